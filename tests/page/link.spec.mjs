// Links: the address holds the state of the page, and opening it restores the state.

import { axe, expect, open, picture, placeOf, Reader, test } from "./reader.mjs";

/** More tosses than a link holds. */
const MANY = `${"HT".repeat(500)}\n`.repeat(1200);

/** @type {Record<string, { reach: (reader: Reader) => Promise<unknown>, says: Record<string, string> }>} */
const STATES = {
  "the page as it opens, after a step there and back": {
    reach: async (reader) => {
      await reader.step.click();
      await reader.back.click();
    },
    says: { data: "paper" },
  },
  "a lesson on its way, with a set that is followed": {
    reach: async (reader) => {
      await reader.examples.selectOption("notebook");
      await reader.steps(3);
      await reader.row(3).click();
    },
    says: { v: "1", data: "notebook", step: "3", view: "set", set: "3" },
  },
  "simulated tosses with the truth": {
    reach: async (reader) => {
      await reader.box("Show the truth").check();
      await reader.write("True θA", "0.6137");
      await reader.write("sets", "12");
      await reader.write("tosses/set", "40");
      await reader.write("seed", "31");
      await reader.look("Landscape");
      await reader.button("Converge").click();
    },
    says: { data: "simulated", coins: "0.6137,0.45", sets: "12", tosses: "40", seed: "31" },
  },
  "simulated tosses with their truth not shown": {
    reach: async (reader) => {
      await reader.button("New tosses").click();
      await reader.steps(2);
      await reader.look("Compare");
    },
    says: { data: "simulated", step: "2", view: "compare" },
  },
  "own tosses with another guess and method": {
    reach: async (reader) => {
      await reader.giveTosses("HTTTH\nHH\n\nTHT");
      await reader.methods.selectOption("hard");
      await reader.box("Learn how often each coin is drawn").check();
      await reader.write("Guess θA", "0.7");
      await reader.write("Guess θB", "0.123456789");
      await reader.steps(3);
      await reader.look("Why it climbs");
    },
    says: {
      own: "HTTTH,HH,THT",
      guess: "0.7,0.123456789",
      method: "hard",
      prior: "learned",
      view: "climb",
    },
  },
  "a moment gone back to": {
    reach: async (reader) => {
      await reader.button("Converge").click();
      await reader.back.click();
      await reader.time.fill("5");
    },
    says: { step: "5" },
  },
  "the start map, in the other theme": {
    reach: async (reader) => {
      await reader.look("Where each start ends");
      await reader.button("Dark").click();
    },
    says: { view: "starts", theme: "dark" },
  },
  "a prediction that is asked for, all digits, and a language": {
    reach: async (reader) => {
      await reader.box("All digits").check();
      await reader.steps(2);
      await reader.box("Predict first").check();
      await reader.languages.selectOption("en");
    },
    says: { digits: "all", predict: "on", step: "2" },
  },
};

for (const [state, { reach, says }] of Object.entries(STATES)) {
  test(`the address shows the same to whoever opens it: ${state}`, async ({
    reader,
    another,
    browserName,
  }) => {
    await reach(reader);
    await reader.button("Share").click();
    const link = await reader.share.getByRole("textbox", { name: "Link" }).inputValue();
    await reader.page.keyboard.press("Escape");
    await expect(reader.page, "the address follows").toHaveURL(link);
    await reader.expectLink(says);
    const before = await settled(reader);
    const other = await another(reader.page.url());
    const { pictures, ...rest } = await settled(other);
    expect(rest).toMatchObject({ said: before.said, brightness: before.brightness });
    // Firefox lets each profile read other pixels from the same canvas.
    if (browserName !== "firefox") expect(pictures).toEqual(before.pictures);
    await expect(other.button("Undo"), "a link leaves nothing to undo").toBeDisabled();
    await reader.page.reload();
    await ready(reader);
    expect(await settled(reader)).toEqual(before);
  });
}

test("a reload at once loses nothing", async ({ reader }) => {
  await reader.giveTosses("HTTTH\nHHHH");
  await reader.steps(3);
  await reader.row(2).click();
  await reader.page.keyboard.press("Escape"); // ends the explanation of the number that was hit
  await reader.page.mouse.move(0, 0);
  const before = await settled(reader);
  await reader.page.reload();
  await ready(reader);
  expect(await settled(reader)).toEqual(before);
});

test("what the history kept as one text before is still read", async ({ page, reader }) => {
  await page.evaluate(() => history.replaceState("v=1&data=own&own=HTTH,HHT&step=2", "", "#"));
  await page.reload();
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  expect(await reader.cells(2)).toEqual(expect.arrayContaining(["2", "1"]));
});

