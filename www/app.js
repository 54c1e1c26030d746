/**
 * The page: controls and links change the crate's Session, a snapshot of it is taken, and everything shows that. Nothing
 * is computed here.
 */

import { DataControls } from "./controls/data-controls.js";
import { listenToKeys } from "./controls/shortcuts.js";
import { Steps } from "./controls/step-controls.js";
import { Appearance } from "./controls/theme-and-language.js";
import { Notice } from "./dialogs/notice.js";
import { closedBy, showDialog } from "./dialogs/show-dialog.js";
import { packedWasm } from "./export/single-file.js";
import { fieldNumber } from "./i18n/format-numbers.js";
import { localized, preferredLanguage, speak, supportedLanguage, words } from "./i18n/i18n.js";
import init, { Session } from "./pkg/em_coins.js";
import { announce } from "./platform/announce.js";
import { bringIntoSight } from "./platform/bring-into-sight.js";
import { element } from "./platform/dom.js";
import { keepFocus } from "./platform/focus-fallback.js";
import { loadLater, loadLaterWhenIdle } from "./platform/load-later.js";
import { keepForOffline } from "./platform/register-service-worker.js";
import { yieldToEventLoop } from "./platform/yield-to-event-loop.js";
import { Address, addressOf, linkToOpen } from "./state/address.js";
import { rememberBeginning } from "./state/first-visit.js";
import { rememberLesson } from "./state/lessons-done.js";
import { Loader } from "./state/loader.js";
import { Pictures } from "./views/canvases.js";
import { stampFormulas } from "./views/formula-templates.js";
import { newsOfSet, newsOfTosses, sentences } from "./views/narration.js";
import { SetView } from "./views/one-set.js";
import { togglePresent } from "./views/present.js";
import { offerHandout } from "./views/print-view.js";
import { showPileTexts } from "./views/results.js";
import { SetsTable } from "./views/sets-table.js";
import { listenToView, redrawWhenResized, showView } from "./views/show-view.js";

/** @typedef {import("./pkg/em_coins.js").Snapshot} Snapshot */
/** @typedef {import("./controls/data-controls.js").Change} Change */

const root = document.documentElement;
stampFormulas();
const linkLanguage = new URLSearchParams(linkToOpen()).get("lang") ?? "";
const [session] = await Promise.all([
  load(),
  speak(supportedLanguage(linkLanguage) ?? preferredLanguage()),
]);

async function load() {
  const wasm = { module_or_path: new URL("pkg/em_coins_bg.wasm", import.meta.url) };
  await init(packedWasm() ?? wasm);
  return new Session();
}

// The parts of the page.

/** The snapshot on screen. @type {Snapshot} */
let now = session.snapshot(0, 0);
const current = () => now;

const help = element("help-dialog", HTMLDialogElement);
const refocus = keepFocus();
const notice = new Notice(refocus);
const loader = new Loader(session);

const steps = new Steps(
  session,
  current,
  show,
  askForPrediction,
  () => address.changed(),
  (next) => {
    if (next === "lesson") {
      const lessons = Object.keys(words.lessons);
      openLesson(lessons[lessons.indexOf(now.source) + 1]);
    } else {
      openView("lesson");
      // Only when the answer stands there: a page that grows later scrolls on.
      later?.lesson.whenShown.then(() => bringIntoSight("views", "start"));
    }
  },
);
const appearance = new Appearance(
  session,
  redraw,
  () => {
    const { sentence } = steps;
    data.updateTexts();
    steps.pause();
    show();
    steps.showSentence(sentence);
  },
  (missing) => notice.show("language", missing && (() => words.languageMissing(missing))),
);
const data = new DataControls(
  session,
  loader,
  dataChanged,
  (sentence) => steps.showSentence(sentence),
  () => data.show(now),
);
const table = new SetsTable(scrolled, toggleFollowed);
const sets = new SetView(
  current,
  (set) => select(set),
  (edit, toss) => data.edit(edit, toss),
);
/**
 * What a first visit does not need, once it is loaded.
 * @type {{
 *   bound: import("./views/bound.js").BoundView,
 *   iterations: import("./views/iteration-table.js").IterationTable,
 *   lesson: import("./views/lesson.js").LessonView,
 *   prediction: import("./controls/prediction.js").Prediction,
 *   share: import("./dialogs/share-dialog.js").Share,
 *   why: import("./views/why.js").Why,
 * } | undefined}
 */
