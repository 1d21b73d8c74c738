// What callers get before and after each recipe of the guide, as a person would try it. The day is Tuesday, 24 November 2026.

import type { Call } from './caller.ts';

const tokamachi = '+815000000002';
const counsellors = 'rings +81112009595';
const insuranceDesk = 'rings +81257573735';
const pension = 'rings +81257573748';
const freedial = 'rings +81120950178';
const card = 'rings +81120017827';
const system = 'rings +81120017826';
const housing = 'rings +81312345678';
const closed = (opens: string) => `This desk is closed now. It opens ${opens}.`;
const notKnown = 'This desk is closed now. I do not know yet when it opens.';
const tokamachiFirst = 'Lost or stolen card, one. Health insurance card and My Number, two.';
const firstKey = 'Lost or stolen card, one. My Number Card, two.';
const noChoice = 'four. That key is not a choice here.';

/** Told in one line: who calls, and what they get before and after. */
export type Row = readonly [caller: string, call: Call, before: string, after: string];

export const rows: Readonly<Record<string, readonly Row[]>> = {
  'close-this-afternoon': [
    ['a caller in the morning is served', { at: '2026-11-24T11:59', keys: '20' }, counsellors, counsellors],
    [
      'a caller in the afternoon hears when',
      { at: '2026-11-24T13:00', keys: '20' },
      counsellors,
      closed('tomorrow, Wednesday, at nine in the morning'),
    ],
    ['at five it would have closed anyway; the next morning it is open', { at: '2026-11-25T09:00', keys: '20' }, counsellors, counsellors],
  ],
  'close-for-a-typhoon': [
    ['the last minute is served', { at: '2026-11-25T11:59', to: tokamachi, keys: '23' }, insuranceDesk, insuranceDesk],
    [
      'one desk is closed',
      { at: '2026-11-25T12:00', to: tokamachi, keys: '23' },
      insuranceDesk,
      closed('on Friday, at half past eight in the morning'),
    ],
    [
      'the other desk is closed',
      { at: '2026-11-26T10:00', to: tokamachi, keys: '24' },
      pension,
      closed('tomorrow, Friday, at half past eight in the morning'),
    ],
    ['a national line is not', { at: '2026-11-26T10:00', to: tokamachi, keys: '22' }, system, system],
    ['a lost card is stopped', { at: '2026-11-26T03:00', to: tokamachi, keys: '21' }, card, card],
    ['it opens by itself', { at: '2026-11-27T08:30', to: tokamachi, keys: '24' }, pension, pension],
  ],
  'closed-until-further-notice': [
    ['the last minute is served', { at: '2026-11-25T11:59', to: tokamachi, keys: '23' }, insuranceDesk, insuranceDesk],
    ['then it is closed, and no time is told', { at: '2026-11-25T12:00', to: tokamachi, keys: '23' }, insuranceDesk, notKnown],
    ['it is so a year later', { at: '2027-11-26T10:00', to: tokamachi, keys: '23' }, insuranceDesk, notKnown],
    ['the other desk is open', { at: '2026-11-25T12:00', to: tokamachi, keys: '24' }, pension, pension],
    ['a lost card is stopped', { at: '2026-11-26T03:00', to: tokamachi, keys: '21' }, card, card],
  ],
  'other-hours-during-obon': [
    ['the morning is served', { at: '2027-08-12T11:59', keys: '20' }, counsellors, counsellors],
    ['the afternoon is closed', { at: '2027-08-12T13:00', keys: '20' }, counsellors, closed('tomorrow, Friday, at nine in the morning')],
    ['the Monday after is as always', { at: '2027-08-16T13:00', keys: '20' }, counsellors, counsellors],
  ],
  'the-same-days-each-year': [
    ['the day is closed', { at: '2027-06-01T10:00', keys: '20' }, counsellors, closed('tomorrow, Wednesday, at nine in the morning')],
    ['in the year after too', { at: '2028-06-01T10:00', keys: '20' }, counsellors, closed('tomorrow, Friday, at nine in the morning')],
  ],
  'days-that-lines-share': [
    [
      'one desk closes each year',
      { at: '2027-08-13T10:00', to: tokamachi, keys: '23' },
      insuranceDesk,
      closed('on Tuesday, at half past eight in the morning'),
    ],
    [
      'the other closes with it',
      { at: '2029-08-15T10:00', to: tokamachi, keys: '24' },
      pension,
      closed('tomorrow, Thursday, at half past eight in the morning'),
    ],
    [
      'a day of one year',
      { at: '2027-08-16T10:00', to: tokamachi, keys: '24' },
      pension,
      closed('tomorrow, Tuesday, at half past eight in the morning'),
    ],
    ['is of that year only', { at: '2029-08-16T10:00', to: tokamachi, keys: '24' }, pension, pension],
  ],
  'change-the-year-end': [
    ['the new first day', { at: '2026-12-28T10:00', keys: '23' }, system, card],
    ['the new last day', { at: '2027-01-05T10:00', keys: '23' }, system, card],
    ['the day after', { at: '2027-01-06T10:00', keys: '23' }, system, system],
  ],
  'a-shared-line-is-closed': [
    ['Hokkaido', { at: '2026-12-05T10:00', keys: '12' }, freedial, 'いまは、しまっています。あした、日曜日、午前九時半に、あきます。'],
    [
      'Tokamachi',
      { at: '2026-12-05T10:00', to: tokamachi, keys: '12' },
      freedial,
      'いまは、しまっています。あした、日曜日、午前九時半に、あきます。',
    ],
    ['a lost card is stopped', { at: '2026-12-05T10:00', keys: '11' }, freedial, freedial],
  ],
  'a-new-line': [['it is on its key', { at: '2026-11-24T10:00', keys: '24' }, noChoice, housing]],
  'a-new-centre': [
    ['it answers its number', { at: '2026-11-24T10:00', to: '+815000000005', keys: '10' }, counsellors, housing],
    ['it shares the national lines', { at: '2026-11-24T19:00', to: '+815000000005', keys: '22' }, card, card],
    [
      'it has its own name',
      { at: '2026-11-24T10:00', to: '+815000000005', keys: '' },
      '北海道外国人相談センターです。 日本語いちばん。',
      'みなと市の電話案内です。 日本語いちばん。',
    ],
  ],
  'a-number-for-one-language': [
    [
      'the topics come at once',
      { at: '2026-11-24T10:00', to: '+815000000006', keys: '' },
      '北海道外国人相談センターです。 日本語いちばん。',
      'Centro de Apoio a Estrangeiros de Hokkaido. Perda ou roubo do cartão, um.',
    ],
    ['the centre’s other number is as it was', { at: '2026-11-24T10:00', keys: '2' }, firstKey, firstKey],
  ],
  'an-nth-weekday': [
    [
      'the third Tuesday is closed',
      { at: '2026-12-15T10:00', keys: '12' },
      freedial,
      'いまは、しまっています。あした、水曜日、午前九時半に、あきます。',
    ],
    ['the second is not', { at: '2026-12-08T10:00', keys: '12' }, freedial, freedial],
    ['the first Saturday is open in the morning', { at: '2026-12-05T11:59', keys: '12' }, freedial, freedial],
    ['not at noon', { at: '2026-12-05T12:00', keys: '12' }, freedial, 'いまは、しまっています。あした、日曜日、午前九時半に、あきます。'],
    ['another Saturday is as always', { at: '2026-12-12T12:00', keys: '12' }, freedial, freedial],
    [
      'the last Friday is open longer',
      { at: '2026-12-25T20:30', keys: '12' },
      'いまは、しまっています。あした、土曜日、午前九時半に、あきます。',
      freedial,
    ],
  ],
  'a-season': [
    ['a summer evening', { at: '2027-07-05T19:00', keys: '23' }, system, card],
    ['a summer morning', { at: '2027-07-05T09:00', keys: '23' }, card, system],
    ['a summer Sunday', { at: '2027-07-04T10:00', keys: '23' }, system, card],
    ['a holiday in summer', { at: '2027-07-19T10:00', keys: '23' }, system, card],
    ['the last day before it', { at: '2027-06-30T19:00', keys: '23' }, system, system],
    ['the first day after it', { at: '2027-09-01T19:00', keys: '23' }, system, system],
  ],
  'hours-from-a-date': [
    ['the last evening of the old hours', { at: '2027-03-31T19:59', keys: '12' }, freedial, freedial],
    [
      'the first morning of the new ones',
      { at: '2027-04-01T09:00', keys: '12' },
      'いまは、しまっています。きょう、午前九時半に、あきます。',
      freedial,
    ],
    [
      'the first evening',
      { at: '2027-04-01T18:00', keys: '12' },
      freedial,
      'いまは、しまっています。あした、金曜日、午前九時に、あきます。',
    ],
  ],
  'days-that-move': [
    ['29 February', { at: '2028-02-29T10:00', keys: '20' }, counsellors, closed('tomorrow, Wednesday, at nine in the morning')],
    ['the 28th of that year', { at: '2028-02-28T10:00', keys: '20' }, counsellors, counsellors],
    [
      '28 February of another year',
      { at: '2029-02-28T10:00', keys: '20' },
      counsellors,
      closed('tomorrow, Thursday, at nine in the morning'),
    ],
    [
      'the third Tuesday of May',
      { at: '2027-05-18T10:00', keys: '20' },
      counsellors,
      closed('tomorrow, Wednesday, at nine in the morning'),
    ],
    ['the second one', { at: '2027-05-11T10:00', keys: '20' }, counsellors, counsellors],
    [
      'the third one in another year',
      { at: '2028-05-16T10:00', keys: '20' },
      counsellors,
      closed('tomorrow, Wednesday, at nine in the morning'),
    ],
  ],
  'mondays-or-the-working-day-after': [
    ['a Monday that is a holiday', { at: '2026-11-23T10:00', keys: '22' }, card, card],
    [
      'the Tuesday after it',
      { at: '2026-11-24T10:00', keys: '22' },
      card,
      closed('tomorrow, Wednesday, at half past eight in the morning'),
    ],
    ['the day after that', { at: '2026-11-25T10:00', keys: '22' }, card, card],
    ['a usual Monday', { at: '2026-11-30T10:00', keys: '22' }, card, closed('tomorrow, Tuesday, at half past eight in the morning')],
    ['a usual Tuesday', { at: '2026-12-01T10:00', keys: '22' }, card, card],
  ],
  'holidays-on-weekdays': [
    ['a holiday on a Monday', { at: '2026-11-23T10:00', keys: '23' }, system, card],
    ['a holiday on a Sunday', { at: '2027-03-21T10:00', keys: '23' }, system, system],
    ['the Monday after it, which is one too', { at: '2027-03-22T10:00', keys: '23' }, system, card],
  ],
  'a-number-until-a-date': [
    ['the day before', { at: '2026-11-30T10:00', to: tokamachi, keys: '23' }, insuranceDesk, insuranceDesk],
    ['the first day', { at: '2026-12-01T10:00', to: tokamachi, keys: '23' }, insuranceDesk, 'rings +81257579999'],
    ['the last day', { at: '2027-01-29T17:14', to: tokamachi, keys: '23' }, insuranceDesk, 'rings +81257579999'],
    ['then the usual number again', { at: '2027-02-01T10:00', to: tokamachi, keys: '23' }, insuranceDesk, insuranceDesk],
    ['the other desk has its own', { at: '2026-12-01T10:00', to: tokamachi, keys: '24' }, pension, pension],
  ],
  'an-announcement-until-friday': [
    [
      'it is heard until its last minute',
      { at: '2026-11-27T16:59', keys: '2' },
      firstKey,
      'Until Friday our desks are busy. We are sorry that you may have to wait.',
    ],
    ['then no more', { at: '2026-11-27T17:00', keys: '2' }, firstKey, firstKey],
    ['it is heard once, not again with the menu', { at: '2026-11-24T10:00', keys: '2#' }, firstKey, firstKey],
  ],
  'close-everything': [
    ['the last minute is served', { at: '2026-11-25T11:59', keys: '22' }, card, card],
    ['a national line is closed', { at: '2026-11-26T10:00', keys: '22' }, card, closed('tomorrow, Friday, at nine in the morning')],
    ['the counsellors are', { at: '2026-11-26T10:00', keys: '20' }, counsellors, closed('tomorrow, Friday, at nine in the morning')],
    ['it is not for the other centre', { at: '2026-11-26T10:00', to: tokamachi, keys: '22' }, system, system],
    ['a lost card is stopped', { at: '2026-11-26T03:00', keys: '21' }, card, card],
    ['it opens by itself', { at: '2026-11-27T09:00', keys: '20' }, counsellors, counsellors],
  ],
  'close-every-centre': [
    ['Hokkaido', { at: '2026-12-10T14:00', keys: '22' }, card, closed('tomorrow, Friday, at noon')],
    ['Tokamachi', { at: '2026-12-10T14:00', to: tokamachi, keys: '23' }, insuranceDesk, closed('tomorrow, Friday, at noon')],
    ['a lost card is stopped', { at: '2026-12-10T14:00', to: tokamachi, keys: '21' }, card, card],
    [
      'all are told why',
      { at: '2026-12-11T14:00', to: tokamachi, keys: '2' },
      tokamachiFirst,
      'Because of an earthquake, some desks may be closed or busy. Please stay safe.',
    ],
    ['then no more', { at: '2026-12-12T09:00', keys: '2' }, firstKey, firstKey],
  ],
  'a-ready-announcement': [
    [
      'it is heard in English',
      { at: '2026-11-27T16:59', keys: '2' },
      firstKey,
      'Many people are calling now. You may have to wait a long time.',
    ],
    [
      'it is heard in Vietnamese',
      { at: '2026-11-24T10:00', keys: '7' },
      'Thẻ bị mất, bị trộm, bấm một. Thẻ My Number, bấm hai.',
      'Hiện có nhiều người gọi đến. Quý vị có thể phải chờ lâu.',
    ],
    ['it ends by itself', { at: '2026-11-27T17:00', keys: '2' }, firstKey, firstKey],
  ],
  'close-early-today': [
    ['until three it is open', { at: '2026-11-24T14:59', to: tokamachi, keys: '23' }, insuranceDesk, insuranceDesk],
    [
      'then it is closed until tomorrow',
      { at: '2026-11-24T15:00', to: tokamachi, keys: '23' },
      insuranceDesk,
      closed('tomorrow, Wednesday, at half past eight in the morning'),
    ],
    [
      'callers are told in the morning',
      { at: '2026-11-24T09:00', to: tokamachi, keys: '2' },
      tokamachiFirst,
      'Today some desks close earlier than usual. Lost or stolen card, one.',
    ],
    ['tomorrow nothing is announced', { at: '2026-11-25T00:00', to: tokamachi, keys: '2' }, tokamachiFirst, tokamachiFirst],
  ],
  'a-language-on-some-weekdays': [
    ['the desk answers as before on a Wednesday', { at: '2026-11-25T10:00', keys: '60' }, counsellors, counsellors],
  ],
  'other-hours-on-one-weekday': [
    [
      'on Wednesday evening',
      { at: '2026-11-25T20:30', keys: '12' },
      'いまは、しまっています。あした、木曜日、午前九時半に、あきます。',
      freedial,
    ],
    [
      'not on Thursday',
      { at: '2026-11-26T20:30', keys: '12' },
      'いまは、しまっています。あした、金曜日、午前九時半に、あきます。',
      'いまは、しまっています。あした、金曜日、午前九時半に、あきます。',
    ],
  ],
  'the-order-of-the-languages': [
    [
      'key 3 is Vietnamese',
      { at: '2026-11-24T10:00', to: tokamachi, keys: '3' },
      '卡片挂失，请按一。 健康保险证和个人编号，请按二。',
      'Thẻ bị mất, bị trộm, bấm một. Thẻ bảo hiểm y tế và My Number, bấm hai.',
    ],
  ],
  'a-mobile-number': [
    ['it rings', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, 'rings +819012345678'],
    ['the other desk is as it was', { at: '2026-11-24T10:00', to: tokamachi, keys: '23' }, insuranceDesk, insuranceDesk],
  ],
  'tell-the-desk': [['it rings as before', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, pension]],
  'several-telephones': [['the first telephone rings', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, pension]],
  'telephones-at-once': [['both ring', { at: '2026-11-24T10:00', keys: '10' }, 'rings +81112009595', 'rings +81112009595 +81112009596']],
  'wait-while-busy': [['it rings as before', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, pension]],
  'call-back': [['it rings as before', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, pension]],
  'text-message': [['it rings as before', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, pension]],
  'ask-afterwards': [['it rings as before', { at: '2026-11-24T10:00', to: tokamachi, keys: '24' }, pension, pension]],
};
