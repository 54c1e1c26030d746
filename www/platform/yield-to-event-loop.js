/** Yields to the event loop, so that the page stays responsive during long work. */
export function yieldToEventLoop() {
  return new Promise((go) => setTimeout(go));
}
