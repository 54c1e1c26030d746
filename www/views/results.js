/** The numbers that EM arrives at: how the piles give θ, and the answers beside each other. */

import {
  HIDDEN,
  inSentence,
  localized,
  NONE,
  number,
  pair,
  quotient,
  smallChange,
  whole,
} from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { focusableWhereItScrolls } from "../platform/focusable-overflow.js";
import { comparison } from "./narration.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").PerCoin<number | undefined>} MaybeTheta */

/**
 * Beside each pile, its heads among its tosses and the θ that they give: open after an E-step, there after an M-step and
 * where the labels are known.
 * @param {Snapshot} now
 */
export function showPileTexts({ phase, expected, theta, estimate, view: { digits } }) {
  const isCounted = phase === "known";
  const found = isCounted ? estimate : theta;
  const place = element("pile-texts", HTMLElement);
  place.classList.toggle("exact", digits);
  for (const coin of /** @type {const} */ (["A", "B"])) {
    const key = coin === "A" ? "a" : "b";
    const [seen, heard] = place.querySelectorAll(`.${key} > span`);
    if (!expected) {
      seen.textContent = heard.textContent = "";
      continue;
    }
    const { heads, tails } = expected.counts[key];
    const tosses = heads + tails;
    const done = isCounted || phase === "maximized";
    if (found[key] === undefined) {
      seen.textContent = heard.textContent = words.story.noSetOf(coin);
      continue;
    }
    const told = inSentence(found[key], 2, digits);
    if (tosses === 0) {
      const isKept = expected.unassigned[key];
      const { keeps, hardlyAny } = words.story;
      seen.textContent = `→ ${done ? (isKept ? words.kept : words.fromHardlyAny)(told) : HIDDEN}`;
      heard.textContent = (isKept ? keeps : hardlyAny)(coin, done ? told : HIDDEN);
      continue;
    }
    const written = isCounted
      ? [whole(heads), whole(tosses)]
      : quotient(heads, tosses, number(heads / tosses, 2), digits);
    const [ofHeads, ofTosses] = written;
    const result = document.createElement("b");
    if (done) result.dataset.why = `theta-${coin}`;
    result.textContent = done ? number(found[key], 2, digits) : HIDDEN;
    const among = words.pile(ofHeads, ofTosses, isCounted ? "" : coin);
    seen.replaceChildren(`${among} →\u00a0`, result);
    const [heardHeads, heardTosses] = digits && !isCounted ? written.map(localized) : written;
    heard.textContent = words.story.estimate(coin, heardHeads, heardTosses, done ? told : HIDDEN);
  }
}

/** θ and ℓ of EM, of the truth and of the complete-data estimate. @param {Snapshot} now */
export function showAnswers({
  position,
  showsLabels,
  theta,
  prior,
  truth,
  estimate,
  estimatesPrior,
  logLikelihoods,
  view,
}) {
  const { digits } = view;
  if (position < 0) writeCells("answer-em", [NONE, NONE, NONE]);
  else write("answer-em", digits, theta, logLikelihoods?.em);
  if (view.truth) write("answer-truth", digits, truth, logLikelihoods?.truth);
  // A sentence takes the place of numbers that nobody knows.
  const hasOnlyLabels = view.truth && !truth && (estimate.a ?? estimate.b) !== undefined;
  const [, first, ...others] = element("answer-truth", HTMLTableRowElement).cells;
  if (hasOnlyLabels) first.textContent = words.onlyLabels;
  first.colSpan = hasOnlyLabels ? 3 : 1;
  for (const cell of others) cell.hidden = hasOnlyLabels;
  if (showsLabels) write("answer-estimate", digits, estimate, logLikelihoods?.estimate);
  element("answer-truth", HTMLElement).classList.toggle("unknown", !view.truth);
  element("answer-estimate", HTMLElement).classList.toggle("unknown", !showsLabels);
  const note = element("prior-note", HTMLElement);
  note.hidden = !estimatesPrior;
  note.textContent = words.prior(inSentence(prior.a, 2, digits), inSentence(prior.b, 2, digits));
  focusableWhereItScrolls(element("answers-frame", HTMLElement), "wide");
}

