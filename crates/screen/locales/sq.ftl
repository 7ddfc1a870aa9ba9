# Albanian (shqip)
# Address: ju in lower case with the plural verb, as banks write; buttons in the short imperative (Vazhdo), as on phones.
# "check": verifikim; identity check: verifikimi i identitetit; review by people: shqyrtim; details: të dhëna.
# ID card: letërnjoftim (the card's own name in Albania and Kosovo); driving licence: leje drejtimi (Albania), in brackets patentë (Kosovo).
# Online banking: e-banking; support: shërbimi i klientit; bank account: llogari bankare; user account: profil; tab: skedë.
# Names of providers follow "kompania" where an ending would be needed.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verifikimi
steps-label = Ecuria
step-count = Hapi {$number} nga {$total}
step-state-done = përfundoi
step-state-current = hapi aktual
step-state-stopped = u ndërpre
step-state-ahead = nuk ka filluar
step-start = Fillimi
step-identity = Identiteti
step-bank-account = Llogaria bankare
step-bank-check = Verifikimi në bankë
step-documents = Dokumentet
step-details = Të dhënat
step-review = Shqyrtimi
step-result = Rezultati
step-account = Llogaria

## Buttons

button-continue-with = Vazhdo me {$provider}
button-start = Fillo
button-continue = Vazhdo
button-opening = Po hapet {$provider}…
button-starting = Po fillon…
button-check = Kontrollo statusin
button-checking = Po kontrollohet…
button-try-again = Provo përsëri
button-start-again = Fillo nga e para
button-start-new = Fillo një verifikim të ri
button-start-here = Fillo nga e para këtu
button-other-document = Provo një dokument tjetër
button-other-account = Provo një llogari tjetër bankare
button-finish = Vazhdo
button-not-now = Jo tani
button-cancel = Anulo
button-open-tab = Hap në një skedë të re
button-open-browser = Hap në shfletues
button-copy-link = Kopjo lidhjen
button-copy = Kopjo
button-copied = U kopjua

## Before the first answer

lookup-heading = Një moment
lookup-text = Po kontrollojmë nëse keni filluar tashmë.

## Ondato: identity check with documents and camera

