// The page's tests. `cargo test --test page` runs them against the real server; see ../page.rs.
//
// Chromium runs every test. A dense screen and Firefox run what they can answer differently; with EM_COINS_MATRIX=whole
// they run all that they can. A new test runs in Firefox unless it is left out below.
//
// The packages in package.json: @playwright/test drives the browsers (its version is exact because newer ones cannot
// talk to Debian's stock Firefox); @axe-core/playwright finds what a screen reader or a weak eye would stumble over;
// qr and pngjs read a QR code from a screenshot; @biomejs/biome lints and formats JavaScript, CSS and HTML; typescript
// checks the JavaScript's types, against @types/node and @types/pngjs where it runs in Node.

import { env } from "node:process";
import { defineConfig } from "@playwright/test";
import { chromiumOptions, firefoxUse } from "./launch-options.mjs";

const { EM_COINS_MATRIX = "", EM_COINS_URL } = env;
if (!EM_COINS_URL) {
  throw new Error(
    "EM_COINS_URL must be the address that em-coins prints; `cargo test --test page` sets it",
  );
}

if (!["", "whole"].includes(EM_COINS_MATRIX)) {
  throw new Error(`EM_COINS_MATRIX is "${EM_COINS_MATRIX}"; write "whole", or leave it out`);
}

/** The tests that depend on pixel density: pictures, and pointing at them. */
const DENSITY = /(landscape|many-sets|canvases|basins)\.spec|picture|pointed at/;

/**
 * What has one answer in every engine: sentences and numbers that the crate makes, what axe finds, and sizes between
 * those that Firefox lays out. Playwright matches a title with its file's name before it.
 */
const SAME_IN_FIREFOX = new RegExp(
  [
    "(accessibility|bad-input|lower-bound|pending-load|hidden-truth|examples|hard-em-and-prior|followed-set|autoplay|prediction)\\.spec",
    "export\\.spec.* (cannot be read|picture (climb|progress|starts)|NumPy)",
    "hostile-input\\.spec.* (nobody pressed|refused by place)",
    "languages\\.spec.* (from the menu, in|fits 1280|what|wrong|all digits)",
    "layout\\.spec.* at 1920×1080",
    "link\\.spec.* (as far as it is good|whoever opens it|truth hidden|hostile|is said|notice)",
    "custom-tosses\\.spec.* (wrong|truth|share|expected|equal|exactly|teach|cannot be made)",
    "paper\\.spec.* (opens|columns|iterations|comes next|Iteration|Converge|Reset)",
    "timeline\\.spec.* (convergence do|stepping found|another|no step)",
    "page-zoom\\.spec.* at (50|80|90|110|125|150|175|250|300) %",
    "page-zoom\\.spec.* in (de|fr),",
  ].join("|"),
);

/** @param {{ grep?: RegExp, grepInvert?: RegExp }} choice of a project's tests, but for the whole matrix */
const unlessWhole = (choice) => (EM_COINS_MATRIX === "whole" ? {} : choice);

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
    // What a step shows is there at once, and pixels can be compared; motion.spec.mjs has it move.
    contextOptions: { reducedMotion: "reduce" },
    trace: "off",
  },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: chromiumOptions } },
    {
      name: "chromium-2x",
      ...unlessWhole({ grep: DENSITY }),
      // Drawing, pointing, layout and reading depend on pixel density.
      testMatch:
        /(accessibility|embed|export|landscape|layout|many-sets|one-set|paper|canvases|prediction|print|basins)\.spec/,
      use: { browserName: "chromium", launchOptions: chromiumOptions, deviceScaleFactor: 2 },
    },
    {
      name: "firefox",
      testIgnore: /(forced-colors|system-preference-changes|touch)\.spec/, // a stock Firefox has no such system, nor a finger
      use: { browserName: "firefox", ...firefoxUse },
      ...unlessWhole({ grepInvert: SAME_IN_FIREFOX }),
    },
  ],
});
