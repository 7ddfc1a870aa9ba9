# Finnish (suomi)
# Address: "sinä" form, as the large Finnish banks write today. Check = "tarkistus", identity = "henkilöllisyys".
# ID card = "henkilökortti", any ID = "henkilötodistus"; online banking = "verkkopankki"; support = "asiakaspalvelu".
# The name is not inflected: "{$provider}-palvelu" carries the ending. A name of two words would need a space before the hyphen.
# {$time} follows a colon: it comes in the nominative. Review = "käsittely". A customer account = "käyttäjätili".
# Quotation marks ” on both sides.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Tarkistus
steps-label = Eteneminen
step-count = Vaihe {$number}/{$total}
step-state-done = valmis
step-state-current = nykyinen vaihe
step-state-stopped = keskeytynyt
step-state-ahead = ei aloitettu
step-start = Aloitus
step-identity = Henkilöllisyys
step-bank-account = Pankkitili
step-bank-check = Pankin tarkistus
step-documents = Asiakirjat
step-details = Tiedot
step-review = Käsittely
step-result = Tulos
step-account = Tili

## Buttons

button-continue-with = Jatka {$provider}-palveluun
button-start = Aloita
button-continue = Jatka
button-opening = Avataan {$provider}…
button-starting = Aloitetaan…
button-check = Tarkista tila
button-checking = Tarkistetaan…
button-try-again = Yritä uudelleen
button-start-again = Aloita alusta
button-start-new = Aloita uusi tarkistus
button-start-here = Aloita alusta tässä selaimessa
button-other-document = Kokeile toista asiakirjaa
button-other-account = Kokeile toista pankkitiliä
button-finish = Jatka
button-not-now = Ei nyt
button-cancel = Peruuta
button-open-tab = Avaa uudessa välilehdessä
button-open-browser = Avaa selaimessa
button-copy-link = Kopioi linkki
button-copy = Kopioi
button-copied = Kopioitu

## Before the first answer

lookup-heading = Hetkinen
lookup-text = Tarkistamme, oletko jo aloittanut.

## Ondato: identity check with documents and camera

