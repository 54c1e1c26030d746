// How even the motion of a step is in Chromium, with the processor as it is and slowed four times. Run by browser.rs.
//
// Told apart are the gaps between frames, at least a sixtieth of a second, and longer where a frame was missed, by the
// page or by whatever else the machine does; and the work of a frame, with its scripts, layout and paint. Each motion is
// repeated, and of each of its frames the fastest repetition counts besides all: that is what the page itself needs.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";

/** The lecture's size, and the most tosses that move. */
const SIZES = [
  [10, 20],
  [50, 20],
];
const VIEWS = ["path", "landscape", "starts"];
/** Buttons, and what they do from the guess on. */
const ACTS = [
  ["step", "E-step"],
  ["step", "M-step"],
  ["iterate", "iteration"],
];
const ROUNDS = 5;
/** Two frames of a display, in milliseconds. */
const LIMIT = 1000 / 30;

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const processor = await page.context().newCDPSession(page);
console.log(
  "| processor | sets × tosses | view | act | frames a second | work: median | longest | longest at best | longest gap |",
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
  for (const [act] of ACTS) await page.evaluate(measure, act);
  await processor.send("Emulation.setCPUThrottlingRate", { rate });
  /** @type {Map<string, { gaps: number[][], works: number[][] }>} */
  const all = new Map(ACTS.map(([, name]) => [name, { gaps: [], works: [] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => document.getElementById("reset")?.click());
    for (const [act, name] of ACTS) {
      const { gaps, works } = await page.evaluate(measure, act);
      all.get(name)?.gaps.push(gaps);
      all.get(name)?.works.push(works);
    }
  }
  for (const [name, measured] of all) {
    const [gaps, works] = [measured.gaps.flat(), measured.works.flat()];
    const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
    const sorted = works.toSorted((a, b) => a - b);
    // Where rounds have missed frames, their frames are fewer.
    const shortest = Math.min(...measured.works.map((round) => round.length));
    const best = Array.from({ length: shortest }, (_, frame) =>
      Math.min(...measured.works.map((round) => round[frame])),
    );
    const late = gaps.filter((gap) => gap > LIMIT + 1).length;
    const figures = [
      `${(gaps.length / seconds).toFixed(0)}`,
      ...[sorted[Math.floor(sorted.length / 2)], Math.max(...works), Math.max(...best)].map(
        inTenths,
      ),
      `${inTenths(Math.max(...gaps))} (${late} of ${gaps.length} above ${LIMIT.toFixed(0)})`,
    ];
    console.log(`| ÷ ${rate} | ${sets} × ${tosses} | ${view} | ${name} | ${figures.join(" | ")} |`);
  }
}

/** @param {number} milliseconds */
function inTenths(milliseconds) {
  return milliseconds.toFixed(1);
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
