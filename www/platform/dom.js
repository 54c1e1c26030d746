/** Typed access to the elements of the page, and new ones. */

/**
 * The element with this id, after a check of its type.
 * @template {Element} E
 * @param {string} id
 * @param {new () => E} kind
 * @returns {E}
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}

/**
 * A new element with some properties and a text.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} [properties]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function create(name, properties = {}, text = "") {
  const created = Object.assign(document.createElement(name), properties);
  created.append(text);
  return created;
}

/**
 * A new button.
 * @param {string} text
 * @param {(event: MouseEvent) => void} press
 * @param {string} [className]
 */
export function createButton(text, press, className = "") {
  const button = create("button", { type: "button", className }, text);
  // The second click of a double click would press what stands there then.
  button.addEventListener("click", (event) => {
    if (event.detail < 2) press(event);
  });
  return button;
}
