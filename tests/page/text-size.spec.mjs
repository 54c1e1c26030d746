// The browser's text size: all text grows with it, and has room.

import { test as base, expect, open, placeOf, Reader } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Page} Page */

const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 320, height: 640 },
];
const VIEWS = ["path", "set&set=2", "landscape", "climb", "starts", "compare", "lesson"];
/** @typedef {import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions} Worker */

for (const size of [24, 32]) {
  /** As in the browser's settings, where no page has a say. */
  const test = base.extend(
    /** @type {import("@playwright/test").Fixtures<{}, {}, {}, Worker>} */ ({
      launchOptions: [
        async ({ launchOptions, browserName }, use) => {
          const { args = [], firefoxUserPrefs } = launchOptions;
          await use(
            browserName === "firefox"
              ? {
                  ...launchOptions,
                  firefoxUserPrefs: { ...firefoxUserPrefs, "font.size.variable.x-western": size },
                }
              : { ...launchOptions, args: [...args, `--blink-settings=defaultFontSize=${size}`] },
          );
        },
        { scope: "worker" },
      ],
    }),
  );

  for (const width of [380, 400, 440, 500, 550, 600]) {
    test(`text of ${size} px at a width of ${width} px does not scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      for (const link of ["station=known", "step=2&view=set&set=2", "step=46&truth=shown"]) {
        await page.goto("about:blank");
        await open(page, `/#v=1&data=paper&lang=de&${link}`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, link).toBeLessThanOrEqual(0);
      }
    });
  }

  for (const viewport of WINDOWS) {
    for (const language of ["en", "de"]) {
      test.describe(`text of ${size} px in ${viewport.width}×${viewport.height} in ${language}`, () => {
        test.use({ viewport });

        test("is that large, and neither scrolls sideways nor overlaps in any view", async ({
          page,
        }) => {
          for (const view of VIEWS) {
            await page.goto("about:blank"); // a page that is open already is not ready anew
            await open(page, `/#v=1&step=2&truth=shown&view=${view}&lang=${language}`);
            const letters = await page
              .locator("#story, .note, #table td")
              .evaluateAll((all) =>
                all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
              );
            expect(Math.min(...letters), "the smallest text").toBeGreaterThan(0.7 * size);
            await expectRoom(page, view);
          }
          await page.goto("about:blank");
          await open(page, `/#v=1&predict=on&lang=${language}&view=what`);
          await expect(page.locator("#notice")).toBeVisible();
          await expectRoom(page, "a notice and a prediction");
          await page.goto("about:blank");
          await open(page, `/#v=1&step=4&digits=all&guess=0.123456789,0.5&lang=${language}`);
          await expectRoom(page, "all digits");
        });

        test("has room in the drawers", async ({ page }) => {
          await page.goto("about:blank");
          await open(page, `/#v=1&step=2&lang=${language}`);
          const openers = page.locator("[popovertarget]");
          expect(await openers.count()).toBe(3);
          for (const opener of await openers.all()) {
            await opener.click();
            const drawer = page.locator(":popover-open");
            const { x, y, width, height } = await placeOf(drawer);
            const name = (await drawer.getAttribute("id")) ?? "";
            expect(Math.min(x, y), name).toBeGreaterThanOrEqual(0);
            expect(x + width, name).toBeLessThanOrEqual(viewport.width);
            expect(y + height, name).toBeLessThanOrEqual(viewport.height);
            const sideways = await drawer.evaluate((box) => box.scrollWidth - box.clientWidth);
            expect(sideways, name).toBeLessThanOrEqual(0);
            expect(await overlaps(page, ":popover-open"), name).toEqual([]);
            await page.keyboard.press("Escape");
          }
        });

        test("has room in the dialogs", async ({ page }) => {
          await page.goto("about:blank");
          await open(page, `/#v=1&lang=${language}`);
          for (const [name, drawer] of [
            ["help", "#menu-button"],
            ["share"],
            ["own", "#data-button"],
          ]) {
            if (drawer) await page.locator(drawer).click();
            await page.locator(`#${name}`).click();
            const dialog = page.locator("dialog[open]");
            await expect(dialog).toBeVisible();
            const sideways = () => dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
            expect(await sideways(), name).toBeLessThanOrEqual(0);
            expect(await overlaps(page, "dialog[open]"), name).toEqual([]);
            await page.keyboard.press("Escape");
          }
        });
      });
    }
  }
}

