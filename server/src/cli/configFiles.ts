import { existsSync, lstatSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { type ConfigFile, configName } from "../engine/config/config.ts";
import { readConfigFile } from "../engine/config/file.ts";
import { folderOf, isInside, pathOf, relativePath } from "../engine/config/paths.ts";
import { decode } from "./decode.ts";
import { type Failure, failureOf } from "./failure.ts";
import { readFile } from "./read.ts";

/** A path of the system, absolute, in the form of engine/config/paths.ts. */
export const absolute = (path: string): string => pathOf(resolve(path));

export interface Unreadable {
  readonly file: string;
  readonly failure: Failure;
}

const mostAbsent = 10_000;

/** Finds the config files of a run and reads each once. */
export class ConfigFiles {
  /** Those that are there and cannot be read. */
  readonly unreadable: Unreadable[] = [];
  readonly #cwd = absolute(".");
  readonly #loaded = new Map<string, Promise<ConfigFile | null>>();
  /** Where there was none: at most so many are remembered. */
  readonly #absent = new Set<string>();

  /** The one that holds for a file: the nearest upwards. `from` is the folder that was searched for the file. */
  async nearest(path: string, from: string | null): Promise<ConfigFile | null> {
    const top = this.#topOf(path, from);
    for (let folder = folderOf(path); isInside(top, folder); folder = folderOf(folder)) {
      const file = await this.load(`${folder}/${configName}`);
      if (file !== null) return file;
      if (folder === "") break;
    }
    return null;
  }

  /** Null where there is none, or none that can be read. Only one that somebody named (`isNamed`) may be a link to elsewhere. */
  load(path: string, isNamed = false): Promise<ConfigFile | null> {
    const known = this.#loaded.get(path) ?? this.#read(path, isNamed);
    this.#loaded.set(path, known);
    return known;
  }

  /** The folders of a run may be without number, and looking again is cheap. */
  #forget(absent: string): void {
    if (this.#absent.size >= mostAbsent) {
      for (const each of this.#absent) this.#loaded.delete(each);
      this.#absent.clear();
    }
    this.#absent.add(absent);
  }

  nameOf(path: string): string {
    return isInside(this.#cwd, path) ? relativePath(this.#cwd, path) : path;
  }

  /** Where the search ends: at the current folder; of other files at the repository's, else at the folder named. */
  #topOf(path: string, from: string | null): string {
    if (isInside(this.#cwd, path)) return this.#cwd;
    return repositoryOf(folderOf(path)) ?? (from === null ? folderOf(path) : absolute(from));
  }

  /** What the paths in a config file must not lead out of: the outermost of repository and current folder. */
  #rootOf(path: string): string {
    const roots = [repositoryOf(folderOf(path)), isInside(this.#cwd, path) ? this.#cwd : null];
    const [outermost] = roots.filter((each) => each !== null).sort((a, b) => a.length - b.length);
    return outermost ?? folderOf(path);
  }

  async #read(path: string, isNamed: boolean): Promise<ConfigFile | null> {
    let failure: Failure;
    try {
      if (!isNamed && isLinkOutOf(this.#rootOf(path), path)) return this.#tell(path, { kind: "linkOut" });
      const bytes = await readFile(path);
      const decoded = bytes.length === 0 ? { text: "" } : decode(bytes);
      if (!("failure" in decoded)) return readConfigFile(decoded.text, path, this.#rootOf(path));
      failure = decoded.failure;
    } catch (error) {
      failure = failureOf(error);
      if (failure.kind === "notFound") {
        this.#forget(path);
        return null;
      }
    }
    return this.#tell(path, failure);
  }

  #tell(path: string, failure: Failure): null {
    this.unreadable.push({ file: this.nameOf(path), failure });
    return null;
  }
}

/** Whether a file is a link to a place outside of `root`. */
function isLinkOutOf(root: string, path: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  return !isInside(pathOf(realpathSync(root || "/")), pathOf(realpathSync(path)));
}

/** The nearest folder upwards that is a repository of git. */
function repositoryOf(folder: string): string | null {
  for (let each = folder; each !== ""; each = folderOf(each)) if (existsSync(`${each}/.git`)) return each;
  return null;
}
