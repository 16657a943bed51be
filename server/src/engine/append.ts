/** Puts `items` behind those of `list`. A spread would make each an argument, of which a call takes but so many. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
