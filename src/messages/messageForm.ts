// The form of a catalogue: each sentence in both languages, side by side, so that a change of one is not made without the other.

type Words = string | { readonly one: string; readonly other: string };

/** Sentences by their keys. Japanese has no plural. */
export type Messages = Readonly<Record<string, { readonly en: Words; readonly ja: string }>>;
