# In a typhoon an English caller of Tokamachi hears the words that staff wrote, and when it is over the desk is rung
# The announcement is spoken until noon of Friday; the desks open at half past eight.
at 2026-11-27T09:00:00+09:00
to +815000000002

ja: 十日町市の電話案内です。
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

en: Until Friday morning all desks are closed because of a typhoon.
en: Lost or stolen card, one.
en: Health insurance card and My Number, two.
en: National Health Insurance desk, three.
en: Pension, four.
en: To listen to information, nine.
en: To talk to a person, zero.
en: Other languages, star.
en: To hear this again, hash.
press 3

en: Connecting you to the National Health Insurance desk of Tokamachi city. The staff might not speak English. You may need to speak Japanese.
rings +81257573735
-> answered

en: Your call with the desk has ended. For the main menu, one.
en: Or you can hang up.
hang up
