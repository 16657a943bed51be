import { isInside } from "../engine/config/paths.ts";
import { type Folders, pathOfUri } from "./folders.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Reads stored files of the open folders, and no others: where a link, of the file or of a folder above it, leads out of them
 * all, it cannot be told what is there. `report` gets a line about each.
 */
export function filesInside(
  folders: Folders,
  { readFile, resolveLinks }: Pick<Runtime, "readFile" | "resolveLinks">,
  report: (line: string) => void,
): Runtime["readFile"] {
  const told = new Set<string>();
  return async (uri) => {
    const [real, ...roots] = await Promise.all([uri, ...folders.all()].map(resolveLinks));
    if (roots.some((root) => isInside(pathOfUri(root), pathOfUri(real as string)))) return readFile(uri);
    if (!told.has(uri)) report(`${uri} leads out of the folders that are open, and is not read`);
    told.add(uri);
    return undefined;
  };
}
