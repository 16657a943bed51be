/**
 * Paths here are strings with `/` between their parts, absolute ones with a leading `/` or drive (`c:/…`): what
 * `pathOf` makes of the paths and addresses of any system.
 */

/** A path of the system, or the path of an address, in the form used here. */
export function pathOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/?([A-Za-z]):/, (_, drive: string) => `${drive.toLowerCase()}:`);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

const isAbsolute = (path: string): boolean => /^(\/|[a-z]:(\/|$))/.test(path);

/** `path` as seen from `folder`, without `.` and `..` inside. Absolute paths stay what they are. */
export function resolvePath(folder: string, path: string): string {
  const given = pathOf(path);
  const parts: string[] = [];
  for (const part of (isAbsolute(given) ? given : `${folder}/${given}`).split("/")) {
    if (part === "..") parts.splice(Math.max(1, parts.length - 1));
    else if (part !== "." && (part !== "" || parts.length === 0)) parts.push(part);
  }
  return parts.join("/");
}

/** Whether an absolute path without `..` lies in `folder`, or is it. */
export function isInside(folder: string, path: string): boolean {
  const root = folder.endsWith("/") ? folder : `${folder}/`;
  return path === folder || path.startsWith(root);
}

/** How `path` is written relative to `folder`; with `../` where it lies elsewhere. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder.split("/").filter(Boolean), path.split("/").filter(Boolean)];
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/**
 * Whether a relative path is covered by one of the globs: `*` and `?` inside a name, `**` for any folders. A glob
 * without `/` may name a file or folder anywhere; one that names a folder covers what is in it.
 */
export function isSkipped(path: string, globs: readonly string[]): boolean {
  const names = path.split("/");
  return globs.some((glob) => {
    const parts = pathOf(glob)
      .split("/")
      .filter((part) => part !== "" && part !== ".");
    if (parts.length === 0) return false;
    const pattern = glob.replace(/(?<![\\/])[\\/]+$/, "") === parts[0] ? ["**", ...parts, "**"] : [...parts, "**"];
    return covers(pattern, names, "**", (part, name) => covers([...part], [...name], "*", isSameCharacter));
  });
}

const isSameCharacter = (wanted: string, character: string): boolean => wanted === "?" || wanted === character;

/** A star stands for any number of items. Takes no more than |pattern| × |items| steps. */
function covers(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  isOne: (wanted: string, item: string) => boolean,
): boolean {
  let [at, item, afterStar, from] = [0, 0, 0, 0];
  while (item < items.length) {
    if (pattern[at] === star) {
      afterStar = ++at;
      from = item;
    } else if (at < pattern.length && isOne(pattern[at] as string, items[item] as string)) {
      at++;
      item++;
    } else if (afterStar > 0) {
      at = afterStar;
      item = ++from;
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}
