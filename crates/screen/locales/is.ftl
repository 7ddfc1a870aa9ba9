# Icelandic (íslenska)
# Address: "þú", as Icelandic banks write. Check = "athugun"; identity check = "auðkenning" (the banks' own word), to confirm an identity = "staðfesta hver þú ert".
# ID card = "nafnskírteini", any ID = "skilríki"; online banking = "netbanki"; support = "þjónustuver"; review = "yfirferð"; an account with the company = "aðgangur".
# Participles that show the person's gender ("skráð/ur inn", "búin/n") are avoided. Button = infinitive.
# {$time} follows a colon: it comes in the nominative. Quotation marks „ “.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Athugun
steps-label = Framvinda
step-count = Skref {$number} af {$total}
step-state-done = lokið
step-state-current = núverandi skref
step-state-stopped = stöðvað
step-state-ahead = ekki hafið
step-start = Byrjun
step-identity = Auðkenning
step-bank-account = Bankareikningur
step-bank-check = Athugun banka
step-documents = Skjöl
step-details = Upplýsingar
step-review = Yfirferð
step-result = Niðurstaða
step-account = Reikningur

## Buttons

button-continue-with = Halda áfram með {$provider}
button-start = Byrja
button-continue = Halda áfram
button-opening = Opna {$provider}…
button-starting = Byrja…
button-check = Athuga stöðu
button-checking = Athuga…
button-try-again = Reyna aftur
button-start-again = Byrja upp á nýtt
button-start-new = Hefja nýja athugun
button-start-here = Byrja upp á nýtt hér
button-other-document = Prófa annað skjal
button-other-account = Prófa annan bankareikning
button-finish = Halda áfram
button-not-now = Ekki núna
button-cancel = Hætta við
button-open-tab = Opna í nýjum flipa
button-open-browser = Opna í vafranum þínum
button-copy-link = Afrita tengil
button-copy = Afrita
button-copied = Afritað

## Before the first answer

lookup-heading = Augnablik
lookup-text = Við athugum hvort þú hafir þegar byrjað.

## Ondato: identity check with documents and camera

