// The page's own wasm, called as the page calls it.

/**
 * Runs in the page: everything it needs is within it.
 *
 * @param {(act: () => void) => number} seconds how long something takes
 * @returns {Promise<string[]>} its figures
 */
export async function measureWasm(seconds) {
  const url = new URL("www/pkg/em_coins.js", document.baseURI).href;
  /** @type {typeof import("../../www/pkg/em_coins.js")} */
  const { default: init, Session } = await import(url);
  const { memory } = await init();
  const session = new Session();
  /** Another one each time: tosses that are there already are not made again. */
  let seed = 0;

  /**
   * @param {number} sets
   * @param {number} tosses
   */
  function toss(sets, tosses) {
    seed += 1;
    session.simulate(0.8, 0.45, sets, tosses, seed);
    while (session.advance(200_000) < 1);
  }

  function hundredIterations() {
    session.setGuess(0.6, 0.5);
    session.seek(200);
  }

  toss(1_000_000, 100);
  const first = memory.buffer.byteLength / 1e6;
  const figures = [];
  for (const [sets, tosses] of [
    [10, 20],
    [1000, 20],
    [1_000_000, 100],
  ]) {
    toss(sets, tosses);
    figures.push(`iteration ${sets}x${tosses} ${seconds(hundredIterations) / 100}`);
  }
  figures.push(`toss 1000000x100 ${seconds(() => toss(1_000_000, 100))}`);
  const all = () => {
    toss(1_000_000, 100);
    hundredIterations();
  };
  figures.push(`all 1000000x100 ${seconds(all)}`, `megabytes 1000000x100 ${first}`);
  figures.push(`again 1000000x100 ${memory.buffer.byteLength / 1e6}`);
  return figures;
}
