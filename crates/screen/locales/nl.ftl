# Dutch (Nederlands)
# Address: formal "u" (banks of the Netherlands use "u" or "je", of Flanders "u"). Check = "controle", identity check = "identiteitscontrole".
# ID card = "identiteitskaart" (short in both countries), any ID = "identiteitsbewijs"; online banking = "internetbankieren" (Flanders also "online bankieren").
# Support = "klantenservice" (Flanders also "klantendienst"); review = "beoordeling"; details = "gegevens".
# The person's own words on a button are in single curly quotation marks.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Controle
steps-label = Voortgang
step-count = Stap {$number} van {$total}
step-state-done = klaar
step-state-current = huidige stap
step-state-stopped = gestopt
step-state-ahead = nog niet begonnen
step-start = Start
step-identity = Identiteit
step-bank-account = Bankrekening
step-bank-check = Controle door bank
step-documents = Documenten
step-details = Gegevens
step-review = Beoordeling
step-result = Resultaat
step-account = Rekening

## Buttons

button-continue-with = Doorgaan met {$provider}
button-start = Starten
button-continue = Doorgaan
button-opening = {$provider} wordt geopend…
button-starting = Wordt gestart…
button-check = Status bekijken
button-checking = Status ophalen…
button-try-again = Opnieuw proberen
button-start-again = Opnieuw beginnen
button-start-new = Nieuwe controle starten
button-start-here = Hier opnieuw beginnen
button-other-document = Ander document proberen
button-other-account = Andere bankrekening proberen
button-finish = Doorgaan
button-not-now = Niet nu
button-cancel = Annuleren
button-open-tab = Openen in nieuw tabblad
button-open-browser = Openen in uw browser
button-copy-link = Link kopiëren
button-copy = Kopiëren
button-copied = Gekopieerd

## Before the first answer

lookup-heading = Een ogenblik
lookup-text = We kijken of u al begonnen bent.

## Ondato: identity check with documents and camera

ondato-start-heading = Bevestig uw identiteit
ondato-start-text = We controleren uw identiteit met {$provider}. De beveiligde pagina van dit bedrijf opent in dit tabblad en brengt u daarna terug naar deze pagina. Trek er een paar minuten voor uit.
ondato-hint-ready = Houd uw paspoort of identiteitskaart bij de hand
ondato-hint-device = Gebruik een apparaat met camera, zoals een telefoon
ondato-hint-privacy = Uw foto’s gaan rechtstreeks naar {$provider}, niet naar deze pagina
ondato-unfinished-heading = Uw identiteitscontrole is nog niet afgerond
ondato-approved-heading = We hebben uw identiteit bevestigd
ondato-declined-heading = We konden uw identiteit niet bevestigen

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Bevestig uw bankrekening
paysafe-start-text = We controleren uw bankrekening met {$provider}. De beveiligde pagina van dit bedrijf opent in dit tabblad en brengt u daarna terug naar deze pagina. Trek er een paar minuten voor uit.
paysafe-hint-ready = Houd uw inloggegevens voor internetbankieren bij de hand
paysafe-hint-own = De rekening moet op uw eigen naam staan
paysafe-hint-privacy = Deze pagina ziet uw bankwachtwoord nooit
paysafe-unfinished-heading = Uw bankrekening is nog niet bevestigd
paysafe-approved-heading = We hebben uw bankrekening bevestigd
paysafe-declined-heading = We konden deze bankrekening niet bevestigen

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Bevestig dat u het bent
airwallex-start-text = Met {$provider} controleren we of u het bent. De beveiligde pagina van dit bedrijf vraagt om uw identiteitsbewijs en filmt uw gezicht. Die pagina opent in dit tabblad en brengt u daarna hier terug. Trek er een paar minuten voor uit.
airwallex-hint-ready = Houd uw paspoort of identiteitskaart bij de hand
airwallex-hint-place = Gebruik een telefoon op een lichte plek, zonder andere mensen in beeld
airwallex-hint-privacy = Uw foto’s en video gaan rechtstreeks naar {$provider}, niet naar deze pagina
airwallex-unfinished-heading = Uw controle is nog niet afgerond
airwallex-approved-heading = We hebben bevestigd dat u het bent
airwallex-declined-heading = We konden niet bevestigen dat u het bent

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Bevestig uw identiteit
connectfi-start-text = We controleren uw gegevens met {$provider}. Zijn er foto’s van uw documenten nodig, dan voegt u die op deze pagina toe.
connectfi-hint-ready = Houd uw paspoort, identiteitskaart of rijbewijs bij de hand
connectfi-hint-device = Met een telefoon maakt u goede foto’s van documenten
connectfi-hint-pause = U kunt op elk moment stoppen en later doorgaan
connectfi-unfinished-heading = Uw controle is nog niet afgerond
connectfi-unfinished-text = U kunt doorgaan waar u gebleven was, nu of later.
connectfi-approved-heading = We hebben uw identiteit bevestigd
connectfi-declined-heading = We konden uw identiteit niet bevestigen

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Open een rekening
connectpay-start-text = {$provider} is onze partnerbank. De bank bevestigt eerst uw identiteit en vraagt daarna om een paar gegevens.
connectpay-hint-identity = Het bevestigen van uw identiteit duurt vaak maar een paar minuten
connectpay-hint-review = De beoordeling door de bank kan enkele uren of enkele werkdagen duren
connectpay-hint-pause = U kunt deze pagina op elk moment sluiten en later terugkomen
connectpay-identity-heading = Uw identiteit wordt bevestigd
connectpay-identity-text = De bank bekijkt het resultaat van uw identiteitscontrole. Dat duurt vaak maar een paar minuten. Daarna gaat u hier verder.
connectpay-processing-heading = We hebben uw gegevens ontvangen
connectpay-processing-text = De bank gaat ze nu beoordelen. U kunt deze pagina sluiten en later terugkomen.
connectpay-review-heading = De bank beoordeelt uw gegevens
connectpay-review-text = U hoeft nu niets te doen. De beoordeling kan enkele uren of enkele werkdagen duren. U kunt deze pagina sluiten en later terugkomen.
connectpay-details-heading = Uw identiteit is bevestigd
connectpay-details-text = De bank heeft nu nog enkele gegevens van u nodig. Neem rustig de tijd.
connectpay-unfinished-heading = Uw identiteitscontrole is nog niet afgerond
connectpay-cannot-open-heading = We konden uw aanvraag niet starten
connectpay-link-heading = De link naar uw identiteitscontrole is verlopen
connectpay-link-text = Er is geen beslissing genomen. Begin opnieuw om een nieuwe link te krijgen.
connectpay-approved-heading = Uw rekening is geopend
connectpay-identity-declined-heading = De bank kon uw identiteit niet bevestigen
connectpay-declined-heading = Uw rekening kon niet worden geopend

