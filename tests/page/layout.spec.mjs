// The layout: everything on one screen if it is large enough, in one column on a phone, sharp and without shifts.

import { expect, open, placeOf, test, VIEWS } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */
/** @typedef {import("./reader.mjs").Page} Page */

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
const PHONE = { width: 360, height: 740 };
/** Links to where the page has most to say. */
const LONG_SENTENCES = {
  "in German": "lang=de&data=notebook&prior=learned",
  "in Spanish": "lang=es&data=notebook",
  "of a million sets": "data=simulated&coins=0.8,0.45&sets=1000000&tosses=100&seed=7&prior=learned",
};

for (const size of SCREENS) {
  test.describe(`at ${size.width}×${size.height}`, () => {
    test.use({ viewport: size });

    test("what is said leaves the pictures their shape and the sums in sight", async ({
      page,
      reader,
    }) => {
      const stretched = () =>
        page.evaluate(() => {
          const shown = [...document.querySelectorAll("canvas")].filter((each) =>
            each.checkVisibility(),
          );
          const off = (
            /** @type {HTMLCanvasElement} */ { width, height, clientWidth, clientHeight },
          ) =>
            Math.abs(width / devicePixelRatio - clientWidth) > 1 ||
            Math.abs(height / devicePixelRatio - clientHeight) > 1;
          return shown.filter(off).map(({ id }) => id);
        });
      const sum = page.locator("#sums").getByText("33");
      for (const view of ["what", "climb&set=9"]) {
        await page.goto(`/#v=1&step=1&view=${view}`);
        await expect(page.locator("#notice")).toBeVisible();
        await expect.poll(stretched, "with the notice").toEqual([]);
        await expect(sum).toBeInViewport({ ratio: 1 });
        await reader.button("Close").click();
        await expect(page.locator("#notice")).toBeHidden();
        await expect.poll(stretched, "without it").toEqual([]);
        await expect(sum).toBeInViewport({ ratio: 1 });
      }
      // Two lines in place of one.
      await page.locator("#story").evaluate((story) => {
        story.textContent = `${story.textContent} `.repeat(3);
      });
      await expect.poll(stretched, "above a long sentence").toEqual([]);
      await expect(sum).toBeInViewport({ ratio: 1 });
    });

    test("the whole page is in sight, and nothing is cut off", async ({ reader }) => {
      const { page } = reader;
      for (const name of ["", "E-step", "M-step", "Converge"]) {
        if (name) await reader.button(name).click();
        await expectNoScrolling(page);
        expect(await cutOff(page)).toEqual([]);
      }
      await reader.box("Show the truth").check();
      await reader.examples.selectOption("The notebook");
      expect(await reader.heads(), "all ten sets are in sight").toHaveLength(10);
      for (const sets of ["10", "1000"]) {
        await reader.write("sets", sets);
        await reader.step.click();
        await expectNoScrolling(page);
        expect(await cutOff(page)).toEqual([]);
      }
    });

    test("each row of the picture stands beside its row of the table", async ({ reader }) => {
      await expectRowsBeside(reader, 5);
      await reader.write("sets", "7");
      await expectRowsBeside(reader, 7);
    });

    test("nothing moves between steps but what changed", async ({ reader }) => {
      await expectSteady(reader);
    });

    for (const [name, data] of Object.entries(LONG_SENTENCES)) {
      test(`long sentences move nothing and cut nothing off: ${name}`, async ({ reader }) => {
        const { page } = reader;
        await page.goto("about:blank"); // a page that is open already is not ready anew
        await open(page, `/#${data}`);
        await expect(page.locator("#tossing")).toBeHidden();
        const parts = await page
          .locator("#step, #converge, #grid, #piles, #trajectory, #table th")
          .all();
        const places = () => Promise.all(parts.map((part) => part.boundingBox()));
        const start = await places();
        for (let step = 1; step <= 4; step += 1) {
          await page.keyboard.press("ArrowRight");
          expect(await places(), `after ${step} half-steps`).toEqual(start);
          await expectNoScrolling(page);
          expect(await cutOff(page)).toEqual([]);
        }
      });
    }
  });
}

