# German (Deutsch)
# Address: formal "Sie". Check = "Prüfung", identity check = "Identitätsprüfung"; asking for the status = "abfragen".
# ID card = "Personalausweis" (Switzerland says "Identitätskarte"); any ID = "Ausweis"; support = "Kundenservice".
# A customer account = "Benutzerkonto"; "Start again" = "von vorn beginnen"; "der Anbieter" stands for the provider's name.
# Spelling of Germany and Austria (with ß); "Handy" was avoided in favour of "Smartphone".
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Prüfung
steps-label = Fortschritt
step-count = Schritt {$number} von {$total}
step-state-done = erledigt
step-state-current = aktueller Schritt
step-state-stopped = gestoppt
step-state-ahead = noch nicht begonnen
step-start = Start
step-identity = Identität
step-bank-account = Bankkonto
step-bank-check = Partnerbank
step-documents = Dokumente
step-details = Angaben
step-review = Entscheidung
step-result = Ergebnis
step-account = Konto

## Buttons

button-continue-with = Weiter mit {$provider}
button-start = Starten
button-continue = Fortsetzen
button-opening = {$provider} wird geöffnet…
button-starting = Wird gestartet…
button-check = Status abfragen
button-checking = Wird abgefragt…
button-try-again = Erneut versuchen
button-start-again = Von vorn beginnen
button-start-new = Neue Prüfung starten
button-start-here = Hier von vorn beginnen
button-other-document = Anderes Dokument wählen
button-other-account = Anderes Konto wählen
button-finish = Weiter
button-not-now = Jetzt nicht
button-cancel = Abbrechen
button-open-tab = In neuem Tab öffnen
button-open-browser = Im Browser öffnen
button-copy-link = Link kopieren
button-copy = Kopieren
button-copied = Kopiert

## Before the first answer

lookup-heading = Einen Moment bitte
lookup-text = Wir sehen nach, ob Sie schon begonnen haben.

## Ondato: identity check with documents and camera

