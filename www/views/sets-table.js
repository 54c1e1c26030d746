/**
 * The table of sets, scrolled virtually: only the rows in sight exist. The scroller holds an empty runway as long as
 * all rows would be, and a window that sticks to its top holds the rows at that position.
 */

import { amount, HIDDEN, NONE, roomFor, whole } from "../i18n/format-numbers.js";
import { words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";
import { focusableWhereItScrolls } from "../platform/focusable-overflow.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Rows} Rows */

/** The maximum that browsers lay out, in pixels. With more rows, a pixel of scrolling passes several of them. */
const LONGEST_RUNWAY = 4_000_000;
/** The rows that are shown where the page scrolls as a whole. */
const ROWS_IN_ONE_COLUMN = 10;
/**
 * A row's least and greatest height in letters; a little tighter where that brings all sets into sight, or where
 * a phone has room for their sums.
 */
const ROW = { tight: 1.55, inOneColumn: 1.7, least: 1.8, most: 4 };
/** Rows of heads above those of the sets; below them is one of sums. */
const HEADS = 2;
/**
 * The columns of numbers, after those of the set's number and of its coin: the name of each by which it is explained, its
 * decimals, its value in row `row` of those in sight, and in the row of sums. What is not there yet is undefined.
 * @type {{ name: string, decimals: number, value: (rows: Rows, row: number) => number | undefined, sum: (now: Snapshot) => number | undefined }[]}
 */
const COLUMNS = [
  {
    name: "heads",
    decimals: 0,
    value: ({ counts }, row) => counts[2 * row],
    sum: (now) => now.totals.heads,
  },
  {
    name: "tails",
    decimals: 0,
    value: ({ counts }, row) => counts[2 * row + 1],
    sum: (now) => now.totals.tails,
  },
  {
    name: "share-A",
    decimals: 2,
    value: ({ shares }, row) => shares[2 * row],
    sum: () => undefined,
  },
  {
    name: "share-B",
    decimals: 2,
    value: ({ shares }, row) => shares[2 * row + 1],
    sum: () => undefined,
  },
  ...expectedColumns("a", 0),
  ...expectedColumns("b", 2),
];
/** The columns before those of numbers. */
const LABELS = 2;
/** The first of the columns of shares. */
const SHARES = LABELS + 2;
/** The first of the columns of expected counts, whose sums show the part of the highlighted set. */
const EXPECTED = SHARES + 2;

export class SetsTable {
  #scroller = element("scroller", HTMLElement);
  #runway = element("runway", HTMLElement);
  #window = element("window", HTMLElement);
  #frame = element("table-frame", HTMLElement);
  #table = element("table", HTMLTableElement);
  #body = element("rows", HTMLTableSectionElement);
  #picture = element("grid", HTMLCanvasElement);
  #band = element("band", HTMLElement);
  #sums = element("sums", HTMLTableRowElement);
  #part = element("sets-part", HTMLElement);

  /** The number of sets when the rows were laid out. */
  sets = 0;
  /** The first row in sight, counted from 0, and the number of rows in sight. */
  first = 0;
  rows = 0;

  /**
   * @param {() => void} scrolled called when other rows come into sight
   * @param {(set: number) => void} selected called when the reader points at a set
   */
  constructor(scrolled, selected) {
    for (const { name } of COLUMNS) this.#sums.insertCell().dataset.why = name;
    for (const rows of [this.#picture, this.#body]) {
      rows.addEventListener("click", (event) => {
        const { clientY } = /** @type {MouseEvent} */ (event);
        const { top, height } = rows.getBoundingClientRect();
        const row = Math.floor(((clientY - top) / height) * this.rows);
        selected(this.first + Math.max(0, Math.min(row, this.rows - 1)));
      });
    }
    this.#scroller.addEventListener("scroll", () => {
      const before = this.first;
      this.#findFirst(this.sets);
      if (this.first !== before) scrolled();
    });
  }

  /**
   * Lays out as many rows as there is room for.
   * @param {number} sets
   * @param {number} letter the height of a letter in pixels
   * @returns whether other rows are in sight than before
   */
  fit(sets, letter) {
    const before = [this.sets, this.first, this.rows].join();
    this.sets = sets;
    const style = getComputedStyle(this.#window);
    const inOneColumn = style.getPropertyValue("--in-one-column") === "yes";
    const around = this.#table.tHead?.offsetHeight ?? 0;
    const room = this.#scroller.clientHeight - around - 1;
    const sums = 1; // a row like the others
    const share = room / (sets + sums);
    const least = (share < ROW.tight * letter ? ROW.least : ROW.tight) * letter;
    const fitting = Math.max(1, Math.floor(room / least) - sums);
    this.rows = Math.min(sets, inOneColumn ? ROWS_IN_ONE_COLUMN : fitting);
    const height = Math.min(ROW.most * letter, Math.max(least, room / (this.rows + sums)));
    const row = Math.floor(inOneColumn ? ROW.inOneColumn * letter : height);
    this.#window.style.setProperty("--row", `${row}px`);
    this.#window.style.setProperty("--rows", String(this.rows));
    while (this.#body.rows.length > this.rows) this.#body.deleteRow(-1);
    while (this.#body.rows.length < this.rows) this.#addRow();
    this.#table.ariaRowCount = String(HEADS + sets + 1);

    const beyond = Math.min((sets - this.rows) * row, LONGEST_RUNWAY);
    // In one column the runway would stretch the scroller; without a runway its content determines its height.
    const held = inOneColumn && beyond > 0;
    this.#scroller.style.height = held ? `${this.#window.offsetHeight + 1}px` : "";
    this.#runway.style.height = beyond > 0 ? `${this.#scroller.clientHeight + beyond}px` : "";
    focusableWhereItScrolls(this.#scroller, "tall");
    this.#findFirst(sets);
    return before !== [this.sets, this.first, this.rows].join();
  }

  /** @param {number} sets */
  #findFirst(sets) {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const way = scrollHeight - clientHeight;
    const last = sets - this.rows;
    this.first = way > 0 && last > 0 ? Math.round((scrollTop / way) * last) : 0;
  }

  /** Has the first rows, in sight or not, until the next fit: paper does not scroll. @param {number} rows */
  unroll(rows) {
    this.first = 0;
    this.rows = rows;
    while (this.#body.rows.length > rows) this.#body.deleteRow(-1);
    while (this.#body.rows.length < rows) this.#addRow();
  }

  #addRow() {
    const row = this.#body.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    name.className = "number";
    name.append(document.createElement("span"));
    row.append(name);
    for (let cell = 1; cell < LABELS + COLUMNS.length; cell += 1) row.insertCell();
  }

  /**
   * Brings a set into sight.
   * @param {number} set counted from 0
   * @param {number} sets
   */
  reveal(set, sets) {
    const last = sets - this.rows;
    if (last <= 0 || (set >= this.first && set < this.first + this.rows)) return;
    const { scrollHeight, clientHeight } = this.#scroller;
    const first = set < this.first ? set : set - this.rows + 1;
    this.#scroller.scrollTop = (first / last) * (scrollHeight - clientHeight);
    this.#findFirst(sets);
  }

  /** Highlights one set: its row in the picture and in the table, and its part of the sums. @param {Snapshot} now */
  highlight({ highlighted, set: { split } }) {
    const row = highlighted === undefined ? -1 : highlighted - this.first;
    this.#band.hidden = row < 0 || row >= this.rows;
    this.#band.style.setProperty("--highlighted-row", String(row));
    for (const [index, { classList }] of [...this.#body.rows].entries()) {
      classList.toggle("highlighted", index === row);
    }
    const parts = highlighted === undefined ? undefined : split?.parts;
    const shares = parts && [parts.a.heads, parts.a.tails, parts.b.heads, parts.b.tails];
    for (const [index, cell] of [...this.#sums.cells].slice(EXPECTED).entries()) {
      cell.style.setProperty("--share", String(shares?.[index] ?? 0));
      cell.style.setProperty("--whole", shares ? "1" : "0");
    }
  }

  /** Writes the numbers of the rows in sight, and the sums. @param {Snapshot} now */
  write(now) {
    const { phase, rows, totals, showsLabels, view, sets } = now;
    // By the labels a set is counted whole, and to one coin only.
    const isWhole = phase === "known";
    const one = (/** @type {number | undefined} */ value) =>
      isWhole && !value ? undefined : value;
    this.#table.classList.toggle("exact", view.digits);
    for (const [row, { cells }] of [...this.#body.rows].entries()) {
      this.#body.rows[row].ariaRowIndex = String(HEADS + rows.first + row + 1);
      writeText(cells[0].children[0], String(rows.first + row + 1));
      const drawn = rows.coins[row];
      const coin = drawn === undefined ? NONE : showsLabels ? "AB"[drawn] : HIDDEN;
      writeText(cells[1], coin);
      cells[1].className = coin === "A" ? "a" : coin === "B" ? "b" : "";
      for (const [index, { name, decimals, value }] of COLUMNS.entries()) {
        cells[LABELS + index].dataset.why = `${name}-${rows.first + row + 1}`;
        const counted = LABELS + index < SHARES ? value(rows, row) : one(value(rows, row));
        writeNumber(cells[LABELS + index], counted, isWhole ? 0 : decimals, view.digits);
      }
    }
    const { digits, decimal } = roomFor(Math.max(totals.heads, totals.tails));
    this.#table.style.setProperty("--digits", String(digits));
    this.#table.style.setProperty("--decimal", String(decimal));
    for (const [index, { decimals, sum }] of COLUMNS.entries()) {
      const cell = this.#sums.cells[LABELS + index];
      writeNumber(cell, sum(now), isWhole ? 0 : decimals, view.digits);
    }
    this.#tellPart(rows.first, rows.first + rows.count, sets);
    focusableWhereItScrolls(this.#frame, "wide");
  }

  /** Says which sets are in sight if not all are, and on which side there are more. @param {number} first @param {number} end @param {number} sets */
  #tellPart(first, end, sets) {
    const { classList } = this.#window;
    classList.toggle("more-above", first > 0);
    classList.toggle("more-below", end < sets);
    const arrow = end < sets ? "\u00a0↓" : "\u00a0↑";
    const part = words.export.partOfSets(whole(first + 1), whole(end), whole(sets)) + arrow;
    writeText(this.#part, end - first < sets ? part : "");
  }
}

/** @param {"a" | "b"} coin @param {number} first of its numbers among the four of a row */
function expectedColumns(coin, first) {
  /** @type {("heads" | "tails")[]} */
  const sides = ["heads", "tails"];
  return sides.map((side, index) => ({
    name: `${side}-${coin.toUpperCase()}`,
    decimals: 1,
    value: (/** @type {Rows} */ { expected }, /** @type {number} */ row) =>
      expected[4 * row + first + index],
    sum: (/** @type {Snapshot} */ { expected }) => expected?.counts[coin][side],
  }));
}

/**
 * @param {Element} cell
 * @param {number | undefined} value
 * @param {number} decimals
 * @param {boolean} allDigits
 */
function writeNumber(cell, value, decimals, allDigits) {
  writeText(cell, value === undefined ? "" : amount(value, decimals, allDigits));
}

/**
 * Text that is already there is left alone, so that a selection survives.
 * @param {Element} cell
 * @param {string} text
 */
function writeText(cell, text) {
  if (cell.textContent !== text) cell.textContent = text;
}
