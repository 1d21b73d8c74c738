// The walk through a week in which the console has a notice of every kind.

import type { Instant, Language } from '../../hours/timetable.ts';
import { withNotices } from '../../schedules/build/withNotices.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { vocabularyOf } from '../../speech/vocabularyOf.ts';
import type { Converse } from './explore.ts';
import { falseNotices } from './falseNotices.ts';
import { noticeDays, noticeWeek } from './noticeWeek.ts';
import { type Walk, walkCentre } from './walk.ts';

type Week = {
  /** The tables of the files. */
  readonly directory: Directory;
  readonly catalogues: Catalogues;
  readonly from: Instant;
  /** Only these of the centre's languages. */
  readonly languages?: readonly Language[];
  readonly speak?: Converse;
};

/** Walks a centre. Throws where its notices do not fit its tables. */
export function walkNoticeWeek(id: string, { directory, catalogues, from, ...rest }: Week): Walk {
  const files = directory.centres.get(id);
  const notices = files === undefined ? [] : noticeWeek(files, from);
  const { directory: laid, problems } = withNotices(directory, notices, { vocabulary: vocabularyOf(catalogues) });
  const centre = laid.centres.get(id);
  if (centre === undefined || problems.length > 0) throw new Error(`The notices do not fit ${id}: ${JSON.stringify(problems)}`);
  const otherFaults = falseNotices(directory, id, notices);
  return walkCentre(centre, { directory: laid, catalogues, from, days: noticeDays, grain: 'coarse', otherFaults, ...rest });
}
