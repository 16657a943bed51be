import type { Failure } from "../failure.ts";
import { help } from "./help.zh-tw.ts";
import type { Counts, Words } from "./types.ts";

const meant = (near: readonly string[]): string => (near.length > 0 ? `是不是想寫 ${near.join("、")}？` : "");

const levels = ["error", "warning", "info", "hint"] as const;

function failure(failure: Failure): string {
  switch (failure.kind) {
    case "notFound":
      return "沒有這個檔案或資料夾";
    case "emptyFolder":
      return "資料夾裡沒有可檢查的檔案（.txt、.md、.markdown、.html、.htm）";
    case "noMatch":
      return "沒有檔案與這個萬用字元相符";
    case "denied":
      return "沒有讀取權限";
    case "tooLarge":
      return "檔案超過 16 MB，不像是一份報告";
    case "linkOut":
      return "是指向專案之外的連結，沒有讀；要用它，請用 --config 寫明";
    case "word":
      return "這是 Word、WPS 等辦公軟體的檔案（或壓縮檔），請另存為純文字（.txt）或網頁（.html），或把內容貼到文字檔裡再檢查";
    case "pdf":
      return "這是 PDF 檔案，請把內容複製到文字檔（.txt）裡再檢查";
    case "rtf":
      return "這是 RTF 檔案，請另存為純文字（.txt）再檢查";
    case "binary":
      return "這不是文字檔，請另存為純文字（.txt）再檢查";
    case "encoding":
      return "認不出文字編碼，請另存為 UTF-8 再檢查";
    case "damaged":
      return `第 ${failure.line} 行有損壞的位元組，檔案不是完好的 ${failure.encoding}，請重新儲存`;
    case "nul":
      return `第 ${failure.line} 行有空字元（NUL），檔案可能已損壞，請刪去後重新儲存`;
    case "unreadable":
      return `讀不了這個檔案（${failure.detail}）`;
    case "unencodable":
      return "改後的內容無法用檔案原來的編碼原樣寫回，檔案未改動；請先另存為 UTF-8";
    case "changed":
      return "讀取之後檔案又有改動，未作修改；請重新執行";
    case "readOnly":
      return "沒有寫入權限，檔案未改動";
    case "notAFile":
      return "不是普通檔案，不能寫回";
    case "lineTooLong":
      return "這一行超過 16 MB，沒有讀";
    case "notJson":
      return '這一行不是 JSON：一行應是一個 {"file": "名稱", "text": "內容"}';
    case "notARecord":
      return '這一行缺少 "file" 或 "text"，或者不是字串';
    case "unwritable":
      return `寫不了這個檔案（${failure.detail}），檔案未改動`;
    case "internal":
      return `程式內部出錯（${failure.detail}）`;
  }
}

function summary(files: number, reports: number, counts: Counts): string {
  const found = levels.filter((each) => counts[each] > 0);
  const checked = `檢查了 ${files} 個檔案、${reports} 份報告`;
  if (reports === 0) return `檢查了 ${files} 個檔案，其中沒有政府信息公開工作年度報告。`;
  if (found.length === 0) return `${checked}，沒有發現問題。`;
  return `${checked}：${found.map((each) => `${severity[each]} ${counts[each]}`).join("，")}。`;
}

const severity = { error: "錯誤", warning: "警告", info: "資訊", hint: "提示" };

