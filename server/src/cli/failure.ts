/** Why a file, or a path, came to nothing. The words for each are in words/. */
export type Failure =
  | {
      readonly kind:
        | "notFound"
        | "emptyFolder"
        | "noMatch"
        | "denied"
        | "tooLarge"
        | "linkOut"
        | "word"
        | "pdf"
        | "rtf"
        | "binary"
        | "encoding"
        | "unencodable"
        | "changed"
        | "readOnly"
        | "notAFile"
        | "lineTooLong"
        | "notJson"
        | "notARecord";
    }
  | { readonly kind: "damaged"; readonly encoding: "UTF-8" | "UTF-16" | "GB18030"; readonly line: number }
  | { readonly kind: "nul"; readonly line: number }
  | { readonly kind: "unreadable" | "unwritable" | "internal"; readonly detail: string };

/** What Node itself says of a file that it cannot hold. */
export const tooLarge = "ERR_FS_FILE_TOO_LARGE";

/** What the operating system said, as a Failure. */
export function failureOf(error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "notFound" };
  if (code === "EACCES" || code === "EPERM") return { kind: "denied" };
  if (code === tooLarge) return { kind: "tooLarge" };
  return { kind: "unreadable", detail: code ?? message };
}
