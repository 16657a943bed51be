import type { Task } from "../batch/entry.ts";
import type { Words } from "../words/types.ts";
import { githubReporter } from "./github.ts";
import { jsonReporter, ndjsonReporter } from "./json.ts";
import { junitReporter } from "./junit.ts";
import { painter } from "./paint.ts";
import { sarifReporter } from "./sarif.ts";
import { textReporter } from "./text.ts";
import type { Reporter } from "./types.ts";

/** The reporter of a format; `isFilter`: a line for each line of standard input. */
export function reporterFor(task: Extract<Task, { command: "check" }>, words: Words, isFilter: boolean): Reporter {
  const { format, locale, colour, width, showAccepted: accepted } = task;
  switch (format) {
    case "json":
      return isFilter ? ndjsonReporter(words) : jsonReporter(words, locale);
    case "sarif":
      return sarifReporter(words, locale);
    case "github":
      return githubReporter(words, locale);
    case "junit":
      return junitReporter(words);
    case "text":
      return textReporter({ words, locale, paint: painter(colour), width }, { accepted });
  }
}
