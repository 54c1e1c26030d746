// Announcements: the live region tells each change once, and only the end of a series of changes.

import { test as base, expect, write } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** Longer than the reader must rest. */
const REST = 1000;

/** Returns the announcements since the last call, after a rest; `[]` if there were none. */
const test = base.extend(
  /** @type {import("@playwright/test").Fixtures<{ heard: () => Promise<string[]> }, {}, import("@playwright/test").PlaywrightTestArgs & import("./reader.mjs").Readers>} */ ({
    heard: async ({ page, reader: _ }, use) => {
      // The page is open; from here on its time passes only where a test lets it.
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      const said = await page.evaluateHandle(() => {
        /** @type {string[]} */
        const all = [];
        const regions = "#announcement, [role=alert], [aria-live]";
        const observer = new MutationObserver((changes) => {
          for (const { target } of changes) {
            const place = target instanceof Element ? target : target.parentElement;
            const region = place?.closest(regions);
            const text = region?.checkVisibility() ? region.textContent?.trim() : "";
            if (text) all.push(text);
          }
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        return all;
      });
      await use(async () => {
        await page.clock.runFor(REST);
        return said.evaluate((all) => all.splice(0).map((text) => text.replaceAll("\u00a0", " ")));
      });
    },
  }),
);

const FROM_THE_GUESS = "Next, the E-step works out each coin’s share of each set.";
const UNDO_BRINGS_BACK = "Undo brings back what was here before.";

/** Lets time pass until the page has read the tosses that were given to it, which it does in turns. @param {Reader} reader */
async function untilRead({ page, ownTosses }) {
  await expect(async () => {
    await page.clock.runFor(REST);
    expect(await ownTosses.and(page.locator("[aria-busy]")).count()).toBe(0);
  }).toPass();
}

test("nothing is announced as the page opens", async ({ heard, page }) => {
  expect(await heard()).toEqual([]);
  await expect(page.locator("#announcement")).toBeEmpty();
});

test("a step, the way back and the end are announced as they are told", async ({
  heard,
  reader,
}) => {
  await reader.step.click();
  const told = await reader.story.innerText();
  expect(told).toMatch(/^E-step\. Set 2 has 9 heads/);
  expect(await heard()).toEqual([told.replaceAll("\u00a0", " ")]);
  await reader.back.click();
  expect(await heard()).toEqual([
    expect.stringMatching(/^EM finds how often each coin lands heads,/),
  ]);
  await reader.button("Converge").click();
  expect(await heard()).toEqual([expect.stringMatching(/^Settled after 23 iterations: /)]);
});

test("of steps that follow each other the last is announced, and all are shown at once", async ({
  heard,
  reader,
}) => {
  for (let step = 1; step <= 4; step += 1) {
    await reader.step.click();
    await expect(reader.story).toHaveText(step % 2 === 1 ? /^E-step\./ : /^M-step\./);
  }
  expect(await heard()).toEqual([expect.stringMatching(/^M-step\. .* θA = 0\.75/)]);
});

test("which set is followed is announced with its share, and that it is let go", async ({
  heard,
  page,
}) => {
  await page.keyboard.press("ArrowDown");
  expect(await heard()).toEqual(["Following set 2: 9 heads in 10 tosses."]);
  await page.keyboard.press("ArrowUp");
  expect(await heard()).toEqual(["Following set 1: 5 heads in 10 tosses."]);
  await page.keyboard.press("Escape");
  expect(await heard()).toEqual(["No longer following a set."]);
  await page.keyboard.press("Escape");
  expect(await heard(), "there is none to let go").toEqual([]);
  await page.keyboard.press("Space");
  expect(await heard()).toHaveLength(1);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowDown");
  expect(await heard(), "the last of three").toEqual([
    "Following set 4: 4 heads in 10 tosses. Coin A gets a share of 0.35 of it.",
  ]);
});

test("what a key does elsewhere than at the focus is announced", async ({
  heard,
  page,
  reader,
}) => {
  for (const [key, said] of /** @type {[string, string | RegExp][]} */ ([
    ["t", "Show the truth: on."],
    ["t", "Show the truth: off."],
    ["3", "Landscape"],
    ["4", "Why it climbs"],
    ["4", "Why it climbs"],
    ["2", "Following set 1: 5 heads in 10 tosses."],
    ["1", "Estimates"],
    ["2", "Working"],
    ["6", "Lesson"],
    ["1", "Estimates"],
    ["f", "Present: on."],
    ["f", "Present: off."],
    ["w", /press again for more$/],
    ["Escape", "Explanation closed."],
    ["c", /^Settled after 23 iterations: /],
    ["6", /^Sets 2, 3, and 5: /],
    ["r", /^EM finds how often each coin lands heads/],
    ["g", "Predict first: on."],
  ])) {
    await page.keyboard.press(key);
    if (key === "w") await expect(page.locator("#why")).toBeVisible();
    if (said === "Present: off.") {
      // A browser takes its time to leave the full screen.
      await expect(page.locator("html")).not.toHaveAttribute("data-present");
    }
    const isText = typeof said === "string";
    expect(await heard(), key).toEqual([isText ? said : expect.stringMatching(said)]);
  }
  await expect(page.locator("#prediction-a")).toBeFocused();
  await page.locator("#prediction-a").blur();
  await page.keyboard.press("g");
  expect(await heard()).toEqual(["Predict first: off."]);
  await page.keyboard.press("p");
  expect(await heard()).toEqual([expect.stringMatching(/^E-step\. /)]);
  await page.keyboard.press("p");
  expect(await heard()).toEqual(["Play: off. iteration 1, E-step"]);
  const languages = {
    de: ["Wahre Werte zeigen: an.", "Erklärung geschlossen."],
    es: ["Ver valores verdaderos: activado.", "Explicación cerrada."],
    fr: ["Voir les vraies valeurs : activé.", "Explication fermée."],
    zh: ["显示真值：开。", "解释已关闭。"],
  };
  for (const [tag, [on, closed]] of Object.entries(languages)) {
    await reader.languages.selectOption(tag);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await page.locator("#step").focus();
    await page.keyboard.press("t");
    expect(await heard()).toEqual([on]);
    await page.keyboard.press("t");
    await page.keyboard.press("w");
    await expect(page.locator("#why")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(async () => expect(await heard()).toEqual([closed])).toPass();
  }
});

test("what a key tries in vain says only where that is", async ({ heard, page, reader }) => {
  await page.keyboard.press("r");
  expect(await heard()).toEqual(["at the guess"]);
  await reader.button("Converge").click();
  await heard();
  await page.keyboard.press("c");
  expect(await heard()).toEqual(["iteration 23, converged"]);
  await page.keyboard.press("r");
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("ArrowLeft");
  expect(await heard(), "the last of a series").toEqual(["labels known"]);
  await expect(reader.story).toHaveText(/With these labels/);
});

test("a set that is clicked, named or shown by its view is announced too", async ({
  heard,
  reader,
}) => {
  await reader.look("Working");
  expect(await heard()).toEqual(["Following set 1: 5 heads in 10 tosses."]);
  await reader.row(3).click();
  expect(await heard()).toEqual(["Following set 3: 8 heads in 10 tosses."]);
  await reader.write("Set", "5");
  expect(await heard()).toEqual(["Following set 5: 7 heads in 10 tosses."]);
});

test("other tosses are announced: whose, and how many sets", async ({ heard, reader }) => {
  const start = `EM starts from the initial guess θA = 0.60, θB = 0.50. ${FROM_THE_GUESS}`;
  await reader.button("New tosses").click();
  const seeds = [await reader.field("seed").inputValue()];
  expect(await heard()).toEqual([
    `Simulated tosses: 5 sets, seed ${seeds[0]}. ${start} ${UNDO_BRINGS_BACK}`,
  ]);
  await reader.button("New tosses").click();
  seeds.push(await reader.field("seed").inputValue());
  expect(await heard()).toEqual([
    `Simulated tosses: 5 sets, seed ${seeds[1]}. ${start} ${UNDO_BRINGS_BACK}`,
  ]);
  await reader.button("Undo").click();
  expect(await heard()).toEqual([`Simulated tosses: 5 sets, seed ${seeds[0]}. ${start}`]);
  await reader.write("sets", "7");
  expect(await heard()).toEqual([
    `Simulated tosses: 7 sets, seed ${seeds[0]}. ${start} ${UNDO_BRINGS_BACK}`,
  ]);

  await reader.button("Own tosses…").click();
  await reader.ownText.fill("HTH\nTTH\nHHH");
  await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).click();
  await untilRead(reader);
  await expect(reader.ownTosses).toBeHidden();
  expect(await heard()).toEqual([`Your own tosses: 3 sets. ${start} ${UNDO_BRINGS_BACK}`]);
  await reader.examples.selectOption("The notebook");
  expect(await heard()).toEqual([
    expect.stringMatching(/^The notebook: 10 sets\. Set 7 has .* Undo brings back/),
  ]);
});

test("sets that are duplicated, removed or edited by hand are announced", async ({
  heard,
  page,
  reader,
}) => {
  await reader.look("Working");
  await heard();
  await reader.button("Duplicate").click();
  expect(await heard()).toEqual([expect.stringMatching(/^Your own tosses: 6 sets\. /)]);
  await reader.button("Remove").click();
  expect(await heard()).toEqual([expect.stringMatching(/^Your own tosses: 5 sets\. /)]);
  await page.getByRole("button", { name: /^toss 1:/ }).click();
  expect(await heard()).toEqual([expect.stringMatching(/^Your own tosses: 5 sets\. /)]);
  await reader.button("Undo").click();
  expect(await heard()).toEqual([expect.stringMatching(/^Your own tosses: 5 sets\. /)]);
});

test("eight presses on a slider are one change", async ({ heard, reader }) => {
  const slider = reader.slider("Guess θB");
  await slider.focus();
  for (let press = 0; press < 8; press += 1) await slider.press("ArrowRight");
  await expect(reader.story).toHaveText(/θB\s=\s0\.58/);
  expect(await heard()).toEqual([
    `EM starts from the initial guess θA = 0.60, θB = 0.58. ${FROM_THE_GUESS}`,
  ]);
});

test("what is refused is announced once, and again with Enter", async ({ heard, page, reader }) => {
  await reader.write("Guess θA", "2");
  expect(await heard()).toEqual([expect.stringMatching(/^"2" is not accepted here/)]);
  for (let times = 0; times < 2; times += 1) {
    await reader.field("Guess θA").press("Enter");
    expect(await heard()).toEqual([expect.stringMatching(/^"2" is not accepted here/)]);
  }
  await reader.write("Guess θA", "3");
  expect(await heard(), "not what stood there before").toEqual([
    expect.stringMatching(/^"3" is not accepted here/),
  ]);
  await page.keyboard.press("Tab");
  expect(await heard(), "on the way out").toEqual([]);
  await reader.button("Undo").focus();
  expect(await heard()).toEqual([]);
});

test("a refused prediction and refused tosses are announced once, after what the focus reads", async ({
  heard,
  page,
  reader,
}) => {
  await reader.box("Predict first").check();
  const share = reader.field("P(A | set)");
  await expect(share).toHaveAccessibleDescription(/^Predict the E-step: .*how much of set 1/);
  await heard();
  await write(share, "much");
  expect(await heard()).toEqual([expect.stringMatching(/^"much" is not accepted here/)]);
  await expect(share).toHaveAccessibleDescription(/"much" is not accepted here/);
  await reader.button("Skip").click();
  expect(await heard(), "the step, and what is asked next").toEqual([
    expect.stringMatching(/^E-step\. .* Predict the M-step: .*where do both θ go\?$/),
  ]);

  await reader.button("Own tosses…").click();
  const text = reader.ownText;
  /** The description that is read as the focus comes. */
  const read = text.evaluate(
    (field) =>
      new Promise((resolve) =>
        field.addEventListener("focus", () =>
          resolve(document.getElementById("own-error")?.textContent),
        ),
      ),
  );
  await text.fill("HTX");
  await heard();
  await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).focus();
  await page.keyboard.press("Enter");
  await untilRead(reader);
  expect(await read).toBe("");
  await expect(reader.ownError).toHaveText(/X/);
  expect(await heard()).toEqual([expect.stringMatching(/^line 1, character 3/)]);
  await page.keyboard.press("Tab");
  await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).press("Enter");
  await untilRead(reader);
  expect(await heard(), "and so is the same once more").toEqual([
    expect.stringMatching(/^line 1, character 3/),
  ]);
});

