import { type Equation, equationsOf, placeOf } from "../formats/equations.ts";
import type { Edit } from "../problem.ts";
import type { BoundTable, Figure } from "../report/types.ts";
import { judge } from "../report/verdicts.ts";
import { hasMarkup } from "../rules/rule.ts";

/** A total that is not what the other cells of its equation add up to. */
export interface WrongTotal {
  readonly equation: Equation;
  readonly figure: Figure;
  readonly sum: number;
}

const isTotal = ({ relation, right, derived }: Equation): boolean => relation === "=" && right.length === 1 && !derived;

/** A blank that left no trace has no place to write to; markup cannot be exchanged as text. */
const isWritable = (figure: Figure): boolean =>
  !hasMarkup(figure) && (figure.raw !== "" || figure.span.start === figure.span.end);

/** The totals that hold something else than their sum, by the verdicts; a blank total is a finding with a fix of its own. */
export function wrongTotals(table: BoundTable): WrongTotal[] {
  return judge(table).verdicts.flatMap(({ equation, left, right, leftSum }) => {
    const figure = right[0]?.figure;
    if (!figure || !isTotal(equation) || left.some(({ value }) => value === null)) return [];
    const readable = figure.reading === "number" || figure.reading === "unread";
    if (!readable || figure.value === leftSum || !isWritable(figure) || isInTrouble(table, right[0]?.row)) return [];
    return [{ equation, figure, sum: leftSum }];
  });
}

const isInTrouble = (table: BoundTable, row: string | undefined): boolean =>
  table.rows.get(row ?? "")?.trouble !== null;

/**
 * Every total of a table from the cells that are none. Empty where all hold already; null where a cell cannot be read, or
 * a total has no place in the text, so that some would stay as they are.
 */
export function recomputedTotals(table: BoundTable): readonly Edit[] | null {
  const figures = new Map<string, Figure>();
  // Figures of a row in trouble are unread together, and have but the place of the row.
  const placeless = new Set<Figure>();
  for (const [id, { columns, figures: own, trouble }] of table.rows) {
    for (const [at, column] of columns.entries()) figures.set(placeOf(id, column.id).key, own[at] as Figure);
    for (const figure of own) if (trouble !== null && figure.reading === "unread") placeless.add(figure);
  }
  const totals = equationsOf(table.spec).filter(isTotal);
  const computed = new Set(totals.map(({ right }) => right[0]?.key));
  const values = new Map([...figures].map(([key, { reading, value }]) => [key, reading === "blank" ? 0 : value]));
  if ([...values].some(([key, value]) => value === null && !computed.has(key))) return null;
  // The sum of sums comes out the second time at the latest.
  for (const { left, right } of [...totals, ...totals]) {
    const key = right[0]?.key ?? "";
    if (!figures.has(key) || left.some((term) => !values.has(term.key))) return null;
    values.set(
      key,
      left.reduce((sum, term) => sum + (values.get(term.key) ?? 0), 0),
    );
  }
  const changed = [...computed].flatMap((key) => {
    const figure = figures.get(key ?? "") as Figure;
    const value = values.get(key ?? "") as number;
    return (figure.reading === "blank" ? 0 : figure.value) === value ? [] : [{ figure, value }];
  });
  const isOpen = (figure: Figure) => figure.reading === "uncertain" || placeless.has(figure) || !isWritable(figure);
  if (changed.some(({ figure }) => isOpen(figure))) return null;
  return changed.map(({ figure, value }) => ({ span: figure.span, newText: String(value) }));
}
