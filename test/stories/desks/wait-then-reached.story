# A caller stays on the line while every telephone is busy, and is reached at the second try
# The second try is after a minute and ten seconds.
at 2026-11-24T10:00:00+09:00
to +815000000007

ja: 港の町の電話案内です。
ja: 日本語いちばん。
en: English two.
vi: Tiếng Việt bấm ba.
press 3

vi: Thẻ bị mất, bị trộm, bấm một.
vi: Bộ phận bảo hiểm y tế quốc dân, bấm hai.
vi: Lương hưu nenkin, bấm ba.
vi: Gặp nhân viên, bấm số không.
vi: Ngôn ngữ khác, bấm phím sao.
vi: Nghe lại, bấm phím thăng.
press 0

vi: Đang nối máy đến quầy tổng hợp.
rings +81112000006
-> busy

rings +81112000007
-> busy

rings +81112000008
-> busy

vi: Máy đang bận. Xin lỗi quý vị. Mời quý vị lựa chọn.
vi: Giữ máy chờ, bấm một.
vi: Khóa thẻ bị mất, bị trộm, phục vụ suốt ngày đêm, bấm hai.
vi: Nghe số điện thoại và trang web, bấm ba.
vi: Về menu chính, bấm chín.
press 1

vi: Xin giữ máy. Cứ ba mươi giây, tôi sẽ thử nối máy lại. Không chờ nữa, bấm một.
vi: Xin vui lòng chờ thêm.
vi: Xin vui lòng chờ thêm.
at 2026-11-24T10:00:33+09:00
silence

vi: Đang nối máy đến quầy tổng hợp.
rings +81112000006
-> busy

rings +81112000007
-> no-answer

rings +81112000008
the desk hears ja: ベトナム語です。いちばんを押すとつながります。
-> declined

vi: Quý vị đã chờ nửa phút. Không chờ nữa, bấm một.
vi: Xin vui lòng chờ thêm.
vi: Xin vui lòng chờ thêm.
at 2026-11-24T10:01:10+09:00
silence

vi: Đang nối máy đến quầy tổng hợp.
rings +81112000006
the desk hears ja: ベトナム語です。いちばんを押すとつながります。
the desk presses 1
-> answered

vi: Cuộc gọi với bộ phận đó đã kết thúc. Về menu chính, bấm chín.
vi: Nếu đã được giúp đỡ, bấm một.
vi: Nếu chưa được giúp, bấm hai.
vi: Hoặc xin quý vị gác máy.
hang up
