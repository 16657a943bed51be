// Builds the extension's client and server and the command line into dist/, or the folder of `--out`. `--watch` rebuilds,
// `--production` minifies.
import { mkdirSync, writeFileSync } from "node:fs";
import { context } from "esbuild";
import { bundles } from "./bundles.mjs";
import { manual } from "./manual.mjs";
import { notices } from "./notices.mjs";
import { dictionaries, encodeTables } from "./openCC.mjs";

const production = process.argv.includes("--production");
const at = process.argv.indexOf("--out");
const outdir = at < 0 ? "dist" : process.argv[at + 1];

// The tables of OpenCC: files of their own, read when a text first needs them.
mkdirSync(outdir, { recursive: true });
for (const [name, groups] of Object.entries(dictionaries)) writeFileSync(`${outdir}/${name}.txt`, encodeTables(groups));

// The pages about rules that the extension shows; each is a place in it (client/src/manual.ts).
const { text, lines } = manual();
writeFileSync(`${outdir}/manual.md`, text);
const ofManual = { MANUAL_LINES: JSON.stringify(lines) };

const mode = { metafile: production, minify: production, sourcemap: !production };
const contexts = await Promise.all(
  bundles.map((options) => context({ ...mode, ...options, define: { ...options.define, ...ofManual }, outdir })),
);
if (process.argv.includes("--watch")) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const built = await Promise.all(contexts.map((each) => each.rebuild()));
  const metafiles = built.map(({ metafile }) => metafile);
  if (production) writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.md`, notices(metafiles, ["opencc-js"]));
  await Promise.all(contexts.map((each) => each.dispose()));
}
