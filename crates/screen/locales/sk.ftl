# Slovak (Slovenčina)
# Address: polite plural (vykanie), lower-case "váš". Buttons are infinitives.
# "check" is "overenie"; asking for the result is "zistiť stav". Support is "zákaznícka podpora".
# ID card is "občiansky preukaz"; any ID is "doklad totožnosti"; online banking is "internet banking"; user account is "používateľský účet".
# {$provider} follows "spoločnosť" or "stránka" and stays uninflected. {$time} follows a colon.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Overenie
steps-label = Priebeh
step-count = Krok {$number} z {$total}
step-state-done = dokončené
step-state-current = aktuálny krok
step-state-stopped = zastavené
step-state-ahead = nezačaté
step-start = Začiatok
step-identity = Totožnosť
step-bank-account = Bankový účet
step-bank-check = Overenie bankou
step-documents = Dokumenty
step-details = Údaje
step-review = Posúdenie
step-result = Výsledok
step-account = Účet

## Buttons

button-continue-with = Prejsť na stránku {$provider}
button-start = Začať
button-continue = Pokračovať
button-opening = Otvára sa {$provider}…
button-starting = Spúšťa sa…
button-check = Zistiť stav
button-checking = Zisťuje sa stav…
button-try-again = Skúsiť znova
button-start-again = Začať znova
button-start-new = Začať nové overenie
button-start-here = Začať znova tu
button-other-document = Skúsiť iný doklad
button-other-account = Skúsiť iný bankový účet
button-finish = Pokračovať
button-not-now = Teraz nie
button-cancel = Zrušiť
button-open-tab = Otvoriť na novej karte
button-open-browser = Otvoriť v prehliadači
button-copy-link = Kopírovať odkaz
button-copy = Kopírovať
button-copied = Skopírované

## Before the first answer

lookup-heading = Moment, prosím
lookup-text = Zisťujeme, či ste už overenie začali.

## Ondato: identity check with documents and camera

