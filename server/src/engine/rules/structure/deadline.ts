import { bodyKindOf } from "../../report/body.ts";
import { signatureOf } from "../../report/signature.ts";
import { isText, placeIn, textsOf } from "../../report/text.ts";
import type { Report } from "../../report/types.ts";
import { datesIn, isAfter, type WrittenDate } from "../../text/date.ts";
import type { Span } from "../../text/span.ts";
import type { Rule } from "../rule.ts";

const PUBLISHED = /(?:发布|公布|发文|成文|公开)(?:时间|日期):?\s*(?=\d{4})/;

/**
 * structure/deadline: published or signed after 31 January (departments) or 31 March (governments) of the next year
 * (《条例》第四十九条), or before the period ended. No date is set for townships; a body of unknown kind has the later one.
 */
export const deadline: Rule = {
  id: "structure/deadline",
  severity: "info",
  whole: true,
  *check(report, _text, { body }) {
    const { year, agency } = report;
    const dated = year === null ? null : dateOf(report);
    if (year === null || !dated) return;
    const { date, span } = dated;
    const args = { date: `${date.year}-${date.month}-${date.day}`, year };
    if (!isAfter(date, { year, month: 12, day: 30 })) {
      yield { span, message: { key: "structure/deadline.early", args } };
      return;
    }
    const kind = body.kind ?? bodyKindOf(body.name ?? agency);
    const month = kind === "department" ? 1 : 3;
    if (kind === "township" || !isAfter(date, { year: year + 1, month, day: 31 })) return;
    yield { span, message: { key: "structure/deadline", args: { ...args, month, known: kind !== null } } };
  },
};

/** The date of publication that a web page gives, or else that of the signature. */
function dateOf(report: Report): { readonly date: WrittenDate; readonly span: Span } | null {
  for (const block of textsOf(report)) {
    const named = block.text.length < 200 ? PUBLISHED.exec(block.text) : null;
    const date = named && datesIn(block.text).find(({ from }) => from >= named.index);
    if (date) return { date, span: placeIn(block, date.from, date.to) };
  }
  const signed = signatureOf(report.sections.at(-1)?.blocks.filter(isText) ?? []);
  return signed && { date: signed.date, span: placeIn(signed.block, signed.date.from, signed.date.to) };
}
