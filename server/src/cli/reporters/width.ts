import { padded, widthOf } from "../../engine/text/width.ts";

export { padded, widthOf };

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
