/** The mark of a list item, and what stands in the item. */
const ITEM = /^([ \t\u00a0]*)([-*+•·●▪■◆])([ \t\u00a0]+)(\S.*)$/;
const ANY_ITEM = /^[ \t\u00a0]*[-*+•·●▪■◆][ \t\u00a0]+\S/m;

/** Fewer lines than this with a mark may be figures with a sign, or a list in the text. */
const LEAST = 8;

/** Sentences as long as this stand in no table. */
const LONG = 20;
const isProse = (line: string): boolean => line.length > LONG && line.includes("。") && !line.includes("|");

/** Whether a tab stands before nearly every line of prose; before a cell of a table it would be what parts cells. */
function isIndented(text: string): boolean {
  if (!/^\t/m.test(text)) return false;
  const prose = text.split("\n").filter(isProse);
  return prose.length > 0 && prose.filter((line) => line[0] === "\t").length >= prose.length * 0.8;
}

/**
 * A text whose lines are all items of a list, or all indented by a tab, without these marks: each becomes a space. A
 * hyphen is a blank cell as well, so hardly a line of several figures may stand among the items.
 */
export function withoutMarkers(text: string): string {
  const plain = isIndented(text) ? text.replace(/^\t/gm, " ") : text;
  if (!ANY_ITEM.test(plain)) return plain;
  const lines = plain.split("\n");
  let from = 0;
  let mark = "";
  let count = 0;
  let words = 0;
  let figures = 0;
  const close = (to: number) => {
    const sign = mark === "-" || mark === "+";
    const items = words > 0 && count >= LEAST && (!sign || figures * LEAST <= count);
    for (let at = from; items && at < to; at++) lines[at] = (lines[at] as string).replace(ITEM, "$1 $3$4");
    count = words = figures = 0;
  };
  lines.forEach((line, at) => {
    const [, , own = "", , content = ""] = ITEM.exec(line) ?? [];
    if (own === "" ? !/^[\s*+•·-]*$/.test(line) : own !== mark) {
      close(at);
      from = at;
      mark = own;
    }
    if (own === "") return;
    count++;
    if (/[\u3400-\u9fff|]/.test(content)) words++;
    else if (/\S\s+\S/.test(content)) figures++;
  });
  close(lines.length);
  return lines.join("\n");
}
