// How the sentences of a diff call what they are about: by its id, for those who edit the files, or by its name.

export type DiffNames = Readonly<Record<'centre' | 'line' | 'topic', (id: string) => string>>;

const itself = (id: string) => id;

export const plainIds: DiffNames = { centre: itself, line: itself, topic: itself };
