import { readdirSync, type Stats, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Failure, failureOf } from "./failure.ts";

/** Something to check; or a path that came to nothing, with the reason. `file` is the name to show. */
export type Input = Readable | { readonly file: string; readonly failure: Failure };

export interface Readable {
  readonly file: string;
  /** Where it can be written to: null for standard input, and for a text out of it. */
  readonly path: string | null;
  /** What was read already. */
  readonly content?: string;
  /** The folder that was searched for it; null where the file itself was named. */
  readonly from: string | null;
}

const textFile = /\.(txt|md|markdown|html?)$/i;

/** Files, folders, globs and `-`, in the order given and by name inside a folder; a file named twice comes once. */
export async function findInputs(paths: readonly string[], stdinName: string): Promise<Input[]> {
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const path of paths) {
    const stdin = { file: stdinName, path: null, from: null };
    for (const input of path === "-" ? [stdin] : await find(path)) {
      const key = path === "-" ? path : resolve(input.file);
      if (!seen.has(key)) inputs.push(input);
      seen.add(key);
    }
  }
  return inputs;
}

async function find(path: string): Promise<Input[]> {
  try {
    if (!statSync(path).isDirectory()) return [fileInput(path)];
    const inputs = walk(path).map((input) => ({ ...input, from: path }));
    return inputs.length > 0 ? inputs : [{ file: path, failure: { kind: "emptyFolder" } }];
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== "notFound" || !/[*?[\]{}()!]/.test(path)) return [{ file: path, failure }];
  }
  const { glob } = await import("tinyglobby");
  const pattern = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  const found = await glob(pattern, { expandDirectories: false, ignore: ["**/node_modules/**", "**/.git/**"] });
  const files = found.filter(isFile);
  return files.length > 0
    ? files.sort(byName).map((file) => ({ ...fileInput(file), from: stemOf(pattern) }))
    : [{ file: path, failure: { kind: "noMatch" } }];
}

function walk(folder: string): Input[] {
  const inputs: Input[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) inputs.push(...walkInside(path));
    else if (textFile.test(entry.name) && isFile(path)) inputs.push(fileInput(path));
  }
  return inputs;
}

/** A folder that may not be opened is told, and its neighbours are still read. */
function walkInside(folder: string): Input[] {
  try {
    return walk(folder);
  } catch (error) {
    return [{ file: folder, failure: failureOf(error) }];
  }
}

/**
 * Links to folders are not followed: they may lead in a circle. Pipes and devices may never end, and are read only where
 * they are named. A broken link is left to fail when it is read.
 */
function isFile(path: string): boolean {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch {
    return true;
  }
  return stats.isFile();
}

/** The folder of a pattern: what stands before its first name with a wildcard. */
function stemOf(pattern: string): string {
  return pattern.replace(/(^|\/)[^/*?[\]{}()!]*[*?[\]{}()!].*$/s, "$1") || ".";
}

function fileInput(path: string): Readable {
  const file = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  return { file, path, from: null };
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
