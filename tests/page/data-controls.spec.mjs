// The controls of the coins, the guess and the data: live, linked with each other, and tolerant of mistakes.

import { expect, expectClose, test } from "./reader.mjs";

const PROBABILITIES = ["True θA", "True θB", "Guess θA", "Guess θB"];

for (const name of PROBABILITIES) {
  test(`the slider and the number of ${name} follow each other`, async ({ reader }) => {
    await reader.box("Show the truth").check();
    await reader.slider(name).fill("0.37");
    await expect(reader.field(name)).toHaveValue("0.37");
    await reader.slider(name).press("ArrowRight");
    await expect(reader.field(name)).toHaveValue("0.38");
    await reader.slider(name).press("Home");
    await expect(reader.field(name)).toHaveValue("0.00");
    await reader.slider(name).press("End");
    await expect(reader.field(name)).toHaveValue("1.00");
    await reader.write(name, "0.25");
    await expect(reader.slider(name)).toHaveValue("0.25");
    await reader.write(name, "0.333");
    await expect(reader.field(name)).toHaveValue("0.333");
  });
}

test("a slider can be dragged", async ({ reader }) => {
  const { page } = reader;
  const place = await reader.slider("Guess θA").boundingBox();
  if (!place) throw new Error("the slider is not in sight");
  await page.mouse.move(place.x + place.width * 0.6, place.y + place.height / 2);
  await page.mouse.down();
  await page.mouse.move(place.x + place.width * 0.8, place.y + place.height / 2, { steps: 4 });
  const held = Number(await reader.field("Guess θA").inputValue());
  expect(held, "live, before it is let go").toBeGreaterThan(0.7);
  await expect(reader.story).toHaveText(
    new RegExp(`the initial guess θA\\s=\\s${held.toFixed(2)}`),
  );
  await page.mouse.up();
});

test("moving a true coin tosses again with the same seed, and turns tosses over one at a time", async ({
  reader,
}) => {
  await reader.box("Show the truth").check();
  await reader.write("sets", "8");
  await reader.write("tosses/set", "40");
  const seed = await reader.field("seed").inputValue();
  for (const name of ["True θA", "True θB"]) {
    await reader.slider(name).fill("0.3");
    const start = await reader.heads();
    let before = start;
    for (let move = 0; move < 10; move += 1) {
      await reader.slider(name).press("ArrowRight");
      const now = await reader.heads();
      for (const [set, heads] of now.entries()) expect(heads).toBeGreaterThanOrEqual(before[set]);
      before = now;
    }
    expect(before, "ten moves change something").not.toEqual(start);
    for (let move = 0; move < 10; move += 1) await reader.slider(name).press("ArrowLeft");
    expect(await reader.heads(), "and back again").toEqual(start);
  }
  await expect(reader.field("seed")).toHaveValue(seed);
  await expect(reader.examples).toHaveValue("simulated");
});

test("moving a true coin leaves the other coin's sets as they are", async ({ reader }) => {
  await reader.write("sets", "8");
  await reader.box("Show the truth").check();
  const before = await reader.heads();
  await reader.slider("True θA").fill("0.05");
  for (const [index, heads] of (await reader.heads()).entries()) {
    const [coin] = await reader.cells(index + 1);
    if (coin === "B") expect(heads).toBe(before[index]);
  }
});

test("moving a guess starts EM again from it", async ({ reader }) => {
  const tosses = await reader.heads();
  await reader.steps(3);
  await reader.slider("Guess θA").fill("0.7");
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.story).toHaveText(
    /^EM starts from the initial guess θA\s=\s0\.70, θB\s=\s0\.50\./,
  );
  await expect(reader.step).toHaveText("E-step");
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.70", "0.50"]);
  expect(await reader.heads()).toEqual(tosses);
  await reader.steps(2);
  await reader.slider("Guess θB").press("ArrowRight");
  await expect(reader.story).toHaveText(
    /^EM starts from the initial guess θA\s=\s0\.70, θB\s=\s0\.51\./,
  );
});

test("the fields for sets and tosses make as much data", async ({ reader }) => {
  await reader.write("sets", "3");
  await reader.write("tosses/set", "17");
  expect(await reader.heads()).toHaveLength(3);
  for (const set of [1, 2, 3]) {
    const [heads, tails] = await reader.numbers(set);
    expect(heads + tails).toBe(17);
  }
  await reader.write("sets", "1");
  expect(await reader.heads()).toHaveLength(1);
});

