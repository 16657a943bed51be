/** What people do to a draft, as edits of a protocol client. */
import { type Range, TextDocument } from "vscode-languageserver-textdocument";
import { draft } from "./draft.ts";

export interface Edit {
  readonly range: Range;
  readonly text: string;
  /** All of the document, for servers that do not take changes. */
  readonly whole: string;
}

/** A place after `at`, and what to put there instead. */
type Kind = (text: string, at: number, count: number) => { start: number; end: number; newText: string };

const pasted = draft({ seed: 99, size: 5000, style: "cells" }).slice(0, 1700); // 5 kB of UTF-8

const kinds: readonly Kind[] = [
  // Another figure.
  (text, at, count) => {
    const start = search(text, /\d/, at);
    return { start, end: start + 1, newText: String((Number(text[start]) + 1 + (count % 9)) % 10) };
  },
  // A line, in a table a row or a cell, goes.
  (text, at) => {
    const start = search(text, /\n[^\n]/, at);
    return { start, end: text.indexOf("\n", start + 1), newText: "" };
  },
  // A border breaks.
  (text, at) => {
    const start = search(text, /\||\n\n/, at);
    return { start, end: start + 1, newText: "" };
  },
  // 5 kB come from somewhere else.
  (text, at, count) => {
    const start = search(text, /\n/, at);
    return { start, end: start, newText: `\n${count}${pasted}` };
  },
];

/**
 * `count` edits that move through the document. Each of the kinds above is undone by the edit that follows it, and after
 * both a character is typed in the prose: no text comes twice.
 */
export function* edits(original: string, count: number): Generator<Edit> {
  const document = TextDocument.create("", "", 0, original);
  let undo: { start: number; end: number; newText: string } | undefined;
  for (let done = 0; done < count; done++) {
    const text = document.getText();
    const at = Math.floor(text.length * 0.9 * ((done * 0.618) % 1));
    const kind = kinds[Math.floor(done / 3) % kinds.length] as Kind;
    const end = search(text, /。/, at);
    let next = { start: end, end, newText: "云" };
    if (undo) {
      next = undo;
      undo = undefined;
    } else if (done % 3 === 0) {
      next = kind(text, at, done);
      undo = { start: next.start, end: next.start + next.newText.length, newText: text.slice(next.start, next.end) };
    }
    const range = { start: document.positionAt(next.start), end: document.positionAt(next.end) };
    TextDocument.update(document, [{ range, text: next.newText }], document.version + 1);
    yield { range, text: next.newText, whole: document.getText() };
  }
}

function search(text: string, pattern: RegExp, at: number): number {
  const found = text.slice(at).search(pattern);
  return found < 0 ? text.search(pattern) : at + found;
}
