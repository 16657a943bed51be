/**
 * Exponential ambiguity: a loop that can read one text in two ways, so that a backtracking engine tries both at every turn
 * (EDA in Weideman et al., "Analyzing matching time behavior of backtracking regular expression matchers", CIAA 2016).
 */
import { type CharSet, type Concatenation, type Element, JS } from "refa";

type Loop = Extract<Element, { readonly type: "Quantifier" }>;

/** The positions of an expression, each of which reads one character, and those that may come behind it (Glushkov). */
interface Automaton {
  readonly reads: CharSet[];
  readonly next: Set<number>[];
}

/** What a part may begin and end with, and whether it may be empty. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

const NOTHING: Part = { first: [], last: [], empty: true };

/** What is repeated a bounded number of times is written out as often as this. */
const MOST_COPIES = 3;

/** Whether there is such a loop. Assertions are taken to hold everywhere: what they rule out is told as well. */
export function isAmbiguous({ source, flags }: { readonly source: string; readonly flags: string }): boolean {
  const { expression } = JS.Parser.fromLiteral({ source, flags }).parse();
  return loopsIn(expression.alternatives, true).some(hasTwoWays);
}

/** The outermost loops. One that nothing stands behind is left when it can go no further, and only those inside of it count. */
function loopsIn(alternatives: readonly Concatenation[], isEnd: boolean): Loop[] {
  return alternatives.flatMap(({ elements }) =>
    elements.flatMap((element, at) => {
      if (!("alternatives" in element)) return [];
      const isLast = isEnd && at === elements.length - 1;
      const isLoop = element.type === "Quantifier" && isEndless(element) && !isLast;
      return isLoop ? [element] : loopsIn(element.alternatives, isLast);
    }),
  );
}

const isEndless = ({ max }: Loop): boolean => max === Number.POSITIVE_INFINITY;

/** Whether two walkers who read the same can leave a place of the loop together, part, and be back there at the same time. */
function hasTwoWays(loop: Loop): boolean {
  const automaton: Automaton = { reads: [], next: [] };
  partOf(loop, automaton);
  const { reads, next } = automaton;
  const size = reads.length;
  const before = new Map<number, number[]>();
  const together = (pair: number): number[] => {
    const pairs: number[] = [];
    for (const one of next[Math.floor(pair / size)] ?? []) {
      for (const other of next[pair % size] ?? []) {
        if ((reads[one] as CharSet).isDisjointWith(reads[other] as CharSet)) continue;
        const reached = one * size + other;
        pairs.push(reached);
        before.set(reached, [...(before.get(reached) ?? []), pair]);
      }
    }
    return pairs;
  };
  // From any place of a loop all others are reached: the first stands for all.
  reach(0, together);
  return [...reach(0, (pair) => before.get(pair) ?? [])].some((pair) => Math.floor(pair / size) !== pair % size);
}

/** All that can be reached from `start` in one step or more. */
function reach(start: number, step: (from: number) => Iterable<number>): Set<number> {
  const reached = new Set<number>();
  const open = [start];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const to of step(from)) {
      if (!reached.has(to)) open.push(to);
      reached.add(to);
    }
  }
  return reached;
}

function partOf(element: Element, automaton: Automaton): Part {
  if (element.type === "CharacterClass") {
    const at = automaton.reads.push(element.characters) - 1;
    automaton.next.push(new Set());
    return { first: [at], last: [at], empty: false };
  }
  if (element.type === "Alternation") return anyOf(element.alternatives, automaton);
  if (element.type !== "Quantifier" || element.max === 0) return NOTHING;
  const copies = isEndless(element) ? 1 : Math.min(element.max, MOST_COPIES);
  const all = repeated(element.alternatives, element.min, copies, automaton);
  if (isEndless(element)) joined(all, all, automaton);
  return all;
}

/** (a(a(a)?)?)? has one way to read aa, a?a?a? three. */
function repeated(alternatives: readonly Concatenation[], min: number, max: number, automaton: Automaton): Part {
  const part = anyOf(alternatives, automaton);
  const all = max > 1 ? joined(part, repeated(alternatives, min - 1, max - 1, automaton), automaton) : part;
  return min > 0 ? all : { ...all, empty: true };
}

function anyOf(alternatives: readonly Concatenation[], automaton: Automaton): Part {
  const parts = alternatives.map(({ elements }) =>
    elements
      .map((element) => partOf(element, automaton))
      .reduce((one, other) => joined(one, other, automaton), NOTHING),
  );
  return {
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    empty: parts.some(({ empty }) => empty),
  };
}

/** One part behind the other. */
function joined(one: Part, other: Part, { next }: Automaton): Part {
  for (const from of one.last) for (const to of other.first) next[from]?.add(to);
  return {
    first: one.empty ? [...one.first, ...other.first] : one.first,
    last: other.empty ? [...one.last, ...other.last] : other.last,
    empty: one.empty && other.empty,
  };
}
