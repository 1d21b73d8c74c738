// Generated hostile text, with a mark in it by which it is recognised.

import fc from 'fast-check';

/** Stands in everything that a test makes up, and in nothing of ours: where it is found again, input was echoed. */
export const mark = 'Zq7x';

export const marked = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '<Dial>110</Dial>',
        '"><Play>x',
        ']]>',
        '&#0;',
        '--><Hangup/>',
        '%00',
        '\r\nX-A: b',
        '\u0000\u001b',
        '１１０',
        '+81',
        '😀'.repeat(300),
        '\u202e',
        "' OR 1=1",
        '{{x}}',
        '$t(key)',
        '../../etc/passwd',
      ),
    },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 8000 }).map((length) => 'A'.repeat(length)) },
  )
  .map((text) => `${text.toWellFormed()}${mark}`);
