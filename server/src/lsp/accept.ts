import { type CodeAction, CodeActionKind, RequestType, type WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type FindingKey, keyOf } from "../engine/accept.ts";
import type { Analysis } from "../engine/analysis.ts";
import { configName } from "../engine/config/config.ts";
import { folderOf, relativePath } from "../engine/config/paths.ts";
import { acceptanceEdits } from "../engine/config/write.ts";
import { render } from "../engine/messages/render.ts";
import type { Span } from "../engine/text/span.ts";
import type { Context } from "./context.ts";
import { toDiagnostic, toRange } from "./convert.ts";
import { pathOfUri } from "./folders.ts";

/** Accepts a finding of the document `uri`. Null: the config file is not sound enough to be written to. */
export interface AcceptParams {
  readonly uri: string;
  readonly finding: FindingKey;
  readonly reason: string;
}
export const AcceptRequest = new RequestType<AcceptParams, WorkspaceEdit | null, void>("gouji/accept");

/** The command of the client that asks for the reason and then sends the request. Its arguments: `uri`, `finding`. */
const command = "gouji.acceptFinding";

/** An action for each finding that `place` touches, where there is a folder to write to and a client that can ask. */
export function acceptActions(
  { options, folders }: Pick<Context, "options" | "folders">,
  document: TextDocument,
  analysis: Analysis,
  place: Span,
): CodeAction[] {
  if (!options.asksReason || folders.of(document.uri) === null) return [];
  const touched = analysis.problems.filter(({ span }) => span.start <= place.end && place.start <= span.end);
  return touched.map((problem) => {
    const title = render({ key: "fix/accept", args: { rule: touched.length > 1 ? problem.rule : "" } }, options.locale);
    const finding = keyOf(problem, analysis.text, analysis.reports);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(document, problem, options)],
      command: { title, command, arguments: [document.uri, finding] },
    };
  });
}

/** Answers the request with an edit of the config file that holds for the document, or of a new one. */
export function serveAccept({ connection, configs, documents, folders, runtime, run }: Context): undefined {
  async function edit({ uri, finding, reason }: AcceptParams): Promise<WorkspaceEdit | null> {
    const folder = folders.of(uri);
    if (folder === null) return null;
    const config = await configs.nearest(uri);
    const target = config?.uri ?? `${folder}/${configName}`;
    // What is there and cannot be read must not be written over.
    if (config === null && (await runtime.readFile(target)) !== null) return null;
    const file = relativePath(folderOf(pathOfUri(target)), pathOfUri(uri));
    const text = config?.text ?? "";
    const edits = acceptanceEdits(text, { file, ...finding, reason });
    if (edits === null) return null;
    const document = TextDocument.create(target, "jsonc", 0, text);
    const changes = edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
    const version = documents.get(target)?.version ?? null;
    return {
      documentChanges: [
        ...(config ? [] : [{ kind: "create" as const, uri: target, options: { ignoreIfExists: true } }]),
        { textDocument: { uri: target, version }, edits: changes },
      ],
    };
  }

  connection.onRequest(AcceptRequest, (params, token) => run(AcceptRequest.method, token, null, () => edit(params)));
  return undefined;
}
