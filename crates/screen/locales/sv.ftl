# Swedish (svenska)
# Address: "du", as all Swedish banks write. Check = "kontroll", identity check = "id-kontroll", identity = "identitet".
# ID card = "id-kort", any ID = "id-handling"; online banking = "internetbank"; support = "kundtjänst".
# Review = "granskning"; details = "uppgifter". Quotation marks ” on both sides.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Kontroll
steps-label = Förlopp
step-count = Steg {$number} av {$total}
step-state-done = klart
step-state-current = aktuellt steg
step-state-stopped = stoppat
step-state-ahead = inte påbörjat
step-start = Start
step-identity = Identitet
step-bank-account = Bankkonto
step-bank-check = Bankens kontroll
step-documents = Dokument
step-details = Uppgifter
step-review = Granskning
step-result = Resultat
step-account = Konto

## Buttons

button-continue-with = Fortsätt med {$provider}
button-start = Starta
button-continue = Fortsätt
button-opening = Öppnar {$provider}…
button-starting = Startar…
button-check = Kontrollera status
button-checking = Kontrollerar…
button-try-again = Försök igen
button-start-again = Börja om
button-start-new = Starta en ny kontroll
button-start-here = Börja om här
button-other-document = Prova ett annat dokument
button-other-account = Prova ett annat bankkonto
button-finish = Fortsätt
button-not-now = Inte nu
button-cancel = Avbryt
button-open-tab = Öppna i en ny flik
button-open-browser = Öppna i webbläsaren
button-copy-link = Kopiera länk
button-copy = Kopiera
button-copied = Kopierat

## Before the first answer

lookup-heading = Ett ögonblick
lookup-text = Vi ser efter om du redan har börjat.

## Ondato: identity check with documents and camera

ondato-start-heading = Bekräfta din identitet
ondato-start-text = Vi använder {$provider} för att kontrollera din identitet. Företagets säkra sida öppnas i den här fliken och tar dig sedan tillbaka hit. Räkna med några minuter.
ondato-hint-ready = Ha ditt pass eller id-kort till hands
ondato-hint-device = Använd en enhet med kamera, till exempel en mobil
ondato-hint-privacy = Dina foton går direkt till {$provider}, inte till den här sidan
ondato-unfinished-heading = Din id-kontroll är inte klar
ondato-approved-heading = Vi har bekräftat din identitet
ondato-declined-heading = Vi kunde inte bekräfta din identitet

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Bekräfta ditt bankkonto
paysafe-start-text = Vi använder {$provider} för att kontrollera ditt bankkonto. Företagets säkra sida öppnas i den här fliken och tar dig sedan tillbaka hit. Räkna med några minuter.
paysafe-hint-ready = Ha dina inloggningsuppgifter till internetbanken till hands
paysafe-hint-own = Kontot måste stå i ditt eget namn
paysafe-hint-privacy = Den här sidan ser aldrig ditt lösenord till banken
paysafe-unfinished-heading = Ditt bankkonto är inte bekräftat än
paysafe-approved-heading = Vi har bekräftat ditt bankkonto
paysafe-declined-heading = Vi kunde inte bekräfta det här bankkontot

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Bekräfta att det är du
airwallex-start-text = Vi använder {$provider} för att kontrollera att det är du. Företagets säkra sida ber om din id-handling och filmar ditt ansikte. Den öppnas i den här fliken och tar dig sedan tillbaka hit. Räkna med några minuter.
airwallex-hint-ready = Ha ditt pass eller id-kort till hands
airwallex-hint-place = Använd en mobil på en ljus plats där ingen annan syns i bild
airwallex-hint-privacy = Dina foton och din video går direkt till {$provider}, inte till den här sidan
airwallex-unfinished-heading = Din kontroll är inte klar
airwallex-approved-heading = Vi har bekräftat att det är du
airwallex-declined-heading = Vi kunde inte bekräfta att det är du

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Bekräfta din identitet
connectfi-start-text = Vi använder {$provider} för att kontrollera dina uppgifter. Om det behövs foton av dina dokument lägger du till dem på den här sidan.
connectfi-hint-ready = Ha ditt pass, id-kort eller körkort till hands
connectfi-hint-device = En mobil tar bra foton av dokument
connectfi-hint-pause = Du kan pausa när som helst och fortsätta senare
connectfi-unfinished-heading = Din kontroll är inte klar
connectfi-unfinished-text = Du kan fortsätta där du slutade, nu eller senare.
connectfi-approved-heading = Vi har bekräftat din identitet
connectfi-declined-heading = Vi kunde inte bekräfta din identitet

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Öppna ett konto
connectpay-start-text = {$provider} är vår partnerbank. Banken bekräftar först din identitet och ber sedan om några uppgifter.
connectpay-hint-identity = Att bekräfta din identitet tar ofta bara några minuter
connectpay-hint-review = Bankens granskning kan ta några timmar eller några arbetsdagar
connectpay-hint-pause = Du kan stänga sidan när som helst och komma tillbaka
connectpay-identity-heading = Din identitet håller på att bekräftas
connectpay-identity-text = Banken går igenom resultatet av din id-kontroll. Det tar ofta bara några minuter. Sedan fortsätter du här.
connectpay-processing-heading = Vi har tagit emot dina uppgifter
connectpay-processing-text = Nu granskar banken dem. Du kan stänga den här sidan och komma tillbaka senare.
connectpay-review-heading = Banken granskar dina uppgifter
connectpay-review-text = Du har gjort din del. Det här kan ta några timmar eller några arbetsdagar. Du kan stänga den här sidan och komma tillbaka senare.
connectpay-details-heading = Din identitet är bekräftad
connectpay-details-text = Nu behöver banken några uppgifter om dig. Ta den tid du behöver.
connectpay-unfinished-heading = Din id-kontroll är inte klar
connectpay-cannot-open-heading = Vi kunde inte starta din ansökan
connectpay-link-heading = Länken till din id-kontroll gäller inte längre
connectpay-link-text = Inget beslut har fattats. Börja om för att få en ny länk.
connectpay-approved-heading = Ditt konto är öppnat
connectpay-identity-declined-heading = Banken kunde inte bekräfta din identitet
connectpay-declined-heading = Ditt konto kunde inte öppnas

