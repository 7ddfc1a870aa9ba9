# Norwegian Bokmål (norsk bokmål)
# Address: "du", as all Norwegian banks write. Check = "kontroll", identity check = "identitetskontroll".
# ID card = "ID-kort" (the Norwegian one is the "nasjonalt ID-kort"), any ID = "legitimasjon"; online banking = "nettbank".
# Support = "kundeservice"; review = "gjennomgang"; details = "opplysninger"; a customer account = "brukerkonto". Quotation marks « ».
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Kontroll
steps-label = Fremdrift
step-count = Trinn {$number} av {$total}
step-state-done = ferdig
step-state-current = nåværende trinn
step-state-stopped = stoppet
step-state-ahead = ikke startet
step-start = Start
step-identity = Identitet
step-bank-account = Bankkonto
step-bank-check = Bankens kontroll
step-documents = Dokumenter
step-details = Opplysninger
step-review = Gjennomgang
step-result = Resultat
step-account = Konto

## Buttons

button-continue-with = Fortsett med {$provider}
button-start = Start
button-continue = Fortsett
button-opening = Åpner {$provider}…
button-starting = Starter…
button-check = Sjekk status
button-checking = Sjekker…
button-try-again = Prøv igjen
button-start-again = Start på nytt
button-start-new = Start en ny kontroll
button-start-here = Start på nytt her
button-other-document = Prøv et annet dokument
button-other-account = Prøv en annen bankkonto
button-finish = Fortsett
button-not-now = Ikke nå
button-cancel = Avbryt
button-open-tab = Åpne i en ny fane
button-open-browser = Åpne i nettleseren
button-copy-link = Kopier lenke
button-copy = Kopier
button-copied = Kopiert

## Before the first answer

lookup-heading = Et øyeblikk
lookup-text = Vi ser etter om du allerede har startet.

## Ondato: identity check with documents and camera

ondato-start-heading = Bekreft identiteten din
ondato-start-text = Vi bruker {$provider} til å kontrollere identiteten din. Den sikre siden til selskapet åpnes i denne fanen og sender deg deretter tilbake hit. Sett av noen minutter.
ondato-hint-ready = Ha passet eller ID-kortet ditt klart
ondato-hint-device = Bruk en enhet med kamera, for eksempel en mobil
ondato-hint-privacy = Bildene dine går rett til {$provider}, ikke til denne siden
ondato-unfinished-heading = Identitetskontrollen din er ikke ferdig
ondato-approved-heading = Vi har bekreftet identiteten din
ondato-declined-heading = Vi kunne ikke bekrefte identiteten din

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Bekreft bankkontoen din
paysafe-start-text = Vi bruker {$provider} til å kontrollere bankkontoen din. Den sikre siden til selskapet åpnes i denne fanen og sender deg deretter tilbake hit. Sett av noen minutter.
paysafe-hint-ready = Ha påloggingsinformasjonen til nettbanken klar
paysafe-hint-own = Kontoen må stå i ditt eget navn
paysafe-hint-privacy = Denne siden ser aldri bankpassordet ditt
paysafe-unfinished-heading = Bankkontoen din er ikke bekreftet ennå
paysafe-approved-heading = Vi har bekreftet bankkontoen din
paysafe-declined-heading = Vi kunne ikke bekrefte denne bankkontoen

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Bekreft at det er deg
airwallex-start-text = Vi bruker {$provider} til å kontrollere at det er deg. Den sikre siden til selskapet ber om legitimasjonen din og filmer ansiktet ditt. Den åpnes i denne fanen og sender deg deretter tilbake hit. Sett av noen minutter.
airwallex-hint-ready = Ha passet eller ID-kortet ditt klart
airwallex-hint-place = Bruk en mobil på et lyst sted der ingen andre er i bildet
airwallex-hint-privacy = Bildene og videoen går rett til {$provider}, ikke til denne siden
airwallex-unfinished-heading = Kontrollen din er ikke ferdig
airwallex-approved-heading = Vi har bekreftet at det er deg
airwallex-declined-heading = Vi kunne ikke bekrefte at det er deg

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Bekreft identiteten din
connectfi-start-text = Vi bruker {$provider} til å kontrollere opplysningene dine. Hvis det trengs bilder av dokumentene dine, legger du dem til på denne siden.
connectfi-hint-ready = Ha passet, ID-kortet eller førerkortet ditt klart
connectfi-hint-device = En mobil tar gode bilder av dokumenter
connectfi-hint-pause = Du kan stoppe når som helst og fortsette senere
connectfi-unfinished-heading = Kontrollen din er ikke ferdig
connectfi-unfinished-text = Du kan fortsette der du slapp, nå eller senere.
connectfi-approved-heading = Vi har bekreftet identiteten din
connectfi-declined-heading = Vi kunne ikke bekrefte identiteten din

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Åpne en konto
connectpay-start-text = {$provider} er partnerbanken vår. Banken bekrefter først identiteten din og ber deretter om noen få opplysninger.
connectpay-hint-identity = Det tar ofte bare noen minutter å bekrefte identiteten din
connectpay-hint-review = Bankens gjennomgang kan ta noen timer eller noen få virkedager
connectpay-hint-pause = Du kan lukke denne siden når som helst og komme tilbake
connectpay-identity-heading = Identiteten din er i ferd med å bli bekreftet
connectpay-identity-text = Banken ser på resultatet av identitetskontrollen din. Det tar ofte bare noen minutter. Deretter fortsetter du her.
connectpay-processing-heading = Vi har mottatt opplysningene dine
connectpay-processing-text = Nå går banken gjennom dem. Du kan lukke denne siden og komme tilbake senere.
connectpay-review-heading = Banken går gjennom opplysningene dine
connectpay-review-text = Du har gjort din del. Dette kan ta noen timer eller noen få virkedager. Du kan lukke denne siden og komme tilbake senere.
connectpay-details-heading = Identiteten din er bekreftet
connectpay-details-text = Nå trenger banken noen opplysninger om deg. Ta deg god tid.
connectpay-unfinished-heading = Identitetskontrollen din er ikke ferdig
connectpay-cannot-open-heading = Vi kunne ikke starte søknaden din
connectpay-link-heading = Lenken til identitetskontrollen din er utløpt
connectpay-link-text = Det er ikke tatt noen avgjørelse. Start på nytt for å få en ny lenke.
connectpay-approved-heading = Kontoen din er åpnet
connectpay-identity-declined-heading = Banken kunne ikke bekrefte identiteten din
connectpay-declined-heading = Kontoen din kunne ikke åpnes

