/** What is compared of one fact: one value as text, or a set of values in which each stands for itself. */
export type Compared = string | readonly string[];

/** Whether a fact differs between the things that are compared; an empty value is a value, the order of a set is not. */
export function differs(values: readonly Compared[]): boolean {
  const [first, ...others] = values.map(normal);
  return others.some((other) => other !== first);
}

/** The values of a set that only one has. */
export function onlyOneHas(sets: readonly (readonly string[])[]): Set<string> {
  return new Set(sets.flat().filter((value) => sets.filter((set) => set.includes(value)).length === 1));
}

function normal(value: Compared): string {
  return typeof value === 'string' ? value.trim() : JSON.stringify([...value].sort());
}
