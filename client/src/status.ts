import * as vscode from "vscode";
import type { Drafts } from "./drafts.ts";
import type { Server, Standing } from "./server.ts";
import { showRangeCommand } from "./showRange.ts";

interface Shown {
  readonly text: string;
  readonly detail?: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command?: vscode.Command;
}

const severities = vscode.LanguageStatusSeverity;

/** The one item in the status of the language: how the draft in the active editor stands. There is none before the first draft. */
export class Status implements vscode.Disposable {
  readonly #server: Server;
  readonly #drafts: Drafts;
  readonly #listeners: readonly vscode.Disposable[];
  #item: vscode.LanguageStatusItem | undefined;
  #asked: symbol | undefined;

  constructor(server: Server, drafts: Drafts) {
    this.#server = server;
    this.#drafts = drafts;
    const refresh = () => void this.#refresh();
    this.#listeners = [
      drafts.onDidFind(refresh),
      server.onDidChangeState(refresh),
      server.onDidCheck(refresh),
      vscode.window.onDidChangeActiveTextEditor(refresh),
    ];
  }

  /** Undefined where there is none. For the tests: nothing else can look at it. */
  get shown(): vscode.LanguageStatusItem | undefined {
    return this.#item;
  }

  dispose(): void {
    this.#item?.dispose();
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  async #refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !this.#drafts.has(document)) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    const selector = { language: document.languageId, scheme: document.uri.scheme };
    this.#item ??= createItem(selector);
    this.#item.selector = selector;
    const { state } = this.#server;
    if (state === "stopped" || state === "crashed") return this.#show(notRunning(state));
    const asked = Symbol();
    this.#asked = asked;
    this.#item.busy = true;
    const standing = state === "running" ? await this.#server.standing(document) : undefined;
    if (asked !== this.#asked || standing === undefined) return; // asked anew, or to be asked once it runs
    this.#show(describe(document.uri, standing));
  }

  #show({ text, detail, severity, command }: Shown): void {
    this.#asked = undefined;
    if (this.#item === undefined) return;
    Object.assign(this.#item, { busy: false, text, detail, severity, command });
    this.#item.accessibilityInformation = { label: [text, detail].filter(Boolean).join(", ") };
  }
}

function createItem(selector: vscode.DocumentSelector): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem("gouji.standing", selector);
  item.name = "Gouji 勾稽";
  item.text = vscode.l10n.t("Checking …");
  return item;
}

function notRunning(state: "stopped" | "crashed"): Shown {
  const again = { command: "gouji.restartServer", title: vscode.l10n.t("Start it again") };
  const settings = "workbench.action.openSettings";
  if (state === "crashed")
    return { text: vscode.l10n.t("Not checked: the server keeps ending"), severity: severities.Error, command: again };
  const isOff = !vscode.workspace.getConfiguration("gouji").get("enable", true);
  const set = { command: settings, title: vscode.l10n.t("Settings"), arguments: ["gouji.enable"] };
  return isOff
    ? { text: vscode.l10n.t("Not checked: Gouji is switched off"), severity: severities.Information, command: set }
    : { text: vscode.l10n.t("Not checked: the server does not run"), severity: severities.Warning, command: again };
}

function describe(uri: vscode.Uri, standing: Standing): Shown {
  if (standing.kind === "skipped")
    return { text: vscode.l10n.t("Not checked: the settings leave this file out"), severity: severities.Information };
  if (standing.kind === "noReport")
    return { text: vscode.l10n.t("Not checked: no annual report seen"), severity: severities.Information };
  const { findings, worst, first, fails, holds } = standing;
  const text =
    findings > 1
      ? vscode.l10n.t("{0} findings", findings)
      : findings === 1
        ? vscode.l10n.t("1 finding")
        : holds > 0
          ? vscode.l10n.t("✓ Everything adds up")
          : vscode.l10n.t("No findings");
  const equations = fails > 0 ? vscode.l10n.t("{0} equations hold, {1} fail", holds, fails) : null;
  const shown = {
    text,
    detail: [...particulars(standing), equations ?? vscode.l10n.t("{0} equations hold", holds)].join(" · "),
    severity: worst === "error" ? severities.Error : worst === "warning" ? severities.Warning : severities.Information,
  };
  if (first === null) return shown;
  const title = vscode.l10n.t("Go to the first one");
  return { ...shown, command: { command: showRangeCommand, title, arguments: [uri.toString(), first] } };
}

/** Format and year of the report, or how many there are. */
function particulars({ reports, format, year }: Extract<Standing, { kind: "report" }>): string[] {
  if (reports > 1) return [vscode.l10n.t("{0} reports", reports)];
  const ofFormat = format === "2019" ? vscode.l10n.t("format of 2019 and 2020") : vscode.l10n.t("format from 2021 on");
  return [
    year === null ? vscode.l10n.t("year unknown") : vscode.l10n.t("year {0}", year),
    format === null ? vscode.l10n.t("format unknown") : ofFormat,
  ];
}
