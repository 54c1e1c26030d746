// Custom tosses: the dialog for them, and data and guesses at the limits of EM.

import { expect, test } from "./reader.mjs";

test("own tosses of any accepted spelling become the sets", async ({ reader }) => {
  await reader.giveTosses("HTTTH\n\n1, 1, 0, 1\r\n h\tT t\nH\n1 0 1 0 1 0");
  await expect(reader.ownTosses).toBeHidden();
  await expect(reader.examples).toHaveValue("given");
  const counts = [];
  for (const set of [1, 2, 3, 4, 5]) counts.push(await reader.numbers(set));
  expect(counts).toEqual([
    [2, 3],
    [3, 1],
    [1, 2],
    [1, 0],
    [3, 3],
  ]);
  expect(await reader.numbers("Sum")).toEqual([10, 9]);
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.field("Guess θA"), "the guess stays").toHaveValue("0.60");
  await reader.steps(2);
  await reader.seesNoNaN();
});

test("nobody knows the truth of own tosses, and the page says so", async ({ reader }) => {
  await reader.giveTosses("HTTTH\nHH");
  await reader.box("Show the truth").check();
  expect(await reader.cells("Truth")).toEqual(["–", "–", "unknown"]);
  expect(await reader.cells("Complete data")).toEqual(["–", "–", "unknown"]);
  expect((await reader.cells(1))[0]).toBe("–");
});

test("after own tosses, Space is the next step", async ({ reader }) => {
  await reader.button("Own tosses…").click();
  await reader.ownText.fill("HTTH\nHHT");
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  await reader.page.keyboard.press("Space");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
});

test("after a reload, own tosses make way for tosses of the usual coins", async ({ reader }) => {
  await reader.giveTosses("HTTTH\nHH");
  await reader.expectLink({ data: "own" });
  await reader.page.reload();
  await expect(reader.examples).toHaveValue("given");
  await reader.button("New tosses").click();
  await reader.box("Show the truth").check();
  expect((await reader.cells("Truth")).slice(0, 2)).toEqual(["0.80", "0.45"]);
});

const WRONG = {
  "HTTH\nHTxH": "line 2, character 3: 'x' is not a toss; write H or 1 for heads, T or 0 for tails",
  "HT\n\n H\tT 2": "line 3, character 6: '2' is not a toss",
  "HTTH\nΘ": "line 2, character 1: 'Θ' (U+0398) is not a toss",
  " \n\t\n": "there are no tosses in it; write one set a line, such as HTTHH",
  "": "there are no tosses in it",
};

for (const [text, says] of Object.entries(WRONG)) {
  test(`wrong tosses are answered in the dialog: ${JSON.stringify(text)}`, async ({ reader }) => {
    await reader.step.click();
    const before = await reader.screen();
    await reader.giveTosses(text);
    const written = reader.ownText;
    await expect(reader.ownError).toContainText(says);
    await expect(written).toHaveAccessibleDescription(/is not a toss|there are no tosses/);
    await expect(written).toHaveAttribute("aria-invalid", "true");
    await expect(written).toHaveValue(text);
    await expect(written).toBeFocused();
    await reader.page.keyboard.press("Escape");
    await expect(reader.ownTosses).toBeHidden();
    expect(await reader.screen(), "the data is what it was").toEqual(before);
  });
}

test("a mended text is taken, and its message does not come back", async ({ reader }) => {
  await reader.giveTosses("HTTX");
  await reader.ownText.fill("HTTH");
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.numbers(1)).toEqual([2, 2]);
  await reader.button("Own tosses…").click();
  await expect(reader.ownText).not.toHaveAttribute("aria-invalid");
  await expect(reader.ownError).toBeHidden();
});

for (const name of ["Cancel", "Escape"]) {
  test(`${name} leaves the data as it was`, async ({ reader }) => {
    await reader.steps(3);
    const before = await reader.screen();
    await reader.button("Own tosses…").click();
    await reader.ownText.fill("HHH");
    if (name === "Escape") await reader.page.keyboard.press("Escape");
    else await reader.ownTosses.getByRole("button", { name }).click();
    await expect(reader.ownTosses).toBeHidden();
    expect(await reader.screen()).toEqual(before);
    await expect(reader.opener("Own tosses…"), "the focus returns").toBeFocused();
  });
}

test("a step that cannot be made names the sets, and nothing else changes", async ({ reader }) => {
  await reader.giveTosses("TTT\nHTT\nTT\nTTH");
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "0");
  const withoutStory = async () => {
    const [said, ...pictures] = await reader.screen();
    return [said.replace(/(?<=- region "Steps":\s+)- paragraph: .*/, ""), ...pictures];
  };
  const before = await withoutStory();
  for (const name of ["E-step", "Iteration", "Converge"]) {
    await reader.button(name).click();
    await expect(reader.story).toHaveText(/neither coin can have made sets 2 and 4\b/i);
    expect(await withoutStory()).toEqual(before);
  }
  await reader.write("Guess θB", "0.5");
  await reader.step.click();
  await expect(reader.story).toHaveText(/^E-step\. /);
});

