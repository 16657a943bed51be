import { element } from "./dom.ts";
import type { Step } from "./geometry.ts";

/** How an edit ends: what is written, and where to go then. */
export interface EditEnd {
  readonly commit: (text: string, then?: Step | "next" | "previous") => void;
  readonly cancel: () => void;
}

/**
 * A field in the place of a cell. Enter commits, Escape does not, Tab commits and goes on; the arrow keys too where the
 * edit began by typing, else they move the cursor. What an input method is composing is left to it.
 */
export function editCell(
  cell: HTMLElement,
  label: string,
  start: { text: string; typed: boolean },
  end: EditEnd,
): void {
  const input = element("input", { type: "text", "aria-label": label, autocomplete: "off", spellcheck: "false" });
  input.value = start.text;
  let ended = false;
  const finish = (action: () => void) => {
    if (ended) return;
    ended = true;
    input.remove();
    action();
  };
  const commit = (then?: Step | "next" | "previous") => finish(() => end.commit(input.value, then));
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    const arrows: Readonly<Record<string, Step>> = start.typed
      ? { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" }
      : {};
    if (event.key === "Enter") commit();
    else if (event.key === "Escape") finish(end.cancel);
    else if (event.key === "Tab") commit(event.shiftKey ? "previous" : "next");
    else if (arrows[event.key]) commit(arrows[event.key]);
    else return;
    event.preventDefault();
  });
  // Who leaves the cell means it; who leaves the window comes back.
  input.addEventListener("blur", () => {
    if (document.hasFocus()) commit();
  });
  cell.append(input);
  input.focus();
  if (!start.typed) input.select();
}
