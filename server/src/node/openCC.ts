import { readFileSync } from "node:fs";
import { asInLaw, keepingLength } from "../openCC/scripts.ts";
import { type Convert, converterOf, type TableName, tableIn, tablesFile } from "../openCC/tables.ts";

let simplify: Convert | undefined;
let traditionalize: Convert | undefined;

/**
 * Traditional to Simplified, the length kept. The table (50 kB, 10 ms) loads on the first call: most drafts are Simplified
 * and never pay for it.
 */
export function toSimplified(text: string): string {
  simplify ??= keepingLength(converterOf(read("t2cn")));
  return simplify(text);
}

/** Simplified to Traditional. The table (400 kB) loads when a user first asks for it. */
export function toTraditional(text: string): string {
  traditionalize ??= asInLaw(converterOf(read("cn2t")));
  return traditionalize(text);
}

/** The build puts the file beside the bundles; tests run the sources. */
function read(name: TableName): string {
  const here = import.meta.url;
  const dist = here.endsWith("/server/src/node/openCC.ts") ? new URL("../../../dist/", here) : new URL("./", here);
  return tableIn(readFileSync(new URL(tablesFile, dist)), name).toString();
}
