import type { Fix } from "../../problem.ts";
import type { BoundTable, Report } from "../../report/types.ts";
import type { Span } from "../../text/span.ts";
import { ZEROS } from "../../write/content.ts";
import { mannerOf, paragraphs, wholeOf } from "../../write/manner.ts";
import { styleOf, writeBlocks } from "../../write/table.ts";
import type { Rule } from "../rule.ts";

/** structure/missing-block: a 第二十条第（…）项 of table 2 is absent with all of its rows. */
export const missingBlock: Rule = {
  id: "structure/missing-block",
  severity: "error",
  *check(report, text) {
    const table = report.tables.get(2);
    if (!table) return;
    // Where figures stand without a label, those of a block may be among them.
    const lost = new Set(table.leftover.flatMap(({ rows }) => rows));
    const missing = missingBlocks(table).filter((block) => !rowsOf(table, block).every((id) => lost.has(id)));
    for (const block of missing) {
      const order = table.spec.blocks.map(({ id }) => id);
      const before = lastRow(table, order.slice(0, order.indexOf(block)));
      const after = [...table.rows.values()].find((row) => order.indexOf(row.block) > order.indexOf(block));
      yield {
        span: (after ?? before)?.labelSpan ?? table.span,
        message: { key: "structure/missing-block", args: { block } },
        data: { table: 2, rows: rowsOf(table, block) },
        fixes: before ? insert(text, report, table, block, before.span) : [],
      };
    }
  },
};

const rowsOf = ({ spec }: BoundTable, block: string): string[] =>
  spec.blocks.find(({ id }) => id === block)?.rows.map(({ id }) => id) ?? [];

/** The blocks of table 2 none of whose rows is there. */
export function missingBlocks({ spec, rows }: BoundTable): string[] {
  if (spec.number !== 2) return [];
  return spec.blocks.filter((block) => block.rows.every(({ id }) => !rows.has(id))).map(({ id }) => id);
}

const lastRow = ({ rows }: BoundTable, blocks: readonly string[]) =>
  [...rows.values()].findLast(({ block }) => blocks.includes(block));

function insert(text: string, report: Report, { spec, layout }: BoundTable, block: string, before: Span): Fix[] {
  const manner = mannerOf(text, report);
  const own = paragraphs(manner, [writeBlocks(spec, [block], ZEROS, styleOf(layout))]).join("");
  const at = endOfRow(text, before, layout === "html");
  const gap = layout === "tab-cells" ? manner.eol + manner.eol : manner.eol;
  return [
    {
      title: { key: "fix/insertBlock", args: { block } },
      preferred: true,
      safe: false,
      edits: [{ span: { start: at, end: at }, newText: gap + own }],
    },
  ];
}

/** Where the row ends that holds `span`, with the pipes that close it. */
function endOfRow(text: string, span: Span, html: boolean): number {
  if (html) return text.indexOf("</tr>", span.end) + "</tr>".length;
  const { end } = wholeOf(text, span, false);
  return end + (/^(?:\r?\n[ \t]*\|{1,8}[ \t]*(?=[\r\n]|$))*/.exec(text.slice(end, end + 200))?.[0].length ?? 0);
}
