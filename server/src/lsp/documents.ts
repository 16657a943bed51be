import { type Connection, Disposable, TextDocumentSyncKind, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyze } from "../engine/analysis.ts";
import type { Runtime } from "./runtime.ts";
import type { Settings } from "./settings.ts";

/** What `listenTo` serves, in the words of the protocol. */
export const textDocumentSync = { openClose: true, change: TextDocumentSyncKind.Incremental } as const;

/** Keeps `documents` up to date: opening, changing and closing only, so that nothing is served that is not announced. */
export function listenTo(connection: Connection, documents: TextDocuments<TextDocument>): void {
  const nothing = () => Disposable.create(() => {});
  documents.listen({
    onDidOpenTextDocument: (handler) => connection.onDidOpenTextDocument(handler),
    onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(handler),
    onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(handler),
    onWillSaveTextDocument: nothing,
    onWillSaveTextDocumentWaitUntil: nothing,
    onDidSaveTextDocument: nothing,
  });
}

/** The newest analysis of every open document, computed when it is first asked for and gone with the document. */
export class AnalysisCache {
  readonly #entries = new WeakMap<TextDocument, { version: number; settings: Settings; analysis: Analysis }>();
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** The same object as long as neither the text nor the settings change. */
  get(document: TextDocument, settings: Settings): Analysis {
    const known = this.#entries.get(document);
    if (known?.version === document.version && known.settings === settings) return known.analysis;
    const analysis = this.analyze(document.getText(), settings);
    this.#entries.set(document, { version: document.version, settings, analysis });
    return analysis;
  }

  /** A text that is in no document: one that is stored, or that fixes would make. Not kept. */
  analyze(text: string, { options }: Settings): Analysis {
    return analyze(text, { ...options, toSimplified: this.#runtime.toSimplified });
  }
}
