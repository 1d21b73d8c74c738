// Passwords as they are kept: argon2id with the parameters that OWASP names, which stand beside each hash, so that they can be raised.
// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html

import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

export type PasswordCost = {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
};

export type Passwords = {
  /** A hash in the form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Rejects with TooBusy. */
  readonly hash: (password: string) => Promise<string>;
  /**
   * Whether a password is the one of a hash. Without a hash, or with one that cannot be read, the answer is no, after the same work. Rejects
   * with TooBusy.
   */
  readonly isRight: (password: string, hash: string | undefined) => Promise<boolean>;
  /** Whether a hash was made with other parameters. */
  readonly isOutdated: (hash: string) => boolean;
};

/** Too many people sign in at once. */
export class TooBusy extends Error {}

const usual: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 };
const hashBytes = 32;
const saltBytes = 16;
// Each takes a processor for some 50 ms and 19 MiB. They run in threads of Node, of which others need some too.
const mostAtOnce = 2;
const mostWaiting = 30;

export function passwordsAt(cost: PasswordCost = usual): Passwords {
  const nobody = { ...cost, salt: randomBytes(saltBytes), meant: Buffer.alloc(hashBytes) };
  const inTurn = queue();
  return {
    hash: async (password) => {
      const salt = randomBytes(saltBytes);
      const hash = await inTurn(() => derive(password, { ...cost, salt }, hashBytes));
      return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
    },
    isRight: async (password, hash) => {
      const read = hash === undefined ? undefined : readHash(hash);
      const by = read ?? nobody;
      const found = await inTurn(() => derive(password, by, by.meant.length));
      return timingSafeEqual(found, by.meant) && read !== undefined;
    },
    isOutdated: (hash) => {
      const read = readHash(hash);
      return read?.memory !== cost.memory || read.passes !== cost.passes || read.parallelism !== cost.parallelism;
    },
  };
}

type Salted = PasswordCost & { readonly salt: Buffer };

const form = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,88})\$([A-Za-z0-9+/]{22,88})$/;

function readHash(hash: string): (Salted & { readonly meant: Buffer }) | undefined {
  const found = form.exec(hash);
  if (found === null) return undefined;
  const [, memory, passes, parallelism, salt = '', meant = ''] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    meant: Buffer.from(meant, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

function derive(password: string, { salt, memory, passes, parallelism }: Salted, length: number): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  const parameters: Argon2Parameters = { message, nonce: salt, parallelism, tagLength: length, memory, passes };
  return new Promise((resolve, reject) => argon2('argon2id', parameters, (fault, key) => (fault === null ? resolve(key) : reject(fault))));
}

/** Runs few at once, and lets some more wait. */
function queue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < mostAtOnce) running += 1;
    else {
      if (waiting.length >= mostWaiting) throw new TooBusy();
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The place goes to the next one, or is free.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
