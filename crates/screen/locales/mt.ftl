# Maltese (Malti)
# Form of address: int (singular, as banks and public services in Malta write); no participle that needs the person's gender.
# Check = verifika; confirm = ikkonferma; review by people = evalwazzjoni; support = is-servizz għall-klijenti; user account = profil ta’ utent; details = dettalji.
# ID card = karta tal-identità; driving licence = liċenzja tas-sewqan; internet banking; phone = mowbajl; tab is feminine.
# Names of companies stand after għand, mingħand, fuq, "il-kumpanija" or "tal-kumpanija", never after ta’, ma’, b’ or an article.
# Doubt: link (ħolqa in EU texts), skennja, illoggja are the everyday loans; a stricter Maltese is possible.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verifika
steps-label = Progress
step-count = Pass {$number} minn {$total}
step-state-done = lest
step-state-current = il-pass attwali
step-state-stopped = imwaqqaf
step-state-ahead = għadu ma bediex
step-start = Bidu
step-identity = Identità
step-bank-account = Kont bankarju
step-bank-check = Verifika tal-bank
step-documents = Dokumenti
step-details = Dettalji
step-review = Evalwazzjoni
step-result = Riżultat
step-account = Kont

## Buttons

button-continue-with = Kompli fuq {$provider}
button-start = Ibda
button-continue = Kompli
button-opening = Qed niftħu {$provider}…
button-starting = Qed nibdew…
button-check = Iċċekkja l-istatus
button-checking = Qed niċċekkjaw…
button-try-again = Erġa’ pprova
button-start-again = Ibda mill-ġdid
button-start-new = Ibda verifika ġdida
button-start-here = Ibda mill-ġdid hawn
button-other-document = Ipprova dokument ieħor
button-other-account = Ipprova kont bankarju ieħor
button-finish = Kompli
button-not-now = Mhux issa
button-cancel = Ikkanċella
button-open-tab = Iftaħ f’tab ġdida
button-open-browser = Iftaħ fil-brawżer tiegħek
button-copy-link = Ikkopja l-link
button-copy = Ikkopja
button-copied = Ikkupjat

## Before the first answer

lookup-heading = Mument wieħed
lookup-text = Qed niċċekkjaw jekk diġà bdejtx.

## Ondato: identity check with documents and camera

