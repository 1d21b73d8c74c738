# A Japanese caller who lost a card at night is told to press 2 when the line answers
at 2026-12-31T23:30:00+09:00
to +815000000002

ja: 十日町市の電話案内です。
ja: 日本語いち。
en: English two.
zh: 中文三。
ko: 한국어 사번.
es: Español cinco.
pt: Português seis.
vi: Tiếng Việt bảy.
th: ภาษาไทย แปด.
id: Bahasa Indonesia sembilan.
fil: Tagalog sero.
ne: नेपाली
ne: स्टार।
press 1

ja: カードをなくした、ぬすまれたときは、いち。
ja: マイナ保険証と、マイナンバーのことは、に。
ja: 国民健康保険の窓口は、さん。
ja: 年金のことは、よん。
ja: 説明を聞くときは、きゅう。
ja: 人と話すときは、ゼロ。
ja: ほかの言葉は、こめじるし。
ja: もういちど聞くときは、シャープ。
press 1

ja: カードを止める窓口につなぎます。相手が出たら押すボタンは、に。
rings +81120950178
-> answered

ja: 窓口との電話が、おわりました。はじめのメニューは、いち。
ja: おわるときは、電話を切ってください。
silence

ja: 電話のボタンを押してください。はじめのメニューは、いち。
ja: おわるときは、電話を切ってください。
silence

ja: カードをなくしたとき、ぬすまれたときは、二十四時間、この電話番号で止められます。ゼロ、いち、に、ゼロ。きゅう、ご。ゼロ、いち、なな、はち。もういちど言います。ゼロ、いち、に、ゼロ。きゅう、ご。ゼロ、いち、なな、はち。相手が出たら押すボタンは、に。お電話ありがとうございました。失礼します。
hangs up
