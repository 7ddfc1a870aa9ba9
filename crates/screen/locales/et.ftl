# Estonian (eesti)
# Address: formal "teie", small letter; buttons in the short imperative ("Jätka"), as Estonian banks and platforms do.
# Check = "kontroll", identity check = "isikutuvastus", to confirm an identity = "isikut tuvastama" ("isikusamasus" is the law's word); review = "läbivaatamine"; details = "andmed".
# ID card = "ID-kaart", any ID = "isikut tõendav dokument"; online banking = "internetipank"; support = "klienditugi"; a customer account = "kasutajakonto".
# The name is not inflected: a noun before it carries the case ("teenuse {$provider} leht").
# {$time} follows a colon: it comes in the nominative. Quotation marks „ “.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Kontroll
steps-label = Edenemine
step-count = Samm {$number}/{$total}
step-state-done = tehtud
step-state-current = praegune samm
step-state-stopped = peatatud
step-state-ahead = alustamata
step-start = Algus
step-identity = Isikutuvastus
step-bank-account = Pangakonto
step-bank-check = Panga kontroll
step-documents = Dokumendid
step-details = Andmed
step-review = Läbivaatamine
step-result = Tulemus
step-account = Konto

## Buttons

button-continue-with = Jätka teenusega {$provider}
button-start = Alusta
button-continue = Jätka
button-opening = {$provider} avaneb…
button-starting = Alustamine…
button-check = Kontrolli olekut
button-checking = Kontrollimine…
button-try-again = Proovi uuesti
button-start-again = Alusta uuesti
button-start-new = Alusta uut kontrolli
button-start-here = Alusta siin uuesti
button-other-document = Proovi teist dokumenti
button-other-account = Proovi teist pangakontot
button-finish = Jätka
button-not-now = Mitte praegu
button-cancel = Tühista
button-open-tab = Ava uuel vahelehel
button-open-browser = Ava oma brauseris
button-copy-link = Kopeeri link
button-copy = Kopeeri
button-copied = Kopeeritud

## Before the first answer

lookup-heading = Üks hetk
lookup-text = Kontrollime, kas olete juba alustanud.

## Ondato: identity check with documents and camera

ondato-start-heading = Tuvastage oma isik
ondato-start-text = Tuvastame teie isiku teenusega {$provider}. Teenuse turvaline leht avaneb sellel vahelehel ja toob teid seejärel siia tagasi. Varuge mõni minut.
ondato-hint-ready = Pange valmis pass või ID-kaart
ondato-hint-device = Kasutage kaameraga seadet, näiteks telefoni
ondato-hint-privacy = Teie fotod lähevad otse teenusesse {$provider}, mitte sellele lehele
ondato-unfinished-heading = Teie isikutuvastus on lõpetamata
ondato-approved-heading = Oleme teie isiku tuvastanud
ondato-declined-heading = Me ei saanud teie isikut tuvastada

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Kinnitage oma pangakonto
paysafe-start-text = Kontrollime teie pangakontot teenusega {$provider}. Teenuse turvaline leht avaneb sellel vahelehel ja toob teid seejärel siia tagasi. Varuge mõni minut.
paysafe-hint-ready = Pange valmis oma internetipanga sisselogimisandmed
paysafe-hint-own = Konto peab olema teie enda nimel
paysafe-hint-privacy = See leht ei näe kunagi teie pangaparooli
paysafe-unfinished-heading = Teie pangakonto on veel kinnitamata
paysafe-approved-heading = Oleme teie pangakonto kinnitanud
paysafe-declined-heading = Me ei saanud seda pangakontot kinnitada

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Kinnitage, et see olete teie
airwallex-start-text = Kontrollime teenusega {$provider}, kas see olete teie. Teenuse turvaline leht küsib teie isikut tõendavat dokumenti ja filmib teie nägu. Leht avaneb sellel vahelehel ja toob teid seejärel siia tagasi. Varuge mõni minut.
airwallex-hint-ready = Pange valmis pass või ID-kaart
airwallex-hint-place = Kasutage telefoni hästi valgustatud kohas, kus kedagi teist pole pildil
airwallex-hint-privacy = Teie fotod ja video lähevad otse teenusesse {$provider}, mitte sellele lehele
airwallex-unfinished-heading = Teie kontroll on lõpetamata
airwallex-approved-heading = Oleme kinnitanud, et see olete teie
airwallex-declined-heading = Me ei saanud kinnitada, et see olete teie

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Tuvastage oma isik
connectfi-start-text = Kontrollime teie andmeid teenusega {$provider}. Kui teie dokumentidest on vaja fotosid, lisate need sellel lehel.
connectfi-hint-ready = Pange valmis pass, ID-kaart või juhiluba
connectfi-hint-device = Telefoniga saab dokumentidest häid fotosid
connectfi-hint-pause = Võite igal ajal katkestada ja hiljem jätkata
connectfi-unfinished-heading = Teie kontroll on lõpetamata
connectfi-unfinished-text = Võite jätkata sealt, kus pooleli jäite, kohe või hiljem.
connectfi-approved-heading = Oleme teie isiku tuvastanud
connectfi-declined-heading = Me ei saanud teie isikut tuvastada

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Avage konto
connectpay-start-text = {$provider} on meie partnerpank. Pank tuvastab kõigepealt teie isiku ja küsib siis mõningaid andmeid.
connectpay-hint-identity = Isiku tuvastamine võtab sageli vaid mõne minuti
connectpay-hint-review = Andmete läbivaatamine pangas võib kesta mõne tunni või mõne tööpäeva
connectpay-hint-pause = Võite selle lehe igal ajal sulgeda ja hiljem tagasi tulla
connectpay-identity-heading = Teie isikut tuvastatakse
connectpay-identity-text = Pank vaatab teie isikutuvastuse tulemust. See võtab sageli vaid mõne minuti. Seejärel jätkate siin.
connectpay-processing-heading = Oleme teie andmed kätte saanud
connectpay-processing-text = Järgmisena vaatab pank need läbi. Võite selle lehe sulgeda ja hiljem tagasi tulla.
connectpay-review-heading = Pank vaatab teie andmeid läbi
connectpay-review-text = Olete oma osa teinud. Läbivaatamine võib kesta mõne tunni või mõne tööpäeva. Võite selle lehe sulgeda ja hiljem tagasi tulla.
connectpay-details-heading = Teie isik on tuvastatud
connectpay-details-text = Järgmisena vajab pank teie kohta mõningaid andmeid. Võtke rahulikult aega.
connectpay-unfinished-heading = Teie isikutuvastus on lõpetamata
connectpay-cannot-open-heading = Me ei saanud teie taotlust alustada
connectpay-link-heading = Teie isikutuvastuse link on aegunud
connectpay-link-text = Otsust ei ole tehtud. Uue lingi saamiseks alustage uuesti.
connectpay-approved-heading = Teie konto on avatud
connectpay-identity-declined-heading = Pank ei saanud teie isikut tuvastada
connectpay-declined-heading = Teie kontot ei saanud avada