ondato-start-heading = Ikkonferma l-identità tiegħek
ondato-start-text = Nużaw is-servizz tal-kumpanija {$provider} biex nivverifikaw l-identità tiegħek. Il-paġna sigura tagħha tinfetaħ f’din it-tab, imbagħad terġa’ ġġibek hawn. Ħalli ftit minuti għal dan.
ondato-hint-ready = Ħejji l-passaport jew il-karta tal-identità tiegħek
ondato-hint-device = Uża apparat b’kamera, bħal mowbajl
ondato-hint-privacy = Ir-ritratti tiegħek imorru direttament għand {$provider} u ma jgħaddux minn din il-paġna
ondato-unfinished-heading = Il-verifika tal-identità tiegħek għadha mhux lesta
ondato-approved-heading = Ikkonfermajna l-identità tiegħek
ondato-declined-heading = Ma stajniex nikkonfermaw l-identità tiegħek

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Ikkonferma l-kont bankarju tiegħek
paysafe-start-text = Nużaw is-servizz tal-kumpanija {$provider} biex nivverifikaw il-kont bankarju tiegħek. Il-paġna sigura tagħha tinfetaħ f’din it-tab, imbagħad terġa’ ġġibek hawn. Ħalli ftit minuti għal dan.
paysafe-hint-ready = Ħejji d-dettalji tad-dħul għall-internet banking tiegħek
paysafe-hint-own = Il-kont irid ikun f’ismek
paysafe-hint-privacy = Din il-paġna qatt ma tara l-password tal-bank tiegħek
paysafe-unfinished-heading = Il-kont bankarju tiegħek għadu mhux ikkonfermat
paysafe-approved-heading = Ikkonfermajna l-kont bankarju tiegħek
paysafe-declined-heading = Ma stajniex nikkonfermaw dan il-kont bankarju

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Ikkonferma min int
airwallex-start-text = Nużaw is-servizz tal-kumpanija {$provider} biex nivverifikaw min int. Il-paġna sigura tagħha titolbok dokument tal-identità u tiffilmja wiċċek. Tinfetaħ f’din it-tab, imbagħad terġa’ ġġibek hawn. Ħalli ftit minuti għal dan.
airwallex-hint-ready = Ħejji l-passaport jew il-karta tal-identità tiegħek
airwallex-hint-place = Uża mowbajl, f’post imdawwal u mingħajr ma jidher ħadd ieħor
airwallex-hint-privacy = Ir-ritratti u l-vidjo tiegħek imorru direttament għand {$provider} u ma jgħaddux minn din il-paġna
airwallex-unfinished-heading = Il-verifika tiegħek għadha mhux lesta
airwallex-approved-heading = Ikkonfermajna min int
airwallex-declined-heading = Ma stajniex nikkonfermaw min int

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Ikkonferma l-identità tiegħek
connectfi-start-text = Nużaw is-servizz tal-kumpanija {$provider} biex niċċekkjaw id-dettalji tiegħek. Jekk ikunu meħtieġa ritratti tad-dokumenti tiegħek, iżżidhom f’din il-paġna.
connectfi-hint-ready = Ħejji l-passaport, il-karta tal-identità jew il-liċenzja tas-sewqan tiegħek
connectfi-hint-device = Il-mowbajl jieħu ritratti tajbin tad-dokumenti
connectfi-hint-pause = Tista’ tieqaf meta trid u tkompli aktar tard
connectfi-unfinished-heading = Il-verifika tiegħek għadha mhux lesta
connectfi-unfinished-text = Tista’ tkompli minn fejn waqaft, issa jew aktar tard.
connectfi-approved-heading = Ikkonfermajna l-identità tiegħek
connectfi-declined-heading = Ma stajniex nikkonfermaw l-identità tiegħek

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Iftaħ il-kont tiegħek
connectpay-start-text = {$provider} huwa l-bank sieħeb tagħna. L-ewwel jikkonferma l-identità tiegħek, imbagħad jitolbok ftit dettalji.
connectpay-hint-identity = Il-konferma tal-identità tiegħek spiss tieħu ftit minuti biss
connectpay-hint-review = L-evalwazzjoni tal-bank tista’ tieħu sigħat jew ftit jiem tax-xogħol
connectpay-hint-pause = Tista’ tagħlaq din il-paġna meta trid u terġa’ lura
connectpay-identity-heading = L-identità tiegħek qed tiġi kkonfermata
connectpay-identity-text = Il-bank qed jaqra r-riżultat tal-verifika tal-identità tiegħek. Dan spiss jieħu ftit minuti biss. Imbagħad tkompli hawn.
connectpay-processing-heading = Irċevejna d-dettalji tiegħek
connectpay-processing-text = Issa l-bank jevalwahom. Tista’ tagħlaq din il-paġna u terġa’ lura aktar tard.
connectpay-review-heading = Il-bank qed jevalwa d-dettalji tiegħek
connectpay-review-text = Int għamilt il-parti tiegħek. Dan jista’ jieħu sigħat jew ftit jiem tax-xogħol. Tista’ tagħlaq din il-paġna u terġa’ lura aktar tard.
connectpay-details-heading = L-identità tiegħek hija kkonfermata
connectpay-details-text = Issa l-bank jeħtieġ xi dettalji dwarek. M’hemmx għaġla.
connectpay-unfinished-heading = Il-verifika tal-identità tiegħek għadha mhux lesta
connectpay-cannot-open-heading = Ma stajniex nibdew l-applikazzjoni tiegħek
connectpay-link-heading = Il-link għall-verifika tal-identità tiegħek skada
connectpay-link-text = Ma ttieħdet l-ebda deċiżjoni. Ibda mill-ġdid biex tikseb link ġdid.
connectpay-approved-heading = Il-kont tiegħek infetaħ
connectpay-identity-declined-heading = Il-bank ma setax jikkonferma l-identità tiegħek
connectpay-declined-heading = Il-kont tiegħek ma setax jinfetaħ

## On a computer, where the check needs a phone

