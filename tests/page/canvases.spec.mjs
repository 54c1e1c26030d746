// The canvases: sharp at every pixel density, redrawn only after a change, and equal to the numbers beside them.

import { expect, picture, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

const SIZES = [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
  { width: 1920, height: 1080 },
];

test("the pictures have a pixel for every pixel of the screen, after every resize", async ({
  reader,
}) => {
  const { page } = reader;
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    for (const canvas of [reader.grid, reader.piles, reader.trajectory]) {
      await expect
        .poll(() =>
          canvas.evaluate((element) => {
            if (!(element instanceof HTMLCanvasElement)) return "no canvas";
            const sizes = [
              [element.width, element.clientWidth],
              [element.height, element.clientHeight],
            ];
            return sizes.map(([pixels, length]) => pixels - Math.round(length * devicePixelRatio));
          }),
        )
        .toEqual([0, 0]);
    }
  }
});

test("only what a half-step changed is drawn anew", async ({ reader }) => {
  // The sliders of the true coins have room beside the others: no row changes its height.
  await reader.page.setViewportSize({ width: 1600, height: 720 });
  const legend = await placeOf(reader.page.getByText(/^A\s*share\s*B$/));
  const bars = legend.x - (await placeOf(reader.grid)).x;
  const look = async () => ({
    tosses: await picture(reader.grid, 0, bars - 4),
    bars: await picture(reader.grid, bars - 4),
    piles: await picture(reader.piles),
    course: await picture(reader.trajectory),
  });
  const guess = await look();
  await reader.step.click();
  const expected = await look();
  expect(expected.tosses, "they are cut").not.toBe(guess.tosses);
  expect(expected.bars).not.toBe(guess.bars);
  expect(expected.piles).not.toBe(guess.piles);
  expect(expected.course).toBe(guess.course);
  await reader.step.click();
  const maximized = await look();
  expect(maximized.tosses).toBe(expected.tosses);
  expect(maximized.bars).toBe(expected.bars);
  expect(maximized.piles, "where dark ends is marked").not.toBe(expected.piles);
  expect(maximized.course).not.toBe(guess.course);
  await reader.box("Show the truth").check();
  const truth = await look();
  expect(truth.tosses, "the coins' letters").not.toBe(maximized.tosses);
  expect(truth.bars).toBe(maximized.bars);
  expect(truth.piles).toBe(maximized.piles);
  expect(truth.course, "the dashed and dotted lines").not.toBe(maximized.course);
});

test("each bar is as long as coin A's share", async ({ reader }) => {
  await reader.step.click();
  const legend = await placeOf(reader.page.getByText(/^A\s*share\s*B$/));
  const grid = await placeOf(reader.grid);
  const from = legend.x - grid.x;
  for (const [row, share] of [0.4491, 0.805, 0.7335, 0.3522, 0.6472].entries()) {
    const y = ((row + 0.5) * grid.height) / 5;
    const inked = await inkedAlong(reader, from, from + legend.width, y);
    expect(Math.abs(inked - share), `row ${row + 1}`).toBeLessThan(0.02);
  }
});

/**
 * The part of a line across the toss grid that is painted as strongly as coin A's bar.
 * @param {Reader} reader
 * @param {number} from
 * @param {number} to
 * @param {number} y
 */
function inkedAlong(reader, from, to, y) {
  return reader.grid.evaluate(
    (element, [left, right, top]) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error("this is no canvas");
      const density = element.width / element.clientWidth;
      const copy = document.createElement("canvas");
      copy.width = Math.round((right - left) * density);
      copy.height = 1;
      const context = copy.getContext("2d");
      context?.drawImage(element, -Math.round(left * density), -Math.round(top * density));
      const data = context?.getImageData(0, 0, copy.width, 1).data ?? [];
      let inked = 0;
      for (let pixel = 0; pixel < copy.width; pixel += 1) {
        const [red, , blue, alpha] = data.slice(4 * pixel, 4 * pixel + 4);
        if (alpha > 200 && blue > red + 60) inked += 1;
      }
      return inked / copy.width;
    },
    [from, to, y],
  );
}