test("a share too small for a number is not told as none", async ({ page, reader }) => {
  const link = "/#v=1&data=simulated&sets=2&tosses=5000&coins=0.9,0.9&guess=0.8,0.3";
  await page.goto(`${link}&step=1`);
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.story).toHaveText(/more than a million times as often as coin B/);
  await reader.step.click();
  await expect(reader.story).toHaveText(
    /coin B has hardly any counted tosses; the fraction of heads among them gives θB\s=\s0\.898\.$/,
  );
  await expect(reader.pileTexts.last()).toHaveText("→ 0.90, from hardly any expected tosses");
});

test("expected tosses too few for a decimal are divided as what they are", async ({
  page,
  reader,
}) => {
  await page.goto(`/#v=1&data=own&own=${"H".repeat(18)}TT&guess=0.8,0.3&step=2`);
  await expect(reader.story).toHaveText(/coin B has hardly any counted tosses/);
  // (0.3 / 0.8)¹⁸ (0.7 / 0.2)² of the set is B's.
  await expect(reader.pileTexts).toHaveText([
    "18.0 heads in 20.0 tosses counted for A → 0.90",
    "4.74 × 10⁻⁶ heads in 5.27 × 10⁻⁶ tosses counted for B → 0.90",
  ]);
  await reader.box("All digits").check();
  await expect(reader.pileTexts.last()).toContainText("0.00000474");
});

test("equal guesses go to the pooled share of heads, and stay there", async ({ reader }) => {
  await reader.write("Guess θA", "0.5");
  await reader.step.click();
  await expect(reader.story).toHaveText(
    "E-step. The coins are alike: both make every set equally often, so each gets a share of one half.",
  );
  expect((await reader.cells(2)).slice(3, 5)).toEqual(["0.50", "0.50"]);
  await reader.step.click();
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.66", "0.66"]);
  await reader.button("Converge").click();
  await expect(reader.story).toHaveText(
    "Settled after 2 iterations: both θ are 0.66. Equal coins make every set equally often, so they never part: EM is stuck by symmetry. Make the guesses differ, however little.",
  );
  await expect(reader.progress).toHaveText("iteration 2, converged");
});

test("what is divided gives θ as it is written, however few tosses are expected", async ({
  page,
  reader,
}) => {
  for (const guess of ["0.6,0.2", "0.6,0.17", "0.6,0.93", "0.45,0.9", "0.9,0.06", "0.61,0.6"]) {
    for (const tosses of ["HHHHHHTTTT", "HHHTHHTHTT,HHTTHTHTTH,HHHHHHHHHT"]) {
      for (const step of [1, 2]) {
        await page.goto(`/#v=1&data=own&own=${tosses}&guess=${guess}&step=${step}&view=set`);
        await expect(reader.progress).toHaveText(/^iteration 1, /);
        for (const text of await reader.pileTexts.allTextContents()) {
          const [counts, next] = text.split(/\s→\s/);
          const [heads, all] = counts.split(/ (?:heads? in|tosses?)/).map(toAmount);
          if (step === 2) expect((heads / all).toFixed(2), `${guess}: ${text}`).toBe(next);
          expect(text).not.toContain("NaN");
        }
        if (step === 1) continue;
        const told = /** @type {string} */ (await reader.story.textContent());
        const said =
          /oin .: ([\d.]+)(?: heads?)? of ([\d.]+)(?: counted toss(?:es)?)?, so θ. = ([\d.]+\d)/g;
        for (const [, heads, all, found] of told.matchAll(said)) {
          const places = found.length - 2;
          expect((Number(heads) / Number(all)).toFixed(places), told).toBe(found);
        }
      }
    }
  }
});

/**
 * The number that is written so, perhaps with a power of ten.
 * @param {string} text
 */
function toAmount(text) {
  const superscript = (/** @type {string} */ sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign);
  const [digits, power = ""] = text.split(" × 10");
  const exponent = [...power].map(superscript).map((at) => (at === 0 ? "-" : at - 1));
  return Number(`${digits}e${exponent.join("") || 0}`);
}

test("θ may be exactly 0 and 1", async ({ reader }) => {
  await reader.giveTosses("TTTT\nHHHH\nHHH");
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "1");
  await reader.step.click();
  expect((await reader.cells(1)).slice(3, 5)).toEqual(["1.00", "0.00"]);
  expect((await reader.cells(2)).slice(3, 5)).toEqual(["0.00", "1.00"]);
  await expect(reader.story).toHaveText(/cannot make such a set, so . gets all of it\.$/);
  await reader.button("Converge").click();
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.00", "1.00"]);
  await reader.seesNoNaN();
});

