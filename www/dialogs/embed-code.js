/** The HTML code that embeds the page, or parts of it, in another page, and a preview. */

import { words } from "../i18n/i18n.js";
import { element } from "../platform/dom.js";

/** The width of a column of text, and a preliminary height until that of the contents is known. */
const WIDTH = 720;
const HEIGHT = 560;

export class Embed {
  #details = element("embed", HTMLDetailsElement);
  #parts = element("embed-parts", HTMLFieldSetElement);
  #line = element("embed-line", HTMLTextAreaElement);
  #copy = element("copy-embed", HTMLButtonElement);
  #preview = element("embed-preview", HTMLElement);

  /** @param {(parts: string[]) => string} address returns the address of a page that shows only these parts */
  constructor(address) {
    this.address = address;
    this.#details.addEventListener("toggle", () => this.#show());
    this.#parts.addEventListener("change", () => this.#show());
  }

  /** @param {boolean} offered */
  close(offered) {
    this.#details.open = false;
    this.#details.hidden = !offered;
  }

  #show() {
    this.#preview.replaceChildren();
    if (!this.#details.open) return;
    const parts = [...this.#parts.querySelectorAll("input")].filter((part) => part.checked);
    const frame = this.#write(this.address(parts.map((part) => part.value)), HEIGHT);
    // Navigating an existing frame would add entries to the browser's history; a new frame does not.
    this.#preview.append(frame);
    this.#scale(frame);
    this.#setBusy(true);
    frame.addEventListener("load", () => {
      // If this page is sandboxed, it cannot access the frame's document.
      const shown = frame.contentDocument;
      if (!shown) return this.#setBusy(false);
      const resized = new ResizeObserver(() => {
        if (!frame.isConnected) return;
        const height = Math.ceil(shown.body.getBoundingClientRect().height);
        if (height !== Number(frame.height)) {
          frame.height = this.#write(frame.src, height).height;
          this.#scale(frame);
        }
        this.#setBusy(false);
      });
      // Before the page in the frame is ready, it lacks most of its height.
      const observe = () => {
        if (shown.documentElement.dataset.ready) resized.observe(shown.body);
      };
      new MutationObserver(observe).observe(shown.documentElement, { attributes: true });
      observe();
    });
  }

  /** Until the height is known, the code is not worth copying. @param {boolean} busy */
  #setBusy(busy) {
    this.#line.ariaBusy = String(busy);
    this.#copy.disabled = busy;
  }

  /**
   * Writes the code, and returns the frame that it describes.
   * @param {string} src
   * @param {number} height
   */
  #write(src, height) {
    const frame = document.createElement("iframe");
    frame.src = src;
    frame.width = String(WIDTH);
    frame.height = String(height);
    frame.title = words.labels.title;
    this.#line.value = frame.outerHTML;
    return frame;
  }

  /** Scales the preview down to the width of the dialog. @param {HTMLIFrameElement} frame */
  #scale(frame) {
    const scale = Math.min(1, this.#preview.clientWidth / WIDTH);
    frame.style.scale = String(scale);
    this.#preview.style.height = `${scale * frame.offsetHeight}px`;
  }
}
