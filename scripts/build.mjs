// Builds the extension's client and server and the command line into dist/, or the folder of `--out`. `--watch` rebuilds,
// `--production` minifies.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { context } from "esbuild";
import { bundles, manualText } from "./bundles.mjs";
import { notices } from "./notices.mjs";
import { encodeAll } from "./openCC.mjs";

const production = process.argv.includes("--production");
const at = process.argv.indexOf("--out");
const outdir = at < 0 ? "dist" : process.argv[at + 1];

rmSync(outdir, { recursive: true, force: true }); // what an earlier one has left would be packed
mkdirSync(outdir, { recursive: true });
writeFileSync(`${outdir}/openCC.txt`, encodeAll()); // read when a text first needs it
writeFileSync(`${outdir}/manual.md`, manualText);

const mode = { metafile: production, minify: production, sourcemap: !production };
const contexts = await Promise.all(bundles.map((options) => context({ ...mode, ...options, outdir })));
if (process.argv.includes("--watch")) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const built = await Promise.all(contexts.map((each) => each.rebuild()));
  const metafiles = built.map(({ metafile }) => metafile);
  if (production) writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.md`, notices(metafiles, ["opencc-js"]));
  await Promise.all(contexts.map((each) => each.dispose()));
}
