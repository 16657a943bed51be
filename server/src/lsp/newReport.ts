import { carriedOver, writeReport } from "../engine/write/report.ts";
import type { Context } from "./context.ts";
import { reportBefore } from "./lastYear.ts";

/** A request of our own: a blank report for a body and a year. */
export const NEW_REPORT = "gouji/newReport";

interface NewReportParams {
  readonly year: number;
  readonly agency: string;
}

/** `lastYear`: the document whose 四、结转下年度 became 二、上年结转. Null for a year without a format. */
interface NewReportResult {
  readonly text: string;
  readonly lastYear: string | null;
}

/**
 * Answers `gouji/newReport`. The body's report of the year before is looked for among the open documents, then among the
 * files that the settings name as last year's (`previousYear`).
 */
export function serveNewReport(context: Context): undefined {
  const { connection, run } = context;
  connection.onRequest(NEW_REPORT, (params: NewReportParams, token) =>
    run<NewReportResult | null>(NEW_REPORT, token, null, () => create(context, params)),
  );
}

async function create(context: Context, { year, agency }: NewReportParams): Promise<NewReportResult | null> {
  const places = context.folders.all().map((folder) => `${folder}/`);
  const before = await reportBefore(context, year, agency, places);
  const carriedIn = carriedOver(before?.report);
  if (before && carriedIn)
    return made(writeReport({ year, agency, format: "markdown", carriedIn }), before.document.uri);
  return made(writeReport({ year, agency, format: "markdown" }), null);
}

const made = (text: string | null, lastYear: string | null) => (text === null ? null : { text, lastYear });
