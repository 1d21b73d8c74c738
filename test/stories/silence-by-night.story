# A caller who presses nothing in the language menu at night hears kind words and the number that stops a card
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

ja: カードをなくしたとき、ぬすまれたときは、二十四時間、この電話番号で、カードをとめられます。ゼロ、いち、にー、ゼロ。きゅう、ごー。ゼロ、いち、なな、はち。もういちど言います。ゼロ、いち、にー、ゼロ。きゅう、ごー。ゼロ、いち、なな、はち。つながったら、押すボタンは、にばん。お電話ありがとうございました。失礼します。
en: If your card is lost or stolen, you can stop it, day or night, at this number: zero, one, two, zero. zero, one, seven, eight. two, seven. Once more: zero, one, two, zero. zero, one, seven, eight. two, seven. Thank you for calling. Goodbye.
hangs up
