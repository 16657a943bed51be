import type { Equation, Place } from "../formats/equations.ts";

/**
 * Whether another figure in one cell alone would make every equation hold. Blank cells count as 0; an equation with a cell
 * that is not among `values` says nothing.
 */
export function isOneCellOff(values: ReadonlyMap<string, number>, equations: readonly Equation[]): boolean {
  const judged = equations
    .filter(({ relation, derived }) => relation === "=" && !derived)
    .filter(({ left, right }) => [...left, ...right].every(({ key }) => values.has(key)))
    .map((equation) => ({ equation, excess: excessOf(equation, values) }));
  const [failing] = judged.filter(({ excess }) => excess !== 0);
  if (!failing) return false;
  const { left, right } = failing.equation;
  return [...left, ...right].some(({ key }) => {
    const change = -failing.excess * signOf(failing.equation, key);
    const clears = judged.every(({ equation, excess }) => excess + signOf(equation, key) * change === 0);
    return clears && (values.get(key) as number) + change >= 0;
  });
}

const excessOf = ({ left, right }: Equation, values: ReadonlyMap<string, number>): number => {
  const sum = (places: readonly Place[]) => places.reduce((total, { key }) => total + (values.get(key) as number), 0);
  return sum(left) - sum(right);
};

const signOf = ({ left, right }: Equation, key: string): number =>
  left.some((place) => place.key === key) ? 1 : right.some((place) => place.key === key) ? -1 : 0;
