import { keyOf } from "../text/fold.ts";
import { isShortened, within } from "../text/similar.ts";
import { formats } from "./formats.ts";
import { Pairs } from "./pairs.ts";
import type { ColumnSpec, Labelled, TableNumber, Version } from "./types.ts";

/** What a label of the official tables stands for. One wording can stand for several things: 其他, 总计. */
export interface Term {
  readonly role: "row" | "column" | "caption";
  readonly table: TableNumber;
  readonly version: Version;
  /** Row or column id; empty for captions. */
  readonly id: string;
  /** How many figures stand behind a row label. */
  readonly figures: number;
  /** The columns of those figures. */
  readonly columns: readonly ColumnSpec[];
}

/** The numeral that opens a label or a heading: 一、 （一） 1. and the like. */
const NUMERAL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．:]+/;
const NUMERAL_UNITS = new Set(Array.from("0123456789一二三四五六七八九十", (unit) => unit.charCodeAt(0)));
/** Whether a character stands in the numerals that open labels. */
export const isNumeralUnit = (code: number): boolean => NUMERAL_UNITS.has(code);

/** The key of a label (text/fold.ts), without its numeral. */
export const labelKey = (label: string): string => keyOf(label.replace(NUMERAL, ""));

/** What stands in brackets: behind a label, or anywhere in it. */
const GLOSSES = [/\([^()]*\)[\s*]*$/, /\([^()]{1,40}\)/g];

const NO_TERMS: readonly Term[] = [];

/** More labels than this do not stand in one cell or line; the search for them goes as deep as there are. */
const LONGEST_RUN = 300;

/** No label is as long as this. */
const LONGEST_LABEL = 48;

/** Longer pieces of a label are like the label itself. */
const LONGEST_PIECE = 16;

/** Labels long enough to be told apart although a character of them is wrong. */
const FUZZY_LENGTH = 6;

/** Of a shorter word, too much is lost with a character. */
const SHORTENED_LENGTH = 3;

/** The labels of all formats by their key (text/fold.ts), without numerals: labels are matched by text alone. */
class Vocabulary {
  readonly #terms = new Map<string, Term[]>();
  readonly #rowTerms = new Map<string, readonly Term[]>();
  readonly #byFirst = new Map<string, string[]>();
  readonly #labels: readonly string[];
  readonly #fragments: string;
  readonly #beginnings: ReadonlySet<string>;
  readonly #pairs: Pairs;
  /** The characters of labels and numerals. */
  readonly #characters = new Uint8Array(1 << 16);
  /** The labels that open a row with figures of its own, in the order of the formats. */
  readonly rowLabels: readonly string[];
  readonly #segments = new Map<string, readonly string[] | null>();
  readonly #neighbours = new Map<string, readonly string[] | null>();

