// Recordings are sent here: those for all centres by an editor of all, those of a centre by its editors.

import { civilDate, usualZone } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Centre } from '../../schedules/directory.ts';
import { digestOf } from '../../speech/approvals.ts';
import { wordsToRecord } from '../../speech/audio.ts';
import { confirmRecording, keepRecording, removeRecording } from '../../speech/keepRecordings.ts';
import { isWritable } from '../../speech/promptsFolder.ts';
import { utteranceOf } from '../../speech/standsAlone.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { ownPage } from './ownPage.ts';
import { recordingState } from './promptStates.ts';
import { readSound } from './sound.ts';
import { type DoneWord, noSuchWords, ofPrompt, ownAddress, type PromptFound, promptAddress } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

/** A minute of sound, and the form around it. */
const mostUploadBytes = 1_200_000;

type ShownWith = (visit: Visit, found: PromptFound, fault: { readonly soundFault: Message }) => Promise<Reply>;

/** `shown`: the page of a prompt for all centres. */
export function recordRoutes(parts: WordsParts, shown: ShownWith): readonly Route[] {
  const { catalogues, words, audit } = parts;
  const common = '/console/words/:language/:prompt';
  const own = '/console/centres/:centre/words/:language/:prompt';
  const upload = { mostBytes: mostUploadBytes };
  return [
    {
      method: 'post',
      path: `${common}/recording`,
      needs: 'editor',
      upload,
      answer: (visit) => ofPrompt(catalogues, visit, (found) => record(visit, found)),
    },
    {
      method: 'get',
      path: `${common}/centre`,
      needs: 'person',
      answer: (visit) => ofPrompt(catalogues, visit, (found) => ofCentre(visit, found)),
    },
    { method: 'get', path: own, needs: 'viewer', answer: (visit) => inCentre(visit, (found, centre) => shownIn(visit, found, centre)) },
    {
      method: 'post',
      path: `${own}/recording`,
      needs: 'editor',
      upload,
      answer: (visit) => inCentre(visit, (found, centre) => record(visit, found, centre)),
    },
  ];

  function inCentre(visit: Visit, answer: (found: PromptFound, centre: Centre) => Promise<Reply>): Promise<Reply> {
    const centre = centreIn(visit);
    return ofPrompt(catalogues, visit, (found) => (centre.languages.includes(found.language) ? answer(found, centre) : noSuchWords(visit)));
  }

  /** A centre was chosen from the list. */
  function ofCentre({ query, directory }: Visit, { language, key }: PromptFound): Reply {
    const centre = directory.centres.get(query.get('centre') ?? '');
    return { to: centre === undefined ? promptAddress(language, key) : ownAddress(centre.id, language, key) };
  }

  async function shownIn(visit: Visit, found: PromptFound, centre: Centre, fault?: Message): Promise<Reply> {
    return ownPage(parts, visit, { ...found, centre, isWritable: await isWritable(words.folder), ...(fault !== undefined && { fault }) });
  }

  async function record(visit: Visit, found: PromptFound, centre?: Centre): Promise<Reply> {
    const { form, person, now, files } = visit;
    const { folder } = words;
    const faulty = (fault: Message) =>
      centre === undefined ? shown(visit, found, { soundFault: fault }) : shownIn(visit, found, centre, fault);
    const to = (said: DoneWord): Reply => {
      const { language, key } = found;
      return { to: `${centre === undefined ? promptAddress(language, key) : ownAddress(centre.id, language, key)}?said=${said}` };
    };
    const state = recordingState(parts, found.language, found.key, centre);
    if (state === 'carrier' || state === 'part') return faulty(message(`words-page.no-recording-${state}`));
    const [seen, before, act] = [form.get('seen') ?? '', form.get('before') ?? undefined, form.get('act')];
    const utterance = centre === undefined ? found : utteranceOf(catalogues, found, centre.name);
    if (seen !== digestOf(wordsToRecord(catalogues, utterance))) return faulty(message('words-said.stale'));
    const signed = { by: person?.name ?? '', on: civilDate(now, usualZone) };
    const of = { ...found, centre: centre?.id, ...(before !== undefined && { before }) };
    const note = (what: 'recording-made' | 'recording-kept' | 'recording-removed') =>
      audit({
        who: person,
        what,
        ...(centre !== undefined && { centre: centre.id }),
        after: { language: found.language, prompt: found.key },
      });
    if (act === 'remove' || act === 'keep') {
      const done = await (act === 'remove' ? removeRecording(folder, { ...of, now }) : confirmRecording(folder, { ...of, seen, signed }));
      await words.look();
      if (done === 'stale') return to('stale-recording');
      if (done !== 'done' && done !== 'again') return to(done);
      if (done === 'done') await note(act === 'remove' ? 'recording-removed' : 'recording-kept');
      return to(act === 'keep' ? 'kept' : centre === undefined ? 'removed' : 'removed-own');
    }
    const sound = readSound(files?.get('sound'));
    if ('fault' in sound) return faulty(sound.fault);
    const done = await keepRecording(folder, { ...of, samples: sound.samples, signed, seen, now });
    await words.look();
    if (done !== 'done' && done !== 'over' && done !== 'again') return to(done);
    if (done !== 'again') await note('recording-made');
    return to(done === 'over' ? 'over' : 'recorded');
  }
}
