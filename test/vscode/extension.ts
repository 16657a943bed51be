import * as vscode from "vscode";
import type { GoujiApi } from "../../client/src/client.ts";

/** What differs between the extension hosts: how a server is seen from outside, and killed. */
export interface Host {
  /** The servers that this host has started and that run; undefined where that cannot be told. */
  servers(): readonly unknown[] | undefined;
  /** The files of dist/ that the extension has loaded; undefined where that cannot be told. */
  loaded(): readonly string[] | undefined;
  /** Ends the one that runs, as nobody should, and says which it was; undefined where that cannot be done. */
  kill(): unknown;
}

let host: Host | undefined;

export function useHost(used: Host): void {
  host = used;
}

export function extension(): vscode.Extension<GoujiApi> {
  const found = vscode.extensions.getExtension<GoujiApi>("gouji.gouji");
  if (found === undefined) throw new Error("The extension is not installed.");
  return found;
}

export async function serverState(): Promise<ReturnType<GoujiApi["serverState"]>> {
  return (await extension().activate()).serverState();
}

/** What the status of the language shows; undefined where there is no item. */
export const status = (): ReturnType<GoujiApi["status"]> => extension().exports.status();

export const serverProcesses = (): number | undefined => host?.servers()?.length;
/** Whether a server runs, and it is another one: between the two nobody may have looked. */
export const runsAnother = (than: unknown): boolean => {
  const servers = host?.servers() ?? [];
  return servers.length === 1 && !servers.includes(than);
};
export const loadedFiles = (): readonly string[] | undefined => host?.loaded();
export const killServer = (): unknown => host?.kill();
