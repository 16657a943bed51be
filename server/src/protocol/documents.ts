import { Emitter } from "vscode-jsonrpc";
import type * as library from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

type Configuration = Pick<typeof TextDocument, "create" | "update">;
type Event = { readonly document: TextDocument };

/** The open documents, as the client told of them. */
export class TextDocuments {
  readonly #configuration: Configuration;
  readonly #documents = new Map<string, TextDocument>();
  readonly #opened = new Emitter<Event>();
  readonly #changed = new Emitter<Event>();
  readonly #closed = new Emitter<Event>();

  readonly onDidOpen = this.#opened.event;
  /** Opened, or changed. */
  readonly onDidChangeContent = this.#changed.event;
  readonly onDidClose = this.#closed.event;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  get = (uri: string): TextDocument | undefined => this.#documents.get(uri);
  all = (): TextDocument[] => [...this.#documents.values()];
  keys = (): string[] => [...this.#documents.keys()];

  listen(connection: library.Connection): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = this.#configuration.create(uri, languageId, version, text);
      this.#documents.set(uri, document);
      this.#opened.fire({ document });
      this.#changed.fire({ document });
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      if (contentChanges.length === 0) return;
      if (version === null || version === undefined) throw new Error(`A change of ${uri} has no version.`);
      const before = this.#documents.get(uri);
      if (before === undefined) return;
      const document = this.#configuration.update(before, contentChanges, version);
      this.#documents.set(uri, document);
      this.#changed.fire({ document });
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const document = this.#documents.get(uri);
      if (document === undefined) return;
      this.#documents.delete(uri);
      this.#closed.fire({ document });
    });
  }
}
