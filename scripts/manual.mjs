// The pages of docs/ for users as one file, the manual that the extension carries: as pages they would be 40 files of the package.
import { readFileSync } from "node:fs";
import { posix } from "node:path";

const docs = new URL("../docs/", import.meta.url);
const online = "https://github.com/gouji-dev/gouji/blob/main/docs/";
const guides = ["features.md", "settings.md", "cli.md", "editors.md", "citations.md", "limits.md", "rules/README.md"];

/** What findings and links bear that are of no rule, by their page. */
const others = { "settings.md": "config", "limits.md": "limits", "citations.md": "citations" };

/** `lines`: where the page of each rule begins, and those of `others`, from 1. */
export function manual() {
  const index = read("rules/README.md").matchAll(/\]\(([a-z-]+\/[a-z-]+\.md)\)/g);
  const names = [...guides, ...[...index].map(([, page]) => `rules/${page}`)];
  const pages = names.map((name) => ({ name, text: read(name) }));
  const titles = new Map(pages.map(({ name, text }) => [name, text.slice(2, text.indexOf("\n"))]));
  const anchors = new Map([...titles].map(([name, title]) => [name, anchorOf(title)]));
  const lines = {};
  let text = `# 勾稽使用说明\n\n${guides.map((name) => `- [${titles.get(name)}](#${anchors.get(name)})`).join("\n")}\n\n`;
  for (const page of pages) {
    const id = others[page.name] ?? /^rules\/([^/]+\/[^/]+)\.md$/.exec(page.name)?.[1];
    if (id) lines[id] = text.split("\n").length;
    text += `${linked(page, anchors).trim()}\n\n`;
  }
  return { text, lines };
}

const read = (name) => readFileSync(new URL(name, docs), "utf8").replaceAll("\r\n", "\n");

/** Links to pages of the manual lead there; others, to where the pages are kept. */
function linked({ name, text }, anchors) {
  return text.replace(/\]\((?!https?:|#)([^()\s#]+)(#[^()\s]+)?\)/g, (_, path, fragment) => {
    const target = posix.join(posix.dirname(name), path);
    const anchor = anchors.get(target);
    return anchor ? `](${fragment ?? `#${anchor}`})` : `](${new URL(target, online)}${fragment ?? ""})`;
  });
}

/** The anchor that a heading has in the preview of VS Code, and on GitHub. */
function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{N}_-]/gu, "");
}
