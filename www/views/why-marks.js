/** Names the numbers in the caption and in the formulas of *Working*, which are written without names. */

import {
  inSentence,
  number,
  pair,
  product,
  quotient,
  ratioToShare,
  short,
  smallChange,
  whole,
} from "../i18n/format-numbers.js";

/** @typedef {import("../pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("../pkg/em_coins.js").Counted} Counted */
/** @typedef {[text: string, name: string]} Mark a number as it is written, and its name; "" for what has none */

/**
 * Puts each number of a text that has a name into an element that carries it.
 * @param {Element | null} place
 * @param {Mark[]} marks the numbers in the order in which they are written
 */
function mark(place, marks) {
  const written = marks.map(([text]) => text).filter((text) => /\d/.test(text));
  if (written.length === 0) return;
  const longest = [...new Set(written)].sort((one, other) => other.length - one.length);
  const texts = longest.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const numbers = new RegExp(`(?<![\\d.,])(${texts.join("|")})(?!\\d|[.,]\\d)`);
  const seen = new Map();
  for (const node of [...(place?.childNodes ?? [])]) {
    if (!(node instanceof Text)) continue;
    const parts = node.data.split(numbers).map((text, index) => {
      if (index % 2 === 0) return text;
      const names = marks.filter(([each]) => each === text).map(([, named]) => named);
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      // What is written more often than it was made means the same again.
      const name = names[Math.min(before, names.length - 1)];
      if (!name) return text;
      const made = document.createElement("span");
      made.dataset.why = name;
      made.textContent = text;
      return made;
    });
    node.replaceWith(...parts);
  }
}

/** Names the numbers of the caption. @param {HTMLElement} caption @param {Snapshot} now */
export function markCaption(caption, now) {
  mark(caption, marksOf(now));
}

/** Names the numbers of sentences beside the piles and in *Estimates*. @param {Snapshot} now */
export function markNotes({ expected, phase, theta, prior, moved, iteration, view: { digits } }) {
  const share = (/** @type {number} */ value) => inSentence(value, 2, digits);
  mark(document.querySelector("#prior-note"), [
    [share(prior.a), "prior-A"],
    [share(prior.b), "prior-B"],
  ]);
  mark(
    document.querySelector("#last-change"),
    moved === undefined ? [] : [[smallChange(moved), `change-${iteration}`]],
  );
  for (const { key, coin } of COINS) {
    if (!expected) continue;
    const { heads, tails } = expected.counts[key];
    const tosses = heads + tails;
    const written =
      phase === "known"
        ? [whole(heads), whole(tosses)]
        : quotient(heads, tosses, number(heads / tosses, 2), digits);
    const of = phase === "expected" ? `heads-${coin}` : `theta-${coin}`;
    mark(document.querySelector(`#pile-texts .${key} > [aria-hidden]`), [
      [written[0], `heads-${coin}`],
      [written[1], of],
      [share(theta[key]), `theta-${coin}`],
    ]);
  }
}

