// Whether the environment is that of a service that real callers reach, and what the schedules warn of.

import { unreachable } from '../../carrier/claim.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Finding, findingsOf } from './finding.ts';

type Environment = {
  readonly publicUrl: string;
  readonly authToken?: string;
  readonly secondaryAuthToken?: string;
  readonly clockStartsAt?: number;
};

/** Findings about what is set. `isLoopback` says whether an address is this machine's own. */
export function checkEnvironment(environment: Environment, isLoopback: (url: URL) => boolean): readonly Finding[] {
  const { fine, warning, problem } = findingsOf('environment');
  const { publicUrl, authToken, secondaryAuthToken, clockStartsAt } = environment;
  const reason = unreachable(publicUrl, isLoopback);
  return [
    reason === undefined ? fine(`PUBLIC_URL is ${publicUrl}`) : problem(reason),
    authToken === undefined
      ? problem('TWILIO_AUTH_TOKEN is not set, so this is a rehearsal and the carrier cannot call. Set it, or TWILIO_AUTH_TOKEN_FILE.')
      : /^[0-9a-f]{32}$/.test(authToken)
        ? fine('the account’s token is set')
        : warning('TWILIO_AUTH_TOKEN does not look like a token, which is 32 digits or letters a-f. Copy it from the carrier’s console.'),
    ...(secondaryAuthToken === undefined ? [] : [warning('Two tokens are set. When the carrier has only one, remove the other.')]),
    ...(clockStartsAt === undefined ? [] : [problem('MADOGUCHI_CLOCK is set, so the hours would be those of another day. Remove it.')]),
  ];
}

/** What the schedules warn of; they hold, or there would be no directory. */
export function checkSchedules({ centres, warnings }: Directory): readonly Finding[] {
  const { fine, warning } = findingsOf('schedules');
  return [
    fine(`the schedules hold: ${[...centres.keys()].join(', ')}`),
    ...warnings.map(({ file, line, message }) => warning(`${file}:${line}: ${message}`)),
  ];
}
