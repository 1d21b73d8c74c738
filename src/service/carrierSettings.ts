// The settings of the carriers by name, and names that look like one of them and are not: a misspelt token would leave the service without one.

import { type Message, message } from '../messages/message.ts';
import { differences } from '../schedules/differences.ts';
import { type CarrierName, carrierTraits } from './carrierTraits.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type UnknownName = {
  readonly name: string;
  /** The setting that it is nearly spelled like; absent where there is none, or where that one is set too. */
  readonly meant?: string;
};

/** Every name of a carrier's settings, with the carrier. */
const known = new Map(
  Object.entries(carrierTraits).flatMap(([carrier, { settings }]) => {
    const secrets = [settings.key, settings.secondKey, ...settings.others];
    return [...secrets.flatMap((name) => [name, `${name}_FILE`]), ...settings.plain].map((name) => [name, carrier] as const);
  }),
);

// One letter left out, two exchanged, one too many: TWILIO_AUTH_TOKN, TWILIO_AUHT_TOKEN, TWILO__AUTH_TOKEN.
const mostDifferent = 3;

/** Every name with a value that begins like a carrier’s, or nearly so, and is none of this service’s settings. */
export function unknownCarrierNames(environment: Environment): readonly UnknownName[] {
  const isSet = isSetIn(environment);
  return Object.keys(environment)
    .filter((name) => /^(?:tw|sig|som)/i.test(name) && !known.has(name) && isSet(name))
    .flatMap((name) => {
      const meant = nearestTo(name.toUpperCase());
      if (meant === undefined && !/^(?:twilio|signalwire|somleng)_/i.test(name)) return [];
      return [{ name, ...(meant !== undefined && !isSet(meant) && !isSet(otherForm(meant)) && { meant }) }];
    });
}

/** Settings of carriers other than the one that calls: they are not read. */
export function otherCarriersNames(
  environment: Environment,
  carrier: CarrierName,
): readonly { readonly name: string; readonly other: string }[] {
  const isSet = isSetIn(environment);
  return [...known].flatMap(([name, other]) => (other !== carrier && isSet(name) ? [{ name, other }] : []));
}

/** What is to be said about such a name, without its value. */
export function describeUnknownName({ name, meant }: UnknownName): Message {
  return meant === undefined ? message('settings.carrier-name', { name }) : message('settings.carrier-name-meant', { name, meant });
}

function isSetIn(environment: Environment): (name: string) => boolean {
  return (name) => (environment[name] ?? '').trim() !== '';
}

function otherForm(name: string): string {
  return name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : `${name}_FILE`;
}

function nearestTo(name: string): string | undefined {
  const near = [...known.keys()]
    .map((each) => ({ each, distance: differences(name, each) }))
    .filter(({ distance }) => distance <= mostDifferent);
  return near.sort((a, b) => a.distance - b.distance)[0]?.each;
}
