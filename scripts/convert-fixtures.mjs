// Writes test/fixtures-converted/ anew: our own documents as real converters make text of them, a folder a document, with
// what is true of it in truth.json (the tables as `gouji extract` prints them). `npm run bench:reading` reads them.
// A converter that is not installed is named and its files stay as they are; what a converter damages is named and left
// out: bytes that are no UTF-8, and [TABLE] in place of a table.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { convert, converters, isInstalled } from "./converters/converters.mjs";
import { documents } from "./converters/documents.mjs";

const most = 1_500_000;
const root = fileURLToPath(new URL("../", import.meta.url));
const fixtures = join(root, "test/fixtures-converted");

const usable = converters.filter(({ name, packages, commands }) => {
  const missing = commands.map(([program]) => program).filter((program) => !isInstalled(program));
  if (missing.length > 0)
    console.log(`${name}: skipped, ${missing.join(" and ")} missing (apt-get install ${packages})`);
  return missing.length === 0;
});

const left = [];
for (const { name, html, truth } of documents()) {
  const folder = join(fixtures, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "truth.json"), JSON.stringify(truth));
  const work = mkdtempSync(join(tmpdir(), "gouji-convert-"));
  try {
    writeFileSync(join(work, "in.html"), html);
    for (const converter of usable) {
      const file = join(folder, `${converter.name}.${converter.extension}`);
      rmSync(file, { force: true });
      const text = decode(convert(converter, work));
      const fault = text === null ? "characters cut in two" : text.includes("[TABLE]") ? "tables left out" : null;
      if (fault === null) writeFileSync(file, text);
      else left.push(`${name}/${converter.name}: left out, the converter damages it (${fault})`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
for (const each of left) console.log(each);

const biome = spawnSync(join(root, "node_modules/.bin/biome"), ["format", "--write", fixtures], { stdio: "inherit" });
if (biome.status !== 0) throw new Error("biome could not format the truths");

const files = readdirSync(fixtures, { recursive: true }).map((file) => join(fixtures, file));
const size = files.reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0);
console.log(`${files.length} files and folders, ${size} bytes`);
if (size > most) throw new Error(`more than ${most} bytes`);

/** Null where the bytes are no UTF-8. */
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