handoff-start-text = Din il-verifika teħtieġ mowbajl b’kamera. Issa nuruk kodiċi QR biex tiskennjah bil-mowbajl tiegħek. Tkompli fuq il-mowbajl, u din il-paġna turi r-riżultat.
handoff-heading = Kompli fuq il-mowbajl tiegħek
handoff-text = Din il-verifika teħtieġ mowbajl b’kamera. Nuruk kodiċi QR biex tiskennjah. Jaħdem għal ftit minuti, fuq mowbajl wieħed.
handoff-camera = Fuq il-mowbajl tiegħek, il-kamera tieħu ritratt tad-dokument tal-identità tiegħek u tiffilmja wiċċek.
handoff-code-heading = Skennja dan il-kodiċi bil-mowbajl tiegħek
handoff-code-text = Ippunta l-kamera tal-mowbajl lejn il-kodiċi u kompli fuq il-mowbajl. Żomm din il-paġna miftuħa: ir-riżultat jidher hawn.
handoff-code-label = Kodiċi QR biex tiskennjah bil-kamera tal-mowbajl tiegħek
handoff-valid = Dan il-kodiċi jaħdem għal {$time}
handoff-not-copied = Ma stajniex nikkopjaw il-link. Skennja l-kodiċi bil-mowbajl tiegħek.
handoff-over-heading = Dan il-kodiċi m’għadux jaħdem
handoff-over-text = Kull kodiċi jaħdem għal ftit minuti, fuq mowbajl wieħed. Uri kodiċi ġdid fuq il-kompjuter tiegħek u skennjah. Jew illoggja fuq dan il-mowbajl, imbagħad erġa’ pprova.
handoff-opening = Qed noħolqu kodiċi għall-mowbajl tiegħek
button-continue-phone = Kompli fuq il-mowbajl tiegħek
button-continue-here = Kompli fuq dan l-apparat
button-new-code = Uri kodiċi ġdid
button-making-code = Qed noħolqu kodiċi…
button-share-link = Aqsam il-link

## While the provider's page opens

opening-said = Qed niftħu {$provider}
starting-said = Qed nibdew il-verifika tiegħek
start-host = Il-paġna li tinfetaħ hija {$host}
did-not-open-heading = Il-paġna tal-kumpanija {$provider} ma nfetħitx
did-not-open-text = Jista’ jkun li l-konnessjoni tiegħek hija bil-mod. Erġa’ pprova.
cannot-open-heading = Ma stajniex niftħu l-verifika
cannot-open-text = Erġa’ pprova wara ftit.

## Waiting for a result

checking-heading = Qed niċċekkjaw ir-riżultat tiegħek
checking-text = Issa qed nitolbu r-riżultat tiegħek.
back-text = Grazzi. Qed nistennew ir-riżultat mingħand {$provider}.
processing-heading = Id-dettalji tiegħek qed jiġu ċċekkjati
processing-text = Int għamilt il-parti tiegħek. Tista’ tibqa’ hawn, jew tagħlaq din il-paġna u terġa’ lura aktar tard.
review-heading = Persuna qed tevalwa d-dettalji tiegħek
review-text = Int għamilt il-parti tiegħek. Evalwazzjoni minn persuna tieħu aktar ħin. Tista’ tagħlaq din il-paġna u terġa’ lura aktar tard.
waiting-heading = Għadu għaddej
waiting-text = Għad m’hemmx riżultat. Tista’ tibqa’ hawn, jew tagħlaq din il-paġna u terġa’ lura aktar tard.
no-result-heading = Għad m’hemmx riżultat
no-result-text = M’hemmx bżonn tagħmel xejn. Tista’ tagħlaq din il-paġna u terġa’ lura aktar tard biex tara r-riżultat.
stopped-text = Din il-paġna m’għadhiex taġġorna ruħha waħedha. Agħfas “{$button}” biex terġa’ tara.
unfinished-text = Tista’ tkompli minn fejn waqaft. Jekk għadek kif lestejt, stenna mument: din il-paġna taġġorna ruħha waħedha.
unfinished-long-text = Tista’ tkompli minn fejn waqaft, issa jew aktar tard. Jekk lestejt fuq apparat ieħor, agħfas “{$button}” biex tara r-riżultat.

## Details that the company asks for in a form of its own

details-heading = Neħtieġu aktar dettalji
details-text = Hemm xi dettalji neqsin għall-verifika tiegħek.
details-below = Imla l-formola t’hawn taħt. Il-verifika tkompli meta jaslu t-tweġibiet tiegħek.
details-elsewhere = Se nitolbuhom mingħandek separatament. Il-verifika tkompli f’din il-paġna meta jaslu.

## Documents that are uploaded on this page

