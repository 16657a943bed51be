import type { Position, Range } from "vscode-languageclient";
import type { FigureView } from "../../../server/src/engine/features/figureView.ts";
import type { CellAddress } from "../../../server/src/engine/fixes/cellEdit.ts";
import type { PanelFix, Tables } from "../../../server/src/lsp/tables.ts";

type Figure = FigureView<Range, PanelFix>;

function* figuresIn({ reports }: Tables): Generator<{ readonly address: CellAddress; readonly figure: Figure }> {
  for (const { tables } of reports)
    for (const { id, lines } of tables)
      for (const { figure } of lines.flat()) if (figure) yield { address: { table: id, cell: figure.key }, figure };
}

/** The cell at a position: of two that touch it the one behind it. */
export function addressAt(tables: Tables, position: Position): CellAddress | undefined {
  let before: CellAddress | undefined;
  for (const { address, figure } of figuresIn(tables)) {
    if (figure.place === null || isBefore(position, figure.place.start) || isBefore(figure.place.end, position))
      continue;
    if (isBefore(position, figure.place.end)) return address;
    before ??= address;
  }
  return before;
}

export function figureAt(tables: Tables, { table, cell }: CellAddress): Figure | undefined {
  for (const { address, figure } of figuresIn(tables))
    if (address.table === table && address.cell === cell) return figure;
  return undefined;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
