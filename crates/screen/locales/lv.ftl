# Latvian (latviešu)
# Address: formal "Jūs" with a capital, as Latvian banks write to a person; buttons in the infinitive.
# Check = "pārbaude", identity check = "identitātes pārbaude"; review = "izskatīšana"; details = "dati"; ID card = "personas apliecība".
# Any ID = "personu apliecinošs dokuments"; online banking = "internetbanka"; support = "klientu atbalsts".
# {$provider} stands in quotation marks „ ” after an inflected noun ("uzņēmuma „…”"), so the name stays as it is.
# {$time} follows a colon: it comes in the nominative. Browser tab = "cilne". A customer account = "lietotāja konts".
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Pārbaude
steps-label = Norise
step-count = {$number}. solis no {$total}
step-state-done = pabeigts
step-state-current = pašreizējais solis
step-state-stopped = apturēts
step-state-ahead = nav sākts
step-start = Sākums
step-identity = Identitāte
step-bank-account = Bankas konts
step-bank-check = Bankas pārbaude
step-documents = Dokumenti
step-details = Dati
step-review = Izskatīšana
step-result = Rezultāts
step-account = Konts

## Buttons

button-continue-with = Turpināt ar „{$provider}”
button-start = Sākt
button-continue = Turpināt
button-opening = Notiek „{$provider}” atvēršana…
button-starting = Tiek sākts…
button-check = Pārbaudīt statusu
button-checking = Notiek pārbaude…
button-try-again = Mēģināt vēlreiz
button-start-again = Sākt no jauna
button-start-new = Sākt jaunu pārbaudi
button-start-here = Sākt no jauna šeit
button-other-document = Izmantot citu dokumentu
button-other-account = Izmantot citu bankas kontu
button-finish = Turpināt
button-not-now = Ne tagad
button-cancel = Atcelt
button-open-tab = Atvērt jaunā cilnē
button-open-browser = Atvērt pārlūkā
button-copy-link = Kopēt saiti
button-copy = Kopēt
button-copied = Nokopēts

## Before the first answer

lookup-heading = Vienu mirkli
lookup-text = Skatāmies, vai pārbaude jau ir sākta.

## Ondato: identity check with documents and camera