documents-heading = Neħtieġu d-dokumenti tiegħek
documents-text = Żid ritratt jew fajl ta’ kull dokument, imbagħad ibgħathom. Imorru għand {$provider} għal din il-verifika. Din il-paġna ma żżommhomx.
documents-unknown-text = Hawn tara liema dokumenti huma meħtieġa malli nkunu nafu.
documents-label = Dokumenti
documents-passport = Passaport, il-paġna bir-ritratt
documents-licence = Liċenzja tas-sewqan
documents-id-card = Karta tal-identità
documents-tenancy = Kuntratt tal-kera
documents-utility = Kont tad-dawl, tal-ilma jew tal-gass
documents-other = Dokument ieħor
documents-front = {$document}, quddiem
documents-back = {$document}, wara
documents-wants-pdf = PDF wieħed bil-paġni kollha
documents-wants-any = Ritratt (JPEG jew PNG) jew PDF
documents-wants-photo = Ritratt (JPEG jew PNG) li juri l-erba’ rkejjen kollha
documents-file = {$name}, {$size}
documents-ready = Lest biex jintbagħat
documents-sending = Qed jintbagħat: {$percent}
documents-received = Wasal
documents-lost = Dan il-fajl ma wasalx. Ibgħatu mill-ġdid.
documents-refused = Irċevejna dan il-fajl iżda ma nistgħux nużawh. Agħżel wieħed fejn kollox jinqara sew.
documents-too-large = Dan il-fajl huwa kbir wisq. Il-limitu huwa {$size}. Agħżel fajl iżgħar.
documents-empty = Dan il-fajl huwa vojt jew ma jistax jinfetaħ. Agħżel fajl ieħor.
documents-heic = Ma nistgħux naqraw ritratti fil-format HEIC. Minflok, ħu r-ritratt hawn jew agħżel JPEG.
documents-not-photo = Dan il-fajl mhuwiex ritratt. Agħżel JPEG jew PNG.
documents-not-pdf = Dan il-fajl mhuwiex PDF. Agħżel PDF bil-paġni kollha.
documents-not-readable = Ma nistgħux naqraw dan il-fajl. Agħżel JPEG, PNG jew PDF.
documents-progress = Qed jintbagħat: {$document}
documents-ready-said = Lesti biex jintbagħtu: {$count}
documents-received-said = Waslu: {$count} minn {$total}
documents-nothing-chosen = Għad m’hemm xejn x’jintbagħat. L-ewwel agħżel fajl.
button-send = Ibgħat id-dokumenti
button-sending = Qed nibagħtu…
button-choose = Agħżel fajl
button-choose-other = Agħżel fajl ieħor
button-photo = Ħu ritratt
button-photo-other = Ħu ritratt ieħor
button-remove = Neħħi

## Results

approved-text = Grazzi.
recent-text = Dan huwa r-riżultat tal-aħħar verifika tiegħek.
declined-photo-text = Wieħed mir-ritratti ma setax jinqara. Erġa’ pprova f’dawl tajjeb. Uri d-dokument kollu, ċar u mingħajr riflessi.
declined-document-text = Dan id-dokument ma jistax jintuża. Jista’ jkun li skada, jew li huwa ta’ tip li ma nistgħux naċċettaw. Ipprova dokument ieħor.
declined-data-text = Id-dokument tiegħek u d-dettalji li daħħalt ma jaqblux. Iċċekkja ismek u d-dati, imbagħad erġa’ pprova.
declined-face-text = Ma stajniex inqabblu wiċċek mar-ritratt fuq id-dokument tiegħek. Erġa’ pprova waħdek, f’dawl tajjeb u b’wiċċek mikxuf.
declined-duplicate-text = Profil ieħor ta’ utent diġà juża dawn id-dettalji. Is-servizz għall-klijenti jista’ jgħinek f’dan.
declined-bank-text = Dan il-bank ma jistax jintuża hawn. Tista’ tipprova kont f’bank ieħor.
declined-bank-data-text = Il-bank ma bagħatx biżżejjed informazzjoni biex juri li l-kont huwa tiegħek. Tista’ tipprova kont ieħor.
declined-name-text = L-isem fuq il-kont ma jaqbilx mal-isem li għandna għalik. Jekk tibgħat rendikont bankarju lis-servizz għall-klijenti, dan jista’ jikkonferma l-kont.
declined-shared-text = Dan il-kont ma jistax jintrabat miegħek biss. Dan jista’ jiġri b’kontijiet konġunti. Is-servizz għall-klijenti jista’ jgħinek f’dan.
declined-support-text = Is-servizz għall-klijenti jista’ jgħidlek x’tista’ tagħmel issa.
declined-retry-text = Tista’ terġa’ tipprova.
expired-heading = Il-ħin għall-verifika skada
expired-text = Ma ttieħdet l-ebda deċiżjoni. Tista’ tibda mill-ġdid.
abandoned-heading = Il-verifika ma tlestietx
abandoned-text = M’hemmx problema. Ma ttieħdet l-ebda deċiżjoni. Tista’ tibda mill-ġdid meta trid.
failed-heading = Inqalgħet problema
failed-bank-text = Inqalgħet problema waqt li kont qed tagħżel il-kont bankarju tiegħek. Ma ttieħdet l-ebda deċiżjoni. Tista’ terġa’ tipprova.
failed-provider-text = Il-kumpanija {$provider} kellha problema teknika. Ma ttieħdet l-ebda deċiżjoni. Tista’ terġa’ tipprova.
failed-support-text = Il-verifika waqfet mingħajr riżultat. Is-servizz għall-klijenti jista’ jgħidlek x’ġara u x’għandek tagħmel issa.

