// The fixtures themselves: they notice console messages and foreign requests, so that silence in other tests means
// something.
//
// test.fail() says that a test has to fail; Playwright's list marks it with a cross and counts it as passed.

import { axe, expect, open, test } from "./fixtures.mjs";

test("the console, errors, rejections and missing files are heard", async ({
  page,
  expectMessages,
}) => {
  expectMessages(/^debug: a word/, /^error: .*thrown/, /^error: .*rejected/, /404/);
  await page.evaluate(async () => {
    console.debug("a word");
    setTimeout(() => {
      throw new Error("thrown");
    });
    Promise.reject(new Error("rejected"));
    await fetch("no-such-file");
  });
});

test("a word in the console fails a test", async ({ page }) => {
  test.fail();
  await page.evaluate(() => console.info("a word"));
});

test("an expected message that does not come fails a test", ({ expectMessages }) => {
  test.fail();
  expectMessages(/a word/);
});

test("a request to another origin fails a test", async ({ page, baseURL }) => {
  test.fail();
  await open(page, baseURL?.replace("127.0.0.1", "localhost"));
});

test("axe complains about a button without a name", async ({ page }) => {
  await page.evaluate(() => document.body.append(document.createElement("button")));
  await expect(axe(page)).rejects.toThrow("button-name");
});
