/** A topic that 总体情况 has to treat, by which words it is known. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** In a sub-heading, folded. */
  readonly heading: RegExp;
  /** In running text, where no sub-heading names it. */
  readonly prose: RegExp;
}

/** The five topics of 一、总体情况 (国办公开办函〔2021〕30号), and the wordings met in published reports. */
export const topics: readonly Topic[] = [
  {
    id: "proactive",
    label: "主动公开",
    heading: /主动公开|重点领域|信息发布|信息公开(?:情况|工作)|应公开尽公开|政务公开/,
    prose: /主动公开|公开(?:了)?(?:各类|政府)?信息|发布(?:各类|政府)?信息/,
  },
  { id: "onRequest", label: "依申请公开", heading: /申请/, prose: /申请/ },
  {
    id: "management",
    label: "政府信息管理",
    heading:
      /信息(?:资源)?(?:的)?(?:规范化?)?管理|(?:信息|保密|内容|发布|公开)审[查核]|公开属性|规范性文件|源头|全生命周期|动态(?:调整|更新|管理)|制度建设|建章立制|目录|档案|文件(?:管理|清理)/,
    prose:
      /信息(?:资源)?(?:的)?(?:规范化?)?管理|三审|保密审查|发布审[查核]|公开审[查核]|(?:清理|梳理|管理).{0,12}规范性文件|规范性文件.{0,12}(?:清理|梳理|管理)|全生命周期|动态(?:调整|更新)/,
  },
  {
    id: "platform",
    label: "政府信息公开平台建设",
    heading: /平台|载体|渠道|网站|新媒体|阵地|专栏|公报|两微/,
    prose: /平台|网站|新媒体|公众号|专栏|公报/,
  },
  {
    id: "oversight",
    label: "监督保障",
    heading: /监督|保障|考核|评议|组织|领导|培训|责任|队伍|机制/,
    prose: /监督|考核|评议|培训|领导小组|责任追究|组织领导|检查/,
  },
];
