// The page object of the tests: finds controls and texts by role and name, as a screen reader does.

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, open } from "./fixtures.mjs";

export { axe, axeOnColours, expect, open } from "./fixtures.mjs";

/** @typedef {import("@playwright/test").Locator} Locator */
/** @typedef {import("@playwright/test").Page} Page */

/** The names of all views. */
export const VIEWS = [
  "Estimates",
  "Working",
  "Landscape",
  "Why it climbs",
  "Where each start ends",
  "Compare",
  "Lesson",
];

/** @typedef {import("@playwright/test").FrameLocator} FrameLocator */

/** The controls that are in a drawer, by the button that opens it. */
export const DRAWERS = {
  "menu-button": ["Language", "Playback speed", "Light", "Dark", "Help"],
  "data-button": ["sets", "tosses/set", "seed", "New tosses", "Own tosses…", "Undo"],
  "variations-button": ["Method", "Learn how often each coin is drawn", "All digits"],
};
/** The actions on a control, which bring it into view first. */
const WRITES = ["clear", "fill", "focus", "hover", "press", "pressSequentially", "selectText"];
/** After these a reader puts the drawer away. */
const CLICKS = ["check", "click", "selectOption", "setChecked", "tap", "uncheck"];

/**
 * A control in a drawer: whoever wants to use it opens the drawer first.
 * @param {Page | FrameLocator} page
 * @param {Locator} locator of the control, in sight or not
 * @param {string} opener the drawer's button, by its id
 */
function inDrawer(page, locator, opener) {
  return new Proxy(locator, {
    get(target, key) {
      const member = Reflect.get(target, key, target);
      if (typeof member !== "function") return member;
      const name = String(key);
      if (!WRITES.includes(name) && !CLICKS.includes(name)) return member.bind(target);
      return async (/** @type {unknown[]} */ ...given) => {
        if (!(await target.isVisible())) await page.locator(`#${opener}`).click();
        await member.apply(target, given);
        if (CLICKS.includes(name)) await putAway(page);
      };
    },
  });
}

/** Closes the open drawer, if there is one, as a click elsewhere does. @param {Page | FrameLocator} page */
async function putAway(page) {
  const drawer = page.locator(":popover-open");
  if ((await drawer.count()) > 0) {
    await drawer.evaluate((shown) => shown instanceof HTMLElement && shown.hidePopover());
  }
}

/**
 * A control by its English name, in a drawer or not.
 * @param {Page | FrameLocator} page
 * @param {"button" | "checkbox" | "textbox"} role
 * @param {string} name
 */
export function control(page, role, name) {
  const [opener] = Object.entries(DRAWERS).find(([, names]) => names.includes(name)) ?? [];
  if (!opener) return page.getByRole(role, { name, exact: true });
  const hidden = page.getByRole(role, { name, exact: true, includeHidden: true });
  return inDrawer(page, hidden, opener);
}

/**
 * Writes in a field key by key, as a reader does.
 * @param {Locator} field
 * @param {string} text
 */
export async function write(field, text) {
  await field.selectText();
  await field.press("Backspace");
  await field.pressSequentially(text);
  await field.press("Enter");
}

