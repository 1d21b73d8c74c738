// The mistakes that staff make most, in the schedules as they are: an editor underlines each while it is written.

import { describe, expect, test } from 'vitest';
import { underlined } from '../../support/schedules/editor.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';

describe('an editor underlines', () => {
  const line = 'lines/system.yaml';
  const centre = 'centres/tokamachi.yaml';
  const closure = (more: string) => `person: [insurance-desk]\nclosures:\n  - {from: 2026-11-24T13:00, ${more}}`;
  const exception = (more: string) => `checked: 2026-11-21\n\nexceptions:\n  - {${more}, source: a, checked: 2026-11-21}\n\nnew-year`;
  test.each([
    ['a misspelt field', line, 'holidays:', 'holiday:', '/hours/0 must NOT have additional properties holiday'],
    ['a misspelt field of the centre', centre, 'topics:', 'topic:', 'must NOT have additional properties topic'],
    ['hours with a dot', line, 'weekdays: 9:30-20:00', 'weekdays: 9.30-20.00', '/hours/0/weekdays must match pattern'],
    ['hours with one end', line, 'weekdays: 9:30-20:00', 'weekdays: "9:30"', '/hours/0/weekdays must match pattern'],
    ['an hour that does not exist', line, 'weekdays: 9:30-20:00', 'weekdays: 24:30-25:00', '/hours/0/weekdays must match pattern'],
    ['a Japanese word for closed', line, 'new-year: closed', 'new-year: 休み', '/hours/0/new-year must match pattern'],
    ['hours that leave holidays open', line, '    holidays: 9:30-17:30\n', '', "/hours/0 must have required property 'holidays'"],
    [
      'any language without the needed ones',
      centre,
      '        needed: [ja]\n',
      '',
      "/lines/insurance-desk/hours/1 must have required property 'needed'",
    ],
    [
      'an interpreter where the languages are promised',
      line,
      '    holidays: 9:30-17:30\n',
      '    interpreter: true\n    holidays: 9:30-17:30\n',
      '/hours/0/interpreter boolean schema is false',
    ],
    ['a fact without its source', line, "    source: '「", "    # '「", "/hours/0 must have required property 'source'"],
    ['a word in the place of true or false', line, '    confirmed: false', '    confirmed: not yet', '/hours/0/confirmed must be boolean'],
    ['a day that is no date', line, 'checked: 2026-11-21', 'checked: 21.11.2026', '/checked must match pattern'],
    ['a month that does not exist', line, '{from: 12-29', '{from: 13-29', '/new-year/from must match pattern'],
    [
      'a closure that never ends',
      centre,
      'person: [insurance-desk]',
      closure('reason: a'),
      "/closures/0 must have required property 'until'",
    ],
    [
      'a closure without a reason',
      centre,
      'person: [insurance-desk]',
      closure('until: 2026-11-24T14:00'),
      "/closures/0 must have required property 'reason'",
    ],
    [
      'a closure with a bare date',
      centre,
      'person: [insurance-desk]',
      closure('until: 2026-11-25, reason: a'),
      '/closures/0/until must match pattern',
    ],
    [
      'a closure until a year that cannot be meant',
      centre,
      'person: [insurance-desk]',
      closure('until: 9999-12-31T17:00, reason: a'),
      '/closures/0/until must match pattern',
    ],
    [
      'a closure until further notice in other words',
      centre,
      'person: [insurance-desk]',
      closure('until: further notice, reason: a'),
      '/closures/0/until must match pattern',
    ],
    [
      'an exception until a year that cannot be meant',
      line,
      'checked: 2026-11-21\n\n#',
      exception('from: 2027-08-13, until: 9999-12-31, hours: closed, reason: a').replace('new-year', '#'),
      '/exceptions/0/until must match pattern',
    ],
    [
      'an exception without a day',
      line,
      'checked: 2026-11-21\n\n#',
      exception('hours: closed, reason: a').replace('new-year', '#'),
      '/exceptions/0 must match exactly one schema in oneOf',
    ],
    [
      'an exception with a day twice over',
      line,
      'checked: 2026-11-21\n\n#',
      exception('date: 2027-08-13, yearly: 08-13, hours: closed, reason: a').replace('new-year', '#'),
      '/exceptions/0 must match exactly one schema in oneOf',
    ],
    [
      'an exception without a reason',
      line,
      'checked: 2026-11-21\n\n#',
      exception('date: 2027-08-13, hours: closed').replace('new-year', '#'),
      "/exceptions/0 must have required property 'reason'",
    ],
    ['a number with words', centre, "'+815000000002'", "'050-0000-0002（代表）'", '/numbers must match pattern'],
    ['a ninth topic', centre, '  4: {id: pension', '  9: {id: pension', '/topics must match pattern'],
    [
      'a kind of contact that nobody knows',
      centre,
      'kind: fax',
      'kind: telex',
      '/contacts/2/kind must be equal to one of the allowed values',
    ],
    [
      'a read-out’s end that is no date',
      'guidance.yaml',
      'until: 2025-12-01',
      'until: soon',
      '/old-employer-cards/until must match pattern',
    ],
  ])('%s', (_, file, right, wrong, says) => {
    const text = frozenFiles[file] ?? '';
    expect(text).toContain(right);
    expect(
      underlined(
        file,
        text.replace(right, () => wrong),
      ).join('\n'),
    ).toContain(says);
  });

  test.each([
    ['a list without days', 'obon: {reason: a, source: a, checked: 2026-11-21}', "/obon must have required property 'days'"],
    ['a day that is none', 'obon: {days: [August], reason: a, source: a, checked: 2026-11-21}', '/obon/days/0 must match pattern'],
    ['a name with a space', 'o bon: {days: [2027-08-13], reason: a, source: a, checked: 2026-11-21}', 'must match pattern'],
  ])('%s among the days that lines share', (_, text, says) => {
    expect(underlined('days.yaml', text).join('\n')).toContain(says);
  });
});
