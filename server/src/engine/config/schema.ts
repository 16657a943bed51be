import { rules } from "../rules/registry.ts";

/**
 * As much of JSON Schema (draft 7) as `.gouji.json` needs: the reader checks against it, and the schemas that editors are
 * given are generated from it (scripts/config-schema.mjs). No `type`: any string, number, boolean or null.
 */
export interface Schema {
  readonly type?: "object" | "array" | "string" | "integer";
  readonly properties?: Readonly<Record<string, Schema>>;
  /** For members that `properties` does not name. */
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  /** A path that must not lead out of the project. */
  readonly format?: "path";
}

const text: Schema = { type: "string", minLength: 1 };
const path: Schema = { ...text, format: "path" };
const severity: Schema = { type: "string", enum: ["off", "hint", "info", "warning", "error"] };

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...(required.length > 0 && { required }),
});

const place = object({
  report: { type: "integer", minimum: 2, maximum: 1000 },
  table: { type: "integer", minimum: 2, maximum: 4 },
  row: text,
  column: text,
  section: { type: "integer", minimum: 1, maximum: 6 },
  quote: text,
});

const acceptance = object(
  {
    file: path,
    rule: { type: "string", enum: rules.map(({ id }) => id) },
    place,
    values: { type: "object", additionalProperties: {} },
    reason: text,
  },
  ["file", "rule", "place", "values", "reason"],
);

/** `.gouji.json`. The years are those of the regulation: it came into force in 2008. */
export const schema = object({
  $schema: text,
  rules: object(Object.fromEntries(rules.map(({ id }) => [id, severity]))),
  skip: { type: "array", items: text },
  body: object({ name: text, kind: { type: "string", enum: ["government", "department", "township"] } }),
  year: { type: "integer", minimum: 2008, maximum: 2100 },
  previousYear: { type: "array", items: path },
  accepted: { type: "array", items: acceptance },
});
