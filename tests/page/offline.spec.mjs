// The page as it is published: it opens without network after one visit, and a new version comes whole.
//
// EM_COINS_SITE is a folder that `em-coins site` wrote; `cargo test` sets it.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { env } from "node:process";
import { TYPES } from "./media-types.mjs";
import { test as base, expect, open, Reader } from "./reader.mjs";

const PATH = "/some/path/";

/** @typedef {Map<string, Buffer>} Site files by their paths */
/** A static host. */
class Host {
  /** Its `cache-control`. Nothing may be cached, so that only the service worker can serve the page without network. */
  caching = "no-store";
  /** @type {Site} */
  site = new Map();
  /** The paths requested since the last look. @type {string[]} */
  asked = [];
  #server = createServer(({ url = "" }, response) => {
    const path = url.slice(PATH.length).replace(/\?.*/, "") || "index.html";
    this.asked.push(path);
    const content = url.startsWith(PATH) && this.site.get(path);
    if (!content) return response.writeHead(404).end();
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))];
    const headers = { "content-type": type, "cache-control": this.caching };
    return response.writeHead(200, headers).end(content);
  });

  async start() {
    await new Promise((listening) => this.#server.listen(0, "127.0.0.1", () => listening(null)));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === "object" && address?.port}${PATH}`;
  }

  async stop() {
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }
}

const extend = /** @type {typeof base.extend<{ host: Host }>} */ (base.extend);

const test = extend({
  address: "./",
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that it depends on nothing
  host: async ({}, use) => {
    const host = new Host();
    host.site = await published();
    await host.start();
    await use(host);
    await host.stop();
  },
  baseURL: ({ host }, use) => use(host.url),
});

/** The version that `em-coins site` wrote. */
async function published() {
  const folder = env.EM_COINS_SITE ?? "";
  expect(folder, "EM_COINS_SITE names what `em-coins site` wrote").not.toBe("");
  /** @type {Site} */
  const site = new Map();
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile()) {
      site.set(path.slice(join(folder, "/").length).replaceAll("\\", "/"), await readFile(path));
    }
  }
  return site;
}

/**
 * The site after somebody changed its title, and perhaps more of its page.
 * @param {Site} site
 * @param {string} title
 * @param {(html: string) => string} change
 */
function edited(site, title, change = (html) => html) {
  const index = String(site.get("index.html"));
  const worker = String(site.get("sw.js"));
  const version = worker.match(/VERSION = "(\w{16})"/)?.[1] ?? "";
  const next = hash(title, "hex").slice(0, 16);
  const page = change(index)
    .replaceAll(version, next)
    .replace("</head>", `<meta name="edition" content="${title}"></head>`);
  /** @type {Site} */
  const files = new Map();
  for (const [path, content] of site) files.set(path.replace(version, next), content);
  const known = worker.replaceAll(version, next).replace(hash(index), hash(page));
  return files.set("index.html", Buffer.from(page)).set("sw.js", Buffer.from(known));
}

/** @param {string} text */
function hash(text, /** @type {"base64" | "hex"} */ form = "base64") {
  return createHash("sha256").update(text).digest(form);
}

/** @typedef {import("@playwright/test").Page} Page */

/** @param {Page} page */
const edition = (page) =>
  page.evaluate(() => document.querySelector("meta[name=edition]")?.getAttribute("content"));

/**
 * Waits until the version that the host has now is kept and answers.
 * @param {Page} page
 * @param {Host} host
 */
async function kept(page, host) {
  const version = String(host.site.get("sw.js")).match(/VERSION = "(\w{16})"/)?.[1];
  await expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const registration = await navigator.serviceWorker.ready;
        const caught = (await caches.keys()).some((name) => name.endsWith(` ${wanted}`));
        const { installing, waiting, active } = registration;
        return caught && !installing && !waiting && active?.state;
      }, version),
    )
    .toBe("activated");
}

test("after one visit the page opens without network and computes", async ({ page, host }) => {
  await kept(page, host);
  await host.stop();
  for (const address of ["./", "./index.html", "./?embed#v=1"]) {
    await open(page, address);
    const reader = new Reader(page);
    await reader.step.click();
    expect((await reader.cells(1)).slice(3, 5)).toEqual(["0.45", "0.55"]);
    for (const view of ["Landscape", "Why it climbs", "Where each start ends"])
      await reader.look(view);
  }
  await host.start();
});

