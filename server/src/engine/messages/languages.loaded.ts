import type { Language } from "./languages.ts";
import type { Locale } from "./types.ts";

/** Filled with the one language that is spoken, before anything is said (lsp/server.ts). */
export const languages = {} as Record<Locale, Language>;
