// Data as people hold them: the dialog says how it reads a text, and lets the reader correct it.

import { readFileSync } from "node:fs";
import { axe, expect, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

const PAPER = [5, 9, 8, 4, 7];

/** @param {string} name */
const fixture = (name) => readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url));

/** Writes a text, and waits until the page says how it reads it. @param {Reader} reader @param {string} text */
async function write(reader, text) {
  if (!(await reader.ownTosses.isVisible())) await reader.button("Own tosses…").click();
  await reader.ownText.fill(text);
  const read = reader.page.locator("#own-reading");
  await expect(read).toBeVisible();
  return read;
}

/** A control in the dialog by its name. @param {Reader} reader @param {string} name */
const control = (reader, name) => reader.ownTosses.getByLabel(name, { exact: true });

test("the page says how it reads a table, and beside it stand the first sets", async ({
  reader,
}) => {
  const read = await write(reader, fixture("heads_and_throws.csv").toString());
  await expect(read).toHaveText("20 sets: column heads as heads, and throws as tosses.");
  await expect(control(reader, "Column throws holds")).toHaveValue("total");
  const sets = reader.ownTosses.getByRole("table", { name: "First sets" });
  await expect(sets.getByRole("row")).toHaveText([
    /Set\s*heads\s*tails/,
    /^1\s*14\s*27$/,
    /^2\s*33\s*10$/,
    /^3\s*19\s*4$/,
    /^4\s*10\s*13$/,
  ]);
  await axe(reader.page);
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.numbers("Sum")).toEqual([357, 407]);
});

for (const name of [
  "python_list_of_strings.txt",
  "array_of_0_1.txt",
  "r_vectors.txt",
  "labels_5H5T.txt",
  "columns_H_T.csv",
  "two_columns_no_header.tsv",
  "tosses_column_is_a_number.csv",
]) {
  test(`one press is enough for what has one meaning: ${name}`, async ({ reader }) => {
    await reader.openFile(name, fixture(name));
    await reader.useTosses();
    await expect(reader.ownTosses).toBeHidden();
    expect(await reader.heads()).toEqual(PAPER);
  });
}

test("what may be numbers or tosses is offered, not taken; the other reading is one press away", async ({
  page,
  reader,
}) => {
  /** @type {(value?: unknown) => void} */
  let goOn = () => undefined;
  const held = new Promise((release) => {
    goOn = release;
  });
  await page.route("**/em_coins_later.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  const before = await reader.sets.innerText();
  await reader.button("Own tosses…").click();
  await reader.ownText.fill("10\t0\n11\t1\n1\t10");
  await reader.ownTosses.getByRole("button", { name: "Use these tosses" }).click();
  goOn();
  const read = page.locator("#own-reading");
  await expect(read).toContainText("3 sets: column 1 as heads, and 2 as tails.");
  await expect(read).toContainText("That is a guess");
  const menu = control(reader, "Read as");
  await expect(menu, "the reader is led to the question").toBeFocused();
  expect(await reader.sets.innerText(), "nothing is taken unasked").toBe(before);
  await menu.selectOption("3 sets: one per line.");
  await expect(read).toHaveText("3 sets: one per line.");
  await menu.selectOption({ index: 0 });
  await expect(read).toHaveText("3 sets: column 1 as heads, and 2 as tails.");
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.heads()).toEqual([10, 11, 1]);
});

test("a button stays where it is while it is pressed, whatever is shown meanwhile", async ({
  page,
  reader,
}) => {
  const words = "**/i18n/import/en.js";
  /** @type {(value?: unknown) => void} */
  let goOn = () => undefined;
  const held = new Promise((release) => {
    goOn = release;
  });
  await page.route(words, async (route) => {
    await held;
    await route.continue();
  });
  await reader.button("Own tosses…").click();
  const asked = page.waitForRequest(words);
  await reader.ownText.fill("HTT\nHHT");
  await asked;
  const use = reader.ownTosses.getByRole("button", { name: "Use these tosses" });
  const before = (await use.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  const came = page.waitForResponse(words);
  goOn();
  await (await came).finished();
  for (let frame = 0; frame < 5; frame += 1) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  expect(await use.boundingBox()).toEqual(before);
  await page.mouse.up();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.heads()).toEqual([1, 2]);
});

