// A whole term of lectures in one session of Chromium: 10,000 times new tosses, ten steps after each, and
// another view after every tenth. Prints the memory in use after garbage collection, which must not grow after the
// first hundred. Run by browser.rs, but only on demand, because it takes about ten minutes.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";

const ROUNDS = Number(env.EM_COINS_ROUNDS ?? 10_000);
const STEPS = 10;
const ROUNDS_A_VIEW = 10;
/** The rounds after which memory is measured; the last is compared with the first hundred. */
const MEASURED_AFTER = [0, 100, 0.1 * ROUNDS, 0.5 * ROUNDS, ROUNDS];

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
page.on("pageerror", (error) => console.log(`error: ${error}`));
await page.goto(env.EM_COINS_URL ?? "");
await page.locator("html[data-ready=true]").waitFor();
const devtools = await page.context().newCDPSession(page);

console.log(
  ["rounds", "JS heap", "wasm memory", "nodes", "detached", "listeners"]
    .map((name) => name.padStart(13))
    .join(""),
);
let done = 0;
for (const rounds of MEASURED_AFTER) {
  await page.evaluate(work, { from: done, rounds, steps: STEPS, roundsAView: ROUNDS_A_VIEW });
  done = rounds;
  const figures = await held();
  console.log([rounds, ...figures].map((figure) => String(figure).padStart(13)).join(""));
}
await browser.close();

/** Returns the memory in use, the nodes and the listeners after garbage collection. */
async function held() {
  // Twice, because finalizers run by the first collection make other objects unreachable.
  for (let times = 0; times < 2; times += 1) {
    await devtools.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((rested) => setTimeout(rested, 500)));
  }
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  await devtools.send("DOM.enable");
  const { detachedNodes } = await devtools.send("DOM.getDetachedDomNodes");
  const kind = await devtools.send("Runtime.evaluate", {
    expression: "WebAssembly.Memory.prototype",
  });
  const { objects } = await devtools.send("Runtime.queryObjects", {
    prototypeObjectId: kind.result.objectId ?? "",
  });
  const memory = await devtools.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: `${sizes}`,
    returnByValue: true,
  });
  const wasm = memory.result.value;
  const kilobytes = [usedSize, wasm].map((bytes) => `${Math.round(bytes / 1024)} KB`);
  return [...kilobytes, nodes, detachedNodes.length, jsEventListeners];
}

/**
 * Runs in the page.
 *
 * @this {WebAssembly.Memory[]}
 */
function sizes() {
  return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}

/**
 * Runs in the page.
 *
 * @param {{ from: number, rounds: number, steps: number, roundsAView: number }} plan
 */
async function work({ from, rounds, steps, roundsAView }) {
  const button = (/** @type {string} */ id) => {
    const found = document.querySelector(`button#${id}`);
    if (!(found instanceof HTMLButtonElement)) throw new Error(`the page has no button #${id}`);
    return found;
  };
  const views = [...document.querySelectorAll("#views input")];
  for (let round = from; round < rounds; round += 1) {
    button("toss").click();
    for (let step = 0; step < steps; step += 1) button("step").click();
    if (round % roundsAView === 0) {
      const view = views[(round / roundsAView) % views.length];
      if (view instanceof HTMLInputElement) view.click();
    }
    await new Promise((painted) => requestAnimationFrame(painted));
  }
}
