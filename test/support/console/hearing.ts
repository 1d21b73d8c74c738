// What is asked of a hearing in the tests: the frozen schedules, the words of the project, and which languages can be spoken.

import { loadCatalogues } from '../../../src/speech/catalogue.ts';

export const catalogues = await loadCatalogues('prompts');

/** Every language can be spoken: the robot is installed, nothing is recorded. */
export const withRobot = { canPlay: () => true, hasOwn: () => false, isRecorded: () => false };

/** Neither a robot nor a recording. */
export const withoutRobot = { canPlay: () => false, hasOwn: () => false, isRecorded: () => false };