base("a θ with many digits can be read in its field", async ({ page }) => {
  await page.goto("about:blank");
  await open(page, "/#v=1&guess=0.123456789,0.9876543210123&coins=0.8,0.45");
  const reader = new Reader(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const name of ["Guess θA", "Guess θB"]) {
      const hidden = () => reader.field(name).evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(await hidden(), `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

/** @param {Page} page @param {string} where */
async function expectRoom(page, where) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, where).toBeLessThanOrEqual(0);
  expect(await overlaps(page, "body"), where).toEqual([]);
}

/**
 * Texts that lie over each other, or over a control or a picture that they are no part of; and those that leave their
 * button. What sticks to the foot of the window lies over nothing at the end of the page.
 * @param {Page} page
 * @param {string} within
 */
function overlaps(page, within) {
  return page.evaluate((selector) => {
    const around = document.querySelector(selector);
    if (!around) throw new Error(`there is no ${selector}`);
    scrollTo(0, document.documentElement.scrollHeight);
    /** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
    /** @type {{ text: string, owner: Element, box: Box }[]} */
    const found = [];
    /** @type {string[]} */
    const wrong = [];
    const texts = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent, parentElement: owner } = texts.currentNode;
      if (!textContent?.trim() || !owner || !isSeen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const button = owner.closest("button")?.getBoundingClientRect();
      for (const line of range.getClientRects()) {
        // Where letters are, without the room above and below them.
        const rest = 0.22 * line.height;
        const { left, right } = line;
        add(textContent.trim(), owner, {
          left,
          right,
          top: line.top + rest,
          bottom: line.bottom - rest,
        });
        if (button && (left < button.left - 1 || right > button.right + 1)) {
          wrong.push(`${textContent} leaves its button`);
        }
      }
    }
    for (const control of around.querySelectorAll("input, select, textarea, button, canvas")) {
      // The start of EM and predictions lie over their picture, and a view is chosen by an unseen control.
      if (!isSeen(control) || control.matches(".handle, .by-hand, .tabs input")) continue;
      add(control.id || control.outerHTML.slice(0, 50), control, control.getBoundingClientRect());
    }
    for (const [index, one] of found.entries()) {
      for (const other of found.slice(0, index)) {
        const isPart =
          one.owner.contains(other.owner) ||
          other.owner.contains(one.owner) ||
          (one.owner.closest("math") && one.owner.closest("math") === other.owner.closest("math"));
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const tall =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // The slider lies over its own stations.
        const isLine = [one, other].every(({ owner }) => owner.closest(".timeline"));
        if (!isPart && !isLine && wide > 1 && tall > 1)
          wrong.push(`${one.text} over ${other.text}`);
      }
    }
    return wrong;

    /** Cuts a box off at the scrolling elements around it. @param {string} text @param {Element} owner @param {Box} box */
    function add(text, owner, { left, top, right, bottom }) {
      for (
        let frame = owner.matches("input, select, textarea, button, canvas")
          ? owner.parentElement
          : owner;
        frame && frame !== document.body;
        frame = frame.parentElement
      ) {
        if (getComputedStyle(frame).overflow === "visible") continue;
        const room = frame.getBoundingClientRect();
        [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
        [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
      }
      if (left < right && top < bottom)
        found.push({ text, owner, box: { left, top, right, bottom } });
    }

    /** @param {Element} part */
    function isSeen(part) {
      if (
        !part.checkVisibility({ visibilityProperty: true }) ||
        part.closest("select, textarea, noscript")
      ) {
        return part.matches("select, textarea") && part.checkVisibility();
      }
      for (let each = /** @type {Element | null} */ (part); each; each = each.parentElement) {
        if (getComputedStyle(each).clipPath !== "none") return false;
      }
      return true;
    }
  }, within);
}
