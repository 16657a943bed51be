/** The packages of others that are in what is shipped: those with code in a bundle, as esbuild says, and with data. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { bundles } from "../../scripts/bundles.mjs";

const root = join(import.meta.dirname, "../..");

/** Their names with their versions, as they head their licences. */
export async function bundledPackages(): Promise<string[]> {
  const built = await Promise.all(
    bundles.map((options) => build({ ...options, absWorkingDir: root, metafile: true, minify: true, write: false })),
  );
  const inputs = built.flatMap(({ metafile }) => Object.values(metafile?.outputs ?? {}).map((output) => output.inputs));
  const paths = inputs.flatMap((each) => Object.keys(each).filter((path) => each[path]?.bytesInOutput));
  const names = paths.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[0]).filter((path) => path);
  return [...new Set([...names, "node_modules/opencc-js"])].map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(root, path as string, "package.json"), "utf8"));
    return `${name} ${version}`;
  });
}
