// The cookies of the console. `__Host-` is a promise of the browser: only this very host has set it, over https, for all of its paths.

import { createHash, randomBytes } from 'node:crypto';

export type SessionCookies = {
  /** The word of the session in what the browser sent. */
  readonly session: (cookies: string) => string | undefined;
  /** The word by which the forms of a visitor are known. */
  readonly visitor: (cookies: string) => string | undefined;
  readonly setSession: (word: string) => string;
  readonly setVisitor: (word: string) => string;
  readonly endSession: () => string;
  /** A cookie for the way to an OpenID provider and back. */
  readonly way: (cookies: string) => string | undefined;
  readonly setWay: (word: string, seconds: number) => string;
};

/**
 * The cookies of a service with this public address. On this machine, without https, they have a plain name with the port in it, because
 * all ports of a host share their cookies. They end with the browser: many clerks share a PC. Lax: a link in a mail opens the page.
 */
export function sessionCookies(publicUrl: string, isLoopback: boolean): SessionCookies {
  const { port, protocol } = new URL(publicUrl);
  const isPlain = isLoopback && protocol === 'http:';
  const nameOf = (part: string) => (isPlain ? `madoguchi${part}-${port || '80'}` : `__Host-madoguchi${part}`);
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${isPlain ? '' : '; Secure'}`;
  const [session, visitor, way] = [nameOf(''), nameOf('-visitor'), nameOf('-way')];
  return {
    session: (cookies) => wordIn(cookies, session),
    visitor: (cookies) => wordIn(cookies, visitor),
    setSession: (word) => `${session}=${word}${attributes}`,
    setVisitor: (word) => `${visitor}=${word}${attributes}`,
    endSession: () => `${session}=${attributes}; Max-Age=0`,
    way: (cookies) => wordIn(cookies, way),
    setWay: (word, seconds) => `${way}=${word}${attributes}; Max-Age=${seconds}`,
  };
}

/** A word that cannot be guessed: 256 bits. */
export function newWord(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a word. With a copy of the store no person can sign in. */
export function hashOf(word: string): string {
  return createHash('sha256').update(word).digest('base64url');
}

function wordIn(cookies: string, name: string): string | undefined {
  for (const each of cookies.split(';')) {
    const [key = '', value = ''] = each.split('=', 2);
    if (key.trim() === name && /^[\w-]{1,2000}$/.test(value.trim())) return value.trim();
  }
  return undefined;
}
