import type { Locale } from "../engine/messages/types.ts";
import { localeOf as localeOfTag } from "../lsp/locale.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export const locales: readonly Locale[] = ["zh-cn", "zh-tw", "en"];

/** `zh-cn`, also written `zh-CN` or `ZH_cn`; null for anything else. */
export function parseLocale(value: string): Locale | null {
  const wanted = value.toLowerCase().replace("_", "-");
  return locales.find((locale) => locale === wanted) ?? null;
}

/** The language of this run, found before anything else is read so that every complaint is in it. */
export function localeOf(argv: readonly string[], env: Environment): Locale {
  for (const [at, arg] of argv.entries()) {
    if (arg === "--") break;
    const value = arg === "--locale" ? argv[at + 1] : arg.startsWith("--locale=") ? arg.slice(9) : undefined;
    const locale = value === undefined ? null : parseLocale(value);
    if (locale !== null) return locale;
  }
  return localeOfTag(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}
