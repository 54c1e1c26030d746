// Frames in Chromium while the landscape's start is dragged at 10 × 20, as fast as this machine is and with its processor
// slowed four times. Run by browser.rs.

import { env } from "node:process";
import { launchChromium } from "../tests/page/launch-options.mjs";

const LINK = "#v=1&data=notebook&view=landscape";
const FRAMES = 180;

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
page.on("pageerror", (error) => console.error(String(error)));
await page.goto(`${env.EM_COINS_URL}${LINK}`);
await page.locator("html[data-ready=true]").waitFor();
const devtools = await page.context().newCDPSession(page);
for (const rate of [1, 4]) {
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
  await page.evaluate(drag, FRAMES); // until the browser has compiled what runs often
  const { seconds, work } = await page.evaluate(drag, FRAMES);
  work.sort((a, b) => a - b);
  const [median, slow, longest] = [0.5, 0.95, 1].map((q) =>
    work[Math.min(work.length - 1, Math.floor(q * work.length))].toFixed(1),
  );
  const pace = (FRAMES / seconds).toFixed(0);
  console.log(
    `slowed ${rate} times: ${pace} frames a second; the page works ${median} ms (95 %: ${slow}, longest: ${longest})`,
  );
}
await browser.close();

/**
 * Runs in the page: the pointer moves once in every frame, around a circle.
 *
 * @param {number} count of frames
 */
async function drag(count) {
  const handle = document.querySelector("#landscape-start");
  const canvas = document.querySelector("#landscape");
  if (!(handle instanceof HTMLElement && canvas)) throw new Error("there is no landscape");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const point = (/** @type {string} */ type, /** @type {number} */ frame) => {
    const turn = (2 * Math.PI * frame) / count;
    const [x, y] = [0.5 + 0.25 * Math.cos(turn), 0.5 + 0.25 * Math.sin(turn)];
    const place = { clientX: left + x * width, clientY: top + y * height };
    canvas.dispatchEvent(
      new PointerEvent(type, { ...place, isPrimary: true, pointerType: "mouse", pointerId: 1 }),
    );
  };
  // A made-up pointer cannot be captured.
  canvas.setPointerCapture = () => undefined;
  canvas.hasPointerCapture = () => true;
  point("pointerdown", 0);
  const work = /** @type {number[]} */ ([]);
  const begin = performance.now();
  for (let frame = 0; frame < count; frame += 1) {
    let handled = 0;
    const drawn = await new Promise((resolve) => {
      // The first callback of the frame; a message that is sent in it arrives when the frame has been painted.
      requestAnimationFrame(() => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(undefined);
      });
      const start = performance.now();
      point("pointermove", frame);
      handled = performance.now() - start;
    });
    work.push(handled + drawn);
  }
  return { seconds: (performance.now() - begin) / 1000, work };
}
