// Signing in at an OpenID provider, by the authorization code flow with PKCE, state and nonce. The library is loaded when it is first needed.
// https://openid.net/specs/openid-connect-core-1_0.html

import type { Configuration } from 'openid-client';

export type OpenIdSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };

/** Who the provider says it is. */
export type OfficeAccount = {
  /** The address of the provider, a space, and its name of the person. */
  readonly subject: string;
  /** Only one that the provider has verified. */
  readonly email?: string;
};

export type OpenId = {
  /** Where the browser goes, and what it must bring back. Rejects where the provider is away. */
  readonly begin: (to: string) => Promise<{ readonly address: string; readonly way: string }>;
  /** Who came back, and where the person wanted to go. Rejects where the answer is not the one to this browser's question. */
  readonly finish: (query: URLSearchParams, way: string) => Promise<{ readonly account: OfficeAccount; readonly to: string }>;
};

/** What a browser keeps on its way to the provider and back. */
type Way = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly to: string };

const library = () => import('openid-client');

/** `back` is the address to which the provider sends the browser. */
export function openIdBy({ issuer, clientId, clientSecret }: OpenIdSettings, back: string): OpenId {
  let discovered: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    discovered ??= discover().catch((fault: unknown) => {
      discovered = undefined;
      throw fault;
    });
    return discovered;
  };
  const discover = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery } = await library();
    const url = new URL(issuer);
    // The settings allow http on this machine only.
    const options = url.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
    return discovery(url, clientId, clientSecret, undefined, { ...options, timeout: 10 });
  };
  return {
    begin: async (to) => {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } = await library();
      const way: Way = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to };
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: back,
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(way.verifier),
        code_challenge_method: 'S256',
        state: way.state,
        nonce: way.nonce,
      });
      return { address: address.href, way: Buffer.from(JSON.stringify(way)).toString('base64url') };
    },
    finish: async (query, kept) => {
      const { authorizationCodeGrant } = await library();
      const { state, nonce, verifier, to } = JSON.parse(Buffer.from(kept, 'base64url').toString()) as Way;
      const came = new URL(`${back}?${query.toString()}`);
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const claims = (await authorizationCodeGrant(await configuration(), came, checks)).claims();
      if (claims === undefined) throw new Error('the provider sent no ID token');
      const { iss, sub, email, email_verified } = claims;
      const account = {
        subject: `${iss} ${sub}`,
        ...(email_verified === true && typeof email === 'string' && { email: email.toLowerCase() }),
      };
      return { account, to };
    },
  };
}
