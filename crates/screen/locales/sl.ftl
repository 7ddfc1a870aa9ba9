# Slovenian (Slovenščina)
# Address: polite plural (vikanje), lower-case "vaš". Buttons are the singular imperative, as on phones.
# "check" is "preverjanje"; asking for the result is "preveriti stanje". Support is "podpora strankam".
# ID card is "osebna izkaznica"; any ID is "osebni dokument"; online banking is "spletna banka"; user account is "uporabniški račun".
# {$provider} follows "podjetje" or "stran" and stays uninflected. {$time} follows a colon.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Preverjanje
steps-label = Potek
step-count = Korak {$number} od {$total}
step-state-done = končano
step-state-current = trenutni korak
step-state-stopped = ustavljeno
step-state-ahead = ni začeto
step-start = Začetek
step-identity = Identiteta
step-bank-account = Bančni račun
step-bank-check = Preverjanje v banki
step-documents = Dokumenti
step-details = Podatki
step-review = Pregled
step-result = Rezultat
step-account = Račun

## Buttons

button-continue-with = Nadaljuj na strani {$provider}
button-start = Začni
button-continue = Nadaljuj
button-opening = Odpiranje strani {$provider}…
button-starting = Začenjamo…
button-check = Preveri stanje
button-checking = Preverjanje stanja…
button-try-again = Poskusi znova
button-start-again = Začni znova
button-start-new = Začni novo preverjanje
button-start-here = Začni znova tukaj
button-other-document = Poskusi z drugim dokumentom
button-other-account = Poskusi z drugim bančnim računom
button-finish = Nadaljuj
button-not-now = Ne zdaj
button-cancel = Prekliči
button-open-tab = Odpri v novem zavihku
button-open-browser = Odpri v brskalniku
button-copy-link = Kopiraj povezavo
button-copy = Kopiraj
button-copied = Kopirano

## Before the first answer

lookup-heading = Trenutek, prosimo
lookup-text = Ugotavljamo, ali ste preverjanje že začeli.

## Ondato: identity check with documents and camera

ondato-start-heading = Potrdite svojo identiteto
ondato-start-text = Vašo identiteto za nas preverja podjetje {$provider}. Njegova varna stran se odpre v tem zavihku in vas nato vrne sem. Vzemite si nekaj minut.
ondato-hint-ready = Pripravite potni list ali osebno izkaznico
ondato-hint-device = Uporabite napravo s kamero, na primer telefon
ondato-hint-privacy = Vaše fotografije se pošljejo neposredno podjetju {$provider}, ne na to stran
ondato-unfinished-heading = Preverjanje vaše identitete ni končano
ondato-approved-heading = Vašo identiteto smo potrdili
ondato-declined-heading = Vaše identitete nismo mogli potrditi

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Potrdite svoj bančni račun
paysafe-start-text = Vaš bančni račun za nas preverja podjetje {$provider}. Njegova varna stran se odpre v tem zavihku in vas nato vrne sem. Vzemite si nekaj minut.
paysafe-hint-ready = Pripravite podatke za prijavo v spletno banko
paysafe-hint-own = Račun mora biti odprt na vaše ime
paysafe-hint-privacy = Ta stran nikoli ne vidi vašega gesla za banko
paysafe-unfinished-heading = Vaš bančni račun še ni potrjen
paysafe-approved-heading = Vaš bančni račun smo potrdili
paysafe-declined-heading = Tega bančnega računa nismo mogli potrditi

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Potrdite, da ste to vi
airwallex-start-text = Podjetje {$provider} za nas preverja, ali ste to res vi. Njegova varna stran vas prosi za osebni dokument in posname vaš obraz. Odpre se v tem zavihku in vas nato vrne sem. Vzemite si nekaj minut.
airwallex-hint-ready = Pripravite potni list ali osebno izkaznico
airwallex-hint-place = Uporabite telefon na svetlem mestu, brez drugih oseb v kadru
airwallex-hint-privacy = Vaše fotografije in videoposnetek se pošljejo neposredno podjetju {$provider}, ne na to stran
airwallex-unfinished-heading = Preverjanje ni končano
airwallex-approved-heading = Potrdili smo, da ste to vi
airwallex-declined-heading = Nismo mogli potrditi, da ste to vi

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Potrdite svojo identiteto
connectfi-start-text = Vaše podatke za nas preverja podjetje {$provider}. Če bodo potrebne fotografije vaših dokumentov, jih boste dodali na tej strani.
connectfi-hint-ready = Pripravite potni list, osebno izkaznico ali vozniško dovoljenje
connectfi-hint-device = S telefonom lahko dobro fotografirate dokumente
connectfi-hint-pause = Kadar koli lahko prekinete in nadaljujete pozneje
connectfi-unfinished-heading = Preverjanje ni končano
connectfi-unfinished-text = Nadaljujete lahko tam, kjer ste prekinili, zdaj ali pozneje.
connectfi-approved-heading = Vašo identiteto smo potrdili
connectfi-declined-heading = Vaše identitete nismo mogli potrditi

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Odprite račun
connectpay-start-text = {$provider} je naša partnerska banka. Najprej potrdi vašo identiteto, nato vas prosi za nekaj podatkov.
connectpay-hint-identity = Potrditev identitete pogosto traja le nekaj minut
connectpay-hint-review = Pregled v banki lahko traja nekaj ur ali nekaj delovnih dni
connectpay-hint-pause = To stran lahko kadar koli zaprete in se vrnete pozneje
connectpay-identity-heading = Potrjevanje vaše identitete poteka
connectpay-identity-text = Banka pridobiva rezultat preverjanja vaše identitete. To pogosto traja le nekaj minut. Nato nadaljujete tukaj.
connectpay-processing-heading = Prejeli smo vaše podatke
connectpay-processing-text = Zdaj jih bo pregledala banka. To stran lahko zaprete in se vrnete pozneje.
connectpay-review-heading = Banka pregleduje vaše podatke
connectpay-review-text = Svoj del ste opravili. Pregled lahko traja nekaj ur ali nekaj delovnih dni. To stran lahko zaprete in se vrnete pozneje.
connectpay-details-heading = Vaša identiteta je potrjena
connectpay-details-text = Banka zdaj potrebuje nekaj podatkov o vas. Vzemite si čas.
connectpay-unfinished-heading = Preverjanje vaše identitete ni končano
connectpay-cannot-open-heading = Oddaje vaše vloge nismo mogli začeti
connectpay-link-heading = Povezava za preverjanje vaše identitete je potekla
connectpay-link-text = Nobena odločitev ni bila sprejeta. Za novo povezavo začnite znova.
connectpay-approved-heading = Vaš račun je odprt
connectpay-identity-declined-heading = Banka ni mogla potrditi vaše identitete
connectpay-declined-heading = Vašega računa ni bilo mogoče odpreti