ondato-start-heading = Vahvista henkilöllisyytesi
ondato-start-text = Tarkistamme henkilöllisyytesi {$provider}-palvelulla. Palvelun suojattu sivu avautuu tähän välilehteen, ja sen jälkeen palaat tänne. Varaa muutama minuutti aikaa.
ondato-hint-ready = Ota passi tai henkilökortti esille
ondato-hint-device = Käytä laitetta, jossa on kamera, esimerkiksi puhelinta
ondato-hint-privacy = Kuvasi menevät suoraan {$provider}-palveluun, eivät tälle sivulle
ondato-unfinished-heading = Henkilöllisyytesi tarkistus on kesken
ondato-approved-heading = Olemme vahvistaneet henkilöllisyytesi
ondato-declined-heading = Emme voineet vahvistaa henkilöllisyyttäsi

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Vahvista pankkitilisi
paysafe-start-text = Tarkistamme pankkitilisi {$provider}-palvelulla. Palvelun suojattu sivu avautuu tähän välilehteen, ja sen jälkeen palaat tänne. Varaa muutama minuutti aikaa.
paysafe-hint-ready = Ota verkkopankkitunnuksesi esille
paysafe-hint-own = Tilin on oltava omissa nimissäsi
paysafe-hint-privacy = Tämä sivu ei koskaan näe verkkopankkisi salasanaa
paysafe-unfinished-heading = Pankkitiliäsi ei ole vielä vahvistettu
paysafe-approved-heading = Olemme vahvistaneet pankkitilisi
paysafe-declined-heading = Emme voineet vahvistaa tätä pankkitiliä

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Vahvista, että se olet sinä
airwallex-start-text = Tarkistamme {$provider}-palvelulla, että se olet sinä. Palvelun suojattu sivu pyytää henkilötodistusta ja kuvaa kasvosi videolle. Sivu avautuu tähän välilehteen, ja sen jälkeen palaat tänne. Varaa muutama minuutti aikaa.
airwallex-hint-ready = Ota passi tai henkilökortti esille
airwallex-hint-place = Käytä puhelinta valoisassa paikassa niin, ettei muita näy kuvassa
airwallex-hint-privacy = Kuvasi ja videosi menevät suoraan {$provider}-palveluun, eivät tälle sivulle
airwallex-unfinished-heading = Tarkistuksesi on kesken
airwallex-approved-heading = Olemme vahvistaneet, että se olet sinä
airwallex-declined-heading = Emme voineet vahvistaa, että se olet sinä

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Vahvista henkilöllisyytesi
connectfi-start-text = Tarkistamme tietosi {$provider}-palvelulla. Jos asiakirjoistasi tarvitaan kuvia, lisäät ne tällä sivulla.
connectfi-hint-ready = Ota passi, henkilökortti tai ajokortti esille
connectfi-hint-device = Puhelimella saa hyviä kuvia asiakirjoista
connectfi-hint-pause = Voit keskeyttää milloin tahansa ja jatkaa myöhemmin
connectfi-unfinished-heading = Tarkistuksesi on kesken
connectfi-unfinished-text = Voit jatkaa siitä, mihin jäit, nyt tai myöhemmin.
connectfi-approved-heading = Olemme vahvistaneet henkilöllisyytesi
connectfi-declined-heading = Emme voineet vahvistaa henkilöllisyyttäsi

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Avaa tili
connectpay-start-text = {$provider} on yhteistyöpankkimme. Pankki vahvistaa ensin henkilöllisyytesi ja pyytää sitten muutamia tietoja.
connectpay-hint-identity = Henkilöllisyyden vahvistaminen kestää usein vain muutaman minuutin
connectpay-hint-review = Pankin käsittely voi kestää muutaman tunnin tai muutaman arkipäivän
connectpay-hint-pause = Voit sulkea tämän sivun milloin tahansa ja palata myöhemmin
connectpay-identity-heading = Henkilöllisyyttäsi vahvistetaan
connectpay-identity-text = Pankki käy läpi henkilöllisyytesi tarkistuksen tulosta. Se kestää usein vain muutaman minuutin. Sen jälkeen jatkat tällä sivulla.
connectpay-processing-heading = Olemme saaneet tietosi
connectpay-processing-text = Seuraavaksi pankki käsittelee ne. Voit sulkea tämän sivun ja palata myöhemmin.
connectpay-review-heading = Pankki käsittelee tietojasi
connectpay-review-text = Olet tehnyt oman osuutesi. Käsittely voi kestää muutaman tunnin tai muutaman arkipäivän. Voit sulkea tämän sivun ja palata myöhemmin.
connectpay-details-heading = Henkilöllisyytesi on vahvistettu
connectpay-details-text = Seuraavaksi pankki tarvitsee joitakin tietoja sinusta. Voit vastata rauhassa.
connectpay-unfinished-heading = Henkilöllisyytesi tarkistus on kesken
connectpay-cannot-open-heading = Emme voineet aloittaa hakemustasi
connectpay-link-heading = Linkki henkilöllisyytesi tarkistukseen on vanhentunut
connectpay-link-text = Päätöstä ei ole tehty. Aloita alusta, niin saat uuden linkin.
connectpay-approved-heading = Tilisi on avattu
connectpay-identity-declined-heading = Pankki ei voinut vahvistaa henkilöllisyyttäsi
connectpay-declined-heading = Tiliäsi ei voitu avata

## On a computer, where the check needs a phone