  constructor() {
    for (const { version, tables } of formats) {
      for (const { number: table, blocks } of tables) {
        for (const block of blocks) {
          const { columns, rows, captions } = block;
          const figures = columns.length;
          const none = { table, version, figures: 0, columns: [] };
          for (const each of rows) this.#add(each, { role: "row", table, version, id: each.id, figures, columns });
          for (const each of columns) this.#add(each, { role: "column", id: each.id, ...none });
          for (const each of captions) this.#add(each, { role: "caption", id: "", ...none });
        }
      }
    }
    for (const [key, terms] of this.#terms) {
      const rows = terms.filter(({ role }) => role === "row");
      if (rows.length > 0) this.#rowTerms.set(key, rows);
    }
    for (const key of [...this.#terms.keys()].sort((a, b) => b.length - a.length)) {
      const first = key[0] as string;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), key]);
    }
    this.#labels = [...this.#terms.keys()];
    this.#fragments = this.#labels.join("\n");
    this.#beginnings = new Set(this.#labels.flatMap((label) => [...label].map((_, at) => label.slice(0, at))));
    this.#pairs = new Pairs(this.#labels);
    for (const unit of NUMERAL_UNITS) this.#characters[unit] = 1;
    for (let at = 0; at < this.#fragments.length; at++) this.#characters[this.#fragments.charCodeAt(at)] = 1;
    this.rowLabels = [...this.#terms].flatMap(([key, terms]) =>
      terms.some((term) => term.role === "row" && term.table !== 4) ? [key] : [],
    );
  }

  #add({ label, variants = [], cut }: Labelled, term: Term): void {
    for (const wording of [label, ...variants, ...(cut ? [cut] : [])]) {
      const key = labelKey(wording);
      this.#terms.set(key, [...(this.#terms.get(key) ?? []), term]);
    }
  }

  /**
   * The labels that `key` consists of, such as 三、本年度办理结果 and （一）予以公开 run together; null where it holds
   * anything else. A long label may have one character in six wrong, missing or added.
   */
  labelsOf(key: string): readonly string[] | null {
    return this.exactly(key) ?? this.#labelsLike(key);
  }

  #labelsLike(key: string): readonly string[] | null {
    if (key.length > LONGEST_LABEL * 1.5 || this.#isForeign(key)) return null;
    return remembered(this.#neighbours, key, () => this.#nearest(key) ?? this.#nearestBehind(key));
  }

  /** Whether more characters of `key` stand in no label than one with characters wrong has, one in six. */
  #isForeign(key: string): boolean {
    const most = Math.floor(key.length / (FUZZY_LENGTH - 1));
    return this.#foreignIn(key, most + 1) > most;
  }

  /** How many characters of `key` stand in no label, up to `most`. */
  #foreignIn(key: string, most: number): number {
    let found = 0;
    for (let at = 0; at < key.length && found < most; at++) if (this.#characters[key.charCodeAt(at)] === 0) found++;
    return found;
  }

  /** A label behind that of its group, which is whole: （六）其他处理 1.申请人…. */
  #nearestBehind(key: string): readonly string[] | null {
    const at = isNumeralUnit(key.charCodeAt(0)) ? 1 : 0;
    const group = this.#byFirst.get(key[at] as string)?.find((label) => key.startsWith(label, at));
    if (!group || !this.termsOf(group).some(({ role }) => role === "caption")) return null;
    const rest = this.#nearest(key.slice(at + group.length));
    return rest && [group, ...rest];
  }

  /**
   * The labels that a cell or line of text consists of; glosses in brackets, which the format does not have, are read
   * past.
   */
  labelsOfText(text: string, key = keyOf(text)): readonly string[] | null {
    const whole = this.exactly(key);
    if (whole) return whole;
    for (const gloss of text.includes("(") ? GLOSSES : []) {
      const bare = keyOf(text.replace(gloss, ""));
      const labels = bare !== "" && bare !== key ? this.exactly(bare) : null;
      if (labels) return labels;
    }
    return this.#labelsLike(key);
  }

  /** The labels that `key` consists of to the letter. */
  exactly(key: string): readonly string[] | null {
    if (key.length > LONGEST_RUN || !this.#mayBegin(key) || !this.#mayEnd(key)) return null;
    return remembered(this.#segments, key, () => this.#split(key, 0));
  }

  /** Whether a label, or a numeral, can stand at the head of `key`: most text is told from labels by its first pair. */
  #mayBegin(key: string, at = 0): boolean {
    return key.length < at + 2 || this.#pairs.opens(key, at) || isNumeralUnit(key.charCodeAt(at));
  }

  #mayEnd(key: string): boolean {
    return key.length < 2 || this.#pairs.closes(key);
  }

  /** Whether `key` is labels to the letter from `at` on. */
  #isWhole(key: string, at: number): boolean {
    return this.#mayBegin(key, at) && this.exactly(key.slice(at)) !== null;
  }

  /** The labels in a key, left to right, the longest at each place; whatever else it holds. */
  labelsIn(key: string): { readonly start: number; readonly end: number; readonly label: string }[] {
    const found: { start: number; end: number; label: string }[] = [];
    for (let at = 0; at < key.length; ) {
      if (!this.#pairs.opens(key, at)) {
        at++;
        continue;
      }
      const label = this.#byFirst.get(key[at] as string)?.find((each) => key.startsWith(each, at));
      if (label) found.push({ start: at, end: at + label.length, label });
      at += label?.length ?? 1;
    }
    return found;
  }

  /** The keys of all labels. */
  labels(): readonly string[] {
    return this.#labels;
  }

  termsOf(label: string): readonly Term[] {
    return this.#terms.get(label) ?? NO_TERMS;
  }

  /** What a label stands for that opens rows. */
  rowTermsOf(label: string): readonly Term[] {
    return this.#rowTerms.get(label) ?? NO_TERMS;
  }

  /** Whether `key` is a piece of a label, as where a converter broke it over lines. */
  isFragment(key: string): boolean {
    if (key === "" || key.length >= LONGEST_LABEL) return false;
    const words = isNumeralUnit(key.charCodeAt(0)) ? key.slice(1) : key;
    if (words.length < 2) return words !== "" && this.#fragments.includes(words);
    return this.#pairs.has(words, 0) && this.#pairs.has(words, words.length - 2) && this.#fragments.includes(words);
  }

  /** Whether `key` is the beginning of a label, its numeral before it or alone. */
  isBeginning(key: string): boolean {
    if (this.#beginnings.has(key)) return true;
    return isNumeralUnit(key.charCodeAt(0)) && this.isBeginning(key.slice(1));
  }

  /** Whether `key` is whole labels with a piece of one before or behind them, as where a line of them was broken. */
  isCut(key: string): boolean {
    const begins = this.#mayBegin(key);
    const ends = this.#mayEnd(key);
    if ((!begins && !ends) || this.#foreignIn(key, 1) > 0) return false;
    for (let length = 1; length < Math.min(key.length, LONGEST_PIECE); length++) {
      if (ends && this.#isWhole(key, length) && this.isFragment(key.slice(0, length))) return true;
      if (begins && this.isFragment(key.slice(-length)) && this.exactly(key.slice(0, -length))) return true;
    }
    return false;
  }

  #split(key: string, at: number): string[] | null {
    if (at === key.length) return [];
    for (const label of this.#byFirst.get(key[at] as string) ?? []) {
      if (!key.startsWith(label, at)) continue;
      const rest = this.#split(key, at + label.length);
      if (rest) return [label, ...rest];
    }
    // A numeral belongs to the label after it; two at the most (10, 十一).
    if (!isNumeralUnit(key.charCodeAt(at)) || at + 1 === key.length) return null;
    const twice = at > 1 && isNumeralUnit(key.charCodeAt(at - 1)) && isNumeralUnit(key.charCodeAt(at - 2));
    return twice ? null : this.#split(key, at + 1);
  }

  /** The one row label that a short word is but for a character that was lost: 政许可. */
  #shortened(plain: string): readonly string[] | null {
    if (plain.length < SHORTENED_LENGTH) return null;
    const labels = this.#labels.filter((label) => isShortened(label, plain));
    const [label] = labels;
    return label && labels.length === 1 && this.rowLabels.includes(label) ? labels : null;
  }

  #nearest(key: string): readonly string[] | null {
    const plain = key.replace(/^[0-9一二三四五六七八九十]{1,2}/, "");
    if (plain.length < FUZZY_LENGTH) return this.#shortened(plain);
    for (const label of this.#labels) {
      const allowed = Math.floor(label.length / FUZZY_LENGTH);
      if (allowed > 0 && Math.abs(label.length - plain.length) <= allowed && within(label, plain, allowed))
        return [label];
    }
    return null;
  }
}

/** Editing asks for the same words again and again; a cache that grew past this is begun anew. */
const MOST_REMEMBERED = 2000;

function remembered<T>(cache: Map<string, T>, key: string, compute: () => T): T {
  let known = cache.get(key);
  if (known === undefined) {
    known = compute();
    if (cache.size >= MOST_REMEMBERED) cache.clear();
    cache.set(key, known);
  }
  return known;
}

export const vocabulary = new Vocabulary();
