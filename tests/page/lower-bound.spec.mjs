// The view of the lower bound: the E-step makes a bound below ℓ, and the M-step goes to its maximum.

import { expect, numbersIn, picture, placeOf, test } from "./reader.mjs";

/** Writes out numbers that stand there by their power of ten. @param {string} text */
function writtenOut(text) {
  return text.replace(/(\d\.\d\d) × 10⁻(\S*[⁰¹²³⁴⁵⁶⁷⁸⁹])/g, (_, digits, power) => {
    const places = [...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("");
    return Number(`${digits}e-${places}`).toFixed(20);
  });
}

test.beforeEach(async ({ page, reader }) => {
  await reader.look("Why it climbs");
  await page.getByText("Q and ℓ by iteration").click();
});

test("it is an argument of three sentences, and what the half-step did stands out", async ({
  page,
  reader,
}) => {
  const sentences = page.locator("#bound-argument li");
  await expect(sentences).toHaveText([
    "The E-step makes a bound that touches ℓ at θ now and lies below it everywhere else.",
    "The M-step goes to the top of the bound.",
    "ℓ lies no lower there, so ℓ cannot fall.",
  ]);
  const present = page.locator("#bound-argument .present");
  await expect(present).toHaveCount(0);
  await reader.step.click();
  await expect(present).toHaveText([/^The E-step makes a bound/]);
  await reader.step.click();
  await expect(present).toHaveText([
    "The M-step went to the top of the bound, 1.097 higher.",
    "ℓ lies no lower there: it rose by 1.235. So ℓ cannot fall.",
  ]);
});

test("a lifted bound is no bound any more, and falls back when it is let go", async ({
  page,
  reader,
}) => {
  const lift = page.getByRole("slider", { name: "Try to lift the bound" });
  await expect(lift, "there is no bound yet").toBeHidden();
  await reader.step.click();
  const rest = await picture(reader.climb);
  const { x, y, width, height } = await placeOf(lift);
  await page.mouse.move(x + 8, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2);
  const told = page.locator("#bound-lift output");
  await expect(told).toHaveText(/^Lifted by 0\.\d+: .* It is no bound any more\.$/);
  expect(await picture(reader.climb)).not.toBe(rest);
  await page.mouse.up();
  await expect(lift).toHaveValue("0");
  await expect(told).toBeEmpty();
  expect(await picture(reader.climb), "it has fallen back").toBe(rest);
  await lift.focus();
  await page.keyboard.down("ArrowRight");
  await expect(told).toHaveText(/no bound any more/);
  await page.keyboard.up("ArrowRight");
  await expect(told).toBeEmpty();
});

test("where the bound comes from is shown on the followed set with its two numbers", async ({
  page,
}) => {
  const origin = page.locator("#bound-origin");
  await page.getByText("Where the bound comes from").click();
  await expect(origin).toContainText("The logarithm of a mean is at least the mean");
  await page.goto("/#v=1&data=paper&view=climb&step=1&set=1");
  // Five heads and five tails: (0.71301 · 0.28699 ÷ 0.24)⁵ and (0.58134 · 0.41866 ÷ 0.25)⁵.
  await expect(origin).toContainText(
    /set 1 becomes 0\.451 times as probable with A and 0\.874 times with B\./,
  );
});

test("it says what is to come, what the E-step made, and what the M-step gained", async ({
  reader,
}) => {
  const { page } = reader;
  await expect(
    page.getByText("The E-step will construct a lower bound that touches ℓ at the current θ."),
  ).toBeVisible();
  await reader.step.click();
  await expect(
    page.getByText(
      "The E-step constructed a lower bound that touches ℓ at the current θ, where ℓ = −33.094",
    ),
  ).toBeVisible();
  await reader.step.click();
  await expect(
    page.getByText(
      "From ℓ = −33.094, the bound rose by 1.097 and ℓ itself by 1.235. The next E-step closes the gap of 0.138. Q, the bound without the entropy of the responsibilities, was −36.153: Q may fall, ℓ cannot.",
    ),
  ).toBeVisible();
  await reader.step.click();
  await expect(
    page.getByText(
      "The E-step constructed a lower bound that touches ℓ at the current θ, where ℓ = −31.859",
    ),
  ).toBeVisible();
});

test("the bound never leads down, and never above ℓ", async ({ reader }) => {
  const climbed = reader.page.getByText(/^From ℓ = −/);
  let before = Number.NEGATIVE_INFINITY;
  for (let iteration = 1; iteration <= 12; iteration += 1) {
    await reader.button("Iteration").click();
    const [sentence] = (await climbed.innerText()).split(" Q,");
    const [was, rise, gain, gap] = numbersIn(writtenOut(sentence));
    expect(was).toBeGreaterThanOrEqual(before);
    expect(rise).toBeGreaterThanOrEqual(0);
    expect(gain).toBeGreaterThanOrEqual(rise);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(Math.abs(gain - rise - gap), "as far as it is written").toBeLessThan(0.0016);
    before = was;
  }
  expect(Math.abs(before - -31.5702)).toBeLessThan(0.001);
});

test("where EM has converged, what is left to climb is still written", async ({ reader }) => {
  await reader.button("Converge").click();
  await expect(
    reader.page.getByText(
      /^From ℓ = −31\.570, the bound rose by (0\.00|\d\.\d\d × 10⁻\S+) and ℓ itself by \S.*\. The next E-step closes the gap of \S.*\. Q,/,
    ),
  ).toBeVisible();
  await reader.seesNoNaN();
});

test("Q may fall where ℓ cannot, and it says where that was", async ({ page, reader }) => {
  await reader.examples.selectOption("The notebook");
  await reader.look("Why it climbs");
  for (const expected of [
    /Q, .* was −.*: Q may fall, ℓ cannot/,
    /: Q may fall, ℓ cannot/,
    /Q, .* fell by 0\.073\d? in iteration 3, while ℓ rose\./,
  ]) {
    await reader.button("Iteration").click();
    await expect(page.getByText(expected)).toBeVisible();
  }
});

test("hard EM's bound need not touch ℓ, and nothing says so", async ({ page, reader }) => {
  await reader.methods.selectOption("hard EM");
  await reader.look("Why it climbs");
  await reader.step.click();
  await expect(
    page.getByText(/Its bound need not touch ℓ: .* it lies \d+\.\d{3} below ℓ = −33\.094\./),
  ).toBeVisible();
  await reader.step.click();
  await expect(page.getByText(/closes the gap/)).toHaveCount(0);
});

test("both charts are drawn anew where something changed, and the same on the way back", async ({
  reader,
}) => {
  const charts = async () => [await picture(reader.climb), await picture(reader.heights)];
  const seen = [await charts()];
  for (let step = 1; step <= 4; step += 1) {
    await reader.step.click();
    seen.push(await charts());
  }
  expect(new Set(seen.map(([climb]) => climb)).size, "ℓ and the bound").toBe(5);
  expect(new Set(seen.map(([, heights]) => heights)).size, "ℓ by iteration").toBeGreaterThan(2);
  for (let step = 3; step >= 0; step -= 1) {
    await reader.back.click();
    expect(await charts(), `back at half-step ${step}`).toEqual(seen[step]);
  }
});

test("data without a climb leave nothing that is no number", async ({ reader }) => {
  await reader.look("Why it climbs");
  await reader.giveTosses("heads,tails\n0,0\n1,0");
  await reader.steps(2);
  await reader.seesNoNaN();
  await reader.examples.selectOption("Equal guesses");
  await reader.steps(2);
  await reader.seesNoNaN();
  await reader.giveTosses("HHHH\nTT");
  await reader.write("Guess θA", "1");
  await reader.write("Guess θB", "0");
  await reader.steps(2);
  await reader.seesNoNaN();
});

test("in large data what is gained is written and drawn as differences", async ({ reader }) => {
  const set = (/** @type {number} */ heads, /** @type {number} */ tails) =>
    "H".repeat(heads) + "T".repeat(tails);
  const sets = [set(507, 493), set(513, 487), set(498, 502)].flatMap((one) => Array(100).fill(one));
  sets.push(...Array(50).fill(set(520, 480)), set(357, 400));
  await reader.openFile("many.txt", sets.join("\n"));
  await reader.useTosses();
  await reader.look("Why it climbs");
  for (let iteration = 0; iteration < 6; iteration += 1) await reader.button("Iteration").click();
  // From an independent computation with mpmath at 60 digits: 0.000112731841, 0.000139167773, 0.0000264359312.
  await expect(
    reader.page.getByText(
      "From ℓ = −243\u202f082, the bound rose by 1.13 × 10⁻⁴ and ℓ itself by 1.39 × 10⁻⁴. The next E-step closes the gap of 2.64 × 10⁻⁵.",
    ),
  ).toBeVisible();
});
