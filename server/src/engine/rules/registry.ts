import { blank } from "./blank.ts";
import { damagedLabel } from "./damagedLabel.ts";
import { gluedDigits } from "./gluedDigits.ts";
import { likelyCell } from "./likelyCell.ts";
import { notANumber } from "./notANumber.ts";
import { numberFormat } from "./numberFormat.ts";
import type { Rule } from "./rule.ts";
import { strayCharacter } from "./strayCharacter.ts";
import { duplicateReport } from "./structure/duplicateReport.ts";
import { formatVersion } from "./structure/formatVersion.ts";
import { missingRow } from "./structure/missingRow.ts";
import { missingSection } from "./structure/missingSection.ts";
import { missingTable } from "./structure/missingTable.ts";
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
  missingTable,
  missingRow,
  damagedLabel,
  unreadableTable,
  formatVersion,
  duplicateReport,
];
