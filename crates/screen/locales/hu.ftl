# Hungarian (magyar)
# Address: Ön with the verb in the third person, as banks write; the pronoun itself only where it is needed.
# The name of the provider would need a/az and endings: it stands in brackets after "szolgáltató", or bare.
# "check": ellenőrzés; identity check: azonosítás; review by people: elbírálás; details: adatok.
# ID card: személyi igazolvány; driving licence: vezetői engedély; online banking: netbank; support: ügyfélszolgálat.
# Tab: böngészőlap/lap; page: oldal. Buttons are nouns (Folytatás, Másolás).

## The frame around every screen

region-label = Ellenőrzés
steps-label = Előrehaladás
step-count = {$number}. lépés / {$total}
step-state-done = kész
step-state-current = jelenlegi lépés
step-state-stopped = megszakadt
step-state-ahead = még hátravan
step-start = Kezdés
step-identity = Azonosítás
step-bank-account = Bankszámla
step-bank-check = Banki ellenőrzés
step-documents = Dokumentumok
step-details = Adatok
step-review = Elbírálás
step-result = Eredmény
step-account = Számla

## Buttons

button-continue-with = Tovább: {$provider}
button-start = Kezdés
button-continue = Folytatás
button-opening = {$provider} megnyitása…
button-starting = Indítás…
button-check = Állapot lekérdezése
button-checking = Lekérdezés…
button-try-again = Újrapróbálkozás
button-start-again = Újrakezdés
button-start-new = Új ellenőrzés indítása
button-start-here = Újrakezdés itt
button-other-document = Másik dokumentum megadása
button-other-account = Másik bankszámla megadása
button-finish = Tovább
button-not-now = Most nem
button-cancel = Mégse
button-open-tab = Megnyitás új lapon
button-open-browser = Megnyitás a böngészőben
button-copy-link = Link másolása
button-share-link = Link megosztása
button-copy = Másolás
button-copied = Másolva

## Before the first answer

lookup-heading = Egy pillanat
lookup-text = Megnézzük, hogy elkezdte-e már az ellenőrzést.

## Ondato: identity check with documents and camera

