// One row for each kind of turn: the manual's page, the attribute and its default in words, then what we print.

import { beforeAll, expect, test } from 'vitest';
import type { Speech } from '../../../src/call/speech.ts';
import type { TopicState, TransferState } from '../../../src/call/state.ts';
import type { Turn } from '../../../src/call/turn.ts';
import { addressOf } from '../../../src/carrier/address.ts';
import { type Printing, twimlOf, whisperTwimlOf } from '../../../src/carrier/twilio/twiml.ts';
import { whisperAddressOf } from '../../../src/carrier/whisperAddress.ts';
import { type Catalogues, loadCatalogues } from '../../../src/speech/catalogue.ts';
import { glossOf, scriptOf } from '../../../src/speech/script.ts';
import { elementsOf } from '../../support/carrier/carrier.ts';

let catalogues: Catalogues;
let printing: Printing;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
  printing = {
    scriptOf: (speech) => scriptOf(catalogues, speech),
    addressOf,
    audioAddressOf: ({ text, leadMs }) => `https://hotline.example.jp/${leadMs}/${text.length}.wav`,
    whisperAddressOf,
  };
});

const menu: TopicState = { place: 'topic', centre: 'hokkaido', turn: 3, language: 'en', noInput: 1, noMatch: 0 };
const menuAddress = '/voice/v1/topic?centre=hokkaido&amp;turn=3&amp;language=en&amp;silences=1';
const transfer: TransferState = {
  place: 'transfer',
  centre: 'hokkaido',
  turn: 4,
  language: 'th',
  topic: 'card',
  deskLanguage: 'en',
  attemptedLines: ['system', 'card'],
};
const transferAddress = '/voice/v1/transfer?centre=hokkaido&amp;turn=4&amp;language=th&amp;topic=card&amp;speaks=en&amp;rung=system.card';
const goodbye: Speech = [{ language: 'en', key: 'farewell.goodbye' }];
const english = '<Say voice="Polly.Joanna-Neural" language="en-US">';
const japanese = '<Say voice="Polly.Kazuha-Neural" language="ja-JP">';
const ring = { act: 'ring', speech: goodbye, line: 'card', numbers: ['+81120017827'], seconds: 30, next: transfer } as const;

function printed(does: Turn['does'], more: Partial<Printing> = {}): string {
  const document = twimlOf({ does, events: [] }, { ...printing, ...more });
  const body = /^<\?xml version="1.0" encoding="UTF-8"\?><Response>(.*)<\/Response>$/s.exec(document)?.[1];
  if (body === undefined) throw new Error(`This is not a TwiML document: ${document}`);
  return body;
}

const speaking = (...speech: Speech) => printed({ act: 'hang-up', speech, centre: 'hokkaido' }).replace('<Hangup/>', '');

// https://www.twilio.com/docs/voice/twiml/gather
// `action` is the current document's URL by default; ours is always the next state. `method` is POST by default and written all the same.
// `numDigits` is unlimited by default; our menus want one. `timeout` is 5 seconds by default, counted after the prompt.
// `finishOnKey` is # by default; emptied, # is a key like another. `actionOnEmptyResult` is false by default: silence would fall through.
// https://www.twilio.com/docs/voice/twiml/redirect: `method` is POST by default. It is for an engine that lets silence fall through.
test('a menu listens for one key, # among them, and silence leads to the same place as a key', () => {
  expect(printed({ act: 'listen', speech: [{ language: 'en', key: 'menu.silence' }], seconds: 7, next: menu })).toBe(
    `<Gather action="${menuAddress}" method="POST" numDigits="1" timeout="7" finishOnKey="" actionOnEmptyResult="true">` +
      `${english}Please press a key on your telephone.</Say></Gather><Redirect method="POST">${menuAddress}</Redirect>`,
  );
});

// https://www.twilio.com/docs/voice/twiml/dial
// `action` has no default: without it the call goes on below the Dial; ours comes back to the state. `timeout` is 30 seconds by default.
// `ringTone` is automatic by default; `jp` is what a caller in Japan knows. `callerId` is the caller's own number by default.
// https://www.twilio.com/docs/voice/twiml/number: `sendDigits` is none by default.
test('a transfer speaks first, then rings one number and comes back to its own state', () => {
  expect(printed(ring)).toBe(
    `${english}Thank you for calling. Goodbye.</Say><Dial action="${transferAddress}" method="POST" timeout="30" ringTone="jp">` +
      '<Number>+81120017827</Number></Dial>',
  );
});

