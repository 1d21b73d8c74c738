// `madoguchi connect --number +8150…`: sets at the carrier where calls to a number go. It shows the changes before it makes them.
// Exit status: 0 connected or nothing to change, 1 not found or refused, 2 wrong usage.

import { createInterface } from 'node:readline/promises';
import { type Command, Option } from 'commander';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Traits } from '../carrier/traits.ts';
import { CarrierRefusal } from '../carrier/twilio/account/apiRefusal.ts';
import { type Change, changesBetween, hostedFallbackOf, wantedSettings } from '../carrier/twilio/account/numberSettings.ts';
import { type Account, type CarrierNumber, openAccount } from '../carrier/twilio/account/openAccount.ts';
import { say } from '../messages/sayMessage.ts';
import { carrierTraits } from '../service/carrierTraits.ts';
import { isLoopback, type Settings } from '../service/settings.ts';
import { accountSetting, credentialsAsked, originOf, refuse, setUp } from './carrierSetUp.ts';
import { addressRefusal, claimRefusal } from './doctor/claim.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = {
  readonly number: string;
  readonly fallback?: string;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly api?: string;
};

const own = 'own';

/** The command. */
export function connectCommand(): Command {
  return staffCommand('connect')
    .description(told('help.connect'))
    .requiredOption('--number <number>', told('help.connect-number'))
    .option('--fallback <url>', told('help.connect-fallback'))
    .option('--yes', told('help.yes'))
    .option('--dry-run', told('help.dry-run'))
    .option('--json', told('help.json-connect'))
    .addOption(new Option('--api <url>', told('help.api')).hideHelp())
    .addOption(languageOption())
    .action(connect);
}

async function connect(options: Options): Promise<void> {
  const number =
    parsePhoneNumberFromString(options.number, 'JP')?.number ?? refuse(told('connect.not-a-number', { written: options.number }));
  if (options.fallback !== undefined && options.fallback !== own && URL.parse(options.fallback)?.protocol !== 'https:')
    refuse(told('connect.not-https', { written: options.fallback }));
  const found = await setUp();
  if (found === undefined) return;
  const { directory, settings } = found;
  const address = addressRefusal(settings.publicUrl, isLoopback);
  if (address !== undefined) refuse(say(reader(), address.what));
  const credentials = credentialsAsked(found) ?? refuse(noCredentials(settings.carrier));
  const { cannot }: Traits = carrierTraits[settings.carrier];
  if (options.fallback !== undefined && cannot.includes('fallback')) refuse(told('connect.no-fallback', { carrier: settings.carrier }));
  const claim = claimRefusal(directory, number);
  if (claim !== undefined) return fail(say(reader(), claim));
  try {
    const sending = [...directory.centres.values()].flatMap(({ id, sms }) => (sms === undefined ? [] : [id]));
    await change(openAccount(credentials, originOf(options.api)), number, { ...settings, sending }, options);
  } catch (fault) {
    if (!(fault instanceof CarrierRefusal)) throw fault;
    fail(say(reader(), fault.said));
  }
}

/** `sending`: the centres that send texts. */
type Wanted = Pick<Settings, 'publicUrl' | 'carrier' | 'callbacks'> & { readonly sending: readonly string[] };

async function change(
  account: Account,
  number: string,
  { publicUrl, carrier, callbacks, sending }: Wanted,
  options: Options,
): Promise<void> {
  const hasCallbacks = callbacks !== undefined;
  const found = await account.find(number);
  if (found === undefined) return fail(told('connect.not-in-account', { number }));
  if (!found.takesCalls) return fail(told('connect.without-voice', { number }));
  const keptFallback = options.fallback === undefined ? hostedFallbackOf(found.settings, publicUrl) : undefined;
  const wanted = wantedSettings(
    publicUrl,
    options.fallback === own ? undefined : (options.fallback ?? keptFallback),
    carrierTraits[carrier].cannot,
  );
  const changes = changesBetween(found.settings, wanted);
  const print = (text: string) => void (options.json ? undefined : console.log(text));
  print(`${number} (${found.sid})\n${changes.length === 0 ? told('connect.nothing') : describe(changes)}`);
  if (hasCallbacks) print(told('connect.callback-permissions'));
  if (sending.length > 0) print(told('connect.sms-permissions', { centres: sending }));
  if (keptFallback !== undefined) print(told('connect.kept-fallback', { url: keptFallback }));
  const isWanted = changes.length > 0 && options.dryRun === undefined && (await isConfirmed(options));
  if (isWanted) {
    const left = changesBetween((await account.change(found.sid, changes)).settings, wanted);
    if (left.length > 0) return fail(told('connect.other-settings', { changes: describe(left) }));
    print(told('connect.changed'));
  } else if (changes.length > 0) print(told('connect.unchanged'));
  if (options.json) console.log(JSON.stringify(reportOf(found, changes, keptFallback, isWanted), undefined, 2));
}

function noCredentials(carrier: Settings['carrier']): string {
  return carrier === 'twilio' ? told('credentials.sid-missing') : told('credentials.missing', { missing: [accountSetting[carrier]] });
}

function reportOf({ number, sid }: CarrierNumber, changes: readonly Change[], keptFallback: string | undefined, changed: boolean): object {
  return { number, sid, changes, keptFallback, changed };
}

function describe(changes: readonly Change[]): string {
  return changes
    .map(
      ({ field, before, after }) =>
        `  ${field}\n    ${told('connect.before')} ${before || told('connect.empty')}\n    ${told('connect.after')} ${after || told('connect.empty')}`,
    )
    .join('\n');
}

async function isConfirmed({ yes }: Options): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) refuse(told('connect.no-terminal'));
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await line.question(told('connect.question'));
  line.close();
  return /^(y(es)?|はい)$/i.test(answer.trim());
}

/** Prints the reason, and ends with 1. */
function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
