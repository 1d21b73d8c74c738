// The schedules folder for pages that write into it: whole files, one after the other.

import { constants } from 'node:fs';
import { access, chmod, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ScheduleFiles } from '../../console/facts/scheduleFiles.ts';
import { replaceFile } from '../../schedules/reload/replaceFile.ts';

/** Without a folder there is nothing to read, and nothing can be written. */
export function scheduleFolder(folder: string | undefined): ScheduleFiles {
  let last: Promise<unknown> = Promise.resolve();
  const pathOf = (file: string): Promise<string> =>
    folder === undefined ? Promise.reject(new Error('There is no schedules folder.')) : realpath(join(folder, file));

  const isWritable = async (file: string): Promise<boolean> => {
    try {
      const path = await pathOf(file);
      await access(dirname(path), constants.W_OK);
      await access(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  };
  const write: ScheduleFiles['write'] = async (file, edit) => {
    if (!(await isWritable(file))) return 'not-writable';
    const path = await pathOf(file);
    const [text, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const edited = edit(text);
    if (edited === undefined || edited === text) return 'unchanged';
    await replaceFile(path, [edited]);
    await chmod(path, mode);
    return 'written';
  };
  return {
    read: async (file) =>
      pathOf(file).then(
        (path) => readFile(path, 'utf8'),
        () => undefined,
      ),
    isWritable,
    // Two clerks at the same moment: the second edits what the first has written.
    write: (...edit) => {
      const written = last.then(() => write(...edit));
      last = written.catch(() => {});
      return written;
    },
  };
}
