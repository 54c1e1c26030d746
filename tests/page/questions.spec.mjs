// Questions that people ask in public about this example: each is answered in words on the page, within two actions.

import { expect, open, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */
/** @typedef {(reader: Reader) => Promise<unknown>} Action */

/** Clicks a number. @param {string} name @returns {Action} */
const number =
  (name) =>
  ({ page }) =>
    page.locator(`[data-why="${name}"]:visible`).first().click();
/** @param {string} name of a view @returns {Action} */
const view = (name) => (reader) => reader.look(name);
/** @param {number} index of a set @returns {Action} */
const set = (index) => (reader) => reader.row(index).click();
/** @param {string} name @returns {Action} */
const key = (name) => (reader) => reader.page.keyboard.press(name);
/** @type {Action} */
const next = (reader) => reader.next.click();
/** @type {Action} */
const iterations = ({ page }) => page.locator("#iterations summary").click();

/** The question, where the reader is when it comes up, what the reader does, where the answer stands, and its words. */
const QUESTIONS = /** @type {[string, string, Action[], string, RegExp][]} */ ([
  [
    "Where does 0.45 come from?",
    "step=1",
    [number("share-A-1")],
    "#why",
    /= 0\.45: how probable set 1 is with coin A, as a part of how probable it is with either coin/,
  ],
  [
    "Why is 7.2 + 0.8 not 10?",
    "step=1",
    [set(2)],
    "#view-set",
    /Why do A’s 7\.2 heads and 0\.8 tails not add up to 10\? Because the other 1\.8 heads and 0\.2 tails went to B\./,
  ],
  [
    "Where is the binomial coefficient?",
    "step=1",
    [set(2)],
    "#view-set",
    /binomial coefficient .* is left out: it is the same for both coins, and cancels/,
  ],
  [
    "Why does the E-step multiply by ½?",
    "step=1",
    [set(2)],
    "#view-set",
    /½ is how often either coin is drawn/,
  ],
  [
    "How is λ (here π) updated?",
    "step=2&prior=learned",
    [number("prior-A")],
    "#why",
    /÷ 5 = 0\.60: the sum of coin A’s shares, divided by the number of sets/,
  ],
  [
    "What is maximized?",
    "step=1",
    [view("Why it climbs")],
    "#view-climb",
    /The M-step goes to the top of the bound\./,
  ],
  [
    "Why did my likelihood fall?",
    "step=4",
    [view("Why it climbs")],
    "#view-climb",
    /Q, the bound without the entropy of the responsibilities.*: Q may fall, ℓ cannot/,
  ],
  [
    "Why 0.52 and not 0.45?",
    "step=46",
    [key("t"), view("Lesson")],
    "#view-lesson",
    /That is why θB is 0\.52 and not 0\.45, as the labels give\. .* EM maximizes it and does not recover the labels\./,
  ],
  [
    "What if the guesses are equal?",
    "",
    [key("?")],
    "#help-dialog",
    /Equal guesses stay equal: nothing tells the coins apart\./,
  ],
  [
    "When does it stop?",
    "step=2",
    [],
    "#view-path",
    /EM has settled when an iteration moves θ by less than 10⁻⁹ and at most 10⁻⁷ is left/,
  ],
  [
    "Where do 0.60 and 0.50 come from?",
    "",
    [number("theta-A")],
    "#why",
    /θA = 0\.60 is the guess that EM starts from\. Someone chose it/,
  ],
  [
    "Is EM guaranteed to find the best θ?",
    "step=46",
    [key("?")],
    "#glossary",
    /EM climbs to a top, which need not be the highest: other guesses can lead to another end/,
  ],
  [
    "Why do both coins end equal?",
    "data=equal&step=4",
    [],
    "#story",
    /Equal coins make every set equally often, so they never part: EM is stuck by symmetry\. Make the guesses differ/,
  ],
  [
    "What is a responsibility?",
    "step=1",
    [set(1)],
    "#view-set",
    /Coin A’s share of the set is called its responsibility; it is the posterior P\(A \| set\)/,
  ],
  [
    "What is the difference between hard and soft EM?",
    "step=46",
    [view("Compare")],
    "#view-compare",
    /Hard EM assigns each whole set to the coin that explains it better/,
  ],
  [
    "Why not just count the heads of each coin?",
    "station=known",
    [next],
    "#story",
    /Counting θ takes the labels, and telling which coin made a set takes θ\./,
  ],
  [
    "How many iterations does it take?",
    "",
    [(reader) => reader.button("Converge").click()],
    "#story",
    /Settled after 23 iterations/,
  ],
  [
    "Can A and B be swapped?",
    "data=swapped&step=46",
    [view("Lesson")],
    "#view-lesson",
    /Nothing in the tosses says which coin is called A\. Only the guess decides/,
  ],
  [
    "What does the log-likelihood mean?",
    "step=2",
    [key("?")],
    "#glossary",
    /the logarithm of how probable all tosses are with these θ/,
  ],
  [
    "How can coin A have 21.3 heads?",
    "step=2",
    [number("heads-A")],
    "#why",
    /2\.2 \+ 7\.2 \+ 5\.9 \+ 1\.4 \+ 4\.5 = 21\.3: the heads of all sets, each counted for coin A with its share/,
  ],
  [
    "Where does “4.1 times” come from?",
    "step=1",
    [number("ratio-2")],
    "#why",
    /0\.00403 ÷ 9\.77 × 10⁻⁴ = 4\.1: how many times as probable set 2 is with coin A as with coin B/,
  ],
  [
    "Where does 0.7130 in the second row come from?",
    "step=6",
    [iterations, number("after-A-1")],
    "#why",
    /÷ .* = 0\.7130: the heads counted for coin A, divided by all tosses counted for it/,
  ],
]);

for (const [question, link, actions, place, words] of QUESTIONS) {
  test(question, async ({ page, reader }) => {
    expect(actions.length).toBeLessThanOrEqual(2);
    await open(page, `./#v=1&${link.includes("data=") ? link : `data=paper&${link}`}`);
    for (const act of actions) await act(reader);
    await expect(page.locator(place)).toHaveText(words);
    await expect(page.locator(place)).toBeVisible();
  });
}
