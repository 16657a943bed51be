import type { Words } from "./types.ts";

const helpOption = `  -h, --help                显示本说明`;

const everywhere = `  --locale zh-cn|zh-tw|en   用哪种语言显示；不写则按系统语言，再不然用简体中文
${helpOption}`;

const inputs = `文件、文件夹和通配符可以写任意多个。文件夹连同子文件夹一起检查，取 .txt、.md、.markdown、.html、.htm 文件，
不看 node_modules、.git 和以点开头的文件夹。写 - 从标准输入读取。
能读 UTF-8、UTF-16 和 GB18030（GBK）编码的文本。Word 和 PDF 请先另存为文本，或把内容粘贴成文本。`;

export const help: Words["help"] = {
  main: `勾稽 gouji：检查政府信息公开工作年度报告的草稿

用法：gouji <命令> [选项] [文件…]

命令：
  check    检查报告，列出不平的合计、读不出的单元格、缺少的部分
  fix      修改报告里可以自动修改的地方，不改变数值
  extract  把报告里的数取出来，成为 JSON 或 CSV
  new      生成一份空白的报告
  rules    列出检查规则，或显示一条规则的说明
  lsp      语言服务器，供编辑器使用

选项：
${everywhere}
  -V, --version             显示版本

例：
  gouji check 年度报告.txt
  gouji check 各单位报告/
  gouji extract --format csv 各单位报告/ > 数据.csv

每个命令另有说明：gouji check --help
`,
  check: `gouji check：检查报告

用法：gouji check [选项] <文件|文件夹|通配符>…

选项：
  --format 格式             text 给人看的文字（默认）；json；sarif（SARIF 2.1.0）；github（GitHub 的工作流命令）；
                            junit（JUnit XML）
  --fail-on 级别            有这个级别或更重的问题时退出码为 1：error（默认）、warning、info、never
  --rule 规则=级别          改一条规则的级别：off、hint、info、warning、error；可重复
  --year 年份               报告是哪一年的；不写则从报告里读
  --config 文件             用这个设置文件，不去找 .gouji.json
  --show-accepted           列出已接受的问题和接受的理由
  -q, --quiet               只显示错误，不显示警告、信息和提示；退出码不受影响
  --stdin                   从标准输入读取，与写 - 相同
  --stdin-filename 名称     标准输入的内容显示成什么文件名
  --stdin-ndjson            标准输入一行一个 {"file": "名称", "text": "内容"}，每行的结果也是一行
  -j, --jobs N              用几个线程；默认与处理器相同，文件少时只用一个
  --cache                   内容和设置都没有变的文件用上次的结果，记在 .goujicache 里
  --cache-location 文件     同 --cache，记在这个文件里
${everywhere}

${inputs}

不是年度报告的文件会跳过并说明。读不了的文件会报告，其余照常检查。

设置写在 .gouji.json 里：从文件所在的文件夹往上找，到当前文件夹为止，用最近的一个。命令行的选项优先于它。写法见 docs/settings.md。

退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法不对、有文件读不了，或程序内部出错。
结果写到标准输出，进度和故障写到标准错误。

例：
  gouji check 年度报告.txt
  gouji check --fail-on warning "报告/**/*2023*.txt"
  gouji check --rule cell/blank=off --rule cell/stray-character=error 报告/
`,
  fix: `gouji fix：修改报告里可以自动修改的地方

用法：gouji fix [选项] <文件|文件夹|通配符>…

选项：
  -n, --dry-run             不改文件，只显示将怎样修改（unified diff 格式）
  --rule 规则               只改这条规则的问题；可重复
  --repairs                 数值有唯一改法的也一并修改（默认不改变任何数值）
  --config 文件             用这个设置文件，不去找 .gouji.json
  --stdin                   从标准输入读取，与写 - 相同；改后的全文写到标准输出
  --stdin-filename 名称     标准输入的内容显示成什么文件名
${everywhere}

${inputs}

文件整个写好以后才替换原文件，编码、字节序标记、换行和权限不变。读取之后又有改动的文件不改，并说明。
加 --repairs 以前，请先用 gouji check 或 --dry-run 看看会改哪些数。

退出码：0 正常；1 有 --dry-run 而且有可改之处；2 用法不对、有文件读不了或写不了，或程序内部出错。

例：
  gouji fix --dry-run 年度报告.txt
  gouji fix 各单位报告/
  gouji fix --rule cell/stray-character 年度报告.txt
`,
  extract: `gouji extract：把报告里的数取出来

用法：gouji extract [选项] <文件|文件夹|通配符>…

选项：
  --format json|ndjson|csv  JSON 数组（默认）；一行一份报告的 JSON；一行一个数的 CSV（可用表格软件打开）
  --config 文件             用这个设置文件，不去找 .gouji.json
  --stdin                   从标准输入读取，与写 - 相同
  --stdin-filename 名称     标准输入的内容显示成什么文件名
  --stdin-ndjson            标准输入一行一个 {"file": "名称", "text": "内容"}
  -j, --jobs N              用几个线程；默认与处理器相同，文件少时只用一个
  --cache                   内容和设置都没有变的文件用上次的结果，记在 .goujicache 里
  --cache-location 文件     同 --cache，记在这个文件里
${everywhere}

${inputs}

取出的是文件里写着的数，从不改动；空白的单元格为 null，有几种读法的行列在 uncertain 里。
同一份报告在文件里重复出现时只取一次。

退出码：0 正常；2 用法不对、有文件读不了，或程序内部出错。
`,
  new: `gouji new：生成一份空白的报告

用法：gouji new --year 年份 --agency 机关 [选项]

按那一年度的官方格式写出标题、前言、六个部分和全部表格。数字先填 0，文字部分留下【填写…】，请改成实际内容。

选项：
  --year 年份               报告是哪一年的，2019 年度及以后
  --agency 机关             机关全称
  --last 文件               上一年度的报告：用它的“四、结转下年度继续办理”填好“二、上年结转”，这张表格的其余各格留空
  --format text|markdown    表格用制表符分格的纯文本（默认），或 Markdown；-o 的扩展名是 .md 时默认 Markdown
  -o, --output 文件         写到这个文件，不覆盖已有的文件；不写则写到标准输出
${everywhere}

退出码：0 正常；2 用法不对，上一年度的报告读不了，或文件写不了。

例：
  gouji new --year 2024 --agency 云溪市教育局 -o 云溪市教育局2024年政府信息公开工作年度报告.md
`,
  rules: `gouji rules：检查规则

用法：gouji rules [选项]          列出全部规则：编号、默认级别、名称
      gouji rules [选项] <编号>   显示一条规则的说明，例如 gouji rules sum/row-total

选项：
  --format text|json        给人看的文字（默认），或给程序读的 JSON
${everywhere}
`,
  lsp: `gouji lsp：语言服务器

用法：gouji lsp --stdio

通过标准输入输出与编辑器通信（Language Server Protocol）。在编辑器里把
“gouji lsp --stdio”设为语言服务器的启动命令即可，不在终端里直接使用。用哪种语言由编辑器在连接时告知。

选项：
  --stdio                   通过标准输入输出通信
${helpOption}
`,
};
