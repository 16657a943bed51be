import type { Range, TextDocumentIdentifier } from "vscode-languageserver";
import { type Standing, standingOf } from "../engine/features/standing.ts";
import type { Context } from "./context.ts";
import { toRange } from "./convert.ts";

/** A request of our own: how a document stands. */
export const STANDING = "gouji/standing";

interface StandingParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** `skipped`: the settings leave it out. Null: it is not open. */
type StandingResult =
  | { readonly kind: "skipped" | "noReport" }
  | ({ readonly kind: "report"; readonly version: number; readonly first: Range | null } & Omit<Standing, "first">);

/** Answers `gouji/standing`, from the analysis that the findings come from. */
export function serveStanding({ connection, documents, settings, analyses, run }: Context): undefined {
  async function standing(uri: string): Promise<StandingResult | null> {
    const own = await settings.get(uri);
    const document = documents.get(uri);
    if (document === undefined) return null;
    if (!own.enable) return { kind: "skipped" };
    const found = standingOf(analyses.get(document, own));
    if (found === null) return { kind: "noReport" };
    const first = found.first && toRange(document, found.first);
    return { kind: "report", version: document.version, ...found, first };
  }

  connection.onRequest<StandingResult | null, void>(STANDING, (params: StandingParams, token) =>
    run<StandingResult | null>(STANDING, token, null, () => standing(params.textDocument.uri)),
  );
  return undefined;
}
