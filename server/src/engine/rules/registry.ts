import { blank } from "./blank.ts";
import { damagedLabel } from "./damagedLabel.ts";
import { duplicateReport } from "./duplicateReport.ts";
import { formatVersion } from "./formatVersion.ts";
import { gluedDigits } from "./gluedDigits.ts";
import { likelyCell } from "./likelyCell.ts";
import { missingRow } from "./missingRow.ts";
import { missingSection } from "./missingSection.ts";
import { missingTable } from "./missingTable.ts";
import { notANumber } from "./notANumber.ts";
import { numberFormat } from "./numberFormat.ts";
import type { Rule } from "./rule.ts";
import { strayCharacter } from "./strayCharacter.ts";
import { sums } from "./sums.ts";
import { unit } from "./unit.ts";
import { unreadableTable } from "./unreadableTable.ts";

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
  missingTable,
  missingRow,
  damagedLabel,
  unreadableTable,
  formatVersion,
  duplicateReport,
];
