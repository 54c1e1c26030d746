/** The worksheet in simplified Chinese; see `en.js`. */

/** @type {import("./en.js").WorksheetWords} */
export const worksheets = {
  title: "练习：手算一次EM迭代",
  key: "答案",
  name: "姓名",
  task: ({ a, b }) =>
    `每一行是用同一枚硬币（A或B）抛出的一组，但没有人记下是哪一枚。从初值θA = ${a}、θB = ${b}出发填写空格：先逐行做E步，再做M步。保留两位小数即可；计抛掷次数时保留一位。`,
  prior: ({ prior }) => `起初，硬币A被抽到的概率是π = ${prior}。`,
  fixedPrior: ({ prior }) => `两枚硬币被抽到的机会相同，概率都是${prior}，会约去。`,
  keyNote: "计算时保留全部数位，只在这里取舍；手算结果的末位可能略有不同。",

  likelihood: "用硬币A抛出h次正面、t次反面的概率；硬币B同理。",
  logLikelihood: "用每枚硬币抛出h次正面、t次反面的概率的自然对数。",
  share: "硬币A在这一组中的份额，即响应度；其余归B。",
  chosen: "硬EM：整组归给更可能抛出它的硬币；两者相等时归A。",
  counts: "计入A的次数；这一组其余的计入B。",
  theta: "计入一枚硬币的正面次数，除以计入它的全部次数；B同理。",
  mixing: "硬币A被抽到的概率：它的份额之和，除以组数n。",

  tosses: "次数",
  newTheta: "新的θ",
  shareOf: (coin) => `${coin}的份额`,
  coinOf: "硬币",
  rest: (sets) => `其余${sets}组（已给出）`,
};
