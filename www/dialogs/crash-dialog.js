/**
 * What the page shows when it cannot go on, or cannot even begin: a sentence, the details, and a way back.
 *
 * It stands apart from the page's modules, and is written as browsers without modules understand it, so
 * that it is there whatever else is not. Its words stand in index.html for the same reason; they are in
 * the reader's language as soon as the page's words have come.
 */
{
  /** @param {string} details for a bug report */
  const fall = (details) => {
    const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("crash"));
    if (dialog.open) return; // the first fault explains those that follow from it
    document.dispatchEvent(new Event("dialogopens")); // nothing plays on behind it; see show-dialog.js
    dispatchEvent(new Event("crash")); // the address now catches up with the screen; see address.js
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("crash-details"));
    field.value = [details, location.href, navigator.userAgent].join("\n\n");
    field.setSelectionRange(0, 0); // where it begins is what is seen of it
    /** @type {[string, () => void][]} */
    const buttons = [
      ["copy", () => copy(field)],
      ["back", () => reload()],
      ["start-over", () => location.assign(location.pathname + location.search)],
    ];
    for (const [name, act] of buttons) {
      const button = /** @type {HTMLButtonElement} */ (document.getElementById(`crash-${name}`));
      button.onclick = act;
    }
    // After closing it, the reader can use what still works.
    dialog.onclose = () => dispatchEvent(new Event("resumed"));
    dialog.showModal();
    // Not by an attribute: in a frame of another page, a browser refuses that aloud.
    /** @type {HTMLElement} */ (document.getElementById("crash-title")).focus();
    dialog.scrollTop = 0;
  };

  /** @param {HTMLTextAreaElement} field */
  const copy = async (field) => {
    field.select(); // for those whose browser lets no page write to the clipboard
    await navigator.clipboard.writeText(field.value).catch(() => undefined);
  };

  /** The state is in the address. A version without the fault may have come for the next load; see register-service-worker.js. */
  const reload = async () => {
    const worker = document.querySelector("meta[name='em-coins-worker']");
    const registration = worker ? await navigator.serviceWorker.getRegistration() : undefined;
    const waiting = registration ? registration.waiting : null;
    if (waiting) {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
      waiting.postMessage("take over");
    } else {
      location.reload();
    }
  };

  /** @param {unknown} error */
  const described = (error) => {
    const stack = (error instanceof Error && error.stack) || "";
    // Not every browser begins the stack with the message.
    return stack.startsWith(String(error)) ? stack : `${error}\n${stack}`;
  };

  // What captures hears also of a script that does not come.
  addEventListener(
    "error",
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement) fall(`${target.src || "a script"} does not load`);
      // Without an error it is only a warning, as of a ResizeObserver that is late.
      else if (error) fall(described(error));
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => fall(described(reason)));
  if (!("noModule" in HTMLScriptElement.prototype)) {
    const tell = () => fall("this browser knows no modules");
    document.addEventListener("readystatechange", tell, { once: true }); // now the dialog is there
  }
}
