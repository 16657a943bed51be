import type { Problem } from "../../engine/problem.ts";
import { extractRenderer } from "../reporters/figures.ts";
import { githubRenderer } from "../reporters/github.ts";
import { jsonRenderer } from "../reporters/json.ts";
import { junitRenderer } from "../reporters/junit.ts";
import { painter } from "../reporters/paint.ts";
import { sarifRenderer } from "../reporters/sarif.ts";
import { textRenderer } from "../reporters/text.ts";
import type { Renderer } from "../reporters/types.ts";
import { type Checked, internal, run } from "../run.ts";
import { wordsIn } from "../words/index.ts";
import type { Job, Made, Perform, Task } from "./entry.ts";

/** How this thread makes of an input what the task asks for. */
export async function performer(task: Task): Promise<Perform> {
  const render = await rendererOf(task);
  return async (job) => {
    const outcome = await run(job, job.options);
    if (outcome.status === "failed") return outcome;
    try {
      return entryOf(outcome, job, task, render);
    } catch (error) {
      return internal(job.file, error);
    }
  };
}

async function rendererOf(task: Task): Promise<Renderer> {
  if (task.command === "extract") return extractRenderer(task.format);
  const { format, locale, showAccepted, failing } = task;
  const words = await wordsIn(locale);
  switch (format) {
    case "json":
      return jsonRenderer(locale, { accepted: showAccepted });
    case "sarif":
      return sarifRenderer(locale);
    case "github":
      return githubRenderer(locale);
    case "junit":
      return junitRenderer(words, failing);
    case "text": {
      const view = { words, locale, paint: painter(task.colour), width: task.width };
      return textRenderer(view, { accepted: showAccepted });
    }
  }
}

function entryOf({ file, status, analysis, encoding }: Checked, { options }: Job, task: Task, render: Renderer): Made {
  const { problems, accepted, reports } = analysis;
  const quiet = task.command === "check" && task.quiet;
  const failing = task.command === "check" ? task.failing : [];
  const shown = quiet ? problems.filter(({ severity }) => severity === "error") : problems;
  const covering = new Set<unknown>(accepted.map(({ acceptance }) => acceptance));
  return {
    file,
    status,
    encoding,
    reports: reports.filter(({ copyOf }) => copyOf === null).length,
    counts: countsOf(shown),
    hidden: problems.length - shown.length,
    accepted: accepted.length,
    failing: problems.some(({ severity }) => failing.includes(severity)),
    used: (options.accepted ?? []).flatMap((each, at) => (covering.has(each) ? [at] : [])),
    body: render({ file, analysis, status }, shown),
  };
}

function countsOf(problems: readonly Problem[]): Made["counts"] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