export class Reader {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.step = page.getByRole("button", {
      name: /^([EM]-step|Settled ›|Answer ›|Next ›)$/,
    });
    /** The primary button, whatever it leads to. */
    this.next = page.locator("#step");
    this.back = this.button("Back");
    this.reset = this.button("Reset");
    this.story = page.locator("#story");
    this.progress = page.getByText(/^(labels (known|hidden)|at the guess|iteration [\d\s]+, .+)$/);
    this.grid = page.getByRole("img", { name: /^Tosses and shares/ });
    this.trajectory = page.getByRole("img", { name: /^θA and θB by iteration/ });
    this.landscape = page.getByRole("img", { name: /^Log-likelihood over all θA and θB/ });
    this.climb = page.getByRole("img", { name: "Log-likelihood and lower bound" });
    this.heights = page.getByRole("img", { name: "Log-likelihood by iteration" });
    this.startMap = page.getByRole("img", { name: "Where EM ends from each initial guess" });
    this.lesson = page.locator("#view-lesson");
    this.ends = page.getByRole("table", { name: "Ends of EM" });
    this.handle = page.getByRole("button", { name: /^Start: θA .+ Arrow keys move it\.$/ });
    this.methods = inDrawer(page, page.locator("#method"), "variations-button");
    this.paces = inDrawer(page, page.locator("#pace"), "menu-button");
    this.piles = page.getByRole("img", { name: "Piles of the tosses counted for each coin" });
    /** Beside each pile, what is seen and what a screen reader says. */
    this.pileTexts = page.locator("#pile-texts p > [aria-hidden]");
    this.pilesSaid = page.getByRole("region", { name: "Piles" }).getByRole("paragraph");
    this.time = page.getByRole("slider", { name: "Time, in half-steps" });
    this.examples = page.getByRole("combobox", { name: "Example" });
    this.digits = inDrawer(page, page.locator("#digits"), "variations-button");
    this.languages = inDrawer(page, page.locator("#language"), "menu-button");
    this.sets = page.getByRole("region", { name: "Sets of tosses" }).getByRole("table");
    this.answers = page.getByRole("region", { name: "Answers" }).getByRole("table");
    this.ownTosses = page.getByRole("dialog", { name: "Your own tosses" });
    this.share = page.getByRole("dialog", { name: "Share and save" });
    this.notice = page
      .getByRole("complementary")
      .filter({ hasText: "Parts of the link were ignored" });
    /** The errors beside fields. They are also announced, elsewhere. */
    this.errors = page.locator(".error");
    this.ownText = page.locator("#own-text");
    this.ownError = page.locator("#own-error");
    this.help = page.getByRole("dialog", { name: "How to use this page" });
  }

  /** @param {string} name */
  button(name) {
    return control(this.page, "button", name);
  }

  /** Returns the button that opens the drawer of a control. @param {string} name of the control */
  opener(name) {
    const [drawer] = Object.entries(DRAWERS).find(([, names]) => names.includes(name)) ?? [];
    return this.page.locator(`#${drawer}`);
  }

  /** @param {string} name */
  field(name) {
    return control(this.page, "textbox", name);
  }

  /** @param {string} name of the number field beside it */
  slider(name) {
    return this.page.getByRole("slider", { name: `${name}, slider`, exact: true });
  }

  /** @param {string} name of a view */
  view(name) {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** @param {string} name of the view to open, or of the layer of the landscape */
  async look(name) {
    const layer = this.box("Where each start ends");
    if (name === "Where each start ends") {
      await this.look("Landscape");
      await layer.check();
      return;
    }
    await this.page.getByRole("group", { name: "View" }).getByText(name, { exact: true }).click();
    await expect(this.view(name)).toBeChecked();
    if (name === "Landscape") await layer.uncheck();
  }

  /**
   * The formulas of the open view that begin so, without their spaces.
   * @param {string} start
   */
  async formulas(start) {
    const all = this.page.getByRole("region", { name: "Views" }).getByRole("math");
    const texts = (await all.allTextContents()).map((text) => text.replace(/\s/g, ""));
    return texts.filter((text) => text.startsWith(start));
  }

  /** @param {string} name */
  box(name) {
    return control(this.page, "checkbox", name);
  }

  /**
   * A row of the table of sets, or of the answers.
   * @param {number | string} name a set's number, or what stands at the row's head
   */
  row(name) {
    const head = this.page.getByRole("rowheader", { name: String(name), exact: true });
    return this.page.getByRole("row").filter({ has: head });
  }

  /**
   * Returns the cells of a row without its head: the coin, H, T, P(A | set), P(B | set), and A's and B's expected H and T.
   * @param {number | string} name
   * @returns {Promise<string[]>}
   */
  cells(name) {
    return this.row(name).getByRole("cell").allInnerTexts();
  }

  /**
   * The numbers of a row.
   * @param {number | string} name
   */
  async numbers(name) {
    const texts = await this.cells(name);
    return texts.filter((text) => /\d/.test(text)).map(toNumber);
  }

  /** Returns the number of heads of each set in sight. */
  async heads() {
    const rows = this.sets.locator("tbody").getByRole("row");
    const texts = await rows.locator("td:nth-child(3)").allInnerTexts();
    return texts.map(toNumber);
  }

  /**
   * Writes in a number field.
   * @param {string} name
   * @param {string} text
   */
  async write(name, text) {
    const field = this.field(name);
    await write(field, text);
    // A message beside it is there to be read.
    if ((await field.getAttribute("aria-invalid")) !== "true") await putAway(this.page);
  }

  /** @param {string} text one set a line */
  async giveTosses(text) {
    await this.button("Own tosses…").click();
    await this.ownText.fill(text);
    await this.useTosses();
  }

  /** Opens a file in the dialog for own tosses. @param {string} name @param {Buffer | string} content */
  async openFile(name, content) {
    if (!(await this.ownTosses.isVisible())) await this.button("Own tosses…").click();
    const buffer = Buffer.from(content);
    const file = { name, mimeType: "text/plain", buffer };
    await this.ownTosses.getByLabel("Open a file").setInputFiles(file);
    await expect(this.page.locator("#own-file"), "it has been read").toHaveValue("");
  }

  /** Presses the button, and waits until the page has taken the tosses or said why not. */
  async useTosses() {
    await expect(this.ownTosses, "a file is being read").not.toHaveAttribute("aria-busy");
    await this.ownTosses.getByRole("button", { name: "Use these tosses" }).click();
    await expect(this.ownTosses.and(this.page.locator("[aria-busy]"))).toBeHidden();
  }

  /** @param {number} times */
  async steps(times) {
    for (let step = 0; step < times; step += 1) await this.step.click();
  }

  /** All that the page says to somebody who cannot see it, but for what it announces: that comes after a rest. */
  async said() {
    const all = await this.page.locator("body").ariaSnapshot();
    return all.replace(/^- (status|alert).*\n?/gm, "");
  }

  /** All that the page says and shows. */
  async screen() {
    await putAway(this.page);
    return [await this.said(), await picture(this.grid), await picture(this.trajectory)];
  }

  /** The part of the address after #, by its keys. */
  link() {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1));
  }

  /** Waits until the address says this. @param {Record<string, string>} pairs */
  async expectLink(pairs) {
    const said = () => Object.fromEntries(this.link());
    await expect.poll(said, "the address follows").toMatchObject(pairs);
  }

  /** Returns the brightness of the background, from 0 to 1. */
  async brightness() {
    const body = this.page.locator("body");
    const color = await body.evaluate((element) => getComputedStyle(element).backgroundColor);
    const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
    return (red + green + blue) / 3 / 255;
  }

  /** That no number went wrong anywhere. */
  async seesNoNaN() {
    expect(await this.said()).not.toMatch(/NaN|undefined|Infinity|null/);
  }
}

