// The page's wasm and a plain JavaScript, each in a Chromium of its own. Run by peers.rs, which reads what is printed.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";
import { measureJavaScript } from "./peers/grouped.mjs";
import { measureWasm } from "./peers/page.mjs";

for (const [name, measure] of Object.entries({
  javascript: measureJavaScript,
  wasm: measureWasm,
})) {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(env.EM_COINS_URL ?? "");
  await page.locator("html[data-ready=true]").waitFor();
  /** @type {string[]} */
  const figures = await page.evaluate(`(${measure})(${seconds})`);
  for (const figure of figures) console.log(name, figure);
  await browser.close();
}

/**
 * The median of a few runs, each with enough rounds for the browser's clock. Runs in the page.
 *
 * @param {() => void} act
 */
function seconds(act) {
  const time = (/** @type {number} */ times) => {
    const start = performance.now();
    for (let round = 0; round < times; round += 1) act();
    return performance.now() - start;
  };
  let rounds = 1;
  while (time(rounds) < 10) rounds *= 2;
  const taken = Array.from({ length: 7 }, () => time(rounds) / rounds / 1000);
  return taken.sort((one, other) => one - other)[3];
}