ondato-start-heading = Apstipriniet savu identitāti
ondato-start-text = Jūsu identitātes pārbaudei izmantojam uzņēmuma „{$provider}” pakalpojumu. Tā drošā lapa atvērsies šajā cilnē, un pēc tam Jūs atgriezīsieties šeit. Atvēliet dažas minūtes.
ondato-hint-ready = Sagatavojiet pasi vai personas apliecību
ondato-hint-device = Izmantojiet ierīci ar kameru, piemēram, tālruni
ondato-hint-privacy = Jūsu fotoattēli nonāk tieši uzņēmumā „{$provider}”, nevis šajā lapā
ondato-unfinished-heading = Jūsu identitātes pārbaude nav pabeigta
ondato-approved-heading = Esam apstiprinājuši Jūsu identitāti
ondato-declined-heading = Mums neizdevās apstiprināt Jūsu identitāti

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Apstipriniet savu bankas kontu
paysafe-start-text = Jūsu bankas konta pārbaudei izmantojam uzņēmuma „{$provider}” pakalpojumu. Tā drošā lapa atvērsies šajā cilnē, un pēc tam Jūs atgriezīsieties šeit. Atvēliet dažas minūtes.
paysafe-hint-ready = Sagatavojiet savus internetbankas piekļuves datus
paysafe-hint-own = Kontam jābūt uz Jūsu vārda
paysafe-hint-privacy = Šī lapa nekad neredz Jūsu bankas paroli
paysafe-unfinished-heading = Jūsu bankas konts vēl nav apstiprināts
paysafe-approved-heading = Esam apstiprinājuši Jūsu bankas kontu
paysafe-declined-heading = Mums neizdevās apstiprināt šo bankas kontu

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Apstipriniet, ka tas esat Jūs
airwallex-start-text = Ar uzņēmuma „{$provider}” pakalpojumu pārbaudām, vai tas esat Jūs. Tā drošajā lapā būs jāuzrāda personu apliecinošs dokuments un jānofilmē sava seja. Lapa atvērsies šajā cilnē, un pēc tam Jūs atgriezīsieties šeit. Atvēliet dažas minūtes.
airwallex-hint-ready = Sagatavojiet pasi vai personas apliecību
airwallex-hint-place = Izmantojiet tālruni gaišā vietā, kur kadrā nav citu cilvēku
airwallex-hint-privacy = Jūsu fotoattēli un video nonāk tieši uzņēmumā „{$provider}”, nevis šajā lapā
airwallex-unfinished-heading = Jūsu pārbaude nav pabeigta
airwallex-approved-heading = Esam apstiprinājuši, ka tas esat Jūs
airwallex-declined-heading = Mums neizdevās apstiprināt, ka tas esat Jūs

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Apstipriniet savu identitāti
connectfi-start-text = Jūsu datu pārbaudei izmantojam uzņēmuma „{$provider}” pakalpojumu. Ja būs vajadzīgi Jūsu dokumentu fotoattēli, Jūs tos pievienosiet šajā lapā.
connectfi-hint-ready = Sagatavojiet pasi, personas apliecību vai vadītāja apliecību
connectfi-hint-device = Ar tālruni var labi nofotografēt dokumentus
connectfi-hint-pause = Jebkurā brīdī varat pārtraukt un turpināt vēlāk
connectfi-unfinished-heading = Jūsu pārbaude nav pabeigta
connectfi-unfinished-text = Varat turpināt no vietas, kur pārtraucāt, tagad vai vēlāk.
connectfi-approved-heading = Esam apstiprinājuši Jūsu identitāti
connectfi-declined-heading = Mums neizdevās apstiprināt Jūsu identitāti

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Atveriet kontu
connectpay-start-text = „{$provider}” ir mūsu partnerbanka. Banka vispirms apstiprina Jūsu identitāti un pēc tam lūdz norādīt dažus datus.
connectpay-hint-identity = Identitātes apstiprināšana bieži ilgst tikai dažas minūtes
connectpay-hint-review = Izskatīšana bankā var ilgt vairākas stundas vai dažas darba dienas
connectpay-hint-pause = Jebkurā brīdī varat aizvērt šo lapu un atgriezties vēlāk
connectpay-identity-heading = Notiek Jūsu identitātes apstiprināšana
connectpay-identity-text = Banka skata Jūsu identitātes pārbaudes rezultātu. Tas bieži ilgst tikai dažas minūtes. Pēc tam Jūs turpināsiet šeit.
connectpay-processing-heading = Esam saņēmuši Jūsu datus
connectpay-processing-text = Tagad tos izskatīs banka. Varat aizvērt šo lapu un atgriezties vēlāk.
connectpay-review-heading = Banka izskata Jūsu datus
connectpay-review-text = No Jūsu puses viss ir paveikts. Izskatīšana var ilgt vairākas stundas vai dažas darba dienas. Varat aizvērt šo lapu un atgriezties vēlāk.
connectpay-details-heading = Jūsu identitāte ir apstiprināta
connectpay-details-text = Tagad bankai ir vajadzīgi daži dati par Jums. Nesteidzieties.
connectpay-unfinished-heading = Jūsu identitātes pārbaude nav pabeigta
connectpay-cannot-open-heading = Mums neizdevās sākt Jūsu pieteikumu
connectpay-link-heading = Identitātes pārbaudes saite vairs nav derīga
connectpay-link-text = Lēmums nav pieņemts. Sāciet no jauna, lai saņemtu jaunu saiti.
connectpay-approved-heading = Jūsu konts ir atvērts
connectpay-identity-declined-heading = Bankai neizdevās apstiprināt Jūsu identitāti
connectpay-declined-heading = Jūsu kontu neizdevās atvērt

## On a computer, where the check needs a phone

