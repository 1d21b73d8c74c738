// What the pages about callbacks must do on every store: who sees what, what is written down, and where a number may be read.

import { afterEach, describe, expect, test } from 'vitest';
import type { StoreAddress } from '../../../src/store/database.ts';
import type { Browser, Console } from '../../support/console/clerk.ts';
import { startOwingConsole } from '../../support/console/owingConsole.ts';
import { textOf } from '../../support/console/rendered.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';
import { keyOf, madeCallback } from '../../support/store/madeCallbacks.ts';

const home = '/console/centres/hokkaido/callbacks';
const number = '+819011112222';
const written = '090-1111-2222';
const nine = Date.parse('2026-12-02T09:00:00+09:00');

type Kind = { readonly name: string; readonly fresh: () => Promise<{ readonly address?: StoreAddress }> };

/** Tests a kind of store. */
export function callbackPagesContract({ name, fresh }: Kind): void {
  describe(`${name}: pages about callbacks`, () => {
    let service: Console;
    let clerk: Browser;
    let other: Browser;
    afterEach(() => service.close());

    async function start(options: Parameters<typeof startOwingConsole>[0] = {}): Promise<void> {
      service = await startOwingConsole({ ...(await fresh()), ...options });
      [clerk, other] = [await service.clerk({ hokkaido: 'editor' }, '佐藤'), await service.clerk({ hokkaido: 'editor' }, '鈴木')];
    }
    async function owed(made: Parameters<typeof madeCallback>[1] = {}, of = number): Promise<string> {
      const asked = madeCallback(of, made);
      await service.store.callbacks.ask(asked, []);
      return asked.id;
    }
    const found = (id: string) => service.store.callbacks.find(id);
    const deeds = async () =>
      (await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 100 }))
        .map(({ who, what, centre, before = '', after = '' }) => [who, what, centre, before + after].join(' '))
        .toReversed();
    const days = () => service.store.reports.callbacks('hokkaido', '2026-12-01', '2026-12-03');
    /** The fields of the form that leads to a deed, as the page has them. */
    const seenIn = (text: string) => /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? '';

    test('a clerk takes one, reads its number, writes a note, and is done: each is written down, and nothing personal is left', async () => {
      await start();
      const id = await owed();
      const list = await clerk.get(home);
      expect(textOf(list.text)).toMatch(/1 person waits 1 of them are due now/);
      expect(textOf(list.text)).toMatch(
        /Wed 2026-12-02 9:00 ?promised Wed 2026-12-02 9:00 ?asked Tue 2026-12-01 19:00 Thai ?My Number Card ends in 2222 due now/,
      );
      const taken = await clerk.post(`${home}/${id}/take`);
      expect([taken.status, taken.headers.get('cache-control'), taken.text.includes(written)]).toEqual([200, 'no-store', true]);
      // In the history of the browser stands the page without the number.
      expect(taken.text).toContain(`data-again="${home}/${id}"`);
      const page = await clerk.get(`${home}/${id}`);
      expect(textOf(page.text)).toMatch(/you call by hand You call this person until Wed 2026-12-02 11:05/);
      expect(page.text).not.toContain('1111');
      const noted = await clerk.post(`${home}/${id}/note`, { note: '弟さんが出ます。\r\n12月3日 14:30', seen: '' });
      expect([noted.status, noted.headers.get('location')]).toEqual([303, `${home}/${id}?said=note`]);
      expect((await clerk.get(`${home}/${id}?said=note`)).text).toMatch(/The note is kept[\s\S]*弟さんが出ます。\n12月3日 14:30<\/p>/);
      const done = await clerk.post(`${home}/${id}/done`);
      expect([done.status, done.headers.get('location')]).toEqual([303, `${home}?said=done`]);
      expect(textOf((await clerk.get(`${home}?said=done`)).text)).toMatch(
        /Done\. The number is deleted\. .*Nobody waits for a call\. Over, of the last seven days .*done/,
      );
      expect(await found(id)).not.toHaveProperty('sealed');
      expect(await found(id)).not.toHaveProperty('note');
      const after = `{"callback":"${id}"}`;
      expect(await deeds()).toEqual(['taken', 'number-shown', 'noted', 'done'].map((deed) => `佐藤 callback-${deed} hokkaido ${after}`));
      await expect.poll(days).toMatchObject([{ language: 'th', kept: 1, in_time: 1, unreached: 0 }]);
      // A second click, or the button “back”, does nothing more.
      expect((await clerk.post(`${home}/${id}/done`)).headers.get('location')).toBe(`${home}?said=done`);
      expect(await deeds()).toHaveLength(4);
      await expect.poll(days).toMatchObject([{ kept: 1 }]);
    });

    test('of two clerks who take one at once, one has it and the other is told who', async () => {
      await start();
      const id = await owed();
      const both = await Promise.all([clerk.post(`${home}/${id}/take`), other.post(`${home}/${id}/take`)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const [winner, loser] = both[0]?.status === 200 ? ['佐藤', both[1]] : ['鈴木', both[0]];
      expect(loser?.text).toContain(`Nothing was changed. ${winner} calls this person by hand.`);
      expect(loser?.text).not.toContain(written);
      expect((await deeds()).map((deed) => deed.split(' ').slice(0, 2).join(' '))).toEqual([
        `${winner} callback-taken`,
        `${winner} callback-number-shown`,
      ]);
      // What one person has, another cannot end.
      const [second, first] = winner === '佐藤' ? [other, clerk] : [clerk, other];
      for (const deed of ['done', 'give-up']) expect((await second.post(`${home}/${id}/${deed}`)).status).toBe(409);
      expect((await second.get(`${home}/${id}/give-up`)).text).toContain(`${winner} calls this person by hand`);
      expect((await second.get(`${home}/${id}`)).text).not.toContain(`${id}/done`);
      expect((await first.post(`${home}/${id}/take`)).text).toContain(written);
      // It can be put back for a person who went home.
      expect((await second.post(`${home}/${id}/put-back`)).status).toBe(303);
      expect(await found(id)).toMatchObject({ status: 'asked' });
      expect(await found(id)).not.toHaveProperty('claimedBy');
    });

    test('the scheduler leaves a taken one alone, and puts it back after two hours; then it is done all the same', async () => {
      await start();
      const id = await owed();
      await clerk.post(`${home}/${id}/take`);
      service.setAt('2026-12-02T11:04');
      await service.lookAtCallbacks();
      expect((await found(id))?.status).toBe('taken');
      service.setAt('2026-12-02T11:05');
      await service.lookAtCallbacks();
      expect((await found(id))?.status).toBe('asked');
      expect((await clerk.post(`${home}/${id}/done`)).status).toBe(303);
      expect((await found(id))?.status).toBe('kept');
    });

    test('one whom three calls did not reach is reached by hand: it is no longer counted as given up', async () => {
      await start();
      const id = await owed();
      const missed = { status: 'unreached', tries: 3, dueAt: null, lastOutcome: 'no-answer' } as const;
      await service.store.callbacks.change(id, { status: ['asked'] }, missed, nine);
      await service.store.countCallback({ centre: 'hokkaido', day: '2026-12-01', language: 'th' }, ['asked', 'unreached']);
      expect(textOf((await clerk.get(home)).text)).toMatch(/no opening ?promised .* not reached three times ?3 tries · no answer/);
      expect(textOf((await clerk.get('/console/centres/hokkaido')).text)).toContain('1 callback waits (1 not reached) See the list');
      await clerk.post(`${home}/${id}/take`);
      await clerk.post(`${home}/${id}/put-back`);
      expect((await found(id))?.status).toBe('unreached');
      await clerk.post(`${home}/${id}/take`);
      await clerk.post(`${home}/${id}/done`);
      await expect.poll(days).toMatchObject([{ asked: 1, kept: 1, in_time: 1, unreached: 0 }]);
    });

    test('giving up is asked about first, deletes the number, and counts as given up', async () => {
      await start();
      const id = await owed();
      const asked = await clerk.get(`${home}/${id}/give-up`);
      expect(textOf(asked.text)).toContain('The number and the note are deleted, and nobody calls.');
      expect((await found(id))?.status).toBe('asked');
      expect((await clerk.post(`${home}/${id}/give-up`)).headers.get('location')).toBe(`${home}?said=give-up`);
      expect(await found(id)).not.toHaveProperty('sealed');
      await expect.poll(days).toMatchObject([{ kept: 0, unreached: 1 }]);
      const gone = await clerk.post(`${home}/${id}/number`);
      expect([gone.status, gone.text.includes('in the state “given up”')]).toEqual([409, true]);
    });

    test('a viewer sees the list without numbers, notes and buttons, and may do nothing', async () => {
      await start();
      const id = await owed();
      await clerk.post(`${home}/${id}/note`, { note: '弟さんが出ます', seen: '' });
      const viewer = await service.clerk({ hokkaido: 'viewer' }, '見る人');
      for (const path of [home, `${home}/${id}`]) {
        const { status, text } = await viewer.get(path);
        expect([path, status, textOf(text).includes('Thai')]).toEqual([path, 200, true]);
        expect(text).not.toMatch(/2222|ends in|弟さん|action="\/console\/centres/);
      }
      for (const deed of ['take', 'number', 'put-back', 'done', 'give-up', 'note'])
        expect([deed, (await viewer.post(`${home}/${id}/${deed}`, { note: 'x' })).status]).toEqual([deed, 403]);
      expect((await viewer.get(`${home}/${id}/give-up`)).status).toBe(403);
      expect((await deeds()).length).toBe(1);
    });

    test('a callback of another centre, one that is deleted, and one that never was are not here', async () => {
      await start();
      const id = await owed({ centre: 'tokamachi' });
      for (const each of [id, 'x', '__proto__', encodeURIComponent("' or 1=1")]) {
        const seen = await clerk.get(`${home}/${each}`);
        expect([each, seen.status, seen.text.includes('This callback is gone')]).toEqual([each, 404, true]);
        for (const deed of ['take', 'number', 'done', 'note', 'give-up', 'put-back'])
          expect([each, (await clerk.post(`${home}/${each}/${deed}`, { note: '' })).status]).toEqual([each, 404]);
      }
      expect(await deeds()).toEqual([]);
      expect((await found(id))?.status).toBe('asked');
    });

    test('a note with a number, one that is too long, and one over the note of another person are refused, and stay in the field', async () => {
      await start();
      const id = await owed();
      const mine = await clerk.get(`${home}/${id}`);
      for (const words of ['090-3333-4444 へ', 'X'.repeat(501), '０９０１１１１２２２２', '下は 11 の 1122 と 22']) {
        const refused = await clerk.post(`${home}/${id}/note`, { note: words, seen: seenIn(mine.text) });
        expect([words, refused.status, refused.text.includes(`>${words}</textarea>`)]).toEqual([words, 422, true]);
        expect(refused.text).toMatch(/aria-invalid="true"/);
      }
      expect(await found(id)).not.toHaveProperty('note');
      await other.post(`${home}/${id}/note`, { note: '夕方がよい', seen: '' });
      const over = await clerk.post(`${home}/${id}/note`, { note: '朝がよい', seen: seenIn(mine.text) });
      expect([
        over.status,
        over.text.includes('Another person changed the note meanwhile'),
        over.text.includes('>朝がよい</textarea>'),
      ]).toEqual([409, true, true]);
      expect(over.text).toContain('夕方がよい');
      expect((await found(id))?.note).toBe('夕方がよい');
      // With the note that is shown now it is written.
      await clerk.post(`${home}/${id}/note`, { note: '朝か夕方がよい', seen: seenIn(over.text) });
      expect((await found(id))?.note).toBe('朝か夕方がよい');
      await clerk.post(`${home}/${id}/note`, { note: ' ', seen: '朝か夕方がよい' });
      expect(await found(id)).not.toHaveProperty('note');
    });

    test('500 wait: they are shown in pages, in the order in which they are due, and by language', async () => {
      await start();
      const languages = ['th', 'vi', 'ne', 'zh', 'en'];
      const made = Array.from({ length: 500 }, (_, index) =>
        madeCallback(`+8190${String(10_000_000 + index)}`, { language: languages[index % 5] ?? 'th', dueAt: nine + index * 60_000 }),
      );
      for (const each of made) await service.store.callbacks.ask(each, []);
      const first = await clerk.get(home);
      expect(textOf(first.text)).toContain('500 persons wait');
      expect(first.text.match(/<a href="[^"]*\/callbacks\/[\w-]{36}"/g)).toHaveLength(50);
      expect(first.text).toContain('1 to 50 of 500');
      const last = await clerk.get(`${home}?from=450`);
      expect([last.text.includes('451 to 500 of 500'), last.text.includes('ends in 0499')]).toEqual([true, true]);
      expect((await clerk.get(`${home}?from=99999`)).text).toContain('451 to 500 of 500');
      const nepali = await clerk.get(`${home}?language=ne&from=50`);
      expect(nepali.text).toContain('51 to 100 of 100');
      expect(textOf(nepali.text).match(/Nepali/g)?.length).toBeGreaterThan(50);
      for (const query of ['from=-1', 'from=1e9', 'language=%3Cb%3E', 'from=x'])
        expect((await clerk.get(`${home}?${query}`)).status).toBe(200);
      expect(textOf((await clerk.get(`${home}?language=ko`)).text)).toContain('Nobody waits for a call in Korean.');
    });

    test('without the key, and with another one, no number is opened and the page says what to do', async () => {
      const { address } = await fresh();
      await start({ ...(address !== undefined && { address }), callbackKeys: [keyOf('next', 9)] });
      const id = await owed();
      const page = await clerk.get(`${home}/${id}`);
      expect(page.text).toContain('MADOGUCHI_CALLBACK_KEY_SECONDARY');
      expect(page.text).not.toMatch(/ends in|\/take"|\/number"/);
      expect([(await clerk.post(`${home}/${id}/number`)).status, await deeds()]).toEqual([409, []]);
      expect(textOf((await clerk.get(home)).text)).toContain('1 person waits');
      await service.close();
      await start({ hasKey: false });
      await owed({ id: '22222222-2222-4222-8222-222222222222' }, '+819011113333');
      const without = await clerk.get(home);
      expect(without.text).toContain('MADOGUCHI_CALLBACK_KEY is not set');
      expect(without.text).not.toContain('ends in');
    });

    test('nothing that is written has a number: the log, the audit and its files, the metrics, the database, other pages', async () => {
      await start();
      const ids = [await owed(), await owed({ language: 'vi' }, '+819033334444')];
      for (const [index, id] of ids.entries()) {
        await clerk.post(`${home}/${id}/take`);
        await clerk.post(`${home}/${id}/number`);
        await clerk.post(`${home}/${id}/note`, { note: index === 0 ? '090-1111-2222' : '夕方がよい', seen: '' });
        await clerk.post(`${home}/${id}/${index === 0 ? 'put-back' : 'done'}`);
      }
      const admin = await service.clerk({ hokkaido: 'admin' }, '管理');
      const audit = ['audit', 'audit.csv', 'audit.json'].map(
        (page) => `/console/centres/hokkaido/${page}?from=2026-12-01&until=2026-12-03`,
      );
      const pages = [home, `${home}/${ids[0]}`, `${home}/${ids[0]}/give-up`, ...audit, '/console/centres/hokkaido'];
      const texts = await Promise.all(pages.map(async (page) => [page, (await admin.get(page)).text] as const));
      expect(texts.filter(([, text]) => /callback-number-shown|Looked at the number/.test(text))).toHaveLength(3);
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      expect(metrics).toMatch(/madoguchi_callback_events_total\{event="kept",language="vi"\} 1/);
      const whole = /1111.?2222|3333.?4444/;
      const everything = [...texts, ['metrics', metrics], ['log', JSON.stringify(service.logged)], ['database', service.bytes()]] as const;
      for (const [where, text] of everything) expect([where, whole.exec(text)?.[0]]).toEqual([where, undefined]);
      // Of what is over, the note is gone from the file too.
      expect(service.bytes()).not.toContain(Buffer.from('夕方がよい').toString('latin1'));
    });

    test('a centre that offers none says so and has no link; what was asked for before is still shown', async () => {
      await start({ schedules: frozenFiles });
      expect((await clerk.get('/console/centres/hokkaido')).text).not.toContain('/callbacks"');
      const empty = await clerk.get(home);
      expect(textOf(empty.text)).toContain('Callbacks are off for this centre.');
      await owed();
      expect(textOf((await clerk.get(home)).text)).toMatch(/are still owed\. .*1 person waits/);
      expect((await clerk.get('/console/centres/hokkaido')).text).toContain(`href="${home}"`);
    });
  });
}