test("a reload keeps own tosses that are too many for an address", async ({ reader }) => {
  await reader.giveTosses(MANY);
  await reader.steps(2);
  await reader.button("Dark").click();
  await expect
    .poll(() => reader.page.evaluate(() => history.state?.link))
    .toMatch(/step=2.*theme=dark/);
  expect(new URL(reader.page.url()).hash.length).toBeLessThan(2);
  const before = await settled(reader);
  await reader.page.reload();
  await ready(reader);
  expect(await settled(reader)).toEqual(before);
  await expect(reader.grid).toHaveAccessibleName(/ of 1200 sets/);
});

test("a reload the moment they are accepted keeps own tosses too many for an address", async ({
  reader,
}) => {
  const { page } = reader;
  await reader.button("Own tosses…").click();
  await reader.ownText.fill(MANY);
  await page.evaluate(() => {
    const dialog = document.getElementById("own-dialog");
    dialog?.addEventListener("close", () => location.reload(), { once: true });
  });
  const reloaded = page.waitForEvent("load");
  await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).click();
  await reloaded;
  await ready(reader);
  await expect(reader.grid).toHaveAccessibleName(/ of 1200 sets/);
});

test("while Play runs on data too long for an address, what is kept follows", async ({
  reader,
}) => {
  const { page } = reader;
  await reader.giveTosses(MANY);
  // Each half-step comes before the last has rested.
  await page.evaluate(() => {
    const step = document.getElementById("step");
    setInterval(() => step?.click(), 100);
  });
  await expect.poll(() => page.evaluate(() => history.state?.link)).toMatch(/&step=\d/);
});

test("Back leads to the data before, and Forward to those after", async ({ reader }) => {
  const { page } = reader;
  await reader.steps(2);
  await reader.expectLink({ step: "2" });
  const paper = await settled(reader);
  await reader.examples.selectOption("swapped");
  await reader.expectLink({ data: "swapped" });
  await reader.giveTosses(MANY);
  await expect.poll(() => page.evaluate(() => history.state?.link)).toMatch(/^v=1&data=own/);
  await reader.giveTosses("HTT");
  await reader.expectLink({ own: "HTT" });

  await page.goBack();
  await expect(reader.grid).toHaveAccessibleName(/ of 1200 sets/);
  expect((await reader.numbers(1)).slice(0, 2)).toEqual([500, 500]);
  await page.goBack();
  await expect(reader.examples).toHaveValue("swapped");
  await page.goBack();
  await expect(reader.examples).toHaveValue("paper");
  expect(await settled(reader)).toEqual(paper);
  await page.goForward();
  await expect(reader.examples).toHaveValue("swapped");
});

test("data too large for an address make one entry, however often they are changed", async ({
  reader,
}) => {
  const { page } = reader;
  const entries = () => page.evaluate(() => history.length);
  await reader.step.click();
  await reader.giveTosses(MANY);
  const kept = () => page.evaluate(() => JSON.stringify(history.state?.sets)?.length);
  await expect.poll(kept).toBeGreaterThan(200_000);
  const [before, length] = [await entries(), await kept()];
  await reader.giveTosses(`${MANY}HT`);
  await expect.poll(kept).not.toBe(length);
  expect(await entries()).toBe(before);
  await page.goBack();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
});

test("data that cannot be kept are reported as long as they are there", async ({ reader }) => {
  const { page } = reader;
  await page.evaluate(() => {
    for (const name of /** @type {const} */ (["pushState", "replaceState"])) {
      const put = history[name].bind(history);
      history[name] = (state, ...rest) => {
        if (state.sets) throw new DOMException("full", "QuotaExceededError");
        put(state, ...rest);
      };
    }
  });
  await reader.giveTosses(MANY);
  await expect(page.locator("#notice")).toContainText("cannot store this many tosses");
  await reader.button("Undo").click();
  await expect(page.locator("#notice")).toBeHidden();
});

test("other data make an entry in the history, and a coin that is dragged makes one in all", async ({
  reader,
}) => {
  const { page } = reader;
  const entries = () => page.evaluate(() => history.length);
  await reader.box("Show the truth").check();
  await reader.write("sets", "6");
  await reader.expectLink({ sets: "6" });
  const before = await entries();
  for (const name of ["Guess θA", "True θB"]) {
    const { x, y, width, height } = await placeOf(reader.slider(name));
    await page.mouse.move(x + width / 3, y + height / 2);
    await page.mouse.down();
    for (let pixel = 0; pixel < 30; pixel += 1) {
      await page.mouse.move(x + width / 3 + pixel, y + height / 2);
    }
    await page.mouse.up();
  }
  const [guess, truth] = await Promise.all(
    ["Guess θA", "True θB"].map((name) => reader.field(name).inputValue()),
  );
  await reader.expectLink({ guess: `${Number(guess)},0.5`, coins: `0.8,${Number(truth)}` });
  expect(guess).not.toBe("0.60");
  expect(truth).not.toBe("0.45");
  await reader.steps(3);
  await reader.look("Landscape");
  await reader.button("Dark").click();
  await reader.methods.selectOption("hard");
  await reader.expectLink({ step: "3", view: "landscape", theme: "dark", method: "hard" });
  await reader.box("Show the truth").uncheck();
  await expect.poll(() => reader.link().has("hidden")).toBe(true);
  expect(await entries()).toBe(before + 1);
  await reader.write("seed", "8");
  await reader.expectLink({ seed: "8" });
  expect(await entries()).toBe(before + 2);
  await page.goBack();
  await expect(reader.field("seed")).toHaveValue("7");
  await page.goBack();
  await expect(reader.field("True θB")).toHaveValue("0.45");
  await reader.expectLink({ coins: "0.8,0.45", sets: "6" });
});

