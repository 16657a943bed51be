import { citedDocuments, featureWords } from "../messages/features.ts";
import type { Locale } from "../messages/types.ts";
import type { Report } from "../report/types.ts";
import type { Script } from "../text/scripts.ts";
import type { Completion } from "./completion.ts";

/** What prose repeats: documents in full, the body's name, the year of the report and its days. */
export function proseWords(
  { year, agency, format }: Report,
  { before, behind, offset }: { readonly before: string; readonly behind: string; readonly offset: number },
  locale: Locale,
  script: Script,
): Completion[] {
  const other = format?.version === "2019" ? "format2021" : "format2019";
  const { citation, bodyName, reportYear } = featureWords(locale);
  const documents = citedDocuments(locale, script).filter(
    ([id]) => id !== other && (id !== "fees" || other === "format2019"),
  );
  const all = [
    ...documents.map(([id, text]) => ({ kind: "citation" as const, label: text, detail: citation[id] })),
    ...(agency ? [{ kind: "name" as const, label: agency, detail: bodyName }] : []),
    ...(year
      ? [`${year}年`, `${year}年1月1日至${year}年12月31日`].map((label) => ({
          kind: "name" as const,
          label,
          detail: reportYear,
        }))
      : []),
  ];
  return all.flatMap((each): Completion[] => {
    const typed = beginning(each.label, before);
    if (typed === 0) return [];
    // The editor has closed the mark that was opened.
    const closed = each.label.startsWith("《") && behind.startsWith("》") ? 1 : 0;
    return [{ ...each, span: { start: offset - typed, end: offset + closed }, filter: each.label }];
  });
}

/** How much of a label stands before the caret, but not all of it: from two characters on, or a 《 alone. */
function beginning(label: string, before: string): number {
  for (let length = Math.min(label.length - 1, before.length); length > 1; length--)
    if (before.endsWith(label.slice(0, length))) return length;
  return label.startsWith("《") && before.endsWith("《") ? 1 : 0;
}