## On a computer, where the check needs a phone

handoff-start-text = För den här kontrollen behövs en mobil med kamera. Nu visar vi en kod som du skannar med mobilen. Du fortsätter i mobilen och ser resultatet på den här sidan.
handoff-heading = Fortsätt i mobilen
handoff-text = För den här kontrollen behövs en mobil med kamera. Vi visar en kod som du skannar. Den gäller i några minuter och bara för en mobil.
handoff-camera = I mobilen fotograferar kameran din id-handling och filmar ditt ansikte.
handoff-code-heading = Skanna den här koden med mobilen
handoff-code-text = Rikta mobilens kamera mot koden och fortsätt i mobilen. Låt den här sidan vara öppen: här ser du resultatet.
handoff-code-label = QR-kod att skanna med mobilens kamera
handoff-valid = Koden gäller i {$time}
handoff-not-copied = Det gick inte att kopiera länken. Skanna koden med mobilen i stället.
handoff-over-heading = Den här koden gäller inte längre
handoff-over-text = Varje kod gäller i några minuter och bara för en mobil. Visa en ny kod på datorn och skanna den. Du kan också logga in här i mobilen och sedan försöka igen.
handoff-opening = Skapar en kod till din mobil
button-continue-phone = Fortsätt i mobilen
button-continue-here = Fortsätt på den här enheten
button-new-code = Visa en ny kod
button-making-code = Skapar en kod…
button-share-link = Dela länk

## While the provider's page opens

opening-said = Öppnar {$provider}
starting-said = Startar din kontroll
start-host = Sidan som öppnas är {$host}
did-not-open-heading = Sidan hos {$provider} öppnades inte
did-not-open-text = Din uppkoppling kan vara långsam. Försök igen.
cannot-open-heading = Vi kunde inte öppna kontrollen
cannot-open-text = Försök igen om en stund.

## Waiting for a result

