// Alerts, posted to a real HTTP server that may be slow, down, broken or another one.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/schedules/problem.ts';
import type { LiveStatus } from '../../../src/schedules/reload/liveStatus.ts';
import { type Alert, alertOf } from '../../../src/service/alerts/alert.ts';
import { type Fault, faultsNow } from '../../../src/service/alerts/alertFaults.ts';
import { type AlertQueue, openAlertQueue, type QueueOptions } from '../../../src/service/alerts/alertQueue.ts';
import { openFaultsWriter, readOpenFaults } from '../../../src/service/alerts/openFaultsFile.ts';
import { postAlert } from '../../../src/service/alerts/postAlert.ts';
import { type FaultWatch, watchAlerts } from '../../../src/service/alerts/watchAlerts.ts';
import { until } from '../../support/schedules/reload/folder.ts';
import { answers, type Receiver, startReceiver, takes } from '../../support/service/alerts/receiver.ts';

let receiver: Receiver;
let logged: object[];
const queues: AlertQueue[] = [];
const watches: FaultWatch[] = [];
beforeEach(async () => {
  receiver = await startReceiver();
  logged = [];
});
afterEach(async () => {
  for (const each of [...queues.splice(0), ...watches.splice(0)]) each.close();
  await receiver.close();
});

const note = (what: object, msg: string) => void logged.push({ ...what, msg });
// Short for the server that is slow alone: another one may be slow on a busy machine.
function open(options: Partial<QueueOptions> = {}, mostMs = 5000): AlertQueue {
  const post = (alert: Alert) => postAlert(receiver.url, alert, mostMs);
  const queue = openAlertQueue({ post, log: { info: note, warn: note }, firstPauseMs: 5, mostPauseMs: 40, mostAMinute: 1000, ...options });
  queues.push(queue);
  return queue;
}

const fault = (file = 'centres/town.yaml'): Fault => ({
  kind: 'refused-edit',
  code: 'unknown-key',
  file,
  line: 3,
  column: 1,
  message: { key: 'waits', values: { file: 'x.yaml' } },
  centre: 'town',
});
const sender = { instance: 'host-1', service: 'https://hotline.example.jp' };
const alert = (id: string) => alertOf('fault', fault(), sender, id, '2026-11-24T01:00:00.000Z');
const ids = () => receiver.posted.map(({ id }) => id);

test('an alert has code, file, line, centre, instance, and a sentence in both languages', async () => {
  open().add(alert('a'));
  await until(() => receiver.posted.length === 1, 'it is posted');
  const [posted] = receiver.posted;
  expect(posted).toEqual({
    id: 'a',
    event: 'fault',
    kind: 'refused-edit',
    code: 'unknown-key',
    file: 'centres/town.yaml',
    line: 3,
    centre: 'town',
    ...sender,
    at: '2026-11-24T01:00:00.000Z',
    sentence: {
      en: expect.stringMatching(/^centres\/town\.yaml:3:1: this is valid, but/),
      ja: expect.stringMatching(/^centres\/town\.yaml:3:1: この/),
    },
    text: `${posted?.sentence.ja}\n${posted?.sentence.en}\nhttps://hotline.example.jp (host-1)`,
  });
});

