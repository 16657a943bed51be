import type * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import type { Drafts } from "./drafts.ts";

/** Settings concern the server as much as drafts do, and are not told to it by mistake: nothing else has this name. */
const isConfig = ({ uri }: vscode.TextDocument): boolean => uri.path.endsWith("/.gouji.json");

type Open = (document: vscode.TextDocument) => Promise<void>;

/**
 * Lets only drafts through to the server: whatever else is typed in plain text, Markdown and HTML is none of its
 * business. A document that turns into a draft later is opened on the server then, with the text it has by then.
 */
export class Gate implements vscode.Disposable {
  readonly #drafts: Drafts;
  readonly #sent = new Map<vscode.TextDocument, Promise<void>>();
  readonly #held = new Map<vscode.TextDocument, Open>();
  readonly #checked: (document: vscode.TextDocument) => void;
  readonly #listener: vscode.Disposable;

  constructor(
    drafts: Drafts,
    askAgain: (document: vscode.TextDocument) => void,
    checked: (document: vscode.TextDocument) => void,
  ) {
    this.#drafts = drafts;
    this.#checked = checked;
    this.#listener = drafts.onDidFind(async (document) => {
      const open = this.#held.get(document);
      if (open === undefined) return; // The client will offer it by itself.
      this.#held.delete(document);
      await this.#send(document, open);
      askAgain(document);
    });
  }

  /** Settles when the server has heard of the document. */
  async opened(document: vscode.TextDocument): Promise<void> {
    await this.#sent.get(document);
  }

  /** A new server process knows no document. */
  reset(): void {
    this.#sent.clear();
    this.#held.clear();
  }

  dispose(): void {
    this.#listener.dispose();
  }

  readonly middleware: Middleware = {
    didOpen: async (document, next) => {
      if (this.#drafts.has(document) || isConfig(document)) await this.#send(document, next);
      else this.#held.set(document, next);
    },
    didChange: async (event, next) => {
      if (this.#sent.has(event.document)) await next(event);
    },
    didClose: async (document, next) => {
      this.#held.delete(document);
      if (this.#sent.delete(document)) await next(document);
    },
    provideDiagnostics: async (document, previous, token, next) => {
      if (!("languageId" in document)) return next(document, previous, token);
      // By the address: the client may still ask with a document that was closed, for the one that is open in its place.
      const address = document.uri.toString();
      const isSent = [...this.#sent.keys()].some(({ uri }) => uri.toString() === address);
      if (!isSent) return { kind: "full" as never, items: [] };
      const report = await next(document, previous, token);
      this.#checked(document);
      return report;
    },
  };

  #send(document: vscode.TextDocument, open: Open): Promise<void> {
    const sending = this.#sent.get(document) ?? open(document);
    this.#sent.set(document, sending);
    return sending;
  }
}