ondato-start-heading = Igazolja személyazonosságát
ondato-start-text = Személyazonosságát szolgáltató partnerünk ({$provider}) ellenőrzi. Biztonságos oldala ezen a böngészőlapon nyílik meg, majd visszairányítja Önt ide. Szánjon rá néhány percet.
ondato-hint-ready = Készítse elő útlevelét vagy személyi igazolványát
ondato-hint-device = Használjon kamerával rendelkező eszközt, például telefont
ondato-hint-privacy = A fényképek közvetlenül a szolgáltatóhoz ({$provider}) jutnak el, nem erre az oldalra
ondato-unfinished-heading = Az azonosítás még nem fejeződött be
ondato-approved-heading = Megerősítettük személyazonosságát
ondato-declined-heading = Nem tudtuk megerősíteni személyazonosságát

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Erősítse meg bankszámláját
paysafe-start-text = Bankszámláját szolgáltató partnerünk ({$provider}) ellenőrzi. Biztonságos oldala ezen a böngészőlapon nyílik meg, majd visszairányítja Önt ide. Szánjon rá néhány percet.
paysafe-hint-ready = Készítse elő netbankjának belépési adatait
paysafe-hint-own = A bankszámlának az Ön nevén kell lennie
paysafe-hint-privacy = Ez az oldal sosem látja banki jelszavát
paysafe-unfinished-heading = Bankszámlája még nincs megerősítve
paysafe-approved-heading = Megerősítettük bankszámláját
paysafe-declined-heading = Nem tudtuk megerősíteni ezt a bankszámlát

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Erősítse meg, hogy Ön az
airwallex-start-text = Szolgáltató partnerünk ({$provider}) ellenőrzi, hogy valóban Ön az. Biztonságos oldalán be kell mutatnia okmányát, és a kamera felveszi az arcát. Az oldal ezen a böngészőlapon nyílik meg, majd visszairányítja Önt ide. Szánjon rá néhány percet.
airwallex-hint-ready = Készítse elő útlevelét vagy személyi igazolványát
airwallex-hint-place = Használjon telefont világos helyen, ahol más nem látszik a képen
airwallex-hint-privacy = A fényképek és a videó közvetlenül a szolgáltatóhoz ({$provider}) jutnak el, nem erre az oldalra
airwallex-unfinished-heading = Az ellenőrzés még nem fejeződött be
airwallex-approved-heading = Megerősítettük, hogy Ön az
airwallex-declined-heading = Nem tudtuk megerősíteni, hogy Ön az

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Igazolja személyazonosságát
connectfi-start-text = Adatait szolgáltató partnerünk ({$provider}) ellenőrzi. Ha fénykép kell a dokumentumairól, ezen az oldalon töltheti fel őket.
connectfi-hint-ready = Készítse elő útlevelét, személyi igazolványát vagy vezetői engedélyét
connectfi-hint-device = Telefonnal jó képet készíthet a dokumentumokról
connectfi-hint-pause = Bármikor megállhat, és később folytathatja
connectfi-unfinished-heading = Az ellenőrzés még nem fejeződött be
connectfi-unfinished-text = Most vagy később is folytathatja onnan, ahol abbahagyta.
connectfi-approved-heading = Megerősítettük személyazonosságát
connectfi-declined-heading = Nem tudtuk megerősíteni személyazonosságát

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Nyisson számlát
connectpay-start-text = Partnerbankunk: {$provider}. A bank először ellenőrzi személyazonosságát, majd kér néhány adatot.
connectpay-hint-identity = Az azonosítás gyakran néhány percig tart
connectpay-hint-review = A banki elbírálás órákig vagy néhány munkanapig is tarthat
connectpay-hint-pause = Bármikor bezárhatja ezt az oldalt, és később visszatérhet
connectpay-identity-heading = Az azonosítás folyamatban van
connectpay-identity-text = A bank lekéri az azonosítás eredményét. Ez gyakran néhány percig tart. Utána itt folytathatja.
connectpay-processing-heading = Megkaptuk adatait
connectpay-processing-text = Most a bank elbírálja őket. Bezárhatja ezt az oldalt, és később visszatérhet.
connectpay-review-heading = A bank elbírálja adatait
connectpay-review-text = Ön mindent elvégzett. Az elbírálás órákig vagy néhány munkanapig is tarthat. Bezárhatja ezt az oldalt, és később visszatérhet.
connectpay-details-heading = Személyazonossága megerősítve
connectpay-details-text = A banknak most szüksége van néhány adatra Önről. Nem kell sietnie.
connectpay-unfinished-heading = Az azonosítás még nem fejeződött be
connectpay-cannot-open-heading = Nem tudtuk elindítani az igénylést
connectpay-link-heading = Az azonosításhoz kapott link lejárt
connectpay-link-text = Döntés nem született. Új linkért kezdje újra.
connectpay-approved-heading = Számlája megnyílt
connectpay-identity-declined-heading = A bank nem tudta megerősíteni személyazonosságát
connectpay-declined-heading = Számláját nem sikerült megnyitni

## On a computer, where the check needs a phone

