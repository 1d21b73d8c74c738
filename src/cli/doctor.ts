// `npm run doctor`: whether everything is ready for real calls, or what is not; and the sheet of test calls for a person to sign.
// Exit status: 0 no problems found, 1 problems found, 2 wrong usage.

import { Command, Option } from 'commander';
import { isPlaceholder } from '../carrier/twilio/account/claim.ts';
import { openAccount } from '../carrier/twilio/account/openAccount.ts';
import { instantOf } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import { isLoopback } from '../service/settings.ts';
import { type Audio, openAudio } from '../speech/audio.ts';
import { findRobot } from '../speech/robot.ts';
import { credentialsAsked, originOf, refuse, type SetUp, setUp } from './carrierSetUp.ts';
import { textAt } from './doctor/ask.ts';
import { checkAccount } from './doctor/checkAccount.ts';
import { checkEnvironment, checkSchedules } from './doctor/checkEnvironment.ts';
import { checkHosted } from './doctor/checkHosted.ts';
import { checkLines } from './doctor/checkLines.ts';
import { checkService } from './doctor/checkService.ts';
import { checkVoices } from './doctor/checkVoices.ts';
import { describeFindings } from './doctor/describeFindings.ts';
import { type Finding, findingsOf } from './doctor/finding.ts';
import { testCallSheet } from './doctor/testCallSheet.ts';
import { run } from './running.ts';

type Options = { readonly sheet?: true; readonly at?: string; readonly json?: true; readonly api?: string };

const program = new Command('doctor')
  .description('Checks the environment, the schedules, the voices, the lines, the public address and the carrier’s account')
  .option('--sheet', 'print the test calls for a person to make and sign, as Markdown, and check nothing')
  .option('--at <when>', 'the instant of the test calls, such as 2026-11-24T10:00 (default: now)')
  .option('--json', 'as JSON: [{area, is, what}, …]')
  .addOption(new Option('--api <url>', 'another address than the carrier’s').hideHelp())
  .exitOverride()
  .action(examine);

await run(program);

async function examine(options: Options): Promise<void> {
  const found = await setUp();
  if (found === undefined) return;
  const { directory, catalogues } = found;
  if (options.sheet) return void process.stdout.write(testCallSheet(directory, catalogues, instantAsked(options)));
  const findings = await findingsAbout(found, options);
  if (options.json) console.log(JSON.stringify(findings, undefined, 2));
  else console.log(describeFindings(findings));
  if (findings.some(({ is }) => is === 'problem')) process.exitCode = 1;
}

async function findingsAbout(found: SetUp, options: Options): Promise<readonly Finding[]> {
  const { directory, catalogues, settings } = found;
  const audio = await openAudio(settings.prompts, catalogues, findRobot());
  return [
    ...checkEnvironment(settings, isLoopback),
    ...checkSchedules(directory),
    ...checkVoices(catalogues, audio),
    ...checkLines(directory),
    ...(await aboutService(found)),
    ...(await aboutAccount(found, audio, options)),
  ];
}

async function aboutService({ directory, settings }: SetUp): Promise<readonly Finding[]> {
  const { publicUrl, authToken, secondaryAuthToken } = settings;
  if (authToken === undefined)
    return [findingsOf('service').unseen('Without TWILIO_AUTH_TOKEN nothing can be signed, so the service was not asked. Set it.')];
  const isOutside = !isLoopback(new URL(publicUrl));
  return checkService({ publicUrl, tokens: [authToken, secondaryAuthToken], called: numberOf(directory), isOutside });
}

async function aboutAccount(found: SetUp, audio: Audio, { api }: Options): Promise<readonly Finding[]> {
  const { directory, catalogues, settings, secret } = found;
  const credentials = credentialsAsked(secret);
  if (credentials === undefined)
    return [findingsOf('account').unseen('TWILIO_ACCOUNT_SID is not set, so the carrier’s account was not looked at. Set it.')];
  const checkFallback = (url: string) => checkHosted(url, { directory, catalogues, audio }, textAt);
  return checkAccount(openAccount(credentials, originOf(api)), directory, settings.publicUrl, checkFallback);
}

/** A number that a centre answers, best a real one. */
function numberOf(directory: Directory): string {
  const numbers = [...directory.centres.values()].flatMap((centre) => centre.numbers.map(({ number }) => number));
  return numbers.find((number) => !isPlaceholder(directory, number)) ?? numbers[0] ?? '';
}

function instantAsked({ at }: Options): number {
  if (at === undefined) return Date.now();
  return instantOf(at, 'Asia/Tokyo') ?? refuse(`--at ${at} is not a time. Write one like 2026-11-24T10:00.`);
}