## On a computer, where the check needs a phone

handoff-start-text = Voor deze controle hebt u een telefoon met camera nodig. Hierna tonen we u een code die u met uw telefoon scant. U gaat daar verder. Het resultaat ziet u op deze pagina.
handoff-heading = Ga verder op uw telefoon
handoff-text = Voor deze controle hebt u een telefoon met camera nodig. We tonen u een code om te scannen. De code werkt een paar minuten en alleen op één telefoon.
handoff-camera = De camera van uw telefoon fotografeert uw identiteitsbewijs en filmt uw gezicht.
handoff-code-heading = Scan deze code met uw telefoon
handoff-code-text = Richt de camera van uw telefoon op de code en ga op uw telefoon verder. Houd deze pagina open: hier ziet u het resultaat.
handoff-code-label = QR-code om te scannen met de camera van uw telefoon
handoff-valid = Deze code werkt nog {$time}
handoff-not-copied = De link kopiëren is niet gelukt. Scan de code met uw telefoon.
handoff-over-heading = Deze code werkt niet meer
handoff-over-text = Elke code werkt een paar minuten en alleen op één telefoon. Toon een nieuwe code op uw computer en scan die. Of log in op deze telefoon en probeer het dan opnieuw.
handoff-opening = Er wordt een code voor uw telefoon gemaakt
button-continue-phone = Doorgaan op uw telefoon
button-continue-here = Doorgaan op dit apparaat
button-new-code = Nieuwe code tonen
button-making-code = Code wordt gemaakt…
button-share-link = Link delen

## While the provider's page opens

opening-said = {$provider} wordt geopend
starting-said = Uw controle wordt gestart
start-host = De pagina die opent, is {$host}
did-not-open-heading = De pagina van {$provider} is niet geopend
did-not-open-text = Misschien is uw verbinding traag. Probeer het opnieuw.
cannot-open-heading = We konden de controle niet openen
cannot-open-text = Probeer het zo meteen opnieuw.

## Waiting for a result

