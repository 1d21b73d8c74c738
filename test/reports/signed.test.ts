// Signed calls with known outcomes, some delivered twice and out of order: the report is our own count. test/long has a thousand, on both stores.

import { test } from 'vitest';
import { expectOwnCount, knownCalls, reportOfSigned } from '../support/reports/signedCentre.ts';

const calls = knownCalls(84);

test('a report of signed calls is our own count', async () => expectOwnCount(await reportOfSigned(calls), calls));
