# Lithuanian (lietuvių)
# Address: formal "jūs", small letter, as in running text of banks. Check = "patikra", identity check = "tapatybės patikra".
# ID card = "asmens tapatybės kortelė"; online banking = "interneto bankas"; support = "klientų aptarnavimo skyrius".
# {$provider} stands in quotation marks after an inflected noun ("bendrovės „…“"), so the name stays as it is.
# Browser tab = "skirtukas" and not "kortelė", which is the identity card here. Review = "peržiūra".
# {$time} follows a colon: it comes in the nominative. "Sąskaita" is an account; a utility bill is told apart by its full name.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Patikra
steps-label = Eiga
step-count = {$number} žingsnis iš {$total}
step-state-done = atlikta
step-state-current = dabartinis žingsnis
step-state-stopped = sustabdyta
step-state-ahead = dar nepradėta
step-start = Pradžia
step-identity = Tapatybė
step-bank-account = Banko sąskaita
step-bank-check = Banko patikra
step-documents = Dokumentai
step-details = Duomenys
step-review = Peržiūra
step-result = Rezultatas
step-account = Sąskaita

## Buttons

button-continue-with = Tęsti su „{$provider}“
button-start = Pradėti
button-continue = Tęsti
button-opening = Atidaroma {$provider}…
button-starting = Pradedama…
button-check = Tikrinti būseną
button-checking = Tikrinama…
button-try-again = Bandyti dar kartą
button-start-again = Pradėti iš naujo
button-start-new = Pradėti naują patikrą
button-start-here = Pradėti iš naujo čia
button-other-document = Naudoti kitą dokumentą
button-other-account = Naudoti kitą banko sąskaitą
button-finish = Tęsti
button-not-now = Ne dabar
button-cancel = Atšaukti
button-open-tab = Atidaryti naujame skirtuke
button-open-browser = Atidaryti naršyklėje
button-copy-link = Kopijuoti nuorodą
button-copy = Kopijuoti
button-copied = Nukopijuota

## Before the first answer

lookup-heading = Palaukite akimirką
lookup-text = Tikriname, ar jau pradėjote.

## Ondato: identity check with documents and camera

