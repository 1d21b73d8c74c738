# A Japanese caller who lost a card at night is told to press 2 when the line answers
at 2026-12-31T23:30:00+09:00
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
press 1

ja: カードをなくしたとき、ぬすまれたときは、いちばん。
ja: マイナ保険証と、マイナンバーのことは、にばん。
ja: 国民健康保険の窓口は、さんばん。
ja: 年金のことは、よんばん。
ja: 説明を聞くときは、きゅうばん。
ja: 人と話すときは、ゼロばん。
ja: ほかの言葉は、こめじるし。
ja: もういちど聞くときは、シャープ。
press 1

ja: カードをとめる窓口につなぎます。つながったら、にばんを押してください。
rings +81120950178
-> answered

ja: 窓口との電話が、おわりました。はじめのメニューは、いちばん。
ja: おわるときは、電話を切ってください。
silence

ja: 電話のボタンを押してください。はじめのメニューは、いちばん。
ja: おわるときは、電話を切ってください。
silence

ja: カードをなくしたとき、ぬすまれたときは、二十四時間、この電話番号で、カードをとめられます。ゼロ、いち、にー、ゼロ。きゅう、ごー。ゼロ、いち、なな、はち。もういちど言います。ゼロ、いち、にー、ゼロ。きゅう、ごー。ゼロ、いち、なな、はち。つながったら、にばんを押してください。お電話ありがとうございました。失礼します。
hangs up
