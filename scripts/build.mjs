// Bundles the extension's client and server and the command line into dist/. `--watch` rebuilds, `--production` minifies.
import { mkdirSync, writeFileSync } from "node:fs";
import { context } from "esbuild";
import { dictionaries, encodeTables } from "./openCC.mjs";

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

const shared = {
  // Its CommonJS build asks for its own parts at run time.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  bundle: true,
  charset: "utf8", // halves the Chinese tables
  legalComments: "none",
  logLevel: "warning",
  minify: production,
  outdir: "dist",
  platform: "node",
  sourcemap: !production,
  target: "node20",
};

// For CommonJS, which has no `import.meta`.
const ownUrl = {
  banner: { js: `const fileUrl = require("node:url").pathToFileURL(__filename).href;` },
  define: { "import.meta.url": "fileUrl" },
};

/** For a web worker: whatever of Node is reached is an error of the build. */
const web = { ...shared, format: "cjs", platform: "browser", target: "es2022" };

// The tables of OpenCC: files of their own, read when a text first needs them.
mkdirSync("dist", { recursive: true });
for (const [name, groups] of Object.entries(dictionaries)) writeFileSync(`dist/${name}.txt`, encodeTables(groups));

const builds = [
  {
    ...shared,
    entryPoints: { client: "client/src/extension.ts" },
    external: ["vscode"],
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    target: "node18", // VS Code 1.91
  },
  {
    ...shared,
    ...ownUrl,
    entryPoints: { server: "server/src/main.node.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    target: "node18",
  },
  {
    ...shared,
    banner: {
      js: `#!/usr/bin/env node\nimport { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);`,
    },
    entryPoints: { cli: "server/src/cli/main.ts" },
    external: ["./server.cjs"], // `gouji lsp` loads it when asked
    format: "esm",
  },
  {
    ...web,
    entryPoints: { "client.web": "client/src/extension.web.ts" },
    external: ["vscode"],
    outExtension: { ".js": ".cjs" },
  },
  {
    ...web,
    entryPoints: { "server.web": "server/src/main.web.ts" },
    format: "iife",
  },
];

const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
