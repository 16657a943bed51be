import type { Span } from "../text/span.ts";
import { lineAt } from "./places.ts";

export type CitationId =
  | "regulation"
  | "regulation2007"
  | "format2019"
  | "format2021"
  | "fees"
  | "article49"
  | "article50"
  | "item.一"
  | "item.五"
  | "item.六"
  | "item.八"
  | "item.九";

/** The documents that reports cite, and the items of 第二十条 that table 2 names; in Simplified and Traditional characters. */
const patterns: readonly (readonly [CitationId, RegExp])[] = [
  ["format2019", /[国國][办辦]公[开開][办辦]函\s*[〔﹝［[(（]\s*2019\s*[〕﹞］\])）]\s*60\s*[号號]/g],
  ["format2021", /[国國][办辦]公[开開][办辦]函\s*[〔﹝［[(（]\s*2021\s*[〕﹞］\])）]\s*30\s*[号號]/g],
  ["fees", /[国國][办辦]函\s*[〔﹝［[(（]\s*2020\s*[〕﹞］\])）]\s*109\s*[号號]/g],
  ["regulation", /《(?:中[华華]人民共和[国國])?政府信息公[开開][条條]例》|[国國][务務]院令第?\s*711\s*[号號]/g],
  ["regulation2007", /[国國][务務]院令第?\s*492\s*[号號]/g],
  ["article49", /第四十九[条條]/g],
  ["article50", /第五十[条條]/g],
  ["item.一", /第二十[条條]\s*第\s*[（(]\s*一\s*[）)]\s*[项項]/g],
  ["item.五", /第二十[条條]\s*第\s*[（(]\s*五\s*[）)]\s*[项項]/g],
  ["item.六", /第二十[条條]\s*第\s*[（(]\s*六\s*[）)]\s*[项項]/g],
  ["item.八", /第二十[条條]\s*第\s*[（(]\s*八\s*[）)]\s*[项項]/g],
  ["item.九", /第二十[条條]\s*第\s*[（(]\s*九\s*[）)]\s*[项項]/g],
];

export interface Citation {
  readonly id: CitationId;
  readonly span: Span;
}

/** The citations in a part of a text, in its order. An article is one of 条例 where its line names that. */
export function citationsIn(text: string, { start, end }: Span): Citation[] {
  const part = text.slice(start, end);
  if (!/[条條]例|[国國][办辦务務]|第二十/.test(part)) return [];
  const found = patterns.flatMap(([id, pattern]) =>
    [...part.matchAll(pattern)].map(
      ({ 0: { length }, index }): Citation => ({ id, span: { start: start + index, end: start + index + length } }),
    ),
  );
  const isCited = ({ id, span }: Citation) => {
    if (!id.startsWith("article")) return true;
    const line = lineAt(text, span.start);
    return /[条條]例/.test(text.slice(line.start, line.end));
  };
  return found.filter(isCited).sort((a, b) => a.span.start - b.span.start);
}
