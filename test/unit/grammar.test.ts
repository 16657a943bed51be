import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");

// The engine of VS Code itself. Both are CommonJS bundles whose names Node does not see from outside.
const require = createRequire(import.meta.url);
const oniguruma: typeof import("vscode-oniguruma") = require("vscode-oniguruma");
const textmate: typeof import("vscode-textmate") = require("vscode-textmate");
await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const own: Contributed[] = JSON.parse(read("package.json")).contributes.grammars;
/** What Markdown is to this test: the rules of VS Code's own grammar that concern tables, headings and code. */
const markdown: Contributed = { scopeName: "text.html.markdown", path: "test/grammar/markdown.tmLanguage.json" };

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) => {
    const found = [...own, markdown].find(({ scopeName }) => scopeName === scope);
    return found ? textmate.parseRawGrammar(read(found.path), found.path) : null;
  },
  getInjections: (scope) => own.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
});

interface Token {
  readonly text: string;
  /** Without the scope of the whole document, outermost first. */
  readonly scopes: string;
}

async function tokenize(scope: string, lines: readonly string[]): Promise<Token[][]> {
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  let stack = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).join(" "),
    }));
  });
}

const header = /^\/\/ SYNTAX TEST "([^"]+)" "([^"]+)"$/;
const isAssertion = (line: string) => line.startsWith("// ");

/**
 * Files of test/grammar/*.txt: under each line its tokens with their scopes, all that have one, as `// 「text」 scopes`.
 * Quoted and not underlined as in tests of other grammars: carets do not line up under full-width text.
 */
async function annotated(source: string): Promise<string> {
  const [first = "", ...rest] = source.trimEnd().split("\n");
  const lines = rest.filter((line) => !isAssertion(line));
  const tokens = await tokenize(header.exec(first)?.[1] ?? assert.fail(`no header: ${first}`), lines);
  const body = lines.flatMap((line, at) => [
    line,
    ...(tokens[at] ?? []).filter(({ scopes }) => scopes !== "").map(({ text, scopes }) => `// 「${text}」 ${scopes}`),
  ]);
  return `${[first, ...body].join("\n")}\n`;
}

suite("the grammars of the editor", () => {
  for (const name of readdirSync(join(root, "test/grammar")).filter((each) => each.endsWith(".txt"))) {
    const source = read(`test/grammar/${name}`);
    test(`${name}: ${header.exec(source.split("\n", 1)[0] ?? "")?.[2]}`, async () => {
      const actual = await annotated(source);
      if (process.env.UPDATE) writeFileSync(join(root, "test/grammar", name), actual);
      else assert.equal(actual, source);
    });
  }

  const samples = readdirSync(join(root, "samples")).filter((name) => /^\d.*\.(txt|md)$/.test(name));
  for (const name of samples) {
    test(`headings, labels, totals and figures of ${name}`, async () => {
      const tokens = (await tokenize("text.gov-annual-report", read(`samples/${name}`).split("\n"))).flat();
      const count = (scope: string) => tokens.filter(({ scopes }) => scopes.includes(scope)).length;
      assert.ok(count("markup.heading") >= 7 && count("other.label") >= 30);
      assert.ok(count("other.total") >= 4 && count("constant.numeric") >= 30);
    });
  }

  test("in Markdown, a document that is no report has the scopes that it has without us", async () => {
    for (const name of readdirSync(join(root, "docs")).filter((each) => each.endsWith(".md"))) {
      const tokens = (await tokenize(markdown.scopeName, read(`docs/${name}`).split("\n"))).flat();
      assert.ok(tokens.some(({ scopes }) => scopes.includes("markup.heading.markdown")));
      assert.deepEqual(
        tokens.filter(({ scopes }) => scopes.includes("gov-annual-report")),
        [],
      );
    }
  });
});
