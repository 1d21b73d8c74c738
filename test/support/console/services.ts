// What the pages of the console work with, for a test that lists them without asking one.

import { passwordsAt } from '../../../src/console/people/passwordHash.ts';
import { sessionCookies } from '../../../src/console/people/sessionCookies.ts';
import { signInLimits } from '../../../src/console/people/signInLimits.ts';
import type { ConsoleServices } from '../../../src/service/console/consoleRoutes.ts';

export function servicesOf(): ConsoleServices {
  const publicUrl = 'https://hotline.example.jp';
  return {
    people: {
      store: () => Promise.reject(new Error('a list of routes asks no store')),
      audit: async () => {},
      cookies: sessionCookies(publicUrl, false),
      limits: signInLimits(),
      passwords: passwordsAt(),
      publicUrl,
      isReadable: false,
      log: () => {},
      isDemo: false,
      openId: { begin: () => Promise.reject(new Error()), finish: () => Promise.reject(new Error()) },
    },
  };
}
