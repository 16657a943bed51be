/** The regular expressions of the sources: those that are written, and those that are put together. */
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { type Node, parse } from "acorn";

const root = join(import.meta.dirname, "../..");

export interface Written {
  /** File and line. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** Those that the code of the product and of its scripts has as literals, and the places where others are constructed. */
export function writtenIn(pattern: string): { literals: Written[]; constructed: string[] } {
  const literals: Written[] = [];
  const constructed: string[] = [];
  for (const file of globSync(pattern, { cwd: root }).sort()) {
    const text = readFileSync(join(root, file), "utf8");
    const code = file.endsWith(".ts") ? stripTypeScriptTypes(text) : text; // types become spaces: places stay
    const place = (node: Node) => `${file.replaceAll("\\", "/")}:${node.loc?.start.line}`;
    visit(parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }), (node) => {
      const { regex, callee } = node as { regex?: { pattern: string; flags: string }; callee?: { name?: string } };
      if (regex) literals.push({ at: place(node), source: regex.pattern, flags: regex.flags });
      if (callee?.name === "RegExp") constructed.push(place(node));
    });
  }
  return { literals, constructed };
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === "string") visit(child, see);
    }
  }
}

/** Those that are constructed while `run` runs, each once, with the place of the innermost of `constructed` that made it. */
export async function madeBy(run: () => Promise<unknown>): Promise<Written[]> {
  const made = new Map<string, Written>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const regexp: RegExp = Reflect.construct(target, args, newTarget);
      const at = placeIn(new Error().stack ?? "");
      if (at !== undefined) made.set(`${at} ${regexp}`, { at, source: regexp.source, flags: regexp.flags });
      return regexp;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}

/** The line of the sources that a constructor was called from. */
function placeIn(stack: string): string | undefined {
  const line = stack.split("\n").find((each) => each.includes("/server/src/") && !each.includes("node_modules"));
  return /server\/src\/[^:]*:\d+/.exec(line ?? "")?.[0];
}
