// `npm run package`: builds the extension into gouji-<version>.vsix, or the file that is named. It is put together in a
// folder of its own, so that what else lies in dist/ stays out of it, and of package.json what only we need.

import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { root } from "./vscode-host/paths.mjs";

const home = "https://github.com/gouji-dev/gouji";
const stage = join(root, "out/vsix");
const parts = ["README.md", "CHANGELOG.md", "LICENSE", "language-configuration.json", ".vscodeignore"];
const folders = ["l10n", "media", "snippets", "syntaxes"];
const texts = ["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"];

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const part of [...parts, ...folders]) cpSync(join(root, part), join(stage, part), { recursive: true });
const { files, bin, scripts, allowScripts, devDependencies, ...manifest } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);
writeFileSync(join(stage, "package.json"), JSON.stringify(manifest, null, 2));
execFileSync(process.execPath, ["scripts/build.mjs", "--production", "--out", join(stage, "dist")], {
  cwd: root,
  stdio: "inherit",
});

// Its licence and those of what it bundles are one file.
appendFileSync(join(stage, "LICENSE"), `\n${readFileSync(join(stage, "dist/THIRD-PARTY-NOTICES.md"), "utf8")}`);

// The texts of a language and its schema of .gouji.json are one file too: either reader asks for keys that the other has not.
for (const name of texts) {
  const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const own = read(name);
  const schema = read(own["config.schema"]);
  for (const key of Object.keys(schema)) if (key in own) throw new Error(`${name}: ${key} is a key of the schema`);
  writeFileSync(join(stage, name), JSON.stringify({ ...schema, ...own, "config.schema": `./${name}` }));
}

const packagePath = process.argv[2] ?? join(root, `gouji-${manifest.version}.vsix`);
await createVSIX({
  cwd: stage,
  dependencies: false,
  packagePath,
  baseContentUrl: `${home}/blob/main`,
  baseImagesUrl: `${home}/raw/main`,
});
