import { cited } from "./cited.ts";
import { features as words } from "./features.zh-cn.ts";
import type { Language } from "./languages.ts";
import { names } from "./names.zh-cn.ts";
import { titles } from "./titles.zh-cn.ts";
import { zhCn as catalogue } from "./zh-cn.ts";

export const language: Language = { catalogue, names, titles, words, cited };
