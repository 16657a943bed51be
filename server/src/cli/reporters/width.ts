import { eastAsianWidth } from "get-east-asian-width";

/** Columns on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Padded to `width` columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Items side by side, in lines of at most `width` columns. */
export function wrapped(items: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = last === undefined ? item : last + between + item;
    if (last === undefined || widthOf(longer) > width) lines.push(item);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
