/** The worksheet on paper: one iteration with empty cells, and its answer key on a page of its own. */

import {
  amount,
  likelihood,
  number,
  pair,
  quotient,
  short,
  whole,
} from "../i18n/format-numbers.js";
import { language, messageOf, words } from "../i18n/i18n.js";
import { worksheetWords } from "../i18n/lazy-words.js";
import { create, element } from "../platform/dom.js";
import { loadLater } from "../platform/load-later.js";
import { addressOf } from "../state/address.js";
import {
  bare,
  formula,
  name,
  number as numeral,
  over,
  words as plain,
  power,
  prior,
  responsibility,
  row,
  sign,
  sub,
  sumOverSets,
  theta,
} from "./mathml.js";

/** @typedef {import("../pkg/em_coins.js").Session} Session */
/** @typedef {import("../pkg/em_coins.js").Worksheet} Worksheet */
/** @typedef {import("../pkg/em_coins.js").WorksheetSums} WorksheetSums */
/** @typedef {import("../i18n/worksheets/en.js").WorksheetWords} Text */

const COINS = /** @type {const} */ (["a", "b"]);
const SIDES = /** @type {const} */ (["heads", "tails"]);

/**
 * Prints the worksheet of the present data and guess, in place of the handout.
 * @param {Session} session
 * @param {() => void} [ready] called before it is printed
 * @returns {Promise<string>} why there is none, if so
 */
export async function printWorksheet(session, ready) {
  const [text] = await Promise.all([worksheetWords(language), loadLater()]);
  if (!text) return words.viewMissing;
  /** @type {Worksheet} */
  let sheet;
  try {
    sheet = session.worksheet();
  } catch (error) {
    return messageOf(error);
  }
  const address = addressOf(session.link());
  const place = element("handout", HTMLElement);
  place.replaceChildren(page(sheet, text, address, false), page(sheet, text, address, true));
  ready?.();
  print();
  return "";
}

/** @param {Worksheet} sheet @param {Text} text @param {string} address @param {boolean} isKey */
function page(sheet, text, address, isKey) {
  const made = create("article", { className: "sheet" });
  const [a, b] = pair(sheet.theta.a, sheet.theta.b);
  const drawn = sheet.estimatesPrior ? text.prior : sheet.isHard ? undefined : text.fixedPrior;
  const notes = drawn ? [drawn({ prior: "½" })] : [];
  const blank = part("p", `${text.name}: `);
  blank.className = "name";
  made.append(
    part("h1", isKey ? text.key : text.title),
    ...(isKey ? [part("p", text.keyNote)] : [blank]),
    part("p", [text.task({ a, b }), ...notes].join(words.space)),
    part("h2", words.labels.eStep),
    rules(eStepRules(sheet, text)),
    eStepTable(sheet, text, isKey),
    part("h2", words.labels.mStep),
    rules(mStepRules(sheet, text)),
    mStepTable(sheet, text, isKey),
    part("p", address),
  );
  return made;
}

/** p of a set with a coin. @param {string} coin */
const given = (coin) =>
  row(name("p"), sign("("), plain(words.labels.set), sign("|"), name(coin), sign(")"));
const ln = (/** @type {Node} */ of) => row(name("ln"), of);

/** @param {Worksheet} sheet @param {Text} text @returns {[Node, string][]} */
function eStepRules({ isHard, isLogarithmic, estimatesPrior }, text) {
  const weighted = (/** @type {string} */ coin) =>
    estimatesPrior ? row(prior(coin), given(coin)) : given(coin);
  const logarithm = row(
    name("h"),
    ln(theta("A")),
    sign("+"),
    name("t"),
    ln(row(sign("("), numeral("1"), sign("−"), theta("A"), sign(")"))),
  );
  const exponent = row(ln(given("B")), sign("−"), ln(given("A")));
  const odds = power(name("e"), exponent);
  const ratio = estimatesPrior ? row(over(prior("B"), prior("A")), odds) : odds;
  const quotientOf = isLogarithmic
    ? over(numeral("1"), row(numeral("1"), sign("+"), ratio))
    : over(weighted("A"), row(weighted("A"), sign("+"), weighted("B")));
  const ofA = () => sub(name("r"), name("A"));
  const more = row(weighted("A"), sign("≥"), weighted("B"));
  return [
    isLogarithmic
      ? [formula(ln(given("A")), sign("="), logarithm), text.logLikelihood]
      : [formula(given("A"), sign("="), bare("A")), text.likelihood],
    isHard
      ? [formula(ofA(), sign("="), numeral("1"), plain(" ⇐ "), more), text.chosen]
      : [formula(ofA(), sign("="), quotientOf), text.share],
    [formula(ofA(), sign("·"), name("h"), sign(","), ofA(), sign("·"), name("t")), text.counts],
  ];
}

/** @param {Worksheet} sheet @param {Text} text @returns {[Node, string][]} */
function mStepRules({ estimatesPrior }, text) {
  const ofA = () => responsibility("A", name("i"));
  const heads = sumOverSets(row(ofA(), sub(name("h"), name("i"))));
  const both = row(sub(name("h"), name("i")), sign("+"), sub(name("t"), name("i")));
  const tosses = sumOverSets(row(ofA(), sign("("), both, sign(")")));
  /** @type {[Node, string][]} */
  const all = [[formula(theta("A"), sign("="), over(heads, tosses)), text.theta]];
  if (estimatesPrior) {
    const mean = row(over(numeral("1"), name("n")), sumOverSets(ofA()));
    all.push([formula(name("π"), sign("="), mean), text.mixing]);
  }
  return all;
}

