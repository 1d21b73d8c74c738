# A Spanish caller whom no line answers hears what is possible, and tries again
at 2026-11-24T10:00:00+09:00
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
press 5

es: Tarjeta perdida o robada, uno.
es: Tarjeta My Number, dos.
es: Uso de la tarjeta como seguro de salud, Maina Portal o sistema My Number, tres.
es: Para escuchar información, nueve.
es: Para hablar con alguien, cero.
es: Otros idiomas, asterisco.
es: Para escuchar de nuevo, numeral.
press 3

es: Le paso con la oficina del sistema My Number.
rings +81120017826
-> busy

es: La línea está ocupada. Le paso con la oficina de la tarjeta My Number.
rings +81120017827
-> no-answer

es: Nadie contestó. Le paso con los asesores del centro de Hokkaido. Pueden llamar a un intérprete de español.
rings +81112009595
-> failed

es: No se pudo completar la llamada. Lo siento. Estas son sus opciones.
es: Para intentar de nuevo, uno.
es: Para la línea general de My Number, en japonés, con atención hasta las ocho de la noche, dos.
es: Para bloquear una tarjeta perdida o robada, de día o de noche, tres.
es: Para escuchar números de teléfono y páginas web, cuatro.
es: Menú principal, nueve.
press 1

es: Le paso con la oficina del sistema My Number.
rings +81120017826
-> answered

es: Su llamada con la oficina terminó. Menú principal, uno.
es: O puede colgar.
press 1

es: Tarjeta perdida o robada, uno.
es: Tarjeta My Number, dos.
es: Uso de la tarjeta como seguro de salud, Maina Portal o sistema My Number, tres.
es: Para escuchar información, nueve.
es: Para hablar con alguien, cero.
es: Otros idiomas, asterisco.
es: Para escuchar de nuevo, numeral.
hang up