ondato-start-heading = Konfirmoni identitetin tuaj
ondato-start-text = Identitetin tuaj e verifikon kompania {$provider}. Faqja e saj e sigurt hapet në këtë skedë të shfletuesit dhe më pas ju kthen këtu. Parashikoni disa minuta.
ondato-hint-ready = Bëni gati pasaportën ose letërnjoftimin
ondato-hint-device = Përdorni një pajisje me kamerë, për shembull një telefon
ondato-hint-privacy = Fotot tuaja shkojnë drejtpërdrejt te kompania {$provider}, jo te kjo faqe
ondato-unfinished-heading = Verifikimi i identitetit tuaj nuk ka përfunduar
ondato-approved-heading = E konfirmuam identitetin tuaj
ondato-declined-heading = Nuk mundëm ta konfirmojmë identitetin tuaj

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Konfirmoni llogarinë tuaj bankare
paysafe-start-text = Llogarinë tuaj bankare e verifikon kompania {$provider}. Faqja e saj e sigurt hapet në këtë skedë të shfletuesit dhe më pas ju kthen këtu. Parashikoni disa minuta.
paysafe-hint-ready = Bëni gati të dhënat e hyrjes në e-banking
paysafe-hint-own = Llogaria duhet të jetë në emrin tuaj
paysafe-hint-privacy = Kjo faqe nuk e sheh kurrë fjalëkalimin tuaj të bankës
paysafe-unfinished-heading = Llogaria juaj bankare nuk është konfirmuar ende
paysafe-approved-heading = E konfirmuam llogarinë tuaj bankare
paysafe-declined-heading = Nuk mundëm ta konfirmojmë këtë llogari bankare

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Konfirmoni që jeni ju
airwallex-start-text = Kompania {$provider} verifikon që jeni ju. Faqja e saj e sigurt kërkon një dokument identiteti dhe filmon fytyrën tuaj. Ajo hapet në këtë skedë të shfletuesit dhe më pas ju kthen këtu. Parashikoni disa minuta.
airwallex-hint-ready = Bëni gati pasaportën ose letërnjoftimin
airwallex-hint-place = Përdorni telefonin në një vend me dritë, pa njerëz të tjerë në pamje
airwallex-hint-privacy = Fotot dhe videoja shkojnë drejtpërdrejt te kompania {$provider}, jo te kjo faqe
airwallex-unfinished-heading = Verifikimi juaj nuk ka përfunduar
airwallex-approved-heading = E konfirmuam që jeni ju
airwallex-declined-heading = Nuk mundëm të konfirmojmë që jeni ju

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Konfirmoni identitetin tuaj
connectfi-start-text = Të dhënat tuaja i verifikon kompania {$provider}. Nëse nevojiten foto të dokumenteve tuaja, i shtoni në këtë faqe.
connectfi-hint-ready = Bëni gati pasaportën, letërnjoftimin ose lejen e drejtimit (patentën)
connectfi-hint-device = Telefoni bën foto të mira të dokumenteve
connectfi-hint-pause = Mund të ndaleni në çdo kohë dhe të vazhdoni më vonë
connectfi-unfinished-heading = Verifikimi juaj nuk ka përfunduar
connectfi-unfinished-text = Mund të vazhdoni aty ku u ndalët, tani ose më vonë.
connectfi-approved-heading = E konfirmuam identitetin tuaj
connectfi-declined-heading = Nuk mundëm ta konfirmojmë identitetin tuaj

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Hapni një llogari
connectpay-start-text = {$provider} është banka jonë partnere. Ajo fillimisht konfirmon identitetin tuaj, pastaj kërkon disa të dhëna.
connectpay-hint-identity = Konfirmimi i identitetit shpesh zgjat vetëm disa minuta
connectpay-hint-review = Shqyrtimi nga banka mund të zgjasë disa orë ose disa ditë pune
connectpay-hint-pause = Mund ta mbyllni këtë faqe në çdo kohë dhe të ktheheni
connectpay-identity-heading = Identiteti juaj po konfirmohet
connectpay-identity-text = Banka po merr rezultatin e verifikimit të identitetit tuaj. Kjo shpesh zgjat vetëm disa minuta. Më pas vazhdoni këtu.
connectpay-processing-heading = I morëm të dhënat tuaja
connectpay-processing-text = Tani i shqyrton banka. Mund ta mbyllni këtë faqe dhe të ktheheni më vonë.
connectpay-review-heading = Banka po shqyrton të dhënat tuaja
connectpay-review-text = Ju e kryet pjesën tuaj. Shqyrtimi mund të zgjasë disa orë ose disa ditë pune. Mund ta mbyllni këtë faqe dhe të ktheheni më vonë.
connectpay-details-heading = Identiteti juaj u konfirmua
connectpay-details-text = Tani bankës i duhen disa të dhëna për ju. Nuk ka nevojë të nxitoni.
connectpay-unfinished-heading = Verifikimi i identitetit tuaj nuk ka përfunduar
connectpay-cannot-open-heading = Nuk mundëm ta nisim aplikimin tuaj
connectpay-link-heading = Lidhja për verifikimin e identitetit tuaj ka skaduar
connectpay-link-text = Nuk është marrë asnjë vendim. Filloni nga e para për të marrë një lidhje të re.
connectpay-approved-heading = Llogaria juaj u hap
connectpay-identity-declined-heading = Banka nuk mundi ta konfirmojë identitetin tuaj
connectpay-declined-heading = Hapja e llogarisë suaj nuk ishte e mundur

## On a computer, where the check needs a phone

