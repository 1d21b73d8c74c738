// What becomes of the texts that we sent, as the carrier's requests tell it. Each request names the token of its text.

/** https://www.twilio.com/docs/messaging/api/message-resource#message-status-values */
export const textStatuses = [
  'accepted',
  'scheduled',
  'queued',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'canceled',
  'read',
] as const;
export type TextStatus = (typeof textStatuses)[number];

export type SentTexts = {
  /** Reports come late, twice, in any order, or never. Rejects where it cannot be noted. */
  readonly reported: (token: string, report: { readonly sid: string; readonly status: TextStatus }) => Promise<void>;
};

/** The address that is told how a text goes. */
export function textStatusAddress(token: string): string {
  return `/voice/sms/status?token=${token}`;
}
