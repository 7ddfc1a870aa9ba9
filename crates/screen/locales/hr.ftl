# Croatian (Hrvatski)
# Address: polite plural, lower-case "vaš", as on the web pages of most banks (letters write "Vaš").
# Buttons are the singular imperative, as on phones.
# "check" is "provjera"; asking for the result is "provjeriti status". Support is "korisnička podrška"; user account is "korisnički profil".
# ID card is "osobna iskaznica"; any ID is "osobni dokument"; online banking is "internetsko bankarstvo"; phone is "mobitel".
# {$provider} follows "tvrtka" or "stranica" and stays uninflected. {$time} follows a colon.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Provjera
steps-label = Tijek
step-count = Korak {$number} od {$total}
step-state-done = završeno
step-state-current = trenutačni korak
step-state-stopped = zaustavljeno
step-state-ahead = nije započeto
step-start = Početak
step-identity = Identitet
step-bank-account = Bankovni račun
step-bank-check = Bankovna provjera
step-documents = Dokumenti
step-details = Podaci
step-review = Pregled
step-result = Rezultat
step-account = Račun

## Buttons

button-continue-with = Nastavi na stranici {$provider}
button-start = Započni
button-continue = Nastavi
button-opening = Otvara se {$provider}…
button-starting = Pokretanje…
button-check = Provjeri status
button-checking = Provjera statusa…
button-try-again = Pokušaj ponovno
button-start-again = Započni ponovno
button-start-new = Započni novu provjeru
button-start-here = Započni ponovno ovdje
button-other-document = Pokušaj s drugim dokumentom
button-other-account = Pokušaj s drugim bankovnim računom
button-finish = Nastavi
button-not-now = Ne sada
button-cancel = Odustani
button-open-tab = Otvori u novoj kartici
button-open-browser = Otvori u pregledniku
button-copy-link = Kopiraj poveznicu
button-copy = Kopiraj
button-copied = Kopirano

## Before the first answer

lookup-heading = Samo trenutak
lookup-text = Provjeravamo jeste li već započeli.

## Ondato: identity check with documents and camera

