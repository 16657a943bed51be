// What the project is built with: of the versions that were looked at, from the registry, without known holes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const parsed = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const manifest = parsed("package.json");
const { packages, lockfileVersion } = parsed("package-lock.json");
const { "": own, ...locked } = packages as Record<string, Locked> & { "": { devDependencies: Record<string, string> } };

/** Packages that may run a script when they are installed: each fetches the program that it is. */
const mayInstall = ["@vscode/vsce-sign", "esbuild", "node"];

suite("dependencies", () => {
  test("nothing is needed at run time: all is bundled", () => {
    for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"])
      assert.equal(manifest[kind], undefined, kind);
  });

  test("each is of one version, the one that the lockfile has", () => {
    assert.equal(lockfileVersion, 3);
    assert.deepEqual(own.devDependencies, manifest.devDependencies);
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(String(version), /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
      assert.equal(locked[`node_modules/${name}`]?.version, version, name);
    }
  });

  test("what is fetched is what was fetched when it was locked", () => {
    for (const [path, { integrity, version, link }] of Object.entries(locked)) {
      assert.match(integrity ?? "", /^sha512-/, path);
      assert.match(version, /^\d+\.\d+\.\d+/, path);
      assert.equal(link, undefined, path);
    }
  });

  test("few run a script when they are installed", () => {
    const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
    assert.deepEqual(scripted.map(([path]) => path.replace(/^.*node_modules\//, "")).sort(), mayInstall);
  });

  test("none has a hole that the registry knows of", (context) => {
    const { stdout } = spawnSync("npm", ["audit", "--json"], {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
      timeout: 120_000,
    });
    const { vulnerabilities, error, message } = answerOf(stdout);
    if (vulnerabilities === undefined)
      return context.skip(`the registry did not answer: ${message ?? error?.summary ?? "?"}`);
    assert.deepEqual(Object.keys(vulnerabilities), []);
  });
});

interface Answer {
  readonly vulnerabilities?: object;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

function answerOf(stdout: string): Answer {
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: "no JSON" };
  }
}
