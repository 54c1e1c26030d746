// Keyboard focus: when the focused element disappears, the focus moves to a place nearby.

import { expect, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */
/** @typedef {import("./reader.mjs").Locator} Locator */

const SIMULATED = "v=1&data=simulated&coins=0.8,0.45&sets=5&tosses=10&seed=7&truth=shown";

/**
 * The focused element, an action of the reader or the page, and the element focused afterwards.
 * @type {Record<string, { link?: string, act: (reader: Reader) => Promise<unknown>, goesTo: (reader: Reader) => Locator }>}
 */
const CASES = {
  "Back leads to the guess, from where there is no way back": {
    link: "v=1&step=1",
    act: (reader) => reader.back.press("Enter"),
    goesTo: (reader) => reader.back,
  },
  "Reset leads there": {
    link: "v=1&step=4",
    act: (reader) => reader.reset.press("Enter"),
    goesTo: (reader) => reader.reset,
  },
  "the last set but one is removed": {
    link: "v=1&data=own&own=HT,TTH&view=set&set=2",
    act: (reader) => reader.button("Remove").press("Enter"),
    goesTo: (reader) => reader.button("Remove"),
  },
  "a set is removed, and there are others": {
    link: "v=1&view=set&set=2",
    act: (reader) => reader.button("Remove").press("Enter"),
    goesTo: (reader) => reader.button("Remove"),
  },
  "nothing is left to undo": {
    act: async (reader) => {
      await reader.button("New tosses").click();
      await reader.button("Undo").press("Enter");
    },
    goesTo: (reader) => reader.button("Undo"),
  },
  "the next set has fewer coins": {
    link: "v=1&data=own&own=HTHTHT,HT&view=set&set=1",
    act: (reader) => coin(reader, 6).press("ArrowDown"),
    goesTo: (reader) => coin(reader, 2),
  },
  "a message is closed": {
    link: "v=1&what=this",
    act: (reader) => reader.button("Close").press("Enter"),
    goesTo: (reader) => reader.step,
  },
  "a lesson hides the true coins": {
    link: SIMULATED,
    act: async (reader) => {
      await reader.field("True θA").focus();
      await reader.examples.evaluate((menu) => {
        if (menu instanceof HTMLSelectElement) menu.value = "swapped";
        menu.dispatchEvent(new Event("change"));
      });
    },
    goesTo: (reader) => reader.box("Show the truth"),
  },
  "another address has another view": {
    link: "v=1&view=set&set=2",
    act: async (reader) => {
      await reader.button("Duplicate").focus();
      await reader.page.evaluate(() => {
        location.hash = "#v=1&view=climb";
      });
    },
    goesTo: (reader) => reader.view("Why it climbs"),
  },
  "a prediction is no longer asked for": {
    link: "v=1&predict=on",
    act: async (reader) => {
      await reader.page.locator("#prediction-a").focus();
      await reader.page.evaluate(() => {
        location.hash = "#v=1&step=1";
      });
    },
    goesTo: (reader) => reader.step,
  },
  "the rows no longer scroll": {
    link: SIMULATED.replace("sets=5", "sets=1000"),
    act: async (reader) => {
      await reader.page.getByRole("region", { name: "Rows of sets" }).focus();
      await reader.page.evaluate((link) => {
        location.hash = `#${link}`;
      }, SIMULATED);
    },
    goesTo: (reader) => reader.step,
  },
  "EM has converged": {
    act: (reader) => reader.button("Converge").press("Enter"),
    goesTo: (reader) => reader.button("Converge"),
  },
  "a dialog is closed": {
    act: async (reader) => {
      await reader.button("Share").press("Enter");
      await reader.page.keyboard.press("Escape");
    },
    goesTo: (reader) => reader.button("Share"),
  },
};

for (const [name, { link = "v=1", act, goesTo }] of Object.entries(CASES)) {
  test.describe(name, () => {
    test.use({ address: `/#${link}` });

    test("the focus is at a place nearby", async ({ reader }) => {
      await act(reader);
      await expect(goesTo(reader)).toBeFocused();
    });
  });
}

test("whoever clicks beside everything has nothing in focus, and gets nothing", async ({
  page,
  reader,
}) => {
  await reader.step.click();
  await reader.back.focus();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("r");
  await expect(reader.progress).toHaveText("at the guess");
  await expect(page.locator("body")).toBeFocused();
});

/** @param {Reader} reader @param {number} number of a toss of the set that is followed */
function coin({ page }, number) {
  return page.getByRole("button", { name: new RegExp(`^toss ${number}: `) });
}

for (const [width, height] of [
  [1280, 720],
  [640, 360],
]) {
  test(`every dialog opens at its top, where reading begins, at ${width}×${height}`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    for (const name of ["Help", "Share", "Own tosses…"]) {
      await reader.button(name).click();
      const dialog = page.getByRole("dialog");
      const heading = dialog.getByRole("heading", { level: 2 });
      // Whoever brings own tosses writes at once; the field says the rules that stand above it.
      const first = name === "Own tosses…" ? dialog.locator("#own-text") : heading;
      await expect(first).toBeFocused();
      await expect(heading).toBeInViewport({ ratio: 1 });
      expect(await dialog.evaluate((it) => it.scrollTop), name).toBe(0);
      await page.keyboard.press("Tab");
      expect(await dialog.evaluate((it) => it.contains(document.activeElement)), name).toBe(true);
      await page.keyboard.press("Escape");
    }
  });
}
