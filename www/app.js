import init, { hello } from "./pkg/em_coins.js";

await init();
document.title = `${hello()}`;
