import type { CitationId } from "../features/citations.ts";
import type { Script } from "../text/scripts.ts";

/** How documents are cited in full, in the script of a draft; features/citations.ts knows them by less. */
export const cited: Readonly<Record<Script, readonly (readonly [CitationId, string])[]>> = {
  simplified: [
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
  ],
  traditional: [
    ["regulation", "《中華人民共和國政府信息公開條例》"],
    ["regulation", "國務院令第711號"],
    [
      "format2021",
      "《國務院辦公廳政府信息與政務公開辦公室關於印發〈中華人民共和國政府信息公開工作年度報告格式〉的通知》（國辦公開辦函〔2021〕30號）",
    ],
    ["format2021", "國辦公開辦函〔2021〕30號"],
    [
      "format2019",
      "《國務院辦公廳政府信息與政務公開辦公室關於政府信息公開工作年度報告有關事項的通知》（國辦公開辦函〔2019〕60號）",
    ],
    ["format2019", "國辦公開辦函〔2019〕60號"],
    ["fees", "《國務院辦公廳關於印發〈政府信息公開信息處理費管理辦法〉的通知》（國辦函〔2020〕109號）"],
    ["fees", "國辦函〔2020〕109號"],
  ],
};
