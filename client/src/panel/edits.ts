import * as vscode from "vscode";
import type { EditedCell, Tables } from "../../../server/src/lsp/tables.ts";
import type { FromPage } from "../../panel/messages.ts";
import type { Server } from "../server.ts";
import { figureAt } from "./tables.ts";

/** What the page asks for: a cell as it is to be, or one of the fixes that it was shown. */
export type EditRequest = Extract<FromPage, { readonly type: "edit" | "fix" }>;

/** Makes edits of one document, each for the text that the user has seen. */
export class Edits {
  readonly #server: Server;
  readonly #document: vscode.TextDocument;
  /** From a version to the one that an edit of ours made of it: who saw the first may go on as if it were the second. */
  readonly #own = new Map<number, number>();

  constructor(server: Server, document: vscode.TextDocument) {
    this.#server = server;
    this.#document = document;
  }

  /** The version of the document that has the edit; or, in words, why it was not made. `shown`: what the page shows. */
  async make(request: EditRequest, shown: Tables | null): Promise<number | string> {
    const changed = vscode.l10n.t(
      "The draft has changed meanwhile, so nothing was written. Look again, then try once more.",
    );
    const document = this.#document;
    const { version: before } = document;
    if (this.#latest(request.version) !== before) return changed;
    const answer = await this.#editOf(request, shown);
    if (answer === undefined) return changed;
    if ("refused" in answer) return answer.refused;
    const edit = await this.#server.toWorkspaceEdit(answer.edit);
    if (edit === undefined || answer.version !== document.version || document.version !== before) return changed;
    if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit)))
      return vscode.l10n.t("The editor did not take the change: the document may be read-only.");
    if (document.version !== before) this.#own.set(before, document.version);
    return document.version;
  }

  async #editOf(request: EditRequest, shown: Tables | null): Promise<EditedCell | undefined> {
    const { address } = request;
    if (request.type === "edit") {
      const { text } = request;
      return (
        (await this.#server.ask<EditedCell | null>("gouji/editCell", this.#document, { address, text })) ?? undefined
      );
    }
    const fix = shown && figureAt(shown, address)?.fixes[request.index];
    return fix ? { version: shown.version, edit: fix.edit } : undefined;
  }

  #latest(version: number): number {
    const next = this.#own.get(version);
    return next === undefined ? version : this.#latest(next);
  }
}