handoff-start-text = Tähän tarkistukseen tarvitaan puhelin, jossa on kamera. Seuraavaksi näytämme koodin, jonka skannaat puhelimellasi. Jatkat puhelimessa, ja tulos näkyy tällä sivulla.
handoff-heading = Jatka puhelimessa
handoff-text = Tähän tarkistukseen tarvitaan puhelin, jossa on kamera. Näytämme koodin, jonka skannaat. Koodi toimii muutaman minuutin ja vain yhdessä puhelimessa.
handoff-camera = Puhelimesi kamera ottaa kuvia henkilötodistuksestasi ja kuvaa kasvosi videolle.
handoff-code-heading = Skannaa tämä koodi puhelimellasi
handoff-code-text = Osoita puhelimen kameralla koodia ja jatka puhelimessa. Pidä tämä sivu auki: tulos näkyy täällä.
handoff-code-label = QR-koodi, jonka skannaat puhelimen kameralla
handoff-valid = Koodin voimassaoloaika: {$time}
handoff-not-copied = Linkin kopiointi ei onnistunut. Skannaa koodi puhelimellasi.
handoff-over-heading = Tämä koodi ei enää toimi
handoff-over-text = Koodi toimii muutaman minuutin ja vain yhdessä puhelimessa. Näytä tietokoneella uusi koodi ja skannaa se. Tai kirjaudu sisään tällä puhelimella ja yritä sitten uudelleen.
handoff-opening = Luodaan koodia puhelintasi varten
button-continue-phone = Jatka puhelimessa
button-continue-here = Jatka tällä laitteella
button-new-code = Näytä uusi koodi
button-making-code = Luodaan koodia…
button-share-link = Jaa linkki

## While the provider's page opens

opening-said = Avataan {$provider}
starting-said = Tarkistustasi aloitetaan
start-host = Avautuva sivu on {$host}
did-not-open-heading = {$provider}-palvelun sivu ei avautunut
did-not-open-text = Yhteytesi voi olla hidas. Yritä uudelleen.
cannot-open-heading = Emme voineet avata tarkistusta
cannot-open-text = Yritä hetken kuluttua uudelleen.

## Waiting for a result

checking-heading = Haetaan tulostasi
checking-text = Pyydämme nyt tulostasi.
back-text = Kiitos. Odotamme tulosta {$provider}-palvelusta.
processing-heading = Tietojasi tarkistetaan
processing-text = Olet tehnyt oman osuutesi. Voit jäädä tänne tai sulkea tämän sivun ja palata myöhemmin.
review-heading = Ihminen käsittelee tietojasi
review-text = Olet tehnyt oman osuutesi. Kun tiedot käsittelee ihminen, se kestää kauemmin. Voit sulkea tämän sivun ja palata myöhemmin.
waiting-heading = Vielä kesken
waiting-text = Tulosta ei ole vielä. Voit jäädä tänne tai sulkea tämän sivun ja palata myöhemmin.
no-result-heading = Ei vielä tulosta
no-result-text = Sinun ei tarvitse tehdä mitään. Voit sulkea tämän sivun ja palata myöhemmin katsomaan tulosta.
stopped-text = Tämä sivu ei enää päivity itsestään. Katso tilanne uudelleen painamalla ”{$button}”.
unfinished-text = Voit jatkaa siitä, mihin jäit. Jos sait tarkistuksen juuri valmiiksi, odota hetki: tämä sivu päivittyy itsestään.
unfinished-long-text = Voit jatkaa siitä, mihin jäit, nyt tai myöhemmin. Jos teit tarkistuksen loppuun toisella laitteella, katso tulos painamalla ”{$button}”.

## Details that the company asks for in a form of its own

details-heading = Tarvitsemme lisää tietoja
details-text = Tarkistustasi varten puuttuu joitakin tietoja.
details-below = Täytä alla oleva lomake. Tarkistus jatkuu, kun vastauksesi ovat saapuneet.
details-elsewhere = Pyydämme ne sinulta erikseen. Tarkistus jatkuu tällä sivulla, kun tiedot ovat saapuneet.

## Documents that are uploaded on this page