ondato-start-heading = Patvirtinkite savo tapatybę
ondato-start-text = Jūsų tapatybei patikrinti naudojame bendrovės „{$provider}“ paslaugą. Saugus jos puslapis atsidarys šiame skirtuke, o baigę grįšite čia. Skirkite tam kelias minutes.
ondato-hint-ready = Turėkite po ranka pasą arba asmens tapatybės kortelę
ondato-hint-device = Naudokite įrenginį su kamera, pavyzdžiui, telefoną
ondato-hint-privacy = Jūsų nuotraukos siunčiamos tiesiai bendrovei „{$provider}“, ne į šį puslapį
ondato-unfinished-heading = Jūsų tapatybės patikra dar nebaigta
ondato-approved-heading = Patvirtinome jūsų tapatybę
ondato-declined-heading = Nepavyko patvirtinti jūsų tapatybės

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Patvirtinkite savo banko sąskaitą
paysafe-start-text = Jūsų banko sąskaitai patikrinti naudojame bendrovės „{$provider}“ paslaugą. Saugus jos puslapis atsidarys šiame skirtuke, o baigę grįšite čia. Skirkite tam kelias minutes.
paysafe-hint-ready = Turėkite po ranka prisijungimo prie interneto banko duomenis
paysafe-hint-own = Sąskaita turi būti jūsų vardu
paysafe-hint-privacy = Šis puslapis niekada nemato jūsų banko slaptažodžio
paysafe-unfinished-heading = Jūsų banko sąskaita dar nepatvirtinta
paysafe-approved-heading = Patvirtinome jūsų banko sąskaitą
paysafe-declined-heading = Nepavyko patvirtinti šios banko sąskaitos

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Patvirtinkite, kad tai jūs
airwallex-start-text = Naudodami bendrovės „{$provider}“ paslaugą patikrinsime, ar tai jūs. Saugiame jos puslapyje reikės pateikti asmens dokumentą ir nufilmuoti savo veidą. Puslapis atsidarys šiame skirtuke, o baigę grįšite čia. Skirkite tam kelias minutes.
airwallex-hint-ready = Turėkite po ranka pasą arba asmens tapatybės kortelę
airwallex-hint-place = Naudokite telefoną šviesioje vietoje, kur kadre nėra kitų žmonių
airwallex-hint-privacy = Jūsų nuotraukos ir vaizdo įrašas siunčiami tiesiai bendrovei „{$provider}“, ne į šį puslapį
airwallex-unfinished-heading = Jūsų patikra dar nebaigta
airwallex-approved-heading = Patvirtinome, kad tai jūs
airwallex-declined-heading = Nepavyko patvirtinti, kad tai jūs

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Patvirtinkite savo tapatybę
connectfi-start-text = Jūsų duomenims patikrinti naudojame bendrovės „{$provider}“ paslaugą. Jei reikės dokumentų nuotraukų, jas pridėsite šiame puslapyje.
connectfi-hint-ready = Turėkite po ranka pasą, asmens tapatybės kortelę arba vairuotojo pažymėjimą
connectfi-hint-device = Dokumentams fotografuoti gerai tinka telefonas
connectfi-hint-pause = Galite bet kada sustoti ir tęsti vėliau
connectfi-unfinished-heading = Jūsų patikra dar nebaigta
connectfi-unfinished-text = Galite tęsti nuo ten, kur sustojote, dabar arba vėliau.
connectfi-approved-heading = Patvirtinome jūsų tapatybę
connectfi-declined-heading = Nepavyko patvirtinti jūsų tapatybės

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Atsidarykite sąskaitą
connectpay-start-text = „{$provider}“ yra mūsų bankas partneris. Pirmiausia bankas patvirtina jūsų tapatybę, tada paprašo pateikti kai kuriuos duomenis.
connectpay-hint-identity = Tapatybės patvirtinimas dažnai trunka tik kelias minutes
connectpay-hint-review = Peržiūra banke gali trukti kelias valandas arba kelias darbo dienas
connectpay-hint-pause = Galite bet kada uždaryti šį puslapį ir grįžti vėliau
connectpay-identity-heading = Jūsų tapatybė tvirtinama
connectpay-identity-text = Bankas peržiūri jūsų tapatybės patikros rezultatą. Dažnai tai trunka tik kelias minutes. Tada tęsite čia.
connectpay-processing-heading = Gavome jūsų duomenis
connectpay-processing-text = Toliau juos peržiūrės bankas. Galite uždaryti šį puslapį ir grįžti vėliau.
connectpay-review-heading = Bankas peržiūri jūsų duomenis
connectpay-review-text = Savo dalį jau atlikote. Peržiūra gali trukti kelias valandas arba kelias darbo dienas. Galite uždaryti šį puslapį ir grįžti vėliau.
connectpay-details-heading = Jūsų tapatybė patvirtinta
connectpay-details-text = Toliau bankui reikia kai kurių duomenų apie jus. Neskubėkite.
connectpay-unfinished-heading = Jūsų tapatybės patikra dar nebaigta
connectpay-cannot-open-heading = Nepavyko pradėti jūsų paraiškos
connectpay-link-heading = Tapatybės patikros nuoroda nebegalioja
connectpay-link-text = Joks sprendimas nebuvo priimtas. Pradėkite iš naujo ir gausite naują nuorodą.
connectpay-approved-heading = Jūsų sąskaita atidaryta
connectpay-identity-declined-heading = Bankui nepavyko patvirtinti jūsų tapatybės
connectpay-declined-heading = Jūsų sąskaitos atidaryti nepavyko

## On a computer, where the check needs a phone

