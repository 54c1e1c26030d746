/** The table of iterations, as far as the run has come: θ, π where it is estimated, ℓ, and how far each iteration moved. */

import { number, smallChange, whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { announce } from "../platform/announce.js";
import { create, createButton, element } from "../platform/dom.js";
import { focusableWhereItScrolls } from "../platform/focusable-overflow.js";
import { rememberTable, wasTableOpen } from "../state/open-table.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Iteration} Iteration */

/** Of a longer run, this many rows stand at its beginning, around the present one, and at its end. */
const ROWS_TOGETHER = 100;
const ROWS_ON_PAPER = 24;

/** More than elsewhere on the page, where late iterations would look alike. */
const DECIMALS = 4;

export class IterationTable {
  #details = element("iterations", HTMLDetailsElement);
  #frame = create("section", { className: "frame" });

  /**
   * @param {Session} session
   * @param {() => Snapshot} now what is on screen
   * @param {(position: number) => void} goTo goes to a place on the line of time
   */
  constructor(session, now, goTo) {
    this.session = session;
    this.now = now;
    this.goTo = goTo;
    const copy = createButton("", () => this.#copy());
    const details = this.#details;
    details.append(copy, this.#frame);
    details.open ||= wasTableOpen();
    const remember = () => rememberTable(details.open);
    remember(); // it may have been opened before this part of the page was there
    details.addEventListener("toggle", remember);
  }

  /** Shows the run, if the table is open. */
  show() {
    const now = this.now();
    const [, copy] = this.#details.children;
    this.#details.hidden = now.position < 0;
    if (!this.#details.open || now.position < 0) return;
    copy.textContent = words.labels.copy;
    this.#frame.ariaLabel = words.labels.iterations;
    const focused = document.activeElement?.closest("#iterations tr")?.getAttribute("data-row");
    const table = iterationTable(this.session, now, this.goTo, ROWS_TOGETHER);
    this.#frame.replaceChildren(table);
    const present = table.querySelector("[aria-current]");
    if (present instanceof HTMLElement) keepInSight(this.#frame, present);
    const again = table.querySelector(`[data-row="${focused}"] button`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    focusableWhereItScrolls(this.#frame, "tall");
  }

  /** The table on paper, in columns; none before the guess. */
  printed() {
    const now = this.now();
    if (now.position < 0) return [];
    const columns = create("div", { className: "iteration-columns" });
    columns.append(iterationTable(this.session, now, undefined, ROWS_ON_PAPER));
    return [columns];
  }

  async #copy() {
    const now = this.now();
    const { estimatesPrior } = now;
    const names = namesOf(estimatesPrior).join("\t");
    const rows = this.session
      .iterations(0, lastOf(now))
      .map(({ iteration, theta, prior, logLikelihood, change }) => {
        const priors = estimatesPrior ? [prior.a] : [];
        return [iteration, theta.a, theta.b, ...priors, logLikelihood, change ?? ""].join("\t");
      });
    try {
      await navigator.clipboard.writeText([names, ...rows, ""].join("\n"));
      announce(() => words.share.copied);
    } catch {
      getSelection()?.selectAllChildren(this.#frame);
      announce(() => words.share.copyByHand);
    }
  }
}

/** The last iteration to list: none that the reader is still to predict. @param {Snapshot} now */
const lastOf = ({ iteration, furthest, view }) =>
  view.predict ? iteration : Math.floor(furthest / 2);

/**
 * The table of a run.
 * @param {Session} session
 * @param {Snapshot} now
 * @param {((position: number) => void) | undefined} goTo what a press on an iteration does, if anything
 * @param {number} together how many rows of a long run stand together
 */
function iterationTable(session, now, goTo, together) {
  const { iteration: present, estimatesPrior } = now;
  const last = lastOf(now);
  const table = create("table", { className: "answers iterations" });
  const head = table.createTHead().insertRow();
  for (const name of namesOf(estimatesPrior)) head.append(create("th", { scope: "col" }, name));
  const body = table.createTBody();
  let next = 0;
  for (const [from, to] of partsOf(present, last, together)) {
    if (from > next) body.insertRow().insertCell().textContent = "…";
    for (const each of session.iterations(from, to)) {
      const row = body.insertRow();
      row.dataset.row = String(each.iteration);
      if (each.iteration === present) row.ariaCurrent = "true";
      row.append(nameOf(each.iteration, goTo));
      for (const [text, name] of textsOf(each, now)) {
        const cell = row.insertCell();
        cell.textContent = text;
        cell.dataset.why = `${name}-${each.iteration}`;
      }
    }
    next = to + 1;
  }
  return table;
}

/** @param {boolean} estimatesPrior */
function namesOf(estimatesPrior) {
  const { iterations } = words.captions;
  return [iterations, "θA", "θB", ...(estimatesPrior ? ["π"] : []), "ℓ", words.stopping.change];
}

/**
 * The ranges of iterations that are listed: all, or the first, those around the present one, and the last.
 * @param {number} present
 * @param {number} last
 * @param {number} together
 */
function partsOf(present, last, together) {
  const half = Math.floor(together / 2);
  /** @type {[number, number][]} */
  const parts = [];
  const middles = [half, present, last - half].sort((one, other) => one - other);
  for (const middle of middles) {
    const [from, to] = [Math.max(middle - half, 0), Math.min(middle + half, last)];
    const before = parts.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else parts.push([from, to]);
  }
  return parts;
}

/** @param {number} iteration @param {((position: number) => void) | undefined} goTo */
function nameOf(iteration, goTo) {
  const cell = create("th", { scope: "row" });
  const name = whole(iteration);
  cell.append(goTo ? createButton(name, () => goTo(2 * iteration)) : name);
  return cell;
}

/** Each number, and its name. @param {Iteration} row @param {Snapshot} now */
function textsOf({ theta, prior, logLikelihood, change }, { estimatesPrior, view: { digits } }) {
  /** @type {[number, string][]} */
  const values = [
    [theta.a, "after-A"],
    [theta.b, "after-B"],
    ...(estimatesPrior ? [/** @type {[number, string]} */ ([prior.a, "after-prior"])] : []),
    [logLikelihood, "after-logLikelihood"],
  ];
  const moved = change === undefined ? "" : digits ? number(change, 0, true) : smallChange(change);
  return [
    ...values.map(([value, name]) => [number(value, DECIMALS, digits), name]),
    [moved, "change"],
  ];
}

/** Scrolls a frame, but not the page. @param {HTMLElement} frame @param {HTMLElement} row */
function keepInSight(frame, row) {
  const { top, bottom } = frame.getBoundingClientRect();
  const place = row.getBoundingClientRect();
  if (place.bottom > bottom) frame.scrollTop += place.bottom - bottom;
  else if (place.top < top) frame.scrollTop += place.top - top;
}
