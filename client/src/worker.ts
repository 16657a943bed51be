import * as vscode from "vscode";
import type { LanguageClientOptions, MessageTransports } from "vscode-languageclient";
import type * as browser from "vscode-languageclient/browser";
import type * as languageClient from "./languageClient.ts";
import type { CreateClient } from "./server.ts";

/** What is used of the worker of a browser: the types of Node have none. */
interface Worker extends EventTarget {
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => Worker;

/** So long a server that had an error may take to say that it lives. */
const patience = 2_000;

/** Clients whose server is a web worker; `dist` is the folder of its code. */
export const createWorkerClient =
  (dist: vscode.Uri): CreateClient =>
  async (options) =>
    workerClient(await loadLibrary(dist), dist, options);

function workerClient(
  { BrowserMessageReader, BrowserMessageWriter, LanguageClient }: typeof browser,
  dist: vscode.Uri,
  options: LanguageClientOptions,
): browser.LanguageClient {
  class Reader extends BrowserMessageReader {
    close(): void {
      this.fireClose();
    }
  }

  class WorkerClient extends LanguageClient {
    #worker: Worker | undefined;

    constructor() {
      super("gouji", "Gouji 勾稽", () => this.#connect(), options);
    }

    override async stop(timeout?: number): Promise<void> {
      try {
        await super.stop(timeout);
      } finally {
        this.#worker?.terminate();
      }
    }

    async #connect(): Promise<MessageTransports> {
      this.#worker?.terminate();
      const worker = await startWorker(dist);
      const reader = new Reader(worker);
      this.#worker = worker;
      let starts = true;
      worker.addEventListener("message", () => {
        starts = false;
      });
      // Nobody tells that a worker has died: an error may be harmless, or the end.
      worker.addEventListener("error", async () => {
        if (starts || !(await this.#answers())) reader.close();
      });
      return { reader, writer: new BrowserMessageWriter(worker) };
    }

    /** Whether the server answers at all: what it says to a request that it does not know is an answer. */
    #answers(): Promise<boolean> {
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
      const answer = this.sendRequest("gouji/areYouThere").then(
        () => true,
        () => true,
      );
      return Promise.race([answer, late]);
    }
  }

  return new WorkerClient();
}

/** In this host `require` knows the editor only: what stands in another file is read and evaluated, as the host did with this one. */
async function loadLibrary(dist: vscode.Uri): Promise<typeof browser> {
  const [code] = await readAll(dist, ["languageClient.cjs"]);
  const module: { exports: Partial<typeof languageClient> } = { exports: {} };
  new Function("module", "exports", "require", new TextDecoder().decode(code))(module, module.exports, require);
  if (module.exports.inWorker === undefined) throw new Error("languageClient.cjs");
  return module.exports.inWorker();
}

/** A worker cannot be made from every address that an extension may have. */
async function startWorker(dist: vscode.Uri): Promise<Worker> {
  const code = await readAll(dist, ["words.cjs", "server.cjs"]);
  const url = URL.createObjectURL(new Blob([...code], { type: "text/javascript" }));
  const worker = new Worker(url, { name: "gouji" });
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

/** The code is read as any file of the extension is. */
const readAll = (dist: vscode.Uri, names: readonly string[]): Promise<readonly Uint8Array[]> =>
  Promise.all(names.map((name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name))));
