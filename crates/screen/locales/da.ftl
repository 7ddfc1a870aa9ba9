# Danish (dansk)
# Address: "du", as all Danish banks write. Check = "kontrol", identity check = "identitetskontrol".
# ID card = "ID-kort", any ID = "ID" / "legitimation"; online banking = "netbank"; support = "kundeservice".
# Review = "gennemgang"; decision = "beslutning" ("afgørelse" is an authority's); details = "oplysninger"; a customer account = "brugerkonto". Quotation marks ” on both sides. Commas before subordinate clauses are set ("startkomma").
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Kontrol
steps-label = Forløb
step-count = Trin {$number} af {$total}
step-state-done = gennemført
step-state-current = nuværende trin
step-state-stopped = stoppet
step-state-ahead = ikke begyndt
step-start = Start
step-identity = Identitet
step-bank-account = Bankkonto
step-bank-check = Bankens kontrol
step-documents = Dokumenter
step-details = Oplysninger
step-review = Gennemgang
step-result = Resultat
step-account = Konto

## Buttons

button-continue-with = Fortsæt med {$provider}
button-start = Start
button-continue = Fortsæt
button-opening = Åbner {$provider}…
button-starting = Starter…
button-check = Tjek status
button-checking = Tjekker…
button-try-again = Prøv igen
button-start-again = Begynd forfra
button-start-new = Start en ny kontrol
button-start-here = Begynd forfra her
button-other-document = Prøv et andet dokument
button-other-account = Prøv en anden bankkonto
button-finish = Fortsæt
button-not-now = Ikke nu
button-cancel = Annuller
button-open-tab = Åbn i en ny fane
button-open-browser = Åbn i din browser
button-copy-link = Kopiér link
button-copy = Kopiér
button-copied = Kopieret

## Before the first answer

lookup-heading = Et øjeblik
lookup-text = Vi ser efter, om du allerede er begyndt.

## Ondato: identity check with documents and camera

ondato-start-heading = Bekræft din identitet
ondato-start-text = Vi bruger {$provider} til at kontrollere din identitet. Virksomhedens sikre side åbner i denne fane og sender dig derefter tilbage hertil. Sæt et par minutter af.
ondato-hint-ready = Hav dit pas eller ID-kort klar
ondato-hint-device = Brug en enhed med kamera, for eksempel en telefon
ondato-hint-privacy = Dine billeder går direkte til {$provider}, ikke til denne side
ondato-unfinished-heading = Din identitetskontrol er ikke færdig
ondato-approved-heading = Vi har bekræftet din identitet
ondato-declined-heading = Vi kunne ikke bekræfte din identitet

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Bekræft din bankkonto
paysafe-start-text = Vi bruger {$provider} til at kontrollere din bankkonto. Virksomhedens sikre side åbner i denne fane og sender dig derefter tilbage hertil. Sæt et par minutter af.
paysafe-hint-ready = Hav dine loginoplysninger til netbanken klar
paysafe-hint-own = Kontoen skal stå i dit eget navn
paysafe-hint-privacy = Denne side ser aldrig din adgangskode til banken
paysafe-unfinished-heading = Din bankkonto er ikke bekræftet endnu
paysafe-approved-heading = Vi har bekræftet din bankkonto
paysafe-declined-heading = Vi kunne ikke bekræfte denne bankkonto

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Bekræft, at det er dig
airwallex-start-text = Vi bruger {$provider} til at kontrollere, at det er dig. Virksomhedens sikre side beder om din legitimation og filmer dit ansigt. Den åbner i denne fane og sender dig derefter tilbage hertil. Sæt et par minutter af.
airwallex-hint-ready = Hav dit pas eller ID-kort klar
airwallex-hint-place = Brug en telefon et lyst sted, hvor ingen andre er i billedet
airwallex-hint-privacy = Dine billeder og din video går direkte til {$provider}, ikke til denne side
airwallex-unfinished-heading = Din kontrol er ikke færdig
airwallex-approved-heading = Vi har bekræftet, at det er dig
airwallex-declined-heading = Vi kunne ikke bekræfte, at det er dig

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Bekræft din identitet
connectfi-start-text = Vi bruger {$provider} til at kontrollere dine oplysninger. Hvis der er brug for billeder af dine dokumenter, tilføjer du dem på denne side.
connectfi-hint-ready = Hav dit pas, ID-kort eller kørekort klar
connectfi-hint-device = En telefon tager gode billeder af dokumenter
connectfi-hint-pause = Du kan stoppe når som helst og fortsætte senere
connectfi-unfinished-heading = Din kontrol er ikke færdig
connectfi-unfinished-text = Du kan fortsætte, hvor du slap, nu eller senere.
connectfi-approved-heading = Vi har bekræftet din identitet
connectfi-declined-heading = Vi kunne ikke bekræfte din identitet

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Åbn en konto
connectpay-start-text = {$provider} er vores partnerbank. Banken bekræfter først din identitet og beder derefter om nogle få oplysninger.
connectpay-hint-identity = Det tager ofte kun få minutter at bekræfte din identitet
connectpay-hint-review = Bankens gennemgang kan tage nogle timer eller nogle få hverdage
connectpay-hint-pause = Du kan lukke denne side når som helst og komme tilbage
connectpay-identity-heading = Din identitet er ved at blive bekræftet
connectpay-identity-text = Banken ser på resultatet af din identitetskontrol. Det tager ofte kun få minutter. Derefter fortsætter du her.
connectpay-processing-heading = Vi har modtaget dine oplysninger
connectpay-processing-text = Nu gennemgår banken dem. Du kan lukke denne side og komme tilbage senere.
connectpay-review-heading = Banken gennemgår dine oplysninger
connectpay-review-text = Du har gjort din del. Det kan tage nogle timer eller nogle få hverdage. Du kan lukke denne side og komme tilbage senere.
connectpay-details-heading = Din identitet er bekræftet
connectpay-details-text = Nu har banken brug for nogle oplysninger om dig. Tag dig god tid.
connectpay-unfinished-heading = Din identitetskontrol er ikke færdig
connectpay-cannot-open-heading = Vi kunne ikke starte din ansøgning
connectpay-link-heading = Linket til din identitetskontrol er udløbet
connectpay-link-text = Der er ikke truffet nogen beslutning. Begynd forfra for at få et nyt link.
connectpay-approved-heading = Din konto er åbnet
connectpay-identity-declined-heading = Banken kunne ikke bekræfte din identitet
connectpay-declined-heading = Din konto kunne ikke åbnes

