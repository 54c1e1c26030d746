/**
 * Every word of the page, in simplified Chinese. The reader is addressed as 你. A set is 组, the guess is 初值,
 * a share is 份额, responsibility is 响应度; H and T stay on the coins, for 正面 and 反面. Punctuation is
 * full-width, and no spaces stand between Chinese and other characters.
 */

/** As in “1、3和4”. */
const and = new Intl.ListFormat("zh-Hans");

/** @param {string} found */
const notAccepted = (found) => (found === "" ? "此处没有填写" : `此处不接受“${found}”`);

/** Characters that cannot be seen or look like others, by the names that the crate gives them. */
const characters = {
  "null character": "空字符",
  "line break within a cell": "单元格内的换行",
  "carriage return": "回车符",
  "capital I, which looks like 1": "形似1的大写字母I",
  "capital O, which looks like 0": "形似0的大写字母O",
  "small L, which looks like 1": "形似1的小写字母l",
  "small O, which looks like 0": "形似0的小写字母o",
  "no-break space": "不换行空格",
  "soft hyphen": "软连字符",
  "Greek capital Eta, which looks like H": "形似H的希腊大写字母Eta",
  "Greek capital Omicron, which looks like 0": "形似0的希腊大写字母Omicron",
  "Greek capital Tau, which looks like T": "形似T的希腊大写字母Tau",
  "Cyrillic capital En, which looks like H": "形似H的西里尔大写字母En",
  "Cyrillic capital O, which looks like 0": "形似0的西里尔大写字母O",
  "Cyrillic capital Te, which looks like T": "形似T的西里尔大写字母Te",
  "Cyrillic small En, which looks like H": "形似H的西里尔小写字母En",
  "Cyrillic small O, which looks like 0": "形似0的西里尔小写字母O",
  "Cyrillic small Te, which looks like T": "形似T的西里尔小写字母Te",
  "Cyrillic small Shha, which looks like h": "形似h的西里尔小写字母Shha",
  "mark for the direction of writing": "书写方向标记",
  "Cherokee letter Mi, which looks like H": "形似H的切罗基字母Mi",
  "Cherokee letter I, which looks like T": "形似T的切罗基字母I",
  "zero-width space": "零宽空格",
  "zero-width non-joiner": "零宽不连字符",
  "zero-width joiner": "零宽连字符",
  "typographic quotation mark": "弯引号",
  "line separator": "行分隔符",
  "word joiner": "词连接符",
  "variation selector": "变体选择符",
  "byte order mark": "字节顺序标记",
  "replacement character, which stands for a damaged one": "代表已损坏字符的替换字符",
  "accent on the character before it": "附在前一字符上的重音符号",
  "character that cannot be seen": "不可见字符",
};

const character = (/** @type {string[]} */ ...[shown, name, code]) => {
  const full =
    (name === "full-width" && `全角${shown}`) ||
    (name === "character that looks like" && `形似${shown}的字符`);
  const named = full || characters[/** @type {keyof typeof characters} */ (name)] || `“${shown}”`;
  return code ? `${named}（${code}）` : named;
};

const notAToss = (/** @type {string[]} */ ...[line, column, ...found]) =>
  `第${line}行第${column}个字符：${character(...found)}不是抛掷结果`;

