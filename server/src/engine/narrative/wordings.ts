import type { Fact, Sum } from "./facts.ts";

/**
 * The wordings by which the prose speaks of a figure, over folded text without spaces (passages.ts). Between the verb and
 * the number only words of the lists below may stand: whatever else stands there (涉及征地的, 通过网络) may change what is
 * counted, and then nothing is claimed. Patterns are linear: their lists are bounded and no word of one begins another.
 */
export interface Wording {
  readonly fact: Fact;
  readonly pattern: RegExp;
  /** What else the number may be, beside the fact itself. */
  readonly also?: readonly Sum[];
  /** Only where the text around speaks of requests: what was closed may be anything. */
  readonly needsTopic?: true;
  /** 其中受理12件 is a part of what was received. */
  readonly notAsPart?: true;
  /** An answer may be to several requests, and none is due to some: only told where it agrees. */
  readonly weak?: true;
}

/** Who applies, and how: words that leave the number of requests what it is. */
const WHO =
  "(?:社会|公众|公民|群众|市民|居民|企业|法人|个人|申请人|其[他它]|组织|或者?|以?及|和|与|、|等|各类|各种|主动|要求|提交|提出|递交|有效|的|了|到){0,14}";
/** Requests under the regulations on disclosure, beyond doubt. */
const REQUEST =
  "(?:(?:政府)?信息公开[的依]?申请|(?:政府信息)?依申请(?:公开(?:政府)?(?:信息)?|(?:政府)?信息(?:公开)?)(?:的?申请)?|公开政府信息的?申请|政府信息的?申请)";
/** 申请 alone may be anything that people apply for. */
const NOUN = `(?:${REQUEST}|申请)`;
/** By which way requests came. */
const CHANNEL =
  "(?:政府网站|门户网站|网上|网络|网站|在线|互联网|平台|电子邮箱|电子邮件|邮箱|邮件|信函|信件|邮寄|书信|快递|当面|现场|窗口|传真|电话|微信|其他(?:方式|渠道|途径|形式)|上级(?:交办|转办))";
/** 网络、信函等: all of them. */
const WAYS = `(?:${CHANNEL}[、和及与]){1,6}${CHANNEL}(?:等(?:各类|多种)?)?(?:方式|渠道|途径|形式)?`;
/** What may stand between the noun and its number. */
const TAIL =
  "(?:表|案件|案|事项|事宜|材料|件数|数量|总数|总量|办件|件|数|量|的){0,2}(?:情况)?(?:一共|总共|共计|累计|合计|总计|共|计){0,2}(?:有|为|是|达到|达)?:?";
/** The year is checked by whoever uses the pattern. */
const LAST = "(?:上一?年度?|去年度?|(?<last>20\\d\\d)年度?)";
const NEXT = "(?:下一?个?年度?|次年度?|来年度?|(?<next>20\\d\\d)年度?)";
const ON = "(?:继续)?(?:办理|处理|答[复覆])?";
const CASE = "(?:案件|案|申请|事项|情况|数量|件数|数)?";
const AND = "(?:、|以?及|和|与|或者?|/)";

const before = (source: string): RegExp => new RegExp(`(?:${source})$`);
const after = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** 收到 may count what was carried in, 办理 what was closed. */
const TAKEN: readonly Sum[] = ["received+carriedIn"];
const HANDLED: readonly Sum[] = ["received+carriedIn", "resultTotal"];
/** Closed of those received in the year alone. */
const CLOSED: readonly Sum[] = ["received-carriedOut"];
const NEW = "(?:新收到?|新受理|新接收|新增)";
const TAKE = "(?:收到|接收|接到|收受|受理|登记|共收)(?:并(?:受理|办理|处理|答[复覆]))?";
const HANDLE = "(?:办理|处理)";
const CLOSE = "(?:办结|办理完毕|办理完结|办理完成)";
const ANSWER = "(?:答[复覆]|办复|回复)";
const MOVE = "(?:结转|转结|转入|转|顺延|延续|延)(?:至|到|入)?";

