// Whether the environment is that of a service for real callers, and the warnings of the schedules.

import type { Traits } from '../../carrier/traits.ts';
import { twilioTraits } from '../../carrier/twilio/twilioTraits.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import type { Directory } from '../../schedules/directory.ts';
import { addressRefusal } from './claim.ts';
import { type Finding, finding } from './finding.ts';

type Environment = {
  /** The usual carrier's if absent. */
  readonly traits?: Traits;
  readonly publicUrl: string;
  readonly authToken?: string;
  readonly secondaryAuthToken?: string;
  readonly clockStartsAt?: number;
  readonly alertUrl?: string;
};

/** Findings about the settings. `isLoopback` says whether an address is this machine's own. */
export function checkEnvironment(environment: Environment, isLoopback: (url: URL) => boolean): readonly Finding[] {
  const { publicUrl, authToken, secondaryAuthToken, clockStartsAt, alertUrl, traits = twilioTraits } = environment;
  const { key: name, secondKey: second } = traits.settings;
  const refusal = addressRefusal(publicUrl, isLoopback);
  return [
    refusal === undefined ? finding('public-url-set', { url: publicUrl }) : refusal,
    tokenFinding(authToken, traits),
    ...(secondaryAuthToken === undefined ? [] : [finding('second-token-set', { name, second })]),
    ...(clockStartsAt === undefined ? [] : [finding('clock-set')]),
    // The address may contain a secret, so it is not said.
    alertUrl === undefined ? finding('alerts-missing') : finding('alerts-set'),
  ];
}

function tokenFinding(authToken: string | undefined, { name: carrier, settings: { key: name } }: Traits): Finding {
  if (authToken === undefined) return finding('token-missing', { name });
  // Only of Twilio's tokens is the form known.
  const isWellFormed = carrier !== twilioTraits.name || /^[0-9a-f]{32}$/.test(authToken);
  return isWellFormed ? finding('token-set', { name }) : finding('token-malformed');
}

/** The warnings of valid schedules. */
export function checkSchedules({ centres, warnings }: Directory, reader: StaffLanguage = 'en'): readonly Finding[] {
  return [
    finding('schedules-valid', { centres: [...centres.keys()] }),
    ...warnings.map(({ file, line, message }) =>
      finding('schedules-warning', { place: `${file}:${line}`, what: sentence(reader, message) }),
    ),
  ];
}