// https://www.twilio.com/docs/voice/twiml/dial#callerid: a number of the account; inside Japan no other is let through.
test('a centre’s own number is shown to the desk that is rung', () => {
  expect(printed({ ...ring, callerId: '+815012345678' })).toContain('timeout="30" ringTone="jp" callerId="+815012345678"><Number>');
});

// https://www.twilio.com/docs/voice/twiml/number#attributes-sendDigits: each `w` waits half a second before the next key.
test.each([
  { keys: '2', afterSeconds: 3, sends: 'wwwwww2' },
  { keys: '5#', afterSeconds: 1.5, sends: 'www5#' },
  { keys: '*1', afterSeconds: 0, sends: '*1' },
  { keys: '2', afterSeconds: 0.3, sends: 'w2' },
])('a key that the desk’s own menu wants is sent $afterSeconds seconds after the answer', ({ keys, afterSeconds, sends }) => {
  expect(printed({ ...ring, send: { keys, afterSeconds } })).toContain(`<Number sendDigits="${sends}">+81120017827</Number>`);
});

// https://www.twilio.com/docs/voice/twiml/hangup: no attributes; whatever stands behind it is never reached.
test('a call that ends says goodbye first and hangs up last', () => {
  expect(printed({ act: 'hang-up', speech: goodbye, centre: 'hokkaido' })).toBe(`${english}Thank you for calling. Goodbye.</Say><Hangup/>`);
});

// https://www.twilio.com/docs/voice/twiml/say: `voice` and `language` are an account's settings by default, so both are always written;
// `loop` is 1 by default. https://www.twilio.com/docs/voice/twiml/say/text-speech#break: `strength` is medium by default, `time` wins over it.
test('neighbours in one voice are one Say, with breaks for the pauses between them', () => {
  const speech: Speech = [{ language: 'en', key: 'menu.person' }, { pauseMs: 500 }, { language: 'en', key: 'key.0' }];
  expect(speaking(...speech)).toBe(`${english}To talk to a person,<break time="500ms"/>zero.</Say>`);
});

test('another language is another voice, and the pause before it is spoken by that voice', () => {
  expect(speaking({ language: 'en', text: 'English' }, { pauseMs: 500 }, { language: 'ja', text: '日本語' })).toBe(
    `${english}English</Say>${japanese}<break time="500ms"/>日本語</Say>`,
  );
});

// https://www.twilio.com/docs/voice/twiml/play: `loop` is 1 by default. An address without a host is not resolved by every engine.
test('a language that the carrier has no voice for is played, each utterance from an absolute address', () => {
  expect(speaking({ language: 'ne', key: 'key.1' }, { pauseMs: 500 }, { language: 'ne', key: 'key.2' })).toBe(
    '<Play>https://hotline.example.jp/0/3.wav</Play><Play>https://hotline.example.jp/500/4.wav</Play>',
  );
});

// https://www.twilio.com/docs/voice/twiml/gather: only Say, Play and Pause may stand inside.
test('a menu in two voices and a played language is all inside what listens, so that a key ends it', () => {
  const speech = (['ja', 'en', 'ne'] as const).map((language) => ({ language, key: 'language.name' }) as const);
  const inside = /<Gather [^>]*>(.*)<\/Gather>/.exec(printed({ act: 'listen', speech, seconds: 7, next: menu }))?.[1] ?? '';
  expect(elementsOf(`<Response>${inside}</Response>`).map(({ name }) => name)).toEqual(['Response', 'Say', 'Say', 'Play']);
});

// https://www.twilio.com/docs/voice/twiml/say#limits: at most 4,500 characters URL-encoded.
test('a long announcement is several Says of one voice, each within the limit, and no word is lost', () => {
  const text = 'これはとても長いお知らせです。'.repeat(80);
  const says = elementsOf(
    twimlOf({ does: { act: 'hang-up', speech: [{ language: 'ja', text }], centre: 'hokkaido' }, events: [] }, printing),
  ).filter(({ name }) => name === 'Say');
  expect(says.length).toBeGreaterThan(1);
  expect(says.map((say) => say.text).join('')).toBe(text);
  for (const say of says) {
    expect(say.attributes).toEqual({ voice: 'Polly.Kazuha-Neural', language: 'ja-JP' });
    expect(encodeURIComponent(say.text).length).toBeLessThanOrEqual(4500);
  }
});

