import type { Args } from "./args.ts";
import { extractFormats } from "./batch/entry.ts";
import { performingFor } from "./batch/performing.ts";
import { clean } from "./reporters/clean.ts";
import { frames } from "./reporters/figures.ts";
import { goThrough } from "./session.ts";

/** `gouji extract`: the figures of every report. */
export async function extract(args: Args): Promise<number> {
  const { words } = args;
  const isFilter = args.has("stdin-ndjson");
  const format = args.choice("format", extractFormats, isFilter ? "ndjson" : "json");
  const { begin, between, end } = frames[format];
  let before = begin;
  const performing = await performingFor({ command: "extract", format }, args);
  const output = await goThrough(
    args,
    {},
    {
      ...performing,
      tell(entry, output) {
        if (entry.status === "failed") return "";
        if (entry.status === "notAReport") output.complain(words.notAReport(clean(entry.file)));
        if (entry.body === "") return "";
        const written = before + entry.body;
        before = between;
        return written;
      },
    },
  );
  await performing.close();
  await output.write((before === begin ? begin : "") + end);
  return output.status;
}
