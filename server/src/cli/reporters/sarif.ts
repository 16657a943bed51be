import { identityOf, keyOf } from "../../engine/accept.ts";
import { render } from "../../engine/messages/render.ts";
import type { Locale } from "../../engine/messages/types.ts";
import type { Fix, Problem, Related, Severity } from "../../engine/problem.ts";
import type { Report } from "../../engine/report/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type { Encoding } from "../decode.ts";
import { type Range, rangesOf } from "../ranges.ts";
import type { Words } from "../words/types.ts";
import { fingerprint, locationOf } from "./sarifParts.ts";
import { driver } from "./sarifRules.ts";
import type { Renderer, Reporter } from "./types.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** SARIF has three levels; the severity itself is among the properties. */
export const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  gb18030: "GB18030",
};

/** The results of a file, a line each. Those that were accepted are there, suppressed, as viewers expect it. */
export function sarifRenderer(locale: Locale): Renderer {
  return ({ file, analysis: { text, reports, accepted } }, problems) => {
    const write = resultWriter(file, text, reports, locale);
    const suppressed = accepted.map(({ problem, acceptance: { reason } }) => ({
      ...write(problem),
      suppressions: [{ kind: "external", status: "accepted", justification: reason }],
    }));
    return [...problems.map(write), ...suppressed].map((each) => JSON.stringify(each)).join(",\n");
  };
}

/** A log of one run, in the Static Analysis Results Interchange Format 2.1.0 (OASIS). */
export function sarifReporter(words: Words, locale: Locale): Reporter {
  const artifacts: string[] = [];
  const notifications: object[] = [];
  let begun = false;
  const add = (results: string): string => {
    if (results === "") return "";
    const before = begun ? ",\n" : opening(locale);
    begun = true;
    return before + results;
  };
  return {
    file(entry) {
      const { artifactLocation: location } = locationOf(entry.file);
      if (entry.status === "failed") {
        const message = { text: words.failure(entry.failure) };
        notifications.push({ level: "error", message, locations: [{ physicalLocation: locationOf(entry.file) }] });
        return "";
      }
      artifacts.push(JSON.stringify({ location, encoding: encodings[entry.encoding], roles: ["analysisTarget"] }));
      return add(entry.body);
    },
    skipped: () => "",
    config({ file, text, problems }) {
      return add(problems.map((each) => JSON.stringify(resultWriter(file, text, [], locale)(each))).join(",\n"));
    },
    end(status) {
      const invocation = {
        executionSuccessful: status < 2,
        exitCode: status,
        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
      };
      const begin = begun ? "" : opening(locale);
      return `${begin}\n],"artifacts":[\n${artifacts.join(",\n")}\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

/** All that is known before the first file. */
function opening(locale: Locale): string {
  const tool = JSON.stringify({ driver: driver(locale) });
  const bases = { "%SRCROOT%": { description: { text: "The folder in which gouji was started." } } };
  const run = `"tool":${tool},"columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"]`;
  return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{${run},"originalUriBaseIds":${JSON.stringify(bases)},"results":[\n`;
}

function resultWriter(file: string, text: string, reports: readonly Report[], locale: Locale) {
  const rangeOf = rangesOf(text);
  const seen = new Map<string, number>();
  const physical = (span: Span) => ({ ...locationOf(file), region: regionOf(rangeOf(span)) });
  const related = ({ span, message }: Related, at: number) => ({
    id: at + 1,
    message: { text: render(message, locale) },
    physicalLocation: physical(span),
  });
  const fixOf = ({ title, edits, safe, preferred }: Fix) => ({
    description: { text: render(title, locale) },
    artifactChanges: [
      {
        ...locationOf(file),
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(rangeOf(edit.span)),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
    properties: { safe, preferred },
  });
  return (problem: Problem) => {
    const { rule, severity, span, message, data, fixes } = problem;
    const key = fingerprint(identityOf(keyOf(problem, text, reports)));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      ruleId: rule,
      level: levels[severity],
      message: { text: render(message, locale) },
      locations: [{ physicalLocation: physical(span) }],
      ...(problem.related.length > 0 && { relatedLocations: problem.related.map(related) }),
      // Of the finding's own words, so that it is known again where lines have moved. GitHub reads the second.
      partialFingerprints: { "goujiFinding/v1": key, primaryLocationLineHash: `${key.slice(0, 16)}:${count}` },
      ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
      properties: { severity, data },
    };
  };
}

/** Lines and columns from 1, the end not included. */
function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
