import type { ConfigCatalogue, ConfigMessageArgs } from "./config.ts";

const expected = {
  comma: "這裡缺少逗號",
  colon: "這裡缺少冒號",
  brace: "缺少右大括號 }",
  bracket: "缺少右方括號 ]",
  value: "這裡缺少一個值",
  name: "這裡缺少設定項的名稱（寫在半形雙引號裡）",
  quote: "缺少後一個雙引號",
  comment: "註解沒有結束，缺少 */",
  other: "這裡的寫法不對",
};

const types = {
  object: "一組設定，寫在 {} 裡",
  array: "一個列表，寫在 [] 裡",
  string: "文字，寫在半形雙引號裡",
  integer: "整數",
};

const chosen = ({ choices, isAll }: ConfigMessageArgs["config/choice"]): string => {
  if (choices === "") return "請改正";
  return isAll ? `可以是 ${choices}` : `是不是想寫 ${choices.replaceAll(", ", " 或 ")}？`;
};

export const configZhTw: ConfigCatalogue = {
  "config/syntax": ({ expected: what }) => `${expected[what]}；請改正，這裡以外的設定照常生效`,
  "config/unknown-key": ({ key, near }) =>
    `沒有「${key}」這個設定項；${near === "" ? "請刪去或改正" : `是不是想寫 ${near.replaceAll(", ", " 或 ")}？`}`,
  "config/duplicate-key": ({ key }) => `「${key}」寫了不止一次，以最後一次為準；請只留一個`,
  "config/missing": ({ key, missing }) => `「${key}」缺少 ${missing}，這一條沒有生效；請補上`,
  "config/type": ({ key, expected: type }) => `「${key}」應為${types[type]}；這一項沒有生效，請改正`,
  "config/choice": (args) => `「${args.key}」不能是「${args.value}」；${chosen(args)}`,
  "config/range": ({ key, minimum, maximum }) => `「${key}」應在 ${minimum} 至 ${maximum} 之間；請改正`,
  "config/empty": ({ key }) => `「${key}」是空的；請填寫或刪去`,
  "config/too-large": ({ most }) => `檔案超過 ${most / 10_000} 萬字，不像是設定檔，沒有生效；請刪減`,
  "config/outside": ({ path }) => `「${path}」在工作區之外，不會讀取；請改為工作區內的路徑`,
  "fix/accept": ({ rule }) => `接受此差異${rule === "" ? "" : `（${rule}）`}並說明理由…`,
  "config/unused-acceptance": ({ file, rule }) =>
    `${file} 裡沒有與這一條相符的 ${rule}：數字已改，或問題已消除；不再需要就請刪去`,
};
