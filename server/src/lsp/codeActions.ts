import {
  type CodeAction,
  type CodeActionOptions,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../engine/analysis.ts";
import { fixAllAction, quickFixes } from "../engine/fixes/actions.ts";
import { offersAt, type Rewriting, rewritten } from "../engine/fixes/rewrite.ts";
import { hasTraditional } from "../engine/text/fold.ts";
import type { Span } from "../engine/text/span.ts";
import { acceptActions } from "./accept.ts";
import type { Context } from "./context.ts";
import { kindOf, toCodeAction, toRefactoring, toSpan, toWorkspaceEdit } from "./convert.ts";
import type { Settings } from "./settings.ts";

export const codeActionProvider = {
  codeActionKinds: [kindOf("quickfix"), kindOf("refactor.rewrite"), kindOf("source.fixAll")],
  resolveProvider: true,
} satisfies CodeActionOptions;

/** What a refactoring needs to be done once it is chosen, and the version that it was offered for. */
interface Chosen {
  readonly uri: string;
  readonly version: number;
  readonly rewriting: Rewriting;
}

/** An open document that is checked, with what holds for it. */
interface Current {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly own: Settings;
}

/** Answers `textDocument/codeAction` and `codeAction/resolve`. A document that has changed since gets no edits. */
export function serveCodeActions(context: Context): undefined {
  const { connection, documents, analyses, settings, options, folders, runtime, run } = context;

  /** The document with its analysis, as long as it is in that version and checked at all. */
  async function current(uri: string, version: number | undefined): Promise<Current | null> {
    const own = await settings.get(uri);
    const document = documents.get(uri);
    if (document === undefined || document.version !== version || !own.enable) return null;
    return { document, analysis: analyses.get(document, own), own };
  }

  async function actions({ textDocument, range, context }: CodeActionParams, version: number | undefined) {
    const found = await current(textDocument.uri, version);
    if (found === null) return [];
    const { document, analysis, own } = found;
    const { only, triggerKind } = context;
    const asked = (kind: string) => only?.some((each) => kind === each || kind.startsWith(`${each}.`));
    const place = toSpan(document, range);
    const result: CodeAction[] = [];
    if (asked(kindOf("quickfix")) ?? true) {
      result.push(...quickFixes(analysis, place).map((action) => toCodeAction(document, action, options)));
      result.push(...acceptActions({ options, folders }, document, analysis, place));
    }
    // A light bulb on every line of a report would tell nothing.
    if (asked(kindOf("refactor.rewrite")) ?? triggerKind !== CodeActionTriggerKind.Automatic)
      result.push(...(await refactorings(found, place, only !== undefined)));
    // What is for the whole file is for those who ask for it: on saving, or in a menu of its own.
    if (asked(kindOf("source.fixAll"))) {
      const all = fixAllAction(analysis, (text) => analyses.analyze(text, own));
      if (all) result.push(toCodeAction(document, all, options));
    }
    return result;
  }

  /** `eager`: clients that cannot ask for the edits later get them now, if it was refactorings that they asked for. */
  async function refactorings(found: Current, place: Span, eager: boolean): Promise<CodeAction[]> {
    const { document, analysis } = found;
    const { uri, version } = document;
    if (eager && !options.lazyEdits) await runtime.loadTable("cn2t");
    return offersAt(analysis, place, runtime).flatMap((offer) => {
      const action = toRefactoring(offer, options);
      if (offer.refused) return options.disabledActions ? [action] : [];
      const chosen: Chosen = { uri, version, rewriting: offer.rewriting };
      if (options.lazyEdits) return [{ ...action, data: chosen }];
      return eager ? [withEdits(action, found, offer.rewriting)] : [];
    });
  }

  function withEdits(action: CodeAction, { document, analysis, own }: Current, rewriting: Rewriting): CodeAction {
    const edits = rewritten(analysis, rewriting, runtime, (text) => analyses.analyze(text, own));
    return { ...action, edit: toWorkspaceEdit(document, edits, action.title, true, options) };
  }

  async function resolve(action: CodeAction): Promise<CodeAction> {
    const { uri, version, rewriting } = action.data as Chosen;
    const text = documents.get(uri)?.getText() ?? "";
    if (rewriting.to === "traditional" || hasTraditional(text)) await runtime.loadTable("cn2t");
    const found = await current(uri, version);
    return found ? withEdits(action, found, rewriting) : action;
  }

  connection.onCodeAction((params, token) => {
    // The range speaks of the text as it is now; other changes may be read before the work begins.
    const version = documents.get(params.textDocument.uri)?.version;
    return run(CodeActionRequest.method, token, [], () => actions(params, version));
  });
  connection.onCodeActionResolve((action, token) =>
    run(CodeActionResolveRequest.method, token, action, () => resolve(action)),
  );
  return undefined;
}
