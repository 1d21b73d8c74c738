# After the talk the caller says that they did not get the help that they needed, and asks for a person
# The menu stays open.
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
press 2

en: Connecting you to the insurance desk.
rings +81112000001
the desk hears ja: 英語です。国民健康保険。いちばんを押すとつながります。
the desk presses 1
-> answered

en: Your call with the desk has ended. For the main menu, nine.
en: If you got the help you needed, one.
en: If you did not, two.
en: Or you can hang up.
press 2

en: Thank you. For the main menu, one.
en: Or you can hang up.
press 0

en: Connecting you to the counter.
rings +81112000006
the desk hears ja: 英語です。いちばんを押すとつながります。
the desk presses 1
-> answered

en: Your call with the desk has ended. For the main menu, nine.
en: If you got the help you needed, one.
en: If you did not, two.
en: Or you can hang up.
hang up
