import * as vscode from "vscode";

/** No draft and no settings are larger. */
const largest = 64 * 1024 * 1024;

/** What the server is told of a file: its bytes, that there is none, or neither where that cannot be told. */
export type FileAnswer = { readonly base64?: string; readonly missing?: true };

/**
 * Reads a file for the server, which in a browser has no other way to it: folders on a disk, on a server, in memory are
 * all the same to the editor.
 */
export async function readFile(uri: vscode.Uri): Promise<FileAnswer> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largest) return {};
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    const { code } = error as vscode.FileSystemError;
    return code === "FileNotFound" || code === "FileNotADirectory" ? { missing: true } : {};
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
