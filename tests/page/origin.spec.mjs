// The page is only its own files: no script but its own runs, and any static server at any path can serve it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { expect, test } from "./reader.mjs";

test("a script that is not the page's own does not run", async ({ page, expectMessages }) => {
  expectMessages(/Content[- ]Security[- ]Policy/i);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.body.append(script);
  });
  await expect(page).toHaveTitle("Two coins, one hidden label");
});

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
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
