// Everything can be done by keyboard, and no key does what its reader did not mean.

import { expect, test } from "./reader.mjs";

test("the paper's example by keyboard alone", async ({ reader }) => {
  const { keyboard } = reader.page;
  await keyboard.press("Space");
  await expect(reader.divisions.first()).toHaveText("θ A = 21.3 21.3 + 8.6 = ?");
  await keyboard.press("ArrowRight");
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.71", "0.58"]);
  for (let iteration = 1; iteration < 10; iteration += 1) await keyboard.press("i");
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.80", "0.52"]);
  await keyboard.press("c");
  await expect(reader.progress).toHaveText(/converged$/);
  await keyboard.press("ArrowLeft");
  await expect(reader.progress).toHaveText(/E-step$/);
  await keyboard.press("r");
  await expect(reader.progress).toHaveText("at the guess");
});

test("the help lists every key, and each does what it says", async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.button("Help").click();
  const rows = await reader.help.getByRole("row").allInnerTexts();
  expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
    "Space → next half-step",
    "← back by a half-step",
    "↑ ↓ the set before, the set after",
    "Esc stop following a set",
    "I to the end of the iteration",
    "P play and pause",
    "C converge",
    "R reset to the guess",
  ]);
  await keyboard.press("Escape");
  for (const [key, then] of [
    ["Space", "iteration 1, E-step"],
    ["ArrowRight", "iteration 1, M-step"],
    ["ArrowLeft", "iteration 1, E-step"],
    ["i", "iteration 1, M-step"],
    ["I", "iteration 2, M-step"],
    ["c", /converged$/],
    ["r", "at the guess"],
  ]) {
    await reader.button("Help").blur();
    await keyboard.press(String(key));
    await expect(reader.progress).toHaveText(then);
  }
  await keyboard.press("p");
  await expect(reader.button("Pause")).toBeVisible();
  await keyboard.press("p");
  await expect(reader.button("Play")).toBeVisible();
});

test("back at the guess is quiet", async ({ reader }) => {
  const before = await reader.said();
  for (const key of ["ArrowLeft", "r", "ArrowLeft"]) await reader.page.keyboard.press(key);
  expect(await reader.said()).toBe(before);
});

test("while something is written, keys are letters", async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.box("Show the truth").check();
  for (const name of ["Guess θA", "True θB", "sets", "tosses", "seed"]) {
    const field = reader.field(name);
    const good = await field.inputValue();
    await field.press("End");
    for (const key of ["Space", "i", "c", "r", "p", "ArrowRight", "ArrowLeft"]) {
      await keyboard.press(key);
    }
    await expect(field).toHaveValue(`${good} icrp`);
    await expect(reader.progress).toHaveText("at the guess");
    await expect(reader.button("Play")).toBeVisible();
    await reader.write(name, good);
  }
  await reader.button("Own tosses…").click();
  await reader.ownTosses.getByRole("textbox").pressSequentially("icrp ht");
  await expect(reader.ownTosses.getByRole("textbox")).toHaveValue("icrp ht");
  await keyboard.press("Escape");
  await expect(reader.progress).toHaveText("at the guess");
});

test("keys do nothing behind the help or in the menu of examples", async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.button("Help").click();
  for (const key of ["ArrowRight", "i", "c", "p"]) await keyboard.press(key);
  await keyboard.press("Escape");
  await reader.examples.focus();
  for (const key of ["i", "c", "r"]) await keyboard.press(key);
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.button("Play")).toBeVisible();
});

test("what is copied or otherwise commanded is not a step", async ({ reader }) => {
  await reader.page.keyboard.press("Control+c");
  await expect(reader.progress).toHaveText("at the guess");
});

test("on a slider the arrows move it, and letters still work", async ({ reader }) => {
  const slider = reader.slider("Guess θA");
  await slider.press("ArrowLeft");
  await expect(reader.field("Guess θA")).toHaveValue("0.59");
  await expect(reader.progress).toHaveText("at the guess");
  await slider.press("i");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
});

test("Space on a button presses that button and nothing else", async ({ reader }) => {
  const { page } = reader;
  await reader.button("Iteration").press("Space");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.step.press("Space");
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await reader.back.press("Space");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.box("All digits").press("Space");
  await expect(reader.box("All digits")).toBeChecked();
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.button("Dark").press("Space");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(reader.progress).toHaveText("iteration 1, M-step");
});

test("Tab goes through the page in the order it is read, and the focus can be seen", async ({
  reader,
}) => {
  await reader.step.click();
  await reader.page.getByRole("heading", { level: 1 }).click();
  const order = [
    reader.examples,
    reader.methods,
    reader.box("Learn how often each coin is drawn"),
    reader.button("Share"),
    reader.languages,
    reader.button("Dark"),
    reader.button("Help"),
    reader.box("Predict first"),
    reader.box("Show the truth"),
    reader.box("All digits"),
    reader.view("θ"),
    ...["Reset", "Back", "M-step", "Iteration", "Play", "Converge"].map((name) =>
      reader.button(name),
    ),
    reader.time,
    reader.paces,
    ...["Guess θA", "Guess θB"].flatMap((name) => [reader.slider(name), reader.field(name)]),
    ...["sets", "tosses", "seed"].map((name) => reader.field(name)),
    reader.button("New tosses"),
    reader.button("Own tosses…"),
  ];
  for (const control of order) {
    await reader.page.keyboard.press("Tab");
    await expect(control).toBeFocused();
    await expect(control).toHaveCSS("outline-style", "solid");
    await expect(control).toHaveCSS("outline-width", "3px");
  }
  for (const control of order.slice(0, -1).reverse()) {
    await reader.page.keyboard.press("Shift+Tab");
    await expect(control).toBeFocused();
  }
});

for (const name of ["Back", "Reset"]) {
  test(`${name} hands the focus on when there is nothing left to go back to`, async ({
    reader,
  }) => {
    await reader.step.press("Enter");
    await reader.button(name).press("Enter");
    await expect(reader.button(name)).toBeDisabled();
    await expect(reader.step).toBeFocused();
  });
}

for (const way of ["Escape", "Close"]) {
  test(`the help opens, closes with ${way}, and gives the focus back`, async ({ reader }) => {
    await reader.button("Help").press("Enter");
    await expect(reader.help).toBeVisible();
    if (way === "Escape") await reader.page.keyboard.press("Escape");
    else await reader.help.getByRole("button", { name: "Close" }).press("Enter");
    await expect(reader.help).toBeHidden();
    await expect(reader.button("Help")).toBeFocused();
  });
}