handoff-start-text = Për këtë verifikim duhet një telefon me kamerë. Më pas ju tregojmë një kod që ta skanoni me telefonin tuaj. Vazhdoni atje dhe kjo faqe tregon rezultatin.
handoff-heading = Vazhdoni në telefonin tuaj
handoff-text = Për këtë verifikim duhet një telefon me kamerë. Ju tregojmë një kod për ta skanuar. Ai vlen disa minuta, vetëm në një telefon.
handoff-camera = Kamera e telefonit fotografon dokumentin tuaj të identitetit dhe filmon fytyrën tuaj.
handoff-code-heading = Skanoni këtë kod me telefonin tuaj
handoff-code-text = Drejtojeni kamerën e telefonit te kodi dhe vazhdoni atje. Mbajeni të hapur këtë faqe: ajo tregon rezultatin.
handoff-code-label = Kod QR për t’u skanuar me kamerën e telefonit
handoff-valid = Kodi vlen për: {$time}
handoff-not-copied = Nuk mundëm ta kopjojmë lidhjen. Skanoni kodin me telefonin tuaj.
handoff-over-heading = Ky kod nuk vlen më
handoff-over-text = Çdo kod vlen disa minuta, vetëm në një telefon. Shfaqni një kod të ri në kompjuter dhe skanojeni. Ose hyni në profilin tuaj në këtë telefon, pastaj provoni përsëri.
handoff-opening = Po krijohet një kod për telefonin tuaj
button-continue-phone = Vazhdo në telefon
button-continue-here = Vazhdo në këtë pajisje
button-new-code = Shfaq një kod të ri
button-making-code = Po krijohet kodi…
button-share-link = Ndaj lidhjen

## While the provider's page opens

opening-said = Po hapet {$provider}
starting-said = Verifikimi juaj po fillon
start-host = Faqja që hapet është {$host}
did-not-open-heading = Faqja e kompanisë {$provider} nuk u hap
did-not-open-text = Lidhja juaj me internetin mund të jetë e ngadaltë. Provoni përsëri.
cannot-open-heading = Nuk mundëm ta hapim verifikimin
cannot-open-text = Provoni përsëri pas pak.

## Waiting for a result

checking-heading = Po kontrollojmë rezultatin tuaj
checking-text = Tani po kërkojmë rezultatin tuaj.
back-text = Faleminderit. Po presim rezultatin nga kompania {$provider}.
processing-heading = Të dhënat tuaja po verifikohen
processing-text = Ju e kryet pjesën tuaj. Mund të qëndroni këtu ose ta mbyllni këtë faqe dhe të ktheheni më vonë.
review-heading = Një punonjës po shqyrton të dhënat tuaja
review-text = Ju e kryet pjesën tuaj. Shqyrtimi nga një punonjës zgjat më shumë. Mund ta mbyllni këtë faqe dhe të ktheheni më vonë.
waiting-heading = Verifikimi është ende në proces
waiting-text = Ende nuk ka rezultat. Mund të qëndroni këtu ose ta mbyllni këtë faqe dhe të ktheheni më vonë.
no-result-heading = Ende nuk ka rezultat
no-result-text = Nuk keni nevojë të bëni asgjë. Mund ta mbyllni këtë faqe dhe të ktheheni më vonë për të parë rezultatin.
stopped-text = Kjo faqe nuk rifreskohet më vetë. Shtypni “{$button}” për të parë nëse ka rezultat.
unfinished-text = Mund të vazhdoni aty ku u ndalët. Nëse sapo përfunduat, prisni pak: kjo faqe rifreskohet vetë.
unfinished-long-text = Mund të vazhdoni aty ku u ndalët, tani ose më vonë. Nëse përfunduat në një pajisje tjetër, shtypni “{$button}” për të parë rezultatin.

## Details that the company asks for in a form of its own

details-heading = Na duhen më shumë të dhëna
details-text = Mungojnë disa të dhëna për verifikimin tuaj.
details-below = Plotësoni formularin më poshtë. Verifikimi vazhdon kur të mbërrijnë përgjigjet tuaja.
details-elsewhere = Do t’jua kërkojmë veçmas. Kur të mbërrijnë, verifikimi vazhdon në këtë faqe.

## Documents that are uploaded on this page

