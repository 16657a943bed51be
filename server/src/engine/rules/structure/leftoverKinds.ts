import { append } from "../../append.ts";
import type { TextBlock } from "../../syntax/types.ts";

/** What is left over in a text: folded, by line. */
export type LeftoverKind = "image" | "chrome" | "chart" | "placeholder";

/** A piece of a block that does not belong there, by offsets in its folded text; the whole line where it is all of it. */
export interface Leftover {
  readonly kind: LeftoverKind;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
}

/** An image that a converter put into words, with what it took for writing behind it up to the end of the line. */
const IMAGE = /\[(?:image|图片|图像)\s*:[^\]\n]{0,200}\]|!\[\]\((?:data:|image)[^)\n]{0,200}\)/gi;
const RUBBISH = /^[^\u3400-\u9fff]*$/;

/** Lines of a web page around an article. */
const CHROME_LINE =
  /^(?:相关词条|热门词条|联[系络]我们|返回顶部|返回首页|打印(?:本页|内容)?|关闭(?:窗口|本页)?|上一篇[:\s].*|下一篇[:\s].*|分享到?[:\s].*|扫一扫.*|当前位置\s*[:>].*|您?现?在的?位置\s*:.*|首页\s*>.*|版权所有.*|主办单位\s*:.*|承办单位\s*:.*|网站标识码.*|.{0,20}ICP备.*|.{0,20}公网安备.*|字[体号](?:\s*:)?(?:\s*[[(【])?\s*大.*小.*|(?:浏览|阅读|点击|访问)(?:次数|量|数)(?:\s*:)?(?:\s*\d+)?(?:\s*次)?|(?:信息|文章)?来源\s*:.*(?:发布|更新)(?:时间|日期)\s*:.*|(?:发布|更新)(?:时间|日期)\s*:.*(?:来源|浏览|字体|打印).*)$/;
/** Buttons in brackets, wherever they stand. */
const CHROME_PIECE = /[【[](?:打印|关闭|字[体号]|分享|收藏|返回|我要纠错)[^】\]]{0,12}[】\]]/g;
const LONGEST_CHROME = 120;

/** Names that a spreadsheet gives by itself. */
const CHART = /^(?:Sheet\d{1,2}|图表标题|系列\s*\d{1,2}|类别\s*\d{1,2})(?:\s|$)/i;
const CHART_ROW = /^[^。;,]{0,20}(?:系列\s*\d|[\d.%\s\t-]+$)|^[\d.%\s\t-]+$/;

const PLACEHOLDER =
  /(?<![\w./@-])[X×✕]{2,}(?![\w./])|(?<=[\u4e00-\u9fff])x{2,}(?=[\u4e00-\u9fff])|【\s*】|【(?:填写|请填|请输入|待填|待补|此处|插入|机关名称|单位名称|年份)[^】]{0,40}】|\((?:注:)?(?:此处|请填|请根据|请按|根据实际|如[有无]请?填|待填|待补充)[^)]{0,30}\)|\(\s*\)(?=\s*[条件次项个份])|(?<!_)_{2,}(?=[条件次项个份])|(?<!_)_{3,}(?=\s*[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]\s?)_{3,}/g;

/** Without one of these nothing stands for words that are due. */
const OPEN = /[X×✕x【]|__|\((?:\s*\)|注|此处|请|根据|如|待)/;

/** Everything left over among these blocks, in their order. `html`: a page that was saved has its chrome around it. */
export function leftoversIn(blocks: readonly TextBlock[], html: boolean): Leftover[] {
  const found: Leftover[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as TextBlock;
    const { text } = block;
    const line = (kind: LeftoverKind) => found.push({ kind, block, from: 0, to: text.length });
    if (!html && text.length <= LONGEST_CHROME && CHROME_LINE.test(text)) {
      line("chrome");
      continue;
    }
    if (CHART.test(text)) {
      line("chart");
      for (let next = blocks[at + 1]; next && CHART_ROW.test(next.text); next = blocks[at + 1]) {
        found.push({ kind: "chart", block: next, from: 0, to: next.text.length });
        at++;
      }
      continue;
    }
    if (text.includes("[") || text.includes("【")) {
      for (const match of text.matchAll(IMAGE)) {
        const end = match.index + match[0].length;
        const to = RUBBISH.test(text.slice(end)) ? text.length : end;
        found.push({ kind: "image", block, from: match.index, to });
      }
      if (!html) append(found, pieces("chrome", block, CHROME_PIECE));
    }
    if (OPEN.test(text)) append(found, pieces("placeholder", block, PLACEHOLDER));
  }
  return found;
}

const pieces = (kind: LeftoverKind, block: TextBlock, pattern: RegExp): Leftover[] =>
  [...block.text.matchAll(pattern)].map(({ 0: written, index }) => ({
    kind,
    block,
    from: index,
    to: index + written.length,
  }));
