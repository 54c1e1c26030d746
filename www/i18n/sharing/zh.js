/** Sharing and saving in Chinese; see `en.js`. */

/** @type {import("./en.js").SharingWords} */
export const sharing = {
  link: "打开链接的人会看到你现在看到的一切：数据、硬币、初值和当前步骤。",
  hidden: "真值仍在幕后。",
  local: "此地址只能在本机打开。要与他人分享，请把页面保存为单个文件。",
  tooLong: "抛掷次数太多，无法放进链接。请改为把页面保存为单个文件。",
  saving: "正在保存…",
  saved: (name) => `已保存为${name}。`,
  savedInFrame: (name) => `已保存为${name}（前提是嵌入本框架的页面允许）。`,
  failed: (reason) => `无法保存：${reason}`,
  withoutTruth: "只要真值还在幕后，这些文件就不包含真值。若想以后再揭幕，请使用链接或单个文件。",

  scan: "扫码同看",
  scannedFrom: (times) => `手机最远可在二维码宽度的${times}倍处扫描。`,
  scannedFromNear: (times) =>
    `链接较长，二维码的方块很小，最后一排可能太远。手机最远可在二维码宽度的${times}倍处扫描。`,
  noCode: "链接太长，无法生成二维码。请改为把页面保存为单个文件。",
  pictureCopied: "图片已复制到剪贴板。",
  pictureNotCopied: "此浏览器不允许页面复制图片。请改为保存为PNG。",
};