documents-heading = Na duhen dokumentet tuaja
documents-text = Shtoni një foto ose një skedar të çdo dokumenti, pastaj dërgojini. Ato shkojnë te kompania {$provider} për këtë verifikim. Kjo faqe nuk i ruan.
documents-unknown-text = Këtu do të shihni cilat dokumente nevojiten, sapo ta dimë.
documents-label = Dokumentet
documents-passport = Pasaportë, faqja me foto
documents-licence = Leje drejtimi (patentë)
documents-id-card = Letërnjoftim
documents-tenancy = Kontratë qiraje
documents-utility = Faturë e energjisë, ujit ose gazit
documents-other = Dokument tjetër
documents-front = {$document}, ana e përparme
documents-back = {$document}, ana e pasme
documents-wants-pdf = Një PDF me të gjitha faqet
documents-wants-any = Një foto (JPEG ose PNG) ose një PDF
documents-wants-photo = Një foto (JPEG ose PNG) ku duken të katër cepat
documents-file = {$name}, {$size}
documents-ready = Gati për dërgim
documents-sending = Po dërgohet: {$percent}
documents-received = U mor
documents-lost = Ky skedar nuk mbërriti. Dërgojeni përsëri.
documents-refused = E morëm këtë skedar, por nuk mund ta përdorim. Zgjidhni një skedar ku gjithçka lexohet.
documents-too-large = Ky skedar është shumë i madh. Madhësia maksimale është {$size}. Zgjidhni një skedar më të vogël.
documents-empty = Ky skedar është bosh ose nuk hapet. Zgjidhni një skedar tjetër.
documents-heic = Nuk mund të lexojmë foto në formatin HEIC. Bëjeni foton këtu ose zgjidhni një JPEG.
documents-not-photo = Ky skedar nuk është foto. Zgjidhni një JPEG ose PNG.
documents-not-pdf = Ky skedar nuk është PDF. Zgjidhni një PDF me të gjitha faqet.
documents-not-readable = Nuk mund ta lexojmë këtë skedar. Zgjidhni një JPEG, PNG ose PDF.
documents-progress = Po dërgohet: {$document}
documents-ready-said = Gati për dërgim: {$count}
documents-received-said = U morën: {$count} nga {$total}
documents-nothing-chosen = Ende nuk ka asgjë për të dërguar. Zgjidhni së pari një skedar.
button-send = Dërgo dokumentet
button-sending = Po dërgohet…
button-choose = Zgjidh një skedar
button-choose-other = Zgjidh një skedar tjetër
button-photo = Bëj një foto
button-photo-other = Bëj një foto tjetër
button-remove = Hiq

## Results

approved-text = Faleminderit.
recent-text = Ky është rezultati i verifikimit tuaj të fundit.
declined-photo-text = Një nga fotot nuk lexohej dot. Provoni përsëri me dritë të mirë. Tregoni gjithë dokumentin, qartë dhe pa reflektime.
declined-document-text = Ky dokument nuk mund të përdoret. Mund të ketë skaduar ose të jetë i një lloji që nuk e pranojmë. Provoni një dokument tjetër.
declined-data-text = Dokumenti juaj dhe të dhënat që dhatë nuk përputhen. Kontrolloni emrin dhe datat, pastaj provoni përsëri.
declined-face-text = Nuk mundëm të vërtetojmë që fytyra juaj përputhet me foton e dokumentit. Provoni përsëri pa njerëz të tjerë në pamje, me dritë të mirë dhe me fytyrë të zbuluar.
declined-duplicate-text = Një profil tjetër i përdor tashmë këto të dhëna. Shërbimi i klientit mund t’ju ndihmojë.
declined-bank-text = Kjo bankë nuk mbështetet. Mund të provoni një llogari në një bankë tjetër.
declined-bank-data-text = Banka nuk dërgoi informacion të mjaftueshëm që tregon se llogaria është e juaja. Mund të provoni një llogari tjetër.
declined-name-text = Emri i llogarisë nuk përputhet me emrin që kemi për ju. Shërbimi i klientit mund ta konfirmojë llogarinë nëse i dërgoni një nxjerrje llogarie bankare.
declined-shared-text = Kjo llogari nuk mund të lidhet vetëm me ju. Kjo mund të ndodhë me llogaritë e përbashkëta. Shërbimi i klientit mund t’ju ndihmojë.
declined-support-text = Shërbimi i klientit mund t’ju thotë çfarë mund të bëni më tej.
declined-retry-text = Mund të provoni përsëri.
expired-heading = Koha për këtë verifikim mbaroi
expired-text = Nuk është marrë asnjë vendim. Mund të filloni nga e para.
abandoned-heading = Verifikimi nuk u përfundua
abandoned-text = S’ka problem. Nuk është marrë asnjë vendim. Mund të filloni nga e para kur të jeni gati.
failed-heading = Diçka nuk shkoi mirë
failed-bank-text = Pati një problem gjatë zgjedhjes së llogarisë suaj bankare. Nuk është marrë asnjë vendim. Mund të provoni përsëri.
failed-provider-text = Kompania {$provider} pati një problem teknik. Nuk është marrë asnjë vendim. Mund të provoni përsëri.
failed-support-text = Verifikimi u ndal pa rezultat. Shërbimi i klientit mund t’ju thotë çfarë ndodhi dhe çfarë të bëni më tej.

