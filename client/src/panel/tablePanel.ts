import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import type { CellAddress } from "../../../server/src/engine/fixes/cellEdit.ts";
import type { Tables } from "../../../server/src/lsp/tables.ts";
import type { FromPage, ToPage } from "../../panel/messages.ts";
import type { Drafts } from "../drafts.ts";
import type { Server } from "../server.ts";
import { showTablesCommand } from "./command.ts";
import { type EditRequest, Edits } from "./edits.ts";
import { pageText, wordsOf } from "./page.ts";
import { addressAt, figureAt } from "./tables.ts";

const viewType = "gouji.tables";

/** Whether the active editor holds a draft: the button that opens the panel shows only then. */
const draftKey = "gouji.draft";

interface Kept {
  readonly uri?: string;
}

/**
 * The panel beside the text: the official tables of the draft that was last looked at. It knows of them what the server
 * said last; what the user does in the page becomes an edit of the document.
 */
export class TablePanel implements vscode.Disposable, vscode.WebviewPanelSerializer<Kept | undefined> {
  readonly #server: Server;
  readonly #drafts: Drafts;
  readonly #listeners: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #isReady = false;
  /** The page has not shown this draft yet: it begins at the cursor, unless a table is wanted. */
  #isNew = true;
  #isDraft = false;
  #document: vscode.TextDocument | undefined;
  #shown: Tables | null = null;
  /** The table that the page is to open once it has it. */
  #wanted: string | undefined;
  #edits: Edits | undefined;
  #asking: Promise<void> | undefined;
  #isStale = false;
  #lastEdit: Promise<void> = Promise.resolve();

  constructor(server: Server, drafts: Drafts) {
    this.#server = server;
    this.#drafts = drafts;
    this.#listeners = vscode.Disposable.from(
      vscode.commands.registerCommand(showTablesCommand, (uri?: unknown, table?: unknown) => this.#open(uri, table)),
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#showCursor(textEditor)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#follow(undefined);
      }),
      drafts.onDidFind(() => this.#look(vscode.window.activeTextEditor)),
      server.onDidCheck((document) => {
        if (document === this.#document) this.#refresh();
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#panel?.dispose();
  }

  /** After a reload of the window: the draft that was shown is opened again, without an editor. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: Kept | undefined): Promise<void> {
    this.#take(panel);
    if (kept?.uri === undefined) return;
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(kept.uri));
      if (this.#document === undefined) this.#follow(document);
    } catch {
      // It is gone, or cannot be read: the page says that no draft is open.
    }
  }

  /** Opens the panel beside the text: for the draft that is named, or looked at; and at one of its tables. */
  #open(uri: unknown, table: unknown): void {
    const named = vscode.workspace.textDocuments.find((each) => each.uri.toString() === String(uri));
    const document = named ?? vscode.window.activeTextEditor?.document;
    this.#wanted = typeof table === "string" ? table : undefined;
    if (this.#panel === undefined)
      this.#take(vscode.window.createWebviewPanel(viewType, "", { viewColumn: vscode.ViewColumn.Beside }, {}));
    else this.#panel.reveal();
    if (document !== undefined && this.#drafts.has(document) && document !== this.#document) this.#follow(document);
    else this.#refresh();
  }

  #take(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#isReady = false;
    panel.title = titleOf(this.#document);
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#isReady = false; // The page is thrown away, and says that it is ready when it is back.
      const editor = this.#editor();
      if (!panel.active && editor) this.#showCursor(editor);
    });
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = pageText();
  }

  #post(message: ToPage): void {
    if (this.#isReady) void this.#panel?.webview.postMessage(message);
  }

  #receive(message: FromPage): void {
    if (message.type === "ready") {
      this.#isReady = true;
      this.#isNew = true;
      this.#post({ type: "words", words: wordsOf() });
      this.#refresh();
    } else if (message.type === "select") this.#showFigure(message.address);
    else if (message.type === "reveal") void this.#reveal(message.place as Range);
    else if (message.type === "undo" || message.type === "redo") void this.#inEditor(message.type);
    else this.#inTurn(message);
  }

  /** Cells are written one after the other. A fix may wait for the user to confirm it: nothing waits for that. */
  #inTurn(request: EditRequest): void {
    const edit = () => this.#edit(request).catch((error) => this.#server.log.error(error));
    if (request.type === "fix") void edit();
    else this.#lastEdit = this.#lastEdit.then(edit);
  }

