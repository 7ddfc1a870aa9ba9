# Filipino (Filipino)
# Form of address: the polite plural (kayo, ninyo, inyong); "po" only in thanks and requests on waiting, not in every sentence.
# Check/confirm = beripikasyon, i-verify; review by people = pagsusuri; details = detalye; support = customer support.
# ID card = ID card, driving licence = driver's license, online banking, link, file: English, as Philippine banks write them.
# Doubt: much Philippine banking is in English; a fuller Filipino (pook-sapot, talaan) would sound stiff there.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Beripikasyon
steps-label = Progreso
step-count = Hakbang {$number}/{$total}
step-state-done = tapos na
step-state-current = kasalukuyang hakbang
step-state-stopped = nahinto
step-state-ahead = hindi pa nasisimulan
step-start = Simula
step-identity = Pagkakakilanlan
step-bank-account = Bank account
step-bank-check = Pag-check ng bangko
step-documents = Mga dokumento
step-details = Mga detalye
step-review = Pagsusuri
step-result = Resulta
step-account = Account

## Buttons

button-continue-with = Magpatuloy sa {$provider}
button-start = Magsimula
button-continue = Magpatuloy
button-opening = Binubuksan ang {$provider}…
button-starting = Sinisimulan…
button-check = Tingnan ang status
button-checking = Tinitingnan…
button-try-again = Subukang muli
button-start-again = Magsimulang muli
button-start-new = Magsimula ng bagong beripikasyon
button-start-here = Magsimulang muli rito
button-other-document = Sumubok ng ibang dokumento
button-other-account = Sumubok ng ibang bank account
button-finish = Magpatuloy
button-not-now = Hindi muna ngayon
button-cancel = Kanselahin
button-open-tab = Buksan sa bagong tab
button-open-browser = Buksan sa inyong browser
button-copy-link = Kopyahin ang link
button-copy = Kopyahin
button-copied = Nakopya na

## Before the first answer

lookup-heading = Sandali lang po
lookup-text = Tinitingnan namin kung nakapagsimula na kayo.

## Ondato: identity check with documents and camera

