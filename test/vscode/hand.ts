import { ok } from "node:assert/strict";
import { pause } from "./editor.ts";

/** Where the browser that shows VS Code takes orders (scripts/vscode-host/hand.mjs); a desktop has none. */
const address = process.env.GOUJI_HAND;

export const hasHand = address !== undefined;

/** An element as it is seen in the page. */
export interface Seen {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where it is in the window, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function order<T>(...step: readonly [string, ...(string | number | undefined)[]]): Promise<T> {
  const response = await fetch(address as string, { method: "POST", body: JSON.stringify(step) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${step.join(" ")}: ${text}`);
  return JSON.parse(text) as T;
}

/** A real keyboard and mouse in the window of the test. */
export const hand = {
  press: (...keys: readonly string[]) => order<null>("press", ...keys),
  type: (text: string) => order<null>("type", text),
  compose: (text: string) => order<null>("compose", text),
  insert: (text: string) => order<null>("insert", text),
  click: (selector: string) => order<null>("click", selector),
  doubleClick: (selector: string) => order<null>("doubleClick", selector),
  hover: (selector: string) => order<null>("hover", selector),
  place: (selector: string) => order<Place>("place", selector),
  rest: () => order<null>("rest"),
  view: (width: number, height: number) => order<null>("view", width, height),
  screenshot: (name: string, height?: number) => order<null>("screenshot", name, height),
  see: (selector: string) => order<readonly Seen[]>("see", selector),
  /** Waits until what is seen is as it should be, and gives it back. */
  async until(selector: string, holds: (seen: readonly Seen[]) => boolean): Promise<readonly Seen[]> {
    let seen: readonly Seen[] = [];
    for (let tries = 0; tries < 100; tries++) {
      seen = await this.see(selector);
      if (holds(seen)) return seen;
      await pause(100);
    }
    ok(false, `${selector}: ${JSON.stringify(seen)}`);
  },
};
