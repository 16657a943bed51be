import * as vscode from "vscode";
import type { GoujiApi } from "../../client/src/client.ts";

/** What differs between the extension hosts: how a server is seen from outside, and killed. */
export interface Host {
  /** The servers that this host has started and that run; undefined where that cannot be told. */
  servers(): number | undefined;
  /** The files of dist/ that the extension has loaded; undefined where that cannot be told. */
  loaded(): readonly string[] | undefined;
  /** Ends the one that runs, as nobody should; false where that cannot be done. */
  kill(): boolean;
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

export const serverProcesses = (): number | undefined => host?.servers();
export const loadedFiles = (): readonly string[] | undefined => host?.loaded();
export const killServer = (): boolean => host?.kill() ?? false;
