// The character references of HTML: `&nbsp;`, `&#8212;`, `&#x4e00;`. The names are those of HTML 4, and of HTML 5 what stands for
// ASCII, spaces and marks; the 1,900 others are of mathematics, and stay as they are written.
// https://www.w3.org/TR/html401/sgml/entities.html, https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
import { matchesIn } from "../text/matches.ts";
import type { Span } from "../text/span.ts";

/** U+00A0 to U+00FF. These may stand without their semicolon, even in front of a letter. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );

/** A name, a character, and so on. */
const others =
  "Tab \t NewLine \n excl ! num # dollar $ percnt % apos ' lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ grave ` lcub { lbrace { verbar | vert | rcub } rbrace } OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ permil ‰ lsaquo ‹ rsaquo › euro € fnof ƒ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ bull • hellip … prime ′ Prime ″ oline ‾ frasl ⁄ weierp ℘ image ℑ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ numsp \u2007 puncsp \u2008 hairsp \u200a emsp13 \u2004 emsp14 \u2005 NonBreakingSpace \u00a0 ZeroWidthSpace \u200b hyphen ‐ dash ‐ horbar ― check ✓ cross ✗ star ☆ starf ★ squ □ square □ cir ○ bigcirc ◯".split(
    " ",
  );

const open = new Map([
  ...latin.map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...Object.entries({
    amp: "&",
    AMP: "&",
    lt: "<",
    LT: "<",
    gt: ">",
    GT: ">",
    quot: '"',
    QUOT: '"',
    COPY: "©",
    REG: "®",
  }),
]);
const closed = new Map([
  ...open,
  ...others.flatMap((name, at) => (at % 2 === 0 ? [[name, others[at + 1] as string] as const] : [])),
]);
const longestOpen = Math.max(...[...open.keys()].map((name) => name.length));

/** What Windows-1252 has in the place of the control characters U+0080 to U+009F, which nobody means: &#150; is a dash. */
const windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const reference = /&(?:#(?:x([0-9a-f]+)|([0-9]+));?|([a-z][a-z0-9]*)(;?))/gi;

/** The text in pieces with their places in it; a reference is one, with what it stands for. */
export function decode(text: string): (Span & { readonly text: string })[] {
  if (!text.includes("&")) return [{ start: 0, end: text.length, text }];
  const pieces: (Span & { readonly text: string })[] = [];
  let from = 0;
  const take = (start: number, end: number, meant: string) => {
    if (from < start) pieces.push({ start: from, end: start, text: text.slice(from, start) });
    pieces.push({ start, end, text: meant });
    from = end;
  };
  for (const { index, 0: whole, 1: hex, 2: decimal, 3: name = "", 4: semicolon } of matchesIn(text, reference)) {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (code !== undefined) take(index, index + whole.length, characterOf(code));
    else if (semicolon && closed.has(name)) take(index, index + whole.length, closed.get(name) as string);
    else {
      const known = openIn(name);
      // `&centerdot;` is a name that is not known, and no `&cent` with text behind it.
      if (known && !(semicolon && /[a-z]/i.test(name[known.length] ?? "")))
        take(index, index + 1 + known.length, open.get(known) as string);
    }
  }
  if (from < text.length) pieces.push({ start: from, end: text.length, text: text.slice(from) });
  return pieces;
}

function characterOf(code: number): string {
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return "\ufffd";
  return windows[code - 0x80] ?? String.fromCodePoint(code);
}

/** The longest name that may stand open, at the beginning of what was written. */
function openIn(written: string): string | undefined {
  for (let length = Math.min(longestOpen, written.length); length > 1; length--)
    if (open.has(written.slice(0, length))) return written.slice(0, length);
  return undefined;
}
