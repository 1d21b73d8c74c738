// What another person changed in the files between opening a form and sending it: who, and what callers notice of it.

import { sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { changedLinesOf } from '../../schedules/edit/mergeTexts.ts';
import { type Html, html } from '../../website/html.ts';
import { centreIn, type Visit } from '../route.ts';
import { momentFor } from '../staffWords.ts';
import { type HoursPageParts, linesHtml, sectionsHtml } from './hoursParts.ts';
import type { ScheduleFolder } from './hoursPort.ts';
import { filesWith, orderOf } from './judgeOrder.ts';

/** A file that is another one now. `before`: what the person saw, where it is still known. */
export type Stale = {
  readonly file: string;
  readonly seen: string;
  readonly now: string | undefined;
  readonly before?: string | undefined;
};

type Changed = { readonly folder: ScheduleFolder; readonly files: SourceFiles; readonly stale: readonly Stale[] };

export async function otherChange(parts: HoursPageParts, visit: Visit, { folder, files, stale }: Changed): Promise<Html> {
  const { language, now } = visit;
  const { zone } = centreIn(visit);
  const mine = (await folder.versions()).find(({ after }) => stale.some(({ file }) => Object.hasOwn(after, file)));
  const isOurs = mine !== undefined && stale.some(({ file, now: text }) => mine.after[file] === text);
  const known = stale.filter(({ before }) => before !== undefined);
  const was = filesWith(files, Object.fromEntries(known.map(({ file, before }) => [file, before])));
  const judged = known.length === 0 ? undefined : await folder.judge(orderOf(parts, visit, was, files));
  return html`<section class="sheet">
      <p><strong>${isOurs ? sayKey(language, 'hours-stale.by', { name: mine.by, at: momentFor(mine.at, now, zone, language), why: mine.why }) : sayKey(language, 'hours-stale.by-hand')}</strong></p>
      ${judged !== undefined && (judged.sections.length === 0 ? html`<p>${sayKey(language, 'hours-preview.nothing-heard')}</p>` : sectionsHtml(judged.sections))}
      ${known.map(({ file, before = '', now: text = '' }) => html`<details><summary>${sayKey(language, 'hours-preview.lines', { file })}</summary>${linesHtml(changedLinesOf(before, text))}</details>`)}
      ${known.length < stale.length && html`<p>${sayKey(language, 'hours-stale.unknown')}</p>`}
    </section>`;
}
