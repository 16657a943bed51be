import type { Names } from "./types.ts";

type RowId =
  | "regulations"
  | "normativeDocuments"
  | "administrativeDocuments"
  | "licences"
  | "otherServices"
  | "penalties"
  | "coercion"
  | "fees"
  | "procurement"
  | "received"
  | "carriedIn"
  | "granted"
  | "partial"
  | "denied.stateSecret"
  | "denied.lawForbids"
  | "denied.publicSafety"
  | "denied.thirdParty"
  | "denied.internalAffairs"
  | "denied.process"
  | "denied.enforcementFile"
  | "denied.adminQuery"
  | "unavailable.notHeld"
  | "unavailable.needsCreation"
  | "unavailable.unclear"
  | "notProcessed.complaint"
  | "notProcessed.repeat"
  | "notProcessed.publication"
  | "notProcessed.excessive"
  | "notProcessed.reissue"
  | "other"
  | "other.notCorrected"
  | "other.feeUnpaid"
  | "other.rest"
  | "resultTotal"
  | "carriedOut"
  | "review"
  | "direct"
  | "afterReview"
  // Sums of rows, which the prose speaks of.
  | "denied"
  | "unavailable"
  | "notProcessed"
  | "lawsuits"
  | "disputes";

type ColumnId =
  | "issued"
  | "repealed"
  | "inForce"
  | "decisions"
  | "feeAmount"
  | "made"
  | "published"
  | "publishedTotal"
  | "lastYear"
  | "change"
  | "projects"
  | "spending"
  | "natural"
  | "business"
  | "research"
  | "nonprofit"
  | "legal"
  | "otherOrg"
  | "organisations"
  | "upheld"
  | "corrected"
  | "otherResult"
  | "pending"
  | "total";

/** Every row under its full name. A numbered row is （四）1.…, and （四）1 for short. */
export type RowNames = Readonly<Record<RowId, string>>;
export type ColumnNames = Readonly<Record<ColumnId, string>>;

/** The names of one language, of several rows told as one ("granted+partial") too; `fullRow` adds what a numbered row is about. */
export interface AllNames extends Names {
  fullRow(id: string): string;
}

export function namesOf(rows: RowNames, columns: ColumnNames): AllNames {
  const rowNames = new Map<string, string>(Object.entries(rows));
  const columnNames = new Map<string, string>(Object.entries(columns));
  const full = (id: string): string => rowNames.get(id) ?? id;
  const short = (id: string): string => full(id).replace(/^(（.）\d)\..*$/, "$1");
  const each = (id: string, name: (row: string) => string): string => id.split("+").map(name).join(" + ");
  return {
    row: (id) => each(id, short),
    column: (id) => columnNames.get(id) ?? id,
    fullRow: (id) => each(id, full),
  };
}
