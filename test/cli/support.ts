import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { complete, type Style, writeAll } from "../support/tables.ts";

export const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Call {
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

/** Runs the built command line as a process, in an environment that says nothing about language or colour. */
export function gouji(args: readonly string[], { input = "", env = {}, cwd = tmpdir() }: Call = {}): Result {
  const base = { PATH: process.env.PATH ?? "", LC_ALL: "C" };
  const run = spawnSync(process.execPath, [cli, ...args], { input, cwd, env: { ...base, ...env }, maxBuffer: 1 << 28 });
  return { status: run.status, stdout: run.stdout.toString("utf8"), stderr: run.stderr.toString("utf8") };
}

/** A folder with these files, gone after `use`. */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "gouji-test-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const notAReport = "# 会议记录\n\n今天讨论了明年的预算。\n";

/** A whole report of 2023, sound; `wrong` makes one cell of 本机关不掌握 wrong by seven. */
export function report(style: Style = "pipe", wrong = false): string {
  const figures = complete("2021", {
    table2: {
      规章: [0, 0, 0],
      行政规范性文件: [4, 1, 31],
      行政许可: [2210],
      行政处罚: [318],
      行政强制: [7],
      行政事业性收费: ["12.5"],
    },
    table3: { received: [9, 7, 0, 0, 0, 0], granted: [4, 0, 0, 0, 0, 0], "unavailable.notHeld": [5, 7, 0, 0, 0, 0] },
    table4: { review: [1, 0, 0, 1] },
  });
  const table3 = wrong ? { ...figures.table3, "unavailable.notHeld": [5, 0, 0, 0, 0, 0, 12] } : figures.table3;
  const tables = writeAll("2021", { ...figures, table3 }, style);
  return `云溪市人民政府2023年政府信息公开工作年度报告

本报告所列数据的统计期限为2023年1月1日至2023年12月31日。

一、总体情况
（一）主动公开。全年主动公开各类政府信息，渠道畅通。
（二）依申请公开。依法办理申请，按期答复。
（三）政府信息管理。规范公文属性认定。
（四）政府信息公开平台建设。完善专栏建设。
（五）监督保障。开展培训和考核。

二、主动公开政府信息情况

${tables[2]}

三、收到和处理政府信息公开申请情况

${tables[3]}

四、政府信息公开行政复议、行政诉讼情况

${tables[4]}

五、存在的主要问题及改进情况
存在的问题是解读形式还不够丰富。改进措施是加强图文解读，提高质量。

六、其他需要报告的事项
2023年未收取信息处理费。
`;
}
