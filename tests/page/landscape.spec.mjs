// The landscape: ℓ over all θ, and the start of EM, which can be dragged.

import { expect, picture, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

test.beforeEach(({ reader }) => reader.look("Landscape"));

test("the handle hides nothing of what it moves", async ({ reader }) => {
  await reader.handle.hover();
  // Only then does what it looks like say anything.
  await expect.poll(() => reader.handle.evaluate((handle) => handle.matches(":hover"))).toBe(true);
  await expect(reader.handle).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("the path grows on it with every iteration, and shrinks on the way back", async ({
  reader,
}) => {
  await expect(reader.landscape).toHaveAccessibleName(/now at θA = 0\.60, θB = 0\.50\.$/);
  const seen = [await picture(reader.landscape)];
  for (const at of ["θA = 0.71, θB = 0.58", "θA = 0.75, θB = 0.57"]) {
    await reader.steps(2);
    await expect(reader.landscape).toHaveAccessibleName(new RegExp(`now at ${at}\\.$`));
    seen.push(await picture(reader.landscape));
  }
  expect(new Set(seen).size).toBe(3);
  await reader.reset.click();
  expect(await picture(reader.landscape)).toBe(seen[0]);
});

test("other tosses are another landscape", async ({ reader }) => {
  const paper = await picture(reader.landscape);
  await reader.examples.selectOption("The notebook");
  for (const [coin, value] of [
    ["A", "0.6"],
    ["B", "0.5"],
  ]) {
    await reader.write(`Guess θ${coin}`, value);
  }
  expect(await picture(reader.landscape)).not.toBe(paper);
  await reader.examples.selectOption("Do & Batzoglou 2008");
  expect(await picture(reader.landscape)).toBe(paper);
});

test("it is computed anew while a true coin is dragged", async ({ reader }) => {
  const { page } = reader;
  await reader.box("Show the truth").check();
  await reader.slider("True θA").fill("0.3");
  await reader.box("Show the truth").uncheck();
  const before = await picture(reader.landscape);
  await reader.box("Show the truth").check();
  const { x, y, width, height } = await placeOf(reader.slider("True θA"));
  await page.mouse.move(x + width * 0.35, y + height / 2);
  await page.mouse.down();
  const seen = new Set();
  for (const share of [0.5, 0.7, 0.9]) {
    await page.mouse.move(x + width * share, y + height / 2, { steps: 3 });
    seen.add(await picture(reader.landscape));
  }
  expect(seen.size, "each while it is held").toBe(3);
  await page.mouse.up();
  await reader.box("Show the truth").uncheck();
  expect(await picture(reader.landscape), "the surface, not only its marks").not.toBe(before);
});

test("the start can be dragged, and EM starts anew from it", async ({ reader }) => {
  const { page } = reader;
  await reader.steps(3);
  const from = middle(await placeOf(reader.handle));
  const { perTheta } = await scale(reader);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 0.2 * perTheta, from.y + 0.3 * perTheta, { steps: 5 });
  await expect(reader.field("Guess θA"), "live, before it is let go").toHaveValue(
    /^0\.(79|80|81)$/,
  );
  await expect(reader.field("Guess θB")).toHaveValue(/^0\.(19|20|21)$/);
  await expect(reader.progress).toHaveText("at the guess");
  await page.mouse.up();
  const to = middle(await placeOf(reader.handle));
  expect(Math.hypot(to.x - from.x - 0.2 * perTheta, to.y - from.y - 0.3 * perTheta)).toBeLessThan(
    perTheta / 50,
  );
  await page.mouse.move(from.x, from.y);
  await expect(reader.field("Guess θA"), "no longer held").toHaveValue(/^0\.(79|80|81)$/);
});

test("a press anywhere on it starts there, and beyond its edge at the edge", async ({ reader }) => {
  const { page } = reader;
  const { origin, perTheta } = await scale(reader);
  await page.mouse.move(origin.x + 0.25 * perTheta, origin.y - 0.75 * perTheta);
  await page.mouse.down();
  await expect(reader.field("Guess θA")).toHaveValue(/^0\.2[456]$/);
  await expect(reader.field("Guess θB")).toHaveValue(/^0\.7[456]$/);
  await page.mouse.move(origin.x - 0.1 * perTheta, origin.y - 1.15 * perTheta, { steps: 3 });
  await page.mouse.up();
  await expect(reader.field("Guess θA")).toHaveValue("0.00");
  await expect(reader.field("Guess θB")).toHaveValue("1.00");
  await reader.seesNoNaN();
});

test("the arrow keys move the start, with Shift by more, and stop at the edge", async ({
  reader,
}) => {
  const guess = async () => [
    await reader.field("Guess θA").inputValue(),
    await reader.field("Guess θB").inputValue(),
  ];
  await reader.step.click();
  for (const [key, ...then] of [
    ["ArrowRight", "0.61", "0.50"],
    ["ArrowUp", "0.61", "0.51"],
    ["ArrowLeft", "0.60", "0.51"],
    ["ArrowDown", "0.60", "0.50"],
    ["Shift+ArrowRight", "0.70", "0.50"],
    ["Shift+ArrowUp", "0.70", "0.60"],
  ]) {
    await reader.handle.press(key);
    expect(await guess()).toEqual(then);
    await expect(reader.handle).toBeFocused();
    await expect(reader.progress).toHaveText("at the guess");
  }
  await reader.handle.blur();
  await expect(reader.handle).toHaveAccessibleName("Start: θA 0.70, θB 0.60. Arrow keys move it.");
  for (let press = 0; press < 5; press += 1) await reader.handle.press("Shift+ArrowRight");
  expect(await guess()).toEqual(["1.00", "0.60"]);
});

test("ℓ stands beside it, now and at the top, or at the end where that is none", async ({
  reader,
}) => {
  const heights = reader.page.locator("dl.heights");
  await expect(heights).toHaveText(/ℓ now\s*−33\.09\s*ℓ at the top\s*−31\.57/);
  await reader.steps(2);
  await expect(heights).toHaveText(/ℓ now\s*−31\.86\s*ℓ at the top\s*−31\.57/);
  await reader.box("All digits").check();
  await expect(heights).toHaveText(/-31\.8592579\d+\s*ℓ at the top\s*-31\.5702002\d+/);
  await reader.box("All digits").uncheck();
  await reader.examples.selectOption("Equal guesses");
  await expect(heights).toHaveText(/ℓ at the end\s*−32\.05/);
});

test("while the start is held, its whole road is drawn with every move", async ({ reader }) => {
  const { page } = reader;
  const { origin, perTheta } = await scale(reader);
  const at = (/** @type {number} */ a, /** @type {number} */ b) =>
    page.mouse.move(origin.x + a * perTheta, origin.y - b * perTheta);
  // Along the dotted rest of a road from here, and far from any from there.
  await at(0.3, 0.1);
  await page.mouse.down();
  const seen = [await picture(reader.landscape)];
  for (const [a, b] of [
    [0.9, 0.2],
    [0.2, 0.9],
    [0.3, 0.1],
  ]) {
    await at(a, b);
    seen.push(await picture(reader.landscape));
  }
  await page.mouse.up();
  expect(new Set(seen.slice(0, 3)).size).toBe(3);
  expect(seen[3], "the same start has the same road").toBe(seen[0]);
  await reader.button("Converge").click();
  const solid = await picture(reader.landscape);
  await reader.reset.click();
  expect(await picture(reader.landscape), "dotted again").toBe(seen[0]);
  expect(solid).not.toBe(seen[0]);
});

test("its tint has a contrast of at least four to one on screen, in either theme", async ({
  reader,
}) => {
  for (const theme of ["Dark", "Light"]) {
    await reader.button(theme).click();
    const contrast = await reader.landscape.evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error("there is nothing drawn");
      const { width, height } = canvas;
      // A copy, since the browser complains of a canvas that is read again and again.
      const copy = new OffscreenCanvas(width, height).getContext("2d", {
        willReadFrequently: true,
      });
      if (!copy) throw new Error("it cannot be read");
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      const linear = (/** @type {number} */ channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      let [least, most] = [1, 0];
      for (let i = 0; i < data.length; i += 4) {
        const [red, green, blue] = [data[i], data[i + 1], data[i + 2]];
        // Only what is teal: no text, and no line.
        if (data[i + 3] < 255 || green - red < 12 || blue - red < 12) continue;
        const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        [least, most] = [Math.min(least, light), Math.max(most, light)];
      }
      return (most + 0.05) / (least + 0.05);
    });
    expect(contrast).toBeGreaterThan(4);
  }
});

test("its points are named in the language of the page", async ({ reader }) => {
  const seen = [await picture(reader.landscape)];
  for (const language of ["de", "es", "fr", "zh"]) {
    // By their places, since their names are translated as well.
    await reader.languages.selectOption(language);
    await expect(reader.page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
    seen.push(await picture(reader.page.locator("#landscape")));
  }
  expect(new Set(seen).size).toBe(5);
});

test("the truth and the complete-data estimate are on it only when shown", async ({ reader }) => {
  for (const name of ["The notebook", "Do & Batzoglou 2008"]) {
    await reader.examples.selectOption(name);
    const hidden = await picture(reader.landscape);
    await reader.box("Show the truth").check();
    expect(await picture(reader.landscape)).not.toBe(hidden);
    await reader.box("Show the truth").uncheck();
    expect(await picture(reader.landscape)).toBe(hidden);
  }
});

/**
 * Where θ = (0, 0) lies, and how many pixels there are from 0 to 1: found by moving the start to the corners.
 * @param {Reader} reader
 */
async function scale(reader) {
  const at = { A: await reader.field("Guess θA").inputValue(), B: "0.50" };
  at.B = await reader.field("Guess θB").inputValue();
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "0");
  const origin = middle(await placeOf(reader.handle));
  await reader.write("Guess θA", "1");
  const corner = middle(await placeOf(reader.handle));
  await reader.write("Guess θA", at.A);
  await reader.write("Guess θB", at.B);
  return { origin, perTheta: corner.x - origin.x };
}

/** @param {{ x: number, y: number, width: number, height: number }} place */
function middle({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}
