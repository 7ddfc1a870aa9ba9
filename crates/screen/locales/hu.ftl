# Hungarian (magyar)
# Address: Ön with the verb in the third person, as banks write; the pronoun itself only where it is needed.
# The name of the provider would need a/az and endings: it stands in brackets after "szolgáltató", or bare.
# "check": ellenőrzés; identity check: azonosítás; review by people: elbírálás; details: adatok.
# ID card: személyi igazolvány; driving licence: vezetői engedély; online banking: netbank; support: ügyfélszolgálat; user account: felhasználói fiók.
# Tab: böngészőlap/lap; page: oldal. Buttons are nouns (Folytatás, Másolás).
# Read twice: against the English, and alone.

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
button-copy = Másolás
button-copied = Másolva

## Before the first answer

lookup-heading = Egy pillanat
lookup-text = Megnézzük, hogy elkezdte-e már az ellenőrzést.

## Ondato: identity check with documents and camera

ondato-start-heading = Igazolja a személyazonosságát
ondato-start-text = A személyazonosságát szolgáltató partnerünk ({$provider}) ellenőrzi. Biztonságos oldala ezen a böngészőlapon nyílik meg, majd visszairányítja Önt ide. Szánjon rá néhány percet.
ondato-hint-ready = Készítse elő az útlevelét vagy a személyi igazolványát
ondato-hint-device = Használjon kamerával rendelkező eszközt, például telefont
ondato-hint-privacy = A fényképek közvetlenül a szolgáltatóhoz ({$provider}) jutnak el, nem erre az oldalra
ondato-unfinished-heading = Az azonosítás még nem fejeződött be
ondato-approved-heading = Megerősítettük a személyazonosságát
ondato-declined-heading = Nem tudtuk megerősíteni a személyazonosságát

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Erősítse meg a bankszámláját
paysafe-start-text = A bankszámláját szolgáltató partnerünk ({$provider}) ellenőrzi. Biztonságos oldala ezen a böngészőlapon nyílik meg, majd visszairányítja Önt ide. Szánjon rá néhány percet.
paysafe-hint-ready = Készítse elő a netbanki belépési adatait
paysafe-hint-own = A bankszámlának az Ön nevén kell lennie
paysafe-hint-privacy = Ez az oldal sosem látja a banki jelszavát
paysafe-unfinished-heading = A bankszámlája még nincs megerősítve
paysafe-approved-heading = Megerősítettük a bankszámláját
paysafe-declined-heading = Nem tudtuk megerősíteni ezt a bankszámlát

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Igazolja, hogy valóban Ön az
airwallex-start-text = Szolgáltató partnerünk ({$provider}) ellenőrzi, hogy valóban Ön az. Biztonságos oldalán be kell mutatnia egy okmányt, és a kamera felveszi az arcát. Az oldal ezen a böngészőlapon nyílik meg, majd visszairányítja Önt ide. Szánjon rá néhány percet.
airwallex-hint-ready = Készítse elő az útlevelét vagy a személyi igazolványát
airwallex-hint-place = Használjon telefont világos helyen, ahol más nem látszik a képen
airwallex-hint-privacy = A fényképek és a videó közvetlenül a szolgáltatóhoz ({$provider}) jutnak el, nem erre az oldalra
airwallex-unfinished-heading = Az ellenőrzés még nem fejeződött be
airwallex-approved-heading = Megerősítettük, hogy valóban Ön az
airwallex-declined-heading = Nem tudtuk megerősíteni, hogy valóban Ön az

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Igazolja a személyazonosságát
connectfi-start-text = Az adatait szolgáltató partnerünk ({$provider}) ellenőrzi. Ha a dokumentumairól fényképekre is szükség van, ezen az oldalon töltheti fel azokat.
connectfi-hint-ready = Készítse elő az útlevelét, a személyi igazolványát vagy a vezetői engedélyét
connectfi-hint-device = Telefonnal jó képet készíthet a dokumentumokról
connectfi-hint-pause = Bármikor megállhat, és később folytathatja
connectfi-unfinished-heading = Az ellenőrzés még nem fejeződött be
connectfi-unfinished-text = Folytathatja onnan, ahol abbahagyta, most vagy később.
connectfi-approved-heading = Megerősítettük a személyazonosságát
connectfi-declined-heading = Nem tudtuk megerősíteni a személyazonosságát

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Nyisson számlát
connectpay-start-text = Partnerbankunk: {$provider}. A bank először ellenőrzi a személyazonosságát, majd kér néhány adatot.
connectpay-hint-identity = Az azonosítás gyakran csak néhány percig tart
connectpay-hint-review = A banki elbírálás órákig vagy néhány munkanapig is tarthat
connectpay-hint-pause = Bármikor bezárhatja ezt az oldalt, és később visszatérhet
connectpay-identity-heading = Az azonosítás folyamatban van
connectpay-identity-text = A bank lekéri az azonosítás eredményét. Ez gyakran csak néhány percig tart. Utána itt folytathatja.
connectpay-processing-heading = Megkaptuk az adatait
connectpay-processing-text = Most a banki elbírálás következik. Bezárhatja ezt az oldalt, és később visszatérhet.
connectpay-review-heading = A banki elbírálás folyamatban van
connectpay-review-text = Önnek most nincs teendője. Az elbírálás órákig vagy néhány munkanapig is tarthat. Bezárhatja ezt az oldalt, és később visszatérhet.
connectpay-details-heading = Az azonosítás sikeres
connectpay-details-text = A banknak most néhány adatra van szüksége Önről. Nem kell sietnie.
connectpay-unfinished-heading = Az azonosítás még nem fejeződött be
connectpay-cannot-open-heading = Nem tudtuk elindítani az igénylését
connectpay-link-heading = Lejárt az azonosításhoz szükséges link
connectpay-link-text = Döntés nem született. Új link kéréséhez kezdje újra.
connectpay-approved-heading = A számlája megnyílt
connectpay-identity-declined-heading = A bank nem tudta megerősíteni a személyazonosságát
connectpay-declined-heading = A számláját nem sikerült megnyitni

