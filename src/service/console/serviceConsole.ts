// The console of a running service: its pages on its store. Without a store, or while that is away, the console says so and calls go on.

import type { Request, Router } from 'express';
import type { Logger } from 'pino';
import type { PromptKey } from '../../call/speech.ts';
import type { CallbackKeys } from '../../callbacks/sealing.ts';
import { type Audit, auditTo } from '../../console/auditPort.ts';
import { consoleRouter } from '../../console/consoleRouter.ts';
import { chartThread } from '../../console/figures/chartThread.ts';
import { spanReader } from '../../console/figures/spanFigures.ts';
import type { Voices } from '../../console/hearing/heardSpeech.ts';
import { topicNamed } from '../../console/hearing/topicNamed.ts';
import type { HoursPageParts } from '../../console/hours/hoursParts.ts';
import type { ScheduleFolder } from '../../console/hours/hoursPort.ts';
import { latelySeen } from '../../console/people/latelySeen.ts';
import { type OpenIdSettings, openIdBy } from '../../console/people/openId.ts';
import { type Passwords, passwordsAt } from '../../console/people/passwordHash.ts';
import type { PeopleParts } from '../../console/people/peopleParts.ts';
import { signedInBy } from '../../console/people/session.ts';
import { sessionCookies } from '../../console/people/sessionCookies.ts';
import { signInLimits } from '../../console/people/signInLimits.ts';
import { signInAgain } from '../../console/people/signInPages.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { LiveStatus } from '../../schedules/reload/liveStatus.ts';
import { vocabularyOf } from '../../speech/vocabularyOf.ts';
import type { ConsoleStore } from '../../store/openConsoleStore.ts';
import { createJobQueue } from '../../website/jobQueue.ts';
import { countCallbacks } from '../callbacks/countCallbacks.ts';
import type { Callbacks } from '../callbacks/openCallbacks.ts';
import type { NoticeFollower } from '../notices/followNotices.ts';
import type { FollowedWords } from '../words/followWords.ts';

import { consoleRoutes } from './consoleRoutes.ts';
import { lateReports } from './lateReports.ts';
import { proofFiles } from './proofFiles.ts';

/** What the console keeps, and the tables that it changes. */
export type ConsoleState = {
  /** Rejects where the store is away. */
  readonly store: () => Promise<ConsoleStore>;
  readonly notices: NoticeFollower;
  /** The directory as the files have it, without any notice. */
  readonly files: () => Directory;
  /** The calls in the store are made up, for a demonstration; real ones if absent. */
  readonly hasMadeCalls?: boolean;
  /** Where the tools write their results; nowhere if absent. */
  readonly dataFolder?: string;
  /** The prompts folder that is followed. */
  readonly words: FollowedWords;
  /** The schedules folder, to be changed; absent where the directory never changes. */
  readonly folder?: ScheduleFolder;
  /** With what the numbers of callbacks are opened; absent where none are offered. */
  readonly callbackKeys?: CallbackKeys;
};

export type ServiceConsole = ConsoleState & {
  readonly voices: Voices;
  /** The carrier whose voices the words must have; the usual one if absent. */
  readonly carrier?: string;
  /** The state of the schedules folder; undefined where the directory never changes. */
  readonly status: () => LiveStatus | undefined;
  readonly clock: () => Instant;
  readonly publicUrl: string;
  /** Whether the public address is this machine's own. */
  readonly isLoopback: boolean;
  /** Whether a request was made on this machine. */
  readonly isHere: (request: Request) => boolean;
  readonly rehearsal: boolean;
  /** Whether the telephone of a rehearsal is there. */
  readonly hasPhone: boolean;
  /** How passwords are kept; as OWASP says if absent. */
  readonly passwords?: Passwords | undefined;
  /** Where staff sign in with an account of their office; nowhere if absent. */
  readonly openId?: OpenIdSettings | undefined;
  /** The callbacks that the service places; absent where none are offered. */
  readonly callbacks?: Pick<Callbacks, 'status' | 'tell'> | undefined;
  /** Whether the service has been told to stop. */
  readonly leaving: () => boolean;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
};

