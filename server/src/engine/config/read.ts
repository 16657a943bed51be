import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { SyntaxFault } from "../messages/config.ts";
import type { Message } from "../messages/types.ts";
import { near } from "../text/near.ts";
import type { Span } from "../text/span.ts";
import type { Schema } from "./schema.ts";

type Path = readonly (string | number)[];

/** Something that is wrong in a config, and where. */
export interface Fault {
  readonly message: Message;
  readonly span: Span;
  /** Names and indexes from the root; empty for faults of the syntax. */
  readonly path: Path;
}

export interface Reading {
  /** What could be read: of the type that the schema says. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Where the objects inside `value` stand. */
  readonly spans: ReadonlyMap<unknown, Span>;
}

/** Says what is wrong with a path, if anything. */
export type CheckPath = (path: string) => Message | null;

/** No settings have more characters, and editors read them again at every keystroke. */
const LONGEST = 1_000_000;
/** Deeper than this nothing is read: no config needs it, and the parser goes down by calling itself. */
const deepest = 64;

/**
 * Reads JSON with comments against a schema. Never throws: what is wrong is a fault and left out, and the rest is read.
 * A text of white space is an empty config.
 */
export function readJson(text: string, schema: Schema, checkPath: CheckPath = () => null): Reading {
  const empty: Reading = { value: {}, faults: [], spans: new Map() };
  if (text.trim() === "") return empty;
  if (text.length > LONGEST) {
    const message: Message = { key: "config/too-large", args: { most: LONGEST } };
    return { ...empty, faults: [{ message, span: { start: 0, end: 1 }, path: [] }] };
  }
  if (isTooDeep(text)) return { ...empty, faults: [syntaxFault("other", { start: 0, end: 1 })] };
  const errors: ParseError[] = [];
  const parsed = parseTree(text, errors, { allowTrailingComma: true });
  // A tree that was not closed is not whole: the parser then returns a branch of it.
  const closing = errors.map(({ error }) => closers[printParseErrorCode(error)] ?? "").join("");
  const root = closing === "" ? parsed : parseTree(`${text}\n${closing}`, [], { allowTrailingComma: true });
  const reader = new Reader(text, checkPath);
  const value = root === undefined ? undefined : reader.read(root, schema, []);
  const told = errors.map((error) => syntaxFaultOf(error, text));
  // One slip makes the parser stumble several times at the same place.
  const slips = told.filter(({ span }, at) => span.start !== told[at - 1]?.span.start);
  const faults = [...slips, ...reader.faults];
  return { value: value ?? {}, faults: faults.sort((a, b) => a.span.start - b.span.start), spans: reader.spans };
}

class Reader {
  readonly faults: Fault[] = [];
  readonly spans = new Map<unknown, Span>();
  readonly #text: string;
  readonly #checkPath: CheckPath;

  constructor(text: string, checkPath: CheckPath) {
    this.#text = text;
    this.#checkPath = checkPath;
  }

  /** The value of a node without what is wrong in it; undefined where nothing is left. */
  read(node: Node, schema: Schema, path: Path): unknown {
    if (!isOfType(node, schema)) {
      return this.#fault(node, path, {
        key: "config/type",
        args: { key: nameOf(path), expected: schema.type ?? "string" },
      });
    }
    if (node.type === "object") return this.#object(node, schema, path);
    if (node.type === "array") {
      const items = (node.children ?? []).map((item, at) => this.read(item, schema.items ?? {}, [...path, at]));
      return items.filter((item) => item !== undefined);
    }
    const wrong = this.#wrongValue(node.value, schema, nameOf(path));
    return wrong === null ? node.value : this.#fault(node, path, wrong);
  }

  #object(node: Node, schema: Schema, path: Path): object | undefined {
    const { properties = {}, additionalProperties, required = [] } = schema;
    const members = new Map<string, unknown>();
    for (const { children: [name, value] = [] } of node.children ?? []) {
      if (name === undefined) continue;
      const key = String(name.value);
      const own = [...path, key];
      if (members.has(key)) this.#fault(name, own, { key: "config/duplicate-key", args: { key: nameOf(own) } });
      const member = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (member) members.set(key, value && this.read(value, member, own));
      else {
        const closest = near(key, Object.keys(properties)).join(", ");
        this.#fault(name, own, { key: "config/unknown-key", args: { key: nameOf(own), near: closest } });
      }
    }
    const missing = required.filter((key) => !members.has(key)).join(", ");
    if (missing !== "") this.#fault(node, path, { key: "config/missing", args: { key: nameOf(path), missing } });
    if (required.some((key) => members.get(key) === undefined)) return undefined;
    const object = Object.fromEntries([...members].filter(([, value]) => value !== undefined));
    this.spans.set(object, this.#spanOf(node));
    return object;
  }

  #wrongValue(value: unknown, schema: Schema, key: string): Message | null {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
    if (typeof value === "number" && schema.type === "integer" && (value < minimum || value > maximum))
      return { key: "config/range", args: { key, minimum, maximum } };
    if (typeof value !== "string") return null;
    if (schema.enum && !schema.enum.includes(value)) {
      const choices = schema.enum.length > mostChoices ? near(value, schema.enum) : schema.enum;
      return {
        key: "config/choice",
        args: { key, value, choices: choices.join(", "), isAll: choices === schema.enum },
      };
    }
    if (value.trim().length < (schema.minLength ?? 0)) return { key: "config/empty", args: { key } };
    return schema.format === "path" ? this.#checkPath(value) : null;
  }

  #fault(node: Node, path: Path, message: Message): undefined {
    this.faults.push({ message, span: this.#spanOf(node), path });
  }

  #spanOf({ offset, length }: Node): Span {
    return { start: offset, end: Math.min(this.#text.length, offset + length) };
  }
}

/** Of more values than these only those are named that may have been meant. */
const mostChoices = 8;

function isOfType({ type, value }: Node, schema: Schema): boolean {
  if (schema.type === undefined) return type !== "object" && type !== "array";
  return schema.type === "integer" ? Number.isSafeInteger(value) : type === schema.type;
}

/** `body.kind`, `accepted[2].rule`. */
function nameOf(path: Path): string {
  const name = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");
  return name.replace(/^\./, "");
}

/** What ends something that the text does not end; they come from the inside out. */
const closers: Readonly<Record<string, string>> = {
  UnexpectedEndOfComment: "*/",
  CloseBraceExpected: "}",
  CloseBracketExpected: "]",
};

/** What is missing where the parser stumbled. */
const expected: Readonly<Record<string, SyntaxFault>> = {
  CommaExpected: "comma",
  ColonExpected: "colon",
  CloseBraceExpected: "brace",
  CloseBracketExpected: "bracket",
  ValueExpected: "value",
  PropertyNameExpected: "name",
  UnexpectedEndOfString: "quote",
  UnexpectedEndOfComment: "comment",
};

/** At the end of the text, the last character that can be seen is marked. */
function syntaxFaultOf({ error, offset, length }: ParseError, text: string): Fault {
  const last = text.trimEnd().length;
  const start = Math.min(offset, last - 1);
  const end = Math.min(text.length, Math.max(start + 1, offset < last ? offset + length : last));
  return syntaxFault(expected[printParseErrorCode(error)] ?? "other", { start, end });
}

function syntaxFault(what: SyntaxFault, span: Span): Fault {
  return { message: { key: "config/syntax", args: { expected: what } }, span, path: [] };
}

/** Counts brackets, those in strings too: a text that has so many of them is no config. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{" || character === "[") depth++;
    if (character === "}" || character === "]") depth--;
    if (depth > deepest) return true;
  }
  return false;
}
