// A thousand sets: each can be scrolled to, and only the rows in sight are in the document.

import { expect, open, picture, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

const SIMULATED = "v=1&data=simulated&coins=0.8,0.45&sets=1000&tosses=10&seed=7";

test.beforeEach(async ({ reader }) => {
  await reader.write("sets", "1000");
  await reader.step.click();
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test("scrolling brings other sets, from the first to the last", async ({ reader }) => {
      const first = await reader.screen();
      await reader.row(1).scrollIntoViewIfNeeded();
      await expect(reader.row(1000)).toHaveCount(0);

      await scroll(reader, "end");
      await expect(reader.row(1000)).toBeVisible();
      await expect(reader.row(1)).toHaveCount(0);
      await expect(reader.grid).toHaveAccessibleName(/; sets \d+ to 1000 are shown/);
      expect(await picture(reader.grid)).not.toBe(first[1]);

      await scroll(reader, "start");
      await expect(reader.row(1)).toBeInViewport();
      expect(await reader.screen()).toEqual(first);
    });
  });
}

test("a table that scrolls says which sets are in sight, and on which side there are more", async ({
  page,
  reader,
}) => {
  const part = page.locator("#sets-part");
  await expect(part).toHaveText(/^Sets 1 to \d+ of 1[\s]?000\s↓$/);
  await scroll(reader, "end");
  await expect(part).toHaveText(/^Sets \d+ to 1[\s]?000 of 1[\s]?000\s↑$/);
  await scroll(reader, "start");
  await reader.examples.selectOption("Few tosses per set");
  await expect(part).toHaveText(/^Sets 1 to 1\d of 20\s↓$/);
  await reader.examples.selectOption("Do & Batzoglou 2008");
  await expect(part).toBeEmpty();
});

test("only rows in sight exist, and each knows its place among all", async ({ reader }) => {
  const rows = reader.sets.locator("tbody").getByRole("row");
  expect(await rows.count()).toBeLessThan(40);
  await expect(reader.sets).toHaveAttribute("aria-rowcount", "1003"); // two rows of heads, one of sums
  for (const place of ["start", "end"]) {
    await scroll(reader, /** @type {"start" | "end"} */ (place));
    await expect(reader.row(place === "start" ? 1 : 1000)).toBeInViewport();
    for (const row of await rows.all()) {
      const set = Number(await row.getByRole("rowheader").innerText());
      await expect(row).toHaveAttribute("aria-rowindex", String(set + 2));
    }
  }
});

test("the sums are those of all sets", async ({ reader }) => {
  const [heads, tails, ...expected] = await reader.numbers("Sum");
  expect(heads + tails).toBe(10_000);
  expect(Math.abs(expected.reduce((sum, part) => sum + part) - 10_000)).toBeLessThan(0.5);
  await scroll(reader, "end");
  await expect(reader.row(1000)).toBeInViewport();
  expect((await reader.numbers("Sum")).slice(0, 2)).toEqual([heads, tails]);
});

test("the set that a link follows is in sight, and so is one that is asked about", async ({
  page,
  reader,
}) => {
  await page.goto("about:blank");
  await open(page, `/#${SIMULATED}&step=1&view=set&set=777`);
  await expect(reader.row(777)).toBeInViewport({ ratio: 1 });
  await expect(reader.row(777)).toHaveClass("highlighted");
  await page.goto(`/#${SIMULATED}&step=1&set=3`);
  await expect(reader.row(3)).toBeInViewport({ ratio: 1 });
  await expect(reader.row(777)).toHaveCount(0);

  await page.keyboard.press("Escape");
  await scroll(reader, "end");
  await expect(reader.row(1000)).toBeInViewport();
  await reader.box("Predict first").check();
  await expect(reader.row(3)).toBeInViewport({ ratio: 1 });
});

test("the sets can be scrolled by keyboard", async ({ reader }) => {
  const { page } = reader;
  await reader.opener("Help").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("region", { name: "Rows of sets" })).toBeFocused();
  await scrollByKey(reader, "PageDown");
  await expect(reader.row(1)).toHaveCount(0);
  await scrollByKey(reader, "End");
  await expect(reader.row(1000)).toBeInViewport();
  await scrollByKey(reader, "Home");
  await expect(reader.row(1)).toBeInViewport();
  await expect(reader.progress, "and no key is taken for a step").toHaveText("iteration 1, E-step");
});

test("the place is kept from step to step", async ({ reader }) => {
  await scroll(reader, "end");
  await expect(reader.row(1000)).toBeInViewport();
  await reader.button("Iteration").click();
  await expect(reader.row(1000)).toBeInViewport();
});

test("fewer sets after many show from the first again", async ({ reader }) => {
  await scroll(reader, "end");
  await reader.write("sets", "4");
  expect(await reader.heads()).toHaveLength(4);
  await expect(reader.row(1)).toBeInViewport();
  await expect(reader.grid).toHaveAccessibleName(/of 4 sets\./);
});

/**
 * As the reader's wheel or finger does, but all the way.
 * @param {Reader} reader
 * @param {"start" | "end"} to
 */
async function scroll(reader, to) {
  await scroller(reader).evaluate((element, end) => {
    element.scrollTop = end ? element.scrollHeight : 0;
  }, to === "end");
}

/**
 * Presses a key and waits until the scrolling that it began has ended: Chromium loses a key that comes as one ends, in any
 * element.
 * @param {Reader} reader
 * @param {string} key
 */
async function scrollByKey(reader, key) {
  const ended = await scroller(reader).evaluateHandle((element) => {
    const end = { come: false };
    const ends = () => {
      end.come = true;
    };
    element.addEventListener("scrollend", ends, { once: true });
    return end;
  });
  await reader.page.keyboard.press(key);
  await expect.poll(() => ended.evaluate(({ come }) => come), `${key} has scrolled`).toBe(true);
}

/** @param {Reader} reader */
function scroller({ page }) {
  return page.getByRole("region", { name: "Rows of sets" });
}
