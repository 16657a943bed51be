/** What is kept of the reading: the figures to hold against, and the tables for people. */
import { aligned, type Direction, type Figures } from "../stored.ts";
import type { Outcome } from "./score.ts";
import { percent, sum, type Tally, withoutBlanks } from "./tally.ts";

/** As many cells right as before, and no more wrong. */
export const direction: Direction = { same: ["cells"], more: ["right"], fewer: ["wrong"] };

/** By layout, over all noises. */
export function byLayout(tallies: readonly Tally[]): Figures {
  const all: Record<string, { cells: number; right: number; wrong: number }> = {};
  for (const { layout, cells, counts } of tallies) {
    all[layout] ??= { cells: 0, right: 0, wrong: 0 };
    all[layout].cells += cells;
    all[layout].right += counts.right;
    all[layout].wrong += counts.wrong;
  }
  return all;
}

export function tables(tallies: readonly Tally[]): string {
  const layouts = [...new Set(tallies.map(({ layout }) => layout))].map((layout) =>
    tallies.filter((each) => each.layout === layout),
  );
  const noises = [...new Set(tallies.map(({ noise }) => noise))];
  const of = (family: Tally["family"]) => layouts.filter(([first]) => first?.family === family);
  const generated = [...of("separated"), ...of("glued")].map((own) => [
    own[0]?.layout ?? "",
    ...noises.map((noise) => share(own.filter((each) => each.noise === noise))),
    ...rest(own),
  ]);
  const converted = of("converter").map((own) => [own[0]?.layout ?? "", share(own), ...rest(own)]);
  const others = ["blanks", "uncertain", "astray", "unread", "wrong", "p50", "p95"];
  return [
    aligned([["Layout", ...noises, ...others], ...generated]),
    aligned([["Converter", "right", ...others], ...converted]),
  ].join("\n\n");
}

/** Right, of reports without blanks. */
function share(own: readonly Tally[]): string {
  const counts = own.map(withoutBlanks);
  return percent(add(counts.map(({ right }) => right)), add(counts.map(sum)));
}

function rest(own: readonly Tally[]): string[] {
  const cells = add(own.map((each) => each.cells));
  const part = (outcome: Outcome) => add(own.map(({ counts }) => counts[outcome]));
  const clean = own.find(({ noise }) => noise === "none");
  return [
    percent(add(own.map(({ blanks }) => blanks.right)), add(own.map(({ blanks }) => sum(blanks)))),
    percent(part("uncertain"), cells),
    percent(part("astray"), cells),
    percent(part("unread"), cells),
    String(part("wrong")),
    clean?.p50.toFixed(2) ?? "",
    clean?.p95.toFixed(2) ?? "",
  ];
}

const add = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
