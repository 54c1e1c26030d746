/** The text in a file: in any of the usual encodings, in a notebook, in a web page, or in an array of NumPy. */

import { arrayText, checkFile } from "../pkg/em_coins.js";
import { loadLater } from "../platform/load-later.js";

/** The number of bytes for detecting the type of a file. */
const BEGINNING = 4096;

/**
 * Returns the text in a file; of a notebook, what each cell put out; of a web page, its tables. Rejects files that hold
 * none, by their first bytes.
 * @param {Blob} file
 * @returns {Promise<string[]>}
 */
export async function textsOf(file) {
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  await loadLater();
  checkFile(beginning);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const array = arrayText(bytes);
  if (array !== undefined) return [array];
  const text = decode(bytes);
  return file.type.startsWith("text/html") ? tablesOf(text) : outputsOf(text);
}

/** UTF-16 has a mark in front. What is no UTF-8 is taken as the Latin-1 of Windows. @param {Uint8Array} bytes */
function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** @typedef {{ output_type?: string, text?: string | string[], data?: Record<string, string | string[]> }} Output */

/**
 * Returns what the cells of a notebook put out, with the whole of it last; any other text alone.
 * @param {string} text
 */
function outputsOf(text) {
  if (!/^\s*\{/.test(text) || !text.includes('"nbformat"')) return [text];
  let notebook;
  try {
    notebook = JSON.parse(text);
  } catch {
    return [text];
  }
  if (!Array.isArray(notebook?.cells)) return [text];
  /** @type {Output[]} */
  const outputs = notebook.cells.flatMap((/** @type {{ outputs?: Output[] }} */ cell) =>
    Array.isArray(cell?.outputs) ? cell.outputs : [],
  );
  const texts = outputs.map((output) => output?.text ?? output?.data?.["text/plain"] ?? "");
  const joined = texts.map((lines) => (Array.isArray(lines) ? lines.join("") : String(lines)));
  return eachAndAll(joined);
}

/** Returns the texts that are not blank, with all of them in one last. @param {string[]} texts */
function eachAndAll(texts) {
  const written = texts.filter((text) => text.trim() !== "");
  return written.length === 1 ? written : [...written, written.join("\n")];
}

/** Returns the tables of a web page, with tabs between the cells; without any, its lines. @param {string} html */
function tablesOf(html) {
  // In such a document no script runs, and nothing is fetched.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const tables = [...body.querySelectorAll("table")].map((table) =>
    [...table.rows].map(({ cells }) => [...cells].map(textIn).join("\t")).join("\n"),
  );
  if (tables.some((table) => table.trim() !== "")) return eachAndAll(tables);
  for (const part of body.querySelectorAll("script, style, template")) part.remove();
  for (const block of body.querySelectorAll("br, p, div, li, pre, h1, h2, h3")) block.after("\n");
  const lines = (body.textContent ?? "").split("\n").map((line) => line.trim());
  return [lines.filter(Boolean).join("\n")];
}

/** @param {HTMLElement} cell */
const textIn = (cell) => (cell.textContent ?? "").trim().replace(/\s+/g, " ");
