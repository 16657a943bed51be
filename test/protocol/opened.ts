import type { Range } from "vscode-languageserver";
import { Client, knowing } from "./client.ts";
import { wrongCell } from "./drafts.ts";

export const whole: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
export const position = wrongCell.start;

/** A client that has a document open. */
export async function open(text: string, capabilities = knowing, initializationOptions: object = {}): Promise<Client> {
  const client = new Client();
  await client.initialize(capabilities, { locale: "zh-cn", initializationOptions });
  await client.open(text);
  return client;
}
