# The hour strikes while an Indonesian caller thinks: an offer that is no longer true is not kept
# At eight in the evening the card desk stops speaking English.
at 2026-11-24T19:59:30+09:00
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
press 2

id: Sekarang sedang tutup. Akan buka besok, hari Rabu, pukul sembilan pagi.
id: Untuk menghubungi layanan kartu My Number, dalam bahasa Inggris, buka sampai pukul delapan malam, satu.
id: Untuk menghubungi layanan umum My Number, dalam bahasa Jepang, buka sampai pukul delapan malam, dua.
id: Untuk memblokir kartu yang hilang atau dicuri, siang dan malam, tiga.
id: Untuk mendengarkan nomor telepon dan situs web, empat.
id: Menu utama, sembilan.
at 2026-11-24T20:00:00+09:00
press 1

id: Bagian itu baru saja tutup. Sekarang sedang tutup. Akan buka besok, hari Rabu, pukul sembilan pagi.
id: Untuk memblokir kartu yang hilang atau dicuri, siang dan malam, satu.
id: Untuk mendengarkan nomor telepon dan situs web, dua.
id: Menu utama, sembilan.
press 1

id: Kami sambungkan ke layanan blokir kartu. Layanan ini buka dua puluh empat jam. Petugas mungkin tidak bisa berbahasa Indonesia. Anda mungkin perlu berbahasa Jepang, Inggris, Mandarin, Korea, Spanyol, atau Portugis.
rings +81120017827
-> answered

id: Pembicaraan Anda dengan petugas sudah selesai. Menu utama, satu.
id: Atau silakan tutup telepon.
hang up
