# After the talk the caller says that they got the help that they needed
# The question comes last, and once.
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
press 2

vi: Đang nối máy đến bộ phận bảo hiểm.
rings +81112000001
the desk hears ja: ベトナム語です。国民健康保険。いちばんを押すとつながります。
the desk presses 1
-> answered

vi: Cuộc gọi với bộ phận đó đã kết thúc. Về menu chính, bấm chín.
vi: Nếu đã được giúp đỡ, bấm một.
vi: Nếu chưa được giúp, bấm hai.
vi: Hoặc xin quý vị gác máy.
press 1

vi: Xin cảm ơn. Về menu chính, bấm một.
vi: Hoặc xin quý vị gác máy.
hang up
