/** Documents of the engine benchmark: reports in four layouts and all sizes, and shapes that are made to be hard. */
import { bytes, draft } from "../draft.ts";

const LAYOUTS = { text: "cells", Markdown: "pipe", HTML: "html", glued: "glued" } as const;

export interface Case {
  readonly name: string;
  readonly layout: string;
  /** As asked for, and as it is, in bytes of UTF-8. */
  readonly size: number;
  readonly bytes: number;
  /** Totals of table 4 are wrong. */
  readonly broken: boolean;
  readonly text: string;
}

export function cases(sizes: readonly number[]): Case[] {
  return Object.entries(LAYOUTS).flatMap(([layout, style]) =>
    sizes.flatMap((size) =>
      [false, true].map((broken) => {
        const text = draft({ seed: 2023, size, style, wrong: broken ? 1 : 0 });
        const name = `${layout} ${size / 1000} kB${broken ? ", broken" : ""}`;
        return { name, layout, size, bytes: bytes(text), broken, text };
      }),
    ),
  );
}

/** A document of about so many UTF-16 units. */
export interface Shape {
  readonly name: string;
  readonly write: (length: number) => string;
}

const repeated = (name: string, unit: string): Shape => ({
  name,
  write: (length) => unit.repeat(Math.ceil(length / unit.length)),
});

export const shapes: readonly Shape[] = [
  repeated("pipes in one line", "|"),
  repeated("a pipe a line", "|\n"),
  repeated("digits in one line", "7"),
  repeated("a digit a line", "7\n"),
  repeated("spaces", " "),
  repeated("prose in one line", "全年累计办理信息公开申请12件，"),
  repeated("labels and digits in one line", "规章120予以公开3000000"),
  repeated("a label a line", "规章\n予以公开\n"),
  repeated("rows without separators", "规章   1   2   3\n"),
  repeated("headings", "一、总体情况\n"),
  repeated("titles", "云溪市人民政府2023年政府信息公开工作年度报告\n"),
  repeated("tables in tables", "<table><tr><td>规章</td><td>1</td>"),
  repeated("quoted lines", '"规章\n'),
];
