# A Nepali caller who lost a card at midnight is told, before it rings, that Nepali may not be spoken
# The line that stops a card is never called closed. Nepali is played: the carrier has no voice for it.
at 2026-11-24T00:00:00+09:00
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
press *

ne: कार्ड हराए वा चोरी भए,
ne: एक।
ne: माई नम्बर कार्ड,
ne: दुई।
ne: कार्डलाई बीमा कार्डको रूपमा चलाउन, माइना पोर्टल, वा माई नम्बर प्रणाली,
ne: तीन।
ne: जानकारी सुन्न,
ne: नौ।
ne: कर्मचारीसँग कुरा गर्न,
ne: शून्य।
ne: अरू भाषा,
ne: स्टार।
ne: फेरि सुन्न,
ne: ह्यास।
press 1

ne: कार्ड रोक्ने सेवामा फोन जोड्दै छु।
ne: यो सेवा चौबीसै घण्टा खुला छ।
ne: नेपाली बोल्ने कर्मचारी नहुन सक्छन्। जापानी, अङ्ग्रेजी, चिनियाँ, कोरियाली, स्पेनिस, वा पोर्चुगिज भाषा बोल्नुपर्ने हुन सक्छ।
rings +81120017827
-> answered

ne: त्यो शाखासँगको कुराकानी सकियो।
ne: मुख्य मेनुमा जान,
ne: एक।
ne: वा, फोन राख्नुहोस्।
hang up