ondato-start-heading = Potvrďte svoju totožnosť
ondato-start-text = Vašu totožnosť pre nás overuje spoločnosť {$provider}. Jej zabezpečená stránka sa otvorí na tejto karte prehliadača a potom vás vráti sem. Vyhraďte si niekoľko minút.
ondato-hint-ready = Pripravte si cestovný pas alebo občiansky preukaz
ondato-hint-device = Použite zariadenie s fotoaparátom, napríklad telefón
ondato-hint-privacy = Vaše fotografie sa posielajú priamo spoločnosti {$provider}, nie na túto stránku
ondato-unfinished-heading = Overenie totožnosti nie je dokončené
ondato-approved-heading = Vašu totožnosť sme potvrdili
ondato-declined-heading = Vašu totožnosť sa nám nepodarilo potvrdiť

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Potvrďte svoj bankový účet
paysafe-start-text = Váš bankový účet pre nás overuje spoločnosť {$provider}. Jej zabezpečená stránka sa otvorí na tejto karte prehliadača a potom vás vráti sem. Vyhraďte si niekoľko minút.
paysafe-hint-ready = Pripravte si prihlasovacie údaje do internet bankingu
paysafe-hint-own = Účet musí byť vedený na vaše meno
paysafe-hint-privacy = Táto stránka nikdy neuvidí vaše heslo do banky
paysafe-unfinished-heading = Váš bankový účet zatiaľ nie je potvrdený
paysafe-approved-heading = Váš bankový účet sme potvrdili
paysafe-declined-heading = Tento bankový účet sa nám nepodarilo potvrdiť

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Potvrďte, že ste to vy
airwallex-start-text = Spoločnosť {$provider} pre nás overuje, či ste to vy. Jej zabezpečená stránka si vyžiada váš doklad totožnosti a nahrá video vašej tváre. Otvorí sa na tejto karte prehliadača a potom vás vráti sem. Vyhraďte si niekoľko minút.
airwallex-hint-ready = Pripravte si cestovný pas alebo občiansky preukaz
airwallex-hint-place = Použite telefón na svetlom mieste, bez ďalších osôb v zábere
airwallex-hint-privacy = Vaše fotografie a video sa posielajú priamo spoločnosti {$provider}, nie na túto stránku
airwallex-unfinished-heading = Overenie nie je dokončené
airwallex-approved-heading = Potvrdili sme, že ste to vy
airwallex-declined-heading = Nepodarilo sa nám potvrdiť, že ste to vy

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Potvrďte svoju totožnosť
connectfi-start-text = Vaše údaje pre nás overuje spoločnosť {$provider}. Ak budú potrebné fotografie vašich dokladov, pridáte ich na tejto stránke.
connectfi-hint-ready = Pripravte si cestovný pas, občiansky preukaz alebo vodičský preukaz
connectfi-hint-device = Doklady dobre odfotíte telefónom
connectfi-hint-pause = Môžete kedykoľvek prestať a pokračovať neskôr
connectfi-unfinished-heading = Overenie nie je dokončené
connectfi-unfinished-text = Môžete pokračovať tam, kde ste prestali, teraz alebo neskôr.
connectfi-approved-heading = Vašu totožnosť sme potvrdili
connectfi-declined-heading = Vašu totožnosť sa nám nepodarilo potvrdiť

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Otvorte si účet
connectpay-start-text = {$provider} je naša partnerská banka. Najprv potvrdí vašu totožnosť, potom si vyžiada niekoľko údajov.
connectpay-hint-identity = Potvrdenie totožnosti často trvá len niekoľko minút
connectpay-hint-review = Posúdenie bankou môže trvať niekoľko hodín alebo niekoľko pracovných dní
connectpay-hint-pause = Túto stránku môžete kedykoľvek zavrieť a vrátiť sa neskôr
connectpay-identity-heading = Prebieha potvrdzovanie vašej totožnosti
connectpay-identity-text = Banka načítava výsledok overenia vašej totožnosti. Často to trvá len niekoľko minút. Potom budete pokračovať tu.
connectpay-processing-heading = Dostali sme vaše údaje
connectpay-processing-text = Teraz ich posúdi banka. Túto stránku môžete zavrieť a vrátiť sa neskôr.
connectpay-review-heading = Banka posudzuje vaše údaje
connectpay-review-text = Z vašej strany je všetko hotové. Posúdenie môže trvať niekoľko hodín alebo niekoľko pracovných dní. Túto stránku môžete zavrieť a vrátiť sa neskôr.
connectpay-details-heading = Vaša totožnosť je potvrdená
connectpay-details-text = Banka o vás teraz potrebuje niekoľko údajov. Nemusíte sa ponáhľať.
connectpay-unfinished-heading = Overenie totožnosti nie je dokončené
connectpay-cannot-open-heading = Vašu žiadosť sa nám nepodarilo vytvoriť
connectpay-link-heading = Platnosť odkazu na overenie totožnosti uplynula
connectpay-link-text = Nebolo prijaté žiadne rozhodnutie. Začnite znova a získate nový odkaz.
connectpay-approved-heading = Váš účet je otvorený
connectpay-identity-declined-heading = Banke sa nepodarilo potvrdiť vašu totožnosť
connectpay-declined-heading = Váš účet sa nepodarilo otvoriť

## On a computer, where the check needs a phone

