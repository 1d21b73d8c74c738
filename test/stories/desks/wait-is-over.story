# A caller who waited for the two minutes hears so, and what else is possible
# A telephone that rings long counts: the minutes are those of the clock.
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
press 0

en: Connecting you to the counter.
rings +81112000006
-> busy

rings +81112000007
-> busy

rings +81112000008
-> busy

en: The line is busy. I am sorry. Here is what you can do.
en: To stay on the line, one.
en: To stop a lost or stolen card, day or night, two.
en: To hear telephone numbers and web pages, three.
en: For the main menu, nine.
press 1

en: Please stay on the line. I will try again every thirty seconds. To stop waiting, one.
en: Please keep waiting.
en: Please keep waiting.
at 2026-11-24T10:00:33+09:00
silence

en: Connecting you to the counter.
rings +81112000006
-> no-answer

rings +81112000007
-> no-answer

rings +81112000008
at 2026-11-24T10:01:25+09:00
-> busy

en: You have been waiting for one minute. To stop waiting, one.
en: Please keep waiting.
en: Please keep waiting.
at 2026-11-24T10:02:03+09:00
silence

en: Connecting you to the counter.
rings +81112000006
-> busy

rings +81112000007
-> busy

rings +81112000008
-> busy

en: You have been waiting for two minutes. The line is busy. I am sorry. Here is what you can do.
en: To try again, one.
en: To stop a lost or stolen card, day or night, two.
en: To hear telephone numbers and web pages, three.
en: For the main menu, nine.
hang up
