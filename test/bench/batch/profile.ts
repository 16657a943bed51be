/** Where the processor time of a run over many files goes, by the rooms of the program (docs/architecture.md). */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./process.ts";

interface Frame {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Frame[];
  readonly samples: readonly number[];
}

/** Says at the end what the thread of the program has used, in microseconds. */
const clock = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from "node:fs";
    process.on("exit", () => {
      const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
      writeFileSync(${JSON.stringify(file)}, String(user + system));
    });
  `)}`;

/**
 * Milliseconds of processor time by room, of one run in one thread over `folder`. The samples give the shares only: their
 * times are of the clock on the wall. What compiler and collector do in threads of their own is a room, too.
 */
export async function roomsOf(root: string, folder: string): Promise<Map<string, number>> {
  const out = mkdtempSync(join(tmpdir(), "gouji-profile-"));
  try {
    // Not minified: esbuild says before each module where it comes from.
    spawnSync(process.execPath, ["scripts/build.mjs", "--out", out], { cwd: root });
    const cli = join(out, "cli.js");
    const args = ["check", "--format", "json", "--jobs", "1", folder];
    const [profiles, used] = [join(out, "profile"), join(out, "used")];
    // Apart from each other: the profiler has a thread of its own.
    const { cpu } = await run(["--import", clock(used), cli, ...args]);
    await run(["--cpu-prof", "--cpu-prof-dir", profiles, cli, ...args]);
    const [name = ""] = readdirSync(profiles);
    const shares = sharesOf(
      JSON.parse(readFileSync(join(profiles, name), "utf8")),
      modulesOf(readFileSync(cli, "utf8")),
    );
    const here = Number(readFileSync(used, "utf8")) / 1000;
    const rooms = new Map([...shares].map(([room, share]) => [room, share * here]));
    return cpu === null ? rooms : rooms.set("compiler and collector, in threads of their own", cpu * 1000 - here);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** For each line of a bundle, the module that it comes from. */
function modulesOf(bundle: string): string[] {
  let module = "";
  return bundle.split("\n").map((line) => {
    module = /^\s*\/\/ ((?:\.\.\/)*(?:server|node_modules|docs)\/\S+)$/.exec(line)?.[1] ?? module;
    return module;
  });
}

/** The time of what is not ours goes to the function of ours that called it. */
function sharesOf({ nodes, samples }: Profile, modules: readonly string[]): Map<string, number> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, string>();
  const roomAt = (id: number): string => {
    const { callFrame } = frames.get(id) as Frame;
    if (callFrame.functionName === "(garbage collector)") return "collector, in the way of the program";
    if (callFrame.url.endsWith("/cli.js")) return roomOf(modules[callFrame.lineNumber] ?? "");
    const parent = parents.get(id);
    return parent === undefined ? "Node: start, loading the program" : room(parent);
  };
  const room = (id: number): string => {
    const found = known.get(id) ?? roomAt(id);
    known.set(id, found);
    return found;
  };
  const busy = samples.filter((id) => frames.get(id)?.callFrame.functionName !== "(idle)");
  const shares = new Map<string, number>();
  for (const id of busy) shares.set(room(id), (shares.get(room(id)) ?? 0) + 1 / busy.length);
  return shares;
}

function roomOf(module: string): string {
  const engine = /server\/src\/engine\/(\w+)\//.exec(module)?.[1];
  if (engine !== undefined) return `engine/${engine}`;
  if (module.includes("server/src/engine/")) return "engine";
  if (module.includes("server/src/")) return "cli: reading, decoding, writing";
  return "libraries (htmlparser2)";
}
