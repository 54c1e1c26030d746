// The languages: the browser's at first, then any from the menu or a link.

import { readFile } from "node:fs/promises";
import { axe, expect, open, test, write } from "./reader.mjs";

/** Of each language its own name, the first step's button, what it says then, and a number as it writes it. */
const LANGUAGES = {
  de: {
    name: "Deutsch",
    step: "E-Schritt",
    says: /^E-Schritt\. In Serie 2 .*9-mal Kopf/,
    share: "0,45",
  },
  en: { name: "English", step: "E-step", says: /^E-step\. Set 2 has 9 heads/, share: "0.45" },
  es: { name: "Español", step: "Paso E", says: /^Paso E\. .*9 caras/, share: "0,45" },
  fr: { name: "Français", step: "Étape E", says: /^Étape E\. .*9 faces/, share: "0,45" },
  zh: { name: "中文", step: "E步", says: /^E步。.*9/, share: "0.45" },
};

test("what was refused is said in the language that is chosen next", async ({ page, reader }) => {
  await page.goto("/#v=1&set=0&lang=en");
  await expect(reader.notice).toContainText("Parts of the link were ignored:");
  await reader.write("Guess θA", "2");
  const field = reader.field("Guess θA");
  await expect(field).toHaveAccessibleDescription(/^"2" is not accepted here; enter a number/);
  await reader.languages.selectOption("de");
  await expect(page.locator("#notice-text")).toHaveText(
    "Teile des Links wurden ignoriert: set=0: „0“ ist hier nicht zulässig; gib eine ganze Zahl von 1 bis 5 ein",
  );
  const guess = page.locator("#guess-a");
  await expect(guess).toHaveAccessibleDescription(/^„2“ ist hier nicht zulässig; gib eine Zahl/);
  await expect(guess).toHaveValue("2");
});

test("what EM cannot do, and what is being written, outlives another language", async ({
  page,
  reader,
}) => {
  await page.goto("/#v=1&guess=0,0&lang=en");
  await expect(reader.field("Guess θA")).toHaveValue("0.00");
  await reader.step.click();
  await expect(reader.story).toHaveText(/^neither coin can have made sets 1/i);
  await reader.languages.selectOption("de");
  await expect(reader.story).toHaveText(/^Keine der beiden Münzen|^keine/i);
  await page.goto("/#v=1&predict=on&view=set&lang=en");
  await expect(page.locator("#prediction")).toBeVisible();
  await reader.write("Set", "99");
  await expect(page.locator("#selected")).toHaveAccessibleDescription(/^there are 5 sets/);
  await page.locator("#prediction-a").fill("0.37");
  await reader.languages.selectOption("fr");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("#prediction-a")).toHaveValue("0.37");
  await expect(page.locator("#prediction-question")).toHaveText(/^Prédisez|étape E/);
  await expect(page.locator("#selected")).toHaveAccessibleDescription(/5 séries/);
});

test("the language that was chosen last is spoken, however late another comes", async ({
  page,
  reader,
}) => {
  let goOn = () => {
    // until it is known how
  };
  const held = new Promise((release) => {
    goOn = () => release(undefined);
  });
  let asked = 0;
  await page.route("**/locales/fr.js", async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await reader.languages.selectOption("fr");
  await expect.poll(() => asked).toBe(1);
  await reader.languages.selectOption("en");
  goOn();
  await page.evaluate(() => import(new URL("www/i18n/locales/fr.js", document.baseURI).href));
  await reader.step.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(reader.story).toHaveText(/^E-step\. Set 2/);
});

test.describe("a language that does not come", () => {
  test.use({ locale: "de" });

  test("leaves the page with words, and the link and the menu with those", async ({
    page,
    reader,
    expectMessages,
  }) => {
    expectMessages(/404|Loading module/);
    const menu = reader.languages;
    await page.route(/locales\/(de|fr)\.js/, (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(reader.button("Converge")).toBeVisible();
    const notice = page.locator("#notice-text");
    await expect(notice).toHaveText("Deutsch did not load. Check the network and choose it again.");
    await menu.selectOption("es");
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page).toHaveURL(/lang=es/);
    await expect(notice, "none is missing any more").toBeHidden();
    const refused = page.waitForResponse(/locales\/fr\.js/);
    await menu.selectOption("fr");
    await refused;
    await expect(menu).toHaveValue("es");
    await expect(notice).toHaveText(/^No se ha podido cargar el idioma: Français\./);
    await page.locator("#step").click();
    await expect(page).toHaveURL(/step=1/);
    expect(reader.link().get("lang")).toBe("es");
  });

  test("is no longer reported once it or another has come, and all else still is", async ({
    page,
    reader,
    expectMessages,
  }) => {
    expectMessages(/404|Loading module/);
    await page.route(/locales\/(de|fr)\.js/, (route) => route.fulfill({ status: 404 }));
    await page.goto("about:blank");
    await open(page, "/#v=1&step=x");
    await expect(reader.notice).toContainText("Deutsch did not load.");
    await page.unroute(/locales\/(de|fr)\.js/);
    await reader.languages.selectOption("de");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.locator("#notice-text")).toContainText("step=x");
    await expect(page.locator("#notice-text")).not.toContainText("Deutsch");
    await page.locator("#notice-close").click();
    await reader.languages.selectOption("en");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("#notice"), "what was closed stays closed").toBeHidden();
  });
});

