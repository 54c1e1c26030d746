// The start map shows where EM ends from everywhere. It fills by itself and is in nobody's way.

import { expect, picture, placeOf, test } from "./reader.mjs";

test("it fills, and says how far it is until it is done", async ({ reader }) => {
  await reader.look("Starts");
  await expect(
    reader.page.getByText(/^Each point is an initial guess, coloured by where EM ends/),
  ).toBeVisible();
  await expect(reader.page.getByRole("progressbar", { name: "Start map" })).toBeHidden();
  const full = await picture(reader.startMap);
  await reader.methods.selectOption("hard EM");
  await expect(reader.page.getByRole("progressbar", { name: "Start map" })).toBeHidden();
  expect(await picture(reader.startMap), "hard EM ends elsewhere").not.toBe(full);
  await reader.methods.selectOption("soft EM");
  await expect.poll(() => picture(reader.startMap)).toBe(full);
});

test("a click starts EM there, and the map stays", async ({ reader }) => {
  await reader.look("Starts");
  const progress = reader.page.getByRole("progressbar", { name: "Start map" });
  await expect(progress).toBeHidden();
  await reader.steps(2);
  const { x, y, width, height } = await placeOf(reader.startMap);
  await reader.page.mouse.click(x + width * 0.45, y + height * 0.4);
  await expect(reader.progress).toHaveText("at the guess");
  await expect(progress).toBeHidden();
  const a = Number(await reader.field("Guess θA").inputValue());
  const b = Number(await reader.field("Guess θB").inputValue());
  expect(b).toBeGreaterThan(a);
  await expect(reader.handle).toHaveAccessibleName(
    `Start: θA ${a.toFixed(2)}, θB ${b.toFixed(2)}. Arrow keys move it.`,
  );
  await reader.button("Converge").click();
  await reader.look("Estimates");
  expect((await reader.cells("EM")).slice(0, 2), "the mirror image").toEqual(["0.52", "0.80"]);
});

test("the arrow keys move the start there as well", async ({ reader }) => {
  await reader.look("Starts");
  await reader.handle.press("ArrowLeft");
  await expect(reader.field("Guess θA")).toHaveValue("0.59");
  await expect(reader.handle).toBeFocused();
});

test("a step can be made while it computes", async ({ reader }) => {
  await reader.examples.selectOption("Few tosses per set");
  // In one go, so that the map cannot finish between the looks.
  const seen = await reader.page.evaluate(() => {
    const part = (/** @type {string} */ selector) => {
      const found = document.querySelector(selector);
      if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
      return found;
    };
    part("#views [value=starts]").click();
    const { value } = /** @type {HTMLProgressElement} */ (part("#starts-progress"));
    part("#step").click();
    return { done: value, progress: part("#iteration").textContent };
  });
  expect(seen.done).toBeGreaterThan(0);
  expect(seen.done, "it was not waited for").toBeLessThan(1);
  expect(seen.progress).toBe("iteration 1, E-step");
  await expect(reader.page.locator("#starts-progress"), "and it goes on to its end").toBeHidden();
});
