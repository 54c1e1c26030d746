/**
 * The part of the crate that a first visit does not need: some views, and what reads and writes files. It is fetched when
 * it is first used, or when the page has nothing else to do, and joins the wasm that is there.
 */

import { words } from "../i18n/i18n.js";
import init from "../pkg/em_coins.js";

/** @type {Promise<unknown> | undefined} */
let fetched;

/** Waits until the part is there. Rejects if it cannot be fetched; the next call tries again. */
export async function loadLater() {
  fetched ??= fetchLater();
  try {
    await fetched;
  } catch (cause) {
    fetched = undefined;
    throw new Error(words.files.notThere, { cause });
  }
}

async function fetchLater() {
  const wasm = document.querySelector("link[rel=preload]");
  if (!(wasm instanceof HTMLLinkElement)) return; // a page as one file has everything
  const first = await init();
  const response = await fetch(new URL("em_coins_later.wasm", wasm.href));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  await WebAssembly.instantiate(await response.arrayBuffer(), { first: { ...first } });
}

/**
 * Fetches it when the page has nothing else to do, so that it works on without network.
 * @param {() => Promise<unknown>} loadViews loads it, and the script that belongs to it
 */
export function loadLaterWhenIdle(loadViews) {
  const fetchIt = async () => {
    try {
      await loadViews();
      document.documentElement.dataset.complete = "true";
    } catch {
      // It is said when the part is needed.
    }
  };
  // Safari has no such callback.
  if ("requestIdleCallback" in self) requestIdleCallback(fetchIt);
  else setTimeout(fetchIt);
}