ondato-start-heading = Bestätigen Sie Ihre Identität
ondato-start-text = Wir prüfen Ihre Identität mit {$provider}. Die sichere Seite des Anbieters öffnet sich in diesem Tab und bringt Sie danach hierher zurück. Planen Sie einige Minuten ein.
ondato-hint-ready = Halten Sie Ihren Reisepass oder Personalausweis bereit
ondato-hint-device = Verwenden Sie ein Gerät mit Kamera, zum Beispiel ein Smartphone
ondato-hint-privacy = Ihre Fotos gehen direkt an {$provider}, nicht an diese Seite
ondato-unfinished-heading = Identitätsprüfung noch nicht abgeschlossen
ondato-approved-heading = Wir haben Ihre Identität bestätigt
ondato-declined-heading = Wir konnten Ihre Identität nicht bestätigen

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Bestätigen Sie Ihr Bankkonto
paysafe-start-text = Wir prüfen Ihr Bankkonto mit {$provider}. Die sichere Seite des Anbieters öffnet sich in diesem Tab und bringt Sie danach hierher zurück. Planen Sie einige Minuten ein.
paysafe-hint-ready = Halten Sie Ihre Zugangsdaten für das Onlinebanking bereit
paysafe-hint-own = Das Konto muss auf Ihren eigenen Namen lauten
paysafe-hint-privacy = Diese Seite sieht Ihr Passwort für das Onlinebanking nie
paysafe-unfinished-heading = Ihr Bankkonto ist noch nicht bestätigt
paysafe-approved-heading = Wir haben Ihr Bankkonto bestätigt
paysafe-declined-heading = Wir konnten dieses Bankkonto nicht bestätigen

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Bestätigen Sie, dass Sie es sind
airwallex-start-text = Mit {$provider} prüfen wir, ob Sie es sind. Die sichere Seite des Anbieters fragt nach Ihrem Ausweis und filmt Ihr Gesicht. Die Seite öffnet sich in diesem Tab und bringt Sie danach hierher zurück. Planen Sie einige Minuten ein.
airwallex-hint-ready = Halten Sie Ihren Reisepass oder Personalausweis bereit
airwallex-hint-place = Verwenden Sie ein Smartphone an einem hellen Ort, ohne andere Personen im Bild
airwallex-hint-privacy = Ihre Fotos und Ihr Video gehen direkt an {$provider}, nicht an diese Seite
airwallex-unfinished-heading = Ihre Prüfung ist noch nicht abgeschlossen
airwallex-approved-heading = Wir haben bestätigt, dass Sie es sind
airwallex-declined-heading = Wir konnten nicht bestätigen, dass Sie es sind

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Bestätigen Sie Ihre Identität
connectfi-start-text = Wir prüfen Ihre Angaben mit {$provider}. Falls Fotos Ihrer Dokumente nötig sind, fügen Sie diese hier auf der Seite hinzu.
connectfi-hint-ready = Halten Sie Reisepass, Personalausweis oder Führerschein bereit
connectfi-hint-device = Ein Smartphone eignet sich gut für Fotos von Dokumenten
connectfi-hint-pause = Sie können jederzeit unterbrechen und später weitermachen
connectfi-unfinished-heading = Ihre Prüfung ist noch nicht abgeschlossen
connectfi-unfinished-text = Sie können dort weitermachen, wo Sie aufgehört haben, jetzt oder später.
connectfi-approved-heading = Wir haben Ihre Identität bestätigt
connectfi-declined-heading = Wir konnten Ihre Identität nicht bestätigen

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Eröffnen Sie Ihr Konto
connectpay-start-text = {$provider} ist unsere Partnerbank. Die Bank bestätigt zuerst Ihre Identität und bittet Sie dann um einige Angaben.
connectpay-hint-identity = Die Bestätigung Ihrer Identität dauert oft nur wenige Minuten
connectpay-hint-review = Die Prüfung durch die Bank kann mehrere Stunden oder einige Arbeitstage dauern
connectpay-hint-pause = Sie können diese Seite jederzeit schließen und später zurückkommen
connectpay-identity-heading = Ihre Identität wird gerade bestätigt
connectpay-identity-text = Die Bank sieht sich das Ergebnis Ihrer Identitätsprüfung an. Das dauert oft nur wenige Minuten. Danach geht es hier weiter.
connectpay-processing-heading = Wir haben Ihre Angaben erhalten
connectpay-processing-text = Als Nächstes prüft die Bank Ihre Angaben. Sie können diese Seite schließen und später zurückkommen.
connectpay-review-heading = Die Bank prüft Ihre Angaben
connectpay-review-text = Sie haben Ihren Teil erledigt. Die Prüfung kann mehrere Stunden oder einige Arbeitstage dauern. Sie können diese Seite schließen und später zurückkommen.
connectpay-details-heading = Ihre Identität ist bestätigt
connectpay-details-text = Als Nächstes braucht die Bank einige Angaben zu Ihnen. Lassen Sie sich dabei Zeit.
connectpay-unfinished-heading = Identitätsprüfung noch nicht abgeschlossen
connectpay-cannot-open-heading = Wir konnten Ihren Antrag nicht starten
connectpay-link-heading = Der Link zu Ihrer Identitätsprüfung ist abgelaufen
connectpay-link-text = Es wurde keine Entscheidung getroffen. Beginnen Sie von vorn, um einen neuen Link zu erhalten.
connectpay-approved-heading = Ihr Konto ist eröffnet
connectpay-identity-declined-heading = Die Bank konnte Ihre Identität nicht bestätigen
connectpay-declined-heading = Ihr Konto konnte nicht eröffnet werden

## On a computer, where the check needs a phone

