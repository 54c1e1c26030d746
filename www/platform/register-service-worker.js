/** Keeps the page for hours without network, where it was published with a service worker for that. */
export async function keepForOffline() {
  const worker = document.querySelector("meta[name='em-coins-worker']")?.getAttribute("content");
  if (!worker) return;
  try {
    const registration = await navigator.serviceWorker.register(worker);
    const letIn = () => registration.waiting?.postMessage("take over");
    letIn();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", letIn);
    });
    // It may have been found before anybody listened.
    registration.installing?.addEventListener("statechange", letIn);
  } catch {
    // Not over plain http, not in a sandbox, not for everybody: the page needs its network, and is the same.
  }
}
