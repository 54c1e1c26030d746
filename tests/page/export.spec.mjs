// Exports: saved files can be read by this page, by spreadsheets, by image viewers, and by Python.

import { execFileSync } from "node:child_process";
import { env } from "node:process";
import { axe, expect, expectClose, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** Coins that are not round, so that nothing else on the page looks like them. @param {Reader} reader */
async function simulate(reader) {
  await reader.box("Show the truth").check();
  await reader.write("True θA", "0.6137");
  await reader.write("True θB", "0.4719");
  await reader.write("sets", "7");
  await reader.write("tosses/set", "13");
  await reader.steps(3);
}

/** @param {Reader} reader */
async function table(reader) {
  const rows = await reader.sets.locator("tbody").getByRole("row").allInnerTexts();
  return rows.map((row) => row.split("\t").map((cell) => cell.trim()));
}

test("CSV holds the table, and the page reads the tosses back", async ({
  reader,
  another,
  save,
}) => {
  await simulate(reader);
  await reader.box("All digits").check();
  const { name, content } = await save("CSV");
  expect(name).toBe("em-coins.csv");
  const [header, ...rows] = content.toString().trimEnd().split("\r\n");
  expect(header).toBe("set,tosses,coin,heads,tails,p_a,p_b,a_heads,a_tails,b_heads,b_tails");
  expect(rows).toHaveLength(7);
  await reader.page.keyboard.press("Escape");
  for (const [set, row] of rows.entries()) {
    const [number, tosses, coin, ...numbers] = row.split(",");
    expect(number).toBe(String(set + 1));
    expect(tosses).toMatch(/^[HT]{13}$/);
    expect((await reader.cells(set + 1))[0]).toBe(coin);
    expectClose(numbers.map(Number), await reader.numbers(set + 1));
  }

  const other = await another("/");
  await other.openFile(name, content);
  await other.useTosses();
  await other.steps(3);
  const withoutCoins = (/** @type {string[][]} */ lines) =>
    lines.map((line) => line.toSpliced(1, 1));
  await reader.box("All digits").uncheck();
  expect(withoutCoins(await table(other))).toEqual(withoutCoins(await table(reader)));
});

test("JSON holds the whole run, and the page goes on where it was", async ({
  reader,
  another,
  save,
}) => {
  await reader.giveTosses("HTTTH\nHH\nTHT");
  await reader.write("Guess θA", "0.7");
  await reader.methods.selectOption("hard");
  await reader.box("Learn how often each coin is drawn").check();
  await reader.steps(3);
  const { name, content } = await save("JSON");
  expect(name).toBe("em-coins.json");
  const run = JSON.parse(content.toString());
  expect(run).toMatchObject({
    format: "em-coins",
    setup: { source: { kind: "given" }, guess: [0.7, 0.5], method: "hard", prior: "learned" },
    position: 3,
    tosses: ["HTTTH", "HH", "THT"],
  });
  expect(run.steps).toHaveLength(4);
  await reader.page.keyboard.press("Escape");

  const other = await another("/");
  await other.openFile(name, content);
  await expect(other.ownTosses).toBeHidden();
  await expect(other.step).toBeFocused();
  await expect(other.progress).toHaveText("iteration 2, E-step");
  await expect(other.methods).toHaveValue("hard");
  await expect(other.field("Guess θA")).toHaveValue("0.70");
  expect(await table(other)).toEqual(await table(reader));
  await other.button("Undo").click();
  await expect(other.examples).toHaveValue("paper");
});

test("while the truth is hidden, no file contains it", async ({ reader, save }) => {
  await simulate(reader);
  const lifted = [await save("CSV"), await save("JSON")].map(({ content }) => content.toString());
  expect(lifted[0]).toMatch(/,[AB],/);
  expect(lifted[1]).toContain("0.6137");
  await reader.page.keyboard.press("Escape");
  await reader.box("Show the truth").uncheck();
  for (const button of ["CSV", "JSON", "NumPy script", "Save as one file", "SVG"]) {
    const text = (await save(button)).content.toString();
    // Any digits at all may follow each other in what the page as one file has packed, or knows by a hash.
    const readable = text.replace(/<script type="application.*?<\/script>|'sha256-.*?'/gs, "");
    expect(readable, button).not.toMatch(/6137|4719/);
    if (button === "CSV") expect(text).not.toMatch(/,[AB],/);
    if (button === "JSON") expect(text).not.toMatch(/"(seed|truth|coins)"/);
  }
});

test("long files are whole, and while they are written the page says so and has its turns", async ({
  reader,
  save,
}) => {
  const { page } = reader;
  await reader.write("sets", "100000");
  await reader.write("tosses/set", "100");
  await expect(page.locator("#tossing")).toBeHidden();
  await reader.steps(2);
  await reader.button("Share").click();
  await expect(reader.share).toBeVisible();
  await page.evaluate(() => {
    const said = document.querySelector("#share-said");
    const count = () => {
      if (said?.textContent === "Saving…") document.body.dataset.turns += "x";
      setTimeout(count);
    };
    document.body.dataset.turns = "";
    count();
  });
  const turns = () => page.evaluate(() => document.body.dataset.turns?.length ?? 0);
  const csv = (await save("CSV")).content.toString();
  const ofCsv = await turns();
  expect(ofCsv).toBeGreaterThan(5);
  const run = JSON.parse((await save("JSON")).content.toString());
  expect((await turns()) - ofCsv).toBeGreaterThan(5);
  const rows = csv.trimEnd().split("\r\n").slice(1);
  expect(rows.map((row) => Number(row.split(",")[0]))).toEqual(rows.map((_, set) => set + 1));
  expect(rows).toHaveLength(100_000);
  expect(run.tosses).toEqual(rows.map((row) => row.split(",")[1]));
  expect(run.steps).toHaveLength(3);
});

test("a file holds what was on screen when it was asked for", async ({ reader, save }) => {
  // In the same moment, so that the file is still on its way.
  await reader.page.evaluate(() => {
    const step = () => document.getElementById("step")?.click();
    document.getElementById("save-csv")?.addEventListener("click", step);
  });
  const csv = (await save("CSV")).content.toString();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
  expect(csv.split("\r\n")[1], "at the guess nothing is split").toBe("1,HTTTHHTHTH,,5,5,,,,,,");
});

/** @type {Record<string, { file: string, says: RegExp }>} */
const WRONG = {
  "a table without its columns as tosses": {
    file: "day,coin\nMonday,A\n",
    says: /^line 1, character 1: 'd' is not a toss; this looks like words/,
  },
  "a cell that is no toss": {
    file: "tosses\nHTT\nHXT\n",
    says: /^line 3, character 2: 'X' is not a toss/,
  },
  "a column that contradicts another": {
    file: "tosses,heads\nHTT,2\n",
    says: /^line 2: column heads says 2, but the tosses make it 1; correct one of them$/,
  },
  "half of a run": {
    file: '{"format": "em-coins",',
    says: /^line 1, character 23: the text ends here, but its end \} is missing;/,
  },
  "another JSON": { file: '{"format": "else"}', says: /format/ },
};

for (const [name, { file, says }] of Object.entries(WRONG)) {
  test(`what cannot be read is said and changes nothing: ${name}`, async ({ reader }) => {
    await reader.steps(3);
    const before = await table(reader);
    await reader.openFile("wrong.csv", file);
    await reader.useTosses();
    await expect(reader.ownError).toHaveText(says);
    await axe(reader.page);
    expect(await table(reader)).toEqual(before);
    await reader.openFile("mended.csv", "tosses\nHTT\n");
    await reader.useTosses();
    await expect(reader.ownTosses).toBeHidden();
    expect((await reader.numbers(1)).slice(0, 2)).toEqual([1, 2]);
  });
}

const DAYS = "\ufeffDay;Heads;Tails\nMonday;2;1\nFriday;0;3\n";

/** @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const HAND_OVER = {
  async pasted(reader) {
    await reader.button("Own tosses…").click();
    const text = reader.ownText;
    await text.fill(DAYS);
    await text.press("ControlOrMeta+A");
    await text.press("ControlOrMeta+C");
    await text.fill("");
    await reader.page.keyboard.press("Escape");
    await reader.page.keyboard.press("ControlOrMeta+V");
  },
  // What a file manager copies.
  "pasted as a file": ({ page }) =>
    page.evaluate((days) => {
      const data = new DataTransfer();
      data.items.add(new File([days], "days.csv", { type: "text/csv" }));
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      document.body.dispatchEvent(event);
    }, DAYS),
  // A spreadsheet gives a picture of the cells besides.
  "pasted with a picture": ({ page }) =>
    page.evaluate((days) => {
      const data = new DataTransfer();
      data.items.add(new File(["\x89PNG"], "image.png", { type: "image/png" }));
      data.setData("text/plain", days);
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      document.body.dispatchEvent(event);
    }, DAYS),
  dropped: ({ page }) =>
    page.evaluate((days) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([days], "days.csv", { type: "text/csv" }));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
    }, DAYS),
};

for (const [how, handOver] of Object.entries(HAND_OVER)) {
  test(`a table may be ${how} as well`, async ({ reader }) => {
    await handOver(reader);
    await expect(reader.ownTosses).toBeVisible();
    await reader.useTosses();
    await expect(reader.ownTosses).toBeHidden();
    expect(await reader.heads()).toEqual([2, 0]);
  });
}

/** The pictures, and how high each is beside its width. */
const PICTURES = {
  grid: (5 * 2.2 * 60) / 2400,
  trajectory: 0.62,
  landscape: 1,
  climb: 0.62,
  progress: 0.5,
  starts: 1,
};

for (const [name, shape] of Object.entries(PICTURES)) {
  test(`the picture ${name} is saved for print, as SVG and as PNG`, async ({ reader, save }) => {
    await reader.steps(3);
    await reader.button("Share").click();
    await reader.share.getByRole("combobox", { name: "Picture" }).selectOption(name);
    const height = Math.round(2400 * shape);

    const svg = await save("SVG");
    expect(svg.name).toBe(`em-coins-${name}.svg`);
    const found = await reader.page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, "image/svg+xml");
      const [, , width, tall] = (documentElement.getAttribute("viewBox") ?? "").split(/[ ,]+/);
      const title = documentElement.querySelector("title")?.textContent;
      const shapes = documentElement.querySelectorAll("*").length;
      return {
        root: documentElement.nodeName,
        width: Number(width),
        tall: Number(tall),
        title,
        shapes,
      };
    }, svg.content.toString());
    expect(found).toMatchObject({ root: "svg", width: 2400, tall: height });
    expect(found.title).toContain("Expectation-Maximization, with two coins");
    expect(found.shapes).toBeGreaterThan(20);
    expect(svg.content.toString()).not.toMatch(/NaN|Infinity/);

    const png = await save("PNG");
    expect(png.name).toBe(`em-coins-${name}.png`);
    expect(png.content.subarray(1, 4).toString()).toBe("PNG");
    expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([2400, height]);
  });
}

