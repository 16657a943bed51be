/** Milliseconds that the pointer rests on a cell before it counts, and may be off before that counts. */
const restMilliseconds = 350;
const leaveMilliseconds = 250;

/** Calls back with the cell that the pointer has rested on, or null once it has left for more than a moment. */
export class Pointing {
  readonly #tell: (cell: Element | null) => void;
  #pointed: Element | null = null;
  #timer = 0;

  constructor(root: HTMLElement, tell: (cell: Element | null) => void) {
    this.#tell = tell;
    root.addEventListener("pointermove", ({ target, movementX, movementY }) => {
      const cell = target instanceof Element ? target.closest("td[data-cell]") : null;
      // What comes under a pointer at rest, as by scrolling, is not pointed at.
      if ((movementX !== 0 || movementY !== 0) && cell !== this.#pointed) this.#wait(cell);
    });
    root.addEventListener("pointerleave", () => this.#wait(null));
  }

  /** The pointer may rest on these as well, and go back. */
  include(other: HTMLElement): void {
    other.addEventListener("pointerenter", () => this.stop());
    other.addEventListener("pointerleave", () => this.#wait(null));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(cell: Element | null): void {
    this.stop();
    this.#pointed = cell;
    this.#timer = window.setTimeout(() => this.#tell(cell), cell ? restMilliseconds : leaveMilliseconds);
  }
}
