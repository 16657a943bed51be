// `npm run package`: builds the extension into gouji-<version>.vsix, or the file that is named. It is put together in a
// folder of its own, so that what else lies in dist/ stays out of it, and of package.json what only we need.

import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { root } from "./vscode-host/paths.mjs";

const home = "https://github.com/gouji-dev/gouji";
const stage = join(root, "out/vsix");
const parts = ["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json", "README.md", "CHANGELOG.md"];
const more = [
  "LICENSE",
  "language-configuration.json",
  "l10n",
  "media",
  "schemas",
  "snippets",
  "syntaxes",
  ".vscodeignore",
];

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const part of [...parts, ...more]) cpSync(join(root, part), join(stage, part), { recursive: true });
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

const packagePath = process.argv[2] ?? join(root, `gouji-${manifest.version}.vsix`);
await createVSIX({
  cwd: stage,
  dependencies: false,
  packagePath,
  baseContentUrl: `${home}/blob/main`,
  baseImagesUrl: `${home}/raw/main`,
});
