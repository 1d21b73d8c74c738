# An Indonesian caller asks for a person while the counsellors are at lunch, waits, and asks again at one
at 2026-11-24T12:30:00+09:00
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
press 9

id: Kartu hilang atau dicuri, satu.
id: Kartu My Number, dua.
id: Memakai kartu sebagai kartu asuransi kesehatan, Maina Portal, atau sistem My Number, tiga.
id: Untuk mendengarkan informasi, sembilan.
id: Untuk berbicara dengan petugas, nol.
id: Bahasa lain, bintang.
id: Untuk mengulang, pagar.
press 0

id: Sekarang sedang tutup. Akan buka hari ini, pukul satu siang.
id: Untuk memblokir kartu yang hilang atau dicuri, siang dan malam, satu.
id: Untuk mendengarkan nomor telepon dan situs web, dua.
id: Menu utama, sembilan.
press #

id: Sekarang sedang tutup. Akan buka hari ini, pukul satu siang.
id: Untuk memblokir kartu yang hilang atau dicuri, siang dan malam, satu.
id: Untuk mendengarkan nomor telepon dan situs web, dua.
id: Menu utama, sembilan.
at 2026-11-24T13:00:00+09:00
press 0

id: Kami sambungkan ke petugas konsultasi Pusat Bantuan Warga Asing Hokkaido. Petugas bisa memanggil penerjemah bahasa Indonesia.
rings +81112009595
-> answered

id: Pembicaraan Anda dengan petugas sudah selesai. Menu utama, satu.
id: Atau silakan tutup telepon.
hang up
