// The content security policy: no script but the page's own runs, and the page works on any static server and path.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { TYPES } from "./media-types.mjs";
import { expect, test } from "./reader.mjs";

/** Ways to run a script that is not the page's own; each would write its name. @type {Record<string, string>} */
const SCRIPTS = {
  inline: "<script>NAME</script>",
  module: "<script type=module>NAME</script>",
  data: "<script src='data:text/javascript,NAME'></script>",
  handler: "<b onclick='NAME'></b>",
  image: "<img src='data:,' onerror='NAME'>",
  address: "<a href='javascript:NAME'></a>",
  frame: "<iframe srcdoc='<script>parent.NAME</script>'></iframe>",
};

/** Elements that the page does not use, by the directive of its policy that forbids them. @type {Record<string, string>} */
const UNUSED = {
  "base-uri": "<base href='http://127.0.0.1:9/'>",
  "img-src": "<img src='data:,'>",
  "media-src": "<video src='data:,'></video>",
  "object-src": "<object data='data:text/plain,' type='text/plain'></object>",
  "frame-src": "<iframe src='data:text/html,'></iframe>",
  "style-src-elem": "<style>h1 { display: none }</style>",
};

test("no script but the page's own runs, however it came in", async ({ page, expectMessages }) => {
  expectMessages(/Content[- ]Security[- ]Policy/i);
  const ran = await page.evaluate(async (all) => {
    const names = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { ran: names });
    for (const [name, markup] of Object.entries(all)) {
      const range = document.createRange();
      // A script made in this way runs like one in the page itself.
      const part = range.createContextualFragment(markup.replace("NAME", `ran.push("${name}")`));
      const node = part.firstElementChild;
      document.body.append(part);
      if (node instanceof HTMLElement) node.click();
    }
    // Code that a test evaluates may be exempt from the policy, but code that the page itself calls is not.
    await new Promise((called) => {
      setTimeout(() => {
        for (const run of [
          // biome-ignore lint/security/noGlobalEval: this is to fail
          () => globalThis.eval("ran.push('eval')"),
          () => new Function("ran.push('function')")(),
          () => setTimeout(/** @type {any} */ ("ran.push('timer')")),
        ]) {
          try {
            run();
          } catch {
            // It is refused, as it should be.
          }
        }
        setTimeout(called);
      });
    });
    // The page's own still does.
    await import(new URL("www/i18n/locales/de.js", document.baseURI).href);
    return names;
  }, SCRIPTS);
  expect(ran).toEqual([]);
});

test("the policy forbids what the page does not use", async ({ page, expectMessages }) => {
  expectMessages(/Content[- ]Security[- ]Policy/i);
  await page.evaluate((all) => {
    /** @type {Set<string>} */
    const forbidden = new Set();
    Object.assign(globalThis, { forbidden });
    addEventListener("securitypolicyviolation", (event) => forbidden.add(event.effectiveDirective));
    for (const markup of Object.values(all)) {
      document.body.append(document.createRange().createContextualFragment(markup));
    }
    fetch("data:,").catch(() => undefined);
    const form = document.createElement("form");
    form.action = "http://127.0.0.1:9/";
    document.body.append(form);
    try {
      form.submit();
    } catch {
      // Firefox also throws.
    }
  }, UNUSED);
  const told = () => page.evaluate("[...globalThis.forbidden].sort()");
  await expect.poll(told).toEqual([...Object.keys(UNUSED), "connect-src", "form-action"].sort());
});

const SUBPATH = "/some/path/";

test.describe("at a path of some static server", () => {
  test.use({
    address: "./",
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that it depends on nothing
    baseURL: async ({}, use) => {
      const server = createServer(async ({ url = "" }, response) => {
        const file = url === SUBPATH ? "index.html" : url.slice(SUBPATH.length);
        const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))];
        const ours = url.startsWith(SUBPATH) && type && !file.includes("..");
        if (!ours) return response.writeHead(404).end();
        const content = await readFile(new URL(`../../${file}`, import.meta.url));
        return response.writeHead(200, { "content-type": type }).end(content);
      });
      await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      await use(`http://127.0.0.1:${port}${SUBPATH}`);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });

  test("it works as it does at home", async ({ page, reader }) => {
    expect(new URL(page.url()).pathname).toBe(SUBPATH);
    await reader.steps(2);
    expect((await reader.cells("EM")).slice(0, 2)).toEqual(["0.71", "0.58"]);
  });
});
