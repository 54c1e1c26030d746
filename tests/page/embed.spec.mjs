// Embedding in another page: only the chosen parts are shown, and a sandboxed frame is enough.

import { createServer } from "node:http";
import { axe, test as base, control, DRAWERS, expect, open, Reader, write } from "./reader.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** @type {Record<string, string>} */
const PARTS = {
  "Title and examples": "header",
  "Sets of tosses": "sets",
  View: "view",
  Steps: "steps",
  "Coins and data": "controls",
};

const IN_DRAWERS = Object.values(DRAWERS).flat();

/** @typedef {{ page: Page, messages: string[] }} Outside */
const extend = /** @type {typeof base.extend<{ outside: (html: string) => Promise<Outside> }>} */ (
  base.extend
);

const test = extend({
  /** Opens a page of another origin, which says so, links to `/course` and there holds some HTML. */
  outside: async ({ browser }, use) => {
    let html = "";
    const server = createServer(({ url }, response) => {
      const body = url === "/course" ? html : url === "/" ? "<a href='course'>course</a>" : "";
      response.writeHead(body || url === "/favicon.ico" ? 200 : 404, {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store", // so that Back loads it, and Playwright sees that
      });
      response.end(`<!doctype html><title>A course</title>${body}`);
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    // So high that a frame as tall as what it shows fits: in a sandbox nothing else could scroll to its foot.
    const context = await browser.newContext({ viewport: { width: 1280, height: 1400 } });
    await use(async (body) => {
      html = body;
      const page = await context.newPage();
      /** @type {string[]} */
      const messages = [];
      page.on("console", (message) => messages.push(message.text()));
      page.on("pageerror", (error) => messages.push(String(error)));
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.getByRole("link", { name: "course" }).click();
      return { page, messages };
    });
    await context.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  },
});

/** Opens the dialog, chooses parts, and takes the line. @param {Reader} reader @param {string[]} parts */
async function lineWith(reader, parts) {
  await reader.button("Share").click();
  await reader.share.getByText("Embed in another page").click();
  for (const name of Object.keys(PARTS)) {
    await reader.share
      .getByRole("checkbox", { name, exact: true })
      .setChecked(parts.includes(name));
  }
  const line = reader.share.getByRole("textbox", { name: "Embed in another page" });
  await expect(line).toHaveAttribute("aria-busy", "false");
  return line.inputValue();
}

/** The page in a frame, as a reader finds it. @param {Page} page */
function framed(page) {
  const frame = page.frameLocator("iframe");
  return {
    step: frame.getByRole("button", { name: /^[EM]-step$/ }),
    progress: frame.getByText(/^(at the guess|iteration \d+, .+)$/),
    title: frame.getByRole("heading", { level: 1 }),
    examples: frame.getByRole("combobox", { name: "Example" }),
    sets: frame.getByRole("region", { name: "Sets of tosses" }),
    views: frame.getByRole("region", { name: "Views" }),
    steps: frame.getByRole("region", { name: "Steps" }),
    controls: frame.getByRole("form", { name: "Coins and data" }),
    html: frame.locator("html"),
  };
}

/** @param {ReturnType<typeof framed>} frame @param {string[]} parts */
async function expectParts(frame, parts) {
  await expect(frame.html).toHaveAttribute("data-ready", "true");
  for (const [name, part] of Object.entries({
    "Title and examples": frame.examples,
    "Sets of tosses": frame.sets,
    View: frame.views,
    Steps: frame.steps,
    "Coins and data": frame.controls,
  })) {
    await expect(part, name).toBeVisible({ visible: parts.includes(name) });
  }
}

test("the dialog gives the line for the chosen parts, and shows what it will look like", async ({
  reader,
}) => {
  await reader.examples.selectOption("notebook");
  await reader.steps(2);
  const entries = () => reader.page.evaluate(() => history.length);
  const before = await entries();
  for (const parts of [
    ["Sets of tosses", "View", "Steps"],
    ["Title and examples", "View"],
    ["Sets of tosses", "Steps", "Coins and data"],
  ]) {
    const line = await lineWith(reader, parts);
    const [{ src, ...rest }] = await reader.page.evaluate((html) => {
      const frames = new DOMParser().parseFromString(html, "text/html").body.children;
      return [...frames].map((frame) =>
        Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value])),
      );
    }, line);
    expect(rest).toMatchObject({ width: "720", title: "Expectation-Maximization, with two coins" });
    const names = parts.map((name) => PARTS[name]);
    expect(src).toBe(`${reader.page.url()}&embed=${names.join()}`);
    const preview = framed(reader.page);
    await expectParts(preview, parts);
    if (parts.includes("Steps")) {
      await expect(preview.progress).toHaveText("iteration 1, M-step");
    }
    // As tall as what it shows, and in the dialog as wide as the dialog is.
    await expect
      .poll(() => preview.html.evaluate((html) => html.scrollHeight - innerHeight))
      .toBeLessThanOrEqual(0);
    const text = reader.share.getByRole("textbox", { name: "Embed in another page" });
    const inside = await preview.html.evaluate(() => innerHeight);
    await expect(text).toHaveValue(new RegExp(`height="${inside}"`));
    expect(await preview.html.evaluate(() => innerWidth)).toBe(720);
    const dialog = await reader.share.boundingBox();
    const drawn = await reader.page.locator("iframe").boundingBox();
    expect(drawn?.width).toBeLessThan(dialog?.width ?? 0);
    await reader.page.keyboard.press("Escape");
  }
  expect(await entries(), "Back still leads to where it led").toBe(before);
});