test("nothing that describes a field or is rewritten in another language is a live region", async ({
  heard,
  page,
  reader,
}) => {
  const described = await page.locator("[aria-describedby]").evaluateAll((fields) =>
    fields.flatMap((field) => {
      const ids = field.getAttribute("aria-describedby")?.split(" ") ?? [];
      return ids.filter((id) =>
        document.getElementById(id)?.closest("[role=alert], [role=status], [aria-live]"),
      );
    }),
  );
  expect(described).toEqual([]);
  await page.goto("/#v=1&step=x");
  await expect(reader.notice).toBeVisible();
  expect(await heard()).toEqual([
    expect.stringMatching(/^Parts of the link were ignored:\nstep=x/),
    expect.stringMatching(/^EM finds how often each coin lands heads/),
  ]);
  await reader.write("Guess θA", "2");
  await reader.write("Guess θB", "much");
  expect(await heard()).toHaveLength(2);
  await reader.languages.selectOption("de");
  await expect(page.locator("#guess-b-error")).toHaveText(/„much“/);
  await expect(page.locator("#notice-text")).toHaveText(/^Teile des Links/);
  expect(await heard(), "only the story").toEqual([expect.stringMatching(/E-Schritt/)]);
});

test("own tosses that are the same as before are announced too", async ({ heard, reader }) => {
  for (let times = 0; times < 2; times += 1) {
    await reader.button("Own tosses…").click();
    await reader.ownText.fill("HTH\nTTH");
    await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).click();
    await untilRead(reader);
    await expect(reader.ownTosses).toBeHidden();
    expect(await heard()).toEqual([expect.stringMatching(/^Your own tosses: 2 sets\. /)]);
  }
});

