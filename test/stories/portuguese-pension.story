# A Brazilian caller to Tokamachi asks about pensions: the desk answers, and only Japanese is promised
at 2026-11-24T10:00:00+09:00
to +815000000002

ja: 十日町市の電話案内です。
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
press 6

pt: Perda ou roubo do cartão, um.
pt: Cartão do seguro de saúde e My Number, dois.
pt: Setor do Seguro Nacional de Saúde, três.
pt: Aposentadoria e pensão, quatro.
pt: Para ouvir informações, nove.
pt: Para falar com alguém, zero.
pt: Outros idiomas, asterisco.
pt: Para ouvir de novo, jogo da velha.
press 4

pt: Ligando para o setor de aposentadoria e pensão da prefeitura de Tokamachi. Talvez não falem português. Talvez você precise falar japonês.
rings +81257573748
-> answered

pt: A sua ligação com o atendimento terminou. Menu principal, um.
pt: Ou você pode desligar.
hang up
