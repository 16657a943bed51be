/** What happens to a text on its way: each noise changes nothing that a reader who knows the format could not tell. */
import { Converter } from "opencc-js/cn2t";
import { formats } from "../../../server/src/engine/formats/formats.ts";
import { widthOf } from "../../../server/src/engine/text/width.ts";
import type { Layout, Parts } from "./layouts.ts";

type Random = () => number;

export interface Noise {
  readonly name: string;
  /** Null where this layout has nothing that this noise could change. */
  readonly apply: (parts: Parts, layout: Layout, random: Random) => string | null;
}

const NO_BREAK_SPACE = "\u00a0";
/** How many figures, labels or rows are touched. */
const SHARE = 0.12;

const join = ({ pieces, between }: Parts, change: (text: string, table: boolean) => string = (text) => text) =>
  `${pieces.map(({ text, table }) => change(text, table)).join(between)}\n`;

/** A figure among the cells: not the digit of a label (1.属于…), nor one inside a longer number. */
const FIGURE = /(?<![\d.+-])[+-]?\d[\d.]*(?:万元|元)?(?![\d.万元]|[^\d\s|│<+-])/g;

function stray(text: string, random: Random): string {
  return text.replace(FIGURE, (figure) => {
    if (random() >= SHARE) return figure;
    const kind = Math.floor(random() * 4);
    if (kind === 0) return `?${figure}`;
    if (kind === 1) return `${figure}?`;
    return kind === 2 ? `${NO_BREAK_SPACE}${figure}` : `${figure}${NO_BREAK_SPACE}`;
  });
}

/** Lines break inside labels. */
function broken(text: string, random: Random): string {
  return text.replace(/(?<=[一-鿿]{3})(?=[一-鿿]{2})/g, () => (random() < SHARE / 4 ? "\n" : ""));
}

function lost(text: string, separator: string, random: Random): string {
  const run = new RegExp(`(?<![\\d.])[+-]?\\d+(?:${separator}[+-]?\\d+)+(?![\\d.])`, "g");
  const one = new RegExp(separator, "g");
  return text.replace(run, (row) => {
    if (random() >= SHARE) return row;
    const all = random() < 0.5;
    const count = row.match(one)?.length ?? 0;
    const which = Math.floor(random() * count);
    let at = 0;
    return row.replace(one, (found) => (all || at++ === which ? "" : found));
  });
}

const toTraditional = Converter({ from: "cn", to: "t" });
const toTaiwan = Converter({ from: "cn", to: "twp" });

/** The labels of the rows that stand beside the name of their group, as the form prints them. */
const rowLabels = new Set(
  formats
    .flatMap(({ tables }) => tables.filter(({ number }) => number === 3))
    .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.filter(({ under = [] }) => under.length > 1)))
    .map(({ label }) => label),
);

/** Whole labels are gone; what stood behind them keeps its place where text is laid out in columns. */
function nameless(text: string, random: Random): string {
  const drawn = /[^\S\n]{8}|│/.test(text);
  const lost = [...rowLabels].filter(() => random() < SHARE);
  return lost.reduce((out, label) => out.replace(label, drawn ? " ".repeat(widthOf(label)) : ""), text);
}

/** What a scanner takes one character of a label for; a character that it cannot read is a square. */
const TAKEN_FOR: readonly (readonly [string, string])[] = [
  ["己", "已"],
  ["已", "己"],
  ["未", "末"],
  ["审", "宙"],
  ["理", "埋"],
  ["法", "□"],
  ["政", "攻"],
  ["第", "弟"],
  ["件", "仵"],
];
const LONG_LABEL = /[一-鿿]{6,}/g;

/** A character of a long label in five is another; a figure in twenty that is but 0 or 1 is a letter. */
function scanned(text: string, random: Random): string {
  return text
    .replace(LONG_LABEL, (label) => {
      const [[from, to] = ["", ""]] = TAKEN_FOR.filter(([known]) => label.includes(known));
      return from !== "" && random() < SHARE * 1.6 ? label.replace(from, to) : label;
    })
    .replace(/(?<=[ |\t\n>])[01](?=[ |\t\n<])/g, (figure) =>
      random() < SHARE / 2 ? (figure === "0" ? "O" : "l") : figure,
    );
}

export const noises: readonly Noise[] = [
  { name: "none", apply: (parts) => join(parts) },
  {
    name: "stray",
    apply: (parts, _layout, random) => join(parts, (text, table) => (table ? stray(text, random) : text)),
  },
  {
    name: "broken",
    apply: (parts, _layout, random) => join(parts, (text, table) => (table ? broken(text, random) : text)),
  },
  { name: "traditional", apply: (parts) => toTraditional(join(parts)) },
  { name: "taiwan", apply: (parts) => toTaiwan(join(parts)) },
  {
    name: "ocr",
    apply: (parts, _layout, random) => join(parts, (text, table) => (table ? scanned(text, random) : text)),
  },
  {
    name: "labels",
    apply: (parts, _layout, random) => join(parts, (text, table) => (table ? nameless(text, random) : text)),
  },
  {
    name: "lost",
    apply: (parts, { separator }, random) =>
      separator === null ? null : join(parts, (text, table) => (table ? lost(text, separator, random) : text)),
  },
];