ondato-start-heading = I-verify ang inyong pagkakakilanlan
ondato-start-text = Ginagamit namin ang {$provider} para i-verify ang inyong pagkakakilanlan. Magbubukas sa tab na ito ang ligtas nilang page, saka kayo ibabalik dito. Maglaan ng ilang minuto.
ondato-hint-ready = Ihanda ang inyong passport o ID card
ondato-hint-device = Gumamit ng device na may camera, gaya ng telepono
ondato-hint-privacy = Diretsong ipinapadala sa {$provider} ang inyong mga litrato, hindi sa page na ito
ondato-unfinished-heading = Hindi pa tapos ang beripikasyon ng pagkakakilanlan
ondato-approved-heading = Na-verify na namin ang inyong pagkakakilanlan
ondato-declined-heading = Hindi namin na-verify ang inyong pagkakakilanlan

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = I-verify ang inyong bank account
paysafe-start-text = Ginagamit namin ang {$provider} para i-verify ang inyong bank account. Magbubukas sa tab na ito ang ligtas nilang page, saka kayo ibabalik dito. Maglaan ng ilang minuto.
paysafe-hint-ready = Ihanda ang mga detalye sa pag-log in sa inyong online banking
paysafe-hint-own = Dapat nakapangalan sa inyo ang account
paysafe-hint-privacy = Hindi kailanman nakikita ng page na ito ang inyong password sa bangko
paysafe-unfinished-heading = Hindi pa beripikado ang inyong bank account
paysafe-approved-heading = Na-verify na namin ang inyong bank account
paysafe-declined-heading = Hindi namin na-verify ang bank account na ito

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = I-verify na kayo nga ito
airwallex-start-text = Ginagamit namin ang {$provider} para i-verify na kayo nga ito. Hihingin ng ligtas nilang page ang inyong ID at kukunan ng video ang inyong mukha. Magbubukas ito sa tab na ito, saka kayo ibabalik dito. Maglaan ng ilang minuto.
airwallex-hint-ready = Ihanda ang inyong passport o ID card
airwallex-hint-place = Gumamit ng telepono, sa maliwanag na lugar at walang ibang taong makikita
airwallex-hint-privacy = Diretsong ipinapadala sa {$provider} ang inyong mga litrato at video, hindi sa page na ito
airwallex-unfinished-heading = Hindi pa tapos ang inyong beripikasyon
airwallex-approved-heading = Na-verify na namin na kayo nga ito
airwallex-declined-heading = Hindi namin na-verify na kayo nga ito

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = I-verify ang inyong pagkakakilanlan
connectfi-start-text = Ginagamit namin ang {$provider} para suriin ang inyong mga detalye. Kung kailangan ng mga litrato ng inyong mga dokumento, sa page na ito ninyo idadagdag ang mga iyon.
connectfi-hint-ready = Ihanda ang inyong passport, ID card o driver’s license
connectfi-hint-device = Malinaw kumuha ng litrato ng dokumento ang telepono
connectfi-hint-pause = Maaari kayong huminto anumang oras at magpatuloy sa ibang oras
connectfi-unfinished-heading = Hindi pa tapos ang inyong beripikasyon
connectfi-unfinished-text = Maaari kayong magpatuloy kung saan kayo huminto, ngayon o sa ibang oras.
connectfi-approved-heading = Na-verify na namin ang inyong pagkakakilanlan
connectfi-declined-heading = Hindi namin na-verify ang inyong pagkakakilanlan

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Buksan ang inyong account
connectpay-start-text = Partner bank namin ang {$provider}. Ive-verify muna nito ang inyong pagkakakilanlan, saka hihingi ng ilang detalye.
connectpay-hint-identity = Madalas, ilang minuto lang ang beripikasyon ng pagkakakilanlan
connectpay-hint-review = Maaaring abutin ng ilang oras o ilang working days ang pagsusuri ng bangko
connectpay-hint-pause = Maaari ninyong isara ang page na ito anumang oras at bumalik
connectpay-identity-heading = Vine-verify ang inyong pagkakakilanlan
connectpay-identity-text = Tinitingnan ng bangko ang resulta ng beripikasyon ng inyong pagkakakilanlan. Madalas, ilang minuto lang ito. Pagkatapos, dito kayo magpapatuloy.
connectpay-processing-heading = Natanggap na namin ang inyong mga detalye
connectpay-processing-text = Susunod, susuriin ng bangko ang mga ito. Maaari ninyong isara ang page na ito at bumalik sa ibang oras.
connectpay-review-heading = Sinusuri ng bangko ang inyong mga detalye
connectpay-review-text = Nagawa na ninyo ang inyong bahagi. Maaaring abutin ito ng ilang oras o ilang working days. Maaari ninyong isara ang page na ito at bumalik sa ibang oras.
connectpay-details-heading = Na-verify na ang inyong pagkakakilanlan
connectpay-details-text = Susunod, kailangan ng bangko ng ilang detalye tungkol sa inyo. Hindi kailangang magmadali.
connectpay-unfinished-heading = Hindi pa tapos ang beripikasyon ng pagkakakilanlan
connectpay-cannot-open-heading = Hindi namin nasimulan ang inyong application
connectpay-link-heading = Nag-expire na ang link sa beripikasyon ng pagkakakilanlan
connectpay-link-text = Wala pang desisyon. Magsimulang muli para makakuha ng bagong link.
connectpay-approved-heading = Bukas na ang inyong account
connectpay-identity-declined-heading = Hindi na-verify ng bangko ang inyong pagkakakilanlan
connectpay-declined-heading = Hindi nabuksan ang inyong account

## On a computer, where the check needs a phone