let later;
const pictures = new Pictures(session, current, drawingOptions, (a, b) => {
  if (later?.prediction.asksForTheta) {
    later.prediction.point(a, b);
    announce(() => `θA = ${fieldNumber(a)}, θB = ${fieldNumber(b)}`);
    return;
  }
  [data.guess[0].value, data.guess[1].value] = [a, b];
  data.restart();
});
const address = new Address(session, follow, (fault) =>
  notice.show("address", fault && (() => words.link[fault])),
);

offerHandout(
  session,
  current,
  () => later?.iterations.printed() ?? [],
  () => addressOf(session.link()),
  (rows) => {
    table.unroll(rows);
    now = session.snapshot(table.first, table.rows);
    table.write(now);
    sets.show(now);
  },
  redraw,
);

// Links.

/**
 * Opens a link: shows its theme, language and parts at once, and the rest with its data.
 * @param {string} text of a link
 * @param {import("./pkg/em_coins.js").TossesTransfer | undefined} tosses that do not fit into it
 * @param {(arrived: boolean) => void} then called when its data are shown, or when the reader has asked for other data
 */
function follow(text, tosses, then) {
  const outcome = session.openLink(text, true, tosses);
  if (outcome.embed) root.dataset.embed = outcome.embed;
  else delete root.dataset.embed;
  appearance.theme = outcome.theme;
  const spoken = appearance.speak(supportedLanguage(outcome.language ?? ""));
  data.cancelSimulation();
  loader.load((arrived) => {
    if (arrived) {
      appearance.remember();
      restart({});
      spoken.then(() => notice.tell(outcome, now.unreached));
      revealHighlighted();
    }
    then(arrived);
  });
}

// Changes.

/** Shows the state after other tosses were loaded or EM was started again. @param {Change} change */
function dataChanged(change) {
  restart(change);
  // Tells that Undo restores the run or the tosses that were replaced.
  if (!change.isUndo && now.undoBringsBack)
    steps.appendSentence(() => words.story.undo(words.labels.undo));
  if (change.isRead && now.unreached) {
    const { name, values, message } = now.unreached;
    steps.showSentence(() => localized(name, values, message));
  }
}

/** Shows another run from a new snapshot. @param {Change} change */
function restart({ keepsFields, isRead }) {
  const before = now;
  now = session.snapshot(table.first, table.rows);
  const other = now.dataGeneration !== before.dataGeneration;
  if (!keepsFields) data.read(now);
  // The error at the field for a set was about the previous sets.
  if (other) sets.field.accept();
  steps.pause();
  later?.prediction.forget();
  showNow(before);
  const haveChanged = now.tossesGeneration !== before.tossesGeneration;
  if (haveChanged) address.tossesChanged();
  if (other) address.dataLoaded();
  const news = isFirst || isRead || haveChanged;
  isFirst = false;
  announce(() => sentences(news ? newsOfTosses(now) : "", steps.sentence()));
  if (other) revealHighlighted();
}

/** Whether nothing was announced yet. */
let isFirst = true;

/**
 * Follows a set, in some view.
 * @param {number} set counted from 0
 * @param {string} [view] to open
 */
function select(set, view = "set") {
  const within = Math.max(0, Math.min(set, now.sets - 1));
  session.setView("set", String(within + 1));
  session.setView("view", view);
  table.reveal(within, now.sets);
  redraw();
  announceSet();
}

function announceSet() {
  announce(() => newsOfSet(now));
}

