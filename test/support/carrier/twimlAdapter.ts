// A carrier that sends Twilio's forms and takes its documents, as the contract plays it. Each has its own signature, fields and addresses.

import request from 'supertest';
import type { Parts } from '../../../src/service/app.ts';
import type { CarrierName } from '../../../src/service/carrierTraits.ts';
import { openAudio } from '../../../src/speech/audio.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import type { Robot } from '../../../src/speech/robot.ts';
import type { Adapter, Asked, Heard } from './adapter.ts';
import { elementsOf, encoded, type Fields, signatureOf } from './carrier.ts';

type Ways = Omit<Adapter, 'ask' | 'outcomes' | 'completed' | 'errorCode'> & {
  /** The header of the signature. */
  readonly header: string;
  readonly fieldsOf: (asked: Asked) => Fields;
  /** The path of an address in a document that came from the service. Throws for a form that the carrier does not follow. */
  readonly pathOf: (address: string, service: string) => string;
};

/** The adapter. */
export function twimlAdapter({ header, fieldsOf, pathOf, ...about }: Ways): Adapter {
  return {
    ...about,
    // https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus; the others use the same words.
    outcomes: { answered: 'completed', busy: 'busy', noAnswer: 'no-answer', failed: 'failed' },
    completed: 'completed',
    errorCode: '11200',
    ask: async (service, asked) => {
      const fields = fieldsOf(asked);
      const { address, signed } = asked;
      const url = service.url + (typeof signed === 'object' ? signed.for : address);
      const posting = request(service.url).post(address).set('Content-Type', 'application/x-www-form-urlencoded');
      if (signed !== 'not') posting.set(header, signatureOf(signed === 'by another' ? 'another token' : service.token, url, fields));
      const response = await posting.send(encoded(fields));
      const isHeard = response.status === 200 && response.type === 'text/xml';
      const heard = isHeard ? heardIn(response.text, (written) => pathOf(plain(written), service.url)) : undefined;
      return { status: response.status, body: response.text, heard };
    },
  };
}

/** The robot's place is taken by silence: what it says is another test's. */
const silence: Robot = { speak: async () => new Int16Array(800), stop: async () => {} };

/** The parts of a service that this carrier calls: its voices, and audio for the other languages. */
export async function partsFor(carrier: CarrierName): Promise<Partial<Parts>> {
  const catalogues = await loadCatalogues('prompts', carrier);
  return { carrier, catalogues, audio: await openAudio('prompts', catalogues, silence) };
}

/** What a form says that is not as in an ordinary call, under the names that all of these carriers use. */
export function saidIn({ call, from, to, keys, outcome, ended, errorCode, placedByCarrier }: Asked): Fields {
  return {
    ...(call !== undefined && { CallSid: call }),
    ...(from !== undefined && { From: from }),
    ...(to !== undefined && { To: to }),
    ...(placedByCarrier && { Direction: 'outbound-api' }),
    ...(keys !== undefined && { Digits: keys }),
    ...(outcome !== undefined && { DialCallStatus: outcome }),
    ...(ended !== undefined && { CallStatus: ended.status, CallDuration: ended.seconds }),
    ...(errorCode !== undefined && { ErrorCode: errorCode }),
  };
}

function heardIn(document: string, pathOf: (address: string) => string): Heard {
  const elements = elementsOf(document);
  const dial = elements.find(({ name }) => name === 'Dial');
  const gather = elements.find(({ name }) => name === 'Gather');
  const number = elements.find(({ name }) => name === 'Number')?.text ?? dial?.text ?? '';
  for (const { name, text } of elements) if (name === 'Redirect') pathOf(text);
  return {
    says: elements.flatMap(({ name, attributes, text }) => (name === 'Say' ? [{ language: attributes.language ?? '', words: text }] : [])),
    plays: elements.flatMap(({ name, text }) => (name === 'Play' ? [text] : [])),
    ...(gather?.attributes.action !== undefined && { listensAt: pathOf(gather.attributes.action) }),
    ...(dial !== undefined && {
      rings: { number, ...(dial.attributes.action !== undefined && { next: pathOf(dial.attributes.action) }) },
    }),
    hangsUp: elements.some(({ name }) => name === 'Hangup'),
  };
}

function plain(address: string): string {
  return address.replaceAll('&amp;', '&');
}
