import { format2019 } from "./format2019.ts";
import { format2021 } from "./format2021.ts";
import type { Format, Version } from "./types.ts";

/** The official formats, oldest first. */
export const formats: readonly Format[] = [format2019, format2021];

export function formatOf(version: Version): Format {
  return formats.find((each) => each.version === version) as Format;
}

/** The format that a report year must use; null for 2018 and earlier, which no format here covers. */
export function formatForYear(year: number): Format | null {
  return formats.find((each) => each.firstYear <= year && (each.lastYear === null || year <= each.lastYear)) ?? null;
}
