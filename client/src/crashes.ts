import * as vscode from "vscode";
import type { ErrorHandler } from "vscode-languageclient";

/** A server that ends so often within this time will do so again. */
const most = 4;
const within = 3 * 60_000;

/** `CloseAction` and `ErrorAction` of the library, which is not loaded yet. */
const doNotRestart = 1;
const restart = 2;
const goOn = 1;

/** Starts a server that has crashed anew, until it does so again and again: then people are told, and may start it. */
export function handleCrashes(gaveUp: () => void): ErrorHandler {
  let crashes: number[] = [];
  return {
    // A message that could not be written or read ends nothing: what ends the server is told by `closed`.
    error: () => ({ action: goOn, handled: true }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < within), now];
      if (crashes.length <= most) return { action: restart, handled: true };
      gaveUp();
      void offerRestart(crashes.length);
      return { action: doNotRestart, handled: true };
    },
  };
}

async function offerRestart(times: number): Promise<void> {
  const again = vscode.l10n.t("Start it again");
  const log = vscode.l10n.t("Show the log");
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t("Gouji's language server has ended {0} times within three minutes. Drafts are not checked.", times),
    again,
    log,
  );
  if (chosen === again) await vscode.commands.executeCommand("gouji.restartServer");
  if (chosen === log) await vscode.commands.executeCommand("gouji.showLog");
}
