import type { CellAddress } from "../../server/src/engine/fixes/cellEdit.ts";
import { isSame, type Tables } from "./tables.ts";

interface Written {
  readonly address: CellAddress;
  readonly text: string;
  /** The version of the draft that has it; null as long as that is not known. */
  readonly version: number | null;
}

/** What somebody has written in cells and the draft does not say yet: it is shown until it does. */
export class Pending {
  readonly #tables: Tables;
  #all: readonly Written[] = [];

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  add(address: CellAddress, text: string): void {
    this.#all = [...this.#others(address), { address, text, version: null }];
    this.#tables.grid(address.table)?.write(address.cell, text);
  }

  /** The version that has it will be shown, or is shown already. */
  settle(address: CellAddress, version: number, shown: number): void {
    if (version <= shown) this.drop(address);
    else this.#all = this.#all.map((each) => (isSame(each.address, address) ? { ...each, version } : each));
  }

  drop(address: CellAddress): void {
    this.#all = this.#others(address);
    this.#tables.grid(address.table)?.write(address.cell, undefined);
  }

  /** A version is shown now: what it does not have yet is shown over it. */
  shown(version: number): void {
    this.#all = this.#all.filter((each) => each.version === null || each.version > version);
    for (const { address, text } of this.#all) this.#tables.grid(address.table)?.write(address.cell, text);
  }

  #others(address: CellAddress): Written[] {
    return this.#all.filter((each) => !isSame(each.address, address));
  }
}
