# Czech (Čeština)
# Address: polite plural (vykání), lower-case "váš"; past tense with gender is avoided. Buttons are infinitives.
# "check" is "ověření"; asking for the result is "zjistit stav". Support is "zákaznická podpora"; user account is "uživatelský účet".
# ID card is "občanský průkaz"; any ID is "doklad totožnosti"; online banking is "internetové bankovnictví".
# {$provider} follows "společnost" or "stránka" and stays uninflected. {$time} follows a colon.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Ověření
steps-label = Průběh
step-count = Krok {$number} z {$total}
step-state-done = dokončeno
step-state-current = aktuální krok
step-state-stopped = zastaveno
step-state-ahead = nezahájeno
step-start = Začátek
step-identity = Totožnost
step-bank-account = Bankovní účet
step-bank-check = Ověření bankou
step-documents = Dokumenty
step-details = Údaje
step-review = Posouzení
step-result = Výsledek
step-account = Účet

## Buttons

button-continue-with = Přejít na stránku {$provider}
button-start = Začít
button-continue = Pokračovat
button-opening = Otevírá se {$provider}…
button-starting = Spouští se…
button-check = Zjistit stav
button-checking = Zjišťuje se stav…
button-try-again = Zkusit znovu
button-start-again = Začít znovu
button-start-new = Začít nové ověření
button-start-here = Začít znovu tady
button-other-document = Zkusit jiný doklad
button-other-account = Zkusit jiný bankovní účet
button-finish = Pokračovat
button-not-now = Teď ne
button-cancel = Zrušit
button-open-tab = Otevřít na nové kartě
button-open-browser = Otevřít v prohlížeči
button-copy-link = Kopírovat odkaz
button-copy = Kopírovat
button-copied = Zkopírováno

## Before the first answer

lookup-heading = Okamžik, prosím
lookup-text = Zjišťujeme, zda už ověření začalo.

## Ondato: identity check with documents and camera

ondato-start-heading = Potvrďte svou totožnost
ondato-start-text = Vaši totožnost pro nás ověřuje společnost {$provider}. Její zabezpečená stránka se otevře na této kartě a potom vás vrátí sem. Vyhraďte si několik minut.
ondato-hint-ready = Připravte si cestovní pas nebo občanský průkaz
ondato-hint-device = Použijte zařízení s fotoaparátem, například telefon
ondato-hint-privacy = Vaše fotografie se posílají přímo společnosti {$provider}, ne na tuto stránku
ondato-unfinished-heading = Ověření totožnosti není dokončené
ondato-approved-heading = Vaši totožnost jsme potvrdili
ondato-declined-heading = Vaši totožnost se nám nepodařilo potvrdit

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Potvrďte svůj bankovní účet
paysafe-start-text = Váš bankovní účet pro nás ověřuje společnost {$provider}. Její zabezpečená stránka se otevře na této kartě a potom vás vrátí sem. Vyhraďte si několik minut.
paysafe-hint-ready = Připravte si přihlašovací údaje do internetového bankovnictví
paysafe-hint-own = Účet musí být vedený na vaše jméno
paysafe-hint-privacy = Tato stránka nikdy neuvidí vaše heslo do banky
paysafe-unfinished-heading = Váš bankovní účet zatím není potvrzený
paysafe-approved-heading = Váš bankovní účet jsme potvrdili
paysafe-declined-heading = Tento bankovní účet se nám nepodařilo potvrdit

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Potvrďte, že jste to vy
airwallex-start-text = Společnost {$provider} pro nás ověřuje, že jste to vy. Její zabezpečená stránka si vyžádá váš doklad totožnosti a natočí video vašeho obličeje. Otevře se na této kartě a potom vás vrátí sem. Vyhraďte si několik minut.
airwallex-hint-ready = Připravte si cestovní pas nebo občanský průkaz
airwallex-hint-place = Použijte telefon na světlém místě, bez dalších osob v záběru
airwallex-hint-privacy = Vaše fotografie a video se posílají přímo společnosti {$provider}, ne na tuto stránku
airwallex-unfinished-heading = Ověření není dokončené
airwallex-approved-heading = Potvrdili jsme, že jste to vy
airwallex-declined-heading = Nepodařilo se nám potvrdit, že jste to vy

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Potvrďte svou totožnost
connectfi-start-text = Vaše údaje pro nás ověřuje společnost {$provider}. Pokud budou potřeba fotografie vašich dokladů, přidáte je na této stránce.
connectfi-hint-ready = Připravte si cestovní pas, občanský průkaz nebo řidičský průkaz
connectfi-hint-device = Doklady dobře vyfotíte telefonem
connectfi-hint-pause = Můžete kdykoli přestat a pokračovat později
connectfi-unfinished-heading = Ověření není dokončené
connectfi-unfinished-text = V ověření můžete pokračovat, teď nebo později.
connectfi-approved-heading = Vaši totožnost jsme potvrdili
connectfi-declined-heading = Vaši totožnost se nám nepodařilo potvrdit

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Otevřete si účet
connectpay-start-text = {$provider} je naše partnerská banka. Nejdřív potvrdí vaši totožnost, potom se zeptá na několik údajů.
connectpay-hint-identity = Potvrzení totožnosti často trvá jen několik minut
connectpay-hint-review = Posouzení bankou může trvat několik hodin nebo několik pracovních dnů
connectpay-hint-pause = Tuto stránku můžete kdykoli zavřít a vrátit se později
connectpay-identity-heading = Probíhá potvrzení vaší totožnosti
connectpay-identity-text = Banka načítá výsledek ověření vaší totožnosti. Často to trvá jen několik minut. Potom budete pokračovat tady.
connectpay-processing-heading = Přijali jsme vaše údaje
connectpay-processing-text = Teď je posoudí banka. Tuto stránku můžete zavřít a vrátit se později.
connectpay-review-heading = Banka posuzuje vaše údaje
connectpay-review-text = Z vaší strany je vše hotovo. Posouzení může trvat několik hodin nebo několik pracovních dnů. Tuto stránku můžete zavřít a vrátit se později.
connectpay-details-heading = Vaše totožnost je potvrzená
connectpay-details-text = Banka o vás teď potřebuje několik údajů. Nemusíte spěchat.
connectpay-unfinished-heading = Ověření totožnosti není dokončené
connectpay-cannot-open-heading = Vaši žádost se nám nepodařilo založit
connectpay-link-heading = Platnost odkazu k ověření totožnosti vypršela
connectpay-link-text = Nebylo přijato žádné rozhodnutí. Začněte znovu a získáte nový odkaz.
connectpay-approved-heading = Váš účet je otevřený
connectpay-identity-declined-heading = Bance se nepodařilo potvrdit vaši totožnost
connectpay-declined-heading = Váš účet se nepodařilo otevřít