checking-heading = Hämtar ditt resultat
checking-text = Vi frågar efter ditt resultat nu.
back-text = Tack. Vi väntar på resultatet från {$provider}.
processing-heading = Dina uppgifter kontrolleras
processing-text = Du har gjort din del. Du kan stanna här eller stänga sidan och komma tillbaka senare.
review-heading = En person granskar dina uppgifter
review-text = Du har gjort din del. När en person granskar tar det längre tid. Du kan stänga den här sidan och komma tillbaka senare.
waiting-heading = Pågår fortfarande
waiting-text = Det finns inget resultat än. Du kan stanna här eller stänga sidan och komma tillbaka senare.
no-result-heading = Inget resultat än
no-result-text = Du behöver inte göra något. Du kan stänga den här sidan och komma tillbaka senare för att se resultatet.
stopped-text = Sidan uppdateras inte längre av sig själv. Använd ”{$button}” för att se efter igen.
unfinished-text = Du kan fortsätta där du slutade. Om du nyss blev klar, vänta ett ögonblick: sidan uppdateras av sig själv.
unfinished-long-text = Du kan fortsätta där du slutade, nu eller senare. Om du blev klar på en annan enhet, använd ”{$button}” för att se resultatet.

## Details that the company asks for in a form of its own

details-heading = Vi behöver fler uppgifter
details-text = Några uppgifter saknas för din kontroll.
details-below = Fyll i formuläret nedan. Kontrollen fortsätter när dina svar har kommit in.
details-elsewhere = Vi ber dig om dem separat. När de har kommit in går det vidare på den här sidan.

## Documents that are uploaded on this page

documents-heading = Vi behöver dina dokument
documents-text = Lägg till ett foto eller en fil av varje dokument och skicka dem sedan. De går till {$provider} för den här kontrollen. Den här sidan sparar dem inte.
documents-unknown-text = Här ser du vilka dokument som behövs så snart vi vet det.
documents-label = Dokument
documents-passport = Pass, sidan med foto
documents-licence = Körkort
documents-id-card = Id-kort
documents-tenancy = Hyresavtal
documents-utility = Räkning för el, vatten eller gas
documents-other = Annat dokument
documents-front = {$document}, framsida
documents-back = {$document}, baksida
documents-wants-pdf = En pdf med alla sidor
documents-wants-any = Ett foto (JPEG eller PNG) eller en pdf
documents-wants-photo = Ett foto (JPEG eller PNG) där alla fyra hörnen syns
documents-file = {$name}, {$size}
documents-ready = Redo att skickas
documents-sending = Skickar: {$percent}
documents-received = Mottaget
documents-lost = Filen kom inte fram. Skicka den igen.
documents-refused = Vi har tagit emot filen men kan inte använda den. Välj en där allt går att läsa.
documents-too-large = Filen är för stor. Gränsen är {$size}. Välj en mindre fil.
documents-empty = Filen är tom eller går inte att öppna. Välj en annan fil.
documents-heic = Vi kan inte läsa foton i formatet HEIC. Ta fotot här i stället, eller välj en JPEG.
documents-not-photo = Filen är inte ett foto. Välj en JPEG eller PNG.
documents-not-pdf = Filen är inte en pdf. Välj en pdf med alla sidor.
documents-not-readable = Vi kan inte läsa filen. Välj en JPEG, PNG eller pdf.
documents-progress = Skickar: {$document}
documents-ready-said = Redo att skickas: {$count}
documents-received-said = Mottagna: {$count} av {$total}
documents-nothing-chosen = Det finns inget att skicka än. Välj en fil först.
button-send = Skicka dokument
button-sending = Skickar…
button-choose = Välj en fil
button-choose-other = Välj en annan fil
button-photo = Ta ett foto
button-photo-other = Ta ett nytt foto
button-remove = Ta bort

## Results

