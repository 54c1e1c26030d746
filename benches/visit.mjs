// The cost of a first visit in Chromium: bytes as they are sent, the time until the page can be used, and how far
// anything moves after the first paint. Each visit has a fresh profile. Run by browser.rs.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";

const VISITS = 15;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 360, height: 740 },
];

const browser = await launchChromium();
await visit(SIZES[0]); // the browser's own first page is no page's doing
console.log(`${VISITS} first visits of each size; medians, and in brackets the slowest`);
for (const size of SIZES) {
  const visits = [];
  for (let count = 0; count < VISITS; count += 1) visits.push(await visit(size));
  const ready = visits.map((each) => each.ready).sort((a, b) => a - b);
  const painted = visits.map((each) => each.painted).sort((a, b) => a - b);
  const figures = [
    `${size.width}×${size.height}:`,
    `first paint after ${middle(painted)} ms,`,
    `usable after ${middle(ready)} (${ready.at(-1)?.toFixed(0)}) ms,`,
    `longest task ${Math.max(...visits.map((each) => each.longest)).toFixed(0)} ms,`,
    `layout shift ${Math.max(...visits.map((each) => each.shift)).toFixed(4)},`,
    `${visits[0].bytes} bytes in ${visits[0].files} files`,
  ];
  console.log(figures.join(" "));
}
await browser.close();

/**
 * One visit with nothing kept from another.
 * @param {{ width: number, height: number }} viewport
 */
async function visit(viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  let files = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    files += 1;
  });
  await page.addInitScript(watch);
  await page.goto(env.EM_COINS_URL ?? "", { waitUntil: "networkidle" });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.ready > 0);
  const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
  await context.close();
  return { .../** @type {Seen} */ (seen), bytes, files };
}

/**
 * Times in ms from the click on the link.
 * @typedef {{ ready: number, painted: number, longest: number, shift: number }} Seen
 */

/** Runs in the page, before anything of it. */
function watch() {
  /** @type {Seen} */
  const seen = { ready: 0, painted: 0, longest: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  new MutationObserver(() => {
    if (!document.documentElement.dataset.ready || seen.ready > 0) return;
    // Usable is what has been painted, too.
    const painted = () => {
      seen.ready = performance.now();
    };
    requestAnimationFrame(() => setTimeout(painted));
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
  /** @param {string} type @param {(entry: any) => void} take */
  const observe = (type, take) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  };
  observe("layout-shift", (entry) => {
    seen.shift += entry.value;
  });
  observe("longtask", (entry) => {
    seen.longest = Math.max(seen.longest, entry.duration);
  });
  observe("paint", (entry) => {
    seen.painted ||= entry.startTime;
  });
}

/** @param {number[]} sorted */
function middle(sorted) {
  return sorted[Math.floor(sorted.length / 2)].toFixed(0);
}