checking-heading = Uw resultaat wordt opgehaald
checking-text = We vragen nu uw resultaat op.
back-text = Dank u wel. We wachten op het resultaat van {$provider}.
processing-heading = Uw gegevens worden gecontroleerd
processing-text = U hoeft nu niets te doen. U kunt hier blijven of deze pagina sluiten en later terugkomen.
review-heading = Een medewerker beoordeelt uw gegevens
review-text = U hoeft nu niets te doen. Een beoordeling door een medewerker duurt langer. U kunt deze pagina sluiten en later terugkomen.
waiting-heading = Nog in behandeling
waiting-text = Er is nog geen resultaat. U kunt hier blijven of deze pagina sluiten en later terugkomen.
no-result-heading = Nog geen resultaat
no-result-text = U hoeft niets te doen. U kunt deze pagina sluiten en later terugkomen om het resultaat te zien.
stopped-text = Deze pagina wordt niet meer automatisch vernieuwd. Gebruik ‘{$button}’ om opnieuw te kijken.
unfinished-text = U kunt doorgaan waar u gebleven was. Bent u net klaar? Wacht dan even: deze pagina wordt automatisch vernieuwd.
unfinished-long-text = U kunt doorgaan waar u gebleven was, nu of later. Bent u op een ander apparaat klaar? Gebruik dan ‘{$button}’ om het resultaat te zien.

## Details that the company asks for in a form of its own

details-heading = We hebben meer gegevens nodig
details-text = Voor uw controle ontbreken nog enkele gegevens.
details-below = Vul het formulier hieronder in. Zodra uw antwoorden binnen zijn, gaat de controle verder.
details-elsewhere = We vragen u daar apart om. Zodra de gegevens binnen zijn, gaat de controle op deze pagina verder.

## Documents that are uploaded on this page

documents-heading = We hebben uw documenten nodig
documents-text = Voeg van elk document een foto of bestand toe en verstuur ze. Ze gaan voor deze controle naar {$provider}. Deze pagina bewaart ze niet.
documents-unknown-text = Zodra we weten welke documenten nodig zijn, ziet u dat hier.
documents-label = Documenten
documents-passport = Paspoort, pagina met foto
documents-licence = Rijbewijs
documents-id-card = Identiteitskaart
documents-tenancy = Huurovereenkomst
documents-utility = Energie- of waterrekening
documents-other = Ander document
documents-front = {$document}, voorkant
documents-back = {$document}, achterkant
documents-wants-pdf = Eén pdf met alle pagina’s
documents-wants-any = Een foto (JPEG of PNG) of een pdf
documents-wants-photo = Een foto (JPEG of PNG) waarop alle vier de hoeken te zien zijn
documents-file = {$name}, {$size}
documents-ready = Klaar om te versturen
documents-sending = Wordt verstuurd: {$percent}
documents-received = Ontvangen
documents-lost = Dit bestand is niet aangekomen. Verstuur het opnieuw.
documents-refused = We hebben dit bestand ontvangen, maar kunnen het niet gebruiken. Kies een bestand waarop alles leesbaar is.
documents-too-large = Dit bestand is te groot. Het maximum is {$size}. Kies een kleiner bestand.
documents-empty = Dit bestand is leeg of kan niet worden geopend. Kies een ander bestand.
documents-heic = We kunnen foto’s in HEIC-formaat niet lezen. Maak de foto hier of kies een JPEG.
documents-not-photo = Dit bestand is geen foto. Kies een JPEG of PNG.
documents-not-pdf = Dit bestand is geen pdf. Kies een pdf met alle pagina’s.
documents-not-readable = We kunnen dit bestand niet lezen. Kies een JPEG, PNG of pdf.
documents-progress = Wordt verstuurd: {$document}
documents-ready-said = Klaar om te versturen: {$count}
documents-received-said = Ontvangen: {$count} van {$total}
documents-nothing-chosen = Er is nog niets om te versturen. Kies eerst een bestand.
button-send = Documenten versturen
button-sending = Wordt verstuurd…
button-choose = Bestand kiezen
button-choose-other = Ander bestand kiezen
button-photo = Foto maken
button-photo-other = Nieuwe foto maken
button-remove = Verwijderen

## Results

