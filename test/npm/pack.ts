/** The package as it would be published, packed once for all tests. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), "gouji-pack-"));
  const told = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const answer = JSON.parse(told.slice(told.search(/^[[{]/m)));
  const [{ filename, files }] = Array.isArray(answer) ? answer : Object.values<typeof answer>(answer);
  return { tarball: join(folder, filename), files: files.map(({ path }: { path: string }) => path).sort() };
}
