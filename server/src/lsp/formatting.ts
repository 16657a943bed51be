import {
  type ClientCapabilities,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type ProtocolRequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from "vscode-languageserver";
import { formatEdits } from "../engine/features/format.ts";
import type { Span } from "../engine/text/span.ts";
import { toSpan } from "./convert.ts";
import { toTextEdit } from "./convertFeatures.ts";
import type { Feature } from "./feature.ts";
import { type Opened, onReport } from "./requests.ts";

/** Not HTML: a second formatter beside the editor's own would make it ask which of them to use. */
const languages = ["gov-annual-report", "plaintext", "markdown"];

const isDynamic = (client: ClientCapabilities, name: "formatting" | "rangeFormatting") =>
  client.textDocument?.[name]?.dynamicRegistration === true;

function features<P extends { textDocument: TextDocumentIdentifier }>(
  name: "formatting" | "rangeFormatting",
  provider: "documentFormattingProvider" | "documentRangeFormattingProvider",
  type: ProtocolRequestType<P, TextEdit[] | null, never, void, object>,
  rangeOf: (opened: Opened, params: P) => Span,
): Feature[] {
  const serve: Feature["serve"] = (context) => {
    context.connection.onRequest(
      type,
      onReport<P, TextEdit[] | null>(context, type.method, [], (opened, params) =>
        formatEdits(opened.analysis, rangeOf(opened, params), (text) =>
          context.analyses.analyze(text, opened.settings),
        ).map((edit) => toTextEdit(opened.document, edit)),
      ),
    );
    return undefined;
  };
  return [
    {
      capabilities: { [provider]: true },
      when: (client) => client.textDocument?.[name] !== undefined && !isDynamic(client, name),
      serve,
    },
    {
      // Announced later, with the languages.
      capabilities: {},
      when: (client) => isDynamic(client, name),
      serve(context) {
        const documentSelector = languages.map((language) => ({ language }));
        context.registrations.push(() => context.connection.client.register(type, { documentSelector }));
        return serve(context);
      },
    },
  ];
}

export const formatting: readonly Feature[] = [
  ...features("formatting", "documentFormattingProvider", DocumentFormattingRequest.type, ({ analysis }) => ({
    start: 0,
    end: analysis.text.length,
  })),
  ...features(
    "rangeFormatting",
    "documentRangeFormattingProvider",
    DocumentRangeFormattingRequest.type,
    ({ document }, { range }) => toSpan(document, range),
  ),
];