## On a computer, where the check needs a phone

handoff-start-text = Za to preverjanje potrebujete telefon s kamero. V naslednjem koraku vam pokažemo kodo, ki jo skenirate s telefonom. Nadaljujete na telefonu, rezultat pa vidite na tej strani.
handoff-heading = Nadaljujte na telefonu
handoff-text = Za to preverjanje potrebujete telefon s kamero. Pokažemo vam kodo za skeniranje. Velja nekaj minut in samo za en telefon.
handoff-camera = Kamera na telefonu fotografira vaš osebni dokument in posname video vašega obraza.
handoff-code-heading = Skenirajte to kodo s telefonom
handoff-code-text = Kamero telefona usmerite v kodo in nadaljujte na telefonu. Ta stran naj ostane odprta: na njej boste videli rezultat.
handoff-code-label = Koda QR za skeniranje s kamero telefona
handoff-valid = Čas veljavnosti kode: {$time}
handoff-not-copied = Kopiranje povezave ni uspelo. Skenirajte kodo s telefonom.
handoff-over-heading = Ta koda ne velja več
handoff-over-text = Vsaka koda velja nekaj minut in samo za en telefon. Na računalniku prikažite novo kodo in jo skenirajte. Ali pa se prijavite na tem telefonu in nato poskusite znova.
handoff-opening = Ustvarjanje kode za vaš telefon
button-continue-phone = Nadaljuj na telefonu
button-continue-here = Nadaljuj na tej napravi
button-new-code = Prikaži novo kodo
button-making-code = Ustvarjanje kode…
button-share-link = Deli povezavo

## While the provider's page opens

opening-said = Odpiranje strani {$provider}
starting-said = Začenjamo preverjanje
start-host = Odprla se bo stran {$host}
did-not-open-heading = Stran podjetja {$provider} se ni odprla
did-not-open-text = Vaša internetna povezava je morda počasna. Poskusite znova.
cannot-open-heading = Preverjanja nismo mogli začeti
cannot-open-text = Čez trenutek poskusite znova.

## Waiting for a result

