import type { Readable } from "node:stream";
import { inspect } from "node:util";
import { Message, type MessageStrategy } from "vscode-jsonrpc";
import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type * as library from "vscode-languageserver";
import { createConnection as create, type Host } from "./connection.ts";
import { Frames } from "./frames.ts";

export * from "./index.ts";

export const ProposedFeatures = { all: undefined };

/** So often it is looked whether the process that started this one still lives. */
const lookMilliseconds = 3_000;

/** So many messages may wait until the client reads them. */
const MOST_WAITING = 200;

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
  if (process.argv.includes("--node-ipc")) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  if (process.argv.includes("--stdio")) {
    process.stdin.on("end", leave).on("close", leave);
    const frames = process.stdin.pipe(new Frames());
    return [new StreamMessageReader(frames), new PatientWriter(process.stdout, frames)];
  }
  const [port, pipe] = [Number(argument("socket")), argument("pipe")];
  if (port > 0) return createServerSocketTransport(port);
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  throw new Error("One of --stdio, --node-ipc, --socket=<port>, --pipe=<name> has to be given.");
}

/**
 * Writes for a client that may not read for a while. What waits for it is bounded: no more is read of it, and requests that have
 * been read are held back.
 */
class PatientWriter extends StreamMessageWriter implements MessageStrategy {
  readonly #input: Readable;
  readonly #held: (() => void)[] = [];
  #waiting = 0;

  constructor(output: NodeJS.WritableStream, input: Readable) {
    super(output);
    this.#input = input;
  }

  override async write(message: Message): Promise<void> {
    if (++this.#waiting > MOST_WAITING) this.#input.pause();
    try {
      await super.write(message);
    } finally {
      if (--this.#waiting <= MOST_WAITING / 2) {
        this.#input.resume();
        this.#held.shift()?.(); // its answer brings the next
      }
    }
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (this.#waiting > MOST_WAITING && Message.isRequest(message)) this.#held.push(() => next(message));
    else next(message);
  }
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
