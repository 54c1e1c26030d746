// Keyboard shortcuts: everything can be done by keyboard, and no key has an unexpected effect.

import { expect, open, test, VIEWS } from "./reader.mjs";

const TABS = VIEWS.filter((name) => name !== "Where each start ends");

/** @typedef {import("./reader.mjs").Locator} Locator */
/** @typedef {import("./reader.mjs").Page} Page */
/** @typedef {import("./reader.mjs").Reader} Reader */

test("the paper's example by keyboard alone", async ({ reader }) => {
  const { keyboard } = reader.page;
  await keyboard.press("Space");
  await expect(reader.pileTexts.first()).toHaveText("21.3 heads in 29.9 tosses counted for A → ?");
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
    "Space → Page Down next half-step",
    "← Page Up previous half-step",
    "↑ ↓ previous set, next set",
    "Esc stop following a set",
    "1–6 open a view",
    "I to the end of the iteration",
    "P play or pause",
    "C run until EM converges",
    "R back to the initial guess",
    "T show or hide the truth",
    "G predict first, or stop",
    "F present, or stop presenting",
    "Q the link as a QR code",
    "W why? Explains numbers; the arrows lead from one to the next",
    "? open this help",
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
    ["PageDown", "iteration 1, E-step"],
    ["PageUp", "at the guess"],
  ]) {
    await reader.button("Help").blur();
    await keyboard.press(String(key));
    await expect(reader.progress).toHaveText(then);
  }
  await keyboard.press("p");
  await expect(reader.button("Pause")).toBeVisible();
  await keyboard.press("p");
  await expect(reader.button("Play")).toBeVisible();
  await keyboard.press("?");
  await expect(reader.help).toBeVisible();
});

test("back at the first station is quiet", async ({ page, reader }) => {
  await open(page, "/#v=1&data=own&own=HTT,HHT");
  const before = await reader.said();
  for (const key of ["ArrowLeft", "r", "ArrowLeft"]) await reader.page.keyboard.press(key);
  expect(await reader.said()).toBe(before);
});

test("while something is written, keys are letters", async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.box("Show the truth").check();
  for (const name of ["Guess θA", "True θB", "sets", "tosses/set", "seed"]) {
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
  await reader.ownText.pressSequentially("icrp ht");
  await expect(reader.ownText).toHaveValue("icrp ht");
  await keyboard.press("Escape");
  await expect(reader.progress).toHaveText("at the guess");
});

test("keys do nothing behind the help or in the menu of examples", async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.button("Help").click();
  for (const key of ["ArrowRight", "i", "c", "p"]) await keyboard.press(key);
  await keyboard.press("Escape");
  await expect(reader.opener("Help")).toBeFocused();
  for (let back = 0; back < 3; back += 1) await keyboard.press("Shift+Tab");
  await expect(reader.examples).toBeFocused();
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
  await reader.opener("All digits").press("Enter");
  await reader.box("All digits").press("Space");
  await expect(reader.box("All digits")).toBeChecked();
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.opener("Dark").press("Enter");
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
    ...["Present", "Share", "Menu"].map((name) => reader.button(name)),
    reader.view("Estimates"),
    reader.page.locator("#iterations summary"),
    reader.page.getByLabel("EM stops"),
    ...["Back", "M-step", "Iteration", "Play", "Converge"].map((name) => reader.button(name)),
    reader.time,
    ...["Guess θA", "Guess θB"].flatMap((name) => [reader.slider(name), reader.field(name)]),
    reader.button("Reset"),
    reader.box("Show the truth"),
    ...["Tosses: 5 sets", "Variations"].map((name) => reader.button(name)),
    reader.box("Predict first"),
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

for (const [drawer, inside] of /** @type {[string, string[]][]} */ ([
  ["Menu", ["Language", "Playback speed", "Dark", "Help"]],
  ["Tosses: 5 sets", ["sets", "tosses/set", "seed", "New tosses", "Own tosses…", "Undo"]],
  ["Variations", ["Method", "Learn how often each coin is drawn", "All digits"]],
])) {
  test(`${drawer} opens by keyboard, Tab goes through it, and Escape closes it`, async ({
    reader,
  }) => {
    const { keyboard } = reader.page;
    await reader.button(drawer).press("Enter");
    for (const name of inside) {
      await keyboard.press("Tab");
      const focused = reader.page.locator(":focus");
      await expect(focused).toHaveAccessibleName(name);
      await expect(focused).toHaveCSS("outline-width", "3px");
    }
    await keyboard.press("Escape");
    await expect(reader.page.locator(":popover-open")).toHaveCount(0);
    await expect(reader.button(drawer)).toBeFocused();
    await expect(reader.progress).toHaveText("at the guess");
  });
}

test("the digits open the views, T shows the truth, and G asks for predictions", async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  for (const [index, name] of TABS.entries()) {
    await keyboard.press(String(index + 1));
    await expect(reader.view(name)).toBeChecked();
  }
  await keyboard.press("t");
  await expect(reader.box("Show the truth")).toBeChecked();
  await keyboard.press("g");
  await expect(reader.box("Predict first")).toBeChecked();
});

