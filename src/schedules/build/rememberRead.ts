// Remembers what was made of files, so that a folder of which one file changed is not read as a whole again.

/**
 * What was made of a name before, if its text and everything else that it was made of are the same; else what `make` makes now. Texts are compared
 * by their signs and parts by identity, so what is remembered is never out of date.
 */
export type Remember = <Made>(name: string, text: string, parts: readonly unknown[], make: () => Made) => Made;

type Form = { readonly text: string; readonly parts: readonly unknown[]; readonly made: unknown };

// The folder as it is, and as a person is about to make it.
const mostForms = 2;

/** Remembers the last two forms of each name. */
export function rememberForms(): Remember {
  const known = new Map<string, readonly Form[]>();
  return <Made>(name: string, text: string, parts: readonly unknown[], make: () => Made): Made => {
    const before = known.get(name) ?? [];
    const same = before.find((form) => form.text === text && areSame(form.parts, parts));
    const form = same ?? { text, parts, made: make() };
    if (form !== before[0]) known.set(name, [form, ...before.filter((other) => other !== form)].slice(0, mostForms));
    return form.made as Made;
  };
}

/** Remembers nothing: for a folder that is read once. */
export const readAnew: Remember = (_name, _text, _parts, make) => make();

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
}