ondato-start-heading = Potvrdite svoj identitet
ondato-start-text = Vaš identitet za nas provjerava tvrtka {$provider}. Njezina sigurna stranica otvara se u ovoj kartici, a zatim vas vraća ovamo. Odvojite nekoliko minuta.
ondato-hint-ready = Pripremite putovnicu ili osobnu iskaznicu
ondato-hint-device = Upotrijebite uređaj s kamerom, na primjer mobitel
ondato-hint-privacy = Vaše fotografije šalju se izravno tvrtki {$provider}, a ne na ovu stranicu
ondato-unfinished-heading = Provjera vašeg identiteta nije dovršena
ondato-approved-heading = Potvrdili smo vaš identitet
ondato-declined-heading = Nismo uspjeli potvrditi vaš identitet

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Potvrdite svoj bankovni račun
paysafe-start-text = Vaš bankovni račun za nas provjerava tvrtka {$provider}. Njezina sigurna stranica otvara se u ovoj kartici, a zatim vas vraća ovamo. Odvojite nekoliko minuta.
paysafe-hint-ready = Pripremite podatke za prijavu u internetsko bankarstvo
paysafe-hint-own = Račun mora glasiti na vaše ime
paysafe-hint-privacy = Ova stranica nikada ne vidi vašu lozinku za banku
paysafe-unfinished-heading = Vaš bankovni račun još nije potvrđen
paysafe-approved-heading = Potvrdili smo vaš bankovni račun
paysafe-declined-heading = Nismo uspjeli potvrditi ovaj bankovni račun

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Potvrdite da ste to vi
airwallex-start-text = Tvrtka {$provider} za nas provjerava jeste li to doista vi. Njezina sigurna stranica traži vaš osobni dokument i snima vaše lice. Otvara se u ovoj kartici, a zatim vas vraća ovamo. Odvojite nekoliko minuta.
airwallex-hint-ready = Pripremite putovnicu ili osobnu iskaznicu
airwallex-hint-place = Upotrijebite mobitel na svijetlom mjestu, bez drugih osoba u kadru
airwallex-hint-privacy = Vaše fotografije i videozapis šalju se izravno tvrtki {$provider}, a ne na ovu stranicu
airwallex-unfinished-heading = Provjera nije dovršena
airwallex-approved-heading = Potvrdili smo da ste to vi
airwallex-declined-heading = Nismo uspjeli potvrditi da ste to vi

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Potvrdite svoj identitet
connectfi-start-text = Vaše podatke za nas provjerava tvrtka {$provider}. Ako budu potrebne fotografije vaših dokumenata, dodat ćete ih na ovoj stranici.
connectfi-hint-ready = Pripremite putovnicu, osobnu iskaznicu ili vozačku dozvolu
connectfi-hint-device = Mobitelom možete dobro fotografirati dokumente
connectfi-hint-pause = Možete prekinuti u bilo kojem trenutku i nastaviti kasnije
connectfi-unfinished-heading = Provjera nije dovršena
connectfi-unfinished-text = Možete nastaviti gdje ste stali, sada ili kasnije.
connectfi-approved-heading = Potvrdili smo vaš identitet
connectfi-declined-heading = Nismo uspjeli potvrditi vaš identitet

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Otvorite račun
connectpay-start-text = {$provider} je naša partnerska banka. Najprije potvrđuje vaš identitet, a zatim traži nekoliko podataka.
connectpay-hint-identity = Potvrda identiteta često traje samo nekoliko minuta
connectpay-hint-review = Pregled koji obavlja banka može trajati nekoliko sati ili nekoliko radnih dana
connectpay-hint-pause = Ovu stranicu možete zatvoriti u bilo kojem trenutku i vratiti se kasnije
connectpay-identity-heading = Potvrda vašeg identiteta je u tijeku
connectpay-identity-text = Banka preuzima rezultat provjere vašeg identiteta. To često traje samo nekoliko minuta. Zatim nastavljate ovdje.
connectpay-processing-heading = Primili smo vaše podatke
connectpay-processing-text = Sada ih pregledava banka. Ovu stranicu možete zatvoriti i vratiti se kasnije.
connectpay-review-heading = Banka pregledava vaše podatke
connectpay-review-text = S vaše je strane sve gotovo. Pregled može trajati nekoliko sati ili nekoliko radnih dana. Ovu stranicu možete zatvoriti i vratiti se kasnije.
connectpay-details-heading = Vaš je identitet potvrđen
connectpay-details-text = Banci je sada potrebno nekoliko podataka o vama. Ne morate žuriti.
connectpay-unfinished-heading = Provjera vašeg identiteta nije dovršena
connectpay-cannot-open-heading = Nismo uspjeli pokrenuti vaš zahtjev
connectpay-link-heading = Poveznica za provjeru vašeg identiteta je istekla
connectpay-link-text = Nije donesena nikakva odluka. Za novu poveznicu započnite ponovno.
connectpay-approved-heading = Vaš je račun otvoren
connectpay-identity-declined-heading = Banka nije uspjela potvrditi vaš identitet
connectpay-declined-heading = Vaš račun nije bilo moguće otvoriti

## On a computer, where the check needs a phone

