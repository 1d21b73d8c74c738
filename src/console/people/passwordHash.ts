// Passwords as they are kept: argon2id with the parameters that OWASP names, which stand beside each hash, so that they can be raised.
// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html

import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

type Cost = {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
};

const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const hashBytes = 32;
const saltBytes = 16;
// Each takes a processor for some 30 ms and 19 MiB. They run in threads of Node, of which others need some too.
const mostAtOnce = 2;
const mostWaiting = 30;

/** Too many people sign in at once. */
export class TooBusy extends Error {}

/** A hash of a password, in the form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Rejects with TooBusy. */
export async function hashPassword(password: string, by: Cost = cost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, by, hashBytes);
  return `$argon2id$v=19$m=${by.memory},t=${by.passes},p=${by.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether a password is the one of a hash. Without a hash, or with one that cannot be read, the answer is no, after the same work. Rejects
 * with TooBusy.
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const read = hash === undefined ? undefined : readHash(hash);
  const { salt, meant, ...by } = read ?? { ...cost, salt: nobody, meant: Buffer.alloc(hashBytes) };
  const found = await derive(password, salt, by, meant.length);
  return timingSafeEqual(found, meant) && read !== undefined;
}

/** Whether a hash was made with other parameters than those of today. */
export function isOutdated(hash: string): boolean {
  const read = readHash(hash);
  return read === undefined || read.memory !== cost.memory || read.passes !== cost.passes || read.parallelism !== cost.parallelism;
}

const nobody = randomBytes(saltBytes);
const form = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,88})\$([A-Za-z0-9+/]{22,88})$/;

function readHash(hash: string): (Cost & { readonly salt: Buffer; readonly meant: Buffer }) | undefined {
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

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, { memory, passes, parallelism }: Cost, length: number): Promise<Buffer> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new TooBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    const parameters: Argon2Parameters = {
      message: Buffer.from(password.normalize('NFKC')),
      nonce: salt,
      parallelism,
      tagLength: length,
      memory,
      passes,
    };
    return await new Promise((resolve, reject) =>
      argon2('argon2id', parameters, (fault, key) => (fault === null ? resolve(key) : reject(fault))),
    );
  } finally {
    // The place goes to the next one, or is free.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
