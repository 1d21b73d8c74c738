// Hours, desks and centres changed by form, as a clerk does it over HTTP, and what callers hear of it.

import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FolderOptions } from '../../../src/service/editing/openFolder.ts';
import { type Answer, type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { heardOnCall } from '../../support/console/heardOnCall.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';

const at = '2026-11-24T10:00';
const desk = '☎ +81112009595';
const page = '/console/centres/hokkaido/hours';
const week = `${page}/lines/counsellors/week`;
let folder: string;
let service: Console;
let editor: Browser;
let fault: string | undefined;

const write: FolderOptions['write'] = async (file, texts) => {
  if (fault !== undefined) throw Object.assign(new Error(fault), { code: fault });
  writeFileSync(file, [...texts].join(''));
};

beforeAll(async () => {
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-hours-'));
  cpSync(frozenFolder, folder, { recursive: true });
  service = await startConsole({ at, schedulesFolder: folder, write });
});
beforeEach(async () => {
  fault = undefined;
  service.setAt(at);
  for (const part of ['lines', 'centres']) rmSync(join(folder, part), { recursive: true, force: true });
  cpSync(frozenFolder, folder, { recursive: true });
  editor = await service.clerk({ hokkaido: 'editor' }, '山田');
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const hokkaido = () => readFileSync(join(folder, 'centres/hokkaido.yaml'), 'utf8');
const source = { source: 'センター長の決定', checked: '2026-11-24', confirmed: 'yes' };
const third = { 'state.other': 'closed', nth: 'third', day: 'tuesday', ...source };
const placeOf = ({ headers }: Answer) => (headers.get('location') ?? '').replace(/\?.*/, '');
type Fields = Readonly<Record<string, string>>;

/** Opens a form, and sends it with what is typed. The groups that are chosen at first stay chosen. */
async function filled(address: string, typed: Fields, by = editor) {
  const opened = await by.get(address);
  const hidden = [...opened.text.matchAll(/<input type="hidden" name="(id|seen|name)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value] as const)
    .filter(([name]) => typed[name] === undefined);
  const groups = [...opened.text.matchAll(/name="group" value="([^"]*)" checked/g)].map(([, value = '']) => ['group', value] as const);
  const fields = [...hidden, ...groups, ...Object.entries(typed)];
  return {
    opened,
    send: (step: string, others: readonly (readonly [string, string])[] = []) =>
      by.postAll(address, [...fields, ...others, ['step', step]]),
  };
}

/** Until the service has read the folder again. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 200; !(await holds()); left -= 1) {
    if (left === 0) throw new Error('The service did not read the folder again.');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

describe('tasks', () => {
  test('new hours from 1 April, with the lunch break moved', async () => {
    const typed = {
      from: '2027-04-01',
      'state.weekdays': 'open',
      'open.weekdays': '9:00',
      'pause.weekdays': '12:30',
      'resume.weekdays': '13:30',
      'close.weekdays': '17:00',
      ...source,
    };
    const { send } = await filled(`${page}/lines/counsellors/from`, typed);
    const preview = await send('preview');
    expect(preview.text).toContain('the counsellors of the Hokkaido centre');
    expect(preview.text).toContain('2027-04-01');
    expect(preview.text).not.toMatch(/hokkaido, |line counsellors/);
    const done = await send('confirm');
    expect(done.status).toBe(303);
    const heardAt = async (time: string) => {
      service.setAt(time);
      return (await heardOnCall(service)).includes(desk);
    };
    await until(async () => !(await heardAt('2027-04-05T13:15')));
    expect([await heardAt('2027-04-05T12:15'), await heardAt('2027-03-30T12:15'), await heardAt('2027-03-30T13:15')]).toEqual([
      true,
      false,
      true,
    ]);
    service.setAt(at);
    expect((await editor.get(placeOf(done))).text).toContain('山田');
  });

  test('third Tuesdays closed, and taken back', async () => {
    const before = hokkaido();
    const { send } = await filled(week, third);
    expect((await send('preview')).text).toMatch(/closed 9:00–12:00/);
    const done = await send('confirm');
    service.setAt('2026-12-15T10:00');
    await until(async () => !(await heardOnCall(service)).includes(desk));
    service.setAt('2026-12-16T10:00');
    expect(await heardOnCall(service)).toContain(desk);
    service.setAt(at);
    const undo = await filled(`${placeOf(done)}/undo`, {});
    expect((await undo.send('preview')).text).toMatch(/open 9:00–12:00/);
    await undo.send('confirm');
    service.setAt('2026-12-15T10:00');
    await until(async () => (await heardOnCall(service)).includes(desk));
    expect(hokkaido()).toBe(before);
    service.setAt(at);
    expect((await editor.get(`${page}/versions`)).text).toContain('Taken back');
  });

  test('a season and a closed day are added, and the season is taken away again: seen before, saved, and undone', async () => {
    const lines = `${page}/lines/counsellors`;
    expect((await editor.get(`${lines}/remove`)).text).toContain('There is nothing to take away');
    const season = { from: '07-01', until: '08-31', 'state.weekdays': 'closed', ...source };
    await (await filled(`${lines}/season`, season)).send('confirm');
    const day = { days: 'one', date: '2026-12-04', 'state.day': 'closed', reason: '停電', ...source };
    await (await filled(`${lines}/exception`, day)).send('confirm');
    const both = hokkaido();
    const { opened, send } = await filled(`${lines}/remove`, source);
    expect(opened.text).toContain('The season from 07-01 until 08-31');
    expect(opened.text).toContain('2026-12-04: closed 停電');
    const parts = [...opened.text.matchAll(/name="part" value="([^"]*season[^"]*)"/g)].map(
      ([, key = '']) => ['part', key.replaceAll('&quot;', '"')] as const,
    );
    expect(parts).toHaveLength(2);
    const none = await send('preview');
    expect([none.status, none.text.includes('Choose what should be taken away')]).toEqual([422, true]);
    const preview = await send('preview', parts);
    expect(preview.text).toContain('This is what changes');
    expect(preview.text).toMatch(/2027-07-01/);
    expect(preview.text).toContain('taken away: The season from 07-01 until 08-31');
    const done = await send('confirm', parts);
    expect(done.status).toBe(303);
    expect(hokkaido()).not.toContain('07-01');
    expect(hokkaido()).toContain('date: 2026-12-04');
    const gone = await filled(`${lines}/remove`, source);
    const again = await gone.send('preview', parts);
    expect([again.status, again.text.includes('no longer in the file')]).toEqual([422, true]);
    await (await filled(`${placeOf(done)}/undo`, {})).send('confirm');
    expect(hokkaido()).toBe(both);
  });

  test('a new desk with names in eleven languages, heard in a call', async () => {
    const names = {
      ja: '住まいの窓口',
      en: 'the housing desk',
      zh: '住房窗口',
      ko: '주거 창구',
      es: 'la oficina de vivienda',
      pt: 'o setor de moradia',
      vi: 'bộ phận nhà ở',
      th: 'ฝ่ายที่อยู่อาศัย',
      id: 'layanan perumahan',
      tl: 'housing desk',
      ne: 'आवास शाखा',
    };
    const typed = {
      'line-id': 'housing',
      ...Object.fromEntries(Object.entries(names).map(([language, name]) => [`name-${language}`, name])),
      number: '03-1234-5678',
      spoken: 'ja',
      others: 'yes',
      'open.weekdays': '09:00',
      'close.weekdays': '17:00',
      topic: 'system',
      person: 'yes',
      ...source,
    };
    const { send } = await filled(`${page}/new-line`, typed);
    expect((await send('confirm')).status).toBe(303);
    await until(async () => (await editor.get(page)).text.includes('the housing desk'));
    // The counsellors have their lunch break.
    service.setAt('2026-11-24T12:15');
    const heard = await heardOnCall(service);
    expect(heard).toContain('☎ +81312345678');
    expect(heard).toContain('住まいの窓口');
    expect(hokkaido()).toContain('आवास शाखा');
  });
});

describe('two persons at once', () => {
  test('the second is shown what the first changed, and makes the own change on top of it', async () => {
    const other = await service.clerk({ hokkaido: 'editor' }, '佐藤');
    const mine = await filled(week, { ...third, source: '私の決定' });
    const theirs = await filled(
      `${page}/lines/counsellors/exception`,
      { days: 'one', date: '2026-12-28', 'state.day': 'closed', reason: '停電', ...source },
      other,
    );
    expect((await theirs.send('confirm')).status).toBe(303);
    for (const step of ['preview', 'confirm']) {
      const late = await mine.send(step);
      expect([late.status, late.text.includes('佐藤'), late.text.includes('2026-12-28'), late.text.includes('私の決定')]).toEqual([
        409,
        true,
        true,
        true,
      ]);
    }
    expect(hokkaido()).not.toContain('third-tuesday');
    const late = await mine.send('preview');
    const seen = /name="seen" value="([^"]+)"/.exec(late.text)?.[1] ?? '';
    const again = await filled(week, { ...third, seen });
    expect((await again.send('confirm')).status).toBe(303);
    expect(hokkaido()).toContain('third-tuesday: closed');
    expect(hokkaido()).toContain('停電');
  });

  test('both save in the same moment: one of them is told', async () => {
    const other = await service.clerk({ hokkaido: 'editor' }, '佐藤');
    const one = await filled(week, third);
    const two = await filled(week, { ...third, nth: 'first' }, other);
    const answers = await Promise.all([one.send('confirm'), two.send('confirm')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  test('the file itself: other lines are joined, the same lines are not, and the typed text stays', async () => {
    const admin = await service.clerk({ hokkaido: 'admin' }, '管理');
    const typed = hokkaido().replace('ja: 北海道外国人相談センターの相談員', 'ja: 北海道の相談員');
    const mine = await filled(`${page}/file`, { text: typed.replaceAll('\n', '\r\n') }, admin);
    await (await filled(week, third)).send('confirm');
    const late = await mine.send('confirm');
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/third-tuesday[\s\S]*Make my change on top/);
    const clash = await filled(
      `${page}/file`,
      { text: hokkaido().replaceAll('weekdays: 9:00-12:00, 13:00-17:00', 'weekdays: 8:00-12:00') },
      admin,
    );
    await (await filled(week, { 'state.weekdays': 'open', 'open.weekdays': '10:00', 'close.weekdays': '16:00', ...source })).send(
      'confirm',
    );
    const refused = await clash.send('confirm');
    expect(refused.text).toContain('same lines');
    expect(refused.text).toContain('weekdays: 8:00-12:00');
  });
});

describe('mistakes', () => {
  test('a double click saves once; the same form again shows what was saved', async () => {
    const { send } = await filled(week, third);
    const deeds = async () => (await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 99 })).length;
    const before = await deeds();
    const answers = await Promise.all([send('confirm'), send('confirm'), send('confirm')]);
    expect(new Set(answers.map(placeOf)).size).toBe(1);
    expect((await send('confirm')).headers.get('location')).toContain('said=saved');
    expect(hokkaido().match(/third-tuesday/g)).toHaveLength(2);
    expect(await deeds()).toBe(before + 1);
  });

  test('what is wrong is listed in the order of the page', async () => {
    const { send } = await filled(`${page}/lines/counsellors/from`, { 'state.other': 'same', ...source, source: '' });
    const [, list = ''] = /<div class="faults"[^>]*>(.*?)<\/div>/s.exec((await send('preview')).text) ?? [];
    expect([...list.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field)).toEqual(['from', 'day', 'source']);
  });

  test('going back keeps what was typed', async () => {
    const { send } = await filled(week, { ...third, source: '課の "決定"' });
    const back = await send('back');
    expect(back.text).toContain('value="課の &quot;決定&quot;"');
    expect(back.text).toMatch(/name="state.other" value="closed" checked/);
  });

  test.each([
    ['nothing chosen', { 'state.other': 'same' }, 'No hours are changed'],
    ['no source', { source: '' }, 'where you know it from'],
    ['a time that is none', { 'state.weekdays': 'open', 'open.weekdays': 'nine', 'close.weekdays': '17:00' }, '“nine” is no time'],
    [
      'a break outside of the hours',
      {
        'state.weekdays': 'open',
        'open.weekdays': '9:00',
        'close.weekdays': '12:00',
        'pause.weekdays': '13:00',
        'resume.weekdays': '14:00',
      },
      'lunch break is not inside',
    ],
    ['a day that has not come', { checked: '2027-01-01' }, 'has not come yet'],
    ['a damaged id', { id: 'x' }, 'This form is damaged'],
  ])('%s is refused beside the field, and nothing is saved', async (_name, typed, said) => {
    const before = hokkaido();
    const { send } = await filled(week, { ...third, ...typed });
    const answer = await send('confirm');
    expect([answer.status, answer.text.includes(said)]).toEqual([422, true]);
    expect(hokkaido()).toBe(before);
  });

  test('hours that leave a language without a desk are refused with the place and the remedy', async () => {
    const { send } = await filled(`${page}/lines/counsellors/season`, {
      from: '07-01',
      until: '06-01',
      'state.weekdays': 'closed',
      ...source,
    });
    await send('preview');
    const twice = await filled(`${page}/lines/counsellors/season`, {
      from: '07-01',
      until: '08-31',
      'state.weekdays': 'closed',
      ...source,
    });
    await twice.send('confirm');
    const again = await (
      await filled(`${page}/lines/counsellors/season`, { from: '08-01', until: '09-30', 'state.weekdays': 'closed', ...source })
    ).send('confirm');
    expect(again.status).toBe(422);
    expect(again.text).toMatch(/centres\/hokkaido\.yaml:\d+:\d+/);
  });

  test('a disk that cannot be written is said, and the finished file can be taken along', async () => {
    const { text: versions } = await editor.get(`${page}/versions`);
    for (fault of ['ENOSPC', 'EACCES', 'EROFS', 'EIO']) {
      const before = hokkaido();
      const { send } = await filled(week, third);
      const answer = await send('confirm');
      expect([answer.status, /disk is full|may not write|only be read|EIO/.test(answer.text)]).toEqual([422, true]);
      expect(hokkaido()).toBe(before);
      const file = await send('download', [['file', 'centres/hokkaido.yaml']]);
      expect(file.headers.get('content-disposition')).toContain('hokkaido.yaml');
      expect(file.text).toContain('third-tuesday: closed');
    }
    expect((await editor.get(`${page}/versions`)).text).toBe(versions);
  });

  test('the folder is away, and comes back: the form is still there', async () => {
    const { send } = await filled(week, third);
    renameSync(folder, `${folder}-away`);
    const away = await send('confirm');
    expect([away.status, away.text.includes('third'), away.text.includes('Send it now')]).toEqual([503, true, true]);
    expect((await editor.get(page)).status).toBe(503);
    renameSync(`${folder}-away`, folder);
    expect((await send('confirm')).status).toBe(303);
  });

  test('an invalid file of another centre keeps nobody from changing hours; one of the own is corrected as a file', async () => {
    const admin = await service.clerk({ hokkaido: 'admin' }, '管理');
    writeFileSync(join(folder, 'centres/tokamachi.yaml'), 'name: [\n');
    expect((await (await filled(week, third)).send('confirm')).status).toBe(303);
    const good = hokkaido();
    writeFileSync(join(folder, 'centres/hokkaido.yaml'), good.replace('weekdays: 9:00-12:00, 13:00-17:00', 'weekdays: 9:00-12:75'));
    const refused = await (await filled(week, { ...third, nth: 'first' })).send('confirm');
    expect([refused.status, refused.text.includes('9:00-12:75')]).toEqual([422, true]);
    const check = await admin.post(`${page}/file/check`, { name: 'centres/hokkaido.yaml', text: hokkaido() });
    expect(check.text).toMatch(/centres\/hokkaido\.yaml:\d+:\d+<\/code>/);
    expect((await (await filled(`${page}/file`, { text: good }, admin)).send('confirm')).status).toBe(303);
  });

  test('the session ends while a form is open: what was typed is sent after signing in', async () => {
    const { send } = await filled(week, third);
    editor.cookies.clear();
    const answer = await send('confirm');
    expect(answer.text).toContain('name="carried"');
    expect(answer.text).toContain('third');
  });
});

describe('who may', () => {
  test('desks that every centre uses are changed by editors of all centres', async () => {
    const shared = `${page}/lines/freedial/week`;
    expect((await editor.get(shared)).status).toBe(403);
    expect((await editor.post(shared, { step: 'confirm', ...third })).status).toBe(403);
    const all = await service.clerk({ '*': 'editor' }, '全体');
    expect((await (await filled(shared, third, all)).send('confirm')).status).toBe(303);
    expect(readFileSync(join(folder, 'lines/freedial.yaml'), 'utf8')).toContain('third-tuesday: closed');
    const version = placeOf(await (await filled(shared, { ...third, nth: 'first' }, all)).send('confirm'));
    expect((await editor.get(`${version}/undo`)).status).toBe(403);
  });

  test('a form has rows for days alone: what else the hours of a line say is not changed by one', async () => {
    for (const name of ['source', 'languages', 'needed', 'until', 'constructor', '__proto__', 'seasons'])
      for (const state of ['closed', 'gone']) {
        const answer = await (await filled(week, { [`state.${name}`]: state, ...source })).send('preview');
        expect([name, state, answer.status]).toEqual([name, state, 422]);
        expect(answer.text).not.toContain('This cannot be saved yet');
      }
    expect((await (await filled(week, { 'state.saturday': 'closed', ...source })).send('preview')).status).toBe(200);
  });

  test('an administrator of a centre edits its file and no other one', async () => {
    const admin = await service.clerk({ hokkaido: 'admin' }, '管理');
    const form = await admin.get(`${page}/file?name=centres/tokamachi.yaml`);
    expect(form.text).toContain('centres/hokkaido.yaml');
    expect(form.text).not.toContain('centres/tokamachi.yaml');
    expect((await editor.get(`${page}/file`)).status).toBe(403);
  });
});

test('a new topic, and a new centre', async () => {
  const all = await service.clerk({ '*': 'admin' }, '全体');
  const topic = await filled(`${page}/new-topic`, {
    topic: '',
    'topic-id': 'housing',
    'name-ja': '住まい、',
    'name-en': 'Housing,',
    line: 'counsellors',
  });
  expect((await topic.send('confirm')).status).toBe(303);
  expect(hokkaido()).toContain("  4: {id: housing, name: {ja: 住まい、, en: 'Housing,'}, lines: [counsellors]}");
  const typed = {
    'centre-id': 'minato',
    'centre-name-ja': 'みなと市の電話案内',
    'centre-name-en': 'Minato City hotline',
    called: '+81 50-0000-0005',
    'line-id': 'citizens-desk',
    'name-ja': 'みなと市の市民課',
    'name-en': "the citizens' desk of Minato city",
    number: '03-1234-5678',
    spoken: 'ja',
    others: 'yes',
    'open.weekdays': '8:30',
    'close.weekdays': '17:15',
    ...source,
  };
  const centre = await filled(`${page}/new-centre`, typed, all);
  expect((await centre.send('confirm')).status).toBe(303);
  await until(async () => (await all.get('/console/centres/minato')).status === 200);
  expect(readFileSync(join(folder, 'centres/minato.yaml'), 'utf8')).toMatch(/^# yaml-language-server: .*\n# みなと市の電話案内\n/);
  expect((await (await filled(`${page}/new-centre`, { ...typed }, all)).send('confirm')).text).toContain('“minato” is taken');
});
