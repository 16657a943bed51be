import type { Failure } from "../failure.ts";
import { help } from "./help.en.ts";
import type { Counts, Words } from "./types.ts";

const meant = (near: readonly string[]): string => (near.length > 0 ? ` Did you mean ${near.join(", ")}?` : "");
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

const names = { error: "error", warning: "warning", info: "information", hint: "hint" } as const;
const levels = ["error", "warning", "info", "hint"] as const;

function failure(failure: Failure): string {
  switch (failure.kind) {
    case "notFound":
      return "no such file or folder";
    case "emptyFolder":
      return "the folder holds nothing to check (.txt, .md, .markdown, .html, .htm)";
    case "noMatch":
      return "no file matches this pattern";
    case "denied":
      return "no permission to read it";
    case "tooLarge":
      return "larger than 16 MB: unlikely to be a report";
    case "linkOut":
      return "a link that leads out of the project, and is not read; to use it, name it with --config";
    case "word":
      return "this is a Word, WPS or other office document (or an archive): save it as plain text (.txt) or a web page (.html), or paste its content into a text file";
    case "pdf":
      return "this is a PDF: copy its content into a text file (.txt)";
    case "rtf":
      return "this is an RTF file: save it as plain text (.txt)";
    case "binary":
      return "this is not a text file: save it as plain text (.txt)";
    case "encoding":
      return "its text encoding is not recognised: save it as UTF-8";
    case "damaged":
      return `line ${failure.line} has damaged bytes: the file is not sound ${failure.encoding}, save it again`;
    case "nul":
      return `line ${failure.line} has NUL characters: the file may be damaged, delete them and save it again`;
    case "unreadable":
      return `it cannot be read (${failure.detail})`;
    case "unencodable":
      return "the outcome cannot be written back in the file's own encoding: it was left alone, save it as UTF-8 first";
    case "changed":
      return "the file changed after it was read: it was left alone, run this again";
    case "readOnly":
      return "no permission to write it: it was left alone";
    case "notAFile":
      return "not a regular file: it cannot be written back";
    case "lineTooLong":
      return "the line is larger than 16 MB and was passed over";
    case "notJson":
      return 'the line is not JSON: each line is one {"file": "name", "text": "content"}';
    case "notARecord":
      return 'the line has no "file" or no "text" that is a string';
    case "unwritable":
      return `it cannot be written (${failure.detail}) and was left alone`;
    case "internal":
      return `internal error (${failure.detail})`;
  }
}

function summary(files: number, reports: number, counts: Counts): string {
  const found = levels.filter((each) => counts[each] > 0);
  if (reports === 0) return `Checked ${many(files, "file")}: no annual report among them.`;
  const checked = `Checked ${many(files, "file")}, ${many(reports, "report")}`;
  if (found.length === 0) return `${checked}: nothing found.`;
  return `${checked}: ${found.map((each) => many(counts[each], names[each], each === "info" ? names[each] : undefined)).join(", ")}.`;
}