documents-heading = Tarvitsemme asiakirjasi
documents-text = Lisää jokaisesta asiakirjasta kuva tai tiedosto ja lähetä ne. Ne menevät {$provider}-palveluun tätä tarkistusta varten. Tämä sivu ei säilytä niitä.
documents-unknown-text = Näet täällä tarvittavat asiakirjat heti kun tiedämme ne.
documents-label = Asiakirjat
documents-passport = Passi, kuvasivu
documents-licence = Ajokortti
documents-id-card = Henkilökortti
documents-tenancy = Vuokrasopimus
documents-utility = Sähkö-, vesi- tai kaasulasku
documents-other = Muu asiakirja
documents-front = {$document}, etupuoli
documents-back = {$document}, takapuoli
documents-wants-pdf = Yksi PDF, jossa on kaikki sivut
documents-wants-any = Kuva (JPEG tai PNG) tai PDF
documents-wants-photo = Kuva (JPEG tai PNG), jossa näkyvät kaikki neljä kulmaa
documents-file = {$name}, {$size}
documents-ready = Valmis lähetettäväksi
documents-sending = Lähetetään: {$percent}
documents-received = Vastaanotettu
documents-lost = Tiedosto ei saapunut perille. Lähetä se uudelleen.
documents-refused = Saimme tiedoston, mutta emme voi käyttää sitä. Valitse tiedosto, jossa kaikki on luettavissa.
documents-too-large = Tiedosto on liian suuri. Yläraja on {$size}. Valitse pienempi tiedosto.
documents-empty = Tiedosto on tyhjä, tai sitä ei voi avata. Valitse toinen tiedosto.
documents-heic = Emme voi lukea HEIC-muotoisia kuvia. Ota kuva suoraan tällä sivulla tai valitse JPEG.
documents-not-photo = Tiedosto ei ole kuva. Valitse JPEG tai PNG.
documents-not-pdf = Tiedosto ei ole PDF. Valitse PDF, jossa on kaikki sivut.
documents-not-readable = Emme voi lukea tätä tiedostoa. Valitse JPEG, PNG tai PDF.
documents-progress = Lähetetään: {$document}
documents-ready-said = Valmiina lähetettäväksi: {$count}
documents-received-said = Vastaanotettu: {$count}/{$total}
documents-nothing-chosen = Ei vielä mitään lähetettävää. Valitse ensin tiedosto.
button-send = Lähetä asiakirjat
button-sending = Lähetetään…
button-choose = Valitse tiedosto
button-choose-other = Valitse toinen tiedosto
button-photo = Ota kuva
button-photo-other = Ota toinen kuva
button-remove = Poista

## Results

approved-text = Kiitos.
recent-text = Tämä on viimeisimmän tarkistuksesi tulos.
declined-photo-text = Kuvaa ei voitu lukea. Yritä uudelleen hyvässä valossa. Näytä koko asiakirja terävänä ja ilman heijastuksia.
declined-document-text = Tätä asiakirjaa ei voi käyttää. Se on voinut vanhentua, tai se voi olla tyypiltään sellainen, jota emme voi hyväksyä. Kokeile toista asiakirjaa.
declined-data-text = Asiakirjasi ja antamasi tiedot eivät vastaa toisiaan. Tarkista nimi ja päivämäärät ja yritä uudelleen.
declined-face-text = Kasvojasi ei voitu yhdistää asiakirjan kuvaan. Yritä uudelleen yksin, hyvässä valossa ja niin, ettei mikään peitä kasvojasi.
declined-duplicate-text = Nämä tiedot ovat jo käytössä toisella käyttäjätilillä. Asiakaspalvelu voi auttaa sinua.
declined-bank-text = Tätä pankkia ei tueta. Voit kokeilla toisessa pankissa olevaa tiliä.
declined-bank-data-text = Pankki ei lähettänyt tarpeeksi tietoja osoittamaan, että tili on sinun. Voit kokeilla toista tiliä.
declined-name-text = Tilin omistajan nimi ei vastaa tiedoissamme olevaa nimeäsi. Jos lähetät asiakaspalveluun tiliotteen, asiakaspalvelu voi vahvistaa tilin.
declined-shared-text = Tätä tiliä ei voi yhdistää vain sinuun. Näin voi käydä yhteisten tilien kanssa. Asiakaspalvelu voi auttaa sinua.
declined-support-text = Asiakaspalvelu voi kertoa, mitä voit tehdä seuraavaksi.
declined-retry-text = Voit yrittää uudelleen.
expired-heading = Tarkistukseen varattu aika loppui
expired-text = Päätöstä ei ole tehty. Voit aloittaa alusta.
abandoned-heading = Tarkistus jäi kesken
abandoned-text = Ei hätää. Päätöstä ei ole tehty. Voit aloittaa alusta, kun sinulle sopii.
failed-heading = Jokin meni vikaan
failed-bank-text = Pankkitiliä valittaessa ilmeni ongelma. Päätöstä ei ole tehty. Voit yrittää uudelleen.
failed-provider-text = {$provider}-palvelussa oli tekninen ongelma. Päätöstä ei ole tehty. Voit yrittää uudelleen.
failed-support-text = Tarkistus päättyi ilman tulosta. Asiakaspalvelu voi kertoa, mitä tapahtui ja mitä voit tehdä seuraavaksi.