/**
 * Follows a set that was clicked, or stops following it. The landscape stays open, because it shows the set as well as
 * its own view does.
 * @param {number} set counted from 0
 */
function toggleFollowed(set) {
  const { view, isFollowing } = now.view;
  if (isFollowing && set === now.set.index && view !== "set") {
    unselect();
    return;
  }
  select(set, view === "landscape" || view === "starts" ? view : "set");
  bringIntoSight("views", "start");
}

function unselect() {
  if (now.view.isFollowing) announce(() => words.announcements.notFollowing);
  session.setView("set", undefined);
  redraw();
}

/** Opens a view. @param {string} view */
function openView(view) {
  session.setView("view", view);
  const follows = view === "set" && !now.view.isFollowing;
  // The set that the caption speaks of, where it speaks of one.
  const told = "set" in now.event ? now.event.set.index : now.set.index;
  if (follows) session.setView("set", String(told + 1));
  redraw();
  if (follows) announceSet();
  if (view === "lesson") later?.lesson.announceAnswer();
}

// What is shown.

/**
 * Takes a snapshot of where EM is now, and shows it.
 * @param {number} [most] how long the pictures may move there, in milliseconds
 */
function show(most) {
  const before = now;
  now = session.snapshot(table.first, table.rows);
  showNow(before, most);
}

/**
 * @param {Snapshot} before what was on screen
 * @param {number} [most]
 */
function showNow(before, most = 0) {
  if (before.position < 0 && now.position >= 0) rememberBeginning();
  if (now.isLesson && now.converged) rememberLesson(now.source);
  pictures.move(most);
  later?.why.end();
  data.show(now);
  steps.show(now);
  draw();
}

/** Shows the same moment in another size or view, or with another set. The sentence and unfinished input stay. */
function redraw() {
  now = session.snapshot(table.first, table.rows);
  steps.refreshCaption();
  steps.nameNext(now);
  draw();
}

function draw() {
  later?.prediction.show();
  showPileTexts(now);
  // Writes, then measures, then draws, so that the page is laid out only once.
  if (table.sets === now.sets) writeSets();
  showView(now, sets, later);
  later?.iterations.show();
  if (table.fit(now.sets, drawingOptions().letter)) {
    now = session.snapshot(table.first, table.rows);
    writeSets();
  }
  pictures.grid();
  pictures.piles();
  pictures.show();
  later?.why.refresh();
  later?.prediction.draw(drawingOptions());
  queueMicrotask(refocus); // when it is known what still scrolls
  address.changed();
  const { view, predict } = now.view;
  if (now.awaitsLater || ((view === "lesson" || predict) && !later)) loadView();
}

/** Loads the views that a first visit does not need. */
async function loadViews() {
  const [{ IterationTable }, { LessonView }, { BoundView }, { Why }, { Prediction }, { Share }] =
    await Promise.all([
      import("./views/iteration-table.js"),
      import("./views/lesson.js"),
      import("./views/bound.js"),
      import("./views/why.js"),
      import("./controls/prediction.js"),
      import("./dialogs/share-dialog.js"),
      loadLater(),
    ]);
  later ??= {
    iterations: new IterationTable(session, current, (position) => steps.goTo(position)),
    lesson: new LessonView(
      session,
      current,
      openLesson,
      () => steps.act("converge"),
      () => later?.prediction.clearErrors(),
    ),
    bound: new BoundView(session, current, redraw, tellMissing),
    why: new Why(session, current),
    prediction: new Prediction(session, current, stepPredicted, redraw, tellMissing),
    share: new Share(session, () => now.view.truth),
  };
}

function tellMissing() {
  notice.show("view", () => words.viewMissing);
}

/** Makes the half-step that was predicted or whose prediction is skipped. */
function stepPredicted() {
  if (!steps.perform("step")) return;
  announce(() =>
    sentences(later?.prediction.answer ?? "", steps.sentence(), later?.prediction.question ?? ""),
  );
}