## On a computer, where the check needs a phone

handoff-start-text = Selle kontrolli jaoks on vaja kaameraga telefoni. Järgmisena näitame teile koodi, mille skannite telefoniga. Jätkate telefonis ja tulemust näete sellel lehel.
handoff-heading = Jätkake oma telefonis
handoff-text = Selle kontrolli jaoks on vaja kaameraga telefoni. Näitame teile koodi, mille skannite. See kehtib mõne minuti ja ainult ühes telefonis.
handoff-camera = Telefoni kaamera pildistab teie isikut tõendavat dokumenti ja filmib teie nägu.
handoff-code-heading = Skannige see kood oma telefoniga
handoff-code-text = Suunake telefoni kaamera koodile ja jätkake telefonis. Hoidke see leht avatuna: siin näete tulemust.
handoff-code-label = QR-kood, mille skannite telefoni kaameraga
handoff-valid = Koodi kehtivusaeg: {$time}
handoff-not-copied = Lingi kopeerimine ei õnnestunud. Skannige kood oma telefoniga.
handoff-over-heading = See kood enam ei kehti
handoff-over-text = Iga kood kehtib mõne minuti ja ainult ühes telefonis. Avage arvutis uus kood ja skannige see. Või logige selles telefonis sisse ja proovige siis uuesti.
handoff-opening = Loome koodi teie telefoni jaoks
button-continue-phone = Jätka oma telefonis
button-continue-here = Jätka selles seadmes
button-new-code = Näita uut koodi
button-making-code = Koodi loomine…
button-share-link = Jaga linki

## While the provider's page opens

opening-said = {$provider} avaneb
starting-said = Alustame teie kontrolli
start-host = Avaneb leht {$host}
did-not-open-heading = Teenuse {$provider} leht ei avanenud
did-not-open-text = Teie internetiühendus võib olla aeglane. Proovige uuesti.
cannot-open-heading = Me ei saanud kontrolli avada
cannot-open-text = Proovige hetke pärast uuesti.

## Waiting for a result