ondato-start-heading = Staðfestu hver þú ert
ondato-start-text = Við notum {$provider} til að staðfesta hver þú ert. Örugg síða fyrirtækisins opnast í þessum flipa og þú kemur svo aftur hingað. Gerðu ráð fyrir nokkrum mínútum.
ondato-hint-ready = Hafðu vegabréf eða nafnskírteini við höndina
ondato-hint-device = Notaðu tæki með myndavél, til dæmis síma
ondato-hint-privacy = Myndirnar þínar fara beint til {$provider}, ekki á þessa síðu
ondato-unfinished-heading = Auðkenningunni er ekki lokið
ondato-approved-heading = Við höfum staðfest hver þú ert
ondato-declined-heading = Við gátum ekki staðfest hver þú ert

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Staðfestu bankareikninginn þinn
paysafe-start-text = Við notum {$provider} til að athuga bankareikninginn þinn. Örugg síða fyrirtækisins opnast í þessum flipa og þú kemur svo aftur hingað. Gerðu ráð fyrir nokkrum mínútum.
paysafe-hint-ready = Hafðu innskráningarupplýsingar fyrir netbankann við höndina
paysafe-hint-own = Reikningurinn verður að vera á þínu nafni
paysafe-hint-privacy = Þessi síða sér aldrei lykilorðið þitt að netbankanum
paysafe-unfinished-heading = Bankareikningurinn þinn hefur ekki enn verið staðfestur
paysafe-approved-heading = Við höfum staðfest bankareikninginn þinn
paysafe-declined-heading = Við gátum ekki staðfest þennan bankareikning

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Staðfestu að þetta sért þú
airwallex-start-text = Við notum {$provider} til að athuga hvort þetta sért þú. Örugg síða fyrirtækisins biður um skilríkin þín og tekur myndskeið af andliti þínu. Hún opnast í þessum flipa og þú kemur svo aftur hingað. Gerðu ráð fyrir nokkrum mínútum.
airwallex-hint-ready = Hafðu vegabréf eða nafnskírteini við höndina
airwallex-hint-place = Notaðu síma á björtum stað þar sem enginn annar er í mynd
airwallex-hint-privacy = Myndirnar og myndskeiðið fara beint til {$provider}, ekki á þessa síðu
airwallex-unfinished-heading = Athuguninni er ekki lokið
airwallex-approved-heading = Við höfum staðfest að þetta ert þú
airwallex-declined-heading = Við gátum ekki staðfest að þetta værir þú

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Staðfestu hver þú ert
connectfi-start-text = Við notum {$provider} til að athuga upplýsingarnar þínar. Ef þörf er á myndum af skjölum bætir þú þeim við á þessari síðu.
connectfi-hint-ready = Hafðu vegabréf, nafnskírteini eða ökuskírteini við höndina
connectfi-hint-device = Sími tekur góðar myndir af skjölum
connectfi-hint-pause = Þú getur hætt hvenær sem er og haldið áfram síðar
connectfi-unfinished-heading = Athuguninni er ekki lokið
connectfi-unfinished-text = Þú getur haldið áfram þar sem frá var horfið, núna eða síðar.
connectfi-approved-heading = Við höfum staðfest hver þú ert
connectfi-declined-heading = Við gátum ekki staðfest hver þú ert

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Opnaðu reikning
connectpay-start-text = {$provider} er samstarfsbanki okkar. Bankinn staðfestir fyrst hver þú ert og biður svo um nokkrar upplýsingar.
connectpay-hint-identity = Það tekur oft aðeins nokkrar mínútur að staðfesta hver þú ert
connectpay-hint-review = Yfirferð bankans getur tekið nokkrar klukkustundir eða nokkra virka daga
connectpay-hint-pause = Þú getur lokað þessari síðu hvenær sem er og komið aftur
connectpay-identity-heading = Verið er að staðfesta hver þú ert
connectpay-identity-text = Bankinn skoðar niðurstöðu auðkenningarinnar. Það tekur oft aðeins nokkrar mínútur. Þú heldur svo áfram hér.
connectpay-processing-heading = Upplýsingarnar þínar hafa borist
connectpay-processing-text = Næst fer bankinn yfir þær. Þú getur lokað þessari síðu og komið aftur síðar.
connectpay-review-heading = Bankinn fer yfir upplýsingarnar þínar
connectpay-review-text = Þú hefur lokið þínum hluta. Þetta getur tekið nokkrar klukkustundir eða nokkra virka daga. Þú getur lokað þessari síðu og komið aftur síðar.
connectpay-details-heading = Staðfest hefur verið hver þú ert
connectpay-details-text = Næst þarf bankinn nokkrar upplýsingar um þig. Gefðu þér góðan tíma.
connectpay-unfinished-heading = Auðkenningunni er ekki lokið
connectpay-cannot-open-heading = Ekki tókst að hefja umsóknina þína
connectpay-link-heading = Tengillinn á auðkenninguna er útrunninn
connectpay-link-text = Engin ákvörðun hefur verið tekin. Byrjaðu upp á nýtt til að fá nýjan tengil.
connectpay-approved-heading = Reikningurinn þinn er opinn
connectpay-identity-declined-heading = Bankinn gat ekki staðfest hver þú ert
connectpay-declined-heading = Ekki tókst að opna reikninginn þinn

## On a computer, where the check needs a phone