approved-text = Tack.
recent-text = Det här är resultatet av din senaste kontroll.
declined-photo-text = Ett foto gick inte att läsa. Försök igen i bra ljus. Visa hela dokumentet, skarpt och utan reflexer.
declined-document-text = Det här dokumentet kan inte användas. Det kan ha gått ut eller vara av en typ som vi inte kan godta. Prova ett annat dokument.
declined-data-text = Ditt dokument och uppgifterna du angav stämmer inte överens. Kontrollera namn och datum och försök igen.
declined-face-text = Ditt ansikte kunde inte matchas med fotot i ditt dokument. Försök igen utan andra i bild, i bra ljus och med hela ansiktet synligt.
declined-duplicate-text = Ett annat kundkonto använder redan de här uppgifterna. Kundtjänst kan hjälpa dig med det.
declined-bank-text = Den här banken stöds inte. Du kan prova ett konto i en annan bank.
declined-bank-data-text = Banken skickade inte tillräckligt med information för att visa att kontot är ditt. Du kan prova ett annat konto.
declined-name-text = Namnet på kontot stämmer inte med namnet vi har för dig. Om du skickar ett kontoutdrag till kundtjänst kan de bekräfta kontot.
declined-shared-text = Det här kontot kan inte kopplas enbart till dig. Det kan hända med gemensamma konton. Kundtjänst kan hjälpa dig med det.
declined-support-text = Kundtjänst kan berätta vad du kan göra nu.
declined-retry-text = Du kan försöka igen.
expired-heading = Tiden för kontrollen tog slut
expired-text = Inget beslut har fattats. Du kan börja om.
abandoned-heading = Kontrollen blev inte klar
abandoned-text = Det gör inget. Inget beslut har fattats. Du kan börja om när det passar dig.
failed-heading = Något gick fel
failed-bank-text = Det uppstod ett problem när du valde bankkonto. Inget beslut har fattats. Du kan försöka igen.
failed-provider-text = {$provider} hade ett tekniskt problem. Inget beslut har fattats. Du kan försöka igen.
failed-support-text = Kontrollen avslutades utan resultat. Kundtjänst kan berätta vad som hände och vad du kan göra nu.

## Problems

elsewhere-heading = Gå tillbaka till där du började
elsewhere-text = Du kan ha kommit tillbaka i en annan webbläsare eller app. Öppna den här sidan där du började för att se ditt resultat.
offline-heading = Du är offline
offline-text = Anslut till internet och försök igen.
unreachable-heading = Vi kan inte ansluta just nu
unreachable-text = Problemet kan ligga hos oss. Försök igen om en minut.
sign-in-heading = Logga in
sign-in-text = Du behöver vara inloggad för att fortsätta. Logga in och kom sedan tillbaka till den här sidan.
not-found-heading = Vi kunde inte hitta den här kontrollen
not-found-text = Den kan vara avslutad eller höra till ett annat kundkonto. Du kan starta en ny.
gone-heading = Den här kontrollen är avslutad
gone-text = Det går inte att fortsätta med den. Du kan börja om.
framed-heading = Öppna den här sidan i en egen flik
framed-text = Den här sidan visas inuti en annan sida. För din säkerhet öppnas kontrollen bara i en egen flik.
unsupported-heading = Kontrollen kan inte öppnas säkert här
unsupported-text = Använd en uppdaterad webbläsare och en adress som börjar med https.
misconfigured-heading = Kontrollen är inte tillgänglig just nu
misconfigured-text = Det är något fel på den här sidan. Försök igen senare.

## Notices beside the text

notice-offline = Du är offline. Vi fortsätter när du är uppkopplad igen.
notice-trying = Vi har problem med anslutningen. Vi försöker fortfarande.
notice-unreachable = Vi kan inte ansluta just nu. Använd ”{$button}” för att försöka igen.
notice-no-result = Nyss kontrollerat: inget resultat än
notice-slow-start = Det tar längre tid än vanligt. Vi försöker fortfarande.
notice-link-copied = Länken är kopierad
notice-not-copied = Det gick inte att kopiera. Försök att kopiera själv.
advice-not-copied = Det gick inte att kopiera länken. Använd appens meny för att öppna sidan i din webbläsare.
advice-in-app = Du öppnade den här sidan i en app. Kontrollen kanske inte fungerar här. Öppna sidan i din vanliga webbläsare.
advice-no-camera = Vi hittar ingen kamera på den här enheten. Använd en mobil eller en annan enhet med kamera.

## Help

help-text = Kontakta kundtjänst och ange det här referensnumret.
help-plain-text = Kontakta kundtjänst om det fortfarande inte fungerar.
help-long-text = Om du har väntat länge, kontakta kundtjänst och ange det här referensnumret.
reference-label = Referensnummer
code-label = Felkod
recorder-heading = Tekniska uppgifter
recorder-text = Kundtjänst kan be om dem. De innehåller tider och koder, men inget om dig.

## The title of the browser's tab

title-waiting = Kontrollerar
title-action = Din tur
title-problem = Problem
