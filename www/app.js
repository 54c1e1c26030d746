/**
 * The hand between the page's controls and the crate: it reads a control, calls the crate's Demo, and
 * shows what it says. It computes nothing and draws nothing.
 */

import { showAnswers, showDivision } from "./answers.js";
import { element, NumberField } from "./fields.js";
import { listenToKeys } from "./keys.js";
import init, {
  Demo,
  freshSeed,
  readProbability,
  readSeed,
  readSets,
  readTosses,
} from "./pkg/em_coins.js";
import { SetsTable } from "./table.js";
import * as words from "./words.js";

/** How long Play rests on each half-step. */
const PACE_IN_MILLISECONDS = 1200;
/** The seed until the reader asks for another: the same for everybody who opens the page. */
const FIRST_SEED = 7;

const story = element("story", HTMLElement);

try {
  await init();
  start(new Demo());
} catch (error) {
  story.textContent = words.cannotStart(error);
  throw error;
}

/** @param {Demo} demo */
function start(demo) {
  const root = document.documentElement;
  const darkByDefault = matchMedia("(prefers-color-scheme: dark)");
  const theme = element("theme", HTMLButtonElement);
  const example = element("example", HTMLSelectElement);
  const truthShown = element("truth", HTMLInputElement);
  const allDigits = element("digits", HTMLInputElement);
  const grid = element("grid", HTMLCanvasElement);
  const trajectory = element("trajectory", HTMLCanvasElement);
  const play = element("play", HTMLButtonElement);
  const table = new SetsTable(showSets);

  const truth = [
    new NumberField("true-a", readProbability, simulate),
    new NumberField("true-b", readProbability, simulate),
  ];
  const sizes = [
    new NumberField("sets-count", readSets, simulate),
    new NumberField("tosses-count", readTosses, simulate),
  ];
  const seed = new NumberField("seed", readSeed, simulate);
  const guess = [
    new NumberField("guess-a", readProbability, restart),
    new NumberField("guess-b", readProbability, restart),
  ];

  // What the reader does.

  /** @type {Record<string, () => void>} */
  const actions = {
    step: () => demo.step(),
    back: () => demo.back(),
    iterate: () => demo.iterate(),
    reset: () => demo.reset(),
    converge: () => {
      if (!demo.converge()) return words.limitReached(demo.iteration());
    },
  };

  /**
   * Does what a button says, stops playing, and shows what came of it or why it could not be done.
   * @param {string} name
   */
  function act(name) {
    pause();
    perform(name);
  }

  /** @param {string} name */
  function perform(name) {
    /** @type {unknown} */
    let said;
    try {
      said = actions[name]();
    } catch (error) {
      pause();
      said = error instanceof Error ? error.message : String(error);
    }
    show();
    if (typeof said === "string") story.textContent = said;
  }

  for (const name of Object.keys(actions)) {
    element(name, HTMLButtonElement).addEventListener("click", () => act(name));
  }

  function simulate() {
    pause();
    const [sets, tosses] = sizes.map((field) => field.value);
    try {
      demo.simulate(truth[0].value, truth[1].value, sets, tosses, seed.value);
    } catch (error) {
      sizes[1].complain(error);
      return;
    }
    for (const field of [...truth, ...sizes, seed]) field.value = field.value;
    show();
  }

  function restart() {
    pause();
    demo.guess(guess[0].value, guess[1].value);
    show();
  }

  element("toss", HTMLButtonElement).addEventListener("click", () => {
    seed.value = freshSeed();
    simulate();
  });

  example.addEventListener("change", () => {
    pause();
    const name = example.value;
    if (name === "simulated") simulate();
    else if (name === "given") askForTosses();
    else open(name);
  });

  /** @param {string} name */
  function open(name) {
    demo.open(name);
    const [thetaA, thetaB, sets, tosses] = demo.suggested();
    truth[0].value = thetaA;
    truth[1].value = thetaB;
    sizes[0].value = sets;
    sizes[1].value = tosses;
    [guess[0].value, guess[1].value] = demo.path();
    show();
  }

  // Playing: a half-step at a time, until θ stays.

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let playing;

  function pause() {
    clearTimeout(playing);
    playing = undefined;
    showPlaying();
  }

  function playOn() {
    perform("step");
    playing = demo.converged() ? undefined : setTimeout(playOn, PACE_IN_MILLISECONDS);
    showPlaying();
  }

  function showPlaying() {
    play.setAttribute("aria-pressed", String(playing !== undefined));
    play.textContent = words.playButton(playing !== undefined);
  }

  play.addEventListener("click", () => (playing === undefined ? playOn() : pause()));

  // The reader's own tosses.

  const ownDialog = element("own-dialog", HTMLDialogElement);
  const ownText = element("own-text", HTMLTextAreaElement);
  const ownError = element("own-error", HTMLElement);

  function askForTosses() {
    ownError.textContent = "";
    ownText.removeAttribute("aria-invalid");
    ownDialog.showModal();
  }

  element("own", HTMLButtonElement).addEventListener("click", askForTosses);
  element("own-cancel", HTMLButtonElement).addEventListener("click", () => ownDialog.close());
  ownDialog.addEventListener("close", () => {
    example.value = demo.source();
  });
  element("own-form", HTMLFormElement).addEventListener("submit", (event) => {
    try {
      demo.give(ownText.value);
    } catch (error) {
      event.preventDefault();
      ownError.textContent = error instanceof Error ? error.message : String(error);
      ownText.setAttribute("aria-invalid", "true");
      ownText.focus();
      return;
    }
    show();
  });

  // What is on screen.

  function show() {
    example.value = demo.source();
    showStep();
    showDivision(demo, allDigits.checked);
    showAnswers(demo, truthShown.checked, allDigits.checked);
    table.fit(demo.sets(), letter());
    showSets();
    drawTrajectory();
  }

  function showStep() {
    const atGuess = demo.phase() === "guess";
    element("step", HTMLButtonElement).textContent = words.steps[demo.phase()];
    element("back", HTMLButtonElement).disabled = atGuess;
    element("reset", HTMLButtonElement).disabled = atGuess;
    element("iteration", HTMLElement).textContent = words.progress(demo);
    story.textContent = words.story(demo);
  }

  function showSets() {
    table.write(demo, truthShown.checked, allDigits.checked);
    grid.ariaLabel = words.gridLabel(demo.sets(), table.first + 1, table.first + table.rows);
    demo.drawGrid(grid, table.first, table.rows, letter(), isDark(), truthShown.checked);
  }

  function drawTrajectory() {
    const [a, b] = demo.theta();
    trajectory.ariaLabel = words.trajectoryLabel(a, b, demo.iteration());
    const caption = words.captions.iterations;
    demo.drawTrajectory(trajectory, letter(), isDark(), truthShown.checked, caption);
  }

  /** The height of a letter in pixels. */
  function letter() {
    return Number.parseFloat(getComputedStyle(root).fontSize);
  }

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
  new ResizeObserver(show).observe(document.body);

  const helpDialog = element("help-dialog", HTMLDialogElement);
  element("help", HTMLButtonElement).addEventListener("click", () => helpDialog.showModal());

  listenToKeys({
    " ": () => act("step"),
    ArrowRight: () => act("step"),
    ArrowLeft: () => act("back"),
    i: () => act("iterate"),
    c: () => act("converge"),
    r: () => act("reset"),
    p: () => play.click(),
  });

  seed.value = FIRST_SEED;
  open("paper");
  showTheme();
  root.dataset.ready = "true";
}
