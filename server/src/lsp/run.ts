import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Context } from "./context.ts";
import type { Runtime } from "./runtime.ts";

/** Where the server stands between `initialize` and `exit`. */
export class Lifecycle {
  state: "new" | "running" | "stopped" = "new";

  /** What every request is told while the server does not serve; undefined while it does. */
  get refusal(): ResponseError<never> | undefined {
    if (this.state === "new")
      return new ResponseError(ErrorCodes.ServerNotInitialized, "The server is not initialized.");
    if (this.state === "stopped") return new ResponseError(ErrorCodes.InvalidRequest, "The server is shutting down.");
    return undefined;
  }
}

/** Wraps the work of a request: see `createRun`. */
export type Run = <R>(
  method: string,
  token: CancellationToken,
  empty: R,
  work: () => R | Promise<R>,
) => Promise<R | ResponseError<never>>;

/**
 * One way to answer every request. It yields first, so that a cancellation that waits behind the request is read
 * before the work begins; a failure is logged and answered by `empty`: one broken feature must not take the rest along.
 */
export function createRun(connection: Connection, runtime: Runtime, lifecycle: Lifecycle): Run {
  return async (method, token, empty, work) => {
    await yieldOnce(runtime);
    if (lifecycle.refusal) return lifecycle.refusal;
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await work();
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      connection.console.error(`${method} failed: ${describe(error)}`);
      return empty;
    }
  };
}

/** Resolves in the next turn of the event loop. */
export function yieldOnce(runtime: Runtime): Promise<void> {
  return new Promise((resolve) => runtime.setImmediate(resolve));
}

/**
 * Resolves when the changes of a document that wait to be read have been read: a burst of them is looked at once. A message
 * is handled per turn, and a client may ask something after each change.
 */
export async function settled(
  { documents, runtime }: Pick<Context, "documents" | "runtime">,
  uri: string,
): Promise<void> {
  let seen: number | undefined;
  do {
    seen = documents.get(uri)?.version;
    await yieldOnce(runtime);
    await yieldOnce(runtime);
  } while (documents.get(uri)?.version !== seen);
}

/** An error as a line of the log, with its stack where it has one. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled by the client.");
}