handoff-start-text = Šai pārbaudei ir vajadzīgs tālrunis ar kameru. Tagad parādīsim kodu, ko noskenēt ar tālruni. Jūs turpināsiet tālrunī, un šajā lapā redzēsiet rezultātu.
handoff-heading = Turpiniet tālrunī
handoff-text = Šai pārbaudei ir vajadzīgs tālrunis ar kameru. Parādīsim kodu, ko noskenēt. Tas ir derīgs dažas minūtes un tikai vienā tālrunī.
handoff-camera = Tālruņa kamera nofotografēs Jūsu personu apliecinošo dokumentu un nofilmēs Jūsu seju.
handoff-code-heading = Noskenējiet šo kodu ar tālruni
handoff-code-text = Pavērsiet tālruņa kameru pret kodu un turpiniet tālrunī. Neaizveriet šo lapu: tajā redzēsiet rezultātu.
handoff-code-label = QR kods, ko noskenēt ar tālruņa kameru
handoff-valid = Koda derīguma laiks: {$time}
handoff-not-copied = Neizdevās nokopēt saiti. Noskenējiet kodu ar tālruni.
handoff-over-heading = Šis kods vairs nav derīgs
handoff-over-text = Katrs kods ir derīgs dažas minūtes un tikai vienā tālrunī. Datorā atveriet jaunu kodu un noskenējiet to. Vai arī piesakieties šajā tālrunī un pēc tam mēģiniet vēlreiz.
handoff-opening = Tiek veidots kods Jūsu tālrunim
button-continue-phone = Turpināt tālrunī
button-continue-here = Turpināt šajā ierīcē
button-new-code = Parādīt jaunu kodu
button-making-code = Tiek veidots kods…
button-share-link = Kopīgot saiti

## While the provider's page opens

opening-said = Notiek „{$provider}” atvēršana
starting-said = Tiek sākta Jūsu pārbaude
start-host = Tiks atvērta lapa {$host}
did-not-open-heading = Uzņēmuma „{$provider}” lapa neatvērās
did-not-open-text = Iespējams, Jūsu interneta savienojums ir lēns. Mēģiniet vēlreiz.
cannot-open-heading = Mums neizdevās atvērt pārbaudi
cannot-open-text = Pēc brīža mēģiniet vēlreiz.

## Waiting for a result

checking-heading = Pārbaudām Jūsu rezultātu
checking-text = Tagad pieprasām Jūsu rezultātu.
back-text = Paldies. Gaidām rezultātu no uzņēmuma „{$provider}”.
processing-heading = Notiek Jūsu datu pārbaude
processing-text = No Jūsu puses viss ir paveikts. Varat palikt šeit vai aizvērt šo lapu un atgriezties vēlāk.
review-heading = Jūsu datus izskata cilvēks
review-text = No Jūsu puses viss ir paveikts. Ja datus izskata cilvēks, tas ilgst vairāk laika. Varat aizvērt šo lapu un atgriezties vēlāk.
waiting-heading = Pārbaude vēl notiek
waiting-text = Rezultāta vēl nav. Varat palikt šeit vai aizvērt šo lapu un atgriezties vēlāk.
no-result-heading = Rezultāta vēl nav
no-result-text = Jums nekas nav jādara. Varat aizvērt šo lapu un atgriezties vēlāk, lai redzētu rezultātu.
stopped-text = Šī lapa vairs neatjaunojas pati. Lai pārbaudītu vēlreiz, spiediet „{$button}”.
unfinished-text = Varat turpināt no vietas, kur pārtraucāt. Ja tikko pabeidzāt, brīdi uzgaidiet: šī lapa atjaunojas pati.
unfinished-long-text = Varat turpināt no vietas, kur pārtraucāt, tagad vai vēlāk. Ja pabeidzāt citā ierīcē, spiediet „{$button}”, lai redzētu rezultātu.

## Details that the company asks for in a form of its own

details-heading = Mums ir vajadzīgi papildu dati
details-text = Jūsu pārbaudei trūkst dažu datu.
details-below = Aizpildiet tālāk redzamo veidlapu. Pārbaude turpināsies, kad saņemsim Jūsu atbildes.
details-elsewhere = Tos Jums palūgsim atsevišķi. Kad dati būs saņemti, pārbaude turpināsies šajā lapā.

## Documents that are uploaded on this page