checking-heading = Kontrollime teie tulemust
checking-text = Küsime praegu teie tulemust.
back-text = Aitäh. Ootame tulemust teenusest {$provider}.
processing-heading = Teie andmeid kontrollitakse
processing-text = Olete oma osa teinud. Võite siia jääda või selle lehe sulgeda ja hiljem tagasi tulla.
review-heading = Inimene vaatab teie andmeid läbi
review-text = Olete oma osa teinud. Kui andmed vaatab läbi inimene, võtab see kauem aega. Võite selle lehe sulgeda ja hiljem tagasi tulla.
waiting-heading = Veel pooleli
waiting-text = Tulemust veel ei ole. Võite siia jääda või selle lehe sulgeda ja hiljem tagasi tulla.
no-result-heading = Tulemust veel ei ole
no-result-text = Te ei pea midagi tegema. Võite selle lehe sulgeda ja hiljem tagasi tulla, et tulemust näha.
stopped-text = See leht ei uuene enam ise. Uuesti vaatamiseks vajutage „{$button}“.
unfinished-text = Võite jätkata sealt, kus pooleli jäite. Kui lõpetasite äsja, oodake hetk: see leht uueneb ise.
unfinished-long-text = Võite jätkata sealt, kus pooleli jäite, kohe või hiljem. Kui lõpetasite teises seadmes, vajutage tulemuse nägemiseks „{$button}“.

## Details that the company asks for in a form of its own

details-heading = Vajame rohkem andmeid
details-text = Teie kontrolli jaoks on mõned andmed puudu.
details-below = Täitke allolev vorm. Kontroll jätkub, kui teie vastused on kohale jõudnud.
details-elsewhere = Küsime neid teilt eraldi. Kontroll jätkub sellel lehel, kui andmed on kohale jõudnud.

## Documents that are uploaded on this page

documents-heading = Vajame teie dokumente
documents-text = Lisage igast dokumendist foto või fail ja saatke need ära. Need lähevad selle kontrolli jaoks teenusesse {$provider}. See leht neid ei säilita.
documents-unknown-text = Niipea kui teame, milliseid dokumente on vaja, näete seda siin.
documents-label = Dokumendid
documents-passport = Pass, fotoga lehekülg
documents-licence = Juhiluba
documents-id-card = ID-kaart
documents-tenancy = Üürileping
documents-utility = Elektri-, vee- või gaasiarve
documents-other = Muu dokument
documents-front = {$document}, esikülg
documents-back = {$document}, tagakülg
documents-wants-pdf = Üks PDF kõigi lehekülgedega
documents-wants-any = Foto (JPEG või PNG) või PDF
documents-wants-photo = Foto (JPEG või PNG), millel on näha kõik neli nurka
documents-file = {$name}, {$size}
documents-ready = Saatmiseks valmis
documents-sending = Saatmine: {$percent}
documents-received = Kätte saadud
documents-lost = See fail ei jõudnud kohale. Saatke see uuesti.
documents-refused = Saime selle faili kätte, kuid ei saa seda kasutada. Valige fail, milles kõik on loetav.
documents-too-large = See fail on liiga suur. Ülempiir on {$size}. Valige väiksem fail.
documents-empty = See fail on tühi või seda ei saa avada. Valige teine fail.
documents-heic = Me ei saa HEIC-vormingus fotosid lugeda. Tehke foto siin või valige JPEG.
documents-not-photo = See fail ei ole foto. Valige JPEG või PNG.
documents-not-pdf = See fail ei ole PDF. Valige PDF kõigi lehekülgedega.
documents-not-readable = Me ei saa seda faili lugeda. Valige JPEG, PNG või PDF.
documents-progress = Saatmine: {$document}
documents-ready-said = Saatmiseks valmis: {$count}
documents-received-said = Kätte saadud: {$count}/{$total}
documents-nothing-chosen = Veel pole midagi saata. Valige kõigepealt fail.
button-send = Saada dokumendid
button-sending = Saatmine…
button-choose = Vali fail
button-choose-other = Vali teine fail
button-photo = Tee foto
button-photo-other = Tee uus foto
button-remove = Eemalda

## Results

