import * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { Drafts } from "./drafts.ts";
import { TablePanel } from "./panel/tablePanel.ts";
import { type CreateClient, Server, type ServerState } from "./server.ts";
import { Status } from "./status.ts";

/** What `activate` returns, for the tests: whether a server was started at all, and what activation costs everybody. */
export interface GoujiApi {
  serverState(): ServerState;
  status(): Status["shown"];
  readonly activationMilliseconds: number;
}

/** Wires the extension together. Starts nothing unless a draft is open. */
export function startClient(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): Omit<GoujiApi, "activationMilliseconds"> {
  const drafts = new Drafts();
  const server = new Server(createClient, drafts, context.extensionUri);
  const status = new Status(server, drafts);
  const startOrStop = () => {
    if (!isEnabled()) return server.stop();
    return drafts.any ? server.start() : undefined;
  };
  context.subscriptions.push(
    status,
    server,
    drafts,
    drafts.onDidFind(startOrStop),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("gouji.enable")) void startOrStop();
    }),
    ...registerCommands(server, drafts, context.extensionUri),
    new TablePanel(server, drafts),
  );
  drafts.lookAtOpenDocuments();
  return { serverState: () => server.state, status: () => status.shown };
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration("gouji").get("enable", true);
}
