import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { configRule } from "../engine/config/file.ts";
import type { Action } from "../engine/fixes/actions.ts";
import type { Offer } from "../engine/fixes/rewrite.ts";
import { render } from "../engine/messages/render.ts";
import type { Edit, Problem, Severity } from "../engine/problem.ts";
import type { Span } from "../engine/text/span.ts";
import { limitsRule } from "../engine/tooLong.ts";
import type { Options } from "./options.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Both count UTF-16 code units; only lines and columns have to be found. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Pages that are about no rule stand beside the folder of the rules. */
const others: Readonly<Record<string, string>> = {
  [configRule]: "settings.md",
  [limitsRule]: "limits.md",
  citations: "citations.md",
};

/** The page of a rule, or of `others`. */
export function pageOf(rule: string, { ruleDocs, rulePages }: Options): string {
  const page = rulePages[rule];
  if (typeof page === "string") return page;
  const other = others[rule];
  return other ? ruleDocs.slice(0, ruleDocs.lastIndexOf("/") + 1) + other : `${ruleDocs}/${rule}.md`;
}

/** A finding as the client shows it. `document` must hold the text that was analysed. */
export function toDiagnostic(document: TextDocument, problem: Problem, options: Options): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, problem.span),
    severity: severities[problem.severity],
    code: problem.rule,
    codeDescription: { href: pageOf(problem.rule, options) },
    source: "gouji",
    message: render(problem.message, options.locale),
    data: problem.data,
    ...(options.fadedText && mayGo(problem) && { tags: [DiagnosticTag.Unnecessary] }),
  };
  if (options.relatedInformation && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map((related) => ({
      location: { uri: document.uri, range: toRange(document, related.span) },
      message: render(related.message, options.locale),
    }));
  }
  return diagnostic;
}

/** What a converter or a web page left behind; a placeholder waits for words. */
const mayGo = ({ message }: Problem): boolean =>
  message.key === "structure/leftover" && message.args.kind !== "placeholder";

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Kinds of code actions: those of the protocol, and ours of "fix all". */
const kinds = { quickfix: "quickfix", "source.fixAll": "source.fixAll.gouji", "refactor.rewrite": "refactor.rewrite" };

export const kindOf = (kind: keyof typeof kinds): string => kinds[kind];

/** `document` must hold the text that was analysed. */
export function toCodeAction(document: TextDocument, action: Action, options: Options): CodeAction {
  const { kind, title, problems, preferred, edits, safe } = action;
  return {
    title: render(title, options.locale),
    kind: kindOf(kind),
    ...(problems.length > 0 && { diagnostics: problems.map((problem) => toDiagnostic(document, problem, options)) }),
    ...(preferred && { isPreferred: true }),
    edit: toWorkspaceEdit(document, edits, render(title, options.locale), safe, options),
  };
}

/** A rewriting without its edits, or with the reason why there are none. */
export function toRefactoring({ title, refused }: Offer, { locale }: Options): CodeAction {
  return {
    title: render(title, locale),
    kind: kindOf("refactor.rewrite"),
    ...(refused && { disabled: { reason: render(refused, locale) } }),
  };
}

/**
 * The edits of a document, for the version that they were made for where the client can tell. Where they touch several
 * places they say what for; and where figures change in several places, the client is asked to show them first.
 */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  label: string,
  safe: boolean,
  { versionedEdits, changeAnnotations }: Options,
): WorkspaceEdit {
  const { uri, version } = document;
  const plain = edits.map(({ span, newText }): TextEdit => ({ range: toRange(document, span), newText }));
  if (!versionedEdits) return { changes: { [uri]: plain } };
  const textDocument = { uri, version };
  if (!changeAnnotations || edits.length < 2) return { documentChanges: [{ textDocument, edits: plain }] };
  const annotated = plain.map((edit) => ({ ...edit, annotationId: "gouji" }));
  return {
    documentChanges: [{ textDocument, edits: annotated }],
    changeAnnotations: { gouji: { label, needsConfirmation: !safe } },
  };
}
