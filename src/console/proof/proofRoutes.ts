// What was measured, walked and tried. A test call that is signed stays: the next signature is another one.

import { randomUUID } from 'node:crypto';
import { isoIn } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { SignedCalls } from '../../store/signedCalls.ts';
import { html } from '../../website/html.ts';
import { type JobQueue, turnIn } from '../../website/jobQueue.ts';
import type { Audit } from '../auditPort.ts';
import { addressOf } from '../consoleFrame.ts';
import { formIdOf } from '../formField.ts';
import { mayUse, ownCentres } from '../permission.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { mostNote, proofPage } from './proofPage.ts';
import { readEffort, readWalk } from './proofResults.ts';
import { sheetOf } from './sheetCalls.ts';

export type ProofParts = {
  readonly catalogues: Catalogues;
  readonly signed: SignedCalls;
  /** What the tools wrote; undefined where they wrote nothing. */
  readonly results: { readonly effort: () => Promise<string | undefined>; readonly walk: () => Promise<string | undefined> };
  readonly audit: Audit;
  readonly queue: JobQueue;
};

/** For every person of a centre; an editor signs. */
export function proofRoutes(parts: ProofParts): readonly Route[] {
  const path = '/console/centres/:centre/proof';
  return [
    { method: 'get', path: '/console/proof', needs: 'person', answer: ownCentre },
    { method: 'get', path, needs: 'viewer', answer: (visit) => shown(parts, visit) },
    { method: 'get', path: `${path}/walk`, needs: 'viewer', answer: (visit) => picture(parts, visit) },
    { method: 'post', path, needs: 'editor', answer: (visit) => sign(parts, visit) },
  ];
}

/** The page is one of a centre: the first one of the person. */
function ownCentre({ directory, person }: Visit): Reply {
  const [own, ...others] = ownCentres(person, directory);
  return { to: own !== undefined && others.length === 0 ? addressOf(own.id, 'proof') : '/console/centres' };
}

async function shown(parts: ProofParts, visit: Visit, fault?: Message): Promise<Reply> {
  const { catalogues, signed, results, queue } = parts;
  const { language: reader, directory, person, token, now } = visit;
  const centre = centreIn(visit);
  const pause = () => turnIn(queue);
  const [effort, walk, signatures] = await Promise.all([results.effort(), results.walk(), signed.latest(centre.id)]);
  const page = proofPage({
    centre,
    catalogues,
    reader,
    now,
    effort: readEffort(effort),
    walk: readWalk(walk),
    calls: await sheetOf(directory, centre, now, pause),
    signed: signatures,
    mayWrite: mayUse(person, 'editor', centre.id),
    token,
    newId: randomUUID,
    ...(fault !== undefined && { fault }),
  });
  return { page, title: sayKey(reader, 'console.proof'), styles: ['proof.css'], ...(fault !== undefined && { status: 422 }) };
}

async function picture({ results }: ProofParts, visit: Visit): Promise<Reply> {
  const walk = readWalk(await results.walk());
  if (walk !== undefined) return { picture: walk.picture };
  const title = sayKey(visit.language, 'console.missing');
  return { page: html`<h1>${title}</h1><p>${sayKey(visit.language, 'proof.walk-none')}</p>`, title, status: 404 };
}

async function sign(parts: ProofParts, visit: Visit): Promise<Reply> {
  const { form, person, directory, now } = visit;
  const centre = centreIn(visit);
  const id = formIdOf(form);
  const [test, outcome] = [form.get('test') ?? '', form.get('outcome') ?? ''];
  const note = (form.get('note') ?? '').trim().slice(0, mostNote);
  const calls = await sheetOf(directory, centre, now, () => turnIn(parts.queue));
  const index = calls.findIndex((call) => call.id === test);
  const call = calls[index];
  if (call === undefined || id === undefined || (outcome !== 'right' && outcome !== 'wrong'))
    return shown(parts, visit, message('proof.stale'));
  const entry = {
    id,
    centre: centre.id,
    test,
    at: isoIn(now, centre.zone),
    at_ms: now,
    who: person?.name ?? '',
    person: person?.id ?? null,
  };
  if (await parts.signed.sign({ ...entry, outcome, note })) {
    const after = { outcome, line: call.line.id, ...(call.number !== undefined && { number: call.number, keys: call.keys.join(' ') }) };
    await parts.audit({ who: person, what: 'test-call-signed', centre: centre.id, after: { ...after, ...(note !== '' && { note }) } });
  }
  return { to: `${addressOf(centre.id, 'proof')}#test-${index}` };
}
