// Hostile input in fields, files, links, drops and the clipboard: it is accepted, or refused with a message; the last
// good state stays, and text is never run or parsed as markup. The parsers are tested natively; these tests check that
// the page calls them, shows their errors, and continues.

import { expect, open, test } from "./reader.mjs";

/** @typedef {import("./reader.mjs").Reader} Reader */

const MARKUP = "<img src=x onerror=document.title='taken'><script>document.title='taken'</script>";
const TOO_MANY = `HT\n${"H".repeat(1_000_000)}?`;

/** Texts that are not tosses, and their messages. */
const REFUSED = {
  "": /there are no tosses/,
  ",,,": /there are no tosses/,
  "\0HT": /line 1, character 1: a null character \(U\+0000\) is not a toss/,
  HТ: /character 2: a Cyrillic capital Te, which looks like T \(U\+0422\) is not a toss/,
  "\u202eHT": /character 1: a mark for the direction of writing \(U\+202E\) is not a toss/,
  [MARKUP]: /line 1, character 1: '<' is not a toss; this looks like HTML or XML/,
  NaN: /line 1, character 1: 'N' is not a toss/,
  "-0": /line 1, character 1: '-' is not a toss/,
  "0x10": /line 1, character 2: 'x' is not a toss/,
  "heads,tails\n1000000000000,0": /line 2, column heads: "1000000000000" is not accepted/,
  "heads,tails\n1e309,0": /line 2, column heads: "1e309" is not accepted/,
  [`tosses\n${MARKUP}`]: /line 1, character 2: .* is not a toss; this looks like words/,
  "{": /line 1, character 2: the text ends here, but its end } is missing/,
  '{"format":"em-coins","version":1e309}': /version is 1e309; write 1/,
  '{"format":"<b>bold</b>"}': /format is "<b>bold<\/b>"; write "em-coins"/,
  '{"__proto__":{"format":"em-coins"}}': /this is JSON, but not a run that this page saved/,
  [`${"[".repeat(99_999)}`]: /there are no tosses/,
  [`${'{"a":'.repeat(99_999)}`]: /'a' is not a toss/,
  [TOO_MANY]: /line 2, character 1\u202f000\u202f001: '\?' is not a toss/,
};

/**
 * Lets a text, or what a browser hands over for a file, fall on the page or on a part of it.
 * @param {Reader} reader
 * @param {"drop" | "paste"} way
 * @param {string | undefined} text nothing for a folder, which browsers hand over as a file that cannot be read
 */
function bring({ page }, way, text, on = "body") {
  return page.evaluate(
    ([type, said, place]) => {
      const gone = new Blob();
      gone.slice = () => {
        throw new DOMException("it is a folder", "NotFoundError");
      };
      const data = { files: said === undefined ? [gone] : [], getData: () => said };
      const event = new Event(type, { bubbles: true, cancelable: true });
      const carrier = type === "paste" ? "clipboardData" : "dataTransfer";
      Object.defineProperty(event, carrier, { value: data });
      document.querySelector(place)?.dispatchEvent(event);
    },
    /** @type {const} */ ([way, text, on]),
  );
}

/** That no markup of ours has become more than text. @param {Reader} reader */
async function seesOnlyText({ page }) {
  await expect(page).toHaveTitle("Expectation-Maximization, with two coins");
  expect(await page.locator("img, body script").count()).toBe(0);
}

test("a key that nobody pressed, as what fills in forms tells of, does nothing", async ({
  page,
  reader,
}) => {
  await page.evaluate(() => document.dispatchEvent(new Event("keydown")));
  await reader.step.click();
  await expect(reader.progress).toHaveText("iteration 1, E-step");
});

test("a browser without randomness says so beside the seed, and a seed can be written", async ({
  page,
  reader,
}) => {
  await page.evaluate(() => {
    crypto.getRandomValues = () => {
      throw new DOMException("none", "OperationError");
    };
  });
  await reader.button("New tosses").click();
  await expect(reader.field("seed")).toHaveAccessibleDescription(/enter a seed/);
  await reader.write("seed", "8");
  await expect(reader.field("seed")).toHaveAccessibleDescription("");
  await expect(reader.examples).toHaveValue("simulated");
});

