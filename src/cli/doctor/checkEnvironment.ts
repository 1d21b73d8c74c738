// Whether the environment is that of a service for real callers, and the warnings of the schedules.

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
    refusal === undefined ? finding('public-url-set', `PUBLIC_URL is ${publicUrl}`) : finding(refusal.code, refusal.message),
    tokenFinding(authToken),
    ...(secondaryAuthToken === undefined
      ? []
      : [finding('second-token-set', 'Two tokens are set. When the carrier has only one, remove the other.')]),
    ...(clockStartsAt === undefined
      ? []
      : [finding('clock-set', 'MADOGUCHI_CLOCK is set, so the hours would be those of another day. Remove it.')]),
    // The address may contain a secret.
    alertUrl === undefined
      ? finding(
          'alerts-missing',
          'MADOGUCHI_ALERT_URL is not set, so nobody is told of a refused edit. Set it to an address that takes JSON.',
        )
      : finding('alerts-set', 'alerts of refused edits are posted'),
  ];
}

function tokenFinding(authToken: string | undefined): Finding {
  if (authToken === undefined)
    return finding(
      'token-missing',
      'TWILIO_AUTH_TOKEN is not set, so this is a rehearsal and the carrier cannot call. Set it, or TWILIO_AUTH_TOKEN_FILE.',
    );
  return /^[0-9a-f]{32}$/.test(authToken)
    ? finding('token-set', 'the account’s token is set')
    : finding(
        'token-malformed',
        'TWILIO_AUTH_TOKEN does not look like a token, which is 32 digits or letters a-f. Copy it from the carrier’s console.',
      );
}

/** The warnings of valid schedules. */
export function checkSchedules({ centres, warnings }: Directory): readonly Finding[] {
  return [
    finding('schedules-valid', `the schedules are valid: ${[...centres.keys()].join(', ')}`),
    ...warnings.map(({ file, line, message }) => finding('schedules-warning', `${file}:${line}: ${message}`)),
  ];
}