test("heads alone ask for the number of tosses in each set", async ({ reader }) => {
  const read = await write(reader, "5, 9, 8, 4, 7");
  await expect(read).toContainText("5 sets: only heads, out of 10 tosses each.");
  await control(reader, "Tosses in each set").fill("8");
  await control(reader, "Tosses in each set").press("Enter");
  await expect(reader.ownError).toHaveText(
    "line 1: 9 are more than the 8 tosses in each set; enter a larger number",
  );
  await expect(read).toHaveText("Up to the error: 1 set.");
  await control(reader, "Tosses in each set").fill("12");
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.numbers(2)).toEqual([9, 3]);
});

test("a column, the symbol for heads and the length of a cut are corrected by keyboard", async ({
  page,
  reader,
}) => {
  const read = await write(reader, "hit,dose,n\n6,59,59\n13,60,60\n18,62,62");
  await expect(read).toContainText("Not read: dose.");
  await control(reader, "Column n holds").focus();
  await control(reader, "Column n holds").selectOption("(not read)");
  await expect(read).toContainText("only heads");
  await expect(control(reader, "Column n holds"), "the focus stays").toBeFocused();
  await control(reader, "Column dose holds").selectOption("number of tosses");
  await expect(read).toHaveText("3 sets: column hit as heads, and dose as tosses. Not read: n.");

  await write(reader, "KZZKKZ");
  await control(reader, "Heads are").selectOption("Z");
  await expect(reader.ownTosses.getByRole("table", { name: "First sets" })).toContainText(
    /1\s*3\s*3/,
  );
  await control(reader, "Cut into sets of").fill("2");
  await page.keyboard.press("Enter");
  await expect(read).toHaveText("3 sets: one sequence, cut every 2 tosses.");
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.heads()).toEqual([1, 1, 1]);
});

test("a column that cannot be read can be chosen anew", async ({ reader }) => {
  await write(reader, "heads,tails,n\n5,5,10\n9,one,10\n8,2,10");
  await reader.useTosses();
  await expect(reader.ownError).toHaveText(/^line 3, column tails: "one" is not accepted here/);
  await expect(reader.page.locator("#own-reading")).toHaveText("Up to the error: 1 set.");
  await control(reader, "Column tails holds").selectOption("(not read)");
  await expect(reader.ownError).toBeHidden();
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  expect(await reader.heads()).toEqual([5, 9, 8]);
});

test("a notebook, an array and other encodings are read as files", async ({ reader }) => {
  const notebook = {
    nbformat: 4,
    cells: [
      { cell_type: "markdown", source: ["We toss coins."] },
      { cell_type: "code", outputs: [{ output_type: "stream", text: ["Tossing two coins.\n"] }] },
      {
        cell_type: "code",
        outputs: [
          { output_type: "execute_result", data: { "text/plain": ["[[1 1 0]\n", " [0 0 1]]"] } },
        ],
      },
    ],
  };
  const header = "{'descr': '|b1', 'fortran_order': False, 'shape': (2, 3), }\n";
  const array = Buffer.from(
    `\x93NUMPY\x01\0${String.fromCharCode(header.length)}\0${header}\x01\x01\0\0\0\x01`,
    "latin1",
  );
  for (const [name, content] of /** @type {const} */ ([
    ["run.ipynb", JSON.stringify(notebook)],
    ["sets.npy", array],
    ["utf16.txt", Buffer.from("\ufeffHHT\r\nTTH", "utf16le")],
    ["latin1.csv", Buffer.from("Kopf;W\xfcrfe\n2;3\n1;3", "latin1")],
  ])) {
    await reader.openFile(name, content);
    await reader.useTosses();
    await expect(reader.ownTosses, name).toBeHidden();
    expect(await reader.heads(), name).toEqual([2, 1]);
  }
});

test("on a phone nothing of it is cut off, and every language has its words", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of ["de", "fr", "es", "zh-hans", "en"]) {
    await page.goto(`/#v=1&data=paper&lang=${language}`);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await page.evaluate(() => document.getElementById("own")?.click());
    await page.locator("#own-text").fill(fixture("heads_and_throws.csv").toString());
    await expect(page.locator("#own-reading")).toContainText("throws");
    const wide = await page
      .locator("#own-dialog")
      .evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(wide, language).toBeLessThan(1);
    await page.keyboard.press("Escape");
  }
});
