/** Pairs of characters that follow one another in words: most text is told from the words by one of its pairs. */
export class Pairs {
  readonly #places = new Uint8Array(1 << 16);

  constructor(words: readonly string[]) {
    for (const word of words) {
      const last = word.length - 2;
      for (let at = 0; at <= last; at++) this.#mark(word, at, (at === 0 ? OPENING : 0) | (at === last ? CLOSING : 0));
    }
  }

  #mark(word: string, at: number, place: number): void {
    const pair = pairAt(word, at);
    this.#places[pair] = (this.#places[pair] as number) | AMID | place;
  }

  /** Whether the pair at a place may stand in a word. */
  has(text: string, at: number): boolean {
    return ((this.#places[pairAt(text, at)] as number) & AMID) !== 0;
  }

  /** Whether a word may begin with the pair at a place. */
  opens(text: string, at: number): boolean {
    return ((this.#places[pairAt(text, at)] as number) & OPENING) !== 0;
  }

  /** Whether a word may end with the pair at the end of a text. */
  closes(text: string): boolean {
    return ((this.#places[pairAt(text, text.length - 2)] as number) & CLOSING) !== 0;
  }
}

const AMID = 1;
const OPENING = 2;
const CLOSING = 4;

/** Two characters as a small number, which others may share: what is not marked is not there. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
