/** The groups of dictionaries of one converter, in OpenCC's order and form. */
interface Dictionaries {
  readonly normalization: readonly string[];
  readonly conversion: readonly string[];
}
export const dictionaries: { readonly t2cn: Dictionaries; readonly cn2t: Dictionaries };
export function encodeAll(): string;
export function encodeTables(groups: Dictionaries): string;