  #look(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined) return;
    const isDraft = this.#drafts.has(editor.document);
    if (isDraft !== this.#isDraft) void vscode.commands.executeCommand("setContext", draftKey, isDraft);
    this.#isDraft = isDraft;
    if (isDraft && editor.document !== this.#document) this.#follow(editor.document);
  }

  #follow(document: vscode.TextDocument | undefined): void {
    this.#document = document;
    this.#shown = null;
    this.#isNew = true;
    this.#edits = document && new Edits(this.#server, document);
    if (this.#panel === undefined) return;
    this.#panel.title = titleOf(document);
    this.#refresh();
  }

  /** Asks for the tables as they are now; once more where something changed while the answer was on its way. */
  #refresh(): void {
    this.#isStale = true;
    if (!this.#isReady) return;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
  }

  async #ask(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const document = this.#document;
      // Refused where the text changed meanwhile: then there is a next time.
      const tables =
        document && (await this.#server.ask<Tables | null>("gouji/tables", document).catch(() => undefined));
      if (document !== this.#document) this.#isStale = true;
      // Of an older text nothing is shown: the server is about to hear of the newer one.
      else if (tables && document?.version !== tables.version) this.#isStale = true;
      else if (document === undefined || tables !== undefined) this.#show(tables ?? null);
    }
  }

  #show(tables: Tables | null): void {
    this.#shown = tables;
    const uri = this.#document?.uri.toString() ?? null;
    this.#post({ type: "show", uri, version: tables?.version ?? 0, reports: tables?.reports ?? [] });
    const editor = this.#editor();
    if (editor) this.#showCursor(editor, this.#isNew && this.#wanted === undefined);
    if (tables === null) return;
    this.#isNew = false;
    if (this.#wanted === undefined) return;
    this.#post({ type: "open", table: this.#wanted });
    this.#wanted = undefined;
  }

  /** The cell at the cursor is shown in the page, unless the user is in the page: then it is the page that leads. */
  #showCursor({ document, selection }: vscode.TextEditor, always = false): void {
    if (document !== this.#document || this.#shown?.version !== document.version) return;
    if (this.#panel?.active && !always) return;
    const address = addressAt(this.#shown, selection.active);
    if (address) this.#post({ type: "select", address });
  }

  #showFigure(address: CellAddress): void {
    const editor = this.#editor();
    const figure = this.#shown && figureAt(this.#shown, address);
    if (!editor || !figure?.place || this.#shown?.version !== editor.document.version) return;
    const range = toRange(figure.place);
    editor.selection = new vscode.Selection(range.start, figure.reading === "blank" ? range.start : range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #reveal(place: Range): Promise<void> {
    if (this.#document === undefined) return;
    const options = { viewColumn: this.#editor()?.viewColumn ?? vscode.ViewColumn.One, selection: toRange(place) };
    await vscode.window.showTextDocument(this.#document, options);
  }

  async #edit(request: EditRequest): Promise<void> {
    const { address } = request;
    const made = await this.#edits?.make(request, this.#shown);
    if (typeof made === "string") this.#post({ type: "refused", address, reason: made });
    if (typeof made !== "number") return;
    this.#post({ type: "edited", address, version: made });
    this.#refresh(); // A document that no editor shows is not checked by itself.
  }

  /** Undoing is a matter of the text editor: it gets the keys for that while, and the page has them back. */
  async #inEditor(command: "undo" | "redo"): Promise<void> {
    const editor = this.#editor();
    if (editor === undefined) return;
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.One });
    await vscode.commands.executeCommand(command);
    this.#panel?.reveal();
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
  }
}

function titleOf(document: vscode.TextDocument | undefined): string {
  const name = document?.uri.path.split("/").at(-1);
  return name === undefined ? vscode.l10n.t("Tables") : vscode.l10n.t("Tables: {0}", name);
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
