// The converters that people use, as they come with Debian, each as commands over files in one folder.
import { spawnSync } from "node:child_process";

/**
 * Programs, the Debian package that has them, the file that comes out, and the commands: from `in.html`, or from what an
 * earlier one left; the last one prints the text.
 */
export const converters = [
  pandoc("pandoc-gfm", "md", ["-t", "gfm"]),
  pandoc("pandoc-markdown", "md", ["-t", "markdown"]),
  pandoc("pandoc-plain", "txt", ["-t", "plain"]),
  pandoc("pandoc-grid", "md", ["-t", "markdown-simple_tables-multiline_tables-pipe_tables+grid_tables"]),
  pandoc("pandoc-raw", "md", ["-t", "markdown_strict"]),
  word("word-plain", "txt", "plain"),
  word("word-gfm", "md", "gfm"),
  converter("w3m", "w3m", "txt", [["w3m", "-dump", "-cols", "100", "-I", "UTF-8", "-O", "UTF-8", "in.html"]]),
  converter("lynx", "lynx", "txt", [
    ["lynx", "-dump", "-nolist", "-width=110", "-assume_charset=utf-8", "-display_charset=utf-8", "in.html"],
  ]),
  // Version 1 counts bytes for columns and cuts characters in two; these are left out for as long as it does.
  converter("html2text", "html2text", "txt", [["html2text", "-width", "100", "in.html"]]),
  converter("html2text-utf8", "html2text", "txt", [["html2text", "-utf8", "-width", "100", "in.html"]]),
  printed("pdf-plain", []),
  printed("pdf-layout", ["-layout"]),
  printed("pdf-raw", ["-raw"]),
];

function converter(name, packages, extension, commands) {
  return { name, packages, extension, commands };
}

function pandoc(name, extension, options) {
  return converter(name, "pandoc", extension, [["pandoc", "-f", "html", ...options, "in.html"]]);
}

function word(name, extension, to) {
  const write = ["pandoc", "-f", "html", "-o", "in.docx", "in.html"];
  return converter(name, "pandoc", extension, [write, ["pandoc", "-t", to, "in.docx"]]);
}

function printed(name, options) {
  const print = [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--print-to-pdf=in.pdf",
    "in.html",
  ];
  return converter(name, "chromium poppler-utils fonts-noto-cjk", "txt", [
    print,
    ["pdftotext", ...options, "in.pdf", "-"],
  ]);
}

export function isInstalled(program) {
  return spawnSync("which", [program]).status === 0;
}

/** The bytes that the last command printed. */
export function convert({ name, commands }, folder) {
  let output;
  for (const [program, ...args] of commands) {
    const env = { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, maxBuffer: 1 << 26 });
    if (error || status !== 0) throw new Error(`${name}: ${program} failed: ${error?.message ?? stderr}`);
    output = stdout;
  }
  return output;
}