handoff-start-text = Ehhez az ellenőrzéshez kamerás telefon kell. A következő lépésben megjelenik egy kód, amelyet beolvashat a telefonjával. Ott folytatja, az eredményt pedig ez az oldal mutatja.
handoff-heading = Folytassa a telefonján
handoff-text = Ehhez az ellenőrzéshez kamerás telefon kell. Mutatunk egy beolvasható kódot. A kód néhány percig, egyetlen telefonon működik.
handoff-camera = A telefon kamerája képet készít okmányáról és arcáról.
handoff-code-heading = Olvassa be ezt a kódot a telefonjával
handoff-code-text = Irányítsa telefonja kameráját a kódra, és folytassa ott. Hagyja nyitva ezt az oldalt: itt jelenik meg az eredmény.
handoff-code-label = QR-kód, amelyet a telefon kamerájával olvashat be
handoff-valid = A kód érvényessége: {$time}
handoff-over-heading = Ez a kód már nem működik
handoff-over-text = Minden kód néhány percig, egyetlen telefonon működik. Kérjen új kódot a számítógépén, és olvassa be, vagy jelentkezzen be ezen a telefonon a folytatáshoz.
handoff-opening = Kód készül a telefonjához
button-continue-phone = Folytatás telefonon
button-continue-here = Folytatás ezen az eszközön
button-new-code = Új kód megjelenítése
button-making-code = Kód készítése…

## While the provider's page opens

opening-said = {$provider} megnyitása
starting-said = Az ellenőrzés indítása
did-not-open-heading = Az oldal nem nyílt meg
did-not-open-text = A szolgáltató ({$provider}) oldala nem nyílt meg. Próbálja újra.
cannot-open-heading = Nem tudtuk megnyitni az ellenőrzést
cannot-open-text = Próbálja újra kis idő múlva. Ha továbbra sem működik, forduljon az ügyfélszolgálathoz.

## Waiting for a result

checking-heading = Az eredmény lekérdezése
checking-text = Most lekérdezzük az eredményt.
back-text = Köszönjük. Várjuk az eredményt a szolgáltatótól ({$provider}).
processing-heading = Adatainak ellenőrzése folyamatban van
processing-text = Ön mindent elvégzett. Itt maradhat, vagy bezárhatja ezt az oldalt, és később visszatérhet.
review-heading = Egy munkatárs bírálja el adatait
review-text = Ön mindent elvégzett. A személyes elbírálás tovább tart. Bezárhatja ezt az oldalt, és később visszatérhet.
waiting-heading = Még folyamatban van
waiting-text = Még nincs eredmény. Itt maradhat, vagy bezárhatja ezt az oldalt, és később visszatérhet.
no-result-heading = Még nincs eredmény
no-result-text = Nincs teendője. Bezárhatja ezt az oldalt, és később visszatérhet, hogy megnézze az eredményt.
stopped-text = Ez az oldal már nem frissül magától. Az eredményhez válassza ezt: „{$button}”.
unfinished-text = Folytathatja onnan, ahol abbahagyta. Ha éppen most végzett, várjon egy kicsit: az oldal magától frissül.
unfinished-long-text = Most vagy később is folytathatja onnan, ahol abbahagyta. Ha egy másik eszközön fejezte be, az eredményhez válassza ezt: „{$button}”.

## Details that the company asks for in a form of its own

details-heading = További adatokra van szükségünk
details-text = Néhány adat hiányzik. Az ellenőrzés folytatódik, amint megkapjuk őket.
details-below = Töltse ki az alábbi űrlapot. Az ellenőrzés folytatódik, amint megérkeznek a válaszai.
details-elsewhere = Az a cég kéri majd el őket, amely ide irányította Önt. Amint megérkeznek, ezen az oldalon folytathatja.

## Documents that are uploaded on this page

