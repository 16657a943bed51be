import { cited } from "./cited.ts";
import { features as words } from "./features.zh-tw.ts";
import type { Language } from "./languages.ts";
import { names } from "./names.zh-tw.ts";
import { titles } from "./titles.zh-tw.ts";
import { zhTw as catalogue } from "./zh-tw.ts";

export const language: Language = { catalogue, names, titles, words, cited };
