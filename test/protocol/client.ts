/** A language client as small as it can be: a real server process, and the protocol spoken to it. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
} from "vscode-languageserver";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** What clients can do: those that pull, and those that wait for diagnostics to be pushed. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
};
export const pushed: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

/** The same with all that code actions can have. */
export const acting: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

const dynamic = { dynamicRegistration: true };

/** The same with every language feature. */
export const knowing: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    selectionRange: {},
    documentHighlight: {},
    declaration: { linkSupport: true },
    definition: { linkSupport: true },
    references: {},
    documentLink: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    completion: {},
    formatting: dynamic,
    rangeFormatting: dynamic,
    rename: { prepareSupport: true },
  },
  workspace: {
    symbol: {},
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

/** The document that tests use unless they name another. */
export const URI = "file:///drafts/report.md";

export class Client {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly connection: MessageConnection;
  /** Everything that the server sent unasked, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly refreshes: string[] = [];
  readonly registered: string[] = [];
  /** Answers `workspace/configuration`, an item at a time, at once or later. */
  configuration: (scopeUri: string | undefined) => unknown = () => null;
  #waiting: (() => void)[] = [];
  #stderr = "";

  /** `command` runs with this process's Node, or another `program`; without one it is `gouji lsp --stdio`. */
  constructor(
    command: readonly string[] = [cli, "lsp", "--stdio"],
    { program = process.execPath, cwd }: { readonly program?: string; readonly cwd?: string } = {},
  ) {
    if (program === process.execPath && !command.some(existsSync))
      throw new Error(`${command} is missing: run "npm run build" first`);
    this.process = spawn(program, command, { cwd, stdio: ["pipe", "pipe", "pipe"] });
    this.process.stderr.on("data", (data) => {
      this.#stderr += data;
    });
    const { stdout, stdin } = this.process;
    const reader = new StreamMessageReader(stdout);
    // The library looks every ten seconds whether the other half of a message has come, for ever where the server was
    // killed amid one: the tests would not end.
    reader.partialMessageTimeout = 0;
    this.connection = createMessageConnection(reader, new StreamMessageWriter(stdin));
    // Requests to a server that is gone are refused instead of waiting for ever.
    this.process.once("close", () => this.connection.dispose());
    this.#listen();
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#wake();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
      this.#wake();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: string }[] }) => {
      const answers = items.map(async ({ scopeUri }) => this.configuration(scopeUri));
      this.#wake();
      return Promise.all(answers);
    });
    for (const what of ["diagnostic", "codeLens", "inlayHint"]) {
      connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshes.push(what);
        this.#wake();
        return null;
      });
    }
    connection.onRequest("client/registerCapability", (params: { registrations: { method: string }[] }) => {
      this.registered.push(...params.registrations.map(({ method }) => method));
      this.#wake();
      return null;
    });
    connection.listen();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Waits until `condition` holds; it is asked again after everything the server sends, and ten times a second. Fails after `ms`. */
  async until<T>(condition: () => T | undefined | false, ms = 5000): Promise<T> {
    const deadline = Date.now() + ms;
    for (;;) {
      const result = condition();
      if (result !== undefined && result !== false) return result;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`waited ${ms} ms for: ${condition}\n${this.log.join("\n")}${this.#stderr}`);
      const woken = new Promise<void>((resolve) => this.#waiting.push(resolve));
      await Promise.race([woken, sleep(Math.min(left, 100), undefined, { ref: false })]);
    }
  }

  async initialize(
    capabilities: ClientCapabilities = pulling,
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, ...more };
    const result: InitializeResult = await this.connection.sendRequest("initialize", params);
    await this.notify("initialized", {});
    return result;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(text: string, uri = URI, languageId = "markdown"): Promise<void> {
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  change(version: number, range: Range, text: string, uri = URI): Promise<void> {
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  close(uri = URI): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  pull(uri = URI, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a pull that must bring them all. */
  async items(uri = URI): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error(`expected a full report, got ${report.kind}`);
    return report.items;
  }

  /** Asks about a document, by the method without `textDocument/`. */
  ask<T>(method: string, params: object = {}, uri = URI): Promise<T> {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  actions(range: Range, context: Partial<CodeActionContext> = {}, uri = URI): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.connection.sendRequest("textDocument/codeAction", params);
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest("codeAction/resolve", action);
  }

  /** The publication for a version of a document. */
  publication(version: number, uri = URI): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published.find((each) => each.uri === uri && each.version === version));
  }

  /** Says goodbye as the protocol wants it, and returns the exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    await this.notify("exit", undefined);
    return this.exitStatus();
  }

  async exitStatus(): Promise<number | null> {
    if (this.process.exitCode === null) await once(this.process, "exit");
    return this.process.exitCode;
  }

  /** For the end of a test, whatever became of it. */
  [Symbol.dispose](): void {
    this.process.kill("SIGKILL");
    // What is left of its pipes must not keep the tests from ending.
    this.process.unref();
    for (const pipe of [this.process.stdin, this.process.stdout, this.process.stderr]) pipe?.destroy();
  }
}

/** The text of a message; Markdown is not expected of this server. */
export function textOf({ message }: Pick<Diagnostic, "message">): string {
  if (typeof message !== "string") throw new Error(`not plain text: ${JSON.stringify(message)}`);
  return message;
}

/** The error code that a request was refused with. */
export async function refusal(request: Promise<unknown>): Promise<number> {
  try {
    await request;
  } catch (error) {
    return (error as { code: number }).code;
  }
  throw new Error("the request was answered");
}
