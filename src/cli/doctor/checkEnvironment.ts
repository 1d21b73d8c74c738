// Whether the environment is that of a service for real callers, and the warnings of the schedules.

import type { StaffLanguage } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import type { Directory } from '../../schedules/directory.ts';
import { addressRefusal } from './claim.ts';
import { type Finding, finding } from './finding.ts';

type Environment = {
  readonly publicUrl: string;
  readonly authToken?: string;
  readonly secondaryAuthToken?: string;
  readonly clockStartsAt?: number;
  readonly alertUrl?: string;
};

/** Findings about the settings. `isLoopback` says whether an address is this machine's own. */
export function checkEnvironment(environment: Environment, isLoopback: (url: URL) => boolean): readonly Finding[] {
  const { publicUrl, authToken, secondaryAuthToken, clockStartsAt, alertUrl } = environment;
  const refusal = addressRefusal(publicUrl, isLoopback);
  return [
    refusal === undefined ? finding('public-url-set', { url: publicUrl }) : refusal,
    tokenFinding(authToken),
    ...(secondaryAuthToken === undefined ? [] : [finding('second-token-set')]),
    ...(clockStartsAt === undefined ? [] : [finding('clock-set')]),
    // The address may contain a secret, so it is not said.
    alertUrl === undefined ? finding('alerts-missing') : finding('alerts-set'),
  ];
}

function tokenFinding(authToken: string | undefined): Finding {
  if (authToken === undefined) return finding('token-missing');
  return /^[0-9a-f]{32}$/.test(authToken) ? finding('token-set') : finding('token-malformed');
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
