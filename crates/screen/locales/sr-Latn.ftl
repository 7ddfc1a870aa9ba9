# Serbian, Latin script (srpski, latinica)
# Address: Vi with capital Vi/Vas/Vaš, as banks write to one person; buttons in the short imperative (Nastavi).
# "check": provera; identity check: provera identiteta; review by people: pregled; details: podaci.
# ID card: lična karta; driving licence: vozačka dozvola; online banking: elektronsko bankarstvo.
# Support: korisnička podrška; user account: korisnički nalog; bank account: račun; tab: kartica; reference: referentni broj.
# Names of providers would be declined: they follow "kompanija" or "sajt", or a colon. Plurals are masculine where grammar forces it.
# Doubt: kartica (tab) is also a bank card; “kartica pregledača” stands in the texts where a person could wonder.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Provera
steps-label = Napredak
step-count = Korak {$number} od {$total}
step-state-done = završeno
step-state-current = trenutni korak
step-state-stopped = prekinuto
step-state-ahead = nije započeto
step-start = Početak
step-identity = Identitet
step-bank-account = Bankovni račun
step-bank-check = Provera u banci
step-documents = Dokumenti
step-details = Podaci
step-review = Pregled
step-result = Rezultat
step-account = Račun

## Buttons

button-continue-with = Nastavi na sajt {$provider}
button-start = Započni
button-continue = Nastavi
button-opening = Otvaranje: {$provider}…
button-starting = Pokretanje…
button-check = Proveri status
button-checking = Proveravanje…
button-try-again = Pokušaj ponovo
button-start-again = Počni ispočetka
button-start-new = Započni novu proveru
button-start-here = Počni ispočetka ovde
button-other-document = Pokušaj s drugim dokumentom
button-other-account = Pokušaj s drugim bankovnim računom
button-finish = Nastavi
button-not-now = Ne sada
button-cancel = Otkaži
button-open-tab = Otvori u novoj kartici
button-open-browser = Otvori u pregledaču
button-copy-link = Kopiraj link
button-copy = Kopiraj
button-copied = Kopirano

## Before the first answer

lookup-heading = Samo trenutak
lookup-text = Proveravamo da li ste već započeli.

## Ondato: identity check with documents and camera

ondato-start-heading = Potvrdite svoj identitet
ondato-start-text = Vaš identitet proverava kompanija {$provider}. Njena bezbedna stranica otvara se u ovoj kartici pregledača, a zatim Vas vraća ovde. Odvojite nekoliko minuta.
ondato-hint-ready = Pripremite pasoš ili ličnu kartu
ondato-hint-device = Koristite uređaj s kamerom, na primer telefon
ondato-hint-privacy = Vaše fotografije prima direktno kompanija {$provider}, a ne ova stranica
ondato-unfinished-heading = Provera Vašeg identiteta nije završena
ondato-approved-heading = Potvrdili smo Vaš identitet
ondato-declined-heading = Nismo mogli da potvrdimo Vaš identitet

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Potvrdite svoj bankovni račun
paysafe-start-text = Vaš bankovni račun proverava kompanija {$provider}. Njena bezbedna stranica otvara se u ovoj kartici pregledača, a zatim Vas vraća ovde. Odvojite nekoliko minuta.
paysafe-hint-ready = Pripremite podatke za prijavu na elektronsko bankarstvo
paysafe-hint-own = Račun mora da glasi na Vaše ime
paysafe-hint-privacy = Ova stranica nikada ne vidi Vašu lozinku za banku
paysafe-unfinished-heading = Vaš bankovni račun još nije potvrđen
paysafe-approved-heading = Potvrdili smo Vaš bankovni račun
paysafe-declined-heading = Nismo mogli da potvrdimo ovaj bankovni račun

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Potvrdite da ste to Vi
airwallex-start-text = Kompanija {$provider} proverava da li ste to Vi. Njena bezbedna stranica traži lični dokument i snima Vaše lice. Otvara se u ovoj kartici pregledača, a zatim Vas vraća ovde. Odvojite nekoliko minuta.
airwallex-hint-ready = Pripremite pasoš ili ličnu kartu
airwallex-hint-place = Koristite telefon na svetlom mestu, bez drugih osoba u kadru
airwallex-hint-privacy = Vaše fotografije i video-snimak prima direktno kompanija {$provider}, a ne ova stranica
airwallex-unfinished-heading = Vaša provera nije završena
airwallex-approved-heading = Potvrdili smo da ste to Vi
airwallex-declined-heading = Nismo mogli da potvrdimo da ste to Vi

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Potvrdite svoj identitet
connectfi-start-text = Vaše podatke proverava kompanija {$provider}. Ako budu potrebne fotografije dokumenata, dodaćete ih na ovoj stranici.
connectfi-hint-ready = Pripremite pasoš, ličnu kartu ili vozačku dozvolu
connectfi-hint-device = Telefonom možete dobro da fotografišete dokumente
connectfi-hint-pause = Možete da prekinete u svakom trenutku i nastavite kasnije
connectfi-unfinished-heading = Vaša provera nije završena
connectfi-unfinished-text = Možete da nastavite tamo gde ste stali, sada ili kasnije.
connectfi-approved-heading = Potvrdili smo Vaš identitet
connectfi-declined-heading = Nismo mogli da potvrdimo Vaš identitet

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Otvorite račun
connectpay-start-text = {$provider} je naša partnerska banka. Ona prvo potvrđuje Vaš identitet, a zatim traži nekoliko podataka.
connectpay-hint-identity = Potvrda identiteta često traje samo nekoliko minuta
connectpay-hint-review = Pregled u banci može da traje nekoliko sati ili nekoliko radnih dana
connectpay-hint-pause = Možete u svakom trenutku da zatvorite ovu stranicu i da se vratite
connectpay-identity-heading = Potvrda Vašeg identiteta je u toku
connectpay-identity-text = Banka preuzima rezultat provere Vašeg identiteta. To često traje samo nekoliko minuta. Zatim nastavljate ovde.
connectpay-processing-heading = Primili smo Vaše podatke
connectpay-processing-text = Banka ih sada pregleda. Možete da zatvorite ovu stranicu i vratite se kasnije.
connectpay-review-heading = Banka pregleda Vaše podatke
connectpay-review-text = Vi ste svoj deo završili. Pregled može da traje nekoliko sati ili nekoliko radnih dana. Možete da zatvorite ovu stranicu i vratite se kasnije.
connectpay-details-heading = Vaš identitet je potvrđen
connectpay-details-text = Banci su sada potrebni neki podaci o Vama. Nema potrebe da žurite.
connectpay-unfinished-heading = Provera Vašeg identiteta nije završena
connectpay-cannot-open-heading = Nismo mogli da pokrenemo Vaš zahtev
connectpay-link-heading = Link za proveru identiteta je istekao
connectpay-link-text = Odluka nije doneta. Počnite ispočetka da biste dobili novi link.
connectpay-approved-heading = Vaš račun je otvoren
connectpay-identity-declined-heading = Banka nije mogla da potvrdi Vaš identitet
connectpay-declined-heading = Otvaranje Vašeg računa nije uspelo