handoff-start-text = Kailangan ng teleponong may camera para sa beripikasyong ito. Susunod, magpapakita kami ng QR code para i-scan ninyo gamit ang inyong telepono. Doon kayo magpapatuloy, at ipapakita ng page na ito ang resulta.
handoff-heading = Magpatuloy sa inyong telepono
handoff-text = Kailangan ng teleponong may camera para sa beripikasyong ito. Magpapakita kami ng QR code para i-scan ninyo. Gumagana ito nang ilang minuto, sa isang telepono lang.
handoff-camera = Sa inyong telepono, kukunan ng camera ng litrato ang inyong ID at ng video ang inyong mukha.
handoff-code-heading = I-scan ang code na ito gamit ang inyong telepono
handoff-code-text = Itapat ang camera ng telepono sa code at magpatuloy roon. Panatilihing bukas ang page na ito: dito makikita ang resulta.
handoff-code-label = QR code para i-scan gamit ang camera ng inyong telepono
handoff-valid = Gumagana ang code na ito sa loob ng {$time}
handoff-not-copied = Hindi namin nakopya ang link. I-scan na lang ang code gamit ang inyong telepono.
handoff-over-heading = Hindi na gumagana ang code na ito
handoff-over-text = Gumagana ang bawat code nang ilang minuto, sa isang telepono lang. Magpakita ng bagong code sa inyong computer at i-scan ito. O mag-log in sa teleponong ito, saka subukang muli.
handoff-opening = Gumagawa ng code para sa inyong telepono
button-continue-phone = Magpatuloy sa inyong telepono
button-continue-here = Magpatuloy sa device na ito
button-new-code = Magpakita ng bagong code
button-making-code = Gumagawa ng code…
button-share-link = Ibahagi ang link

## While the provider's page opens

opening-said = Binubuksan ang {$provider}
starting-said = Sinisimulan ang inyong beripikasyon
start-host = Ang page na magbubukas ay {$host}
did-not-open-heading = Hindi nagbukas ang page ng {$provider}
did-not-open-text = Maaaring mabagal ang inyong koneksyon. Subukang muli.
cannot-open-heading = Hindi namin nabuksan ang beripikasyon
cannot-open-text = Subukang muli mayamaya.

## Waiting for a result

checking-heading = Tinitingnan ang inyong resulta
checking-text = Hinihingi na namin ngayon ang inyong resulta.
back-text = Salamat po. Hinihintay namin ang resulta mula sa {$provider}.
processing-heading = Sinusuri ang inyong mga detalye
processing-text = Nagawa na ninyo ang inyong bahagi. Maaari kayong maghintay rito, o isara ang page na ito at bumalik sa ibang oras.
review-heading = May kawaning sumusuri sa inyong mga detalye
review-text = Nagawa na ninyo ang inyong bahagi. Mas matagal ang pagsusuri ng kawani. Maaari ninyong isara ang page na ito at bumalik sa ibang oras.
waiting-heading = Pinoproseso pa
waiting-text = Wala pang resulta. Maaari kayong maghintay rito, o isara ang page na ito at bumalik sa ibang oras.
no-result-heading = Wala pang resulta
no-result-text = Wala kayong kailangang gawin. Maaari ninyong isara ang page na ito at bumalik sa ibang oras para makita ang resulta.
stopped-text = Hindi na awtomatikong nag-a-update ang page na ito. Pindutin ang “{$button}” para tumingin muli.
unfinished-text = Maaari kayong magpatuloy kung saan kayo huminto. Kung katatapos lang ninyo, maghintay sandali: awtomatikong nag-a-update ang page na ito.
unfinished-long-text = Maaari kayong magpatuloy kung saan kayo huminto, ngayon o sa ibang oras. Kung natapos ninyo ito sa ibang device, pindutin ang “{$button}” para makita ang resulta.

## Details that the company asks for in a form of its own

details-heading = Kailangan namin ng iba pang detalye
details-text = May ilang detalyeng kulang para sa inyong beripikasyon.
details-below = Punan ang form sa ibaba. Magpapatuloy ang beripikasyon kapag dumating na ang inyong mga sagot.
details-elsewhere = Hihingin namin sa inyo ang mga ito nang hiwalay. Magpapatuloy ang page na ito kapag dumating na ang mga ito.

## Documents that are uploaded on this page

