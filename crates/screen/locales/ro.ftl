# Romanian (Română)
# Address: polite plural (dumneavoastră), with the pronoun where it helps. Buttons are the short form ("Continuă"), as on phones.
# "check" is "verificare"; asking for the result is "a vedea stadiul". Support is "serviciul clienți".
# ID card is "carte de identitate"; any ID is "act de identitate"; online banking is "internet banking"; user account is "cont de utilizator".
# Participles with gender are avoided. {$provider} follows "compania" or "pagina".
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verificare
steps-label = Progres
step-count = Pasul {$number} din {$total}
step-state-done = finalizat
step-state-current = pasul curent
step-state-stopped = oprit
step-state-ahead = neînceput
step-start = Început
step-identity = Identitate
step-bank-account = Cont bancar
step-bank-check = Verificare la bancă
step-documents = Documente
step-details = Date
step-review = Analiză
step-result = Rezultat
step-account = Cont

## Buttons

button-continue-with = Continuă cu {$provider}
button-start = Începe
button-continue = Continuă
button-opening = Se deschide {$provider}…
button-starting = Începem…
button-check = Vezi stadiul
button-checking = Se verifică stadiul…
button-try-again = Încearcă din nou
button-start-again = Începe din nou
button-start-new = Începe o verificare nouă
button-start-here = Începe din nou aici
button-other-document = Încearcă alt document
button-other-account = Încearcă alt cont bancar
button-finish = Continuă
button-not-now = Nu acum
button-cancel = Anulează
button-open-tab = Deschide într-o filă nouă
button-open-browser = Deschide în browser
button-copy-link = Copiază linkul
button-copy = Copiază
button-copied = Copiat

## Before the first answer

lookup-heading = Un moment
lookup-text = Vedem dacă ați început deja o verificare.

## Ondato: identity check with documents and camera

ondato-start-heading = Confirmați-vă identitatea
ondato-start-text = Colaborăm cu compania {$provider} pentru a vă verifica identitatea. Pagina ei securizată se deschide în această filă, apoi vă aduce înapoi aici. Rezervați-vă câteva minute.
ondato-hint-ready = Pregătiți pașaportul sau cartea de identitate
ondato-hint-device = Folosiți un dispozitiv cu cameră, de exemplu un telefon
ondato-hint-privacy = Fotografiile ajung direct la {$provider}, nu la această pagină
ondato-unfinished-heading = Verificarea identității nu este încheiată
ondato-approved-heading = Am confirmat identitatea dumneavoastră
ondato-declined-heading = Nu am putut confirma identitatea dumneavoastră

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Confirmați-vă contul bancar
paysafe-start-text = Colaborăm cu compania {$provider} pentru a vă verifica contul bancar. Pagina ei securizată se deschide în această filă, apoi vă aduce înapoi aici. Rezervați-vă câteva minute.
paysafe-hint-ready = Pregătiți datele de autentificare pentru internet banking
paysafe-hint-own = Contul trebuie să fie pe numele dumneavoastră
paysafe-hint-privacy = Această pagină nu vede niciodată parola dumneavoastră de la bancă
paysafe-unfinished-heading = Contul bancar nu este încă confirmat
paysafe-approved-heading = Am confirmat contul dumneavoastră bancar
paysafe-declined-heading = Nu am putut confirma acest cont bancar

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Confirmați că sunteți dumneavoastră
airwallex-start-text = Colaborăm cu compania {$provider} pentru a verifica dacă sunteți dumneavoastră. Pagina ei securizată vă cere actul de identitate și vă filmează fața. Se deschide în această filă, apoi vă aduce înapoi aici. Rezervați-vă câteva minute.
airwallex-hint-ready = Pregătiți pașaportul sau cartea de identitate
airwallex-hint-place = Folosiți un telefon, într-un loc luminos, fără alte persoane în cadru
airwallex-hint-privacy = Fotografiile și filmarea ajung direct la {$provider}, nu la această pagină
airwallex-unfinished-heading = Verificarea nu este încheiată
airwallex-approved-heading = Am confirmat că sunteți dumneavoastră
airwallex-declined-heading = Nu am putut confirma că sunteți dumneavoastră

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Confirmați-vă identitatea
connectfi-start-text = Colaborăm cu compania {$provider} pentru a vă verifica datele. Dacă sunt necesare fotografii ale documentelor, le adăugați pe această pagină.
connectfi-hint-ready = Pregătiți pașaportul, cartea de identitate sau permisul de conducere
connectfi-hint-device = Cu telefonul puteți face fotografii bune ale documentelor
connectfi-hint-pause = Vă puteți opri oricând și puteți continua mai târziu
connectfi-unfinished-heading = Verificarea nu este încheiată
connectfi-unfinished-text = Puteți continua de unde ați rămas, acum sau mai târziu.
connectfi-approved-heading = Am confirmat identitatea dumneavoastră
connectfi-declined-heading = Nu am putut confirma identitatea dumneavoastră

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Deschideți-vă contul
connectpay-start-text = {$provider} este banca noastră parteneră. Mai întâi vă confirmă identitatea, apoi vă cere câteva date.
connectpay-hint-identity = Confirmarea identității durează adesea doar câteva minute
connectpay-hint-review = Analiza băncii poate dura câteva ore sau câteva zile lucrătoare
connectpay-hint-pause = Puteți închide oricând această pagină și puteți reveni mai târziu
connectpay-identity-heading = Identitatea dumneavoastră este în curs de confirmare
connectpay-identity-text = Banca citește rezultatul verificării identității dumneavoastră. Adesea durează doar câteva minute. Apoi puteți continua aici.
connectpay-processing-heading = Am primit datele dumneavoastră
connectpay-processing-text = Acum le analizează banca. Puteți închide această pagină și puteți reveni mai târziu.
connectpay-review-heading = Banca vă analizează datele
connectpay-review-text = Ați făcut tot ce era de făcut. Analiza poate dura câteva ore sau câteva zile lucrătoare. Puteți închide această pagină și puteți reveni mai târziu.
connectpay-details-heading = Identitatea dumneavoastră este confirmată
connectpay-details-text = Acum banca are nevoie de câteva date despre dumneavoastră. Nu este nicio grabă.
connectpay-unfinished-heading = Verificarea identității nu este încheiată
connectpay-cannot-open-heading = Nu am putut iniția cererea dumneavoastră
connectpay-link-heading = Linkul pentru verificarea identității a expirat
connectpay-link-text = Nu s-a luat nicio decizie. Începeți din nou pentru a primi un link nou.
connectpay-approved-heading = Contul dumneavoastră este deschis
connectpay-identity-declined-heading = Banca nu a putut confirma identitatea dumneavoastră
connectpay-declined-heading = Contul dumneavoastră nu a putut fi deschis