handoff-start-text = Šiai patikrai reikia telefono su kamera. Toliau parodysime kodą, kurį nuskaitysite telefonu. Tęsite telefone, o rezultatą pamatysite šiame puslapyje.
handoff-heading = Tęskite telefone
handoff-text = Šiai patikrai reikia telefono su kamera. Parodysime kodą, kurį reikia nuskaityti. Jis galioja kelias minutes ir tinka vienam telefonui.
handoff-camera = Telefono kamera nufotografuos jūsų asmens dokumentą ir nufilmuos veidą.
handoff-code-heading = Nuskaitykite šį kodą telefonu
handoff-code-text = Nukreipkite telefono kamerą į kodą ir tęskite telefone. Neuždarykite šio puslapio: jame pamatysite rezultatą.
handoff-code-label = QR kodas, kurį reikia nuskaityti telefono kamera
handoff-valid = Kodo galiojimo laikas: {$time}
handoff-not-copied = Nepavyko nukopijuoti nuorodos. Nuskaitykite kodą telefonu.
handoff-over-heading = Šis kodas nebegalioja
handoff-over-text = Kiekvienas kodas galioja kelias minutes ir tinka vienam telefonui. Kompiuteryje parodykite naują kodą ir jį nuskaitykite. Arba prisijunkite šiame telefone ir bandykite dar kartą.
handoff-opening = Kuriamas kodas jūsų telefonui
button-continue-phone = Tęsti telefone
button-continue-here = Tęsti šiame įrenginyje
button-new-code = Rodyti naują kodą
button-making-code = Kuriamas kodas…
button-share-link = Bendrinti nuorodą

## While the provider's page opens

opening-said = Atidaroma „{$provider}“
starting-said = Pradedama jūsų patikra
start-host = Atsidarys puslapis {$host}
did-not-open-heading = Bendrovės „{$provider}“ puslapis neatsidarė
did-not-open-text = Galbūt jūsų interneto ryšys lėtas. Bandykite dar kartą.
cannot-open-heading = Nepavyko pradėti patikros
cannot-open-text = Po akimirkos bandykite dar kartą.

## Waiting for a result

checking-heading = Tikriname jūsų rezultatą
checking-text = Tikriname, ar jau yra jūsų rezultatas.
back-text = Ačiū. Laukiame rezultato iš bendrovės „{$provider}“.
processing-heading = Jūsų duomenys tikrinami
processing-text = Savo dalį jau atlikote. Galite palaukti čia arba uždaryti šį puslapį ir grįžti vėliau.
review-heading = Jūsų duomenis peržiūri darbuotojas
review-text = Savo dalį jau atlikote. Kai duomenis peržiūri darbuotojas, tai trunka ilgiau. Galite uždaryti šį puslapį ir grįžti vėliau.
waiting-heading = Patikra dar vyksta
waiting-text = Rezultato dar nėra. Galite palaukti čia arba uždaryti šį puslapį ir grįžti vėliau.
no-result-heading = Rezultato dar nėra
no-result-text = Jums daugiau nieko daryti nereikia. Galite uždaryti šį puslapį ir grįžti vėliau pažiūrėti rezultato.
stopped-text = Šis puslapis pats nebeatsinaujina. Norėdami patikrinti dar kartą, spauskite „{$button}“.
unfinished-text = Galite tęsti nuo ten, kur sustojote. Jei ką tik baigėte, šiek tiek palaukite: šis puslapis atsinaujina pats.
unfinished-long-text = Galite tęsti nuo ten, kur sustojote, dabar arba vėliau. Jei baigėte kitame įrenginyje, spauskite „{$button}“ ir pamatysite rezultatą.

## Details that the company asks for in a form of its own

details-heading = Reikia daugiau duomenų
details-text = Jūsų patikrai trūksta kai kurių duomenų.
details-below = Užpildykite toliau esančią formą. Kai gausime jūsų atsakymus, patikra bus tęsiama.
details-elsewhere = Jų paprašysime atskirai. Kai duomenys bus gauti, patikra bus tęsiama šiame puslapyje.

## Documents that are uploaded on this page