## On a computer, where the check needs a phone

handoff-start-text = Denne kontrol kræver en telefon med kamera. Nu viser vi dig en kode, som du scanner med telefonen. Du fortsætter på telefonen, og denne side viser resultatet.
handoff-heading = Fortsæt på din telefon
handoff-text = Denne kontrol kræver en telefon med kamera. Vi viser dig en kode, som du scanner. Den virker i nogle få minutter og kun på én telefon.
handoff-camera = På telefonen fotograferer kameraet din legitimation og filmer dit ansigt.
handoff-code-heading = Scan denne kode med din telefon
handoff-code-text = Ret telefonens kamera mod koden, og fortsæt på telefonen. Hold denne side åben: Her ser du resultatet.
handoff-code-label = QR-kode, som du scanner med telefonens kamera
handoff-valid = Koden virker i {$time}
handoff-not-copied = Linket kunne ikke kopieres. Scan koden med din telefon i stedet.
handoff-over-heading = Denne kode virker ikke længere
handoff-over-text = Hver kode virker i nogle få minutter og kun på én telefon. Få vist en ny kode på din computer, og scan den. Eller log ind på denne telefon, og prøv derefter igen.
handoff-opening = Opretter en kode til din telefon
button-continue-phone = Fortsæt på din telefon
button-continue-here = Fortsæt på denne enhed
button-new-code = Vis en ny kode
button-making-code = Opretter en kode…
button-share-link = Del link

## While the provider's page opens

opening-said = Åbner {$provider}
starting-said = Starter din kontrol
start-host = Den side, der åbnes, er {$host}
did-not-open-heading = Siden hos {$provider} blev ikke åbnet
did-not-open-text = Din forbindelse er måske langsom. Prøv igen.
cannot-open-heading = Vi kunne ikke åbne kontrollen
cannot-open-text = Prøv igen om lidt.

## Waiting for a result