handoff-start-text = Þessi athugun krefst síma með myndavél. Næst sýnum við þér kóða sem þú skannar með símanum. Þú heldur áfram í símanum og sérð niðurstöðuna á þessari síðu.
handoff-heading = Haltu áfram í símanum
handoff-text = Þessi athugun krefst síma með myndavél. Við sýnum þér kóða til að skanna. Hann gildir í nokkrar mínútur, fyrir einn síma.
handoff-camera = Myndavél símans tekur myndir af skilríkjunum þínum og myndskeið af andliti þínu.
handoff-code-heading = Skannaðu þennan kóða með símanum
handoff-code-text = Beindu myndavél símans að kóðanum og haltu áfram í símanum. Hafðu þessa síðu opna: hér sérðu niðurstöðuna.
handoff-code-label = QR-kóði til að skanna með myndavél símans
handoff-valid = Gildistími kóðans: {$time}
handoff-not-copied = Ekki tókst að afrita tengilinn. Skannaðu kóðann með símanum.
handoff-over-heading = Þessi kóði gildir ekki lengur
handoff-over-text = Hver kóði gildir í nokkrar mínútur, fyrir einn síma. Fáðu nýjan kóða í tölvunni og skannaðu hann. Þú getur líka skráð þig inn í þessum síma og reynt svo aftur.
handoff-opening = Verið er að búa til kóða fyrir símann þinn
button-continue-phone = Halda áfram í símanum
button-continue-here = Halda áfram í þessu tæki
button-new-code = Sýna nýjan kóða
button-making-code = Bý til kóða…
button-share-link = Deila tengli

## While the provider's page opens

opening-said = Opna {$provider}
starting-said = Athugunin er að hefjast
start-host = Síðan sem opnast er {$host}
did-not-open-heading = Síðan hjá {$provider} opnaðist ekki
did-not-open-text = Nettengingin þín gæti verið hæg. Reyndu aftur.
cannot-open-heading = Við gátum ekki opnað athugunina
cannot-open-text = Reyndu aftur eftir smástund.

## Waiting for a result

checking-heading = Sæki niðurstöðuna þína
checking-text = Við erum að spyrjast fyrir um niðurstöðuna þína.
back-text = Takk fyrir. Við bíðum eftir niðurstöðu frá {$provider}.
processing-heading = Verið er að athuga upplýsingarnar þínar
processing-text = Þú hefur lokið þínum hluta. Þú getur beðið hér eða lokað þessari síðu og komið aftur síðar.
review-heading = Starfsmaður fer yfir upplýsingarnar þínar
review-text = Þú hefur lokið þínum hluta. Yfirferð starfsmanns tekur lengri tíma. Þú getur lokað þessari síðu og komið aftur síðar.
waiting-heading = Enn í vinnslu
waiting-text = Engin niðurstaða liggur fyrir enn. Þú getur beðið hér eða lokað þessari síðu og komið aftur síðar.
no-result-heading = Engin niðurstaða enn
no-result-text = Þú þarft ekki að gera neitt. Þú getur lokað þessari síðu og komið aftur síðar til að sjá niðurstöðuna.
stopped-text = Þessi síða uppfærist ekki lengur sjálfkrafa. Notaðu „{$button}“ til að athuga aftur.
unfinished-text = Þú getur haldið áfram þar sem frá var horfið. Ef þú varst að ljúka skaltu bíða augnablik: síðan uppfærist sjálfkrafa.
unfinished-long-text = Þú getur haldið áfram þar sem frá var horfið, núna eða síðar. Ef þú laukst þessu í öðru tæki skaltu nota „{$button}“ til að sjá niðurstöðuna.

## Details that the company asks for in a form of its own

details-heading = Við þurfum frekari upplýsingar
details-text = Einhverjar upplýsingar vantar fyrir athugunina þína.
details-below = Fylltu út eyðublaðið hér að neðan. Athugunin heldur áfram þegar svörin þín berast.
details-elsewhere = Við biðjum þig um þær annars staðar en hér. Þessi síða heldur áfram þegar þær berast.

## Documents that are uploaded on this page