handoff-start-text = Na toto overenie je potrebný telefón s fotoaparátom. V ďalšom kroku vám ukážeme kód, ktorý telefónom naskenujete. Budete pokračovať v telefóne a výsledok uvidíte na tejto stránke.
handoff-heading = Pokračujte v telefóne
handoff-text = Na toto overenie je potrebný telefón s fotoaparátom. Ukážeme vám kód na naskenovanie. Platí niekoľko minút a len pre jeden telefón.
handoff-camera = Fotoaparát v telefóne odfotí váš doklad totožnosti a nahrá video vašej tváre.
handoff-code-heading = Naskenujte tento kód telefónom
handoff-code-text = Namierte fotoaparát telefónu na kód a pokračujte v telefóne. Túto stránku nechajte otvorenú: uvidíte na nej výsledok.
handoff-code-label = QR kód na naskenovanie fotoaparátom telefónu
handoff-valid = Čas platnosti kódu: {$time}
handoff-not-copied = Odkaz sa nepodarilo skopírovať. Naskenujte kód telefónom.
handoff-over-heading = Tento kód už neplatí
handoff-over-text = Každý kód platí niekoľko minút a len pre jeden telefón. Zobrazte nový kód na počítači a naskenujte ho. Alebo sa prihláste v tomto telefóne a skúste to znova.
handoff-opening = Vytvára sa kód pre váš telefón
button-continue-phone = Pokračovať v telefóne
button-continue-here = Pokračovať na tomto zariadení
button-new-code = Zobraziť nový kód
button-making-code = Vytvára sa kód…
button-share-link = Zdieľať odkaz

## While the provider's page opens

opening-said = Otvára sa {$provider}
starting-said = Overenie sa spúšťa
start-host = Otvorí sa stránka {$host}
did-not-open-heading = Stránka spoločnosti {$provider} sa neotvorila
did-not-open-text = Vaše pripojenie môže byť pomalé. Skúste to znova.
cannot-open-heading = Overenie sa nám nepodarilo spustiť
cannot-open-text = Skúste to o chvíľu znova.

## Waiting for a result

checking-heading = Zisťujeme váš výsledok
checking-text = Práve sa pýtame na váš výsledok.
back-text = Ďakujeme. Čakáme na výsledok od spoločnosti {$provider}.
processing-heading = Vaše údaje sa overujú
processing-text = Z vašej strany je všetko hotové. Môžete tu zostať alebo túto stránku zavrieť a vrátiť sa neskôr.
review-heading = Vaše údaje posudzuje pracovník
review-text = Z vašej strany je všetko hotové. Posúdenie pracovníkom trvá dlhšie. Túto stránku môžete zavrieť a vrátiť sa neskôr.
waiting-heading = Overenie stále prebieha
waiting-text = Výsledok zatiaľ nie je k dispozícii. Môžete tu zostať alebo túto stránku zavrieť a vrátiť sa neskôr.
no-result-heading = Výsledok zatiaľ nie je k dispozícii
no-result-text = Nemusíte nič robiť. Túto stránku môžete zavrieť a výsledok si pozrieť neskôr.
stopped-text = Táto stránka sa už sama neobnovuje. Ak sa chcete pozrieť znova, použite tlačidlo „{$button}“.
unfinished-text = Môžete pokračovať tam, kde ste prestali. Ak ste práve skončili, chvíľu počkajte: táto stránka sa sama obnoví.
unfinished-long-text = Môžete pokračovať tam, kde ste prestali, teraz alebo neskôr. Ak ste skončili na inom zariadení, použite tlačidlo „{$button}“ a uvidíte výsledok.

## Details that the company asks for in a form of its own

details-heading = Potrebujeme ďalšie údaje
details-text = Na vaše overenie chýbajú niektoré údaje.
details-below = Vyplňte formulár nižšie. Overenie bude pokračovať, keď prídu vaše odpovede.
details-elsewhere = Požiadame vás o ne osobitne. Keď údaje prídu, overenie bude pokračovať na tejto stránke.

## Documents that are uploaded on this page