## On a computer, where the check needs a phone

handoff-start-text = Denne kontrollen krever en mobil med kamera. Nå viser vi deg en kode som du skanner med mobilen. Du fortsetter på mobilen, og denne siden viser resultatet.
handoff-heading = Fortsett på mobilen
handoff-text = Denne kontrollen krever en mobil med kamera. Vi viser deg en kode som du skanner. Den virker i noen minutter og bare på én mobil.
handoff-camera = På mobilen fotograferer kameraet legitimasjonen din og filmer ansiktet ditt.
handoff-code-heading = Skann denne koden med mobilen
handoff-code-text = Rett mobilens kamera mot koden og fortsett på mobilen. Hold denne siden åpen: Her ser du resultatet.
handoff-code-label = QR-kode du skanner med mobilens kamera
handoff-valid = Koden virker i {$time}
handoff-not-copied = Vi fikk ikke kopiert lenken. Skann koden med mobilen i stedet.
handoff-over-heading = Denne koden virker ikke lenger
handoff-over-text = Hver kode virker i noen minutter og bare på én mobil. Vis en ny kode på datamaskinen og skann den. Eller logg inn på denne mobilen, og prøv deretter igjen.
handoff-opening = Lager en kode til mobilen din
button-continue-phone = Fortsett på mobilen
button-continue-here = Fortsett på denne enheten
button-new-code = Vis en ny kode
button-making-code = Lager en kode…
button-share-link = Del lenke

## While the provider's page opens

opening-said = Åpner {$provider}
starting-said = Starter kontrollen din
start-host = Siden som åpnes, er {$host}
did-not-open-heading = Siden til {$provider} ble ikke åpnet
did-not-open-text = Forbindelsen din kan være treg. Prøv igjen.
cannot-open-heading = Vi kunne ikke åpne kontrollen
cannot-open-text = Prøv igjen om litt.

## Waiting for a result

