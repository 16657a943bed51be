/**
 * Finds among many vectors those that bring sums to zero in all but `most` places, without trying them all: of `most` + 1
 * groups of places there is one in which none fails.
 */
export class Cancelling<Item> {
  readonly #items: readonly Item[];
  readonly #vectorOf: (item: Item) => Int32Array;
  readonly #places: readonly number[];
  /** By `most`, by group: the items by what they hold in its places. */
  readonly #tables = new Map<number, readonly ReadonlyMap<string, readonly Item[]>[]>();

  constructor(items: readonly Item[], vectorOf: (item: Item) => Int32Array) {
    this.#items = items;
    this.#vectorOf = vectorOf;
    const places = items.length > 0 ? [...vectorOf(items[0] as Item).keys()] : [];
    this.#places = places.filter((place) => items.some((item) => vectorOf(item)[place] !== 0));
  }

  /** Others may be among them. */
  find(sums: Int32Array, most: number): Iterable<Item> {
    if (most >= this.#places.length) return this.#items;
    const found = new Set<Item>();
    const groups = this.#groups(most);
    this.#tablesOf(most).forEach((table, group) => {
      const key = keyOf(sums, groups[group] as readonly number[], -1);
      for (const item of table.get(key) ?? []) found.add(item);
    });
    return found;
  }

  #groups(most: number): number[][] {
    const groups: number[][] = Array.from({ length: most + 1 }, () => []);
    this.#places.forEach((place, at) => {
      groups[at % groups.length]?.push(place);
    });
    return groups;
  }

  #tablesOf(most: number): readonly ReadonlyMap<string, readonly Item[]>[] {
    let tables = this.#tables.get(most);
    if (!tables) {
      tables = this.#groups(most).map((group) => {
        const table = new Map<string, Item[]>();
        for (const item of this.#items) {
          const key = keyOf(this.#vectorOf(item), group, 1);
          const same = table.get(key);
          if (same) same.push(item);
          else table.set(key, [item]);
        }
        return table;
      });
      this.#tables.set(most, tables);
    }
    return tables;
  }
}

/** What a vector, or its opposite, holds in these places, as one word. */
function keyOf(vector: Int32Array, places: readonly number[], sign: 1 | -1): string {
  let key = "";
  for (const place of places) key += `${(vector[place] as number) * sign},`;
  return key;
}
