import type { SectionSpec } from "./types.ts";

/**
 * The six sections, alike in both formats (国办公开办函〔2019〕60号, 〔2021〕30号). A pattern speaks of a heading without
 * numeral, year, spaces and punctuation, folded to Simplified; its variants were all met in published reports.
 */
export const sections: readonly SectionSpec[] = [
  {
    number: 1,
    label: "总体情况",
    pattern: /^(政府信息公开)?(工作)?总体(工作)?情况(概述)?$|^概述$/,
    likely: /总体|基本|整体|概[述况]|综述|工作情况/,
  },
  {
    number: 2,
    label: "主动公开政府信息情况",
    pattern: /^(行政机关)?(主动公开(政府信息)?|政府信息主动公开)(工作)?的?情况$/,
    likely: /主动公开/,
  },
  {
    number: 3,
    label: "收到和处理政府信息公开申请情况",
    pattern:
      /^(行政机关)?(收到和?(处理|办理)(依申请公开政府信息|政府信息公开申请|依申请公开)|(政府信息)?依申请公开(政府信息)?)(工作)?的?情况$/,
    likely: /申请/,
  },
  {
    number: 4,
    label: "政府信息公开行政复议、行政诉讼情况",
    variants: ["因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    pattern:
      /^(因|被|申请|引发|引起|政府信息公开|信息公开|工作|相关|的)*行政复议(和|及|与|以及|被|提起|申请)*(行政)?诉讼(举报投诉)?(工作)?的?情况$/,
    likely: /复议|诉讼/,
  },
  {
    number: 5,
    label: "存在的主要问题及改进情况",
    variants: ["政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况", "存在的主要问题及改进措施"],
    pattern:
      /^((政府)?信息公开(工作)?)?(中?存在的?)?(主要)?(问题|不足)(和|及|与)?(其)?(改进|整改|下一步)(工作)?(情况|措施|打算)?$/,
    likely: /问题|不足|困难|改进/,
  },
  {
    number: 6,
    label: "其他需要报告的事项",
    pattern: /^(其[他它](需要?|须|应当?)?(报告|说明)的?|需要?报告的其[他它]|其[他它])(事项|情况)$/,
    likely: /其[他它].*(?:事项|情况)|(?:报告|说明)的/,
  },
];
