// The settings of signing in with an account of the office: an OpenID provider, and what it knows this service by.

import type { OpenIdSettings } from '../console/people/openId.ts';
import { type Message, message } from '../messages/message.ts';
import { isLoopback } from './loopback.ts';

const [issuerName, idName, secretName] = ['MADOGUCHI_OIDC_ISSUER', 'MADOGUCHI_OIDC_CLIENT_ID', 'MADOGUCHI_OIDC_CLIENT_SECRET'] as const;
export const openIdNames = [issuerName, idName, secretName, `${secretName}_FILE`];

/** The settings, or undefined where there are none. Each that is invalid or missing is reported; the secret is not quoted. */
export function readOpenIdSettings(
  value: (name: string) => string | undefined,
  secret: string | undefined,
  report: (fault: Message) => void,
): OpenIdSettings | undefined {
  const [issuer, clientId] = [value(issuerName), value(idName)];
  const given = { [issuerName]: issuer, [idName]: clientId, [secretName]: secret };
  const missing = Object.entries(given).flatMap(([name, written]) => (written === undefined ? [name] : []));
  if (missing.length === Object.keys(given).length) return undefined;
  if (missing.length > 0) report(message('settings.openid-missing', { missing }));
  const url = issuer === undefined ? undefined : URL.parse(issuer);
  const isAddress = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (issuer !== undefined && !isAddress) report(message('settings.openid-issuer'));
  if (issuer === undefined || clientId === undefined || secret === undefined || !isAddress) return undefined;
  return { issuer, clientId, clientSecret: secret };
}
