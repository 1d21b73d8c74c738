// The burst of pages, in a process of its own: what it asks for is in the file that the command line names. Prints what it saw as JSON.

import { readFileSync } from 'node:fs';
import { askAtOnce, type Burst } from '../load/pageBurst.ts';

console.log(JSON.stringify(await askAtOnce(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Burst)));
