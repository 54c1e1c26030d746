// The crash dialog: after a panic or an error, the page says so, offers the details, and can be started again.

import { readFile } from "node:fs/promises";
import { expect, test } from "./reader.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const NOTEBOOK = new URL("../../src/example/notebook.txt", import.meta.url);

/** @param {Page} page */
const crashed = (page) => page.getByRole("alertdialog", { name: "This page has stopped" });

/** @param {Page} page */
const details = (page) => crashed(page).getByRole("textbox", { name: "Details" }).inputValue();

/**
 * The crate that the page loads, damaged: in the tosses of the notebook's example no letter is a toss.
 * @param {Page} page
 */
async function damage(page) {
  const tosses = await readFile(NOTEBOOK);
  await page.route("**/em_coins_bg.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const start = body.indexOf(tosses);
    expect(start, "the example stands in the crate as in its file").toBeGreaterThan(0);
    body.fill("x", start, start + tosses.length);
    await route.fulfill({ response, body });
  });
}

test("after a panic the page says so, hands out the details, and leads back to the last state", async ({
  page,
  reader,
  expectMessages,
}) => {
  expectMessages(/panicked at/, /unreachable/);
  await damage(page);
  await page.reload();
  await reader.steps(2);
  // At once, so that the address has had no time to follow the step.
  await reader.step.evaluate((/** @type {HTMLElement} */ step) => {
    const examples = /** @type {HTMLSelectElement} */ (document.getElementById("example"));
    step.click();
    examples.value = "notebook";
    examples.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(crashed(page).getByText("go back to it, or start over")).toBeVisible();
  await expect(crashed(page).getByText("It could not start")).toBeHidden();
  const said = await details(page);
  expect(said, "where, and what").toMatch(/panicked at src\/\w+\.rs:\d+:\d+:\nset 0 of 0/);
  expect(said, "what was on screen").toContain("data=paper&step=3");
  expect(said).toContain(await page.evaluate(() => navigator.userAgent));

  const field = crashed(page).getByRole("textbox", { name: "Details" });
  const scrolled = await field.evaluate((it) => [it.scrollHeight > it.clientHeight, it.scrollTop]);
  expect(scrolled, "longer than its field, and seen from its beginning").toEqual([true, 0]);

  await crashed(page).getByRole("button", { name: "Copy the details" }).click();
  const marked = await page.evaluate(() => String(getSelection()));
  expect(marked.length === 0 || marked === said, "it is marked, for those who copy by hand").toBe(
    true,
  );
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  expect(reader.link().get("data"), "what the fault left is not kept").toBe("paper");
  await crashed(page).getByRole("button", { name: "Back to the last state" }).click();
  await expect(reader.progress).toHaveText("iteration 2, E-step");
  await expect(reader.examples).toHaveValue("paper");
  await reader.step.click();
  expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.75", "0.57"]);
});

test("whoever goes on after a fault has an address that follows again", async ({
  page,
  reader,
  expectMessages,
}) => {
  expectMessages(/a fault of a script/);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("a fault of a script");
    });
  });
  await expect(crashed(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(crashed(page)).toBeHidden();
  await reader.steps(2);
  await expect(page).toHaveURL(/step=2/);
});

test("whoever goes on after a panic is told that the address no longer follows", async ({
  page,
  reader,
  expectMessages,
}) => {
  expectMessages(/panicked at/, /unreachable/, /recursive use/);
  await damage(page);
  await page.reload();
  await reader.steps(1);
  await reader.examples.selectOption("notebook");
  await expect(crashed(page)).toBeVisible();
  await page.keyboard.press("Escape");
  // Every further call of the crate opens the dialog again; the notice stays.
  await expect(page.locator("#notice-text")).toHaveText(
    "After the fault the address no longer follows this page. Reload it to return to its last state.",
  );
  await page.reload();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
});

test("a link on which the page falls is not the end of it", async ({
  page,
  reader,
  expectMessages,
}) => {
  expectMessages(/panicked at/, /unreachable/);
  await damage(page);
  await page.goto("/#v=1&data=notebook&lang=de");
  await page.reload();
  const inGerman = page.getByRole("alertdialog", { name: "Diese Seite ist abgestürzt" });
  await expect(inGerman.getByText("konnte in diesem Browser nicht starten")).toBeVisible();
  await inGerman.getByRole("button", { name: "Von vorn beginnen" }).click();
  await expect(reader.progress).toHaveText("at the guess");
  await expect(reader.examples).toHaveValue("paper");
});

/**
 * Failures at the start, and the details in the dialog.
 * @type {Record<string, { fail: (page: Page) => Promise<unknown>, says: RegExp }>}
 */
const FAILURES = {
  "a crate that is no wasm": {
    fail: (page) => page.route("**/*.wasm", (route) => route.fulfill({ body: "<!doctype html>" })),
    says: /WebAssembly|wasm/i,
  },
  "a crate that is not there": {
    fail: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
    says: /WebAssembly|wasm/i,
  },
  "a script that is not there": {
    fail: (page) => page.route("**/www/app.js", (route) => route.fulfill({ status: 404 })),
    says: /www\/app\.js does not load/,
  },
  "a script that is newer than the browser": {
    fail: (page) =>
      page.route("**/www/app.js", (route) =>
        route.fulfill({ body: "let new syntax", contentType: "text/javascript" }),
      ),
    says: /SyntaxError/,
  },
  "a browser without WebAssembly": {
    fail: (page) => page.addInitScript("delete globalThis.WebAssembly"),
    says: /WebAssembly/,
  },
  "a browser that knows no modules": {
    fail: async (page) => {
      await page.addInitScript("delete HTMLScriptElement.prototype.noModule");
      await page.route("**/www/app.js", (route) => route.abort());
    },
    says: /no modules/,
  },
};

for (const [name, { fail, says }] of Object.entries(FAILURES)) {
  test(`${name} is told in words`, async ({ page, context }) => {
    const other = await context.browser()?.newContext();
    const fresh = (await other?.newPage()) ?? page;
    await fail(fresh);
    await fresh.goto(page.url());
    await expect(crashed(fresh).getByText("It could not start in this browser.")).toBeVisible();
    await expect(crashed(fresh).getByText("Your last state is kept")).toBeHidden();
    expect(await details(fresh)).toMatch(says);
    await other?.close();
  });
}
