// The page as one file: saved from the served page, and opened from disk without a server.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { deflateSync, inflateSync } from "node:zlib";
import { test as base, expect, open, Reader, VIEWS } from "./reader.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ page: Page, requests: string[], messages: string[] }} Opened */

const extend = /** @type {typeof base.extend<{ openFile: (html: string) => Promise<Opened> }>} */ (
  base.extend
);

const test = extend({
  /** Opens a page from a file of its own, in a browser's profile of its own, and notes what it asks for and says. */
  openFile: async ({ browser }, use, testInfo) => {
    /** @type {import("@playwright/test").BrowserContext[]} */
    const contexts = [];
    await use(async (html) => {
      const file = testInfo.outputPath(`${contexts.length} ü #.html`); // a name as people give it
      await writeFile(file, html);
      const context = await browser.newContext();
      contexts.push(context);
      /** @type {string[]} */
      const requests = [];
      /** @type {string[]} */
      const messages = [];
      context.on("request", (request) => requests.push(request.url()));
      context.on("console", (message) => messages.push(message.text()));
      context.on("weberror", (webError) => messages.push(String(webError.error())));
      const page = await context.newPage();
      await open(page, pathToFileURL(file).href);
      return { page, requests, messages };
    });
    for (const context of contexts) await context.close();
  },
});

/**
 * The page as one file, as the reader saves it.
 * @param {import("./reader.mjs").Readers["save"]} save
 */
async function saved(save) {
  return (await save("Save as one file")).content.toString();
}

/**
 * The same file, whose script also hands out what the page's own buttons call, from its source, since the script's own
 * names are short; its policy knows the script as before.
 * @param {string} html
 */
function callable(html) {
  const packed = html.match(/<script type="application\/zlib">(.*?)<\/script>/s)?.[1] ?? "";
  const script = inflateSync(Buffer.from(packed, "base64")).toString();
  const source = readFileSync(
    new URL("../../www/export/single-file.js", import.meta.url),
  ).toString();
  const own = source.replaceAll(/^export /gm, "");
  const longer = `{${own}globalThis.oneFile = { oneFile, startLink };}\n${script}`;
  return html
    .replace(packed, () => deflateSync(longer).toString("base64"))
    .replace(hash(script), () => hash(longer));
}

/** @param {string} text */
const hash = (text) => createHash("sha256").update(text).digest("base64");

/**
 * @param {Page} page
 * @param {"oneFile" | "startLink"} name
 * @param {string[]} args
 */
function called(page, name, ...args) {
  return page.evaluate(
    ([it, ...texts]) => /** @type {any} */ (globalThis).oneFile[it](...texts),
    [name, ...args],
  );
}

test("one file opens from disk and computes, in silence and without asking for anything", async ({
  save,
  openFile,
}) => {
  const { page: file, requests, messages } = await openFile(await saved(save));
  const reader = new Reader(file);
  await reader.step.click();
  expect((await reader.cells(1)).slice(3, 5)).toEqual(["0.45", "0.55"]);
  await reader.step.click();
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.71", "0.58"]);
  for (const view of VIEWS) {
    await reader.look(view);
  }
  await reader.seesNoNaN();
  const isFile = (/** @type {string} */ url) => url.split("#")[0] === file.url().split("#")[0];
  const asked = requests.filter((url) => !/^(data|blob):/.test(url) && !isFile(url));
  expect(asked).toEqual([]);
  expect(messages).toEqual([]);
});

test("it looks and reads as the served page does", async ({ page, reader, save, openFile }) => {
  const { page: file } = await openFile(await saved(save));
  await page.keyboard.press("Escape");
  const fromDisk = new Reader(file);
  await reader.steps(3);
  await fromDisk.steps(3);
  expect(await fromDisk.said()).toBe(await reader.said());
  expect(await fromDisk.grid.boundingBox()).toEqual(await reader.grid.boundingBox());
});

test("it speaks the reader's language from the start, and another when asked", async ({
  save,
  openFile,
}) => {
  const { page: first } = await openFile(callable(await saved(save)));
  const german = await called(first, "oneFile", "v=1&data=paper&lang=de");
  const { page: file, messages } = await openFile(german);
  await expect(file.getByRole("button", { name: "E-Schritt" })).toBeVisible();
  await new Reader(file).languages.selectOption("fr");
  await expect(file.getByRole("button", { name: "Étape E" })).toBeVisible();
  expect(messages).toEqual([]);
});

test("a script or a style that was put into it does nothing", async ({ save, openFile }) => {
  const html = await saved(save);
  const took = (/** @type {number} */ way) => `document.documentElement.dataset.taken += ${way}`;
  const foreign =
    `<script>${took(1)}</script><script type=module>${took(2)}</script>` +
    `<script src='data:text/javascript,${took(3)}'></script><img src='data:,' alt='' onerror='${took(4)}'>` +
    "<style>h1 { display: none }</style>";
  const taken = html.replace("<body>", `<body>${foreign}`);
  const { page: file, messages } = await openFile(taken);
  await file.evaluate((code) => {
    const script = document.createElement("script");
    script.textContent = code;
    document.body.append(script);
  }, took(5));
  await expect(file.locator("html")).not.toHaveAttribute("data-taken");
  await expect(file.getByRole("heading", { level: 1 })).toBeVisible();
  expect(messages.join("\n")).toMatch(/Content[- ]Security[- ]Policy/i);
});

test("a file that did not come whole says so", async ({ save, browser }, testInfo) => {
  const html = await saved(save);
  const file = testInfo.outputPath("half.html");
  await writeFile(file, html.replace(/(<script type="application\/zlib">.{999}).*?</s, "$1<"));
  const context = await browser.newContext();
  const half = await context.newPage();
  await half.goto(pathToFileURL(file).href);
  const crashed = half.getByRole("alertdialog", { name: "This page has stopped" });
  await expect(crashed.getByText("may be blocked, incomplete, or too new")).toBeVisible();
  await context.close();
});

test("the state inside is the state it opens with, unless the address says another", async ({
  save,
  openFile,
}) => {
  const { page: first } = await openFile(callable(await saved(save)));
  const link = "v=1&a=\"0.8\"&b=<b>&c='$&$1'&d=ü%20&amp;";
  const { page: file } = await openFile(await called(first, "oneFile", link));
  expect(await called(file, "startLink")).toBe(link);
  await file.goto(`${file.url()}#v=1&a=b`);
  expect(await called(file, "startLink")).toBe("v=1&a=b");
});

test("a file saves itself with another state, as it was before anything changed it", async ({
  save,
  openFile,
}) => {
  const { page: first } = await openFile(callable(await saved(save)));
  await new Reader(first).steps(3);
  const again = await called(first, "oneFile", "v=1&n=2");
  const { page: second, messages } = await openFile(again);
  expect(await called(second, "startLink")).toBe("v=1&n=2");
  expect(await called(second, "oneFile", "v=1&n=2"), "a copy of a copy is the same").toBe(again);
  await new Reader(second).step.click();
  expect((await new Reader(second).cells(1)).slice(3, 5)).toEqual(["0.45", "0.55"]);
  expect(messages).toEqual([]);
});