handoff-start-text = Za ovu provjeru potreban je mobitel s kamerom. U sljedećem koraku pokazat ćemo vam kod koji ćete skenirati mobitelom. Nastavit ćete na mobitelu, a rezultat ćete vidjeti na ovoj stranici.
handoff-heading = Nastavite na mobitelu
handoff-text = Za ovu provjeru potreban je mobitel s kamerom. Pokazat ćemo vam kod za skeniranje. Vrijedi nekoliko minuta i samo za jedan mobitel.
handoff-camera = Kamera na mobitelu fotografira vaš osobni dokument i snima vaše lice.
handoff-code-heading = Skenirajte ovaj kod mobitelom
handoff-code-text = Usmjerite kameru mobitela prema kodu i nastavite na mobitelu. Ovu stranicu ostavite otvorenom: na njoj ćete vidjeti rezultat.
handoff-code-label = QR kod za skeniranje kamerom mobitela
handoff-valid = Vrijeme valjanosti koda: {$time}
handoff-not-copied = Kopiranje poveznice nije uspjelo. Skenirajte kod mobitelom.
handoff-over-heading = Ovaj kod više ne vrijedi
handoff-over-text = Svaki kod vrijedi nekoliko minuta i samo za jedan mobitel. Prikažite novi kod na računalu i skenirajte ga. Ili se prijavite na ovom mobitelu, a zatim pokušajte ponovno.
handoff-opening = Izrada koda za vaš mobitel
button-continue-phone = Nastavi na mobitelu
button-continue-here = Nastavi na ovom uređaju
button-new-code = Prikaži novi kod
button-making-code = Izrada koda…
button-share-link = Podijeli poveznicu

## While the provider's page opens

opening-said = Otvara se {$provider}
starting-said = Pokretanje provjere
start-host = Otvorit će se stranica {$host}
did-not-open-heading = Stranica tvrtke {$provider} nije se otvorila
did-not-open-text = Možda je vaša veza spora. Pokušajte ponovno.
cannot-open-heading = Nismo uspjeli pokrenuti provjeru
cannot-open-text = Pokušajte ponovno za koji trenutak.

## Waiting for a result

checking-heading = Provjeravamo vaš rezultat
checking-text = Upravo dohvaćamo vaš rezultat.
back-text = Hvala. Čekamo rezultat od tvrtke {$provider}.
processing-heading = Provjera vaših podataka je u tijeku
processing-text = S vaše je strane sve gotovo. Možete ostati ovdje ili zatvoriti ovu stranicu i vratiti se kasnije.
review-heading = Vaše podatke pregledava djelatnik
review-text = S vaše je strane sve gotovo. Pregled koji obavlja djelatnik traje dulje. Ovu stranicu možete zatvoriti i vratiti se kasnije.
waiting-heading = Provjera je još u tijeku
waiting-text = Rezultata još nema. Možete ostati ovdje ili zatvoriti ovu stranicu i vratiti se kasnije.
no-result-heading = Rezultata još nema
no-result-text = Ne morate ništa učiniti. Ovu stranicu možete zatvoriti i kasnije se vratiti po rezultat.
stopped-text = Ova se stranica više ne osvježava sama. Za ponovnu provjeru upotrijebite gumb „{$button}”.
unfinished-text = Možete nastaviti gdje ste stali. Ako ste upravo završili, pričekajte trenutak: ova se stranica osvježava sama.
unfinished-long-text = Možete nastaviti gdje ste stali, sada ili kasnije. Ako ste završili na drugom uređaju, upotrijebite gumb „{$button}” da vidite rezultat.

## Details that the company asks for in a form of its own

details-heading = Potrebno nam je više podataka
details-text = Za vašu provjeru nedostaju neki podaci.
details-below = Ispunite obrazac u nastavku. Provjera se nastavlja kada stignu vaši odgovori.
details-elsewhere = Zatražit ćemo ih od vas zasebno. Kada stignu, provjera se nastavlja na ovoj stranici.

## Documents that are uploaded on this page