## On a computer, where the check needs a phone

handoff-start-text = Ehhez az ellenőrzéshez kamerás telefon kell. A következő lépésben megjelenik egy kód, amelyet beolvashat a telefonjával. Ott folytatja, az eredmény pedig ezen az oldalon jelenik meg.
handoff-heading = Folytassa a telefonján
handoff-text = Ehhez az ellenőrzéshez kamerás telefon kell. Megjelenítünk egy beolvasható kódot. A kód néhány percig, egyetlen telefonon működik.
handoff-camera = A telefon kamerája lefényképezi az okmányát, és videóra veszi az arcát.
handoff-code-heading = Olvassa be ezt a kódot a telefonjával
handoff-code-text = Irányítsa a telefonja kameráját a kódra, és folytassa ott. Hagyja nyitva ezt az oldalt: itt jelenik meg az eredmény.
handoff-code-label = QR-kód, amelyet a telefon kamerájával olvashat be
handoff-valid = A kód érvényessége: {$time}
handoff-not-copied = Nem sikerült a link másolása. Olvassa be a kódot a telefonjával.
handoff-over-heading = Ez a kód már nem működik
handoff-over-text = Minden kód néhány percig, egyetlen telefonon működik. Kérjen új kódot a számítógépén, és olvassa be. Vagy jelentkezzen be ezen a telefonon, majd próbálja újra.
handoff-opening = Kód készül a telefonjához
button-continue-phone = Folytatás telefonon
button-continue-here = Folytatás ezen az eszközön
button-new-code = Új kód megjelenítése
button-making-code = Kód készítése…
button-share-link = Link megosztása

## While the provider's page opens

opening-said = {$provider} megnyitása
starting-said = Az ellenőrzés indítása
start-host = Megnyílik a következő oldal: {$host}
did-not-open-heading = A szolgáltató ({$provider}) oldala nem nyílt meg
did-not-open-text = Lehet, hogy lassú az internetkapcsolata. Próbálja újra.
cannot-open-heading = Nem tudtuk megnyitni az ellenőrzés oldalát
cannot-open-text = Próbálja újra kis idő múlva.

## Waiting for a result

