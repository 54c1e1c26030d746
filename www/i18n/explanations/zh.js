/** Why a number is what it is, in simplified Chinese; see `en.js`. */

/** @type {import("./en.js").ExplanationWords} */
export const explanations = {
  more: (level, levels) => `${level}/${levels}：再按一次看更多`,
  closed: "解释已关闭。",
  heads: "正面",
  tails: "反面",

  cancels:
    "½是每枚硬币被抽到的概率，会约去；由EM估计时，这里写π。n次抛掷中h次正面的二项式系数没有写出：它对两枚硬币相同，会约去。",

  values: {
    tossed: ({ count, tosses, set, side }) =>
      `第${set}组的${tosses}次抛掷中有${count}次${side}。这是观测到的，EM从不改变它。`,
    allTossed: ({ count, sets, side }) => `全部${sets}组的${side}合计：${count}。`,
    share: ({ coin, set, ofCoin, ofOther, share }) =>
      `${ofCoin} ÷ (${ofCoin} + ${ofOther}) = ${share}：用硬币${coin}抛出第${set}组的概率，占用两枚硬币之一抛出它的概率的多少。`,
    assigned: ({ to, set }) => `硬EM把第${set}组整个归给更可能抛出它的硬币：${to}。`,
    tie: ({ set }) => `两枚硬币抛出第${set}组的可能性相同；两者相等时，硬EM归给A。`,
    labelled: ({ by, set }) => `标签说明第${set}组由硬币${by}抛出，所以整组计入${by}。`,
    count: ({ product, count, coin, side, set }) =>
      `${product} = ${count}：第${set}组的${side}中属于硬币${coin}的份额。`,
    sum: ({ terms, sum, coin, side }) =>
      `${terms} = ${sum}：各组的${side}，按硬币${coin}的份额计入后相加。`,
    guessed: ({ coin, theta }) =>
      `θ${coin} = ${theta}是EM出发的初值，由人选定；下一个M步会取代它。`,
    estimated: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}：计入硬币${coin}的正面次数，除以计入它的全部次数。`,
    kept: ({ coin, theta }) => `没有任何抛掷计入硬币${coin}，M步没有可除的，θ${coin}保持${theta}。`,
    truth: ({ coin, theta }) =>
      `硬币${coin}正面朝上的概率是${theta}。抛掷由它产生，但EM从来看不到。`,
    completeData: ({ coin, heads, tosses, theta }) =>
      `${heads} ÷ ${tosses} = ${theta}：硬币${coin}所抛各组的正面次数，除以这些组的全部次数。`,
    fixedPrior: "½：两枚硬币被抽到的机会相同。这里这样假定，从不估计。",
    guessedPrior: "起初是½：还什么都不知道。M步会由份额来估计它。",
    estimatedPrior: ({ coin, shares, sets, prior }) =>
      `${shares} ÷ ${sets} = ${prior}：硬币${coin}的份额之和，除以组数。`,
    logLikelihood: ({ first, a, b, sets, value }) =>
      `在θA = ${a}、θB = ${b}处，第1组贡献其概率的对数${first}；全部${sets}组合计${value}。`,
    likelihood: ({ factors, value, coin, set }) =>
      `${factors} = ${value}：用硬币${coin}抛出第${set}组的概率，每个正面乘一个θ，每个反面乘一个1 − θ。`,
    ratio: ({ divided, times, coin, other, set }) =>
      `${divided} = ${times}：用硬币${coin}抛出第${set}组的概率是用硬币${other}的多少倍。`,
    change: ({ difference, change, symbol }) =>
      `${difference} = ${change}：${symbol}比上一行移动了多少；其他估计值都没有移动得更多。`,
  },

  meaning: {
    tossed: "数据：一组中看到的结果。抛掷的先后无关紧要，只看有几次正面。",
    allTossed: "所有组的数据。计入A的与计入B的相加就是它。",
    share:
      "响应度，即后验概率P(硬币|组)：一枚硬币在多大程度上解释这一组。A和B的份额之和是1。（二项式系数对两枚硬币相同，会约去。）",
    assigned: "硬归属：份额是0或1。软EM会把这一组分开。",
    tie: "硬归属：份额是0或1。软EM会把这一组分开。",
    labelled: "标签：这一组由哪枚硬币抛出。有了标签就不用分配，也不需要EM。",
    count: "期望次数：按硬币的份额加权的次数。其余归另一枚硬币。",
    sum: "所有组的期望次数：M步用它来相除。它不一定是整数。",
    guessed: "初值：EM一步步改进它。从别的初值出发，终点可能不同。",
    estimated: "θ（正面概率）的估计值：在所有θ中，它使分配后的抛掷最有可能。",
    kept: "θ的估计值：没有抛掷时，任何θ都一样好。",
    truth: "真值：EM想要找到的参数。",
    completeData: "完全数据估计：如果标签已知，直接数出来的结果。",
    fixedPrior: "先验概率：在看到抛掷之前，一枚硬币被抽到的概率。",
    guessedPrior: "先验概率：在看到抛掷之前，一枚硬币被抽到的概率。",
    estimatedPrior: "先验概率（混合比例）：一枚硬币多久被抽到一次，与θ一同估计。",
    logLikelihood: "对数似然ℓ：所有抛掷的概率的对数。EM从不使它下降，直到它不能再升高为止。",
    likelihood:
      "似然：按这个顺序抛出这些结果的概率。这里不写二项式系数：它对两枚硬币相同，会约去。",
    ratio:
      "似然比：这些抛掷支持一枚硬币而不是另一枚的程度。两枚被抽到的机会相同时，份额等于r÷(r+1)，其中r是这个比。",
    change: "一次迭代中的变化：它足够小时，EM就停止。",
  },
};
