import type { InitializeParams } from "vscode-languageserver";
import type { Locale } from "../engine/messages/types.ts";
import { localeOf } from "./locale.ts";

const RULE_DOCS = "https://github.com/gouji-dev/gouji/blob/main/docs/rules";

/** What the client says once, when it starts the server. */
export interface Options {
  readonly locale: Locale;
  /** Where the pages of the rules are, without a slash at the end: `<ruleDocs>/<family>/<name>.md`. */
  readonly ruleDocs: string;
  /** The client shows locations beside a finding. */
  readonly relatedInformation: boolean;
}

export function readOptions(params: InitializeParams): Options {
  const given: { locale?: unknown; ruleDocs?: unknown } = Object(params.initializationOptions);
  const { diagnostic, publishDiagnostics } = params.capabilities?.textDocument ?? {};
  return {
    locale: localeOf(given.locale ?? params.locale),
    ruleDocs: (typeof given.ruleDocs === "string" ? given.ruleDocs : RULE_DOCS).replace(/\/+$/, ""),
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
  };
}
