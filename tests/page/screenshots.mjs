// Takes pictures of the page, for people to look at:
//
//   EM_COINS_CHROMIUM=/usr/bin/chromium node tests/page/screenshots.mjs OUTDIR URL
//
// EM_COINS_CHROMIUM is not needed where Playwright has its own. The names say size, colours, scale and the number of steps.

import { argv, exit } from "node:process";
import { launchChromium } from "./launch-options.mjs";

const [outdir, url] = argv.slice(2);
if (!(outdir && url)) {
  console.error("usage: node screenshots.mjs OUTDIR URL");
  exit(2);
}

const views = [
  { width: 1280, height: 720, deviceScaleFactor: 1 },
  { width: 1280, height: 720, deviceScaleFactor: 2 },
  { width: 1920, height: 1080, deviceScaleFactor: 1 },
  { width: 360, height: 740, deviceScaleFactor: 1 },
  { width: 360, height: 740, deviceScaleFactor: 2 },
];

const browser = await launchChromium();
for (const { width, height, deviceScaleFactor } of views) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor,
      colorScheme,
    });
    await page.goto(new URL("#v=1&data=paper&station=known", url).href);
    await page.locator("html[data-ready=true]").waitFor();
    const look = `${outdir}/${width}x${height}-${colorScheme}-${deviceScaleFactor}x`;
    await page.screenshot({ path: `${look}-known.png` });
    for (let station = 0; station < 2; station += 1) await page.keyboard.press("Space");

    let taken = 0;
    for (const steps of [0, 1, 2, 20]) {
      for (; taken < steps; taken += 1) {
        await page.locator("body").press("Space");
      }
      const name = `${look}-step${steps}`;
      await page.screenshot({ path: `${name}.png` });
      if (width === 360) {
        await page.screenshot({ path: `${name}-whole.png`, fullPage: true });
      }
      console.log(name);
    }
    await page.close();
  }
}
await browser.close();