for (const way of ["Escape", "Close"]) {
  test(`the help opens, closes with ${way}, and gives the focus back`, async ({ reader }) => {
    await reader.button("Help").press("Enter");
    await expect(reader.help).toBeVisible();
    if (way === "Escape") await reader.page.keyboard.press("Escape");
    else await reader.help.getByRole("button", { name: "Close" }).press("Enter");
    await expect(reader.help).toBeHidden();
    await expect(reader.opener("Help")).toBeFocused();
  });
}

/** A control that was clicked before Space. @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const POINTED_AT = {
  "a tab": (reader) => reader.look("Landscape"),
  "the switch of the truth": (reader) => reader.box("Show the truth").click(),
  "the truth once more": async (reader) => {
    await reader.box("Show the truth").click();
    await reader.box("Show the truth").click();
  },
  "a slider": (reader) => reader.slider("Guess θA").click(),
  "the time": (reader) => reader.time.click(),
  "a picture": async (reader) => {
    await reader.look("Landscape");
    await reader.landscape.click();
  },
  "the handle in it": async (reader) => {
    await reader.look("Landscape");
    await reader.handle.click();
  },
  "a toss": async (reader) => {
    await reader.look("Working");
    await reader.page.getByRole("button", { name: /^toss 1: / }).click();
  },
  "a menu": async (reader) => {
    await reader.methods.click();
    await reader.page.keyboard.press("Escape");
  },
  "Reset at the guess": async (reader) => {
    await reader.step.click();
    await reader.reset.click();
  },
  "a dialog that was closed": async (reader) => {
    await reader.button("Share").click();
    await reader.share.getByRole("button", { name: "Close" }).click();
  },
};

for (const [name, point] of Object.entries(POINTED_AT)) {
  test(`whoever pointed at ${name} goes on with Space and a clicker`, async ({ reader }) => {
    const { keyboard } = reader.page;
    await point(reader);
    await expect(reader.progress).toHaveText("at the guess");
    const before = (await reader.page.locator("#truth").isChecked()) ?? false;
    await keyboard.press("Space");
    await expect(reader.progress).toHaveText("iteration 1, E-step");
    await keyboard.press("PageDown");
    await expect(reader.progress).toHaveText("iteration 1, M-step");
    await keyboard.press("PageUp");
    await expect(reader.progress).toHaveText("iteration 1, E-step");
    expect(await reader.page.locator("#truth").isChecked()).toBe(before);
  });
}

// Those in drawers are of the same kind; there Escape would close the drawer as well.
for (const name of ["example"]) {
  test(`a menu keeps its arrows and letters after a click: ${name}`, async ({ page, reader }) => {
    await open(page, "/#v=1&view=set&set=2");
    const menu = page.locator(`#${name}`);
    await menu.click();
    await page.keyboard.press("Escape");
    await expect(menu).toBeFocused();
    // The browser's own way with a menu is left to it: nothing but what it does is done.
    await menu.evaluate((it) => it.addEventListener("keydown", (event) => event.preventDefault()));
    const before = await reader.said();
    for (const key of ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "c", "i", "r", "?"]) {
      await page.keyboard.press(key);
      expect(await reader.said(), key).toBe(before);
    }
    await page.keyboard.press("PageDown");
    await expect(reader.progress, "a clicker still steps").toHaveText("iteration 1, E-step");
  });
}

test("whoever pointed last chooses the next pace with ↓", async ({ page, reader }) => {
  await open(page, "/#v=1&view=set&set=2");
  await page.getByRole("heading", { level: 1 }).click();
  await reader.paces.focus();
  await page.keyboard.press("ArrowDown");
  await expect(reader.field("Set")).toHaveValue("2");
  await expect(reader.paces).toHaveValue("fast");
});

test("Space after Converge is clicked does not converge again", async ({ reader }) => {
  await reader.button("Converge").click();
  await expect(reader.progress).toHaveText(/converged$/);
  await reader.page.keyboard.press("Space");
  await expect(reader.lesson.locator(".answer")).toBeVisible();
});

test("whoever walks by Tab has the keys of each control", async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.box("Show the truth").click();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(reader.page.locator("#data-drawer"), "a button").toBeVisible();
  await keyboard.press("Escape");
  await reader.view("Estimates").focus();
  await keyboard.press("ArrowRight");
  await expect(reader.view("Working"), "a tab").toBeChecked();
  await reader.slider("Guess θA").press("PageUp");
  expect(Number(await reader.field("Guess θA").inputValue()), "a slider").toBeGreaterThan(0.61);
  await expect(reader.progress).toHaveText("at the guess");
});

/**
 * A key that is held down, the focused element, and the position of EM afterwards, as after one press.
 * @type {[string, string, string | RegExp][]}
 */
