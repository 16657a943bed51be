import { readFileSync } from "node:fs";

/** Where the pages can be read by anybody. */
export const RULE_PAGES = "https://github.com/gouji-dev/gouji/blob/main/docs/rules";

/** A rule's page; docs/ stands beside dist/, in the checkout and in the package. Null where it has none. */
export function readPage(id: string): string | null {
  try {
    return readFileSync(new URL(`../docs/rules/${id}.md`, import.meta.url), "utf8");
  } catch {
    return null;
  }
}
