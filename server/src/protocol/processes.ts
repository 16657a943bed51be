import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Disposable,
  type Message,
} from "vscode-jsonrpc";

/** Messages of the process that has forked this one. */
export class ProcessReader extends AbstractMessageReader {
  listen(callback: DataCallback): Disposable {
    process.on("message", callback as NodeJS.MessageListener);
    return Disposable.create(() => {});
  }
}

/** Messages to it. */
export class ProcessWriter extends AbstractMessageWriter {
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {}
}
