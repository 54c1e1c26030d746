// The fixtures of every test: the page is open and ready, its console stays silent, and no request leaves its origin.

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";

export { expect } from "@playwright/test";

/**
 * @typedef {object} Fixtures
 * @property {string} address What to open, relative to the page: a link to a state, for example. Set it with `test.use`.
 * @property {boolean} returns Whether the reader has been here before, and so starts at the guess.
 * @property {(...patterns: RegExp[]) => void} expectMessages Announces messages that this test provokes. Each must come.
 */

const extend = /** @type {typeof base.extend<Fixtures>} */ (base.extend);

export const test = extend({
  address: ["/", { option: true }],

  returns: [true, { option: true }],

  context: async ({ context, returns }, use) => {
    if (returns) await context.addInitScript(rememberBeginning);
    await use(context);
  },

  expectMessages: [
    async ({ context, baseURL }, use) => {
      /** @type {string[]} */
      const messages = [];
      /** @type {string[]} */
      const foreign = [];
      /** @type {RegExp[]} */
      const expected = [];

      context.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
      context.on("weberror", (webError) => messages.push(`error: ${webError.error()}`));
      // Not every browser tells its console that a file is missing.
      context.on("response", (response) => {
        if (response.status() >= 400) {
          messages.push(`status ${response.status()}: ${response.url()}`);
        }
      });
      const note = (/** @type {string} */ url) => isOwn(url, baseURL) || foreign.push(url);
      context.on("request", (request) => note(request.url()));
      context.on("page", (page) => page.on("websocket", (socket) => note(socket.url())));

      await use((...patterns) => expected.push(...patterns));

      // One round trip, so that what the page has said by now has arrived.
      await Promise.all(context.pages().map((page) => page.evaluate(() => undefined)));
      const surprises = messages.filter((text) => !expected.some((pattern) => pattern.test(text)));
      const missing = expected.filter((pattern) => !messages.some((text) => pattern.test(text)));
      expect.soft(surprises, "the console stays silent").toEqual([]);
      expect.soft(missing, "each expected message comes").toEqual([]);
      expect.soft(foreign, "no request leaves the page's own origin").toEqual([]);
    },
    { auto: true },
  ],

  // Depends on expectMessages so that it listens before the page opens.
  page: async ({ page, address, expectMessages: _ }, use) => {
    await open(page, address);
    await use(page);
  },
});

/** Runs in the page, before anything of it: what first-visit.js keeps. */
function rememberBeginning() {
  try {
    localStorage.setItem("em-coins-has-seen-beginning", "yes");
  } catch {
    // A frame in a sandbox keeps nothing.
  }
}

/**
 * Opens the page and waits until it is usable, and all that it loads later is there.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} [address]
 */
export async function open(page, address = "/") {
  await page.goto(address);
  // Woken by the page itself: Playwright asks at growing intervals, of which the last is mostly lost.
  await page.evaluate(woken).catch(() => undefined); // whatever it was, the next line says it better
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await expect(page.locator("html")).toHaveAttribute("data-complete", "true");
}

/** Waits, in the page, until it says whether it is ready. */
function woken() {
  const html = document.documentElement;
  return new Promise((wake) => {
    if (html.dataset.complete) return wake(undefined);
    const observer = new MutationObserver(() => html.dataset.complete && wake(undefined));
    observer.observe(html, { attributeFilter: ["data-complete"] });
    setTimeout(wake, 10_000); // a page that never says so is not waited for
  });
}

/**
 * Asserts that axe finds nothing to complain about.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string[]} besides selectors of what is not looked at
 */
export async function axe(page, ...besides) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const builder = axeOn(page).withTags(tags);
  for (const selector of besides) builder.exclude(selector);
  await expectNoComplaint(builder);
}

/**
 * Asserts what axe knows of colours, which is all that another theme can change.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function axeOnColours(page) {
  await expectNoComplaint(axeOn(page).withRules(["color-contrast", "link-in-text-block"]));
}

/**
 * @param {import("@playwright/test").Page} page
 */
function axeOn(page) {
  // Any other mode opens a page of its own for each answer, for frames of other origins, of which there are none.
  return new AxeBuilder({ page }).setLegacyMode(true);
}

/** @param {AxeBuilder} builder */
async function expectNoComplaint(builder) {
  const { violations } = await builder.analyze();
  const complaints = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
  expect(complaints, "axe finds no violation").toEqual([]);
}

/**
 * @param {string} url
 * @param {string | undefined} baseURL
 */
function isOwn(url, baseURL) {
  const { protocol, origin } = new URL(url);
  return (
    ["data:", "blob:", "about:"].includes(protocol) || origin === new URL(baseURL ?? "").origin
  );
}