describe('a server that does not take an alert gets it again, and no other overtakes it', () => {
  const troubles: readonly (readonly [string, Receiver['answer'], string])[] = [
    ['answers 500', answers(500), 'HTTP 500'],
    ['answers 429 and when to come again', answers(429, { 'retry-after': '0.01' }), 'HTTP 429'],
    ['redirects', (response) => void response.writeHead(302, { location: `${receiver.url}/elsewhere` }).end(), 'HTTP 302'],
    ['is not there any more', answers(404), 'HTTP 404'],
    ['is slow', () => {}, 'TimeoutError'],
    ['breaks off before it answers', (response) => void response.socket?.destroy(), 'UND_ERR_SOCKET'],
    ['breaks off in the middle of the head', (response) => void response.socket?.end('HTTP/1.1 200 O'), 'UND_ERR_SOCKET'],
    ['answers something else than HTTP', (response) => void response.socket?.end('hello\r\n\r\n'), 'HTTPParserError'],
  ];
  test.each(troubles)('%s', async (_, trouble, why) => {
    receiver.answer = trouble;
    const queue = open({}, why === 'TimeoutError' ? 100 : 5000);
    for (const id of ['a', 'b']) queue.add(alert(id));
    await until(() => receiver.posted.length >= 3, 'it is tried again');
    expect(new Set(ids())).toEqual(new Set(['a']));
    expect(queue.status()).toMatchObject({ delivered: 0, waiting: 2, fault: why });
    receiver.answer = takes;
    await until(() => queue.status().delivered === 2, 'both are delivered');
    expect(ids().slice(-2)).toEqual(['a', 'b']);
    expect(queue.status()).toEqual({ delivered: 2, givenUp: 0, waiting: 0 });
    // One line when it begins, one when it is over.
    expect(logged.map((line) => (line as { code: string }).code)).toEqual(['alert-not-delivered', 'alert-delivered']);
    expect(JSON.stringify(logged)).not.toContain(receiver.url);
  });

  test('is down, and comes back', async () => {
    const { port } = new URL(receiver.url);
    await receiver.close();
    const queue = open();
    queue.add(alert('a'));
    await until(() => queue.status().fault === 'ECONNREFUSED', 'it is down');
    receiver = await startReceiver(takes, Number(port));
    await until(() => queue.status().delivered === 1, 'it is delivered');
  });

  test('answers 200 and breaks off in the middle of its answer: it has the alert, which is not sent twice', async () => {
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => response.socket?.destroy(), 5);
    };
    const queue = open();
    queue.add(alert('a'));
    queue.add(alert('b'));
    await until(() => queue.status().delivered === 2, 'both are delivered');
    expect(ids()).toEqual(['a', 'b']);
  });

  test('takes this alert never: it is given up, and the others are delivered', async () => {
    receiver.answer = (response) => answers(receiver.posted.at(-1)?.id === 'bad' ? 422 : 200)(response, {} as never);
    const queue = open();
    for (const id of ['bad', 'b', 'c']) queue.add(alert(id));
    await until(() => queue.status().waiting === 0, 'nothing waits');
    expect(queue.status()).toMatchObject({ delivered: 2, givenUp: 1 });
    expect(ids().filter((id) => id === 'bad')).toHaveLength(3);
  });
});

test('the pauses grow to their limit', async () => {
  receiver.answer = answers(503);
  const at: number[] = [];
  const queue = open({
    firstPauseMs: 20,
    mostPauseMs: 80,
    post: async (each) => {
      at.push(performance.now());
      return postAlert(receiver.url, each);
    },
  });
  queue.add(alert('a'));
  await until(() => at.length === 6, 'six tries');
  const pauses = at.slice(1).map((each, index) => each - (at[index] ?? 0));
  for (const [index, least] of [20, 40, 80, 80, 80].entries()) expect(pauses[index]).toBeGreaterThan(least - 2);
});

test('no more than so many a minute, tries included; the others wait their turn', async () => {
  let now = 0;
  const queue = open({ mostAMinute: 3, now: () => now });
  for (const id of ['a', 'b', 'c', 'd', 'e']) queue.add(alert(id));
  await until(() => receiver.posted.length === 3, 'three are sent');
  await new Promise((later) => setTimeout(later, 50));
  expect([ids(), queue.status().waiting]).toEqual([['a', 'b', 'c'], 2]);
  now = 60_001;
  // The queue sleeps until then; another alert wakes none of it.
  queue.add(alert('f'));
  expect(queue.status().waiting).toBe(3);
});

test('the queue is bounded, and takes more when there is room', async () => {
  receiver.answer = answers(500);
  const queue = open({ mostWaiting: 2 });
  expect(['a', 'b', 'c'].map((id) => queue.add(alert(id)))).toEqual([true, true, false]);
  receiver.answer = takes;
  await until(() => queue.status().waiting === 0, 'all are sent');
  expect(queue.add(alert('c'))).toBe(true);
});