## On a computer, where the check needs a phone

handoff-start-text = Za ovu proveru potreban je telefon s kamerom. Zatim ćemo Vam prikazati kôd koji treba da skenirate telefonom. Nastavljate na telefonu, a ova stranica prikazuje rezultat.
handoff-heading = Nastavite na telefonu
handoff-text = Za ovu proveru potreban je telefon s kamerom. Prikazaćemo Vam kôd za skeniranje. Važi nekoliko minuta, samo na jednom telefonu.
handoff-camera = Kamera telefona fotografiše Vaš lični dokument i snima video Vašeg lica.
handoff-code-heading = Skenirajte ovaj kôd telefonom
handoff-code-text = Usmerite kameru telefona ka kodu i nastavite na telefonu. Ne zatvarajte ovu stranicu: ona prikazuje rezultat.
handoff-code-label = QR kôd za skeniranje kamerom telefona
handoff-valid = Kôd važi: {$time}
handoff-not-copied = Kopiranje linka nije uspelo. Skenirajte kôd telefonom.
handoff-over-heading = Ovaj kôd više ne važi
handoff-over-text = Svaki kôd važi nekoliko minuta, samo na jednom telefonu. Prikažite novi kôd na računaru i skenirajte ga. Ili se prijavite na ovom telefonu, pa pokušajte ponovo.
handoff-opening = Pravi se kôd za Vaš telefon
button-continue-phone = Nastavi na telefonu
button-continue-here = Nastavi na ovom uređaju
button-new-code = Prikaži novi kôd
button-making-code = Pravljenje koda…
button-share-link = Podeli link

## While the provider's page opens

opening-said = Otvaranje: {$provider}
starting-said = Pokretanje provere
start-host = Otvoriće se stranica {$host}
did-not-open-heading = Stranica kompanije {$provider} se nije otvorila
did-not-open-text = Vaša internet veza je možda spora. Pokušajte ponovo.
cannot-open-heading = Nismo mogli da otvorimo proveru
cannot-open-text = Pokušajte ponovo za koji trenutak.

## Waiting for a result

