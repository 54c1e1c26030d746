/**
 * The hand between the page's controls and the crate: it reads a control, calls the crate's Demo, and
 * shows what it says. It computes nothing and draws nothing.
 */

import { showAnswers, showDivision } from "./answers.js";
import { element, NumberField } from "./fields.js";
import { listenToKeys } from "./keys.js";
import { ownTosses } from "./own.js";
import init, {
  Demo,
  freshSeed,
  readProbability,
  readSeed,
  readSets,
  readTosses,
} from "./pkg/em_coins.js";
import { Player } from "./player.js";
import { SetsTable } from "./table.js";
import * as words from "./words.js";

/** The seed until the reader asks for another: the same for everybody who opens the page. */
const FIRST_SEED = 7;

const root = document.documentElement;
const story = element("story", HTMLElement);
const demo = await load();

// What the reader does with EM. Each action may return a sentence to be said instead of the usual one.

/** @type {Record<string, () => string | undefined | void>} */
const actions = {
  step: () => demo.step(),
  back: () => demo.back(),
  iterate: () => demo.iterate(),
  reset: () => demo.reset(),
  converge: () => (demo.converge() ? undefined : words.limitReached(demo.iteration())),
};

const play = element("play", HTMLButtonElement);
const player = new Player(
  () => perform("step") && !demo.converged(),
  (playing) => {
    play.ariaPressed = String(playing);
    play.textContent = words.playButton(playing);
  },
);
play.addEventListener("click", () => player.toggle());

for (const name of Object.keys(actions)) {
  element(name, HTMLButtonElement).addEventListener("click", () => act(name));
}

/** @param {string} name */
function act(name) {
  player.pause();
  perform(name);
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

// What the reader does with the data and the guess.

const example = element("example", HTMLSelectElement);
const truth = [
  new NumberField("true-a", readProbability, simulate),
  new NumberField("true-b", readProbability, simulate),
];
const sets = new NumberField("sets-count", readSets, simulate);
const tosses = new NumberField("tosses-count", readTosses, simulate);
const seed = new NumberField("seed", readSeed, simulate);
const guess = [
  new NumberField("guess-a", readProbability, restart),
  new NumberField("guess-b", readProbability, restart),
];
const askForTosses = ownTosses(
  (text) => {
    demo.give(text);
    show();
  },
  () => {
    example.value = demo.source();
  },
);

function simulate() {
  player.pause();
  try {
    demo.simulate(truth[0].value, truth[1].value, sets.value, tosses.value, seed.value);
  } catch (error) {
    tosses.complain(messageOf(error));
    return;
  }
  for (const field of [...truth, sets, tosses, seed]) field.accept();
  show();
}

function restart() {
  player.pause();
  demo.guess(guess[0].value, guess[1].value);
  show();
}

/** @param {string} name of an example */
function open(name) {
  demo.open(name);
  [truth[0].value, truth[1].value, sets.value, tosses.value] = demo.suggested();
  [guess[0].value, guess[1].value] = demo.theta();
  seed.accept();
  show();
}

example.addEventListener("change", () => {
  player.pause();
  if (example.value === "simulated") simulate();
  else if (example.value === "given") askForTosses();
  else open(example.value);
});
element("own", HTMLButtonElement).addEventListener("click", () => {
  player.pause();
  askForTosses();
});
element("toss", HTMLButtonElement).addEventListener("click", () => {
  seed.value = freshSeed();
  simulate();
});

// What is on screen.

const truthShown = element("truth", HTMLInputElement);
const allDigits = element("digits", HTMLInputElement);
const grid = element("grid", HTMLCanvasElement);
const trajectory = element("trajectory", HTMLCanvasElement);
const table = new SetsTable(showSets);

function show() {
  example.value = demo.source();
  showStep();
  showDivision(demo, allDigits.checked);
  showAnswers(demo, truthShown.checked, allDigits.checked);
  table.fit(demo.sets(), letter());
  showSets();
  showTrajectory();
}

function showStep() {
  const atGuess = demo.phase() === "guess";
  const step = element("step", HTMLButtonElement);
  step.textContent = words.steps[demo.phase()];
  for (const name of ["back", "reset"]) {
    const button = element(name, HTMLButtonElement);
    // A disabled button would drop the focus, and a keyboard its place on the page.
    if (atGuess && document.activeElement === button) step.focus();
    button.disabled = atGuess;
  }
  element("iteration", HTMLElement).textContent = words.progress(demo);
  story.textContent = words.story(demo);
}

function showSets() {
  table.write(demo, truthShown.checked, allDigits.checked);
  grid.ariaLabel = words.gridLabel(demo.sets(), table.first + 1, table.first + table.rows);
  demo.drawGrid(grid, table.first, table.rows, letter(), isDark(), truthShown.checked);
}

function showTrajectory() {
  trajectory.ariaLabel = words.trajectoryLabel(demo);
  const caption = words.captions.iterations;
  demo.drawTrajectory(trajectory, letter(), isDark(), truthShown.checked, caption);
}

/** The height of a letter in pixels. */
function letter() {
  return Number.parseFloat(getComputedStyle(root).fontSize);
}

// Colours, size and help.

const darkByDefault = matchMedia("(prefers-color-scheme: dark)");
const theme = element("theme", HTMLButtonElement);
const help = element("help-dialog", HTMLDialogElement);

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : darkByDefault.matches;
}

function showTheme() {
  theme.textContent = words.themeButton(isDark());
  show();
}

theme.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  showTheme();
});
darkByDefault.addEventListener("change", showTheme);
for (const box of [truthShown, allDigits]) box.addEventListener("change", show);
element("help", HTMLButtonElement).addEventListener("click", () => help.showModal());

listenToKeys({
  " ": () => act("step"),
  ArrowRight: () => act("step"),
  ArrowLeft: () => act("back"),
  i: () => act("iterate"),
  c: () => act("converge"),
  r: () => act("reset"),
  p: () => player.toggle(),
});

seed.value = FIRST_SEED;
open("paper");
showTheme();
new ResizeObserver(show).observe(document.body);
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

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
