# Italian (Italiano)
# Address: "tu" all through, decided: the large Italian banks address customers so in their apps and when an account is
# opened online ("Lei" lives on in letters and contracts). Participles with the person's gender are avoided.
# "check" is "verifica"; asking for the result is "controllare lo stato"; a review is "esame". Support is "assistenza clienti".
# ID card is "carta d’identità"; online banking is "internet banking"; buttons are the imperative, as on phones.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verifica
steps-label = Avanzamento
step-count = Passo {$number} di {$total}
step-state-done = completato
step-state-current = passo attuale
step-state-stopped = interrotto
step-state-ahead = non iniziato
step-start = Inizio
step-identity = Identità
step-bank-account = Conto bancario
step-bank-check = Verifica della banca
step-documents = Documenti
step-details = Dati
step-review = Esame dei dati
step-result = Risultato
step-account = Conto

## Buttons

button-continue-with = Continua con {$provider}
button-start = Inizia
button-continue = Continua
button-opening = Apertura di {$provider}…
button-starting = Avvio in corso…
button-check = Controlla lo stato
button-checking = Controllo in corso…
button-try-again = Riprova
button-start-again = Ricomincia
button-start-new = Inizia una nuova verifica
button-start-here = Ricomincia qui
button-other-document = Prova con un altro documento
button-other-account = Prova con un altro conto bancario
button-finish = Continua
button-not-now = Non ora
button-cancel = Annulla
button-open-tab = Apri in una nuova scheda
button-open-browser = Apri nel browser
button-copy-link = Copia link
button-copy = Copia
button-copied = Copiato

## Before the first answer

lookup-heading = Un momento
lookup-text = Stiamo controllando se hai già iniziato una verifica.

## Ondato: identity check with documents and camera

ondato-start-heading = Conferma la tua identità
ondato-start-text = Per verificare la tua identità ci affidiamo a {$provider}. La pagina sicura di questa società si apre in questa scheda e poi ti riporta qui. Prenditi qualche minuto.
ondato-hint-ready = Tieni a portata di mano il passaporto o la carta d’identità
ondato-hint-device = Usa un dispositivo con fotocamera, per esempio un telefono
ondato-hint-privacy = Le tue foto vanno direttamente a {$provider}, non a questa pagina
ondato-unfinished-heading = La verifica della tua identità non è ancora terminata
ondato-approved-heading = Abbiamo confermato la tua identità
ondato-declined-heading = Non siamo riusciti a confermare la tua identità

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Conferma il tuo conto bancario
paysafe-start-text = Per verificare il tuo conto bancario ci affidiamo a {$provider}. La pagina sicura di questa società si apre in questa scheda e poi ti riporta qui. Prenditi qualche minuto.
paysafe-hint-ready = Tieni a portata di mano i dati di accesso al tuo internet banking
paysafe-hint-own = Il conto deve essere intestato a te
paysafe-hint-privacy = Questa pagina non vede mai la password della tua banca
paysafe-unfinished-heading = Il tuo conto bancario non è ancora confermato
paysafe-approved-heading = Abbiamo confermato il tuo conto bancario
paysafe-declined-heading = Non siamo riusciti a confermare questo conto bancario

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Conferma che sei tu
airwallex-start-text = Per verificare che sei tu ci affidiamo a {$provider}. La pagina sicura di questa società ti chiede un documento d’identità e riprende il tuo viso in video. Si apre in questa scheda e poi ti riporta qui. Prenditi qualche minuto.
airwallex-hint-ready = Tieni a portata di mano il passaporto o la carta d’identità
airwallex-hint-place = Usa un telefono, in un luogo luminoso e senza altre persone nell’inquadratura
airwallex-hint-privacy = Le tue foto e il tuo video vanno direttamente a {$provider}, non a questa pagina
airwallex-unfinished-heading = La verifica non è ancora terminata
airwallex-approved-heading = Abbiamo confermato che sei tu
airwallex-declined-heading = Non siamo riusciti a confermare che sei tu

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Conferma la tua identità
connectfi-start-text = Per verificare i tuoi dati ci affidiamo a {$provider}. Se servono foto dei tuoi documenti, potrai aggiungerle in questa pagina.
connectfi-hint-ready = Tieni a portata di mano passaporto, carta d’identità o patente
connectfi-hint-device = Un telefono fa buone foto dei documenti
connectfi-hint-pause = Puoi fermarti in qualsiasi momento e continuare più tardi
connectfi-unfinished-heading = La verifica non è ancora terminata
connectfi-unfinished-text = Puoi riprendere da dove avevi lasciato, ora o più tardi.
connectfi-approved-heading = Abbiamo confermato la tua identità
connectfi-declined-heading = Non siamo riusciti a confermare la tua identità

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Apri il tuo conto
connectpay-start-text = {$provider} è la nostra banca partner. La banca prima conferma la tua identità, poi ti chiede alcuni dati.
connectpay-hint-identity = La conferma dell’identità spesso richiede solo pochi minuti
connectpay-hint-review = L’esame della banca può richiedere ore o alcuni giorni lavorativi
connectpay-hint-pause = Puoi chiudere questa pagina in qualsiasi momento e tornare più tardi
connectpay-identity-heading = Conferma della tua identità in corso
connectpay-identity-text = La banca sta leggendo il risultato della verifica della tua identità. Spesso bastano pochi minuti. Poi potrai continuare qui.
connectpay-processing-heading = Abbiamo ricevuto i tuoi dati
connectpay-processing-text = Ora la banca li esamina. Puoi chiudere questa pagina e tornare più tardi.
connectpay-review-heading = La banca sta esaminando i tuoi dati
connectpay-review-text = Hai fatto la tua parte. Possono volerci ore o alcuni giorni lavorativi. Puoi chiudere questa pagina e tornare più tardi.
connectpay-details-heading = La tua identità è confermata
connectpay-details-text = Ora la banca ha bisogno di alcuni dati su di te. Puoi fare con calma.
connectpay-unfinished-heading = La verifica della tua identità non è ancora terminata
connectpay-cannot-open-heading = Non siamo riusciti ad avviare la tua richiesta
connectpay-link-heading = Il link per la verifica della tua identità è scaduto
connectpay-link-text = Non è stata presa nessuna decisione. Ricomincia per ricevere un nuovo link.
connectpay-approved-heading = Il tuo conto è aperto
connectpay-identity-declined-heading = La banca non è riuscita a confermare la tua identità
connectpay-declined-heading = Non è stato possibile aprire il tuo conto