## Problems

elsewhere-heading = Erġa’ lura fejn bdejt
elsewhere-text = Jista’ jkun li rġajt lura f’brawżer jew f’app differenti. Iftaħ din il-paġna fejn bdejt biex tara r-riżultat tiegħek.
offline-heading = M’għandekx internet
offline-text = Qabbad mal-internet, imbagħad erġa’ pprova.
unreachable-heading = Bħalissa ma nistgħux nikkonnettjaw
unreachable-text = Din tista’ tkun problema min-naħa tagħna. Erġa’ pprova wara minuta.
sign-in-heading = Jekk jogħġbok, illoggja
sign-in-text = Biex tkompli trid tilloggja. Illoggja, imbagħad erġa’ lura għal din il-paġna.
not-found-heading = Ma stajniex insibu din il-verifika
not-found-text = Jista’ jkun li ngħalqet, jew li hija marbuta ma’ profil ieħor ta’ utent. Tista’ tibda waħda ġdida.
gone-heading = Din il-verifika hija magħluqa
gone-text = Ma tistax titkompla. Tista’ tibda mill-ġdid.
framed-heading = Iftaħ din il-paġna f’tab għaliha
framed-text = Din il-paġna qed tidher ġo paġna oħra. Għas-sigurtà tiegħek, il-verifika tinfetaħ biss f’tab għaliha.
unsupported-heading = Il-verifika ma tistax tinfetaħ b’mod sigur hawn
unsupported-text = Uża brawżer aġġornat, u indirizz li jibda bi https.
misconfigured-heading = Il-verifika mhijiex disponibbli bħalissa
misconfigured-text = Hemm problema b’din il-paġna. Erġa’ pprova aktar tard.

## Notices beside the text

notice-offline = M’għandekx internet. Inkomplu meta terġa’ tikkonnettja.
notice-trying = Qed insibuha diffiċli nikkonnettjaw. Għadna qed nippruvaw.
notice-unreachable = Bħalissa ma nistgħux nikkonnettjaw. Agħfas “{$button}” biex terġa’ tipprova.
notice-no-result = Għadna kemm iċċekkjajna: għad m’hemmx riżultat
notice-slow-start = Dan qed jieħu aktar ħin mis-soltu. Għadna qed nippruvaw.
notice-link-copied = Il-link ġie kkupjat
notice-not-copied = Ma stajniex nikkopjawh. Immarkah u kkopjah int.
advice-not-copied = Ma stajniex nikkopjaw il-link. Uża l-menu ta’ din l-app biex tiftaħ il-paġna fil-brawżer tiegħek.
advice-in-app = Ftaħt din il-paġna ġo app. Il-verifika tista’ ma taħdimx hawn. Iftaħ il-paġna fil-brawżer tas-soltu.
advice-no-camera = Ma nistgħux insibu kamera fuq dan l-apparat. Uża mowbajl jew apparat ieħor b’kamera.

## Help

help-text = Ikkuntattja lis-servizz għall-klijenti u agħtih din ir-referenza.
help-plain-text = Jekk xorta ma taħdimx, ikkuntattja lis-servizz għall-klijenti.
help-long-text = Jekk ilek ħafna tistenna, ikkuntattja lis-servizz għall-klijenti u agħtih din ir-referenza.
reference-label = Referenza
code-label = Kodiċi tal-iżball
recorder-heading = Dettalji tekniċi
recorder-text = Is-servizz għall-klijenti jista’ jitlobhom. Fihom ħinijiet u kodiċijiet, u xejn dwarek.

## The title of the browser's tab

title-waiting = Qed niċċekkjaw
title-action = Imissek int
title-problem = Problema
