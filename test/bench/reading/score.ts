/** Holds what the engine read against what is true, cell by cell. */
import type { Analysis } from "../../../server/src/engine/analysis.ts";
import { formatOf } from "../../../server/src/engine/formats/formats.ts";
import type { BoundRow, Figure } from "../../../server/src/engine/report/types.ts";
import type { Truth, Value } from "./documents.ts";

/**
 * `right`: certain, and so it is written; a blank where nothing is written. `uncertain`: several candidates, the truth
 * among them or not (`astray`). `unread`: the engine says nothing of the cell. `wrong`: certain, and another value.
 */
export const outcomes = ["right", "uncertain", "astray", "unread", "wrong"] as const;
export type Outcome = (typeof outcomes)[number];
export type Counts = Record<Outcome, number>;

export interface Wrong {
  readonly cell: string;
  readonly written: string;
  readonly read: string;
}

export interface Score {
  readonly counts: Counts;
  readonly wrong: readonly Wrong[];
}

interface TrueRow {
  readonly table: 2 | 3 | 4;
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
}

export const noCounts = (): Counts => ({ right: 0, uncertain: 0, astray: 0, unread: 0, wrong: 0 });

export function score({ reports }: Analysis, truth: Truth): Score {
  const counts = noCounts();
  const wrong: Wrong[] = [];
  // What an author sees is the first report; figures that strayed into a second one are unread.
  const [report] = reports;
  for (const { table, id, label, values } of rowsOf(truth)) {
    const bound = report?.tables.get(table)?.rows.get(id);
    values.forEach((value, at) => {
      const outcome = outcomeOf(bound, at, values);
      counts[outcome]++;
      if (outcome === "wrong") {
        const read = bound?.figures[at];
        wrong.push({
          cell: `${table} ${label} ${at + 1}`,
          written: show(value),
          read: show(read ? valueRead(read) : null),
        });
      }
    });
  }
  return { counts, wrong };
}

function outcomeOf(row: BoundRow | undefined, at: number, truth: readonly Value[]): Outcome {
  if (!row) return "unread";
  const figure = row.figures[at];
  // In a row with several readings a number is what they agree in.
  if (figure?.reading !== "number" && (row.trouble !== null || row.candidates.length > 0)) {
    if (row.candidates.length === 0) return "unread";
    return row.candidates.some((candidate) => isTrue(candidate, truth)) ? "uncertain" : "astray";
  }
  if (!figure || figure.reading === "unread") return "unread";
  if (figure.reading === "uncertain") return "astray";
  return same(valueRead(figure), truth[at] ?? null) ? "right" : "wrong";
}

/** A candidate tells numbers alone, and a blank as null. */
const isTrue = (candidate: readonly (number | null)[], truth: readonly Value[]) =>
  truth.every((value, at) => candidate[at] === (typeof value === "object" && value !== null ? value.amount : value));

const valueRead = ({ value, unit }: Figure): Value =>
  value !== null && (unit === "元" || unit === "万元") ? { amount: value, unit } : value;

const same = (left: Value, right: Value) =>
  typeof left === "object" && left !== null && typeof right === "object" && right !== null
    ? left.amount === right.amount && left.unit === right.unit
    : left === right;

const show = (value: Value) =>
  value === null ? "blank" : typeof value === "object" ? `${value.amount}${value.unit}` : String(value);

function rowsOf(truth: Truth): TrueRow[] {
  const blocks = formatOf(truth.format).tables.find(({ number }) => number === 2)?.blocks ?? [];
  const ids = new Map(blocks.flatMap(({ id, rows }) => rows.map((row) => [`${id} ${row.label}`, row.id] as const)));
  return [
    ...truth.table2.map(({ block, row, values }) => ({
      table: 2 as const,
      id: ids.get(`${block} ${row}`) ?? row,
      label: row,
      values: Object.values(values),
    })),
    ...truth.table3.rows.map(({ id, values }) => ({ table: 3 as const, id, label: id, values })),
    ...Object.entries(truth.table4).map(([id, values]) => ({ table: 4 as const, id, label: id, values })),
  ];
}
