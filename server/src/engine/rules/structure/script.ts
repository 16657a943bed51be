import type { Edit } from "../../problem.ts";
import { inScript, placesOf, scriptsIn } from "../../text/scripts.ts";
import type { Rule } from "../rule.ts";

/** A single character may be a name. */
const FEWEST = 2;
const SHOWN = 6;

/** structure/script: characters of Traditional script in a report in Simplified script, or the reverse. */
export const script: Rule = {
  id: "structure/script",
  severity: "hint",
  *check({ span }, text) {
    const counts = scriptsIn(text, span.start, span.end);
    const [odd, main] =
      counts.traditional <= counts.simplified
        ? (["traditional", "simplified"] as const)
        : (["simplified", "traditional"] as const);
    if (counts[odd] < FEWEST) return;
    const places = placesOf(odd, text, span.start, span.end);
    const edits = places.reduce<Edit[]>((runs, at) => {
      const last = runs.at(-1);
      const start = last?.span.end === at ? (runs.pop() as Edit).span.start : at;
      runs.push({ span: { start, end: at + 1 }, newText: inScript(text.slice(start, at + 1), main) });
      return runs;
    }, []);
    const characters = [...new Set(places.map((at) => text[at] as string))].slice(0, SHOWN).join("");
    yield {
      span: edits[0]?.span ?? span,
      message: { key: "structure/script", args: { script: main, count: places.length, characters } },
      fixes: [
        {
          title: { key: "fix/convertScript", args: { script: main, count: places.length } },
          preferred: true,
          safe: true,
          edits,
        },
      ],
    };
  },
};
