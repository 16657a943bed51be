import { type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { render } from "../engine/messages/render.ts";
import type { Problem, Severity } from "../engine/problem.ts";
import type { Span } from "../engine/text/span.ts";
import type { Options } from "./options.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Both count UTF-16 code units; only lines and columns have to be found. */
function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** A finding as the client shows it. `document` must hold the text that was analysed. */
export function toDiagnostic(document: TextDocument, problem: Problem, options: Options): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, problem.span),
    severity: severities[problem.severity],
    code: problem.rule,
    codeDescription: { href: `${options.ruleDocs}/${problem.rule}.md` },
    source: "gouji",
    message: render(problem.message, options.locale),
    data: problem.data,
  };
  if (options.relatedInformation && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map((related) => ({
      location: { uri: document.uri, range: toRange(document, related.span) },
      message: render(related.message, options.locale),
    }));
  }
  return diagnostic;
}
