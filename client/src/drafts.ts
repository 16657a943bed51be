import * as vscode from "vscode";
import { headLength, isDraft } from "./draftGate.ts";

const draftLanguage = "gov-annual-report";
export const languages: readonly string[] = [draftLanguage, "plaintext", "markdown", "html"];

/** Copies of a document that the editor makes for itself: findings on them would stand twice in Problems. */
const copies = new Set(["git", "output"]);

const quietMilliseconds = 250;

/** Tells which open documents are drafts. Once a draft, a document stays one until it is closed. */
export class Drafts implements vscode.Disposable {
  readonly #drafts = new Set<vscode.TextDocument>();
  readonly #pending = new Map<vscode.TextDocument, NodeJS.Timeout>();
  readonly #found = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #listeners: readonly vscode.Disposable[];

  /** Fires once for each document, when it turns out to be a draft. */
  readonly onDidFind = this.#found.event;

  constructor() {
    this.#listeners = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
    ];
  }

  /** Looks at the documents that were open before there was anybody to listen. */
  lookAtOpenDocuments(): void {
    for (const document of vscode.workspace.textDocuments) this.#look(document);
  }

  get any(): boolean {
    return this.#drafts.size > 0;
  }

  has(document: vscode.TextDocument): boolean {
    return this.#drafts.has(document);
  }

  /** Takes a document for a draft on the user's word. */
  add(document: vscode.TextDocument): void {
    if (this.#drafts.has(document)) return;
    this.#drafts.add(document);
    this.#found.fire(document);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    this.#found.dispose();
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.#drafts.has(document) || !isCandidate(document)) return;
    if (contentChanges.every((change) => change.rangeOffset > headLength)) return;
    clearTimeout(this.#pending.get(document));
    this.#pending.set(
      document,
      setTimeout(() => this.#look(document), quietMilliseconds),
    );
  }

  #look(document: vscode.TextDocument): void {
    this.#pending.delete(document);
    if (document.isClosed || !isCandidate(document)) return;
    if (document.languageId === draftLanguage || isDraft(headOf(document))) this.add(document);
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#pending.get(document));
    this.#pending.delete(document);
    this.#drafts.delete(document);
  }
}

export function isCandidate(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId) && !copies.has(document.uri.scheme);
}

/** Line by line, so that a large document is not copied as a whole for its beginning. */
function headOf(document: vscode.TextDocument): string {
  let head = "";
  for (let line = 0; line < document.lineCount && head.length < headLength; line++) {
    head += `${document.lineAt(line).text}\n`;
  }
  return head;
}
