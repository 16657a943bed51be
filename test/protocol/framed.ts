import { Message, StreamMessageReader } from "vscode-jsonrpc/node";
import type { Client } from "./client.ts";

/** A body as it goes over a stream. */
export const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** An answer to a message that was written beside the connection. */
export interface Answer {
  readonly id?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** Sends messages in one piece, as an editor that was busy does, and returns as many answers, in the order they come. */
export function sendAtOnce(client: Client, messages: readonly object[], count: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const reader = new StreamMessageReader(client.process.stdout);
  const all = new Promise<Answer[]>((resolve) => {
    reader.listen((message) => {
      if (Message.isResponse(message)) answers.push(message as Answer);
      if (answers.length === count) resolve(answers);
    });
  });
  client.process.stdin.write(messages.map((each) => framed(JSON.stringify({ jsonrpc: "2.0", ...each }))).join(""));
  return all;
}