documents-heading = Kailangan namin ang inyong mga dokumento
documents-text = Magdagdag ng litrato o file ng bawat dokumento, saka ipadala. Mapupunta sa {$provider} ang mga ito para sa beripikasyong ito. Hindi sine-save ng page na ito ang mga dokumento.
documents-unknown-text = Makikita ninyo rito kung aling mga dokumento ang kailangan sa sandaling malaman namin.
documents-label = Mga dokumento
documents-passport = Passport, pahinang may litrato
documents-licence = Driver’s license
documents-id-card = ID card
documents-tenancy = Kontrata sa pag-upa
documents-utility = Bill sa kuryente, tubig o gas
documents-other = Ibang dokumento
documents-front = {$document}, harap
documents-back = {$document}, likod
documents-wants-pdf = Isang PDF na may lahat ng pahina
documents-wants-any = Litrato (JPEG o PNG) o PDF
documents-wants-photo = Litrato (JPEG o PNG) na kita ang apat na sulok
documents-file = {$name}, {$size}
documents-ready = Handa nang ipadala
documents-sending = Ipinapadala: {$percent}
documents-received = Natanggap na
documents-lost = Hindi dumating ang file na ito. Ipadala itong muli.
documents-refused = Natanggap namin ang file na ito pero hindi namin magagamit. Pumili ng file na malinaw na nababasa ang lahat.
documents-too-large = Masyadong malaki ang file na ito. Hanggang {$size} lang. Pumili ng mas maliit na file.
documents-empty = Walang laman ang file na ito o hindi ito mabuksan. Pumili ng ibang file.
documents-heic = Hindi namin mabasa ang mga litratong HEIC ang format. Dito na lang kumuha ng litrato, o pumili ng JPEG.
documents-not-photo = Hindi litrato ang file na ito. Pumili ng JPEG o PNG.
documents-not-pdf = Hindi PDF ang file na ito. Pumili ng PDF na may lahat ng pahina.
documents-not-readable = Hindi namin mabasa ang file na ito. Pumili ng JPEG, PNG o PDF.
documents-progress = Ipinapadala: {$document}
documents-ready-said = Handa nang ipadala: {$count}
documents-received-said = Natanggap na: {$count} sa {$total}
documents-nothing-chosen = Wala pang maipapadala. Pumili muna ng file.
button-send = Ipadala ang mga dokumento
button-sending = Ipinapadala…
button-choose = Pumili ng file
button-choose-other = Pumili ng ibang file
button-photo = Kumuha ng litrato
button-photo-other = Kumuha ng ibang litrato
button-remove = Alisin

## Results

approved-text = Salamat po.
recent-text = Ito ang resulta ng inyong huling beripikasyon.
declined-photo-text = May litratong hindi mabasa. Subukang muli sa maliwanag na lugar. Ipakita ang buong dokumento, malinaw at walang silaw.
declined-document-text = Hindi magagamit ang dokumentong ito. Maaaring nag-expire na ito, o hindi namin matatanggap ang ganitong uri. Sumubok ng ibang dokumento.
declined-data-text = Hindi magkatugma ang inyong dokumento at ang mga detalyeng inilagay ninyo. Tingnan ang pangalan at mga petsa, saka subukang muli.
declined-face-text = Hindi naitugma ang inyong mukha sa litrato sa dokumento. Subukang muli nang mag-isa, sa maliwanag na lugar, at walang takip ang mukha.
declined-duplicate-text = May ibang customer account na gumagamit na ng mga detalyeng ito. Matutulungan kayo rito ng customer support.
declined-bank-text = Hindi suportado ang bangkong ito. Maaari kayong sumubok ng account sa ibang bangko.
declined-bank-data-text = Hindi sapat ang impormasyong ipinadala ng bangko para ipakitang sa inyo ang account. Maaari kayong sumubok ng ibang account.
declined-name-text = Hindi tugma ang pangalan sa account sa pangalan ninyo na nasa amin. Kung magpapadala kayo ng bank statement sa customer support, mave-verify nila ang account.
declined-shared-text = Hindi matiyak na sa inyo lang ang account na ito. Maaaring mangyari ito sa mga joint account. Matutulungan kayo rito ng customer support.
declined-support-text = Masasabi sa inyo ng customer support ang susunod na magagawa ninyo.
declined-retry-text = Maaari ninyong subukang muli.
expired-heading = Naubos na ang oras para sa beripikasyong ito
expired-text = Wala pang desisyon. Maaari kayong magsimulang muli.
abandoned-heading = Hindi natapos ang beripikasyon
abandoned-text = Ayos lang iyon. Wala pang desisyon. Maaari kayong magsimulang muli kapag handa na kayo.
failed-heading = Nagkaroon ng problema
failed-bank-text = Nagkaroon ng problema habang pinipili ninyo ang bank account. Wala pang desisyon. Maaari ninyong subukang muli.
failed-provider-text = Nagkaroon ng teknikal na problema ang {$provider}. Wala pang desisyon. Maaari ninyong subukang muli.
failed-support-text = Huminto ang beripikasyon nang walang resulta. Masasabi sa inyo ng customer support kung ano ang nangyari at ano ang susunod na gagawin.