approved-text = Dank u wel.
recent-text = Dit is het resultaat van uw laatste controle.
declined-photo-text = Een foto was niet leesbaar. Probeer het opnieuw bij goed licht. Laat het hele document zien, scherp en zonder schittering.
declined-document-text = Dit document kan niet worden gebruikt. Misschien is het verlopen, of kunnen we dit soort document niet accepteren. Probeer een ander document.
declined-data-text = Uw document en de ingevulde gegevens komen niet overeen. Controleer uw naam en de datums en probeer het opnieuw.
declined-face-text = We konden uw gezicht niet koppelen aan de foto op uw document. Probeer het opnieuw zonder andere mensen in beeld, bij goed licht en met onbedekt gezicht.
declined-duplicate-text = Een ander account gebruikt deze gegevens al. De klantenservice kan u hierbij helpen.
declined-bank-text = Deze bank wordt niet ondersteund. U kunt een rekening bij een andere bank proberen.
declined-bank-data-text = De bank heeft niet genoeg informatie gestuurd om aan te tonen dat de rekening van u is. U kunt een andere rekening proberen.
declined-name-text = De naam op de rekening komt niet overeen met de naam die wij van u hebben. Als u een bankafschrift naar de klantenservice stuurt, kan die de rekening bevestigen.
declined-shared-text = Deze rekening kan niet aan u alleen worden gekoppeld. Dat kan gebeuren bij gezamenlijke rekeningen. De klantenservice kan u hierbij helpen.
declined-support-text = De klantenservice kan u vertellen wat u nu kunt doen.
declined-retry-text = U kunt het opnieuw proberen.
expired-heading = De tijd voor de controle is verstreken
expired-text = Er is geen beslissing genomen. U kunt opnieuw beginnen.
abandoned-heading = De controle is niet afgerond
abandoned-text = Dat is niet erg. Er is geen beslissing genomen. U kunt opnieuw beginnen wanneer het u uitkomt.
failed-heading = Er is iets misgegaan
failed-bank-text = Er was een probleem bij het kiezen van uw bankrekening. Er is geen beslissing genomen. U kunt het opnieuw proberen.
failed-provider-text = {$provider} had een technisch probleem. Er is geen beslissing genomen. U kunt het opnieuw proberen.
failed-support-text = De controle is gestopt zonder resultaat. De klantenservice kan u vertellen wat er is gebeurd en wat u nu kunt doen.

## Problems

elsewhere-heading = Ga terug naar waar u begonnen bent
elsewhere-text = Misschien bent u in een andere browser of app teruggekomen. Open deze pagina waar u begonnen bent om uw resultaat te zien.
offline-heading = U bent offline
offline-text = Maak verbinding met internet en probeer het opnieuw.
unreachable-heading = We kunnen nu geen verbinding maken
unreachable-text = Misschien ligt het probleem bij ons. Probeer het over een minuut opnieuw.
sign-in-heading = Log eerst in
sign-in-text = U moet ingelogd zijn om door te gaan. Log in en kom daarna terug naar deze pagina.
not-found-heading = We konden deze controle niet vinden
not-found-text = Misschien is de controle afgesloten of hoort die bij een ander account. U kunt een nieuwe starten.
gone-heading = Deze controle is afgesloten
gone-text = U kunt er niet mee doorgaan. U kunt wel opnieuw beginnen.
framed-heading = Open deze pagina in een eigen tabblad
framed-text = Deze pagina wordt binnen een andere pagina getoond. Voor uw veiligheid opent de controle alleen in een eigen tabblad.
unsupported-heading = De controle kan hier niet veilig worden geopend
unsupported-text = Gebruik een recente browser en een adres dat met https begint.
misconfigured-heading = De controle is nu niet beschikbaar
misconfigured-text = Er is een probleem met deze pagina. Probeer het later opnieuw.

## Notices beside the text

notice-offline = U bent offline. We gaan verder als u weer online bent.
notice-trying = Het lukt niet goed om verbinding te maken. We blijven het proberen.
notice-unreachable = We kunnen nu geen verbinding maken. Gebruik ‘{$button}’ om het opnieuw te proberen.
notice-no-result = Net bekeken: nog geen resultaat
notice-slow-start = Dit duurt langer dan normaal. We blijven het proberen.
notice-link-copied = Link gekopieerd
notice-not-copied = Kopiëren is niet gelukt. Selecteer en kopieer het zelf.
advice-not-copied = De link kopiëren is niet gelukt. Open de pagina in uw browser via het menu van deze app.
advice-in-app = U hebt deze pagina in een app geopend. De controle werkt hier misschien niet. Open de pagina in uw gewone browser.
advice-no-camera = We vinden geen camera op dit apparaat. Gebruik een telefoon of een ander apparaat met camera.

## Help

help-text = Neem contact op met de klantenservice en geef dit kenmerk door.
help-plain-text = Lukt het nog steeds niet? Neem dan contact op met de klantenservice.
help-long-text = Wacht u al lang? Neem dan contact op met de klantenservice en geef dit kenmerk door.
reference-label = Kenmerk
code-label = Foutcode
recorder-heading = Technische gegevens
recorder-text = De klantenservice kan hierom vragen. Er staan tijden en codes in, maar niets over u.

## The title of the browser's tab

title-waiting = Controle loopt
title-action = U bent aan de beurt
title-problem = Probleem