/**
 * Leads to the prediction that the next half-step waits for.
 * @param {boolean} [goesOn] whether the half-step is made if it is there already
 */
async function askForPrediction(goesOn) {
  try {
    await loadViews();
    if (goesOn && later?.prediction.isWritten) later.prediction.commit();
    else await later?.prediction.focus();
  } catch {
    tellMissing();
  }
}

/** Opens a lesson, with θ by iteration in sight. @param {string} name */
function openLesson(name) {
  session.setView("view", undefined);
  data.open(name);
}

/** Walks over the numbers by keyboard, and explains each. */
async function startWhy() {
  try {
    await loadViews();
    later?.why.start();
  } catch {
    tellMissing();
  }
}

async function share() {
  try {
    if (!later) await loadViews();
    await later?.share.open();
  } catch {
    tellMissing();
  }
}

async function showQrCode() {
  try {
    if (!later) await loadViews();
    await later?.share.showQrCode();
  } catch {
    tellMissing();
  }
}

/** Opens the help, and writes the glossary there. */
async function showHelp() {
  showDialog(help);
  try {
    const { showGlossary } = await import("./dialogs/glossary.js");
    await showGlossary(async (term, view) => {
      if (view) openView(view);
      await loadViews();
      later?.why.explainTerm(term);
    });
  } catch {
    notice.show("view", () => words.viewMissing);
  }
}

/** Shows the rest of a view when it is there; each act tries again. */
async function loadView() {
  try {
    await loadViews();
    notice.show("view", undefined);
    redraw();
  } catch {
    tellMissing();
  }
}

/** Shows the rows that have come into sight. */
function scrolled() {
  now = session.snapshot(table.first, table.rows);
  writeSets();
  pictures.grid();
}

function writeSets() {
  table.write(now);
  table.highlight(now);
}

/** Returns the options of drawing the pictures. */
function drawingOptions() {
  return {
    letter: Number.parseFloat(getComputedStyle(root).fontSize),
    dark: appearance.dark,
    prediction: later?.prediction,
    lift: later?.bound.lift,
  };
}

function present() {
  togglePresent(redraw);
}

/** Scrolls the table to the highlighted set, if any. */
function revealHighlighted() {
  const before = table.first;
  if (now.highlighted !== undefined) table.reveal(now.highlighted, now.sets);
  if (table.first !== before) scrolled();
}

// Controls.

listenToView((key, value) => {
  if (key === "view" && value) {
    openView(value);
    return;
  }
  session.setView(key, value);
  redraw();
});
element("iterations", HTMLDetailsElement).addEventListener("toggle", () => {
  if (later) redraw();
  else loadView();
});
const predict = element("predict", HTMLInputElement);
predict.addEventListener("change", () => {
  session.setView("predict", predict.checked ? "on" : undefined);
  steps.pause();
  show();
  if (!predict.checked) return;
  revealHighlighted();
  askForPrediction();
});
element("present", HTMLButtonElement).addEventListener("click", present);
element("share", HTMLButtonElement).addEventListener("click", share);
element("qr", HTMLButtonElement).addEventListener("click", showQrCode);
element("help", HTMLButtonElement).addEventListener("click", showHelp);
closedBy(help, "help-close");
listenToKeys(steps, {
  select: (by) => select(now.set.index + by),
  unselect,
  present,
  why: startWhy,
  qrCode: showQrCode,
  help: showHelp,
});

root.dataset.started = "true";
data.updateTexts();
// To lay out what stands in the page, and to write and draw: on a slow phone either takes a part of a second.
document.body.getBoundingClientRect();
await yieldToEventLoop();
address.go(() => {
  session.clearUndo();
  now = session.snapshot(table.first, table.rows);
  data.show(now);
  redrawWhenResized(redraw);
  root.dataset.ready = "true";
});
keepForOffline();
loadLaterWhenIdle(loadViews);
