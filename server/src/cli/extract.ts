import type { Report } from "../engine/report/types.ts";
import type { Span } from "../engine/text/span.ts";
import type { Args } from "./args.ts";
import { csvHeader, reportToCsv } from "./csv.ts";
import { reportToJson } from "./figures.ts";
import { type Range, rangesOf } from "./ranges.ts";
import { clean } from "./reporters/clean.ts";
import { goThrough } from "./session.ts";

interface Format {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  item(report: Report, file: string, rangeOf: (span: Span) => Range): string;
}

const json = (...args: Parameters<typeof reportToJson>): string => JSON.stringify(reportToJson(...args));

const formats: Readonly<Record<"json" | "ndjson" | "csv", Format>> = {
  json: { begin: "[", between: ",\n", end: "]\n", item: json },
  ndjson: { begin: "", between: "", end: "", item: (...args) => `${json(...args)}\n` },
  csv: { begin: csvHeader, between: "", end: "", item: reportToCsv },
};

/** `gouji extract`: the figures of every report. A copy of an earlier report in the same file is left out. */
export async function extract(args: Args): Promise<number> {
  const { begin, between, end, item } = formats[args.choice("format", ["json", "ndjson", "csv"], "json")];
  let before = begin;
  const output = await goThrough(
    args,
    {},
    {
      file(outcome, output) {
        if (outcome.status === "failed") return "";
        if (outcome.status === "notAReport") output.complain(args.words.notAReport(clean(outcome.file)));
        const { text, reports } = outcome.analysis;
        const rangeOf = rangesOf(text);
        const items = reports.filter((each) => each.copyOf === null).map((each) => item(each, outcome.file, rangeOf));
        if (items.length === 0) return "";
        const written = before + items.join(between);
        before = between;
        return written;
      },
    },
  );
  await output.write((before === begin ? begin : "") + end);
  return output.status;
}
