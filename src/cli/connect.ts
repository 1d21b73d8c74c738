// `npm run connect -- --number +8150…`: sets at the carrier what happens when a number is called, and shows what it changes before it does.
// Exit status: 0 connected or nothing to change, 1 not found or refused, 2 wrong usage.

import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { unclaimed, unreachable } from '../carrier/claim.ts';
import { CarrierRefusal } from '../carrier/twilio/account/apiRefusal.ts';
import { type Change, changesBetween, hostedFallbackOf, wantedSettings } from '../carrier/twilio/account/numberSettings.ts';
import { type Account, type CarrierNumber, openAccount } from '../carrier/twilio/account/openAccount.ts';
import { isLoopback } from '../service/settings.ts';
import { credentialsAsked, originOf, refuse, setUp } from './carrierSetUp.ts';
import { run } from './running.ts';

type Options = {
  readonly number: string;
  readonly fallback?: string;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly api?: string;
};

const own = 'own';

const program = new Command('connect')
  .description('Sets at the carrier what happens when one of its numbers is called')
  .requiredOption('--number <number>', 'a number of the account that a centre claims, such as +815012345678')
  .option(
    '--fallback <url>',
    'a file at the carrier that answers when this service cannot (infra/fallback), or “own” for /voice/fallback (default: the file that is set, else own)',
  )
  .option('--yes', 'change it without asking')
  .option('--dry-run', 'show what would change, and change nothing')
  .option('--json', 'as JSON: {number, sid, changes: [{field, before, after}], keptFallback, changed}')
  .addOption(new Option('--api <url>', 'another address than the carrier’s').hideHelp())
  .exitOverride()
  .action(connect);

await run(program);

async function connect(options: Options): Promise<void> {
  const number =
    parsePhoneNumberFromString(options.number, 'JP')?.number ??
    refuse(`--number ${options.number} is not a number. Write it like +815012345678.`);
  if (options.fallback !== undefined && options.fallback !== own && URL.parse(options.fallback)?.protocol !== 'https:')
    refuse(`--fallback ${options.fallback} is not an https address. Write the one that the carrier shows for the uploaded file, or “own”.`);
  const found = await setUp();
  if (found === undefined) return;
  const { directory, settings, secret } = found;
  const reason = unreachable(settings.publicUrl, isLoopback);
  if (reason !== undefined) refuse(reason);
  const credentials =
    credentialsAsked(secret) ??
    refuse('TWILIO_ACCOUNT_SID is not set. The carrier’s console shows it beside the account’s name; it begins with AC.');
  const doubt = unclaimed(directory, number);
  if (doubt !== undefined) return fail(doubt);
  try {
    await change(openAccount(credentials, originOf(options.api)), number, settings.publicUrl, options);
  } catch (fault) {
    if (!(fault instanceof CarrierRefusal)) throw fault;
    fail(fault.message);
  }
}

async function change(account: Account, number: string, publicUrl: string, options: Options): Promise<void> {
  const found = await account.find(number);
  if (found === undefined)
    return fail(
      `The account has no number ${number}. Write one that stands under “Active numbers” in the carrier’s console, with its country code.`,
    );
  if (!found.takesCalls) return fail(`${number} cannot take calls: it is a number for messages. Choose one with the capability “Voice”.`);
  const keptFallback = options.fallback === undefined ? hostedFallbackOf(found.settings, publicUrl) : undefined;
  const wanted = wantedSettings(publicUrl, options.fallback === own ? undefined : (options.fallback ?? keptFallback));
  const changes = changesBetween(found.settings, wanted);
  const say = (text: string) => void (options.json ? undefined : console.log(text));
  say(`${number} (${found.sid})\n${changes.length === 0 ? 'Nothing to change: it is connected to this service.' : describe(changes)}`);
  if (keptFallback !== undefined) say(`The fallback ${keptFallback} stays. Add “--fallback ${own}” to put /voice/fallback in its place.`);
  const isWanted = changes.length > 0 && options.dryRun === undefined && (await isConfirmed(options));
  if (isWanted) {
    const left = changesBetween((await account.change(found.sid, changes)).settings, wanted);
    if (left.length > 0)
      return fail(`The carrier took the change but holds something else:\n${describe(left)}\nLook at the number in the carrier’s console.`);
    say('Changed. Keep the lines above: they say how it was before.');
  } else if (changes.length > 0) say('Nothing was changed.');
  if (options.json) console.log(JSON.stringify(reportOf(found, changes, keptFallback, isWanted), undefined, 2));
}

function reportOf({ number, sid }: CarrierNumber, changes: readonly Change[], keptFallback: string | undefined, changed: boolean): object {
  return { number, sid, changes, keptFallback, changed };
}

function describe(changes: readonly Change[]): string {
  return changes
    .map(({ field, before, after }) => `  ${field}\n    before  ${before || '(nothing)'}\n    after   ${after || '(nothing)'}`)
    .join('\n');
}

async function isConfirmed({ yes }: Options): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY)
    refuse('Nobody is here to confirm the change, so nothing was changed. Add --yes in a script, or --dry-run to see it only.');
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await line.question('Change it? Calls go to the new address at once. [y/N] ');
  line.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** Says why nothing can be done, and ends with 1. */
function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
