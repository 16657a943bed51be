import type { Report } from "../../engine/report/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type { ExtractFormat } from "../batch/entry.ts";
import { csvHeader, reportToCsv } from "../csv.ts";
import { reportToJson } from "../figures.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Renderer } from "./types.ts";

interface Frame {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  item(report: Report, file: string, rangeOf: (span: Span) => Range): string;
}

const json = (...args: Parameters<typeof reportToJson>): string => JSON.stringify(reportToJson(...args));

/** How the figures of reports stand in a file of each format. */
export const frames: Readonly<Record<ExtractFormat, Frame>> = {
  json: { begin: "[", between: ",\n", end: "]\n", item: json },
  ndjson: { begin: "", between: "", end: "", item: (...args) => `${json(...args)}\n` },
  csv: { begin: csvHeader, between: "", end: "", item: reportToCsv },
};

/** The figures of each report of an input. A copy of an earlier report in the same file is left out. */
export function extractRenderer(format: ExtractFormat): Renderer {
  const { between, item } = frames[format];
  return ({ file, analysis: { text, reports } }) => {
    const rangeOf = rangesOf(text);
    const originals = reports.filter(({ copyOf }) => copyOf === null);
    return originals.map((report) => item(report, file, rangeOf)).join(between);
  };
}
