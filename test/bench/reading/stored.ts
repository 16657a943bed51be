/** What was read when it was last stored: the figures to hold against, and the table for people. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "./score.ts";
import { percent, sum, type Tally, withoutBlanks } from "./tally.ts";

const expected = join(import.meta.dirname, "../reading.expected.json");
const page = join(import.meta.dirname, "../../../docs/benchmarks.md");

const BEGIN = "<!-- reading: written by npm run bench:reading -- --write -->";
const END = "<!-- /reading -->";

/** By layout, over all noises. */
type Stored = Record<string, { cells: number; right: number; wrong: number }>;

export function store(tallies: readonly Tally[]): void {
  const lines = Object.entries(byLayout(tallies)).map(
    ([layout, { cells, right, wrong }]) =>
      `  ${JSON.stringify(layout)}: { "cells": ${cells}, "right": ${right}, "wrong": ${wrong} }`,
  );
  writeFileSync(expected, `{\n${lines.join(",\n")}\n}\n`);
}

/** Nothing where every layout has as many cells right as before, and no more wrong. */
export function compareWithStored(tallies: readonly Tally[]): string[] {
  const before: Stored = JSON.parse(readFileSync(expected, "utf8"));
  const now = byLayout(tallies);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((layout) => {
    const [was, is] = [before[layout], now[layout]];
    if (!was || !is || was.cells !== is.cells) return [`${layout}: other cells than were stored`];
    return [
      ...(is.right < was.right ? [`${layout}: ${is.right} cells right, ${was.right} before`] : []),
      ...(is.wrong > was.wrong ? [`${layout}: ${is.wrong} cells wrong, ${was.wrong} before`] : []),
    ];
  });
}

function byLayout(tallies: readonly Tally[]): Stored {
  const all: Stored = {};
  for (const { layout, cells, counts } of tallies) {
    all[layout] ??= { cells: 0, right: 0, wrong: 0 };
    all[layout].cells += cells;
    all[layout].right += counts.right;
    all[layout].wrong += counts.wrong;
  }
  return all;
}

export function writeTable(tallies: readonly Tally[]): void {
  const before = readFileSync(page, "utf8");
  const [start, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (start < 0 || end < start) throw new Error("docs/benchmarks.md: the marks of the table are missing");
  writeFileSync(page, `${before.slice(0, start)}${BEGIN}\n\n${tables(tallies)}\n\n${before.slice(end)}`);
}

function tables(tallies: readonly Tally[]): string {
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

function aligned([header = [], ...body]: readonly (readonly string[])[]): string {
  const widths = header.map((_, at) => Math.max(3, ...[header, ...body].map((row) => (row[at] ?? "").length)));
  const pad = (text: string, at: number) => {
    const space = " ".repeat((widths[at] ?? 0) - text.length);
    return at === 0 ? text + space : space + text;
  };
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const line = (row: readonly string[]) => `| ${row.map(pad).join(" | ")} |`;
  return [line(header), `| ${rule.join(" | ")} |`, ...body.map(line)].join("\n");
}
