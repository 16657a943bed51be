// The licences of what is bundled, as their authors ask for: a package without one, or with another kind, ends the build.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const permissive = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"]);

/** `metafiles`: what esbuild says of each bundle. `others`: packages whose data we take, which it does not see. */
export function notices(metafiles, others = []) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((each) => Object.entries(each.inputs)),
  );
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const folders = used.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean);
  const texts = [...new Set([...folders, ...others.map((name) => `node_modules/${name}`)])].sort().map(noticeOf);
  return `Third-party software in Gouji\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!license?.split(" AND ").every((each) => permissive.has(each))) throw new Error(`${name}: licence ${license}`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll("\\", "/"))
    .filter((path) => /^((licen[cs]e|notice|third.?party)[^/]*|licenses\/[^/]+)$/i.test(path));
  if (!files.some((each) => /^licen/i.test(each))) throw new Error(`${name}: no text of its licence`);
  const texts = files.sort().map((each) => readFileSync(join(folder, each), "utf8").replaceAll("\r\n", "\n").trim());
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