checking-heading = Proveravamo Vaš rezultat
checking-text = Upravo tražimo Vaš rezultat.
back-text = Hvala Vam. Čekamo rezultat od kompanije {$provider}.
processing-heading = Vaši podaci se proveravaju
processing-text = Vi ste svoj deo završili. Možete da ostanete ovde ili da zatvorite ovu stranicu i vratite se kasnije.
review-heading = Službenik pregleda Vaše podatke
review-text = Vi ste svoj deo završili. Pregled koji obavlja službenik traje duže. Možete da zatvorite ovu stranicu i vratite se kasnije.
waiting-heading = Provera je još u toku
waiting-text = Još nema rezultata. Možete da ostanete ovde ili da zatvorite ovu stranicu i vratite se kasnije.
no-result-heading = Još nema rezultata
no-result-text = Ne morate ništa da radite. Možete da zatvorite ovu stranicu i vratite se kasnije da biste videli rezultat.
stopped-text = Ova stranica se više ne osvežava sama. Pritisnite „{$button}“ da biste videli da li ima rezultata.
unfinished-text = Možete da nastavite tamo gde ste stali. Ako ste upravo završili, sačekajte trenutak: ova stranica se osvežava sama.
unfinished-long-text = Možete da nastavite tamo gde ste stali, sada ili kasnije. Ako ste završili na drugom uređaju, pritisnite „{$button}“ da biste videli rezultat.

## Details that the company asks for in a form of its own

details-heading = Potrebno nam je još podataka
details-text = Nedostaju neki podaci za Vašu proveru.
details-below = Popunite obrazac ispod. Provera se nastavlja kada stignu Vaši odgovori.
details-elsewhere = Zatražićemo ih od Vas posebno. Kada podaci stignu, provera se nastavlja na ovoj stranici.

## Documents that are uploaded on this page

documents-heading = Potrebni su nam Vaši dokumenti
documents-text = Dodajte fotografiju ili fajl svakog dokumenta, pa ih pošaljite. Za ovu proveru prima ih kompanija {$provider}. Ova stranica ih ne čuva.
documents-unknown-text = Ovde ćete videti koji su dokumenti potrebni čim to budemo znali.
documents-label = Dokumenti
documents-passport = Pasoš, strana s fotografijom
documents-licence = Vozačka dozvola
documents-id-card = Lična karta
documents-tenancy = Ugovor o zakupu stana
documents-utility = Račun za struju, vodu ili gas
documents-other = Drugi dokument
documents-front = {$document}, prednja strana
documents-back = {$document}, zadnja strana
documents-wants-pdf = Jedan PDF sa svim stranama
documents-wants-any = Fotografija (JPEG ili PNG) ili PDF
documents-wants-photo = Fotografija (JPEG ili PNG) na kojoj se vide sva četiri ugla
documents-file = {$name}, {$size}
documents-ready = Spremno za slanje
documents-sending = Slanje: {$percent}
documents-received = Primljeno
documents-lost = Ovaj fajl nije stigao. Pošaljite ga ponovo.
documents-refused = Primili smo ovaj fajl, ali ne možemo da ga koristimo. Izaberite fajl na kojem je sve čitljivo.
documents-too-large = Ovaj fajl je prevelik. Najveća dozvoljena veličina je {$size}. Izaberite manji fajl.
documents-empty = Ovaj fajl je prazan ili ne može da se otvori. Izaberite drugi fajl.
documents-heic = Ne možemo da pročitamo fotografije u formatu HEIC. Fotografišite ovde ili izaberite JPEG.
documents-not-photo = Ovaj fajl nije fotografija. Izaberite JPEG ili PNG.
documents-not-pdf = Ovaj fajl nije PDF. Izaberite PDF sa svim stranama.
documents-not-readable = Ne možemo da pročitamo ovaj fajl. Izaberite JPEG, PNG ili PDF.
documents-progress = Slanje: {$document}
documents-ready-said = Spremno za slanje: {$count}
documents-received-said = Primljeno: {$count} od {$total}
documents-nothing-chosen = Još nema šta da se pošalje. Prvo izaberite fajl.
button-send = Pošalji dokumente
button-sending = Slanje…
button-choose = Izaberi fajl
button-choose-other = Izaberi drugi fajl
button-photo = Fotografiši
button-photo-other = Fotografiši ponovo
button-remove = Ukloni

## Results