test("New tosses takes another seed; the same seed written again gives the same tosses", async ({
  reader,
}) => {
  await reader.write("tosses/set", "60");
  const seed = await reader.field("seed").inputValue();
  const first = await reader.screen();
  await reader.button("New tosses").click();
  await expect(reader.field("seed")).not.toHaveValue(seed);
  await expect(reader.progress).toHaveText("at the guess");
  const other = await reader.field("seed").inputValue();
  const second = await reader.screen();
  expect(second).not.toEqual(first);
  await reader.write("seed", seed);
  expect(await reader.screen()).toEqual(first);
  await reader.write("seed", other);
  expect(await reader.screen()).toEqual(second);
});

test("the notebook's example gives the notebook's figures", async ({ reader }) => {
  await reader.examples.selectOption("The notebook");
  await reader.box("Show the truth").check();
  await expect(reader.field("True θA")).toHaveValue("0.30");
  await expect(reader.field("True θB")).toHaveValue("0.70");
  await expect(reader.field("Guess θA")).toHaveValue("0.40");
  await expect(reader.field("Guess θB")).toHaveValue("0.60");
  await expect(reader.field("sets")).toHaveValue("10");
  await expect(reader.field("tosses/set")).toHaveValue("20");
  expect(await reader.heads()).toEqual([16, 16, 15, 5, 12, 17, 10, 15, 14, 14]);
  await reader.box("All digits").check();
  expectClose(await reader.numbers("EM"), [0.4, 0.6, -130.78232681216303]);
  expectClose((await reader.numbers("Truth")).slice(0, 2), [0.3, 0.7], 1e-15);
  expectClose((await reader.numbers("Complete data")).slice(0, 2), [0.375, 0.74375], 1e-15);
  await reader.button("Iteration").click();
  const first = [0.3874229655778892, 0.7310155623448834, -124.03400965853089];
  expectClose(await reader.numbers("EM"), first);
  await reader.examples.blur();
  for (let iteration = 1; iteration < 101; iteration += 1) await reader.page.keyboard.press("i");
  await expect(reader.progress).toHaveText(/^iteration 101,/);
  const last = [0.44174191205495117, 0.7529957227878183, -123.84010082477872];
  expectClose(await reader.numbers("EM"), last);
});

test("the examples menu simulates, asks for own tosses, and leads back to the paper", async ({
  reader,
}) => {
  const paper = await reader.sets.innerText();
  await reader.examples.selectOption("Simulated");
  await expect(reader.field("seed")).toHaveValue("7");
  expect(await reader.sets.innerText()).not.toEqual(paper);
  await reader.examples.selectOption("Own tosses…");
  await expect(reader.ownTosses).toBeVisible();
  await reader.ownTosses.getByRole("button", { name: "Cancel" }).click();
  await expect(reader.examples).toHaveValue("simulated");
  await reader.examples.selectOption("Do & Batzoglou 2008");
  expect(await reader.sets.innerText()).toEqual(paper);
});

test("the truth is hidden until it is asked for, and hidden again", async ({ reader }) => {
  const truth = [reader.row("Truth"), reader.row("Complete data")];
  const hidden = await reader.screen();
  for (const row of truth) await expect(row.getByRole("cell")).toHaveText(["?", "?", "?"]);
  for (const set of [1, 2, 3, 4, 5]) expect((await reader.cells(set))[0]).toBe("?");
  const { page } = reader;
  expect(await page.locator("main").innerHTML(), "not in what is unseen either").not.toMatch(
    /0\.45|31\.7/,
  );

  await reader.box("Show the truth").check();
  const coins = [];
  for (const set of [1, 2, 3, 4, 5]) coins.push((await reader.cells(set))[0]);
  expect(coins).toEqual(["B", "A", "A", "B", "A"]);
  expect(await reader.cells("Complete data")).toEqual(["0.80", "0.45", "−31.71"]);

  await reader.box("Show the truth").uncheck();
  expect(await reader.screen()).toEqual(hidden);
});

test("the truth of a simulation is what its sliders say, and both are hidden together", async ({
  reader,
}) => {
  await expect(reader.slider("True θA")).toBeHidden();
  await reader.box("Show the truth").check();
  await reader.slider("True θA").fill("0.81");
  expect((await reader.cells("Truth")).slice(0, 2)).toEqual(["0.81", "0.45"]);
  await reader.slider("True θB").fill("0.12");
  expect((await reader.cells("Truth")).slice(0, 2)).toEqual(["0.81", "0.12"]);
});
