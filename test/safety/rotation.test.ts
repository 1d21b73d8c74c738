// One token replaces another while people call: whatever was signed or sealed with either goes on.

import request from 'supertest';
import { expect, test } from 'vitest';
import { elementsOf, encoded, everyCall, post, signatureOf } from '../support/carrier/carrier.ts';
import { type Service, startService } from '../support/service.ts';

const publicUrl = 'https://hotline.example.jp';
const audio = {
  hasOwn: () => false,
  isRecorded: () => false,
  canPlay: () => true,
  versionOf: () => '',
  wavFor: async () => Buffer.from('RIFF'),
};

const instanceWith = (...tokens: [string, ...string[]]) =>
  startService({ at: '2026-11-24T10:00', token: tokens[0], parts: { audio, publicUrl, tokens } });

/** Where the first piece of audio of a Nepali call is fetched. */
async function audioOf(service: Service, signedWith: string): Promise<string> {
  const form = { ...everyCall, To: '+815000000004' };
  const { text } = await post(service, '/voice', encoded(form), signatureOf(signedWith, `${publicUrl}/voice`, form));
  const play = elementsOf(text).find(({ name }) => name === 'Play')?.text ?? '';
  expect(play).toContain(`${publicUrl}/speech/`);
  return play.slice(publicUrl.length);
}

test('during a rotation every instance takes calls that either token signed, and serves audio that either token sealed', async () => {
  const before = await instanceWith('the old token', 'the new token');
  const after = await instanceWith('the new token', 'the old token');
  const done = await instanceWith('the new token');
  const fetched = async (from: Service, path: string) => (await request(from.url).get(path)).status;

  for (const signedWith of ['the old token', 'the new token']) {
    const sealedBefore = await audioOf(before, signedWith);
    const sealedAfter = await audioOf(after, signedWith);
    expect([await fetched(before, sealedBefore), await fetched(after, sealedBefore)]).toEqual([200, 200]);
    expect([await fetched(before, sealedAfter), await fetched(after, sealedAfter), await fetched(done, sealedAfter)]).toEqual([
      200, 200, 200,
    ]);
    // Once the old token is taken away, what it sealed is nobody's.
    expect(await fetched(done, sealedBefore)).toBe(404);
  }
  for (const instance of [before, after, done]) await instance.close();
});