checking-heading = Henter dit resultat
checking-text = Vi spørger efter dit resultat nu.
back-text = Tak. Vi venter på resultatet fra {$provider}.
processing-heading = Dine oplysninger bliver kontrolleret
processing-text = Du har gjort din del. Du kan blive her eller lukke denne side og komme tilbage senere.
review-heading = En person gennemgår dine oplysninger
review-text = Du har gjort din del. Når en person gennemgår oplysningerne, tager det længere tid. Du kan lukke denne side og komme tilbage senere.
waiting-heading = Stadig i gang
waiting-text = Der er ikke noget resultat endnu. Du kan blive her eller lukke denne side og komme tilbage senere.
no-result-heading = Intet resultat endnu
no-result-text = Du behøver ikke gøre noget. Du kan lukke denne side og komme tilbage senere for at se resultatet.
stopped-text = Siden opdateres ikke længere af sig selv. Brug ”{$button}” for at se efter igen.
unfinished-text = Du kan fortsætte, hvor du slap. Hvis du lige er blevet færdig, så vent et øjeblik: Siden opdateres af sig selv.
unfinished-long-text = Du kan fortsætte, hvor du slap, nu eller senere. Hvis du blev færdig på en anden enhed, så brug ”{$button}” for at se resultatet.

## Details that the company asks for in a form of its own

details-heading = Vi har brug for flere oplysninger
details-text = Der mangler nogle oplysninger til din kontrol.
details-below = Udfyld formularen nedenfor. Kontrollen fortsætter, når dine svar er modtaget.
details-elsewhere = Vi beder dig om dem separat. Når de er modtaget, fortsætter kontrollen på denne side.

## Documents that are uploaded on this page

documents-heading = Vi har brug for dine dokumenter
documents-text = Tilføj et billede eller en fil af hvert dokument, og send dem. De går til {$provider} til denne kontrol. Denne side gemmer dem ikke.
documents-unknown-text = Her kan du se, hvilke dokumenter der er brug for, så snart vi ved det.
documents-label = Dokumenter
documents-passport = Pas, siden med foto
documents-licence = Kørekort
documents-id-card = ID-kort
documents-tenancy = Lejekontrakt
documents-utility = Regning for el, vand eller gas
documents-other = Andet dokument
documents-front = {$document}, forside
documents-back = {$document}, bagside
documents-wants-pdf = Én PDF med alle sider
documents-wants-any = Et billede (JPEG eller PNG) eller en PDF
documents-wants-photo = Et billede (JPEG eller PNG), hvor alle fire hjørner kan ses
documents-file = {$name}, {$size}
documents-ready = Klar til afsendelse
documents-sending = Sender: {$percent}
documents-received = Modtaget
documents-lost = Filen kom ikke frem. Send den igen.
documents-refused = Vi har modtaget filen, men kan ikke bruge den. Vælg en, hvor alt kan læses.
documents-too-large = Filen er for stor. Grænsen er {$size}. Vælg en mindre fil.
documents-empty = Filen er tom eller kan ikke åbnes. Vælg en anden fil.
documents-heic = Vi kan ikke læse billeder i HEIC-format. Tag billedet her i stedet, eller vælg en JPEG.
documents-not-photo = Filen er ikke et billede. Vælg en JPEG eller PNG.
documents-not-pdf = Filen er ikke en PDF. Vælg en PDF med alle sider.
documents-not-readable = Vi kan ikke læse filen. Vælg en JPEG, PNG eller PDF.
documents-progress = Sender: {$document}
documents-ready-said = Klar til afsendelse: {$count}
documents-received-said = Modtaget: {$count} af {$total}
documents-nothing-chosen = Der er ikke noget at sende endnu. Vælg en fil først.
button-send = Send dokumenter
button-sending = Sender…
button-choose = Vælg en fil
button-choose-other = Vælg en anden fil
button-photo = Tag et billede
button-photo-other = Tag et nyt billede
button-remove = Fjern

## Results

