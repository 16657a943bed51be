import { blank } from "./blank.ts";
import { damagedLabel } from "./damagedLabel.ts";
import { gluedDigits } from "./gluedDigits.ts";
import { likelyCell } from "./likelyCell.ts";
import { blankNumber } from "./narrative/blankNumber.ts";
import { breakdown } from "./narrative/breakdown.ts";
import { noneClaimed } from "./narrative/noneClaimed.ts";
import { otherYear } from "./narrative/otherYear.ts";
import { tableMismatch } from "./narrative/tableMismatch.ts";
import { notANumber } from "./notANumber.ts";
import { numberFormat } from "./numberFormat.ts";
import type { Rule } from "./rule.ts";
import { strayCharacter } from "./strayCharacter.ts";
import { deadline } from "./structure/deadline.ts";
import { duplicateReport } from "./structure/duplicateReport.ts";
import { duplicateSection } from "./structure/duplicateSection.ts";
import { emptySection } from "./structure/emptySection.ts";
import { feeStatement } from "./structure/feeStatement.ts";
import { formatVersion } from "./structure/formatVersion.ts";
import { leftover } from "./structure/leftover.ts";
import { misplacedContent } from "./structure/misplacedContent.ts";
import { missingBlock } from "./structure/missingBlock.ts";
import { missingColumn } from "./structure/missingColumn.ts";
import { missingRow } from "./structure/missingRow.ts";
import { missingSection } from "./structure/missingSection.ts";
import { missingTable } from "./structure/missingTable.ts";
import { period } from "./structure/period.ts";
import { script } from "./structure/script.ts";
import { sectionNumber } from "./structure/sectionNumber.ts";
import { sectionOrder } from "./structure/sectionOrder.ts";
import { title } from "./structure/title.ts";
import { topics } from "./structure/topics.ts";
import { unknownRow } from "./structure/unknownRow.ts";
import { unreadableTable } from "./structure/unreadableTable.ts";
import { sums } from "./sums.ts";
import { unit } from "./unit.ts";

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = [
  ...sums,
  likelyCell,
  notANumber,
  blank,
  strayCharacter,
  numberFormat,
  gluedDigits,
  unit,
  missingSection,
  sectionOrder,
  sectionNumber,
  duplicateSection,
  emptySection,
  misplacedContent,
  missingTable,
  missingBlock,
  missingRow,
  damagedLabel,
  missingColumn,
  unknownRow,
  unreadableTable,
  formatVersion,
  duplicateReport,
  title,
  period,
  topics,
  feeStatement,
  leftover,
  script,
  deadline,
  tableMismatch,
  breakdown,
  noneClaimed,
  otherYear,
  blankNumber,
];
