# A caller who presses nothing in the language menu by day is put through to a person
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

ja: 北海道外国人相談センターの相談員につなぎます。
en: Connecting you to the counsellors of the Hokkaido centre.
rings +81112009595
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
