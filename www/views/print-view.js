/** Printed, the page is a handout of the present moment: tosses, numbers, formulas, pictures and the link. */

import { MOST_ROWS, printed } from "../export/picture-export.js";
import { whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { progress } from "./narration.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("./canvases.js").Name} Name */

/** The pictures below the numbers. */
const PICTURES = /** @type {Name[]} */ (["trajectory", "landscape", "climb", "progress"]);

/**
 * Makes the handout whenever the page is about to be printed.
 * @param {Session} session
 * @param {() => string} address that leads to this moment
 * @param {() => boolean} truthShown
 * @param {(rows: number) => void} unroll writes so many rows of the table, in sight or not
 * @param {() => number | undefined} tell writes the story of the set that is followed, counted from 0
 * @param {() => void} restore leaves the screen as it was
 */
export function offerHandout(session, address, truthShown, unroll, tell, restore) {
  const handout = element("handout", HTMLElement);
  addEventListener("beforeprint", () => {
    const rows = Math.min(session.sets(), MOST_ROWS);
    unroll(rows);
    const pictures = document.createElement("div");
    pictures.className = "pictures";
    pictures.append(...PICTURES.map((name) => figure(session, name, truthShown())));
    const set = session.phase() === "guess" ? undefined : tell();
    const story =
      set === undefined ? [] : [text("h2", words.captions.set(whole(set + 1))), copy("set-story")];
    const [first, last, all] = [1, rows, session.sets()].map(whole);
    const part = words.export.partOfSets(first, last, all);
    const rest = rows < session.sets() ? [text("p", part)] : [];
    const method = session.hard() ? words.labels.hardEm : words.labels.softEm;
    const parts = [
      text("h1", words.labels.title),
      text("p", [title(session), method, progress(session)].join(" · ")),
      text("p", element("story", HTMLElement).textContent),
      figure(session, "grid", truthShown()),
      ...rest,
      copy("table"),
      copy("division"),
      ...story,
      pictures,
      text("p", address()),
    ];
    handout.replaceChildren(...parts);
    restore();
  });
  addEventListener("afterprint", () => handout.replaceChildren());
}

/** @param {Session} session */
function title(session) {
  const source = session.source();
  if (source === "simulated") return words.simulated;
  return words.lessons[source]?.title ?? words.labels.ownTitle;
}

/**
 * @param {string} kind of element
 * @param {string} content
 */
function text(kind, content) {
  const made = document.createElement(kind);
  made.textContent = content;
  return made;
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

/**
 * @param {Session} session
 * @param {Name} name
 * @param {boolean} truthShown
 */
function figure(session, name, truthShown) {
  const made = document.createElement("figure");
  made.className = name;
  made.append(printed(session, name, truthShown), text("figcaption", words.export.pictures[name]));
  return made;
}