/** Without one of these verbs none of the wordings below fits; to look for them all is dear. */
export const REQUEST_VERB = /新收|收到|接收|接到|收受|受理|登记|共收|办理|处理|办结|答[复覆]|[办回]复|结转|转|延|新增/;
/** In front of a number of requests. The first that fits says what it is. */
export const requestWordings: readonly Wording[] = [
  {
    fact: "carriedIn",
    pattern: before(
      `${LAST}未?(?:办结)?(?:结转|转结|转入)(?:至|到|下来)?(?:本年度?|今年)?${ON}的?${WHO}${NOUN}?${TAIL}`,
    ),
    needsTopic: true,
  },
  { fact: "carriedIn", pattern: before(`结转自?${LAST}的?${WHO}${NOUN}?${TAIL}`), needsTopic: true },
  { fact: "carriedOut", pattern: before(`${MOVE}${NEXT}${ON}的?${WHO}${NOUN}?${TAIL}`), needsTopic: true },
  {
    fact: "carriedOut",
    pattern: before(`(?:尚|正|仍|还)在(?:办理|处理)(?:之?中)?的?${NOUN}?${TAIL}`),
    needsTopic: true,
    weak: true,
  },
  { fact: "received", pattern: before(`${NEW}${WHO}${NOUN}${TAIL}`) },
  { fact: "received", pattern: before(`${NEW}${TAIL}`), needsTopic: true },
  {
    fact: "received",
    pattern: before(`(?:收到|受理|接收)并(?:${CLOSE}|${ANSWER})${WHO}${REQUEST}${TAIL}`),
    also: HANDLED,
    notAsPart: true,
  },
  { fact: "resultTotal", pattern: before(`${CLOSE}${WHO}${REQUEST}${TAIL}`), also: CLOSED },
  { fact: "resultTotal", pattern: before(`${CLOSE}${WHO}${NOUN}?${TAIL}`), also: CLOSED, needsTopic: true },
  {
    fact: "resultTotal",
    pattern: before(`${ANSWER}${WHO}${REQUEST}${TAIL}`),
    also: CLOSED,
    notAsPart: true,
    weak: true,
  },
  {
    fact: "resultTotal",
    pattern: before(`${ANSWER}${WHO}${NOUN}?${TAIL}`),
    also: CLOSED,
    weak: true,
    needsTopic: true,
    notAsPart: true,
  },
  { fact: "received", pattern: before(`${TAKE}(?:${WAYS})?${WHO}${REQUEST}${TAIL}`), also: TAKEN, notAsPart: true },
  { fact: "received", pattern: before(`${TAKE}${WHO}${NOUN}?${TAIL}`), also: TAKEN, needsTopic: true, notAsPart: true },
  { fact: "received", pattern: before(`${HANDLE}${WHO}${REQUEST}${TAIL}`), also: HANDLED, notAsPart: true },
  { fact: "received", pattern: before(`${HANDLE}${WHO}申请${TAIL}`), also: HANDLED, needsTopic: true, notAsPart: true },
];

/** 政府信息公开申请总量为88件: only where the clause begins with it. */
export const bareRequest = new RegExp(
  `^(?:全年|年度|本年度?|今年|20\\d\\d年度?|我[局市县区办镇委]|本[局办委]|本机关|全[市县区镇]|累计|共有?)*(?:政府)?信息公开(?:依)?申请${TAIL}$`,
);
export const bareAlso: readonly Sum[] = HANDLED;

/** 56件政府信息公开申请: the verb before the number, the noun behind it. */
const VERB = "(?:了|的|到|并办理|并答[复覆])?(?:一共|总共|共计|累计|合计|总计|共|计)?(?:有|为)?";
export const splitVerbs: readonly Omit<Wording, "needsTopic">[] = [
  { fact: "received", pattern: before(`${NEW}${VERB}`) },
  { fact: "resultTotal", pattern: before(`${CLOSE}${VERB}`), also: CLOSED },
  { fact: "resultTotal", pattern: before(`${ANSWER}${VERB}`), also: CLOSED, notAsPart: true, weak: true },
  { fact: "received", pattern: before(`${TAKE}${VERB}`), also: TAKEN, notAsPart: true },
  { fact: "received", pattern: before(`${HANDLE}${VERB}`), also: HANDLED, notAsPart: true },
];
export const splitNoun = after(`的?${WHO}${REQUEST}(?:案件|事项|件)?`);

