/** The cases of a run: each is a document, or bytes, with what must hold of it. */
import fc from "fast-check";
import { decode } from "../../server/src/cli/decode.ts";
import { bytes, mutated } from "./documents.ts";
import { holds } from "./holds.ts";
import { inTime } from "./time.ts";

/** Where features are asked about, as shares of the text: one for each language. */
const places = fc.tuple(...([0, 1, 2] as const).map(() => fc.double({ min: 0, max: 1, noNaN: true })));

export interface Kind {
  /** Its share of all cases. */
  readonly weight: number;
  /** Calls `begin` with each text before it is read, so that one that never ends is known. */
  property(begin: (text: string) => void): fc.IProperty<[unknown, number[]]>;
}

export const kinds: Readonly<Record<"drafts" | "bytes", Kind>> = {
  drafts: {
    weight: 0.8,
    property: (begin) =>
      fc.property(mutated, places, (text, at) => {
        begin(text);
        inTime(text);
        holds(text, at);
      }),
  },
  bytes: {
    weight: 0.2,
    property: (begin) =>
      fc.property(bytes, places, (data, at) => {
        begin(Buffer.from(data).toString("latin1"));
        const decoded = decode(data);
        if ("failure" in decoded) return;
        begin(decoded.text);
        holds(decoded.text, at);
      }),
  },
};
