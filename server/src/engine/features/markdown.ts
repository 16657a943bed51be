const MARKS = "\\\\`*_[\\]<>&|!~";

/** Words of a draft inside of Markdown: they are shown as they stand, whatever markup, link or tag they look like. */
export const escaped = (text: string): string => text.replace(new RegExp(`[${MARKS}]`, "g"), "\\$&");

/** The Markdown of a hover as plain text. */
export const plain = (markdown: string): string =>
  markdown.replace(new RegExp(`\\\\([${MARKS}])|\\*\\*|^---$`, "gm"), (_, mark: string | undefined) => mark ?? "");