checking-heading = Henter resultatet ditt
checking-text = Vi spør etter resultatet ditt nå.
back-text = Takk. Vi venter på resultatet fra {$provider}.
processing-heading = Opplysningene dine blir kontrollert
processing-text = Du har gjort din del. Du kan bli her eller lukke denne siden og komme tilbake senere.
review-heading = En person går gjennom opplysningene dine
review-text = Du har gjort din del. Når en person går gjennom opplysningene, tar det lengre tid. Du kan lukke denne siden og komme tilbake senere.
waiting-heading = Fortsatt i gang
waiting-text = Det er ikke noe resultat ennå. Du kan bli her eller lukke denne siden og komme tilbake senere.
no-result-heading = Ikke noe resultat ennå
no-result-text = Du trenger ikke å gjøre noe. Du kan lukke denne siden og komme tilbake senere for å se resultatet.
stopped-text = Siden oppdateres ikke lenger av seg selv. Bruk «{$button}» for å se etter på nytt.
unfinished-text = Du kan fortsette der du slapp. Hvis du nettopp ble ferdig, kan du vente litt: Siden oppdateres av seg selv.
unfinished-long-text = Du kan fortsette der du slapp, nå eller senere. Hvis du ble ferdig på en annen enhet, bruker du «{$button}» for å se resultatet.

## Details that the company asks for in a form of its own

details-heading = Vi trenger flere opplysninger
details-text = Det mangler noen opplysninger til kontrollen din.
details-below = Fyll ut skjemaet nedenfor. Kontrollen fortsetter når svarene dine er mottatt.
details-elsewhere = Vi ber deg om dem separat. Når de er mottatt, fortsetter kontrollen på denne siden.

## Documents that are uploaded on this page

documents-heading = Vi trenger dokumentene dine
documents-text = Legg til et bilde eller en fil av hvert dokument, og send dem. De går til {$provider} for denne kontrollen. Denne siden lagrer dem ikke.
documents-unknown-text = Her ser du hvilke dokumenter som trengs, så snart vi vet det.
documents-label = Dokumenter
documents-passport = Pass, siden med bilde
documents-licence = Førerkort
documents-id-card = ID-kort
documents-tenancy = Leiekontrakt
documents-utility = Regning for strøm, vann eller gass
documents-other = Annet dokument
documents-front = {$document}, forside
documents-back = {$document}, bakside
documents-wants-pdf = Én PDF med alle sidene
documents-wants-any = Et bilde (JPEG eller PNG) eller en PDF
documents-wants-photo = Et bilde (JPEG eller PNG) der alle fire hjørnene vises
documents-file = {$name}, {$size}
documents-ready = Klar til sending
documents-sending = Sender: {$percent}
documents-received = Mottatt
documents-lost = Filen kom ikke frem. Send den på nytt.
documents-refused = Vi har mottatt filen, men kan ikke bruke den. Velg en der alt kan leses.
documents-too-large = Filen er for stor. Grensen er {$size}. Velg en mindre fil.
documents-empty = Filen er tom eller kan ikke åpnes. Velg en annen fil.
documents-heic = Vi kan ikke lese bilder i HEIC-format. Ta bildet her i stedet, eller velg en JPEG.
documents-not-photo = Filen er ikke et bilde. Velg en JPEG eller PNG.
documents-not-pdf = Filen er ikke en PDF. Velg en PDF med alle sidene.
documents-not-readable = Vi kan ikke lese filen. Velg en JPEG, PNG eller PDF.
documents-progress = Sender: {$document}
documents-ready-said = Klar til sending: {$count}
documents-received-said = Mottatt: {$count} av {$total}
documents-nothing-chosen = Det er ikke noe å sende ennå. Velg en fil først.
button-send = Send dokumenter
button-sending = Sender…
button-choose = Velg en fil
button-choose-other = Velg en annen fil
button-photo = Ta et bilde
button-photo-other = Ta et nytt bilde
button-remove = Fjern

## Results

