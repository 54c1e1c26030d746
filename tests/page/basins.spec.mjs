// The layer of the landscape with the basins of attraction: it is computed in the background, without blocking the
// page.

import { expect, open, picture, placeOf, test } from "./reader.mjs";

test("it fills, and says how far it is until it is done", async ({ reader }) => {
  await reader.look("Where each start ends");
  const legend = reader.page.getByText("The stronger the colour, the more iterations.");
  await expect(legend).toBeVisible();
  await expect(reader.page.getByRole("progressbar", { name: "Start map" })).toBeHidden();
  const full = await picture(reader.startMap);
  await reader.methods.selectOption("hard EM");
  await expect(reader.page.getByRole("progressbar", { name: "Start map" })).toBeHidden();
  expect(await picture(reader.startMap), "hard EM ends elsewhere").not.toBe(full);
  await reader.methods.selectOption("soft EM");
  await expect.poll(() => picture(reader.startMap)).toBe(full);
});

for (const [width, height] of [
  [1280, 720],
  [1366, 668],
  [1920, 1080],
]) {
  test(`at ${width}×${height} the ends and what the colours mean are in sight`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.look("Where each start ends");
    await expect(page.getByRole("progressbar", { name: "Start map" })).toBeHidden();
    await expect(page.getByText("The stronger the colour")).toBeInViewport({ ratio: 1 });
    await expect(reader.ends.getByRole("row")).toHaveCount(4);
    const list = page.locator("#basin-list");
    expect(await list.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0);
    // Each end has the colour of its starts beside it: A above B, below it, and neither.
    const classes = reader.ends.locator("tbody tr");
    await expect(classes).toHaveClass(["above", "below", "equal"]);
    const colours = await classes.evaluateAll((rows) =>
      rows.map((row) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(row.children[0], "::before");
        return backgroundColor + backgroundImage;
      }),
    );
    expect(new Set(colours).size).toBe(3);
  });
}

test("a click starts EM there, and the map stays", async ({ reader }) => {
  await reader.look("Where each start ends");
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
  await reader.look("Where each start ends");
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
    part("#views [value=landscape]").click();
    part("#basins").click();
    const { value } = /** @type {HTMLProgressElement} */ (part("#basins-progress"));
    part("#step").click();
    return { done: value, progress: part("#iteration").textContent };
  });
  expect(seen.done).toBeGreaterThan(0);
  expect(seen.done, "it was not waited for").toBeLessThan(1);
  expect(seen.progress).toBe("iteration 1, E-step");
  await expect(reader.page.locator("#basins-progress"), "and it goes on to its end").toBeHidden();
});

test("the distinct ends stand beside it with ℓ and the part of the starts that lead there", async ({
  reader,
}) => {
  await reader.look("Where each start ends");
  await expect(reader.page.getByRole("progressbar", { name: "Start map" })).toBeHidden();
  const rows = reader.ends.locator("tbody").getByRole("row");
  const found = await rows.evaluateAll((all) => all.map((row) => row.textContent));
  // 1,770 of 3,600 starts on either side, and 60 with equal coins.
  expect(found.slice(0, 2).toSorted()).toEqual(["0.520.80−31.570.49", "0.800.52−31.570.49"]);
  expect(found.slice(2)).toEqual(["0.660.66−32.050.02"]);
});

test("the layer is switched on and off, and a link opens it as the view it once was", async ({
  reader,
}) => {
  await reader.look("Landscape");
  const tint = await picture(reader.landscape);
  await expect(reader.ends).toBeHidden();
  await reader.look("Where each start ends");
  await expect(reader.page).toHaveURL(/view=starts/);
  await expect(reader.ends).toBeVisible();
  await reader.box("Where each start ends").uncheck();
  await expect(reader.page).toHaveURL(/view=landscape/);
  expect(await picture(reader.landscape)).toBe(tint);
  await open(reader.page, "./#v=1&data=paper&view=starts");
  await expect(reader.view("Landscape")).toBeChecked();
  await expect(reader.box("Where each start ends")).toBeChecked();
  await expect(reader.startMap).toBeVisible();
  await expect(reader.ends).toBeVisible();
  await reader.look("Estimates");
  await expect(reader.page).not.toHaveURL(/view=/);
});
