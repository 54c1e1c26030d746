/**
 * The page as one file. Served, it fetches the file that the build left for it; as one file it may fetch
 * nothing from disk, and copies itself. The state travels in a `<meta>`.
 */

const packed = document.querySelector("script[type='application/wasm']");
/** This page as it was before anything changed it. */
const original = packed && `<!doctype html>\n${document.documentElement.outerHTML}`;

/**
 * The page as one HTML file which opens with this state.
 * @param {string} link as it stands after the `#` of an address
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

/** The state to open with, as `oneFile` took it; what the address says comes first. */
export function startLink() {
  const meta = document.querySelector("meta[name='em-coins-link']");
  return location.hash.slice(1) || queryLink() || (meta?.getAttribute("content") ?? "");
}

/** The link that stands in the query, with its `?`: some programs put one in place of the `#`. Other queries are not ours. */
export function queryLink() {
  return /[?&;](v|data|lang)(=|%3d)/i.test(location.search) ? location.search : "";
}

/** The argument of the crate's `init` in the single file; nothing where the wasm is a file of its own. */
export function packedWasm() {
  if (!packed) return undefined;
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const headers = { "content-type": "application/wasm" };
  return { module_or_path: new Response(wasm, { headers }) };
}