documents-heading = Potrebni su nam vaši dokumenti
documents-text = Dodajte fotografiju ili datoteku svakog dokumenta, a zatim ih pošaljite. Za ovu provjeru prima ih tvrtka {$provider}. Ova ih stranica ne čuva.
documents-unknown-text = Čim doznamo koji su dokumenti potrebni, vidjet ćete ih ovdje.
documents-label = Dokumenti
documents-passport = Putovnica, stranica s fotografijom
documents-licence = Vozačka dozvola
documents-id-card = Osobna iskaznica
documents-tenancy = Ugovor o najmu
documents-utility = Račun za struju, vodu ili plin
documents-other = Drugi dokument
documents-front = {$document}, prednja strana
documents-back = {$document}, stražnja strana
documents-wants-pdf = Jedan PDF sa svim stranicama
documents-wants-any = Fotografija (JPEG ili PNG) ili PDF
documents-wants-photo = Fotografija (JPEG ili PNG) na kojoj se vide sva četiri kuta
documents-file = {$name}, {$size}
documents-ready = Spremno za slanje
documents-sending = Slanje: {$percent}
documents-received = Primljeno
documents-lost = Ova datoteka nije stigla. Pošaljite je ponovno.
documents-refused = Primili smo ovu datoteku, ali je ne možemo upotrijebiti. Odaberite onu na kojoj je sve čitljivo.
documents-too-large = Ova je datoteka prevelika. Najveća dopuštena veličina je {$size}. Odaberite manju datoteku.
documents-empty = Ova je datoteka prazna ili se ne može otvoriti. Odaberite drugu datoteku.
documents-heic = Ne možemo pročitati fotografije u formatu HEIC. Fotografirajte ovdje ili odaberite JPEG.
documents-not-photo = Ova datoteka nije fotografija. Odaberite JPEG ili PNG.
documents-not-pdf = Ova datoteka nije PDF. Odaberite PDF sa svim stranicama.
documents-not-readable = Ne možemo pročitati ovu datoteku. Odaberite JPEG, PNG ili PDF.
documents-progress = Slanje: {$document}
documents-ready-said = Spremno za slanje: {$count}
documents-received-said = Primljeno: {$count} od {$total}
documents-nothing-chosen = Još nema ničega za slanje. Najprije odaberite datoteku.
button-send = Pošalji dokumente
button-sending = Slanje…
button-choose = Odaberi datoteku
button-choose-other = Odaberi drugu datoteku
button-photo = Fotografiraj
button-photo-other = Fotografiraj ponovno
button-remove = Ukloni

## Results

approved-text = Hvala.
recent-text = Ovo je rezultat vaše posljednje provjere.
declined-photo-text = Jedna fotografija nije bila čitljiva. Pokušajte ponovno pri dobrom svjetlu. Pokažite cijeli dokument, oštro i bez odsjaja.
declined-document-text = Ovaj se dokument ne može upotrijebiti. Možda je istekao ili je vrste koju ne možemo prihvatiti. Pokušajte s drugim dokumentom.
declined-data-text = Vaš dokument i uneseni podaci ne podudaraju se. Provjerite ime i datume, a zatim pokušajte ponovno.
declined-face-text = Vaše lice nije bilo moguće povezati s fotografijom na dokumentu. Pokušajte ponovno bez drugih osoba, pri dobrom svjetlu i s otkrivenim licem.
declined-duplicate-text = Te podatke već koristi drugi korisnički profil. Korisnička podrška može vam pomoći.
declined-bank-text = Ova banka nije podržana. Možete pokušati s računom u drugoj banci.
declined-bank-data-text = Banka nije poslala dovoljno podataka koji bi pokazali da je račun vaš. Možete pokušati s drugim računom.
declined-name-text = Ime na računu ne podudara se s imenom koje imamo za vas. Ako korisničkoj podršci pošaljete bankovni izvadak, ona može potvrditi račun.
declined-shared-text = Ovaj se račun ne može povezati samo s vama. To se može dogoditi kod zajedničkih računa. Korisnička podrška može vam pomoći.
declined-support-text = Korisnička podrška može vam reći što možete učiniti dalje.
declined-retry-text = Možete pokušati ponovno.
expired-heading = Vrijeme za ovu provjeru je isteklo
expired-text = Nije donesena nikakva odluka. Možete započeti ponovno.
abandoned-heading = Provjera je ostala nedovršena
abandoned-text = Nema problema. Nije donesena nikakva odluka. Možete započeti ponovno kad god želite.
failed-heading = Nešto nije uspjelo
failed-bank-text = Došlo je do poteškoće pri odabiru bankovnog računa. Nije donesena nikakva odluka. Možete pokušati ponovno.
failed-provider-text = Tvrtka {$provider} imala je tehničku poteškoću. Nije donesena nikakva odluka. Možete pokušati ponovno.
failed-support-text = Provjera se zaustavila bez rezultata. Korisnička podrška može vam reći što se dogodilo i što učiniti dalje.

