import { DISPUTE_CELLS } from "../formats/disputeCells.ts";
import { headingOf } from "../formats/headings.ts";
import { vocabulary } from "../formats/vocabulary.ts";
import { keyOf } from "../text/fold.ts";
import { cover } from "../text/span.ts";
import { isBlank, isFigure, isHeadingLike, isPage, isRule, isSeparated, type LayoutReader, type Line } from "./line.ts";
import { beginning, chunksOf, goingOn, type Label, labelCell } from "./pieces.ts";
import { gathered } from "./scattered.ts";
import type { Cell, Row, TableBlock } from "./types.ts";

/**
 * Text laid out in columns, as converters of PDF print it: a label is broken over lines and its figures stand on any of
 * them, or on a line of their own; pieces of group labels stand between, page numbers and running heads too. Labels
 * are put together again piece by piece, in the wording of the format.
 */
export const readAligned: LayoutReader = (lines, from) => {
  const first = lines[from] as Line;
  if (isRule(first) || isFigure(first.text.trim()) || (first.text.length > PROSE && !first.text.includes("  ")))
    return null;
  const reading = new Reading(lines);
  let to = from;
  for (let at = from; at < lines.length && at - to <= MOST_NOISE; at++) {
    const line = lines[at] as Line;
    if (isBlank(line) || isRule(line) || isPage(line)) continue;
    if (isSeparated(line) || headingOf(line.text.trim()) || isHeadingLike(line.text)) break;
    if (reading.take(line)) to = at + 1;
    else if (at === from) return null;
  }
  const rows = reading.end();
  const all = rows.flatMap((row) => row.cells);
  if (to === from) return null;
  // No label with figures in all these lines: none either from a later one of them on.
  if (all.length === 0) return { table: null, to };
  const table: TableBlock = { kind: "table", layout: "spaced", span: cover(all.map((cell) => cell.span)), rows };
  return { table, to };
};

/** A longer line without gaps is no row of columns. */
const PROSE = 100;

/** Lines of a running head, a page number or the like that may stand between two rows. */
const MOST_NOISE = 6;

/** So many figures in a line are a row, whatever stands before them. */
const MANY = 5;

/** So many characters may be a piece of a label. */
const LONG = 4;

/** A row of table 3 has as many. */
const FULL = 7;

/** No table has so many labels. */
const MOST_WAITING = 60;

/** The figures of more rows than this are not scattered together. */
const MOST_SHORT = 5;

interface Open extends Label {
  figures: readonly Cell[];
  unsure: boolean;
  /** Figures in marks stand on its line, such as [13]. */
  marked: boolean;
}

const IN_MARKS = /^[^\p{L}\d]*\d[^\p{L}]*$/u;

class Reading {
  readonly #rows: Row[] = [];
  /** More lines of figures came than labels: from there on a line of its own says nothing of its label. */
  #shifted = false;
  /** Labels that have no figures yet, and lines of figures that have no label, since one of both last found the other. */
  #open: Open[] = [];
  /** One of them has its figures. */
  #filled = false;
  #loose: (readonly Cell[])[] = [];
  /** Among them are figures whose label is damaged beyond recognition. */
  #damaged = false;
  #header: Cell[] = [];
  /** The labels of the last rows, which lack some of their figures. */
  #short: Open[] = [];
  readonly #lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Takes a line of the table; false where nothing of it belongs to one. */
  take(line: Line): boolean {
    const chunks = chunksOf(line);
    const words: Cell[] = [];
    const figures: Cell[] = [];
    for (const chunk of chunks) (isFigure(chunk.text) ? figures : words).push(chunk);
    if (words.length === 0) {
      this.#loose.push(figures);
      return true;
    }
    let own: Open | null = null;
    let known = false;
    let before: Open | null = null;
    let damaged = false;
    for (const word of words) {
      const label = this.#label(word, figures.length);
      const isBehind = figures.length > 0 && word.span.start > (figures[0] as Cell).span.start;
      // Figures between two labels may be those of either.
      if (label && isBehind && before && before !== label) for (const each of [before, label]) each.unsure = true;
      if (label && !isBehind) before = label;
      if (label) own = label;
      if (!isBehind) damaged = label === null && keyOf(word.text).length >= LONG;
      known ||= label !== null || this.#isHeader(word);
    }
    if (figures.length > 0 && (damaged || !own)) this.#doubt(own);
    if (own) own.marked ||= words.some(({ text }) => IN_MARKS.test(text));
    if (own && figures.length > 0) {
      own.figures = [...own.figures, ...figures];
      this.#filled = true;
    } else if (!own && figures.length >= MANY) {
      this.#loose.push(figures);
      this.#damaged = true;
    }
    return known;
  }

