# An English caller is put through to the next open line when the first is busy
# For the system: the system desk, then the card desk, then the counsellors.
at 2026-11-24T10:00:00+09:00
to +815000000001

ja: 北海道外国人相談センターです。
ja: 日本語いちばん。
en: English two.
zh: 中文三。
ko: 한국어 사번.
es: Español cinco.
pt: Português seis.
vi: Tiếng Việt bấm bảy.
th: ภาษาไทย กด แปด.
id: Bahasa Indonesia sembilan.
fil: Tagalog sero.
ne: नेपाली
ne: स्टार।
press 2

en: Lost or stolen card, one.
en: My Number Card, two.
en: Using the card for health insurance, Myna Portal, or the My Number system, three.
en: To listen to information, nine.
en: To talk to a person, zero.
en: Other languages, star.
en: To hear this again, hash.
press 3

en: Connecting you to the My Number system desk.
rings +81120017826
-> busy

en: The line is busy. Connecting you to the My Number Card desk.
rings +81120017827
-> answered

en: Your call with the desk has ended. For the main menu, one.
en: Or you can hang up.
hang up
