import type { CellAddress } from "../../server/src/engine/fixes/cellEdit.ts";
import { Card } from "./card.ts";
import { editCell } from "./cellEditor.ts";
import { element } from "./dom.ts";
import type { Step } from "./geometry.ts";
import type { Figure, FromPage, Report, ToPage, Words } from "./messages.ts";
import { TableGrid } from "./tableGrid.ts";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** Milliseconds that the pointer rests on a cell before its card shows, and may be off both before the card goes. */
const restMilliseconds = 350;
const leaveMilliseconds = 250;

/** A cell of figures with the table that it is in. */
interface Target {
  readonly grid: TableGrid;
  readonly figure: Figure;
  readonly cell: HTMLTableCellElement;
}

/** What somebody has written and the draft does not say yet; `version`: the one that will. */
interface Pending {
  readonly address: CellAddress;
  readonly text: string;
  readonly version: number | null;
}

/** All tables of a draft, and what the user does to them with keyboard and pointer. */
export class Panel {
  readonly #root: HTMLElement;
  readonly #words: Words;
  readonly #post: (message: FromPage) => void;
  readonly #card: Card;
  #version = 0;
  #frame = "";
  #grids: ReadonlyMap<string, TableGrid> = new Map();
  #pending: readonly Pending[] = [];
  #selected: CellAddress | undefined;
  #timer = 0;
  #pointed: Element | null = null;

