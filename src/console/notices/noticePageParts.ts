// What the pages about notices are given by the service.

import type { Language } from '../../call/speech.ts';
import type { Message, StaffLanguage } from '../../messages/message.ts';
import type { NoticeContext } from '../../schedules/build/withNotices.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { NoticeStore } from '../../store/notices.ts';
import type { JobQueue } from '../../website/jobQueue.ts';
import type { Audit } from '../auditPort.ts';
import type { Voices } from '../hearing/heardSpeech.ts';

export type NoticePageParts = {
  /** Where what takes long gives way to calls. */
  readonly queue: JobQueue;
  /** The directory as the files have it, without any notice. */
  readonly files: () => Directory;
  readonly context: NoticeContext;
  /** The notices that are known here: those in force, coming and waiting. */
  readonly current: () => readonly ConsoleNotice[];
  /** Rejects where the store is away. */
  readonly store: () => Promise<NoticeStore>;
  /** Looks at the store at once, so that this instance follows before its page is shown. */
  readonly lookNow: () => Promise<void>;
  readonly audit: Audit;
  readonly voices: Voices;
  readonly topicName: (centre: Centre, topic: string, language: StaffLanguage) => string;
  /** What a ready announcement says in a language. */
  readonly readyWords: (name: string, language: Language) => string;
  /** What of a notice does not fit the schedules any more, in a centre. */
  readonly faultsOf: (notice: string, centre: string) => readonly Message[];
};
