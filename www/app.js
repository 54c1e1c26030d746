/**
 * The hand between the page's controls and the crate: it reads a control, calls the crate's Session, and
 * shows what it says. It knows nothing of EM and draws nothing.
 */

import { DataControls } from "./controls/data-controls.js";
import { Prediction } from "./controls/prediction.js";
import { listenToKeys } from "./controls/shortcuts.js";
import { Steps } from "./controls/step-controls.js";
import { Appearance } from "./controls/theme-and-language.js";
import { Notice } from "./dialogs/link-notice.js";
import { addressOf, Share } from "./dialogs/share-dialog.js";
import { closedBy, showDialog } from "./dialogs/show-dialog.js";
import { toBlobInChunks, withFiles } from "./export/lazy-file-support.js";
import { pngOf, svgOf } from "./export/picture-export.js";
import { packedWasm } from "./export/single-file.js";
import { fieldNumber } from "./i18n/format-numbers.js";
import { preferredLanguage, speak, supportedLanguage, words } from "./i18n/i18n.js";
import init, { Session } from "./pkg/em_coins.js";
import { announce } from "./platform/announce.js";
import { element } from "./platform/dom.js";
import { keepFocus } from "./platform/focus-fallback.js";
import { keepForOffline } from "./platform/register-service-worker.js";
import { yieldToEventLoop } from "./platform/yield-to-event-loop.js";
import { Address, asked } from "./state/address.js";
import { Pictures } from "./views/canvases.js";
import { stampFormulas } from "./views/formula-templates.js";
import { newsOfSet, newsOfTosses, sentences } from "./views/narration.js";
import { SetView } from "./views/one-set.js";
import { offerHandout } from "./views/print-view.js";
import { hideComparison, showAnswers, showComparison, showDivision } from "./views/results.js";
import { SetsTable } from "./views/sets-table.js";

const root = document.documentElement;
stampFormulas();
const tongue = languageOf(new URLSearchParams(asked()));
const [session] = await Promise.all([load(), speak(tongue ?? preferredLanguage())]);

async function load() {
  const wasm = { module_or_path: new URL("pkg/em_coins_bg.wasm", import.meta.url) };
  await init(packedWasm() ?? wasm);
  return new Session();
}

// The parts of the page.

const truthShown = element("truth", HTMLInputElement);
const allDigits = element("digits", HTMLInputElement);
const views = element("views", HTMLFieldSetElement);
const help = element("help-dialog", HTMLDialogElement);
const refocus = keepFocus();
const notice = new Notice(refocus);

const steps = new Steps(
  session,
  show,
  () => prediction.on,
  () => prediction.focus(),
  () => address.changed(),
);
const prediction = new Prediction(
  session,
  () => sets.selected,
  (compared) => {
    if (!steps.perform("step")) return;
    if (compared) steps.narrate(compared);
    announce(() => sentences(steps.narration(), prediction.question));
  },
  () => {
    steps.pause();
    show();
    if (!prediction.on) return;
    bringIntoSight();
    prediction.focus();
  },
);
const appearance = new Appearance(
  redraw,
  () => {
    const tell = steps.narration;
    data.updateTexts();
    steps.pause();
    show();
    steps.narrate(tell);
  },
  (missing) => notice.show(() => words.languageMissing(missing)),
);
const data = new DataControls(session, changed, (tell) => steps.narrate(tell));
const table = new SetsTable(showSets, point);
const sets = new SetView(session, () => select(sets.selected), edited);
const pictures = new Pictures(session, look, (a, b) => {
  if (prediction.asksForTheta) {
    prediction.point(a, b);
    announce(() => `θA = ${fieldNumber(a)}, θB = ${fieldNumber(b)}`);
    showView();
    return;
  }
  [data.guess[0].value, data.guess[1].value] = [a, b];
  data.restart();
});
const whole = () => session.wholeLink(shownNow()) ?? "";
const address = new Address(link, whole, follow, (why) => notice.show(() => words.link[why]));
new Share(link, whole, () => truthShown.checked, {
  csv: (shown) => withFiles(session, (files) => toBlobInChunks((piece) => files.csv(shown, piece))),
  json: (shown) =>
    withFiles(session, (files) => toBlobInChunks((piece) => files.json(shown, piece))),
  numpy: () => withFiles(session, (files) => files.numpy()),
  svg: (name, shown) => svgOf(session, name, shown),
  png: (name, shown) => pngOf(session, name, shown),
});

offerHandout(
  session,
  () => addressOf(link()),
  () => truthShown.checked,
  (rows) => {
    table.unroll(rows);
    table.write(session, truthShown.checked, allDigits.checked);
  },
  () => {
    if (!following) return undefined;
    sets.show(allDigits.checked);
    return sets.selected;
  },
  redraw,
);