approved-text = Hvala Vam.
recent-text = Ovo je rezultat Vaše poslednje provere.
declined-photo-text = Jedna fotografija nije čitljiva. Pokušajte ponovo pri dobrom svetlu. Prikažite ceo dokument, oštro i bez odsjaja.
declined-document-text = Ovaj dokument ne može da se koristi. Možda je istekao ili je vrste koju ne prihvatamo. Pokušajte s drugim dokumentom.
declined-data-text = Dokument i podaci koje ste uneli se ne poklapaju. Proverite ime i datume, pa pokušajte ponovo.
declined-face-text = Nismo mogli da utvrdimo da Vaše lice odgovara fotografiji na dokumentu. Pokušajte ponovo bez drugih osoba u kadru, pri dobrom svetlu i otkrivenog lica.
declined-duplicate-text = Drugi korisnički nalog već koristi ove podatke. Korisnička podrška može da Vam pomogne.
declined-bank-text = Ova banka nije podržana. Možete da pokušate s računom u drugoj banci.
declined-bank-data-text = Banka nije poslala dovoljno podataka koji pokazuju da je račun Vaš. Možete da pokušate s drugim računom.
declined-name-text = Ime na računu se ne poklapa s imenom koje imamo za Vas. Korisnička podrška može da potvrdi račun ako joj pošaljete izvod iz banke.
declined-shared-text = Ovaj račun ne može da se poveže samo s Vama. To može da se desi kod zajedničkih računa. Korisnička podrška može da Vam pomogne.
declined-support-text = Korisnička podrška može da Vam kaže šta dalje možete da uradite.
declined-retry-text = Možete da pokušate ponovo.
expired-heading = Vreme za ovu proveru je isteklo
expired-text = Odluka nije doneta. Možete da počnete ispočetka.
abandoned-heading = Provera nije završena
abandoned-text = U redu je. Odluka nije doneta. Možete da počnete ispočetka kada Vam odgovara.
failed-heading = Došlo je do greške
failed-bank-text = Došlo je do problema pri izboru Vašeg bankovnog računa. Odluka nije doneta. Možete da pokušate ponovo.
failed-provider-text = Kompanija {$provider} imala je tehnički problem. Odluka nije doneta. Možete da pokušate ponovo.
failed-support-text = Provera je prekinuta bez rezultata. Korisnička podrška može da Vam kaže šta se dogodilo i šta dalje da uradite.

## Problems

elsewhere-heading = Vratite se tamo gde ste počeli
elsewhere-text = Možda ste se vratili u drugom pregledaču ili aplikaciji. Da biste videli rezultat, otvorite ovu stranicu tamo gde ste počeli.
offline-heading = Niste povezani na internet
offline-text = Povežite se na internet, pa pokušajte ponovo.
unreachable-heading = Trenutno ne možemo da se povežemo
unreachable-text = Problem je možda kod nas. Pokušajte ponovo za minut.
sign-in-heading = Molimo Vas da se prijavite
sign-in-text = Da biste nastavili, morate da budete prijavljeni. Prijavite se, pa se vratite na ovu stranicu.
not-found-heading = Nismo pronašli ovu proveru
not-found-text = Možda je zatvorena ili pripada drugom korisničkom nalogu. Možete da započnete novu.
gone-heading = Ova provera je zatvorena
gone-text = Ne može da se nastavi. Možete da počnete ispočetka.
framed-heading = Otvorite ovu stranicu u posebnoj kartici pregledača
framed-text = Ova stranica je prikazana unutar druge stranice. Radi Vaše bezbednosti provera se otvara samo u posebnoj kartici pregledača.
unsupported-heading = Provera ovde ne može bezbedno da se otvori
unsupported-text = Koristite ažuriran pregledač i adresu koja počinje sa https.
misconfigured-heading = Provera trenutno nije dostupna
misconfigured-text = Postoji problem s ovom stranicom. Pokušajte ponovo kasnije.

## Notices beside the text

notice-offline = Niste povezani na internet. Nastavićemo kada se veza vrati.
notice-trying = Imamo poteškoća s vezom. I dalje pokušavamo.
notice-unreachable = Trenutno ne možemo da se povežemo. Pritisnite „{$button}“ da biste pokušali ponovo.
notice-no-result = Upravo provereno: još nema rezultata
notice-slow-start = Ovo traje duže nego obično. I dalje pokušavamo.
notice-link-copied = Link je kopiran
notice-not-copied = Kopiranje nije uspelo. Označite tekst i kopirajte ga.
advice-not-copied = Kopiranje linka nije uspelo. Otvorite stranicu u pregledaču preko menija ove aplikacije.
advice-in-app = Otvorili ste ovu stranicu unutar aplikacije. Provera ovde možda neće raditi. Otvorite stranicu u svom uobičajenom pregledaču.
advice-no-camera = Ne pronalazimo kameru na ovom uređaju. Koristite telefon ili drugi uređaj s kamerom.

## Help

help-text = Obratite se korisničkoj podršci i navedite ovaj referentni broj.
help-plain-text = Ako i dalje ne uspe, obratite se korisničkoj podršci.
help-long-text = Ako dugo čekate, obratite se korisničkoj podršci i navedite ovaj referentni broj.
reference-label = Referentni broj
code-label = Kôd greške
recorder-heading = Tehnički podaci
recorder-text = Korisnička podrška može da ih zatraži. Sadrže vremena i kodove, ali ništa o Vama.

## The title of the browser's tab

title-waiting = Provera
title-action = Vi ste na redu
title-problem = Problem