documents-heading = Reikia jūsų dokumentų
documents-text = Pridėkite kiekvieno dokumento nuotrauką arba failą ir juos išsiųskite. Šiai patikrai jie siunčiami bendrovei „{$provider}“. Šis puslapis jų nesaugo.
documents-unknown-text = Kai tik sužinosime, kokių dokumentų reikia, pamatysite juos čia.
documents-label = Dokumentai
documents-passport = Pasas, puslapis su nuotrauka
documents-licence = Vairuotojo pažymėjimas
documents-id-card = Asmens tapatybės kortelė
documents-tenancy = Nuomos sutartis
documents-utility = Komunalinių paslaugų sąskaita
documents-other = Kitas dokumentas
documents-front = {$document}, priekinė pusė
documents-back = {$document}, kita pusė
documents-wants-pdf = Vienas PDF su visais puslapiais
documents-wants-any = Nuotrauka (JPEG arba PNG) arba PDF
documents-wants-photo = Nuotrauka (JPEG arba PNG), kurioje matyti visi keturi kampai
documents-file = {$name}, {$size}
documents-ready = Parengta siųsti
documents-sending = Siunčiama: {$percent}
documents-received = Gauta
documents-lost = Šio failo negavome. Išsiųskite jį dar kartą.
documents-refused = Šį failą gavome, bet negalime jo naudoti. Pasirinkite tokį, kuriame viskas įskaitoma.
documents-too-large = Šis failas per didelis. Didžiausias leidžiamas dydis – {$size}. Pasirinkite mažesnį failą.
documents-empty = Šis failas tuščias arba jo nepavyksta atidaryti. Pasirinkite kitą failą.
documents-heic = Negalime perskaityti HEIC formato nuotraukų. Nufotografuokite čia arba pasirinkite JPEG.
documents-not-photo = Šis failas nėra nuotrauka. Pasirinkite JPEG arba PNG.
documents-not-pdf = Šis failas nėra PDF. Pasirinkite PDF su visais puslapiais.
documents-not-readable = Negalime perskaityti šio failo. Pasirinkite JPEG, PNG arba PDF.
documents-progress = Siunčiama: {$document}
documents-ready-said = Parengta siųsti: {$count}
documents-received-said = Gauta: {$count} iš {$total}
documents-nothing-chosen = Kol kas nėra ko siųsti. Pirmiausia pasirinkite failą.
button-send = Siųsti dokumentus
button-sending = Siunčiama…
button-choose = Pasirinkti failą
button-choose-other = Pasirinkti kitą failą
button-photo = Fotografuoti
button-photo-other = Fotografuoti dar kartą
button-remove = Pašalinti

## Results

approved-text = Ačiū.
recent-text = Tai paskutinės jūsų patikros rezultatas.
declined-photo-text = Nuotraukos nepavyko perskaityti. Bandykite dar kartą gerai apšviestoje vietoje. Parodykite visą dokumentą, ryškiai ir be atspindžių.
declined-document-text = Šio dokumento naudoti negalima. Galbūt jis nebegalioja arba tokios rūšies dokumentų nepriimame. Bandykite naudoti kitą dokumentą.
declined-data-text = Jūsų dokumentas ir įvesti duomenys nesutampa. Patikrinkite vardą, pavardę bei datas ir bandykite dar kartą.
declined-face-text = Nepavyko susieti jūsų veido su nuotrauka dokumente. Bandykite dar kartą gerai apšviestoje vietoje. Kadre turi būti tik jūsų veidas, niekuo neuždengtas.
declined-duplicate-text = Šie duomenys jau naudojami kitoje paskyroje. Klientų aptarnavimo skyrius gali jums padėti.
declined-bank-text = Šio banko sąskaita čia netinka. Galite bandyti naudoti sąskaitą kitame banke.
declined-bank-data-text = Bankas neatsiuntė pakankamai informacijos, kad būtų aišku, jog sąskaita jūsų. Galite bandyti naudoti kitą sąskaitą.
declined-name-text = Sąskaitoje nurodyti vardas ir pavardė nesutampa su mūsų turimais. Jums atsiuntus sąskaitos išrašą, klientų aptarnavimo skyrius gali patvirtinti sąskaitą.
declined-shared-text = Šios sąskaitos negalima susieti tik su jumis. Taip gali būti, kai sąskaita bendra. Klientų aptarnavimo skyrius gali jums padėti.
declined-support-text = Klientų aptarnavimo skyrius gali pasakyti, ką galite daryti toliau.
declined-retry-text = Galite bandyti dar kartą.
expired-heading = Patikrai skirtas laikas baigėsi
expired-text = Joks sprendimas nebuvo priimtas. Galite pradėti iš naujo.
abandoned-heading = Patikra liko nebaigta
abandoned-text = Nesijaudinkite. Joks sprendimas nebuvo priimtas. Kai būsite pasirengę, galėsite pradėti iš naujo.
failed-heading = Įvyko klaida
failed-bank-text = Renkantis banko sąskaitą kilo problema. Joks sprendimas nebuvo priimtas. Galite bandyti dar kartą.
failed-provider-text = Bendrovės „{$provider}“ sistemoje kilo techninė problema. Joks sprendimas nebuvo priimtas. Galite bandyti dar kartą.
failed-support-text = Patikra baigėsi be rezultato. Klientų aptarnavimo skyrius gali pasakyti, kas įvyko ir ką daryti toliau.

