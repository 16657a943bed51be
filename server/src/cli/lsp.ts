import { type Args, UsageError } from "./args.ts";

/** `gouji lsp --stdio`: hands over to the server, which reads the same arguments and lives until its client leaves. */
export async function lsp(args: Args): Promise<void> {
  if (args.has("locale")) throw new UsageError(args.words.usage.lspHasNoLocale);
  if (!args.has("stdio")) throw new UsageError(args.words.usage.lspNeedsStdio);
  // Beside this file in dist/, and not part of it.
  await import("./server.cjs" as string);
}
