import type { Diagnostic } from "vscode-languageserver";
import { isConfig } from "./configs.ts";
import type { Context } from "./context.ts";
import { toDiagnostic } from "./convert.ts";

/** The findings of a document, and the version of the text that they belong to. */
export interface Findings {
  readonly version: number;
  readonly items: Diagnostic[];
}

/** The findings of the newest version of an open document; undefined where it is not open. */
export async function findingsOf(context: Context, uri: string): Promise<Findings | undefined> {
  const settings = await context.settings.get(uri);
  // Taken only now: the text may have changed while the client was asked for the settings.
  const document = context.documents.get(uri);
  if (document === undefined) return undefined;
  const { version } = document;
  if (!settings.enable || isConfig(uri)) return { version, items: [] };
  const { problems } = context.analyses.get(document, settings);
  return { version, items: problems.map((problem) => toDiagnostic(document, problem, context.options)) };
}
