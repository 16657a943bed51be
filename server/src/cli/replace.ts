import { constants, type Stats } from "node:fs";
import { access, type FileHandle, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Failure, failureOf } from "./failure.ts";

/**
 * Exchanges the content of a file as a whole or not at all: what is new is written beside it and takes its place. Links
 * are followed, mode and owner stay. A file that no longer holds `before` is left alone. Returns what stood in the way.
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<Failure | null> {
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    if (!stats.isFile()) return { kind: "notAFile" };
    await access(target, constants.W_OK);
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.gouji`);
    const handle = await open(beside, "wx", stats.mode & 0o7777);
    try {
      await fill(handle, after, stats);
      if (Buffer.compare(await readFile(target), before) !== 0) return { kind: "changed" };
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
    return null;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "denied") return { kind: "readOnly" };
    return failure.kind === "unreadable" ? { kind: "unwritable", detail: failure.detail } : failure;
  }
}

async function fill(handle: FileHandle, content: Uint8Array, { mode, uid, gid }: Stats): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.chmod(mode & 0o7777); // what the umask took away
    // Only the administrator may give files away; everybody else's new files are their own.
    await handle.chown(uid, gid).catch(() => {});
    await handle.sync();
  } finally {
    await handle.close();
  }
}
