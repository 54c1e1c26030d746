// Number formats: rounded for reading, or with all digits, which programs read back exactly.

import { fileURLToPath } from "node:url";
import { expect, open, test } from "./reader.mjs";

/** A number as Python, R and JavaScript read it. */
const READABLE = /^-?(\d+(\.\d+)?(e[-+]\d+)?|Infinity)$/;

test("with all digits a number is read back by programs", async ({ page }) => {
  // The page is served in one piece; here each module comes as it is written.
  await page.route(/\/www\/.+\.js$/, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: fileURLToPath(new URL(`../..${pathname}`, import.meta.url)) });
  });
  const written = await page.evaluate(async () => {
    /** @type {typeof import("../../www/i18n/format-numbers.js")} */
    const numbers = await import(new URL("www/i18n/format-numbers.js", document.baseURI).href);
    const values = [
      -33.09386251983316,
      -3.54e-12,
      3.54e-12,
      1e-300,
      0,
      -0.5,
      1e21,
      123456.75,
      -Infinity,
    ];
    return values.map((value) => ({
      value,
      whole: [
        numbers.number(value, 2, true),
        numbers.amount(value, 1, true),
        numbers.factor(value, true),
        numbers.likelihood(value, true),
        numbers.prior(value, true),
      ],
      short: numbers.number(value, 2),
    }));
  });
  for (const { value, whole, short } of written) {
    for (const text of whole) {
      expect(text).toMatch(READABLE);
      expect(Number(text)).toBe(value);
    }
    if (value < -0.1) expect(short, "for the eye a real minus sign").toMatch(/^−/);
  }
});

test("what the page writes with all digits is read back by programs", async ({ page, reader }) => {
  await page.goto(
    "/#v=1&data=own&own=HHHHHHHHHHHHHHHHHHHH,TTTTTTTTTTTTTTTTTTTT&guess=0.9,0.1&step=2&digits=all",
  );
  await expect(reader.box("All digits")).toBeChecked();
  for (const row of ["EM", 1, 2]) {
    for (const text of await reader.cells(row)) {
      if (/\d/.test(text)) expect(text, String(row)).toMatch(READABLE);
    }
  }
});

test("ℓ = −∞ is written with all digits as programs read it", async ({ page, reader }) => {
  await page.goto("/#v=1&data=own&own=HT,HHT&guess=0,0&digits=all");
  await expect(reader.box("All digits")).toBeChecked();
  expect(await reader.cells("EM")).toContain("-Infinity");
  await reader.box("All digits").uncheck();
  expect(await reader.cells("EM")).toContain("−∞");
});

test("with all digits a sentence has one decimal separator", async ({ page }) => {
  await open(page, "/#v=1&step=2&digits=all&lang=de");
  const sentences = await page.locator("#pile-texts .unseen").allTextContents();
  expect(sentences).toHaveLength(2);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/\d,\d{9,}.*\d,\d{9,}/);
    expect(sentence).not.toMatch(/\d\.\d/);
  }
});
