/** How a text was read, beside its first sets, with controls to correct it. */

import { number } from "../i18n/format-numbers.js";
import { create, element } from "../platform/dom.js";

/** @typedef {import("../pkg/em_coins.js").Import} Import */
/** @typedef {import("../pkg/em_coins.js").Outlook} Outlook */
/** @typedef {import("../i18n/import/en.js").ImportWords} Words */

/** What a column may hold, in the order of the menu. */
const ROLES = /** @type {const} */ ([
  "heads",
  "tails",
  "total",
  "tosses",
  "frequency",
  "set",
  "ignored",
]);
/** How long nothing is typed before the text is read again, in milliseconds. */
const REST = 400;
/** The most tosses in a set that may be entered. */
const MOST = 100_000_000;

export class Preview {
  #place = element("own-preview", HTMLElement);
  /** What was read, in words. */
  text = "";
  /** Takes a number that has just been entered. @type {(() => void) | undefined} */
  #pending;

  /** @param {(change: (source: Import) => void) => void} correct reads again */
  constructor(correct) {
    this.correct = correct;
  }

  /** Takes what has just been entered. */
  flush() {
    this.#pending?.();
  }

  hide() {
    this.#pending = undefined;
    this.#place.hidden = true;
    this.text = "";
  }

  /** Moves the focus to what the reader is asked. */
  focus() {
    const control = this.#place.querySelector("select, input");
    if (control instanceof HTMLElement) control.focus();
    this.#place.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Outlook} outlook
   * @param {Words} words
   */
  show(outlook, words) {
    const { readings, chosen, columns, sets, error } = outlook;
    const current = readings.at(chosen < 0 ? readings.length - 1 : chosen);
    if ((!current || error) && columns.length === 0) {
      this.hide();
      return;
    }
    const focused = document.activeElement?.id ?? "";
    const said = error
      ? [words.stopped(number(outlook.setsBefore, 0))]
      : [current ? sentence(current, words) : ""];
    const [first] = error ? [] : (current?.ignored ?? []);
    if (first !== undefined && current) said.push(words.notRead(current.ignored));
    if (outlook.isDoubtful) said.push(words.doubt);
    this.text = said.filter(Boolean).join(words.space);
    const told = create("p", { id: "own-reading" }, this.text);
    if (outlook.isDoubtful) told.className = "doubt";
    this.#place.replaceChildren(
      told,
      this.#controls(outlook, words),
      ...(columns.length > 0 ? [this.#columns(outlook, words)] : []),
      ...(sets.length > 0 ? [firstSets(sets, words)] : []),
    );
    this.#place.hidden = false;
    // A control that was used keeps the focus.
    if (focused && this.#place.querySelector(`#${focused}`))
      document.getElementById(focused)?.focus();
  }

  /**
   * @param {Outlook} outlook
   * @param {Words} words
   */
  #controls({ readings, chosen, error, symbols, trials, cut }, words) {
    const controls = create("div", { className: "together" });
    if (readings.length > 1 && !error) {
      const menu = create("select", { id: "own-as" });
      for (const [index, reading] of readings.entries()) {
        menu.append(new Option(sentence(reading, words), String(index)));
      }
      menu.selectedIndex = chosen < 0 ? readings.length - 1 : chosen;
      menu.addEventListener("change", () => {
        const { selectedIndex } = menu;
        this.correct((source) => source.choose(selectedIndex));
      });
      controls.append(labelled(words.readAs, menu));
    }
    if (symbols.length === 2) {
      const menu = create("select", { id: "own-symbols" });
      const [heads, tails] = symbols;
      menu.append(new Option(heads), new Option(tails));
      menu.addEventListener("change", () => this.correct((source) => source.exchange()));
      controls.append(labelled(words.headsAre, menu));
    }
    const entered = (
      /** @type {string} */ id,
      /** @type {string} */ label,
      /** @type {number} */ value,
      /** @type {(source: Import, entered: number) => void} */ set,
    ) => {
      const input = create("input", { id, inputMode: "numeric", autocomplete: "off" });
      input.value = value ? String(value) : "";
      let timer = 0;
      const apply = () => {
        clearTimeout(timer);
        this.#pending = undefined;
        const given = Math.min(MOST, Math.max(0, Math.round(Number(input.value) || 0)));
        this.correct((source) => set(source, given));
      };
      // Not every browser tells of a change when Enter is pressed.
      input.addEventListener("input", () => {
        clearTimeout(timer);
        this.#pending = apply;
        timer = setTimeout(apply, REST);
      });
      input.addEventListener("change", () => {
        if (input.isConnected && input.value !== (value ? String(value) : "")) apply();
      });
      controls.append(labelled(label, input));
    };
    if (trials !== undefined) {
      entered("own-trials", words.trials, trials, (source, given) => source.setTrials(given));
    }
    if (cut !== undefined) {
      entered("own-cut", words.cutInto, cut, (source, given) => source.setCut(given));
    }
    return controls;
  }

  /**
   * The first rows of the text, with a menu for each column.
   * @param {Outlook} outlook
   * @param {Words} words
   */
  #columns({ columns, rows }, words) {
    const table = create("table");
    table.createCaption().textContent = words.columns;
    const head = table.createTHead();
    const [names, roles] = [head.insertRow(), head.insertRow()];
    for (const [index, { name, role }] of columns.entries()) {
      const shown = name || number(index + 1, 0);
      names.append(create("th", { scope: "col" }, shown));
      const menu = create("select", { id: `own-column-${index}`, ariaLabel: words.holds(shown) });
      for (const each of ROLES) menu.append(new Option(words.roles[each], each));
      menu.value = role;
      menu.addEventListener("change", () =>
        this.correct((source) => source.setRole(index, menu.value)),
      );
      roles.insertCell().append(menu);
    }
    const body = table.createTBody();
    for (const cells of rows) {
      const row = body.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    return scrolling(table, words.columns);
  }
}

/**
 * @param {[number, number][]} sets
 * @param {Words} words
 */
function firstSets(sets, words) {
  const table = create("table");
  table.createCaption().textContent = words.firstSets;
  const head = table.createTHead().insertRow();
  for (const name of [words.set, words.roles.heads, words.roles.tails]) {
    head.append(create("th", { scope: "col" }, name));
  }
  const body = table.createTBody();
  for (const [index, counts] of sets.entries()) {
    const row = body.insertRow();
    for (const count of [index + 1, ...counts]) row.insertCell().textContent = number(count, 0);
  }
  return scrolling(table, words.firstSets);
}

/**
 * A table that scrolls by itself if it is wide.
 * @param {HTMLTableElement} table
 * @param {string} name
 */
function scrolling(table, name) {
  const place = create("div", {
    className: "own-table",
    tabIndex: 0,
    role: "region",
    ariaLabel: name,
  });
  place.append(table);
  return place;
}

/**
 * @param {Outlook["readings"][number]} reading
 * @param {Words} words
 */
function sentence({ code, values }, words) {
  const [sets, ...rest] = values;
  return words.readings[code](number(Number(sets), 0), ...rest);
}

/**
 * @param {string} text
 * @param {HTMLElement} control
 */
function labelled(text, control) {
  const place = create("div", { className: "together" });
  place.append(create("label", { htmlFor: control.id }, text), control);
  return place;
}
