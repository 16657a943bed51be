import { type Recognized, recognize, type Surroundings } from "./recognize.ts";

/**
 * What was read in the passages of one document, kept from each analysis to the next: while one is written, all others stay
 * as they are. It holds what the last analysis asked for, and goes with the document.
 */
export class PassageMemory {
  #before: ReadonlyMap<string, Recognized> = new Map();
  #now = new Map<string, Recognized>();

  /** A new analysis begins. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  recognize(text: string, around: Surroundings): Recognized {
    const key = `${around.topic} ${around.year} ${around.agency} ${text}`;
    const known = this.#now.get(key) ?? this.#before.get(key) ?? recognize(text, around);
    this.#now.set(key, known);
    return known;
  }
}