for (const view of ["landscape", "starts", "climb", "compare"]) {
  test(`a frame without its view opens with the view ${view} in its link`, async ({
    page,
    reader,
  }) => {
    await open(page, `/#v=1&view=${view}&embed=sets,steps`);
    await reader.step.click();
    await expect(reader.progress).toHaveText("iteration 1, E-step");
  });
}

for (const sandbox of ["", ' sandbox="allow-scripts"']) {
  test(`a page elsewhere shows the chosen parts alone, and EM steps in it${sandbox}`, async ({
    reader,
    outside,
  }) => {
    const parts = ["Sets of tosses", "View", "Steps"];
    const line = await lineWith(reader, parts);
    const { page, messages } = await outside(line.replace("<iframe", `<iframe${sandbox}`));
    const frame = framed(page);
    await expectParts(frame, parts);
    await frame.step.click();
    await frame.step.click();
    await expect(frame.progress).toHaveText("iteration 1, M-step");
    await expect(frame.sets).toContainText("0.71");
    expect(messages).toEqual([]);
  });
}

test("in a sandbox every button does what it says", async ({ reader, outside, browserName }) => {
  const line = await lineWith(reader, Object.keys(PARTS));
  const sandbox = '<iframe sandbox="allow-scripts"';
  const { page, messages } = await outside(line.replace("<iframe", sandbox));
  const frame = page.frameLocator("iframe");
  const inside = framed(page);
  const button = (/** @type {string} */ name) =>
    IN_DRAWERS.includes(name)
      ? control(frame, "button", name)
      : frame.getByRole("button", { name, exact: true }).filter({ visible: true });
  const dialog = frame.getByRole("dialog");
  const box = (/** @type {string} */ name) => frame.getByRole("checkbox", { name, exact: true });
  await expectParts(inside, Object.keys(PARTS));

  for (const name of ["Help", "Share", "Own tosses…"]) {
    for (const key of ["click", "Enter", "Space"]) {
      await button(name).click();
      await expect(dialog).toBeVisible();
      const close = dialog.getByRole("button", { name: /^(Close|Cancel)$/ });
      await (key === "click" ? close.click() : close.press(key));
      await expect(dialog, `${name} by ${key}`).toBeHidden();
    }
  }
  await button("Own tosses…").click();
  const text = dialog.locator("#own-text");
  await text.fill("HTX");
  await button("Use these tosses").click();
  await expect(dialog.locator("#own-error")).toContainText("line 1, character 3");
  await text.fill("HTT\nHHT");
  await button("Use these tosses").click();
  await expect(dialog).toBeHidden();
  await expect(inside.examples).toHaveValue("given");

  await box("Predict first").check();
  const prediction = frame.getByRole("textbox", { name: "P(A | set)" });
  await prediction.fill("0.5");
  await button("Commit").click();
  await expect(inside.progress).toHaveText("iteration 1, E-step");
  await inside.step.click(); // in one column, a step shows its result before the next question
  for (const name of ["θA", "θB"]) {
    await frame.getByRole("textbox", { name, exact: true }).fill("0.5");
  }
  await frame.getByRole("textbox", { name: "θB", exact: true }).press("Enter");
  await expect(inside.progress).toHaveText("iteration 1, M-step");
  await button("Skip").click();
  await expect(inside.progress).toHaveText("iteration 2, E-step");
  await box("Predict first").uncheck();

  for (const [name, then] of [
    ["Back", "iteration 1, M-step"],
    ["E-step", "iteration 2, E-step"],
    ["Iteration", "iteration 2, M-step"],
    ["Converge", /converged$/],
    ["Reset", "at the guess"],
  ]) {
    await button(String(name)).click();
    await expect(inside.progress, String(name)).toHaveText(then);
  }
  await button("Play").click();
  await button("Pause").click();
  await expect(button("Play")).toBeVisible();
  const guess = frame.getByRole("textbox", { name: "Guess θA", exact: true });
  await write(guess, "0.7");
  await expect(frame.getByRole("status")).toHaveText(/θA\s=\s0\.70/);
  await button("Undo").click();
  await expect(guess).toHaveValue("0.60");
  await button("New tosses").click();
  await expect(inside.examples).toHaveValue("simulated");
  await frame.getByText("Working", { exact: true }).click();
  const followed = frame.getByRole("textbox", { name: "Set", exact: true });
  await write(followed, "2");
  await button("Duplicate").click();
  await expect(followed).toHaveValue("3");
  await button("Remove").click();
  await frame
    .getByRole("button", { name: /^toss 1: heads/ })
    .or(frame.getByRole("button", { name: /^toss 1: tails/ }))
    .click();
  await expect(inside.examples).toHaveValue("given");
  await button("Dark").click();
  await expect(inside.html).toHaveAttribute("data-theme", "dark");

  await button("Share").click();
  const said = dialog.getByRole("status");
  for (const name of ["Save as one file", "CSV", "JSON", "R script", "SVG", "PNG"]) {
    await button(name).click();
    await expect(said, name).toHaveText(/if the page around this frame allows it\.$/);
  }
  await button("Copy").first().click();
  await expect(said).toHaveText(/^(Copied\.|The text is selected)/);
  await dialog.getByText("Embed in another page").click();
  await expect(dialog.locator("iframe")).toBeVisible();
  await button("Close").click();
  await expect(dialog).toBeHidden();
  // The browser reports what the sandbox forbids; nothing else may be in the console.
  const refused = /download|print|clipboard|Permissions|sandbox/i;
  expect(messages.filter((message) => !refused.test(message))).toEqual([]);
  expect(
    messages.filter((message) => /form/i.test(message)),
    browserName,
  ).toEqual([]);
});

