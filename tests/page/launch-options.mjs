// Launch options of Chromium and Firefox, for the tests, the screenshots and the bench.
//
// EM_COINS_CHROMIUM and EM_COINS_FIREFOX name executables; `cargo test` sets them. Without one, Playwright's own is used.

import { env } from "node:process";
import { chromium } from "@playwright/test";

const { EM_COINS_CHROMIUM, EM_COINS_FIREFOX } = env;

/** @type {import("@playwright/test").LaunchOptions} */
export const chromiumOptions = {
  executablePath: EM_COINS_CHROMIUM,
  chromiumSandbox: false, // root, as in a container, has none
  args: ["--disable-gpu", "--disable-quic", "--disable-sync"], // drawn and served the same everywhere
};

/**
 * A stock Firefox speaks WebDriver BiDi, which Playwright calls a channel; Playwright's own is patched to speak its own protocol.
 *
 * @type {import("@playwright/test").PlaywrightTestOptions & import("@playwright/test").PlaywrightWorkerOptions | object}
 */
export const firefoxUse = EM_COINS_FIREFOX
  ? {
      channel: "moz-firefox",
      launchOptions: {
        executablePath: EM_COINS_FIREFOX,
        // What playwright.config.mjs asks of every browser, and this one does not hear.
        firefoxUserPrefs: { "ui.prefersReducedMotion": 1 },
      },
    }
  : {};

export const launchChromium = () => chromium.launch(chromiumOptions);
