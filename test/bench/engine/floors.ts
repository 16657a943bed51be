/** The least that a program can do with a text, and a loop of known work that times are compared with. */

/** The time that this process had of the processors, in ms: what others do meanwhile does not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The least time of each of `tasks`, in ms: in turn, so that a busy moment of the machine meets all, for `budget` ms. */
export function leastOf(tasks: Readonly<Record<string, () => unknown>>, budget: number): Record<string, number> {
  const least: Record<string, number> = {};
  const end = now() + budget;
  for (let round = 0; round < 3 || now() < end; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = now();
      task();
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, now() - start);
    }
  }
  return least;
}

export function charCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

export function digits(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\d+/g)) count++;
  return count;
}

export const decode = (encoded: Uint8Array): string => new TextDecoder().decode(encoded);

/**
 * Work of the kind that the engine does, so that a busy machine slows both alike: lines, patterns that look for words,
 * objects with a place, and look-ups of words in a table.
 */
export function calibrate(text: string): number {
  const seen = new Map<string, { count: number; readonly places: number[] }>();
  let place = 0;
  for (const line of text.split("\n")) {
    for (const { 0: word, index } of line.matchAll(/[\u4e00-\u9fff]{1,4}|\d+/g)) {
      const known = seen.get(word) ?? { count: 0, places: [] };
      known.count++;
      known.places.push(place + index);
      seen.set(word, known);
    }
    if (/(?:公开|申请|处理)[^。；]{0,20}\d+[件次条]/.test(line)) place++;
    place += line.length + 1;
  }
  return [...seen.values()].filter(({ count }) => count > 1).reduce((sum, { places }) => sum + places.length, 0);
}
