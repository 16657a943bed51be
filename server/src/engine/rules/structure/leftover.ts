import type { Edit, Fix } from "../../problem.ts";
import { hasProse, isText, placeIn, textsOf } from "../../report/text.ts";
import type { Report } from "../../report/types.ts";
import { isHtml } from "../../syntax/html.ts";
import type { TextBlock } from "../../syntax/types.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Leftover, type LeftoverKind, leftoversIn } from "./leftoverKinds.ts";
import { gapsIn } from "./numbering.ts";

const KINDS: readonly LeftoverKind[] = ["image", "chrome", "chart", "placeholder"];
const LONGEST_EXAMPLE = 12;

/** structure/leftover: what a converter, a web page, a spreadsheet or a template left in the text. One finding a kind. */
export const leftover: Rule = {
  id: "structure/leftover",
  severity: "info",
  *check(report, text) {
    // The official form has its own marks until it is filled in.
    if (!hasProse(report)) return;
    const all = leftoversIn([...titleOf(report), ...textsOf(report)], isHtml(text));
    for (const kind of KINDS) {
      const own = all.filter((each) => each.kind === kind);
      if (own.length > 0) yield found(text, kind, own);
    }
    for (const { number, blocks } of report.sections) {
      if (number >= 2 && number <= 4) continue;
      for (const { block, from, to, written, after } of gapsIn(blocks.filter(isText))) {
        const span = placeIn(block, from, to);
        yield { span, message: { key: "structure/leftover.gap", args: { written, after } }, data: { section: number } };
      }
    }
  },
};

const titleOf = ({ title }: Report): TextBlock[] =>
  title ? [{ kind: "text", span: title.span, text: title.text }] : [];

function found(text: string, kind: LeftoverKind, all: readonly Leftover[]): Finding {
  const spans = all.map(({ block, from, to }) => placeIn(block, from, to));
  const [first, ...others] = spans as [Finding["span"], ...Finding["span"][]];
  const written = text.slice(first.start, first.end).replace(/\s+/g, " ");
  const example = written.length > LONGEST_EXAMPLE ? `${written.slice(0, LONGEST_EXAMPLE)}…` : written;
  return {
    span: first,
    message: { key: "structure/leftover", args: { kind, count: all.length, example } },
    related: others.map((span) => ({ span, message: { key: "related/here", args: {} } })),
    // What belongs in the place of a placeholder nobody but the writer knows.
    fixes: kind === "placeholder" ? [] : remove(text, spans),
  };
}

/** Lines that would be empty then go as well. */
function remove(text: string, spans: readonly Finding["span"][]): Fix[] {
  const edits = spans.map(({ start, end }): Edit => {
    const from = text.lastIndexOf("\n", start - 1) + 1;
    const next = text.indexOf("\n", end);
    const to = next < 0 ? text.length : next + 1;
    const whole = `${text.slice(from, start)}${text.slice(end, to)}`.trim() === "";
    return { span: whole ? { start: from, end: to } : { start, end }, newText: "" };
  });
  return [
    { title: { key: "fix/removeLeftovers", args: { count: spans.length } }, preferred: true, safe: false, edits },
  ];
}