## Problems

elsewhere-heading = Kthehuni atje ku filluat
elsewhere-text = Mund të jeni kthyer në një shfletues ose aplikacion tjetër. Për të parë rezultatin, hapeni këtë faqe atje ku filluat.
offline-heading = Nuk keni lidhje me internetin
offline-text = Lidhuni me internetin, pastaj provoni përsëri.
unreachable-heading = Nuk mund të lidhemi tani
unreachable-text = Problemi mund të jetë nga ana jonë. Provoni përsëri pas një minute.
sign-in-heading = Ju lutemi, hyni në profilin tuaj
sign-in-text = Për të vazhduar, duhet të hyni në profilin tuaj. Hyni, pastaj kthehuni në këtë faqe.
not-found-heading = Nuk e gjetëm këtë verifikim
not-found-text = Mund të jetë mbyllur ose t’i përkasë një profili tjetër. Mund të filloni një verifikim të ri.
gone-heading = Ky verifikim është mbyllur
gone-text = Ai nuk mund të vazhdohet. Mund të filloni nga e para.
framed-heading = Hapeni këtë faqe në një skedë më vete të shfletuesit
framed-text = Kjo faqe shfaqet brenda një faqeje tjetër. Për sigurinë tuaj, verifikimi hapet vetëm në një skedë më vete të shfletuesit.
unsupported-heading = Verifikimi nuk mund të hapet këtu në mënyrë të sigurt
unsupported-text = Përdorni një shfletues të përditësuar dhe një adresë që fillon me https.
misconfigured-heading = Verifikimi nuk është i disponueshëm tani
misconfigured-text = Ka një problem me këtë faqe. Provoni përsëri më vonë.

## Notices beside the text

notice-offline = Nuk keni lidhje me internetin. Do të vazhdojmë kur të rikthehet lidhja.
notice-trying = Kemi vështirësi me lidhjen. Po vazhdojmë të provojmë.
notice-unreachable = Nuk mund të lidhemi tani. Shtypni “{$button}” për të provuar përsëri.
notice-no-result = Sapo u kontrollua: ende nuk ka rezultat
notice-slow-start = Kjo po zgjat më shumë se zakonisht. Po vazhdojmë të provojmë.
notice-link-copied = Lidhja u kopjua
notice-not-copied = Nuk mundëm ta kopjojmë. Përzgjidheni dhe kopjojeni vetë.
advice-not-copied = Nuk mundëm ta kopjojmë lidhjen. Përdorni menynë e këtij aplikacioni për ta hapur faqen në shfletuesin tuaj.
advice-in-app = E hapët këtë faqe brenda një aplikacioni. Verifikimi mund të mos funksionojë këtu. Hapeni faqen në shfletuesin tuaj të zakonshëm.
advice-no-camera = Nuk gjejmë kamerë në këtë pajisje. Përdorni një telefon ose një pajisje tjetër me kamerë.

## Help

help-text = Kontaktoni shërbimin e klientit dhe jepni këtë numër reference.
help-plain-text = Nëse ende nuk funksionon, kontaktoni shërbimin e klientit.
help-long-text = Nëse keni pritur gjatë, kontaktoni shërbimin e klientit dhe jepni këtë numër reference.
reference-label = Numri i referencës
code-label = Kodi i gabimit
recorder-heading = Të dhëna teknike
recorder-text = Shërbimi i klientit mund t’i kërkojë. Përmbajnë orën e veprimeve dhe kode, por asgjë për ju.

## The title of the browser's tab

title-waiting = Në proces
title-action = Radha juaj
title-problem = Problem
