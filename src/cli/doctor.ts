// `madoguchi doctor`: whether everything is ready for real calls; and the sheet of test calls for a person to sign.
// Exit status: 0 no problems found, 1 problems found, 2 wrong usage.

import { type Command, Option } from 'commander';
import type { Traits } from '../carrier/traits.ts';
import { openAccount } from '../carrier/twilio/account/openAccount.ts';
import { instantOf, usualZone } from '../hours/zone.ts';
import { say } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { carrierTraits } from '../service/carrierTraits.ts';
import { isLoopback } from '../service/settings.ts';
import { type Audio, openAudio } from '../speech/audio.ts';
import { findRobot } from '../speech/robot.ts';
import { accountSetting, credentialsAsked, originOf, refuse, type SetUp, setUp } from './carrierSetUp.ts';
import { textAt } from './doctor/ask.ts';
import { checkAccount } from './doctor/checkAccount.ts';
import { checkCallbacks } from './doctor/checkCallbacks.ts';
import { checkDesks } from './doctor/checkDesks.ts';
import { checkEnvironment, checkSchedules } from './doctor/checkEnvironment.ts';
import { checkHosted } from './doctor/checkHosted.ts';
import { checkLines } from './doctor/checkLines.ts';
import { checkService } from './doctor/checkService.ts';
import { checkSignatureForm, type KeysAsked } from './doctor/checkSharedKeys.ts';
import { checkSms } from './doctor/checkSms.ts';
import { checkVoices } from './doctor/checkVoices.ts';
import { isPlaceholder } from './doctor/claim.ts';
import { describeFindings } from './doctor/describeFindings.ts';
import { type Finding, finding } from './doctor/finding.ts';
import { testCallSheet } from './doctor/testCallSheet.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = { readonly sheet?: true; readonly all?: true; readonly at?: string; readonly json?: true; readonly api?: string };

/** The command. */
export function doctorCommand(): Command {
  return staffCommand('doctor')
    .description(told('help.doctor'))
    .option('--sheet', told('help.sheet'))
    .option('--all', told('help.all-sheet'))
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
  if (options.sheet) return void process.stdout.write(testCallSheet(directory, catalogues, instantAsked(options), options.all));
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
  const traits: Traits = carrierTraits[settings.carrier];
  const audio = await openAudio(settings.prompts, catalogues, findRobot());
  return [
    finding('carrier-set', { carrier: traits.name }),
    ...checkEnvironment({ ...settings, traits }, isLoopback),
    ...(traits.cannot.includes('shared-keys') ? [] : checkSignatureForm(keysOf(settings), settings.authToken)),
    ...checkSchedules(directory, reader()),
    ...checkVoices(catalogues, audio, traits),
    ...checkLines(directory),
    ...checkDesks(directory, traits),
    ...(await aboutService(found)),
    ...(await aboutAccount(found, audio, options)),
    ...(await aboutCallers(found, options)),
  ];
}

async function aboutService({ directory, settings }: SetUp): Promise<readonly Finding[]> {
  const { publicUrl, authToken, secondaryAuthToken } = settings;
  const traits: Traits = carrierTraits[settings.carrier];
  if (authToken === undefined) return [finding('service-not-checked', { name: traits.settings.key })];
  const isOutside = !isLoopback(new URL(publicUrl));
  const tokens = [authToken, secondaryAuthToken] as const;
  return checkService({ publicUrl, tokens, keys: keysOf(settings), called: numberOf(directory), traits, isOutside });
}

async function aboutAccount(found: SetUp, audio: Audio, { api }: Options): Promise<readonly Finding[]> {
  const { directory, catalogues, settings } = found;
  const { carrier, publicUrl } = settings;
  const credentials = credentialsAsked(found);
  if (credentials === undefined) return [finding('account-not-checked', { name: accountSetting[carrier] })];
  const checkFallback = (url: string) => checkHosted(url, { directory, catalogues, audio }, textAt);
  return checkAccount(openAccount(credentials, originOf(api)), directory, publicUrl, checkFallback, carrierTraits[carrier].cannot);
}

function keysOf({ sharedKeys, requiresSharedKey }: SetUp['settings']): KeysAsked {
  return { shared: sharedKeys, areRequired: requiresSharedKey };
}

/** What is asked of the carrier about callbacks and texts. */
async function aboutCallers(found: SetUp, { api }: Options): Promise<readonly Finding[]> {
  const { settings, directory } = found;
  const credentials = credentialsAsked(found);
  const account = credentials && openAccount(credentials, originOf(api));
  return [...(await checkCallbacks(settings, directory, account)), ...(await checkSms(settings, directory, account))];
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
