import type { InitializeParams } from "vscode-languageserver";
import { isInside, pathOf } from "../engine/config/paths.ts";

/** The path of an address, decoded, as engine/config/paths.ts has them; scheme and authority left out. */
export function pathOfUri(uri: string): string {
  const path = uri.replace(/^[^:/]+:(\/\/[^/]*)?/, "");
  try {
    return pathOf(decodeURIComponent(path));
  } catch {
    return pathOf(path); // a per cent sign that encodes nothing
  }
}

/** The address of a path in an open folder; null outside of it. */
export function uriInFolder(folder: string, path: string): string | null {
  const root = pathOfUri(folder);
  if (!isInside(root, path)) return null;
  return folder + path.slice(root.length).split("/").map(encodeURIComponent).join("/");
}

export function folderOfUri(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}

/** The folders that are open in the editor. Nothing outside of them is read. */
export class Folders {
  #uris: readonly string[];

  constructor({ workspaceFolders, rootUri }: InitializeParams) {
    this.#uris = (workspaceFolders?.map(({ uri }) => uri) ?? [rootUri ?? ""]).filter((uri) => uri !== "").map(bare);
  }

  /** The innermost folder that holds an address; null where none does. */
  of(uri: string): string | null {
    const path = pathOfUri(uri);
    const holding = this.#uris.filter((each) => origin(each) === origin(uri) && isInside(pathOfUri(each), path));
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  all(): readonly string[] {
    return this.#uris;
  }

  change(added: readonly string[], removed: readonly string[]): void {
    const gone = removed.map(bare);
    this.#uris = [...this.#uris.filter((uri) => !gone.includes(uri)), ...added.map(bare)];
  }
}

const bare = (uri: string): string => uri.replace(/(?<!\/)\/+$/, "");
const origin = (uri: string): string => /^[^:/]+:(\/\/[^/]*)?/.exec(uri)?.[0] ?? "";