documents-heading = Potrebujeme vaše dokumenty
documents-text = Ku každému dokumentu pridajte fotografiu alebo súbor a potom ich odošlite. Na toto overenie ich dostane spoločnosť {$provider}. Táto stránka ich neuchováva.
documents-unknown-text = Keď budeme vedieť, ktoré dokumenty sú potrebné, uvidíte ich tu.
documents-label = Dokumenty
documents-passport = Cestovný pas, strana s fotografiou
documents-licence = Vodičský preukaz
documents-id-card = Občiansky preukaz
documents-tenancy = Nájomná zmluva
documents-utility = Faktúra za elektrinu, vodu alebo plyn
documents-other = Iný dokument
documents-front = {$document}, predná strana
documents-back = {$document}, zadná strana
documents-wants-pdf = Jedno PDF so všetkými stranami
documents-wants-any = Fotografia (JPEG alebo PNG) alebo PDF
documents-wants-photo = Fotografia (JPEG alebo PNG), na ktorej vidno všetky štyri rohy
documents-file = {$name}, {$size}
documents-ready = Pripravené na odoslanie
documents-sending = Odosiela sa: {$percent}
documents-received = Prijaté
documents-lost = Tento súbor neprišiel. Odošlite ho znova.
documents-refused = Tento súbor sme dostali, ale nemôžeme ho použiť. Vyberte taký, kde je všetko čitateľné.
documents-too-large = Tento súbor je príliš veľký. Limit je {$size}. Vyberte menší súbor.
documents-empty = Tento súbor je prázdny alebo sa nedá otvoriť. Vyberte iný súbor.
documents-heic = Fotografie vo formáte HEIC nevieme prečítať. Odfoťte dokument tu alebo vyberte JPEG.
documents-not-photo = Tento súbor nie je fotografia. Vyberte JPEG alebo PNG.
documents-not-pdf = Tento súbor nie je PDF. Vyberte PDF so všetkými stranami.
documents-not-readable = Tento súbor nevieme prečítať. Vyberte JPEG, PNG alebo PDF.
documents-progress = Odosiela sa: {$document}
documents-ready-said = Pripravené na odoslanie: {$count}
documents-received-said = Prijaté: {$count} z {$total}
documents-nothing-chosen = Zatiaľ nie je čo odoslať. Najprv vyberte súbor.
button-send = Odoslať dokumenty
button-sending = Odosiela sa…
button-choose = Vybrať súbor
button-choose-other = Vybrať iný súbor
button-photo = Odfotiť
button-photo-other = Odfotiť znova
button-remove = Odstrániť

## Results

approved-text = Ďakujeme.
recent-text = Toto je výsledok vášho posledného overenia.
declined-photo-text = Jedna z fotografií nebola čitateľná. Skúste to znova pri dobrom svetle. Ukážte celý doklad, ostro a bez odleskov.
declined-document-text = Tento doklad sa nedá použiť. Možno už neplatí alebo ide o druh dokladu, ktorý nemôžeme prijať. Skúste iný doklad.
declined-data-text = Váš doklad a zadané údaje sa nezhodujú. Skontrolujte meno a dátumy a skúste to znova.
declined-face-text = Nepodarilo sa potvrdiť zhodu vašej tváre s fotografiou na doklade. Skúste to znova bez ďalších osôb, pri dobrom svetle a s odkrytou tvárou.
declined-duplicate-text = Tieto údaje už používa iný používateľský účet. Zákaznícka podpora vám s tým môže pomôcť.
declined-bank-text = Táto banka nie je podporovaná. Môžete skúsiť účet v inej banke.
declined-bank-data-text = Informácie, ktoré poslala banka, nestačia na potvrdenie, že účet patrí vám. Môžete skúsiť iný účet.
declined-name-text = Meno na účte sa nezhoduje s menom, ktoré o vás evidujeme. Zákaznícka podpora môže účet potvrdiť, ak jej pošlete výpis z účtu.
declined-shared-text = Tento účet sa nedá priradiť iba vám. Môže sa to stať pri spoločných účtoch. Zákaznícka podpora vám s tým môže pomôcť.
declined-support-text = Zákaznícka podpora vám môže povedať, čo sa dá urobiť ďalej.
declined-retry-text = Môžete to skúsiť znova.
expired-heading = Čas na toto overenie uplynul
expired-text = Nebolo prijaté žiadne rozhodnutie. Môžete začať znova.
abandoned-heading = Overenie nebolo dokončené
abandoned-text = To nevadí. Nebolo prijaté žiadne rozhodnutie. Keď budete chcieť, môžete začať znova.
failed-heading = Niečo sa nepodarilo
failed-bank-text = Pri výbere bankového účtu nastal problém. Nebolo prijaté žiadne rozhodnutie. Môžete to skúsiť znova.
failed-provider-text = Spoločnosť {$provider} mala technický problém. Nebolo prijaté žiadne rozhodnutie. Môžete to skúsiť znova.
failed-support-text = Overenie sa zastavilo bez výsledku. Zákaznícka podpora vám môže povedať, čo sa stalo a ako ďalej.

