// Sentences about how the telephones of a desk ring, and what the desk hears.

import type { Messages } from './messageForm.ts';

export const ringingMessages = {
  'not-seconds.ring': {
    en: '“ring-seconds” is a whole number of seconds, from {{least}} to {{most}}. Write it like “ring-seconds: 20”.',
    ja: '「ring-seconds」は、呼び出す秒数です。{{least}}から{{most}}までの整数を「ring-seconds: 20」のように書いてください。',
  },
  'not-seconds.ring-near': {
    en: '“ring-seconds” is a number alone, without quotes and without a word for seconds. Write “ring-seconds: {{instead}}”.',
    ja: '「ring-seconds」は数だけで書きます。引用符や「秒」は付けないでください。「ring-seconds: {{instead}}」と書いてください。',
  },
  'not-a-number.at-once': {
    en: '“at-once” is how many callbacks may be under way for one line: a whole number from 1 to {{most}}, like “at-once: 2”.',
    ja: '「at-once」は、1つの窓口で同時に何人まで折り返しの電話をするかです。1から{{most}}までの整数で、「at-once: 2」のように書いてください。',
  },
  'empty.callback-lines': {
    en: 'lines is empty, so no caller is called back. Name at least one line, like “lines: [counsellors]”, write “lines: all”, or remove “callback”.',
    ja: '「lines」に窓口が1つもないので、だれにも折り返しの電話をしません。「lines: [counsellors]」のように窓口を書くか、全部の窓口なら「lines: all」と書くか、「callback」を消してください。',
  },
  'not-a-list.callback-lines': {
    en: 'lines is a list such as [counsellors], or the word all.',
    ja: '「lines」には「[counsellors]」のように窓口の名前を並べるか、「all」と書いてください。',
  },
  'wrong-form.callback': {
    en: '“callback” has the lines whose desks call back. Write “callback: {lines: [counsellors]}”, or “callback: {lines: all}”.',
    ja: '「callback」には、折り返しの電話をする窓口を書きます。「callback: {lines: [counsellors]}」または「callback: {lines: all}」と書いてください。',
  },
  'callback-mobile': {
    en: 'callers from a mobile telephone are not called back, since this centre does not say that it pays for that: most callers have one. Add “mobile” to “dials”, like “dials: [mobile]”.',
    ja: 'このセンターは携帯電話への料金を払うことになっていないので、携帯電話からかけた人には折り返しの電話ができません。多くの人は携帯電話からかけます。「dials: [mobile]」のように、「dials」に「mobile」を書きたしてください。',
  },
  'not-minutes.near': {
    en: '“wait” is written in braces, with the number of minutes alone. Write “wait: {minutes: {{instead}} }”.',
    ja: '「wait」は、波かっこの中に分の数だけを書きます。「wait: {minutes: {{instead}} }」と書いてください。',
  },
  'not-a-list.numbers': {
    en: '“numbers” is a list. Write it like “numbers: [025-757-3735, 025-757-3736]”.',
    ja: '「numbers」は、電話番号をならべて書きます。「numbers: [025-757-3735, 025-757-3736]」のように書いてください。',
  },
  'empty.numbers': {
    en: '“numbers” is empty. Write at least one number, or remove the line: then “number” rings.',
    ja: '「numbers」に番号がありません。番号を書くか、この行を消してください。消すと「number」の電話が鳴ります。',
  },
  'too-many-lines.numbers': {
    en: 'there are more than {{most}} telephones here. The carrier rings {{most}} at most. Remove some.',
    ja: '電話が{{most}}台より多く書いてあります。電話会社が鳴らせるのは{{most}}台までです。減らしてください。',
  },
  'not-minutes': {
    en: '“wait” is written like “wait: {minutes: 3}”, with 1 to {{most}} minutes.',
    ja: '「wait」は「wait: {minutes: 3}」のように、1分から{{most}}分までで書いてください。',
  },
  'unknown-choice.ring': {
    en: '“ring” says how several telephones ring. Write “together” (all at once) or “in-order” (one after the other).',
    ja: '「ring」は、何台かの電話の鳴らし方です。「together」（いっしょに）か「in-order」（順番に）と書いてください。',
  },
  'not-a-language.desk': {
    en: '“desk-language” is the language in which the desk hears the announcement. Write a short tag such as “ja” or “en”.',
    ja: '「desk-language」は、窓口が案内を聞く言語です。「ja」「en」のような短い記号で書いてください。',
  },
  'desk-fields.digits': {
    en: 'this line has a menu of its own (“digits”), which would hear the announcement for the desk and press no key. Remove “whisper” and “accept”, or “digits”.',
    ja: 'この電話は自動の案内（「digits」）が先に出ます。窓口への案内を聞くのも、番号を押すのも人ではありません。「whisper」と「accept」か、「digits」を消してください。',
  },
  'desk-fields.together': {
    en: 'with “accept”, an answering machine that picks up first would stop the other telephones. Write “ring: in-order”, or remove “accept”.',
    ja: '「accept」があるとき、留守番電話が先に出ると、ほかの電話が止まってしまいます。「ring: in-order」と書くか、「accept」を消してください。',
  },
  'desk-fields.one-number': {
    en: '“ring” says how several telephones ring, and there is one. Write all of them under “numbers”, or remove “ring”.',
    ja: '「ring」は何台かの電話の鳴らし方ですが、電話が1台しかありません。「numbers」にすべての番号を書くか、「ring」を消してください。',
  },
  'desk-fields.no-whisper': {
    en: '“desk-language” is for the announcement to the desk, and there is none. Add “whisper: true”, or remove it.',
    ja: '「desk-language」は窓口への案内の言語ですが、案内がありません。「whisper: true」を書き足すか、この行を消してください。',
  },
  'desk-fields.shared': {
    en: '“{{field}}” is only for a desk of your own: many centres share this line, and others answer it. Remove it, or describe the desk under “lines” of the centre.',
    ja: '「{{field}}」は、自分のセンターの窓口だけで使えます。この電話は多くのセンターが使い、出るのはほかの人です。この行を消すか、センターのファイルの「lines」に窓口を書いてください。',
  },
  'carrier-cannot.whisper': {
    en: 'the carrier of this service ({{carrier}}) connects a desk as soon as it answers, so “{{field}}” has no effect. Remove it, or set MADOGUCHI_CARRIER to a carrier that can: twilio.',
    ja: 'いまの電話会社（{{carrier}}）は、窓口が出るとすぐにつなぐので、「{{field}}」は使えません。この行を消すか、使える電話会社（twilio）に替えて MADOGUCHI_CARRIER に書いてください。',
  },
  'carrier-cannot.digits': {
    en: 'the carrier of this service ({{carrier}}) cannot press keys in the menu of another line. Write “send: false”: the caller is then told what to press.',
    ja: 'いまの電話会社（{{carrier}}）は、相手の案内で番号を押せません。「send: false」と書いてください。押す番号は、かける人に伝えます。',
  },
  'named-twice.telephone': {
    en: '{{number, quote}} is written twice. Write each telephone once.',
    ja: '{{number, quote}}が2回書いてあります。同じ電話は1回だけ書いてください。',
  },
} as const satisfies Messages;
