// Closing a desk, announcing, staying open longer and ending it again, as a clerk does it over HTTP, and what callers hear of it.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { heardOnCall } from '../../support/console/heardOnCall.ts';

const at = '2026-11-24T14:05';
const desk = '☎ +81112009595';
const page = '/console/centres/hokkaido';
let service: Console;
let editor: Browser;
let viewer: Browser;

beforeAll(async () => {
  service = await startConsole({ at });
  editor = await service.clerk({ hokkaido: 'editor' }, '山田');
  viewer = await service.clerk({ hokkaido: 'viewer' }, '見学');
});
afterAll(() => service.close());
beforeEach(() => service.setAt(at));

const closing = { what: 'own', from: 'now', until: '2026-11-24T17:00', reason: '研修', ready: '' };
type Fields = Readonly<Record<string, string>>;

const send = (purpose: string, step: string, fields: Fields, by = editor) =>
  by.post(`${page}/notices/${purpose}`, { id: randomUUID(), ...fields, step });
const placeOf = ({ headers }: Answer) => (headers.get('location') ?? '').replace(/\?.*/, '');
const seenIn = ({ text }: Answer) => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** Ends every notice, so that the next test finds the usual hours. */
async function endAll(): Promise<void> {
  for (const notice of await service.store.notices.endingAfter(0))
    await service.store.notices.change([{ id: notice.id, revision: notice.revision, endedAt: notice.madeAt }], notice.madeAt);
  await editor.get(page);
  await service.look();
}