test("what is no tosses is refused by place and rule, and the last data stays", async ({
  reader,
}) => {
  await reader.steps(2);
  const before = await reader.sets.innerText();
  for (const [text, says] of Object.entries(REFUSED)) {
    // A drop of nothing does nothing.
    if (text === "") await reader.giveTosses("");
    else {
      await bring(reader, "drop", text);
      await reader.useTosses();
    }
    const message = reader.ownError;
    await expect(message).toHaveText(says);
    expect((await message.innerText()).length, "a message is a few words").toBeLessThan(250);
    await reader.ownTosses.getByRole("button", { name: "Cancel" }).click();
    expect(await reader.sets.innerText()).toBe(before);
  }
  await expect(reader.progress).toHaveText("iteration 1, M-step");
  await reader.step.click();
  await seesOnlyText(reader);
  await reader.seesNoNaN();
});

test("a long text is shown in part and read whole", async ({ reader }) => {
  const written = reader.ownText;
  await reader.button("Own tosses…").click();
  await bring(reader, "paste", "HT".repeat(500_000), "#own-text");
  await expect(written).toHaveAttribute("readonly");
  await expect(written).toHaveAccessibleDescription(/the first 20\s000 of 1\s000\s000 characters/);
  expect((await written.inputValue()).length).toBe(20_001);
  await reader.useTosses();
  expect(await reader.heads()).toEqual([500_000]);

  await reader.openFile("lines.txt", "HTTHHTHTTH\r\n".repeat(100_000));
  await reader.useTosses();
  await expect(reader.field("sets")).toHaveValue("100000");
  await reader.button("Own tosses…").click();
  await expect(written, "it makes room for the next").toHaveValue("");
  await expect(written).not.toHaveAttribute("readonly");
  await expect(written).toHaveAccessibleDescription(
    /^Paste tosses or numbers in any form[^.]*\.[^.]*\.$/,
  );
});

test("a long text that is refused makes way for another, by Clear and by paste", async ({
  reader,
}) => {
  const written = reader.ownText;
  const message = reader.ownError;
  const clear = reader.ownTosses.getByRole("button", { name: "Clear" });
  await reader.button("Own tosses…").click();
  await expect(clear).toBeHidden();
  await bring(reader, "paste", TOO_MANY, "#own-text");
  await reader.useTosses();
  await expect(message).toHaveText(/line 2, character 1\u202f000\u202f001/);
  await clear.click();
  await expect(written).toHaveValue("");
  await expect(written).toBeFocused();
  await expect(written).toBeEditable();
  await expect(message).toBeHidden();
  await expect(clear).toBeHidden();

  await bring(reader, "paste", TOO_MANY, "#own-text");
  await bring(reader, "paste", "HT\nTH", "#own-text");
  await expect(written).toHaveValue("HT\nTH");
  await expect(written).toBeEditable();
});

test("a file that is no text is refused by its kind, and nothing of it is shown", async ({
  reader,
}) => {
  const message = reader.ownError;
  for (const [beginning, says] of /** @type {const} */ ([
    ["\x89PNG\r\n\x1a\n\0\0", "This cannot be read: this is a picture (PNG), not text"],
    ["%PDF-1.7", /this is a document \(PDF\), not text/],
    ["PK\x03\x04", /this is an archive \(ZIP\)/],
    ["\0\0\0\0", "This cannot be read: this is not text"],
  ])) {
    const zeros = Buffer.alloc(3_000_000);
    await reader.openFile("file.csv", Buffer.concat([Buffer.from(beginning, "latin1"), zeros]));
    await expect(message).toHaveText(says);
    await expect(reader.ownText).toHaveValue("");
    await expect(reader.ownText).toBeEditable();
  }
});