/** The router of everything under `/console`. */
export function serviceConsole(service: ServiceConsole): Router {
  const {
    store,
    notices,
    files,
    folder,
    words,
    hasMadeCalls = false,
    dataFolder,
    voices,
    status,
    clock,
    publicUrl,
    isLoopback,
    isHere,
    rehearsal,
    hasPhone,
    leaving,
    passwords = passwordsAt(),
    openId,
    carrier,
    callbacks,
    callbackKeys,
    log,
  } = service;
  const { directory } = notices;
  const { catalogues } = voices;
  const staff = async () => (await store()).staff;
  const audit: Audit = auditTo(async (entry) => (await staff()).audit.add(entry), clock);
  const onFault = (fault: unknown): void => log.error({ fault: String(fault) }, 'a page of the console failed');
  const people: PeopleParts = {
    store: staff,
    audit,
    cookies: sessionCookies(publicUrl, isLoopback),
    limits: signInLimits(),
    passwords,
    publicUrl,
    isReadable: !isLoopback && publicUrl.startsWith('http:'),
    ...(openId !== undefined && { openId: openIdBy(openId, `${publicUrl}/console/sign-in/openid/back`) }),
    log: onFault,
    isDemo: rehearsal && isLoopback,
  };
  const lately = latelySeen(people.cookies);
  const queue = createJobQueue();
  const reports = lateReports(store);
  const readyWords = (name: string, language: string) => catalogues.prompt(language, `announcements.${name}` as PromptKey);
  const topicName: HoursPageParts['topicName'] = (centre, topic, language) => topicNamed(catalogues, centre, topic, language);
  const faultsOf = (id: string, where: string) =>
    notices.status().problems.flatMap(({ notice, centre = where, message }) => (notice === id && centre === where ? message : []));
  const editing = folder !== undefined && { folder };
  const routes = consoleRoutes({
    people,
    now: {
      directory,
      clock,
      status,
      notices: notices.current,
      words: { readyWords, faultsOf },
      callbacks: async (centre, now) => (await store()).callbacks.waitingIn(centre, now),
      queue,
    },
    notices: {
      queue,
      files,
      context: { vocabulary: vocabularyOf(catalogues), isRehearsal: rehearsal },
      current: notices.current,
      store: async () => (await store()).notices,
      lookNow: notices.look,
      audit,
      voices,
      topicName,
      readyWords,
      faultsOf,
    },
    hours: { ...editing, audit, topicName },
    ask: { ...voices, hasPhone },
    callbacks: {
      store: async () => (await store()).callbacks,
      ...(callbackKeys !== undefined && { keys: callbackKeys }),
      places: () => callbacks?.status().places === true,
      audit,
      tell:
        callbacks?.tell ??
        countCallbacks({ directory, clock, log, count: async (...counted) => (await store()).countCallback(...counted) }),
      topicName,
    },
    calls: {
      ...voices,
      reports,
      writtenAt: notices.writtenAt,
      isMade: hasMadeCalls,
    },
    figures: { reports, read: spanReader(reports, queue), draw: chartThread().draw, queue, isMade: hasMadeCalls },
    facts: { ...editing, audit, queue },
    proof: {
      catalogues,
      signed: { sign: async (call) => (await store()).signed.sign(call), latest: async (centre) => (await store()).signed.latest(centre) },
      results: proofFiles(dataFolder),
      audit,
      queue,
    },
    words: {
      ...voices,
      words,
      ...(carrier !== undefined && { carrier }),
      reviews: async () => (await store()).reviews,
      heard: async () => (await store()).heard,
      audit,
      publicUrl,
      queue,
    },
  });
  return consoleRouter({
    routes,
    queue,
    personOf: async (cookies, isUse) => {
      const remember = lately.asking();
      const said = await signedInBy(people, cookies, clock(), isUse);
      remember(cookies, said);
      return said;
    },
    lately,
    signInAgain: (visit, carried) => signInAgain(people, visit, carried),
    directory,
    clock,
    publicUrl,
    isLoopback,
    isHere,
    leaving,
    onFault,
  });
}
