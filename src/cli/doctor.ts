// `madoguchi doctor`: whether everything is ready for real calls; and the sheet of test calls for a person to sign.
// Exit status: 0 no problems found, 1 problems found, 2 wrong usage.

import { type Command, Option } from 'commander';
import { openAccount } from '../carrier/twilio/account/openAccount.ts';
import { instantOf, usualZone } from '../hours/zone.ts';
import { say } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { isLoopback } from '../service/settings.ts';
import { type Audio, openAudio } from '../speech/audio.ts';
import { findRobot } from '../speech/robot.ts';
import { credentialsAsked, originOf, refuse, type SetUp, setUp } from './carrierSetUp.ts';
import { textAt } from './doctor/ask.ts';
import { checkAccount } from './doctor/checkAccount.ts';
import { checkCallbacks } from './doctor/checkCallbacks.ts';
import { checkEnvironment, checkSchedules } from './doctor/checkEnvironment.ts';
import { checkHosted } from './doctor/checkHosted.ts';
import { checkLines } from './doctor/checkLines.ts';
import { checkService } from './doctor/checkService.ts';
import { checkVoices } from './doctor/checkVoices.ts';
import { isPlaceholder } from './doctor/claim.ts';
import { describeFindings } from './doctor/describeFindings.ts';
import { type Finding, finding } from './doctor/finding.ts';
import { testCallSheet } from './doctor/testCallSheet.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = { readonly sheet?: true; readonly at?: string; readonly json?: true; readonly api?: string };

/** The command. */
export function doctorCommand(): Command {
  return staffCommand('doctor')
    .description(told('help.doctor'))
    .option('--sheet', told('help.sheet'))
    .option('--at <when>', told('help.at-sheet'))
    .option('--json', told('help.json-doctor'))
    .addOption(new Option('--api <url>', told('help.api')).hideHelp())
    .addOption(languageOption())
    .action(examine);
}

async function examine(options: Options): Promise<void> {
  const found = await setUp();
  if (found === undefined) return;
  const { directory, catalogues } = found;
  if (options.sheet) return void process.stdout.write(testCallSheet(directory, catalogues, instantAsked(options)));
  const findings = await findingsAbout(found, options);
  if (options.json)
    console.log(
      JSON.stringify(
        findings.map((each) => ({ ...each, what: say(reader(), each.what) })),
        undefined,
        2,
      ),
    );
  else console.log(describeFindings(findings, process.stdout.columns, reader()));
  if (findings.some(({ is }) => is === 'problem')) process.exitCode = 1;
}

async function findingsAbout(found: SetUp, options: Options): Promise<readonly Finding[]> {
  const { directory, catalogues, settings } = found;
  const audio = await openAudio(settings.prompts, catalogues, findRobot());
  return [
    ...checkEnvironment(settings, isLoopback),
    ...checkSchedules(directory, reader()),
    ...checkVoices(catalogues, audio),
    ...checkLines(directory),
    ...(await aboutService(found)),
    ...(await aboutAccount(found, audio, options)),
    ...(await aboutCallbacks(found, options)),
  ];
}

async function aboutService({ directory, settings }: SetUp): Promise<readonly Finding[]> {
  const { publicUrl, authToken, secondaryAuthToken } = settings;
  if (authToken === undefined) return [finding('service-not-checked')];
  const isOutside = !isLoopback(new URL(publicUrl));
  return checkService({ publicUrl, tokens: [authToken, secondaryAuthToken], called: numberOf(directory), isOutside });
}

async function aboutAccount(found: SetUp, audio: Audio, { api }: Options): Promise<readonly Finding[]> {
  const { directory, catalogues, settings, secret } = found;
  const credentials = credentialsAsked(secret);
  if (credentials === undefined) return [finding('account-not-checked')];
  const checkFallback = (url: string) => checkHosted(url, { directory, catalogues, audio }, textAt);
  return checkAccount(openAccount(credentials, originOf(api)), directory, settings.publicUrl, checkFallback);
}

async function aboutCallbacks({ directory, settings, secret }: SetUp, { api }: Options): Promise<readonly Finding[]> {
  const credentials = credentialsAsked(secret);
  return checkCallbacks(settings, directory, credentials && openAccount(credentials, originOf(api)));
}

/** A number that a centre answers; a real one if there is one. */
function numberOf(directory: Directory): string {
  const numbers = [...directory.centres.values()].flatMap((centre) => centre.numbers.map(({ number }) => number));
  return numbers.find((number) => !isPlaceholder(directory, number)) ?? numbers[0] ?? '';
}

function instantAsked({ at }: Options): number {
  if (at === undefined) return Date.now();
  return instantOf(at, usualZone) ?? refuse(told('call.at', { written: at }));
}