/** Windows in which the pictures stand beside the sets. */
const BESIDE = [
  [900, 700],
  [1024, 768],
  [1280, 720],
  [1366, 668],
  [1440, 900],
  [1920, 1080],
];

for (const [width, height] of BESIDE) {
  test(`at ${width}×${height} the pictures have two fifths beside the sets, and the controls one row in five languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const language of ["en", "de", "es", "fr", "zh"]) {
      const shown = width < 1024 ? [""] : ["", "&truth=shown", "&data=simulated&truth=shown"];
      for (const truth of shown) {
        await page.goto("about:blank"); // a page that is open already is not ready anew
        await open(page, `/#v=1&step=1&lang=${language}${truth}`);
        await expectNoScrolling(page);
        const { sets, views } = await page.evaluate(() => {
          const part = (/** @type {string} */ name) =>
            document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
          return { sets: part(".sets"), views: part(".views") };
        });
        expect(views.left).toBeGreaterThanOrEqual(sets.right);
        expect(views.width / width).toBeGreaterThan(0.38);
        const rows = await page
          .locator(".controls :is(input, select, button)")
          .evaluateAll((all) => {
            const boxes = all.filter((each) => each.checkVisibility());
            const places = boxes.map((each) => each.getBoundingClientRect());
            const middles = places.map(({ top, bottom }) => (top + bottom) / 2);
            return [
              Math.max(...middles) - Math.min(...middles),
              Math.max(...places.map(({ right }) => right)),
            ];
          });
        expect(rows[0], `${language}${truth}: one row`).toBeLessThan(5);
        expect(rows[1], `${language}${truth}: none is cut off`).toBeLessThanOrEqual(width);
        expect(await linesOfTabs(page), `${language}: the views`).toBe(1);
        expect(await cutOff(page)).toEqual([]);
      }
    }
  });
}

/** Tablets, for which the page is laid out by itself. */
const TABLETS = [
  [1024, 768],
  [820, 1180],
];

for (const [width, height] of TABLETS) {
  for (const data of ["data=paper", "data=paper&lang=de", "data=notebook&truth=shown"]) {
    test(`at ${width}×${height} nothing moves between steps but what changed: ${data}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto("about:blank"); // a page that is open already is not ready anew
      await open(page, `/#v=1&${data}`);
      const heads = page.locator("#table th:visible, .tabs label");
      const still = page.locator("#step, #converge, .timeline, #grid, #piles, #trajectory");
      const places = () =>
        Promise.all(
          [still, heads].map((parts) =>
            parts.evaluateAll((all) =>
              all.map((part) =>
                Object.values(part.getBoundingClientRect().toJSON()).map(Math.round),
              ),
            ),
          ),
        );
      const start = await places();
      for (let step = 1; step <= 25; step += 1) {
        await page.keyboard.press("ArrowRight");
        expect(await places(), `after ${step} half-steps`).toEqual(start);
        await expectNoScrolling(page);
        expect(await cutOff(page)).toEqual([]);
        expect(await headsThatTouch(page), `after ${step} half-steps`).toEqual([]);
      }
    });
  }
}

/** Neighbouring heads of the table of which one's text reaches the other's. @param {Page} page */
function headsThatTouch(page) {
  return page.locator("#table thead tr:first-child .group").evaluateAll((heads) => {
    const places = heads.map((head) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return range.getBoundingClientRect();
    });
    return heads
      .slice(1)
      .filter((_, index) => places[index + 1].left - places[index].right < 3)
      .map(({ textContent }) => textContent);
  });
}