checking-heading = Az eredmény lekérdezése
checking-text = Most lekérdezzük az eredményt.
back-text = Köszönjük. Várjuk az eredményt a szolgáltatótól ({$provider}).
processing-heading = Folyamatban van az adatai ellenőrzése
processing-text = Önnek most nincs teendője. Itt maradhat, vagy bezárhatja ezt az oldalt, és később visszatérhet.
review-heading = Az elbírálást egy munkatárs végzi
review-text = Önnek most nincs teendője. Ha munkatárs végzi az elbírálást, az hosszabb ideig tart. Bezárhatja ezt az oldalt, és később visszatérhet.
waiting-heading = Az ellenőrzés még folyamatban van
waiting-text = Még nincs eredmény. Itt maradhat, vagy bezárhatja ezt az oldalt, és később visszatérhet.
no-result-heading = Még nincs eredmény
no-result-text = Nincs teendője. Bezárhatja ezt az oldalt, és később visszatérhet, hogy megnézze az eredményt.
stopped-text = Ez az oldal már nem frissül magától. Az eredmény lekérdezéséhez válassza ezt: „{$button}”.
unfinished-text = Folytathatja onnan, ahol abbahagyta. Ha éppen most végzett, várjon egy kicsit: az oldal magától frissül.
unfinished-long-text = Folytathatja onnan, ahol abbahagyta, most vagy később. Ha egy másik eszközön fejezte be, az eredményhez válassza ezt: „{$button}”.

## Details that the company asks for in a form of its own

details-heading = További adatokra van szükségünk
details-text = Az ellenőrzéshez hiányzik néhány adat.
details-below = Töltse ki az alábbi űrlapot. Az ellenőrzés folytatódik, amint megérkeznek a válaszai.
details-elsewhere = Ezeket külön kérjük majd el Öntől. Amint megérkeznek, az ellenőrzés ezen az oldalon folytatódik.

## Documents that are uploaded on this page

documents-heading = Szükségünk van a dokumentumaira
documents-text = Minden dokumentumhoz adjon meg egy fényképet vagy fájlt, majd küldje el ezeket. A dokumentumokat a szolgáltató ({$provider}) kapja meg ehhez az ellenőrzéshez. Ez az oldal nem őrzi meg azokat.
documents-unknown-text = Itt láthatja majd, mely dokumentumokra van szükség, amint ez kiderül.
documents-label = Dokumentumok
documents-passport = Útlevél, fényképes oldal
documents-licence = Vezetői engedély
documents-id-card = Személyi igazolvány
documents-tenancy = Lakásbérleti szerződés
documents-utility = Közüzemi számla
documents-other = Másik dokumentum
documents-front = {$document}, előlap
documents-back = {$document}, hátlap
documents-wants-pdf = Egyetlen PDF az összes oldallal
documents-wants-any = Fénykép (JPEG vagy PNG) vagy PDF
documents-wants-photo = Fénykép (JPEG vagy PNG), amelyen mind a négy sarok látszik
documents-file = {$name}, {$size}
documents-ready = Küldésre kész
documents-sending = Küldés: {$percent}
documents-received = Megérkezett
documents-lost = Ez a fájl nem érkezett meg. Küldje el újra.
documents-refused = Ezt a fájlt megkaptuk, de nem tudjuk felhasználni. Válasszon olyat, amelyen minden olvasható.
documents-too-large = Ez a fájl túl nagy. A megengedett legnagyobb méret: {$size}. Válasszon kisebb fájlt.
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