test("where the clipboard is refused, the link is marked, and that is said", async ({
  reader,
  outside,
  browserName,
}) => {
  const { page } = await outside(await lineWith(reader, ["Title and examples"]));
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Share" }).click();
  await frame.getByRole("button", { name: "Copy" }).first().click();
  // Chromium lets a frame write to the clipboard only where its page allows it; Firefox always does.
  const refused = browserName === "chromium";
  await expect(frame.getByRole("dialog").getByRole("status")).toHaveText(
    refused ? "The text is selected: press Ctrl+C or ⌘C to copy it." : "Copied.",
  );
  if (!refused) return;
  const link = frame.getByRole("textbox", { name: "Link" });
  await expect(link).toBeFocused();
  const marked = await link.evaluate((field) =>
    field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : "",
  );
  expect(marked).toBe(await link.inputValue());
  expect(marked).toContain("#v=1&data=paper");
});

test("Back leaves the page around it, whatever was done in the frame", async ({
  reader,
  outside,
}) => {
  const { page } = await outside(await lineWith(reader, Object.keys(PARTS)));
  const frame = framed(page);
  const entries = () => page.evaluate(() => history.length);
  await expectParts(frame, Object.keys(PARTS));
  const before = await entries();
  await frame.examples.selectOption("notebook");
  await frame.step.click();
  await frame.examples.selectOption("swapped");
  await expect(frame.progress).toHaveText("at the guess");
  expect(await entries()).toBe(before);
  await page.goBack();
  await expect(page.getByRole("link", { name: "course" })).toBeVisible();
});

