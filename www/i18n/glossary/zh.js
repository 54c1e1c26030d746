/** The glossary in Chinese. */

/** @type {import("./en.js").GlossaryWords} */
export const glossary = {
  title: "术语与符号",
  lead: "点按其中一项，页面会指出它所指的内容。",
  further: "延伸阅读",
  colon: "：",
  terms: {
    set: {
      name: "组",
      meaning: "一行：抽出一枚硬币并抛掷若干次。抽到的是哪一枚，无从得知。",
    },
    theta: {
      name: "θA、θB",
      meaning: "硬币A、硬币B正面朝上的概率，也就是EM要找的值。",
    },
    guess: {
      name: "初值",
      meaning: "EM出发时的θA和θB。EM会爬到某个峰顶，但不一定是最高的：换一组初值，终点可能不同。",
    },
    share: {
      name: "份额",
      meaning: "这一组由该硬币抛出的概率。专业上称为响应度，即后验概率P(硬币|组)。",
    },
    expected: {
      name: "计入A、计入B",
      meaning: "期望次数：每组的正面数和反面数，乘以该硬币对这一组的份额。",
    },
    eStep: {
      name: "E步",
      meaning: "θ不变，计算所有份额和期望次数。E代表期望（expectation）。",
    },
    mStep: {
      name: "M步",
      meaning:
        "份额不变，令每个θ等于计入该硬币的正面数÷计入的抛掷总数。M代表最大化（maximization）。",
    },
    prior: {
      name: "π",
      meaning: "先验概率：抽到硬币A的概率。默认为½；也可在“变体”中让EM估计它，即份额的平均值。",
    },
    logLikelihood: {
      name: "对数似然ℓ",
      meaning: "在这些θ下，所有抛掷结果的概率的对数。EM使它上升，从不下降。",
    },
    bound: {
      name: "下界",
      meaning: "由E步得到：在当前θ处与ℓ相切，在别处都低于ℓ。M步走到它的最高点。",
    },
    settled: {
      name: "收敛",
      meaning: "再迭代一次，θ也不再变化。判断的规则写在这里。",
    },
    completeData: {
      name: "完全数据",
      meaning: "知道每组用的是哪枚硬币时，直接计数的结果：正面数÷抛掷数。EM没有这些信息。",
    },
    hardEm: {
      name: "硬EM",
      meaning: "把每一组整个归给更可能的那枚硬币，而不是按份额分配。“比较”视图显示它的终点。",
    },
  },
};
