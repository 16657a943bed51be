import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  CompletionRequest,
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ProtocolRequestType,
  type ProtocolRequestType0,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  type TextDocumentClientCapabilities,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { completionsAt } from "../engine/features/completion.ts";
import { foldsOf } from "../engine/features/folding.ts";
import { highlightsAt } from "../engine/features/highlight.ts";
import { hintsIn } from "../engine/features/hints.ts";
import { hoverAt } from "../engine/features/hover.ts";
import { lensesOf } from "../engine/features/lenses.ts";
import { linksIn } from "../engine/features/links.ts";
import { declarationAt, definitionAt, referencesAt } from "../engine/features/locations.ts";
import { cellAt } from "../engine/features/places.ts";
import { selectionAt } from "../engine/features/selection.ts";
import { symbolsOf } from "../engine/features/symbols.ts";
import { tokensOf } from "../engine/features/tokens.ts";
import type { Context } from "./context.ts";
import { toSpan } from "./convert.ts";
import * as convert from "./convertFeatures.ts";
import type { Feature } from "./feature.ts";
import { type Known, reportBefore } from "./lastYear.ts";
import { type Opened, offsetIn, onReport } from "./requests.ts";
import { describe } from "./run.ts";

/** A request about one report, for clients that know it. */
function answering<P extends { textDocument: TextDocumentIdentifier }, R, Partial, Registration>(
  name: keyof TextDocumentClientCapabilities,
  capabilities: ServerCapabilities,
  type: ProtocolRequestType<P, R, Partial, void, Registration>,
  empty: R,
  work: (opened: Opened, params: P, context: Context) => R | Promise<R>,
  changed: (context: Context) => (() => void) | undefined = () => undefined,
): Feature {
  return {
    capabilities,
    when: (client) => client.textDocument?.[name] !== undefined,
    serve(context) {
      // By its name: the types of the library cannot follow a result that is not known yet.
      context.connection.onRequest<unknown, void>(
        type.method,
        onReport(context, type.method, empty, (opened, params: P) => work(opened, params, context)),
      );
      return changed(context);
    },
  };
}

/** The report of the year before the one with a cell at an offset; null where there is no cell, or no such report. */
async function lastYearAt(context: Context, { document, analysis }: Opened, offset: number): Promise<Known | null> {
  const { year, agency } = cellAt(analysis, offset)?.report ?? {};
  return year ? reportBefore(context, year, agency ?? null, [document.uri]) : null;
}

/** Asks the client to ask again when the settings change, where it can be asked. */
const refreshing =
  (name: "codeLens" | "inlayHint", type: ProtocolRequestType0<void, void, void, void>) =>
  ({ connection, client }: Context) =>
    client.workspace?.[name]?.refreshSupport === true
      ? () => void connection.sendRequest(type).catch((error: unknown) => connection.console.warn(describe(error)))
      : undefined;

/** What the editor asks about an open report. Each reads the one analysis; convert.ts speaks the protocol. */
export const languageFeatures: readonly Feature[] = [
  answering("hover", { hoverProvider: true }, HoverRequest.type, null, async (opened, params, context) => {
    const offset = offsetIn(opened, params);
    const before = await lastYearAt(context, opened, offset);
    return convert.toHover(opened, hoverAt(opened.analysis, offset, opened.options.locale, before?.report));
  }),
  answering("documentSymbol", { documentSymbolProvider: true }, DocumentSymbolRequest.type, [], (opened) =>
    convert.toSymbols(opened, symbolsOf(opened.analysis, opened.options.locale)),
  ),
  answering("foldingRange", { foldingRangeProvider: true }, FoldingRangeRequest.type, [], ({ document, analysis }) =>
    foldsOf(analysis).map((span) => convert.toFoldingRange(document, span)),
  ),
  answering(
    "selectionRange",
    { selectionRangeProvider: true },
    SelectionRangeRequest.type,
    null,
    ({ document, analysis }, { positions }) =>
      positions.map((position) =>
        convert.toSelectionRange(document, position, selectionAt(analysis, document.offsetAt(position))),
      ),
  ),
  answering(
    "documentHighlight",
    { documentHighlightProvider: true },
    DocumentHighlightRequest.type,
    [],
    (opened, params) =>
      highlightsAt(opened.analysis, offsetIn(opened, params)).map((each) => convert.toHighlight(opened.document, each)),
  ),
  answering("definition", { definitionProvider: true }, DefinitionRequest.type, [], (opened, params) =>
    convert.toDefinition(opened, definitionAt(opened.analysis, offsetIn(opened, params))),
  ),
  answering(
    "declaration",
    { declarationProvider: true },
    DeclarationRequest.type,
    [],
    async (opened, params, context) => {
      const offset = offsetIn(opened, params);
      const before = await lastYearAt(context, opened, offset);
      return before
        ? convert.toDeclaration(opened, declarationAt(opened.analysis, offset, before.report), before.document)
        : [];
    },
  ),
  answering("references", { referencesProvider: true }, ReferencesRequest.type, [], (opened, params) => {
    const found = referencesAt(opened.analysis, offsetIn(opened, params), params.context.includeDeclaration);
    return (found?.targets ?? []).map((span) => convert.toLocation(opened.document, span));
  }),
  answering("documentLink", { documentLinkProvider: {} }, DocumentLinkRequest.type, [], (opened) =>
    linksIn(opened.analysis, opened.options.locale).map((link) =>
      convert.toLink(opened.document, link, opened.options),
    ),
  ),
  answering(
    "codeLens",
    { codeLensProvider: {} },
    CodeLensRequest.type,
    [],
    ({ document, analysis, settings, options }) =>
      settings.display.lens
        ? lensesOf(analysis, options.locale).flatMap((lens) => convert.toLenses(document, lens, options))
        : [],
    refreshing("codeLens", CodeLensRefreshRequest.type),
  ),
  answering(
    "inlayHint",
    { inlayHintProvider: true },
    InlayHintRequest.type,
    [],
    ({ document, analysis, settings, options }, { range }) =>
      hintsIn(analysis, toSpan(document, range), options.locale)
        .filter(({ kind }) => settings.display.hints[kind])
        .map((hint) => convert.toHint(document, hint)),
    refreshing("inlayHint", InlayHintRefreshRequest.type),
  ),
  answering(
    "semanticTokens",
    { semanticTokensProvider: { legend: convert.legend, full: true } },
    SemanticTokensRequest.type,
    { data: [] },
    ({ document, analysis }) => convert.toSemanticTokens(document, tokensOf(analysis)),
  ),
  answering(
    "completion",
    // 、 ends the numeral of a heading, 《 begins the name of a document; elsewhere completion is asked for.
    { completionProvider: { triggerCharacters: ["、", "《"] } },
    CompletionRequest.type,
    [],
    (opened, params) =>
      completionsAt(opened.analysis, offsetIn(opened, params), opened.options.locale).map((each, at) =>
        convert.toCompletion(opened.document, each, at),
      ),
  ),
];