approved-text = Köszönjük.
recent-text = Ez a legutóbbi ellenőrzésének eredménye.
declined-photo-text = Az egyik fénykép nem olvasható. Próbálja újra jó fényben. A teljes dokumentum látsszon, élesen és becsillanás nélkül.
declined-document-text = Ez a dokumentum nem használható. Lehet, hogy lejárt, vagy olyan típusú, amelyet nem fogadhatunk el. Próbálja meg egy másik dokumentummal.
declined-data-text = A dokumentum és a megadott adatok nem egyeznek. Ellenőrizze a nevét és a dátumokat, majd próbálja újra.
declined-face-text = Az arcát nem sikerült egyeztetni az okmányán lévő fényképpel. Próbálja újra egyedül, jó fényben, és ne takarja el az arcát.
declined-duplicate-text = Ezeket az adatokat már egy másik felhasználói fiók használja. Ebben az ügyfélszolgálat tud segíteni.
declined-bank-text = Ezzel a bankkal az ellenőrzés nem végezhető el. Megpróbálhatja egy másik banknál vezetett számlával.
declined-bank-data-text = A bank nem küldött elég információt annak igazolására, hogy a számla az Öné. Megpróbálhatja egy másik számlával.
declined-name-text = A számlán szereplő név nem egyezik a nálunk nyilvántartott névvel. Ha bankszámlakivonatot küld az ügyfélszolgálatnak, annak alapján megerősíthetik a számlát.
declined-shared-text = Ez a számla nem köthető kizárólag Önhöz. Ez közös számláknál fordulhat elő. Ebben az ügyfélszolgálat tud segíteni.
declined-support-text = Az ügyfélszolgálat meg tudja mondani, mit tehet.
declined-retry-text = Megpróbálhatja újra.
expired-heading = Lejárt az ellenőrzésre szánt idő
expired-text = Döntés nem született. Újrakezdheti az ellenőrzést.
abandoned-heading = Az ellenőrzés félbemaradt
abandoned-text = Semmi gond. Döntés nem született. Újrakezdheti, amikor Önnek megfelel.
failed-heading = Hiba történt
failed-bank-text = Hiba történt a bankszámla kiválasztása közben. Döntés nem született. Megpróbálhatja újra.
failed-provider-text = A szolgáltatónál ({$provider}) műszaki hiba történt. Döntés nem született. Megpróbálhatja újra.
failed-support-text = Az ellenőrzés eredmény nélkül leállt. Az ügyfélszolgálat meg tudja mondani, mi történt, és mi a teendő.

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
not-found-text = Lehet, hogy lezárult, vagy egy másik felhasználói fiókhoz tartozik. Indíthat új ellenőrzést.
gone-heading = Ez az ellenőrzés lezárult
gone-text = Nem folytatható. Újrakezdheti.
framed-heading = Nyissa meg ezt az oldalt külön lapon
framed-text = Ez az oldal egy másik oldalon belül jelenik meg. Az Ön biztonsága érdekében az ellenőrzés csak külön böngészőlapon nyílik meg.
unsupported-heading = Az ellenőrzés itt nem nyitható meg biztonságosan
unsupported-text = Használjon naprakész böngészőt és olyan címet, amely így kezdődik: https.
misconfigured-heading = Az ellenőrzés most nem érhető el
misconfigured-text = Hiba van ezen az oldalon. Próbálja újra később.

## Notices beside the text

notice-offline = Nincs internetkapcsolat. Folytatjuk, amint újra van kapcsolat.
notice-trying = Akadozik a kapcsolat. Tovább próbálkozunk.
notice-unreachable = Most nem tudunk kapcsolódni. Az újabb próbálkozáshoz válassza ezt: „{$button}”.
notice-no-result = Épp most kérdeztük le: még nincs eredmény
notice-slow-start = Ez a szokásosnál tovább tart. Tovább próbálkozunk.
notice-link-copied = Link másolva
notice-not-copied = Nem sikerült a másolás. Jelölje ki, és másolja kézzel.
advice-not-copied = Nem sikerült a link másolása. Nyissa meg az oldalt a böngészőjében ennek az alkalmazásnak a menüjéből.
advice-in-app = Ezt az oldalt egy alkalmazáson belül nyitotta meg. Lehet, hogy az ellenőrzés itt nem működik. Nyissa meg az oldalt a szokásos böngészőjében.
advice-no-camera = Nem találunk kamerát ezen az eszközön. Használjon telefont vagy más kamerás eszközt.

## Help

help-text = Forduljon az ügyfélszolgálathoz, és adja meg ezt a hivatkozási számot.
help-plain-text = Ha továbbra sem működik, forduljon az ügyfélszolgálathoz.
help-long-text = Ha már régóta vár, forduljon az ügyfélszolgálathoz, és adja meg ezt a hivatkozási számot.
reference-label = Hivatkozási szám
code-label = Hibakód
recorder-heading = Műszaki adatok
recorder-text = Az ügyfélszolgálat kérheti ezeket. Időpontokat és kódokat tartalmaznak, Önről semmilyen adatot.

## The title of the browser's tab

title-waiting = Ellenőrzés
title-action = Ön következik
title-problem = Hiba
