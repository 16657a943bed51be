import { element } from "./dom.ts";
import type { Figure, Table, Words } from "./messages.ts";

/** What the buttons of the card do. */
export interface CardActions {
  readonly fix: (index: number) => void;
  readonly reveal: () => void;
}

/** The card beside a cell: what it is, what is wrong, its equations with their figures, and what can be done. */
export class Card {
  readonly element = element("div", { class: "card", id: "card", role: "group" });
  readonly #words: Words;
  #cell: HTMLElement | null = null;
  #refusal: string | undefined;

  constructor(words: Words) {
    this.#words = words;
    this.element.hidden = true;
  }

  /** The cell that it is about; null while it is hidden. */
  get cell(): HTMLElement | null {
    return this.#cell;
  }

  /** Why what was last tried on the cell was not done. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  show(cell: HTMLElement, figure: Figure, table: Table, actions: CardActions, refusal?: string): void {
    // Shown anew, it leaves the keys where they are.
    const focused = this.#cell === cell ? this.#allButtons().indexOf(document.activeElement as HTMLButtonElement) : -1;
    this.hide();
    this.#cell = cell;
    this.#refusal = refusal;
    const { name, notes, text, hint, mark } = figure;
    const equations = table.equations.filter(({ cells }) => cells.includes(figure.key));
    this.element.replaceChildren(
      element("div", { class: "name" }, name),
      element(
        "div",
        { class: "figure" },
        text || this.#words.blank,
        ...(hint ? [element("em", { class: mark ?? "" }, hint)] : []),
      ),
      ...(refusal ? [element("p", { class: "refusal", role: "alert" }, refusal)] : []),
      ...notes.map((note) => element("p", {}, note)),
      ...(equations.length > 0 ? [element("ul", {}, ...equations.map(equationItem))] : []),
      this.#buttons(figure, actions),
    );
    this.element.setAttribute("aria-label", name);
    this.element.hidden = false;
    cell.setAttribute("aria-describedby", this.element.id);
    this.#place(cell);
    this.#allButtons()[focused]?.focus();
  }

  /** Whether there is a button to give the keys to. */
  focus(): boolean {
    const [button] = this.#allButtons();
    button?.focus();
    return button !== undefined;
  }

  hide(): void {
    this.#cell?.removeAttribute("aria-describedby");
    this.#cell = null;
    this.element.hidden = true;
  }

  #allButtons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll("button")];
  }

  #buttons({ fixes, place }: Figure, { fix, reveal }: CardActions): HTMLElement {
    const buttons = fixes.map(({ title, preferred }, index) => {
      const button = element("button", { type: "button", class: preferred ? "preferred" : "" }, title);
      button.addEventListener("click", () => fix(index));
      return button;
    });
    if (place !== null) {
      const button = element("button", { type: "button", class: "link" }, this.#words.showInText);
      button.addEventListener("click", reveal);
      buttons.push(button);
    }
    return element("div", { class: "buttons" }, ...buttons);
  }

  /** Below the cell, or above it where there is no room; never over the cell itself. */
  #place(cell: HTMLElement): void {
    const gap = 4;
    const at = cell.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = this.element;
    const below = at.bottom + gap + height <= window.innerHeight || at.top < height + gap;
    style.top = `${window.scrollY + (below ? at.bottom + gap : at.top - gap - height)}px`;
    const left = Math.min(at.left, document.documentElement.clientWidth - width - 2 * gap);
    style.left = `${window.scrollX + Math.max(gap, left)}px`;
  }
}

function equationItem({ holds, text }: Table["equations"][number]): HTMLElement {
  const sign = element("span", { class: "sign" }, holds ? "✓" : "✗");
  return element("li", { class: holds ? "holds" : "fails" }, sign, element("span", {}, text));
}
