import type { Accepted } from "../../engine/accept.ts";
import type { Analysis } from "../../engine/analysis.ts";
import { render } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Fix, Problem, Related } from "../../engine/problem.ts";
import { LineIndex } from "../../engine/text/lines.ts";
import type { Span } from "../../engine/text/span.ts";
import type { Words } from "../words/types.ts";
import { clean } from "./clean.ts";
import { excerpt } from "./excerpt.ts";
import type { Paint } from "./paint.ts";
import { rowAsRead, rowAt } from "./row.ts";
import { padded, wrapped } from "./width.ts";

export interface View {
  readonly words: Words;
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
}

/** Of more numbers than these, the zeros are left out. */
const mostNumbers = 6;
/** Of other places, no more than these are listed. */
const mostPlaces = 3;

/** The findings of one document as text. */
export class FindingWriter {
  readonly #file: string;
  readonly #analysis: Pick<Analysis, "text" | "reports">;
  readonly #lines: LineIndex;
  readonly #view: View;

  constructor(file: string, analysis: Pick<Analysis, "text" | "reports">, view: View) {
    this.#file = clean(file);
    this.#analysis = analysis;
    this.#lines = new LineIndex(analysis.text);
    this.#view = view;
  }

  write(problem: Problem): string {
    const { words, paint } = this.#view;
    const label = paint(problem.severity, this.#padded(words.severity[problem.severity]));
    return this.#write(problem, label, (shown) => [...this.#related(problem, shown), ...this.#suggestion(problem)]);
  }

  writeAccepted({ problem, acceptance }: Accepted): string {
    const { words, paint } = this.#view;
    const reason = `${words.reason}${words.colon}${clean(acceptance.reason)}`;
    return this.#write(problem, paint("dim", this.#padded(words.accepted)), () => [reason]);
  }

  #padded(label: string): string {
    return padded(label, this.#view.locale === "en" ? 7 : 4);
  }

  #write(problem: Problem, label: string, notesFor: (shown: Span) => readonly string[]): string {
    const { locale, paint } = this.#view;
    const { line, character } = this.#lines.position(problem.span.start);
    const place = `${this.#file}:${line + 1}:${character + 1}`;
    const message = clean(render(problem.message, locale));
    const head = `${place}  ${label}  ${message}  ${paint("dim", problem.rule)}`;
    const gutter = (label: string): string => paint("dim", `${label.padStart(6)} | `);
    const shown = this.#excerpt(problem, line);
    const body = shown.lines.map((text, at) => gutter(at === 0 ? String(line + 1) : "") + text);
    const notes = notesFor(shown.span).map((text) => `${" ".repeat(9)}${text}`);
    return [head, ...body, ...notes].map((text) => `${text}\n`).join("");
  }

  /** The source line with marks; or, where the row stands over several lines, the row as read. */
  #excerpt({ span, related, severity }: Problem, line: number): { lines: string[]; span: Span } {
    const { words, paint, width } = this.#view;
    const { text, reports } = this.#analysis;
    const at = rowAt(text, reports, span);
    if (at !== null && at.row.trouble === null && at.row.figures.length > 1 && this.#isBroken(at.row.span)) {
      const shown = rowAsRead(at.label, at.row, span, words.blank, (cell) => paint(severity, cell));
      return { lines: [shown], span: at.row.span };
    }
    const whole = this.#lines.spans[line] ?? span;
    const last = this.#lines.position(span.end).line;
    const others = related.map((each) => each.span);
    const [source, marks] = excerpt(text, whole, span, others, width - 9, paint, severity);
    return { lines: [source, last > line ? `${marks} ${paint("dim", words.tillLine(last + 1))}` : marks], span: whole };
  }

  #isBroken({ start, end }: Span): boolean {
    return this.#lines.position(end).line > this.#lines.position(start).line;
  }

  /** The other numbers of the equation, or the other places, unless the excerpt shows them all. */
  #related({ rule, related }: Problem, shown: Span): string[] {
    const { words, paint, width } = this.#view;
    const elsewhere = related.filter(({ span }) => span.start < shown.start || span.end > shown.end);
    if (elsewhere.length === 0) return [];
    const isSum = rule.startsWith("sum/");
    const listed = isSum ? withoutZeros(elsewhere) : elsewhere.slice(0, mostPlaces);
    const left = elsewhere.length - listed.length;
    const items = listed.map((each) => this.#place(each));
    if (left > 0) items.push(isSum ? words.zerosLeftOut(left) : words.placesLeftOut(left));
    const lines = wrapped(items, "  ", width - 11);
    const title = `${words.related}${words.colon}`;
    const texts = lines.length === 1 ? [title + lines[0]] : [title, ...lines.map((text) => `  ${text}`)];
    return texts.map((text) => paint("dim", text));
  }

  #place({ span, message }: Related): string {
    const { words, locale } = this.#view;
    const line = this.#lines.position(span.start).line + 1;
    return `${clean(render(message, locale))}${words.bracketed(words.onLine(line))}`;
  }

  /** The fix that the evidence singles out; of a sum, whatever may be wrong. */
  #suggestion({ rule, fixes }: Problem): string[] {
    const { words, locale } = this.#view;
    const title = (fix: Fix) => clean(render(fix.title, locale));
    const preferred = fixes.find((each) => each.preferred);
    if (preferred) return [`${words.suggestion}${words.colon}${title(preferred)}`];
    if (!rule.startsWith("sum/") || fixes.length === 0) return [];
    return [`${words.candidates}${words.colon}`, ...fixes.map((fix) => `  ${title(fix)}`)];
  }
}

/** Of nothing but zeros the first and the last stay: they tell which row or column it is, and where. */
function withoutZeros(related: readonly Related[]): readonly Related[] {
  if (related.length <= mostNumbers) return related;
  const others = related.filter((each) => !isZero(each));
  return others.length > 0 ? others : related.filter((_, at) => at === 0 || at === related.length - 1);
}

function isZero({ message }: Related): boolean {
  return message.key === "related/cell" && (message.args.value ?? 0) === 0;
}