## On a computer, where the check needs a phone

handoff-start-text = Pentru această verificare este nevoie de un telefon cu cameră. În continuare vă arătăm un cod pe care îl scanați cu telefonul. Continuați pe telefon, iar rezultatul apare pe această pagină.
handoff-heading = Continuați pe telefon
handoff-text = Pentru această verificare este nevoie de un telefon cu cameră. Vă arătăm un cod de scanat. Funcționează câteva minute și pe un singur telefon.
handoff-camera = Pe telefon, camera fotografiază actul de identitate și vă filmează fața.
handoff-code-heading = Scanați acest cod cu telefonul
handoff-code-text = Îndreptați camera telefonului spre cod și continuați pe telefon. Țineți deschisă această pagină: aici apare rezultatul.
handoff-code-label = Cod QR de scanat cu camera telefonului
handoff-valid = Codul este valabil {$time}
handoff-not-copied = Nu am putut copia linkul. Scanați codul cu telefonul.
handoff-over-heading = Acest cod nu mai funcționează
handoff-over-text = Fiecare cod funcționează câteva minute și pe un singur telefon. Afișați un cod nou pe calculator și scanați-l. Sau autentificați-vă pe acest telefon, apoi încercați din nou.
handoff-opening = Se creează un cod pentru telefon
button-continue-phone = Continuă pe telefon
button-continue-here = Continuă pe acest dispozitiv
button-new-code = Arată un cod nou
button-making-code = Se creează codul…
button-share-link = Distribuie linkul

## While the provider's page opens

opening-said = Se deschide {$provider}
starting-said = Începem verificarea
start-host = Pagina care se deschide este {$host}
did-not-open-heading = Pagina companiei {$provider} nu s-a deschis
did-not-open-text = Poate că aveți o conexiune lentă. Încercați din nou.
cannot-open-heading = Nu am putut deschide verificarea
cannot-open-text = Încercați din nou peste câteva clipe.

## Waiting for a result