handoff-start-text = Für diese Prüfung brauchen Sie ein Smartphone mit Kamera. Als Nächstes zeigen wir Ihnen einen Code, den Sie mit dem Smartphone scannen. Dort machen Sie weiter. Das Ergebnis sehen Sie auf dieser Seite.
handoff-heading = Am Smartphone fortsetzen
handoff-text = Für diese Prüfung brauchen Sie ein Smartphone mit Kamera. Wir zeigen Ihnen einen Code zum Scannen. Er gilt einige Minuten lang und nur für ein Smartphone.
handoff-camera = Auf dem Smartphone fotografiert die Kamera Ihren Ausweis und filmt Ihr Gesicht.
handoff-code-heading = Scannen Sie diesen Code mit Ihrem Smartphone
handoff-code-text = Richten Sie die Kamera Ihres Smartphones auf den Code und machen Sie dort weiter. Lassen Sie diese Seite geöffnet: Hier sehen Sie das Ergebnis.
handoff-code-label = QR-Code zum Scannen mit der Kamera Ihres Smartphones
handoff-valid = Dieser Code gilt noch {$time}
handoff-not-copied = Der Link ließ sich nicht kopieren. Scannen Sie stattdessen den Code mit Ihrem Smartphone.
handoff-over-heading = Dieser Code gilt nicht mehr
handoff-over-text = Jeder Code gilt einige Minuten lang und nur für ein Smartphone. Lassen Sie sich am Computer einen neuen Code anzeigen und scannen Sie ihn. Oder melden Sie sich auf diesem Smartphone an und versuchen Sie es dann erneut.
handoff-opening = Ein Code für Ihr Smartphone wird erstellt
button-continue-phone = Am Smartphone fortsetzen
button-continue-here = Auf diesem Gerät fortsetzen
button-new-code = Neuen Code anzeigen
button-making-code = Code wird erstellt…
button-share-link = Link teilen

## While the provider's page opens

opening-said = {$provider} wird geöffnet
starting-said = Ihre Prüfung wird gestartet
start-host = Die Seite, die sich öffnet: {$host}
did-not-open-heading = Die Seite von {$provider} hat sich nicht geöffnet
did-not-open-text = Vielleicht ist Ihre Verbindung langsam. Versuchen Sie es erneut.
cannot-open-heading = Wir konnten die Prüfung nicht öffnen
cannot-open-text = Versuchen Sie es gleich noch einmal.

## Waiting for a result

checking-heading = Ihr Ergebnis wird abgefragt
checking-text = Einen Moment bitte.
back-text = Vielen Dank. Wir warten auf das Ergebnis von {$provider}.
processing-heading = Ihre Angaben werden geprüft
processing-text = Sie haben Ihren Teil erledigt. Sie können hier warten oder diese Seite schließen und später zurückkommen.
review-heading = Ihre Angaben werden manuell geprüft
review-text = Sie haben Ihren Teil erledigt. Eine manuelle Prüfung dauert länger. Sie können diese Seite schließen und später zurückkommen.
waiting-heading = Noch in Bearbeitung
waiting-text = Es gibt noch kein Ergebnis. Sie können hier warten oder diese Seite schließen und später zurückkommen.
no-result-heading = Noch kein Ergebnis
no-result-text = Sie müssen nichts tun. Sie können diese Seite schließen und später zurückkommen, um das Ergebnis zu sehen.
stopped-text = Diese Seite aktualisiert sich nicht mehr von selbst. Mit „{$button}“ sehen Sie erneut nach.
unfinished-text = Sie können dort weitermachen, wo Sie aufgehört haben. Wenn Sie gerade fertig sind, warten Sie einen Moment: Diese Seite aktualisiert sich von selbst.
unfinished-long-text = Sie können dort weitermachen, wo Sie aufgehört haben, jetzt oder später. Wenn Sie auf einem anderen Gerät fertig sind, sehen Sie mit „{$button}“ das Ergebnis.

## Details that the company asks for in a form of its own

details-heading = Wir brauchen weitere Angaben
details-text = Für Ihre Prüfung fehlen noch einige Angaben.
details-below = Füllen Sie das Formular unten aus. Die Prüfung geht weiter, sobald Ihre Antworten da sind.
details-elsewhere = Wir bitten Sie per E-Mail oder auf einer anderen Seite um diese Angaben. Sobald sie da sind, geht es hier weiter.

## Documents that are uploaded on this page

