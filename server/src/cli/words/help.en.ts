import type { Words } from "./types.ts";

const helpOption = `  -h, --help                show this`;

const everywhere = `  --locale zh-cn|zh-tw|en   language of what is shown; else the environment's, else Simplified Chinese
${helpOption}`;

const inputs = `Name as many files, folders and patterns as you like. Folders are searched with all below them for .txt, .md, .markdown,
.html and .htm, leaving out node_modules, .git and folders that begin with a dot. - reads standard input.
UTF-8, UTF-16 and GB18030 (GBK) are read. Save Word and PDF documents as text first, or paste their content.`;

export const help: Words["help"] = {
  main: `gouji (勾稽) checks drafts of the annual reports on government information disclosure of Chinese authorities

Usage: gouji <command> [options] [files…]

Commands:
  check    checks reports: totals that do not add up, cells that cannot be read, parts that are missing
  fix      mends what can be mended without changing a figure
  extract  gives the figures of reports as JSON or CSV
  new      writes a blank report
  rules    lists the rules, or shows one rule's page
  lsp      the language server, for editors

Options:
${everywhere}
  -V, --version             show the version

Examples:
  gouji check report.txt
  gouji check reports/
  gouji extract --format csv reports/ > figures.csv

Every command says more: gouji check --help
`,
  check: `gouji check: checks reports

Usage: gouji check [options] <file|folder|pattern>…

Options:
  --format FORMAT           text to read (default); json; sarif (SARIF 2.1.0); github (workflow commands of GitHub);
                            junit (JUnit XML)
  --fail-on SEVERITY        exit status 1 where something of this severity or above is found:
                            error (default), warning, info, never
  --rule RULE=SEVERITY      set a rule's severity: off, hint, info, warning, error; may be repeated
  --year YEAR               the year that the report is for; else read from the report
  --config FILE             use this settings file instead of looking for .gouji.json
  --show-accepted           list the findings that were accepted, with the reasons
  -q, --quiet               show errors only; the exit status stays the same
  --stdin                   read standard input, the same as -
  --stdin-filename NAME     what to call standard input
  --stdin-ndjson            standard input has one {"file": "name", "text": "content"} a line; each is answered on a line
  -j, --jobs N              how many threads; as many as processors if not said, one where files are few
  --cache                   of files that did not change, nor their settings, give the last results; kept in .goujicache
  --cache-location FILE     as --cache, kept in this file
${everywhere}

${inputs}

A file that is no annual report is skipped, and said to be. A file that cannot be read is told, and the others are checked.

Settings stand in .gouji.json: the nearest one counts, from the file's folder upwards to the current folder. Options of the
command line win over it. What can stand in it: docs/settings.md.

Exit status: 0 nothing at or above --fail-on; 1 something; 2 wrong usage, unreadable input or an internal error.
Results go to standard output, progress and problems to standard error.

Examples:
  gouji check report.txt
  gouji check --fail-on warning "reports/**/*2023*.txt"
  gouji check --rule cell/blank=off --rule cell/stray-character=error reports/
`,
  fix: `gouji fix: mends what can be mended without changing a figure

Usage: gouji fix [options] <file|folder|pattern>…

Options:
  -n, --dry-run             leave the files alone and show what would change, as a unified diff
  --rule RULE               fix findings of this rule only; may be repeated
  --repairs                 also set figures where the evidence singles out one value (by default no value changes)
  --config FILE             use this settings file instead of looking for .gouji.json
  --stdin                   read standard input, the same as -; the outcome goes to standard output
  --stdin-filename NAME     what to call standard input
${everywhere}

${inputs}

A file is exchanged as a whole once its outcome is written. Encoding, byte order mark, line ends and mode stay. A file that
changed after it was read is left alone, and told.
Before you use --repairs, look at what it would change with --dry-run or gouji check.

Exit status: 0 done; 1 with --dry-run, where something would change; 2 wrong usage, a file that cannot be read or written,
or an internal error.

Examples:
  gouji fix --dry-run report.txt
  gouji fix reports/
  gouji fix --rule cell/stray-character report.txt
`,
  extract: `gouji extract: gives the figures of reports as data

Usage: gouji extract [options] <file|folder|pattern>…

Options:
  --format json|ndjson|csv  a JSON array (default), JSON with one report a line, CSV with one figure a line
  --config FILE             use this settings file instead of looking for .gouji.json
  --stdin                   read standard input, the same as -
  --stdin-filename NAME     what to call standard input
  --stdin-ndjson            standard input has one {"file": "name", "text": "content"} a line
  -j, --jobs N              how many threads; as many as processors if not said, one where files are few
  --cache                   of files that did not change, nor their settings, give the last results; kept in .goujicache
  --cache-location FILE     as --cache, kept in this file
${everywhere}

${inputs}

The figures are those of the file, never repaired. A blank cell is null; rows with several readings are listed as uncertain.
A report that stands in the file twice is given once.

Exit status: 0 done; 2 wrong usage, unreadable input or an internal error.
`,
  new: `gouji new: writes a blank report

Usage: gouji new --year YEAR --agency NAME [options]

Writes title, preface, the six parts and all tables of the official format for that year, in Simplified Chinese. Figures
are 0 at first, and the prose is left as 【填写…】: put in what is so.

Options:
  --year YEAR               the year that the report is for, 2019 or later
  --agency NAME             the full name of the body
  --last FILE               last year's report: its row 四 (carried over) becomes row 二 (carried in); the other cells of
                            that table stay blank
  --format text|markdown    plain text with tables parted by tabs (default), or Markdown; -o with .md means Markdown
  -o, --output FILE         write to this file, never over one that is there; else to standard output
${everywhere}

Exit status: 0 done; 2 wrong usage, last year's report cannot be read, or the file cannot be written.

Example:
  gouji new --year 2024 --agency 云溪市教育局 -o report-2024.md
`,
  rules: `gouji rules: the rules

Usage: gouji rules [options]        lists all rules: id, default severity, title
       gouji rules [options] <id>   shows one rule's page, such as gouji rules sum/row-total

Options:
  --format text|json        text to read (default), or JSON for programs
${everywhere}
`,
  lsp: `gouji lsp: the language server

Usage: gouji lsp --stdio

Speaks the Language Server Protocol over standard input and output. Give "gouji lsp --stdio" to your editor as the command
that starts the server; it is not for use in a terminal. The editor tells it the language when it connects.

Options:
  --stdio                   speak over standard input and output
${helpOption}
`,
};
