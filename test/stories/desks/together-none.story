# None of the telephones that ring at once takes the call: the next line rings
# Its first telephone takes the call.
at 2026-11-24T10:00:00+09:00
to +815000000007

ja: 港の町の電話案内です。
ja: 日本語いちばん。
en: English two.
vi: Tiếng Việt bấm ba.
press 2

en: Lost or stolen card, one.
en: National Health Insurance desk, two.
en: Pension, three.
en: To talk to a person, zero.
en: Other languages, star.
en: To hear this again, hash.
press 3

en: Connecting you to the pension desk.
rings +81112000003
rings +81112000004
+81112000003 -> busy
+81112000004 -> no-answer

en: Nobody answered. Connecting you to the counter.
rings +81112000006
the desk hears ja: 英語です。年金。いちばんを押すとつながります。
the desk presses 1
-> answered

en: Your call with the desk has ended. For the main menu, nine.
en: If you got the help you needed, one.
en: If you did not, two.
en: Or you can hang up.
hang up
