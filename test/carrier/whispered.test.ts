// Calls to desks that whisper, over signed HTTP, with a carrier that accepts, declines, lets a machine answer, and hangs up at every point.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallEvent, Outcome } from '../../src/rehearsal/phone/callEvent.ts';
import { placeCall } from '../../src/rehearsal/phone/phoneCall.ts';
import { scriptedInput } from '../../src/rehearsal/terminal/scriptedInput.ts';
import { encoded, everyCall, post, signatureOf } from '../support/carrier/carrier.ts';
import { directoryWith } from '../support/desk/whispering.ts';
import { growthBy } from '../support/service/metrics/series.ts';
import { type Service, startService } from '../support/service.ts';

const telephones = ['+81112345601', '+81112345602', '+81112345603'];
const directory = directoryWith({
  card: { whisper: { language: 'ja', accept: true } },
  counsellors: { telephones, inOrder: true, seconds: 15, waitMinutes: 1, whisper: { language: 'ja', accept: true } },
  system: { whisper: { language: 'en', accept: true } },
  suspension: { telephones },
});
let service: Service;
beforeAll(async () => {
  // A Tuesday at ten, when every desk of the frozen schedules is open.
  service = await startService({ at: '2026-11-24T10:00', parts: { directory: () => directory } });
});
afterAll(() => service.close());

/** The events of a call to Hokkaido in a language, with these keys, while the desks do this in turn. */
async function call(keys: string, ...desks: readonly (Outcome | 'hang-up')[]): Promise<readonly CallEvent[]> {
  const events: CallEvent[] = [];
  const commands = keys.split(' ').map((each) => ({ act: 'press', keys: each }) as const);
  const ends = desks.map((each) => (each === 'hang-up' ? ({ act: 'hang-up' } as const) : ({ act: 'rang', outcome: each } as const)));
  const carrier = { token: service.token, reach: (url: string) => url, glosses: [] };
  const about = { carrier, to: '+815000000001', from: '+819012345678', listen: false };
  await placeCall(
    { ...about, voiceUrl: `${service.url}/voice` },
    scriptedInput([...commands, ...ends], []),
    (event) => void events.push(event),
  );
  return events;
}

const rung = (events: readonly CallEvent[]) =>
  events.flatMap((event) => (event.is === 'rings' ? [event.numbers.map(({ number }) => number)] : []));
const deskHeard = (events: readonly CallEvent[]) =>
  events.flatMap((event) => (event.is === 'desk-heard' ? [event.stretches.join(' ')] : []));
const callerHeard = (events: readonly CallEvent[]) => events.flatMap((event) => (event.is === 'said' ? event.stretches : [])).join('\n');
const faults = (events: readonly CallEvent[]) => events.filter(({ is }) => is === 'fault' || is === 'application-error');

test('a desk hears the language and the topic in its own language, and takes the call by its key; the caller hears none of it', async () => {
  const events = await call('7 2', 'answered');
  expect(deskHeard(events)).toEqual(['ベトナム語です。マイナンバーカード。いちばんを押すとつながります。']);
  expect(events.filter(({ is }) => is === 'desk-pressed')).toHaveLength(1);
  expect(callerHeard(events)).not.toContain('かたです');
  expect(rung(events)).toHaveLength(1);
  expect(faults(events)).toEqual([]);
});

test('a machine is no answer, and neither is a person who declines: the question is asked twice, and the next desk rings', async () => {
  const [machine, declined] = [await call('7 3', 'machine', 'answered'), await call('7 3', 'declined', 'answered')];
  for (const events of [machine, declined]) {
    expect(rung(events)).toHaveLength(2);
    expect(faults(events)).toEqual([]);
  }
  expect(machine.filter(({ is }) => is === 'desk-silence')).toHaveLength(2);
  // What a busy line says.
  expect(callerHeard(machine)).toContain('Máy đang bận.');
  expect(deskHeard(machine)[0]).toBe('Vietnamese speaker. My Number system. Press one to take the call.');
  expect(deskHeard(machine)[2]).toBe('ベトナム語です。マイナンバー制度。いちばんを押すとつながります。');
});

test('a desk with several telephones rings them one after the other, each once, then the call goes on', async () => {
  const events = await call('7 0', 'no-answer', 'machine', 'busy');
  expect(rung(events).slice(0, 3)).toEqual(telephones.map((number) => [number]));
  expect(
    events
      .filter((event) => event.is === 'rings')
      .slice(0, 3)
      .map((event) => event.is === 'rings' && event.seconds),
  ).toEqual([15, 15, 15]);
  expect(new Set(rung(events).map(String)).size).toBe(rung(events).length);
  expect(faults(events)).toEqual([]);
});

test('the second telephone of a desk may take the call, and then nobody else rings', async () => {
  const events = await call('7 0', 'machine', 'answered');
  expect(rung(events)).toEqual([[telephones[0]], [telephones[1]]]);
});

test('telephones that ring at once are in one Dial', async () => {
  expect(rung(await call('7 1', 'answered'))[0]).toEqual(telephones);
});

