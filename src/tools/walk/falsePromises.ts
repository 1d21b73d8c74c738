// Compares what a turn promises with the tables themselves, not with the availability that the turn was made from.

import type { PromptKey } from '../../call/speech.ts';
import type { Turn, TurnEvent } from '../../call/turn.ts';
import { type Opening, openingsBetween } from '../../hours/openings.ts';
import type { Instant, Language } from '../../hours/timetable.ts';
import { isoIn } from '../../hours/zone.ts';
import { lineAt } from '../../routing/lineAt.ts';
import type { Centre, Line } from '../../schedules/directory.ts';
import type { Edge } from './edge.ts';

/** A sentence for each promise of the turn that the tables do not make. */
export function falsePromises(centre: Centre, edge: Edge): readonly string[] {
  const { turn, centreNow } = edge;
  return [
    ...turn.events.flatMap((event) => falseEvents(centre, event, centreNow.now)),
    ...falseOffers(centre, edge),
    ...falseRings(centre, edge),
  ];
}

function falseEvents(centre: Centre, event: TurnEvent, now: Instant): readonly string[] {
  if (event.type === 'transfer-begun') {
    const line = centre.lines.get(event.line);
    const opening = line === undefined ? undefined : openAt(line, event.deskLanguage, now);
    if (opening === undefined) return [`${event.line} rings, but it is closed in ${event.deskLanguage}`];
    return opening.promised === event.promised
      ? []
      : [
          `${event.line} rings with the language ${event.deskLanguage} ${event.promised ? '' : 'not '}promised, and the table says otherwise`,
        ];
  }
  if (event.type !== 'closed') return [];
  const language = event.language ?? centre.languages[0] ?? 'ja';
  const lines = linesOf(centre, event.topic);
  const open = event.attemptedLines.length > 0 ? undefined : lines.find((line) => openAt(line, language, now) !== undefined);
  const first = firstOpening(lines, language, now, event.opens);
  return [
    ...(open === undefined ? [] : [`${event.topic} is called closed in ${language}, but ${open.id} is open`]),
    ...(event.opens === undefined || event.attemptedLines.length > 0 || first === event.opens
      ? []
      : [
          `${event.topic} “opens at” ${isoIn(event.opens, centre.zone)} in ${language}, but the first opening is ${first === undefined ? 'not then' : isoIn(first, centre.zone)}`,
        ]),
  ];
}

/** A language that is offered is promised at this instant. */
function falseOffers(centre: Centre, { turn: { does }, centreNow }: Edge): readonly string[] {
  if (does.act !== 'listen' || does.next.place !== 'closed') return [];
  const { topic, language = '', offers } = does.next;
  return offers.flatMap((offer) => {
    if (offer.kind === 'callback')
      return isCalledBack(centre, topic, language, centreNow.now)
        ? []
        : [`a call back is offered in ${language}, which no line promises within a week`];
    if (offer.kind === 'sms') return centre.sms === undefined ? ['a text is offered by a centre that sends none'] : [];
    if (offer.kind !== 'line') return [];
    const line = centre.lines.get(offer.line);
    return line !== undefined && openAt(line, offer.language, centreNow.now)?.promised === true
      ? []
      : [`${offer.line} is offered in ${offer.language}, which is not staffed now`];
  });
}

const week = 7 * 86_400_000;

/** Whether a line for which the centre calls back promises the language within the days that a callback is kept. */
function isCalledBack(centre: Centre, topic: string, language: Language, now: Instant): boolean {
  const lines = linesOf(centre, topic).filter(({ id }) => centre.callback?.lines.includes(id));
  return lines.some(({ timetable }) => openingsBetween(timetable, language, now, now + week).some(({ promised }) => promised));
}

const warnings: ReadonlySet<string> = new Set<PromptKey>(['transfer.mayNotSpeak', 'transfer.interpreter']);

/** Only numbers of the directory ring, no line twice in a round, and the caller is warned before a line rings that does not promise the language. */
function falseRings(centre: Centre, { state, turn: { does, events }, centreNow }: Edge): readonly string[] {
  if (does.act !== 'ring' || does.next.place !== 'transfer') return [];
  const { attemptedLines, language, deskLanguage } = does.next;
  const warned = does.speech.some((item) => 'key' in item && warnings.has(item.key));
  // The next telephone of a line rings without a word: the caller has heard it before the first.
  const unpromised = events.some((event) => event.type === 'transfer-begun' && !event.promised && (event.telephone ?? 1) === 1);
  return [
    ...does.numbers
      .filter((number) => !numbersOf(centre.lines.get(does.line)).includes(number))
      .map((number) => `${number} rings, which is not a number of ${does.line}`),
    ...(new Set(attemptedLines).size === attemptedLines.length ? [] : [`a line rings twice in one round: ${attemptedLines.join(', ')}`]),
    ...againRung(centre, state, does, centreNow.now),
    ...(unpromised && language === deskLanguage && !warned
      ? [`${does.line} rings without a word that ${deskLanguage} may not be spoken there`]
      : []),
  ];
}

/** Where the telephones of a line ring one after the other, each rings once: the next one of its file, and only after the one before it. */
function againRung(
  centre: Centre,
  before: Edge['state'],
  { line: id, numbers, next }: Extract<Turn['does'], { act: 'ring' }>,
  now: Instant,
): readonly string[] {
  const line = centre.lines.get(id);
  const { telephones = [], inOrder = false } = (line && lineAt(line, now).ringing) ?? {};
  if (!inOrder || telephones.length === 0 || next.place !== 'transfer') return [];
  const isSameRound = before.place === 'transfer' && before.attemptedLines.join() === next.attemptedLines.join();
  const turn = isSameRound ? (before.telephone ?? 0) + 1 : 0;
  return numbers.join() === telephones[turn] && (next.telephone ?? 0) === turn
    ? []
    : [`of ${id} the telephone ${numbers.join()} rings where it is the turn of ${telephones[turn] ?? 'none'}`];
}

function numbersOf(line: Line | undefined): readonly string[] {
  return line === undefined ? [] : [line.number, ...(line.ringing?.telephones ?? [])];
}

function linesOf(centre: Centre, topic: string): readonly Line[] {
  const ids = topic === 'person' ? centre.person : (centre.topics.find(({ id }) => id === topic)?.lines ?? []);
  return ids.flatMap((id) => centre.lines.get(id) ?? []);
}

function openAt(line: Line, language: Language, at: Instant): Opening | undefined {
  return openingsBetween(line.timetable, language, at, at + 1)[0];
}

/** The first instant, up to the one that was said, at which a line promises the language; if none does, at which one answers. */
function firstOpening(lines: readonly Line[], language: Language, now: Instant, said: Instant | undefined): Instant | undefined {
  if (said === undefined) return undefined;
  const openings = lines.flatMap((line) => openingsBetween(line.timetable, language, now, said + 1));
  const promised = openings.filter((opening) => opening.promised);
  return (promised.length > 0 ? promised : openings).reduce<Instant | undefined>(
    (first, { from }) => (first === undefined || from < first ? from : first),
    undefined,
  );
}
