/** Why a file, or a path, came to nothing. The words for each are in words/. */
export type Failure =
  | {
      readonly kind:
        | "notFound"
        | "emptyFolder"
        | "noMatch"
        | "denied"
        | "tooLarge"
        | "word"
        | "pdf"
        | "rtf"
        | "binary"
        | "encoding";
    }
  | { readonly kind: "brokenUtf8"; readonly line: number }
  | { readonly kind: "unreadable" | "internal"; readonly detail: string };

/** What the operating system said, as a Failure. */
export function failureOf(error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "notFound" };
  if (code === "EACCES" || code === "EPERM") return { kind: "denied" };
  return { kind: "unreadable", detail: code ?? message };
}