test("without network the page still saves itself, as one file and in parts", async ({
  page,
  host,
  save,
}) => {
  await kept(page, host);
  await host.stop();
  await open(page, "./");
  const { content } = await save("Save as one file");
  expect(content.toString()).toMatch(/<meta name="em-coins-link" content="v=1&amp;data=paper/);
  expect((await save("CSV")).content.toString()).toContain("HTTTHHTHTH");
  await host.start();
});

test("a new version is fetched behind the open page, and comes whole with the next", async ({
  page,
  host,
}) => {
  host.caching = "max-age=600"; // as GitHub Pages sends it
  const first = host.site;
  await open(page, "./");
  await kept(page, host);
  expect(await edition(page)).toBeUndefined();

  host.site = edited(first, "second");
  await open(page, "./");
  expect(await edition(page)).toBeUndefined();
  await kept(page, host);
  // The page that is open goes on with its own files, which the host does not have any more.
  expect(await fetched(page, [...first.keys()])).toEqual([...first.keys()]);

  await open(page, "./");
  expect(await edition(page)).toBe("second");
  host.asked = [];
  await open(page, "./");
  await new Reader(page).step.click();
  expect(host.asked.filter((path) => path !== "sw.js")).toEqual([]);

  host.site = edited(first, "third");
  await open(page, "./");
  await kept(page, host);
  await open(page, "./");
  expect(await edition(page)).toBe("third");
  expect(await page.evaluate(() => caches.keys()), "only the version before stays").toHaveLength(2);
});

test("a version that falls gives way to the next", async ({ page, host, expectMessages }) => {
  expectMessages(/no HTMLElement #story/);
  const first = host.site;
  await kept(page, host);
  host.site = edited(first, "second", (html) => html.replace('"story"', '"tale"'));
  await open(page, "./");
  await kept(page, host);
  await page.goto("./");
  const crashed = page.getByRole("alertdialog", { name: "This page has stopped" });
  await expect(crashed).toBeVisible();

  host.site = edited(first, "third");
  await page.goto("./");
  await expect(crashed).toBeVisible();
  const waits = async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state;
  await expect.poll(() => page.evaluate(waits)).toBe("installed");
  await crashed.getByRole("button", { name: "Back to the last state" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  expect(await edition(page)).toBe("third");
});

test("half a new version is none", async ({ page, host }) => {
  const first = host.site;
  await kept(page, host);
  const second = edited(first, "second");
  host.site = new Map(second).set("index.html", first.get("index.html") ?? Buffer.from(""));
  await open(page, "./");
  const ofSecond = () => host.asked.some((path) => !first.has(path));
  await expect.poll(ofSecond, "it begins to be fetched").toBe(true);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return registration.installing ?? registration.waiting;
      }),
    )
    .toBeNull();
  await open(page, "./");
  expect(await edition(page)).toBeUndefined();
  await new Reader(page).step.click();

  host.site = second;
  await open(page, "./");
  await kept(page, host);
  await open(page, "./");
  expect(await edition(page)).toBe("second");
});

/**
 * Those of the paths that the page finds.
 * @param {Page} page
 * @param {string[]} paths
 */
function fetched(page, paths) {
  return page.evaluate(async (all) => {
    const found = await Promise.all(
      all.map(async (path) => {
        const response = await fetch(path, { cache: "no-store" });
        return response.ok && (await response.arrayBuffer()).byteLength > 0;
      }),
    );
    return all.filter((_, index) => found[index]);
  }, paths);
}

test("it can be installed", async ({ page, host, browserName }) => {
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  const start = await page.evaluate(async () => {
    const { href } = /** @type {HTMLLinkElement} */ (document.querySelector("[rel=manifest]"));
    const manifest = await (await fetch(href)).json();
    return new URL(manifest.start_url, href).href;
  });
  expect(start).toBe(host.url);
  if (browserName !== "chromium") return; // the others do not say what is missing
  const developer = await page.context().newCDPSession(page);
  const { errors } = await developer.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await developer.send("Page.getInstallabilityErrors");
  // Tests run in a private window, which installs nothing.
  const missing = installabilityErrors.map(({ errorId }) => errorId);
  expect(missing.filter((id) => id !== "in-incognito")).toEqual([]);
});
