import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, root } from "./editor.ts";

/** What is expected of one sample: test/vscode/expected/<sample>.json. */
export interface Expectation {
  readonly findings: readonly Finding[];
  /** The one figure that is wrong, its right value, and the findings that are left after the repair. */
  readonly repair?: {
    readonly range: Finding["range"];
    readonly newText: string;
    readonly left: readonly Finding[];
  };
}

const directory = join(root, "test/vscode/expected");

/** UPDATE=1 writes down what is found instead of judging it: read the difference before it is committed. */
export const updating = process.env.UPDATE === "1";

export function samples(): string[] {
  return readdirSync(join(root, "samples")).filter((name) => name !== "README.md");
}

export function expectationOf(sample: string): Expectation {
  try {
    return JSON.parse(readFileSync(pathOf(sample), "utf8"));
  } catch (error) {
    if (updating) return { findings: [] };
    throw error;
  }
}

export function store(sample: string, expectation: Expectation): void {
  // A finding a line: such a file can be read beside the sample.
  const text = JSON.stringify(expectation, null, 2).replace(
    /\[\s+(\d+),\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g,
    "[$1, $2, $3, $4]",
  );
  writeFileSync(pathOf(sample), `${text}\n`);
}

function pathOf(sample: string): string {
  return join(directory, `${sample}.json`);
}
