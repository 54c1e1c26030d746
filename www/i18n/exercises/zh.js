/** The exercises in Chinese. */

/** @type {import("./en.js").ExerciseWords} */
export const exercises = {
  lead: "保留两位小数即可；计抛掷次数时保留一位。除非题中另有说明，每枚硬币被抽到的概率都是½。",
  question: (index, all) => `第${index}题，共${all}题`,
  answer: "你的答案",
  check: "检查",
  next: "下一题",
  right: "正确。",
  wrong: (answer) => `不完全对：应为${answer}。`,
  notANumber: "请输入一个数，例如0.45。",
  score: (right, all) => `${all}题中答对${right}题。`,
  again: "换一批数，再做十题",
  back: "返回课程",

  questions: {
    ratio: ({ times }) => `硬币A抛出某一组的可能性是硬币B的${times}倍。A对这一组的份额是多少？`,
    share: ({ a, b, heads, tails }) =>
      `θA为${a}，θB为${b}。某一组中正面${heads}次，反面${tails}次。硬币A对这一组的份额是多少？`,
    headsForA: ({ share, heads, tails }) =>
      `硬币A对某一组的份额是${share}。正面${heads}次，反面${tails}次。计入A的正面数是多少？`,
    tailsForB: ({ share, heads, tails }) =>
      `硬币A对某一组的份额是${share}。正面${heads}次，反面${tails}次。计入B的反面数是多少？`,
    estimate: ({ heads, tails }) =>
      `E步之后，计入硬币A的正面数为${heads}，反面数为${tails}。M步之后θA是多少？`,
    labels: ({ sets, tosses }) =>
      `已知每组用的是哪枚硬币：A抛出三组，每组${tosses}次，正面数为：${sets}。θA是多少？`,
    equalGuesses: ({ guess, heads, tosses }) =>
      `两个初值都是${guess}。所有组合计抛掷${tosses}次，正面${heads}次。迭代一次后θA是多少？`,
    hardEm: ({ share, heads, tails }) =>
      `软EM会给硬币A某一组的份额为${share}。正面${heads}次，反面${tails}次。硬EM计入A的正面数是多少？`,
    estimatedPrior: ({ shares }) =>
      `EM要估计抽到硬币A的概率。A对四组的份额为${shares}。M步之后π是多少？`,
    higherLogLikelihood: ({ sets, first, second }) =>
      `两组各抛十次，正面数为：${sets}。哪个(θA, θB)的对数似然更高，1：(${first})还是2：(${second})？`,
  },

  reasons: {
    ratio: ({ times, answer }) =>
      `${times} ÷ (${times} + 1) = ${answer}：两枚硬币合起来的解释中A所占的部分。`,
    share: ({ a, b, answer }) =>
      `A抛出这些结果的概率是${a}，B是${b}：${a} ÷ (${a} + ${b}) = ${answer}。`,
    headsForA: ({ share, heads, answer }) => `${share} × ${heads} = ${answer}。`,
    tailsForB: ({ share, tails, answer }) => `其余归B：(1 − ${share}) × ${tails} = ${answer}。`,
    estimate: ({ heads, tails, answer }) =>
      `${heads} ÷ (${heads} + ${tails}) = ${answer}：计入A的抛掷中正面所占的比例。`,
    labels: ({ sum, tosses, answer }) =>
      `${sum} ÷ ${tosses} = ${answer}：知道用的是哪枚硬币，数一数就行。`,
    equalGuesses: ({ heads, tosses, answer }) =>
      `两枚相同的硬币对每组的解释一样好，所有份额都是½，两个θ都变为${heads} ÷ ${tosses} = ${answer}，此后不再变化。`,
    hardEm: ({ share, answer, isMore }) =>
      isMore
        ? `${share}大于½，硬EM把整组归给A：${answer}。`
        : `${share}小于½，硬EM把整组归给B，A什么也得不到。`,
    estimatedPrior: ({ sum, answer }) => `份额的平均值：${sum} ÷ 4 = ${answer}。`,
    higherLogLikelihood: ({ first, second }) =>
      `第一个的ℓ为${first}，第二个为${second}。θ越接近各组的频率，抛掷结果越可能出现。`,
  },
};
