# A Vietnamese caller presses three keys that the menu does not have and is put through to a person
# The counsellors are there, but Vietnamese is not promised, and the caller is told so.
at 2026-11-24T15:00:00+09:00
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
press 7

vi: Thẻ bị mất, bị trộm, bấm một.
vi: Thẻ My Number, bấm hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, bấm ba.
vi: Nghe thông tin hướng dẫn, bấm chín.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press 5

vi: năm. Phím này không dùng được ở đây. Thẻ bị mất, bị trộm, bấm một.
vi: Thẻ My Number, bấm hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, bấm ba.
vi: Nghe thông tin hướng dẫn, bấm chín.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press 6

vi: sáu. Phím này không dùng được ở đây. Thẻ bị mất, bị trộm, bấm một.
vi: Thẻ My Number, bấm hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, bấm ba.
vi: Nghe thông tin hướng dẫn, bấm chín.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press 8

vi: Tôi đang tìm nhân viên giúp quý vị. Đang nối máy đến tư vấn viên của trung tâm Hokkaido. Nhân viên có thể gọi phiên dịch tiếng Việt.
rings +81112009595
-> answered

vi: Cuộc gọi với bộ phận đó đã kết thúc. Về menu chính, bấm một.
vi: Hoặc xin quý vị gác máy.
hang up