## Problems

elsewhere-heading = Vráťte sa tam, kde ste začali
elsewhere-text = Možno ste sa vrátili v inom prehliadači alebo aplikácii. Výsledok uvidíte, keď túto stránku otvoríte tam, kde ste začali.
offline-heading = Ste bez pripojenia na internet
offline-text = Pripojte sa na internet a skúste to znova.
unreachable-heading = Teraz sa nemôžeme pripojiť
unreachable-text = Chyba môže byť na našej strane. Skúste to o minútu znova.
sign-in-heading = Prihláste sa, prosím
sign-in-text = Ak chcete pokračovať, musíte sa prihlásiť. Prihláste sa a potom sa vráťte na túto stránku.
not-found-heading = Toto overenie sme nenašli
not-found-text = Možno je uzavreté alebo patrí k inému používateľskému účtu. Môžete začať nové.
gone-heading = Toto overenie je uzavreté
gone-text = Nedá sa v ňom pokračovať. Môžete začať znova.
framed-heading = Otvorte túto stránku na samostatnej karte prehliadača
framed-text = Táto stránka je zobrazená vnútri inej stránky. Pre vašu bezpečnosť sa overenie otvorí iba na samostatnej karte prehliadača.
unsupported-heading = Overenie sa tu nedá bezpečne spustiť
unsupported-text = Použite aktuálny prehliadač a adresu, ktorá sa začína na https.
misconfigured-heading = Overenie teraz nie je dostupné
misconfigured-text = Na tejto stránke nastal problém. Skúste to neskôr znova.

## Notices beside the text

notice-offline = Ste bez pripojenia na internet. Keď sa pripojenie obnoví, budeme pokračovať.
notice-trying = Máme ťažkosti s pripojením. Stále to skúšame.
notice-unreachable = Teraz sa nemôžeme pripojiť. Skúste to znova tlačidlom „{$button}“.
notice-no-result = Práve zistené: výsledok zatiaľ nie je k dispozícii
notice-slow-start = Trvá to dlhšie ako zvyčajne. Stále to skúšame.
notice-link-copied = Odkaz skopírovaný
notice-not-copied = Nepodarilo sa to skopírovať. Označte text a skopírujte ho.
advice-not-copied = Odkaz sa nepodarilo skopírovať. Otvorte stránku v prehliadači cez ponuku tejto aplikácie.
advice-in-app = Túto stránku ste otvorili v aplikácii. Overenie tu nemusí fungovať. Otvorte stránku v prehliadači, ktorý bežne používate.
advice-no-camera = Na tomto zariadení sme nenašli fotoaparát. Použite telefón alebo iné zariadenie s fotoaparátom.

## Help

help-text = Obráťte sa na zákaznícku podporu a uveďte toto referenčné číslo.
help-plain-text = Ak to stále nefunguje, obráťte sa na zákaznícku podporu.
help-long-text = Ak čakáte dlho, obráťte sa na zákaznícku podporu a uveďte toto referenčné číslo.
reference-label = Referenčné číslo
code-label = Kód chyby
recorder-heading = Technické podrobnosti
recorder-text = Zákaznícka podpora si ich môže vyžiadať. Obsahujú len časy a kódy, nič o vás.

## The title of the browser's tab

title-waiting = Prebieha overenie
title-action = Ste na rade
title-problem = Problém
