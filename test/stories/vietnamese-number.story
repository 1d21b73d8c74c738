# A caller to the Vietnamese number starts at the topics and changes to another language with the star
at 2026-11-24T09:00:00+09:00
to +815000000003

vi: Trung tâm tư vấn người nước ngoài Hokkaido xin nghe.
vi: Thẻ bị mất, bị trộm, bấm một.
vi: Thẻ My Number, bấm hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, bấm ba.
vi: Nghe thông tin hướng dẫn, bấm chín.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press *

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
press 2

zh: 正在转接个人编号卡窗口。
rings +81120017827
-> answered

zh: 您和窗口的通话已经结束。返回主菜单，请按一。
zh: 您也可以挂断电话。
hang up
