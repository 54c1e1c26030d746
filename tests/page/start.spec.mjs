// What a reader meets first. The fixtures see to it that nothing is said in the console and nothing is fetched from elsewhere.

import { expect, test } from "./fixtures.mjs";

test("the page opens", async ({ page }) => {
  await expect(page).toHaveTitle(/^Two coins, one hidden label/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Two coins, one hidden label/);
});
