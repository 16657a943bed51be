import { withoutMargins } from "./margins.ts";
import { withoutMarkers } from "./markers.ts";
import { withoutSpans } from "./spans.ts";

/** A text that is no HTML without what programs put around its words and figures; each character keeps its place. */
export const bareText = (text: string): string =>
  withDigits(withoutMarkers(withoutMargins(withoutMarkup(withLineEnds(text)))));

/** Written line ends, as in a string of JSON, in a text that has hardly any others, as line ends; \\t as a tab. */
function withLineEnds(text: string): string {
  const written = text.includes("\\n") ? text.split("\\n").length - 1 : 0;
  if (written < LEAST_WRITTEN || text.split("\n", written).length * 4 > written) return text;
  return text.replace(/\\([nrt])/g, (_, kind) => (kind === "t" ? " \t" : " \n"));
}

/** So many are no chance. */
const LEAST_WRITTEN = 20;

/** Tags, entities and marks of Markdown in a text that is no HTML, each place kept by a space. */
function withoutMarkup(text: string): string {
  const blank = (markup: string) => " ".repeat(markup.length);
  const plain = /[<>&*`]/.test(text) ? text.replace(/<\/?[a-z][^<>\n]{0,400}>|&nbsp;|\*\*|`|^[ \t]*>/gim, blank) : text;
  const valued = NOTHING.test(plain) ? plain.replace(ALL_NOTHING, blank) : plain;
  const bare = valued.includes("]{") ? withoutSpans(valued, blank) : valued;
  return /\([^\u3000-\uffff]/.test(bare) ? bare.replace(GLOSS, (gloss) => "'".repeat(gloss.length)) : bare;
}

/** What programs write in a cell that is blank. */
const NOTHING = /(?<![^\s|,"])(?:nan|NaN|None|null|NULL|<NA>)(?![^\s|,"])/;
const ALL_NOTHING = new RegExp(NOTHING, "g");

/** Pinyin or English in brackets behind a word, which marks are put for that leave the word whole. */
const GLOSS = /(?<=[\u3400-\u9fff])\((?:[a-z\u00c0-\u024f\u1e00-\u1eff '·-]|\p{Mn}){1,60}\)/giu;

/** The mark of a note behind a figure: 55[1], 55*. Figures that are in marks each have a space before them. */
const NOTE = /(?<=\d(?:万?元)?)(?:[[〔]\d{1,2}[\]〕]|\*+)(?=[\s|<]|$)/g;

/**
 * Figures without the marks of notes, and letters that scanners take digits for, where nothing but they and digits stands
 * in a place, as digits: O for 0, l for 1.
 */
export function withDigits(text: string): string {
  const plain = /[[〔*]/.test(text) ? text.replace(NOTE, (mark) => " ".repeat(mark.length)) : text;
  if (!/[OoIl○]/.test(plain)) return plain;
  return plain.replace(/(?<![^\s|\u3400-\u9fff)"])[+-]?[\dOoIl○]+(?![^\s|])/g, (figure) =>
    figure.replace(/[Oo○]/g, "0").replace(/[Il]/g, "1"),
  );
}