test("the start that keys move on the landscape is announced once, and named anew when they rest", async ({
  heard,
  page,
  reader,
}) => {
  await reader.look("Landscape");
  await heard();
  const { handle } = reader;
  const name = "Start: θA 0.60, θB 0.50. Arrow keys move it.";
  await expect(handle).toHaveAccessibleName(name);
  await handle.focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowRight");
  await expect(reader.field("Guess θA")).toHaveValue("0.68");
  await expect(handle, "each new name may be read as well").toHaveAccessibleName(name);
  expect(await heard()).toEqual([
    `EM starts from the initial guess θA = 0.68, θB = 0.50. ${FROM_THE_GUESS}`,
  ]);
  const renamed = "Start: θA 0.68, θB 0.50. Arrow keys move it.";
  await expect(handle, "while it keeps the focus").toHaveAccessibleName(renamed);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await expect(handle).toHaveAccessibleName("Start: θA 0.68, θB 0.51. Arrow keys move it.");
});

test("a prediction that keys move on the landscape is announced", async ({
  heard,
  page,
  reader,
}) => {
  await reader.step.click();
  await reader.box("Predict first").check();
  await reader.look("Landscape");
  await heard();
  await reader.handle.focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("ArrowUp");
  expect(await heard()).toEqual(["θA = 0.60, θB = 0.52"]);
});

