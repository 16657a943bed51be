import { closeAll } from "./editor.ts";

/** The runner of the tests passes on only what bears this mark: the workbench itself logs a great deal. */
const mark = "[gouji] ";

export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export function print(line: string): void {
  console.log(mark + line);
}

/** Runs the cases in their order, and closes what each has opened. Throws where one has failed. */
export async function runCases(all: readonly Case[]): Promise<void> {
  const wanted = new RegExp(process.env.GOUJI_TEST_CASES ?? "");
  const cases = all.filter(({ name }) => wanted.test(name));
  let failed = 0;
  for (const { name, run } of cases) {
    const started = performance.now();
    try {
      await run();
      print(`ok ${name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      failed++;
      print(`not ok ${name}`);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      for (const line of text.split("\n")) print(`    ${line}`);
    } finally {
      await closeAll();
    }
  }
  print(`${cases.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${cases.length} cases failed`);
}
