/** A folder of reports, the same for the same number. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { bytes, draft } from "../draft.ts";

const styles = ["pipe", "html", "tab", "cells", "pipe-cells"] as const;
const size = 14_000;

export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly hash: string;
}

/** Reports of 14 kB in five layouts and both formats, one in ten with an error; named .md, which every tool reads. */
export function corpus(folder: string, files: number): Corpus {
  const hash = createHash("sha256");
  let total = 0;
  const isThere = existsSync(`${folder}/done`);
  if (!isThere) rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/reports`, { recursive: true });
  for (let at = 0; at < files; at++) {
    const style = styles[at % styles.length] as (typeof styles)[number];
    const text = draft({ seed: at, size, style, version: at % 2 ? "2021" : "2019", wrong: at % 10 === 0 ? 1 : 0 });
    total += bytes(text);
    hash.update(text);
    if (!isThere) writeFileSync(`${folder}/reports/${String(at).padStart(5, "0")}.md`, text);
  }
  writeFileSync(`${folder}/done`, "");
  return { folder: `${folder}/reports`, files, bytes: total, hash: hash.digest("hex").slice(0, 12) };
}
