/** Reports with one error each, in every layout; the same whatever else is run. */

import { placeOf } from "../../../server/src/engine/formats/equations.ts";
import { formatOf } from "../../../server/src/engine/formats/formats.ts";
import type { Figures, Version } from "../../support/tables.ts";
import { generator, seedOf } from "../draft.ts";
import { documentWith, invent } from "../reading/documents.ts";
import { layouts } from "../reading/layouts.ts";
import { type Kind, kinds, withChanges } from "./errors.ts";

export interface Case {
  readonly kind: Kind;
  readonly layout: string;
  readonly name: string;
  readonly text: string;
  /** By cell (`placeOf`), of the table that the error is in: what stands there, and what should. Blank is null. */
  readonly written: ReadonlyMap<string, number | null>;
  readonly meant: ReadonlyMap<string, number>;
}

export interface Filter {
  readonly kind: (name: string) => boolean;
  readonly layout: (name: string) => boolean;
}

/** `rounds` errors of each kind in each layout, format and size. */
export function* cases(filter: Filter, rounds: number): Generator<Case> {
  for (const kind of kinds.filter(({ name }) => filter.kind(name)))
    for (const layout of layouts.filter(({ name }) => filter.layout(name)))
      for (const version of ["2019", "2021"] as const)
        for (const requests of [8, 60, 2000])
          for (let round = 0; round < rounds; round++) {
            const name = `${kind.name} ${layout.name} ${version} ${requests} ${round}`;
            const random = generator(seedOf(name));
            const balanced = invent(version, requests, random);
            const changes = kind.make(balanced[`table${kind.table}`], random, version);
            if (!changes) continue;
            const figures = withChanges(balanced, kind.table, changes);
            const { pieces, between } = layout.write(
              documentWith(figures, { name, version, prose: 0 }, random),
              random,
            );
            const text = pieces.map((piece) => piece.text).join(between);
            const cells = (of: Figures) => cellsOf(of, kind.table, version);
            const meant = new Map([...cells(balanced)].map(([key, value]) => [key, Number(value)]));
            yield { kind, layout: layout.name, name, text, written: cells(figures), meant };
          }
}

function cellsOf(figures: Figures, table: 3 | 4, version: Version): Map<string, number | null> {
  const columns = formatOf(version).tables.find(({ number }) => number === table)?.blocks[0]?.columns ?? [];
  return new Map(
    Object.entries(figures[`table${table}`]).flatMap(([row, values]) =>
      values.map(
        (value, at) => [placeOf(row, columns[at]?.id ?? "").key, value === "" ? null : Number(value)] as const,
      ),
    ),
  );
}