export const words: Words = {
  locale: "en",
  help,
  usage: {
    unknownCommand: (name, known, near) =>
      `There is no command "${name}".${meant(near)} Commands: ${known.join(", ")}.`,
    unknownOption: (option, near) => `There is no option ${option}.${meant(near)}`,
    strayOption: (option, command) =>
      command === null
        ? `Option ${option} belongs after a command.`
        : `The command ${command} has no option ${option}.`,
    needsValue: (option) => `Option ${option} needs a value.`,
    takesNoValue: (option) => `Option ${option} takes no value.`,
    badChoice: (option, value, choices) => `${option} cannot be "${value}". Choose one of: ${choices.join(", ")}.`,
    badYear: (value) => `--year takes a year of four digits (2008 to 2100), such as --year 2023, not "${value}".`,
    badRule: (value) => `--rule is written rule=severity, such as --rule cell/blank=off, not "${value}".`,
    unknownRule: (id, near) => `There is no rule "${id}".${meant(near)} \`gouji rules\` lists them all.`,
    noInput: (command) =>
      `Which files? Name files, folders or patterns, such as: gouji ${command} report.txt. Use - for standard input.`,
    badConfig: (file, reason) => `The settings file ${file} of --config cannot be read: ${reason}.`,
    noFiles: (command, path) =>
      `${command} reads no files; what is “${path}”? Put a name with spaces in quotation marks.`,
    needsOption: (command, option) => `${command} needs ${option}.`,
    yearBeforeFormats: (year, first) =>
      `There is no official format here for ${year}; reports for ${first} and later can be written.`,
    lspNeedsStdio: "The language server speaks over standard input and output only: gouji lsp --stdio.",
    lspHasNoLocale: "The editor tells the language server its language when it connects: gouji lsp takes no --locale.",
    tooManyRules: "One rule at a time, please.",
    stdinAlone: "Standard input goes with no other file.",
    ndjsonAlone: (other) => `--stdin-ndjson reads all of standard input and goes with no other: ${other}.`,
    ndjsonAnswersJson: (format) =>
      `check --stdin-ndjson answers each line with a line of JSON: it does not go with --format ${format}.`,
    badCount: (option, value, most) => `${option} takes a number from 1 to ${most}, not "${value}".`,
    notACache: (file) => `${file} is there and is no cache of gouji: it was left alone, name another --cache-location.`,
    seeHelp: (command) => `See gouji ${command === null ? "" : `${command} `}--help`,
  },
  failure,
  internal: (detail) =>
    `internal error: ${detail}\nThis is a defect of gouji: please report it, with the file if you can. GOUJI_DEBUG=1 in the environment shows more.`,
  cannotWrite: (detail) => `standard output cannot be written (${detail}): the results are not complete`,
  severity: { error: "error", warning: "warning", info: "info", hint: "hint" },
  blank: "blank",
  colon: ": ",
  bracketed: (text) => ` (${text})`,
  notAReport: (file) => `skipped ${file}: not an annual report on government information disclosure`,
  progress: (done, all) => `checking ${all === null ? done : `${done}/${all}`} …`,
  report: (agency, year) => [agency, year].filter((each) => each !== null).join(", "),
  related: "see",
  onLine: (line) => `line ${line}`,
  zerosLeftOut: (count) => `the other ${count} are 0 or blank`,
  placesLeftOut: (count) => `and ${count} more`,
  suggestion: "suggestion",
  candidates: "possible fixes",
  tillLine: (line) => `up to line ${line}`,
  summary,
  hiddenByQuiet: (count) => `${many(count, "finding")} of lower severity not shown (--quiet).`,
  accepted: "accepted",
  reason: "Reason",
  hiddenAccepted: (count) =>
    `${many(count, "finding")} accepted (--show-accepted lists ${count === 1 ? "it" : "them"}).`,
  leftOut: (count) => `${many(count, "file")} skipped, as the settings say (skip).`,
  configErrors: (count) => `${many(count, "error")} in the settings: those do not hold, the rest does`,
  fixed: (files, places, dryRun) =>
    files === 0
      ? "Nothing that can be fixed."
      : `${dryRun ? "Would fix" : "Fixed"} ${many(places, "place")} in ${many(files, "file")}.`,
  left: (counts) => {
    const found = levels
      .filter((each) => counts[each] > 0)
      .map((each) => many(counts[each], names[each], each === "info" ? names[each] : undefined));
    return found.length === 0 ? "" : `Still found: ${found.join(", ")}. See gouji check.`;
  },
  skipped: (files, more) =>
    `Skipped ${many(files.length + more, "file")} that ${files.length + more === 1 ? "is" : "are"} no annual report: ${files.join(", ")}${more > 0 ? ", …" : ""}.`,
  failed: (count) => `${many(count, "input")} could not be checked: see above.`,
  annotationsLeft: (count, most) =>
    `GitHub shows ${most} annotations of each kind a step: ${many(count, "more finding")} above as ${count === 1 ? "a line" : "lines"} of this log.`,
  notAReportHere: "not an annual report on government information disclosure",
  cacheDamaged: (file) => `the cache ${file} is damaged: it is not used, and written anew`,
  cacheNotKept: (file, detail) => `the cache ${file} cannot be written (${detail}); the results are complete`,
  noPage: (id) => `The rule ${id} has no page yet.`,
  noCarriedOut: (file, year) =>
    `${file} has no row 四、结转下年度继续办理 (carried over) of a report for ${year} that can be read; nothing was written`,
  fileExists: (file) => `${file} is there already and was not overwritten; choose another name`,
  cannotSave: (file, detail) => `cannot write ${file} (${detail})`,
};
