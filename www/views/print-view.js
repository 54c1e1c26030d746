/** Printed, the page is a handout of the present moment: tosses, numbers, formulas, pictures and the link. */

import { MOST_ROWS, printed } from "../export/picture-export.js";
import { whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { create, element } from "../platform/dom.js";
import { progress } from "./narration.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Picture} Picture */

/** The pictures below the numbers. */
const PICTURES = /** @type {Picture[]} */ (["trajectory", "landscape", "climb", "progress"]);

/**
 * Makes the handout whenever the page is about to be printed.
 * @param {Session} session
 * @param {() => Snapshot} now what is on screen
 * @param {() => HTMLElement[]} iterations returns the table of iterations, once it is loaded
 * @param {() => string} address that leads to this moment
 * @param {(rows: number) => void} unroll writes this many rows of the table, in sight or not, and the story of the set
 * @param {() => void} restore leaves the screen as it was
 */
export function offerHandout(session, now, iterations, address, unroll, restore) {
  const handout = element("handout", HTMLElement);
  addEventListener("beforeprint", () => {
    if (handout.querySelector(".sheet")) return; // the worksheet is printed
    const { sets, isHard, view, set } = now();
    const printedSets = Math.min(sets, MOST_ROWS);
    unroll(printedSets);
    const pictures = create("div", { className: "pictures" });
    pictures.append(...PICTURES.map((name) => figure(session, now(), name)));
    const rows = iterations();
    const tells = set.split !== undefined && view.isFollowing;
    const story = tells
      ? [create("h2", {}, words.captions.set(whole(set.index + 1))), copy("set-story")]
      : [];
    const [first, last, all] = [1, printedSets, sets].map(whole);
    const part = words.export.partOfSets(first, last, all);
    const rest = printedSets < sets ? [create("p", {}, part)] : [];
    const method = isHard ? words.labels.hardEm : words.labels.softEm;
    const parts = [
      create("h1", {}, words.labels.title),
      create("p", {}, [title(now()), method, progress(now())].join(" · ")),
      create("p", {}, element("story", HTMLElement).textContent ?? ""),
      figure(session, now(), "grid"),
      ...rest,
      copy("table"),
      figure(session, now(), "piles"),
      ...copy("pile-texts").querySelectorAll("p"),
      ...(tells ? [...story, pictures, ...rows] : [...rows, pictures]),
      create("p", {}, address()),
    ];
    handout.replaceChildren(...parts);
    restore();
  });
  addEventListener("afterprint", () => handout.replaceChildren());
}

/** @param {Snapshot} now */
function title({ source }) {
  if (source === "simulated") return words.simulated;
  return words.lessons[source]?.title ?? words.labels.ownTitle;
}

/**
 * What stands on the page, without the ids that are its own.
 * @param {string} id
 */
function copy(id) {
  const made = /** @type {Element} */ (element(id, HTMLElement).cloneNode(true));
  for (const part of [made, ...made.querySelectorAll("[id]")]) part.removeAttribute("id");
  made.classList.add(id);
  return made;
}

/** @param {Session} session @param {Snapshot} now @param {Picture} name */
function figure(session, now, name) {
  const made = create("figure", { className: name });
  made.append(printed(session, now, name), create("figcaption", {}, words.export.pictures[name]));
  return made;
}
