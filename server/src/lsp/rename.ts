import {
  LSPErrorCodes,
  type PrepareRenameParams,
  PrepareRenameRequest,
  type Range,
  type RenameParams,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { isName, renamingAt } from "../engine/features/rename.ts";
import { featureWords } from "../engine/messages/features.ts";
import { toRange, toWorkspaceEdit } from "./convert.ts";
import type { Feature } from "./feature.ts";
import { offsetIn, onReport } from "./requests.ts";

type Prepared = { range: Range; placeholder: string };

/** Renames the body or the year of a report everywhere in it, as one edit that the client shows first. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  when: (client) => client.textDocument?.rename?.prepareSupport === true,
  serve(context) {
    const { connection } = context;
    connection.onPrepareRename(
      onReport<PrepareRenameParams, Prepared | null>(context, PrepareRenameRequest.method, null, (opened, params) => {
        const found = renamingAt(opened.analysis, offsetIn(opened, params));
        return found && { range: toRange(opened.document, found.origin), placeholder: found.text };
      }),
    );
    connection.onRenameRequest(
      onReport<RenameParams, WorkspaceEdit | null>(context, RenameRequest.method, null, (opened, params) => {
        const found = renamingAt(opened.analysis, offsetIn(opened, params));
        if (!found) return null;
        const words = featureWords(opened.options.locale);
        if (!isName(found.kind, params.newName)) {
          const reason = found.kind === "year" ? words.notAYear : words.notAName;
          return new ResponseError(LSPErrorCodes.RequestFailed, reason);
        }
        const edits = found.spans.map((span) => ({ span, newText: params.newName }));
        const label = words.renameTo(found.text, params.newName);
        return toWorkspaceEdit(opened.document, edits, label, false, opened.options);
      }),
    );
    return undefined;
  },
};
