import { DiagnosticTag, type InitializeParams } from "vscode-languageserver";
import type { Locale } from "../engine/messages/types.ts";
import { localeOf } from "./locale.ts";

const RULE_DOCS = "https://github.com/gouji-dev/gouji/blob/main/docs/rules";

/** What the client says once, when it starts the server. */
export interface Options {
  readonly locale: Locale;
  /** Where the pages of the rules are, without a slash at the end: `<ruleDocs>/<family>/<name>.md`. */
  readonly ruleDocs: string;
  /** Pages of rules, and of the settings file (`config`), that are elsewhere: their addresses. */
  readonly rulePages: Readonly<Record<string, unknown>>;
  /** The client shows locations beside a finding. */
  readonly relatedInformation: boolean;
  /** The client shows text that may go as faded. */
  readonly fadedText: boolean;
  /** The client has the command `gouji.acceptFinding`, which asks for a reason: no request of the protocol does. */
  readonly asksReason: boolean;
  /** The client takes edits of a document for one version of it only, and shows what a change is for. */
  readonly versionedEdits: boolean;
  readonly changeAnnotations: boolean;
  /** The client asks for the edits of a code action once it is chosen; and shows those that cannot be, with the reason. */
  readonly lazyEdits: boolean;
  readonly disabledActions: boolean;
  /** The client shows Markdown in hovers, the origin of a link, and symbols within symbols. */
  readonly markdown: boolean;
  readonly linkSupport: boolean;
  readonly declarationLinkSupport: boolean;
  readonly symbolTree: boolean;
  /** The client reads files for us (clientFiles.ts). */
  readonly readsFiles: boolean;
  /** The commands of ours that the client knows. */
  readonly commands: readonly string[];
}

/** What a client of ours may add to `initialize`. */
interface Given {
  readonly locale?: unknown;
  readonly ruleDocs?: unknown;
  readonly rulePages?: unknown;
  readonly asksReason?: unknown;
  readonly readsFiles?: unknown;
  readonly commands?: unknown;
}

export function readOptions(params: InitializeParams): Options {
  const given: Given = Object(params.initializationOptions);
  const { diagnostic, publishDiagnostics, codeAction, hover, declaration, definition, documentSymbol } =
    params.capabilities?.textDocument ?? {};
  const { documentChanges, changeAnnotationSupport } = params.capabilities?.workspace?.workspaceEdit ?? {};
  const lazy = codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true;
  return {
    locale: localeOf(given.locale ?? params.locale),
    ruleDocs: (typeof given.ruleDocs === "string" ? given.ruleDocs : RULE_DOCS).replace(/(?<!\/)\/+$/, ""),
    rulePages: Object(given.rulePages),
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    fadedText:
      (diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport)?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    asksReason: given.asksReason === true,
    readsFiles: given.readsFiles === true,
    versionedEdits: documentChanges === true,
    // Annotations are part of versioned edits only.
    changeAnnotations: documentChanges === true && changeAnnotationSupport !== undefined,
    lazyEdits: lazy,
    disabledActions: codeAction?.disabledSupport === true,
    markdown: hover?.contentFormat?.includes("markdown") === true,
    linkSupport: definition?.linkSupport === true,
    declarationLinkSupport: declaration?.linkSupport === true,
    symbolTree: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    commands: Array.isArray(given.commands) ? given.commands.filter((each) => typeof each === "string") : [],
  };
}
