import { findNodeAtLocation, getNodeValue, type Node, parseTree } from "jsonc-parser";
import { type Acceptance, placeOf } from "../accept.ts";
import type { Edit } from "../problem.ts";
import { readJson } from "./read.ts";

/** An acceptance to be written down: `file` as it is to stand there, relative to the folder of the config file. */
export interface NewAcceptance extends Acceptance {
  readonly file: string;
}

/**
 * The edits that add an acceptance to the text of a config file. Nothing that stands there is laid out anew, and
 * comments stay where they are. Entries are kept in the order of file, rule and place; an older one of the same place is
 * replaced. Null where the text is not sound enough to be changed: broken syntax, or no list under `accepted`.
 */
export function acceptanceEdits(text: string, entry: NewAcceptance): Edit[] | null {
  const style = styleOf(text);
  const list = `"accepted": [${style.newLine(2)}${written(entry, style)}${style.newLine(1)}]`;
  if (text.trim() === "") {
    return [
      {
        span: { start: 0, end: text.length },
        newText: `{${style.newLine(1)}${list}${style.newLine(0)}}${style.newLine(0)}`,
      },
    ];
  }
  if (readJson(text, {}).faults.some(({ message }) => /^config\/(?:syntax|too-large)$/.test(message.key))) return null;
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root?.type !== "object") return null;
  const accepted = findNodeAtLocation(root, ["accepted"]);
  if (accepted === undefined) return append(text, root, list, style, 1);
  return accepted.type === "array" ? insert(text, accepted, entry, style) : null;
}

function insert(text: string, list: Node, entry: NewAcceptance, style: Style): Edit[] {
  const nodes = list.children ?? [];
  const orders = nodes.map((node) => orderOf(getNodeValue(node)));
  const wanted = orderOf(entry);
  const same = nodes[orders.indexOf(wanted)];
  if (same) return [{ span: spanOf(same), newText: written(entry, style) }];
  const next = orders.findIndex((order) => order > wanted);
  if (next < 0) return append(text, list, written(entry, style), style, 2);
  const before = nodes[next - 1];
  // Behind the comma, or the bracket where it comes first, and the comment in that line.
  const at = before ? afterTrivia(text, endOf(before)) + 1 : list.offset + 1;
  const start = at + (/^[ \t]*(\/\/[^\r\n]*)?/.exec(text.slice(at))?.[0].trimEnd().length ?? 0);
  return [{ span: { start, end: start }, newText: `${style.newLine(2)}${written(entry, style)},` }];
}

/** Adds a member at the end of an object or array, behind the comments that stand there. */
function append(
  text: string,
  { offset, length, children = [] }: Node,
  member: string,
  style: Style,
  depth: number,
): Edit[] {
  const close = offset + length - 1;
  const last = children.at(-1);
  const comma = last ? endOf(last) : close;
  const needsComma = last !== undefined && text[afterTrivia(text, comma)] !== ",";
  const end = text.slice(0, close).trimEnd().length;
  const isOneLine = !/[\r\n]/.test(text.slice(end, close));
  const newText = style.newLine(depth) + member + (isOneLine ? style.newLine(depth - 1) : "");
  const edit: Edit = { span: { start: end, end: isOneLine ? close : end }, newText };
  if (!needsComma) return [edit];
  if (comma === end) return [{ ...edit, newText: `,${newText}` }];
  return [{ span: { start: comma, end: comma }, newText: "," }, edit];
}

/** Where the next token begins, white space and comments being passed over. */
function afterTrivia(text: string, from: number): number {
  const trivia = /(?:\s|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y;
  trivia.lastIndex = from;
  return from + (trivia.exec(text)?.[0].length ?? 0);
}

const endOf = ({ offset, length }: Node): number => offset + length;
const spanOf = (node: Node): Edit["span"] => ({ start: node.offset, end: endOf(node) });

/** Compares as file, rule and place do; of entries that are not whole, as what they have. */
function orderOf(entry: unknown): string {
  const { file, rule, place }: Partial<NewAcceptance> = Object(entry);
  return `${file}\u0000${placeOf({ rule: String(rule), place: Object(place), values: {} })}`;
}

interface Style {
  /** A line end and the indentation of that depth. */
  newLine(depth: number): string;
}

function styleOf(text: string): Style {
  const [, indent = "  "] = /\n([ \t]+)\S/.exec(text) ?? [];
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  return { newLine: (depth) => end + indent.repeat(depth) };
}

/** Place and values in a line each: a change of them shows as a change of that line. */
function written({ file, rule, place, values, reason }: NewAcceptance, { newLine }: Style): string {
  const members = Object.entries({ file, rule, place, values, reason });
  const lines = members.map(([name, value]) => `${newLine(3)}"${name}": ${inOneLine(value)}`);
  return `{${lines.join(",")}${newLine(2)}}`;
}

function inOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