documents-heading = Szükségünk van dokumentumaira
documents-text = Minden dokumentumról adjon hozzá egy fényképet vagy fájlt, majd küldje el őket. A szolgáltató ({$provider}) kapja meg őket ehhez az ellenőrzéshez. Ez az oldal nem őrzi meg őket.
documents-unknown-text = Amint kiderül, mely dokumentumok kellenek, itt látja majd őket.
documents-label = Dokumentumok
documents-passport = Útlevél, fényképes oldal
documents-licence = Vezetői engedély
documents-id-card = Személyi igazolvány
documents-tenancy = Lakásbérleti szerződés
documents-utility = Közüzemi számla
documents-other = Másik dokumentum
documents-front = {$document}, előlap
documents-back = {$document}, hátlap
documents-wants-pdf = Egy PDF az összes oldallal
documents-wants-any = Fénykép (JPEG vagy PNG) vagy PDF
documents-wants-photo = Fénykép (JPEG vagy PNG), amelyen mind a négy sarok látszik
documents-file = {$name}, {$size}
documents-ready = Küldésre kész
documents-sending = Küldés: {$percent}
documents-received = Megérkezett
documents-lost = Ez a fájl nem érkezett meg. Küldje el újra.
documents-refused = Ezt a fájlt megkaptuk, de nem tudjuk felhasználni. Válasszon olyat, amelyen minden olvasható.
documents-too-large = Ez a fájl túl nagy. A felső határ: {$size}. Válasszon kisebb fájlt.
documents-empty = Ez a fájl üres, vagy nem nyitható meg. Válasszon másik fájlt.
documents-heic = A HEIC formátumú fényképeket nem tudjuk beolvasni. Készítse el itt a fényképet, vagy válasszon JPEG fájlt.
documents-not-photo = Ez a fájl nem fénykép. Válasszon JPEG vagy PNG fájlt.
documents-not-pdf = Ez a fájl nem PDF. Válasszon PDF fájlt, amelyben minden oldal benne van.
documents-not-readable = Ezt a fájlt nem tudjuk beolvasni. Válasszon JPEG, PNG vagy PDF fájlt.
documents-progress = Küldés: {$document}
documents-ready-said = Küldésre kész: {$count}
documents-received-said = Megérkezett: {$count} / {$total}
documents-nothing-chosen = Még nincs mit elküldeni. Először válasszon egy fájlt.
button-send = Dokumentumok küldése
button-sending = Küldés…
button-choose = Fájl kiválasztása
button-choose-other = Másik fájl kiválasztása
button-photo = Fénykép készítése
button-photo-other = Új fénykép készítése
button-remove = Eltávolítás

## Results

approved-text = Köszönjük. Itt nincs több teendője.
recent-text = Ez a legutóbbi ellenőrzésének eredménye.
result-date = Az eredmény dátuma: {$date}
declined-photo-text = Az egyik fénykép nem olvasható. Próbálja újra jó fényben. A teljes dokumentum látszódjon, élesen és becsillanás nélkül.
declined-document-text = Ez a dokumentum nem használható. Lehet, hogy lejárt, vagy olyan típusú, amelyet nem fogadhatunk el. Próbálja meg egy másik dokumentummal.
declined-data-text = A dokumentum és a megadott adatok nem egyeznek. Ellenőrizze nevét és a dátumokat, majd próbálja újra.
declined-face-text = Arcát nem sikerült egyeztetni a dokumentum fényképével. Próbálja újra egyedül, jó fényben, szabadon hagyott arccal.
declined-duplicate-text = Ezeket az adatokat már egy másik fiók használja. Ebben az ügyfélszolgálat tud segíteni.
declined-bank-text = Ez a bank nem támogatott. Megpróbálhatja egy másik banknál vezetett számlával.
declined-bank-data-text = A bank nem küldött elég információt annak igazolására, hogy a számla az Öné. Megpróbálhatja egy másik számlával.
declined-name-text = A számlán szereplő név nem egyezik a nálunk megadott névvel. Az ügyfélszolgálat bankszámlakivonat alapján megerősítheti a számlát.
declined-shared-text = Ez a számla nem köthető egyedül Önhöz. Ez közös számláknál fordulhat elő. Ebben az ügyfélszolgálat tud segíteni.
declined-support-text = Az ellenőrzés nem sikerült. Az ügyfélszolgálat meg tudja mondani, mit tehet.
declined-retry-text = Az ellenőrzés nem sikerült. Megpróbálhatja újra.
expired-heading = A munkamenet lejárt
expired-text = Döntés nem született. Újrakezdheti az ellenőrzést.
abandoned-heading = Nem fejezte be
abandoned-text = Semmi gond. Döntés nem született. Kezdje újra, amikor Önnek megfelel.
failed-heading = Hiba történt
failed-bank-text = Hiba történt, miközben kiválasztotta bankszámláját. Döntés nem született. Megpróbálhatja újra.
failed-provider-text = A szolgáltatónál ({$provider}) műszaki hiba történt. Döntés nem született. Megpróbálhatja újra.
failed-support-text = Az ellenőrzés eredmény nélkül megszakadt. Az ügyfélszolgálat meg tudja mondani, mi történt, és mi a teendő.

