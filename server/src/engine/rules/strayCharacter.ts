import { figuresOf, hasMarkup, type Rule } from "./rule.ts";

const STRAY = /[?？\ufffd\u00a0\u202f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** cell/stray-character: what a lost no-break space, a converter or a paste left in a numeric cell. */
export const strayCharacter: Rule = {
  id: "cell/stray-character",
  severity: "warning",
  *check(report) {
    for (const table of report.tables.values()) {
      const cells = figuresOf(table).filter(({ figure }) => figure.marks.includes("stray"));
      const [first] = cells;
      if (!first) continue;
      const found = new Set(cells.flatMap(({ figure }) => figure.raw.match(STRAY) ?? []));
      // An entity is no such character itself; it stands for one that cannot be seen.
      const characters = [...found].join("") || "\u200b";
      const edits = cells.map(({ figure }) => ({ span: figure.span, newText: figure.raw.replace(STRAY, "").trim() }));
      yield {
        span: first.figure.span,
        message: { key: "cell/stray-character", args: { table: table.spec.number, count: cells.length, characters } },
        related: cells.slice(1).map(({ row, column, figure }) => ({
          span: figure.span,
          message: { key: "related/cell", args: { row, column, value: figure.value } },
        })),
        data: { table: table.spec.number },
        fixes: cells.some(({ figure }) => hasMarkup(figure))
          ? []
          : [{ title: { key: "fix/removeStray", args: { count: cells.length } }, preferred: true, safe: true, edits }],
      };
    }
  },
};