describe('closing a desk until 17:00 for training', () => {
  test('is chosen, seen, confirmed, heard, and over at 17:00', async () => {
    expect(await heardOnCall(service)).toContain(desk);
    const preview = await send('close', 'preview', closing);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('研修');
    expect(preview.text).toContain('callers in Japanese');
    expect(preview.text).toContain('いまは、しまっています。');
    expect(await heardOnCall(service)).toContain(desk);
    const done = await send('close', 'confirm', closing);
    expect(done.status).toBe(303);
    const heard = await heardOnCall(service);
    expect(heard).not.toContain(desk);
    expect(heard).toContain('いまは、しまっています。');
    expect((await viewer.get(page)).text).toContain('研修');
    expect((await fetch(`${service.url}/hours.html?centre=hokkaido&language=ja`).then((each) => each.text())).includes('研修')).toBe(true);
    service.setAt('2026-11-25T10:00');
    expect(await heardOnCall(service)).toContain(desk);
    service.setAt(at);
    await endAll();
    expect(await heardOnCall(service)).toContain(desk);
  });

  test('a double click makes one notice', async () => {
    const once = { ...closing, id: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => send('close', 'confirm', once)));
    expect(new Set(answers.map(placeOf)).size).toBe(1);
    expect((await service.store.notices.endingAfter(0)).filter(({ id }) => id === once.id)).toHaveLength(1);
    await endAll();
  });

  test.each([
    ['another end', 'close', { until: '2026-11-24T18:00' }],
    ['another reason', 'close', { reason: '停電' }],
    ['an announcement too', 'close', { ready: 'typhoon' }],
    ['other words', 'announce', { 'words-ja': 'きょうは混んでいます。' }],
    ['another kind', 'open', { 'own-reason': '延長' }],
  ])('a form that was sent, and is sent again with %s, is not said to be done', async (_what, purpose, changed) => {
    const id = randomUUID();
    const place = placeOf(await send('close', 'confirm', { ...closing, id }));
    for (const step of ['preview', 'confirm']) {
      const again = await send(purpose, step, { ...closing, id, ...changed });
      expect([again.status, again.text.includes('was sent before')]).toEqual([422, true]);
      expect(again.text).not.toContain(id);
    }
    expect(await service.store.notices.endingAfter(0)).toHaveLength(1);
    expect((await send('close', 'confirm', { ...closing, id })).headers.get('location')).toContain(place);
    await endAll();
  });

  test.each(['preview', 'nothing chosen'])(
    'the page after the first step (%s) names the first one, with what was chosen, for going back',
    async (step) => {
      const words = { 'own-reason': '防災 & "訓練"', 'words-ja': 'あ'.repeat(300), 'words-en': '' };
      const { text } = await send('close', 'preview', { ...closing, ...words, ...(step !== 'preview' && { until: '' }) });
      const again = (/data-again="([^"]*)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
      expect(again).not.toMatch(/token|step=|[?&]id=|words-/);
      expect(text).toContain(new URLSearchParams({ to: again }).toString());
      expect(text).toContain('goingBack.js');
      expect((await editor.get(again)).text).toContain('value="防災 &amp; &quot;訓練&quot;"');
      expect((await editor.get(again)).text).not.toContain('data-again');
    },
  );

  test('an end that was offered when the form was opened, and is not any more, stays as the clerk’s own', async () => {
    const { text } = await send('close', 'back', { ...closing, until: '2026-11-25T00:00' });
    expect([/value="other" checked/.test(text), /value="2026-11-25T00:00" checked/.test(text)]).toEqual([false, true]);
    service.setAt('2026-11-25T00:05');
    const night = await service.clerk({ hokkaido: 'editor' });
    const later = await send('close', 'back', { ...closing, until: '2026-11-25T00:00' }, night);
    expect(later.text).toMatch(/value="other" checked/);
    expect(later.text).toMatch(/name="until-at" value="2026-11-25T00:00"/);
    service.setAt(at);
  });

  test('a link chooses in the form, and never lends an id', async () => {
    const id = randomUUID();
    const { text } = await editor.get(`${page}/notices/close?what=all&reason=x&id=${id}`);
    expect([text.includes('value="all" checked'), text.includes(`value="${id}"`)]).toEqual([true, false]);
  });

  test('a hundred are enough for a centre, and another centre has room', async () => {
    const from = Date.parse('2026-11-24T15:00+09:00');
    const each = {
      centre: 'hokkaido',
      kind: 'closure',
      lines: 'own',
      from,
      until: from + 60_000,
      reason: '点検',
      madeBy: 'x',
      madeAt: from,
    } as const;
    await service.store.notices.save(
      Array.from({ length: 99 }, () => ({ ...each, id: randomUUID() })),
      from,
    );
    await service.look();
    expect((await send('disaster', 'confirm', { ...closing, ready: 'typhoon' })).text).toContain('There are 100 closures');
    expect((await send('close', 'confirm', closing)).status).toBe(303);
    expect((await send('close', 'preview', closing)).status).toBe(422);
    const elsewhere = await service.clerk({ tokamachi: 'editor' });
    const there = await elsewhere.post('/console/centres/tokamachi/notices/close', { id: randomUUID(), ...closing, step: 'confirm' });
    expect(there.status).toBe(303);
    await endAll();
  });

  test('nothing is made together with a notice of another centre', async () => {
    const id = randomUUID();
    const everywhere = await service.clerk({ '*': 'admin' });
    await send('close', 'confirm', { ...closing, what: 'everywhere', id }, everywhere);
    const joined = await send('disaster', 'confirm', { ...closing, ready: 'typhoon', id });
    expect([joined.status, joined.text.includes('was sent before')]).toEqual([422, true]);
    expect(await service.store.notices.group(id)).toHaveLength(1);
    await endAll();
  });

  test('going back keeps what was chosen', async () => {
    const back = await send('close', 'back', { ...closing, 'own-reason': '防災訓練', until: 'other', 'until-at': '2026-11-24T16:30' });
    expect(back.text).toMatch(/value="own" checked/);
    expect(back.text).toContain('value="防災訓練"');
    expect(back.text).toContain('value="2026-11-24T16:30"');
  });

  test.each([
    ['no desk', { what: 'lines' }, 'No desk is chosen'],
    ['no end', { until: '' }, 'No end is chosen'],
    ['an end that is over', { until: '2026-11-24T13:00' }, 'already over'],
    ['an end before the beginning', { from: 'later', 'from-at': '2026-11-24T18:00' }, 'before the beginning'],
    ['a beginning that is no time', { from: 'later', 'from-at': '来週' }, '“来週” is no day and time'],
    ['an end that is no time', { until: 'other', 'until-at': '25:99' }, '“25:99” is no day and time'],
    ['no reason', { reason: '' }, 'No reason is given'],
    ['every centre, by an editor of one', { what: 'everywhere' }, 'You may not do this for every centre'],
    ['a damaged id', { id: 'x' }, 'This form is damaged'],
    ['a year and more', { until: 'other', 'until-at': '2028-01-01T00:00' }, 'a year'],
  ] as const)('%s is refused with what to do, and nothing is changed', async (_what, fields, said) => {
    for (const step of ['preview', 'confirm']) {
      const answer = await send('close', step, { ...closing, ...fields });
      expect([answer.status, answer.text.includes(said)]).toEqual([422, true]);
    }
    expect(await service.store.notices.endingAfter(0)).toHaveLength(0);
  });

  test('a desk that stops lost cards day and night is not offered, and a form that names it all the same is refused', async () => {
    const form = await editor.get(`${page}/notices/close`);
    expect(form.text).not.toContain('name="line" value="suspension"');
    const answer = await send('close', 'confirm', { ...closing, what: 'lines', line: 'suspension' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('stops lost cards day and night');
  });

  test('a viewer sees no button for it, and may not do it', async () => {
    expect((await viewer.get(page)).text).not.toContain('/notices/close');
    expect((await viewer.get(`${page}/notices/close`)).status).toBe(403);
    expect((await send('close', 'confirm', closing, viewer)).status).toBe(403);
  });
});