test('marks that mean something in XML are spoken, not read as XML', () => {
  expect(speaking({ language: 'en', text: `Smith & Sons <b>"now"</b> isn't ]]> 5 > 4 -->` })).toBe(
    `${english}Smith &amp; Sons &lt;b&gt;"now"&lt;/b&gt; isn't ]]&gt; 5 &gt; 4 --&gt;</Say>`,
  );
});

// https://www.w3.org/TR/xml/#charsets: the library throws on what XML 1.0 does not allow.
test('characters that XML does not allow become spaces, whatever staff pasted into a file', () => {
  expect(speaking({ language: 'en', text: 'a\u0000b\u0008c\u001Bd\uFFFEe\uFFFFf\uD800g\u{1F600}h\u0085i' })).toBe(
    `${english}a b c d e f\uFFFDg\u{1F600}h\u0085i</Say>`,
  );
});

test('speech without words prints no Say at all', () => {
  expect(speaking({ language: 'en', text: '' }, { pauseMs: 500 })).toBe('');
  expect(speaking({ language: 'en', text: ' \u0000' })).toBe('');
});

test('the phones of a rehearsal read the same words in another language, and no gloss can close its comment early', () => {
  const glossesOf = () => ['en: one -- two --> three', 'ja: 三'];
  expect(printed({ act: 'hang-up', speech: goodbye, centre: 'hokkaido' }, { glossesOf }).replace(/ +/g, ' ')).toBe(
    `${english}Thank you for calling. Goodbye.</Say><!-- en: one - two -> three --><!-- ja: 三 --><Hangup/>`,
  );
});

test('everything that is said is asked for in the voice of its centre: menus, transfers, farewells, and what a desk hears', () => {
  const centres: string[] = [];
  const more: Partial<Printing> = {
    scriptOf: (speech, centre) => {
      centres.push(centre);
      return scriptOf(catalogues, speech);
    },
  };
  printed({ act: 'listen', speech: goodbye, seconds: 7, next: { ...menu, centre: 'menus' } }, more);
  printed({ ...ring, next: { ...transfer, centre: 'transfers' } }, more);
  printed({ act: 'hang-up', speech: goodbye, centre: 'farewells' }, more);
  const whisper = { centre: 'whispers', topic: 'card', language: 'ja' } as const;
  whisperTwimlOf({ act: 'connect', speech: goodbye }, whisper, { ...printing, ...more });
  whisperTwimlOf({ act: 'ask', speech: goodbye, seconds: 8, times: 2 }, whisper, { ...printing, ...more });
  expect(centres).toEqual(['menus', 'transfers', 'farewells', 'whispers', 'whispers']);
});

test('a gloss stands beside its words inside a menu too', () => {
  const listen = { act: 'listen', speech: [{ language: 'th', key: 'menu.person' }], seconds: 7, next: menu } as const;
  const document = printed(listen, { glossesOf: (piece, ended) => [`en: ${glossOf(catalogues, piece, 'en', ended).join('\n')}`] });
  expect(document.replace(/ +/g, ' ')).toMatch(/<\/Say><!-- en: To talk to a person, --><\/Gather>/);
});

test('a gloss with characters that XML does not allow does not end the call', () => {
  expect(() => printed({ act: 'hang-up', speech: goodbye, centre: 'hokkaido' }, { glossesOf: () => ['en: a\u0000b'] })).not.toThrow();
});

test('words that are too long for one Say have their glosses behind the Say in which they end', () => {
  const long = 'きょうは、センターがお休みです。'.repeat(60);
  const speech: Speech = [{ language: 'ja', text: long }, { pauseMs: 500 }, { language: 'ja', key: 'key.1' }];
  const document = printed(
    { act: 'hang-up', speech, centre: 'hokkaido' },
    { glossesOf: (piece, ended) => glossOf(catalogues, piece, 'en', ended).map((line) => `en: ${line.slice(0, 4)}`) },
  );
  const order = [...document.matchAll(/<Say|<!-- en: (.{4})/g)].map(([tag, line]) => line ?? tag);
  expect(order.filter((each) => each !== '<Say')).toEqual(['きょうは', 'one.']);
  expect(order.filter((each) => each === '<Say').length).toBeGreaterThan(1);
  expect(order[0]).toBe('<Say');
  expect(order.indexOf('きょうは')).toBeGreaterThan(1);
});