## On a computer, where the check needs a phone

handoff-start-text = K tomuto ověření je potřeba telefon s fotoaparátem. V dalším kroku vám ukážeme kód, který telefonem naskenujete. Budete pokračovat v telefonu a výsledek uvidíte na této stránce.
handoff-heading = Pokračujte v telefonu
handoff-text = K tomuto ověření je potřeba telefon s fotoaparátem. Ukážeme vám kód k naskenování. Platí několik minut a jen pro jeden telefon.
handoff-camera = Fotoaparát v telefonu vyfotí váš doklad totožnosti a natočí video vašeho obličeje.
handoff-code-heading = Naskenujte tento kód telefonem
handoff-code-text = Namiřte fotoaparát telefonu na kód a pokračujte v telefonu. Tuto stránku nechte otevřenou: uvidíte na ní výsledek.
handoff-code-label = QR kód k naskenování fotoaparátem telefonu
handoff-valid = Doba platnosti kódu: {$time}
handoff-not-copied = Odkaz se nepodařilo zkopírovat. Naskenujte kód telefonem.
handoff-over-heading = Tento kód už neplatí
handoff-over-text = Každý kód platí několik minut a jen pro jeden telefon. Zobrazte nový kód na počítači a naskenujte ho. Nebo se přihlaste v tomto telefonu a zkuste to znovu.
handoff-opening = Vytváří se kód pro váš telefon
button-continue-phone = Pokračovat v telefonu
button-continue-here = Pokračovat na tomto zařízení
button-new-code = Zobrazit nový kód
button-making-code = Vytváří se kód…
button-share-link = Sdílet odkaz

## While the provider's page opens

opening-said = Otevírá se {$provider}
starting-said = Ověření se spouští
start-host = Otevře se stránka {$host}
did-not-open-heading = Stránka společnosti {$provider} se neotevřela
did-not-open-text = Možná máte pomalé připojení. Zkuste to znovu.
cannot-open-heading = Ověření se nám nepodařilo spustit
cannot-open-text = Zkuste to za chvíli znovu.

## Waiting for a result