const HELD = [
  ["body", "Space", "iteration 4, E-step"],
  ["body", "ArrowRight", "iteration 4, E-step"],
  ["body", "PageDown", "iteration 4, E-step"],
  ["body", "ArrowLeft", "iteration 3, E-step"],
  ["body", "i", "iteration 4, M-step"],
  ["#step", "Enter", "iteration 4, E-step"],
  ["#step", "Space", "iteration 4, E-step"],
  ["#back", "Enter", "iteration 3, E-step"],
  ["#back", "Space", "iteration 3, E-step"],
  ["#iterate", "Enter", "iteration 4, M-step"],
  ["#reset", "Enter", "at the guess"],
  ["#reset", "Space", "at the guess"],
];

for (const [place, key, then] of HELD) {
  test(`${key} held down on ${place} acts once`, async ({ page, reader }) => {
    await open(page, "/#v=1&step=6&view=set&set=3");
    if (place !== "body") await page.locator(place).focus();
    await hold(page, key);
    await expect(reader.progress).toHaveText(then);
  });
}

test("P held down plays", async ({ page, reader }) => {
  await hold(page, "p");
  await expect(reader.button("Pause")).toBeVisible();
});

test("an arrow held down follows the next set, and on a slider it goes on", async ({
  page,
  reader,
}) => {
  await open(page, "/#v=1&view=set&set=2");
  await hold(page, "ArrowDown");
  await expect(reader.field("Set")).toHaveValue("3");
  await reader.slider("Guess θA").focus();
  await hold(page, "ArrowRight");
  await expect(reader.field("Guess θA")).toHaveValue("0.65");
  await reader.look("Landscape");
  await reader.handle.focus();
  await hold(page, "ArrowLeft");
  await expect(reader.field("Guess θA"), "and on the handle").toHaveValue("0.60");
});

test("Enter once too often on Back, Reset, Undo or Remove does nothing", async ({
  page,
  reader,
}) => {
  await open(page, "/#v=1&data=own&own=HT,TTH&view=set&set=2&step=2");
  const tooOften = async (/** @type {Locator} */ button, /** @type {number} */ times) => {
    await button.focus();
    for (let press = 0; press < times + 2; press += 1) await page.keyboard.press("Enter");
    await expect(button).toBeDisabled();
    await expect(button).toBeFocused();
    await expect(reader.progress).toHaveText("at the guess");
  };
  await tooOften(reader.back, 2);
  await reader.step.click();
  await tooOften(reader.reset, 1);
  await tooOften(reader.button("Remove"), 1);
  expect(await reader.heads()).toHaveLength(1);
  await tooOften(reader.button("Undo"), 2);
  expect(await reader.heads(), "the data before the link").toHaveLength(5);
});

test("a key that closes or hides what it went down on is not taken by what is focused next", async ({
  page,
  reader,
}) => {
  await open(page, "/#v=1&data=paper&station=known&view=what");
  await page.locator("#notice-close").focus();
  await hold(page, "Enter");
  await expect(reader.notice).toBeHidden();
  await expect(page.locator("#step")).toBeFocused();
  await expect(reader.progress).toHaveText("labels known");
  await page.locator("#skip-beginning").focus();
  await hold(page, "Enter");
  await expect(page.locator("#step")).toBeFocused();
  await expect(reader.progress).toHaveText("at the guess");
});

test("a key that opens something is not taken there as well", async ({ page, reader }) => {
  await reader.button("Own tosses…").focus();
  await hold(page, "Enter");
  await expect(reader.ownText, "no empty lines").toHaveValue("");
  await page.keyboard.press("Escape");
  await reader.button("Help").focus();
  await hold(page, "Enter");
  await expect(reader.help).toBeVisible();
  await reader.help.getByRole("button", { name: "Close" }).focus();
  await hold(page, "Enter");
  await expect(reader.help).toBeHidden();
  await reader.box("Predict first").click();
  await page.locator("#prediction-a").blur();
  await hold(page, "Space");
  await expect(page.locator("#prediction-a")).toBeFocused();
  await expect(page.locator("#prediction-a")).toHaveValue("");
  await page.keyboard.press("0");
  await hold(page, "Enter");
  await expect(reader.progress, "committed once").toHaveText("iteration 1, E-step");
  await expect(page.locator("#prediction-error")).toBeEmpty();
});

test("while text is written, a held key repeats", async ({ page, reader }) => {
  await reader.button("Own tosses…").click();
  await hold(page, "h");
  await hold(page, "Enter");
  await hold(page, "Space");
  await expect(reader.ownText).toHaveValue("hhhhh\n\n\n\n\n     ");
});

/** Holds a key down until it has come five times. @param {Page} page @param {string} key */
async function hold({ keyboard }, key) {
  for (let times = 0; times < 5; times += 1) await keyboard.down(key);
  await keyboard.up(key);
}

test("a presenter's clicker goes on from a field, with what was written there", async ({
  page,
  reader,
}) => {
  const field = reader.field("Guess θA");
  await field.press("ControlOrMeta+A");
  await field.pressSequentially("0.7");
  await page.keyboard.press("PageDown");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await reader.expectLink({ guess: "0.7,0.5" });
  await field.focus();
  await page.keyboard.press("PageUp");
  await expect(reader.progress).toHaveText("at the guess");
  await expect(field).toHaveValue("0.70");
});