## On a computer, where the check needs a phone

handoff-start-text = Per questa verifica serve un telefono con fotocamera. Nel prossimo passo ti mostriamo un codice da inquadrare con il telefono. Continuerai sul telefono e vedrai il risultato in questa pagina.
handoff-heading = Continua sul telefono
handoff-text = Per questa verifica serve un telefono con fotocamera. Ti mostriamo un codice da inquadrare. Funziona per qualche minuto, su un solo telefono.
handoff-camera = Sul telefono, la fotocamera fotografa il tuo documento d’identità e riprende il tuo viso in video.
handoff-code-heading = Inquadra questo codice con il telefono
handoff-code-text = Punta la fotocamera del telefono verso il codice e continua sul telefono. Tieni aperta questa pagina: qui vedrai il risultato.
handoff-code-label = Codice QR da inquadrare con la fotocamera del telefono
handoff-valid = Questo codice funziona per {$time}
handoff-not-copied = Non siamo riusciti a copiare il link. Inquadra il codice con il telefono.
handoff-over-heading = Questo codice non funziona più
handoff-over-text = Ogni codice funziona per qualche minuto, su un solo telefono. Mostra un nuovo codice sul computer e inquadralo. Oppure accedi da questo telefono, poi riprova.
handoff-opening = Creazione di un codice per il telefono
button-continue-phone = Continua sul telefono
button-continue-here = Continua su questo dispositivo
button-new-code = Mostra un nuovo codice
button-making-code = Creazione del codice…
button-share-link = Condividi link

## While the provider's page opens

opening-said = Apertura di {$provider}
starting-said = Avvio della verifica
start-host = La pagina che si apre è {$host}
did-not-open-heading = La pagina di {$provider} non si è aperta
did-not-open-text = La tua connessione potrebbe essere lenta. Riprova.
cannot-open-heading = Non siamo riusciti ad avviare la verifica
cannot-open-text = Riprova tra un momento.

## Waiting for a result

