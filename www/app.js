/**
 * The hand between the page's controls and the crate: it reads a control, calls the crate's Demo, and
 * shows what it says. It computes nothing and draws nothing.
 */

import { hideComparison, showAnswers, showComparison, showDivision } from "./answers.js";
import { Appearance } from "./appearance.js";
import { DataControls } from "./data.js";
import { element } from "./fields.js";
import { stampFormulas } from "./formulas.js";
import { listenToKeys } from "./keys.js";
import { Pictures } from "./pictures.js";
import init, { Demo } from "./pkg/em_coins.js";
import { Player } from "./player.js";
import { Prediction } from "./predict.js";
import { SetView } from "./set.js";
import { nextStep, progress, storyOf } from "./story.js";
import { SetsTable } from "./table.js";
import { messageOf, preferredLanguage, speak, words } from "./words.js";

const root = document.documentElement;
stampFormulas();
const story = element("story", HTMLElement);
const [demo] = await Promise.all([load(), speak(preferredLanguage())]);

// What the reader does with time. Each action may return a sentence to be said instead of the usual one.

/** @type {Record<string, () => string | undefined | void>} */
const actions = {
  step: () => demo.step(),
  back: () => demo.back(),
  iterate: () => demo.iterate(),
  reset: () => demo.seek(0),
  converge: () => (demo.converge() ? undefined : words.story.limit(demo.iteration())),
  seek: () => demo.seek(time.valueAsNumber),
};
/** What a prediction holds up. */
const AHEAD = ["step", "iterate", "converge"];

const time = element("time", HTMLInputElement);
const play = element("play", HTMLButtonElement);
const player = new Player(
  () => perform("step") && !demo.converged(),
  (playing) => {
    play.ariaPressed = String(playing);
    play.textContent = playing ? words.pause : words.play;
  },
);
const prediction = new Prediction(
  demo,
  () => sets.selected,
  (tell) => {
    if (perform("step") && tell) story.textContent = tell();
  },
  () => {
    player.pause();
    show();
    if (prediction.on) prediction.focus();
  },
);

play.addEventListener("click", () => player.toggle());
time.addEventListener("input", () => act("seek"));
for (const name of Object.keys(actions)) {
  if (name !== "seek") element(name, HTMLButtonElement).addEventListener("click", () => act(name));
}

/** @param {string} name */
function act(name) {
  player.pause();
  const ahead = name === "seek" ? time.valueAsNumber > demo.position() : AHEAD.includes(name);
  if (prediction.on && ahead) {
    time.value = String(demo.position());
    prediction.focus();
  } else {
    perform(name);
  }
}

/**
 * Does what a button says, and shows what came of it or why it could not be done.
 * @param {string} name
 * @returns {boolean} whether it was done
 */
function perform(name) {
  try {
    const sentence = actions[name]();
    show();
    if (sentence) story.textContent = sentence;
    return true;
  } catch (error) {
    story.textContent = messageOf(error);
    return false;
  }
}

// What the reader looks at.

const truthShown = element("truth", HTMLInputElement);
const allDigits = element("digits", HTMLInputElement);
const views = element("views", HTMLFieldSetElement);
const appearance = new Appearance(redraw, () => {
  data.say();
  player.pause();
  show();
});

const data = new DataControls(demo, changed, (message) => {
  story.textContent = message;
});
const table = new SetsTable(showSets, select);
const sets = new SetView(demo, () => select(sets.selected), edited);
const pictures = new Pictures(demo, look, (a, b) => {
  if (prediction.asksForTheta) {
    prediction.point(a, b);
    showView();
    return;
  }
  [data.guess[0].value, data.guess[1].value] = [a, b];
  data.restart();
});

/** Whether the reader follows a set: it is lit in every view until Escape, or until other data come. */
let following = false;
/** Where the data came from. */
let origin = "";

/** Other tosses, another guess or another method. */
function changed() {
  if (originNow() !== origin) following = false;
  renew();
}

/** Tosses changed by hand. */
function edited() {
  data.read();
  renew();
}

