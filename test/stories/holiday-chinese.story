# A Chinese caller at 17:30 on Labour Thanksgiving Day is put through to the card desk: the system desk has just closed
# The Monday is a public holiday, on which the system desk closes at 17:30. The card desk has no holidays.
at 2026-11-23T17:30:00+09:00
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
press 3

zh: 卡片挂失，请按一。
zh: 个人编号卡，请按二。
zh: 健康保险证功能、Myna Portal 和个人编号制度，请按三。
zh: 收听说明，请按九。
zh: 人工服务，请按零。
zh: 其他语言，请按星号键。
zh: 重听一遍，请按井号键。
press 3

zh: 正在转接个人编号卡窗口。
rings +81120017827
-> answered

zh: 您和窗口的通话已经结束。返回主菜单，请按一。
zh: 您也可以挂断电话。
hang up
