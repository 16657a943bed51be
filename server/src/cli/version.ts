import { readFileSync } from "node:fs";

/** package.json stands beside dist/, in the checkout and in the package. */
export function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
