import { median, percentile } from "../statistics.ts";
import { type Question, questions, type Sample } from "./session.ts";

export type Summary = ReturnType<typeof summarize>;

/** Medians over the processes; percentiles over the edits, or answers, of all of them. NaN where nothing is known. */
export function summarize(samples: readonly Sample[]) {
  const of = (name: Exclude<keyof Sample, "edits" | "answers">) => median(samples.map((sample) => sample[name]));
  const edits = samples.flatMap((sample) => sample.edits);
  const answer = (question: Question) =>
    percentile(
      samples.flatMap(({ answers }) => answers[question]),
      95,
    );
  return {
    start: of("start"),
    first: of("first"),
    open: of("open"),
    findings: of("findings"),
    p50: percentile(edits, 50),
    p95: percentile(edits, 95),
    p99: percentile(edits, 99),
    max: percentile(edits, 100),
    cpuFirst: of("cpuFirst"),
    cpu: of("cpu"),
    burst: of("burst"),
    answers: Object.fromEntries(questions.map((question) => [question, answer(question)])) as Record<Question, number>,
    rssOpened: of("rssOpened"),
    rss: of("rss"),
    rssRest: of("rssRest"),
    rssPeak: of("rssPeak"),
  };
}
