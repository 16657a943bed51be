import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readFile } from "../read.ts";
import type { Entry, Job, Perform, Task } from "./entry.ts";

export const defaultLocation = ".goujicache";
const magic = "gouji-cache 1";
/** UTF-16 units of all that is kept: about 40,000 files. */
const largest = 32 * 1024 * 1024;

/** Where a cache was looked for: there is none yet, it could be used, it is damaged, or the file is something else. */
export type Found = "none" | "sound" | "damaged" | "foreign";

/**
 * What inputs came to in earlier runs. The key is the program itself, the task, the name, the settings and the content,
 * so that an answer is what the run would have made. One file: a line with the hash of the rest, then an entry a line.
 */
export class Cache {
  readonly found: Found;
  readonly path: string;
  readonly #common: string;
  readonly #known = new Map<string, string>();
  readonly #kept = new Map<string, string>();
  #size = 0;
  #isNew = false;

  constructor(path: string, task: Task, program: Uint8Array) {
    this.path = path;
    this.#common = `${sha256(program)}\n${JSON.stringify(task)}\n`;
    this.found = this.#read();
  }

  async perform(job: Job, otherwise: Perform): Promise<Entry> {
    let content: Uint8Array | string;
    try {
      content = job.content ?? (await readFile(job.path as string));
    } catch {
      return otherwise(job); // which tells why
    }
    const key = this.#keyOf(job, content);
    const known = this.#kept.get(key) ?? this.#known.get(key);
    if (known !== undefined) {
      this.#keep(key, known);
      return JSON.parse(known);
    }
    const entry = await otherwise({ ...job, content });
    if (entry.status !== "failed") {
      this.#keep(key, JSON.stringify(entry));
      this.#isNew = true;
    }
    return entry;
  }

  /** Writes the file anew, as a whole or not at all: what this run has used, then of the rest what there is room for. */
  save(): void {
    if (!this.#isNew) return;
    for (const [key, entry] of this.#known) this.#keep(key, entry);
    const body = [...this.#kept].map(([key, entry]) => `${key} ${entry}\n`).join("");
    const beside = join(dirname(this.path), `.${basename(this.path)}.${process.pid}`);
    try {
      writeFileSync(beside, `${magic} ${sha256(body)}\n${body}`, { flag: "wx" });
      renameSync(beside, this.path);
    } finally {
      rmSync(beside, { force: true });
    }
  }

  #keyOf({ file, options }: Job, content: Uint8Array | string): string {
    const text = typeof content === "string";
    return createHash("sha256")
      .update(this.#common)
      .update(`${JSON.stringify([file, options, text])}\n`)
      .update(text ? Buffer.from(content, "utf16le") : content)
      .digest("base64url");
  }

  #keep(key: string, entry: string): void {
    if (this.#kept.has(key) || this.#size + entry.length > largest) return;
    this.#size += entry.length;
    this.#kept.set(key, entry);
  }

  #read(): Found {
    let text: string;
    try {
      text = readFileSync(this.path, "utf8");
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ENOENT" ? "none" : "foreign";
    }
    if (text === "") return "none";
    if (!text.startsWith(magic)) return "foreign";
    const start = text.indexOf("\n") + 1;
    const body = text.slice(start);
    if (text.slice(0, start) !== `${magic} ${sha256(body)}\n`) return "damaged";
    for (const line of body.split("\n")) {
      const space = line.indexOf(" ");
      if (space > 0) this.#known.set(line.slice(0, space), line.slice(space + 1));
    }
    return "sound";
  }
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}
