import { TextDocument } from "vscode-languageserver-textdocument";
import type { Report } from "../engine/report/types.ts";
import type { Context } from "./context.ts";
import { uriInFolder } from "./folders.ts";

/** A report with the text that it stands in. */
export interface Known {
  readonly document: TextDocument;
  readonly report: Report;
}

/**
 * The body's report of the year before: among the open documents, then among the files that the settings of `places`
 * (documents or folders) name as last year's (`previousYear`).
 */
export async function reportBefore(
  context: Context,
  year: number,
  agency: string | null,
  places: readonly string[],
): Promise<Known | null> {
  for await (const { document, reports, named } of candidates(context, places)) {
    const isOwn = (other: string | null) => (other === null || agency === null ? named : other === agency);
    const report = reports.find((each) => each.copyOf === null && each.year === year - 1 && isOwn(each.agency));
    if (report) return { document, report };
  }
  return null;
}

/** `named`: the settings say that it is last year's. */
async function* candidates({ documents, analyses, settings, folders, runtime }: Context, places: readonly string[]) {
  for (const document of documents.all()) {
    yield { document, reports: analyses.get(document, await settings.get(document.uri)).reports, named: false };
  }
  for (const place of places) {
    const own = await settings.get(place);
    for (const path of own.previousYear) {
      const folder = folders.of(place);
      const uri = folder && uriInFolder(folder, path);
      const text = uri === null ? null : await runtime.readFile(uri);
      if (uri === null || !text) continue;
      yield {
        document: TextDocument.create(uri, "plaintext", 0, text),
        reports: analyses.analyze(text, own).reports,
        named: true,
      };
    }
  }
}
