// The bundles of dist/, as options of esbuild. What one does not need at its start is a file of its own, loaded when it does.
import { readFileSync } from "node:fs";
import { build } from "esbuild";
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
  tsconfigRaw: {}, // else each module would say again that it is strict
};

const strict = '"use strict";';

const node = { ...shared, format: "cjs", platform: "node", target: "node18" }; // VS Code 1.91

/** One file for the Node host and for a web worker. What only Node has stands behind a `require` that a worker does not come to. */
const everywhere = { ...node, banner: { js: strict }, conditions: ["browser"], outExtension: { ".js": ".cjs" } };

/** The pages about rules that the extension shows, and where in them each is (client/src/manual.ts). */
const { text, lines } = manual();
export const manualText = text;

/** CommonJS has no `import.meta`, and a worker has no file. */
const ownUrl = {
  banner: {
    js: `${strict}const fileUrl = typeof __filename === "string" && require("node:url").pathToFileURL(__filename).href;`,
  },
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

/** What libraries have in them that nothing here comes to. */
const unused = {
  name: "unused",
  setup: ({ onLoad, onResolve }) => {
    // Names of character references, 25 kB: server/src/engine/syntax/references.ts reads them.
    onResolve({ filter: /^entities\/decode$/ }, ({ path }) => ({ path, namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({
      contents:
        "export const DecodingMode = {}, htmlDecodeTree = null, xmlDecodeTree = null; export class EntityDecoder {}",
    }));
    // Messages of two to nine parameters, and what imports a module as an object, which each is.
    onLoad(
      { filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/](?:cancellation|connection|message\w+)\.js$/ },
      ({ path }) => ({
        contents: readFileSync(path, "utf8")
          .replace(/^var __(?:createBinding|setModuleDefault|importStar) = [\s\S]*?^\}\)+(?:\(\))?;\n/gm, "")
          .replaceAll("__importStar(", "(")
          .replace(/^class (?:Request|Notification)Type[2-9] [\s\S]*?^\}\n.*\n/gm, "")
          .replace(/^exports\.\w+ = .* = void 0;\n/m, ""),
      }),
    );
    // Columns of characters that are wide in some fonts: here they are narrow.
    onLoad({ filter: /[\\/]get-east-asian-width[\\/]lookup-data\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/(?<=ambiguousRanges = )\[.*\]/, "[]"),
    }));
    // The enumerations of jsonc-parser, which its own code has as numbers.
    onLoad({ filter: /[\\/]jsonc-parser[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(/^\(function \(/gm, "/* @__PURE__ */ $&"),
    }));
    // Everything that vscode-jsonrpc has, by name: this is what a server and its transports ask for.
    const asked = "cancellation connection disposable events messageBuffer messageReader messages messageWriter".split(
      " ",
    );
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]api\.js$/ }, () => ({
      contents: `module.exports = Object.assign({ RAL: require("./ral").default }, ${asked.map((each) => `require("./${each}")`)});`,
    }));
  },
};

/** The page of the table panel: a script and a style. */
export const page = {
  ...shared,
  entryPoints: [
    { in: "client/panel/main.ts", out: "panel" },
    { in: "client/panel/panel.css", out: "panel" },
  ],
  format: "iife",
  metafile: true,
  platform: "browser",
  target: "chrome120", // VS Code 1.91
  write: false,
};

/** The client has the page as two texts. */
const pageTexts = {
  name: "page texts",
  setup: ({ initialOptions: { minify }, onLoad, onResolve }) => {
    onResolve({ filter: /^panel:page$/ }, ({ path }) => ({ path, namespace: "page" }));
    onLoad({ filter: /./, namespace: "page" }, async () => {
      const { metafile, outputFiles } = await build({ ...page, minify });
      const [script, style] = [".js", ".css"].map((end) => outputFiles.find(({ path }) => path.endsWith(end)).text);
      const contents = JSON.stringify({ script, style });
      return { contents, loader: "json", watchFiles: Object.keys(metafile.inputs) };
    });
  },
};

export const bundles = [
  {
    ...everywhere,
    define: { MANUAL_LINES: JSON.stringify(lines) },
    entryPoints: { client: "client/src/extension.ts" },
    external: ["vscode", "./languageClient.cjs"],
    plugins: [pageTexts],
  },
  {
    ...everywhere,
    entryPoints: { languageClient: "client/src/languageClient.ts" },
    external: ["vscode"],
  },
  {
    ...everywhere,
    ...lean,
    ...ownUrl,
    entryPoints: { server: "server/src/main.ts" },
    format: "iife",
    plugins: [oneLanguage, shortQueue, unused],
  },
  {
    ...everywhere,
    entryPoints: { words: "server/src/words.ts" },
    // In a worker its exports are a global; for Node it is a module.
    footer: { js: "if (typeof module === 'object') module.exports = goujiWords;" },
    format: "iife",
    globalName: "goujiWords",
  },
  {
    ...node,
    banner: {
      js: `#!/usr/bin/env node\nimport { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);`,
    },
    entryPoints: { cli: "server/src/cli/main.ts" },
    external: ["./server.cjs"], // `gouji lsp` loads it when asked
    format: "esm",
    plugins: [unused],
    target: "node20",
  },
];