checking-heading = Vedem dacă există un rezultat
checking-text = Solicităm acum rezultatul dumneavoastră.
back-text = Vă mulțumim. Așteptăm rezultatul de la {$provider}.
processing-heading = Datele dumneavoastră sunt în curs de verificare
processing-text = Ați făcut tot ce era de făcut. Puteți rămâne aici sau puteți închide această pagină și reveni mai târziu.
review-heading = O persoană vă analizează datele
review-text = Ați făcut tot ce era de făcut. Analiza făcută de o persoană durează mai mult. Puteți închide această pagină și puteți reveni mai târziu.
waiting-heading = Verificarea este încă în curs
waiting-text = Încă nu există un rezultat. Puteți rămâne aici sau puteți închide această pagină și reveni mai târziu.
no-result-heading = Încă nu există un rezultat
no-result-text = Nu trebuie să faceți nimic. Puteți închide această pagină și puteți reveni mai târziu pentru a vedea rezultatul.
stopped-text = Această pagină nu se mai actualizează singură. Folosiți „{$button}” pentru a vedea dacă există un rezultat.
unfinished-text = Puteți continua de unde ați rămas. Dacă tocmai ați terminat, așteptați o clipă: această pagină se actualizează singură.
unfinished-long-text = Puteți continua de unde ați rămas, acum sau mai târziu. Dacă ați terminat pe alt dispozitiv, folosiți „{$button}” pentru a vedea rezultatul.

## Details that the company asks for in a form of its own

details-heading = Avem nevoie de mai multe date
details-text = Lipsesc unele date pentru verificarea dumneavoastră.
details-below = Completați formularul de mai jos. Verificarea continuă după ce primim răspunsurile.
details-elsewhere = Vi le vom cere separat. Verificarea continuă pe această pagină după ce le primim.

## Documents that are uploaded on this page

documents-heading = Avem nevoie de documentele dumneavoastră
documents-text = Adăugați o fotografie sau un fișier pentru fiecare document, apoi trimiteți-le. Ajung la {$provider} pentru această verificare. Această pagină nu le păstrează.
documents-unknown-text = Veți vedea aici ce documente sunt necesare, imediat ce aflăm.
documents-label = Documente
documents-passport = Pașaport, pagina cu fotografia
documents-licence = Permis de conducere
documents-id-card = Carte de identitate
documents-tenancy = Contract de închiriere
documents-utility = Factură de curent, apă sau gaz
documents-other = Alt document
documents-front = {$document}, față
documents-back = {$document}, verso
documents-wants-pdf = Un singur PDF cu toate paginile
documents-wants-any = O fotografie (JPEG sau PNG) sau un PDF
documents-wants-photo = O fotografie (JPEG sau PNG) în care se văd toate cele patru colțuri
documents-file = {$name}, {$size}
documents-ready = Gata de trimis
documents-sending = Se trimite: {$percent}
documents-received = Primit
documents-lost = Acest fișier nu a ajuns. Trimiteți-l din nou.
documents-refused = Am primit acest fișier, dar nu îl putem folosi. Alegeți unul în care totul se poate citi.
documents-too-large = Acest fișier este prea mare. Limita este de {$size}. Alegeți un fișier mai mic.
documents-empty = Acest fișier este gol sau nu poate fi deschis. Alegeți alt fișier.
documents-heic = Nu putem citi fotografii în format HEIC. Faceți fotografia aici sau alegeți un JPEG.
documents-not-photo = Acest fișier nu este o fotografie. Alegeți un fișier JPEG sau PNG.
documents-not-pdf = Acest fișier nu este un PDF. Alegeți un PDF cu toate paginile.
documents-not-readable = Nu putem citi acest fișier. Alegeți un fișier JPEG, PNG sau PDF.
documents-progress = Se trimite: {$document}
documents-ready-said = Gata de trimis: {$count}
documents-received-said = Primite: {$count} din {$total}
documents-nothing-chosen = Nu este încă nimic de trimis. Alegeți mai întâi un fișier.
button-send = Trimite documentele
button-sending = Se trimite…
button-choose = Alege un fișier
button-choose-other = Alege alt fișier
button-photo = Fă o fotografie
button-photo-other = Fă altă fotografie
button-remove = Elimină

## Results