## Problems

elsewhere-heading = Grįžkite ten, kur pradėjote
elsewhere-text = Galbūt grįžote į kitą naršyklę arba programėlę. Atidarykite šį puslapį ten, kur pradėjote, ir pamatysite rezultatą.
offline-heading = Nėra interneto ryšio
offline-text = Prisijunkite prie interneto ir bandykite dar kartą.
unreachable-heading = Šiuo metu nepavyksta užmegzti ryšio
unreachable-text = Galbūt sutriko mūsų sistema. Bandykite dar kartą po minutės.
sign-in-heading = Prašome prisijungti
sign-in-text = Norėdami tęsti, turite prisijungti. Prisijunkite ir grįžkite į šį puslapį.
not-found-heading = Nepavyko rasti šios patikros
not-found-text = Gali būti, kad ji uždaryta arba priklauso kitai paskyrai. Galite pradėti naują.
gone-heading = Ši patikra uždaryta
gone-text = Jos tęsti negalima. Galite pradėti iš naujo.
framed-heading = Atidarykite šį puslapį atskirame skirtuke
framed-text = Šis puslapis rodomas kitame puslapyje. Jūsų saugumo sumetimais patikros puslapis atidaromas tik atskirame skirtuke.
unsupported-heading = Čia negalima saugiai pradėti patikros
unsupported-text = Naudokite naujausią naršyklės versiją ir adresą, kuris prasideda „https“.
misconfigured-heading = Patikra šiuo metu nepasiekiama
misconfigured-text = Šis puslapis veikia netinkamai. Bandykite dar kartą vėliau.

## Notices beside the text

notice-offline = Nėra interneto ryšio. Tęsime, kai jis vėl atsiras.
notice-trying = Kilo ryšio trikdžių. Vis dar bandome.
notice-unreachable = Šiuo metu nepavyksta užmegzti ryšio. Norėdami bandyti dar kartą, spauskite „{$button}“.
notice-no-result = Ką tik patikrinta: rezultato dar nėra
notice-slow-start = Tai trunka ilgiau nei įprastai. Vis dar bandome.
notice-link-copied = Nuoroda nukopijuota
notice-not-copied = Nepavyko nukopijuoti. Nukopijuokite patys.
advice-not-copied = Nepavyko nukopijuoti nuorodos. Naudodami šios programėlės meniu, atidarykite puslapį savo naršyklėje.
advice-in-app = Atidarėte šį puslapį programėlėje. Patikra čia gali neveikti. Atidarykite puslapį įprastoje naršyklėje.
advice-no-camera = Šiame įrenginyje nerandame kameros. Naudokite telefoną arba kitą įrenginį su kamera.

## Help

help-text = Kreipkitės į klientų aptarnavimo skyrių ir nurodykite šį užklausos kodą.
help-plain-text = Jei vis tiek nepavyks, kreipkitės į klientų aptarnavimo skyrių.
help-long-text = Jei laukiate jau ilgai, kreipkitės į klientų aptarnavimo skyrių ir nurodykite šį užklausos kodą.
reference-label = Užklausos kodas
code-label = Klaidos kodas
recorder-heading = Techninė informacija
recorder-text = Klientų aptarnavimo skyrius gali jos paprašyti. Joje yra laiko įrašai ir kodai, bet nėra nieko apie jus.

## The title of the browser's tab

title-waiting = Tikrinama
title-action = Jūsų eilė
title-problem = Problema
