import type { Body } from "../analysis.ts";
import { minimal } from "../fixes/edits.ts";
import type { Place } from "../formats/equations.ts";
import type { RuleId } from "../messages/rule-ids.ts";
import type { Message } from "../messages/types.ts";
import type { Edit, Fix, Problem, ProblemData, Related, Severity } from "../problem.ts";
import type { Diagnosis } from "../repair/repair.ts";
import type { BoundTable, Figure, Report } from "../report/types.ts";
import type { Span } from "../text/span.ts";

/** What a rule finds; the registry adds id and severity. `severity` is given where it differs from the rule's own. */
export interface Finding {
  readonly span: Span;
  readonly message: Message;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly data?: ProblemData;
  readonly fixes?: readonly Fix[];
}

/** What a rule may ask besides the report. */
export interface Context {
  readonly body: Body;
  readonly isOn: (rule: string) => boolean;
  /** What is wrong in a table; computed once. */
  readonly diagnose: (table: BoundTable) => readonly Diagnosis[];
  /** What stood in a cell when its table last balanced, where that is known. */
  readonly before: (table: BoundTable, cell: Place) => number | undefined;
}

/** One check of one report. Copies of a report are not checked again, but for `structure/duplicate-report`. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Only for a report that is written out: of one that was but begun it would tell what everybody knows. */
  readonly whole?: true;
  check(report: Report, text: string, context: Context): Iterable<Finding>;
}

export function problemOf(rule: Rule, finding: Finding, text: string): Problem {
  const { span, message, severity = rule.severity, related = [], data = {}, fixes = [] } = finding;
  return { rule: rule.id, severity, span, message, related, data, fixes: fixes.map((fix) => minimalFix(fix, text)) };
}

/** A rule says what a cell should read; only the characters that differ are exchanged. */
function minimalFix(fix: Fix, text: string): Fix {
  return { ...fix, edits: fix.edits.flatMap((edit) => minimal(text, roomy(edit, text)) ?? []) };
}

/** A figure put between two pipes gets the spaces that the others have. */
function roomy({ span, newText }: Edit, text: string): Edit {
  if (span.start !== span.end || !/^\d+$/.test(newText)) return { span, newText };
  const before = text[span.start - 1] === "|" ? " " : "";
  const behind = text[span.end] === "|" ? " " : "";
  return { span, newText: before + newText + behind };
}

/** A figure with the ids of its row and column. */
export interface Placed {
  readonly row: string;
  readonly column: string;
  readonly figure: Figure;
}

const placed = new WeakMap<BoundTable, readonly Placed[]>();

/** Every figure of a table, row by row. */
export function figuresOf(table: BoundTable): readonly Placed[] {
  let figures = placed.get(table);
  if (!figures) {
    figures = [...table.rows].flatMap(([row, { columns, figures }]) =>
      columns.map(({ id }, at): Placed => ({ row, column: id, figure: figures[at] as Figure })),
    );
    placed.set(table, figures);
  }
  return figures;
}

/** Whether a figure is written with tags or entities of HTML in it: its text cannot be exchanged as a whole. */
export const hasMarkup = ({ raw }: Figure): boolean => /[<&]/.test(raw);
