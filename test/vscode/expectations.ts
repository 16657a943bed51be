import * as vscode from "vscode";
import { type Finding, ownFile, readText } from "./editor.ts";

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

const texts = new Map<string, string>();
const expectations = new Map<string, Expectation>();

/** Reads all samples and what is expected of them; before, there are none. */
export async function loadSamples(): Promise<void> {
  for (const [name] of await vscode.workspace.fs.readDirectory(ownFile("samples"))) {
    if (name === "README.md") continue;
    texts.set(name, await readText(ownFile("samples", name)));
    const written = await readText(pathOf(name)).catch((error) => {
      if (!updating) throw error;
      return '{ "findings": [] }';
    });
    expectations.set(name, JSON.parse(written));
  }
}

/** UPDATE=1 writes down what is found instead of judging it: read the difference before it is committed. */
export const updating = process.env.UPDATE === "1";

export function samples(): string[] {
  return [...texts.keys()].sort();
}

export const textOf = (sample: string): string => texts.get(sample) ?? "";

export function expectationOf(sample: string): Expectation {
  const found = expectations.get(sample);
  if (found === undefined) throw new Error(`Nothing is expected of ${sample}.`);
  return found;
}

export async function store(sample: string, expectation: Expectation): Promise<void> {
  // A finding a line: such a file can be read beside the sample.
  const text = JSON.stringify(expectation, null, 2).replace(
    /\[\s+(\d+),\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g,
    "[$1, $2, $3, $4]",
  );
  await vscode.workspace.fs.writeFile(pathOf(sample), new TextEncoder().encode(`${text}\n`));
}

function pathOf(sample: string): vscode.Uri {
  return ownFile("test", "vscode", "expected", `${sample}.json`);
}
