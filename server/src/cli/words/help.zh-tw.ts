import type { Words } from "./types.ts";

const helpOption = `  -h, --help                顯示本說明`;

const everywhere = `  --locale zh-cn|zh-tw|en   用哪種語言顯示；不寫則按系統語言，再不然用簡體中文
${helpOption}`;

const inputs = `檔案、資料夾和萬用字元可以寫任意多個。資料夾連同子資料夾一起檢查，取 .txt、.md、.markdown、.html、.htm 檔案，
不看 node_modules、.git 和以點開頭的資料夾。寫 - 從標準輸入讀取。
能讀 UTF-8、UTF-16 和 GB18030（GBK）編碼的文字。Word 和 PDF 請先另存為文字檔，或把內容貼成文字。`;

export const help: Words["help"] = {
  main: `勾稽 gouji：檢查政府信息公開工作年度報告的草稿

用法：gouji <命令> [選項] [檔案…]

命令：
  check    檢查報告，列出不平的合計、讀不出的儲存格、缺少的部分
  fix      修改報告裡可以自動修改的地方，不改變數值
  extract  把報告裡的數取出來，成為 JSON 或 CSV
  new      產生一份空白的報告
  rules    列出檢查規則，或顯示一條規則的說明
  lsp      語言伺服器，供編輯器使用

選項：
${everywhere}
  -V, --version             顯示版本

例：
  gouji check 年度報告.txt
  gouji check 各單位報告/
  gouji extract --format csv 各單位報告/ > 資料.csv

每個命令另有說明：gouji check --help
`,
  check: `gouji check：檢查報告

用法：gouji check [選項] <檔案|資料夾|萬用字元>…

選項：
  --format 格式             text 給人看的文字（預設）；json；sarif（SARIF 2.1.0）；github（GitHub 的工作流程命令）；
                            junit（JUnit XML）
  --fail-on 級別            有這個級別或更重的問題時結束代碼為 1：error（預設）、warning、info、never
  --rule 規則=級別          改一條規則的級別：off、hint、info、warning、error；可重複
  --year 年份               報告是哪一年的；不寫則從報告裡讀
  --config 檔案             用這個設定檔，不去找 .gouji.json
  --show-accepted           列出已接受的問題和接受的理由
  -q, --quiet               只顯示錯誤，不顯示警告、資訊和提示；結束代碼不受影響
  --stdin                   從標準輸入讀取，與寫 - 相同
  --stdin-filename 名稱     標準輸入的內容顯示成什麼檔名
  --stdin-ndjson            標準輸入一行一個 {"file": "名稱", "text": "內容"}，每行的結果也是一行
  -j, --jobs N              用幾個執行緒；預設與處理器相同，檔案少時只用一個
  --cache                   內容和設定都沒有變的檔案用上次的結果，記在 .goujicache 裡
  --cache-location 檔案     同 --cache，記在這個檔案裡
${everywhere}

${inputs}

不是年度報告的檔案會略過並說明。讀不了的檔案會報告，其餘照常檢查。

設定寫在 .gouji.json 裡：從檔案所在的資料夾往上找，到目前資料夾為止，用最近的一個。命令列的選項優先於它。寫法見 docs/settings.md。

結束代碼：0 沒有達到 --fail-on 級別的問題；1 有；2 用法不對、有檔案讀不了，或程式內部出錯。
結果寫到標準輸出，進度和故障寫到標準錯誤。

例：
  gouji check 年度報告.txt
  gouji check --fail-on warning "報告/**/*2023*.txt"
  gouji check --rule cell/blank=off --rule cell/stray-character=error 報告/
`,
  fix: `gouji fix：修改報告裡可以自動修改的地方

用法：gouji fix [選項] <檔案|資料夾|萬用字元>…

選項：
  -n, --dry-run             不改檔案，只顯示將怎樣修改（unified diff 格式）
  --rule 規則               只改這條規則的問題；可重複
  --repairs                 數值有唯一改法的也一併修改（預設不改變任何數值）
  --config 檔案             用這個設定檔，不去找 .gouji.json
  --stdin                   從標準輸入讀取，與寫 - 相同；改後的全文寫到標準輸出
  --stdin-filename 名稱     標準輸入的內容顯示成什麼檔名
${everywhere}

${inputs}

檔案整個寫好以後才替換原檔案，編碼、位元組順序記號、換行和權限不變。讀取之後又有改動的檔案不改，並說明。
加 --repairs 以前，請先用 gouji check 或 --dry-run 看看會改哪些數。

結束代碼：0 正常；1 有 --dry-run 而且有可改之處；2 用法不對、有檔案讀不了或寫不了，或程式內部出錯。

例：
  gouji fix --dry-run 年度報告.txt
  gouji fix 各單位報告/
  gouji fix --rule cell/stray-character 年度報告.txt
`,
  extract: `gouji extract：把報告裡的數取出來

用法：gouji extract [選項] <檔案|資料夾|萬用字元>…

選項：
  --format json|ndjson|csv  JSON 陣列（預設）；一行一份報告的 JSON；一行一個數的 CSV（可用試算表軟體開啟）
  --config 檔案             用這個設定檔，不去找 .gouji.json
  --stdin                   從標準輸入讀取，與寫 - 相同
  --stdin-filename 名稱     標準輸入的內容顯示成什麼檔名
  --stdin-ndjson            標準輸入一行一個 {"file": "名稱", "text": "內容"}
  -j, --jobs N              用幾個執行緒；預設與處理器相同，檔案少時只用一個
  --cache                   內容和設定都沒有變的檔案用上次的結果，記在 .goujicache 裡
  --cache-location 檔案     同 --cache，記在這個檔案裡
${everywhere}

${inputs}

取出的是檔案裡寫著的數，從不改動；空白的儲存格為 null，有幾種讀法的列在 uncertain 裡。
同一份報告在檔案裡重複出現時只取一次。

結束代碼：0 正常；2 用法不對、有檔案讀不了，或程式內部出錯。
`,
  new: `gouji new：產生一份空白的報告

用法：gouji new --year 年份 --agency 機關 [選項]

按那一年度的官方格式寫出標題、前言、六個部分和全部表格。數字先填 0，文字部分留下【填写…】，請改成實際內容。報告本身是簡體字。

選項：
  --year 年份               報告是哪一年的，2019 年度及以後
  --agency 機關             機關全稱
  --last 檔案               上一年度的報告：用它的「四、結轉下年度繼續辦理」填好「二、上年結轉」，這張表格的其餘各格留空
  --format text|markdown    表格用定位字元分格的純文字（預設），或 Markdown；-o 的副檔名是 .md 時預設 Markdown
  -o, --output 檔案         寫到這個檔案，不覆寫已有的檔案；不寫則寫到標準輸出
${everywhere}

結束碼：0 正常；2 用法不對，上一年度的報告讀不了，或檔案寫不了。

例：
  gouji new --year 2024 --agency 云溪市教育局 -o 云溪市教育局2024年政府信息公开工作年度报告.md
`,
  rules: `gouji rules：檢查規則

用法：gouji rules [選項]          列出全部規則：編號、預設級別、名稱
      gouji rules [選項] <編號>   顯示一條規則的說明，例如 gouji rules sum/row-total

選項：
  --format text|json        給人看的文字（預設），或給程式讀的 JSON
${everywhere}
`,
  lsp: `gouji lsp：語言伺服器

用法：gouji lsp --stdio

透過標準輸入輸出與編輯器通訊（Language Server Protocol）。在編輯器裡把
「gouji lsp --stdio」設為語言伺服器的啟動命令即可，不在終端機裡直接使用。用哪種語言由編輯器在連線時告知。

選項：
  --stdio                   透過標準輸入輸出通訊
${helpOption}
`,
};
