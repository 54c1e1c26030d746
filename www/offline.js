/** Keeps the page for hours without network, where it was published with a service worker for that. */
export async function keepForOffline() {
  const worker = document.querySelector("meta[name='em-coins-worker']")?.getAttribute("content");
  if (!worker) return;
  try {
    await navigator.serviceWorker.register(worker);
  } catch {
    // Not over plain http, not in a sandbox, not for everybody: the page needs its network, and is the same.
  }
}
