import { isAbsolute, relative, resolve } from "node:path";
import { render } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Problem, Severity } from "../../engine/problem.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Counts, Words } from "../words/types.ts";
import { clean } from "./clean.ts";
import type { Renderer, Reporter } from "./types.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** GitHub shows no more annotations of one kind from one step. */
const mostOfAKind = 10;

/** A finding a line: a workflow command, which GitHub shows as an annotation on the file. */
export function githubRenderer(locale: Locale): Renderer {
  return ({ file, analysis: { text } }, problems) => {
    const rangeOf = rangesOf(text);
    return problems.map((problem) => commandOf(file, problem, rangeOf(problem.span), locale)).join("");
  };
}

/** Annotations as far as GitHub shows them, the other findings as lines of the log, and a closing. */
export function githubReporter(words: Words, locale: Locale): Reporter {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const shown = new Map<string, number>();
  let [files, reports, failed, left] = [0, 0, 0, 0];
  const limited = (lines: string): string =>
    lines.replace(/^::(\w+) .*\n/gm, (line, kind: string) => {
      const count = (shown.get(kind) ?? 0) + 1;
      shown.set(kind, count);
      if (count <= mostOfAKind) return line;
      left++;
      return logged(line);
    });
  const add = (more: Counts): void => {
    for (const severity of Object.keys(counts) as (keyof Counts)[]) counts[severity] += more[severity];
  };
  return {
    file(entry) {
      if (entry.status === "failed") {
        failed++;
        return limited(`::error file=${property(pathOf(entry.file))}::${data(words.failure(entry.failure))}\n`);
      }
      files++;
      reports += entry.reports;
      add(entry.counts);
      return limited(entry.body);
    },
    skipped: () => "",
    config({ file, text, problems }) {
      const rangeOf = rangesOf(text);
      return limited(problems.map((each) => commandOf(file, each, rangeOf(each.span), locale)).join(""));
    },
    end() {
      const lines = files > 0 ? [words.summary(files, reports, counts)] : [];
      if (left > 0) lines.push(words.annotationsLeft(left, mostOfAKind));
      if (failed > 0) lines.push(words.failed(failed));
      return lines.map((line) => `${line}\n`).join("");
    },
  };
}

function commandOf(file: string, { rule, severity, message }: Problem, { start, end }: Range, locale: Locale): string {
  // Columns say something only within one line.
  const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : "";
  const place = `file=${property(pathOf(file))},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
  return `::${commands[severity]} ${place},title=${property(rule)}::${data(render(message, locale))}\n`;
}

/** GitHub looks for files from the root of the checkout, whatever folder a step is started in. */
function pathOf(file: string): string {
  const root = process.env.GITHUB_WORKSPACE;
  const path = root === undefined ? file : relative(root, resolve(file));
  return path.startsWith("..") || isAbsolute(path) ? file : path.replaceAll("\\", "/");
}

function data(text: string): string {
  return clean(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A command as a line for people, in which nothing is a command any more (`##[` begins one of the old kind). */
function logged(command: string): string {
  const [, kind, file, line, title, message] =
    /^::(\w+) file=([^,:]*)(?:,line=(\d+)(?:,(?!title)[^,:]*)*)?(?:,title=([^,:]*))?::(.*)/.exec(command) ?? [];
  const place = line === undefined ? file : `${file}:${line}`;
  const text = [`- ${place}`, kind, message, title].filter((each) => each).join("  ");
  return `${decodeCommand(text).replaceAll("##[", "## [")}\n`;
}

function decodeCommand(text: string): string {
  const signs: Readonly<Record<string, string>> = { "%25": "%", "%3A": ":", "%2C": "," };
  return text.replace(/%(?:25|3A|2C)/g, (sign) => signs[sign] ?? sign);
}
