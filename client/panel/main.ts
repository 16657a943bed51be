import type { FromPage, ToPage } from "./messages.ts";
import { Panel } from "./panel.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: { uri: string }): void };

const vscode = acquireVsCodeApi();
let panel: Panel | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "words") panel = new Panel(data.words, (message) => vscode.postMessage(message));
  else panel?.receive(data);
  // What a reload of the window finds again.
  if (data.type === "show" && data.uri !== null) vscode.setState({ uri: data.uri });
});
vscode.postMessage({ type: "ready" });