for (const [width, height] of [
  [400, 300],
  [640, 360],
  [800, 450],
]) {
  test(`in a frame of ${width}×${height} the picture is whole, and so is the caption above its buttons`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    /** The part of the page with this name. @param {string} id */
    const place = async (id) => {
      const box = await page.locator(id).boundingBox();
      if (!box) throw new Error(`${id} is not shown`);
      return { top: box.y, foot: box.y + box.height, height: box.height };
    };
    for (const [view, picture] of [
      ["path", "#trajectory"],
      ["landscape", "#landscape"],
      ["climb", "#climb"],
    ]) {
      await page.goto("about:blank"); // a page that is open already is not ready anew
      await open(page, `/#v=1&step=3&view=${view}&embed=view`);
      const shown = await place(picture);
      expect(shown.foot, view).toBeLessThanOrEqual(height);
      expect(shown.height, view).toBeGreaterThan(120);
      if (view === "climb") continue; // its second picture follows
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    }
    await page.goto("about:blank");
    await open(page, "/#v=1&step=3&embed=sets,view,steps");
    if (width < 640) return; // what a phone has room for
    const [caption, buttons] = [await place(".narration"), await place(".buttons")];
    expect(caption.foot).toBeLessThanOrEqual(buttons.top + 1);
    expect(buttons.foot).toBeLessThanOrEqual(height + 1);
    expect((await place("#table")).foot, "all rows and their sums").toBeLessThanOrEqual(
      caption.top,
    );
    const [grid, table] = [
      await page.locator("#grid").boundingBox(),
      await page.locator("#rows").boundingBox(),
    ];
    expect(table?.y, "the numbers beside the tosses").toBe(grid?.y);
  });

  test(`in a frame of ${width}×${height} the list of ends is not cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("about:blank");
    await open(page, "/#v=1&step=3&view=starts&embed=view");
    await expect(page.locator("#basin-ends tr")).toHaveCount(3);
    const wide = await page
      .locator("#basin-list")
      .evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test("a link to parts shows them at any width, and nothing sticks out", async ({ reader }) => {
  const { page } = reader;
  for (const [width, height] of [
    [360, 740],
    [720, 560],
    [1280, 720],
  ]) {
    await page.setViewportSize({ width, height });
    for (const parts of ["sets", "view", "steps", "controls", "sets,view,steps", "header,view"]) {
      await page.goto(`/#v=1&step=3&embed=${parts}`);
      await expect(page.locator("html")).toHaveAttribute("data-embed", parts.replaceAll(",", " "));
      for (const [name, part] of Object.entries({
        header: reader.examples,
        sets: reader.sets,
        view: page.getByRole("region", { name: "Views" }),
        steps: reader.step,
        controls: reader.field("Guess θA"),
      })) {
        await expect(part, `${name} of ${parts}`).toBeVisible({ visible: parts.includes(name) });
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${parts} at ${width}`).toBeLessThanOrEqual(width);
      if (width === 360) await axe(page);
    }
  }
  await page.goto("/#v=1");
  await expect(reader.sets, "a whole link shows the whole page").toBeVisible();
});

test("without its steps it asks for no prediction, as nobody could answer", async ({ reader }) => {
  const { page } = reader;
  await page.goto("/#v=1&predict=on&embed=sets,view");
  await expect(page.locator("html")).toHaveAttribute("data-embed", "sets view");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/step=1&/);
  await expect(page, "the link keeps it").toHaveURL(/predict=on/);
});