documents-heading = Wir brauchen Ihre Dokumente
documents-text = Fügen Sie von jedem Dokument ein Foto oder eine Datei hinzu und senden Sie alles ab. Die Dokumente gehen für diese Prüfung an {$provider}. Diese Seite speichert sie nicht.
documents-unknown-text = Sobald wir wissen, welche Dokumente nötig sind, sehen Sie es hier.
documents-label = Dokumente
documents-passport = Reisepass, Seite mit Foto
documents-licence = Führerschein
documents-id-card = Personalausweis
documents-tenancy = Mietvertrag
documents-utility = Strom-, Wasser- oder Gasrechnung
documents-other = Anderes Dokument
documents-front = {$document}, Vorderseite
documents-back = {$document}, Rückseite
documents-wants-pdf = Ein PDF mit allen Seiten
documents-wants-any = Ein Foto (JPEG oder PNG) oder ein PDF
documents-wants-photo = Ein Foto (JPEG oder PNG), auf dem alle vier Ecken zu sehen sind
documents-file = {$name}, {$size}
documents-ready = Bereit zum Senden
documents-sending = Wird gesendet: {$percent}
documents-received = Angekommen
documents-lost = Diese Datei ist nicht angekommen. Senden Sie sie noch einmal.
documents-refused = Wir haben diese Datei erhalten, können sie aber nicht verwenden. Wählen Sie eine Datei, in der alles lesbar ist.
documents-too-large = Diese Datei ist zu groß. Erlaubt sind höchstens {$size}. Wählen Sie eine kleinere Datei.
documents-empty = Diese Datei ist leer oder lässt sich nicht öffnen. Wählen Sie eine andere Datei.
documents-heic = Wir können Fotos im Format HEIC nicht lesen. Nehmen Sie das Foto hier auf oder wählen Sie ein JPEG.
documents-not-photo = Diese Datei ist kein Foto. Wählen Sie ein JPEG oder PNG.
documents-not-pdf = Diese Datei ist kein PDF. Wählen Sie ein PDF mit allen Seiten.
documents-not-readable = Wir können diese Datei nicht lesen. Wählen Sie ein JPEG, PNG oder PDF.
documents-progress = Wird gesendet: {$document}
documents-ready-said = Bereit zum Senden: {$count}
documents-received-said = Angekommen: {$count} von {$total}
documents-nothing-chosen = Es gibt noch nichts zu senden. Wählen Sie zuerst eine Datei.
button-send = Dokumente senden
button-sending = Wird gesendet…
button-choose = Datei auswählen
button-choose-other = Andere Datei
button-photo = Foto aufnehmen
button-photo-other = Neues Foto
button-remove = Entfernen

## Results

approved-text = Vielen Dank.
recent-text = Dies ist das Ergebnis Ihrer letzten Prüfung.
declined-photo-text = Ein Foto war nicht lesbar. Versuchen Sie es bei gutem Licht erneut. Zeigen Sie das ganze Dokument, scharf und ohne Spiegelungen.
declined-document-text = Dieses Dokument kann nicht verwendet werden. Vielleicht ist es abgelaufen, oder wir können diese Art von Dokument nicht annehmen. Versuchen Sie es mit einem anderen Dokument.
declined-data-text = Ihr Dokument und die eingegebenen Angaben stimmen nicht überein. Prüfen Sie Ihren Namen und die Datumsangaben und versuchen Sie es dann erneut.
declined-face-text = Ihr Gesicht konnte dem Foto auf Ihrem Dokument nicht zugeordnet werden. Versuchen Sie es erneut: allein, bei gutem Licht und mit unbedecktem Gesicht.
declined-duplicate-text = Diese Angaben werden bereits in einem anderen Benutzerkonto verwendet. Der Kundenservice kann Ihnen dabei helfen.
declined-bank-text = Diese Bank wird nicht unterstützt. Sie können es mit einem Konto bei einer anderen Bank versuchen.
declined-bank-data-text = Die Bank hat nicht genug Informationen übermittelt, um zu zeigen, dass das Konto Ihnen gehört. Sie können es mit einem anderen Konto versuchen.
declined-name-text = Der Name auf dem Konto stimmt nicht mit dem Namen überein, den wir von Ihnen haben. Wenn Sie dem Kundenservice einen Kontoauszug senden, kann er das Konto bestätigen.
declined-shared-text = Dieses Konto lässt sich nicht Ihnen allein zuordnen. Das kann bei Gemeinschaftskonten vorkommen. Der Kundenservice kann Ihnen dabei helfen.
declined-support-text = Der Kundenservice kann Ihnen sagen, was Sie als Nächstes tun können.
declined-retry-text = Sie können es erneut versuchen.
expired-heading = Die Zeit für diese Prüfung ist abgelaufen
expired-text = Es wurde keine Entscheidung getroffen. Sie können von vorn beginnen.
abandoned-heading = Die Prüfung wurde nicht abgeschlossen
abandoned-text = Das macht nichts. Es wurde keine Entscheidung getroffen. Sie können von vorn beginnen, wenn Sie so weit sind.
failed-heading = Etwas ist schiefgegangen
failed-bank-text = Bei der Auswahl Ihres Bankkontos ist ein Problem aufgetreten. Es wurde keine Entscheidung getroffen. Sie können es erneut versuchen.
failed-provider-text = Bei {$provider} gab es ein technisches Problem. Es wurde keine Entscheidung getroffen. Sie können es erneut versuchen.
failed-support-text = Die Prüfung endete ohne Ergebnis. Der Kundenservice kann Ihnen sagen, was passiert ist und was Sie als Nächstes tun können.

