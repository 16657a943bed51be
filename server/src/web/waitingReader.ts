import { type DataCallback, type Disposable, Message } from "vscode-languageserver";
import { BrowserMessageReader } from "vscode-languageserver/browser";

/**
 * Reads the messages of the client in their order. The first that needs something that has to be fetched waits for it, and
 * all that come behind wait with it. Answers to requests of ours pass: what is waited for comes in one of them.
 */
export class WaitingReader extends BrowserMessageReader {
  readonly #needs: (params: unknown) => Promise<void> | undefined;

  /** `needs` tells what a request or notification has to wait for. */
  constructor(
    port: ConstructorParameters<typeof BrowserMessageReader>[0],
    needs: (params: unknown) => Promise<void> | undefined,
  ) {
    super(port);
    this.#needs = needs;
  }

  override listen(callback: DataCallback): Disposable {
    const held: Message[] = [];
    const pass = async (): Promise<void> => {
      for (let message = held[0]; message !== undefined; message = held[0]) {
        await this.#needs((message as { params?: unknown }).params);
        callback(message);
        held.shift();
      }
    };
    return super.listen((message) => {
      if (Message.isResponse(message)) return callback(message);
      const isFree = held.length === 0 && this.#needs((message as { params?: unknown }).params) === undefined;
      if (isFree) return callback(message);
      if (held.push(message) === 1) void pass();
    });
  }
}
