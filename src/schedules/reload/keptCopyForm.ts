// The form of the kept copy: lines of JSON, the last of which is the digest of all others. A line is a file, so a person can read it.

import { createHash } from 'node:crypto';
import type { Instant } from '../../hours/timetable.ts';
import { type KeptCentre, type KeptSchedules, type PackedCentre, packCentre, unpackCentre } from '../build/kept.ts';
import type { SourceFiles } from '../build/sourceFiles.ts';

/** The last good schedules and prompts, and since when each part has been in this form. */
export type KeptCopy = {
  readonly schedules: KeptSchedules;
  /** The texts of the prompts folder. */
  readonly prompts: SourceFiles;
  /** Since when the whole has served in this form. */
  readonly keptAt: Instant;
  /** The same for each centre. */
  readonly since: Readonly<Record<string, Instant>>;
  /** The version of the program that wrote it. */
  readonly program: string;
};

/** The copy was damaged, or a later version of this program wrote it in another form. */
export class UnknownForm extends Error {
  override readonly name = 'UnknownForm';
  readonly why: 'damaged' | 'other-form';

  constructor(why: UnknownForm['why']) {
    super(why);
    this.why = why;
  }
}

const form = 1;

type Heading = { readonly form: number; readonly program: string; readonly keptAt: string };
type Entry =
  | { readonly shared: string; readonly text: string }
  | { readonly prompt: string; readonly text: string }
  | ({ readonly centre: string; readonly since: string } & PackedCentre);

/** The lines of a copy, one after the other, so that writing many files does not keep the service busy. */
export function* linesOfCopy(copy: KeptCopy): Generator<string> {
  const digest = createHash('sha256');
  for (const entry of entriesOf(copy)) {
    const line = `${JSON.stringify(entry)}\n`;
    digest.update(line);
    yield line;
  }
  yield `${JSON.stringify({ sha256: digest.digest('hex') })}\n`;
}

function* entriesOf({ schedules: { shared, centres }, prompts, keptAt, since, program }: KeptCopy): Generator<Heading | Entry> {
  yield { form, program, keptAt: isoOf(keptAt) };
  for (const [file, text] of Object.entries(shared)) yield { shared: file, text };
  for (const [file, text] of Object.entries(prompts)) yield { prompt: file, text };
  for (const [centre, kept] of Object.entries(centres))
    yield { centre, since: isoOf(since[centre] ?? keptAt), ...packCentre(shared, kept) };
}

/** Reads what `linesOfCopy` wrote. Throws UnknownForm where anything is missing or another. */
export function readCopy(text: string): KeptCopy {
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (!text.endsWith('\n') || digestIn(text.slice(end)) !== createHash('sha256').update(body).digest('hex'))
    throw new UnknownForm('damaged');
  const [heading, ...entries] = body.trimEnd().split('\n').map(parsed) as [Heading, ...Entry[]];
  if (heading.form !== form) throw new UnknownForm('other-form');
  const shared: Record<string, string> = {};
  const prompts: Record<string, string> = {};
  const centres: Record<string, KeptCentre> = {};
  const since: Record<string, Instant> = {};
  for (const entry of entries) {
    if ('shared' in entry) shared[entry.shared] = entry.text;
    else if ('prompt' in entry) prompts[entry.prompt] = entry.text;
    else {
      centres[entry.centre] = unpackCentre(shared, entry);
      since[entry.centre] = Date.parse(entry.since);
    }
  }
  return { schedules: { shared, centres }, prompts, keptAt: Date.parse(heading.keptAt), since, program: heading.program };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnknownForm('damaged');
  }
}

function digestIn(line: string): unknown {
  const last = parsed(line);
  return typeof last === 'object' && last !== null && 'sha256' in last ? last.sha256 : undefined;
}

function isoOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
