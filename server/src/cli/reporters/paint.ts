import type { Severity } from "../../engine/problem.ts";

type Style = "bold" | "dim" | Severity;

export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  hint: [90, 39],
};

/** Colour on a terminal, or everywhere under FORCE_COLOR; never under NO_COLOR (no-color.org), which wins over it. */
export function isColoured(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  const forced = force !== undefined && force !== "0" && force !== "false";
  return !no && (forced || (force === undefined && isTerminal && term !== "dumb"));
}

export function paintFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  return painter(isColoured(isTerminal, env));
}

export function painter(coloured: boolean): Paint {
  if (!coloured) return (_, text) => text;
  return (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
}