/**
 * @typedef {object} Readers
 * @property {Reader} reader of the page
 * @property {(address: string) => Promise<Reader>} another opens an address
 * @property {(button: string) => Promise<Saved>} save presses a button of the share dialog
 */

/** @typedef {{ name: string, content: Buffer }} Saved a file */

/** @typedef {{ launchOptions: import("@playwright/test").LaunchOptions }} Launch */

const extend = /** @type {typeof base.extend<Readers, Launch>} */ (base.extend);

export const test = extend({
  reader: async ({ page }, use) => use(new Reader(page)),

  /** Somebody else, in a browser's profile of their own. */
  another: async ({ browser }, use) => {
    /** @type {import("@playwright/test").BrowserContext[]} */
    const contexts = [];
    await use(async (address) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await open(page, address);
      return new Reader(page);
    });
    for (const context of contexts) await context.close();
  },

  // Each worker saves in a folder of its own.
  launchOptions: [
    async ({ launchOptions }, use, { parallelIndex }) => {
      const downloadsPath = join(tmpdir(), `em-coins-saved-${process.pid}-${parallelIndex}`);
      await mkdir(downloadsPath, { recursive: true });
      await use({ ...launchOptions, downloadsPath });
      await rm(downloadsPath, { recursive: true });
    },
    { scope: "worker" },
  ],

  save: async ({ page, reader, channel, launchOptions }, use) => {
    const folder = launchOptions.downloadsPath ?? "";
    await use(async (button) => {
      if (!(await reader.share.isVisible())) await reader.button("Share").click();
      const press = () => reader.share.getByRole("button", { name: button, exact: true }).click();
      const said = reader.share.getByRole("status");
      // Playwright does not hear a stock Firefox save, but the file is there.
      if (channel === "moz-firefox") {
        await press();
        // Until this file has been read, the message may be about the one before.
        let name = "";
        const isThere = async () => {
          const names = await readdir(folder);
          name = names[0] ?? "";
          return names.length === 1 && (await said.innerText()) === `Saved as ${name}.`;
        };
        await expect.poll(isThere).toBe(true);
        const content = await readFile(join(folder, name));
        await rm(join(folder, name));
        return { name, content };
      }
      const coming = page.waitForEvent("download");
      await press();
      const download = await coming;
      const name = download.suggestedFilename();
      await expect(said).toHaveText(`Saved as ${name}.`);
      return { name, content: await readFile(await download.path()) };
    });
  },
});

/**
 * The number that a text of the page stands for.
 * @param {string} text
 */
export function toNumber(text) {
  const [digits, millions] = text.replace("−", "-").replaceAll("\u202f", "").split("M");
  return Number(digits) * (millions === undefined ? 1 : 1e6);
}

/**
 * @param {number[]} found
 * @param {number[]} exact
 */
export function expectClose(found, exact, within = 1e-12) {
  expect(found).toHaveLength(exact.length);
  for (const [index, number] of exact.entries()) {
    expect(Math.abs(found[index] - number), `${found[index]} is ${number}`).toBeLessThan(within);
  }
}

/**
 * A text that changes when any pixel between two places of a canvas does; the places in CSS pixels from its left edge.
 * @param {Locator} canvas
 */
export async function picture(canvas, from = 0, to = 1e6) {
  const pixels = await canvas.evaluate(
    (element, [start, end]) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error("this is no canvas");
      const density = element.width / element.clientWidth;
      const left = Math.round(start * density);
      const copy = document.createElement("canvas");
      copy.width = Math.min(element.width, Math.round(end * density)) - left;
      copy.height = element.height;
      copy.getContext("2d")?.drawImage(element, -left, 0);
      return copy.toDataURL();
    },
    [from, to],
  );
  return createHash("sha256").update(pixels).digest("hex");
}

/** The numbers that a text names, in its order. @param {string} text */
export function numbersIn(text) {
  return (text.match(/[−-]?\d+(\.\d+)?/g) ?? []).map(toNumber);
}

/**
 * @param {Locator} locator of what is in sight
 */
export async function placeOf(locator) {
  const place = await locator.boundingBox();
  if (!place) throw new Error(`${locator} is not in sight`);
  return place;
}
