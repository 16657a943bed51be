/** A space, or a zero-width character, between ideographs. */
const GAP = /(?<=[\u3001-\u9fff])[ \u200b]+(?=[\u3001-\u9fff])/g;
const SPACED = /[\u3400-\u9fff][ \u200b]+[\u3400-\u9fff][ \u200b]+[\u3400-\u9fff]/;
/** Where spaces stand between so many of the ideographs, they part no words. */
const SHARE = 0.6;

/** Whether a line stands in spaced letters, as some PDF files give it: 政 府 信 息 公 开. */
export function isLetterSpaced(line: string): boolean {
  if (!SPACED.test(line)) return false;
  const ideographs = line.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return (line.match(GAP)?.length ?? 0) >= ideographs * SHARE;
}

const BESIDE = /(?<=[\u3001-\u9fff])[ \u200b]+|(?<![ \u200b])[ \u200b]+(?=[\u3001-\u9fff])/g;

/** A line in spaced letters without the spaces. */
export const withoutLetterSpaces = (line: string): string => line.replace(BESIDE, "");
