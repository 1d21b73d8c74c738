# One bad number does not spoil the other telephones that ring at once
# The desk has no whisper, so that who answers first has the call.
at 2026-11-24T10:00:00+09:00
to +815000000007

ja: 港の町の電話案内です。
ja: 日本語いちばん。
en: English two.
vi: Tiếng Việt bấm ba.
press 2

en: Lost or stolen card, one.
en: National Health Insurance desk, two.
en: Pension, three.
en: To talk to a person, zero.
en: Other languages, star.
en: To hear this again, hash.
press 3

en: Connecting you to the pension desk.
rings +81112000003
rings +81112000004
+81112000003 -> failed
+81112000004 -> answered

en: Your call with the desk has ended. For the main menu, nine.
en: If you got the help you needed, one.
en: If you did not, two.
en: Or you can hang up.
hang up