export const words: Words = {
  locale: "zh-tw",
  help,
  usage: {
    unknownCommand: (name, known, near) => `沒有「${name}」這個命令。${meant(near)}現有的命令：${known.join("、")}。`,
    unknownOption: (option, near) => `沒有 ${option} 這個選項。${meant(near)}`,
    strayOption: (option, command) =>
      command === null ? `選項 ${option} 要跟在命令後面。` : `命令 ${command} 沒有 ${option} 這個選項。`,
    needsValue: (option) => `選項 ${option} 後面要有一個值。`,
    takesNoValue: (option) => `選項 ${option} 後面不帶值。`,
    badChoice: (option, value, choices) => `${option} 不能是「${value}」，可以是：${choices.join("、")}。`,
    badYear: (value) => `--year 要寫四位數的年份（2008 至 2100），例如 --year 2023，而不是「${value}」。`,
    badRule: (value) => `--rule 要寫成「規則=級別」，例如 --rule cell/blank=off，而不是「${value}」。`,
    unknownRule: (id, near) => `沒有「${id}」這條規則。${meant(near)}用 gouji rules 可列出全部規則。`,
    noInput: (command) =>
      `要檢查哪些檔案？請寫出檔案、資料夾或萬用字元，例如：gouji ${command} 年度報告.txt。用 - 從標準輸入讀取。`,
    badConfig: (file, reason) => `--config 的設定檔 ${file} 讀不了：${reason}。`,
    noFiles: (command, path) => `命令 ${command} 不讀檔案，不知道「${path}」是什麼；機關名稱裡有空格的請加引號。`,
    needsOption: (command, option) => `命令 ${command} 要寫明 ${option}。`,
    yearBeforeFormats: (year, first) => `${year} 年度的報告沒有現行的統一格式，只能產生 ${first} 年度及以後的報告。`,
    lspNeedsStdio: "語言伺服器只透過標準輸入輸出通訊，請寫 gouji lsp --stdio。",
    lspHasNoLocale: "語言伺服器的語言由編輯器在連線時告知，gouji lsp 不用 --locale。",
    tooManyRules: "一次只能檢視一條規則的說明。",
    stdinAlone: "從標準輸入讀取時不能再寫別的檔案。",
    ndjsonAlone: (other) => `--stdin-ndjson 讀取全部標準輸入，不能再寫 ${other}。`,
    ndjsonAnswersJson: (format) => `check --stdin-ndjson 以一行 JSON 回答每一行，不能用 --format ${format}。`,
    badCount: (option, value, most) => `${option} 要寫 1 至 ${most} 的整數，而不是「${value}」。`,
    notACache: (file) => `已有 ${file}，不是 gouji 的快取，沒有動它；請用 --cache-location 另寫一個名字。`,
    seeHelp: (command) => `用法見 gouji ${command === null ? "" : `${command} `}--help`,
  },
  failure,
  internal: (detail) =>
    `程式內部出錯：${detail}\n這是 gouji 的缺陷，請連同出錯的檔案回報給開發者。設環境變數 GOUJI_DEBUG=1 可看到細節。`,
  cannotWrite: (detail) => `寫不了標準輸出（${detail}），結果不完整`,
  severity,
  blank: "空",
  colon: "：",
  bracketed: (text) => `（${text}）`,
  notAReport: (file) => `略過 ${file}：不是政府信息公開工作年度報告`,
  progress: (done, all) => `正在檢查 ${all === null ? done : `${done}/${all}`} …`,
  report: (agency, year) => [agency, year === null ? null : `${year} 年`].filter((each) => each !== null).join("，"),
  related: "涉及",
  onLine: (line) => `第 ${line} 行`,
  zerosLeftOut: (count) => `其餘 ${count} 個為 0 或空`,
  placesLeftOut: (count) => `另有 ${count} 處`,
  suggestion: "建議",
  candidates: "可能的改法",
  tillLine: (line) => `至第 ${line} 行`,
  summary,
  hiddenByQuiet: (count) => `另有 ${count} 條級別較低的沒有顯示（--quiet）。`,
  accepted: "已接受",
  reason: "理由",
  hiddenAccepted: (count) => `另有 ${count} 條已接受（--show-accepted 可列出）。`,
  leftOut: (count) => `按設定（skip）跳過 ${count} 個檔案。`,
  configErrors: (count) => `設定檔有 ${count} 處錯誤，這些地方沒有生效，其餘照常`,
  fixed: (files, places, dryRun) =>
    files === 0 ? "沒有可以自動修改的地方。" : `${dryRun ? "將修改" : "修改了"} ${files} 個檔案，共 ${places} 處。`,
  left: (counts) => {
    const found = levels.filter((each) => counts[each] > 0).map((each) => `${severity[each]} ${counts[each]}`);
    return found.length === 0 ? "" : `還有${found.join("，")}，用 gouji check 查看。`;
  },
  skipped: (files, more) =>
    `略過 ${files.length + more} 個不是年度報告的檔案：${files.join("、")}${more > 0 ? " 等" : ""}。`,
  failed: (count) => `有 ${count} 處沒能檢查，原因見上。`,
  annotationsLeft: (count, most) => `GitHub 每步每種只顯示 ${most} 條標註，另有 ${count} 條見上面的日誌。`,
  notAReportHere: "不是政府信息公開工作年度報告",
  cacheDamaged: (file) => `快取 ${file} 已損壞，不使用它，將重新產生`,
  cacheNotKept: (file, detail) => `快取 ${file} 寫不了（${detail}）；結果是完整的`,
  noPage: (id) => `規則 ${id} 還沒有說明頁。`,
  noCarriedOut: (file, year) => `${file} 裡沒有 ${year} 年度報告的「四、結轉下年度繼續辦理」，或者讀不出，沒有產生報告`,
  fileExists: (file) => `已有 ${file} 這個檔案，沒有覆寫；請換一個名字`,
  cannotSave: (file, detail) => `寫不了 ${file}（${detail}）`,
};
