/**
 * The crash reporter: a dialog for fatal errors, also while the page loads, with the details and ways to recover.
 *
 * This classic script does not depend on the page's modules and runs in browsers without module support, so that it
 * works if anything else fails. For the same reason, its text is in index.html; it is translated when the page's
 * catalogue has loaded.
 */
{
  /** @param {string} details for a bug report */
  const fall = (details) => {
    const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("crash"));
    if (dialog.open) return; // later errors are likely consequences of the first
    document.dispatchEvent(new Event("dialogopens")); // stops playback; see show-dialog.js
    dispatchEvent(new Event("crash")); // updates the address; see address.js
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("crash-details"));
    field.value = [details, location.href, navigator.userAgent].join("\n\n");
    field.setSelectionRange(0, 0); // scrolls to the beginning
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
    // After closing the dialog, the reader can use what still works.
    dialog.onclose = () => dispatchEvent(new Event("resumed"));
    dialog.showModal();
    // The attribute `autofocus` would cause an error in a cross-origin frame.
    /** @type {HTMLElement} */ (document.getElementById("crash-title")).focus();
    dialog.scrollTop = 0;
  };

  /** @param {HTMLTextAreaElement} field */
  const copy = async (field) => {
    field.select(); // for copying by hand if the browser denies access to the clipboard
    await navigator.clipboard.writeText(field.value).catch(() => undefined);
  };

  /**
   * Reloads the page; the state is in the address. Activates a newer version first, if one has been downloaded: it may
   * not have the bug. See register-service-worker.js.
   */
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
    // Not every browser includes the message in the stack.
    return stack.startsWith(String(error)) ? stack : `${error}\n${stack}`;
  };

  // Only a capturing listener receives the errors of scripts that fail to load.
  addEventListener(
    "error",
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement) fall(`${target.src || "a script"} does not load`);
      // An event without an error is only a warning, such as that of a ResizeObserver loop.
      else if (error) fall(described(error));
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => fall(described(reason)));
  if (!("noModule" in HTMLScriptElement.prototype)) {
    const tell = () => fall("this browser knows no modules");
    document.addEventListener("readystatechange", tell, { once: true }); // the dialog has been parsed
  }
}
