import { cited } from "./cited.ts";
import { en as catalogue } from "./en.ts";
import { features as words } from "./features.en.ts";
import type { Language } from "./languages.ts";
import { names } from "./names.en.ts";
import { titles } from "./titles.en.ts";

export const language: Language = { catalogue, names, titles, words, cited };
