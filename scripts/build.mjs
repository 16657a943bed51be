// Bundles the extension's client and server and the command line into dist/. `--watch` rebuilds, `--production` minifies.
import { context } from "esbuild";

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

// The tables of OpenCC: files of their own, read when a text first needs them (server/src/node/openCC.ts).
const tables = ["./t2cn.cjs", "./cn2t.cjs"];

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
    entryPoints: { server: "server/src/main.node.ts" },
    external: tables,
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
    external: [...tables, "./server.cjs"], // `gouji lsp` loads it when asked
    format: "esm",
  },
  {
    ...shared,
    entryPoints: { t2cn: "opencc-js/t2cn", cn2t: "opencc-js/cn2t" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    sourcemap: false,
    target: "node18",
  },
];

const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