/** Formulas, each beside what it means. @param {[Node, string][]} all */
function rules(all) {
  const made = create("dl");
  for (const [symbols, meaning] of all) {
    const term = create("dt");
    term.append(symbols);
    made.append(term, part("dd", meaning));
  }
  return made;
}

/** @param {Worksheet} sheet @param {Text} text @param {boolean} isKey */
function eStepTable(sheet, text, isKey) {
  const { isHard, isLogarithmic, estimatesPrior } = sheet;
  const { number: set, heads, tails, aExpects, bExpects, sum } = words.labels;
  const table = create("table", { className: "table" });
  const [top, head] = [table.createTHead().insertRow(), table.tHead?.insertRow()];
  if (!head) return table;
  top.append(...Array.from({ length: 6 }, () => create("td")));
  for (const title of [aExpects, bExpects]) {
    const cell = headCell("colgroup", title);
    cell.colSpan = 2;
    top.append(cell);
  }
  for (const title of [set, heads, tails]) head.append(headCell("col", title));
  for (const coin of ["A", "B"]) {
    const cell = headCell("col", "");
    cell.append(formula(isLogarithmic ? ln(given(coin)) : given(coin)));
    head.append(cell);
  }
  head.append(headCell("col", isHard ? text.coinOf : text.shareOf("A")));
  for (const title of [heads, tails, heads, tails]) head.append(headCell("col", title));

  const body = table.createTBody();
  const key = (/** @type {string} */ answer) => (isKey ? answer : "");
  const counted = (/** @type {WorksheetSums} */ { counts }) =>
    COINS.flatMap((coin) => SIDES.map((side) => amount(counts[coin][side], 1)));
  const drawn = (/** @type {number} */ share) =>
    isHard ? (share === 1 ? "A" : "B") : short(share);
  for (const [index, each] of sheet.rows.entries()) {
    const logs = COINS.map((coin) => each.logLikelihoods[coin]);
    const probable = logs.map((log) =>
      isLogarithmic ? number(log, 1) : likelihood(Math.exp(log), false),
    );
    const answers = [...probable, drawn(each.shares.a), ...counted(each)];
    const line = body.insertRow();
    line.append(headCell("row", whole(index + 1)));
    write(line, [whole(each.heads), whole(each.tails), ...answers.map(key)]);
  }
  const shares = (/** @type {WorksheetSums} */ sums) =>
    estimatesPrior ? short(sums.shares.a) : "–";
  if (sheet.rest) {
    const line = body.insertRow();
    const cell = headCell("row", text.rest(whole(sheet.rest.sets)));
    cell.colSpan = 5;
    line.append(cell);
    write(line, [shares(sheet.rest), ...counted(sheet.rest)]);
  }
  const line = table.createTFoot().insertRow();
  const cell = headCell("row", sum);
  cell.colSpan = 5;
  line.append(cell);
  write(line, [estimatesPrior ? key(shares(sheet.sums)) : "–", ...counted(sheet.sums).map(key)]);
  return table;
}

/** @param {Worksheet} sheet @param {Text} text @param {boolean} isKey */
function mStepTable(sheet, text, isKey) {
  const { counts, shares } = sheet.sums;
  const table = create("table", { className: "table" });
  const head = table.createTHead().insertRow();
  for (const title of [words.labels.coin, words.labels.heads, text.tosses, text.newTheta]) {
    head.append(headCell("col", title));
  }
  const body = table.createTBody();
  const found = pair(sheet.nextTheta.a, sheet.nextTheta.b);
  for (const [index, coin] of COINS.entries()) {
    const { heads, tails } = counts[coin];
    const written = found[index];
    const [ofHeads, ofTosses] = quotient(heads, heads + tails, written);
    const answers = sheet.keeps[coin]
      ? ["0", "0", words.kept(written)]
      : [ofHeads, `÷ ${ofTosses}`, `= ${written}`];
    const line = body.insertRow();
    line.append(headCell("row", coin.toUpperCase()));
    write(line, isKey ? answers : ["", "÷", "="]);
  }
  if (sheet.estimatesPrior) {
    const line = body.insertRow();
    line.append(headCell("row", "π"));
    const answers = [
      `Σ r = ${short(shares.a)}`,
      `÷ ${whole(sheet.sets)}`,
      `= ${short(sheet.nextPrior.a)}`,
    ];
    write(line, isKey ? answers : ["Σ r =", `÷ ${whole(sheet.sets)}`, "="]);
  }
  return table;
}

/** @param {HTMLTableRowElement} line @param {string[]} texts */
function write(line, texts) {
  for (const text of texts) line.insertCell().textContent = text;
}

/** @param {string} scope @param {string} text */
const headCell = (scope, text) => create("th", { scope }, text);

/** @param {"p" | "h1" | "h2" | "dd"} kind of element @param {string} text */
const part = (kind, text) => create(kind, {}, text);