test("a coin without expected tosses keeps its θ, and the page says so", async ({ reader }) => {
  await reader.giveTosses("HH\nHHH");
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "0.5");
  await reader.steps(2);
  await expect(reader.story).toContainText("Coin A has no counted tosses and keeps θA = 0.00");
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.00", "1.00"]);
  await reader.seesNoNaN();
});

test("a set of 2,000 tosses underflows nothing", async ({ reader }) => {
  await reader.giveTosses(`${"HT".repeat(1000)}\n${"HHT".repeat(500)}\nHT`);
  await reader.steps(1);
  expect((await reader.cells(1)).slice(1, 5)).toEqual(["1000", "1000", "0.00", "1.00"]);
  await reader.seesNoNaN();
  await reader.button("Converge").click();
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.67", "0.50"]);
  await reader.seesNoNaN();
});

test("a set without tosses teaches EM nothing, and nothing but such sets is refused", async ({
  page,
  reader,
}) => {
  await reader.giveTosses("heads,tails\n9,1\n4,6");
  await reader.button("Converge").click();
  const alone = (await reader.cells("EM")).slice(0, 2);
  await reader.giveTosses("heads,tails\n0,0\n9,1\n4,6");
  await reader.step.click();
  expect((await reader.cells(1)).slice(1, 5)).toEqual(["0", "0", "0.50", "0.50"]);
  await reader.button("Converge").click();
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(alone);
  await reader.seesNoNaN();
  await page.goto("/#data=own&packed=BFA"); // five sets without tosses
  await expect(reader.notice).toContainText("there are no tosses in it");
});

for (const way of ["paste", "drop"]) {
  test(`text that comes by ${way} is shown before it is used, and can be undone`, async ({
    reader,
  }) => {
    const before = await reader.sets.innerText();
    await reader.page.evaluate((type) => {
      const data = new DataTransfer();
      data.setData("text/plain", "HHT\nTTTT");
      const event = new Event(type, { bubbles: true, cancelable: true });
      // Not every browser lets a script make an event that carries data.
      const carrier = type === "paste" ? "clipboardData" : "dataTransfer";
      Object.defineProperty(event, carrier, { value: data });
      document.body.dispatchEvent(event);
    }, way);
    await expect(reader.ownText).toHaveValue("HHT\nTTTT");
    expect(await reader.sets.innerText(), "nothing happens unasked").toBe(before);
    await reader.useTosses();
    expect(await reader.heads()).toEqual([2, 0]);
    await expect(reader.field("sets")).toHaveValue("2");
    await reader.button("Undo").click();
    expect(await reader.sets.innerText()).toBe(before);
  });
}

test("text that is moved within a field is left to the browser, and a drop of nothing does nothing", async ({
  reader,
}) => {
  const drop = (/** @type {string} */ selector, /** @type {string} */ text) =>
    reader.page.locator(selector).evaluate((target, dropped) => {
      const data = new DataTransfer();
      if (dropped) data.setData("text/plain", dropped);
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: data });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    }, text);
  expect(await drop("body", "")).toBe(true);
  await expect(reader.ownTosses).toBeHidden();
  await reader.button("Own tosses…").click();
  await reader.ownText.fill("HHT\nTTTT");
  expect(await drop("#own-text", "HHT")).toBe(false);
  await expect(reader.ownText).toHaveValue("HHT\nTTTT");
});

test("text may be pasted while a box or a slider has the focus", async ({ reader }) => {
  for (const focused of ["#truth", "#views :checked", "#time", "#example"]) {
    await reader.page.locator(focused).focus();
    await reader.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "HHT");
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      document.activeElement?.dispatchEvent(event);
    });
    await expect(reader.ownText, focused).toHaveValue("HHT");
    await reader.page.keyboard.press("Escape");
  }
});

test("what is being read when the dialog is closed does not come any more", async ({
  page,
  reader,
}) => {
  /** @type {(value?: unknown) => void} */
  let goOn = () => {
    // until it is known how
  };
  const held = new Promise((release) => {
    goOn = release;
  });
  await page.route("**/em_coins_later.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await reader.button("Own tosses…").click();
  await reader.ownText.fill("HT\nTH");
  await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).click();
  await expect(reader.ownTosses).toHaveAttribute("aria-busy", "true");
  await expect(reader.ownTosses.locator("progress")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(reader.ownTosses).toBeHidden();
  goOn();
  // Requests are handled in order: after the later one, the first has been handled as well.
  await reader.giveTosses("HHH\nTTH");
  await reader.expectLink({ data: "own", own: "HHH,TTH" });
  await reader.button("Own tosses…").click();
  await expect(reader.ownTosses.locator("progress")).toBeHidden();
  await page.keyboard.press("Escape");
  await reader.button("Undo").click();
  await expect(reader.examples).toHaveValue("paper");
});