## Problems

elsewhere-heading = Térjen vissza oda, ahol elkezdte
elsewhere-text = Lehet, hogy másik böngészőben vagy alkalmazásban tért vissza. Az eredményhez nyissa meg ezt az oldalt ott, ahol elkezdte.
offline-heading = Nincs internetkapcsolat
offline-text = Csatlakozzon az internethez, majd próbálja újra.
unreachable-heading = Most nem tudunk kapcsolódni
unreachable-text = Lehet, hogy a hiba nálunk van. Próbálja újra egy perc múlva.
sign-in-heading = Kérjük, jelentkezzen be
sign-in-text = A folytatáshoz be kell jelentkeznie. Jelentkezzen be, majd térjen vissza erre az oldalra.
not-found-heading = Nem találtuk ezt az ellenőrzést
not-found-text = Lehet, hogy lezárult, vagy egy másik fiókhoz tartozik. Indíthat egy újat.
gone-heading = Ez az ellenőrzés lezárult
gone-text = Nem folytatható. Újrakezdheti.
framed-heading = Nyissa meg ezt az oldalt külön lapon
framed-text = Ez az oldal egy másik oldalon belül jelenik meg. Az Ön biztonsága érdekében az ellenőrzés csak külön böngészőlapon nyílik meg.
unsupported-heading = Az ellenőrzés itt nem nyitható meg biztonságosan
unsupported-text = Használjon naprakész böngészőt és olyan címet, amely így kezdődik: https.
misconfigured-heading = Ez most nem érhető el
misconfigured-text = Hiba van ezzel az oldallal. Próbálja újra később.

## Notices beside the text

notice-offline = Nincs internetkapcsolat. Folytatjuk, amint újra van kapcsolat.
notice-trying = Nehezen tudunk kapcsolódni. Tovább próbálkozunk.
notice-unreachable = Most nem tudunk kapcsolódni. Az újrapróbáláshoz válassza ezt: „{$button}”.
notice-no-result = Most lekérdeztük: még nincs eredmény
notice-slow-start = Ez a szokásosnál tovább tart. Tovább próbálkozunk.
notice-link-copied = Link másolva
notice-not-copied = Nem sikerült a másolás. Jelölje ki a szöveget, és másolja ki saját maga.
advice-in-app = Ezt az oldalt egy alkalmazáson belül nyitotta meg. Lehet, hogy az ellenőrzés itt nem működik. Nyissa meg az oldalt a szokásos böngészőjében.
advice-no-camera = Nem találunk kamerát ezen az eszközön. Használjon telefont vagy más kamerás eszközt.

## Help

help-text = Forduljon az ügyfélszolgálathoz, és adja meg ezt a hivatkozási számot.
help-plain-text = Forduljon az ügyfélszolgálathoz.
help-long-text = Ha már régóta vár, forduljon az ügyfélszolgálathoz, és adja meg ezt a hivatkozási számot.
reference-label = Hivatkozási szám
code-label = Hibakód
recorder-heading = Műszaki adatok
recorder-text = Az ügyfélszolgálat kérheti ezeket. Időpontokat és kódokat tartalmaznak, Önről semmit.

## The title of the browser's tab

title-waiting = Ellenőrzés
title-action = Önön a sor
title-done = Kész
title-problem = Hiba
