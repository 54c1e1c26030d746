/** Whether the table of iterations is open: the browser keeps it over a reload, until the tab is closed. */

const KEY = "em-coins-open-table";

export function wasTableOpen() {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false; // a browser that keeps nothing cannot tell
  }
}

/** @param {boolean} isOpen */
export function rememberTable(isOpen) {
  try {
    if (isOpen) sessionStorage.setItem(KEY, "yes");
    else sessionStorage.removeItem(KEY);
  } catch {
    // A reload begins with it closed.
  }
}
