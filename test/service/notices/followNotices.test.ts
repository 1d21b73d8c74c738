// The service follows the notices of a store that is there, away, slow or back; what it knew holds over a restart.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availabilityAt } from '../../../src/hours/availability.ts';
import type { ConsoleNotice } from '../../../src/schedules/consoleNotice.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { type FollowOptions, followNotices, type NoticeFollower } from '../../../src/service/notices/followNotices.ts';
import { noticeFileOf } from '../../../src/service/notices/noticeFile.ts';
import { noticeOf } from '../../support/schedules/madeNotices.ts';
import { changed, directoryOf, threeTowns } from '../../support/schedules/threeTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';
import { tokyo } from '../../support/staff/sides.ts';

let folder: string;
let follower: NoticeFollower | undefined;
let files: Directory;
let writtenAt: number;
let now: number;
let seconds: number;
let store: { revision: number; changedAt: number; notices: readonly ConsoleNotice[]; isAway: boolean; looks: number };
let logged: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-notices-'));
  files = directoryOf(threeTowns);
  writtenAt = tokyo('2026-11-20T10:00');
  now = tokyo('2026-11-25T11:00');
  seconds = 1_000;
  store = { revision: 0, changedAt: 0, notices: [], isAway: false, looks: 0 };
  logged = [];
});
afterEach(async () => {
  await follower?.close();
  rmSync(folder, { recursive: true });
});

const file = () => noticeFileOf(folder, { file: join(folder, 'madoguchi.db') });
const log = (what: object) => void logged.push((what as { readonly code: string }).code);

async function follow(more: Partial<FollowOptions> = {}): Promise<NoticeFollower> {
  await follower?.close();
  follower = await followNotices({
    live: { current: () => files, writtenAt: () => writtenAt },
    context: { vocabulary: townVocabulary },
    notices: async () => {
      if (store.isAway) throw Object.assign(new Error('postgres://user:password@host is away'), { code: 'ECONNREFUSED' });
      return {
        revision: async () => ({ revision: store.revision, changedAt: store.changedAt }),
        endingAfter: async (at) => {
          store.looks += 1;
          return store.notices.filter(({ until, endedAt }) => until > at && endedAt === undefined);
        },
        touching: async (from, until) => store.notices.filter((each) => each.from < until && each.until > from),
      };
    },
    file: file(),
    clock: () => now,
    realClock: () => seconds * 1000,
    log: { info: log, warn: log, error: log },
    lookEveryMs: 1e9,
    ...more,
  });
  return follower;
}

function save(...notices: readonly ConsoleNotice[]): void {
  store = { ...store, notices, revision: store.revision + 1, changedAt: now };
}

/** Whether the town's counter is closed now. */
function isClosed(): boolean {
  const line = follower?.directory().centres.get('town')?.lines.get('counter');
  return line !== undefined && availabilityAt(line.timetable, 'ja', now).status === 'closed';
}

test('a notice is followed with the next look, and until then nothing is read but the revision', async () => {
  const { look, directory, status } = await follow();
  await look();
  expect([isClosed(), store.looks]).toEqual([false, 1]);
  expect(directory()).toBe(files);
  await look();
  save(noticeOf());
  expect([isClosed(), store.looks]).toEqual([false, 1]);
  await look();
  expect([isClosed(), store.looks]).toEqual([true, 2]);
  expect(status()).toEqual({ inForce: 1, coming: 0, waiting: 0, storeUp: true, askedAt: 1_000_000, ageSeconds: 0, problems: [] });
  expect(directory()).toBe(directory());
  save();
  await look();
  expect(directory()).toBe(files);
});

test('a closure that was ended early was one until then, and what never began was none', async () => {
  const { look, current, directory } = await follow();
  const closure = noticeOf();
  save(closure);
  await look();
  expect(isClosed()).toBe(true);
  now = closure.from + 60_000;
  save({ ...closure, endedAt: now }, noticeOf({ id: 'never', from: now + 3_600_000, until: now + 7_200_000, endedAt: now }));
  await look();
  expect([isClosed(), current()]).toEqual([false, []]);
  const closures = directory().centres.get('town')?.lines.get('counter')?.timetable.closures;
  expect(closures).toMatchObject([{ from: closure.from, until: now }]);
  const before = directory();
  await look();
  expect(directory()).toBe(before);
});

test('with the store away what is known holds until it ends, also over a restart', async () => {
  save(noticeOf(), noticeOf({ centre: 'village', until: tokyo('2026-11-25T11:30') }));
  await (await follow()).look();
  await follower?.close();
  store.isAway = true;
  seconds = 1_060;
  const { look, status, current } = await follow();
  expect(isClosed()).toBe(true);
  await look();
  expect(isClosed()).toBe(true);
  expect(current()).toHaveLength(2);
  expect(status()).toMatchObject({ inForce: 2, storeUp: false, askedAt: 1_000_000, ageSeconds: 60 });
  now = tokyo('2026-11-25T17:00');
  expect(isClosed()).toBe(directoryIsClosed(files));
  expect(status()).toMatchObject({ inForce: 0 });
  expect(current()).toEqual([]);
});

