import { type Place, placeOf } from "../formats/equations.ts";
import type { Format, TableNumber } from "../formats/types.ts";
import type { Reading } from "./types.ts";

/**
 * What a number in the prose can speak of. A row of table 3 by its id, a group of its rows by what their ids begin with;
 * rows of table 4 and their columns; rows and columns of table 2. `lawsuits` are both groups of 行政诉讼 together,
 * `disputes` these and 行政复议. `natural`, `organisations`: requests by applicant. Facts told in one number are joined by "+".
 */
export type Fact = string;

/** The rows of table 4 that a fact adds up. */
const DISPUTES: Readonly<Record<string, readonly string[]>> = {
  review: ["review"],
  direct: ["direct"],
  afterReview: ["afterReview"],
  lawsuits: ["direct", "afterReview"],
  disputes: ["review", "direct", "afterReview"],
};

/** Rows of table 2 by the name of their fact; which of them a format has differs. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  regulations: ["regulations"],
  documents: ["administrativeDocuments", "normativeDocuments"],
};
/** What the prose says of documents, as the columns of the formats: in 2019 制发 may be either of two. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  issued: ["issued", "made", "published"],
  published: ["published"],
  repealed: ["repealed"],
  inForce: ["inForce", "publishedTotal"],
};
const DECISIONS = new Set(["licences", "penalties", "coercion"]);
const ORGANISATIONS = ["business", "research", "nonprofit", "legal", "otherOrg"];

/** A sum of facts that a wording may stand for as well, such as 一 + 二 for 办理: "received+carriedIn", or "-" for less. */
export type Sum = string;

/** The table that a fact is in. */
export function tableOf(fact: Fact): TableNumber {
  const [name = ""] = fact.split(".");
  if (name in DISPUTES) return 4;
  return name in ROWS || DECISIONS.has(name) || name === "fees" ? 2 : 3;
}

/** The sums of cells that a number may stand for, the principal one first; none where the format has no such cell. */
export function readingsOf(format: Format, fact: Fact, also: readonly Sum[] = []): Reading[] {
  const together = fact.includes("+") ? sumOf(format, fact) : null;
  const cells = together ? [together] : cellsOf(format, fact);
  const others = also.map((sum) => sumOf(format, sum));
  return cells.length === 0 ? [] : [...cells, ...others.filter((reading) => reading !== null)];
}

function sumOf(format: Format, sum: Sum): Reading | null {
  const plus: Place[] = [];
  const minus: Place[] = [];
  for (const [, sign, fact] of sum.matchAll(/([+-]?)([^+-]+)/g)) {
    const [cells] = cellsOf(format, fact as string);
    if (!cells) return null;
    (sign === "-" ? minus : plus).push(...cells.plus);
  }
  return { plus, minus };
}

function cellsOf(format: Format, fact: Fact): Reading[] {
  const [name = "", part] = fact.split(".");
  const only = (rows: readonly string[], columns: readonly string[]): Reading => ({
    plus: rows.flatMap((row) => columns.map((column) => placeOf(row, column))),
    minus: [],
  });
  const has = (row: string, column: string) =>
    format.tables.some(({ blocks }) =>
      blocks.some(({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column)),
    );
  if (name in DISPUTES) return [only(DISPUTES[name] ?? [], [part ?? "total"])];
  if (DECISIONS.has(name)) return [only([name], ["decisions"])];
  if (name === "fees") return has("fees", "feeAmount") ? [only(["fees"], ["feeAmount"])] : [];
  if (name in ROWS) {
    return (ROWS[name] ?? []).flatMap((row) =>
      (COLUMNS[part ?? ""] ?? []).filter((column) => has(row, column)).map((column) => only([row], [column])),
    );
  }
  if (name === "natural" || name === "organisations") {
    const columns = name === "natural" ? ["natural"] : ORGANISATIONS;
    return [only(["received"], columns), only(["received", "carriedIn"], columns), only(["resultTotal"], columns)];
  }
  const rows = format.tables.find(({ number }) => number === 3)?.blocks.flatMap((block) => block.rows) ?? [];
  const own = rows.filter(({ id }) => id === fact || id.startsWith(`${fact}.`)).map(({ id }) => id);
  return own.length === 0 ? [] : [only(own, ["total"])];
}
