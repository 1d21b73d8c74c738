// What the pages of the console work with, for a test that lists them without asking one.

import { passwordsAt } from '../../../src/console/people/passwordHash.ts';
import { sessionCookies } from '../../../src/console/people/sessionCookies.ts';
import { signInLimits } from '../../../src/console/people/signInLimits.ts';
import type { ConsoleServices } from '../../../src/service/console/consoleRoutes.ts';
import { lateReports } from '../../../src/service/console/lateReports.ts';
import { proofFiles } from '../../../src/service/console/proofFiles.ts';
import { vocabularyOf } from '../../../src/speech/vocabularyOf.ts';
import { createJobQueue } from '../../../src/website/jobQueue.ts';
import { frozenDirectory } from '../schedules/frozen.ts';
import { catalogues, withRobot } from './hearing.ts';

export function servicesOf(): ConsoleServices {
  const publicUrl = 'https://hotline.example.jp';
  const directory = frozenDirectory;
  const away = () => Promise.reject(new Error('a list of routes asks no store'));
  const voices = { catalogues, audio: withRobot };
  const clock = () => 0;
  const audit = async () => {};
  return {
    people: {
      store: away,
      audit,
      cookies: sessionCookies(publicUrl, false),
      limits: signInLimits(),
      passwords: passwordsAt(),
      publicUrl,
      isReadable: false,
      log: () => {},
      isDemo: false,
      openId: { begin: () => Promise.reject(new Error()), finish: () => Promise.reject(new Error()) },
    },
    now: {
      directory,
      clock,
      status: () => undefined,
      notices: () => [],
      words: { readyWords: () => '', faultsOf: () => [] },
      callbacks: away,
      queue: createJobQueue(),
    },
    notices: {
      queue: createJobQueue(),
      files: directory,
      context: { vocabulary: vocabularyOf(catalogues) },
      current: () => [],
      store: away,
      lookNow: async () => {},
      audit,
      voices,
      topicName: () => '',
      readyWords: () => '',
      faultsOf: () => [],
    },
    hours: { audit, topicName: () => '' },
    ask: { ...voices, hasPhone: false },
    callbacks: { store: away, places: () => false, audit, tell: () => {}, topicName: () => '' },
    calls: { ...voices, reports: { latest: away, eventsOf: away }, writtenAt: clock, isMade: false },
    figures: { reports: lateReports(away), read: away, draw: away, queue: createJobQueue(), isMade: false },
    facts: { audit, queue: createJobQueue() },
    proof: { catalogues, signed: { sign: away, latest: away }, results: proofFiles(undefined), audit, queue: createJobQueue() },
    words: {
      ...voices,
      words: {
        folder: 'prompts',
        files: () => ({}),
        recordings: () => new Map(),
        revision: () => 0,
        status: () => ({ serves: 'now', problems: [] }),
        look: async () => {},
      },
      reviews: away,
      heard: away,
      audit,
      publicUrl,
      queue: createJobQueue(),
    },
  };
}