function directoryIsClosed(directory: Directory): boolean {
  const line = directory.centres.get('town')?.lines.get('counter');
  return line !== undefined && availabilityAt(line.timetable, 'ja', now).status === 'closed';
}

test('a store that comes back is followed again; it is said once that it went and once that it came, without its address', async () => {
  const { look } = await follow();
  await look();
  store.isAway = true;
  await look();
  await look();
  save(noticeOf());
  expect(isClosed()).toBe(false);
  store.isAway = false;
  await look();
  expect(isClosed()).toBe(true);
  expect(logged).toEqual(['notices-store-away', 'notices-store-back']);
});

test('a store that was never there and nothing kept: the files serve', async () => {
  store.isAway = true;
  const { look, directory, status } = await follow();
  await look();
  expect(directory()).toBe(files);
  expect(status()).toEqual({ inForce: 0, coming: 0, waiting: 0, storeUp: false, problems: [] });
});

test('an edit of the files goes live under the notices', async () => {
  save(noticeOf());
  const { look, directory } = await follow();
  await look();
  files = directoryOf(changed('lines/desk.yaml', '9:00-17:00', '9:00-16:00'));
  expect(isClosed()).toBe(true);
  expect(directory().centres.get('village')).toBe(files.centres.get('village'));
});

test('what is written last is the newer one of the files and the notices', async () => {
  const { look, writtenAt: asked } = await follow();
  expect(asked()).toBe(writtenAt);
  save(noticeOf());
  await look();
  expect(asked()).toBe(now);
  writtenAt = now + 5;
  expect(asked()).toBe(now + 5);
});

test('notices that are over stay some days for the pages of the week, announcements do not', async () => {
  save(noticeOf(), noticeOf({ kind: 'announcement', ready: 'typhoon' }), noticeOf({ waiting: true }), noticeOf({ drill: true }));
  const { look, applied, current, directory, status } = await follow();
  await look();
  expect(status()).toMatchObject({ inForce: 2, waiting: 1, coming: 0 });
  now = tokyo('2026-11-26T09:00');
  await look();
  expect(current()).toEqual([]);
  expect(applied().map(({ kind }) => kind)).toEqual(['closure', 'closure', 'closure']);
  expect(directory().centres.get('town')?.announcements).toEqual([]);
  expect(directory().centres.get('town')?.lines.get('counter')?.timetable.closures).toHaveLength(1);
  now = tokyo('2026-12-04T09:00');
  await look();
  expect(directory()).toBe(files);
});

test('in a rehearsal drills apply', async () => {
  save(noticeOf({ drill: true }));
  const { look } = await follow({ context: { vocabulary: townVocabulary, isRehearsal: true } });
  await look();
  expect(isClosed()).toBe(true);
});

test('a notice that does not fit is told once, by its id', async () => {
  const notice = noticeOf({ lines: ['gone'] });
  save(notice);
  const { look, status } = await follow();
  await look();
  await look();
  expect(logged).toEqual(['line-unknown']);
  expect(status().problems).toMatchObject([{ notice: notice.id, code: 'line-unknown' }]);
});

test.each([
  ['cut off', '{"form":1,"known":{"revis'],
  ['of another form', '{"form":2,"known":{"revision":1,"changedAt":1,"askedAt":1,"notices":[]}}'],
  ['of another shape', '{"form":1,"known":{"revision":1,"changedAt":1,"askedAt":1,"notices":[{"id":1}]}}'],
  ['empty', ''],
])('a kept file that is %s is as none', async (_, text) => {
  writeFileSync(file(), text);
  store.isAway = true;
  const { directory } = await follow();
  expect(directory()).toBe(files);
});

test('the file has what lasts, and no half of it is left behind', async () => {
  save(noticeOf(), noticeOf({ until: now }));
  await (await follow()).look();
  await follower?.close();
  const kept = JSON.parse(readFileSync(file(), 'utf8')) as { readonly known: { readonly notices: readonly ConsoleNotice[] } };
  expect(kept.known.notices).toEqual(store.notices.slice(0, 1));
  expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([]);
});

test('a folder that cannot be written is said, and the notices hold', async () => {
  save(noticeOf());
  const { look, status, close } = await follow({ file: join('/dev/null', 'notices.json') });
  await look();
  await close();
  expect(isClosed()).toBe(true);
  expect(status().keptFault).toBe('EEXIST');
  expect(logged).toEqual(['notices-not-kept']);
});

test('a word from the database is a look at once; a word while it looks is another look', async () => {
  let tell = (): void => {};
  await follow({
    listen: (onTold) => {
      tell = onTold;
      return { close: async () => {} };
    },
  });
  save(noticeOf());
  tell();
  await follower?.look();
  expect(isClosed()).toBe(true);
});

test('another database in the same data folder has another file, and no password is in its name', () => {
  const names = ['postgres://me:one@a/db', 'postgres://me:two@a/db', 'postgres://me:one@b/db'].map((url) => noticeFileOf('data', { url }));
  expect(names[0]).toBe(names[1]);
  expect(new Set([...names, noticeFileOf('data', { file: 'data/madoguchi.db' })]).size).toBe(3);
});
