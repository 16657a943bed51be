import {
  createMessageConnection,
  type MessageReader,
  MessageStrategy,
  type MessageWriter,
  NotificationType,
  RequestType,
  RequestType0,
} from "vscode-jsonrpc";
import type * as library from "vscode-languageserver";

/** The place that the server runs in, as far as a connection begins and ends there. */
export interface Host {
  /** Set by the connection: to leave is no failure any more. */
  isShutDown: boolean;
  readonly onInitialize: (params: library.InitializeParams) => void;
  readonly leave: () => void;
}

type Handler = (...args: never[]) => unknown;
type Method = string | { readonly method: string };

const nameOf = (method: Method): string => (typeof method === "string" ? method : method.method);

/** The connection of vscode-languageserver, as far as it is used here, on the JSON-RPC below it. */
export function createConnection(reader: MessageReader, writer: MessageWriter, host: Host): library.Connection {
  const log = (type: number) => (message: string) => {
    rpc.sendNotification("window/logMessage", { type, message }).catch(() => {}); // nobody is there to be told
  };
  const console = { error: log(1), warn: log(2), info: log(3), log: log(4) };
  const rpc = createMessageConnection(
    reader,
    writer,
    console,
    MessageStrategy.is(writer) ? { messageStrategy: writer } : {},
  );
  let onShutdown: () => unknown = () => null;

  const onRequest = (name: string) => (handler: Handler) => rpc.onRequest(new RequestType(name), handler as never);
  const onNotification = (name: string) => (handler: Handler) =>
    rpc.onNotification(new NotificationType(name), handler as never);
  const sendRequest = (method: Method, ...params: unknown[]) => rpc.sendRequest(nameOf(method), ...params);
  let registrations = 0;

  rpc.onRequest(new RequestType0("shutdown"), () => {
    host.isShutDown = true;
    return onShutdown();
  });
  rpc.onNotification("exit", host.leave);

  const connection = {
    listen: () => rpc.listen(),
    console,
    sendRequest,
    sendNotification: (method: Method, params: unknown) => rpc.sendNotification(nameOf(method), params),
    onRequest: rpc.onRequest,
    onNotification: rpc.onNotification,
    onInitialize: (handler: (params: library.InitializeParams) => unknown) =>
      onRequest("initialize")((params: library.InitializeParams) => {
        host.onInitialize(params);
        return handler(params);
      }),
    onInitialized: onNotification("initialized"),
    onShutdown: (handler: () => unknown) => {
      onShutdown = () => handler() ?? null;
    },
    onDidOpenTextDocument: onNotification("textDocument/didOpen"),
    onDidChangeTextDocument: onNotification("textDocument/didChange"),
    onDidCloseTextDocument: onNotification("textDocument/didClose"),
    onDidChangeConfiguration: onNotification("workspace/didChangeConfiguration"),
    onDidChangeWatchedFiles: onNotification("workspace/didChangeWatchedFiles"),
    sendDiagnostics: (params: unknown) => rpc.sendNotification("textDocument/publishDiagnostics", params),
    onCodeAction: onRequest("textDocument/codeAction"),
    onCodeActionResolve: onRequest("codeAction/resolve"),
    onPrepareRename: onRequest("textDocument/prepareRename"),
    onRenameRequest: onRequest("textDocument/rename"),
    languages: {
      diagnostics: {
        on: onRequest("textDocument/diagnostic"),
        refresh: () => sendRequest("workspace/diagnostic/refresh"),
      },
    },
    workspace: {
      getConfiguration: async (item: unknown) => {
        const values = await rpc.sendRequest<unknown[]>("workspace/configuration", { items: [item] });
        return Array.isArray(values) ? values[0] : values;
      },
    },
    client: {
      register: (method: Method, registerOptions: object = {}) => {
        const id = `gouji-${++registrations}`;
        return sendRequest("client/registerCapability", {
          registrations: [{ id, method: nameOf(method), registerOptions }],
        });
      },
    },
  };
  return connection as unknown as library.Connection;
}
