# A Thai caller in the evening of 30 December cannot be served in Thai and talks to the English desk
# The card desk speaks Thai until 18:00 and English until 20:00; it has no year-end.
at 2026-12-30T19:00:00+09:00
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
press 8

th: บัตรหาย ถูกขโมย, หนึ่ง.
th: บัตรมายนัมเบอร์, สอง.
th: การใช้บัตรเป็นบัตรประกันสุขภาพ ไมนาพอร์ทัล หรือระบบมายนัมเบอร์, สาม.
th: ฟังข้อมูล, เก้า.
th: คุยกับเจ้าหน้าที่, ศูนย์.
th: ภาษาอื่น, ดอกจัน.
th: ฟังอีกครั้ง, ปุ่มสี่เหลี่ยม.
press 2

th: ตอนนี้ปิดอยู่ค่ะ. จะเปิดพรุ่งนี้ วันพฤหัสบดี เวลาเก้าโมงเช้าค่ะ.
th: ติดต่อศูนย์บัตรมายนัมเบอร์ เป็นภาษาอังกฤษ เปิดถึงสองทุ่ม, หนึ่ง.
th: ระงับบัตรที่หายหรือถูกขโมย ได้ทั้งวันทั้งคืน, สอง.
th: ฟังเบอร์โทรศัพท์และเว็บไซต์, สาม.
th: กลับเมนูหลัก, เก้า.
press 1

th: ต่อสายไปศูนย์บัตรมายนัมเบอร์ เป็นภาษาอังกฤษค่ะ.
rings +81120017827
-> answered

th: การสนทนากับฝ่ายนั้นจบแล้วค่ะ. กลับเมนูหลัก, หนึ่ง.
th: หรือวางสายได้เลยค่ะ.
hang up
