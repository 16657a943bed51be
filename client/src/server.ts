import * as vscode from "vscode";
import type {
  BaseLanguageClient,
  Diagnostic,
  DocumentDiagnosticReport,
  LanguageClientOptions,
  WorkspaceEdit,
} from "vscode-languageclient";
import { type Drafts, languages } from "./drafts.ts";
import { Gate } from "./gate.ts";
import { showRangeCommand } from "./showRange.ts";

/** Makes the client for one way of running the server: a Node process, or a web worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What `gouji/newReport` answers: `lastYear` is the open document whose figures were carried over. */
export interface NewReport {
  readonly text: string;
  readonly lastYear: string | null;
}

export type ServerState = "stopped" | "running";

/** The one language server: started late, then started, stopped and asked one step after the other. */
export class Server implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #drafts: Drafts;
  readonly #ruleDocs: vscode.Uri;
  #channel: vscode.LogOutputChannel | undefined;
  #running: { client: BaseLanguageClient; gate: Gate } | undefined;
  #lastStep: Promise<unknown> = Promise.resolve();

  constructor(createClient: CreateClient, drafts: Drafts, ruleDocs: vscode.Uri) {
    this.#createClient = createClient;
    this.#drafts = drafts;
    this.#ruleDocs = ruleDocs;
  }

  get state(): ServerState {
    return this.#running === undefined ? "stopped" : "running";
  }

  get log(): vscode.LogOutputChannel {
    this.#channel ??= vscode.window.createOutputChannel("Gouji 勾稽", { log: true });
    return this.#channel;
  }

  start(): Promise<void> {
    return this.#step(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#step(() => this.#stop());
  }

  restart(): Promise<void> {
    return this.#step(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** The findings of a draft as the server sees it now. */
  check(document: vscode.TextDocument): Promise<readonly Diagnostic[]> {
    return this.#step(async () => {
      await this.#start();
      if (this.#running === undefined) return [];
      const { client, gate } = this.#running;
      await gate.opened(document);
      const report: DocumentDiagnosticReport = await client.sendRequest("textDocument/diagnostic", {
        textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      });
      return report.kind === "full" ? report.items : [];
    });
  }

  /** What the server says to accepting a finding: the edit of the settings file, or null where it cannot be edited. */
  accept(uri: string, finding: object, reason: string): Promise<vscode.WorkspaceEdit | undefined> {
    return this.#step(async () => {
      await this.#start();
      const { client } = this.#running ?? {};
      const edit: WorkspaceEdit | null | undefined = await client?.sendRequest("gouji/accept", {
        uri,
        finding,
        reason,
      });
      return client?.protocol2CodeConverter.asWorkspaceEdit(edit);
    });
  }

  /** A blank report, written by the server; null where it cannot be had. */
  newReport(year: number, agency: string): Promise<NewReport | null> {
    return this.#step(async () => {
      await this.#start();
      return this.#running?.client.sendRequest<NewReport | null>("gouji/newReport", { year, agency }) ?? null;
    });
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.#channel?.dispose();
  }

  async #start(): Promise<void> {
    // The client restarts a crashed process by itself, until it has crashed too often.
    if (this.#running !== undefined && !this.#running.client.needsStart()) return;
    this.#running?.gate.dispose();
    const gate = new Gate(this.#drafts, (document) => askAgain(client, document));
    const client = this.#createClient(this.#options(gate));
    client.onDidChangeState(() => {
      if (!client.isRunning()) gate.reset();
    });
    this.#running = { client, gate };
    try {
      await client.start();
      void vscode.commands.executeCommand("setContext", "gouji.running", true);
    } catch (error) {
      // The client has shown why. The next draft, or the command, tries again.
      this.#logError(error);
      gate.dispose();
      this.#running = undefined;
    }
  }

  async #stop(): Promise<void> {
    if (this.#running === undefined) return;
    const { client, gate } = this.#running;
    this.#running = undefined;
    gate.dispose();
    await client.dispose().catch((error) => this.#logError(error));
    void vscode.commands.executeCommand("setContext", "gouji.running", false);
  }

  #logError(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  #options(gate: Gate): LanguageClientOptions {
    return {
      documentSelector: [...languages.map((language) => ({ language })), { pattern: "**/.gouji.json" }],
      diagnosticPullOptions: { onChange: true },
      initializationOptions: {
        locale: vscode.env.language,
        ruleDocs: this.#ruleDocs.toString(),
        asksReason: true,
        commands: [showRangeCommand],
      },
      middleware: gate.middleware,
      outputChannel: this.log,
    };
  }

  #step<T>(action: () => Promise<T>): Promise<T> {
    // A step that failed is told to its own caller, not to the next one.
    const step = this.#lastStep.then(action, action);
    this.#lastStep = step;
    return step;
  }
}

/** What the editor asked about a document that the server did not know yet, it is to ask once more. */
function askAgain(client: BaseLanguageClient, document: vscode.TextDocument): void {
  client.getFeature("textDocument/diagnostic")?.refresh();
  client.getFeature("textDocument/codeLens").getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  client.getFeature("textDocument/inlayHint").getProvider(document)?.onDidChangeInlayHints.fire();
  client.getFeature("textDocument/semanticTokens").getProvider(document)?.onDidChangeSemanticTokensEmitter.fire();
}
