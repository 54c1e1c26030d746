// When EM stops: the rule and the last change stand in Estimates, and the tolerance can be chosen.

import { expect, open, test } from "./reader.mjs";

/** @param {import("./reader.mjs").Reader} reader */
const tolerance = (reader) => reader.page.getByLabel("EM stops");

test("as other code, EM stops by a tolerance, and says how far the limit is", async ({
  page,
  reader,
}) => {
  await expect(
    page.getByText(/^EM has settled when an iteration moves θ by less than 10⁻⁹/),
  ).toBeVisible();
  await tolerance(reader).selectOption("at a change below 10⁻⁴");
  await reader.expectLink({ tolerance: "1e-4" });
  await reader.button("Converge").click();
  await expect(reader.progress).toHaveText("iteration 11, stopped");
  await expect(reader.story).toHaveText(
    /^EM stopped after 11 iterations, of which the last moved θ by less than 10⁻⁴: θA\s=\s0\.80, θB\s=\s0\.52\. The limit is still \d\.\d\s×\s10⁻⁵ away\.$/,
  );
  await expect(page.getByText("As most code does: at the first iteration")).toBeVisible();
  await expect(page.locator("#last-change")).toHaveText(/^θ moved by \d\.\d\s×\s10⁻⁵\.$/);
  await page.reload();
  await expect(reader.progress).toHaveText("iteration 11, stopped");
  await expect(tolerance(reader)).toHaveValue("4");
});

test("another tolerance keeps the moment, and Undo leads back", async ({ page, reader }) => {
  await open(page, "/#v=1&data=paper&step=22&tolerance=1e-4");
  await tolerance(reader).selectOption("at its limit");
  await expect(reader.progress).toHaveText("iteration 11, M-step");
  await reader.expectLink({ step: "22" });
  await reader.button("Undo").click();
  await expect(reader.progress).toHaveText("iteration 11, stopped");
});

test("late iterations say by how much θ moved, and what the rule asks", async ({
  page,
  reader,
}) => {
  await open(page, "/#v=1&data=paper&step=20");
  await expect(reader.story).toHaveText(/ θ moved by 1\.1\s×\s10⁻⁴; it settles below 10⁻⁹\.$/);
  await open(page, "/#v=1&data=paper&step=2");
  await expect(reader.story).not.toHaveText(/moved by/);
});

for (const language of ["en", "de", "fr", "es", "zh-hans"]) {
  test(`what is said of late iterations has room in two lines: ${language}`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const link of ["step=20", "step=44", "step=22&tolerance=1e-4"]) {
      await open(page, `/#v=1&data=paper&${link}&lang=${language}`);
      const lines = await reader.story.evaluate((story) => {
        const range = document.createRange();
        range.selectNodeContents(story);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)))
          .size;
      });
      expect(lines, link).toBeLessThanOrEqual(2);
    }
  });
}