// What is on screen, as a link says it.

/** @param {string[]} [parts] of the page that the link is to show; without them, those that are shown */
function link(parts) {
  return session.link(shownNow(parts));
}

/** What a link says beside data, guess, method and moment. @param {string[]} [parts] */
function shownNow(parts = root.dataset.embed?.split(" ")) {
  const shown = new URLSearchParams({ view: view() });
  if (following) shown.set("set", String(sets.selected + 1));
  if (truthShown.checked) shown.set("truth", "shown");
  if (allDigits.checked) shown.set("digits", "all");
  if (prediction.on) shown.set("predict", "on");
  shown.set("pace", steps.pace);
  if (parts) shown.set("embed", parts.join());
  if (appearance.theme) shown.set("theme", appearance.theme);
  if (appearance.language) shown.set("lang", appearance.language);
  return shown.toString();
}

/**
 * Shows what a link says: how the page looks at once, and the rest with its data.
 * @param {string} text of a link
 * @param {(arrived: boolean) => void} then called when that is done, or when the reader has asked for other data
 */
function follow(text, then) {
  const followed = session.openLink(text);
  const shown = new URLSearchParams(followed.shown);
  const parts = shown.get("embed");
  if (parts) root.dataset.embed = parts.replaceAll(",", " ");
  else delete root.dataset.embed;
  appearance.theme = shown.get("theme") ?? undefined;
  const spoken = appearance.speak(languageOf(shown));
  data.load((arrived) => {
    if (arrived) {
      truthShown.checked = shown.get("truth") === "shown";
      allDigits.checked = shown.get("digits") === "all";
      prediction.on = shown.get("predict") === "on";
      steps.pace = shown.get("pace") ?? "steady";
      following = shown.has("set");
      sets.selected = Number(shown.get("set") ?? 1) - 1;
      openView(shown.get("view") ?? "path");
      const late = session.unreachedPosition();
      spoken.then((missing) => notice.tell(followed, late ? [late] : [], missing));
      data.read();
      hideTruth();
      reset();
      bringIntoSight();
    }
    then(arrived);
  });
}

/** The language that a link chooses, if the page speaks it. @param {URLSearchParams} shown */
function languageOf(shown) {
  return supportedLanguage(shown.get("lang") ?? "");
}

// What the reader looks at.

/** Whether the reader follows a set: it is highlighted in every view until Escape, or until other data come. */
let following = false;
/** Where the data came from. */
let origin = "";
/** What was known of the tosses when they were last announced. */
let tosses = "";

/**
 * Other tosses, another guess or another method.
 * @param {boolean} [other] whether they are other data
 * @param {boolean} [undone] whether the reader went back to them
 */
function changed(other = originNow() !== origin, undone = false) {
  const editedSet = session.undoneAt();
  if (other || editedSet !== undefined) {
    following = editedSet !== undefined;
    sets.selected = editedSet ?? session.askedSet();
  }
  reset(other || editedSet !== undefined);
  if (!undone) tellOfUndo();
}

/** Says that what was replaced is not lost. */
function tellOfUndo() {
  if (session.undoBringsBack()) steps.add(() => words.story.undo(words.labels.undo));
}

/** Tosses changed by hand. */
function edited() {
  data.load((arrived) => {
    if (!arrived) return;
    data.read();
    reset();
    tellOfUndo();
  });
}

function reset(other = originNow() !== origin) {
  // What was refused in the field for a set was refused for the sets that there were.
  if (other) sets.field.accept();
  origin = originNow();
  steps.pause();
  sets.bound();
  prediction.forget();
  show();
  announceNews();
  if (other) bringIntoSight();
}

/** Announces which tosses there are, where they are others, and all that is said of the new start. */
function announceNews() {
  const now = [origin, session.defaultControls(), session.totals()].join(" ");
  const same = now === tosses;
  tosses = now;
  announce(() => sentences(same ? "" : newsOfTosses(session), steps.narration()));
}

function originNow() {
  return `${session.source()} ${session.seed()} ${session.sets()}`;
}

/**
 * @param {number} set counted from 0
 * @param {string} [shown] the view to open
 */
function select(set, shown = "set") {
  following = true;
  sets.selected = set;
  sets.bound();
  table.reveal(sets.selected, session.sets());
  openView(shown);
  prediction.show();
  redraw();
  announceSet();
}

function announceSet() {
  announce(() => newsOfSet(session, sets.selected));
}

/**
 * A click on a set follows it, and one on the set that is followed lets it go. The landscape shows a set
 * as well as its own view does.
 * @param {number} set counted from 0
 */
