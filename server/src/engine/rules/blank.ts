import type { Edit, Fix } from "../problem.ts";
import type { BoundTable, Figure, Report } from "../report/types.ts";
import { type BlankTotal, judge, type Term, type Verdict } from "../report/verdicts.ts";
import { failuresOf } from "./equations.ts";
import { filled, filledRow, hasPlaces } from "./fill.ts";
import { type Context, type Finding, figuresOf, type Placed, type Rule } from "./rule.ts";

/** A row or column of totals that is blank throughout. */
interface BlankLine {
  readonly axis: "row" | "column";
  readonly line: string;
  readonly cells: readonly Placed[];
}

/** cell/blank: cells left blank count as 0 (one finding a table); totals left blank are told with their values. */
export const blank: Rule = {
  id: "cell/blank",
  severity: "hint",
  *check(report, text, context) {
    for (const table of report.tables.values()) {
      const { verdicts } = judge(table);
      const { totals, repaired } = besideErrors(table, context);
      const lines = blankLines(table, totals);
      const told = new Set([...repaired.keys(), ...lines.flatMap(({ cells }) => cells.map(({ figure }) => figure))]);
      const single = totals.filter(isKnown).filter(({ figure }) => !told.has(figure));
      for (const { figure } of single) told.add(figure);
      const plain = figuresOf(table).filter(({ figure }) => figure.reading === "blank" && !told.has(figure));
      const zero = totals.every(isKnown) && !isQuoted(report, plain);
      const fixes = zero ? fillBlanks(plain, verdicts, repaired, text) : [];
      yield* plainFinding(table, plain, fixes);
      for (const line of lines) yield lineFinding(table, line, totals, text);
      for (const total of single) yield totalFinding(table, total, text);
    }
  },
};

/** Whether the prose has a number for a blank cell: then it is not 0 beyond doubt. */
const isQuoted = ({ narrative }: Report, cells: readonly Placed[]): boolean =>
  narrative.claims.some(
    ({ value, agreement, readings }) =>
      value !== 0 &&
      agreement === "unknown" &&
      readings[0]?.plus.some((place) => cells.some(({ row, column }) => row === place.row && column === place.column)),
  );

/** A blank total; what it comes to is null where it hangs on a figure that may be wrong. */
type Total = Omit<BlankTotal, "expected"> & { readonly expected: number | null };

const isKnown = (total: Total): total is BlankTotal => total.expected !== null;

/**
 * Where figures of the table are wrong, what blank totals come to once they are repaired. `repaired`: what cells come to,
 * blank ones among them, that are told as missing their figure.
 */
function besideErrors(table: BoundTable, context: Context) {
  const diagnoses = failuresOf(table).length > 0 && context.isOn("sum/likely-cell") ? context.diagnose(table) : [];
  const changes = diagnoses.flatMap(({ certain }) => certain.flatMap((repair) => repair.changes));
  const repaired = new Map(changes.flatMap(({ figure, expected }) => (figure ? [[figure, expected] as const] : [])));
  const totals = judge(table).blankTotals.map((total): Total => {
    const diagnosis = diagnoses.find(({ cells }) => cells.some(({ key }) => key === total.key));
    return diagnosis ? { ...total, expected: diagnosis.unknown.get(total.key) ?? null } : total;
  });
  return { totals, repaired };
}

function* plainFinding({ spec }: BoundTable, cells: readonly Placed[], fixes: readonly Fix[]): Generator<Finding> {
  const [first] = cells;
  if (!first) return;
  yield {
    span: first.figure.span,
    message: { key: "cell/blank", args: { table: spec.number, count: cells.length } },
    data: { table: spec.number },
    fixes,
  };
}

function blankLines(table: BoundTable, totals: readonly Total[]): BlankLine[] {
  const left = new Set(totals);
  return (["column", "row"] as const).flatMap((axis) =>
    [...new Set(totals.map((total) => total[axis]))].flatMap((line) => {
      const own = [...left].filter((total) => total[axis] === line);
      const cells = figuresOf(table).filter((cell) => cell[axis] === line);
      if (own.length === 0 || cells.some(({ figure }) => figure.reading !== "blank")) return [];
      for (const total of own) left.delete(total);
      return [{ axis, line, cells }];
    }),
  );
}

function lineFinding(
  { spec, rows }: BoundTable,
  { axis, line, cells }: BlankLine,
  all: readonly Total[],
  text: string,
): Finding {
  const totals = all.filter((total) => total[axis] === line);
  const expected = new Map(totals.map((total) => [total.figure, total.expected]));
  const values = cells.map(({ figure }) => expected.get(figure) ?? 0);
  const edits = hasPlaces(cells)
    ? cells.map(({ figure }, at) => filled(figure, values[at] as number, text))
    : filledRow(axis === "row" ? rows.get(line) : undefined, values);
  return {
    span: (cells[0] as Placed).figure.span,
    message: { key: "cell/blank.totals", args: { table: spec.number, line, axis } },
    data: { table: spec.number, [axis]: line },
    fixes: fixOf({ key: "fix/fillTotals", args: { count: cells.length } }, totals.every(isKnown) ? edits : []),
  };
}

function totalFinding({ spec }: BoundTable, total: BlankTotal, text: string): Finding {
  const { row, column, figure, expected } = total;
  const place = { table: spec.number, row, column };
  const edits = hasPlaces([total]) ? [filled(figure, expected, text)] : [];
  return {
    span: figure.span,
    message: { key: "cell/blank.total", args: { ...place, expected } },
    data: { ...place, actual: null, expected },
    fixes: fixOf({ key: "fix/fillTotal", args: { value: expected } }, edits),
  };
}

/** Not offered where a 0 would break what the blank left open, such as the total of a row of which one cell lacks its figure. */
function fillBlanks(
  cells: readonly Placed[],
  verdicts: readonly Verdict[],
  repaired: ReadonlyMap<Figure, number>,
  text: string,
): Fix[] {
  const blanks = new Set(cells.map(({ figure }) => figure));
  const countedAs = ({ figure, value }: Term) => (figure && repaired.get(figure)) ?? value ?? 0;
  const sum = (terms: readonly Term[]) => terms.reduce((all, term) => all + countedAs(term), 0);
  const breaks = verdicts.some(({ status, equation, left, right }) => {
    const terms = [...left, ...right];
    const isOpen = status === "silent" && !equation.derived;
    if (!isOpen || !terms.some(({ figure }) => figure && blanks.has(figure))) return false;
    if (equation.relation === ">=") return sum(left) < sum(right);
    return terms.every(isTold) && sum(left) !== sum(right);
  });
  if (breaks || !hasPlaces(cells)) return [];
  const edits = cells.map(({ figure }) => filled(figure, 0, text));
  return [{ title: { key: "fix/fillBlanks", args: { count: cells.length } }, preferred: false, safe: true, edits }];
}

/** Whether it is known what stands in a cell, nothing included. */
const isTold = ({ figure, value }: Term): boolean => value !== null || figure?.reading === "blank";

const fixOf = (title: Fix["title"], edits: readonly Edit[]): Fix[] =>
  edits.length > 0 ? [{ title, preferred: true, safe: false, edits }] : [];
