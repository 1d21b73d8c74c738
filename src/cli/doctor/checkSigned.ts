// Whether signed requests arrive at the service unchanged, and which token it accepts.

import type { Traits } from '../../carrier/traits.ts';
import { twilioTraits } from '../../carrier/twilio/twilioTraits.ts';
import type { Message } from '../../messages/message.ts';
import { type Answered, type Asked, ask, isTaken } from './ask.ts';
import { checkSharedKeys, type KeysAsked } from './checkSharedKeys.ts';
import { type Finding, finding } from './finding.ts';
import { bySharedKey, byToken, type Signer } from './signers.ts';

export type Reached = {
  /** The address under which the carrier calls, without a slash at the end. */
  readonly publicUrl: string;
  /** The tokens that the service should accept: the primary one, and a second one while one replaces the other. */
  readonly tokens: readonly [primary: string, secondary?: string | undefined];
  /** The shared keys that it should accept, and whether it should refuse the tokens. */
  readonly keys?: KeysAsked;
  /** A number that the service answers. */
  readonly called: string;
  /** The carrier's; the usual one's if absent. */
  readonly traits?: Traits;
};

// The end of a call that does not exist, under an id that no call has. The state of a call is in the query, so the query must arrive.
const path = '/voice/status?centre=doctor&turn=1';
const formOf = ({ called }: Reached) => ({ CallSid: 'CAdoctor', CallStatus: 'doctor', CallDuration: '0', To: called });

/** Asks once with each token and each shared key, and with signatures that must not count. */
export async function checkSigned(reached: Reached): Promise<readonly Finding[]> {
  const { publicUrl, tokens, keys, traits = twilioTraits } = reached;
  const [token] = tokens;
  const [header] = traits.signatureHeaders;
  const url = publicUrl + path;
  const form = formOf(reached);
  const askSigned = (by: Signer) => ask(url, form, by(url, form));
  const [required] = keys?.areRequired === true ? keys.shared : [];
  const usual = (secret: string) => (required === undefined ? byToken(header, secret) : bySharedKey(header, { ...required, secret }));
  const secret = required?.secret ?? token;
  const began = performance.now();
  const signed = await askSigned(usual(secret));
  const milliseconds = Math.round(performance.now() - began);
  const wrong = await askSigned(usual(`${secret}?`));
  if ('failed' in signed) return [unanswered(signed.failed)];
  if ('failed' in wrong) return [unanswered(wrong.failed)];
  if (wrong.status < 400) return [finding('wrong-signature-accepted', { status: wrong.status })];
  const first =
    required === undefined
      ? await tokenFindings(signed, tokens, traits, milliseconds, askSigned)
      : [isTaken(signed) ? finding('signature-accepted', { milliseconds }) : refusalOf(signed, traits, 'TWILIO_SHARED_KEY')];
  const isReached = first.some(({ is }) => is === 'fine');
  return keys === undefined || !isReached ? first : [...first, ...(await checkSharedKeys({ ...keys, token, header }, askSigned))];
}

/** The findings where the tokens count. `signed` is the answer to the first of them. */
async function tokenFindings(
  signed: Answered,
  [, secondary]: Reached['tokens'],
  traits: Traits,
  milliseconds: number,
  askSigned: (by: Signer) => Promise<Asked>,
): Promise<readonly Finding[]> {
  const { key: name, secondKey: second } = traits.settings;
  const isSecondTaken = secondary === undefined ? undefined : isTaken(await askSigned(byToken(traits.signatureHeaders[0], secondary)));
  if (!isTaken(signed)) return [isSecondTaken ? finding('first-token-refused', { name, second }) : refusalOf(signed, traits, name)];
  return [
    finding(isSecondTaken ? 'signature-accepted.either' : 'signature-accepted', { milliseconds }),
    ...(isSecondTaken === false ? [finding('second-token-refused', { name, second })] : []),
  ];
}

function unanswered(why: Message): Finding {
  return finding('signed-request-unanswered', { why });
}

/** Why a rightly signed request was refused: by the service's own code, or by what answered in its place. `name` is the setting of what signed. */
function refusalOf({ status, refusal }: Answered, { signatureHeaders: [header] }: Traits, name: string): Finding {
  if (refusal === 'wrong-signature') return finding('signature-refused', { name });
  if (refusal === 'not-signed') return finding('signature-lost', { header });
  if (status === 429) return finding('refused-too-often');
  return finding('signed-request-intercepted', { status });
}