documents-heading = Mums ir vajadzīgi Jūsu dokumenti
documents-text = Pievienojiet katra dokumenta fotoattēlu vai failu un nosūtiet tos. Šai pārbaudei tie nonāk uzņēmumā „{$provider}”. Šī lapa tos neglabā.
documents-unknown-text = Tiklīdz zināsim, kuri dokumenti ir vajadzīgi, redzēsiet tos šeit.
documents-label = Dokumenti
documents-passport = Pase, lappuse ar fotoattēlu
documents-licence = Vadītāja apliecība
documents-id-card = Personas apliecība
documents-tenancy = Īres līgums
documents-utility = Rēķins par elektrību, ūdeni vai gāzi
documents-other = Cits dokuments
documents-front = {$document}, priekšpuse
documents-back = {$document}, aizmugure
documents-wants-pdf = Viens PDF ar visām lappusēm
documents-wants-any = Fotoattēls (JPEG vai PNG) vai PDF
documents-wants-photo = Fotoattēls (JPEG vai PNG), kurā redzami visi četri stūri
documents-file = {$name}, {$size}
documents-ready = Gatavs nosūtīšanai
documents-sending = Tiek sūtīts: {$percent}
documents-received = Saņemts
documents-lost = Šo failu nesaņēmām. Nosūtiet to vēlreiz.
documents-refused = Šo failu saņēmām, bet nevaram to izmantot. Izvēlieties tādu, kurā viss ir salasāms.
documents-too-large = Šis fails ir pārāk liels. Lielākais atļautais izmērs ir {$size}. Izvēlieties mazāku failu.
documents-empty = Šis fails ir tukšs, vai to nevar atvērt. Izvēlieties citu failu.
documents-heic = Nevaram nolasīt fotoattēlus HEIC formātā. Uzņemiet fotoattēlu šeit vai izvēlieties JPEG.
documents-not-photo = Šis fails nav fotoattēls. Izvēlieties JPEG vai PNG.
documents-not-pdf = Šis fails nav PDF. Izvēlieties PDF ar visām lappusēm.
documents-not-readable = Nevaram nolasīt šo failu. Izvēlieties JPEG, PNG vai PDF.
documents-progress = Tiek sūtīts: {$document}
documents-ready-said = Gatavi nosūtīšanai: {$count}
documents-received-said = Saņemti: {$count} no {$total}
documents-nothing-chosen = Vēl nav ko sūtīt. Vispirms izvēlieties failu.
button-send = Nosūtīt dokumentus
button-sending = Notiek sūtīšana…
button-choose = Izvēlēties failu
button-choose-other = Izvēlēties citu failu
button-photo = Uzņemt fotoattēlu
button-photo-other = Uzņemt citu fotoattēlu
button-remove = Noņemt

## Results

approved-text = Paldies.
recent-text = Šis ir Jūsu pēdējās pārbaudes rezultāts.
declined-photo-text = Fotoattēlu nevarēja nolasīt. Mēģiniet vēlreiz labā apgaismojumā. Parādiet visu dokumentu, asu un bez atspīduma.
declined-document-text = Šo dokumentu nevar izmantot. Iespējams, tam beidzies derīguma termiņš vai šāda veida dokumentus nevaram pieņemt. Izmantojiet citu dokumentu.
declined-data-text = Jūsu dokuments un ievadītie dati nesakrīt. Pārbaudiet vārdu, uzvārdu un datumus un mēģiniet vēlreiz.
declined-face-text = Neizdevās apstiprināt, ka Jūsu seja atbilst fotoattēlam dokumentā. Mēģiniet vēlreiz labā apgaismojumā, ar neaizsegtu seju un bez citiem cilvēkiem kadrā.
declined-duplicate-text = Šie dati jau tiek izmantoti citā lietotāja kontā. Klientu atbalsts var Jums palīdzēt.
declined-bank-text = Šīs bankas kontu šeit nevar izmantot. Varat mēģināt izmantot kontu citā bankā.
declined-bank-data-text = Banka nenosūtīja pietiekami daudz informācijas, kas rādītu, ka konts ir Jūsu. Varat mēģināt izmantot citu kontu.
declined-name-text = Kontam norādītais vārds un uzvārds nesakrīt ar mums zināmajiem. Ja nosūtīsiet klientu atbalstam konta izrakstu, klientu atbalsts varēs apstiprināt kontu.
declined-shared-text = Šo kontu nevar saistīt tikai ar Jums. Tā var notikt, ja kontam ir vairāki īpašnieki. Klientu atbalsts var Jums palīdzēt.
declined-support-text = Klientu atbalsts var pateikt, ko Jūs varat darīt tālāk.
declined-retry-text = Varat mēģināt vēlreiz.
expired-heading = Pārbaudei atvēlētais laiks ir beidzies
expired-text = Lēmums nav pieņemts. Varat sākt no jauna.
abandoned-heading = Pārbaude palika nepabeigta
abandoned-text = Nekas slikts nav noticis. Lēmums nav pieņemts. Varat sākt no jauna, kad Jums būs ērti.
failed-heading = Radās kļūda
failed-bank-text = Izvēloties bankas kontu, radās problēma. Lēmums nav pieņemts. Varat mēģināt vēlreiz.
failed-provider-text = Uzņēmumam „{$provider}” radās tehniska problēma. Lēmums nav pieņemts. Varat mēģināt vēlreiz.
failed-support-text = Pārbaude beidzās bez rezultāta. Klientu atbalsts var pateikt, kas notika un ko darīt tālāk.

