# A Tagalog caller listens to when the card of a foreign resident ends, once more, and goes back to the menu
at 2026-11-21T21:00:00+09:00
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
press 0

fil: Nawala o nanakaw na card, isa.
fil: My Number Card, dalawa.
fil: Paggamit ng card bilang health insurance card, Maina Portal, o My Number system, tatlo.
fil: Para marinig ang impormasyon, siyam.
fil: Para makausap ang staff, sero.
fil: Ibang wika, star.
fil: Para ulitin ito, hash.
press 9

fil: Ang nagbago sa health insurance card, isa.
fil: Mga hakbang para magamit ang card bilang insurance card, dalawa.
fil: Ang sertipiko ng insurance na kusang dumarating, tatlo.
fil: Ang sertipiko ng insurance na kailangang i-apply, apat.
fil: Ang gagawin kapag nawala ang card, lima.
fil: Kung kailan mag-e-expire ang My Number Card ng mga dayuhan, anim.
fil: Ang pakinabang ng card sa ospital, pito.
fil: Ang abiso tungkol sa insurance ninyo, walo.
fil: Kaligtasan ng card, siyam.
fil: Para makausap ang staff, sero.
press 6

fil: Kung may takdang katapusan ang pananatili ninyo sa Japan, mag-e-expire ang My Number Card sa araw ding iyon. Kapag ni-renew ninyo ang residence card, hindi kusang mae-extend ang My Number Card. Kayo po mismo ang dapat magpa-extend nito sa city hall, ward office, o town hall ninyo, bago ito mag-expire. Huwag po kayong maghintay ng sulat. Nag-e-expire din ang electronic certificate ng card. I-renew po ito kasabay ng card.
fil: Para ulitin ito, hash.
fil: Main menu, isa.
fil: Para ipa-block ang nawala o nanakaw na card, araw o gabi, dalawa.
fil: Para makausap ang staff, sero.
press #

fil: Kung may takdang katapusan ang pananatili ninyo sa Japan, mag-e-expire ang My Number Card sa araw ding iyon. Kapag ni-renew ninyo ang residence card, hindi kusang mae-extend ang My Number Card. Kayo po mismo ang dapat magpa-extend nito sa city hall, ward office, o town hall ninyo, bago ito mag-expire. Huwag po kayong maghintay ng sulat. Nag-e-expire din ang electronic certificate ng card. I-renew po ito kasabay ng card.
fil: Para ulitin ito, hash.
fil: Main menu, isa.
fil: Para ipa-block ang nawala o nanakaw na card, araw o gabi, dalawa.
fil: Para makausap ang staff, sero.
press 1

fil: Nawala o nanakaw na card, isa.
fil: My Number Card, dalawa.
fil: Paggamit ng card bilang health insurance card, Maina Portal, o My Number system, tatlo.
fil: Para marinig ang impormasyon, siyam.
fil: Para makausap ang staff, sero.
fil: Ibang wika, star.
fil: Para ulitin ito, hash.
hang up
