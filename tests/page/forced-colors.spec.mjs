// Forced colours, as in high-contrast modes: controls, focus and highlights stay visible, and lines and fillings
// replace the meaning of colours. Only Chromium can emulate them.

import { expect, picture, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Locator} Locator */

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test.describe(`on ${colorScheme} paper`, () => {
    test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce", colorScheme } });

    test("controls have an edge, and the one in focus a ring", async ({ page, reader }) => {
      const paper = await style(page.locator("body"), "backgroundColor");
      for (const control of [reader.step, reader.examples, reader.field("Guess θA")]) {
        expect(await style(control, "borderTopColor")).not.toBe(paper);
        await page.keyboard.press("Tab"); // so that the focus is shown
        await control.focus();
        expect(await style(control, "outlineStyle")).toBe("solid");
        expect(await style(control, "outlineColor")).not.toBe(paper);
      }
      const views = page.getByRole("group", { name: "View" }).locator("label");
      expect(await style(views.nth(0), "borderBottomColor"), "the open view").not.toBe(paper);
      expect(await style(views.nth(1), "borderBottomColor"), "another").toBe(paper);
    });

    test("heads are filled and tails are not", async ({ page, reader }) => {
      await reader.look("Working");
      const heads = page.getByRole("button", { name: /^toss \d+: heads/ }).first();
      const tails = page.getByRole("button", { name: /^toss \d+: tails/ }).first();
      const paper = await style(page.locator("body"), "backgroundColor");
      expect(await style(tails, "backgroundColor")).toBe(paper);
      expect(await style(heads, "backgroundColor")).toBe(await style(tails, "color"));
      expect(await style(heads, "color")).toBe(paper);
    });

    test("the set that is followed is outlined, and so is its part of each sum", async ({
      page,
      reader,
    }) => {
      await reader.step.click();
      await reader.row(2).click();
      for (const highlighted of [reader.row(2), page.locator("#band")]) {
        expect(await style(highlighted, "outlineStyle")).toBe("solid");
      }
      expect(await style(reader.row(1), "outlineStyle")).toBe("none");
      const sum = reader.row("Sum").getByRole("cell").last();
      expect(await style(sum, "backgroundImage")).toMatch(/^linear-gradient/);
    });

    test("pictures stand on paper of their own, whatever theme a link names", async ({
      page,
      reader,
    }) => {
      const paper = await style(reader.trajectory, "backgroundColor");
      const drawn = await picture(reader.trajectory);
      expect(isLight(paper)).toBe(colorScheme === "light");
      for (const theme of ["light", "dark"]) {
        await page.goto(`/#v=1&data=paper&theme=${theme}`);
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
        expect(await style(reader.trajectory, "backgroundColor")).toBe(paper);
        expect(await picture(reader.trajectory)).toBe(drawn);
      }
      await expect(reader.button("Dark"), "there is nothing to choose").toBeHidden();
      await expect(reader.button("Light")).toBeHidden();
    });
  });
}

test("it follows the system when that begins to force its colours", async ({ page, reader }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await reader.button("Light").click();
  const light = await picture(reader.trajectory);
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  await expect.poll(() => picture(reader.trajectory)).not.toBe(light);
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
  await expect.poll(() => picture(reader.trajectory)).toBe(light);
});

/**
 * @param {Locator} part
 * @param {"backgroundColor" | "backgroundImage" | "borderTopColor" | "borderBottomColor" | "color" | "outlineColor" | "outlineStyle"} property
 */
function style(part, property) {
  return part.evaluate((element, name) => getComputedStyle(element)[name], property);
}

/** @param {string} color as a computed style says it */
function isLight(color) {
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 1.5 * 255;
}
