/** Predictions, in Chinese; see `en.js`. */

/** @type {import("./en.js").PredictionWords} */
export const predictions = {
  commit: "确定",
  skip: "跳过",
  share: "P(A | 组)",
  slider: (field) => `${field}，滑块`,

  askForShare: (set, lead) => `预测E步：${lead}第${set}组有多少会分给A？`,
  askForTheta: (lead) => `预测M步：${lead}两个θ会变成多少？`,
  leads: {
    paper: {
      share: "若θA是0.60、θB是0.50，",
      theta: "各组这样划分之后，",
    },
    notebook: {
      share: "若θA是0.40、θB是0.60，",
      theta: "从0.40和0.60出发，",
    },
    swapped: {
      share: "两个初始值互换之后，",
      theta: "两个初始值互换之后，",
    },
    equal: {
      share: "两枚硬币的初始值都是0.55，",
      theta: "每组各分一半之后，",
    },
    "nearly-equal": {
      share: "两个初始值只差千分之一，",
      theta: "两个初始值只差千分之一，",
    },
    overlapping: {
      share: "两枚硬币很难区分，",
      theta: "两枚硬币很难区分，",
    },
    "few-tosses": {
      share: "只凭两次抛掷，",
      theta: "每组只有两次抛掷，",
    },
    "one-coin": {
      share: "也许只用了一枚硬币，",
      theta: "也许只用了一枚硬币，",
    },
    "hard-stuck": {
      share: "每组整个归一枚硬币，",
      theta: "按整组计数，",
    },
  },

  answerShare: ({ said, found, verdict, reason }) =>
    `你预测${said}，实际是${found}（${verdict}）：${reason}。`,
  answerTheta: ({ said: [saidA, saidB], found: [a, b], verdicts: [ofA, ofB] }) =>
    `你预测θA = ${saidA}、θB = ${saidB}，实际是${a}（${ofA}）和${b}（${ofB}）。`,
  both: (told, reason) => `${told}${reason}`,

  spotOn: "完全正确",
  off: (error) => `相差${error}`,
  wrongCoin: (error) => `相差${error}，偏到了½的另一边`,

  noTosses: "没有抛掷的组无法说明它来自哪枚硬币",
  tieToA: "两枚硬币产生这样一组的可能性相同，而硬EM在相等时归给A",
  even: (heads, tosses) => `${tosses}次中有${heads}次正面，与两枚硬币同样吻合`,
  assigned: (coin) => `硬EM把整组归给更吻合的硬币${coin}`,
  onlyCoin: (coin) => `只有硬币${coin}才可能产生这一组`,
  fits: ({ heads, tosses, coin, other, times }) =>
    `${tosses}次中有${heads}次正面，与${coin}更吻合，是${other}的${times}倍`,
  fitsByFar: ({ heads, tosses, coin, other }) =>
    `${tosses}次中有${heads}次正面，与${coin}吻合的程度是${other}的一百万倍以上`,
  andPrior: (better, coin, prior) => `${better}，而抽到${coin}的概率是${prior}`,

  unmoved: "你让两个θ都留在原处，但每个θ会变成各自计数中正面的比例。",
  swapped: "数值是对的，只是两枚硬币的名字互换了。",
  wholeSets: "这是按整组计数的结果；这里每组按份额同时计入两枚硬币。",
  kept: (coin) => `没有抛掷计入${coin}，所以θ${coin}不变。`,
  counted: ({ coin, heads, tosses, theta }) =>
    `${heads} ÷ ${tosses} = ${theta}：计入${coin}的抛掷中正面的比例。`,

  yourErrors: "你的误差",
  errors: (errors) => `你历次预测的误差：${errors.join("、")}`,
};
