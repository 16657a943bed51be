import { fileURLToPath } from "node:url";
import { decode } from "../cli/decode.ts";
import { failureOf } from "../cli/failure.ts";
import { readFile } from "../cli/read.ts";

/** The text of a file on disk, in any encoding that the command line reads; null where there is none, undefined where it cannot be read. */
export async function readText(uri: string): Promise<string | null | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const bytes = await readFile(fileURLToPath(uri));
    const decoded = bytes.length === 0 ? { text: "" } : decode(bytes);
    return "text" in decoded ? decoded.text : undefined;
  } catch (error) {
    return failureOf(error).kind === "notFound" ? null : undefined;
  }
}
