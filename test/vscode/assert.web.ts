// What the cases use of node:assert/strict, where there is no Node. The bundle for the web host has this in its place.

class AssertionError extends Error {
  override readonly name = "AssertionError";
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? `${show(value)} is not truthy`);
}

export function strictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message ?? `${show(actual)} !== ${show(expected)}`);
}

export function deepStrictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isEqual(actual, expected)) throw new AssertionError(message ?? `${show(actual)}\nis not\n${show(expected)}`);
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) throw new AssertionError(message ?? `${show(actual)} does not match ${pattern}`);
}

/** Plain data only: that is what the cases compare. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

const show = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);
