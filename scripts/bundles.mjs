// The bundles of dist/, as options of esbuild. What one does not need at its start is a file of its own, loaded when it does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { manual } from "./manual.mjs";

const shared = {
  // Its CommonJS build asks for its own parts at run time.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  bundle: true,
  charset: "utf8", // halves the Chinese
  legalComments: "none",
  loader: { ".md": "text" },
  logLevel: "warning",
  outdir: "dist",
};

const node = { ...shared, format: "cjs", platform: "node", target: "node18" }; // VS Code 1.91

/** For a web worker: whatever of Node is reached is an error of the build. */
const web = { ...shared, format: "cjs", platform: "browser", target: "es2022" };

/** The pages about rules that the extension shows, and where in them each is (client/src/manual.ts). */
const { text, lines } = manual();
export const manualText = text;
const ofManual = { define: { MANUAL_LINES: JSON.stringify(lines) } };

/** CommonJS has no `import.meta`. */
const ownUrl = {
  banner: { js: `const fileUrl = require("node:url").pathToFileURL(__filename).href;` },
  define: { "import.meta.url": "fileUrl" },
};

/** What the server runs on: the part of vscode-languageserver that it uses (server/src/protocol/). */
const lean = {
  alias: {
    ...shared.alias,
    "vscode-languageserver": "./server/src/protocol/index.ts",
    "vscode-languageserver/browser": "./server/src/protocol/browser.ts",
    "vscode-languageserver/node": "./server/src/protocol/node.ts",
  },
};

/** The queue of messages of vscode-jsonrpc is a map with a list of its own; a Map does (server/src/protocol/linkedMap.ts). */
const shortQueue = {
  name: "short queue",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^\.\/linkedMap$/ }, ({ kind }) =>
      resolve("../server/src/protocol/linkedMap.ts", { kind, resolveDir: import.meta.dirname }),
    );
  },
};

/** A server speaks one language: it has the words of none, and loads those of its client. */
const oneLanguage = {
  name: "one language",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /\/languages\.ts$/ }, ({ kind, resolveDir }) =>
      resolve("./languages.loaded.ts", { kind, resolveDir: resolveDir.replace(/\/lsp$/, "/engine/messages") }),
    );
  },
};

/** The modules of the server that are the same in every host. */
const coreFile = new URL("../server/src/core.ts", import.meta.url);
const coreNames = [...readFileSync(coreFile, "utf8").matchAll(/ from "(.+)"/g)].map(([, name]) => name);
const coreModules = coreNames.map((name) => createRequire(coreFile).resolve(name));

/** A host has nothing of these modules: it takes all of them from the core, so that each is there once. */
const onCore = {
  name: "on the core",
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === "asked") return;
      const found = await resolve(path, { kind, resolveDir, pluginData: "asked" });
      return coreModules.includes(found.path) ? { path: "./core.cjs", external: true } : found;
    });
  },
};

/** A script that leaves its exports in a global of the worker that it is loaded into, and is a module for Node. */
const script = (globalName) => ({
  footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` },
  format: "iife",
  globalName,
});

const cjs = { outExtension: { ".js": ".cjs" } };

export const bundles = [
  {
    ...node,
    ...cjs,
    ...ofManual,
    entryPoints: { client: "client/src/extension.ts" },
    external: ["vscode", "./languageClient.cjs"],
  },
  {
    ...node,
    ...cjs,
    entryPoints: { languageClient: "client/src/languageClient.ts" },
    external: ["vscode"],
  },
  {
    ...web,
    ...cjs,
    ...lean,
    ...script("goujiCore"),
    entryPoints: { core: "server/src/core.ts" },
    plugins: [oneLanguage, shortQueue],
  },
  {
    ...node,
    ...cjs,
    ...ownUrl,
    ...lean,
    entryPoints: { server: "server/src/main.node.ts" },
    plugins: [onCore],
  },
  {
    ...web,
    ...cjs,
    ...ofManual,
    entryPoints: { "client.web": "client/src/extension.web.ts" },
    external: ["vscode"],
  },
  {
    ...web,
    ...lean,
    // Loaded into a worker behind the core.
    banner: { js: "((require) => {" },
    entryPoints: { "server.web": "server/src/main.web.ts" },
    footer: { js: "})(() => goujiCore);" },
    plugins: [onCore],
  },
  ...["zh-cn", "zh-tw", "en"].map((locale) => ({
    ...shared,
    ...cjs,
    ...script("goujiWords"),
    entryPoints: { [`words.${locale}`]: `server/src/engine/messages/language.${locale}.ts` },
    sourcemap: false,
    target: "es2022",
  })),
  {
    // The page of the table panel.
    ...shared,
    entryPoints: [
      { in: "client/panel/main.ts", out: "panel" },
      { in: "client/panel/panel.css", out: "panel" },
    ],
    format: "iife",
    platform: "browser",
    sourcemap: false,
    target: "chrome120", // VS Code 1.91
  },
  {
    ...node,
    banner: {
      js: `#!/usr/bin/env node\nimport { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);`,
    },
    entryPoints: { cli: "server/src/cli/main.ts" },
    external: ["./server.cjs"], // `gouji lsp` loads it when asked
    format: "esm",
    target: "node20",
  },
];
