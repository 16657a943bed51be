import { before, ISSUE, TAIL } from "./parts.ts";

/** 规章 and 规范性文件. */
const DOC = "(?:(?<documents>(?:行政)?规范性文件)|(?<regulations>(?:政府|地方)?(?:政府)?规章))";
/** 宣布失效 alone may be counted apart. */
const REPEAL = "废止(?:和?宣布失效|失效)?";
const FORCE = "现行有效的?";
const NEW_PUBLIC = "新公开";
const DOING = `(?:(?<issued>${ISSUE})|(?<repealed>${REPEAL})|(?<inForce>${FORCE})|(?<published>${NEW_PUBLIC}))`;
const SOME = "(?:了|的|各类|新的?|本级){0,2}";
/** 制发规范性文件5件; 规范性文件制发5件; 废止3件; 规章2件. */
export const documentWordings: readonly RegExp[] = [
  before(`${DOING}${SOME}${DOC}${TAIL}`),
  new RegExp(`^(?:其中|本年|全年|共)*${DOC}(?:本年|全年|共)*${DOING}${TAIL}$`),
  new RegExp(`^(?:其中|本年|全年|截至年底|同时|共|已)*${DOING}${TAIL}$`),
  new RegExp(`^(?:其中)?${DOC}${TAIL}$`),
];

/** Decisions: only where a decision is said to be taken, as other numbers of them are pieces of information. */
const DECISION = "(?:(?<licences>行政许可)|(?<penalties>行政处罚)|(?<coercion>行政强制))";
export const decisionWordings: readonly RegExp[] = [
  before(`(?:作出|做出|实施|下达)(?:了|各类|的){0,2}${DECISION}(?:处理)?(?:决定|措施)?${TAIL}`),
  new RegExp(`^(?:其中)?${DECISION}(?:处理)?(?:决定|措施)?${TAIL}$`),
];
export const feeWording = before(`(?:收取|征收|实收)?行政事业性收费(?:收入|金额|总额|总计)?${TAIL}`);
