/** Which of the three languages the server speaks for a language of the editor; it decides alike (server/src/lsp/locale.ts). */
export function localeOf(language: string): "zh-cn" | "zh-tw" | "en" {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(language)) return "zh-tw";
  return /^en\b/i.test(language) ? "en" : "zh-cn";
}