  /** The words before figures may be a damaged piece of the last label that has none yet; or else they are those of `own`. */
  #doubt(own: Open | null): void {
    const waiting = this.#open.findLast((label) => label !== own && label.figures.length === 0);
    const last = this.#rows.at(-1);
    if (own) own.unsure = true;
    if (waiting) waiting.unsure = true;
    else if (last && !last.cells.some(({ text }) => isFigure(text)))
      this.#rows[this.#rows.length - 1] = { ...last, unsure: true };
  }

  end(): Row[] {
    this.#settle();
    return this.#rows;
  }

  /** The label that a piece begins or goes on with. */
  #label(piece: Cell, figures: number): Open | null {
    const going = goingOn(this.#open, piece);
    if (going) return going;
    const begun = beginning(piece, figures);
    if (!begun) return null;
    if (this.#loose.length > 0 || this.#filled) this.#settle();
    const label: Open = { ...begun, figures: [], unsure: false, marked: false };
    this.#open.push(label);
    return label;
  }

  /** Words of a header count where they are whole; broken ones tell nothing that the rows do not. */
  #isHeader(word: Cell): boolean {
    const labels = vocabulary.exactly(keyOf(word.text));
    if (!labels) return vocabulary.isFragment(keyOf(word.text));
    if (this.#loose.length > 0) this.#settle();
    this.#header.push(word);
    return true;
  }

  /** Lines of figures go to the labels without figures, in their order, where there are as many. */
  #settle(): void {
    // Fifteen figures are those of table 4, and what stands before them is its header.
    const across = this.#loose.find((figures) => figures.length === DISPUTE_CELLS);
    if (across) {
      this.#push([...this.#header, ...across], false);
      this.#begin();
      return;
    }
    if (this.#loose.length > 0 && this.#loose.every((line) => line.length === 1) && this.#gather()) return;
    const waiting = this.#open.filter((label) => label.figures.length === 0);
    this.#shifted ||= this.#loose.length > Math.max(1, waiting.length);
    const paired = waiting.length === this.#loose.length && waiting.length < MOST_WAITING;
    const sure =
      paired &&
      !this.#shifted &&
      !this.#damaged &&
      waiting.every((label, at) => !this.#isParted(label, this.#loose[at] as readonly Cell[]));
    const all = this.#loose.flat();
    waiting.forEach((label, at) => {
      label.figures = sure ? (this.#loose[at] ?? []) : all;
      label.unsure ||=
        (!sure && (this.#loose.length > 0 || this.#shifted)) || (label.marked && label.figures.length === 0);
    });
    // Figures that nobody waits for may be those that the label before them lacks.
    const last = this.#open.at(-1);
    if (last && waiting.length === 0 && this.#loose.length > 0) last.unsure ||= !isFull(last);
    for (const label of this.#open) {
      this.#push([...this.#header, labelCell(label), ...label.figures], label.unsure);
      this.#short = label.figures.length < FULL ? [...this.#short.slice(-MOST_SHORT), label] : [];
    }
    // Whole rows whose labels are lost: where they stand may tell which they are.
    if (this.#open.length > 0 && waiting.length === 0 && this.#loose.every((figures) => figures.length === FULL))
      for (const figures of this.#loose) this.#push([...this.#header, ...figures], false);
    const [only, ...others] = this.#loose;
    if (this.#open.length === 0 && only && others.length === 0) this.#push([...this.#header, ...only], false);
    this.#open = [];
    this.#filled = false;
    this.#loose = [];
    this.#damaged = false;
  }

  /** Whether a row with figures of its own stands between a label and loose figures, which then are of another label. */
  #isParted({ pieces: [piece] }: Open, [loose]: readonly Cell[]): boolean {
    const [label, figures] = [piece?.span.start ?? 0, loose?.span.start ?? 0];
    const [from, to] = [Math.min(label, figures), Math.max(label, figures)];
    return this.#open.some(({ figures: [own] }) => own && from < own.span.start && own.span.start < to);
  }

  /** The rows that lack figures get those that are loose, where these are theirs column by column. */
  #gather(): boolean {
    const labels = [...this.#short, ...this.#open];
    const figures = [...labels.flatMap((label) => label.figures), ...this.#loose.flat()];
    const rows =
      labels.length > 1 && figures.length === labels.length * FULL && gathered(figures, labels.length, this.#lines);
    if (!rows) return false;
    this.#rows.splice(this.#rows.length - this.#short.length);
    labels.forEach((label, at) => {
      this.#push([...this.#header, labelCell(label), ...(rows[at] as Cell[])], false, true);
    });
    this.#begin();
    return true;
  }

  #begin(): void {
    this.#open = [];
    this.#short = [];
    this.#filled = false;
    this.#loose = [];
  }

  #push(cells: readonly Cell[], unsure: boolean, inferred = false): void {
    this.#rows.push({ cells, layout: "spaced", unsure, inferred });
    this.#header = [];
  }
}

/** Whether a label has as many figures as the format says. */
const isFull = ({ wording, figures }: Open): boolean =>
  vocabulary.termsOf(wording).some((term) => term.figures === figures.length);
