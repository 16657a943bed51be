import type { Failure } from "../failure.ts";
import { help } from "./help.zh-cn.ts";
import type { Counts, Words } from "./types.ts";

const meant = (near: readonly string[]): string => (near.length > 0 ? `是不是想写 ${near.join("、")}？` : "");

const levels = ["error", "warning", "info", "hint"] as const;

function failure(failure: Failure): string {
  switch (failure.kind) {
    case "notFound":
      return "没有这个文件或文件夹";
    case "emptyFolder":
      return "文件夹里没有可检查的文件（.txt、.md、.markdown、.html、.htm）";
    case "noMatch":
      return "没有文件与这个通配符相符";
    case "denied":
      return "没有读取权限";
    case "tooLarge":
      return "文件超过 16 MB，不像是一份报告";
    case "linkOut":
      return "是指向项目之外的链接，没有读；要用它，请用 --config 写明";
    case "word":
      return "这是 Word、WPS 等办公软件的文件（或压缩包），请另存为纯文本（.txt）或网页（.html），或把内容粘贴到文本文件里再检查";
    case "pdf":
      return "这是 PDF 文件，请把内容复制到文本文件（.txt）里再检查";
    case "rtf":
      return "这是 RTF 文件，请另存为纯文本（.txt）再检查";
    case "binary":
      return "这不是文本文件，请另存为纯文本（.txt）再检查";
    case "encoding":
      return "认不出文字编码，请另存为 UTF-8 再检查";
    case "damaged":
      return `第 ${failure.line} 行有损坏的字节，文件不是完好的 ${failure.encoding}，请重新保存`;
    case "nul":
      return `第 ${failure.line} 行有空字符（NUL），文件可能已损坏，请删去后重新保存`;
    case "unreadable":
      return `读不了这个文件（${failure.detail}）`;
    case "unencodable":
      return "改后的内容无法用文件原来的编码原样写回，文件未改动；请先另存为 UTF-8";
    case "changed":
      return "读取之后文件又有改动，未作修改；请重新运行";
    case "readOnly":
      return "没有写入权限，文件未改动";
    case "notAFile":
      return "不是普通文件，不能写回";
    case "lineTooLong":
      return "这一行超过 16 MB，没有读";
    case "notJson":
      return '这一行不是 JSON：一行应是一个 {"file": "名称", "text": "内容"}';
    case "notARecord":
      return '这一行缺少 "file" 或 "text"，或者不是字符串';
    case "unwritable":
      return `写不了这个文件（${failure.detail}），文件未改动`;
    case "internal":
      return `程序内部出错（${failure.detail}）`;
  }
}

function summary(files: number, reports: number, counts: Counts): string {
  const found = levels.filter((each) => counts[each] > 0);
  const checked = `检查了 ${files} 个文件、${reports} 份报告`;
  if (reports === 0) return `检查了 ${files} 个文件，其中没有政府信息公开工作年度报告。`;
  if (found.length === 0) return `${checked}，没有发现问题。`;
  return `${checked}：${found.map((each) => `${severity[each]} ${counts[each]}`).join("，")}。`;
}

const severity = { error: "错误", warning: "警告", info: "信息", hint: "提示" };