checking-heading = Stiamo controllando il tuo risultato
checking-text = Stiamo richiedendo il tuo risultato.
back-text = Grazie. Stiamo aspettando il risultato da {$provider}.
processing-heading = Verifica dei tuoi dati in corso
processing-text = Hai fatto la tua parte. Puoi restare qui o chiudere questa pagina e tornare più tardi.
review-heading = Un operatore sta esaminando i tuoi dati
review-text = Hai fatto la tua parte. L’esame da parte di un operatore richiede più tempo. Puoi chiudere questa pagina e tornare più tardi.
waiting-heading = Verifica ancora in corso
waiting-text = Non c’è ancora un risultato. Puoi restare qui o chiudere questa pagina e tornare più tardi.
no-result-heading = Ancora nessun risultato
no-result-text = Non devi fare nulla. Puoi chiudere questa pagina e tornare più tardi per vedere il risultato.
stopped-text = Questa pagina non si aggiorna più da sola. Premi “{$button}” per vedere se ci sono novità.
unfinished-text = Puoi riprendere da dove avevi lasciato. Se hai appena finito, aspetta un momento: questa pagina si aggiorna da sola.
unfinished-long-text = Puoi riprendere da dove avevi lasciato, ora o più tardi. Se hai finito su un altro dispositivo, premi “{$button}” per vedere il risultato.

## Details that the company asks for in a form of its own

details-heading = Ci servono altri dati
details-text = Mancano alcuni dati per la tua verifica.
details-below = Compila il modulo qui sotto. La verifica continuerà quando arriveranno le tue risposte.
details-elsewhere = Te li chiederemo separatamente. La verifica continuerà in questa pagina quando arriveranno.

## Documents that are uploaded on this page

documents-heading = Ci servono i tuoi documenti
documents-text = Aggiungi una foto o un file di ogni documento, poi invia tutto. I documenti vengono inviati a {$provider} per questa verifica. Questa pagina non li conserva.
documents-unknown-text = Qui vedrai quali documenti servono, appena lo sapremo.
documents-label = Documenti
documents-passport = Passaporto, pagina con la foto
documents-licence = Patente di guida
documents-id-card = Carta d’identità
documents-tenancy = Contratto di affitto
documents-utility = Bolletta di luce, acqua o gas
documents-other = Un altro documento
documents-front = {$document}, fronte
documents-back = {$document}, retro
documents-wants-pdf = Un solo PDF con tutte le pagine
documents-wants-any = Una foto (JPEG o PNG) o un PDF
documents-wants-photo = Una foto (JPEG o PNG) in cui si vedono tutti e quattro gli angoli
documents-file = {$name}, {$size}
documents-ready = Pronto per l’invio
documents-sending = Invio in corso: {$percent}
documents-received = Ricevuto
documents-lost = Questo file non è arrivato. Invialo di nuovo.
documents-refused = Abbiamo ricevuto questo file, ma non possiamo usarlo. Scegline uno in cui si legge tutto.
documents-too-large = Questo file è troppo grande. Il limite è {$size}. Scegli un file più piccolo.
documents-empty = Questo file è vuoto o non si può aprire. Scegli un altro file.
documents-heic = Non riusciamo a leggere le foto in formato HEIC. Scatta la foto qui oppure scegli un JPEG.
documents-not-photo = Questo file non è una foto. Scegli un JPEG o un PNG.
documents-not-pdf = Questo file non è un PDF. Scegli un PDF con tutte le pagine.
documents-not-readable = Non riusciamo a leggere questo file. Scegli un JPEG, un PNG o un PDF.
documents-progress = Invio in corso: {$document}
documents-ready-said = Pronti per l’invio: {$count}
documents-received-said = Ricevuti: {$count} di {$total}
documents-nothing-chosen = Non c’è ancora nulla da inviare. Prima scegli un file.
button-send = Invia documenti
button-sending = Invio in corso…
button-choose = Scegli un file
button-choose-other = Scegli un altro file
button-photo = Scatta una foto
button-photo-other = Scatta un’altra foto
button-remove = Rimuovi

## Results