/** @type {import("./en.js").Words} */
export const words = {
  itself: "中文",
  decimal: ".",
  space: "",

  labels: {
    title: "期望最大化：两枚硬币",
    shortTitle: "EM：两枚硬币",
    subtitle: "哪一组来自哪枚硬币？",
    present: "演示",
    menu: "菜单",
    example: "示例",
    method: "方法",
    softEm: "软EM",
    hardEm: "硬EM",
    learned: "估计每枚硬币被抽到的概率",
    stops: "EM停止于",
    share: "分享",
    language: "语言",
    help: "帮助",

    sets: "各组抛掷结果",
    heads: "正面",
    tails: "反面",
    predict: "先预测",
    truth: "显示真值",
    digits: "全部位数",
    rows: "各组列表",
    grid: "抛掷结果图",
    tosses: "抛掷",
    shares: "份额",
    numbers: "各组的数值",
    number: "组",
    coin: "硬币",
    aExpects: "计入A",
    bExpects: "计入B",
    sum: "合计",
    piles: "计数条",
    pilesPicture: "计入每枚硬币的抛掷次数",

    views: "视图",
    view: "视图",
    estimates: "估计值",
    oneSet: "计算过程",
    landscape: "似然曲面",
    climb: "为何上升",
    compare: "比较",
    lesson: "课程",

    answers: "结果",
    logLikelihood: "对数似然",
    truthAnswer: "真值",
    completeData: "完全数据",
    trajectory: "θA与θB随迭代的变化",

    copySet: "复制本组",
    removeSet: "删除本组",
    howWell: "每枚硬币对这些结果的解释程度如何？",
    whose: "那么，这一组来自哪枚硬币？",
    posterior: "硬币A在这一组中的份额称为响应度，即后验概率P(A | 组)：",
    whatGoesWhere: "如何分配",
    set: "组",
    thisSet: "本组",
    toA: "归A",
    toB: "归B",
    headsOfAll: "所有组的正面",
    tailsOfAll: "所有组的反面",
    headsOverTosses: "θ：正面数÷抛掷数",
    sharesNote: "每个合计下方的横条表示其中有多少来自本组。",

    heightNow: "当前ℓ",
    starts: "每个起点的终点",
    landscapeNote: "拖动起点，路径随之变化。",
    landscapePicture: "对数似然曲面",
    climbPicture: "对数似然与下界",
    progressPicture: "对数似然随迭代的变化",
    startsNote: "颜色越深，所需迭代越多。",
    startsEnds: "EM的终点",
    partOfStarts: "起点占比",
    startsProgress: "起点图",
    tossing: "正在抛掷",
    softEnds: "软EM的终点",
    hardEnds: "硬EM的终点",
    compareNote:
      "硬EM把每一组整个归给似然更大的那枚硬币；两者似然相等时归给硬币A。完全数据估计则知道每一组实际用的是哪枚硬币。",

    steps: "步骤",
    skipToGuess: "直接到初值",
    reset: "重置",
    back: "后退",
    iteration: "迭代",
    converge: "运行到收敛",
    time: "时间（以半步计）",
    pace: "播放速度",
    slow: "慢速",
    steady: "中速",
    fast: "快速",

    controls: "硬币与数据",
    trueA: "θA真值",
    trueASlider: "θA真值，滑块",
    trueB: "θB真值",
    trueBSlider: "θB真值，滑块",
    guess: "初值",
    guessA: "θA初值",
    guessASlider: "θA初值，滑块",
    guessB: "θB初值",
    guessBSlider: "θB初值，滑块",
    data: "数据",
    variations: "变体",
    setsCount: "组数",
    tossesCount: "每组次数",
    seed: "种子",
    newTosses: "重新抛掷",
    ownTosses: "自定义数据…",
    undo: "撤销",

    ownTitle: "自定义抛掷结果",
    ownRules:
      "可以粘贴任何形式的抛掷结果或次数：由H和T或1和0组成的行、表格、程序中的列表、正反面次数。读取方式显示在下方。",
    ownText: "抛掷结果或次数",
    clear: "清空",
    reading: "正在读取",
    openFile: "打开文件",
    openFileNote:
      "文本、表格（CSV）、JSON、notebook、NumPy数组，或本页保存的运行记录。也可以拖放到这里。",
    cancel: "取消",
    useTosses: "使用这些结果",

    shareTitle: "分享与保存",
    link: "链接",
    copy: "复制",
    qrCode: "二维码",
    oneFile: "单个文件",
    oneFileNote: "把整个页面连同当前状态存为一个文件，双击即可打开，无需联网。",
    saveFile: "保存为单个文件",
    export: "数据、运行记录与图片",
    iterations: "迭代表",
    iterationsCsv: "迭代表（CSV）",
    numpy: "NumPy脚本",
    rScript: "R脚本",
    notebook: "Jupyter笔记本",
    print: "打印",
    worksheet: "练习题",
    picture: "图片",
    copyPicture: "复制图片",
    embed: "嵌入其他网页",
    embedNote: "框架中显示：",
    partHeader: "标题与示例",
    preview: "框架预览",

    helpTitle: "如何使用本页",
    helpStory:
      "每一行是用两枚硬币之一抛出的一组结果，但EM不知道用的是哪一枚。EM从θA和θB（两枚硬币各自正面朝上的概率）的初值出发，反复进行两个半步。",
    eStep: "E步",
    helpEStep:
      "计算每枚硬币对每一组的响应度（后验概率），也就是它在这一组中的份额，并按此比例把这一组的正面和反面分给两枚硬币。",
    mStep: "M步",
    helpMStep: "把每个θ更新为分给该硬币的抛掷中正面所占的比例。",
    helpDegenerate:
      "两个初值若相等，就会一直相等：没有任何信息能区分两枚硬币。没有分得任何抛掷的硬币，其θ保持不变。",
    keySpace: "空格键",
    keyPageDown: "Page Down",
    keyPageUp: "Page Up",
    keyNext: "前进半步",
    keyBack: "后退半步",
    keySets: "上一组、下一组",
    keyEscape: "不再跟踪任何组",
    keyViews: "打开视图",
    keyTruth: "显示或隐藏真值",
    keyPredict: "开启或关闭先预测",
    keyPresent: "开始或结束演示",
    keyQr: "以二维码显示链接",
    keyIteration: "运行到本次迭代结束",
    keyPlay: "播放或暂停",
    keyConverge: "运行到收敛",
    keyReset: "回到初值",
    keyWhy: "为什么？解释数值，用方向键在数值之间移动",
    keyHelp: "打开本帮助",
    close: "关闭",

    crash: "此页面已停止运行",
    crashLater:
      "程序出错，页面停止了运行。无论你做了什么，都不该出现这种情况；详细信息有助于修复这个错误。最后的状态已保存：你可以返回该状态，也可以重新开始。",
    crashAtStart:
      "页面无法在此浏览器中启动。它的程序（WebAssembly和JavaScript模块）可能被拦截、未完整加载，或者此浏览器版本过旧。请尝试重新加载页面或更新浏览器。",
    crashDetails: "详细信息",
    copyDetails: "复制详细信息",
    lastState: "返回最后的状态",
    startOver: "重新开始",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "没有人记下哪枚硬币抛出了哪一组，EM仍能求出每枚硬币正面朝上的概率。如果θA是0.60，θB是0.50，哪几组看起来像是硬币A抛出的？",
      watch: "请留意E步之后的横条。",
    },
    notebook: {
      title: "Notebook示例",
      ask: "第7组抛掷20次，其中10次正面。初值为0.40和0.60时，硬币A会分得这一组的多少？",
      watch: "请留意E步之后这一组的横条。",
    },
    swapped: {
      title: "初值互换",
      ask: "论文中的数据，但两个初值互换了。EM会找到不同的硬币，还是同样的硬币只是互换了名字？",
      watch: "运行到收敛，再与论文中的θ比较。",
    },
    equal: {
      title: "初值相等",
      ask: "两个初值都是0.55。这时，E步能从每一组中看出什么？",
      watch: "请留意一次迭代后和十次迭代后的两个θ。",
    },
    "nearly-equal": {
      title: "初值几乎相等",
      ask: "两个初值只差千分之一。EM能区分两枚硬币吗？要多久？",
      watch: "请留意θ随迭代的变化。",
    },
    overlapping: {
      title: "相近的硬币",
      ask: "每组只抛10次，很难区分这两枚硬币。EM的结果会与真值相差多少？",
      watch: "运行到收敛，再显示真值。",
    },
    "few-tosses": {
      title: "每组次数很少",
      ask: "每组只抛2次。份额最接近0或1时能到多少？",
      watch: "请留意横条，以及EM需要多少次迭代。",
    },
    "one-coin": {
      title: "一枚硬币从未被抽到",
      ask: "能确定两枚硬币都用过吗？EM会怎样处理没有用过的硬币？",
      watch: "运行到收敛，再显示真值。",
    },
    "hard-stuck": {
      title: "硬EM陷入局部最优",
      ask: "硬EM把每一组整个归给一枚硬币。从0.65和0.15出发，硬币B会分得哪几组？",
      watch: "运行到收敛，再切换到软EM。",
    },
  },
  simulated: "模拟数据",

  unknown: "未知",
  onlyLabels: "只有标签是已知的",
  drawer: (sets) => `抛掷结果：${sets}组`,
  trueCoins: "真值",
  trueCoinsUnknown: "模拟硬币",
  light: "浅色",
  dark: "深色",
  play: "播放",
  pause: "暂停",

  stations: {
    known: "已知",
    hidden: "隐藏",
    guess: "初值",
    settled: "收敛",
    stopped: "停止",
  },
  hideLabels: "隐藏标签›",
  guessTheta: "猜测θ›",
  settled: "收敛›",
  stops: "停止›",
  /** The buttons at the end of a lesson. */
  answer: "答案›",
  nextLesson: "下一课›",

  progress: {
    known: "标签已知",
    hidden: "标签隐藏",
    guess: "初值",
    expected: (iteration) => `第${iteration}次迭代，E步`,
    maximized: (iteration) => `第${iteration}次迭代，M步`,
    converged: (iteration) => `第${iteration}次迭代，已收敛`,
    stopped: (iteration) => `第${iteration}次迭代，已停止`,
  },

  story: {
    known: (ofA, ofB) =>
      `即使没有人记下哪一组是用哪枚硬币抛的，EM也能求出每枚硬币出现正面的频率。有了这些标签就很容易：数一数即可。${ofA}；${ofB}。`,
    count: (coin, heads, tosses, theta) =>
      `硬币${coin}：${tosses}次抛掷中有${heads}次正面，所以θ${coin} = ${theta}`,
    /** The same again, in short. */
    countToo: (coin, heads, tosses, theta) =>
      `硬币${coin}：${tosses}次中有${heads}次，所以θ${coin} = ${theta}`,
    noSetOf: (coin) => `没有一组是用硬币${coin}抛的`,
    hidden: (shown) =>
      `${shown ? "EM看不到这些标签。" : "但是标签被隐藏了。"}要通过计数得到θ，需要标签；要判断一组是用哪枚硬币抛的，又需要θ。EM从两个猜测的θ值出发，轮流改进标签和θ。`,
    guess: (a, b) => `EM从初值θA = ${a}、θB = ${b}出发。接下来，E步计算每枚硬币在每一组中的份额。`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `点击“${undo}”可恢复之前的内容。`,
    noSet: "E步。没有可以分配的组。",
    seen: (set, heads, tosses) => `E步。第${set}组抛掷${tosses}次，其中${heads}次正面。`,
    hardTie: "硬EM把整组归给一枚硬币：两者似然相等时归给A。",
    hard: (coin) => `硬EM把整组归给一枚硬币：${coin}的可能性更大。`,
    alike: "E步。两枚硬币相同，抛出每一组的概率都相等，因此各得一半的份额。",
    even: (a, b, half) => `硬币A（${a}）和硬币B（${b}）抛出这样一组的概率相等，因此各得份额${half}`,
    impossible: (coin, other) => `硬币${other}不可能抛出这样一组，因此整组归${coin}。`,
    split: (coin, theta, other, otherTheta, times) =>
      `硬币${coin}（${theta}）抛出这样一组的概率是硬币${other}（${otherTheta}）的${times}`,
    withPrior: (split, prior, coin) => `${split}，而${coin}被抽到的概率是${prior}`,
    therefore: (why, gets) => `${why}，因此${gets}`,
    gets: (coin, sum) => `${coin}的份额是${sum}`,
    getsNearlyAll: (coin) => `几乎整组归${coin}`,
    so: (why, counted) => (counted ? `${why}：${counted}。` : `${why}。`),
    headsCounted: (product, heads, coin) => `${product}${heads}次正面计入${coin}`,
    tailsCounted: (product, tails, coin) => `${product}${tails}次反面计入${coin}`,
    each: "每枚硬币",
    times: (odds) => `${odds}倍`,
    overAMillionTimes: "一百万倍以上",
    mStep: (ofA, ofB) => `M步。${ofA}；${ofB}。`,
    estimate: (coin, heads, tosses, theta) =>
      `硬币${coin}：计入抛掷${tosses}次，其中正面${heads}次，所以θ${coin} = ${theta}`,
    estimateToo: (coin, heads, tosses, theta) =>
      `硬币${coin}：${tosses}次中有${heads}次，所以θ${coin} = ${theta}`,
    keeps: (coin, theta) => `硬币${coin}没有计入的抛掷，保持θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `硬币${coin}几乎没有计入的抛掷，由其中正面的比例得到θ${coin} = ${theta}`,
    settlesBelow: (by, below) => `θ变动了${by}；变动小于${below}才算收敛。`,
    stopsBelow: (by, below) => `θ变动了${by}；变动小于${below}时EM停止。`,
    stopped: (iterations, below, a, b) =>
      `EM在${iterations}次迭代后停止，最后一次使θ的变动小于${below}：θA = ${a}，θB = ${b}。`,
    limitAhead: (distance) => `距离极限还有${distance}。`,
    settled: (a, b, iterations) => `经过${iterations}次迭代收敛：θA = ${a}，θB = ${b}。`,
    labelled: (a, b) => `按EM从未见过的标签来数，得到${a}和${b}。`,
    truth: (a, b) => `两枚硬币真实的θ是${a}和${b}。`,
    swapped: "名字互换了：对EM来说名字没有意义。",
    showTruth: (button) => `点击“${button}”，看看有多接近。`,
    otherGuess: "换一组初值试试：还会到这里吗？",
    softEm: "换成软EM：它会从这里继续前进吗？",
    stuck: (theta, iterations) =>
      `经过${iterations}次迭代收敛：两个θ都是${theta}。两枚相同的硬币抛出每一组的概率都相等，永远分不开：EM因对称而停滞。让两个初值略有不同即可。`,
    limit: (iterations) => `${iterations}次迭代后θ仍在变化；EM到此为止。`,
  },
  pile: (heads, tosses, coin) => `${coin && `计入${coin}的`}${tosses}次中正面${heads}次`,
  kept: (theta) => `${theta}，保持不变：期望抛掷次数为0`,
  fromHardlyAny: (theta) => `${theta}，期望抛掷次数接近0`,
  stopping: {
    change: "变化",
    limit: "到达极限时",
    below: (change) => `变动小于${change}时`,
    atLimit: (below) => `收敛：一次迭代使θ的变动小于${below}，且距离极限不超过10⁻⁷。`,
    atTolerance: (below) =>
      `与大多数程序一样：在第一次使θ的变动小于${below}的迭代处停止。极限可能还较远。`,
    moved: (by) => `θ变动了${by}。`,
  },
  prior: (a, b) => `硬币A被抽到的概率是${a}，硬币B是${b}。`,

  announcements: {
    example: (title, sets) => `${title}：共${sets}组。`,
    simulated: (sets, seed) => `模拟抛掷结果：共${sets}组，随机种子${seed}。`,
    own: (sets) => `自定义抛掷结果：共${sets}组。`,
    following: (set, heads, tosses) => `正在跟踪第${set}组：抛掷${tosses}次，其中${heads}次正面。`,
    share: (share) => `硬币A的份额是${share}。`,
    notFollowing: "不再跟踪任何一组。",
    on: (name) => `${name}：开。`,
    off: (name) => `${name}：关。`,
  },

  captions: {
    iterations: "迭代次数",
    here: "当前θ",
    next: "下一个θ",
    before: "上一个θ",
    bound: "下界",
    falls: "Q下降",
    set: (set) => `第${set}组`,
    start: "起点",
    now: "现在",
    top: "峰顶",
    swapped: "同一峰顶，名称互换",
    end: "EM的终点",
    truth: "真值",
    counted: "按真实归属计数",
    predicted: "你的预测",
    ridge: "两枚硬币相同：EM无法离开的山脊",
  },
  heights: {
    top: "峰顶处ℓ",
    end: "终点处ℓ",
  },
  pictures: {
    grid: (sets) => `${sets}组的抛掷结果与份额。数值见旁边的表格。`,
    partOfGrid: (sets, first, last) =>
      `${sets}组的抛掷结果与份额；当前显示第${first}至${last}组。数值见旁边的表格。`,
    trajectory: (iterations, a, b) =>
      `θA与θB随迭代的变化。${iterations}次迭代后：θA = ${a}，θB = ${b}。`,
    landscape: (a, b) =>
      `对数似然随θA与θB的变化，以及EM走过的路径。当前位置：θA = ${a}，θB = ${b}。`,
    start: (a, b) => `起点：θA ${a}，θB ${b}。可用方向键移动。`,
    basins: "EM从每个起点出发到达的终点",
  },

  climb: {
    later:
      "从初值开始，这里显示对数似然ℓ及其下界：每个E步构造下界，每个M步登上下界的最高点，所以ℓ从不下降。",
    guess: "E步将构造ℓ的一个下界，它在当前θ处与ℓ相切。",
    expected: (here) =>
      `E步构造了一个下界：它在当前θ处与ℓ相切（该处ℓ = ${here}），在其他各处都低于ℓ。M步将使这个下界达到最大。`,
    expectedHard: (below, here) =>
      `硬EM把每一组整个归给一枚硬币，其下界不一定与ℓ相切：在当前θ处（ℓ = ${here}），下界比ℓ低${below}。M步将使这个下界达到最大。`,
    maximized: (was, rise, gain, gap) =>
      `从ℓ = ${was}出发，下界上升了${rise}，ℓ本身上升了${gain}。下一个E步将消除二者之间${gap}的差距。`,
    maximizedHard: (rise, gain) => `下界上升了${rise}；ℓ本身的变化为${gain}。`,
    q: (q) => `Q是下界去掉响应度的熵之后的部分，其值为${q}：Q可能下降，而ℓ不会。`,
    qFell: (iteration, fall) =>
      `Q是下界去掉响应度的熵之后的部分：在第${iteration}次迭代中，它下降了${fall}，而ℓ上升了。`,
  },

  compare: {
    later: "从初值开始，这里列出软EM与硬EM的终点，并与由标签得到的完全数据估计对照。",
    softHigher:
      "软EM终点处的似然高于按真实归属得到的完全数据估计。它寻找的是使抛掷结果概率最大的θ，而不是每组实际抽到的硬币。",
    hardLower: (gap) =>
      `硬EM的终点比软EM低${gap}：把每一组强行归给一枚硬币，就忽略了归属的不确定性。`,
    hiddenEstimate: "完全数据估计仍在幕后。",
    noEstimate: "无法得到两枚硬币的完全数据估计：至少有一枚硬币，没有任何一组已知是由它抛出的。",
  },

  set: {
    clickACoin: "点击一枚硬币，即可将它翻面。",
    before: "接下来，E步会计算每枚硬币在这一组中的份额。",
    later: "从第一个E步起，这里会算出每枚硬币对这一组的份额。",
    firstCoins: (shown, all) => `共${all}枚，显示前${shown}枚。点击一枚，即可将它翻面。`,
    heads: (place) => `第${place}次：正面，点击翻面`,
    tails: (place) => `第${place}次：反面，点击翻面`,
    onlySoMany: (sets) =>
      sets === "1" ? "只有1组；请输入1" : `共有${sets}组；请输入1到${sets}之间的整数`,
    hardRule: (coin) => `硬EM：整组归给可能性更大的硬币，这里是${coin}；两者似然相等时归给A。`,
    whole: (coin) => `这一组全部分给了${coin}。`,
    nearlyWhole: (coin) => `这一组几乎全部分给了${coin}。`,
    whyNotWhole: (headsOfA, tailsOfA, tosses, headsOfB, tailsOfB) =>
      `为什么A的${headsOfA}次正面与${tailsOfA}次反面之和不是${tosses}？因为其余的${headsOfB}次正面和${tailsOfB}次反面分给了B。`,
  },

  export: {
    partOfSets: (first, last, all) => `共${all}组，此处为第${first}至${last}组`,
    pictures: {
      grid: "抛掷结果图",
      piles: "计数条",
      trajectory: "θ随迭代的变化",
      landscape: "似然曲面",
      climb: "为何上升",
      progress: "ℓ随迭代的变化",
      starts: "每个起点的终点",
    },
  },
  share: {
    copied: "已复制。",
    copyByHand: "文本已选中：按Ctrl+C或⌘C复制。",
    tooLarge: "此浏览器无法生成这么大的图片",
  },
  languageMissing: (language) => `未能加载语言：${language}。请检查网络后重新选择。`,
  viewMissing: "未能加载此视图。请检查网络后重新打开。",
  /** The view Lesson, if its text does not load. */
  lessonMissing: "课程文本未能加载。请检查网络。",
  retry: "重试",
  files: {
    notThere: "页面中读写文件的部分未能加载；请检查网络连接",
  },
  own: {
    beginning: (shown, all) =>
      `此处只显示${all}个字符中的前${shown}个；读取时包括全部字符。此处无法编辑；请粘贴其他文本或清空。`,
    unreadable: (reason) => `无法读取：${reason}`,
    severalFiles: "这里有多个文件；请每次只打开一个",
  },
  link: {
    notKept:
      "浏览器无法保存这么多抛掷结果：重新加载页面后就会丢失。请把页面保存为单个文件，以便保留。",
    notFollowed: "出错之后，地址不再随页面更新。重新加载页面即可回到最后的状态。",
    notTaken: "链接中的部分内容已被忽略：",
    noLanguage: (tag, languages) =>
      `lang=${tag}：本页不支持这种语言；请写下列之一：${languages.join("、")}`,
    andMore: (more) => `另有${more}项`,
  },

  errors: {
    noExample: (name) => `没有名为“${name}”的示例。`,
    noCanvas: () => "此浏览器无法在画布（canvas）上绘图。",
    noEntropy: () => "此浏览器无法提供随机数；请输入种子。",
    probability: (found) => `${notAccepted(found)}；请输入0到1之间的数，例如0.45`,
    wholeNumber: (found, least, most) => `${notAccepted(found)}；请输入${least}到${most}之间的整数`,
    unexpectedToss: (...at) =>
      `${notAToss(...at)}；请用H或1表示正面，T或0表示反面，其间可用空格、制表符或逗号隔开`,
    noTosses: () => "其中没有抛掷结果；请每行写一组，例如HTTHH",
    tooManySets: (line, most) => `第${line}行：这已是第${Number(most) + 1}组；最多${most}组`,
    tooManyTosses: (line, most) => `第${line}行：抛掷次数在此处超过了上限${most}`,
    setsOutOfRange: (sets, most) => `${sets}组：组数须在1到${most}之间`,
    noTossesASet: () => "每组0次抛掷：至少需要1次",
    tooManyTossesInAll: (sets, tosses, most) => `${sets}组，每组${tosses}次：总共最多${most}次抛掷`,
    thetaOutOfRange: (coin, value) => `θ${coin}为${value}；它必须是0到1之间的数`,
    impossible: (a, b, more, ...named) => {
      const list = and.format(named);
      const sets = more === "0" ? `第${list}组` : `第${list}组以及另外${more}组`;
      return `两枚硬币都不可能抛出${sets}：在θA = ${a}、θB = ${b}处，其似然为0；请把某个θ改为0和1以外的值`;
    },
    unknownKey: (keys) => `没有这个参数；可用的参数有：${keys}`,
    twice: (first) => `前面已有${first}；以第一个为准`,
    encoding: () => "其中的%不是有效的编码；请直接写出字符",
    tooLong: (most) => `太长；最多${most}个字符`,
    version: (version) => `本页只支持版本${version}；其余内容按此版本读取`,
    onlyWith: (data) => `它只能与data=${data}一起使用`,
    station: () => "它只能与示例（如data=paper）一起使用，且不能带step",
    noOwn: () => "缺少抛掷结果；请一并写出，例如own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)}；请写下列之一：${accepted}`,
    pair: () => "请写两个0到1之间的数，中间用英文逗号隔开，例如0.6,0.5",
    tossInLink: (set, place, ...found) =>
      `第${set}组第${place}次：${character(...found)}不是抛掷结果；请用H表示正面，T表示反面，各组之间用英文逗号隔开`,
    noTossesInLink: () => "其中没有抛掷结果；请写出各组，例如HTTTHH,HHT",
    damaged: () => "内容已损坏；请重新复制完整的链接",
    language: () => "这不是语言代码；请写两到三个小写字母，例如zh",
    csvColumns: () =>
      "没有哪一列说明抛掷结果；请把一列命名为heads，另一列命名为tails或tosses，或选择各列的内容",
    csvQuote: (line) => `第${line}行：引号没有闭合；请在单元格末尾加上"`,
    csvWidth: (line, cells, columns) =>
      `第${line}行有${cells}个单元格，表格有${columns}列；含有分隔符的单元格请加引号`,
    csvCount: (line, column, found, most) =>
      `第${line}行，${column}列：${notAccepted(found)}；请填写0到${most}之间的整数`,
    csvContradiction: (line, column, said, written) =>
      `第${line}行：${column}列写着${said}，但抛掷结果是${written}；请改正其一`,
    csvTrials: (line, totals, tosses, column, said) =>
      `第${line}行：${totals}列写着${tosses}，与${column}列的${said}不符；请改正其一`,
    csvTooFew: (line, found, trials) =>
      `第${line}行：${found}超过了每组的抛掷次数${trials}；请输入更大的数`,
    csvRows: () => "表头下面没有任何组；请每行写一组",
    looksMarkedUp: (...at) =>
      `${notAToss(...at)}；看起来像HTML或XML：请只写抛掷结果，每行一组，例如HTTHH`,
    looksWorded: (...at) =>
      `${notAToss(...at)}；看起来像文字：请用H表示正面，T表示反面，每行一组，例如HTTHH`,
    looksLinked: (...at) =>
      `${notAToss(...at)}；看起来像链接：请在浏览器中打开它，或者只写抛掷结果，每行一组，例如HTTHH`,
    filePicture: (format) => `这是图片（${format}），不是文本`,
    fileDocument: (format) => `这是文档（${format}），不是文本；请另存为文本或CSV`,
    fileArchive: (format) =>
      `这是压缩文件（${format}），或以此格式保存的工作簿或文档，不是文本；请把内容另存为文本或CSV`,
    fileMedium: (format) => `这是音频或视频（${format}），不是文本`,
    fileProgram: (format) => `这是程序数据（${format}），不是文本`,
    fileEncoding: (format) => `这是${format}编码的文本；请另存为UTF-8`,
    fileBinary: () => "这不是文本",
    npyDamaged: () => "这个NumPy数组已损坏；请重新保存",
    npyType: (type, dimensions) =>
      `这个NumPy数组的类型是${type}，有${dimensions}维；请保存一维或二维的整数、布尔值或文本`,
    jsonUnexpected: (line, place, accepted, ...found) =>
      `第${line}行第${place}个字符：JSON中此处不能出现${character(...found)}；${accepted ? `此处可以是下列之一：${accepted}` : "文本应在此处结束"}`,
    jsonCutShort: (line, place, missing) =>
      `第${line}行第${place}个字符：文本到此为止，缺少结尾${missing}；请重新保存或复制完整的运行结果`,
    jsonTwice: (line, place, path) =>
      `第${line}行第${place}个字符：${path}在这里是第二次出现；请只写一次`,
    jsonOther: () => "这是JSON，但不是本页面保存的运行结果；请只写抛掷结果，每行一组，例如HTTHH",
    jsonRefused: (path, found, accepted) => `${path}：${notAccepted(found)}；请写${accepted}`,
    jsonPair: (path) => `${path}：请写一个由两个0到1之间的数组成的列表，例如[0.6, 0.5]`,
    jsonCoins: (path, found, sets) =>
      `${path}：${notAccepted(found)}；请为每组写一个字母A或B，共${sets}个`,
    jsonTosses: (path) => `${path}：请写一个列表，每组一个字符串，例如"HTTHH"`,
    jsonProbability: (path, found) =>
      `${path}：${notAccepted(found)}；请填写0到1之间的数，例如0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path}：${notAccepted(found)}；请填写${least}到${most}之间的整数`,
    jsonToss: (set, place, ...found) =>
      `tosses，第${set}组第${place}个字符：${character(...found)}不是抛掷结果；请用H或1表示正面，T或0表示反面`,
  },
};
