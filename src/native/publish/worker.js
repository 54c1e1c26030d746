/**
 * The service worker of the published page: it keeps one version of the page whole, and answers from there.
 *
 * All that a version loads lies in a folder with the version in its name, so a page meets its own files and
 * never another version's, whichever worker answers. A new version is fetched behind the page that is open,
 * complete and checked or not at all, and the next page that is opened is the new one.
 */

/** The version, written here by the build. */
const VERSION = "@VERSION@";
/** The files of this version: the hash of each, by its address relative to this script. */
const FILES = /** @type {Record<string, string>} */ (/* @FILES@ */ {});

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
/** Other pages of the same origin have caches too. */
const OURS = `em-coins ${scope} `;
const CACHE = OURS + VERSION;

worker.addEventListener("install", (event) => event.waitUntil(fetchAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
// A page asks for it when it has loaded: a worker that gives way while a page loads may leave the rest of the
// page's requests to the network, where its version is not to be had any more.
worker.addEventListener("message", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event.request));
});

async function fetchAll() {
  const cache = await caches.open(CACHE);
  const requests = Object.entries(FILES).map(
    ([path, integrity]) => new Request(path, { cache: "no-cache", integrity }),
  );
  try {
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  await worker.clients.claim();
  const versions = (await caches.keys()).filter((name) => name.startsWith(OURS));
  // The version before may still be open somewhere.
  await Promise.all(versions.slice(0, -2).map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  const path = request.url.slice(scope.length).replace(/[?#].*/, "");
  const isPage = path === "" || path === "index.html";
  const cache = await caches.open(CACHE);
  const kept = isPage
    ? await cache.match("./")
    : await caches.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}
