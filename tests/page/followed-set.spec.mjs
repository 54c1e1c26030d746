// A followed set: every number from its tosses to its part in both θ.

import { expect, picture, placeOf, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

test("a click on a row of the table follows that set", async ({ reader }) => {
  await reader.row(4).click();
  await expect(reader.view("Working")).toBeChecked();
  await expect(reader.field("Set")).toHaveValue("4");
  await expectHighlighted(reader, 4);
});

test("a click on a row of the picture follows that set", async ({ reader }) => {
  const { width, height } = await placeOf(reader.grid);
  await reader.grid.click({ position: { x: width / 3, y: height * 0.5 } });
  await expect(reader.field("Set")).toHaveValue("3");
  await expectHighlighted(reader, 3);
});

test("Working opens the set that the caption speaks of", async ({ reader }) => {
  await reader.step.click();
  await expect(reader.story).toContainText("Set 2 has 9 heads");
  await reader.look("Working");
  await expect(reader.field("Set")).toHaveValue("2");
  await expect(reader.story).toContainText("Set 2 has 9 heads");
});

test("↑ and ↓ go from set to set, and stop at the ends", async ({ reader }) => {
  const { keyboard } = reader.page;
  await keyboard.press("ArrowDown");
  await expect(reader.view("Working")).toBeChecked();
  await expect(reader.field("Set")).toHaveValue("2");
  for (let press = 0; press < 6; press += 1) await keyboard.press("ArrowDown");
  await expect(reader.field("Set")).toHaveValue("5");
  await expectHighlighted(reader, 5);
  for (let press = 0; press < 6; press += 1) await keyboard.press("ArrowUp");
  await expect(reader.field("Set")).toHaveValue("1");
});

test("a set's number can be written; one that is none of a set is answered", async ({ reader }) => {
  await reader.look("Working");
  await reader.write("Set", "2");
  await expectHighlighted(reader, 2);
  const message = reader.errors.filter({ visible: true });
  for (const wrong of ["6", "0", "two", "1.5"]) {
    await reader.write("Set", wrong);
    await expect(message).toHaveText(/\d/);
    await expect(reader.field("Set")).toHaveValue(wrong);
    await expect(reader.field("Set")).toHaveAttribute("aria-invalid", "true");
    await expectHighlighted(reader, 2);
  }
  await reader.write("Set", "6");
  await expect(message).toHaveText("there are 5 sets; enter a number from 1 to 5");
  await reader.row(3).click();
  await expect(message).toHaveCount(0);
  await expect(reader.field("Set")).toHaveValue("3");
});

test("a set that other data have is no longer refused when they come", async ({ reader }) => {
  await reader.look("Working");
  await reader.write("Set", "6");
  await expect(reader.field("Set")).toHaveAccessibleDescription(/there are 5 sets/);
  await reader.write("sets", "8");
  await expect(reader.field("Set")).toHaveValue("1");
  await expect(reader.field("Set")).toHaveAccessibleDescription("");
});

test("on a phone the message of a wrong set stays as well", async ({ reader }) => {
  await reader.page.setViewportSize({ width: 360, height: 740 });
  await reader.look("Working");
  await reader.write("Set", "6");
  await afterAFrame(reader);
  await expect(reader.errors.filter({ visible: true })).toHaveText(
    "there are 5 sets; enter a number from 1 to 5",
  );
  await expect(reader.field("Set")).toHaveValue("6");
});

test("with many sets the one that is followed comes into sight", async ({ reader }) => {
  await reader.write("sets", "500");
  await reader.look("Working");
  await reader.write("Set", "321");
  await expectHighlighted(reader, 321);
  await reader.write("Set", "2");
  await expectHighlighted(reader, 2);
});

test("before the first E-step there is nothing to tell but the tosses", async ({ reader }) => {
  await reader.look("Working");
  expect(await reader.formulas("")).toHaveLength(0);
  await expect(reader.page.getByRole("button", { name: /^toss \d+: heads/ })).toHaveCount(5);
  await expect(reader.page.getByRole("button", { name: /^toss \d+: tails/ })).toHaveCount(5);
});

test("it says where 0.45 and 0.55 come from", async ({ reader }) => {
  await reader.look("Working");
  await reader.step.click();
  expect(await reader.formulas("p(set|")).toEqual([
    "p(set|A)=0.605·0.405=7.96×10⁻⁴",
    "p(set|B)=0.505·0.505=9.77×10⁻⁴",
  ]);
  expect(await reader.formulas("P(A|set)")).toEqual([
    "P(A|set)=½·7.96×10⁻⁴½·7.96×10⁻⁴+½·9.77×10⁻⁴=0.45",
  ]);
  expect(await reader.formulas("P(B|set)")).toEqual(["P(B|set)=1−0.45=0.55"]);
  expect(await reader.cells("heads")).toEqual(["5", "2.2", "2.8"]);
  expect(await reader.cells("tails")).toEqual(["5", "2.2", "2.8"]);
});

test("it says why 7.2 heads and 0.8 tails do not add up to 10", async ({ reader }) => {
  await reader.step.click();
  await reader.row(2).click();
  expect(await reader.formulas("P(A|set)")).toEqual([expect.stringMatching(/=0\.80$/)]);
  expect(await reader.cells("heads")).toEqual(["9", "7.2", "1.8"]);
  expect(await reader.cells("tails")).toEqual(["1", "0.8", "0.2"]);
  await expect(
    reader.page.getByText(
      "Why do A’s 7.2 heads and 0.8 tails not add up to 10? Because the other 1.8 heads and 0.2 tails went to B.",
    ),
  ).toBeVisible();
});

test("it stands at the θ of the E-step, also when the M-step has moved on", async ({ reader }) => {
  await reader.steps(2);
  await reader.look("Working");
  expect((await reader.formulas("p(set|A)"))[0]).toContain("=0.605·0.405=");
  await reader.step.click();
  expect((await reader.formulas("p(set|A)"))[0]).toContain("=0.7135·0.2875=");
});

test("the set's share of every sum is shown with the sum", async ({ reader }) => {
  await reader.step.click();
  await reader.row(2).click();
  // Of 21.3 and 8.6 to A, and of 11.7 and 8.4 to B.
  const exact = [7.2449 / 21.2975, 0.805 / 8.5722, 1.7551 / 11.7025, 0.195 / 8.4278];
  const shares = await sharesOfSums(reader);
  for (const [index, share] of exact.entries()) {
    expect(Math.abs(shares[index] - share), `share ${index + 1}`).toBeLessThan(0.001);
  }
  await reader.look("Estimates");
  expect(await sharesOfSums(reader), "also in other views").toEqual(shares);
  await reader.page.keyboard.press("Escape");
  expect(await sharesOfSums(reader), "nothing is highlighted when no set is followed").toEqual([
    0, 0, 0, 0,
  ]);
});

test("a set that is followed stays highlighted in every view, until Escape or other data", async ({
  reader,
}) => {
  const { page } = reader;
  const charts = { Estimates: reader.trajectory, Landscape: reader.landscape };
  /** @type {Record<string, string>} */
  const plain = {};
  for (const [view, chart] of Object.entries(charts)) {
    await reader.look(view);
    plain[view] = await picture(chart);
  }
  await reader.row(4).click();
  for (const [view, chart] of Object.entries(charts)) {
    await reader.look(view);
    await expectHighlighted(reader, 4);
    const highlighted = await picture(chart);
    expect(highlighted, view).not.toBe(plain[view]);
    await page.keyboard.press("Escape");
    await expect(page.locator("#band")).toBeHidden();
    expect(await picture(chart), view).toBe(plain[view]);
    await reader.row(4).click();
    await reader.look(view);
    expect(await picture(chart), view).toBe(highlighted);
  }
  await reader.write("Guess θA", "0.7");
  await expectHighlighted(reader, 4);
  await reader.button("Help").click();
  await page.keyboard.press("Escape");
  await expect(reader.help).toBeHidden();
  await expectHighlighted(reader, 4);
  for (const take of [
    () => reader.examples.selectOption("The notebook"),
    () => reader.giveTosses("HHT\nTTH\nHHH\nTHT"),
    () => reader.giveTosses("TTT\nTTH\nHHT\nTHH"), // as many sets as before
  ]) {
    await take();
    await expect(page.locator("#band")).toBeHidden();
    await reader.row(4).click();
    await reader.look("Estimates");
    await expectHighlighted(reader, 4);
  }
});

test("turning its coins keeps a set highlighted, and without tosses it has no share", async ({
  reader,
}) => {
  await reader.row(2).click();
  await reader.page.getByRole("button", { name: /^toss 1:/ }).click();
  await reader.look("Estimates");
  await expectHighlighted(reader, 2);
  await reader.giveTosses("heads,tails\n2,1\n0,0\n1,2");
  await reader.row(2).click();
  await reader.look("Estimates");
  await expectHighlighted(reader, 2);
  const highlighted = await picture(reader.trajectory);
  await reader.row(2).click(); // which lets it go
  await expect(reader.page.locator("#band")).toBeHidden();
  expect(await picture(reader.trajectory)).toBe(highlighted);
});

test("a set of 2,000 tosses is told in logarithms", async ({ reader }) => {
  await reader.giveTosses(`${"HT".repeat(1000)}\n${"HHT".repeat(600)}\nHHT`);
  await reader.look("Working");
  await reader.step.click();
  expect(await reader.formulas("lnp(set|")).toEqual([
    "lnp(set|A)=1000ln0.60+1000ln0.40=−1427.1",
    "lnp(set|B)=1000ln0.50+1000ln0.50=−1386.3",
  ]);
  const [posterior] = await reader.formulas("P(A|set)");
  expect(posterior).toMatch(/e−1386\.3−\(−1427\.1\)=0\.00$/);
  expect(await reader.formulas("p(set|A)=")).toHaveLength(0);
  await reader.seesNoNaN();
  await reader.write("Set", "3");
  expect(await reader.formulas("p(set|"), "a short one as ever").toHaveLength(2);
});

test("θ of 0 and 1 leave nothing that is no number", async ({ reader }) => {
  await reader.write("Guess θA", "0");
  await reader.write("Guess θB", "0.5");
  await reader.step.click();
  await reader.look("Working");
  expect((await reader.formulas("lnp(set|A)"))[0]).toMatch(/=−∞$/);
  expect((await reader.formulas("P(A|set)"))[0]).toMatch(/=0\.00$/);
  await reader.seesNoNaN();
});

test("hard EM gives the set whole, and shows no quotient that it does not use", async ({
  reader,
}) => {
  await reader.methods.selectOption("hard EM");
  await reader.step.click();
  await reader.row(2).click();
  await expect(
    reader.page.getByText(
      "Hard EM: the whole set goes to the more likely coin, here A; a tie goes to A.",
    ),
  ).toBeVisible();
  expect(await reader.formulas("P(A|set)")).toEqual([]);
  expect(await reader.cells("heads")).toEqual(["9", "9.0", "0.0"]);
  expect(await reader.cells("tails")).toEqual(["1", "1.0", "0.0"]);
  await expect(reader.page.getByText(/not add up/), "they do").toHaveCount(0);
});

test("what is missing only beyond the written digits is not asked about", async ({ reader }) => {
  await reader.examples.selectOption("One coin is never drawn");
  await reader.button("Converge").click();
  await reader.row(1).click();
  await expect(reader.page.getByText("Nearly all of this set went to A.")).toBeVisible();
  await reader.box("All digits").check();
  await expect(reader.page.getByText(/not add up to 10\? Because the other/)).toBeVisible();
});

test("where the prior is learned, it takes the place of ½", async ({ reader }) => {
  await reader.box("Learn how often each coin is drawn").check();
  await reader.steps(3);
  await reader.look("Working");
  const [learned] = await reader.formulas("P(A|set)");
  expect(learned).toMatch(/=0\.60·.+0\.60·.+\+0\.40·.+=0\.\d\d$/);
  expect(learned).not.toContain("½");
  await reader.box("Learn how often each coin is drawn").uncheck();
  expect((await reader.formulas("P(A|set)"))[0]).toContain("½");
});

/**
 * That one set is highlighted, in the picture, in the table, and no other.
 * @param {Reader} reader
 * @param {number} set
 */
async function expectHighlighted(reader, set) {
  const rows = await reader.sets.locator("tbody").getByRole("row").all();
  const highlighted = [];
  for (const row of rows) {
    const shade = await row
      .getByRole("cell")
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
    if (shade !== "rgba(0, 0, 0, 0)")
      highlighted.push(await row.getByRole("rowheader").innerText());
  }
  expect(highlighted.map(Number)).toEqual([set]);
  const row = await placeOf(reader.row(set));
  const band = await placeOf(reader.page.locator("#band"));
  expect(Math.abs(band.y + band.height / 2 - row.y - row.height / 2)).toBeLessThan(1.5);
}

/**
 * How far the bars below the sums reach, from 0 to 1.
 * @param {Reader} reader
 */
async function sharesOfSums(reader) {
  const cells = reader.row("Sum").getByRole("cell");
  const sizes = await cells.evaluateAll((all) =>
    all.slice(-4).map((cell) => getComputedStyle(cell).backgroundSize),
  );
  return sizes.map((size) => Number.parseFloat(size) / 100);
}

/** @param {Reader} reader */
function afterAFrame(reader) {
  return reader.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

test("a second click lets a followed set go; on the landscape it is followed there", async ({
  page,
  reader,
}) => {
  await reader.look("Landscape");
  await reader.row(3).click();
  await expect(reader.view("Landscape")).toBeChecked();
  await expect(page.locator("#band")).toBeVisible();
  await reader.row(3).click();
  await expect(page.locator("#band")).toBeHidden();
});

test("who computes a formula anew finds its result", async ({ reader }) => {
  await reader.button("Converge").click();
  await reader.row(1).click();
  for (const formula of await reader.formulas("p(set|")) {
    const [theta, heads, rest, tails] =
      formula
        .match(/=(0\.\d{2,4})(\d)·(0\.\d{2,4})(\d)=/)
        ?.slice(1)
        .map(Number) ?? [];
    const [, digits, power] = formula.match(/=([\d.]+)×10⁻(.)$/) ?? [];
    const written = Number(digits) * 10 ** -"⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(power);
    const computed = theta ** heads * rest ** tails;
    expect(Math.abs(computed / written - 1), formula).toBeLessThan(0.005);
  }
});
