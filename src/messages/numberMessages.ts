// Sentences about telephone numbers: those that lines dial, those that a centre answers, and the one that desks see.

import type { Messages } from './messageForm.ts';

export const numberMessages = {
  'not-text.number': {
    en: 'the number must be text. Write it as it is printed, like “0120-0178-27”.',
    ja: '電話番号は「0120-0178-27」のように書いてください。',
  },
  'not-text.unquoted-number': {
    en: 'without hyphens the number is read as an amount, and loses the 0 or the + in front of it. If it is {{instead, quote}}, write it so.',
    ja: '「-」のない番号は、数量として読まれ、前の0や+が消えてしまいます。番号が{{instead, quote}}なら、そう書いてください。',
  },
  'empty.number': {
    en: 'the number is empty. Write it as it is printed, like “0120-0178-27”.',
    ja: '電話番号が書かれていません。「0120-0178-27」のように書いてください。',
  },
  'number-invalid': {
    en: '{{written, quote}} is not a telephone number that can be dialled. Check it, and write it as it is printed, like “0120-0178-27”.',
    ja: '{{written, quote}}は、かけられる電話番号ではありません。番号を確かめて、「0120-0178-27」のように書いてください。',
  },
  'number-invalid.emergency': {
    en: '{{written, quote}} is an emergency number. The exchange needs to know where the caller is, so this service never dials it. Write the full number of the desk, like “011-200-9595”.',
    ja: '{{written, quote}}は緊急の番号です。どこからかけているかがわからなくなるので、この電話からはつなぎません。窓口の電話番号を「011-200-9595」のように書いてください。',
  },
  'number-invalid.short': {
    en: '{{written, quote}} is a short number. It works only from the caller’s own telephone, which the exchange connects to a desk nearby, and cannot be dialled from here. Write the full number of that desk, like “011-200-9595”.',
    ja: '{{written, quote}}は短い番号です。短い番号は、かけた人の電話からだけ近くの窓口につながるもので、ここからはかけられません。その窓口の電話番号を「011-200-9595」のように、省かずに書いてください。',
  },
  'number-invalid.extension': {
    en: '{{written, quote}} has an extension, which would not be dialled. Write only the number, {{instead, quote}}. If {{keys}} must be pressed when it answers, write below it “digits: {press: {{keys}}, source: …, checked: …}”.',
    ja: '{{written, quote}}には内線がついていますが、内線にはかけられません。番号だけを{{instead, quote}}と書いてください。つながったあとに{{keys}}を押すときは、その下に「digits: {press: {{keys}}, source: …, checked: …}」と書きます。',
  },
  'number-invalid.several': {
    en: '{{written, quote}} has more than one number in it, and a line dials one. Write {{instead, quote}} here. Make a line of its own for another number, and name both lines in the topic.',
    ja: '{{written, quote}}には、番号が2つ以上あります。窓口1つに書ける番号は1つです。ここには{{instead, quote}}だけを書いてください。ほかの番号は、別の窓口として書き、用件の「lines」に両方の名前を入れます。',
  },
  'number-invalid.fax': {
    en: '{{written, quote}} is the number of a fax machine. Write the number at which people answer, like “011-200-9595”.',
    ja: '{{written, quote}}はファックスの番号です。人が電話に出る番号を「011-200-9595」のように書いてください。',
  },
  'number-invalid.words': {
    en: '{{written, quote}} has more than a number in it: {{words, quote}}. Write only the number, {{instead, quote}}. What else is to be said about it can stand behind a “#” as a comment.',
    ja: '{{written, quote}}には、番号のほかに{{words, quote}}が入っています。番号だけを{{instead, quote}}と書いてください。番号についてのメモは、うしろに「#」をつけて書けます。',
  },
  'number-invalid.letters': {
    en: '{{written, quote}} has {{letters, quote}} where a digit or a hyphen must stand. If the number is {{instead, quote}}, write it so.',
    ja: '{{written, quote}}は、数字か「-」を書くところに、よく似た別の文字{{letters, quote}}が入っています。番号が{{instead, quote}}なら、そう書きなおしてください。',
  },
  'number-invalid.area-code': {
    en: '{{written, quote}} has no area code, so it cannot be dialled from elsewhere. Write the area code in front of it, with its 0, as in “011-200-9595”.',
    ja: '{{written, quote}}には市外局番がないので、ほかの地域からかけられません。「011-200-9595」の「011」のように、0から始まる市外局番を前につけて書いてください。',
  },
  'number-invalid.too-short': {
    en: '{{written, quote}} has {{digits}} digits, but a number in Japan has 10 (11 if it begins with 050, 070, 080, 090 or 0800). A digit is missing: check the number, and write all of it, like “011-200-9595”.',
    ja: '{{written, quote}}は数字が{{digits}}けたです。日本の電話番号は10けた（050、070、080、090、0800で始まるものは11けた）なので、足りません。番号を確かめて、「011-200-9595」のように全部書いてください。',
  },
  'number-invalid.too-long': {
    en: '{{written, quote}} has {{digits}} digits, but a number in Japan has 10 (11 if it begins with 050, 070, 080, 090 or 0800). There is a digit too many: check the number, and write it like “011-200-9595”.',
    ja: '{{written, quote}}は数字が{{digits}}けたです。日本の電話番号は10けた（050、070、080、090、0800で始まるものは11けた）なので、多すぎます。番号を確かめて、「011-200-9595」のように書いてください。',
  },
  'number-invalid.abroad': {
    en: '{{written, quote}} is not a number that is in use in its country. Check it, and write it like “+82 2-312-3456”.',
    ja: '{{written, quote}}は、その国で使われている番号ではありません。番号を確かめて、「+82 2-312-3456」のように書いてください。',
  },
  'number-invalid.prefix': {
    en: '{{written, quote}} begins with {{prefix}}, which a telephone sends to hide or show its own number. It is no part of the number. Write {{instead, quote}}.',
    ja: '{{written, quote}}の「{{prefix}}」は、自分の番号を見せるかどうかを決めるもので、電話番号ではありません。{{instead, quote}}と書いてください。',
  },
  'number-invalid.international-prefix': {
    en: '{{written, quote}} begins with the prefix of an international call. Write the number with a plus and its country code, like {{instead, quote}}.',
    ja: '{{written, quote}}は国際電話の番号（010など）で始まっています。「+」と国の番号をつけて{{instead, quote}}のように書いてください。',
  },
  'number-invalid.one-company': {
    en: '{{written, quote}} works only inside one telephone company. Write a number that everybody can dial, like “0120-0178-27”.',
    ja: '{{written, quote}}は、ある電話会社の中だけで使える番号です。だれでもかけられる番号を「0120-0178-27」のように書いてください。',
  },
  'number-invalid.no-country': {
    en: '{{written, quote}} belongs to no country, so it is never dialled. Write the number of a desk with an ordinary charge, like “011-200-9595”.',
    ja: '{{written, quote}}は、どの国の番号でもないので、かけられません。ふつうの料金の番号を「011-200-9595」のように書いてください。',
  },
  'number-invalid.premium': {
    en: '{{written, quote}} is charged at a premium, so it is never dialled. Write the number of a desk with an ordinary charge, like “011-200-9595”.',
    ja: '{{written, quote}}は、通話料のほかに情報料がかかる番号なので、かけられません。ふつうの料金の番号を「011-200-9595」のように書いてください。',
  },
  'number-invalid.shared-cost': {
    en: '{{written, quote}} is charged beyond an ordinary call, so it is never dialled. Write the number of a desk with an ordinary charge, like “011-200-9595”.',
    ja: '{{written, quote}}は、ふつうより高い料金がかかる番号なので、かけられません。ふつうの料金の番号を「011-200-9595」のように書いてください。',
  },
  'number-invalid.machine': {
    en: '{{written, quote}} is answered by a machine, so it is never dialled. Write the number of a desk at which people answer, like “011-200-9595”.',
    ja: '{{written, quote}}は、人ではなく機械が受ける番号なので、かけられません。人が電話に出る窓口の番号を「011-200-9595」のように書いてください。',
  },
  'number-invalid.personal': {
    en: '{{written, quote}} leads to a place that its holder can change, so it is never dialled. Write the number of a desk, like “011-200-9595”.',
    ja: '{{written, quote}}は、つながる先を持ち主が変えられる番号なので、かけられません。窓口の番号を「011-200-9595」のように書いてください。',
  },

  'number-not-allowed.country': {
    en: '{{number, quote}} is a number in another country ({{country}}), and this centre dials only in Japan. Write a number in Japan, or add “{{country}}” to “dials” of the centre, like “dials: [{{country}}]”.',
    ja: '{{number, quote}}は外国（{{country}}）の番号で、このセンターは日本の中にだけ電話をかけます。日本の番号を書くか、センターの「dials」に「{{country}}」を書きたしてください（例「dials: [{{country}}]」）。',
  },
  'number-not-allowed.mobile': {
    en: '{{number, quote}} is a mobile telephone, and this centre does not say that it pays for that. Write the number of a desk, or add “mobile” to “dials” of the centre, like “dials: [mobile]”.',
    ja: '{{number, quote}}は携帯電話で、このセンターは携帯電話への料金を払うことになっていません。窓口の番号を書くか、センターの「dials」に「mobile」を書きたしてください（例「dials: [mobile]」）。',
  },
  'number-not-allowed.per-minute': {
    en: "{{number, quote}} is charged by the minute, and this centre does not say that it pays for that. Write the number of a desk, or add “0570” to “dials” of the centre, like “dials: ['0570']”.",
    ja: "{{number, quote}}（ナビダイヤル）は分ごとに料金がかかり、このセンターはその料金を払うことになっていません。窓口の番号を書くか、センターの「dials」に「0570」を書きたしてください（例「dials: ['0570']」）。",
  },
  'number-not-allowed.unknown-kind': {
    en: '{{number, quote}} is of a kind whose charge is not known here. Write the number of a desk, like “011-200-9595”.',
    ja: '{{number, quote}}は、料金がわからない種類の番号です。窓口の番号を「011-200-9595」のように書いてください。',
  },
  'number-not-allowed.of-line': {
    en: 'the line {{line, quote}}: {{why, message}}',
    ja: '窓口{{line, quote}}の番号{{why, message}}',
  },
  'not-an-allowance': {
    en: '{{written, quote}} cannot be allowed. Write a country like “KR”, “mobile”, or “0570”.',
    ja: '{{written, quote}}は、ここには書けません。国（例「KR」）、「mobile」、「0570」のどれかを書いてください。',
  },

  'number-not-international': {
    en: '{{written, quote}} is a placeholder that is not in international form. Write it in quotes with the country code, like “+815000000001”.',
    ja: "{{written, quote}}は仮の番号ですが、国の番号から始まっていません。「+815000000001」のように、引用符（'）で囲んで書いてください。",
  },
  'number-not-callable': {
    en: 'this is not a number that can be called: {{why, message}} If the carrier has not given you a number yet, write “placeholder: true” beside it.',
    ja: 'この番号にはかけられません。{{why, message}}まだ電話会社から番号をもらっていないときは、番号の横に「placeholder: true」と書いてください。',
  },
  'number-not-callable.no-line': {
    en: 'there is no number {{written, quote}} in use. Check it, or write “placeholder: true” beside it until you have one.',
    ja: '{{written, quote}}という番号は使われていません。番号を確かめてください。まだ番号がないときは、番号の横に「placeholder: true」と書いてください。',
  },
  'number-not-callable.caller-id': {
    en: 'this number cannot be shown to the desks: {{why, message}} Write a number of your own under “caller-id”, like “050-1234-5678”.',
    ja: 'この番号は、窓口の電話に表示できません。{{why, message}}「caller-id」には、このセンターの番号を「050-1234-5678」のように書いてください。',
  },
  'number-taken': {
    en: 'the number {{number}} is answered by both {{other, quote}} and {{centre, quote}}. Leave it in one of the two files.',
    ja: '番号{{number}}は、{{other, quote}}と{{centre, quote}}の両方のセンターに書かれています。どちらか1つのファイルだけに残してください。',
  },
  'number-taken.here': {
    en: 'the number {{number}} is written twice in this centre. Remove one of the two.',
    ja: '番号{{number}}が、このセンターに2回書かれています。1つを消してください。',
  },
  placeholder: {
    en: '{{number}} is a placeholder that cannot be called. Write the number of your carrier before you go live.',
    ja: '{{number}}は仮の番号で、だれもかけられません。使いはじめる前に、電話会社からもらった番号に書きかえてください。',
  },
  'language-not-offered': {
    en: 'this centre does not offer {{language, quote}}. Add it to “languages”, or remove it here.',
    ja: 'このセンターの言語に{{language, quote}}はありません。「languages」に書きたすか、ここから消してください。',
  },
  'number-unclaimed': {
    en: 'No centre claims {{number}}, so the default centre answers it. Write {{entry, quote}} under “numbers” of the centre that is meant.',
    ja: '{{number}}を受けるセンターが決まっていないので、「default: true」のセンターが受けています。受けるセンターの「numbers」に、{{entry, quote}}と書きたしてください。',
  },
  'number-unclaimed.no-number': {
    en: 'The carrier says that {{number}} was dialled, which is not a telephone number. The default centre answers. Look at the carrier’s settings: calls must arrive with the number that was dialled.',
    ja: 'かけられた番号が{{number}}と伝えられましたが、電話番号ではありません。「default: true」のセンターが受けています。電話会社の設定で、かけられた番号が正しく伝わるようにしてください。',
  },
  loop: {
    en: 'the line {{line, quote}} dials {{written, quote}}, which the centre {{centre, quote}} answers ({{place}}), so its callers would come back to this service without end. Write the number of the desk itself.',
    ja: '窓口{{line, quote}}がかける{{written, quote}}は、センター{{centre, quote}}が受ける番号です（{{place}}）。電話がこのサービスに何度も戻ってきてしまいます。窓口そのものの番号を書いてください。',
  },
} as const satisfies Messages;
