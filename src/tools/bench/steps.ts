// The unit of the bench: a real signed step of a call. A key in the topic menu that leads to the eleven languages, and a key in the
// language menu that leads to the topics, in each language in turn, with the form that the carrier sends.

import { createHmac } from 'node:crypto';

export type SignedStep = { readonly path: string; readonly body: string; readonly signature: string };

/** How the service is reached, and the token that signs. */
export type Signer = { readonly publicUrl: string; readonly token: string };

const languageKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'];

// https://www.twilio.com/docs/voice/twiml/gather#action and https://www.twilio.com/docs/voice/twiml#request-parameters
const fields: Readonly<Record<string, string>> = {
  AccountSid: 'AC0123456789abcdef0123456789abcdef',
  ApiVersion: '2010-04-01',
  CallStatus: 'in-progress',
  CallToken: '%7B%22parentCallInfoToken%22%3A%22eyJhbGciOiJFUzI1NiJ9.eyJjYWxsU2lkIjoiQ0EwMTIzNDU2Nzg5In0%22%7D',
  Called: '+815000000001',
  CalledCity: '',
  CalledCountry: 'JP',
  CalledState: '',
  CalledZip: '',
  Caller: '+819012345678',
  CallerCity: '',
  CallerCountry: 'JP',
  CallerState: '',
  CallerZip: '',
  Direction: 'inbound',
  FinishedOnKey: '',
  From: '+819012345678',
  FromCity: '',
  FromCountry: 'JP',
  FromState: '',
  FromZip: '',
  StirVerstat: 'TN-Validation-Passed-A',
  To: '+815000000001',
  ToCity: '',
  ToCountry: 'JP',
  ToState: '',
  ToZip: '',
  msg: 'Gather End',
};

/** The steps that are repeated: twenty-two addresses, each with one key, so that an address says which document answers it. */
export function repeatedSteps(signer: Signer, centre: string, languages: readonly string[]): readonly SignedStep[] {
  return languages.flatMap((language, index) => [
    sign(signer, `/voice/v1/topic?centre=${centre}&turn=2&language=${language}`, '*', index),
    sign(signer, `/voice/v1/language?centre=${centre}&turn=${index + 1}`, languageKeys[index] ?? '1', index),
  ]);
}

/** As many steps that all differ, more than any service keeps: each is decided and printed anew. */
export function freshSteps(signer: Signer, centre: string, languages: readonly string[]): readonly SignedStep[] {
  const counts = [...Array(10).keys()];
  return counts.flatMap((noInput) =>
    counts.flatMap((wrong) =>
      [...Array(50).keys()].flatMap((turn) => {
        const language = languages[turn % languages.length] ?? 'ja';
        return sign(
          signer,
          `/voice/v1/topic?centre=${centre}&turn=${turn}&language=${language}&silences=${noInput}&wrong=${wrong}`,
          turn % 2 === 0 ? '*' : '#',
          turn,
        );
      }),
    ),
  );
}

/** Signs as the carrier does. https://www.twilio.com/docs/usage/security#validating-requests */
function sign({ publicUrl, token }: Signer, path: string, key: string, call: number): SignedStep {
  const form: Readonly<Record<string, string>> = { ...fields, CallSid: `CA${String(call).padStart(32, '0')}`, Digits: key };
  const signed = Object.keys(form)
    .sort()
    .map((name) => `${name}${form[name]}`);
  const signature = createHmac('sha1', token)
    .update(publicUrl + path + signed.join(''))
    .digest('base64');
  return { path, body: new URLSearchParams(form).toString(), signature };
}
