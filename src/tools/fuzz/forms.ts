// Requests that no carrier would send.

import type { OutgoingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import type { Directory } from '../../schedules/directory.ts';
import { addressesOf } from './addresses.ts';
import { encoded, type Fields, signatureOf } from './carrierForm.ts';
import { mark, marked } from './marked.ts';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
};

const fieldName = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      'From',
      'To',
      'Called',
      'Caller',
      'CallStatus',
      'CallDuration',
      'ErrorCode',
      'DialCallDuration',
      'SpeechResult',
      'Body',
      'constructor',
      'toString',
      'Digits[]',
      'Digits[0]',
    ),
  },
  { weight: 1, arbitrary: marked },
);
const digits = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...'0123456789*#', '', '２', '12') }, { weight: 2, arbitrary: marked });
const outcome = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('completed', 'busy', 'no-answer', 'failed', 'canceled', 'answered', '') },
  { weight: 1, arbitrary: marked.map((text) => text.replaceAll(mark, '')) },
);
const several = <Value>(each: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 8, arbitrary: each }, { weight: 1, arbitrary: fc.array(each, { minLength: 1, maxLength: 3 }) });
function formsOf({ centres }: Directory): fc.Arbitrary<Fields> {
  const numbers = [...centres.values()].flatMap((centre) => centre.numbers.map(({ number }) => number));
  return fc
    .record(
      {
        Digits: several(digits),
        DialCallStatus: several(outcome),
        more: fc.dictionary(fieldName, several(marked), { maxKeys: 6 }),
        To: fc.constantFrom(...numbers, '+810000000000', ''),
      },
      { requiredKeys: ['more', 'To'] },
    )
    .map(({ more, ...known }) => ({ CallSid: 'CA0123456789abcdef0123456789abcdef', ...more, ...known }));
}

const formType = 'application/x-www-form-urlencoded';
const oddType = fc.constantFrom(
  formType,
  `${formType}; charset=utf-16`,
  `${formType};charset=x`,
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
  'x',
  'text/xml',
);
const oddBody = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      '',
      '%',
      '%zz=%',
      '&&&&',
      '=',
      'Digits',
      'Digits=%E0%A4%A',
      'a=b=c',
      '{"Digits":"1"}',
      `${'&'.repeat(400)}`,
      `Digits=${'1'.repeat(40_000)}`,
    )
    .map(Buffer.from),
);

/** A signed webhook, an unsigned one, or bytes that only look like one. */
export function requestsTo({ url, token }: { readonly url: string; readonly token: string }, directory: Directory): fc.Arbitrary<Asked> {
  const address = addressesOf(directory);
  const signed = fc.tuple(address, formsOf(directory)).map(([at, fields]): Asked => {
    const headers = { 'Content-Type': formType, 'X-Twilio-Signature': signatureOf(token, url + at, fields) };
    return { method: 'POST', path: at, headers, body: encoded(fields) };
  });
  const odd = fc
    .tuple(
      fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
      address,
      oddType,
      oddBody,
      fc.constantFrom('x', undefined, '', 'signed'),
    )
    .map(([method, at, type, body, signature]): Asked => {
      const given = signature === 'signed' ? signatureOf(token, url + at, {}) : signature;
      return { method, path: at, headers: { 'Content-Type': type, ...(given !== undefined && { 'X-Twilio-Signature': given }) }, body };
    });
  return fc.oneof({ weight: 5, arbitrary: signed }, { weight: 1, arbitrary: odd });
}
