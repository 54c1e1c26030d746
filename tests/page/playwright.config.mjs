// The page's tests. `cargo test --test page` runs them against the real server; see ../page.rs.
//
// What package.json brings, and why: @playwright/test drives the browsers (its version is exact because newer ones cannot
// talk to Debian's stock Firefox); @axe-core/playwright finds what a screen reader or a weak eye would stumble over;
// @biomejs/biome lints and formats JavaScript, CSS and HTML; typescript checks the JavaScript's types, against @types/node
// where it runs in Node.

import { env } from "node:process";
import { defineConfig } from "@playwright/test";
import { chromiumOptions, firefoxUse } from "./browsers.mjs";

const { EM_COINS_URL } = env;
if (!EM_COINS_URL) {
  throw new Error(
    "EM_COINS_URL must be the address that em-coins prints; `cargo test --test page` sets it",
  );
}

export default defineConfig({
  testMatch: "*.spec.mjs",
  outputDir: "test-results",
  reporter: "list",
  forbidOnly: true,
  retries: 0, // a test that fails now and then has found something
  workers: 2,
  fullyParallel: true,
  timeout: 180_000, // for a slow machine that does much else; no test waits without need
  expect: { timeout: 30_000 },
  use: {
    baseURL: EM_COINS_URL,
    viewport: { width: 1280, height: 720 },
    trace: "off",
  },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: chromiumOptions } },
    {
      name: "chromium-2x",
      // What is drawn, pointed at, laid out or read: where a dense screen makes a difference.
      testMatch:
        /(access|embed|export|landscape|layout|many-sets|one-set|paper|pictures|predict|print|starts)\.spec/,
      use: { browserName: "chromium", launchOptions: chromiumOptions, deviceScaleFactor: 2 },
    },
    {
      name: "firefox",
      testIgnore: /(forced-colors|system-changes|touch)\.spec/, // a stock Firefox has no such system, nor a finger
      use: { browserName: "firefox", ...firefoxUse },
    },
  ],
});
