/** 导入的中文文本；见`en.js`。 */

const sets = (/** @type {string} */ amount) => `${amount}组`;

/** @type {import("./en.js").ImportWords} */
export const imports = {
  space: "",
  readings: {
    lines: (all) => `${sets(all)}：每行一组。`,
    items: (all) => `${sets(all)}：每段抛掷为一组。`,
    lists: (all) => `${sets(all)}：每对括号为一组。`,
    cut: (all, length) => `${sets(all)}：一个长序列，每${length}次抛掷切为一组。`,
    tossColumn: (all, tosses) => `${sets(all)}：抛掷结果在${tosses}列。`,
    tossColumns: (all, columns) => `${sets(all)}：抛掷结果在${columns}列中。`,
    long: (all, toss, set) => `${sets(all)}：${toss}列每行一次抛掷，按${set}列分组。`,
    labelled: (all) => `${sets(all)}：数字旁的文字说明所数的是什么。`,
    headsTails: (all, heads, tails) => `${sets(all)}：${heads}列为正面次数，${tails}列为反面次数。`,
    headsTotal: (all, heads, total) => `${sets(all)}：${heads}列为正面次数，${total}列为抛掷次数。`,
    tailsTotal: (all, tails, total) => `${sets(all)}：${tails}列为反面次数，${total}列为抛掷次数。`,
    headsAlone: (all, trials) => `${sets(all)}：只有正面次数，每组抛掷${trials}次。`,
    tailsAlone: (all, trials) => `${sets(all)}：只有反面次数，每组抛掷${trials}次。`,
    incomplete: () => "这些列没有说明抛掷结果。",
  },
  notRead: (columns) => `未读取：${columns.join("、")}。`,
  doubt: "这只是推测；使用前请在下面核对。",
  stopped: (read) => `出错之前：${sets(read)}。`,
  readAs: "读作",
  headsAre: "正面是",
  trials: "每组抛掷次数",
  cutInto: "切成每组",
  columns: "各列",
  firstSets: "前几组",
  set: "组",
  holds: (column) => `${column}列的内容`,
  roles: {
    heads: "正面次数",
    tails: "反面次数",
    total: "抛掷次数",
    tosses: "抛掷结果本身",
    frequency: "这样的组数",
    set: "组名",
    ignored: "（不读取）",
  },
};
