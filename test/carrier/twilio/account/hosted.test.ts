// What the carrier hosts for the hour at which nothing of ours answers: read, and played by a telephone.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, expect, test } from 'vitest';
import { hostedCall } from '../../../../src/carrier/hostedCall.ts';
import { hostedFiles } from '../../../../src/carrier/twilio/account/hostedFiles.ts';
import type { CallEvent } from '../../../../src/rehearsal/phone/callEvent.ts';
import { placeCall } from '../../../../src/rehearsal/phone/phoneCall.ts';
import { readInputCommands } from '../../../../src/rehearsal/terminal/inputCommands.ts';
import { scriptedInput } from '../../../../src/rehearsal/terminal/scriptedInput.ts';
import { openAudio } from '../../../../src/speech/audio.ts';
import { loadCatalogues } from '../../../../src/speech/catalogue.ts';
import { createRobot } from '../../../../src/speech/robot.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../../../support/schedules/frozen.ts';

const catalogues = await loadCatalogues('prompts');
const robot = createRobot();
afterAll(() => robot.stop());
const spoken = { catalogues, audio: await openAudio('prompts', catalogues, robot) };
const directory = frozenDirectory();
const wanted = (await Promise.all([...directory.centres.values()].map((centre) => hostedFiles(hostedCall(centre), spoken)))).flat();
const hosted = new Map<string, string | Buffer>(
  await Promise.all(
    wanted.map(async (file) => [`/${file.name}`, 'twiml' in file ? file.twiml : await spoken.audio.wavFor(file.audio)] as const),
  ),
);
const documents = new Map(wanted.flatMap((file) => ('twiml' in file ? [[file.name, file.twiml] as const] : [])));

test('every document is well-formed, small, and asks for nothing but files that are there, with GET', () => {
  for (const [name, twiml] of documents) {
    expect([name, XMLValidator.validate(twiml)]).toEqual([name, true]);
    // XML 1.0 §2.5: the validator does not look inside comments, the carrier does.
    expect(twiml.match(/<!--(.*?)-->/s)?.[1]).not.toContain('--');
    expect(Buffer.byteLength(twiml)).toBeLessThan(16 * 1024);
    const addresses = [...twiml.matchAll(/(?:action="|<Play>|<Redirect[^>]*>)([^"<]+)/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !wanted.some((file) => file.name === address))).toEqual([]);
    for (const [verb] of twiml.matchAll(/<(?:Gather|Redirect)[^>]*>/g)) expect(verb).toContain('method="GET"');
  }
});

test('another number for a lost card changes what is rung and what is said', async () => {
  const changed = loadWith({
    'lines/suspension.yaml': (frozenFiles['lines/suspension.yaml'] ?? '').replace('0120-0178-27', '0120-0178-26'),
  }).directory;
  const centre = changed?.centres.get('hokkaido');
  if (centre === undefined) throw new Error('The schedules of this test do not hold.');
  const [, ring] = await hostedFiles(hostedCall(centre), spoken);
  expect(ring !== undefined && 'twiml' in ring ? ring.twiml : '').toMatch(/\+81120017826.+two, six\.</s);
});

test('the line that answers everybody is rung, wherever staff put it among the lines for a lost card', async () => {
  const swapped = (frozenFiles['centres/hokkaido.yaml'] ?? '').replace(
    '[suspension, suspension-japanese]',
    '[suspension-japanese, suspension]',
  );
  const centre = loadWith({ 'centres/hokkaido.yaml': swapped }).directory?.centres.get('hokkaido');
  const [, ring] = centre === undefined ? [] : await hostedFiles(hostedCall(centre), spoken);
  expect(ring).toMatchObject({ twiml: expect.stringContaining('<Number>+81120017827</Number>') });
});

/** A call to a centre whose service is away; the carrier has the files, and gives them to whoever asks with GET. */
async function callTo(centre: string, orders: string): Promise<readonly CallEvent[]> {
  const first = `/${centre}.xml`;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://files').pathname;
    // The telephone of this project posts to a fallback; the carrier is told to use GET (npm run connect).
    if (request.method !== 'GET' && name !== first) return void response.writeHead(405).end();
    response.setHeader('Content-Type', name.endsWith('.wav') ? 'audio/wav' : 'text/xml').end(hosted.get(name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const events: CallEvent[] = [];
  const carrier = { token: 'none', reach: (address: string) => address, glosses: [] };
  const call = {
    carrier,
    to: '+815000000001',
    from: '+819012345678',
    voiceUrl: 'http://127.0.0.1:1/voice',
    fallbackUrl: url + first,
    listen: true,
  };
  await placeCall(call, scriptedInput(readInputCommands(orders), ['no-answer']), (event) => void events.push(event));
  await new Promise((resolve) => server.close(resolve));
  return events;
}

test.each([...directory.centres.keys()])(
  'when the service of %s is away, every language is heard, a key rings, and the number is said',
  async (id) => {
    const heard = await callTo(id, '5');
    const rings = heard.findIndex(({ is }) => is === 'rings');
    const languagesIn = (part: readonly CallEvent[]) =>
      part.flatMap((each) => (each.is === 'said' ? [each.language === 'fil' ? 'tl' : each.language] : each.is === 'played' ? ['ne'] : []));
    const offered = new Set(directory.centres.get(id)?.languages);
    expect(heard[rings]).toMatchObject({ numbers: [{ number: '+81120017827' }] });
    expect(new Set(languagesIn(heard.slice(0, rings)))).toEqual(offered);
    expect(new Set(languagesIn(heard.slice(rings)))).toEqual(offered);
    // The audio was fetched and is as long as words are.
    for (const each of heard) if (each.is === 'played') expect(each.seconds).toBeGreaterThan(0.3);
    expect(heard.at(-1)).toEqual({ is: 'hung-up', by: 'service' });
  },
);

test('a caller who presses nothing is put through as well', async () => {
  expect((await callTo('hokkaido', '/silence')).map(({ is }) => is)).toContain('rings');
});
