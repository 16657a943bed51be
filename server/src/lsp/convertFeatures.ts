import {
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  InsertTextFormat,
  type Location,
  type LocationLink,
  MarkupKind,
  type Position,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Completion } from "../engine/features/completion.ts";
import type { FigureView } from "../engine/features/figureView.ts";
import type { Highlight } from "../engine/features/highlight.ts";
import type { Hint } from "../engine/features/hints.ts";
import type { Hover as Known } from "../engine/features/hover.ts";
import type { Lens } from "../engine/features/lenses.ts";
import type { Link } from "../engine/features/links.ts";
import type { Locations } from "../engine/features/locations.ts";
import { plain } from "../engine/features/markdown.ts";
import type { OutlineSymbol } from "../engine/features/symbols.ts";
import type { ReportView } from "../engine/features/tables.ts";
import { type Token, tokenTypes } from "../engine/features/tokens.ts";
import type { Action } from "../engine/fixes/actions.ts";
import { featureWords } from "../engine/messages/features.ts";
import { render } from "../engine/messages/render.ts";
import type { Edit } from "../engine/problem.ts";
import type { Report } from "../engine/report/types.ts";
import type { Span } from "../engine/text/span.ts";
import { pageOf, toRange, toWorkspaceEdit } from "./convert.ts";
import type { Options } from "./options.ts";
import type { Opened } from "./requests.ts";
import type { Tables } from "./tables.ts";

export function toTextEdit(document: TextDocument, { span, newText }: Edit): TextEdit {
  return { range: toRange(document, span), newText };
}

export function toHover({ document, options }: Opened, hover: Known | null): Hover | null {
  if (!hover) return null;
  const { span, markdown } = hover;
  const contents = options.markdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plain(markdown) };
  return { contents, range: toRange(document, span) };
}

/** The tables with ranges, and with what can be done about a cell as a code action would do it. */
export function toTables({ document, options }: Opened, reports: readonly ReportView[]): Tables["reports"] {
  const range = (span: Span | null) => span && toRange(document, span);
  const toFix = ({ title, preferred, edits, safe }: Action) => {
    const label = render(title, options.locale);
    return { title: label, preferred, edit: toWorkspaceEdit(document, edits, label, safe, options) };
  };
  const toFigure = (figure: FigureView) => ({ ...figure, place: range(figure.place), fixes: figure.fixes.map(toFix) });
  return reports.map((report) => ({
    ...report,
    tables: report.tables.map((table) => ({
      ...table,
      place: range(table.place),
      notes: table.notes.map(({ text, place }) => ({ text, place: toRange(document, place) })),
      lines: table.lines.map((line) => line.map((cell) => ({ ...cell, figure: cell.figure && toFigure(cell.figure) }))),
    })),
  }));
}

/** Commands that a client may have. */
const SHOW_RANGE = "gouji.showRange";
const SHOW_TABLES = "gouji.showTables";

const symbolKinds: Readonly<Record<OutlineSymbol["kind"], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Array,
  group: SymbolKind.Field,
};

/** A tree, or a list for clients that show none. */
export function toSymbols(
  { document, options }: Opened,
  symbols: readonly OutlineSymbol[],
): DocumentSymbol[] | SymbolInformation[] {
  const tree = (symbol: OutlineSymbol): DocumentSymbol => ({
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map(tree),
  });
  const list = (symbol: OutlineSymbol, containerName?: string): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: symbolKinds[symbol.kind],
      location: toLocation(document, symbol.span),
      ...(containerName !== undefined && { containerName }),
    },
    ...symbol.children.flatMap((child) => list(child, symbol.name)),
  ];
  return options.symbolTree ? symbols.map(tree) : symbols.flatMap((symbol) => list(symbol));
}

export function toReportSymbol(document: TextDocument, report: Report, { locale }: Options): WorkspaceSymbol {
  return {
    name: featureWords(locale).body(report.agency, report.year),
    kind: SymbolKind.File,
    location: toLocation(document, report.title?.span ?? report.span),
  };
}

export function toFoldingRange(document: TextDocument, span: Span): FoldingRange {
  return { startLine: document.positionAt(span.start).line, endLine: document.positionAt(span.end).line };
}

