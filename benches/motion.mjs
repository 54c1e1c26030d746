// How even the motion of a step is in Chromium: the gaps between the frames of each half-step and of a whole iteration,
// with the processor as it is and slowed four times. Run by browser.rs.
//
// Two figures are told apart. Between frames lies at least a sixtieth of a second, as the display has it, and longer
// where a frame was missed, by the page or by whatever else the machine does. The work of a frame, with its scripts,
// layout and paint, is the page's own.

import { env } from "node:process";
import { launchChromium } from "../tests/page/browsers.mjs";

/** The lecture's size, and the most tosses that move. */
const SIZES = [
  [10, 20],
  [20, 20],
];
const VIEWS = ["path", "landscape", "starts"];
const ACTS = ["step", "step", "iterate"];
const NAMES = ["E-step", "M-step", "iteration"];
const ROUNDS = 5;
const LIMIT = 1000 / 30;

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const processor = await page.context().newCDPSession(page);
console.log(
  "frames a second; the work of a frame: median, 95th percentile, longest; longest gap; in ms",
);
for (const rate of [1, 4]) {
  for (const [sets, tosses] of SIZES) {
    for (const view of VIEWS) await row(rate, sets, tosses, view);
  }
}
await browser.close();

/**
 * @param {number} rate
 * @param {number} sets
 * @param {number} tosses
 * @param {string} view
 */
async function row(rate, sets, tosses, view) {
  await processor.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.goto("about:blank");
  const data = `data=simulated&coins=0.8,0.45&sets=${sets}&tosses=${tosses}&seed=7`;
  await page.goto(`${env.EM_COINS_URL}#v=1&${data}&view=${view}&set=2`);
  await page.locator("html[data-ready=true]").waitFor();
  // The basins go on from frame to frame until they are done; what is measured comes after.
  await page.locator("#basins-progress").waitFor({ state: "hidden" });
  // The browser compiles what runs often.
  for (const act of ACTS) await page.evaluate(measure, act);
  await processor.send("Emulation.setCPUThrottlingRate", { rate });
  /** @type {Record<string, { gaps: number[], works: number[] }>} */
  const all = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => document.getElementById("reset")?.click());
    for (const [index, act] of ACTS.entries()) {
      const { gaps, works } = await page.evaluate(measure, act);
      const kept = (all[NAMES[index]] ??= { gaps: [], works: [] });
      kept.gaps.push(...gaps);
      kept.works.push(...works);
    }
  }
  for (const [name, { gaps, works }] of Object.entries(all)) {
    const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
    const over = gaps.filter((gap) => gap > LIMIT + 1).length;
    const figures = [0.5, 0.95, 1].map((q) => quantile(works, q).toFixed(1));
    console.log(
      `${rate}× slower, ${sets}×${tosses}, ${view}, ${name}: ${(gaps.length / seconds).toFixed(0)} fps; ` +
        `${figures.join(", ")}; gap ${Math.max(...gaps).toFixed(1)}, ${over} of ${gaps.length} above ${LIMIT.toFixed(0)}`,
    );
  }
}

/**
 * Runs in the page: makes a step, and measures each frame until nothing moves.
 *
 * @param {string} act
 * @returns {Promise<{ gaps: number[], works: number[] }>}
 */
async function measure(act) {
  const button = document.getElementById(act);
  if (!button) throw new Error(`there is no ${act}`);
  /** @type {number[]} */
  const frames = [];
  /** @type {number[]} */
  const works = [];
  const next = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        // The first callback of the frame; a message that is sent in it arrives when the frame has been painted.
        requestAnimationFrame((time) => {
          const start = performance.now();
          frames.push(time);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            works.push(performance.now() - start);
            resolve();
          };
          port2.postMessage(undefined);
        });
      })
    );
  await next();
  await next();
  [frames.length, works.length] = [0, 0];
  const first = next(); // before the page's own callback
  const start = performance.now();
  button.click();
  const handled = performance.now() - start;
  await first;
  works[0] += handled;
  while (document.documentElement.dataset.moving) await next();
  const gaps = frames.slice(1).map((time, index) => time - frames[index]);
  return { gaps, works };
}

/**
 * @param {number[]} values
 * @param {number} q
 */
function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
