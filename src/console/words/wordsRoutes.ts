// The pages about words for staff: every person who has signed in may read and hear them. They are those of all centres, so a person who changes
// them is an editor of all.

import type { Language, PromptKey } from '../../call/speech.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import { message } from '../../messages/message.ts';
import { newWords } from '../../speech/newWords.ts';
import { approveWords, changeWords, earlierWords, isWritable } from '../../speech/promptsFolder.ts';
import type { PageReply, Reply, Route, Visit } from '../route.ts';
import { languagesPage } from './languagesPage.ts';
import { oftenHeard } from './often.ts';
import { ownRecordings } from './ownRecordings.ts';
import { previewPage } from './previewPage.ts';
import { promptListPage } from './promptList.ts';
import { promptPage, type ShownPrompt } from './promptPage.ts';
import { promptState, promptStates, recordingState } from './promptStates.ts';
import { recordRoutes } from './recordRoutes.ts';
import { reviewerRoutes } from './reviewerPages.ts';
import { type DoneWord, languageIn, noSuchWords, ofPrompt, type PromptFound, promptAddress } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

const mostShownEarlier = 8;

export function wordsRoutes(parts: WordsParts): readonly Route[] {
  const { catalogues, words, reviews, audit, carrier } = parts;
  const often = oftenHeard(parts);
  const statesOf = promptStates(parts);
  const prompt = '/console/words/:language/:prompt';
  return [
    { method: 'get', path: '/console/words', needs: 'person', answer: all },
    { method: 'get', path: '/console/words/:language', needs: 'person', answer: list },
    ...reviewerRoutes(parts),
    { method: 'get', path: prompt, needs: 'person', answer: (visit) => ofPrompt(catalogues, visit, (found) => shown(visit, found)) },
    {
      method: 'post',
      path: `${prompt}/edit`,
      needs: 'editor',
      answer: (visit) => ofPrompt(catalogues, visit, (found) => edit(visit, found)),
    },
    {
      method: 'post',
      path: `${prompt}/approve`,
      needs: 'editor',
      answer: (visit) => ofPrompt(catalogues, visit, (found) => approve(visit, found)),
    },
    ...recordRoutes(parts, shown),
    {
      method: 'post',
      path: `${prompt}/proposals/:proposal`,
      needs: 'editor',
      answer: (visit) => ofPrompt(catalogues, visit, (found) => decide(visit, found)),
    },
  ];

  async function all(visit: Visit): Promise<Reply> {
    const waiting = await (await reviews()).counts();
    const stateOf = (language: Language, key: PromptKey) => ({
      isApproved: catalogues.approvalOf(language, key) !== undefined,
      recording: recordingState(parts, language, key),
    });
    const sums = [...catalogues.headings.keys()].map((language) => ({
      language,
      states: catalogues.keys.map((key) => stateOf(language, key)),
      waiting: waiting.get(language) ?? 0,
    }));
    return languagesPage(parts, visit, sums);
  }

  async function list(visit: Visit): Promise<Reply> {
    const language = languageIn(catalogues, visit);
    if (language === undefined) return noSuchWords(visit);
    const [states, heard] = await Promise.all([statesOf(language), often({ language, directory: visit.directory, now: visit.now })]);
    const own = ownRecordings(parts, visit.directory, language);
    return promptListPage(parts, visit, { language, states, own, often: heard });
  }

  async function shown(visit: Visit, found: PromptFound, more: Partial<ShownPrompt> = {}): Promise<PageReply> {
    const { language, key } = found;
    const { folder } = words;
    const now = catalogues.written(language, key);
    const [writable, earlier, waiting, heard] = await Promise.all([
      isWritable(folder),
      earlierWords(folder, found, now, mostShownEarlier),
      reviews().then((store) => store.waiting(language)),
      often({ language, directory: visit.directory, now: visit.now }),
    ]);
    const state = promptState(parts, language, key);
    const own = ownRecordings(parts, visit.directory, language).get(key) ?? [];
    const proposals = waiting.filter((each) => each.prompt === key);
    return promptPage(parts, visit, { language, state, own, calls: heard.callsOf(key), isWritable: writable, earlier, proposals, ...more });
  }

  async function edit(visit: Visit, found: PromptFound): Promise<Reply> {
    const { form } = visit;
    const [typed, seen, step] = [form.get('words') ?? '', form.get('seen') ?? '', form.get('step') ?? ''];
    const made = newWords(words.files(), { ...found, typed }, carrier);
    if ('faults' in made) return shown(visit, found, { typed, faults: made.faults });
    const { language, key } = found;
    if (step === 'download') return { file: made.text, name: `${language}.json`, type: 'application/json' };
    if (step !== 'save') return previewPage(parts, visit, { ...found, made, seen, isWritable: await isWritable(words.folder) });
    const changed = await changeWords(words.folder, { ...found, typed, seen, ...(carrier !== undefined && { carrier }), now: visit.now });
    if ('faults' in changed) return shown(visit, found, { typed, faults: changed.faults });
    if ('readOnly' in changed) return previewPage(parts, visit, { ...found, made, seen, isWritable: false });
    await words.look();
    if ('stale' in changed) return shown(visit, found, { typed, faults: [message('words-said.stale')] });
    const { before, words: after } = changed.done;
    if (before !== after)
      await audit({ who: visit.person, what: 'words-changed', before: { words: before }, after: { language, prompt: key, words: after } });
    return to(found, words.status().serves === 'now' ? 'saved' : 'saved-waits');
  }

  async function approve(visit: Visit, found: PromptFound): Promise<Reply> {
    const { language, key } = found;
    const by = visit.person?.name ?? '';
    const signed = { by, on: civilDate(visit.now, usualZone) };
    const keys = new Map([[key as string, visit.form.get('seen') ?? '']]);
    const made = await approveWords(words.folder, { language, keys, all: catalogues.keys, signed });
    await words.look();
    if (made !== 'done') return to(found, made);
    await audit({ who: visit.person, what: 'words-approved', after: { language, prompt: key, by } });
    return to(found, 'approved');
  }

  async function decide(visit: Visit, found: PromptFound): Promise<Reply> {
    const { language, key } = found;
    const { person, form, now } = visit;
    const store = await reviews();
    const proposal = await store.proposal(visit.parts.proposal ?? '');
    if (proposal === undefined || proposal.language !== language || proposal.prompt !== key) return noSuchWords(visit);
    if (proposal.decided !== undefined) return to(found, proposal.decided);
    const facts = { language, prompt: key, words: proposal.words, by: proposal.name };
    if (form.get('act') !== 'accept') {
      if (await store.decide(proposal.id, 'declined', person?.name ?? '', now))
        await audit({ who: person, what: 'proposal-declined', after: facts });
      return to(found, 'declined');
    }
    const change = { ...found, typed: proposal.words, seen: proposal.insteadOf, ...(carrier !== undefined && { carrier }), now };
    const changed = await changeWords(words.folder, change);
    await words.look();
    if ('readOnly' in changed) return to(found, 'read-only');
    // The editor looks at the words of now, and takes the proposal over by hand where it still fits.
    if ('stale' in changed) return shown(visit, found, { typed: proposal.words, faults: [message('words-said.stale')] });
    if ('faults' in changed) return shown(visit, found, { typed: proposal.words, faults: changed.faults });
    if (await store.decide(proposal.id, 'accepted', person?.name ?? '', now))
      await audit({ who: person, what: 'proposal-accepted', before: { words: changed.done.before }, after: facts });
    return to(found, 'accepted');
  }

  function to({ language, key }: PromptFound, said: DoneWord): Reply {
    return { to: `${promptAddress(language, key)}?said=${said}` };
  }
}
