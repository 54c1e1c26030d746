/** Why ℓ climbs, in Chinese; see `en.js`. */

/** @type {import("./en.js").BoundWords} */
export const bounds = {
  touches: "E步构造一个下界：在当前θ处与ℓ相切，在别处都低于ℓ。",
  below: (below) => `硬EM的下界处处低于ℓ，在当前θ处低${below}：它不一定相切。`,
  climbs: "M步走到下界的最高点。",
  climbed: (rise) => `M步走到了下界的最高点，升高了${rise}。`,
  follows: "那里的ℓ不会更低，所以ℓ不会下降。",
  followed: (rise) => `那里的ℓ不会更低：它升高了${rise}。所以ℓ不会下降。`,
  followsHard: "下界不相切时，ℓ本身可能下降。",
  followedHard: (change) => `ℓ本身变化了${change}；不相切时它可能下降。`,

  lift: "试着抬高下界",
  isStill: (by) => `抬高${by}：仍然处处不高于ℓ。`,
  crosses: (by) => `抬高${by}：粗线处高于ℓ，它不再是下界。`,

  origin: "下界从何而来",
  originRule: "平均值的对数不小于对数的平均值。",
  originSet: ({ set, a, b, mean, logOfMean, logs, meanOfLogs }) =>
    `从当前θ到下界的最高点，第${set}组由A产生的概率变为${a}倍，由B产生的概率变为${b}倍。按份额加权：ln(${mean}) = ${logOfMean}，而${logs} = ${meanOfLogs}。`,
  originSum: "对所有组求和，前者是ℓ的增量，后者是下界的增量。",
  originLater: "E步之后，这里用一组的两个数值来说明。",

  history: "Q和ℓ随迭代的变化",
};
