import type { Block } from "../syntax/types.ts";
import { matchesIn } from "../text/matches.ts";

/** Text that is looked at for years, in UTF-16 units: the first section tells. */
const REACH = 6000;

/**
 * The report year: what title, statistical period and the years named in the prose agree on; the title where they do
 * not. Null where nothing tells.
 */
export function yearOf(title: number | null, blocks: readonly Block[]): number | null {
  const period = periodOf(blocks);
  if (title !== null && title === period) return title;
  const votes = [title, period, mostNamed(blocks)].filter((year) => year !== null);
  return votes.find((year, at) => votes.indexOf(year) !== at) ?? votes[0] ?? null;
}

/** 自2023年1月1日起至2023年12月31日止 */
function periodOf(blocks: readonly Block[]): number | null {
  for (const { kind, text } of blocks as readonly { kind: string; text?: string }[]) {
    if (kind !== "text" || !text?.includes("31")) continue;
    const period = /(\d{4})年1月1日.{0,8}?(\d{4})年?12月31日|(\d{4})年1月1日.{0,8}?12月31日/.exec(
      text.replace(/\s/g, ""),
    );
    const year = period?.[2] ?? period?.[3];
    if (year) return Number(year);
  }
  return null;
}

/** A year, but none of a date or a month. */
const NAMED = /(?<!\d)((?:19|20)\d\d)\s*年(?!\s*\d{1,2}\s*月)/g;

function mostNamed(blocks: readonly Block[]): number | null {
  const counts = new Map<number, number>();
  let reach = REACH;
  for (const block of blocks) {
    if (block.kind !== "text" || reach <= 0) continue;
    reach -= block.text.length;
    for (const [, year] of matchesIn(block.text, NAMED)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
