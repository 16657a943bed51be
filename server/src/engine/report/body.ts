import type { BodyKind } from "../analysis.ts";

/** The kind of a body by its name; null where the name does not tell. */
export function bodyKindOf(agency: string | null): BodyKind | null {
  const name = agency?.replace(/\s/g, "") ?? "";
  if (/(?:[镇鎮乡鄉]|街道)(?:人民政府|办事处|辦事處)?(?:办公室|辦公室)?$/.test(name)) return "township";
  // An office of a government publishes the government's report as well as its own.
  if (/人民政府(?:[办辦]公[室厅廳])?$|[市县縣区區省州盟旗]$/.test(name)) return "government";
  return /[局委厅廳办辦室部署院队隊所处處会會行]$|中心$/.test(name) ? "department" : null;
}
