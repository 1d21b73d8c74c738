// What two centres cannot both have: a number, or being the default. It stays with the centre that has it; a centre that newly claims it
// gives way, as a whole. So a number never has two owners, and none loses its owner by a mistake.

import type { Notices } from '../notice.ts';
import { alwaysOpen } from './coverage.ts';
import type { KeptSchedules } from './kept.ts';
import type { Form } from './keptForms.ts';
import type { Dialled } from './loops.ts';
import { noticesFile } from './readNotices.ts';
import type { SourceFiles } from './sourceFiles.ts';

/** The centres that go back to their last good form, each with the file to which it gives way. */
export type GivingWay = ReadonlyMap<string, string>;

export type Serving = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly kept: KeptSchedules;
  /** What the lines dial that any centre may use. */
  readonly dialled: readonly Dialled[];
  /** The notices, where they are those that served before. */
  readonly keptNotices: Notices | undefined;
  /** The files of the folder that do not serve as they are. */
  readonly notTaken: SourceFiles;
  /** The centres that have gone back already. */
  readonly gone: ReadonlySet<string>;
};

/** Who gives way now. Empty where nothing contradicts, or where all who could give way have done so. */
export function givingWay(serving: Serving): GivingWay {
  const steps = [sharedNumbers, defaults, lostNumbers, loops, closedLostCards];
  for (const step of steps) {
    const found = step(serving);
    const able = [...found].filter(([id]) => !serving.gone.has(id) && (serving.forms.get(id)?.isNew ?? true));
    if (able.length > 0) return new Map(able);
  }
  return new Map();
}

/** Two centres answer one number: the one that had it keeps it. */
function sharedNumbers({ forms, kept }: Serving): GivingWay {
  return new Map(
    [...claims(forms)].flatMap(([number, ids]) => {
      const owner = ids.find((id) => kept.centres[id]?.numbers.includes(number)) ?? ids[0] ?? '';
      return ids.length < 2 ? [] : yielding(forms, ids, owner, kept.centres[owner]?.numbers.includes(number) === true);
    }),
  );
}

/** None or several are the default: the one that was, is. */
function defaults({ forms, kept }: Serving): GivingWay {
  const ids = [...forms].flatMap(([id, form]) => (form.kept.isDefault ? [id] : []));
  if (ids.length === 1) return new Map();
  const was = Object.entries(kept.centres).find(([, { isDefault }]) => isDefault)?.[0];
  if (ids.length > 1) return new Map(yielding(forms, ids, was ?? ids[0] ?? '', was !== undefined && ids.includes(was)));
  return was === undefined ? new Map() : new Map([[was, 'centres']]);
}

/** All but the owner; where there was no owner, all of them. */
function yielding(
  forms: Serving['forms'],
  ids: readonly string[],
  owner: string,
  wasOwner: boolean,
): readonly (readonly [string, string])[] {
  const fileOf = (id: string | undefined) => forms.get(id ?? '')?.read.file ?? 'centres';
  return ids.filter((id) => !wasOwner || id !== owner).map((id) => [id, fileOf(id === owner ? ids.find((other) => other !== id) : owner)]);
}

/** A number that its centre gives up while a file that is not taken claims it: the centre waits, so that calls are still answered. */
function lostNumbers({ forms, kept, notTaken }: Serving): GivingWay {
  const claimed = claims(forms);
  const lost = Object.entries(kept.centres).flatMap(([id, { numbers }]) =>
    numbers.filter((number) => !claimed.has(number)).map((number) => [id, number] as const),
  );
  if (lost.length === 0) return new Map();
  const written = Object.entries(notTaken).map(([file, text]) => ({ file, digits: digitsOf(text), isText: !text.startsWith('\0') }));
  return new Map(
    lost.flatMap(([id, number]) => {
      // What stands for a file that cannot be read may be any number.
      const { file } = written.find(({ digits, isText }) => !isText || digits.includes(subscriberDigits(number))) ?? {};
      return file === undefined ? [] : [[id, file]];
    }),
  );
}

/** A centre’s own line dials a number that a centre answers: the line’s centre gives way, or else the one that newly answers. */
function loops({ forms, dialled }: Serving): GivingWay {
  const answerers = new Map([...claims(forms)].map(([number, ids]) => [number, ids[0] ?? '']));
  const own = [...forms].flatMap(([id, { read }]) => read.dialled.map((each) => [id, each] as const));
  const shared = dialled.map((each) => [undefined, each] as const);
  return new Map(
    [...own, ...shared].flatMap(([id, { number, at }]) => {
      const answerer = answerers.get(number.number);
      if (answerer === undefined) return [];
      const isNew = id !== undefined && forms.get(id)?.isNew === true;
      return isNew ? [[id, forms.get(answerer)?.read.file ?? '']] : [[answerer, at.file]];
    }),
  );
}

/** A centre newly relies on a line, day and night, that a notice closes. */
function closedLostCards({ forms, keptNotices }: Serving): GivingWay {
  const closed = new Set((keptNotices?.closures ?? []).flatMap(({ lines }) => (typeof lines === 'string' ? [] : lines)));
  if (closed.size === 0) return new Map();
  const relies = ({ read: { centre } }: Form) => centre !== undefined && [...alwaysOpen(centre)].some((line) => closed.has(line));
  return new Map([...forms].flatMap(([id, form]) => (relies(form) ? [[id, noticesFile] as const] : [])));
}

function claims(forms: Serving['forms']): ReadonlyMap<string, readonly string[]> {
  const claimed = new Map<string, string[]>();
  for (const [id, { kept }] of forms) {
    for (const number of kept.numbers) {
      const ids = claimed.get(number);
      if (ids === undefined) claimed.set(number, [id]);
      else ids.push(id);
    }
  }
  return claimed;
}

// The file may be half a file, or no YAML at all, so its digits are compared, as they would be dialled inside the country.
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

function subscriberDigits(number: string): string {
  return number.replace(/^\+(?:81)?/, '');
}