approved-text = Vă mulțumim.
recent-text = Acesta este rezultatul ultimei dumneavoastră verificări.
declined-photo-text = O fotografie nu a putut fi citită. Încercați din nou la lumină bună. Arătați tot documentul, clar și fără reflexii.
declined-document-text = Acest document nu poate fi folosit. Poate că a expirat sau este de un tip pe care nu îl putem accepta. Încercați alt document.
declined-data-text = Documentul și datele pe care le-ați introdus nu coincid. Verificați numele și datele calendaristice, apoi încercați din nou.
declined-face-text = Fața dumneavoastră nu a putut fi asociată cu fotografia din document. Încercați din nou fără alte persoane, la lumină bună, cu fața descoperită.
declined-duplicate-text = Alt cont de utilizator folosește deja aceste date. Serviciul clienți vă poate ajuta.
declined-bank-text = Această bancă nu este acceptată. Puteți încerca un cont de la altă bancă.
declined-bank-data-text = Banca nu a trimis suficiente informații care să arate că acest cont vă aparține. Puteți încerca alt cont.
declined-name-text = Numele de pe cont nu coincide cu numele din evidențele noastre. Serviciul clienți poate confirma contul dacă îi trimiteți un extras de cont.
declined-shared-text = Acest cont nu poate fi asociat doar cu dumneavoastră. Se poate întâmpla la conturile comune. Serviciul clienți vă poate ajuta.
declined-support-text = Serviciul clienți vă poate spune ce puteți face în continuare.
declined-retry-text = Puteți încerca din nou.
expired-heading = Timpul pentru această verificare a expirat
expired-text = Nu s-a luat nicio decizie. Puteți începe din nou.
abandoned-heading = Verificarea nu a fost încheiată
abandoned-text = Nu este nicio problemă. Nu s-a luat nicio decizie. Puteți începe din nou când doriți.
failed-heading = Ceva nu a funcționat
failed-bank-text = A apărut o problemă la alegerea contului bancar. Nu s-a luat nicio decizie. Puteți încerca din nou.
failed-provider-text = Compania {$provider} a avut o problemă tehnică. Nu s-a luat nicio decizie. Puteți încerca din nou.
failed-support-text = Verificarea s-a oprit fără rezultat. Serviciul clienți vă poate spune ce s-a întâmplat și ce urmează.

## Problems

elsewhere-heading = Reveniți acolo unde ați început
elsewhere-text = Poate că ați revenit în alt browser sau în altă aplicație. Pentru a vedea rezultatul, deschideți această pagină acolo unde ați început.
offline-heading = Nu aveți conexiune la internet
offline-text = Conectați-vă la internet, apoi încercați din nou.
unreachable-heading = Momentan nu ne putem conecta
unreachable-text = Poate fi o problemă la noi. Încercați din nou peste un minut.
sign-in-heading = Autentificați-vă
sign-in-text = Pentru a continua, trebuie să vă autentificați. Autentificați-vă, apoi reveniți la această pagină.
not-found-heading = Nu am găsit această verificare
not-found-text = Poate că este închisă sau aparține altui cont de utilizator. Puteți începe una nouă.
gone-heading = Această verificare este închisă
gone-text = Nu poate fi continuată. Puteți începe din nou.
framed-heading = Deschideți această pagină într‑o filă separată
framed-text = Această pagină este afișată în interiorul altei pagini. Pentru siguranța dumneavoastră, verificarea se deschide doar într-o filă separată.
unsupported-heading = Verificarea nu se poate deschide aici în siguranță
unsupported-text = Folosiți un browser actualizat și o adresă care începe cu https.
misconfigured-heading = Verificarea nu este disponibilă momentan
misconfigured-text = Există o problemă cu această pagină. Încercați din nou mai târziu.

## Notices beside the text

notice-offline = Nu aveți conexiune la internet. Continuăm când revine conexiunea.
notice-trying = Avem probleme de conectare. Încercăm în continuare.
notice-unreachable = Momentan nu ne putem conecta. Folosiți „{$button}” pentru a încerca din nou.
notice-no-result = Actualizat chiar acum: încă nu există un rezultat
notice-slow-start = Durează mai mult decât de obicei. Încercăm în continuare.
notice-link-copied = Link copiat
notice-not-copied = Nu am putut copia. Selectați textul și copiați-l.
advice-not-copied = Nu am putut copia linkul. Folosiți meniul acestei aplicații pentru a deschide pagina în browser.
advice-in-app = Ați deschis această pagină într-o aplicație. Este posibil ca verificarea să nu funcționeze aici. Deschideți pagina în browserul pe care îl folosiți de obicei.
advice-no-camera = Nu găsim nicio cameră pe acest dispozitiv. Folosiți un telefon sau alt dispozitiv cu cameră.

## Help

help-text = Contactați serviciul clienți și comunicați acest număr de referință.
help-plain-text = Dacă tot nu funcționează, contactați serviciul clienți.
help-long-text = Dacă așteptați de mult timp, contactați serviciul clienți și comunicați acest număr de referință.
reference-label = Număr de referință
code-label = Cod de eroare
recorder-heading = Detalii tehnice
recorder-text = Serviciul clienți vi le poate cere. Conțin ore și coduri, dar nimic despre dumneavoastră.

## The title of the browser's tab

title-waiting = În așteptare
title-action = Este rândul dvs.
title-problem = Problemă