/** Ever wider ranges; that of the caret where nothing is known. */
export function toSelectionRange(document: TextDocument, position: Position, spans: readonly Span[]): SelectionRange {
  const widest = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(document, span), ...(parent && { parent }) }),
    undefined,
  );
  return widest ?? { range: { start: position, end: position } };
}

export function toHighlight(document: TextDocument, { span, total }: Highlight): DocumentHighlight {
  return { range: toRange(document, span), kind: total ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

/** With the number that was asked about where the client shows it: an editor takes a whole run of digits for a word. */
export function toDefinition({ document, options }: Opened, found: Locations | null): Location[] | LocationLink[] {
  return toLinks(document, found, document, options.linkSupport);
}

/** The same, where the targets are in another document. */
export function toDeclaration(
  { document, options }: Opened,
  found: Locations | null,
  other: TextDocument,
): Location[] | LocationLink[] {
  return toLinks(document, found, other, options.declarationLinkSupport);
}

function toLinks(
  document: TextDocument,
  found: Locations | null,
  other: TextDocument,
  linkSupport: boolean,
): Location[] | LocationLink[] {
  if (!found) return [];
  if (!linkSupport) return found.targets.map((span) => toLocation(other, span));
  return found.targets.map((span) => ({
    originSelectionRange: toRange(document, found.origin),
    targetUri: other.uri,
    targetRange: toRange(other, span),
    targetSelectionRange: toRange(other, span),
  }));
}

/** A place in the document is an address with a line and character, from one, behind `#`. */
export function toLink(document: TextDocument, { span, target, tooltip }: Link, options: Options): DocumentLink {
  const range = toRange(document, span);
  if (typeof target !== "string" && "page" in target) return { range, target: pageOf(target.page, options), tooltip };
  if (typeof target === "string") return { range, target };
  const { line, character } = document.positionAt(target.start);
  return { range, target: `${document.uri}#L${line + 1},${character + 1}`, tooltip };
}

/** The command of a lens is the client's; for a client that does not know it, the lens is but words. */
/** How a table stands, with the way to what is wrong; and the way to the table panel, for clients that have one. */
export function toLenses(document: TextDocument, lens: Lens, { commands, locale }: Options): CodeLens[] {
  const { span, title, target, table } = lens;
  const range = toRange(document, span);
  const command = target && commands.includes(SHOW_RANGE) ? SHOW_RANGE : "";
  const state = { title, command, ...(command && { arguments: [document.uri, toRange(document, target as Span)] }) };
  if (!commands.includes(SHOW_TABLES)) return [{ range, command: state }];
  const panel = { title: featureWords(locale).openPanel, command: SHOW_TABLES, arguments: [document.uri, table] };
  return [state, panel].map((each) => ({ range, command: each }));
}

/** Apart from what stands on both sides of it: where digits run together it would look like some of them. */
export function toHint(document: TextDocument, { offset, label, tooltip }: Hint): InlayHint {
  const paddingRight = /\S/.test(document.getText().charAt(offset));
  return {
    position: document.positionAt(offset),
    label,
    tooltip,
    paddingLeft: true,
    ...(paddingRight && { paddingRight }),
  };
}

export const legend = { tokenTypes: [...tokenTypes], tokenModifiers: ["deprecated"] };

/** Five numbers a token: lines and characters from the one before, length, type, modifiers. */
export function toSemanticTokens(document: TextDocument, tokens: readonly Token[]): SemanticTokens {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { span, type, deprecated } of tokens) {
    const start = document.positionAt(span.start);
    const character = start.line === last.line ? start.character - last.character : start.character;
    data.push(start.line - last.line, character, span.end - span.start, tokenTypes.indexOf(type), deprecated ? 1 : 0);
    last = start;
  }
  return { data };
}

const completionKinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  value: CompletionItemKind.Value,
  heading: CompletionItemKind.Module,
  label: CompletionItemKind.Field,
  phrase: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
  name: CompletionItemKind.Constant,
};

/** `at`: its place in the list, which the client keeps. */
export function toCompletion(document: TextDocument, completion: Completion, at: number): CompletionItem {
  const { kind, label, detail, span, filter } = completion;
  return {
    label,
    kind: completionKinds[kind],
    detail,
    filterText: filter,
    sortText: String(at).padStart(3, "0"),
    preselect: at === 0 && kind === "value",
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, span), newText: label },
  };
}
