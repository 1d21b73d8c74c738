// What must be true whatever comes in, as properties: a few thousand cases in the quick tests, a hundred thousand in the long ones.

import fc from 'fast-check';
import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import type { Loaded, SourceFiles } from '../../schedules/build/loadDirectory.ts';
import type { Directory } from '../../schedules/directory.ts';
import { requestsTo } from './forms.ts';
import { faultOf, numbersOf } from './judge.ts';
import { mark } from './marked.ts';
import type { InProcess } from './serviceInProcess.ts';
import type { Wire } from './wire.ts';

/** How many cases, and where the first of them begins: the same number gives the same cases. */
export type Cases = { readonly count: number; readonly seed?: number };

/** How many answers had which status, and how many of them rang a line. */
export type Answers = { readonly statuses: ReadonlyMap<number, number>; readonly rings: number };

const run = ({ count, seed }: Cases) => ({ numRuns: count, ...(seed !== undefined && { seed }) });

/** Whatever is posted, an answer comes that any caller may get. Rejects with the shortest request for which this is false. */
export async function holdsForRequests(service: InProcess, wire: Wire, directory: Directory, cases: Cases): Promise<Answers> {
  const numbers = numbersOf(directory);
  const statuses = new Map<number, number>();
  let rings = 0;
  const property = fc.asyncProperty(requestsTo(service, directory), async (asked) => {
    const logged = service.logged.length;
    const answer = await wire.send(asked.method, asked.path, asked.headers, asked.body);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (/<Dial[ >]/.test(answer.text)) rings += 1;
    const fault = faultOf(asked, answer, service.url, numbers);
    if (fault !== undefined) throw new Error(`${fault}: ${answer.text.slice(0, 500)}`);
    const lines = service.logged.slice(logged).filter(({ msg }) => msg !== 'a request was not signed by the carrier');
    if (JSON.stringify(lines).includes(mark)) throw new Error(`the log repeats what was sent: ${JSON.stringify(lines)}`);
    if (lines.some(({ msg }) => String(msg).includes('failed'))) throw new Error(`a turn failed: ${JSON.stringify(lines)}`);
  });
  await fc.assert(property, run(cases));
  return { statuses, rings };
}

/** Whatever is written into the schedules, they give a directory that can be used, or sentences with places. Throws as above. */
export function holdsForSchedules(
  texts: fc.Arbitrary<SourceFiles>,
  load: (changed: SourceFiles) => Loaded,
  cases: Cases,
): { readonly refused: number } {
  let refused = 0;
  const property = fc.property(texts, (changed) => {
    const { directory, problems } = load(changed);
    for (const { line, column, message } of problems)
      if (!(line >= 1 && column >= 1 && message !== '')) throw new Error(`this says nothing: ${message}`);
    if ((directory === undefined) !== problems.some(({ severity }) => severity === 'problem'))
      throw new Error('a directory with problems, or none without');
    if (directory === undefined) refused += 1;
    else
      for (const { lines } of directory.centres.values())
        for (const { number } of lines.values())
          if (!mayBeRung(number, Object.values(changed).join('\n'))) throw new Error(`it would ring ${number}`);
  });
  fc.assert(property, run(cases));
  return { refused };
}

/** Whether the library calls a number an ordinary one of Japan, or the files at least speak of others. */
function mayBeRung(number: string, files: string): boolean {
  if (!/^\+\d{8,15}$/.test(number)) return false;
  const read = parsePhoneNumberWithError(number);
  const type = read.getType() ?? '';
  if (/PREMIUM|SHARED|PAGER|VOICEMAIL|PERSONAL/.test(type)) return false;
  const isOrdinary = read.country === 'JP' && ['TOLL_FREE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'VOIP'].includes(type);
  return isOrdinary || /\bdials\b/.test(files);
}