/** When EM stops, and how far the last iteration moved. @param {Snapshot} now */
export function showStopping({ tolerance, stopsBelow, moved }) {
  const { atLimit, atTolerance, moved: movedBy } = words.stopping;
  const rule = tolerance === undefined ? atLimit : atTolerance;
  element("stopping-rule", HTMLElement).textContent = rule(smallChange(stopsBelow));
  element("last-change", HTMLElement).textContent =
    moved === undefined ? "" : movedBy(smallChange(moved));
}

/** Shows the ends of soft and hard EM beside the complete-data estimate, with sentences. @param {Snapshot} now */
export function showComparison(now) {
  const { ends, estimate, logLikelihoods, showsLabels, view, position } = now;
  for (const way of /** @type {const} */ (["soft", "hard"])) {
    const end = ends?.[way];
    if (end && position >= 0) write(`compare-${way}`, view.digits, end.theta, end.logLikelihood);
    else writeCells(`compare-${way}`, [NONE, NONE, NONE]); // not begun, or it cannot go on
  }
  if (showsLabels) write("compare-estimate", view.digits, estimate, logLikelihoods?.estimate);
  element("compare-meaning", HTMLElement).textContent = comparison(now);
}

/** ℓ where EM is, and where its road ends; before the guess EM is nowhere. @param {Snapshot} now */
export function showHeights({ position, logLikelihoods, roadEnd, view: { digits } }) {
  const text = (/** @type {number | undefined} */ height) =>
    height === undefined ? NONE : number(height, 2, digits);
  element("height-now", HTMLElement).textContent = text(
    position < 0 ? undefined : logLikelihoods?.em,
  );
  element("height-end", HTMLElement).textContent = text(roadEnd?.logLikelihood);
  const { top, end } = words.heights;
  element("height-end-name", HTMLElement).textContent = roadEnd?.isMaximum ? top : end;
}

/**
 * The distinct ends of EM, and the part of the starts that lead to each.
 * @param {import("../pkg/em_coins.js").BasinEnd[]} ends
 * @param {boolean} digits whether all digits are wanted
 */
export function showBasinEnds(ends, digits) {
  const rows = ends.map(({ theta, logLikelihood, part }) => {
    const row = document.createElement("tr");
    row.className = theta.a > theta.b ? "above" : theta.a < theta.b ? "below" : "equal";
    for (const value of [theta.a, theta.b, logLikelihood, part]) {
      row.insertCell().textContent = number(value, 2, digits);
    }
    return row;
  });
  element("basin-ends", HTMLTableSectionElement).replaceChildren(...rows);
  focusableWhereItScrolls(element("basin-list", HTMLElement), "tall");
}

/** Takes the truth, and what follows from it, out of every view, open or not. */
export function hideTruth() {
  for (const id of ["answer-truth", "answer-estimate", "compare-estimate"]) {
    writeCells(id, [HIDDEN, HIDDEN, HIDDEN]);
  }
  element("compare-meaning", HTMLElement).textContent = "";
}

/**
 * @param {string} id of the row
 * @param {boolean} digits whether all digits are wanted
 * @param {MaybeTheta} [theta] as far as it is known
 * @param {number} [height] ℓ there
 */
function write(id, digits, { a, b } = { a: undefined, b: undefined }, height) {
  const one = (/** @type {number | undefined} */ value) =>
    value === undefined ? NONE : number(value, 2, digits);
  const known = a !== undefined && b !== undefined;
  const both = known && !digits ? pair(a, b) : [one(a), one(b)];
  const isKnown = known && height !== undefined;
  writeCells(id, [...both, isKnown ? number(height, 2, digits) : words.unknown]);
}

/** @param {string} id of the row @param {string[]} texts */
function writeCells(id, texts) {
  const [, ...cells] = element(id, HTMLTableRowElement).cells;
  for (const [index, text] of texts.entries()) cells[index].textContent = text;
}
