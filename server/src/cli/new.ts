import { writeFileSync } from "node:fs";
import { formats } from "../engine/formats/formats.ts";
import { carriedOver, writeReport } from "../engine/write/report.ts";
import { type Args, UsageError } from "./args.ts";
import { findInputs } from "./inputs.ts";
import { Output, Progress } from "./output.ts";
import { clean } from "./reporters/clean.ts";
import { run } from "./run.ts";

/** `gouji new`: a blank report in the format of a year, on standard output or in a new file. */
export async function newReport(args: Args): Promise<number> {
  const { words } = args;
  const [stray] = args.paths;
  if (stray !== undefined) throw new UsageError(words.usage.noFiles("new", stray));
  const year = args.year() ?? missing(args, "--year");
  const agency = args.text("agency")?.trim() || missing(args, "--agency");
  const file = args.text("output");
  const format = args.choice(
    "format",
    ["text", "markdown"],
    /\.(md|markdown)$/i.test(file ?? "") ? "markdown" : "text",
  );
  const output = new Output(words, new Progress(words.progress));
  const last = args.text("last");
  const carriedIn = last === null ? null : await carriedFrom(last, year, args, output);
  if (output.status > 0) return output.status;
  const report = writeReport({ year, agency, format, carriedIn });
  if (report === null) throw new UsageError(words.usage.yearBeforeFormats(year, formats[0]?.firstYear ?? year));
  if (file === null) await output.write(report);
  else save(file, report, output, args);
  return output.status;
}

function missing(args: Args, option: string): never {
  throw new UsageError(args.words.usage.needsOption("new", option));
}

/** What last year's report carries over; whatever is wrong with it is told, and nothing is written then. */
async function carriedFrom(path: string, year: number, { words }: Args, output: Output) {
  const [input] = await findInputs([path], path);
  const outcome = input && ("failure" in input ? { ...input, status: "failed" as const } : await run(input, {}));
  if (!outcome || outcome.status === "failed") {
    if (outcome) output.fail(outcome);
    return null;
  }
  const carried = carriedOver(outcome.analysis.reports.find((report) => report.year === year - 1));
  if (!carried) {
    output.complain(words.noCarriedOut(clean(path), year - 1));
    output.raise(2);
  }
  return carried;
}

/** A file that is there already is never overwritten. */
function save(file: string, report: string, output: Output, { words }: Args): void {
  try {
    writeFileSync(file, report, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    output.complain(code === "EEXIST" ? words.fileExists(clean(file)) : words.cannotSave(clean(file), code ?? message));
    output.raise(2);
  }
}