checking-heading = Zjišťujeme váš výsledek
checking-text = Právě se ptáme na váš výsledek.
back-text = Děkujeme. Čekáme na výsledek od společnosti {$provider}.
processing-heading = Vaše údaje se ověřují
processing-text = Z vaší strany je vše hotovo. Můžete tu zůstat, nebo tuto stránku zavřít a vrátit se později.
review-heading = Vaše údaje posuzuje pracovník
review-text = Z vaší strany je vše hotovo. Posouzení pracovníkem trvá déle. Tuto stránku můžete zavřít a vrátit se později.
waiting-heading = Ověření stále probíhá
waiting-text = Výsledek zatím není k dispozici. Můžete tu zůstat, nebo tuto stránku zavřít a vrátit se později.
no-result-heading = Výsledek zatím není k dispozici
no-result-text = Nemusíte nic dělat. Tuto stránku můžete zavřít a na výsledek se podívat později.
stopped-text = Tato stránka se už sama neobnovuje. Chcete-li se podívat znovu, použijte tlačítko „{$button}“.
unfinished-text = V ověření můžete pokračovat. Pokud už je vše hotovo, chvíli počkejte: tato stránka se sama obnoví.
unfinished-long-text = V ověření můžete pokračovat, teď nebo později. Pokud ověření skončilo na jiném zařízení, použijte tlačítko „{$button}“ a uvidíte výsledek.

## Details that the company asks for in a form of its own

details-heading = Potřebujeme další údaje
details-text = K vašemu ověření chybí některé údaje.
details-below = Vyplňte formulář níže. Ověření bude pokračovat, až dorazí vaše odpovědi.
details-elsewhere = Požádáme vás o ně zvlášť. Až dorazí, bude ověření pokračovat na této stránce.

## Documents that are uploaded on this page

documents-heading = Potřebujeme vaše dokumenty
documents-text = Ke každému dokumentu přidejte fotografii nebo soubor a potom je odešlete. Pro toto ověření je dostane společnost {$provider}. Tato stránka je neuchovává.
documents-unknown-text = Jakmile budeme vědět, které dokumenty jsou potřeba, uvidíte je tady.
documents-label = Dokumenty
documents-passport = Cestovní pas, strana s fotografií
documents-licence = Řidičský průkaz
documents-id-card = Občanský průkaz
documents-tenancy = Nájemní smlouva
documents-utility = Faktura za elektřinu, vodu nebo plyn
documents-other = Jiný dokument
documents-front = {$document}, přední strana
documents-back = {$document}, zadní strana
documents-wants-pdf = Jedno PDF se všemi stranami
documents-wants-any = Fotografie (JPEG nebo PNG), nebo PDF
documents-wants-photo = Fotografie (JPEG nebo PNG), na které jsou vidět všechny čtyři rohy
documents-file = {$name}, {$size}
documents-ready = Připraveno k odeslání
documents-sending = Odesílá se: {$percent}
documents-received = Přijato
documents-lost = Tento soubor nedorazil. Odešlete ho znovu.
documents-refused = Tento soubor jsme přijali, ale nemůžeme ho použít. Vyberte takový, kde je vše čitelné.
documents-too-large = Tento soubor je příliš velký. Limit je {$size}. Vyberte menší soubor.
documents-empty = Tento soubor je prázdný nebo se nedá otevřít. Vyberte jiný soubor.
documents-heic = Fotografie ve formátu HEIC neumíme přečíst. Vyfoťte dokument tady, nebo vyberte JPEG.
documents-not-photo = Tento soubor není fotografie. Vyberte JPEG nebo PNG.
documents-not-pdf = Tento soubor není PDF. Vyberte PDF se všemi stranami.
documents-not-readable = Tento soubor neumíme přečíst. Vyberte JPEG, PNG nebo PDF.
documents-progress = Odesílá se: {$document}
documents-ready-said = Připraveno k odeslání: {$count}
documents-received-said = Přijato: {$count} z {$total}
documents-nothing-chosen = Zatím není co odeslat. Nejdřív vyberte soubor.
button-send = Odeslat dokumenty
button-sending = Odesílá se…
button-choose = Vybrat soubor
button-choose-other = Vybrat jiný soubor
button-photo = Vyfotit
button-photo-other = Vyfotit znovu
button-remove = Odebrat

## Results

