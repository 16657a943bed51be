import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** code-server is the form in which the npm registry has the VS Code server and its workbench. */
export const codeServerVersion = "4.139.1";

const testDirectory = join(root, ".vscode-test");
export const hostDirectory = join(testDirectory, `host-${codeServerVersion}`);
export const vscodeDirectory = join(hostDirectory, "node_modules/code-server/lib/vscode");

/** The Node that the project pins: the VS Code server needs a newer one than many machines have. */
export const node = join(root, "node_modules/node/bin/node");
