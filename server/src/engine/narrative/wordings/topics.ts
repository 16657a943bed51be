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