test("the address contains the true coins only while they are shown", async ({
  reader,
  another,
}) => {
  await reader.box("Show the truth").check();
  await reader.write("True θA", "0.6137");
  await reader.write("True θB", "0.4719");
  await reader.expectLink({ coins: "0.6137,0.4719" });
  await reader.box("Show the truth").uncheck();
  await expect.poll(() => reader.link().has("coins")).toBe(false);
  expect(reader.page.url()).not.toMatch(/6137|4719/);
  const other = await another(reader.page.url());
  expect(await other.said()).not.toMatch(/6137|4719/);
  await other.box("Show the truth").check();
  await expect(other.field("True θA")).toHaveValue("0.6137");
  await expect(other.field("True θB")).toHaveValue("0.4719");
});

test("a link pasted into the same tab is followed, and can be undone", async ({ reader }) => {
  const { page } = reader;
  await reader.steps(3);
  await page.goto("/#v=1&data=own&own=HTT,HH&step=1&view=set&set=2&digits=all&truth=shown");
  await expect(reader.examples).toHaveValue("given");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.field("Set")).toHaveValue("2");
  await expect(reader.box("All digits")).toBeChecked();
  await expect(reader.box("Show the truth")).toBeChecked();
  await reader.button("Undo").click();
  await expect(reader.examples).toHaveValue("paper");
  await page.goto("/#v=1&data=notebook");
  await expect(reader.examples).toHaveValue("notebook");
  await expect(reader.view("Estimates")).toBeChecked();
  await expect(reader.box("All digits")).not.toBeChecked();
  await expect(reader.box("Show the truth")).not.toBeChecked();
});

test.describe("a link with ? in place of #", () => {
  test.use({ address: "/?utm_source=chat&v=1&amp;data=notebook&amp;step=3&lang=de-AT)." });

  test("opens what it says, and goes where links stand", async ({ page, reader }) => {
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(reader.examples.or(page.locator("#example"))).toHaveValue("notebook");
    await expect(page.locator("#notice")).toBeHidden();
    await expect(page).toHaveURL(/^[^?]+\/#v=1&data=notebook&step=3&lang=de$/);
  });
});

test("a query that is not ours stays out of it", async ({ page, reader }) => {
  await page.goto("/?utm_source=chat&id=7");
  await expect(reader.examples).toHaveValue("paper");
  await expect(page.locator("#notice")).toBeHidden();
  await page.goto("/?utm_source=chat#data=notebook&lang=fr-CA");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("#example")).toHaveValue("notebook");
  await expect(page.locator("#notice")).toBeHidden();
});

/** Invalid parameters, and their messages. */
const WRONG = {
  "colour=red": /^colour=red: there is no such parameter; the keys are v, data, .+ or lang$/,
  "guess=2,0.5":
    /^guess=2,0.5: "2" is not accepted here; enter a number from 0 to 1, such as 0.45$/,
  "guess=0.5": /^guess=0.5: write two numbers from 0 to 1 with a comma between them/,
  "view=everything":
    /^view=everything: .+ write path, set, landscape, climb, starts, compare or lesson$/,
  "step=-1": /^step=-1: .+ enter a whole number from 0 to 20\u202f000$/,
  "step=1e99": /^step=1e99: .+ enter a whole number from 0 to 20\u202f000$/,
  "set=9": /^set=9: .+ enter a whole number from 1 to 3$/,
  "set=": /^set=: .+ enter a whole number from 1 to/,
  "theme=pink": /^theme=pink: .+ write light or dark$/,
  "lang=xx": /^lang=xx: the page is not available in this language; write .*\ben\b/,
  "lang=<b>b": /^lang=<b>b: this is not a language tag; write two or three lowercase letters/,
  "embed=sets,footer": /^embed=sets,footer: .+ write header, sets, view, steps or controls$/,
  "seed=5": /^seed=5: only allowed with data=simulated$/,
  "own=HT": /^own=HT: own was given before; the first one counts$/,
  "truth=%zz": /^truth=%zz: the % is not followed by valid encoded text/,
  "v=2": /^v=2: v was given before; the first one counts$/,
};