/** Returns the number of runs of the event loop since counting began. @param {Reader} reader */
async function countTurns({ page }) {
  await page.evaluate(() => {
    const counted = /** @type {{ turns?: number, seen?: number[] } & Window} */ (window);
    [counted.turns, counted.seen] = [0, []];
    const bar = document.querySelector("#own-progress");
    const count = () => {
      counted.turns = (counted.turns ?? 0) + 1;
      if (bar instanceof HTMLProgressElement && bar.position > 0) counted.seen?.push(bar.position);
      setTimeout(count);
    };
    count();
  });
  return () =>
    page.evaluate(() => {
      const counted = /** @type {{ turns?: number, seen?: number[] } & Window} */ (window);
      return { turns: counted.turns ?? 0, seen: counted.seen ?? [] };
    });
}

test("a very long text is read while the page goes on, with progress", async ({ reader }) => {
  await reader.button("Own tosses…").click();
  const turns = await countTurns(reader);
  await reader.openFile("long.txt", "HT".repeat(5_000_000));
  await reader.useTosses();
  await expect(reader.ownTosses).toBeHidden();
  const { turns: all, seen } = await turns();
  expect(all, "the page yields while it reads").toBeGreaterThan(20);
  expect(new Set(seen).size, "the bar moves").toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(await reader.heads()).toEqual([5_000_000]);
});

/** Presses Cancel when a third has been read. @param {import("@playwright/test").Page} page */
async function cancelPartway(page) {
  await page.evaluate(() => {
    const bar = document.querySelector("#own-progress");
    const cancel = document.querySelector("#own-cancel");
    const press = () => {
      const isHalf = bar instanceof HTMLProgressElement && bar.position > 0.3;
      if (isHalf && cancel instanceof HTMLElement) cancel.click();
      else setTimeout(press);
    };
    press();
  });
}

test("Cancel stops the reading of a very long text", async ({ reader, page }) => {
  const before = await reader.sets.innerText();
  await cancelPartway(page);
  await reader.openFile("long.txt", "HT".repeat(5_000_000));
  await expect(reader.ownTosses).toBeHidden();
  // Requests are handled in order: after the later one, the first would have been handled as well.
  await reader.giveTosses("HHH\nTTH");
  await reader.expectLink({ data: "own", own: "HHH,TTH" });
  await reader.button("Undo").click();
  expect(await reader.sets.innerText()).toBe(before);
});

/** A saved run of one set of ten million tosses. */
const longRun = () =>
  `{"format":"em-coins","version":1,"setup":{"guess":[0.6,0.5]},"tosses":["${"HT".repeat(5_000_000)}"]}`;

test("a long saved run is read while the page goes on, with progress", async ({ reader }) => {
  const turns = await countTurns(reader);
  await reader.openFile("run.json", longRun());
  await expect(reader.ownTosses).toBeHidden();
  const { turns: all, seen } = await turns();
  expect(all, "the page yields while it reads").toBeGreaterThan(20);
  expect(new Set(seen).size, "the bar moves").toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(await reader.heads()).toEqual([5_000_000]);
});

test("Cancel stops the reading of a long saved run", async ({ reader, page }) => {
  const before = await reader.sets.innerText();
  await cancelPartway(page);
  await reader.openFile("run.json", longRun());
  await expect(reader.ownTosses).toBeHidden();
  await reader.giveTosses("HHH\nTTH");
  await reader.expectLink({ data: "own", own: "HHH,TTH" });
  await reader.button("Undo").click();
  expect(await reader.sets.innerText()).toBe(before);
});

test("a saved run that is cut short is refused by its place", async ({ reader }) => {
  const before = await reader.sets.innerText();
  await reader.openFile("run.json", '{\n  "format": "em-coins",\n  "tosses": [\n    "HTT');
  await expect(reader.ownError).toHaveText(
    'line 4, character 9: the text ends here, but its end "]} is missing; save or copy the whole run again',
  );
  await reader.ownTosses.getByRole("button", { name: "Cancel" }).click();
  expect(await reader.sets.innerText()).toBe(before);
});

test("a folder that is dropped is refused in words", async ({ reader }) => {
  await bring(reader, "drop", undefined);
  const message = reader.ownError;
  await expect(message).toHaveText("This cannot be read: it is a folder");
});

