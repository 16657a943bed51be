// Builds the extension's client and server and the command line into dist/. `--watch` rebuilds, `--production` minifies.
import { mkdirSync, writeFileSync } from "node:fs";
import { context } from "esbuild";
import { bundles } from "./bundles.mjs";
import { dictionaries, encodeTables } from "./openCC.mjs";

const production = process.argv.includes("--production");

// The tables of OpenCC: files of their own, read when a text first needs them.
mkdirSync("dist", { recursive: true });
for (const [name, groups] of Object.entries(dictionaries)) writeFileSync(`dist/${name}.txt`, encodeTables(groups));

const mode = { minify: production, sourcemap: !production };
const contexts = await Promise.all(bundles.map((options) => context({ ...mode, ...options })));
if (process.argv.includes("--watch")) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
