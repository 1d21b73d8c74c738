// Names of the environment that look like the carrier’s settings and are not: a misspelt token would leave the service without one.

import { type Message, message } from '../messages/message.ts';
import { differences } from '../schedules/differences.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type UnknownName = {
  readonly name: string;
  /** The setting that it is nearly spelled like; absent where there is none, or where that one is set too. */
  readonly meant?: string;
};

const secrets = [
  'TWILIO_AUTH_TOKEN',
  'TWILIO_AUTH_TOKEN_SECONDARY',
  'TWILIO_SHARED_KEY',
  'TWILIO_SHARED_KEY_SECONDARY',
  'TWILIO_ACCOUNT_SID',
  'TWILIO_API_KEY',
  'TWILIO_API_SECRET',
];
const known = [...secrets.flatMap((name) => [name, `${name}_FILE`]), 'TWILIO_REQUIRE_SHARED_KEY'];

// One letter left out, two exchanged, one too many: TWILIO_AUTH_TOKN, TWILIO_AUHT_TOKEN, TWILO__AUTH_TOKEN.
const mostDifferent = 3;

/** Every name with a value that begins like the carrier’s, or nearly so, and is none of this service’s settings. */
export function unknownCarrierNames(environment: Environment): readonly UnknownName[] {
  const isSet = (name: string) => (environment[name] ?? '').trim() !== '';
  return Object.keys(environment)
    .filter((name) => /^tw/i.test(name) && !known.includes(name) && isSet(name))
    .flatMap((name) => {
      const meant = nearestTo(name.toUpperCase());
      if (meant === undefined && !/^twilio_/i.test(name)) return [];
      return [{ name, ...(meant !== undefined && !isSet(meant) && !isSet(otherForm(meant)) && { meant }) }];
    });
}

/** What is to be said about such a name, without its value. */
export function describeUnknownName({ name, meant }: UnknownName): Message {
  return meant === undefined ? message('settings.carrier-name', { name }) : message('settings.carrier-name-meant', { name, meant });
}

function otherForm(name: string): string {
  return name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : `${name}_FILE`;
}

function nearestTo(name: string): string | undefined {
  const near = known.map((each) => ({ each, distance: differences(name, each) })).filter(({ distance }) => distance <= mostDifferent);
  return near.sort((a, b) => a.distance - b.distance)[0]?.each;
}
