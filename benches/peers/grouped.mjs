// Plain JavaScript: a byte for each toss, and sets with equally many heads counted once.

/**
 * Runs in the page: everything it needs is within it.
 *
 * @param {(act: () => void) => number} seconds how long something takes
 * @returns {string[]} its figures
 */
export function measureJavaScript(seconds) {
  const truth = [0.8, 0.45];

  /**
   * @param {number} sets
   * @param {number} tosses
   */
  function toss(sets, tosses) {
    const fell = new Uint8Array(sets * tosses);
    for (let set = 0; set < sets; set += 1) {
      const theta = truth[Math.random() < 0.5 ? 0 : 1];
      const end = (set + 1) * tosses;
      for (let place = set * tosses; place < end; place += 1) {
        fell[place] = Math.random() < theta ? 1 : 0;
      }
    }
    return fell;
  }

  /**
   * @param {Uint8Array} fell
   * @param {number} tosses
   */
  function group(fell, tosses) {
    const sets = new Float64Array(tosses + 1);
    for (let place = 0; place < fell.length; ) {
      const end = place + tosses;
      let heads = 0;
      for (; place < end; place += 1) heads += fell[place];
      sets[heads] += 1;
    }
    return [...sets.entries()].filter(([, count]) => count > 0);
  }

  /**
   * @param {number[][]} groups heads, and how many sets have so many
   * @param {number} tosses
   * @param {number} iterations
   */
  function run(groups, tosses, iterations) {
    let [a, b] = [0.6, 0.5];
    for (let iteration = 0; iteration < iterations; iteration += 1) {
      const tails = tosses * Math.log((1 - b) / (1 - a));
      const slope = Math.log(b / (1 - b)) - Math.log(a / (1 - a));
      let [headsA, setsA, headsB, setsB] = [0, 0, 0, 0];
      for (const [heads, sets] of groups) {
        const odds = Math.exp(heads * slope + tails);
        const ofA = sets / (1 + odds);
        const ofB = sets - ofA;
        headsA += ofA * heads;
        setsA += ofA;
        headsB += ofB * heads;
        setsB += ofB;
      }
      [a, b] = [headsA / (setsA * tosses), headsB / (setsB * tosses)];
    }
    return [a, b];
  }

  const figures = [];
  for (const [sets, tosses] of [
    [10, 20],
    [1000, 20],
    [1_000_000, 100],
  ]) {
    const groups = group(toss(sets, tosses), tosses);
    figures.push(`iteration ${sets}x${tosses} ${seconds(() => run(groups, tosses, 100)) / 100}`);
  }
  figures.push(`toss 1000000x100 ${seconds(() => toss(1_000_000, 100))}`);
  const all = () => run(group(toss(1_000_000, 100), 100), 100, 100);
  figures.push(`all 1000000x100 ${seconds(all)}`, "megabytes 1000000x100 100");
  return figures;
}
