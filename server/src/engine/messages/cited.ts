import type { CitationId } from "../features/citations.ts";

/** How documents are cited in full, in Simplified characters; features/citations.ts knows them by less. */
export const cited: readonly (readonly [CitationId, string])[] = [
  ["regulation", "《中华人民共和国政府信息公开条例》"],
  ["regulation", "国务院令第711号"],
  [
    "format2021",
    "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）",
  ],
  ["format2021", "国办公开办函〔2021〕30号"],
  [
    "format2019",
    "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）",
  ],
  ["format2019", "国办公开办函〔2019〕60号"],
  ["fees", "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）"],
  ["fees", "国办函〔2020〕109号"],
];
