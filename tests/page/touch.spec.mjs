// Touch screens: a tap or a drag along a slider moves it, and a swipe across it scrolls. Only Chromium can emulate
// touch.

import { expect, open, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

/**
 * Each slider, and a finger's ways across it on which there is still something to scroll to.
 * @type {Record<string, { of: (reader: Reader) => import("./reader.mjs").Locator, ways: number[] }>}
 */
const SLIDERS = {
  "True θA": { of: (reader) => reader.slider("True θA"), ways: [150] },
  "Guess θB": { of: (reader) => reader.slider("Guess θB"), ways: [150] },
  time: { of: (reader) => reader.time, ways: [-150, 150] },
};

for (const [name, { of, ways }] of Object.entries(SLIDERS)) {
  for (const way of ways) {
    test(`a swipe across a slider scrolls and changes nothing: ${name}, ${way}`, async ({
      context,
      page,
      reader,
    }) => {
      await reader.box("Show the truth").check();
      await reader.steps(4);
      const slider = of(reader);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
      if (name !== "time") await slider.evaluate((it) => it.scrollIntoView({ block: "center" }));
      const before = [await slider.inputValue(), await reader.progress.innerText()];
      const scrolled = await page.evaluate(() => scrollY);
      const { x, y, width, height } = await placeOf(slider);
      const [from, middle] = [x + width * 0.2, y + height / 2];
      await swipe(context, page, [from, middle], [from + 5, middle + way]);
      await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
      expect([await slider.inputValue(), await reader.progress.innerText()]).toEqual(before);
      await expect(reader.examples).toHaveValue("paper");
    });
  }
}

/** Ways of a finger that are more across a slider than along it, even from the edge of what can be scrolled. */
const SLANTED = [
  [45, -70],
  [60, -70],
  [60, -120],
  [-45, 70],
];

for (const [along, across] of SLANTED) {
  test(`a slanted swipe is across a slider, not along it: ${along}, ${across}`, async ({
    context,
    page,
    reader,
  }) => {
    await reader.box("Show the truth").check();
    await reader.steps(4);
    const state = async () => [
      await reader.slider("True θA").inputValue(),
      await reader.slider("Guess θA").inputValue(),
      await reader.time.inputValue(),
      await reader.progress.innerText(),
      await reader.examples.inputValue(),
    ];
    const before = await state();
    for (const slider of [reader.slider("True θA"), reader.slider("Guess θA"), reader.time]) {
      for (const block of /** @type {const} */ (["start", "end", "center"])) {
        await slider.evaluate((it, to) => it.scrollIntoView({ block: to }), block);
        const { x, y, width, height } = await placeOf(slider);
        const from = x + width * (along > 0 ? 0.2 : 0.8);
        await swipe(context, page, [from, y + height / 2], [from + along, y + height / 2 + across]);
        await page.evaluate(() => new Promise((seen) => requestAnimationFrame(seen)));
        expect(await state(), `${slider}, ${block}`).toEqual(before);
      }
    }
  });
}

test("a drag along a slider moves it while it is held, and a tap sets it", async ({
  context,
  page,
  reader,
}) => {
  const slider = reader.slider("Guess θA");
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await placeOf(slider);
  const middle = y + height / 2;
  const held = await swipe(
    context,
    page,
    [x + width * 0.6, middle],
    [x + width * 0.9, middle + 5],
    false,
  );
  await expect
    .poll(async () => Number(await reader.field("Guess θA").inputValue()))
    .toBeGreaterThan(0.8);
  await held.up();
  await page.touchscreen.tap(x + width * 0.3, middle);
  await expect
    .poll(async () => Number(await reader.field("Guess θA").inputValue()))
    .toBeLessThan(0.4);
  await expect(reader.story).toHaveText(/^EM starts from the initial guess θA\s=\s0\.[23]/);
});

/**
 * Moves a finger from one place to another.
 * @param {import("@playwright/test").BrowserContext} context
 * @param {import("./reader.mjs").Page} page
 * @param {[number, number]} from
 * @param {[number, number]} to
 */
async function swipe(context, page, [fromX, fromY], [toX, toY], letGo = true) {
  const finger = await context.newCDPSession(page);
  const touch = (/** @type {string} */ type, /** @type {number[]} */ ...place) => {
    const touchPoints = place.length === 0 ? [] : [{ x: place[0], y: place[1] }];
    return finger.send("Input.dispatchTouchEvent", {
      type: /** @type {"touchStart"} */ (type),
      touchPoints,
    });
  };
  const up = () => touch("touchEnd");
  await touch("touchStart", fromX, fromY);
  for (let part = 1; part <= 10; part += 1) {
    const way = part / 10;
    await touch("touchMove", fromX + way * (toX - fromX), fromY + way * (toY - fromY));
  }
  if (letGo) await up();
  return { up };
}

test("a swipe across the bar of a prediction scrolls and predicts nothing", async ({
  context,
  page,
  reader,
}) => {
  await page.goto("about:blank"); // a page that is open already is not ready anew
  await open(page, "/#v=1&predict=on");
  const bar = reader.slider("P(A | set)");
  await bar.evaluate((it) => it.scrollIntoView({ block: "center" }));
  const scrolled = await page.evaluate(() => scrollY);
  const { x, y, width, height } = await placeOf(bar);
  const [from, middle] = [x + width * 0.2, y + height / 2];
  await swipe(context, page, [from, middle], [from + 5, middle - 150]);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
  await expect(reader.field("P(A | set)")).toHaveValue("");
  await expect(bar).toHaveValue("0.5");
});

for (const way of [-150, 150]) {
  test(`a swipe beside the dots of a prediction of θ scrolls, and a drag of a dot moves it: ${way}`, async ({
    context,
    page,
    reader,
  }) => {
    await page.goto("about:blank");
    await open(page, "/#v=1&step=1&predict=on");
    await reader.step.tap();
    await expect(reader.field("θA")).toBeVisible();
    const [a, b] = [reader.slider("θA"), reader.slider("θB")];
    const fields = [reader.field("θA"), reader.field("θB")];
    const scrollTop = () => page.evaluate(() => scrollY);
    const drawn = () => page.evaluate(() => new Promise((seen) => requestAnimationFrame(seen)));
    /** Brings the dots where there is something to scroll to, once the page does not scroll on by itself. */
    const bringThere = async () => {
      let before = Number.NaN;
      while (before !== (await scrollTop())) {
        before = await scrollTop();
        for (let frame = 0; frame < 3; frame += 1) await drawn();
      }
      const { y } = await placeOf(a);
      await page.evaluate((by) => scrollBy(0, by), y - (way < 0 ? 300 : 150));
    };
    /** Where a θ is in the window. */
    const at = async (/** @type {number} */ theta) => {
      const { x, y, width, height } = await placeOf(a);
      return /** @type {[number, number]} */ ([x + width / 2, y + 9 + (1 - theta) * (height - 18)]);
    };
    for (const [beside, aside] of [
      [0.9, 5],
      [0.15, 5],
      [0.9, 45], // from the middle of the window, half as far again as it is across
    ]) {
      await bringThere();
      const scrolled = await scrollTop();
      const [x, y] = await at(beside);
      await swipe(context, page, [x, y], [x - aside, y + way]);
      await expect.poll(scrollTop).not.toBe(scrolled);
      for (const field of fields) await expect(field).toHaveValue("");
    }
    await bringThere();
    const rested = await scrollTop();
    const [dotX, dotY] = await at(0.6);
    const [, goal] = await at(way < 0 ? 0.85 : 0.3);
    await swipe(context, page, [dotX, dotY - 4], [dotX, goal]);
    await expect
      .poll(async () => Number(await fields[0].inputValue()))
      .toBeCloseTo(way < 0 ? 0.85 : 0.3, 1);
    await expect(fields[1]).toHaveValue("0.50");
    await expect(a).toBeFocused();
    expect(await scrollTop()).toBe(rested);
    await page.touchscreen.tap(...(await at(0.1)));
    await expect(way < 0 ? b : a, "the nearer one").toBeFocused();
    await expect(way < 0 ? fields[1] : fields[0]).toHaveValue(/^0\.(09|10|11)$/);
  });
}

test("a swipe across the landscape scrolls, and a tap moves the start", async ({
  context,
  page,
  reader,
}) => {
  await reader.steps(2);
  await reader.look("Landscape");
  await reader.landscape.evaluate((it) => it.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await placeOf(reader.landscape);
  const scrolled = await page.evaluate(() => scrollY);
  const [from, middle] = [x + width * 0.4, y + height / 2];
  await swipe(context, page, [from, middle], [from + 5, middle - 150]);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await reader.landscape.tap();
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.field("Guess θA")).not.toHaveValue("0.60");
});

for (const language of ["en", "de", "es", "fr", "zh"]) {
  test(`the names of buttons and stations have room, in ${language}`, async ({ page }) => {
    for (const link of ["station=known", "station=hidden", "step=1", "step=46"]) {
      await page.goto("about:blank");
      await open(page, `/#v=1&data=paper&${link}&lang=${language}`);
      const cut = await page.locator(".buttons button:visible").evaluateAll((buttons) => {
        const isCut = (/** @type {Element} */ each) =>
          each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
        return buttons.filter(isCut).map(({ textContent }) => textContent);
      });
      expect(cut, link).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, link).toBeLessThanOrEqual(0);
    }
  });

  test(`what a step changed comes into sight, above a low strip, in ${language}`, async ({
    page,
  }) => {
    await page.goto("about:blank"); // a page that is open already is not ready anew
    await open(page, `/#v=1&lang=${language}`);
    const lines = await page.locator(".short-title").evaluate((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines, "the title").toBeLessThanOrEqual(2);
    const below = (/** @type {string} */ id) =>
      page.evaluate((part) => {
        const [strip, buttons] = [".narration", ".buttons"].map((each) =>
          /** @type {Element} */ (document.querySelector(each)).getBoundingClientRect(),
        );
        const box = /** @type {Element} */ (document.querySelector(part)).getBoundingClientRect();
        return {
          strip: strip.height + buttons.height <= 150,
          inSight: box.top >= 0 && box.bottom <= strip.top + 1,
        };
      }, id);
    const there = { strip: true, inSight: true };
    for (const changed of ["#grid", "#piles", "#grid", "#piles"]) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator("#step").tap();
      await expect.poll(() => below(changed), changed).toEqual(there);
    }
  });
}

test("the explanation of a tapped set comes into sight, and a field that is written in stays", async ({
  page,
  reader,
}) => {
  await reader.step.tap();
  await reader.row(2).tap();
  await expect(page.locator("#selected")).toBeInViewport({ ratio: 1 });
  await expect(page.locator("#set-story h3").first()).toBeInViewport({ ratio: 1 });
  const field = reader.field("Guess θB");
  await field.focus();
  await page.locator("#step").evaluate((button) => button instanceof HTMLElement && button.click());
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await expect(field).toBeInViewport({ ratio: 1 });
});