test("several files that are dropped are refused in words", async ({ reader }) => {
  await reader.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (const name of ["one.txt", "two.txt"]) dataTransfer.items.add(new File(["HT"], name));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
  });
  await expect(reader.ownError).toHaveText(
    "This cannot be read: these are several files; open one at a time",
  );
  await expect(reader.ownText).toHaveValue("");
});

/**
 * Hands over data of these types, none of them plain text, as browsers do with a link, a picture or a table.
 * @param {Reader} reader
 * @param {"drop" | "paste"} way
 * @param {Record<string, string>} data
 */
function bringData({ page }, way, data) {
  return page.evaluate(
    ([type, given]) => {
      const transfer = new DataTransfer();
      for (const [kind, text] of Object.entries(given)) transfer.setData(kind, text);
      const event = new Event(type, { bubbles: true, cancelable: true });
      const carrier = type === "paste" ? "clipboardData" : "dataTransfer";
      Object.defineProperty(event, carrier, { value: transfer });
      document.body.dispatchEvent(event);
    },
    /** @type {const} */ ([way, data]),
  );
}

const TABLE = "<table><tr><th>heads<th>tails<tr><td>5<td>5<tr><td> 9\n<td>1</table>";

for (const way of /** @type {const} */ (["drop", "paste"])) {
  test(`a table of a web page is read, by ${way}`, async ({ reader }) => {
    await bringData(reader, way, { "text/html": TABLE });
    await expect(reader.ownText).toHaveValue("heads\ttails\n5\t5\n9\t1");
    await reader.useTosses();
    await expect(reader.ownTosses).toBeHidden();
    expect(await reader.heads()).toEqual([5, 9]);
  });

  test(`a link and lines of a web page are text, by ${way}`, async ({
    reader,
    browserName,
    expectMessages,
  }) => {
    // Chromium says that it runs no handler, though the text becomes no part of the page.
    if (browserName === "chromium") expectMessages(/inline event handler/);
    await bringData(reader, way, {
      "text/html": '<img src="x">',
      "text/uri-list": "https://example.org/coins.png",
    });
    await expect(reader.ownText).toHaveValue("https://example.org/coins.png");
    await reader.ownTosses.getByRole("button", { name: "Cancel" }).click();
    await bringData(reader, way, { "text/html": `<p>HTT</p><div>HHT<br>${MARKUP}` });
    await expect(reader.ownText).toHaveValue("HTT\nHHT");
    await seesOnlyText(reader);
  });

  test(`another dialog makes room for what comes by ${way}`, async ({ reader }) => {
    await reader.button("Share").click();
    await bring(reader, way, "TTTT\nHHHH");
    await expect(reader.ownTosses).toBeVisible();
    await expect(reader.share).toBeHidden();
    await expect(reader.ownText).toHaveValue("TTTT\nHHHH");
  });
}

test("an empty file is refused in words", async ({ reader }) => {
  for (const nothing of ["", "\r\n \t\r\n"]) {
    await reader.openFile("empty.txt", nothing);
    await expect(reader.ownError).toHaveText(/there are no tosses in it/i);
    await reader.ownTosses.getByRole("button", { name: "Cancel" }).click();
  }
});

test("markup in a field and in a link is text", async ({ reader, page }) => {
  await reader.write("Guess θA", MARKUP);
  await expect(reader.field("Guess θA")).toHaveAccessibleDescription(
    '"<img src=x onerror=d"… is not accepted here; enter a number from 0 to 1, such as 0.45',
  );
  const key = encodeURIComponent("\u202e<b>");
  await page.goto("about:blank");
  await open(
    page,
    `/#v=1&${key}=1&view=${encodeURIComponent(MARKUP)}&guess=NaN,1e309&sets=0&step=%ff`,
  );
  for (const says of [
    "⟨U+202E⟩<b>=1: there is no such parameter",
    "view=<img src=x onerror=d…: ",
    'guess=NaN,1e309: "NaN" is not accepted here',
    "sets=0: only allowed with data=simulated",
    "step=%ff: the % is not followed by valid encoded text",
  ]) {
    await expect(reader.notice).toContainText(says);
  }
  await expect(reader.examples, "what was said wrong is as usual").toHaveValue("paper");
  await seesOnlyText(reader);
});
