// The directory with the notices of the console on top of it. Centres and lines that no notice reaches stay the same objects, and so does
// what was made before for the same notices: what is computed of them is kept by them.
//
// No notice breaks the directory. What of one does not fit is left out and reported, and the rest applies. No notice closes a line that stops
// a lost card day and night.

import { message } from '../../messages/message.ts';
import { type ConsoleNotice, isApplying, type NoticeProblem } from '../consoleNotice.ts';
import type { Announcement, Centre, Directory } from '../directory.ts';
import { inOneGo } from '../inOneGo.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { alwaysOpenIn } from './alwaysOpenIn.ts';
import { inKilobytes, tooLargeArrival } from './documentSize.ts';
import { linesWith, sameParts } from './noticeLines.ts';
import { type NoticePart, partOf } from './noticeParts.ts';
import { hasTimes, noticeProblem, problemsOfNotice } from './noticeProblems.ts';

export type Overlay = { readonly directory: Directory; readonly problems: readonly NoticeProblem[] };

export type NoticeContext = {
  readonly vocabulary: Vocabulary;
  /** Drills apply; not if absent. */
  readonly isRehearsal?: boolean;
};

type Kept = Overlay & { readonly parts: readonly NoticePart[]; readonly vocabulary: Vocabulary };

const overlays = new WeakMap<Directory, readonly Kept[]>();
// What is in force, and what a person is about to add in some window.
const mostKept = 4;
// Together they take about five milliseconds.
const centresInAStep = 60;

/**
 * The directory with those of the notices that apply: not those that wait or were ended, and drills only in a rehearsal. A page that refuses a
 * new notice asks with the others and the new one, and looks for problems with its id.
 */
export function withNotices(directory: Directory, notices: readonly ConsoleNotice[], context: NoticeContext): Overlay {
  return inOneGo(withNoticesInSteps(directory, notices, context));
}

/** The same in steps of some milliseconds each, between which calls can be answered. What was made is there at once when it is asked for again. */
export function* withNoticesInSteps(
  directory: Directory,
  notices: readonly ConsoleNotice[],
  context: NoticeContext,
): Generator<undefined, Overlay, undefined> {
  const { vocabulary, isRehearsal = false } = context;
  const parts = notices
    .filter((notice) => isApplying(notice, isRehearsal))
    .toSorted(byTime)
    .map((notice) => partOf(notice, vocabulary.announcements ?? []));
  if (parts.length === 0) return { directory, problems: [] };
  const before = overlays.get(directory) ?? [];
  const known = before.find((each) => each.vocabulary === vocabulary && sameParts(each.parts, parts));
  if (known !== undefined) return known;
  const made: Kept = { ...(yield* overlayOf(directory, parts, vocabulary)), parts, vocabulary };
  overlays.set(directory, [made, ...(overlays.get(directory) ?? [])].slice(0, mostKept));
  return made;
}

function byTime(one: ConsoleNotice, other: ConsoleNotice): number {
  return one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1);
}

function* overlayOf(directory: Directory, parts: readonly NoticePart[], vocabulary: Vocabulary): Generator<undefined, Overlay, undefined> {
  const problems = parts.flatMap(({ notice }) => problemsOfNotice(notice, directory, vocabulary));
  const good = parts.filter(({ notice }) => hasTimes(notice));
  const everywhere = good.filter(({ notice }) => notice.centre === '*');
  const byCentre = Map.groupBy(good, ({ notice }) => notice.centre);
  const touched = everywhere.length > 0 ? directory.centres.keys() : byCentre.keys();
  const centres = new Map(directory.centres);
  let made = 0;
  for (const id of touched) {
    made += 1;
    if (made % centresInAStep === 0) yield;
    const centre = centres.get(id);
    if (centre === undefined) continue;
    // In the order in which they were made: where there is no room for all, the newest is left out.
    const reaching = byCentre.has(id) ? good.filter(({ notice }) => notice.centre === '*' || notice.centre === id) : everywhere;
    const laid = centreWith(centre, reaching, directory, vocabulary);
    centres.set(id, laid.centre);
    problems.push(...laid.problems);
  }
  yield;
  const shared = { lines: directory.lines, isOwn: () => false, kept: alwaysOpenIn(directory, '*') };
  return { directory: { ...directory, centres, lines: linesWith(shared, everywhere) }, problems };
}

type MadeCentre = {
  readonly parts: readonly NoticePart[];
  readonly shared: Directory['lines'];
  readonly vocabulary: Vocabulary;
  readonly centre: Centre;
  readonly problems: readonly NoticeProblem[];
};

const centresMade = new WeakMap<Centre, readonly MadeCentre[]>();

function centreWith(centre: Centre, parts: readonly NoticePart[], directory: Directory, vocabulary: Vocabulary): MadeCentre {
  const before = centresMade.get(centre) ?? [];
  const { lines: shared } = directory;
  const known = before.find((each) => each.shared === shared && each.vocabulary === vocabulary && sameParts(each.parts, parts));
  if (known !== undefined) return known;
  const kept = alwaysOpenIn(directory, centre.id);
  const lines = linesWith({ lines: centre.lines, isOwn: (id) => !shared.has(id), kept }, parts);
  const { announcements, problems } = announcementsWith(centre, parts, vocabulary);
  const isSame = lines === centre.lines && announcements === centre.announcements;
  const made = { parts, shared, vocabulary, centre: isSame ? centre : { ...centre, lines, announcements }, problems };
  centresMade.set(centre, [made, ...before].slice(0, mostKept));
  return made;
}

type Announced = { readonly announcements: readonly Announcement[]; readonly problems: readonly NoticeProblem[] };

/** The announcements of notices before those of the files: they are newer. The last ones that no document has room for are left out. */
function announcementsWith(centre: Centre, parts: readonly NoticePart[], vocabulary: Vocabulary): Announced {
  let announced = parts.filter((part) => 'announcement' in part && saysSomething(part.announcement));
  if (announced.length === 0) return { announcements: centre.announcements, problems: [] };
  const problems: NoticeProblem[] = [];
  for (;;) {
    const made = announced.flatMap((part) => ('announcement' in part ? part.announcement : []));
    const [everywhere, own] = [made.filter((each) => each.everywhere), made.filter((each) => !each.everywhere)];
    const announcements = [...everywhere, ...own, ...centre.announcements];
    const tooLarge = tooLargeArrival({ ...centre, announcements }, vocabulary);
    const last = announced.at(-1);
    if (tooLarge === undefined || last === undefined) return { announcements, problems };
    const said = { language: tooLarge.language, size: inKilobytes(tooLarge.bytes) };
    problems.push(noticeProblem(last.notice, message('document-too-large.made', said), centre.id));
    announced = announced.slice(0, -1);
  }
}

function saysSomething({ ready, words }: Announcement): boolean {
  return ready !== undefined || Object.keys(words).length > 0;
}
