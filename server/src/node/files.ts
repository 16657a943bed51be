import { realpath } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
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

/** The address of what a link leads to; of anything else, and where there is nothing, its own. */
export async function resolveLinks(uri: string): Promise<string> {
  if (!uri.startsWith("file:")) return uri;
  try {
    return pathToFileURL(await realpath(fileURLToPath(uri))).href;
  } catch {
    return uri;
  }
}
