import type { Connection } from "vscode-languageserver";
import { decode } from "../cli/decode.ts";
import { hasTraditional } from "../engine/text/fold.ts";
import type { Runtime } from "./runtime.ts";

/** Requests of ours to the client: the bytes of a file (clients that answer it say `readsFiles`), or of one of the extension. */
const READ_FILE = "gouji/readFile";
const READ_RESOURCE = "gouji/readResource";

/** Neither: it cannot be told. */
type Answer = { readonly base64?: string; readonly missing?: true };

/** Reads files through the client, which knows folders that are on no disk. */
export function filesOfClient(connection: Connection, { loadTable }: Runtime): Runtime["readFile"] {
  return async (uri) => {
    const answer = await connection.sendRequest<Answer>(READ_FILE, { uri }).catch((): Answer => ({}));
    if (answer.base64 === undefined) return answer.missing ? null : undefined;
    const text = textOf(bytesOf(answer.base64));
    if (text !== undefined && hasTraditional(text)) await loadTable("t2cn");
    return text;
  };
}

/** The text of a file of the extension, by its name in dist/. Rejects where it cannot be had. */
export async function readResource(connection: Connection, name: string): Promise<string> {
  const { base64 } = await connection.sendRequest<Answer>(READ_RESOURCE, { name });
  if (base64 === undefined) throw new Error(`${name} cannot be read.`);
  return new TextDecoder().decode(bytesOf(base64));
}

/** The text of a stored file, in any encoding that the command line reads; undefined where it is none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const decoded = bytes.length === 0 ? { text: "" } : decode(bytes);
  return "text" in decoded ? decoded.text : undefined;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