## Problems

elsewhere-heading = Vratite se tamo gdje ste započeli
elsewhere-text = Možda ste se vratili u drugom pregledniku ili aplikaciji. Da biste vidjeli rezultat, otvorite ovu stranicu tamo gdje ste započeli.
offline-heading = Niste povezani s internetom
offline-text = Povežite se s internetom, a zatim pokušajte ponovno.
unreachable-heading = Trenutačno se ne možemo povezati
unreachable-text = Poteškoća je možda na našoj strani. Pokušajte ponovno za minutu.
sign-in-heading = Prijavite se
sign-in-text = Za nastavak se morate prijaviti. Prijavite se, a zatim se vratite na ovu stranicu.
not-found-heading = Nismo pronašli ovu provjeru
not-found-text = Možda je zatvorena ili pripada drugom korisničkom profilu. Možete započeti novu.
gone-heading = Ova je provjera zatvorena
gone-text = Ne može se nastaviti. Možete započeti ponovno.
framed-heading = Otvorite ovu stranicu u zasebnoj kartici
framed-text = Ova je stranica prikazana unutar druge stranice. Radi vaše sigurnosti provjera se otvara samo u zasebnoj kartici.
unsupported-heading = Provjera se ovdje ne može sigurno pokrenuti
unsupported-text = Upotrijebite ažuran preglednik i adresu koja počinje s https.
misconfigured-heading = Provjera trenutačno nije dostupna
misconfigured-text = Na ovoj je stranici došlo do poteškoće. Pokušajte ponovno kasnije.

## Notices beside the text

notice-offline = Niste povezani s internetom. Nastavit ćemo kad se veza vrati.
notice-trying = Imamo poteškoća s povezivanjem. I dalje pokušavamo.
notice-unreachable = Trenutačno se ne možemo povezati. Pokušajte ponovno gumbom „{$button}”.
notice-no-result = Upravo provjereno: rezultata još nema
notice-slow-start = Ovo traje dulje nego obično. I dalje pokušavamo.
notice-link-copied = Poveznica je kopirana
notice-not-copied = Kopiranje nije uspjelo. Označite tekst i kopirajte ga ručno.
advice-not-copied = Kopiranje poveznice nije uspjelo. Otvorite stranicu u svom pregledniku putem izbornika ove aplikacije.
advice-in-app = Ovu ste stranicu otvorili unutar aplikacije. Provjera ovdje možda neće raditi. Otvorite stranicu u pregledniku koji obično koristite.
advice-no-camera = Na ovom uređaju ne nalazimo kameru. Upotrijebite mobitel ili drugi uređaj s kamerom.

## Help

help-text = Obratite se korisničkoj podršci i navedite ovaj referentni broj.
help-plain-text = Ako i dalje ne radi, obratite se korisničkoj podršci.
help-long-text = Ako već dugo čekate, obratite se korisničkoj podršci i navedite ovaj referentni broj.
reference-label = Referentni broj
code-label = Kod pogreške
recorder-heading = Tehnički detalji
recorder-text = Korisnička podrška može ih zatražiti. Sadrže samo vremena i kodove, ništa o vama.

## The title of the browser's tab

title-waiting = Provjera
title-action = Vi ste na redu
title-problem = Poteškoća
