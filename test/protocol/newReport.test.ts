import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, URI } from "./client.ts";

interface Made {
  readonly text: string;
  readonly lastYear: string | null;
}

const agency = "云溪市教育局";

const ask = (client: Client, year: number, name = agency): Promise<Made | null> =>
  client.connection.sendRequest("gouji/newReport", { year, agency: name });

test("a blank report, in which only the placeholders are found", async () => {
  using client = new Client();
  await client.initialize();
  const made = await ask(client, 2024);
  assert.equal(made?.lastYear, null);
  assert.match(made?.text ?? "", /^# 云溪市教育局2024年政府信息公开工作年度报告\n/);
  await client.open(made?.text ?? "");
  assert.deepEqual(
    (await client.items()).map(({ code }) => code),
    ["structure/leftover"],
  );
});

test("what the body carried over last year is carried in, where its report is open", async () => {
  using client = new Client();
  await client.initialize();
  const last = (await ask(client, 2023))?.text ?? "";
  const carriedOut = /(\| 四、结转下年度继续办理[ |]*\| )0( *\| )0/;
  await client.open(last.replace(carriedOut, "$13$24"));
  const made = await ask(client, 2024);
  assert.equal(made?.lastYear, URI);
  assert.match(made?.text ?? "", /\| 二、上年结转政府信息公开申请数量[ |]*\| 3 *\| 4 *\| 0 /);
  assert.match(made?.text ?? "", /\| 一、本年新收政府信息公开申请数量[ |]*\|\n/);
  assert.equal((await ask(client, 2024, "青禾县教育局"))?.lastYear, null);
  assert.equal((await ask(client, 2026))?.lastYear, null);
});

test("a year without a format has no report", async () => {
  using client = new Client();
  await client.initialize();
  assert.equal(await ask(client, 2018), null);
});
