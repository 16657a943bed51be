import { createRequire } from "node:module";
import { join } from "node:path";

type Convert = (text: string) => string;
type Tables = { Converter(options: { from: string; to: string }): Convert };

let simplify: Convert | undefined;
let traditionalize: Convert | undefined;

/**
 * Traditional to Simplified, the length kept, so that offsets hold in both. The tables (100 kB, 15 ms) load on the
 * first call: most drafts are Simplified and never pay for them.
 */
export function toSimplified(text: string): string {
  // "t" → "cn" maps characters only; "twp" would rewrite phrases, and with them lengths.
  simplify ??= t2cn().Converter({ from: "t", to: "cn" });
  return keepLength(text, simplify);
}

/** Simplified to Traditional, by phrases (发布 發佈, 头发 頭髮). The tables (1 MB) load when a user first asks for it. */
export function toTraditional(text: string): string {
  traditionalize ??= cn2t().Converter({ from: "cn", to: "t" });
  // 复议 in the law is 復議; the tables only know 複議.
  return traditionalize(text).replaceAll("複議", "復議");
}

// The bundler leaves these to be read from files beside the bundle (scripts/build.mjs).
function t2cn(): Tables {
  try {
    return require("./t2cn.cjs");
  } catch (error) {
    return fromSources(error, "opencc-js/t2cn");
  }
}

function cn2t(): Tables {
  try {
    return require("./cn2t.cjs");
  } catch (error) {
    return fromSources(error, "opencc-js/cn2t");
  }
}

/** Tests run the sources as ES modules, which have no `require`. */
function fromSources(error: unknown, name: string): Tables {
  if (!(error instanceof ReferenceError)) throw error;
  return createRequire(join(process.cwd(), "package.json"))(name);
}

/** Converts in ever smaller pieces where a conversion changed the length; a character that still does stays as it is. */
function keepLength(text: string, convert: Convert): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  const lines = text.split(/(?<=\n)/);
  const pieces = lines.length > 1 ? lines : [...text];
  if (pieces.length <= 1) return text;
  return pieces.map((piece) => keepLength(piece, convert)).join("");
}
