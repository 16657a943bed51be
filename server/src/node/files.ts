import { fileURLToPath } from "node:url";
import { failureOf } from "../cli/failure.ts";
import { readFile } from "../cli/read.ts";
import { textOf } from "../lsp/clientFiles.ts";

/** The text of a file on disk, in any encoding that the command line reads; null where there is none, undefined where it cannot be read. */
export async function readText(uri: string): Promise<string | null | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return textOf(await readFile(fileURLToPath(uri)));
  } catch (error) {
    return failureOf(error).kind === "notFound" ? null : undefined;
  }
}
