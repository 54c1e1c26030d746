// Accessibility: axe finds no violation in any state, every control has a name, and each step is announced. The
// announcements themselves are tested in announcements.spec.mjs.

import { axe, axeOnColours, expect, test, VIEWS } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

/** @type {Record<string, (reader: Reader) => Promise<unknown>>} */
const STATES = {
  "at the start": async () => undefined,
  "after an E-step": (reader) => reader.step.click(),
  "after an M-step": (reader) => reader.steps(2),
  "converged, with the truth": async (reader) => {
    await reader.button("Converge").click();
    await reader.box("Show the truth").check();
  },
  "with all digits": async (reader) => {
    await reader.step.click();
    await reader.box("All digits").check();
  },
  "in the help": (reader) => reader.button("Help").click(),
  "asking for own tosses": (reader) => reader.button("Own tosses…").click(),
  "refusing own tosses": (reader) => reader.giveTosses("HTX"),
  "refusing numbers": async (reader) => {
    await reader.box("Show the truth").check();
    await reader.write("True θA", "2");
    await reader.write("sets", "none");
  },
  "on a phone": (reader) => onAPhone(reader),
  "on a phone, with all digits": async (reader) => {
    await onAPhone(reader);
    await reader.step.click();
    await reader.box("All digits").check();
  },
  "with a thousand sets": async (reader) => {
    await reader.write("sets", "1000");
    await reader.step.click();
  },
};

for (const view of VIEWS) {
  STATES[`in the view ${view}`] = async (reader) => {
    await reader.steps(2);
    await reader.look(view);
  };
}
/** @type {typeof STATES} */
const VIEW_STATES = {
  "asking for a prediction": (reader) => reader.box("Predict first").check(),
  "refusing a prediction": async (reader) => {
    await reader.box("Predict first").check();
    await reader.button("Commit").click();
  },
  "refusing a set": async (reader) => {
    await reader.look("Working");
    await reader.write("Set", "9");
  },
  "following a long set": async (reader) => {
    await reader.giveTosses("HT".repeat(900));
    await reader.step.click();
    await reader.look("Working");
  },
};
Object.assign(STATES, VIEW_STATES);

for (const [state, reach] of Object.entries(STATES)) {
  test(`axe finds nothing to complain about ${state}`, async ({ reader }) => {
    await reach(reader);
    await axe(reader.page);
    // A dialog may lie over the button.
    const dark = reader.page.getByRole("button", { name: "Dark", includeHidden: true });
    await dark.dispatchEvent("click");
    await expect(reader.page.locator("html")).toHaveAttribute("data-theme", "dark");
    await axeOnColours(reader.page);
  });
}

test("every control has a name of its own", async ({ reader }) => {
  for (const role of ["button", "combobox", "textbox", "slider", "checkbox", "img", "region"]) {
    const controls = await reader.page.getByRole(/** @type {"button"} */ (role)).all();
    expect(controls.length).toBeGreaterThan(0);
    const names = new Set();
    for (const control of controls) {
      await expect(control).toHaveAccessibleName(/\S/);
      names.add((await control.ariaSnapshot()).split("\n")[0]);
    }
    expect(names.size, `each ${role} differs`).toBe(controls.length);
  }
});

test("what scrolls and can be focused has a name", async ({ reader }) => {
  for (const state of ["with a thousand sets", "on a phone, with all digits"]) {
    await STATES[state](reader);
    const places = reader.page.locator("[tabindex='0']");
    expect(await places.count()).toBeGreaterThan(0);
    for (const place of await places.all()) {
      await expect(place).toHaveRole("region");
      await expect(place).toHaveAccessibleName(/\S/);
    }
  }
});

test("each step is told", async ({ reader }) => {
  const said = new Set([await reader.story.innerText()]);
  for (let step = 1; step <= 6; step += 1) {
    await reader.step.click();
    said.add(await reader.story.innerText());
    expect(said.size).toBe(step + 1);
    await expect(reader.story).toHaveText(step % 2 === 1 ? /^E-step\. / : /^M-step\. /);
  }
});

test("what the pictures show is said", async ({ reader }) => {
  await expect(reader.grid).toHaveAccessibleName(
    "Tosses and shares of 5 sets. The table beside it has the numbers.",
  );
  await reader.steps(2);
  await expect(reader.trajectory).toHaveAccessibleName(
    "θA and θB by iteration. After 1 iteration: θA = 0.71, θB = 0.58.",
  );
});

/** @param {Reader} reader */
function onAPhone(reader) {
  return reader.page.setViewportSize({ width: 360, height: 740 });
}
