import type { Fact } from "../facts.ts";
import { CHANNEL, TAIL, type Wording } from "./parts.ts";

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
