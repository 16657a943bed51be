import { NotificationType, RequestType } from "vscode-jsonrpc";
import type * as library from "vscode-languageserver";

// Numbers and names of the protocol. The compiler compares the numbers with those of the library, whose types are used.

export const CodeActionKind = { QuickFix: "quickfix" } as const satisfies Partial<typeof library.CodeActionKind>;

export const CodeActionTriggerKind = { Automatic: 2 } as const satisfies Partial<typeof library.CodeActionTriggerKind>;

export const CompletionItemKind = {
  Text: 1,
  Field: 5,
  Module: 9,
  Value: 12,
  Reference: 18,
  Constant: 21,
} as const satisfies Partial<typeof library.CompletionItemKind>;

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const satisfies Partial<
  typeof library.DiagnosticSeverity
>;
export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof library.DiagnosticTag>;

export const DocumentDiagnosticReportKind = { Full: "full", Unchanged: "unchanged" } as const satisfies Partial<
  typeof library.DocumentDiagnosticReportKind
>;

export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Partial<
  typeof library.DocumentHighlightKind
>;

export const InsertTextFormat = { PlainText: 1 } as const satisfies Partial<typeof library.InsertTextFormat>;

export const MarkupKind = { PlainText: "plaintext", Markdown: "markdown" } as const satisfies Partial<
  typeof library.MarkupKind
>;

export const SymbolKind = { File: 1, Module: 2, Field: 8, Array: 18 } as const satisfies Partial<
  typeof library.SymbolKind
>;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof library.TextDocumentSyncKind>;

export const LSPErrorCodes = {
  RequestCancelled: -32800,
  ContentModified: -32801,
  RequestFailed: -32803,
} as const satisfies Partial<typeof library.LSPErrorCodes>;

/** A request with one parameter object: one that comes without is refused. */
const request = (method: string) => ({ method, type: new RequestType(method) });
const notification = (method: string) => ({ method, type: new NotificationType(method) });

export const CodeActionRequest = request("textDocument/codeAction");
export const CodeActionResolveRequest = request("codeAction/resolve");
export const CodeLensRefreshRequest = request("workspace/codeLens/refresh");
export const CodeLensRequest = request("textDocument/codeLens");
export const CompletionRequest = request("textDocument/completion");
export const DeclarationRequest = request("textDocument/declaration");
export const DefinitionRequest = request("textDocument/definition");
export const DidChangeConfigurationNotification = notification("workspace/didChangeConfiguration");
export const DidChangeWatchedFilesNotification = notification("workspace/didChangeWatchedFiles");
export const DidChangeWorkspaceFoldersNotification = notification("workspace/didChangeWorkspaceFolders");
export const DocumentDiagnosticRequest = request("textDocument/diagnostic");
export const DocumentFormattingRequest = request("textDocument/formatting");
export const DocumentHighlightRequest = request("textDocument/documentHighlight");
export const DocumentLinkRequest = request("textDocument/documentLink");
export const DocumentRangeFormattingRequest = request("textDocument/rangeFormatting");
export const DocumentSymbolRequest = request("textDocument/documentSymbol");
export const FoldingRangeRequest = request("textDocument/foldingRange");
export const HoverRequest = request("textDocument/hover");
export const InlayHintRefreshRequest = request("workspace/inlayHint/refresh");
export const InlayHintRequest = request("textDocument/inlayHint");
export const PrepareRenameRequest = request("textDocument/prepareRename");
export const ReferencesRequest = request("textDocument/references");
export const RenameRequest = request("textDocument/rename");
export const SelectionRangeRequest = request("textDocument/selectionRange");
export const SemanticTokensRequest = request("textDocument/semanticTokens/full");
export const WorkspaceSymbolRequest = request("workspace/symbol");