approved-text = Tak.
recent-text = Dette er resultatet af din seneste kontrol.
declined-photo-text = Et billede kunne ikke læses. Prøv igen i godt lys. Vis hele dokumentet, skarpt og uden genskin.
declined-document-text = Dette dokument kan ikke bruges. Det kan være udløbet eller være af en type, vi ikke kan godtage. Prøv et andet dokument.
declined-data-text = Dit dokument og de indtastede oplysninger stemmer ikke overens. Kontrollér dit navn og datoerne, og prøv igen.
declined-face-text = Dit ansigt kunne ikke matches med billedet i dit dokument. Prøv igen uden andre i billedet, i godt lys og med hele ansigtet synligt.
declined-duplicate-text = En anden brugerkonto bruger allerede disse oplysninger. Kundeservice kan hjælpe dig med det.
declined-bank-text = Denne bank understøttes ikke. Du kan prøve en konto i en anden bank.
declined-bank-data-text = Banken sendte ikke nok oplysninger til at vise, at kontoen er din. Du kan prøve en anden konto.
declined-name-text = Navnet på kontoen svarer ikke til det navn, vi har på dig. Hvis du sender et kontoudtog til kundeservice, kan de bekræfte kontoen.
declined-shared-text = Denne konto kan ikke knyttes til dig alene. Det kan ske med fælles konti. Kundeservice kan hjælpe dig med det.
declined-support-text = Kundeservice kan fortælle dig, hvad du kan gøre nu.
declined-retry-text = Du kan prøve igen.
expired-heading = Tiden til kontrollen er udløbet
expired-text = Der er ikke truffet nogen beslutning. Du kan begynde forfra.
abandoned-heading = Kontrollen blev ikke gennemført
abandoned-text = Det gør ikke noget. Der er ikke truffet nogen beslutning. Du kan begynde forfra, når du er klar.
failed-heading = Noget gik galt
failed-bank-text = Der opstod et problem, mens du valgte din bankkonto. Der er ikke truffet nogen beslutning. Du kan prøve igen.
failed-provider-text = {$provider} havde et teknisk problem. Der er ikke truffet nogen beslutning. Du kan prøve igen.
failed-support-text = Kontrollen stoppede uden et resultat. Kundeservice kan fortælle dig, hvad der skete, og hvad du kan gøre nu.

## Problems

elsewhere-heading = Gå tilbage til der, hvor du begyndte
elsewhere-text = Du er måske kommet tilbage i en anden browser eller app. Åbn denne side der, hvor du begyndte, for at se dit resultat.
offline-heading = Du er offline
offline-text = Opret forbindelse til internettet, og prøv igen.
unreachable-heading = Vi kan ikke få forbindelse lige nu
unreachable-text = Problemet kan ligge hos os. Prøv igen om et minut.
sign-in-heading = Log ind
sign-in-text = Du skal være logget ind for at fortsætte. Log ind, og kom derefter tilbage til denne side.
not-found-heading = Vi kunne ikke finde denne kontrol
not-found-text = Den er måske afsluttet eller hører til en anden brugerkonto. Du kan starte en ny kontrol.
gone-heading = Denne kontrol er afsluttet
gone-text = Den kan ikke fortsættes. Du kan begynde forfra.
framed-heading = Åbn denne side i sin egen fane
framed-text = Denne side vises inde i en anden side. Af hensyn til din sikkerhed åbner kontrollen kun i sin egen fane.
unsupported-heading = Kontrollen kan ikke åbnes sikkert her
unsupported-text = Brug en opdateret browser og en adresse, der begynder med https.
misconfigured-heading = Kontrollen er ikke tilgængelig lige nu
misconfigured-text = Der er et problem med denne side. Prøv igen senere.

## Notices beside the text

notice-offline = Du er offline. Vi fortsætter, når du er online igen.
notice-trying = Vi har problemer med forbindelsen. Vi prøver stadig.
notice-unreachable = Vi kan ikke få forbindelse lige nu. Brug ”{$button}” for at prøve igen.
notice-no-result = Lige tjekket: intet resultat endnu
notice-slow-start = Det tager længere tid end normalt. Vi prøver stadig.
notice-link-copied = Linket er kopieret
notice-not-copied = Det kunne ikke kopieres. Prøv at kopiere det selv.
advice-not-copied = Linket kunne ikke kopieres. Brug menuen i denne app til at åbne siden i din browser.
advice-in-app = Du har åbnet denne side i en app. Kontrollen virker måske ikke her. Åbn siden i din sædvanlige browser.
advice-no-camera = Vi kan ikke finde et kamera på denne enhed. Brug en telefon eller en anden enhed med kamera.

## Help

help-text = Kontakt kundeservice, og oplys dette referencenummer.
help-plain-text = Kontakt kundeservice, hvis det stadig ikke virker.
help-long-text = Hvis du har ventet længe, så kontakt kundeservice, og oplys dette referencenummer.
reference-label = Referencenummer
code-label = Fejlkode
recorder-heading = Tekniske oplysninger
recorder-text = Kundeservice kan bede om dem. De indeholder tidspunkter og koder, men intet om dig.

## The title of the browser's tab

title-waiting = Kontrollerer
title-action = Din tur
title-problem = Problem