## Problems

elsewhere-heading = Atgriezieties tur, kur sākāt
elsewhere-text = Iespējams, Jūs atgriezāties citā pārlūkā vai lietotnē. Lai redzētu rezultātu, atveriet šo lapu tur, kur sākāt.
offline-heading = Nav interneta savienojuma
offline-text = Izveidojiet savienojumu ar internetu un mēģiniet vēlreiz.
unreachable-heading = Pašlaik nevaram izveidot savienojumu
unreachable-text = Iespējams, problēma ir mūsu pusē. Mēģiniet vēlreiz pēc minūtes.
sign-in-heading = Lūdzu, piesakieties
sign-in-text = Lai turpinātu, Jums jāpiesakās. Piesakieties un pēc tam atgriezieties šajā lapā.
not-found-heading = Mums neizdevās atrast šo pārbaudi
not-found-text = Iespējams, tā ir slēgta vai pieder citam lietotāja kontam. Varat sākt jaunu pārbaudi.
gone-heading = Šī pārbaude ir slēgta
gone-text = To nevar turpināt. Varat sākt no jauna.
framed-heading = Atveriet šo lapu atsevišķā cilnē
framed-text = Šī lapa tiek rādīta citas lapas iekšienē. Jūsu drošībai pārbaude atveras tikai atsevišķā cilnē.
unsupported-heading = Pārbaudi šeit nevar droši atvērt
unsupported-text = Izmantojiet atjauninātu pārlūku un adresi, kas sākas ar https.
misconfigured-heading = Pārbaude pašlaik nav pieejama
misconfigured-text = Šajā lapā radusies problēma. Mēģiniet vēlreiz vēlāk.

## Notices beside the text

notice-offline = Nav interneta savienojuma. Turpināsim, kad tas atjaunosies.
notice-trying = Radušies savienojuma traucējumi. Joprojām mēģinām.
notice-unreachable = Pašlaik nevaram izveidot savienojumu. Lai mēģinātu vēlreiz, spiediet „{$button}”.
notice-no-result = Tikko pārbaudīts: rezultāta vēl nav
notice-slow-start = Tas ilgst vairāk laika nekā parasti. Joprojām mēģinām.
notice-link-copied = Saite nokopēta
notice-not-copied = Neizdevās nokopēt. Nokopējiet manuāli.
advice-not-copied = Neizdevās nokopēt saiti. Atveriet lapu savā pārlūkā, izmantojot šīs lietotnes izvēlni.
advice-in-app = Jūs atvērāt šo lapu lietotnē. Pārbaude šeit var nedarboties. Atveriet lapu savā ierastajā pārlūkā.
advice-no-camera = Šajā ierīcē nevaram atrast kameru. Izmantojiet tālruni vai citu ierīci ar kameru.

## Help

help-text = Sazinieties ar klientu atbalstu un norādiet šo atsauces kodu.
help-plain-text = Ja joprojām neizdodas, sazinieties ar klientu atbalstu.
help-long-text = Ja jau ilgi gaidāt, sazinieties ar klientu atbalstu un norādiet šo atsauces kodu.
reference-label = Atsauces kods
code-label = Kļūdas kods
recorder-heading = Tehniskā informācija
recorder-text = Klientu atbalsts var to palūgt. Tajā ir laika ieraksti un kodi, bet nav nekā par Jums.

## The title of the browser's tab

title-waiting = Pārbauda
title-action = Jūsu kārta
title-problem = Problēma
