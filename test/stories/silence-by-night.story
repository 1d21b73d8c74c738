# A caller who presses nothing in the language menu at night hears when a person is there, and is put through to the line that stops a card
at 2026-11-24T22:00:00+09:00
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
silence

ja: 電話のボタンを押してください。
en: Please press a key on your telephone.
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
silence

ja: いまは、しまっています。あした、水曜日、午前九時に、あきます。
en: This desk is closed now. It opens tomorrow, Wednesday, at nine in the morning.
ja: なくしたカード、ぬすまれたカードを、二十四時間いつでもとめられる窓口は、いちばん。
en: To stop a lost or stolen card, day or night, one.
ja: ほかの言葉は、こめじるし。
en: Other languages, star.
silence

ja: 電話のボタンを押してください。
en: Please press a key on your telephone.
ja: なくしたカード、ぬすまれたカードを、二十四時間いつでもとめられる窓口は、いちばん。
en: To stop a lost or stolen card, day or night, one.
ja: ほかの言葉は、こめじるし。
en: Other languages, star.
press 1

ja: カードをとめる窓口につなぎます。つながったら、にばんを押してください。
en: Connecting you to the lost card desk. When it answers, press two.
rings +81120950178
-> answered

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
hang up
