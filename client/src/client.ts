import * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { Drafts } from "./drafts.ts";
import { type CreateClient, Server, type ServerState } from "./server.ts";

/** What `activate` returns, for the tests: whether a server was started at all, and what activation costs everybody. */
export interface GoujiApi {
  serverState(): ServerState;
  readonly activationMilliseconds: number;
}

/** Wires the extension together. Starts nothing unless a draft is open. */
export function startClient(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): Pick<GoujiApi, "serverState"> {
  const drafts = new Drafts();
  const server = new Server(createClient, drafts, context.extensionUri);
  const startOrStop = () => {
    if (!isEnabled()) return server.stop();
    return drafts.any ? server.start() : undefined;
  };
  context.subscriptions.push(
    server,
    drafts,
    drafts.onDidFind(startOrStop),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("gouji.enable")) void startOrStop();
    }),
    ...registerCommands(server, drafts),
  );
  drafts.lookAtOpenDocuments();
  return { serverState: () => server.state };
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration("gouji").get("enable", true);
}
