import type { CellAddress } from "../../server/src/engine/fixes/cellEdit.ts";
import { Card } from "./card.ts";
import { editCell } from "./cellEditor.ts";
import type { Step } from "./geometry.ts";
import type { FromPage, ToPage, Words } from "./messages.ts";
import { Pending } from "./pending.ts";
import { Pointing } from "./pointing.ts";
import { bringIntoView } from "./scroll.ts";
import { addressOf, isMarked, isSame, Tables, type Target } from "./tables.ts";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** The whole page: what the user does to the tables with keyboard and pointer, and what the extension says of it. */
export class Panel {
  readonly #words: Words;
  readonly #post: (message: FromPage) => void;
  readonly #tables: Tables;
  readonly #pending: Pending;
  readonly #card: Card;
  readonly #pointing: Pointing;
  #version = 0;
  #selected: CellAddress | undefined;

  constructor(words: Words, post: (message: FromPage) => void) {
    this.#words = words;
    this.#post = post;
    this.#tables = new Tables(words);
    this.#pending = new Pending(this.#tables);
    this.#card = new Card(words);
    this.#pointing = new Pointing(this.#tables.element, (cell) => this.#pointed(cell));
    this.#pointing.include(this.#card.element);
    document.body.replaceChildren(this.#tables.element, this.#card.element);
    this.#listen();
  }

  receive(message: Exclude<ToPage, { type: "words" }>): void {
    if (message.type === "show") this.#show(message);
    else if (message.type === "select") this.#select(message.address);
    else if (message.type === "open") this.#open(message.table);
    else if (message.type === "edited") this.#pending.settle(message.address, message.version, this.#version);
    else this.#refuse(message.address, message.reason);
  }

  #show({ version, reports }: Extract<ToPage, { type: "show" }>): void {
    const hadKeys = this.#tables.element.contains(document.activeElement);
    this.#version = version;
    this.#tables.show(reports);
    this.#pending.shown(version);
    this.#tables.select(this.#selected);
    if (hadKeys && document.activeElement === document.body) this.#go(this.#tables.target(this.#selected));
    const carded = this.#tables.targetOf(this.#card.cell);
    if (carded) this.#showCard(carded, this.#card.refusal);
    else this.#card.hide();
  }

  /** Shows the cell at the cursor of the text. */
  #select(address: CellAddress): void {
    const target = this.#tables.target(address);
    if (!target) return;
    this.#selected = address;
    this.#tables.select(address);
    if (this.#card.cell !== target.cell) this.#card.hide();
    bringIntoView(target.cell);
    // A page that was opened with the keys has them from here on.
    if (document.hasFocus() && document.activeElement === document.body) this.#go(target);
  }

  #open(table: string): void {
    const grid = this.#tables.grid(table);
    if (grid) bringIntoView(grid.element, "top");
    this.#go(this.#selected?.table === table ? this.#tables.target(this.#selected) : this.#tables.entry(table));
  }

  #refuse(address: CellAddress, reason: string): void {
    this.#pending.drop(address);
    const target = this.#tables.target(address);
    this.#go(target);
    if (target) this.#showCard(target, reason);
  }

  /** Gives a cell the keys. */
  #go(target: Target | undefined): void {
    target?.cell.focus({ preventScroll: true });
    if (target) bringIntoView(target.cell);
  }

  #focused(target: Target): void {
    const address = addressOf(target);
    if (!isSame(this.#selected, address)) {
      this.#selected = address;
      this.#tables.select(address);
      this.#post({ type: "select", address });
    }
    if (this.#card.cell === target.cell) return;
    if (isMarked(target.figure)) this.#showCard(target);
    else this.#card.hide();
  }

  /** The card follows the pointer; off the tables it goes back to the cell that has the keys. */
  #pointed(cell: Element | null): void {
    const target = this.#tables.targetOf(cell);
    if (target?.cell.querySelector("input") || this.#card.element.contains(document.activeElement)) return;
    const own = this.#tables.targetOf(document.activeElement);
    const shown = target ?? (own && isMarked(own.figure) && own.cell === document.activeElement ? own : undefined);
    if (!shown) this.#card.hide();
    else if (shown.cell !== this.#card.cell) this.#showCard(shown);
  }

  #showCard(target: Target, refusal?: string): void {
    this.#pointing.stop();
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

  /** `typed`: what the edit begins with in the place of what stands there. */
  #edit(target: Target, typed?: string): void {
    const { figure, cell } = target;
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
          this.#pending.add(address, text);
          this.#post({ type: "edit", address, text, version });
        }
        this.#go((then && this.#tables.beside(target, then)) ?? target);
      },
    });
  }

  #listen(): void {
    const { element } = this.#tables;
    element.addEventListener("focusin", ({ target }) => {
      const found = target instanceof HTMLTableCellElement ? this.#tables.targetOf(target) : undefined;
      if (found) this.#focused(found);
    });
    element.addEventListener("keydown", (event) => {
      const target = event.target instanceof HTMLTableCellElement ? this.#tables.targetOf(event.target) : undefined;
      if (target && !event.isComposing && this.#press(target, event)) event.preventDefault();
    });
    element.addEventListener("dblclick", ({ target }) => {
      const found = target instanceof HTMLInputElement ? undefined : this.#tables.targetOf(target);
      if (found) this.#edit(found);
    });
    element.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.classList.contains("next")) this.#go(this.#tables.nextMarked(this.#selected, 1));
      const note = this.#tables.gridOf(target)?.view.notes[Number(target.dataset.note)];
      if (note) this.#post({ type: "reveal", place: note.place });
    });
    this.#card.element.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      this.#go(this.#tables.target(this.#selected));
      this.#card.hide();
    });
  }

  /** Whether the key was for the tables. */
  #press(target: Target, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    const control = ctrlKey || metaKey;
    const step = steps[key];
    const toEdge = control && (step === "first" || step === "last");
    if (toEdge) {
      const edge = target.grid.geometry.edge(step);
      this.#go(edge && this.#tables.target({ table: target.grid.id, cell: edge.key }));
    } else if (step && !control && !altKey) this.#go(this.#tables.beside(target, step));
    else if (key === "F2" || key === "Enter") this.#edit(target);
    else if (key === "Delete" || key === "Backspace") this.#edit(target, "");
    else if (key === " ") this.#showCard(target);
    else if (key.length === 1 && !control && !altKey) this.#edit(target, key);
    else if (key === "F8") this.#go(this.#tables.nextMarked(this.#selected, shiftKey ? -1 : 1));
    else if (key === "Escape") this.#card.hide();
    else if (control && key.toLowerCase() === "z") this.#post({ type: shiftKey ? "redo" : "undo" });
    else if (control && key.toLowerCase() === "y") this.#post({ type: "redo" });
    else if (control && key === ".") {
      this.#showCard(target);
      return this.#card.focus();
    } else return key === "Tab" && !shiftKey && this.#card.cell === target.cell && this.#card.focus();
    return true;
  }
}
