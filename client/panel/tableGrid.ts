import { element } from "./dom.ts";
import { type Box, Geometry } from "./geometry.ts";
import type { Cell, Figure, Table, Words } from "./messages.ts";

/** One official table as an ARIA grid. Shows what it is given; what is done to it is the business of its owner. */
export class TableGrid {
  readonly element: HTMLElement;
  readonly id: string;
  readonly #words: Words;
  readonly #cells = new Map<string, HTMLTableCellElement>();
  /** All cells, in the order of the geometry's boxes. */
  readonly #elements: HTMLTableCellElement[] = [];
  readonly #state = element("span");
  readonly #notes = element("ul", { class: "notes" });
  readonly #grid: HTMLTableElement;
  #view: Table;
  #geometry: Geometry;
  #figures: ReadonlyMap<string, Figure> = new Map();
  #lit: readonly HTMLElement[] = [];

  constructor(view: Table, words: Words) {
    this.id = view.id;
    this.#words = words;
    this.#view = view;
    this.#geometry = new Geometry(view);
    const heading = `table-${view.id}`;
    this.#grid = this.#build(heading);
    const title = element("h2", { id: heading }, view.title);
    this.element = element("section", {}, element("div", { class: "head" }, title, this.#state), this.#notes);
    if (view.lines.length > 0) this.element.append(this.#grid);
    this.update(view);
  }

  get geometry(): Geometry {
    return this.#geometry;
  }

  get view(): Table {
    return this.#view;
  }

  /** Whether a later view has the same cells: then it is shown without a cell made anew. */
  fits(view: Table): boolean {
    const shape = ({ lines }: Table) => JSON.stringify(lines.map((line) => line.map(shapeOf)));
    return view.id === this.id && shape(view) === shape(this.#view);
  }

  update(view: Table): void {
    this.#view = view;
    this.#state.textContent = view.summary;
    this.#state.className = `state ${view.state}`;
    this.#notes.replaceChildren(...view.notes.map((note, at) => noteItem(note.text, at)));
    this.#notes.hidden = view.notes.length === 0;
    this.#geometry = new Geometry(view);
    this.#figures = new Map(view.lines.flat().flatMap(({ figure }) => (figure ? [[figure.key, figure]] : [])));
    for (const [key, cell] of this.#cells) {
      const figure = this.#figures.get(key);
      if (figure && !cell.querySelector("input")) this.#fill(cell, figure);
    }
  }

  figure(key: string): Figure | undefined {
    return this.#figures.get(key);
  }

  cell(key: string): HTMLTableCellElement | undefined {
    return this.#cells.get(key);
  }

  /** Shows what somebody has written, until it is in the draft. */
  write(key: string, text: string | undefined): void {
    const [cell, figure] = [this.#cells.get(key), this.#figures.get(key)];
    if (!cell || !figure) return;
    this.#fill(cell, text === undefined ? figure : { ...figure, text, mark: null, hint: "" });
    cell.classList.toggle("pending", text !== undefined);
  }

  /** Makes a cell the one that the keys begin at, and lights up what it belongs to; none: no cell is. */
  select(key: string | undefined): void {
    for (const each of this.#lit) each.classList.remove("on", "peer", "sum", "current");
    for (const cell of this.#cells.values()) {
      cell.tabIndex = -1;
      cell.removeAttribute("aria-selected");
    }
    const lit: HTMLElement[] = [];
    const light = (each: HTMLElement | undefined, name: string) => {
      each?.classList.add(name);
      if (each) lit.push(each);
    };
    const own = key === undefined ? undefined : this.#cells.get(key);
    if (key !== undefined && own) {
      for (const at of this.#geometry.labelsOf(key)) light(this.#elements[at], "on");
      for (const { cells, totals } of this.#view.equations) {
        if (!cells.includes(key)) continue;
        for (const each of cells) light(this.#cells.get(each), totals.includes(each) ? "sum" : "peer");
      }
      light(own, "current");
      own.setAttribute("aria-selected", "true");
    }
    const stop = own ?? this.#cells.get(this.#geometry.edge("first")?.key ?? "");
    if (stop) stop.tabIndex = 0;
    this.#lit = lit;
  }

  #build(heading: string): HTMLTableElement {
    const { lines } = this.#view;
    const { header, width } = this.#geometry;
    const rows = lines.map((line) => element("tr", {}, ...line.map((cell) => this.#cellOf(cell))));
    const head = element("thead", {}, ...rows.slice(0, header));
    const values = lines.map((line) => line.filter(({ figure }) => figure).length);
    const table = element(
      "table",
      { role: "grid", "aria-labelledby": heading, class: `w${width} v${Math.max(0, ...values)}` },
      ...(header > 0 ? [head] : []),
      element("tbody", {}, ...rows.slice(header)),
    );
    // Below the header that sticks is where labels of groups stick, and cells come into sight.
    new ResizeObserver(() => table.style.setProperty("--head", `${head.offsetHeight}px`)).observe(head);
    return table;
  }

  #cellOf(cell: Cell): HTMLTableCellElement {
    const { cols, rows, figure } = cell;
    const spans = { ...(cols > 1 && { colspan: cols }), ...(rows > 1 && { rowspan: rows }) };
    const made = figure ? figureCell(figure, spans) : labelCell(cell, spans);
    if (figure) this.#cells.set(figure.key, made);
    // The last line of a header that stands over all: the boxes come in the order of the cells.
    const { bottom } = this.#geometry.boxes[this.#elements.length] as Box;
    if (bottom === this.#geometry.header) made.classList.add("base");
    this.#elements.push(made);
    return made;
  }

  #fill(cell: HTMLTableCellElement, figure: Figure): void {
    const { text, hint, mark, reading, key } = figure;
    const total = this.#geometry.boxOf(key)?.cell.total ?? false;
    const zero = /^0(\.0*)?$/.test(text);
    const classes = [reading, mark ?? "", total ? "total" : "", zero ? "zero" : ""];
    cell.className = [...classes, ...["on", "peer", "sum", "current"].filter((name) => cell.classList.contains(name))]
      .filter(Boolean)
      .join(" ");
    const flag = flagOf(figure);
    cell.replaceChildren(
      ...(flag ? [element("span", { class: "flag", "aria-hidden": "true" }, flag)] : []),
      element("span", { class: "value" }, text),
      ...(hint ? [element("span", { class: "hint" }, hint)] : []),
    );
    cell.setAttribute("aria-label", this.#spoken(figure));
    cell.setAttribute("aria-readonly", String(figure.locked !== null));
  }

  /** What a screen reader says of a cell: 规章 × 本年制发件数：1，有误，应为 2. */
  #spoken({ name, text, hint, mark, reading }: Figure): string {
    const { marks, blank, uncertain } = this.#words;
    const state = [reading === "uncertain" ? uncertain : "", mark && mark !== "hint" ? marks[mark] : "", hint];
    return [`${name}: ${text || blank}`, ...state.filter(Boolean)].join(", ");
  }
}

/** The sign in the corner of a cell: what is wrong is told by more than a colour. */
function flagOf({ mark, reading }: Figure): string {
  if (reading === "uncertain") return "?";
  if (mark === "error") return "✗";
  if (mark === "warning") return "!";
  if (mark === "info") return "i";
  return mark === "accepted" ? "≈" : "";
}

type Spans = Readonly<Record<string, number>>;

const figureCell = ({ key }: Figure, spans: Spans): HTMLTableCellElement =>
  element("td", { ...spans, role: "gridcell", tabindex: -1, "data-cell": key });

function labelCell({ text, role, total, rows }: Cell, spans: Spans): HTMLTableCellElement {
  const kind = role === "label" ? "rowheader" : "columnheader";
  const group = role === "label" && rows > 1 ? "group" : "";
  const classes = [role, total ? "total" : "", group, group && rows > UPRIGHT ? "column" : ""]
    .filter(Boolean)
    .join(" ");
  // In an element of its own, which stays in sight beside a long group.
  return element("th", { ...spans, role: kind, class: classes }, element("span", {}, text));
}

/** The label of a group of more lines than these is written from top to bottom. */
const UPRIGHT = 10;

const shapeOf = ({ cols, rows, role, total, text, figure }: Cell) => [cols, rows, role, total, text, figure?.key];

function noteItem(text: string, at: number): HTMLElement {
  return element("li", {}, element("button", { class: "link", "data-note": at, type: "button" }, text));
}