test("the NumPy script finds with Python what the page shows", async ({ reader, save }) => {
  const { EM_COINS_PYTHON = "python3" } = env;
  await reader.box("All digits").check();
  const methods = [
    ["soft", 3],
    ["hard", 2],
    ["soft", 10],
  ];
  for (const [method, iterations] of methods) {
    await reader.methods.selectOption(String(method));
    await reader.time.fill("0");
    await reader.steps(2 * Number(iterations));
    const [a, b, likelihood] = await reader.numbers("EM");
    const { name, content } = await save("NumPy script");
    expect(name).toBe("em_coins.py");
    await reader.page.keyboard.press("Escape");
    const printed = execFileSync(EM_COINS_PYTHON, ["-W", "error", "-"], { input: content });
    const numbers = Object.fromEntries(
      [...printed.toString().matchAll(/^(.+) = (.+)$/gm)].map(([, key, value]) => [
        key,
        Number(value),
      ]),
    );
    expectClose(
      [numbers["theta A"], numbers["theta B"], numbers["log-likelihood"]],
      [a, b, likelihood],
    );
  }
});

test("the notebook and the CSV read back without a question", async ({ reader, save }) => {
  const before = await reader.heads();
  for (const button of ["Jupyter notebook", "CSV"]) {
    const { name, content } = await save(button);
    await reader.page.keyboard.press("Escape");
    await reader.openFile(name, content);
    await reader.useTosses();
    await expect(reader.ownTosses, name).toBeHidden();
    expect(await reader.heads(), name).toEqual(before);
    await reader.button("Undo").click();
  }
});

test("the picture is copied as PNG, or the page says why not", async ({ reader, browserName }) => {
  const { page, share } = reader;
  if (browserName === "chromium") {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  }
  await reader.button("Share").click();
  await share.getByRole("button", { name: "Copy picture" }).click();
  const copied = "The picture is on the clipboard.";
  await expect(share.getByRole("status")).toHaveText(
    browserName === "chromium" ? copied : /^The picture is on|^This browser does not let/,
  );
  if (browserName !== "chromium") return;
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item.getType("image/png"));
    return picture.width;
  });
  expect(width).toBe(2400);
});
