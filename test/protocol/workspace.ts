import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities } from "vscode-languageserver";
import { Client, pulling } from "./client.ts";

/** A client that tells when files change. */
export const watching: ClientCapabilities = {
  ...pulling,
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** A workspace folder with these files, and a client that has it open. Both are gone after the test. */
export class Workspace implements Disposable {
  readonly client = new Client();
  readonly #folder = mkdtempSync(join(tmpdir(), "gouji-test-"));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.#folder, name)), { recursive: true });
    writeFileSync(join(this.#folder, name), content);
  }

  /** A file is written or deleted, and the client tells so. */
  async store(name: string, content: string | null): Promise<void> {
    if (content === null) rmSync(join(this.#folder, name));
    else this.write(name, content);
    const changes = [{ uri: this.uri(name), type: content === null ? 3 : 2 }];
    await this.client.notify("workspace/didChangeWatchedFiles", { changes });
  }

  initialize(capabilities = watching, options: object = {}) {
    const workspaceFolders = [{ uri: this.uri(""), name: "drafts" }];
    return this.client.initialize(capabilities, { workspaceFolders, initializationOptions: options });
  }

  severities = async (name: string) => (await this.client.items(this.uri(name))).map(({ severity }) => severity);

  /** What was last published for a file, once that is so many findings. */
  published(name: string, count: number) {
    const uri = this.uri(name);
    return this.client.until(() => {
      const last = this.client.published.findLast((each) => each.uri === uri);
      return last?.diagnostics.length === count ? last.diagnostics : undefined;
    });
  }

  [Symbol.dispose](): void {
    this.client[Symbol.dispose]();
    rmSync(this.#folder, { recursive: true });
  }
}
