// Editing tosses by hand: every edit can be undone.

import { expect, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

test.beforeEach(({ reader }) => reader.look("Working"));

test("Undo waits until there is something to go back to", async ({ reader }) => {
  await expect(reader.button("Undo")).toBeDisabled();
});

test("a click turns a coin over, and EM starts anew", async ({ reader }) => {
  await reader.steps(2);
  await reader.look("Working");
  await coin(reader, 2, "tails").click();
  await expect(coin(reader, 2, "heads")).toBeFocused();
  expect(await reader.heads()).toEqual([6, 9, 8, 4, 7]);
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.examples).toHaveValue("given");
  await coin(reader, 2, "heads").press("Enter");
  expect(await reader.heads()).toEqual([5, 9, 8, 4, 7]);
  await expect(reader.progress, "Space belongs to the coin").toHaveText("at the guess");
});

test("the coins are those of the set that is followed", async ({ reader }) => {
  await reader.write("Set", "4");
  await coin(reader, 1, "heads").click();
  expect(await reader.heads()).toEqual([5, 9, 8, 3, 7]);
  await expect(reader.field("Set")).toHaveValue("4");
});

test("a set can be copied, and removed but for the last", async ({ reader }) => {
  await reader.write("Set", "2");
  await reader.button("Duplicate").click();
  expect(await reader.heads()).toEqual([5, 9, 9, 8, 4, 7]);
  await expect(reader.field("Set"), "the copy is followed").toHaveValue("3");
  await coin(reader, 1, "heads").click();
  expect(await reader.heads(), "and is a set of its own").toEqual([5, 9, 8, 8, 4, 7]);
  await reader.write("Set", "6");
  await reader.button("Remove").click();
  expect(await reader.heads()).toEqual([5, 9, 8, 8, 4]);
  await expect(reader.field("Set")).toHaveValue("5");
  for (let set = 5; set > 1; set -= 1) await reader.button("Remove").click();
  expect(await reader.heads()).toEqual([5]);
  await expect(reader.button("Remove")).toBeDisabled();
  await reader.steps(2);
  await reader.seesNoNaN();
});

test("the last set with tosses cannot be removed", async ({ reader }) => {
  await reader.giveTosses("heads,tails\n0,0\n2,1\n0,0");
  await reader.write("Set", "2");
  await expect(reader.button("Remove")).toBeDisabled();
  await reader.write("Set", "3");
  await reader.button("Remove").click();
  expect(await reader.heads()).toEqual([0, 2]);
});

test("Undo goes back through every change, to the example and its question", async ({ reader }) => {
  const start = await whole(reader);
  await coin(reader, 1, "heads").click();
  await reader.button("Duplicate").click();
  await reader.button("Remove").click();
  const heads = [4, 9, 8, 4, 7];
  expect(await reader.heads()).toEqual(heads);
  await reader.button("Undo").click();
  expect(await reader.heads()).toHaveLength(6);
  await reader.button("Undo").click();
  expect(await reader.heads()).toEqual(heads);
  await reader.button("Undo").click();
  await expect(reader.examples).toHaveValue("paper");
  await reader.write("Set", "1");
  expect(await whole(reader)).toEqual(start);
  await expect(reader.button("Undo")).toBeDisabled();
});

test("Undo of a change to a set leads back to that set", async ({ reader }) => {
  await reader.write("Set", "4");
  await reader.button("Remove").click();
  await reader.write("Set", "2");
  await reader.button("Undo").click();
  await expect(reader.field("Set"), "the set that was removed").toHaveValue("4");
  await reader.expectLink({ set: "4" });
  await reader.write("Set", "3");
  await coin(reader, 1, "heads").click();
  await reader.button("Undo").click();
  await expect(reader.field("Set"), "the set in which a coin was turned").toHaveValue("3");
  await reader.button("Duplicate").click();
  await expect(reader.field("Set")).toHaveValue("4");
  await reader.button("Undo").click();
  await expect(reader.field("Set"), "the set that was copied").toHaveValue("3");
});

test("Undo brings back what own tosses replaced", async ({ reader }) => {
  await reader.giveTosses("HHT\nTT");
  expect(await reader.heads()).toEqual([2, 0]);
  await reader.button("Undo").click();
  expect(await reader.heads()).toEqual([5, 9, 8, 4, 7]);
  await expect(reader.examples).toHaveValue("paper");
});

test("Undo brings back what another example replaced, with its guess and its fields", async ({
  reader,
}) => {
  await reader.examples.selectOption("The notebook");
  await reader.button("Undo").click();
  await expect(reader.examples).toHaveValue("paper");
  await expect(reader.field("Guess θA")).toHaveValue("0.60");
  await expect(reader.field("Guess θB")).toHaveValue("0.50");
  await expect(reader.field("sets")).toHaveValue("5");
  await expect(reader.field("tosses/set")).toHaveValue("10");
  await reader.slider("Guess θA").press("ArrowRight");
  await expect(reader.story).toHaveText(
    /^EM starts from the initial guess θA\s=\s0\.61, θB\s=\s0\.50\./,
  );
});

test("Undo of a lesson shows the truth again that it hid", async ({ reader }) => {
  await reader.box("Show the truth").check();
  await reader.examples.selectOption("The notebook");
  await expect(reader.box("Show the truth")).not.toBeChecked();
  await reader.button("Undo").click();
  await expect(reader.box("Show the truth")).toBeChecked();
});

test("Undo brings back tosses with their seed", async ({ reader }) => {
  await reader.examples.selectOption("Simulated");
  const heads = await reader.heads();
  await reader.button("New tosses").click();
  await expect(reader.field("seed")).not.toHaveValue("7");
  await reader.button("Undo").click();
  expect(await reader.heads()).toEqual(heads);
  await expect(reader.field("seed")).toHaveValue("7");
});

test("a coin that was dragged is one step back", async ({ reader }) => {
  await reader.examples.selectOption("Simulated");
  await reader.box("Show the truth").check();
  const heads = await reader.heads();
  for (let press = 0; press < 30; press += 1) await reader.slider("True θA").press("ArrowLeft");
  expect(await reader.heads()).not.toEqual(heads);
  await reader.button("Undo").click();
  await expect(reader.field("True θA")).toHaveValue("0.80");
  expect(await reader.heads()).toEqual(heads);
  await reader.button("Undo").click();
  await expect(reader.examples).toHaveValue("paper");
});

test("own text is still asked for by the same rules", async ({ reader }) => {
  await coin(reader, 1, "heads").click();
  await reader.giveTosses("HTX");
  await expect(reader.ownError).toContainText("line 1, character 3");
  await reader.page.keyboard.press("Escape");
  expect(await reader.heads(), "what was turned stays").toEqual([4, 9, 8, 4, 7]);
  await reader.giveTosses("1 0 1\nhh");
  expect(await reader.heads()).toEqual([2, 2]);
});

test("a long set shows its first 200 coins", async ({ reader }) => {
  await reader.giveTosses("HT".repeat(150));
  await expect(reader.page.getByRole("button", { name: /^toss \d+: / })).toHaveCount(200);
  await coin(reader, 200, "tails").click();
  expect(await reader.heads()).toEqual([151]);
});

/**
 * @param {Reader} reader
 * @param {number} place
 * @param {"heads" | "tails"} side
 */
function coin({ page }, place, side) {
  return page.getByRole("button", { name: `toss ${place}: ${side}, turn it over`, exact: true });
}

/**
 * All that the page says, wherever the cursor is.
 * @param {Reader} reader
 */
async function whole(reader) {
  return (await reader.said()).replaceAll(" [active]", "");
}
