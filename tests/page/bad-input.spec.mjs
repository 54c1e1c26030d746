// Invalid input in fields: the error stands beside the field, and everything else stays as it was.

import { expect, placeOf, test } from "./reader.mjs";

const PROBABILITY = "enter a number from 0 to 1, such as 0.45";
const whole = (/** @type {string} */ range) => `enter a whole number from ${range}`;
const FIELDS = {
  "True θA": { wrong: ["x", "1.01", "-0.1", "", "NaN", "1e309", "0.5.5", "½"], says: PROBABILITY },
  "True θB": { wrong: ["heads", "2"], says: PROBABILITY },
  "Guess θA": { wrong: ["", "1,5", "0,1,2", "Infinity"], says: PROBABILITY },
  "Guess θB": { wrong: ["50 %", "NaN"], says: PROBABILITY },
  sets: {
    wrong: ["0", "-1", "2.5", "", "five", "1e3", "1000001"],
    says: whole("1 to 1\u202f000\u202f000"),
  },
  "tosses/set": {
    wrong: ["0", "-1", "1.5", "", "1e309", "9999999"],
    says: whole("1 to 1\u202f000\u202f000"),
  },
  seed: {
    wrong: ["-1", "NaN", "", "4294967296"],
    says: whole("0 to 4\u202f294\u202f967\u202f295"),
  },
};

for (const [name, { wrong, says }] of Object.entries(FIELDS)) {
  test(`${name}: a wrong text is answered beside it and changes nothing`, async ({ reader }) => {
    await reader.box("Show the truth").check();
    const field = reader.field(name);
    // Tosses that nobody simulated have no seed.
    const good = (await field.inputValue()) || "8";
    await reader.step.click();
    const before = await reader.sets.innerText();
    for (const text of wrong) {
      await reader.write(name, text);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      const found = text === "" ? "nothing is entered" : `"${text}" is not accepted`;
      await expect(field).toHaveAccessibleDescription(`${found} here; ${says}`);
      await expect(field, "what was written stays to be mended").toHaveValue(text);
      expect(await reader.sets.innerText()).toBe(before);
      await expect(reader.progress).toHaveText("iteration 1, E-step");
    }
    const [message, place] = [
      await placeOf(reader.errors.filter({ hasText: says })),
      await placeOf(field),
    ];
    const across = Math.max(message.x - place.x - place.width, place.x - message.x - message.width);
    const down = Math.max(message.y - place.y - place.height, place.y - message.y - message.height);
    expect(Math.max(across, down), "the message is beside the field").toBeLessThan(12);
    const steps = reader.page.getByRole("region", { name: "Steps" }).getByRole("button");
    for (const button of await steps.all()) {
      const { x, y, width, height } = await placeOf(button);
      const isClear = x + width < message.x || y + height < message.y;
      expect(isClear, `${button} stays in sight`).toBe(true);
    }

    await reader.write(name, good);
    await expect(field).not.toHaveAttribute("aria-invalid");
    await expect(field).toHaveAccessibleDescription("");
    await reader.seesNoNaN();
  });
}

test("a decimal comma and spaces are accepted", async ({ reader }) => {
  await reader.write("Guess θA", " 0,45 ");
  await expect(reader.field("Guess θA")).toHaveValue("0.45");
  await expect(reader.field("Guess θA")).toHaveAccessibleDescription("");
  await expect(reader.story).toHaveText(/θA\s=\s0\.45/);
});

test("of two wrong neighbours, the one in focus says what is wrong with it", async ({ reader }) => {
  await reader.write("Guess θA", "much");
  await reader.write("Guess θB", "more");
  const [much, more] = ["much", "more"].map((text) =>
    reader.errors.filter({ hasText: `"${text}" is not accepted` }),
  );
  await expect(more).toBeVisible();
  await expect(much).toBeHidden();
  await reader.field("Guess θA").focus();
  await expect(much).toBeVisible();
  await expect(more).toBeHidden();
  await reader.slider("Guess θB").press("ArrowRight");
  await expect(reader.field("Guess θA")).toHaveAccessibleDescription(/"much" is not accepted/);
});

test("a seed stands beside simulated tosses only, and is kept for the next", async ({ reader }) => {
  await expect(reader.field("seed")).toHaveValue("");
  await reader.write("sets", "6");
  await expect(reader.field("seed")).toHaveValue("7");
  await reader.giveTosses("HHT");
  await expect(reader.field("seed")).toHaveValue("");
  await reader.button("Undo").click();
  await expect(reader.field("seed")).toHaveValue("7");
});

test("a slider takes the message of its number back", async ({ reader }) => {
  await reader.write("Guess θA", "much");
  await reader.slider("Guess θA").press("ArrowRight");
  await expect(reader.field("Guess θA")).toHaveValue("0.61");
  await expect(reader.field("Guess θA")).toHaveAccessibleDescription("");
  await expect(reader.field("Guess θA")).not.toHaveAttribute("aria-invalid");
});

test("an example takes every message back", async ({ reader }) => {
  await reader.box("Show the truth").check();
  for (const name of Object.keys(FIELDS)) await reader.write(name, "x");
  await reader.examples.selectOption("The notebook");
  await reader.box("Show the truth").check();
  for (const name of Object.keys(FIELDS)) {
    await expect(reader.field(name)).toHaveAccessibleDescription("");
    await expect(reader.field(name)).not.toHaveValue("x");
  }
});

test("more tosses in all than are accepted are refused, and the last data stays", async ({
  reader,
}) => {
  await reader.write("sets", "6");
  await reader.write("tosses/set", "1000000");
  const before = await reader.sets.innerText();
  await reader.write("sets", "101");
  await expect(reader.errors.filter({ hasText: "at most" })).toHaveText(
    "101 sets of 1\u202f000\u202f000 tosses: at most 100\u202f000\u202f000 tosses in all are accepted",
  );
  expect(await reader.sets.innerText()).toBe(before);
  await reader.seesNoNaN();
  await reader.write("tosses/set", "10");
  await expect(reader.field("tosses/set")).toHaveAccessibleDescription("");
  await expect(reader.field("sets")).toHaveAccessibleDescription("");
});

test("a size that is refused holds up no other field", async ({ reader }) => {
  await reader.write("sets", "6");
  await reader.write("tosses/set", "1000000");
  await reader.write("sets", "101");
  await expect(reader.field("sets")).toHaveAccessibleDescription(/at most/);
  await reader.write("seed", "5");
  await expect(reader.field("sets")).toHaveValue("6");
  await expect(reader.field("sets")).toHaveAccessibleDescription("");
  await reader.expectLink({ sets: "6", tosses: "1000000", seed: "5" });
});

test("the simulator makes no sets without tosses, and says so", async ({ page, reader }) => {
  await reader.write("tosses/set", "0");
  await expect(reader.field("tosses/set")).toHaveAccessibleDescription(
    `"0" is not accepted here; ${whole("1 to 1\u202f000\u202f000")}`,
  );
  await expect(reader.examples).toHaveValue("paper");
  await page.goto("/#v=1&data=simulated&sets=5&tosses=0&seed=3");
  await expect(reader.notice).toContainText("tosses=0: ");
  expect(await reader.heads()).toHaveLength(5);
  await reader.step.click();
  await expect(page).toHaveURL(/&tosses=10&/);
});
