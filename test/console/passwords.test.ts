// Passwords: what may be one, how it is kept, and how often it may be tried.

import { describe, expect, test } from 'vitest';
import { passwordsAt, TooBusy } from '../../src/console/people/passwordHash.ts';
import { madePassphrase, passwordFault } from '../../src/console/people/passwordRules.ts';
import { signInLimits } from '../../src/console/people/signInLimits.ts';

test.each([
  ['short', 'people.password-short'],
  ['elevenlette', 'people.password-short'],
  ['ＰＡＳＳ　1', 'people.password-short'],
  ['x'.repeat(201), 'people.password-long'],
  ['aaaaaaaaaaaa', 'people.password-common'],
  ['abcabcabcabc', 'people.password-common'],
  ['123456789012', 'people.password-common'],
  ['210987654321', 'people.password-common'],
  ['abcdefghijkl', 'people.password-common'],
  ['Password 1234', 'people.password-common'],
  ['ＰＡＳＳＷＯＲＤ1234', 'people.password-common'],
  ['correct horse battery staple', 'people.password-common'],
  ['sato hanako', 'people.password-short'],
  ['Sato Hanako 1', 'people.password-name'],
  ['satohanakosatohanako', 'people.password-name'],
  ['sato hanako to mikan', undefined],
  ['kamito sureno hayuki', undefined],
  ['123456789013', undefined],
  ['窓口の電話は十一の言葉で', undefined],
  ['🦉🦉🦊🦊🦉🦊🦉🦉🦊🦊🦊🦉', undefined],
])('“%s”: %s', (password, fault) => {
  expect(passwordFault(password, '佐藤花子') ?? passwordFault(password, 'Sato Hanako')).toBe(fault);
});

test('a passphrase that is suggested may be used, and no two are the same', () => {
  const made = Array.from({ length: 200 }, madePassphrase);
  expect(new Set(made).size).toBe(200);
  for (const each of made)
    expect([each, passwordFault(each, '佐藤'), /^[a-z]{6}(?: [a-z]{6}){2}$/.test(each)]).toEqual([each, undefined, true]);
});

describe('a hash', () => {
  const cheap = passwordsAt({ memory: 64, passes: 1, parallelism: 1 });
  const usual = passwordsAt();

  test('has its parameters, a salt of its own and no password in it', async () => {
    const [one, two] = [await cheap.hash('ringo to mikan'), await cheap.hash('ringo to mikan')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    for (const hash of [one, two]) {
      expect(await cheap.isRight('ringo to mikan', hash)).toBe(true);
      expect(await cheap.isRight('ｒｉｎｇｏ to mikan', hash)).toBe(true);
      for (const wrong of ['', 'ringo to mika', 'Ringo to mikan']) expect(await cheap.isRight(wrong, hash)).toBe(false);
    }
  });

  // Of the reference program: argon2 somesalt… -id -t 2 -k 65536 -p 1 -l 24, https://github.com/P-H-C/phc-winner-argon2#command-line-utility
  test('of another program is read', async () => {
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await cheap.isRight('password', hash)).toBe(true);
    expect(await cheap.isRight('passwore', hash)).toBe(false);
  });

  test('with other parameters than those of today is to be made anew, and one that cannot be read is no password’s', async () => {
    expect(usual.isOutdated(await cheap.hash('x'))).toBe(true);
    const today = await usual.hash('x');
    expect(usual.isOutdated(today)).toBe(false);
    // https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
    expect(today).toMatch(/m=19456,t=2,p=1\$/);
    for (const broken of ['', 'none', '$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA', today.slice(0, -30)]) {
      expect([broken, await usual.isRight('x', broken), usual.isOutdated(broken)]).toEqual([broken, false, true]);
    }
  });

  test('for an unknown name takes the same work as a wrong password', async () => {
    const hash = await usual.hash('ringo to mikan');
    const time = async (by: string | undefined) => {
      const begun = process.cpuUsage();
      for (let count = 0; count < 3; count += 1) await usual.isRight('wrong', by);
      const { user } = process.cpuUsage(begun);
      return user;
    };
    await time(hash);
    const [known, unknown, broken] = [await time(hash), await time(undefined), await time('none')];
    for (const each of [unknown, broken]) {
      expect(each / known).toBeGreaterThan(0.4);
      expect(each / known).toBeLessThan(2.5);
    }
  });

  test('for too many people at once is refused, and all others are answered', async () => {
    const hash = await cheap.hash('x');
    const asked = await Promise.allSettled(Array.from({ length: 40 }, () => cheap.isRight('x', hash)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
    for (const each of asked) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(TooBusy);
    expect(await cheap.isRight('x', hash)).toBe(true);
  });
});

describe('the limit of attempts', () => {
  const pace = { perName: 3, perAddress: 5, windowMs: 1000 };

  test('of a name counts over all addresses, and of an address over all names', () => {
    const limits = signInLimits(pace);
    expect([1, 2, 3, 4].map((each) => limits.attempt('a', `from ${each}`, 100))).toEqual([0, 0, 0, 1000]);
    expect([1, 2, 3, 4, 5, 6].map((each) => limits.attempt(`name ${each}`, 'one', 600))).toEqual([0, 0, 0, 0, 0, 1000]);
    expect(limits.attempt('b', 'two', 600)).toBe(0);
    expect(limits.attempt('a', 'two', 1099)).toBe(1);
    expect(limits.attempt('a', 'two', 1100)).toBe(0);
  });

  test('an attempt that was right counts neither for the name nor for the address, and a clock that is set back locks nobody out', () => {
    const limits = signInLimits(pace);
    for (let count = 0; count < 20; count += 1) {
      expect(limits.attempt('a', 'office', 100)).toBe(0);
      limits.succeeded('a', 'office');
    }
    for (let count = 0; count < 3; count += 1) limits.attempt('a', 'office', 100_000);
    expect(limits.attempt('a', 'office', 100_000)).toBeGreaterThan(0);
    expect(limits.attempt('a', 'office', 50)).toBe(0);
  });
});