checking-heading = Preverjamo vaš rezultat
checking-text = Zdaj pridobivamo vaš rezultat.
back-text = Hvala. Čakamo na rezultat od podjetja {$provider}.
processing-heading = Vaši podatki se preverjajo
processing-text = Svoj del ste opravili. Lahko ostanete tukaj ali pa to stran zaprete in se vrnete pozneje.
review-heading = Vaše podatke pregleduje uslužbenec
review-text = Svoj del ste opravili. Pregled, ki ga opravi uslužbenec, traja dlje. To stran lahko zaprete in se vrnete pozneje.
waiting-heading = Preverjanje še poteka
waiting-text = Rezultata še ni. Lahko ostanete tukaj ali pa to stran zaprete in se vrnete pozneje.
no-result-heading = Rezultata še ni
no-result-text = Ničesar vam ni treba narediti. To stran lahko zaprete in se po rezultat vrnete pozneje.
stopped-text = Ta stran se ne osvežuje več sama. Če želite znova preveriti, uporabite gumb »{$button}«.
unfinished-text = Nadaljujete lahko tam, kjer ste prekinili. Če ste pravkar končali, malo počakajte: ta stran se osveži sama.
unfinished-long-text = Nadaljujete lahko tam, kjer ste prekinili, zdaj ali pozneje. Če ste končali na drugi napravi, za ogled rezultata uporabite gumb »{$button}«.

## Details that the company asks for in a form of its own

details-heading = Potrebujemo več podatkov
details-text = Za vaše preverjanje manjkajo nekateri podatki.
details-below = Izpolnite spodnji obrazec. Preverjanje se nadaljuje, ko prejmemo vaše odgovore.
details-elsewhere = Zanje vas bomo prosili posebej. Ko podatki prispejo, se preverjanje nadaljuje na tej strani.

## Documents that are uploaded on this page

documents-heading = Potrebujemo vaše dokumente
documents-text = Za vsak dokument dodajte fotografijo ali datoteko in jih nato pošljite. Za to preverjanje jih prejme podjetje {$provider}. Ta stran jih ne hrani.
documents-unknown-text = Takoj ko bomo vedeli, kateri dokumenti so potrebni, jih boste videli tukaj.
documents-label = Dokumenti
documents-passport = Potni list, stran s fotografijo
documents-licence = Vozniško dovoljenje
documents-id-card = Osebna izkaznica
documents-tenancy = Najemna pogodba
documents-utility = Račun za elektriko, vodo ali plin
documents-other = Drug dokument
documents-front = {$document}, prednja stran
documents-back = {$document}, zadnja stran
documents-wants-pdf = En PDF z vsemi stranmi
documents-wants-any = Fotografija (JPEG ali PNG) ali PDF
documents-wants-photo = Fotografija (JPEG ali PNG), na kateri se vidijo vsi štirje vogali
documents-file = {$name}, {$size}
documents-ready = Pripravljeno za pošiljanje
documents-sending = Pošiljanje: {$percent}
documents-received = Prejeto
documents-lost = Ta datoteka ni prispela. Pošljite jo znova.
documents-refused = To datoteko smo prejeli, vendar je ne moremo uporabiti. Izberite tako, na kateri je vse berljivo.
documents-too-large = Ta datoteka je prevelika. Največja velikost je {$size}. Izberite manjšo datoteko.
documents-empty = Ta datoteka je prazna ali je ni mogoče odpreti. Izberite drugo datoteko.
documents-heic = Fotografij v obliki HEIC ne moremo prebrati. Fotografirajte tukaj ali izberite JPEG.
documents-not-photo = Ta datoteka ni fotografija. Izberite JPEG ali PNG.
documents-not-pdf = Ta datoteka ni PDF. Izberite PDF z vsemi stranmi.
documents-not-readable = Te datoteke ne moremo prebrati. Izberite JPEG, PNG ali PDF.
documents-progress = Pošiljanje: {$document}
documents-ready-said = Pripravljeno za pošiljanje: {$count}
documents-received-said = Prejeto: {$count} od {$total}
documents-nothing-chosen = Ni še ničesar za pošiljanje. Najprej izberite datoteko.
button-send = Pošlji dokumente
button-sending = Pošiljanje…
button-choose = Izberi datoteko
button-choose-other = Izberi drugo datoteko
button-photo = Fotografiraj
button-photo-other = Fotografiraj znova
button-remove = Odstrani

## Results

