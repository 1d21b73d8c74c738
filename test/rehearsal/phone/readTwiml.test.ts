import { describe, expect, test } from 'vitest';
import { readTwiml } from '../../../src/rehearsal/phone/readTwiml.ts';

const read = (inside: string) => readTwiml(`<?xml version="1.0" encoding="UTF-8"?><Response>${inside}</Response>`);

// https://www.twilio.com/docs/voice/twiml/say: text, with SSML inside; `language` is en-US unless the account says otherwise.
describe('Say', () => {
  test('words are cut at their breaks, and every kind of reference is read', () => {
    expect(
      read('<Say language="ja-JP">カード、 いち。<break time="500ms"/> <prosody rate="slow">A &amp; B</prosody> &#x7d42;</Say>'),
    ).toEqual([{ verb: 'Say', language: 'ja', stretches: ['カード、 いち。', 'A & B 終'], glosses: [] }]);
  });

  test('the carrier’s tags are shown under the language’s common name', () => {
    const languages = read('<Say language="cmn-CN">一</Say><Say language="fil-PH">isa</Say><Say>one</Say>');
    expect(languages.map((verb) => verb.verb === 'Say' && verb.language)).toEqual(['zh', 'fil', 'en']);
  });

  test('a comment behind words is their gloss, and a comment elsewhere is none', () => {
    const [said, paused] = read(
      '<!-- en: no --><Say language="th-TH">หนึ่ง</Say><!-- en: one & only --><!-- draft --><Pause/><!-- en: no -->',
    );
    expect(said).toMatchObject({ glosses: [{ language: 'en', words: 'one & only' }] });
    expect(paused).toEqual({ verb: 'Pause', seconds: 1 });
  });
});

// https://www.twilio.com/docs/voice/twiml/gather#attributes: timeout 5, finishOnKey #, numDigits unlimited, actionOnEmptyResult false.
describe('Gather', () => {
  test('what is not written has the manual’s defaults', () => {
    expect(read('<Gather/>')).toEqual([
      {
        verb: 'Gather',
        method: 'POST',
        seconds: 5,
        numDigits: Number.POSITIVE_INFINITY,
        finishOnKey: '#',
        actionOnEmptyResult: false,
        speech: [],
      },
    ]);
  });

  test('what is written holds, and speech inside keeps its order', () => {
    const inside = '<Say>One</Say><Play>/a.wav</Play><Pause length="2"/><Say>Two</Say>';
    const written = 'action="/next?a=1&amp;b=2" method="GET" timeout="7" numDigits="1" finishOnKey="" actionOnEmptyResult="true"';
    const [gather] = read(`<Gather ${written}>${inside}</Gather>`);
    expect(gather).toMatchObject({
      action: '/next?a=1&b=2',
      method: 'GET',
      seconds: 7,
      numDigits: 1,
      finishOnKey: '',
      actionOnEmptyResult: true,
      speech: [{ stretches: ['One'] }, { url: '/a.wav' }, { seconds: 2 }, { stretches: ['Two'] }],
    });
  });

  test('a Dial inside is refused: only Say, Play and Pause nest', () => {
    expect(() => read('<Gather><Dial>+81120017827</Dial></Gather>')).toThrow('<Gather> has a <Dial> inside');
  });
});

// https://www.twilio.com/docs/voice/twiml/dial: timeout 30; without an action the next verb follows.
describe('Dial', () => {
  test('a number stands in it as words or as Numbers', () => {
    expect(read('<Dial>+81120017827</Dial>')).toEqual([
      { verb: 'Dial', method: 'POST', seconds: 30, numbers: [{ number: '+81120017827' }] },
    ]);
    expect(read('<Dial action="/done" timeout="20"><Number sendDigits="wwww5">+81120950178</Number></Dial>')).toEqual([
      { verb: 'Dial', action: '/done', method: 'POST', seconds: 20, numbers: [{ number: '+81120950178', sends: 'wwww5' }] },
    ]);
  });

  test('a Dial without a number is refused', () => {
    expect(() => read('<Dial/>')).toThrow('has no number');
  });
});

// https://www.twilio.com/docs/voice/twiml/redirect, …/hangup, …/reject
test('the verbs that end a document are read', () => {
  expect(read('<Redirect method="GET">/there</Redirect><Reject reason="busy"/><Hangup/>')).toEqual([
    { verb: 'Redirect', url: '/there', method: 'GET' },
    { verb: 'Reject', reason: 'busy' },
    { verb: 'Hangup' },
  ]);
});

// https://www.twilio.com/docs/api/errors
test.each([
  ['<Response><Say>One</Response>', 12100, 'no XML'],
  ['<Response><Say>Tea &nbsp; cake</Say></Response>', 12100, '&nbsp;'],
  ['<Response/><Response/>', 12100, 'one root'],
  ['hello', 12100, 'no XML'],
  ['<html></html>', 12102, '<html>'],
  ['<Response><Sing>la</Sing></Response>', 12200, '<Sing>'],
  ['<Response>hello</Response>', 12200, 'outside every verb'],
  ['<Response><Pause length="soon"/></Response>', 12200, 'length="soon"'],
])('%s is refused under the carrier’s number for it', (xml, code, words) => {
  expect(() => readTwiml(xml)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(words) }));
});