describe('one notice', () => {
  test('can be ended early', async () => {
    const place = placeOf(await send('close', 'confirm', closing));
    const shown = await editor.get(place);
    expect(shown.text).toContain('The desks go back to their usual hours at once.');
    const ended = await editor.post(`${place}/end`, { seen: seenIn(shown) });
    expect(ended.headers.get('location')).toContain('said=changed');
    expect(await heardOnCall(service)).toContain(desk);
    expect((await editor.get(place)).text).toContain('Ended early');
  });

  test('that has not begun is taken back, and the page does not say that desks change', async () => {
    const place = placeOf(await send('close', 'confirm', { ...closing, from: 'later', 'from-at': '2026-11-24T15:00' }));
    const shown = await editor.get(place);
    expect([shown.text.includes('It has not begun'), shown.text.includes('go back to their usual hours')]).toEqual([true, false]);
    await editor.post(`${place}/end`, { seen: seenIn(shown) });
    const after = (await editor.get(place)).text;
    expect([after.includes('It never began.'), after.includes('Ended early')]).toEqual([true, false]);
  });

  test('gets another end, which must lie ahead', async () => {
    const place = placeOf(await send('close', 'confirm', closing));
    const seen = seenIn(await editor.get(place));
    expect((await editor.post(`${place}/until`, { seen, until: '2026-11-24T13:00' })).text).toContain('already over');
    expect((await editor.post(`${place}/until`, { seen, until: 'soon' })).text).toContain('“soon” is no day and time');
    await editor.post(`${place}/until`, { seen, until: '2026-11-24T15:00' });
    service.setAt('2026-11-24T15:00');
    expect(await heardOnCall(service)).toContain(desk);
    service.setAt(at);
    await endAll();
  });

  test('that another person changed meanwhile is shown as it is now, and nothing is done', async () => {
    const place = placeOf(await send('close', 'confirm', closing));
    const seen = seenIn(await editor.get(place));
    await editor.post(`${place}/until`, { seen, until: '2026-11-24T16:00' });
    const late = await editor.post(`${place}/end`, { seen });
    expect(late.headers.get('location')).toContain('said=stale');
    expect((await editor.get(`${place}?said=stale`)).text).toContain('Another person changed this');
    expect(await heardOnCall(service)).not.toContain(desk);
    await endAll();
  });

  test('that is over is neither prolonged nor ended, and one that was ended is not prolonged', async () => {
    const place = placeOf(await send('close', 'confirm', closing));
    const seen = seenIn(await editor.get(place));
    const [id = ''] = seen.split(' ');
    service.setAt('2026-11-24T17:05');
    for (const act of ['until', 'end', 'confirm']) {
      const said = await editor.post(`${place}/${act}`, { seen, until: '2026-11-24T19:00' });
      expect([act, said.headers.get('location')]).toEqual([act, `${place}?said=over`]);
    }
    expect((await editor.get(`${place}?said=over`)).text).toContain('over already');
    expect(`${id} ${(await service.store.notices.find(id))?.revision}`).toBe(seen);
    service.setAt(at);
    await editor.post(`${place}/end`, { seen });
    expect((await editor.post(`${place}/until`, { seen, until: '2026-11-24T19:00' })).headers.get('location')).toContain('said=over');
    // The second click of two.
    expect((await editor.post(`${place}/end`, { seen })).headers.get('location')).toContain('said=changed');
  });

  test('whose desk is gone from the files says so where it is shown, until it is over', async () => {
    const id = randomUUID();
    const from = Date.parse('2026-11-24T14:00+09:00');
    const gone = { id, centre: 'hokkaido', kind: 'closure', lines: ['long-gone'], from, until: from + 3_600_000 } as const;
    await service.store.notices.save([{ ...gone, reason: '改修', madeBy: '山田', madeAt: from }], from);
    await service.look();
    for (const place of [page, `${page}/notices`, `${page}/notices/${id}`])
      expect((await editor.get(place)).text).toMatch(/There is no desk|there is no line|long-gone”/i);
    expect((await editor.get(page)).text).toContain('class="told stop">');
    service.setAt('2026-11-24T15:05');
    expect((await editor.get(`${page}/notices/${id}`)).text).not.toContain('class="told stop">');
    service.setAt(at);
    await endAll();
  });

  test('of another centre is not found, and is not changed', async () => {
    const place = placeOf(await send('close', 'confirm', closing));
    const elsewhere = await service.clerk({ tokamachi: 'admin' });
    const there = place.replace('hokkaido', 'tokamachi');
    expect((await elsewhere.get(there)).status).toBe(404);
    expect((await elsewhere.post(`${there}/end`, { seen: seenIn(await editor.get(place)) })).status).toBe(404);
    expect((await elsewhere.get(place)).status).toBe(403);
    expect(await heardOnCall(service)).not.toContain(desk);
    await endAll();
  });
});

