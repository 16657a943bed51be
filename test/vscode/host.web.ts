import type { Host } from "./extension.ts";

interface Worker extends EventTarget {
  terminate(): void;
}
type WorkerConstructor = new (url: string, options?: { readonly name?: string }) => Worker;

const workers = new Set<Worker>();

/** The workers that the extension starts: it lives in the same worker as the tests, and makes them of the same class. */
export const webHost: Host = {
  servers: () => [...workers],
  loaded: () => undefined,
  kill() {
    const [worker] = workers;
    worker?.terminate();
    // What a browser says of a worker that it has ended.
    worker?.dispatchEvent(new Event("error"));
    return worker;
  },
};

const scope = globalThis as unknown as { Worker: WorkerConstructor };

scope.Worker = class extends scope.Worker {
  constructor(url: string, options?: { readonly name?: string }) {
    const isOurs = options?.name === "gouji"; // the host writes another name into them
    super(url, options);
    if (!isOurs) return;
    workers.add(this);
    const terminate = this.terminate.bind(this);
    this.terminate = () => {
      workers.delete(this);
      terminate();
    };
  }
};