documents-heading = Við þurfum skjölin þín
documents-text = Bættu við mynd eða skrá fyrir hvert skjal og sendu síðan. Þau fara til {$provider} vegna þessarar athugunar. Þessi síða geymir þau ekki.
documents-unknown-text = Hér sérðu hvaða skjöl vantar um leið og við vitum það.
documents-label = Skjöl
documents-passport = Vegabréf, síða með mynd
documents-licence = Ökuskírteini
documents-id-card = Nafnskírteini
documents-tenancy = Leigusamningur
documents-utility = Reikningur fyrir rafmagn, vatn eða gas
documents-other = Annað skjal
documents-front = {$document}, framhlið
documents-back = {$document}, bakhlið
documents-wants-pdf = Eitt PDF-skjal með öllum síðum
documents-wants-any = Mynd (JPEG eða PNG) eða PDF-skjal
documents-wants-photo = Mynd (JPEG eða PNG) þar sem öll fjögur hornin sjást
documents-file = {$name}, {$size}
documents-ready = Tilbúið til sendingar
documents-sending = Sendi: {$percent}
documents-received = Móttekið
documents-lost = Þessi skrá barst ekki. Sendu hana aftur.
documents-refused = Skráin barst en við getum ekki notað hana. Veldu skrá þar sem allt er læsilegt.
documents-too-large = Þessi skrá er of stór. Hámarkið er {$size}. Veldu minni skrá.
documents-empty = Þessi skrá er tóm eða ekki er hægt að opna hana. Veldu aðra skrá.
documents-heic = Við getum ekki lesið myndir á HEIC-sniði. Taktu myndina hér í staðinn eða veldu JPEG.
documents-not-photo = Þessi skrá er ekki mynd. Veldu JPEG eða PNG.
documents-not-pdf = Þessi skrá er ekki PDF-skjal. Veldu PDF-skjal með öllum síðum.
documents-not-readable = Við getum ekki lesið þessa skrá. Veldu JPEG, PNG eða PDF.
documents-progress = Sendi: {$document}
documents-ready-said = Tilbúið til sendingar: {$count}
documents-received-said = Móttekið: {$count} af {$total}
documents-nothing-chosen = Ekkert er til að senda enn. Veldu fyrst skrá.
button-send = Senda skjöl
button-sending = Sendi…
button-choose = Velja skrá
button-choose-other = Velja aðra skrá
button-photo = Taka mynd
button-photo-other = Taka aðra mynd
button-remove = Fjarlægja

## Results

approved-text = Takk fyrir.
recent-text = Þetta er niðurstaða síðustu athugunar þinnar.
declined-photo-text = Ekki var hægt að lesa mynd. Reyndu aftur í góðri birtu. Sýndu allt skjalið, skýrt og án glampa.
declined-document-text = Ekki er hægt að nota þetta skjal. Það gæti verið útrunnið eða af gerð sem við getum ekki tekið við. Prófaðu annað skjal.
declined-data-text = Skjalið þitt og upplýsingarnar sem þú skráðir stemma ekki saman. Athugaðu nafn og dagsetningar og reyndu aftur.
declined-face-text = Ekki tókst að para andlit þitt við myndina á skjalinu þínu. Reyndu aftur þar sem enginn annar er í mynd, í góðri birtu og án þess að hylja andlitið.
declined-duplicate-text = Þessar upplýsingar eru þegar notaðar á öðrum aðgangi. Þjónustuver getur aðstoðað þig.
declined-bank-text = Ekki er hægt að nota reikning í þessum banka hér. Þú getur prófað reikning í öðrum banka.
declined-bank-data-text = Bankinn sendi ekki nægar upplýsingar til að sýna að þú eigir reikninginn. Þú getur prófað annan reikning.
declined-name-text = Nafnið á reikningnum stemmir ekki við nafnið sem við höfum á skrá fyrir þig. Ef þú sendir reikningsyfirlit til þjónustuvers er hægt að staðfesta reikninginn.
declined-shared-text = Ekki er hægt að tengja þennan reikning eingöngu við þig. Þetta getur gerst með sameiginlega reikninga. Þjónustuver getur aðstoðað þig.
declined-support-text = Þjónustuver getur sagt þér hvað þú getur gert næst.
declined-retry-text = Þú getur reynt aftur.
expired-heading = Tíminn fyrir athugunina rann út
expired-text = Engin ákvörðun hefur verið tekin. Þú getur byrjað upp á nýtt.
abandoned-heading = Athuguninni var ekki lokið
abandoned-text = Það er í góðu lagi. Engin ákvörðun hefur verið tekin. Þú getur byrjað upp á nýtt þegar þér hentar.
failed-heading = Eitthvað fór úrskeiðis
failed-bank-text = Vandamál kom upp þegar þú valdir bankareikninginn þinn. Engin ákvörðun hefur verið tekin. Þú getur reynt aftur.
failed-provider-text = Tæknilegt vandamál kom upp hjá {$provider}. Engin ákvörðun hefur verið tekin. Þú getur reynt aftur.
failed-support-text = Athugunin stöðvaðist án niðurstöðu. Þjónustuver getur sagt þér hvað gerðist og hvað þú getur gert næst.

