// How long a reader waits from a click on the step button to the painted frame, in Chromium. Run by frame.rs.
//
// What counts is the ratio to a frame in which nothing happens: a browser paints at its display's pace,
// so even that one takes a while, and how long depends on the machine.

import { env } from "node:process";
import { launchChromium } from "../tests/page/browsers.mjs";

const samples = 200;

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(env.EM_COINS_URL ?? "");
await page.locator("html[data-ready=true]").waitFor();
const times = await page.evaluate(measure, samples);
await browser.close();

const idle = quantile(times.idle, 0.5);
console.log(`${samples} steps         median      95th percentile`);
for (const [name, values] of Object.entries(times)) {
  const figures = [0.5, 0.95].map((q) => {
    const time = quantile(values, q);
    return `${time.toFixed(1).padStart(6)} ms ${(time / idle).toFixed(2).padStart(5)}x`;
  });
  console.log(`${name.padEnd(14)} ${figures.join("   ")}`);
}
console.log("x: times the median idle frame");

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

  const taken = {
    idle: /** @type {number[]} */ ([]),
    "click handled": /** @type {number[]} */ ([]),
    "click painted": /** @type {number[]} */ ([]),
  };
  for (let sample = 0; sample < count; sample += 1) {
    if (step.disabled) {
      reset.click();
    }
    await painted();
    const before = performance.now();
    await painted();
    const start = performance.now();
    step.click();
    const handled = performance.now();
    await painted();
    taken.idle.push(start - before);
    taken["click handled"].push(handled - start);
    taken["click painted"].push(performance.now() - start);
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