test("in another language the present sentence is announced anew, and what follows in it", async ({
  heard,
  page,
  reader,
}) => {
  await reader.step.click();
  await heard();
  /** @type {Record<string, [RegExp, RegExp, RegExp]>} */
  const languages = {
    de: [
      /^E-Schritt\. /,
      /^Du verfolgst Serie \d: .* Münze A bekommt einen Anteil von 0,\d+ daran\.$/,
      /keine Serie/,
    ],
    es: [
      /^Paso E\. /,
      /^Sigues la serie \d: .* La moneda A recibe una parte de 0,\d+\.$/,
      /ninguna/,
    ],
    fr: [
      /^Étape E\. /,
      /^Vous suivez la série \d : .* La pièce A en reçoit une part de 0,\d+\.$/,
      /aucune/,
    ],
    zh: [/^E步。/, /^正在跟踪第\d组：.*硬币A的份额是0\.\d+。$/, /不再/],
    en: [
      /^E-step\. /,
      /^Following set \d: .* Coin A gets a share of 0\.\d+ of it\.$/,
      /^No longer/,
    ],
  };
  for (const [tag, [now, followed, letGo]] of Object.entries(languages)) {
    await reader.languages.selectOption(tag);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    expect(await heard()).toEqual([expect.stringMatching(now)]);
    await page.locator("#step").focus();
    await page.keyboard.press("ArrowDown");
    expect(await heard()).toEqual([expect.stringMatching(followed)]);
    await page.keyboard.press("Escape");
    expect(await heard()).toEqual([expect.stringMatching(letGo)]);
  }
});

test("a change of colours, view, size or digits repeats nothing", async ({
  heard,
  page,
  reader,
}) => {
  await reader.button("Dark").click();
  await reader.look("Why it climbs");
  await reader.box("All digits").check();
  await reader.box("Show the truth").check();
  await page.setViewportSize({ width: 900, height: 700 });
  await reader.box("Predict first").check();
  expect(await heard()).toEqual([]);
});
