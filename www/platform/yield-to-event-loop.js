/** Lets the browser have its turn: a long work that waits for it now and then leaves the page at hand. */
export function yieldToEventLoop() {
  return new Promise((go) => setTimeout(go));
}