export const words: Words = {
  locale: "zh-cn",
  help,
  usage: {
    unknownCommand: (name, known, near) => `没有“${name}”这个命令。${meant(near)}现有的命令：${known.join("、")}。`,
    unknownOption: (option, near) => `没有 ${option} 这个选项。${meant(near)}`,
    strayOption: (option, command) =>
      command === null ? `选项 ${option} 要跟在命令后面。` : `命令 ${command} 没有 ${option} 这个选项。`,
    needsValue: (option) => `选项 ${option} 后面要有一个值。`,
    takesNoValue: (option) => `选项 ${option} 后面不带值。`,
    badChoice: (option, value, choices) => `${option} 不能是“${value}”，可以是：${choices.join("、")}。`,
    badYear: (value) => `--year 要写四位数的年份（2008 至 2100），例如 --year 2023，而不是“${value}”。`,
    badRule: (value) => `--rule 要写成“规则=级别”，例如 --rule cell/blank=off，而不是“${value}”。`,
    unknownRule: (id, near) => `没有“${id}”这条规则。${meant(near)}用 gouji rules 可列出全部规则。`,
    noInput: (command) =>
      `要检查哪些文件？请写出文件、文件夹或通配符，例如：gouji ${command} 年度报告.txt。用 - 从标准输入读取。`,
    badConfig: (file, reason) => `--config 的设置文件 ${file} 读不了：${reason}。`,
    noFiles: (command, path) => `命令 ${command} 不读文件，不知道“${path}”是什么；机关名称里有空格的请加引号。`,
    needsOption: (command, option) => `命令 ${command} 要写明 ${option}。`,
    yearBeforeFormats: (year, first) => `${year} 年度的报告没有现行的统一格式，只能生成 ${first} 年度及以后的报告。`,
    lspNeedsStdio: "语言服务器只通过标准输入输出通信，请写 gouji lsp --stdio。",
    lspHasNoLocale: "语言服务器的语言由编辑器在连接时告知，gouji lsp 不用 --locale。",
    tooManyRules: "一次只能查看一条规则的说明。",
    stdinAlone: "从标准输入读取时不能再写别的文件。",
    ndjsonAlone: (other) => `--stdin-ndjson 读取全部标准输入，不能再写 ${other}。`,
    ndjsonAnswersJson: (format) => `check --stdin-ndjson 以一行 JSON 回答每一行，不能用 --format ${format}。`,
    badCount: (option, value, most) => `${option} 要写 1 至 ${most} 的整数，而不是“${value}”。`,
    notACache: (file) => `已有 ${file}，不是 gouji 的缓存，没有动它；请用 --cache-location 另写一个名字。`,
    seeHelp: (command) => `用法见 gouji ${command === null ? "" : `${command} `}--help`,
  },
  failure,
  internal: (detail) =>
    `程序内部出错：${detail}\n这是 gouji 的缺陷，请连同出错的文件反馈给开发者。设环境变量 GOUJI_DEBUG=1 可看到细节。`,
  cannotWrite: (detail) => `写不了标准输出（${detail}），结果不完整`,
  severity,
  blank: "空",
  colon: "：",
  bracketed: (text) => `（${text}）`,
  notAReport: (file) => `跳过 ${file}：不是政府信息公开工作年度报告`,
  progress: (done, all) => `正在检查 ${all === null ? done : `${done}/${all}`} …`,
  report: (agency, year) => [agency, year === null ? null : `${year} 年`].filter((each) => each !== null).join("，"),
  related: "涉及",
  onLine: (line) => `第 ${line} 行`,
  zerosLeftOut: (count) => `其余 ${count} 个为 0 或空`,
  placesLeftOut: (count) => `另有 ${count} 处`,
  suggestion: "建议",
  candidates: "可能的改法",
  tillLine: (line) => `至第 ${line} 行`,
  summary,
  hiddenByQuiet: (count) => `另有 ${count} 条级别较低的没有显示（--quiet）。`,
  accepted: "已接受",
  reason: "理由",
  hiddenAccepted: (count) => `另有 ${count} 条已接受（--show-accepted 可列出）。`,
  leftOut: (count) => `按设置（skip）跳过 ${count} 个文件。`,
  configErrors: (count) => `设置文件有 ${count} 处错误，这些地方没有生效，其余照常`,
  fixed: (files, places, dryRun) =>
    files === 0 ? "没有可以自动修改的地方。" : `${dryRun ? "将修改" : "修改了"} ${files} 个文件，共 ${places} 处。`,
  left: (counts) => {
    const found = levels.filter((each) => counts[each] > 0).map((each) => `${severity[each]} ${counts[each]}`);
    return found.length === 0 ? "" : `还有${found.join("，")}，用 gouji check 查看。`;
  },
  skipped: (files, more) =>
    `跳过 ${files.length + more} 个不是年度报告的文件：${files.join("、")}${more > 0 ? " 等" : ""}。`,
  failed: (count) => `有 ${count} 处没能检查，原因见上。`,
  annotationsLeft: (count, most) => `GitHub 每步每种只显示 ${most} 条标注，另有 ${count} 条见上面的日志。`,
  notAReportHere: "不是政府信息公开工作年度报告",
  cacheDamaged: (file) => `缓存 ${file} 已损坏，不使用它，将重新生成`,
  cacheNotKept: (file, detail) => `缓存 ${file} 写不了（${detail}）；结果是完整的`,
  noPage: (id) => `规则 ${id} 还没有说明页。`,
  noCarriedOut: (file, year) => `${file} 里没有 ${year} 年度报告的“四、结转下年度继续办理”，或者读不出，没有生成报告`,
  fileExists: (file) => `已有 ${file} 这个文件，没有覆盖；请换一个名字`,
  cannotSave: (file, detail) => `写不了 ${file}（${detail}）`,
};