approved-text = Grazie.
recent-text = Questo è il risultato della tua ultima verifica.
declined-photo-text = Una foto non era leggibile. Riprova con una buona luce. Mostra il documento intero, nitido e senza riflessi.
declined-document-text = Questo documento non si può usare. Forse è scaduto o è di un tipo che non possiamo accettare. Prova con un altro documento.
declined-data-text = Il tuo documento e i dati che hai inserito non corrispondono. Controlla il nome e le date, poi riprova.
declined-face-text = Non è stato possibile abbinare il tuo viso alla foto del documento. Riprova senza altre persone vicino, con una buona luce e il viso scoperto.
declined-duplicate-text = Un altro account usa già questi dati. L’assistenza clienti può aiutarti.
declined-bank-text = Questa banca non è supportata. Puoi provare con un conto di un’altra banca.
declined-bank-data-text = La banca non ha inviato informazioni sufficienti a mostrare che il conto è tuo. Puoi provare con un altro conto.
declined-name-text = Il nome sul conto non corrisponde al nome che ci risulta. L’assistenza clienti può confermare il conto se le invii un estratto conto.
declined-shared-text = Questo conto non si può collegare solo a te. Può succedere con i conti cointestati. L’assistenza clienti può aiutarti.
declined-support-text = L’assistenza clienti può dirti cosa puoi fare ora.
declined-retry-text = Puoi riprovare.
expired-heading = Il tempo per questa verifica è scaduto
expired-text = Non è stata presa nessuna decisione. Puoi ricominciare.
abandoned-heading = La verifica non è stata completata
abandoned-text = Nessun problema. Non è stata presa nessuna decisione. Puoi ricominciare quando vuoi.
failed-heading = Qualcosa non ha funzionato
failed-bank-text = C’è stato un problema durante la scelta del conto bancario. Non è stata presa nessuna decisione. Puoi riprovare.
failed-provider-text = {$provider} ha avuto un problema tecnico. Non è stata presa nessuna decisione. Puoi riprovare.
failed-support-text = La verifica si è fermata senza un risultato. L’assistenza clienti può dirti cosa è successo e cosa fare ora.

## Problems

elsewhere-heading = Torna dove hai iniziato
elsewhere-text = Forse hai riaperto la pagina in un altro browser o in un’altra app. Per vedere il risultato, apri questa pagina dove hai iniziato.
offline-heading = Nessuna connessione a internet
offline-text = Connettiti a internet, poi riprova.
unreachable-heading = Al momento non riusciamo a connetterci
unreachable-text = Il problema potrebbe essere nostro. Riprova tra un minuto.
sign-in-heading = Effettua l’accesso
sign-in-text = Per continuare devi effettuare l’accesso. Accedi, poi torna su questa pagina.
not-found-heading = Non abbiamo trovato questa verifica
not-found-text = Potrebbe essere chiusa o appartenere a un altro account. Puoi iniziarne una nuova.
gone-heading = Questa verifica è chiusa
gone-text = Non può essere ripresa. Puoi ricominciare.
framed-heading = Apri questa pagina in una scheda separata
framed-text = Questa pagina è mostrata all’interno di un’altra pagina. Per la tua sicurezza, la verifica si apre solo in una scheda separata.
unsupported-heading = Qui la verifica non può essere avviata in modo sicuro
unsupported-text = Usa un browser aggiornato e un indirizzo che inizia con https.
misconfigured-heading = La verifica al momento non è disponibile
misconfigured-text = C’è un problema con questa pagina. Riprova più tardi.

## Notices beside the text

notice-offline = Nessuna connessione a internet. Continueremo quando tornerà.
notice-trying = Abbiamo difficoltà a connetterci. Continuiamo a provare.
notice-unreachable = Al momento non riusciamo a connetterci. Premi “{$button}” per riprovare.
notice-no-result = Controllato adesso: ancora nessun risultato
notice-slow-start = Ci vuole più tempo del solito. Continuiamo a provare.
notice-link-copied = Link copiato
notice-not-copied = Non siamo riusciti a copiarlo. Selezionalo e copialo tu.
advice-not-copied = Non siamo riusciti a copiare il link. Apri la pagina nel tuo browser dal menu di questa app.
advice-in-app = Hai aperto questa pagina all’interno di un’app. Qui la verifica potrebbe non funzionare. Apri la pagina nel browser che usi di solito.
advice-no-camera = Non troviamo una fotocamera su questo dispositivo. Usa un telefono o un altro dispositivo con fotocamera.

## Help

help-text = Contatta l’assistenza clienti e comunica questo codice di riferimento.
help-plain-text = Se continua a non funzionare, contatta l’assistenza clienti.
help-long-text = Se aspetti da molto tempo, contatta l’assistenza clienti e comunica questo codice di riferimento.
reference-label = Codice di riferimento
code-label = Codice di errore
recorder-heading = Dettagli tecnici
recorder-text = L’assistenza clienti potrebbe chiederli. Contengono orari e codici, e nulla su di te.

## The title of the browser's tab

title-waiting = Controllo
title-action = Tocca a te
title-problem = Problema
