# A caller hangs up while a desk's second telephone rings: the third one does not ring
# So does no other line.
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
-> no-answer

rings +81112000007
hang up
