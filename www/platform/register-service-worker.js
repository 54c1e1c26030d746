/** Registers the service worker that makes the published page work offline. */
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
    // It may have been found before the listener was added.
    registration.installing?.addEventListener("statechange", letIn);
  } catch {
    // There are no service workers over plain http or in a sandbox; then the page needs the network.
  }
}