test.describe("a browser that names a region", () => {
  test.use({ locale: "de-AT" });

  test("hears its language", async ({ page }) => {
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });
});

for (const [tag, { name, step, says, share }] of Object.entries(LANGUAGES)) {
  test(`${name}: from the menu, in words, names, numbers and the link`, async ({
    page,
    reader,
  }) => {
    await reader.languages.selectOption({ label: name });
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await page.getByRole("button", { name: step, exact: true }).click();
    await expect(reader.story).toHaveText(says);
    await expect(page.locator("#rows tr").first().locator("td").nth(3)).toHaveText(share);
    await expect(page).toHaveURL(new RegExp(`lang=${tag}`));
    expect(await page.locator("[data-word]:empty, [data-label='']").count()).toBe(0);
    await axe(page);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect(page).toHaveTitle(await page.getByRole("heading", { level: 1 }).innerText());
  });

  test.describe(`${name} as the browser's language`, () => {
    test.use({ locale: tag });

    test(`${name} is spoken from the start, and is no part of the link`, async ({ page }) => {
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
      const button = page.getByRole("button", { name: step, exact: true });
      await button.click();
      await expect(page).toHaveURL(/step=1/);
      expect(page.url()).not.toContain("lang=");
    });
  });

  for (const [width, height] of [
    [360, 740],
    [1280, 720],
  ]) {
    test(`${name} fits ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto("about:blank");
      await open(page, `/#lang=${tag}`);
      for (const view of ["path", "set", "landscape", "climb", "starts", "compare", "lesson"]) {
        const tab = view === "starts" ? "landscape" : view; // a layer of it
        await page.locator(`#views label:has([value=${tab}])`).click();
        if (view === "starts") await page.locator("#basins").check();
        await page.locator("#iterate").click();
        expect(await clipped(page), view).toEqual([]);
      }
    });
  }
}

/** Of each kind of sentence the longest. */
const TOLD = [
  "station=known",
  "station=hidden",
  "data=paper",
  "data=notebook",
  "step=1",
  "step=2",
  "step=1&prior=learned&guess=0.7,0.4",
  "data=notebook&step=1&set=7",
  "data=equal&step=4",
  "data=swapped&step=46",
  "data=swapped&step=46&truth=shown",
];

for (const tag of Object.keys(LANGUAGES)) {
  test(`${tag}: what is told takes two lines at most`, async ({ page }) => {
    for (const link of TOLD) {
      await page.goto("about:blank");
      await open(page, `/#v=1&${link}&lang=${tag}`);
      const lines = await page.locator("#story").evaluate((story) => {
        return story.clientHeight / Number.parseFloat(getComputedStyle(story).lineHeight);
      });
      expect(lines, link).toBeLessThan(2.1);
    }
  });
}

test("a wrong field is answered in the language of the page, and accepts its numbers", async ({
  page,
  reader,
}) => {
  await reader.languages.selectOption("de");
  const field = page.locator("#guess-a");
  await expect(field).toHaveValue("0,60");
  await write(field, "viel");
  await expect(page.locator("#guess-a-error")).toHaveText(/„viel“.*0,45/);
  await write(field, "0,7");
  await expect(field).toHaveValue("0,70");
  await expect(page.locator("#guess-a-error")).toBeEmpty();
});