/** 4件结转至2024年继续办理, 129件均已办结. */
const DONE = "(?:将|已|均已|均|全部|依法|依规|依照|按照|按规定|条例|规定|按时|按期|按程序|及时){0,3}";
const OPEN = "(?:(?:尚|正|仍|还)在(?:依法|按程序|抓紧)?(?:办理|处理)(?:之?中)?|(?:尚|还)未办结)";
export const behindWordings: readonly Wording[] = [
  { fact: "carriedOut", pattern: after(`的?${WHO}${NOUN}?${OPEN}`), needsTopic: true, weak: true },
  { fact: "carriedOut", pattern: after(`的?${WHO}${NOUN}?${DONE}${MOVE}${NEXT}${ON}(?:的|中)?`), needsTopic: true },
  { fact: "resultTotal", pattern: after(`的?${WHO}${NOUN}?${DONE}${CLOSE}`), also: CLOSED, needsTopic: true },
];

/** The rows and groups of （三）办理结果 as the prose names them. */
const RESULTS: Readonly<Record<Fact, string>> = {
  granted: "予以公开|同意公开|准予公开|全部公开",
  partial: "(?:予以)?部分(?:予以)?公开|区分处理",
  "denied.stateSecret": "(?:涉及)?国家秘密",
  "denied.lawForbids": "其他法律、?行政法规禁止公开|法律、?行政法规禁止公开",
  "denied.publicSafety": "(?:危及)?三安全一稳定",
  "denied.thirdParty": "(?:保护|涉及)?第三方合法权益",
  "denied.internalAffairs": "(?:三类)?内部事务(?:性)?信息|三类内部事务",
  "denied.process": "(?:四类)?过程性信息|四类过程性",
  "denied.enforcementFile": "行政执法案卷",
  "denied.adminQuery": "行政查询事项",
  denied: "不予公开",
  "unavailable.notHeld":
    "(?:本(?:机关|单位|局|级|办|委|厅|镇|街道))?不掌握(?:相关)?(?:政府)?信息|本(?:机关|单位|局|办|委|厅|镇|街道)不掌握",
  "unavailable.needsCreation": "没有现成信息,?、?(?:需要?另行制作)?|需要?另行制作",
  "unavailable.unclear": "(?:经?补正后)(?:申请)?(?:内容)?仍不明确",
  unavailable: "(?:本(?:机关|单位|局|办))?无法提供",
  "notProcessed.complaint": "信访、?(?:举报、?投诉|投诉、?举报)类?",
  "notProcessed.repeat": "重复申请",
  "notProcessed.publication": "(?:要求提供)?公开出版物",
  "notProcessed.excessive": "(?:无正当理由)?大量反[复覆]申请",
  "notProcessed.reissue": "(?:要求)?(?:行政机关)?确认或者?重新出具(?:已获取)?的?信息",
  notProcessed: "不予处理",
  "other.notCorrected": "(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正",
  "other.feeUnpaid": "(?:申请人)?逾期未(?:按收费通知要求)?缴纳?费用?",
  other: "(?:作)?其[他它](?:方式)?处理",
};
const resultFacts = Object.keys(RESULTS);
const LABEL = `(?:${resultFacts.map((fact, at) => `(?<r${at}>${RESULTS[fact]})`).join("|")})`;
const OF = "(?:的|类|情形|情况|申请|答[复覆]|决定|处理|政府信息公开|信息公开|政府信息|信息|案件|等){0,4}";
const IS =
  "(?:[.]|其中|属于?|因|为|是|作出|做出|作|答[复覆]为?|决定|对|给予|依法|有|申请人?|依申请公开|政府信息公开|信息公开|共|的|已|均|和|以?及|另有|另){0,5}";

const resultBefore = new RegExp(`^${IS}${LABEL}${OF}${TAIL}$`);
const resultAfter = new RegExp(`^${IS}${LABEL}${OF}$`);
/** Nothing else may stand in front of 23件予以公开. */
export const bareLead = /^(?:其中|其余|剩余|尚有|还有|对|有|共|另|分别|和|以?及|,|、)*$/;
export const anyResult = new RegExp(LABEL);

