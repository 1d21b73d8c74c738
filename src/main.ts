// Where the service begins. What was compiled at an earlier start is used again, since half of a start is compiling: below the machine's
// folder for temporary files, or where NODE_COMPILE_CACHE says. Where nothing can be written, it compiles anew.
// https://nodejs.org/api/module.html#module-compile-cache

import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./service/start.ts');
