import { createConnection as connect } from "node:net";
import { inspect } from "node:util";
import { type MessageReader, type MessageWriter, RAL } from "vscode-jsonrpc";
import type * as library from "vscode-languageserver";
import { createConnection as create, type Host } from "./connection.ts";
import { ProcessReader, ProcessWriter } from "./processes.ts";
import { StreamReader, StreamWriter } from "./streams.ts";

export * from "./index.ts";

export const ProposedFeatures = { all: undefined };

// What vscode-jsonrpc wants of Node where messages are read and written here: not its buffers, nor its module `crypto`.
RAL.install({
  console,
  timer: {
    setTimeout: (callback: () => void, ms: number) => disposable(clearTimeout, setTimeout(callback, ms)),
    setImmediate: (callback: () => void) => disposable(clearImmediate, setImmediate(callback)),
  },
} as unknown as RAL);

function disposable<H>(clear: (handle: H) => void, handle: H): { dispose: () => void } {
  return { dispose: () => clear(handle) };
}

/** So often it is looked whether the process that started this one still lives. */
const lookMilliseconds = 3_000;

/** Connects over what the arguments of the process name: `--stdio`, `--node-ipc`, `--socket=<port>` or `--pipe=<name>`. */
export function createConnection(_features: unknown): library.Connection {
  const parent = Number(argument("clientProcessId"));
  const host: Host = {
    isShutDown: false,
    onInitialize({ processId }) {
      if (typeof processId === "number" && !(parent > 0)) endWith(processId, host);
    },
    leave: () => process.exit(host.isShutDown ? 0 : 1),
  };
  if (parent > 0) endWith(parent, host);
  const connection = create(...transport(host), host);
  if (process.argv.includes("--stdio")) keepOutputClean(connection.console);
  return connection;
}

/** Leaves when the process that started this one has gone. */
function endWith(parent: number, { leave }: Host): void {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      leave();
    }
  }, lookMilliseconds);
}

/** The value of `--name=value` or `--name value`. */
function argument(name: string): string | undefined {
  const args = process.argv.slice(2);
  const at = args.findIndex((each) => each === `--${name}` || each.startsWith(`--${name}=`));
  return args[at]?.split("=")[1] ?? (at < 0 ? undefined : args[at + 1]);
}

function transport({ leave }: Host): [MessageReader, MessageWriter] {
  if (process.argv.includes("--node-ipc")) return [new ProcessReader(), new ProcessWriter()];
  if (process.argv.includes("--stdio")) {
    process.stdin.on("end", leave).on("close", leave);
    return [new StreamReader(process.stdin), new StreamWriter(process.stdout, process.stdin)];
  }
  const [port, pipe] = [Number(argument("socket")), argument("pipe")];
  if (!(port > 0) && pipe === undefined)
    throw new Error("One of --stdio, --node-ipc, --socket=<port>, --pipe=<name> has to be given.");
  const socket = port > 0 ? connect(port, "127.0.0.1") : connect(pipe as string);
  return [new StreamReader(socket), new StreamWriter(socket, socket)];
}

/** On standard output, a line that is no message would break the connection. */
function keepOutputClean({ error, warn, info, log }: library.RemoteConsole): void {
  const to =
    (send: (line: string) => void) =>
    (...args: unknown[]) =>
      send(args.map((each) => (typeof each === "string" ? each : inspect(each))).join(" "));
  Object.assign(console, {
    error: to(error),
    warn: to(warn),
    info: to(info),
    log: to(log),
    debug: to(log),
    trace: to(log),
  });
}
