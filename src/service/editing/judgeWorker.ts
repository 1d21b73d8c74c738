// The thread in which changes of the schedules are judged, one after the other.

import { parentPort, workerData } from 'node:worker_threads';
import type { Judged, JudgeOrder } from '../../console/hours/hoursPort.ts';
import { editJudge } from '../../console/hours/judgeEdit.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type KeptSchedules, type PackedSchedules, unpackSchedules } from '../../schedules/build/kept.ts';
import { readAll } from '../../schedules/reload/judgeFolder.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import { receivingTexts, type SentTexts } from './textChannel.ts';

/** The last good form as it is from now on. */
type KeptMessage = { readonly kept: (Omit<PackedSchedules, 'folder'> & { readonly folder: SentTexts }) | undefined };
/** A folder to read, as it is on the disk. */
type PrepareMessage = { readonly prepare: string; readonly at: Instant };
type OrderMessage = {
  readonly number: number;
  readonly before: SentTexts;
  readonly after: SentTexts;
  readonly order: Omit<JudgeOrder, 'before' | 'after'>;
};

export type JudgeMessage = KeptMessage | PrepareMessage | OrderMessage;
export type JudgeAnswer = { readonly number: number } & ({ readonly judged: Judged } | { readonly fault: string });

const { judge, prepare } = editJudge(workerData as Vocabulary);
const received = receivingTexts();
let kept: KeptSchedules | undefined;

// A change is judged after the folder was read, with what was read. What could not be read or prepared is read again with the change.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (message: JudgeMessage) => {
  last = last.then(() => take(message)).catch(() => {});
});

async function take(message: JudgeMessage): Promise<void> {
  if ('kept' in message) kept = message.kept && unpackSchedules({ ...message.kept, folder: received(message.kept.folder) });
  else if ('prepare' in message) await prepared(message);
  else parentPort?.postMessage(answered(message));
}

async function prepared({ prepare: folder, at }: PrepareMessage): Promise<void> {
  const { files } = await readAll(folder);
  if (files !== undefined) prepare(files, at, kept);
}

function answered({ number, before, after, order }: OrderMessage): JudgeAnswer {
  try {
    const texts = { before: received(before), after: received(after) };
    return { number, judged: judge({ ...order, ...texts }, kept) };
  } catch (fault) {
    return { number, fault: String(fault) };
  }
}