test("what a link says wrong is told in the language of the page", async ({ page }) => {
  await page.goto("about:blank");
  await open(page, "/#lang=fr&step=x");
  await expect(page.locator("#notice")).toContainText("step=x");
  await expect(page.locator("#notice")).toContainText("saisissez un nombre entier de 0 à 20 000");
});

test("all digits stay as they can be copied", async ({ page, reader }) => {
  await reader.languages.selectOption("de");
  await page.locator("#step").click();
  await reader.digits.check();
  await expect(page.locator("#rows tr").first().locator("td").nth(3)).toHaveText(/^0\.4491489261/);
});

/** More than one of what is counted, in each language that tells it from one. */
const PLURALS = {
  de: /Serien|Würfe|Iterationen|Zellen|Spalten/,
  en: /heads|tails|tosses|sets|iterations/,
  es: /caras|cruces|lanzamientos|series|iteraciones|celdas|columnas/,
  fr: /faces|piles|lancers|séries|itérations|cellules|colonnes/,
};
/** Sentences whose last number is a limit, which is never 1. */
const LIMITS = ["tooManySets", "tooManyTosses", "tooManyTossesInAll", "tooLong"];

for (const [tag, plural] of Object.entries(PLURALS)) {
  test(`${tag}: one of anything is singular`, async () => {
    const file = new URL(`../../www/i18n/locales/${tag}.js`, import.meta.url);
    const { words } = await import(
      `data:text/javascript,${encodeURIComponent(await readFile(file, "utf8"))}`
    );
    const sentences = [words, ...Object.values(words)].flatMap((part) => Object.entries(part));
    const one = tag === "fr" ? ["1", "0", "1,9"] : ["1"];
    let told = 0;
    for (const [name, sentence] of sentences) {
      if (typeof sentence !== "function" || LIMITS.includes(name)) continue;
      for (const amount of one) {
        const values = name === "noLanguage" ? ["", []] : new Array(6).fill(amount);
        const text = sentence(...values);
        expect(text, name).not.toMatch(new RegExp(`(?<![\\d.,])${amount} (${plural.source})`));
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(40);
  });
}

test("sentences keep the decimal comma of their language with all digits", async ({
  page,
  reader,
}) => {
  await open(page, "/#v=1&lang=de&prior=learned&step=3&view=set");
  await reader.digits.check();
  await expect(page.locator("[data-n=whyNotWhole]")).toHaveText(/^Warum ergeben \d,\d{5,} Kopf/);
  await page.locator("#views label:has([value=path])").click();
  await expect(page.locator("#prior-note")).toHaveText(/ \d,\d{5,} gezogen, .* \d,\d{5,}\./);
});

test("amounts and limits in sentences are grouped, and what is quoted is not", async ({ page }) => {
  await open(page, "/#v=1&lang=de&step=20001");
  await expect(page.locator("#notice-text")).toContainText(
    "„20001“ ist hier nicht zulässig; gib eine ganze Zahl von 0 bis 20\u202f000 ein",
  );
  await open(page, "/#v=1&lang=fr&data=simulated&coins=0.8,0.45&sets=1&tosses=20000&seed=7&step=1");
  await expect(page.locator("#story")).toHaveText(/ sur 20\u202f000 lancers\./);
});

/**
 * Returns the elements that reach beyond the page, and the labels that their own control cuts off.
 * @param {import("@playwright/test").Page} page
 */
function clipped(page) {
  return page.evaluate(() => {
    const wide = [
      ...document.querySelectorAll("button, .check, .tabs label, th, legend:not(.unseen), h1, h2"),
    ];
    const cut = wide.filter(
      (part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1,
    );
    const names = cut
      .filter((part) => part.clientWidth > 1) // what only a screen reader sees is as wide as a pixel
      .map((part) => part.textContent?.trim());
    const beyond = document.documentElement.scrollWidth - innerWidth;
    return beyond > 0 ? [...names, `the page by ${beyond} px`] : names;
  });
}
