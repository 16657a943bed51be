import * as vscode from "vscode";
import type {
  BaseLanguageClient,
  Diagnostic,
  DocumentDiagnosticReport,
  LanguageClientOptions,
  Range,
  WorkspaceEdit,
} from "vscode-languageclient";
import { handleCrashes } from "./crashes.ts";
import { type Drafts, languages } from "./drafts.ts";
import { readFile } from "./files.ts";
import { Gate } from "./gate.ts";
import { rulePages } from "./manual.ts";
import { showTablesCommand } from "./panel/command.ts";
import { showRangeCommand } from "./showRange.ts";

/** Makes the client for one way of running the server: a Node process, or a web worker. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What `gouji/newReport` answers: `lastYear` is the open document whose figures were carried over. */
export interface NewReport {
  readonly text: string;
  readonly lastYear: string | null;
}

/** What `gouji/standing` answers: how a document stands. `findings` are those that Problems lists. */
export type Standing =
  | { readonly kind: "skipped" }
  | { readonly kind: "noReport" }
  | {
      readonly kind: "report";
      readonly version: number;
      readonly reports: number;
      readonly format: "2019" | "2021" | null;
      readonly year: number | null;
      readonly holds: number;
      readonly fails: number;
      readonly findings: number;
      readonly worst: "error" | "warning" | "info" | null;
      readonly first: Range | null;
    };

/** `crashed`: it has ended so often that it is not started again unless somebody asks for it. */
export type ServerState = "stopped" | "starting" | "running" | "crashed";

/** The one language server: started late, then started, stopped and asked one step after the other. */
export class Server implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #drafts: Drafts;
  readonly #extension: vscode.Uri;
  #channel: vscode.LogOutputChannel | undefined;
  #running: { client: BaseLanguageClient; gate: Gate } | undefined;
  #lastStep: Promise<unknown> = Promise.resolve();
  #state: ServerState = "stopped";
  readonly #changed = new vscode.EventEmitter<ServerState>();

  readonly onDidChangeState = this.#changed.event;

  readonly #checked = new vscode.EventEmitter<vscode.TextDocument>();

  /** Fires whenever the editor has asked for the findings of a draft, and got them. */
  readonly onDidCheck = this.#checked.event;

  constructor(createClient: CreateClient, drafts: Drafts, extension: vscode.Uri) {
    this.#createClient = createClient;
    this.#drafts = drafts;
    this.#extension = extension;
  }

  get state(): ServerState {
    return this.#state;
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

  /** How a draft stands as the server sees it now; undefined where it cannot say. */
  async standing(document: vscode.TextDocument): Promise<Standing | undefined> {
    try {
      return (await this.ask<Standing | null>("gouji/standing", document)) ?? undefined;
    } catch {
      return undefined; // it has ended meanwhile
    }
  }

  /** A blank report, written by the server; null where it cannot be had. */
  newReport(year: number, agency: string): Promise<NewReport | null> {
    return this.#step(async () => {
      await this.#start();
      return this.#running?.client.sendRequest<NewReport | null>("gouji/newReport", { year, agency }) ?? null;
    });
  }

  /** Asks about a document that the server has heard of, with what the request wants besides; undefined where none runs. */
  async ask<R>(method: string, document: vscode.TextDocument, params: object = {}): Promise<R | undefined> {
    const { client, gate } = this.#running ?? {};
    if (client === undefined || !client.isRunning()) return undefined;
    await gate?.opened(document);
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    return client.sendRequest<R>(method, { textDocument, ...params });
  }

  /** An edit that the server has sent, in the terms of the editor. */
  async toWorkspaceEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit | undefined> {
    return this.#running?.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.#changed.dispose();
    this.#checked.dispose();
    this.#channel?.dispose();
  }

  async #start(): Promise<void> {
    // The client restarts a crashed process by itself, until it has crashed too often.
    if (this.#running !== undefined && !this.#running.client.needsStart()) return;
    this.#running?.gate.dispose();
    const gate = new Gate(
      this.#drafts,
      (document) => this.#running && askAgain(this.#running.client, document),
      (document) => this.#checked.fire(document),
    );
    try {
      const client = await this.#createClient(this.#options(gate));
      client.onRequest("gouji/readFile", ({ uri }: { uri: string }) => readFile(vscode.Uri.parse(uri, true)));
      client.onRequest("gouji/readResource", ({ name }: { name: string }) =>
        readFile(vscode.Uri.joinPath(this.#extension, "dist", name)),
      );
      client.onDidChangeState(() => {
        if (!client.isRunning()) gate.reset();
        if (client.needsStop()) this.#tell(client.isRunning() ? "running" : "starting");
      });
      this.#running = { client, gate };
      await client.start();
    } catch (error) {
      // The client has shown why. The next draft, or the command, tries again.
      this.#logError(error);
      gate.dispose();
      this.#running = undefined;
      this.#tell("stopped");
    }
  }

  async #stop(): Promise<void> {
    if (this.#running === undefined) return;
    const { client, gate } = this.#running;
    this.#running = undefined;
    gate.dispose();
    await client.dispose().catch((error) => this.#logError(error));
    this.#tell("stopped");
  }

  #tell(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    void vscode.commands.executeCommand("setContext", "gouji.running", state !== "stopped");
    this.#changed.fire(state);
  }

  #logError(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  #options(gate: Gate): LanguageClientOptions {
    return {
      documentSelector: [...languages.map((language) => ({ language })), { pattern: "**/.gouji.json" }],
      diagnosticPullOptions: { onChange: true },
      errorHandler: handleCrashes(() => this.#tell("crashed")),
      initializationOptions: {
        locale: vscode.env.language,
        rulePages: rulePages(this.#extension),
        asksReason: true,
        readsFiles: true,
        commands: [showRangeCommand, showTablesCommand],
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