## Problems

elsewhere-heading = Bumalik kung saan kayo nagsimula
elsewhere-text = Maaaring sa ibang browser o app kayo nakabalik. Buksan ang page na ito kung saan kayo nagsimula para makita ang inyong resulta.
offline-heading = Offline kayo
offline-text = Kumonekta sa internet, saka subukang muli.
unreachable-heading = Hindi kami makakonekta ngayon
unreachable-text = Maaaring sa amin ang problema. Subukang muli pagkalipas ng isang minuto.
sign-in-heading = Mag-log in po kayo
sign-in-text = Kailangan ninyong mag-log in para magpatuloy. Mag-log in, saka bumalik sa page na ito.
not-found-heading = Hindi namin mahanap ang beripikasyong ito
not-found-text = Maaaring sarado na ito, o sa ibang customer account ito. Maaari kayong magsimula ng bago.
gone-heading = Sarado na ang beripikasyong ito
gone-text = Hindi na ito maipagpapatuloy. Maaari kayong magsimulang muli.
framed-heading = Buksan ang page na ito sa sariling tab
framed-text = Ipinapakita ang page na ito sa loob ng ibang page. Para sa inyong seguridad, sa sariling tab lang nagbubukas ang beripikasyon.
unsupported-heading = Hindi ligtas na mabubuksan dito ang beripikasyon
unsupported-text = Gumamit ng updated na browser, at ng address na nagsisimula sa https.
misconfigured-heading = Hindi available ngayon ang beripikasyon
misconfigured-text = May problema sa page na ito. Subukang muli sa ibang oras.

## Notices beside the text

notice-offline = Offline kayo. Magpapatuloy kami kapag online na kayong muli.
notice-trying = Nahihirapan kaming kumonekta. Sinusubukan pa rin namin.
notice-unreachable = Hindi kami makakonekta ngayon. Pindutin ang “{$button}” para subukang muli.
notice-no-result = Katitingin lang: wala pang resulta
notice-slow-start = Mas matagal ito kaysa karaniwan. Sinusubukan pa rin namin.
notice-link-copied = Nakopya na ang link
notice-not-copied = Hindi namin ito nakopya. Kopyahin ito nang mano-mano.
advice-not-copied = Hindi namin nakopya ang link. Gamitin ang menu ng app na ito para buksan ang page sa inyong browser.
advice-in-app = Binuksan ninyo ang page na ito sa loob ng isang app. Maaaring hindi gumana rito ang beripikasyon. Buksan ang page sa karaniwan ninyong browser.
advice-no-camera = Wala kaming makitang camera sa device na ito. Gumamit ng telepono o ibang device na may camera.

## Help

help-text = Makipag-ugnayan sa customer support at ibigay ang reference number na ito.
help-plain-text = Kung hindi pa rin gumana, makipag-ugnayan sa customer support.
help-long-text = Kung matagal na kayong naghihintay, makipag-ugnayan sa customer support at ibigay ang reference number na ito.
reference-label = Reference number
code-label = Error code
recorder-heading = Mga teknikal na detalye
recorder-text = Maaaring hingin ito ng customer support. Mga oras at code lang ang laman nito, at walang impormasyon tungkol sa inyo.

## The title of the browser's tab

title-waiting = Tinitingnan
title-action = Kayo naman
title-problem = May problema
