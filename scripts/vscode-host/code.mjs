#!/usr/bin/env node
// Takes the arguments of VS Code's own `code` that @vscode/test-electron gives, and runs them in the VS Code of this host.
import { parseArgs } from "node:util";
import { workbenchAddress } from "./address.mjs";
import { runInBrowser } from "./browser.mjs";
import { installHost } from "./install.mjs";
import { startServer } from "./server.mjs";

const { GOUJI_HAND, GOUJI_SCALE, GOUJI_SCREENSHOTS, GOUJI_TEST_SECONDS } = process.env;
const limitSeconds = Number(GOUJI_TEST_SECONDS ?? 300);

const { values, positionals } = parseArgs({
  strict: false, // what only desktop VS Code knows is no matter
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    extensionDevelopmentKind: { type: "string" },
    locale: { type: "string", default: "zh-cn" },
  },
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
setTimeout(() => {
  console.error(`The tests were still running after ${limitSeconds} s.`);
  process.exit(124);
}, limitSeconds * 1000).unref();

try {
  installHost();
  const server = await startServer({ locale: values.locale, kind: values.extensionDevelopmentKind });
  const address = workbenchAddress(server.address, {
    folder: positionals[0],
    extension: values.extensionDevelopmentPath,
    tests: values.extensionTestsPath,
  });
  process.exitCode = await runInBrowser(address, {
    locale: values.locale,
    scale: Number(GOUJI_SCALE ?? 1),
    hand: GOUJI_HAND && { port: Number(new URL(GOUJI_HAND).port), screenshots: GOUJI_SCREENSHOTS ?? "." },
  });
  server.stop();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit();