for (const [width, height] of [...BESIDE, [820, 1180]]) {
  test(`at ${width}×${height} the line of time stays where it is from the labels on, in five languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const language of ["en", "de", "es", "fr", "zh"]) {
      await page.goto("about:blank"); // a page that is open already is not ready anew
      await open(page, `/#v=1&data=paper&station=known&lang=${language}`);
      const place = () => page.locator(".timeline").boundingBox();
      const start = await place();
      for (const key of ["Space", "Space", "Space", "Space", "c"]) {
        await page.keyboard.press(key);
        expect(await place(), `${language}, after ${key}`).toEqual(start);
        const last = await page.locator(".buttons > :visible").last().boundingBox();
        if (width > 820) expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(start?.x ?? 0);
      }
    }
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  for (const language of ["en", "de", "es", "fr", "zh"]) {
    test(`the views have two lines of three, and beside the piles nothing overlaps, in ${language}`, async ({
      page,
    }) => {
      for (const link of [
        "data=paper&step=1",
        "data=notebook&step=2",
        "data=paper&station=known",
      ]) {
        await page.goto("about:blank");
        await open(page, `/#v=1&${link}&lang=${language}`);
        expect(await linesOfTabs(page)).toBe(2);
        const [a, b] = await Promise.all(
          (await page.locator("#pile-texts p").all()).map((text) => text.boundingBox()),
        );
        expect((a?.y ?? 0) + (a?.height ?? 0), link).toBeLessThanOrEqual((b?.y ?? 0) + 1);
      }
    });
  }

  test("it is one column that scrolls down only, and nothing is cut off", async ({ reader }) => {
    const { page } = reader;
    await reader.step.click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    const column = [
      page.getByRole("heading", { level: 1 }),
      reader.grid,
      reader.sets,
      reader.piles,
      reader.answers,
      reader.trajectory,
      reader.slider("Guess θA"),
      reader.opener("sets"),
    ];
    let foot = Number.NEGATIVE_INFINITY;
    for (const part of column) {
      const { y, height } = await placeOf(part);
      expect(y).toBeGreaterThanOrEqual(foot - 0.5);
      foot = y + height;
    }
    expect(await cutOff(page)).toEqual([]);
  });

  test("the step button is in sight wherever the reader is", async ({ reader }) => {
    await expect(reader.step).toBeInViewport({ ratio: 1 });
    for (const part of [
      reader.trajectory,
      reader.slider("Guess θB"),
      reader.opener("New tosses"),
    ]) {
      await part.scrollIntoViewIfNeeded();
      await expect(reader.step).toBeInViewport({ ratio: 1 });
    }
  });

  test("nothing moves between steps but what changed", async ({ reader }) => {
    await expectSteady(reader);
  });
});

for (const viewport of [...SCREENS, PHONE]) {
  const size = `${viewport.width}×${viewport.height}`;

  for (const view of VIEWS) {
    test(`at ${size} there is room for the view ${view}, and fingers find every control`, async ({
      reader,
    }) => {
      const { page } = reader;
      await page.setViewportSize(viewport);
      await reader.box("Show the truth").check();
      await reader.steps(2);
      await reader.look(view);
      await expectFingersFindAll(page);
      if (viewport === PHONE) await expectNoSideways(page);
      else await expectNoScrolling(page);
      expect(await cutOff(page)).toEqual([]);
      expect(await wider(page)).toEqual([]);
      await reader.box("Predict first").check();
      await expectFingersFindAll(page);
      await reader.button("Skip").click();
      if (viewport === PHONE) await expectNoSideways(page);
      else await expectNoScrolling(page);
      expect(await cutOff(page)).toEqual([]);
    });
  }

  test(`at ${size} there is room for a long set in logarithms`, async ({ reader }) => {
    await reader.page.setViewportSize(viewport);
    await reader.giveTosses("HHT".repeat(134));
    await reader.step.click();
    await reader.look("Working");
    await expectNoSideways(reader.page);
    if (viewport === PHONE) return; // the table of numbers scrolls within itself there
    expect(await cutOff(reader.page)).toEqual([]);
    expect(await wider(reader.page)).toEqual([]);
  });
}

/** How many lines the names of the views take. @param {Page} page */
function linesOfTabs(page) {
  return page
    .locator(".tabs label")
    .evaluateAll((tabs) => new Set(tabs.map((tab) => tab.getBoundingClientRect().top)).size);
}

