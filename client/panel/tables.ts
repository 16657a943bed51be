import type { CellAddress } from "../../server/src/engine/fixes/cellEdit.ts";
import { element } from "./dom.ts";
import type { Step } from "./geometry.ts";
import type { Figure, Report, Words } from "./messages.ts";
import { TableGrid } from "./tableGrid.ts";

/** A cell of figures with the table that it is in. */
export interface Target {
  readonly grid: TableGrid;
  readonly figure: Figure;
  readonly cell: HTMLTableCellElement;
}

export const addressOf = ({ grid, figure }: Target): CellAddress => ({ table: grid.id, cell: figure.key });

export const isSame = (a: CellAddress | undefined, b: CellAddress): boolean =>
  a?.table === b.table && a.cell === b.cell;

/** Whether there is something to be told of a cell that the user should look at. */
export const isMarked = ({ mark, reading }: Figure): boolean =>
  mark === "error" || mark === "warning" || reading === "uncertain" || reading === "unread";

/** The reports of a draft with all their tables, and the ways from cell to cell through them. */
export class Tables {
  readonly element = element("main");
  readonly #words: Words;
  #frame = "";
  #grids: ReadonlyMap<string, TableGrid> = new Map();

  constructor(words: Words) {
    this.#words = words;
  }

  /** Shows reports, in the cells that are there already wherever they fit. */
  show(reports: readonly Report[]): void {
    const grids = new Map<string, TableGrid>();
    for (const view of reports.flatMap(({ tables }) => tables)) {
      const known = this.#grids.get(view.id);
      if (known?.fits(view)) known.update(view);
      grids.set(view.id, known?.fits(view) ? known : new TableGrid(view, this.#words));
    }
    const frame = JSON.stringify(reports.map(({ title, note, tables }) => [title, note, tables.map(({ id }) => id)]));
    const isNew = frame !== this.#frame || [...grids].some(([id, grid]) => this.#grids.get(id) !== grid);
    this.#grids = grids;
    this.#frame = frame;
    if (isNew) this.#build(reports);
    this.#count(reports);
  }

  grid(id: string): TableGrid | undefined {
    return this.#grids.get(id);
  }

  target(address: CellAddress | undefined): Target | undefined {
    const grid = address && this.#grids.get(address.table);
    const figure = grid?.figure(address?.cell ?? "");
    const cell = grid?.cell(address?.cell ?? "");
    return grid && figure && cell && { grid, figure, cell };
  }

  /** The cell that something in the page belongs to. */
  targetOf(node: EventTarget | null): Target | undefined {
    const cell = node instanceof Element ? node.closest<HTMLElement>("td[data-cell]") : null;
    const grid = cell ? this.gridOf(cell) : undefined;
    return grid && this.target({ table: grid.id, cell: cell?.dataset.cell ?? "" });
  }

  gridOf(node: Node): TableGrid | undefined {
    return [...this.#grids.values()].find((grid) => grid.element.contains(node));
  }

  /** Lights up one cell, and what it belongs to. */
  select(address: CellAddress | undefined): void {
    for (const grid of this.#grids.values()) grid.select(grid.id === address?.table ? address.cell : undefined);
  }

  /** Where a table begins for those who come to it: at the first cell to look at, else at its first cell. */
  entry(id: string): Target | undefined {
    const grid = this.#grids.get(id);
    const figures = grid?.view.lines.flat().flatMap(({ figure }) => figure ?? []) ?? [];
    const figure = figures.find(isMarked) ?? figures[0];
    return figure && this.target({ table: id, cell: figure.key });
  }

  /** Where a step leads: at the upper and the lower edge of a table into the one beside it. */
  beside({ grid, figure }: Target, step: Step | "next" | "previous"): Target | undefined {
    const { geometry } = grid;
    const isAlong = step === "next" || step === "previous";
    const by = step === "down" || step === "next" ? 1 : -1;
    const inside = isAlong ? geometry.beside(figure.key, by) : geometry.step(figure.key, step);
    if (inside) return this.target({ table: grid.id, cell: inside.key });
    if (!isAlong && step !== "up" && step !== "down") return undefined;
    const grids = [...this.#grids.values()].filter(({ view }) => view.lines.length > 0);
    const other = grids[grids.indexOf(grid) + by];
    const edge = other?.geometry.edge(by === 1 ? "first" : "last");
    return edge && this.target({ table: other?.id ?? "", cell: edge.key });
  }

  /** The next cell to look at, in reading order or against it, round and round. */
  nextMarked(from: CellAddress | undefined, by: 1 | -1): Target | undefined {
    const all = [...this.#grids.values()].flatMap((grid) =>
      grid.view.lines.flat().flatMap(({ figure }) => (figure ? [{ table: grid.id, cell: figure.key }] : [])),
    );
    const order = by === 1 ? all : all.reverse();
    const start = order.findIndex((each) => isSame(from, each)) + 1;
    const next = [...order.slice(start), ...order.slice(0, start)].map((each) => this.target(each));
    return next.find((target) => target && isMarked(target.figure));
  }

  #build(reports: readonly Report[]): void {
    this.element.replaceChildren(
      ...reports.map(({ title, note, tables }) => {
        const next = element("button", { type: "button", class: "next", title: this.#words.help });
        const head = element("header", {}, element("h1", {}, title), element("span", { class: "note" }, note), next);
        return element("article", {}, head, ...tables.flatMap(({ id }) => this.#grids.get(id)?.element ?? []));
      }),
      element("p", { class: "help" }, reports.length > 0 ? this.#words.help : this.#words.nothing),
    );
  }

  /** How many cells there are to look at, on the button that leads to the next of them. */
  #count(reports: readonly Report[]): void {
    const buttons = this.element.querySelectorAll<HTMLButtonElement>("button.next");
    reports.forEach(({ tables }, at) => {
      const cells = tables.flatMap(({ lines }) => lines.flat());
      const count = cells.filter(({ figure }) => figure && isMarked(figure)).length;
      const button = buttons[at];
      if (!button) return;
      button.textContent = this.#words.next.replace("{0}", String(count));
      button.hidden = count === 0;
    });
  }
}