function point(set) {
  if (following && set === sets.selected && view() !== "set") unselect();
  else select(set, view() === "landscape" ? "landscape" : "set");
}

function unselect() {
  if (following) announce(() => words.announcements.notFollowing);
  following = false;
  redraw();
}

/** The view that is open. */
function view() {
  const checked = views.querySelector(":checked");
  return checked instanceof HTMLInputElement ? checked.value : "path";
}

/** @param {string} name of a view */
function openView(name) {
  const choice = views.querySelector(`[value=${name}]`);
  if (choice instanceof HTMLInputElement) choice.checked = true;
}

/** How everything is drawn now. */
function look() {
  return {
    letter: Number.parseFloat(getComputedStyle(root).fontSize),
    dark: appearance.dark,
    truthShown: truthShown.checked,
    prediction: prediction.theta,
    asked: prediction.asksForTheta,
    committed: prediction.committed,
    highlighted: highlightedSet(),
  };
}

/** The set that is lit up, if any. */
function highlightedSet() {
  return following || view() === "set" || prediction.on ? sets.selected : undefined;
}

/** Scrolls to the set that is lit up, if any. */
function bringIntoSight() {
  const set = highlightedSet();
  const before = table.first;
  if (set !== undefined) table.reveal(set, session.sets());
  if (table.first !== before) showSets();
}

/** Shows where EM is now. */
function show() {
  data.show();
  steps.show();
  prediction.show();
  redraw();
}

/** Shows the same moment in another size or look; what was said of it, and what is being written, stays. */
function redraw() {
  element("true-coins", HTMLElement).classList.toggle("hidden", !truthShown.checked);
  showDivision(session, allDigits.checked);
  // First all is written, then measured, then drawn: so the page is laid out once.
  if (table.sets === session.sets()) writeSets();
  writeView();
  if (table.fit(session.sets(), look().letter)) writeSets();
  pictures.grid(table.first, table.rows);
  pictures.show(view());
  refocus();
  address.changed();
}

function showSets() {
  writeSets();
  pictures.grid(table.first, table.rows);
}

function showView() {
  writeView();
  pictures.show(view());
}

function writeSets() {
  table.write(session, truthShown.checked, allDigits.checked);
  table.light(session, highlightedSet());
}

function writeView() {
  const shown = view();
  for (const part of document.querySelectorAll(".view")) {
    part.toggleAttribute("hidden", part.id !== `view-${shown}`);
  }
  if (shown === "path") showAnswers(session, truthShown.checked, allDigits.checked);
  if (shown === "set") sets.show(allDigits.checked);
  if (shown === "compare") showComparison(session, truthShown.checked, allDigits.checked);
}

/** Also in views that are not open: nothing of the truth stays behind the curtain. */
function hideTruth() {
  showAnswers(session, truthShown.checked, allDigits.checked);
  if (!truthShown.checked) hideComparison(session);
}

/** When the window is another, or what is said above or below takes of its room or gives it back. */
function redrawWhenResized() {
  /** @type {HTMLElement[]} */
  const parts = Array.from(document.querySelectorAll("body, .notice, .steps"));
  const size = () => parts.map((part) => `${part.clientWidth}×${part.clientHeight}`).join();
  let drawn = size();
  const observer = new ResizeObserver(() => {
    if (size() === drawn) return; // it tells also what the size is at first
    drawn = size();
    redraw();
  });
  for (const part of parts) observer.observe(part);
}

// What the reader takes hold of.

views.addEventListener("change", () => {
  if (view() === "set" && !following) {
    following = true;
    announceSet();
  }
  redraw();
});
allDigits.addEventListener("change", redraw);
truthShown.addEventListener("change", () => {
  hideTruth();
  redraw();
});
element("help", HTMLButtonElement).addEventListener("click", () => showDialog(help));
closedBy(help, "help-close");
listenToKeys({
  " ": () => steps.act("step"),
  ArrowRight: () => steps.act("step"),
  PageDown: () => steps.act("step"),
  ArrowLeft: () => steps.act("back"),
  PageUp: () => steps.act("back"),
  ArrowUp: () => select(sets.selected - 1),
  ArrowDown: () => select(sets.selected + 1),
  i: () => steps.act("iterate"),
  c: () => steps.act("converge"),
  r: () => steps.act("reset"),
  p: () => steps.playOrPause(),
  Escape: unselect,
  "?": () => showDialog(help),
});

root.dataset.started = "true";
data.updateTexts();
// To lay out what stands in the page, and to write and draw: on a slow phone either takes a part of a second.
document.body.getBoundingClientRect();
await yieldToEventLoop();
address.go(() => {
  session.clearUndo();
  data.show();
  redrawWhenResized();
  root.dataset.ready = "true";
});
keepForOffline();