approved-text = Takk.
recent-text = Dette er resultatet av den siste kontrollen din.
declined-photo-text = Et bilde kunne ikke leses. Prøv igjen i godt lys. Vis hele dokumentet, skarpt og uten gjenskinn.
declined-document-text = Dette dokumentet kan ikke brukes. Det kan være utløpt eller være av en type vi ikke kan godta. Prøv et annet dokument.
declined-data-text = Dokumentet ditt og opplysningene du skrev inn, stemmer ikke overens. Kontroller navnet og datoene, og prøv igjen.
declined-face-text = Ansiktet ditt kunne ikke knyttes til bildet i dokumentet ditt. Prøv igjen uten andre i bildet, i godt lys og med hele ansiktet synlig.
declined-duplicate-text = En annen brukerkonto bruker allerede disse opplysningene. Kundeservice kan hjelpe deg med dette.
declined-bank-text = Denne banken støttes ikke. Du kan prøve en konto i en annen bank.
declined-bank-data-text = Banken sendte ikke nok informasjon til å vise at kontoen er din. Du kan prøve en annen konto.
declined-name-text = Navnet på kontoen stemmer ikke med navnet vi har på deg. Hvis du sender en kontoutskrift til kundeservice, kan de bekrefte kontoen.
declined-shared-text = Denne kontoen kan ikke knyttes til deg alene. Det kan skje med felles kontoer. Kundeservice kan hjelpe deg med dette.
declined-support-text = Kundeservice kan fortelle deg hva du kan gjøre nå.
declined-retry-text = Du kan prøve igjen.
expired-heading = Tiden for kontrollen er ute
expired-text = Det er ikke tatt noen avgjørelse. Du kan starte på nytt.
abandoned-heading = Kontrollen ble ikke fullført
abandoned-text = Det gjør ingenting. Det er ikke tatt noen avgjørelse. Du kan starte på nytt når du er klar.
failed-heading = Noe gikk galt
failed-bank-text = Det oppsto et problem da du valgte bankkonto. Det er ikke tatt noen avgjørelse. Du kan prøve igjen.
failed-provider-text = {$provider} hadde et teknisk problem. Det er ikke tatt noen avgjørelse. Du kan prøve igjen.
failed-support-text = Kontrollen stoppet uten resultat. Kundeservice kan fortelle deg hva som skjedde, og hva du kan gjøre nå.

## Problems

elsewhere-heading = Gå tilbake dit du startet
elsewhere-text = Du kan ha kommet tilbake i en annen nettleser eller app. Åpne denne siden der du startet, for å se resultatet ditt.
offline-heading = Du er ikke tilkoblet internett
offline-text = Koble deg til internett, og prøv igjen.
unreachable-heading = Vi får ikke forbindelse akkurat nå
unreachable-text = Problemet kan ligge hos oss. Prøv igjen om et minutt.
sign-in-heading = Logg inn
sign-in-text = Du må være logget inn for å fortsette. Logg inn, og kom deretter tilbake til denne siden.
not-found-heading = Vi fant ikke denne kontrollen
not-found-text = Den kan være avsluttet eller høre til en annen brukerkonto. Du kan starte en ny kontroll.
gone-heading = Denne kontrollen er avsluttet
gone-text = Den kan ikke fortsettes. Du kan starte på nytt.
framed-heading = Åpne denne siden i en egen fane
framed-text = Denne siden vises inni en annen side. For din sikkerhet åpnes kontrollen bare i en egen fane.
unsupported-heading = Kontrollen kan ikke åpnes sikkert her
unsupported-text = Bruk en oppdatert nettleser og en adresse som begynner med https.
misconfigured-heading = Kontrollen er ikke tilgjengelig akkurat nå
misconfigured-text = Det er et problem med denne siden. Prøv igjen senere.

## Notices beside the text

notice-offline = Du er ikke tilkoblet internett. Vi fortsetter når du er tilkoblet igjen.
notice-trying = Vi har problemer med forbindelsen. Vi prøver fortsatt.
notice-unreachable = Vi får ikke forbindelse akkurat nå. Bruk «{$button}» for å prøve igjen.
notice-no-result = Nettopp sjekket: ikke noe resultat ennå
notice-slow-start = Dette tar lengre tid enn vanlig. Vi prøver fortsatt.
notice-link-copied = Lenken er kopiert
notice-not-copied = Vi fikk ikke kopiert det. Prøv å kopiere det selv.
advice-not-copied = Vi fikk ikke kopiert lenken. Bruk menyen i denne appen til å åpne siden i nettleseren din.
advice-in-app = Du åpnet denne siden i en app. Det kan hende at kontrollen ikke virker her. Åpne siden i den vanlige nettleseren din.
advice-no-camera = Vi finner ikke noe kamera på denne enheten. Bruk en mobil eller en annen enhet med kamera.

## Help

help-text = Kontakt kundeservice og oppgi dette referansenummeret.
help-plain-text = Kontakt kundeservice hvis det fortsatt ikke virker.
help-long-text = Hvis du har ventet lenge, kan du kontakte kundeservice og oppgi dette referansenummeret.
reference-label = Referansenummer
code-label = Feilkode
recorder-heading = Tekniske opplysninger
recorder-text = Kundeservice kan be om dem. De inneholder tidspunkter og koder, men ingenting om deg.

## The title of the browser's tab

title-waiting = Kontrollerer
title-action = Din tur
title-problem = Problem