const ALSO: Readonly<Record<Fact, readonly Sum[]>> = {
  granted: ["granted+partial"],
  denied: ["denied+unavailable", "denied+unavailable+notProcessed", "denied+partial"],
};

/** What row or group of the results a clause in front of its number names, or one behind it. */
export function resultOf(clause: string, behind: boolean): Omit<Wording, "pattern"> | null {
  if (!anyResult.test(clause)) return null;
  const match = (behind ? resultAfter : resultBefore).exec(clause);
  const at = match ? resultFacts.findIndex((_, index) => match.groups?.[`r${index}`] !== undefined) : -1;
  const fact = resultFacts[at];
  return fact === undefined ? null : { fact, also: ALSO[fact] ?? [], needsTopic: true };
}

/** 予以公开及部分公开, 不予公开、无法提供: of which each is a row or group of the results. */
export const together = new RegExp(AND);
export const jointly = /以?及|和|与|共|合计|总计/;
/** 予以公开、部分公开分别为3件、1件. */
export const respectively = new RegExp(`^(?<names>.+?)(?:件数|数量|案件|数)?分别${TAIL}$`);
export const nextOfList = /^[、,]?(?:和|以?及|与)?$/;

/** Disputes, the longest wording first; each begins where `disputeLead` ends. */
const REVIEW = "(?:行政)?复议";
const LAWSUIT = "(?:行政)?诉讼";
const disputeNouns: readonly (readonly [Fact, string])[] = [
  ["direct", `(?:未经|不经)${REVIEW}直接(?:提起)?(?:行政)?(?:起诉|诉讼)${CASE}`],
  ["afterReview", `经?${REVIEW}后再?(?:提起)?(?:行政)?(?:起诉|诉讼)${CASE}`],
  ["disputes", `${REVIEW}${CASE}${AND}(?:被)?(?:提起)?${LAWSUIT}${CASE}`],
  ["review", `${REVIEW}${CASE}`],
  ["lawsuits", `${LAWSUIT}${CASE}`],
];
export const disputeWordings: readonly Omit<Wording, "also">[] = disputeNouns.map(([fact, noun]) => ({
  fact,
  pattern: before(`${noun}${TAIL}`),
}));
export const disputeBehind: readonly Omit<Wording, "also">[] = disputeNouns.map(([fact, noun]) => ({
  fact,
  pattern: after(`(?:政府)?(?:信息公开)?${noun}`),
}));
export const DISCLOSURE = /信息公开|依申请/;
/** 办理 and 受理 are what the body that decides reviews says of all its cases. */
export const disputeLead =
  /^(?:[一二三四五六]是|其中|同时|另外?|全年|今年|本年度?|年度|年内|20\d\d年度?|[我本](?:[局市县区办镇委乡厅院]|街道|机关|单位|中心)|全[市县区镇]|共|累计|合计|总计|新增|发生|产生|引发|引起|导致|因|由|被|申请|提起|提出|涉及?|收到|有|无|的|与|对|就|关于|有关|相关|政府|信息|依申请公开|公开|工作|事项|答[复覆]|不服|类|案件|了|过|而|人|当事人|行政诉讼中|行政|和|、)*$/;

/** What became of disputes; only behind a number of them. */
export const outcomes: readonly (readonly [string, RegExp])[] = [
  [
    "upheld",
    /^(?:其中|结果|均|被|予以|复议|诉讼|法院|判决|决定|作出|做出|为|的|有|已)*维持(?:原.{2,8})?(?:决定|的|结果|案件)*(?:共|为|有|:)*$/,
  ],
  [
    "corrected",
    /^(?:其中|结果|均|被|予以|复议|诉讼|法院|判决|决定|作出|做出|为|的|有|已)*(?:纠正|纠错|败诉)(?:决定|的|结果|案件)*(?:共|为|有|:)*$/,
  ],
  ["otherResult", /^(?:其中|为|有)*其他结果(?:的)?(?:共|为|有|:)*$/],
  [
    "pending",
    /^(?:其中|为|有)*(?:尚未审结|未审结|正在(?:审理|复议|办理)|尚在审理|在审|审理中)(?:的|中|案件)*(?:共|为|有|:)*$/,
  ],
];
/** 1件维持. */
export const outcomesBehind: readonly (readonly [string, RegExp])[] = [
  ["upheld", /^(?:被|结果|均|予以|已|的)*维持$/],
  ["corrected", /^(?:被|结果|均|予以|已|的)*(?:纠正|纠错|败诉)$/],
  ["pending", /^(?:案件)?(?:尚未审结|未审结|正在(?:审理|办理)|尚在审理|在审|审理中)(?:中)?$/],
];