  constructor(root: HTMLElement, words: Words, post: (message: FromPage) => void) {
    this.#root = root;
    this.#words = words;
    this.#post = post;
    this.#card = new Card(words);
    document.body.append(this.#card.element);
    this.#listen();
  }

  receive(message: Exclude<ToPage, { type: "words" }>): void {
    if (message.type === "show") this.#show(message.version, message.reports);
    else if (message.type === "select") this.#select(message.address);
    else if (message.type === "open") this.#open(message.table);
    else if (message.type === "edited") this.#settle(message.address, message.version);
    else this.#refuse(message.address, message.reason);
  }

  #show(version: number, reports: readonly Report[]): void {
    this.#version = version;
    const grids = new Map<string, TableGrid>();
    for (const view of reports.flatMap(({ tables }) => tables)) {
      const known = this.#grids.get(view.id);
      if (known?.fits(view)) known.update(view);
      grids.set(view.id, known?.fits(view) ? known : new TableGrid(view, this.#words));
    }
    const frame = JSON.stringify(reports.map(({ title, note, tables }) => [title, note, tables.map(({ id }) => id)]));
    const same = frame === this.#frame && [...grids].every(([id, grid]) => this.#grids.get(id) === grid);
    this.#grids = grids;
    this.#frame = frame;
    if (!same) this.#build(reports);
    this.#count(reports);
    this.#pending = this.#pending.filter((each) => each.version === null || each.version > version);
    for (const { address, text } of this.#pending) grids.get(address.table)?.write(address.cell, text);
    this.#light();
    const carded = this.#targetOf(this.#card.cell);
    if (carded) this.#showCard(carded);
    else this.#card.hide();
  }

  /** Anew, with the tables that are still the same. */
  #build(reports: readonly Report[]): void {
    const focused = this.#root.contains(document.activeElement);
    this.#root.replaceChildren(
      ...reports.map(({ title, note, tables }) =>
        element(
          "article",
          {},
          element(
            "header",
            {},
            element("h1", {}, title),
            element("span", { class: "note" }, note),
            element("button", { type: "button", class: "next", title: this.#words.help }),
          ),
          ...tables.flatMap(({ id }) => this.#grids.get(id)?.element ?? []),
        ),
      ),
      element("p", { class: "help" }, reports.length > 0 ? this.#words.help : this.#words.nothing),
    );
    if (focused) this.#target(this.#selected)?.cell.focus({ preventScroll: true });
  }

  /** How many cells there are to look at, on the button that leads to the next of them. */
  #count(reports: readonly Report[]): void {
    const buttons = this.#root.querySelectorAll<HTMLButtonElement>("button.next");
    reports.forEach(({ tables }, at) => {
      const count = tables
        .flatMap(({ lines }) => lines.flat())
        .filter(({ figure }) => figure && isMarked(figure)).length;
      const button = buttons[at];
      if (!button) return;
      button.textContent = this.#words.next.replace("{0}", String(count));
      button.hidden = count === 0;
    });
  }

  #target(address: CellAddress | undefined): Target | undefined {
    const grid = address && this.#grids.get(address.table);
    const figure = grid?.figure(address?.cell ?? "");
    const cell = grid?.cell(address?.cell ?? "");
    return grid && figure && cell && { grid, figure, cell };
  }

  #targetOf(node: EventTarget | null): Target | undefined {
    const cell = node instanceof Element ? node.closest<HTMLElement>("td[data-cell]") : null;
    const grid = [...this.#grids.values()].find((each) => each.element.contains(cell));
    return cell && grid ? this.#target({ table: grid.id, cell: cell.dataset.cell ?? "" }) : undefined;
  }

  #light(): void {
    for (const grid of this.#grids.values()) {
      grid.select(grid.id === this.#selected?.table ? this.#selected.cell : undefined);
    }
  }

  /** Shows the cell at the cursor of the text. */
  #select(address: CellAddress): void {
    const target = this.#target(address);
    if (!target) return;
    this.#selected = address;
    this.#light();
    if (!this.#root.contains(document.activeElement)) this.#card.hide();
    scrollTo(target);
  }

  #open(table: string): void {
    const grid = this.#grids.get(table);
    if (!grid) return;
    const marked = [...(grid.view.lines.flat() ?? [])].find(({ figure }) => figure && isMarked(figure))?.figure;
    const own = this.#selected?.table === table ? this.#selected.cell : undefined;
    grid.element.scrollIntoView({ block: "start" });
    this.#go(this.#target({ table, cell: own ?? marked?.key ?? grid.geometry.edge("first")?.key ?? "" }));
  }

  #go(target: Target | undefined): void {
    target?.cell.focus({ preventScroll: true });
    if (target) scrollTo(target);
  }

  #focused(target: Target): void {
    const address = addressOf(target);
    const isNew = this.#selected?.table !== address.table || this.#selected.cell !== address.cell;
    this.#selected = address;
    if (isNew) {
      this.#light();
      this.#post({ type: "select", address });
    }
    if (isMarked(target.figure)) this.#showCard(target);
    else if (this.#card.cell !== target.cell) this.#card.hide();
  }

  #showCard(target: Target, refusal?: string): void {
    clearTimeout(this.#timer);
    const { grid, figure, cell } = target;
    const version = this.#version;
    const actions = {
      fix: (index: number) => {
        this.#post({ type: "fix", address: addressOf(target), index, version });
        this.#go(target);
      },
      reveal: () => this.#post({ type: "reveal", place: figure.place }),
    };
    this.#card.show(cell, figure, grid.view, actions, refusal);
  }

  #edit(target: Target, typed?: string): void {
    const { grid, figure, cell } = target;
    if (figure.locked !== null) {
      this.#showCard(target, figure.locked);
      return;
    }
    this.#card.hide();
    const address = addressOf(target);
    const version = this.#version;
    const start = { text: typed ?? figure.text, typed: typed !== undefined };
    editCell(cell, `${this.#words.edit}: ${figure.name}`, start, {
      cancel: () => this.#go(target),
      commit: (written, then) => {
        const text = written.trim();
        if (text !== figure.text) {
          this.#pending = [
            ...this.#pending.filter((each) => !isSame(each.address, address)),
            { address, text, version: null },
          ];
          grid.write(figure.key, text);
          this.#post({ type: "edit", address, text, version });
        }
        this.#go((then && this.#beside(target, then)) ?? target);
      },
    });
  }

  #settle(address: CellAddress, version: number): void {
    this.#pending = this.#pending.map((each) => (isSame(each.address, address) ? { ...each, version } : each));
    if (version <= this.#version) this.#drop(address);
  }

  #refuse(address: CellAddress, reason: string): void {
    this.#drop(address);
    const target = this.#target(address);
    if (!target) return;
    this.#go(target);
    this.#showCard(target, reason);
  }

  #drop(address: CellAddress): void {
    this.#pending = this.#pending.filter((each) => !isSame(each.address, address));
    this.#grids.get(address.table)?.write(address.cell, undefined);
    this.#light();
  }

  /** Where a step leads: at the edge of a table into the one beside it. */
  #beside({ grid, figure }: Target, step: Step | "next" | "previous"): Target | undefined {
    const { geometry } = grid;
    const forward = step === "down" || step === "right" || step === "next";
    const inside =
      step === "next" || step === "previous"
        ? geometry.beside(figure.key, forward ? 1 : -1)
        : geometry.step(figure.key, step);
    if (inside) return this.#target({ table: grid.id, cell: inside.key });
    if (step === "left" || step === "right") return undefined;
    const grids = [...this.#grids.values()].filter(({ view }) => view.lines.length > 0);
    const other = grids[grids.indexOf(grid) + (forward ? 1 : -1)];
    const edge = other?.geometry.edge(forward ? "first" : "last");
    return other && edge ? this.#target({ table: other.id, cell: edge.key }) : undefined;
  }

  /** The next cell in reading order that something is to be told of, round and round. */
  #nextMarked(by: 1 | -1): Target | undefined {
    const all = [...this.#grids.values()].flatMap((grid) =>
      grid.view.lines.flat().flatMap(({ figure }) => (figure ? [{ table: grid.id, cell: figure.key }] : [])),
    );
    const from = all.findIndex((each) => this.#selected && isSame(each, this.#selected));
    const order =
      by === 1
        ? [...all.slice(from + 1), ...all.slice(0, from + 1)]
        : [...all.slice(0, Math.max(from, 0)).reverse(), ...all.slice(Math.max(from, 0)).reverse()];
    return order.map((each) => this.#target(each)).find((target) => target && isMarked(target.figure));
  }

  #listen(): void {
    const root = this.#root;
    root.addEventListener("focusin", ({ target }) => {
      const found = target instanceof HTMLTableCellElement ? this.#targetOf(target) : undefined;
      if (found) this.#focused(found);
    });
    root.addEventListener("keydown", (event) => this.#keydown(event));
    root.addEventListener("dblclick", ({ target }) => {
      const found = target instanceof HTMLInputElement ? undefined : this.#targetOf(target);
      if (found) this.#edit(found);
    });
    root.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.classList.contains("next")) this.#go(this.#nextMarked(1));
      const section = target.closest("section");
      const grid = [...this.#grids.values()].find((each) => each.element === section);
      const note = grid?.view.notes[Number(target.dataset.note)];
      if (note) this.#post({ type: "reveal", place: note.place });
    });
    root.addEventListener("pointermove", (event) => this.#move(event));
    root.addEventListener("pointerleave", () => {
      this.#pointed = null;
      this.#hover(undefined);
    });
    this.#card.element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#card.element.addEventListener("pointerleave", () => this.#hover(undefined));
    this.#card.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#go(this.#target(this.#selected));
      this.#card.hide();
    });
  }

  /** Cells that come under a pointer at rest, as by scrolling, are not pointed at. */
  #move({ target, movementX, movementY }: PointerEvent): void {
    const cell = target instanceof Element ? target.closest("td[data-cell]") : null;
    if ((movementX === 0 && movementY === 0) || cell === this.#pointed) return;
    this.#pointed = cell;
    this.#hover(this.#targetOf(cell));
  }

  /** The card follows the pointer, a while later; off the tables it goes back to the cell that has the keys. */
  #hover(target: Target | undefined): void {
    clearTimeout(this.#timer);
    if (target?.cell.querySelector("input")) return;
    this.#timer = window.setTimeout(
      () => {
        if (target) {
          this.#showCard(target);
          return;
        }
        const own = this.#targetOf(document.activeElement);
        if (own && isMarked(own.figure) && document.activeElement === own.cell) this.#showCard(own);
        else if (!this.#card.element.contains(document.activeElement)) this.#card.hide();
      },
      target ? restMilliseconds : leaveMilliseconds,
    );
  }

  #keydown(event: KeyboardEvent): void {
    const target = event.target instanceof HTMLTableCellElement ? this.#targetOf(event.target) : undefined;
    if (target && !event.isComposing && this.#press(target, event)) event.preventDefault();
  }

  /** Whether the key was for the tables. */
  #press(target: Target, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    const control = ctrlKey || metaKey;
    const step = steps[key];
    const typed = key.length === 1 && key !== " " && !control && !altKey;
    if (step && control && (step === "first" || step === "last")) {
      const edge = target.grid.geometry.edge(step);
      this.#go(edge && this.#target({ table: target.grid.id, cell: edge.key }));
    } else if (step && !control && !altKey) this.#go(this.#beside(target, step));
    else if (key === "F2" || key === "Enter") this.#edit(target);
    else if (key === "Delete" || key === "Backspace") this.#edit(target, "");
    else if (typed) this.#edit(target, key);
    else if (key === " ") this.#showCard(target);
    else if (key === "F8") this.#go(this.#nextMarked(shiftKey ? -1 : 1));
    else if (key === "Escape") this.#card.hide();
    else if (control && key.toLowerCase() === "z") this.#post({ type: shiftKey ? "redo" : "undo" });
    else if (control && key.toLowerCase() === "y") this.#post({ type: "redo" });
    else if ((key === "Tab" && !shiftKey && this.#card.cell === target.cell) || (control && key === ".")) {
      if (this.#card.cell !== target.cell) this.#showCard(target);
      return this.#card.focus();
    } else return false;
    return true;
  }
}

const addressOf = ({ grid, figure }: Target): CellAddress => ({ table: grid.id, cell: figure.key });

const isSame = (a: CellAddress, b: CellAddress): boolean => a.table === b.table && a.cell === b.cell;

/** Whether there is something to be told of a cell that the user should look at. */
const isMarked = ({ mark, reading }: Figure): boolean =>
  mark === "error" || mark === "warning" || reading === "uncertain" || reading === "unread";

const scrollTo = ({ cell }: Target): void => cell.scrollIntoView({ block: "nearest", inline: "nearest" });
