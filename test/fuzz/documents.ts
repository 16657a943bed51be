/** Drafts as accidents leave them: every draft of the project, cut, pasted, duplicated, with separators lost or exchanged. */
import fc from "fast-check";
import { allDrafts } from "../support/drafts.ts";

/** No document grows beyond this: 200 kB of Chinese. */
const LONGEST = 70_000;

const drafts: readonly string[] = allDrafts().map(({ text }) => text);

/** What parts cells, rows and words in one layout or another. */
const separators = [
  "|",
  "\t",
  "\n",
  "\n\n",
  "\r\n",
  " ",
  "    ",
  "\u3000",
  "，",
  ",",
  "、",
  "</td><td>",
  "</tr><tr>",
  "",
];

/** What is known to hurt programs that read text. */
const hostile = [
  "\ud800",
  "\udc00",
  "𠮷",
  "🙂",
  "👨‍👩‍👧",
  "\u0000",
  "\u0085",
  "\u2028",
  "\u00a0",
  "\u200b",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\ufffd",
  "\u202e",
  "\u2066",
  "\u2069",
  "e\u0301",
  "\u0300".repeat(40),
  "\r",
  "\f",
  "９９",
  "〇",
  "①",
  "1e309",
  "-0",
  "0x10",
  "9".repeat(40),
  "１２，３４５",
  "12.5万元",
  "壹佰贰拾叁",
  "&#x0;",
  "&#xd800;",
  "&nbsp;",
  "&lt",
  "<",
  "<!--",
  "-->",
  "<table>",
  "</table>",
  "<td colspan=99999 rowspan=99999>",
  "<td",
  '"',
  "`",
  "\\",
  "⟦",
  "__proto__",
  "constructor",
  "三、",
  "（一）",
  "其他",
  "总计",
  "規章",
  "2023年",
  "第二十条第（一）项",
  "http://[",
];

/** A place: a share of the text's length, moved to the next separator where `snap`. */
interface Place {
  readonly share: number;
  readonly snap: boolean;
}

type Change =
  | { readonly kind: "cut" | "duplicate" | "reverse"; readonly at: Place; readonly length: number }
  | {
      readonly kind: "move" | "repeat";
      readonly at: Place;
      readonly length: number;
      readonly to: Place;
      readonly times: number;
    }
  | { readonly kind: "put"; readonly at: Place; readonly text: string }
  | {
      readonly kind: "paste";
      readonly at: Place;
      readonly from: string;
      readonly start: Place;
      readonly length: number;
    }
  | {
      readonly kind: "separate";
      readonly at: Place;
      readonly length: number;
      readonly old: string;
      readonly now: string;
    }
  | { readonly kind: "digits"; readonly at: Place; readonly length: number; readonly step: number }
  | { readonly kind: "end"; readonly at: Place };

const place = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), snap: fc.boolean() });
/** Mostly a cell or a line, at times a table. */
const length = fc.oneof({ weight: 3, arbitrary: fc.nat(40) }, fc.nat(3000));
/** Any code points, halves of characters among them. `fc.string` would take a second to know all of them. */
const any = fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((points) => String.fromCodePoint(...points));
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostile) }, fc.constantFrom(...separators), any);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("cut", "duplicate", "reverse"), at: place, length }),
  fc.record({
    kind: fc.constantFrom("move", "repeat"),
    at: place,
    length,
    to: place,
    times: fc.integer({ min: 2, max: 400 }),
  }),
  fc.record({ kind: fc.constant("put"), at: place, text: piece }),
  fc.record({ kind: fc.constant("paste"), at: place, from: fc.constantFrom(...drafts), start: place, length }),
  fc.record({
    kind: fc.constant("separate"),
    at: place,
    length: fc.oneof(length, fc.constant(LONGEST)),
    old: fc.constantFrom(...separators.slice(0, -1)),
    now: fc.oneof(fc.constantFrom(...separators), piece),
  }),
  fc.record({ kind: fc.constant("digits"), at: place, length, step: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant("end"), at: place }),
);

/** A draft after one to eight accidents. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...drafts), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([draft, changes]) => changes.reduce((text, each) => changed(text, each).slice(0, LONGEST), draft));

/** The bytes of such a draft, or of no text at all, in any encoding, with some of them exchanged. */
export const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        text: fc.oneof(mutated, fc.constantFrom(...drafts)),
        encoding: fc.constantFrom("utf8", "utf16le", "latin1"),
        mark: fc.boolean(),
        damage: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
        lost: fc.nat(3),
      })
      .map(({ text, encoding, mark, damage, lost }) => {
        const encoded = Buffer.from((mark ? "\ufeff" : "") + text, encoding as BufferEncoding);
        for (const [share, value] of damage) encoded[Math.floor(share * encoded.length)] = value;
        return encoded.subarray(0, Math.max(0, encoded.length - lost));
      }),
  },
);

function changed(text: string, change: Change): string {
  const at = offsetOf(text, change.at);
  const end = "length" in change ? Math.min(text.length, at + change.length) : at;
  const [before, part, behind] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (change.kind) {
    case "cut":
      return before + behind;
    case "duplicate":
      return before + part + part + behind;
    case "reverse":
      return before + part.split("\n").reverse().join("\n") + behind;
    case "repeat":
      return before + part.repeat(Math.min(change.times, Math.ceil(LONGEST / (part.length + 1)))) + behind;
    case "move": {
      const rest = before + behind;
      const to = offsetOf(rest, change.to);
      return rest.slice(0, to) + part + rest.slice(to);
    }
    case "put":
      return before + change.text + behind;
    case "paste": {
      const start = offsetOf(change.from, change.start);
      return before + change.from.slice(start, start + change.length) + text.slice(at);
    }
    case "separate":
      return before + part.replaceAll(change.old, () => change.now) + behind;
    case "digits":
      return before + part.replace(/\d/g, (digit) => String((Number(digit) + change.step) % 10)) + behind;
    case "end":
      return before;
  }
}

function offsetOf(text: string, { share, snap }: Place): number {
  const at = Math.min(text.length, Math.floor(share * (text.length + 1)));
  if (!snap) return at;
  const next = text.slice(at).search(/[|\t\n<>、，]/);
  return next < 0 ? text.length : at + next;
}
