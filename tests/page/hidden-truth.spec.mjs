// The hidden truth: until it is shown, nothing on the page reveals it, in any form.

import { expect, picture, test, VIEWS } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

test.beforeEach(async ({ reader }) => {
  await reader.box("Show the truth").check();
  await reader.box("All digits").check();
  await reader.write("True θA", "0.6137");
  await reader.write("True θB", "0.4719");
  await reader.write("sets", "7");
  await reader.write("tosses/set", "13");
});

test("nothing of the truth is in the page, whichever view was open and is open", async ({
  reader,
}) => {
  await reader.button("Converge").click();
  const secrets = [...(await reader.cells("Truth")), ...(await reader.cells("Complete data"))];
  expect(secrets).toHaveLength(6);
  expect(secrets.slice(0, 2)).toEqual(["0.6137", "0.4719"]);
  for (const open of VIEWS) {
    await reader.box("Show the truth").check();
    for (const name of VIEWS) await reader.look(name);
    await reader.look(open);
    await reader.box("Show the truth").uncheck();
    await expectNothingOf(reader, secrets);
    for (const name of VIEWS) {
      await reader.look(name);
      await expectNothingOf(reader, secrets);
    }
  }
});

test("of the paper's coins the truth says what is known: the labels", async ({ reader }) => {
  await reader.examples.selectOption("Do & Batzoglou 2008");
  await reader.box("All digits").uncheck();
  await reader.box("Show the truth").check();
  await expect(reader.answers.getByRole("row", { name: /^Truth/ }).getByRole("cell")).toHaveText([
    "only the labels are known",
  ]);
  await reader.box("Show the truth").uncheck();
  expect(await reader.cells("Truth")).toEqual(["?", "?", "?"]);
});

test("the coins are unknown, and the true coins cannot be dragged", async ({ reader }) => {
  await reader.box("Show the truth").uncheck();
  for (let set = 1; set <= 7; set += 1) expect((await reader.cells(set))[0]).toBe("?");
  for (const name of ["True θA", "True θB"]) {
    await expect(reader.slider(name)).toBeHidden();
    await expect(reader.field(name)).toBeHidden();
  }
  await reader.look("Compare");
  expect(await reader.cells("Complete data")).toEqual(["?", "?", "?"]);
  await expect(
    reader.page.getByText("The complete-data estimate stays behind the curtain"),
  ).toBeVisible();
  await expect(reader.page.getByText(/true assignment/)).toBeHidden();
});

test("if a coin was never drawn, showing the truth leaves no note about a hidden one", async ({
  reader,
}) => {
  await reader.examples.selectOption("One coin is never drawn");
  await reader.look("Compare");
  const hidden = reader.page.getByText("stays behind the curtain");
  await expect(hidden).toBeVisible();
  await reader.box("Show the truth").check();
  await expect(hidden).toBeHidden();
  await expect(
    reader.page.getByText("There is no complete-data estimate for both coins"),
  ).toBeVisible();
});

test("new tosses stay behind it", async ({ reader }) => {
  await reader.box("Show the truth").uncheck();
  await reader.box("All digits").uncheck(); // among so many, chance could write these
  await reader.button("New tosses").click();
  await reader.button("Converge").click();
  for (let set = 1; set <= 7; set += 1) expect((await reader.cells(set))[0]).toBe("?");
  await expectNothingOf(reader, ["0.6137", "0.4719"]);
});

test("lifted, it shows the coins, their θ and the estimate, and the pictures mark them", async ({
  reader,
}) => {
  await reader.box("Show the truth").uncheck();
  for (const [view, canvas] of /** @type {const} */ ([
    ["Estimates", reader.trajectory],
    ["Landscape", reader.landscape],
  ])) {
    await reader.look(view);
    const hidden = await picture(canvas);
    await reader.box("Show the truth").check();
    expect(await picture(canvas)).not.toBe(hidden);
    await reader.box("Show the truth").uncheck();
    expect(await picture(canvas)).toBe(hidden);
  }
  await reader.box("Show the truth").check();
  await reader.look("Estimates");
  expect((await reader.cells("Truth")).slice(0, 2)).toEqual(["0.6137", "0.4719"]);
  const coins = [];
  for (let set = 1; set <= 7; set += 1) coins.push((await reader.cells(set))[0]);
  expect(coins.join("")).toMatch(/^[AB]{7}$/);
  const tally = { A: [0, 0], B: [0, 0] };
  for (const [index, heads] of (await reader.heads()).entries()) {
    const of = tally[coins[index] === "A" ? "A" : "B"];
    of[0] += heads;
    of[1] += 13;
  }
  const [a, b] = await reader.numbers("Complete data");
  expect(Math.abs(a - tally.A[0] / tally.A[1])).toBeLessThan(1e-12);
  expect(Math.abs(b - tally.B[0] / tally.B[1])).toBeLessThan(1e-12);
});

/**
 * @param {Reader} reader
 * @param {string[]} secrets
 */
async function expectNothingOf(reader, secrets) {
  const everything = await reader.page.locator("html").evaluate((html) => html.outerHTML);
  const said = await reader.said();
  for (const secret of secrets) {
    expect(everything.includes(secret), `${secret} in the page`).toBe(false);
    expect(said.includes(secret), `${secret} said`).toBe(false);
  }
}
