// Uses code again that was compiled at an earlier start: half of a start is compiling. The cache is code that this process runs, so it is
// in a folder of this user and not in the folder for temporary files, which all users of a machine share.
// https://nodejs.org/api/module.html#module-compile-cache

import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Turns the cache on. NODE_COMPILE_CACHE counts before this; a user without a home, or with one that is read-only, compiles at each start. */
export function useCompileCache(): void {
  try {
    enableCompileCache(join(homedir(), '.cache', 'madoguchi', 'compiled'));
  } catch {
    // There is no home.
  }
}
