# In a typhoon a Vietnamese caller hears of it before the menu, finds the desks closed, and stops a lost card
# Nobody wrote Vietnamese words: the ready announcement is spoken. It is not spoken again with the menu.
at 2026-11-26T10:00:00+09:00
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

vi: Do có bão, một số bộ phận có thể tạm nghỉ hoặc máy bận. Xin quý vị chú ý an toàn.
vi: Thẻ bị mất, bị trộm, bấm một.
vi: Thẻ My Number, bấm hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, bấm ba.
vi: Nghe thông tin hướng dẫn, bấm chín.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press 2

vi: Hiện đang ngoài giờ làm việc. Sẽ làm việc lại ngày mai, thứ Sáu, lúc chín giờ sáng.
vi: Khóa thẻ bị mất, bị trộm, phục vụ suốt ngày đêm, bấm một.
vi: Nghe số điện thoại và trang web, bấm hai.
vi: Về menu chính, bấm chín.
press 9

vi: Thẻ bị mất, bị trộm, bấm một.
vi: Thẻ My Number, bấm hai.
vi: Dùng thẻ làm thẻ bảo hiểm, Maina Portal, hoặc chế độ My Number, bấm ba.
vi: Nghe thông tin hướng dẫn, bấm chín.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press 1

vi: Đang nối máy đến tổng đài khóa thẻ.
rings +81120017827
-> answered

vi: Cuộc gọi với bộ phận đó đã kết thúc. Về menu chính, bấm một.
vi: Hoặc xin quý vị gác máy.
hang up