test('a caller who hangs up while a desk rings ends everything: no other telephone rings', async () => {
  for (const keys of ['7 0', '7 1', '7 2', '7 3']) {
    const logged = service.logged.length;
    const events = await call(keys, 'hang-up');
    expect(rung(events)).toHaveLength(1);
    const told = service.logged.slice(logged).filter(({ event }) => event === 'transfer-ended');
    expect(told.map(({ outcome }) => outcome)).toEqual(['abandoned']);
  }
});

const whisperPath = '/voice/whisper?centre=hokkaido&topic=card&language=ja&caller=vi&accept=1';
const child = { ...everyCall, Direction: 'outbound-dial', CallStatus: 'in-progress' };
const asked = (path: string, fields: Readonly<Record<string, string>> = {}) => {
  const form = { ...child, ...fields };
  return post(service, path, encoded(form), signatureOf(service.token, service.url + path, form));
};

test.each([
  [{ Digits: '1' }, '<Response></Response>'],
  [{ Digits: '2' }, '<Response><Hangup/></Response>'],
  [{ Digits: '' }, '<Response><Hangup/></Response>'],
  [{}, '<Response><Hangup/></Response>'],
  [{ Digits: 'x' }, '<Response><Hangup/></Response>'],
])('the key %j is answered with %s, as often as it is asked', async (fields, document) => {
  const path = whisperPath.replace('whisper?', 'whisper/key?');
  for (let times = 0; times < 2; times += 1) expect((await asked(path, fields)).text).toContain(document);
});

test.each([
  '/voice/whisper?centre=nowhere&topic=card&language=ja',
  '/voice/whisper?centre=hokkaido&topic=card',
  '/voice/whisper?centre=hokkaido&topic=card&language=ja&accept=yes',
  '/voice/whisper?centre=HOKKAIDO&topic=card&language=ja',
  '/voice/whisper',
])('a whisper that is not understood (%s) hangs up, so that the next desk rings', async (path) => {
  const { status, text } = await asked(path);
  expect([status, text]).toEqual([200, expect.stringContaining('<Response><Hangup/></Response>')]);
});

test.each([
  ['/voice/whisper?centre=hokkaido&topic=card&language=ja&caller=xx', 'caller', '言語は不明です。'],
  ['/voice/whisper?centre=hokkaido&topic=card&language=ja&caller=fr&accept=1', 'caller', '言語は不明です。'],
  ['/voice/whisper?centre=HOKKAIDO&topic=card&language=ja', 'path', '<Hangup/>'],
])('what a whisper (%s) names and nobody knows is counted as not understood', async (path, field, said) => {
  const growth = await growthBy(service.url, async () => {
    const { text } = await asked(path);
    expect(text).toContain(said);
    expect(text).not.toContain('languageName');
  });
  expect(growth).toMatchObject({ [`addresses_not_understood_total{field="${field}"}`]: 1 });
});

test('a whisper without the carrier’s signature is refused, and one for another desk is not signed by it', async () => {
  const { status, text } = await post(
    service,
    whisperPath,
    encoded(child),
    signatureOf(service.token, `${service.url}${whisperPath}`.replace('vi', 'th'), child),
  );
  expect([status, text.includes('<')]).toEqual([403, false]);
});

test('a desk whose caller has chosen no language hears so; about a topic that staff named, it hears their name', async () => {
  expect((await asked('/voice/whisper?centre=hokkaido&topic=person&language=ja')).text).toContain('言語は不明です。');
  expect((await asked('/voice/whisper?centre=hokkaido&topic=gone&language=ne&caller=th')).status).toBe(200);
});

test('a caller may stay on the line while a desk is busy: it rings again every half minute, says how long, and ends by itself', async () => {
  const begun = await call('7 0', 'busy', 'busy', 'busy');
  // The menu of a desk that was busy is read; its first choice is to wait.
  expect(callerHeard(begun)).toContain('Giữ máy chờ');
  const busy = ['busy', 'busy', 'busy'] as const;
  const commands = [
    { act: 'press', keys: '7' },
    { act: 'press', keys: '0' },
    ...busy.map((outcome) => ({ act: 'rang', outcome }) as const),
    { act: 'press', keys: '1' },
    { act: 'silence' },
    ...busy.map((outcome) => ({ act: 'rang', outcome }) as const),
    { act: 'silence' },
    ...busy.map((outcome) => ({ act: 'rang', outcome }) as const),
    { act: 'hang-up' },
  ] as const;
  const events: CallEvent[] = [];
  const carrier = { token: service.token, reach: (url: string) => url, glosses: [] };
  const about = { carrier, to: '+815000000001', from: '+819012345678', listen: false };
  await placeCall({ ...about, voiceUrl: `${service.url}/voice` }, scriptedInput(commands, []), (event) => void events.push(event));
  expect(faults(events)).toEqual([]);
  expect(rung(events)).toEqual([...telephones, ...telephones, ...telephones].map((number) => [number]));
  expect(callerHeard(events)).toContain('Cứ ba mươi giây, tôi sẽ thử nối máy lại');
  expect(callerHeard(events)).toContain('Quý vị đã chờ nửa phút');
  // After the minute that the desk allows, the other choices come again.
  expect(events.at(-1)).toEqual({ is: 'hung-up', by: 'caller' });
});