describe('which alerts are sent', () => {
  let faults: Map<string, Fault>;
  const begin = (queue: Pick<AlertQueue, 'add' | 'withdraw'>, more: object = {}) => {
    const watch = watchAlerts({ faults: () => faults, queue, sender, clock: () => 0, everyMs: 5, ...more });
    watches.push(watch);
    return watch;
  };
  const said = () => receiver.posted.map(({ event, file }) => `${event} ${file}`);

  test('one for each fault until it is over, then one that it is over, and again when it comes again', async () => {
    faults = new Map([['a', fault('a.yaml')]]);
    begin(open());
    await until(() => receiver.posted.length === 1, 'the first');
    await new Promise((later) => setTimeout(later, 40));
    faults = new Map([
      ['a', { ...fault('a.yaml'), line: 9 }],
      ['b', fault('b.yaml')],
    ]);
    await until(() => receiver.posted.length === 2, 'the second');
    faults = new Map();
    await until(() => receiver.posted.length === 4, 'both are over');
    faults = new Map([['a', fault('a.yaml')]]);
    await until(() => receiver.posted.length === 5, 'it comes again');
    expect(said()).toEqual(['fault a.yaml', 'fault b.yaml', 'recovery a.yaml', 'recovery b.yaml', 'fault a.yaml']);
    expect(receiver.posted[2]?.sentence).toEqual({
      en: 'This is over: a.yaml. Nothing is left to do.',
      ja: '解消しました：a.yaml。もう何もする必要はありません。',
    });
    expect(new Set(ids()).size).toBe(5);
  });

  test('a fault that is over before it could be sent is not sent', async () => {
    receiver.answer = answers(500);
    const queue = open();
    queue.add(alert('first'));
    await until(() => queue.status().fault !== undefined, 'the server is away');
    faults = new Map([['a', fault('a.yaml')]]);
    begin(queue);
    expect(queue.status().waiting).toBe(2);
    faults = new Map();
    await until(() => queue.status().waiting === 1, 'it is withdrawn');
    receiver.answer = takes;
    await until(() => queue.status().delivered === 1, 'the first is delivered');
    expect(new Set(ids())).toEqual(new Set(['first']));
  });

  test('a fault for which there is no room is sent when there is', async () => {
    receiver.answer = answers(500);
    const queue = open({ mostWaiting: 1 });
    faults = new Map([
      ['a', fault('a.yaml')],
      ['b', fault('b.yaml')],
    ]);
    begin(queue);
    await until(() => receiver.posted.length > 1, 'it is tried');
    receiver.answer = takes;
    await until(() => said().includes('fault b.yaml'), 'the other is sent, too');
  });

  test('what was sent before a restart is not sent again, and its end is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-alerts-'));
    const file = join(folder, 'deep', 'alerts.json');
    const writer = openFaultsWriter(file);
    faults = new Map([['a', fault('a.yaml')]]);
    const first = begin(open(), { onChange: writer.write });
    await until(() => receiver.posted.length === 1, 'it is sent');
    first.close();
    await writer.close();
    const kept = await readOpenFaults(file);
    expect([...kept.keys()]).toEqual(['a']);
    begin(open(), { open: kept });
    await new Promise((later) => setTimeout(later, 30));
    expect(receiver.posted).toHaveLength(1);
    faults = new Map();
    await until(() => said().includes('recovery a.yaml'), 'its end is sent');
    expect(await readOpenFaults(join(folder, 'nothing'))).toEqual(new Map());
    await rm(folder, { recursive: true });
  });
});

describe('the faults of a moment', () => {
  const now = Date.parse('2026-11-24T10:00:00+09:00');
  const problem = (file: string, line: number, code = 'unknown-key'): Problem => ({
    severity: 'problem',
    file,
    line,
    column: 1,
    code,
    message: 'x',
  });
  const status = (more: Partial<LiveStatus> = {}): LiveStatus => ({ since: 0, taken: 0, refused: 0, problems: [], ...more });
  const found = (more: Partial<LiveStatus> = {}, rest: object = {}) => [
    ...faultsNow({ status: status(more), contentProblems: [], now, cover: '2027-12-31', ...rest }).values(),
  ];

  test('none where everything serves as it is', () => {
    expect(found()).toEqual([]);
    expect(found({ problems: [{ ...problem('a.yaml', 1), severity: 'warning' }] })).toEqual([]);
  });

  test('one for each code and file, with its first line and its centre, and no more than twenty of the files', () => {
    const problems = [
      problem('centres/town.yaml', 3),
      problem('centres/town.yaml', 9),
      problem('lines/card.yaml', 1),
      problem('lines/card.yaml', 2, 'tab'),
    ];
    expect(found({ problems })).toMatchObject([
      { kind: 'refused-edit', file: 'centres/town.yaml', line: 3, centre: 'town' },
      { file: 'lines/card.yaml', line: 1 },
      { file: 'lines/card.yaml', code: 'tab' },
    ]);
    expect(found({ problems: Array.from({ length: 500 }, (_, index) => problem(`lines/l${index}.yaml`, 1)) })).toHaveLength(20);
  });

  test('serving from the kept copy, schedules or prompts', () => {
    expect(found({ fromCopy: { keptAt: 0 } })).toMatchObject([{ kind: 'serving-kept-copy', code: 'serving-kept-copy' }]);
    expect(found({}, { contentProblems: [problem('prompts/ja.json', 1, 'prompts-refused')] })).toMatchObject([
      { kind: 'serving-kept-copy' },
      { kind: 'refused-edit', code: 'prompts-refused' },
    ]);
  });

  test('the table of holidays from 60 days before its end', () => {
    expect(found({}, { cover: '2027-01-24' })).toEqual([]);
    expect(found({}, { cover: '2027-01-23' })).toMatchObject([{ kind: 'holidays-end', code: 'holidays-end' }]);
    expect(found({}, { cover: '2026-01-01' })).toHaveLength(1);
  });
});
