/** The servers that are measured: ours, one that does nothing, and others, each on a file of its kind. */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Client } from "../../protocol/client.ts";
import { installed } from "../peers.ts";

export interface Server {
  readonly name: string;
  readonly args: readonly string[];
  /** Absent: Node. */
  readonly program?: string;
  /** Findings are published to it, instead of pulled by it. */
  readonly push?: true;
  /** The file that it checks, from a report in Markdown; absent: that itself. */
  readonly file?: { readonly extension: string; readonly languageId: string; write(report: string): string };
  /** Answers what this server asks its client, before `initialize`; and tells it what it waits for, behind that. */
  readonly before?: (client: Client, textOf: (uri: string) => string) => void;
  readonly after?: (client: Client) => void;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The server as it is built, and an empty one on vscode-languageserver, bundled as it would be for release. */
export async function ours(out: string): Promise<Server[]> {
  const outfile = `${out}empty.cjs`;
  await build({
    bundle: true,
    entryPoints: [`${root}test/bench/emptyServer.ts`],
    format: "cjs",
    minify: true,
    outfile,
    platform: "node",
    target: "node18",
  });
  return [
    { name: "gouji", args: [`${root}dist/server.cjs`, "--stdio"] },
    { name: "empty", args: [outfile, "--stdio"] },
  ];
}

/** The same servers for clients that cannot pull. */
export const pushing = (servers: readonly Server[]): Server[] =>
  servers.map((server) => ({ ...server, name: `${server.name}, push`, push: true }));

/** Those that could be installed into `folder`; of the others it says why not. */
export function peers(folder: string): Server[] {
  return [json, markdown, rumdl].flatMap((peer) => peer(folder) ?? []);
}

function json(folder: string): Server | null {
  const own = installed(folder, "vscode-langservers-extracted", "4.10.0");
  if (own === null) return null;
  const write = (report: string) => {
    const lines = report.split("\n").filter((line) => line !== "");
    return JSON.stringify({ report: lines.map((text, line) => ({ line, text })) }, null, 1);
  };
  return {
    name: "JSON (vscode-langservers-extracted 4.10.0)",
    args: [`${own}/bin/vscode-json-language-server`, "--stdio"],
    file: { extension: "json", languageId: "json", write },
  };
}

/** It has its client parse Markdown, as VS Code does, with markdown-it; and checks links once it is told to. */
function markdown(folder: string): Server | null {
  const own = installed(folder, "vscode-markdown-languageserver", "0.3.0", "markdown-it@14.1.0");
  if (own === null) return null;
  const parser = createRequire(`${own}/package.json`)("markdown-it")({ html: true });
  const enabled = { enabled: "warning" };
  return {
    name: "Markdown (vscode-markdown-languageserver 0.3.0)",
    args: [`${own}/out/node/main.js`, "--stdio"],
    before({ connection }, textOf) {
      connection.onRequest("markdown/parse", ({ uri }: { uri: string }) => parser.parse(textOf(uri), {}));
      connection.onRequest("markdown/findMarkdownFilesInWorkspace", () => []);
      connection.onRequest("markdown/fs/stat", () => null);
    },
    after(client) {
      const validate = {
        ...{ enabled: true, fileLinks: { ...enabled, markdownFragmentLinks: "inherit" }, fragmentLinks: enabled },
        ...{ referenceLinks: enabled, unusedLinkDefinitions: enabled, duplicateLinkDefinitions: enabled },
        ignoredLinks: [],
      };
      const settings = { validate, occurrencesHighlight: { enabled: true }, suggest: { paths: { enabled: false } } };
      void client.notify("workspace/didChangeConfiguration", { settings: { markdown: settings } });
    },
  };
}

/** The program itself: the script of the package would be a second process. */
function rumdl(folder: string): Server | null {
  const own = installed(folder, "rumdl", "0.2.75");
  if (own === null) return null;
  const platform = readdirSync(`${own}/../@rumdl`)[0];
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { name: "rumdl 0.2.75 (native)", program: `${own}/../@rumdl/${platform}/rumdl${suffix}`, args: ["server"] };
}
