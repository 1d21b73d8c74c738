# The telephones of a desk ring one after the other, each once
# The third one takes the call.
at 2026-11-24T10:00:00+09:00
to +815000000007

ja: 港の町の電話案内です。
ja: 日本語いちばん。
en: English two.
vi: Tiếng Việt bấm ba.
press 1

ja: カードをなくしたとき、ぬすまれたときは、いちばん。
ja: 国民健康保険の窓口は、にばん。
ja: 年金のことは、さんばん。
ja: 人と話すときは、ゼロばん。
ja: ほかの言葉は、こめじるし。
ja: もういちど聞くときは、シャープ。
press 0

ja: 総合窓口につなぎます。
rings +81112000006
-> busy

rings +81112000007
-> no-answer

rings +81112000008
the desk hears ja: 日本語です。いちばんを押すとつながります。
the desk presses 1
-> answered

ja: 窓口との電話が、おわりました。はじめのメニューは、きゅうばん。
ja: 用事がすんだときは、いちばん。
ja: まだのときは、にばん。
ja: おわるときは、電話を切ってください。
hang up