approved-text = Hvala.
recent-text = To je rezultat vašega zadnjega preverjanja.
declined-photo-text = Ene od fotografij ni bilo mogoče prebrati. Poskusite znova pri dobri svetlobi. Pokažite celoten dokument, ostro in brez odsevov.
declined-document-text = Tega dokumenta ni mogoče uporabiti. Morda je potekel ali pa je vrste, ki je ne moremo sprejeti. Poskusite z drugim dokumentom.
declined-data-text = Vaš dokument in vneseni podatki se ne ujemajo. Preverite ime in datume, nato poskusite znova.
declined-face-text = Vašega obraza ni bilo mogoče povezati s fotografijo na dokumentu. Poskusite znova brez drugih oseb, pri dobri svetlobi in z odkritim obrazom.
declined-duplicate-text = Te podatke že uporablja drug uporabniški račun. Podpora strankam vam lahko pomaga.
declined-bank-text = Ta banka ni podprta. Poskusite lahko z računom pri drugi banki.
declined-bank-data-text = Banka ni poslala dovolj podatkov, ki bi pokazali, da je račun vaš. Poskusite lahko z drugim računom.
declined-name-text = Ime na računu se ne ujema z imenom, ki ga imamo za vas. Podpora strankam lahko potrdi račun, če ji pošljete bančni izpisek.
declined-shared-text = Tega računa ni mogoče povezati samo z vami. To se lahko zgodi pri skupnih računih. Podpora strankam vam lahko pomaga.
declined-support-text = Podpora strankam vam lahko pove, kaj lahko naredite zdaj.
declined-retry-text = Lahko poskusite znova.
expired-heading = Čas za to preverjanje je potekel
expired-text = Nobena odločitev ni bila sprejeta. Lahko začnete znova.
abandoned-heading = Preverjanje ni bilo končano
abandoned-text = Nič hudega. Nobena odločitev ni bila sprejeta. Ko želite, lahko začnete znova.
failed-heading = Nekaj je šlo narobe
failed-bank-text = Pri izbiri bančnega računa je prišlo do težave. Nobena odločitev ni bila sprejeta. Lahko poskusite znova.
failed-provider-text = Podjetje {$provider} je imelo tehnično težavo. Nobena odločitev ni bila sprejeta. Lahko poskusite znova.
failed-support-text = Preverjanje se je ustavilo brez rezultata. Podpora strankam vam lahko pove, kaj se je zgodilo in kako naprej.

## Problems

elsewhere-heading = Vrnite se tja, kjer ste začeli
elsewhere-text = Morda ste se vrnili v drugem brskalniku ali drugi aplikaciji. Za ogled rezultata odprite to stran tam, kjer ste začeli.
offline-heading = Niste povezani z internetom
offline-text = Povežite se z internetom in poskusite znova.
unreachable-heading = Trenutno se ne moremo povezati
unreachable-text = Težava je lahko na naši strani. Čez minuto poskusite znova.
sign-in-heading = Prosimo, prijavite se
sign-in-text = Za nadaljevanje se morate prijaviti. Prijavite se in se nato vrnite na to stran.
not-found-heading = Tega preverjanja nismo našli
not-found-text = Morda je zaprto ali pripada drugemu uporabniškemu računu. Lahko začnete novo.
gone-heading = To preverjanje je zaprto
gone-text = Ni ga mogoče nadaljevati. Lahko začnete znova.
framed-heading = Odprite to stran v ločenem zavihku
framed-text = Ta stran je prikazana znotraj druge strani. Zaradi vaše varnosti se preverjanje odpre samo v ločenem zavihku.
unsupported-heading = Preverjanja tukaj ni mogoče varno začeti
unsupported-text = Uporabite posodobljen brskalnik in naslov, ki se začne s https.
misconfigured-heading = Preverjanje trenutno ni na voljo
misconfigured-text = Na tej strani je prišlo do težave. Poskusite znova pozneje.

## Notices beside the text

notice-offline = Niste povezani z internetom. Nadaljevali bomo, ko bo povezava spet na voljo.
notice-trying = Imamo težave s povezavo. Še vedno poskušamo.
notice-unreachable = Trenutno se ne moremo povezati. Poskusite znova z gumbom »{$button}«.
notice-no-result = Pravkar preverjeno: rezultata še ni
notice-slow-start = To traja dlje kot običajno. Še vedno poskušamo.
notice-link-copied = Povezava je kopirana
notice-not-copied = Kopiranje ni uspelo. Označite besedilo in ga kopirajte.
advice-not-copied = Kopiranje povezave ni uspelo. Stran odprite v brskalniku prek menija te aplikacije.
advice-in-app = To stran ste odprli v aplikaciji. Preverjanje tukaj morda ne bo delovalo. Odprite stran v brskalniku, ki ga običajno uporabljate.
advice-no-camera = Na tej napravi ne najdemo kamere. Uporabite telefon ali drugo napravo s kamero.

## Help

help-text = Obrnite se na podporo strankam in navedite to referenčno številko.
help-plain-text = Če še vedno ne deluje, se obrnite na podporo strankam.
help-long-text = Če čakate že dolgo, se obrnite na podporo strankam in navedite to referenčno številko.
reference-label = Referenčna številka
code-label = Koda napake
recorder-heading = Tehnične podrobnosti
recorder-text = Podpora strankam jih lahko zahteva. Vsebujejo samo čase in kode, o vas pa ničesar.

## The title of the browser's tab

title-waiting = Preverjanje
title-action = Vi ste na vrsti
title-problem = Težava