## Problems

elsewhere-heading = Palaa sinne, mistä aloitit
elsewhere-text = Olet ehkä palannut eri selaimeen tai sovellukseen. Avaa tämä sivu siellä, missä aloitit, niin näet tuloksesi.
offline-heading = Ei internetyhteyttä
offline-text = Yhdistä internetiin ja yritä uudelleen.
unreachable-heading = Emme saa yhteyttä juuri nyt
unreachable-text = Ongelma voi olla meillä. Yritä uudelleen minuutin kuluttua.
sign-in-heading = Kirjaudu sisään
sign-in-text = Jatkaminen vaatii kirjautumisen. Kirjaudu sisään ja palaa sitten tälle sivulle.
not-found-heading = Emme löytäneet tätä tarkistusta
not-found-text = Se on voinut päättyä, tai se voi kuulua toiseen käyttäjätiliin. Voit aloittaa uuden tarkistuksen.
gone-heading = Tämä tarkistus on päättynyt
gone-text = Sitä ei voi jatkaa. Voit aloittaa alusta.
framed-heading = Avaa tämä sivu omassa välilehdessään
framed-text = Tämä sivu näkyy toisen sivun sisällä. Turvallisuutesi vuoksi tarkistus avautuu vain omassa välilehdessään.
unsupported-heading = Tarkistusta ei voi avata täällä turvallisesti
unsupported-text = Käytä ajantasaista selainta ja osoitetta, jonka alussa on https.
misconfigured-heading = Tarkistus ei ole käytettävissä juuri nyt
misconfigured-text = Tällä sivulla on ongelma. Yritä myöhemmin uudelleen.

## Notices beside the text

notice-offline = Ei internetyhteyttä. Jatkamme, kun yhteys palaa.
notice-trying = Yhteydessä on ongelmia. Yritämme edelleen.
notice-unreachable = Emme saa yhteyttä juuri nyt. Yritä uudelleen painamalla ”{$button}”.
notice-no-result = Tarkistettu juuri nyt: ei vielä tulosta
notice-slow-start = Tämä kestää tavallista kauemmin. Yritämme edelleen.
notice-link-copied = Linkki kopioitu
notice-not-copied = Kopiointi ei onnistunut. Kopioi se itse.
advice-not-copied = Linkin kopiointi ei onnistunut. Avaa sivu selaimessasi tämän sovelluksen valikon kautta.
advice-in-app = Avasit tämän sivun sovelluksen sisällä. Tarkistus ei välttämättä toimi täällä. Avaa sivu tavallisessa selaimessasi.
advice-no-camera = Emme löydä kameraa tästä laitteesta. Käytä puhelinta tai muuta laitetta, jossa on kamera.

## Help

help-text = Ota yhteyttä asiakaspalveluun ja kerro tämä viite.
help-plain-text = Jos se ei vieläkään onnistu, ota yhteyttä asiakaspalveluun.
help-long-text = Jos olet odottanut pitkään, ota yhteyttä asiakaspalveluun ja kerro tämä viite.
reference-label = Viite
code-label = Virhekoodi
recorder-heading = Tekniset tiedot
recorder-text = Asiakaspalvelu voi pyytää näitä. Niissä on kellonaikoja ja koodeja, mutta ei mitään sinusta.

## The title of the browser's tab

title-waiting = Tarkistetaan
title-action = Sinun vuorosi
title-problem = Ongelma