/** The numbers of the caption in the order in which they are told. @param {Snapshot} now @returns {Mark[]} */
function marksOf({ event, iteration, moved }) {
  const thetas = (/** @type {{ a: number, b: number }} */ theta, kind = "theta") => {
    const [a, b] = pair(theta.a, theta.b);
    return /** @type {Mark[]} */ ([
      [a, `${kind}-A`],
      [b, `${kind}-B`],
    ]);
  };
  switch (event.kind) {
    case "known":
      return coins(({ key, coin }) => {
        const count = event[key];
        if (!count) return [];
        return [
          [whole(count.heads), `heads-${coin}`],
          [whole(count.tosses), `theta-${coin}`],
          [short(count.theta), `theta-${coin}`],
        ];
      });
    case "guess":
      return thetas(event.theta);
    case "assigned":
    case "tieToA":
    case "onlyCoin":
      return seen(event.set);
    case "even":
      return [
        ...seen(event.set),
        ...thetas(event.theta),
        ...counted(event.set, "A", event.counted, 0.5, 0.5),
      ];
    case "split": {
      const { set, coin, theta, ratio, share, rest, prior } = event;
      const part = counted(set, coin, event.counted, share, rest);
      const { times, prior: drawn } = ratioToShare(ratio, part[0][0], prior);
      return [
        ...seen(set),
        ...thetas(theta),
        [times, `ratio-${set.index + 1}`],
        [drawn, `prior-${coin}`],
        ...part,
      ];
    }
    case "estimated": {
      const written = pair(event.a.theta, event.b.theta);
      const estimates = coins(({ key, coin }) => {
        const estimate = event[key];
        const theta = written[coin === "A" ? 0 : 1];
        if (estimate.kind !== "quotient") return [[theta, `theta-${coin}`]];
        const [heads, tosses] = quotient(estimate.heads, estimate.tosses, theta);
        return [
          [heads, `heads-${coin}`],
          [tosses, `theta-${coin}`],
          [theta, `theta-${coin}`],
        ];
      });
      return moved === undefined
        ? estimates
        : [...estimates, [smallChange(moved), `change-${iteration}`]];
    }
    case "converged": {
      const { theta, truth, estimate } = event;
      return [
        ...thetas(theta),
        ...(estimate ? thetas(estimate, "labelled") : []),
        ...(truth ? thetas(truth, "truth") : []),
      ];
    }
    case "stopped":
      return thetas(event.theta);
    case "stuckBySymmetry":
      return [[short(event.theta), "theta-A"]];
    default:
      return [];
  }
}

const COINS = /** @type {const} */ ([
  { key: "a", coin: "A" },
  { key: "b", coin: "B" },
]);

/** @param {(coin: { key: "a" | "b", coin: "A" | "B" }) => Mark[]} marks */
const coins = (marks) => COINS.flatMap(marks);

/** @param {import("../pkg/em_coins.js").SetCounts} set @returns {Mark[]} */
const seen = ({ index, heads, tosses }) => [
  [whole(index + 1), ""],
  [whole(heads), `heads-${index + 1}`],
  [whole(tosses), `heads-${index + 1}`],
];

/**
 * A coin's share of the set, and what it makes of its heads or tails.
 * @param {{ index: number }} set
 * @param {"A" | "B"} coin
 * @param {Counted | undefined} of
 * @param {number} share
 * @param {number} rest
 * @returns {[Mark, ...Mark[]]}
 */
function counted({ index }, coin, of, share, rest) {
  const set = index + 1;
  if (!of) return [[pair(share, rest)[0], `share-${coin}-${set}`]];
  const [factor, expected] = product(share, rest, of.tossesOfSide, of.expected);
  const side = of.isHeads ? "heads" : "tails";
  return [
    [factor, `share-${coin}-${set}`],
    [whole(of.tossesOfSide), `${side}-${set}`],
    [expected, `${side}-${coin}-${set}`],
  ];
}

/** Names the numbers in the formulas of the selected set. @param {Snapshot} now */
export function markFormulas({ set: { index }, iteration, phase, estimatesPrior }) {
  const isNow = phase === "expected";
  const before = isNow ? iteration : iteration - 1;
  const set = index + 1;
  const prior = (/** @type {string} */ coin) =>
    isNow || !estimatesPrior ? `prior-${coin}` : `after-prior-${before}`;
  /** @type {Record<string, string>} */
  const names = { heads: `heads-${set}`, tails: `tails-${set}` };
  for (const coin of ["A", "B"]) {
    names[`theta${coin}`] = names[`notTheta${coin}`] = `after-${coin}-${before}`;
    names[`likelihood${coin}`] = names[`log${coin}`] = `likelihood-${coin}-${set}`;
    names[`prior${coin}`] = prior(coin);
    names[`posterior${coin}`] = `share-${coin}-${set}`;
  }
  for (const slot of document.querySelectorAll("#set-story mn[data-n]")) {
    const name = names[slot.getAttribute("data-n") ?? ""];
    if (name) slot.setAttribute("data-why", name);
  }
}
