// Counts the calls into wasm: how often the page's JavaScript calls the crate for one act, how many functions the crate
// exports, and how often pictures are drawn. Run by browser.rs.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";

/** @typedef {Awaited<ReturnType<Awaited<ReturnType<typeof launchChromium>>["newPage"]>>} Page */

const SIMULATED = "#v=1&data=simulated&coins=0.8,0.45&sets=10&tosses=20&seed=7";

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const ACTS = {
  "E-step": ({ keyboard }) => keyboard.press("ArrowRight"),
  "M-step": ({ keyboard }) => keyboard.press("ArrowRight"),
  "step back": ({ keyboard }) => keyboard.press("ArrowLeft"),
  "guess slider, one move": (tab) => slider(tab, "guess-a").press("ArrowRight"),
  "truth shown, and one move of a true coin's slider": async (tab) => {
    await tab.locator("#truth").check();
    await slider(tab, "true-a").press("ArrowRight");
  },
  link: (tab) =>
    tab.evaluate(() => {
      location.hash = "#v=1&data=notebook&step=3&view=landscape";
    }),
};

/** @param {Page} tab @param {string} field */
const slider = (tab, field) => tab.locator(`:has(> #${field}) > input[type=range]`);

const browser = await launchChromium();
const page = await browser.newPage();
page.on("pageerror", (error) => console.error(String(error)));
await page.addInitScript(countCalls);
await page.goto(`${env.EM_COINS_URL}${SIMULATED}`);
await page.locator(":root[data-ready]").waitFor();
await settle();
console.log(`${(await counted()).exported.length} exported functions`);
console.log("| act | calls | most frequent | drawings |\n| --- | --- | --- | --- |");
for (const [name, act] of Object.entries(ACTS)) {
  await page.evaluate(() => /** @type {any} */ (globalThis).counted.calls.clear());
  await act(page);
  await settle();
  const { calls } = await counted();
  calls.sort(([, a], [, b]) => b - a);
  const sum = calls.reduce((all, [, count]) => all + count, 0);
  const listed = (/** @type {[string, number][]} */ some) =>
    some.map(([call, count]) => `${call} ${count}`).join(", ");
  const drawings = calls.filter(([call]) => /draw/.test(call));
  console.log(`| ${name} | ${sum} | ${listed(calls.slice(0, 6))} | ${listed(drawings)} |`);
}
await browser.close();

/** @returns {Promise<{ calls: [string, number][], exported: string[] }>} */
function counted() {
  return page.evaluate(() => {
    const { calls, exported } = /** @type {any} */ (globalThis).counted;
    return { calls: [...calls], exported };
  });
}

/** Until the address has caught up as well. */
async function settle() {
  await page.waitForTimeout(600);
}

function countCalls() {
  const calls = new Map();
  /** @type {string[]} */
  const exported = [];
  Object.assign(globalThis, { counted: { calls, exported } });
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const { instance, module } = await instantiateStreaming(source, imports);
    /** @type {Record<string, WebAssembly.ExportValue>} */
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      // Leaves out what is exported for wasm-bindgen, memory and allocation, and for the later part of the wasm.
      if (typeof value !== "function" || /^(__|s\d)/.test(name)) {
        exports[name] = value;
        continue;
      }
      exported.push(name);
      exports[name] = (/** @type {unknown[]} */ ...values) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return value(...values);
      };
    }
    return { instance: { exports }, module };
  };
}