approved-text = Aitäh.
recent-text = See on teie viimase kontrolli tulemus.
declined-photo-text = Fotot ei olnud võimalik lugeda. Proovige uuesti heas valguses. Näidake kogu dokumenti, teravalt ja ilma peegelduseta.
declined-document-text = Seda dokumenti ei saa kasutada. See võib olla aegunud või sellist liiki, mida me ei saa vastu võtta. Proovige teist dokumenti.
declined-data-text = Teie dokument ja sisestatud andmed ei lange kokku. Kontrollige nime ja kuupäevi ning proovige uuesti.
declined-face-text = Teie nägu ei õnnestunud dokumendi fotoga kokku viia. Proovige uuesti nii, et teisi pole pildil, valgus on hea ja nägu on katmata.
declined-duplicate-text = Need andmed on juba kasutusel teisel kasutajakontol. Klienditugi saab teid aidata.
declined-bank-text = Seda panka ei toetata. Võite proovida kontot mõnes teises pangas.
declined-bank-data-text = Pank ei saatnud piisavalt teavet, mis näitaks, et konto on teie oma. Võite proovida teist kontot.
declined-name-text = Konto omaniku nimi ei lange kokku nimega, mis meil teie kohta on. Kui saadate klienditoele kontoväljavõtte, saab klienditugi konto kinnitada.
declined-shared-text = Seda kontot ei saa siduda ainult teiega. Nii võib juhtuda ühiste kontodega. Klienditugi saab teid aidata.
declined-support-text = Klienditugi oskab öelda, mida saate järgmisena teha.
declined-retry-text = Võite uuesti proovida.
expired-heading = Kontrolliks ette nähtud aeg sai läbi
expired-text = Otsust ei ole tehtud. Võite uuesti alustada.
abandoned-heading = Kontroll jäi pooleli
abandoned-text = Sellest pole midagi. Otsust ei ole tehtud. Võite uuesti alustada, kui teile sobib.
failed-heading = Midagi läks valesti
failed-bank-text = Pangakonto valimisel tekkis probleem. Otsust ei ole tehtud. Võite uuesti proovida.
failed-provider-text = Teenuses {$provider} tekkis tehniline probleem. Otsust ei ole tehtud. Võite uuesti proovida.
failed-support-text = Kontroll lõppes tulemuseta. Klienditugi oskab öelda, mis juhtus ja mida saate järgmisena teha.

## Problems

elsewhere-heading = Minge tagasi sinna, kus alustasite
elsewhere-text = Võib-olla tulite tagasi teises brauseris või rakenduses. Tulemuse nägemiseks avage see leht seal, kus alustasite.
offline-heading = Internetiühendus puudub
offline-text = Looge internetiühendus ja proovige uuesti.
unreachable-heading = Me ei saa praegu ühendust
unreachable-text = Probleem võib olla meie poolel. Proovige minuti pärast uuesti.
sign-in-heading = Palun logige sisse
sign-in-text = Jätkamiseks peate olema sisse logitud. Logige sisse ja tulge siis sellele lehele tagasi.
not-found-heading = Me ei leidnud seda kontrolli
not-found-text = See võib olla lõppenud või kuuluda teisele kasutajakontole. Võite alustada uut kontrolli.
gone-heading = See kontroll on lõppenud
gone-text = Seda ei saa jätkata. Võite uuesti alustada.
framed-heading = Avage see leht eraldi vahelehel
framed-text = Seda lehte näidatakse teise lehe sees. Teie turvalisuse huvides avaneb kontroll ainult eraldi vahelehel.
unsupported-heading = Kontrolli ei saa siin turvaliselt avada
unsupported-text = Kasutage ajakohast brauserit ja aadressi, mille alguses on https.
misconfigured-heading = Kontroll pole praegu saadaval
misconfigured-text = Selle lehega on probleem. Proovige hiljem uuesti.

## Notices beside the text

notice-offline = Internetiühendus puudub. Jätkame, kui ühendus taastub.
notice-trying = Ühendusega on probleeme. Proovime edasi.
notice-unreachable = Me ei saa praegu ühendust. Uuesti proovimiseks vajutage „{$button}“.
notice-no-result = Äsja kontrollitud: tulemust veel ei ole
notice-slow-start = See võtab tavapärasest kauem aega. Proovime edasi.
notice-link-copied = Link kopeeritud
notice-not-copied = Kopeerimine ei õnnestunud. Palun kopeerige ise.
advice-not-copied = Lingi kopeerimine ei õnnestunud. Avage leht selle rakenduse menüü kaudu oma brauseris.
advice-in-app = Avasite selle lehe rakenduse sees. Kontroll ei pruugi siin toimida. Avage leht oma tavalises brauseris.
advice-no-camera = Me ei leia sellest seadmest kaamerat. Kasutage telefoni või muud kaameraga seadet.

## Help

help-text = Võtke ühendust klienditoega ja öelge see viitekood.
help-plain-text = Kui see ikka ei õnnestu, võtke ühendust klienditoega.
help-long-text = Kui olete kaua oodanud, võtke ühendust klienditoega ja öelge see viitekood.
reference-label = Viitekood
code-label = Veakood
recorder-heading = Tehnilised andmed
recorder-text = Klienditugi võib neid küsida. Neis on kellaajad ja koodid, kuid mitte midagi teie kohta.

## The title of the browser's tab

title-waiting = Kontrollimine
title-action = Teie kord
title-problem = Probleem