/** 规章 and 规范性文件. */
const DOC = "(?:(?<documents>(?:行政)?规范性文件)|(?<regulations>(?:政府|地方)?(?:政府)?规章))";
const ISSUE = "(?:制发|制定|出台|印发|新制作|新制定|制订|新出台)(?:出台|印发|发布|并公开|并发布|公布)?";
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

/** By which way and by whom requests came: parts of a whole. */
const WAY =
  "(?:申请|提交|递交|提出|受理|收到|接收|方式|渠道|途径|形式|平台|系统|的|邮寄|函|办理|政府信息公开|信息公开|依申请公开|件){0,5}";
export const channelBefore = new RegExp(`^(?:其中|通过|以|经|由|从|采用|来自|申请人){0,3}${CHANNEL}${WAY}${TAIL}$`);
export const channelBehind = new RegExp(`^(?:为|是|通过|来自|系|属于?){0,2}${CHANNEL}${WAY}$`);
export const anyChannel = new RegExp(CHANNEL);
/** 通过网络、信函等方式: all of them. */
export const allChannels = /[、和及与].{0,20}(?:方式|渠道|途径|形式|平台)/;

const applicants: readonly (readonly [Fact, string])[] = [
  ["natural", "自然人|公民个人"],
  ["organisations", "法人(?:或者?|和|及|与)其他组织|法人(?:或者?|和|及|与)组织"],
];
export const applicantWordings: readonly Wording[] = applicants.map(([fact, who]) => ({
  fact,
  pattern: new RegExp(
    `^(?:其中|来自|由|申请人为|申请主体为|按申请人分){0,2}(?:${who})(?:申请|提出|提交|的|方面|类){0,3}${TAIL}$`,
  ),
  needsTopic: true,
}));

/** Words for none. The object must be followed by the end of the clause: what follows it may narrow it. */
const NO = "(?:均?未曾?|没有|尚?无|不存在|从未|未有)";
const HAPPENED = "(?:发生|收到|接到|产生|出现|引发|引起|发现|受理|存在|有|被|过|一起|一件|1起|1件|任何){0,4}";
const CAUSE =
  "(?:因|由于?|与|就|对|涉及)?(?:本机关|我局|本局|本单位|我单位)?(?:(?:政府)?信息公开|依申请公开|政府信息)(?:工作|申请|事项|答[复覆]|政府信息|方面|行为|有关|相关|类|案件|而|的|不服|引发|引起|导致|产生|提起|发生|被){0,6}";
const END =
  "(?:(?:和|及|或者?)(?:出现|发生)?(?:申诉|投诉|举报))?(?:等|方面)?的?(?:情况|情形|案件|事项|事件|现象|申请|请求|案例|发生|产生|出现|件){0,2}(?=[,。;、):.]|$)";
/** What else may have happened, before reviews are named. */
const COMPLAINTS = "(?:(?:举报|投诉|申诉|信访)[、和及或]){0,3}";
const ASKED = "(?:被)?(?:申请|提起)?";
const R1 = `${ASKED}${REVIEW}(?:案件|申请|事项)?`;
const L1 = `${ASKED}${LAWSUIT}(?:案件|事项)?`;
const WRONG = "被?(?:纠错|纠正|败诉)";
const ANDN = "(?:、|以?及|和|与|或者?|/|,)";