## Problems

elsewhere-heading = Farðu aftur þangað sem þú byrjaðir
elsewhere-text = Þú gætir hafa komið til baka í öðrum vafra eða appi. Opnaðu þessa síðu þar sem þú byrjaðir til að sjá niðurstöðuna þína.
offline-heading = Engin nettenging
offline-text = Tengstu netinu og reyndu svo aftur.
unreachable-heading = Við náum ekki sambandi núna
unreachable-text = Vandinn gæti verið okkar megin. Reyndu aftur eftir eina mínútu.
sign-in-heading = Skráðu þig inn
sign-in-text = Þú þarft að skrá þig inn til að halda áfram. Skráðu þig inn og komdu svo aftur á þessa síðu.
not-found-heading = Við fundum ekki þessa athugun
not-found-text = Henni gæti hafa verið lokað eða hún gæti tilheyrt öðrum aðgangi. Þú getur hafið nýja.
gone-heading = Þessari athugun hefur verið lokað
gone-text = Ekki er hægt að halda henni áfram. Þú getur byrjað upp á nýtt.
framed-heading = Opnaðu þessa síðu í sérstökum flipa
framed-text = Þessi síða birtist inni í annarri síðu. Öryggis þíns vegna opnast athugunin aðeins í sérstökum flipa.
unsupported-heading = Ekki er hægt að opna athugunina hér á öruggan hátt
unsupported-text = Notaðu uppfærðan vafra og vefslóð sem byrjar á https.
misconfigured-heading = Athugunin er ekki tiltæk núna
misconfigured-text = Eitthvað er að á þessari síðu. Reyndu aftur síðar.

## Notices beside the text

notice-offline = Engin nettenging. Við höldum áfram þegar hún kemst aftur á.
notice-trying = Erfitt er að ná sambandi. Við erum enn að reyna.
notice-unreachable = Við náum ekki sambandi núna. Notaðu „{$button}“ til að reyna aftur.
notice-no-result = Athugað rétt í þessu: engin niðurstaða enn
notice-slow-start = Þetta tekur lengri tíma en venjulega. Við erum enn að reyna.
notice-link-copied = Tengill afritaður
notice-not-copied = Ekki tókst að afrita. Prófaðu að afrita handvirkt.
advice-not-copied = Ekki tókst að afrita tengilinn. Notaðu valmynd appsins til að opna síðuna í vafranum þínum.
advice-in-app = Þú opnaðir þessa síðu í appi. Ekki er víst að athugunin virki hér. Opnaðu síðuna í vafranum sem þú notar venjulega.
advice-no-camera = Við finnum enga myndavél í þessu tæki. Notaðu síma eða annað tæki með myndavél.

## Help

help-text = Hafðu samband við þjónustuver og gefðu upp þetta tilvísunarnúmer.
help-plain-text = Ef þetta virkar enn ekki skaltu hafa samband við þjónustuver.
help-long-text = Ef þú hefur beðið lengi skaltu hafa samband við þjónustuver og gefa upp þetta tilvísunarnúmer.
reference-label = Tilvísunarnúmer
code-label = Villukóði
recorder-heading = Tæknilegar upplýsingar
recorder-text = Þjónustuver gæti beðið um þær. Þær innihalda tíma og kóða en ekkert um þig.

## The title of the browser's tab

title-waiting = Athugun í gangi
title-action = Þú átt leik
title-problem = Vandamál
