// How long a reader waits in Chromium, view by view: how long the page works on a step and on a slider's
// move, and from a click on the step button to the painted frame. Run by frame.rs.
//
// A browser paints at its display's pace, so even a frame in which nothing happens takes a while.

import { env } from "node:process";
import { launchChromium } from "../tests/page/browsers.mjs";

const samples = 60;
const sizes = [
  { sets: 10, tosses: 20 },
  { sets: 1000, tosses: 100 },
];
const views = ["path", "set", "landscape", "climb", "starts", "compare"];

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(env.EM_COINS_URL ?? "");
await page.locator("html[data-ready=true]").waitFor();
await page.getByLabel("Show the truth").check();

console.log(`${samples} of each; the median, and in brackets the 95th percentile, in ms`);
const columns = ["idle frame", "step handled", "step painted", "guess dragged", "coin dragged"];
console.log(["view".padEnd(24), ...columns.map((name) => name.padStart(15))].join(""));
for (const { sets, tosses } of sizes) {
  await page.getByLabel("sets", { exact: true }).fill(String(sets));
  await page.getByLabel("tosses", { exact: true }).fill(String(tosses));
  await page.getByLabel("tosses", { exact: true }).press("Enter");
  for (const view of views) {
    await page.locator(`#views [value=${view}]`).check({ force: true });
    // The start map goes on from frame to frame until it is done; what is measured comes after.
    await page.locator("#starts-progress").waitFor({ state: "hidden" });
    const times = await page.evaluate(measure, samples);
    const figures = Object.values(times).map((values) => {
      const [median, slow] = [0.5, 0.95].map((q) => quantile(values, q).toFixed(1));
      return `${median} (${slow})`.padStart(15);
    });
    console.log([`${view}, ${sets}×${tosses}`.padEnd(24), ...figures].join(""));
  }
}
await browser.close();

/**
 * Runs in the page.
 *
 * @param {number} count
 */
async function measure(count) {
  const button = (/** @type {string} */ id) => {
    const found = document.querySelector(`button#${id}`);
    if (!(found instanceof HTMLButtonElement)) {
      throw new Error(`the page has no button #${id}`);
    }
    return found;
  };
  const step = button("step");
  const reset = button("reset");

  // A message sent in a frame's callback arrives when that frame has been painted.
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    });

  const slider = (/** @type {string} */ id) => {
    const found = document.querySelector(`.field:has(#${id}) input[type=range]`);
    if (!(found instanceof HTMLInputElement)) {
      throw new Error(`the page has no slider beside #${id}`);
    }
    return found;
  };

  /** @param {() => void} act */
  const handled = (act) => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  const drag = (/** @type {HTMLInputElement} */ input, /** @type {number} */ sample) => {
    input.value = String(0.55 + 0.01 * (sample % 20));
    input.dispatchEvent(new Event("input"));
  };

  const taken = {
    idle: /** @type {number[]} */ ([]),
    step: /** @type {number[]} */ ([]),
    painted: /** @type {number[]} */ ([]),
    guess: /** @type {number[]} */ ([]),
    coin: /** @type {number[]} */ ([]),
  };
  reset.click();
  for (let sample = 0; sample < count; sample += 1) {
    await painted();
    const before = performance.now();
    await painted();
    const start = performance.now();
    taken.idle.push(start - before);
    taken.step.push(handled(() => step.click()));
    await painted();
    taken.painted.push(performance.now() - start);
  }
  for (let sample = 0; sample < count; sample += 1) {
    await painted();
    taken.guess.push(handled(() => drag(slider("guess-a"), sample)));
    await painted();
    taken.coin.push(handled(() => drag(slider("true-a"), sample)));
  }
  return taken;
}

/**
 * @param {number[]} values
 * @param {number} q
 */
function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
