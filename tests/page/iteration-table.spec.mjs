// The table of iterations in Estimates: what most programs of EM print.

import { expect, open, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** @param {Reader} reader */
const table = ({ page }) => page.locator("#iterations table");

/** The texts of a row. @param {Reader} reader @param {number} iteration */
async function row(reader, iteration) {
  const cells = table(reader).locator(`[data-row="${iteration}"] > *`);
  return (await cells.allTextContents()).map((text) => text.trim());
}

/** @param {Reader} reader */
const openTable = (reader) => reader.page.getByText("Table of iterations", { exact: true }).click();

test("it lists θ, ℓ and the change of every iteration, and marks the present one", async ({
  reader,
}) => {
  await openTable(reader);
  await expect(table(reader).locator("tbody tr")).toHaveCount(1);
  expect(await row(reader, 0)).toEqual(["0", "0.6000", "0.5000", "−33.0939", ""]);
  await reader.button("Converge").click();
  await expect(table(reader).locator("tbody tr")).toHaveCount(24);
  expect(await row(reader, 1)).toEqual(["1", "0.7130", "0.5813", "−31.8593", "0.11"]);
  expect((await row(reader, 10)).slice(0, 4)).toEqual(["10", "0.7967", "0.5197", "−31.5702"]);
  await expect(table(reader).locator("[aria-current]")).toHaveText(/^23/);
});

test("with all digits, every number has them", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&step=4&digits=all");
  await openTable(reader);
  const [, a, , , change] = (await row(reader, 1)).map(Number);
  expect(a).toBeCloseTo(0.7130122354005161, 14);
  expect(change).toBeCloseTo(0.1130122354005161, 14);
});

test("a press on an iteration goes there, and the rows stay", async ({ reader }) => {
  await openTable(reader);
  await reader.button("Converge").click();
  const tenth = table(reader).getByRole("button", { name: "10", exact: true });
  await tenth.click();
  await expect(reader.progress).toHaveText("iteration 10, M-step");
  await expect(table(reader).locator("[aria-current]")).toHaveText(/^10/);
  await expect(table(reader).locator("tbody tr")).toHaveCount(24);
  await expect(tenth, "after the table was written anew").toBeFocused();
  await expect(table(reader).locator("[aria-current]")).toBeInViewport();
});

test("an estimated prior has a column", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&step=4&prior=learned");
  await openTable(reader);
  await expect(table(reader).locator("th[scope=col]")).toHaveText([
    "iteration",
    "θA",
    "θB",
    "π",
    "ℓ",
    "change",
  ]);
  expect((await row(reader, 0))[3]).toBe("0.5000");
});

test("it is open or closed after a reload as before", async ({ page, reader }) => {
  await openTable(reader);
  await expect(table(reader).locator("tbody tr")).toHaveCount(1);
  await page.reload();
  await expect(table(reader).locator("tbody tr")).toHaveCount(1);
  await openTable(reader); // which closes it
  await expect(table(reader)).toBeHidden();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await expect(page.locator("#bound-lift"), "what is loaded later is there").toBeAttached();
  await expect(table(reader)).toBeHidden();
});

test("with Predict first it shows nothing that is still to come", async ({ page, reader }) => {
  await open(page, "./#v=1&data=paper&step=4");
  await openTable(reader);
  await reader.button("Back").click();
  await reader.button("Back").click();
  await expect(table(reader).locator("tbody tr")).toHaveCount(3);
  await reader.box("Predict first").check();
  await expect(table(reader).locator("tbody tr")).toHaveCount(2);
});

test("before the guess there is no table", async ({ page, reader }) => {
  await openTable(reader);
  await reader.button("Back").click();
  await expect(page.locator("#iterations")).toBeHidden();
});

test("of a very long run it lists the beginning, the end, and what lies around the present", async ({
  page,
  reader,
}) => {
  await open(page, "./#v=1&data=paper&step=2000");
  await openTable(reader);
  await expect(table(reader).locator("tbody tr")).toHaveCount(203);
  await expect(table(reader).locator("[aria-current]")).toHaveText(/^1[\s,]?000/);
  await reader.time.fill("1000");
  await expect(table(reader).locator("[aria-current]")).toHaveText(/^500/);
  await expect(table(reader).locator("tbody tr")).toHaveCount(305);
});

test("it is copied with all digits, and without what is still to be predicted", async ({
  page,
  reader,
  browserName,
}) => {
  if (browserName === "chromium") {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  }
  await reader.steps(4);
  for (let step = 0; step < 2; step += 1) await reader.button("Back").click();
  await reader.box("Predict first").check();
  await openTable(reader);
  await page.locator("#iterations").getByRole("button", { name: "Copy" }).click();
  await expect(page.locator("#announcement")).toHaveText(/Copied\.$/);
  await reader.button("Own tosses…").click();
  const field = reader.ownText;
  await field.press("ControlOrMeta+V");
  const [names, ...rows] = (await field.inputValue()).trimEnd().split("\n");
  expect(names.split("\t")).toEqual(["iteration", "θA", "θB", "ℓ", "change"]);
  const last = rows[1].split("\t").map(Number);
  expect(last[0]).toBe(1);
  expect(last[1]).toBeCloseTo(0.7130122354005161, 14);
  expect(rows).toHaveLength(2);
});

test("it is saved as CSV", async ({ reader, save }) => {
  await reader.steps(4);
  const file = await save("CSV of the iterations");
  expect(file.name).toBe("em-coins-iterations.csv");
  const lines = file.content.toString().trimEnd().split("\r\n");
  expect(lines[0]).toBe("iteration,theta_a,theta_b,log_likelihood,change");
  expect(lines).toHaveLength(4);
  expect(Number(lines[2].split(",")[1])).toBeCloseTo(0.7130122354005161, 14);
});

test("it is in the handout, in full or with its first and last iterations", async ({
  page,
  reader,
}) => {
  await reader.button("Converge").click();
  const handout = page.locator("#handout table.iterations");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(handout.locator("tbody tr[data-row]")).toHaveCount(24);
  await open(page, "./#v=1&data=paper&step=200");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(handout.getByText("…")).toHaveCount(1);
  await expect(handout.locator("tbody tr").last()).toHaveText(/^100/);
});