describe('an announcement', () => {
  test('in own words is heard in these languages, and the ready one in the others', async () => {
    const fields = { ready: 'long-waits', from: 'now', until: '2026-11-24T17:00', 'words-ja': 'きょうは窓口が混んでいます。' };
    const preview = await send('announce', 'preview', fields);
    expect(preview.text).toContain('きょうは窓口が混んでいます。');
    await send('announce', 'confirm', fields);
    expect(await heardOnCall(service)).toContain('きょうは窓口が混んでいます。');
    const english = await heardOnCall(service, '2');
    expect(english).not.toContain('混んで');
    expect(english).toContain('Many people');
    await endAll();
  });

  test('that says nothing is refused', async () => {
    const answer = await send('announce', 'confirm', { ready: '', from: 'now', until: '2026-11-24T17:00' });
    expect([answer.status, answer.text.includes('No announcement is chosen')]).toEqual([422, true]);
  });
});

test('a desk that stays open until 19:00 today answers at 18:30, and not tomorrow', async () => {
  service.setAt('2026-11-24T18:30');
  expect(await heardOnCall(service)).not.toContain(desk);
  service.setAt(at);
  const longer = { what: 'own', until: 'other', 'until-at': '2026-11-24T19:00', 'own-reason': '延長' };
  expect((await send('open', 'preview', longer)).text).toContain('Tue 2026-11-24 18:59');
  await send('open', 'confirm', longer);
  service.setAt('2026-11-24T18:30');
  expect(await heardOnCall(service)).toContain(desk);
  service.setAt('2026-11-25T18:30');
  expect(await heardOnCall(service)).not.toContain(desk);
  service.setAt(at);
  await endAll();
});

test('an opening in which a closure is stronger is said to open nothing', async () => {
  const longer = { what: 'own', until: '2026-11-24T16:00', 'own-reason': '延長' };
  const opens = async () => !(await send('open', 'preview', longer)).text.includes('This opens nothing');
  expect(await opens()).toBe(true);
  await send('close', 'confirm', { ...closing, until: '2026-11-24T15:00' });
  expect(await opens()).toBe(true);
  await send('close', 'confirm', closing);
  expect(await opens()).toBe(false);
  await endAll();
});

describe('a disaster', () => {
  const typhoon = { ready: 'typhoon', what: 'own', from: 'now', until: '2026-11-25T12:00' };

  test('closes the desks and says why in eleven languages, and the lost card can be stopped all the same', async () => {
    const preview = await send('disaster', 'preview', typhoon);
    for (const word of ['台風', 'typhoon', 'bão', 'พายุ', 'topan', 'bagyo', 'tifón']) expect(preview.text.toLowerCase()).toContain(word);
    const done = await send('disaster', 'confirm', typhoon);
    expect(await service.store.notices.endingAfter(0)).toHaveLength(2);
    const heard = await heardOnCall(service);
    expect(heard).toContain('台風のため');
    expect(heard).not.toContain(desk);
    expect(heard).toContain('いちばん');
    const place = placeOf(done);
    const shown = await editor.get(place);
    expect(shown.text.match(/class="sheet notice"/g)).toHaveLength(2);
    const seen = [...shown.text.matchAll(/name="seen" value="([^"]+)"/g)].slice(0, 2).map(([, value]) => value ?? '');
    // Both are ended together.
    const ended = await editor.postAll(`${place}/end`, [
      ['seen', seen[0] ?? ''],
      ['seen', seen[1] ?? ''],
    ]);
    expect(ended.headers.get('location')).toContain('said=changed');
    expect(await heardOnCall(service)).toContain(desk);
  });

  test('as a drill is heard on the telephones of a rehearsal, and said to be one', async () => {
    const preview = await send('disaster', 'preview', { ...typhoon, drill: 'yes' });
    expect(preview.text).toContain('This is a drill');
    await send('disaster', 'confirm', { ...typhoon, drill: 'yes' });
    expect(await heardOnCall(service)).toContain('台風のため');
    expect((await editor.get(page)).text).toContain('Drill');
    await endAll();
  });
});
