/**
 * The page as a single file. A served page fetches the single file that the build wrote. A page that is itself a single
 * file cannot fetch from disk, and copies itself. The state is in a `<meta>` element.
 */

const packed = document.querySelector("script[type='application/wasm']");
/** The source of this page before scripts change it. */
const original = packed && `<!doctype html>\n${document.documentElement.outerHTML}`;

/**
 * Returns the page as one HTML file that opens with this state.
 * @param {string} link without the `#`
 */
export async function oneFile(link) {
  const page = original ?? (await built());
  const content = link.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return page.replace(
    /(<meta name="em-coins-link" content=)"[^"]*"/,
    (_, meta) => `${meta}"${content}"`,
  );
}

async function built() {
  const wasm = document.querySelector("link[rel=preload]");
  const folder = wasm instanceof HTMLLinkElement ? wasm.href : location.href;
  const response = await fetch(new URL("em-coins.html", folder));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}

/** Returns the state to open: that of the address, or else that of `oneFile`. */
export function startLink() {
  const meta = document.querySelector("meta[name='em-coins-link']");
  return location.hash.slice(1) || queryLink() || (meta?.getAttribute("content") ?? "");
}

/** Returns a link in the query, with its `?`: some programs replace the `#` with one. Ignores other queries. */
export function queryLink() {
  return /[?&;](v|data|lang)(=|%3d)/i.test(location.search) ? location.search : "";
}

/** Returns the argument of the crate's `init` in the single file; `undefined` if the wasm is a separate file. */
export function packedWasm() {
  if (!packed) return undefined;
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const headers = { "content-type": "application/wasm" };
  return { module_or_path: new Response(wasm, { headers }) };
}