## Problems

elsewhere-heading = Bitte wechseln Sie zurück
elsewhere-text = Vielleicht sind Sie in einem anderen Browser oder einer anderen App gelandet. Um Ihr Ergebnis zu sehen, öffnen Sie diese Seite dort, wo Sie die Prüfung begonnen haben.
offline-heading = Keine Internetverbindung
offline-text = Verbinden Sie sich mit dem Internet und versuchen Sie es dann erneut.
unreachable-heading = Wir können gerade keine Verbindung herstellen
unreachable-text = Das Problem liegt vielleicht bei uns. Versuchen Sie es in einer Minute erneut.
sign-in-heading = Bitte melden Sie sich an
sign-in-text = Zum Fortsetzen müssen Sie angemeldet sein. Melden Sie sich an und kommen Sie dann auf diese Seite zurück.
not-found-heading = Wir konnten diese Prüfung nicht finden
not-found-text = Vielleicht ist sie beendet oder gehört zu einem anderen Benutzerkonto. Sie können eine neue starten.
gone-heading = Diese Prüfung ist beendet
gone-text = Sie lässt sich nicht fortsetzen. Sie können von vorn beginnen.
framed-heading = Öffnen Sie diese Seite in einem eigenen Tab
framed-text = Diese Seite wird innerhalb einer anderen Seite angezeigt. Zu Ihrer Sicherheit öffnet sich die Prüfung nur in einem eigenen Tab.
unsupported-heading = Die Prüfung kann hier nicht sicher geöffnet werden
unsupported-text = Verwenden Sie einen aktuellen Browser und eine Adresse, die mit https beginnt.
misconfigured-heading = Die Prüfung ist im Moment nicht verfügbar
misconfigured-text = Es gibt ein Problem mit dieser Seite. Versuchen Sie es später erneut.

## Notices beside the text

notice-offline = Sie haben keine Internetverbindung. Sobald sie wieder da ist, geht es weiter.
notice-trying = Die Verbindung ist gestört. Wir versuchen es weiter.
notice-unreachable = Wir können gerade keine Verbindung herstellen. Mit „{$button}“ versuchen Sie es erneut.
notice-no-result = Gerade abgefragt: noch kein Ergebnis
notice-slow-start = Das dauert länger als üblich. Wir versuchen es weiter.
notice-link-copied = Link kopiert
notice-not-copied = Das Kopieren hat nicht geklappt. Bitte kopieren Sie es selbst.
advice-not-copied = Der Link ließ sich nicht kopieren. Öffnen Sie die Seite über das Menü dieser App in Ihrem Browser.
advice-in-app = Sie haben diese Seite in einer App geöffnet. Die Prüfung funktioniert hier möglicherweise nicht. Öffnen Sie die Seite in Ihrem üblichen Browser.
advice-no-camera = Wir finden auf diesem Gerät keine Kamera. Verwenden Sie ein Smartphone oder ein anderes Gerät mit Kamera.

## Help

help-text = Wenden Sie sich an den Kundenservice und nennen Sie diese Referenznummer.
help-plain-text = Wenn es weiterhin nicht klappt, wenden Sie sich an den Kundenservice.
help-long-text = Wenn Sie schon lange warten, wenden Sie sich an den Kundenservice und nennen Sie diese Referenznummer.
reference-label = Referenznummer
code-label = Fehlercode
recorder-heading = Technische Details
recorder-text = Der Kundenservice fragt vielleicht danach. Die Details enthalten Zeiten und Codes, aber nichts über Sie.

## The title of the browser's tab

title-waiting = Prüfung läuft
title-action = Sie sind dran
title-problem = Problem
