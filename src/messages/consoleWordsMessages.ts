// The pages of the console about the words that callers hear: the lists, a prompt, the microphone, reviewers outside the office.

import type { Messages } from './messageForm.ts';

export const consoleWordsMessages = {
  'console.words': { en: 'Words', ja: 'ことば' },
  'words-page.title': { en: 'The words that callers hear', ja: '電話で流れることば' },
  'words-page.lead': {
    en: 'Choose a language. You can hear each sentence, change it, record it with your own voice, and approve it.',
    ja: '言語を選んでください。ひとつずつ聞いて、直したり、声を録音したり、承認したりできます。',
  },
  'words-page.none': { en: 'There are no such words', ja: 'そのことばはありません' },
  'words-page.none-advice': {
    en: 'The address may be mistyped. Choose the language and the sentence from the list.',
    ja: 'アドレスがちがうようです。言語とことばを、一覧から選んでください。',
  },
  'words-page.waits': {
    en: 'What is in the folder is heard from the next start of the service on. Until then callers hear the words of before.',
    ja: 'フォルダーの新しい内容は、次にシステムを起動したときから流れます。それまでは、前のことばが流れます。',
  },
  'words-page.refused': {
    en: 'What is in the folder has a fault. Callers hear the words of before until it is corrected.',
    ja: 'フォルダーの内容に誤りがあります。直るまでは、前のことばが流れます。',
  },
  'words-page.read-only': {
    en: 'The folder of the words cannot be written here, so nothing can be kept. Changed words can be downloaded: give the file to the person who runs the system.',
    ja: 'ことばのフォルダーに書きこめないため、ここでは保存できません。直したことばはファイルとして受け取れるので、システムの担当者に渡してください。',
  },
  'words-page.approved-of': { en: '{{approved}} of {{all}} approved', ja: '{{all}}件のうち{{approved}}件が承認済み' },
  'words-page.recorded-of': { en: '{{recorded}} of {{all}} recorded', ja: '録音 {{all}}件のうち{{recorded}}件' },
  'words-page.waiting': {
    en: { one: '{{count}} proposal waits for you', other: '{{count}} proposals wait for you' },
    ja: '提案が{{count}}件あります',
  },
  'words-page.first-task': {
    en: 'A robot voice reads this language. Begin with the sentences that are heard most often.',
    ja: '合成音声で読んでいる言語です。よく聞かれることばから録音してください。',
  },
  'words-page.of': { en: 'Words in {{language}}', ja: '{{language}}のことば' },
  'words-page.search': { en: 'Search words (any language)', ja: 'ことばをさがす（どの言語でも）' },
  'words-page.show': { en: 'Which', ja: 'どれを出すか' },
  'words-page.show-first': { en: 'The twenty that are heard most often', ja: 'よく聞かれる20のことば' },
  'words-page.show-all': { en: 'All', ja: 'すべて' },
  'words-page.show-not-approved': { en: 'Not approved yet', ja: 'まだ承認されていないもの' },
  'words-page.show-not-recorded': { en: 'To be recorded', ja: '録音がまだのもの' },
  'words-page.show-stale': { en: 'Whose recording is out of date', ja: '録音が古くなったもの' },
  'words-page.found': { en: { one: '({{count}})', other: '({{count}})' }, ja: '（{{count}}件）' },
  'words-page.counted': {
    en: 'Those come first that most calls heard: a call of the last {{days}} days is counted for a sentence if it came to a place of the call where the sentence is said by the hours of today. Where the records do not tell, the order of a call counts.',
    ja: '多くの電話で流れたことばが先です。最近{{days}}日の電話の記録から、そのことばが流れる場面まで進んだ電話を数えています（場面は、いまの受付時間で決めています）。記録でわからないものは、電話の流れの順です。',
  },
  'words-page.first-lead': {
    en: '{{recorded}} of these {{all}} are recorded. With all of them, callers hear a person in almost every call.',
    ja: 'この{{all}}件のうち、{{recorded}}件が録音済みです。全部そろうと、ほとんどの電話で人の声が流れます。',
  },
  'words-page.calls': {
    en: { one: '{{count}} call in {{days}} days', other: '{{count}} calls in {{days}} days' },
    ja: '{{days}}日で{{count}}件の電話',
  },
  'words-page.open': { en: 'Change, record, approve', ja: '直す・録音・承認' },
  'words-page.before': { en: 'Before', ja: '前へ' },
  'words-page.more': { en: 'More', ja: '次へ' },
  'words-page.recording-none': { en: 'robot voice', ja: '合成音声' },
  'words-page.recording-recorded': { en: 'recorded', ja: '録音済み' },
  'words-page.recording-stale': { en: 'recording out of date', ja: '録音が古い' },
  'words-page.no-recording-carrier': {
    en: 'The voice of the telephone company speaks this language, so there is nothing to record.',
    ja: 'この言語は電話会社の音声が読むので、録音はありません。',
  },
  'words-page.no-recording-part': {
    en: 'This is a part of sentences that are put together anew each time, so it cannot be recorded by itself.',
    ja: '毎回ほかのことばと組み合わせて読むので、ここだけを録音することはできません。',
  },
  'words-page.no-recording-naming': {
    en: 'The name of the centre is in it, so each centre records it in its own voice.',
    ja: 'センターの名前がはいることばです。センターごとに録音してください。',
  },
  'words-page.own-count': {
    en: { one: 'recorded by {{count}} centre itself', other: 'recorded by {{count}} centres themselves' },
    ja: '{{count}}か所のセンターが自分で録音',
  },
  'words-page.own-stale': { en: 'a centre’s recording is out of date', ja: 'センターの録音が古い' },
  'words-page.edit': { en: 'Change the words', ja: 'ことばを直す' },
  'words-page.words-in': { en: 'The words in {{language}}', ja: '{{language}}のことば' },
  'words-page.words-hint': { en: 'Numbers as words, as a person says them.', ja: '数も、人が言うとおりのことばで書きます。' },
  'words-page.places-hint': {
    en: 'Leave {{places}} in it, exactly so: names and times are put there. Numbers as words.',
    ja: '{{places}} は、そのまま残してください（名前や時刻がはいります）。数も、ことばで書きます。',
  },
  'words-page.loses': {
    en: 'Changed words lose their approval, and their recording has to be made again.',
    ja: 'ことばを変えると、承認は取り消され、録音もやりなおしになります。',
  },
  'words-page.preview': { en: 'See how it is heard', ja: '聞こえかたを確かめる' },
  'words-page.earlier': { en: 'Earlier words', ja: '前のことば' },
  'words-page.again': { en: 'Use these again', ja: 'これに戻す' },
  'words-page.approve': { en: 'Approve', ja: '承認する' },
  'words-page.approve-hint': {
    en: 'Approve only if you speak {{language}} as a native and would say it so. Your name and the day are written down.',
    ja: '{{language}}を母語とする人が、自然で正しいと思ったときだけ承認してください。名前と日付が残ります。',
  },
  'words-page.approve-as': { en: 'Approve as {{name}}', ja: '{{name}}として承認する' },
  'words-page.proposals': { en: 'Proposed by a native speaker', ja: '母語話者からの提案' },
  'words-page.proposed-by': { en: '{{name}} proposes these words', ja: '{{name}}さんの提案' },
  'words-page.accept': { en: 'Use these words', ja: 'このことばにする' },
  'words-page.decline': { en: 'Do not use them', ja: '使わない' },

  'words-said.saved': { en: 'The new words are kept, and callers hear them now.', ja: '保存しました。いまから電話で流れます。' },
  'words-said.saved-waits': {
    en: 'The new words are kept. Callers hear them from the next start of the service on.',
    ja: '保存しました。次にシステムを起動したときから電話で流れます。',
  },
  'words-said.approved': { en: 'The approval is written down. Thank you.', ja: '承認を記録しました。ありがとうございます。' },
  'words-said.recorded': { en: 'The recording is kept, and callers hear it now.', ja: '録音を保存しました。いまから電話で流れます。' },
  'words-said.kept': { en: 'The recording stays, and is heard again.', ja: '録音を、このまま使います。' },
  'words-said.removed': {
    en: 'The robot voice speaks again. The recording is kept among the earlier ones.',
    ja: '合成音声に戻しました。録音は、前のものとして残っています。',
  },
  'words-said.over': {
    en: 'Your recording is kept, and callers hear it now. Another person had recorded it meanwhile; that recording is kept among the earlier ones.',
    ja: '録音を保存しました。いまから電話で流れます。先にほかの人が録音していましたが、その録音も、前のものとして残っています。',
  },
  'words-said.removed-own': {
    en: 'Callers of this centre hear what is for all centres again. The recording is kept among the earlier ones.',
    ja: '全センター共通のものに戻しました。録音は、前のものとして残っています。',
  },
  'words-said.accepted': { en: 'The proposed words are used.', ja: '提案のことばに変えました。' },
  'words-said.declined': { en: 'The proposal is not used.', ja: '提案は使わないことにしました。' },
  'words-said.withdrawn': { en: 'The link no longer opens.', ja: 'リンクを使えなくしました。' },
  'words-said.proposed': { en: 'Your proposal was sent to the office. Thank you.', ja: '提案を送りました。ありがとうございます。' },
  'words-said.stale': {
    en: 'Another person has changed these words meanwhile. Look at them as they are now, and do it again if it still fits.',
    ja: 'ほかの人が、このことばを先に変えました。いまのことばを見て、まだ合っていれば、もう一度お願いします。',
  },
  'words-said.stale-recording': {
    en: 'Nothing was changed: another person has recorded this meanwhile. Listen to the recording as it is now, and do it again if it still fits.',
    ja: 'まだ何も変わっていません。ほかの人が先に録音したためです。いまの録音を聞いて、まだ必要なら、もう一度お願いします。',
  },
  'words-said.read-only': {
    en: 'Nothing was changed: the folder of the words cannot be written. Tell the person who runs the system.',
    ja: 'まだ何も変わっていません。ことばのフォルダーに書きこめないためです。システムの担当者に知らせてください。',
  },
  'words-said.damaged': {
    en: 'Nothing was changed: a file of the words is damaged, and what is written in it must not be lost. Tell the person who runs the system.',
    ja: 'まだ何も変わっていません。ことばのファイルがこわれていて、書きこむと、前の記録が消えてしまうためです。システムの担当者に知らせてください。',
  },
  'words-said.full': {
    en: 'This was not sent: many of your proposals wait already. Come back when the office has looked at them.',
    ja: 'この提案は送られていません。まだ見ていない提案がたくさんあります。窓口が確認したあとに、また送ってください。',
  },

  'words-preview.title': { en: 'Is this right?', ja: 'これでよいですか' },
  'words-preview.before': { en: 'Now', ja: 'いま' },
  'words-preview.after': { en: 'New', ja: '新しいことば' },
  'words-preview.same': { en: 'Nothing is different.', ja: '変わったところはありません。' },
  'words-preview.heard': { en: 'So callers hear it', ja: '電話では、こう聞こえます' },
  'words-preview.approval': { en: 'The approval of {{by}} ends with this change.', ja: '{{by}}さんの承認は、取り消されます。' },
  'words-preview.recording': {
    en: 'The recording says the old words. The robot voice speaks until it is recorded again.',
    ja: '録音は前のことばなので、録音しなおすまで合成音声が読みます。',
  },
  'words-preview.save': { en: 'Use these words', ja: 'このことばにする' },
  'words-preview.download': { en: 'Download {{file}}', ja: '{{file}}を受け取る' },

  'where-heard.title': { en: 'Which recording is heard where', ja: 'どのセンターで、どの録音が流れるか' },
  'where-heard.hint': {
    en: 'A centre may record this in its own voice. It is heard in calls to that centre only; the other centres hear what is for all.',
    ja: 'センターごとに、自分の声で録音できます。その録音は、そのセンターへの電話だけで流れます。録音のないセンターでは、全センター共通のものが流れます。',
  },
  'where-heard.all': { en: 'For all centres', ja: '全センター共通' },
  'where-heard.record': { en: 'Listen and record for {{centre}}', ja: '{{centre}}用に聞く・録音する' },
  'where-heard.listen': { en: 'Listen as in {{centre}}', ja: '{{centre}}での聞こえかた' },
  'where-heard.choose': { en: 'Another centre', ja: 'ほかのセンター' },
  'where-heard.go': { en: 'To its recording', ja: 'その録音へ' },

  'own-page.title': { en: 'In the voice of {{centre}}', ja: '{{centre}}の声' },
  'own-page.all': { en: 'The same sentence in {{language}} for all centres', ja: '全センター共通の、このことば（{{language}}）' },
  'own-page.heard-recorded': { en: 'its own recording is heard', ja: 'このセンターの録音が流れます' },
  'own-page.heard-stale': { en: 'its own recording is out of date', ja: 'このセンターの録音は古くなりました' },
  'own-page.heard-common': { en: 'the recording for all is heard', ja: '全センター共通の録音が流れます' },
  'own-page.heard-none': { en: 'the robot voice is heard', ja: '合成音声が流れます' },
  'own-page.record': { en: 'Record for {{centre}}', ja: '{{centre}}用に録音する' },
  'own-page.record-hint': {
    en: 'Only callers of {{centre}} hear it. Other centres stay as they are.',
    ja: '{{centre}}に電話をかけた人だけに流れます。ほかのセンターは変わりません。',
  },
  'own-page.stale': {
    en: 'This recording says other words than these, so callers of the centre hear what is for all centres. Record it again.',
    ja: 'この録音は前のことばのままなので、いまは全センター共通のものが流れています。録音しなおしてください。',
  },

  'record.title': { en: 'Record', ja: '声を録音する' },
  'record.for-all': {
    en: 'It is heard in every centre that has no recording of its own.',
    ja: '自分の録音がない、すべてのセンターで流れます。',
  },
  'record.say': {
    en: 'Say this, clearly and calmly, without other sounds around you:',
    ja: '静かな所で、はっきり、おちついて読んでください。',
  },
  'record.start': { en: 'Begin to record', ja: '録音を始める' },
  'record.again': { en: 'Record again', ja: '録音しなおす' },
  'record.end': { en: 'End', ja: '終わる' },
  'record.listen': { en: 'Listen to it', ja: '聞いてみる' },
  'record.level': { en: 'Level', ja: '音の大きさ' },
  'record.take': { en: 'Use this recording', ja: 'この録音を使う' },
  'record.recording': { en: 'Recording. Speak now.', ja: '録音中です。読んでください。' },
  'record.ready': { en: 'Listen to it before you use it.', ja: '使う前に、聞いて確かめてください。' },
  'record.nothing': {
    en: 'Nothing was heard. Speak louder, or nearer to the microphone.',
    ja: '声がはいっていません。マイクに近づいて、もう一度読んでください。',
  },
  'record.no-microphone': {
    en: 'The microphone cannot be used. Allow it in the browser, or choose a sound file.',
    ja: 'マイクが使えません。ブラウザーでマイクを許可するか、音のファイルを選んでください。',
  },
  'record.unreadable': {
    en: 'This file is no sound that the browser knows. Choose a WAV file.',
    ja: 'このファイルは音として読めません。WAVのファイルを選んでください。',
  },
  'record.file': { en: 'Or a sound file', ja: 'または、音のファイルを選ぶ' },
  'record.file-hint': {
    en: 'A WAV file with 8,000 Hz, one channel and 16 bits. With scripts on, other sound files are converted here.',
    ja: 'WAV形式（8,000 Hz、モノラル、16ビット）。ほかの形の音も、ふつうのブラウザーならこの画面で直して送ります。',
  },
  'record.stale': {
    en: 'The recording says other words than these, so callers hear the robot voice. Record it again.',
    ja: '録音は前のことばのままなので、いまは合成音声が流れています。録音しなおしてください。',
  },
  'record.keep': { en: 'The recording still says the right words', ja: '録音は、いまのことばと同じです' },
  'record.remove': { en: 'Do not use the recording', ja: '録音を使わない' },
  'record.made-by': { en: 'Recorded by {{by}} on {{on, day}}', ja: '{{on, day}}に{{by}}さんが録音' },

  'record-fault.none': {
    en: 'There is no recording yet. Record it, or choose a file.',
    ja: '録音がありません。録音するか、ファイルを選んでください。',
  },
  'record-fault.not-wav': {
    en: 'This is no WAV file. Save the sound as WAV, and choose it again.',
    ja: 'WAVのファイルではありません。WAV形式で保存して、もう一度選んでください。',
  },
  'record-fault.not-telephone': {
    en: 'The sound must have 8,000 Hz, one channel and 16 bits (PCM). Save it so, or record it here.',
    ja: '音は、8,000 Hz、モノラル、16ビット（PCM）でなければなりません。その形で保存するか、この画面で録音してください。',
  },
  'record-fault.cut-off': { en: 'The file is cut off. Choose it again.', ja: 'ファイルが途中で切れています。もう一度選んでください。' },
  'record-fault.long': {
    en: 'This is longer than {{most}} seconds. Record the words alone.',
    ja: '{{most}}秒を超えています。ことばだけを録音してください。',
  },
  'record-fault.silent': {
    en: 'Nothing is heard in it. Record it again, nearer to the microphone.',
    ja: '音がはいっていません。マイクに近づいて、録音しなおしてください。',
  },
  'record-fault.short': { en: 'This is too short to be heard. Record it again.', ja: '短すぎて聞きとれません。録音しなおしてください。' },

  'reviewers.title': { en: 'Reviewers outside the office', ja: '外部の確認者' },
  'reviewers.of': { en: 'Reviewers of {{language}} outside the office', ja: '{{language}}の外部の確認者' },
  'reviewers.lead': {
    en: 'A native speaker without an account opens a link: they can hear the words of this language, approve them and propose others. The link opens nothing else.',
    ja: 'アカウントのない母語話者に、リンクを渡せます。この言語のことばを聞いて、承認したり、直しかたを提案したりできます。ほかの画面は開けません。',
  },
  'reviewers.name': { en: 'Name of the native speaker', ja: '母語話者の名前' },
  'reviewers.name-hint': { en: 'Their approvals have this name.', ja: '承認した人として、この名前が残ります。' },
  'reviewers.no-name': {
    en: 'Write the name of the native speaker, in 60 letters at most.',
    ja: '母語話者の名前を、60文字までで書いてください。',
  },
  'reviewers.damaged': {
    en: 'This form is damaged or was used before. Load the page again.',
    ja: 'このフォームは壊れているか、もう使われています。ページを読みこみ直してください。',
  },
  'reviewers.days': { en: 'For how long', ja: 'いつまで' },
  'reviewers.days-of': { en: { one: '{{count}} day', other: '{{count}} days' }, ja: '{{count}}日間' },
  'reviewers.make': { en: 'Make a link', ja: 'リンクを作る' },
  'reviewers.open': { en: 'Links that are open', ja: 'いま使えるリンク' },
  'reviewers.none': { en: 'There are none.', ja: 'ありません。' },
  'reviewers.until': { en: 'until {{until, moment}}, made by {{by}}', ja: '{{until, moment}}まで（{{by}}が作成）' },
  'reviewers.withdraw': { en: 'Withdraw the link of {{name}}', ja: '{{name}}さんのリンクを使えなくする' },
  'reviewers.link-title': { en: 'The link is made', ja: 'リンクができました' },
  'reviewers.link-hint': {
    en: 'Send it to {{name}}. It opens the words in {{language}} until {{until, moment}}, and is shown only now. A person who has it can approve in this name.',
    ja: '{{name}}さんに送ってください。{{until, moment}}まで、{{language}}のことばが開きます。リンクが見られるのは、いまだけです。持っている人は誰でも、この名前で承認できます。',
  },

  'review.title': { en: 'Words to review: {{language}}', ja: 'ことばの確認：{{language}}' },
  'review.hello': { en: 'Thank you for your help, {{name}}.', ja: '{{name}}さん、ご協力ありがとうございます。' },
  'review.lead': {
    en: 'These words are heard on the telephone of a public office. Tick what sounds natural and is right, and propose something better where it does not. A name or a time stands for the places in braces.',
    ja: '公的な窓口の電話で流れることばです。自然で正しいものに印を付け、そうでないものには直しかたを書いてください。波かっこの所には、名前や時刻がはいります。',
  },
  'review.right': { en: 'This is right', ja: 'これでよい' },
  'review.other': { en: 'Propose other words', ja: 'べつの言いかたを提案する' },
  'review.approve': { en: 'Approve what is ticked', ja: '印を付けたものを承認する' },
  'review.nothing': { en: 'Everything is approved. Thank you.', ja: 'すべて承認されています。ありがとうございます。' },
  'review.waits': { en: 'You have proposed:', ja: '提案したことば：' },
  'review.better': { en: 'Better words in {{language}}', ja: '{{language}}での、よりよい言いかた' },
  'review.better-hint': {
    en: 'Leave what stands in double braces as it is. Write numbers as words.',
    ja: '二重の波かっこの所は、そのまま残してください。数は、ことばで書きます。',
  },
  'review.note': { en: 'Why? (may stay empty)', ja: '理由（空でもかまいません）' },
  'review.propose': { en: 'Send the proposal', ja: '提案を送る' },
  'review.over': { en: 'This link does not open anything any more', ja: 'このリンクは、もう使えません' },
  'review.over-advice': {
    en: 'It has ended or was withdrawn, or a part of the address is missing. Ask the office for another one.',
    ja: '期限が過ぎたか、取り消されたか、アドレスが途中で切れています。窓口に、新しいリンクを頼んでください。',
  },
  'review.too-many': { en: 'Please wait a little', ja: '少しお待ちください' },
  'review.too-many-advice': {
    en: 'Too much came from here in a short time. Nothing of this step was kept: go back in some minutes, and send it again.',
    ja: '短いあいだに、たくさん送られました。いまの操作は保存されていません。数分待って、もう一度送ってください。',
  },
} as const satisfies Messages;