/** A wording that denies a figure; the named group that takes part says which. */
const noneWordings: readonly { readonly pattern: RegExp; readonly needsTopic?: true }[] = [
  {
    pattern: new RegExp(
      `${NO}${HAPPENED}(?<cause>${CAUSE})?${COMPLAINTS}(?:(?<disputes_corrected>${R1}${WRONG}${ANDN}${L1}${WRONG})|(?<disputes>${R1}${ANDN}${L1}|${L1}${ANDN}${R1})|(?<review_corrected>${R1}${WRONG})|(?<lawsuits_corrected>${L1}${WRONG})|(?<review>${R1})|(?<lawsuits>${L1}))${END}(?!、)`,
      "g",
    ),
    needsTopic: true,
  },
  {
    pattern: new RegExp(
      `(?<cause>${CAUSE})?(?:(?<disputes>${REVIEW}${CASE}${ANDN}${LAWSUIT}${CASE})|(?<review>${REVIEW}${CASE})|(?<lawsuits>${LAWSUIT}${CASE}))(?:均|都|皆)?为(?:0|零|无)(?:件|起|宗)?(?=[,。;)]|$)`,
      "g",
    ),
    needsTopic: true,
  },
  { pattern: new RegExp(`${NO}${HAPPENED}${WHO}(?<received>${REQUEST})${END}`, "g") },
  { pattern: new RegExp(`${NO}${HAPPENED}${LAST}结转(?<carriedIn>(?:办理)?)的?${NOUN}?${END}`, "g"), needsTopic: true },
  { pattern: new RegExp(`${NO}(?:需要?)?${MOVE}${NEXT}(?<carriedOut>)${ON}的?${NOUN}?${END}`, "g"), needsTopic: true },
  { pattern: new RegExp(`未${ISSUE}过?(?:新的?)?(?<documents_issued>(?:行政)?规范性文件)${END}`, "g") },
];
/** A sentence without one of each denies nothing; to look for all wordings is dear. */
const DENIAL = /[未无零]|没有|不存在|为0/;
const DENIED = /申请|公开|复议|诉讼|结转|规范性文件/;

/** The figures that a sentence denies; `disclosed`: beyond doubt of requests under the regulations. */
export function noneOf(sentence: string): { fact: Fact; at: number; length: number; disclosed: boolean }[] {
  if (!DENIAL.test(sentence) || !DENIED.test(sentence)) return [];
  return noneWordings.flatMap(({ pattern, needsTopic }) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const name = Object.keys(match.groups ?? {}).find(
        (key) => key !== "last" && key !== "next" && key !== "cause" && match.groups?.[key] !== undefined,
      );
      if (name === undefined || match.groups?.last || match.groups?.next) return [];
      const fact = name.replace("_", ".");
      return [
        { fact, at: match.index, length: match[0].length, disclosed: !needsTopic || match.groups?.cause !== undefined },
      ];
    }),
  );
}

/** What a paragraph, or a part of it, is about. */
const ABOUT_REQUESTS = "(?:政府)?信息公开的?申请|依申请公开(?!(?:信息数量?)?\\d|[的为]?[一二三四五六七八九十]+件)";
const ABOUT_OTHERS =
  "规范性文件|规章|提案|建议|热线|信访|投诉|举报|咨询|来信|来电|留言|许可|处罚|行政强制|会议|培训|政策|公文|稿件|线索";
export const REQUESTS = new RegExp(ABOUT_REQUESTS);
export const LAST_TOPIC = new RegExp(`^.*(?:(${ABOUT_REQUESTS})|${ABOUT_OTHERS})`, "s");
/** A sentence without one of these says nothing of the tables, unless the text before it is about requests or disputes. */
export const WORTH = /申请|信息公开|复议|诉讼|起诉|规章|规范性文件|许可|处罚|强制|收费|结转/;
/** Documents are sorted by whether they are disclosed, in the very words of the results. */
export const ATTRIBUTES = /公文|属性|发文|主动公开(?:的|类|文件|信息|数)*[\d一二三四五六七八九十]/;
export const DISPUTES = /复议|诉讼|起诉/;
export const DOCUMENTS = /规章|规范性文件/;
export const DECISIONS = /许可|处罚|强制/;
/** What is counted, where the number was left out. */
export const BLANK_VERB =
  /(?:公开|发布|收到|受理|办理|办结|答[复覆]|制发|制定|更新|推送|印发|转载|刊登|接收|处理|回应|解读)[^,。;:]{0,12}$/;
