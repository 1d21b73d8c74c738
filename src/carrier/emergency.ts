// The words for when no turn can be made, in Japanese and English. They need neither directory nor catalogues, which may be missing,
// so the words and the one number are in this file; a test compares the number with the schedules. Each carrier's printer prints them.

export type EmergencyWords = { readonly language: 'ja' | 'en'; readonly text: string };

export type Emergency = {
  readonly words: readonly EmergencyWords[];
  /** The number that is rung after the words; the call goes on below when it does not answer. Nothing is rung if absent. */
  readonly rings?: { readonly number: string; readonly seconds: number };
  /** Said last; then the call ends. */
  readonly after: readonly EmergencyWords[];
};

/** 0120-0178-27: the line that stops a lost card, at any hour. */
export const emergencyNumber = '+81120017827';

const ringSeconds = 30;

const number: readonly EmergencyWords[] = [
  {
    language: 'ja',
    text: 'カードをとめる電話番号は、ゼロ、いち、にー、ゼロ。ゼロ、いち、なな、はち。にー、なな。もういちど言います。ゼロ、いち、にー、ゼロ。ゼロ、いち、なな、はち。にー、なな。',
  },
  {
    language: 'en',
    text: 'The number to stop a lost card is: zero, one, two, zero. Zero, one, seven, eight. Two, seven. Once more: zero, one, two, zero. Zero, one, seven, eight. Two, seven. Goodbye.',
  },
];

/** Every occasion, by its code in logs and metrics. */
export const emergencies = {
  /** Something inside failed, or the carrier asked for its fallback. */
  fault: {
    words: [
      { language: 'ja', text: 'すみません。いま、うまく動いていません。なくしたカードをとめる窓口に、つなぎます。' },
      { language: 'en', text: 'I am sorry, something is not working. Connecting you to the desk that stops lost cards.' },
    ],
    rings: { number: emergencyNumber, seconds: ringSeconds },
    after: number,
  },
  /** More calls begin than may: no number is rung, since that would be one more call. */
  'too-many': {
    words: [
      { language: 'ja', text: 'すみません。いま、電話がとても多いです。いっぷん待ってから、もういちど電話してください。' },
      { language: 'en', text: 'I am sorry, there are too many calls now. Please call again in a minute.' },
    ],
    after: number,
  },
  /** The call comes from a number of our own, so a transfer has led back here: one more would go on without end. */
  'own-number': {
    words: [
      {
        language: 'ja',
        text: 'すみません。この電話は、この窓口の番号から、かかってきました。おなじところに戻るので、つなぐことができません。',
      },
      {
        language: 'en',
        text: 'I am sorry, this call comes from a number of this hotline. It would come back here, so it cannot be connected.',
      },
    ],
    after: number,
  },
  /** The carrier placed the call itself: the person who answered did not ask for it, and wants no number. */
  'not-inbound': {
    words: [
      { language: 'ja', text: 'すみません。この電話は、まちがいです。電話を切ります。' },
      { language: 'en', text: 'I am sorry, this call was placed by mistake. Goodbye.' },
    ],
    after: [],
  },
} as const satisfies Readonly<Record<string, Emergency>>;

export type EmergencyCode = keyof typeof emergencies;