/** @param {Page} page */
async function expectFingersFindAll(page) {
  const boxes = page.locator("label").filter({ has: page.getByRole("checkbox") });
  const views = page.locator("label").filter({ has: page.getByRole("radio") });
  const others = ["button", "combobox", "textbox", "slider"].map((role) =>
    page.getByRole(/** @type {"button"} */ (role)),
  );
  for (const controls of [boxes, views, ...others]) {
    const found = await controls.evaluateAll((all) =>
      all.map((control) => {
        const { width, height } = control.getBoundingClientRect();
        const name = control.ariaLabel ?? control.id;
        return { name, size: Math.min(width, height), coin: /^toss \d/.test(name) };
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    const small = found.filter(({ size, coin }) => size < (coin ? 24 : 44));
    expect(small).toEqual([]);
  }
}

/**
 * Views that are wider than the room they have.
 * @param {Page} page
 */
function wider(page) {
  return page
    .getByRole("region", { name: "Views" })
    .locator("math, canvas, table, form, p")
    .evaluateAll((all) => {
      const edge = document.querySelector(".views")?.getBoundingClientRect().right ?? 0;
      const beyond = (/** @type {Element} */ part) => part.getBoundingClientRect().right - edge;
      return all
        .filter((part) => part.checkVisibility() && beyond(part) > 1)
        .map((part) => `${part.tagName} ${Math.round(beyond(part))} px: ${part.textContent}`);
    });
}

/** @param {Page} page */
async function expectNoSideways(page) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}

/** @param {Page} page */
async function expectNoScrolling(page) {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
  expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
}

/**
 * @param {Reader} reader
 * @param {number} sets
 */
async function expectRowsBeside(reader, sets) {
  const grid = await placeOf(reader.grid);
  for (let row = 0; row < sets; row += 1) {
    const beside = await placeOf(reader.row(row + 1));
    const middle = grid.y + ((row + 0.5) * grid.height) / sets;
    expect(Math.abs(middle - beside.y - beside.height / 2), `row ${row + 1}`).toBeLessThan(1);
  }
}

/** @param {Reader} reader */
async function expectSteady(reader) {
  const heads = await reader.sets.getByRole("columnheader").all();
  const still = [
    reader.step,
    reader.button("Converge"),
    reader.grid,
    reader.piles,
    reader.trajectory,
    ...heads,
  ];
  // On the page, which a phone scrolls to what a step changed; what sticks to the foot of the window, there.
  const placeOnPage = (/** @type {Element} */ part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const scrolled = part.closest(".buttons") ? 0 : scrollY;
    return [x, y + scrolled, width, height].map((length) => Math.round(10 * length));
  };
  const places = () => Promise.all(still.map((part) => part.evaluate(placeOnPage)));
  const start = await places();
  for (let step = 1; step <= 25; step += 1) {
    await reader.page.keyboard.press("ArrowRight");
    expect(await places(), `after ${step} half-steps`).toEqual(start);
  }
  for (const key of ["r", "p"]) await reader.page.keyboard.press(key);
  await expect(reader.button("Pause")).toBeVisible();
  expect(await places(), "while it plays").toEqual(start);
}

/**
 * Texts that do not fit where they stand.
 * @param {Page} page
 */
function cutOff(page) {
  return page.evaluate(() => {
    const HOLDERS = "button, td, th, p, label, h1, h2, legend";
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const place = tooNarrow(texts.currentNode);
      if (place) found.push(`${texts.currentNode.textContent} in ${place.outerHTML.slice(0, 60)}`);
    }
    return found;

    /** @param {Node} text */
    function tooNarrow(text) {
      const around = ancestors(text);
      if (!(text.textContent?.trim() && isInSight(around))) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      return around
        .filter((box) => box.matches(HOLDERS) || getComputedStyle(box).overflowX !== "visible")
        .find((box) => {
          const room = box.getBoundingClientRect();
          return left < room.left - 1 || right > room.right + 1;
        });
    }

    /** @param {Node} text */
    function ancestors(text) {
      const around = [];
      for (let box = text.parentElement; box; box = box.parentElement) around.push(box);
      return around;
    }

    /** @param {Element[]} around */
    function isInSight(around) {
      const unseen = (/** @type {Element} */ box) =>
        box.matches("noscript, option") || getComputedStyle(box).clipPath !== "none";
      return around[0].checkVisibility({ visibilityProperty: true }) && !around.some(unseen);
    }
  });
}

test("on a phone, the help opens at its beginning", async ({ page, reader }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await reader.button("Help").click();
  await expect(page.locator("#help-title")).toBeInViewport();
});
