// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Text from a file as it may be shown on a terminal: one line, what cannot be seen spelt out (`<200B>`). */
export function clean(text: string): string {
  return text.replace(/(?<![^\S\t\r\n])[^\S\t\r\n]*[\t\r\n]\s*/g, " ").replace(unseen, spelt);
}

function spelt(character: string): string {
  return `<${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}>`;
}

/** One character of a source line, shown without changing what stands around it. */
export function cleanCharacter(character: string): string {
  if (character === "\u00a0") return " ";
  return character.replace(unseen, spelt);
}

/** With U+FFFD for half a surrogate pair, which is no character. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