approved-text = Děkujeme.
recent-text = Toto je výsledek vašeho posledního ověření.
declined-photo-text = Jedna z fotografií nebyla čitelná. Zkuste to znovu při dobrém světle. Ukažte celý doklad, ostře a bez odlesků.
declined-document-text = Tento doklad nelze použít. Možná už neplatí, nebo jde o druh dokladu, který nemůžeme přijmout. Zkuste jiný doklad.
declined-data-text = Váš doklad a zadané údaje se neshodují. Zkontrolujte jméno a data a zkuste to znovu.
declined-face-text = Nepodařilo se potvrdit shodu vašeho obličeje s fotografií na dokladu. Zkuste to znovu bez dalších osob, při dobrém světle a s odkrytým obličejem.
declined-duplicate-text = Tyto údaje už používá jiný uživatelský účet. Zákaznická podpora vám s tím může pomoci.
declined-bank-text = Tato banka není podporovaná. Můžete zkusit účet u jiné banky.
declined-bank-data-text = Informace, které poslala banka, nestačí k potvrzení, že účet patří vám. Můžete zkusit jiný účet.
declined-name-text = Jméno na účtu se neshoduje se jménem, pod kterým vás evidujeme. Pokud zákaznické podpoře pošlete výpis z bankovního účtu, může účet potvrdit.
declined-shared-text = Tento účet nelze přiřadit jen vám. Může se to stát u společných účtů. Zákaznická podpora vám s tím může pomoci.
declined-support-text = Zákaznická podpora vám může říct, co lze udělat dál.
declined-retry-text = Můžete to zkusit znovu.
expired-heading = Čas na ověření vypršel
expired-text = Nebylo přijato žádné rozhodnutí. Můžete začít znovu.
abandoned-heading = Ověření zůstalo nedokončené
abandoned-text = To nevadí. Nebylo přijato žádné rozhodnutí. Až budete chtít, můžete začít znovu.
failed-heading = Něco se nepovedlo
failed-bank-text = Při výběru bankovního účtu nastal problém. Nebylo přijato žádné rozhodnutí. Můžete to zkusit znovu.
failed-provider-text = Společnost {$provider} měla technický problém. Nebylo přijato žádné rozhodnutí. Můžete to zkusit znovu.
failed-support-text = Ověření se zastavilo bez výsledku. Zákaznická podpora vám může říct, co se stalo a jak dál.

## Problems

elsewhere-heading = Vraťte se tam, kde ověření začalo
elsewhere-text = Možná jste teď v jiném prohlížeči nebo v jiné aplikaci než na začátku. Výsledek uvidíte, když tuto stránku otevřete tam, kde ověření začalo.
offline-heading = Jste bez připojení k internetu
offline-text = Připojte se k internetu a zkuste to znovu.
unreachable-heading = Teď se nemůžeme připojit
unreachable-text = Chyba může být na naší straně. Zkuste to za minutu znovu.
sign-in-heading = Přihlaste se, prosím
sign-in-text = K pokračování je potřeba přihlášení. Přihlaste se a potom se vraťte na tuto stránku.
not-found-heading = Toto ověření jsme nenašli
not-found-text = Možná je uzavřené, nebo patří k jinému uživatelskému účtu. Můžete začít nové.
gone-heading = Toto ověření je uzavřené
gone-text = Nelze v něm pokračovat. Můžete začít znovu.
framed-heading = Otevřete tuto stránku na samostatné kartě
framed-text = Tato stránka je zobrazená uvnitř jiné stránky. Pro vaši bezpečnost se ověření otevře jen na samostatné kartě.
unsupported-heading = Ověření tu nelze bezpečně spustit
unsupported-text = Použijte aktuální prohlížeč a adresu, která začíná na https.
misconfigured-heading = Ověření teď není k dispozici
misconfigured-text = Na této stránce nastal problém. Zkuste to později znovu.

## Notices beside the text

notice-offline = Jste bez připojení k internetu. Až se obnoví, budeme pokračovat.
notice-trying = Máme potíže s připojením. Stále to zkoušíme.
notice-unreachable = Teď se nemůžeme připojit. Zkuste to znovu tlačítkem „{$button}“.
notice-no-result = Právě zjištěno: výsledek zatím není k dispozici
notice-slow-start = Trvá to déle než obvykle. Stále to zkoušíme.
notice-link-copied = Odkaz zkopírován
notice-not-copied = Nepodařilo se to zkopírovat. Text prosím označte a zkopírujte ručně.
advice-not-copied = Odkaz se nepodařilo zkopírovat. Otevřete stránku v prohlížeči pomocí nabídky této aplikace.
advice-in-app = Tato stránka je otevřená uvnitř aplikace. Ověření tu nemusí fungovat. Otevřete stránku v prohlížeči, který běžně používáte.
advice-no-camera = Na tomto zařízení jsme nenašli fotoaparát. Použijte telefon nebo jiné zařízení s fotoaparátem.

## Help

help-text = Obraťte se na zákaznickou podporu a uveďte toto referenční číslo.
help-plain-text = Pokud to stále nefunguje, obraťte se na zákaznickou podporu.
help-long-text = Pokud čekáte dlouho, obraťte se na zákaznickou podporu a uveďte toto referenční číslo.
reference-label = Referenční číslo
code-label = Kód chyby
recorder-heading = Technické podrobnosti
recorder-text = Zákaznická podpora o ně může požádat. Obsahují jen časy a kódy, nic o vás.

## The title of the browser's tab

title-waiting = Zjišťuje se
title-action = Jste na řadě
title-problem = Problém