function renew() {
  origin = originNow();
  player.pause();
  sets.bound();
  show();
}

const originNow = () => `${demo.source()} ${demo.seed()} ${demo.sets()}`;

/** @param {number} set counted from 0 */
function select(set) {
  following = true;
  sets.selected = set;
  sets.bound();
  table.reveal(sets.selected, demo.sets());
  const followed = views.querySelector("[value=set]");
  if (followed instanceof HTMLInputElement) followed.checked = true;
  prediction.show();
  redraw();
}

function unselect() {
  following = false;
  redraw();
}

views.addEventListener("change", () => {
  following ||= view() === "set";
  redraw();
});

/** The view that is open. */
function view() {
  const checked = views.querySelector(":checked");
  return checked instanceof HTMLInputElement ? checked.value : "path";
}

/** How everything is drawn now. */
function look() {
  return {
    letter: Number.parseFloat(getComputedStyle(root).fontSize),
    dark: appearance.dark,
    truthShown: truthShown.checked,
    prediction: prediction.theta,
    committed: prediction.committed,
    lit: following || view() === "set" || prediction.on ? sets.selected : undefined,
  };
}

/** Shows where EM is now. */
function show() {
  data.show();
  showTime();
  prediction.show();
  redraw();
}

/** Shows the same moment in another size or look; what was said of it, and what is being written, stays. */
function redraw() {
  element("true-coins", HTMLElement).classList.toggle("hidden", !truthShown.checked);
  showDivision(demo, allDigits.checked);
  table.fit(demo.sets(), look().letter);
  showSets();
  showView();
}

function showTime() {
  const atGuess = demo.phase() === "guess";
  const step = element("step", HTMLButtonElement);
  step.textContent = nextStep(demo);
  for (const name of ["back", "reset"]) {
    const button = element(name, HTMLButtonElement);
    // A disabled button would drop the focus, and a keyboard its place on the page.
    if (atGuess && document.activeElement === button) step.focus();
    button.disabled = atGuess;
  }
  play.disabled = prediction.on;
  time.max = String(demo.known());
  time.value = String(demo.position());
  time.ariaValueText = progress(demo);
  element("iteration", HTMLElement).textContent = progress(demo);
  story.textContent = storyOf(demo);
}

function showSets() {
  table.write(demo, truthShown.checked, allDigits.checked);
  table.light(demo, look().lit);
  pictures.grid(table.first, table.rows);
}

function showView() {
  const open = view();
  for (const part of document.querySelectorAll(".view")) {
    part.toggleAttribute("hidden", part.id !== `view-${open}`);
  }
  if (open === "path") showAnswers(demo, truthShown.checked, allDigits.checked);
  if (open === "set") sets.show(allDigits.checked);
  if (open === "compare") showComparison(demo, truthShown.checked, allDigits.checked);
  pictures.show(open);
}

// Colours, size, keys and help.

const help = element("help-dialog", HTMLDialogElement);

allDigits.addEventListener("change", redraw);
truthShown.addEventListener("change", () => {
  // Also in views that are not open: nothing of the truth stays behind the curtain.
  showAnswers(demo, truthShown.checked, allDigits.checked);
  if (!truthShown.checked) hideComparison(demo);
  redraw();
});
element("help", HTMLButtonElement).addEventListener("click", () => help.showModal());
element("pace", HTMLSelectElement).addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement) player.pace = Number(target.value);
});

listenToKeys({
  " ": () => act("step"),
  ArrowRight: () => act("step"),
  ArrowLeft: () => act("back"),
  ArrowUp: () => select(sets.selected - 1),
  ArrowDown: () => select(sets.selected + 1),
  i: () => act("iterate"),
  c: () => act("converge"),
  r: () => act("reset"),
  p: () => play.click(),
  Escape: unselect,
});

appearance.show();
data.say();
data.open("paper");
new ResizeObserver(redraw).observe(document.body);
root.dataset.ready = "true";

async function load() {
  try {
    await init();
    return new Demo();
  } catch (error) {
    story.textContent = words.cannotStart(messageOf(error));
    throw error;
  }
}
