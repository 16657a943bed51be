import { createRequire } from "node:module";
import { join } from "node:path";

type Convert = (text: string) => string;

let convert: Convert | undefined;

/**
 * Traditional to Simplified, the length kept, so that offsets hold in both. The tables (100 kB, 15 ms) load on the
 * first call: most drafts are Simplified and never pay for them.
 */
export function toSimplified(text: string): string {
  convert ??= load();
  return keepLength(text, convert);
}

function load(): Convert {
  // "t" → "cn" maps characters only; "twp" would rewrite phrases, and with them lengths.
  return t2cn().Converter({ from: "t", to: "cn" });
}

function t2cn(): typeof import("opencc-js/t2cn") {
  try {
    // The bundler inlines this module and runs it when the line is reached.
    return require("opencc-js/t2cn");
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    // Tests run the sources as ES modules, which have no `require`.
    return createRequire(join(process.cwd(), "package.json"))("opencc-js/t2cn");
  }
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