for (const [pair, message] of Object.entries(WRONG)) {
  test(`a link is taken as far as it is good, and the rest is said: ${pair}`, async ({
    reader,
  }) => {
    await reader.page.goto(`/#v=1&data=own&own=HTT,HH,HTHT&digits=all&${pair}`);
    await expect(reader.row(3)).toBeVisible();
    await expect(reader.box("All digits")).toBeChecked();
    const [first, ...sentences] = (await reader.notice.locator("p").innerText()).split("\n");
    expect(first).toBe("Parts of the link were ignored:");
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(message);
    await reader.seesNoNaN();
    await reader.notice.getByRole("button", { name: "Close" }).click();
    await expect(reader.notice).toBeHidden();
  });
}

test.describe("a link that is opened", () => {
  const HUGE = `own=${"H".repeat(300)}&`.repeat(200);
  test.use({
    address: `/#data=own&own=HTT&<img src=x onerror="document.title='taken'">=1&view=<img src=x onerror="document.title='taken'">&${HUGE}${"x".repeat(100_000)}&predict=on`,
  });

  test("however long and hostile, opens the page with what is good", async ({ reader }) => {
    await expect(reader.examples).toHaveValue("given");
    await expect(reader.box("Predict first")).toBeChecked();
    await expect(reader.notice).toContainText("<img src");
    await expect(reader.notice).toContainText("and 198 more");
    expect((await reader.notice.innerText()).length).toBeLessThan(2000);
    await expect(reader.page.locator("img")).toHaveCount(0);
    await expect(reader.page).toHaveTitle("Expectation-Maximization, with two coins");
    await axe(reader.page);
    await reader.button("Dark").click();
    await axe(reader.page);
    await reader.page.setViewportSize({ width: 360, height: 740 });
    const wide = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, "nothing sticks out on a phone").toBeLessThanOrEqual(360);
    await reader.notice.getByRole("button", { name: "Close" }).press("Enter");
    await expect(reader.notice).toBeHidden();
  });
});

test.describe("of an unknown language", () => {
  test.use({ address: "/#v=1&lang=xx" });

  test("a link is said, and what is shared is without it", async ({ reader }) => {
    await expect(reader.notice).toContainText(
      "lang=xx: the page is not available in this language; write ",
    );
    await reader.step.click();
    await reader.expectLink({ step: "1" });
    expect(reader.link().has("lang")).toBe(false);
  });
});

test("a good link takes the notice back", async ({ reader }) => {
  await reader.page.goto("/#v=1&step=x");
  await expect(reader.notice).toBeVisible();
  await reader.page.goto("/#v=1&step=1");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(reader.notice).toBeHidden();
});

test("two tabs do not disturb each other", async ({ reader, context }) => {
  const other = new Reader(await context.newPage());
  await open(other.page, reader.page.url());
  await reader.examples.selectOption("notebook");
  await reader.steps(1);
  await other.giveTosses("HHT");
  await other.steps(2);
  await reader.expectLink({ data: "notebook", step: "1" });
  await other.expectLink({ data: "own", step: "2" });
  for (const { page } of [reader, other]) await page.reload();
  await expect(reader.examples).toHaveValue("notebook");
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  await expect(other.examples).toHaveValue("given");
  await expect(other.progress).toHaveText("iteration 1, M-step");
});

/** @param {Reader} reader */
function ready({ page }) {
  return expect(page.locator("html")).toHaveAttribute("data-ready", "true");
}

/** Parts of the page, and what a first visit does not load of them. */
const LOADED_LATER = [
  ["#predict:checked", "#prediction-question"],
  ["#landscape", '#landscape-start[aria-label*="θA"]'],
  ["#view-climb", "#bound-argument"],
  ["#set-posterior", "#set-posterior > [lang]"],
];

/**
 * Returns everything on screen once nothing is being computed or pointed at, except whether Undo is enabled.
 * @param {Reader} reader
 */
async function settled(reader) {
  const { page } = reader;
  await page.mouse.move(0, 0);
  await expect(page.getByRole("progressbar")).toBeHidden();
  for (const [view, loaded] of LOADED_LATER) {
    if (await page.locator(view).isVisible()) await expect(page.locator(loaded)).toBeVisible();
  }
  const said = (await reader.said()).replace(/( \[active\])|(?<="Undo") \[disabled\]/g, "");
  const pictures = await page.locator("canvas:visible").all();
  return {
    said,
    brightness: await reader.brightness(),
    pictures: await Promise.all(pictures.map((canvas) => picture(canvas))),
  };
}
