# A Vietnamese caller presses three keys that the menu does not have and is put through to a person
# The counsellors are there, but Vietnamese is not promised, and the caller is told so.
at 2026-11-24T15:00:00+09:00
to +815000000001

ja: 北海道外国人相談センターです。
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
press 7

vi: Thẻ bị mất, bị trộm, một.
vi: Thẻ My Number, hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, ba.
vi: Nghe thông tin hướng dẫn, chín.
vi: Gặp nhân viên, số không.
vi: Ngôn ngữ khác, phím sao.
vi: Nghe lại, phím thăng.
press 5

vi: năm. Phím này không dùng được ở đây. Thẻ bị mất, bị trộm, một.
vi: Thẻ My Number, hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, ba.
vi: Nghe thông tin hướng dẫn, chín.
vi: Gặp nhân viên, số không.
vi: Ngôn ngữ khác, phím sao.
vi: Nghe lại, phím thăng.
press 6

vi: sáu. Phím này không dùng được ở đây. Thẻ bị mất, bị trộm, một.
vi: Thẻ My Number, hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, ba.
vi: Nghe thông tin hướng dẫn, chín.
vi: Gặp nhân viên, số không.
vi: Ngôn ngữ khác, phím sao.
vi: Nghe lại, phím thăng.
press 8

vi: Tôi sẽ tìm người giúp quý vị. Đang nối máy đến tư vấn viên của trung tâm Hokkaido. Có thể bây giờ không ai nói được tiếng Việt. Quý vị có thể cần nói tiếng Nhật hoặc tiếng Anh.
rings +81112009595
-> answered

vi: Cuộc gọi với bộ phận đó đã kết thúc. Về danh mục chính, một.
vi: Hoặc xin quý vị gác máy.
hang up
