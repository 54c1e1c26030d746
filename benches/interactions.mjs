// The time that a reader waits in Chromium for a step, a step back, the line of time, scrolling and a dragged slider.
// Run by browser.rs.
//
// A browser paints at its display's pace, so even a frame in which nothing happens takes a while. What is
// measured is therefore how long the page works: on the event, and then on the frame that shows it, with its
// scripts, layout and paint. Below 16.7 ms, 60 frames a second are kept up.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";

const samples = 40;
const warmUp = 20;
const small = [
  { sets: 1, tosses: 1 },
  { sets: 10, tosses: 20 },
  { sets: 1000, tosses: 100 },
  { sets: 10_000, tosses: 20 },
];
const largest = { sets: 1_000_000, tosses: 100 };
const views = ["path", "set", "landscape", "climb", "starts", "compare", "lesson"];

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(env.EM_COINS_URL ?? "");
await page.locator("html[data-ready=true]").waitFor();
await page.getByLabel("Show the truth").check();

const { step: first } = await page.evaluate(measure, 10);
console.log(
  `the first ten steps of a fresh page: ${first.map((time) => time.toFixed(1)).join(", ")} ms`,
);
console.log(
  `${samples} of each after ${warmUp}; the median, and in brackets the 95th percentile, in ms`,
);
const limit = 1000 / 60;
/** @type {string[]} */
const over = [];
let cells = 0;
const columns = ["nothing", "step", "back", "timeline", "scroll", "guess dragged", "coin dragged"];
console.log(["".padEnd(27), ...columns.map((name) => name.padStart(15))].join(""));
for (const size of small) await row("path", size);
for (const view of views) await row(view, largest);
console.log(
  `true coin dragged at ${largest.sets}×${largest.tosses}: ${await page.evaluate(dragOn)}`,
);
console.log(
  `${over.length} of ${cells} 95th percentiles are above ${limit.toFixed(1)} ms${["", ...over].join("\n  ")}`,
);
await browser.close();

/**
 * @param {string} view
 * @param {{ sets: number, tosses: number }} size
 */
async function row(view, { sets, tosses }) {
  await page.locator("#data-button").click(); // opens the drawer that the fields are in
  await page.locator("#sets-count").fill(String(sets));
  await page.locator("#tosses-count").fill(String(tosses));
  await page.locator("#tosses-count").press("Enter");
  await page.keyboard.press("Escape");
  await page.locator("#tossing").waitFor({ state: "hidden" });
  await page
    .locator(`#views [value=${view === "starts" ? "landscape" : view}]`)
    .check({ force: true });
  if (view === "starts") await page.locator("#basins").check();
  // Waits for the basins, which are computed from frame to frame.
  await page.locator("#basins-progress").waitFor({ state: "hidden" });
  // The browser compiles what runs often, and only then is it as fast as for the rest of a lecture.
  await page.evaluate(measure, warmUp);
  await page.locator("#tossing").waitFor({ state: "hidden" });
  const times = await page.evaluate(measure, samples);
  const figures = Object.entries(times).map(([name, values]) => {
    const [median, slow] = [0.5, 0.95].map((q) => quantile(values, q).toFixed(1));
    cells += 1;
    if (quantile(values, 0.95) > limit) over.push(`${name}, ${view}, ${sets}×${tosses}: ${slow}`);
    return `${median} (${slow})`.padStart(15);
  });
  console.log([`${view}, ${sets}×${tosses}`.padEnd(27), ...figures].join(""));
}

/**
 * Runs in the page.
 *
 * @param {number} count
 */
async function measure(count) {
  /**
   * @template {Element} E
   * @param {string} selector
   * @param {new () => E} kind
   */
  const find = (selector, kind) => {
    const found = document.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const button = (/** @type {string} */ id) => find(`#${id}`, HTMLButtonElement);
  const slider = (/** @type {string} */ id) =>
    find(`.field:has(#${id}) input[type=range]`, HTMLInputElement);
  const [step, back, time] = [button("step"), button("back"), find("#time", HTMLInputElement)];
  const scroller = find("#scroller", HTMLElement);

  /** @type {(act: () => void) => Promise<number>} */
  const worked = (act) =>
    new Promise((resolve) => {
      let handled = 0;
      // The first callback of the frame; a message that is sent in it arrives when the frame has been painted.
      requestAnimationFrame(() => {
        const frame = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(handled + performance.now() - frame);
        port2.postMessage(undefined);
      });
      const start = performance.now();
      act();
      handled = performance.now() - start;
    });
  const drag = (/** @type {HTMLInputElement} */ input, /** @type {number} */ value) => {
    input.value = String(value);
    input.dispatchEvent(new Event("input"));
  };
  const around = (/** @type {number} */ sample) => 0.55 + 0.01 * (sample % 20);

  /** @type {Record<string, (sample: number) => void>} */
  const moves = {
    nothing: () => {
      // Measures the time of an empty frame on this machine at this moment.
    },
    step: () => step.click(),
    back: () => back.click(),
    timeline: (sample) => drag(time, (sample * 7) % count),
    scroll: (sample) => {
      scroller.scrollTop = ((sample + 1) / count) * scroller.scrollHeight;
      scroller.dispatchEvent(new Event("scroll"));
    },
    guess: (sample) => drag(slider("guess-a"), around(sample)),
    coin: (sample) => drag(slider("true-a"), around(sample)),
  };
  button("reset").click();
  /** @type {Record<string, number[]>} */
  const taken = {};
  for (const [name, move] of Object.entries(moves)) {
    const times = [];
    for (let sample = 0; sample < count; sample += 1) times.push(await worked(() => move(sample)));
    taken[name] = times;
  }
  return taken;
}

/**
 * Runs in the page: the slider moves in every frame, and the tosses follow as fast as they are made.
 *
 * @returns {Promise<string>} how often
 */
async function dragOn() {
  const input = document.querySelector(".field:has(#true-a) input[type=range]");
  const sums = document.querySelector("#sums");
  if (!(input instanceof HTMLInputElement && sums)) throw new Error("there are no sums");
  let shown = 0;
  const count = () => {
    shown += 1; // called once for all that is written at once
  };
  new MutationObserver(count).observe(sums, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  const frames = /** @type {number[]} */ ([]);
  for (let frame = 0; frame < 180; frame += 1) {
    frames.push(await new Promise(requestAnimationFrame));
    input.value = String(0.55 + 0.001 * frame);
    input.dispatchEvent(new Event("input"));
  }
  const seconds = (frames[frames.length - 1] - frames[0]) / 1000;
  const gaps = frames.slice(1).map((frame, index) => frame - frames[index]);
  const [rate, fresh] = [gaps.length / seconds, shown / seconds].map((each) => each.toFixed(0));
  return `${rate} frames a second, ${fresh} new data sets a second, longest frame ${Math.max(...gaps).toFixed(0)} ms`;
}

/**
 * @param {number[]} values
 * @param {number} q
 */
function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
