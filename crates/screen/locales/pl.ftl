# Polish (Polski)
# Address: direct imperative with capital "Twój", as Polish banks write in their apps; past tense with gender is avoided.
# "check" is "weryfikacja"; asking for the result is "sprawdzić"; a review is "analiza". Support is "obsługa klienta".
# {$provider} follows "firma" (company) or "strona" (page) and stays uninflected. {$time} follows a colon.
# A review by a person is "pracownik" (employee), as banks say. "konto" is opened, "rachunek" is confirmed, "konto użytkownika" is the user account.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Weryfikacja
steps-label = Postęp
step-count = Krok {$number} z {$total}
step-state-done = ukończono
step-state-current = bieżący krok
step-state-stopped = zatrzymano
step-state-ahead = nie rozpoczęto
step-start = Początek
step-identity = Tożsamość
step-bank-account = Rachunek bankowy
step-bank-check = Weryfikacja w banku
step-documents = Dokumenty
step-details = Dane
step-review = Analiza
step-result = Wynik
step-account = Konto

## Buttons

button-continue-with = Przejdź na stronę {$provider}
button-start = Rozpocznij
button-continue = Kontynuuj
button-opening = Otwieranie strony {$provider}…
button-starting = Rozpoczynanie…
button-check = Sprawdź status
button-checking = Sprawdzanie…
button-try-again = Spróbuj ponownie
button-start-again = Zacznij od nowa
button-start-new = Rozpocznij nową weryfikację
button-start-here = Zacznij tutaj od nowa
button-other-document = Użyj innego dokumentu
button-other-account = Użyj innego rachunku bankowego
button-finish = Kontynuuj
button-not-now = Nie teraz
button-cancel = Anuluj
button-open-tab = Otwórz w nowej karcie
button-open-browser = Otwórz w przeglądarce
button-copy-link = Kopiuj link
button-copy = Kopiuj
button-copied = Skopiowano

## Before the first answer

lookup-heading = Chwileczkę
lookup-text = Sprawdzamy, czy weryfikacja już się rozpoczęła.

## Ondato: identity check with documents and camera

ondato-start-heading = Potwierdź swoją tożsamość
ondato-start-text = Twoją tożsamość weryfikuje dla nas firma {$provider}. Jej bezpieczna strona otworzy się w tej karcie przeglądarki, a potem wrócisz tutaj. Zarezerwuj na to kilka minut.
ondato-hint-ready = Przygotuj paszport lub dowód osobisty
ondato-hint-device = Użyj urządzenia z aparatem, na przykład telefonu
ondato-hint-privacy = Twoje zdjęcia trafiają bezpośrednio do firmy {$provider}, nie na tę stronę
ondato-unfinished-heading = Weryfikacja tożsamości nie została ukończona
ondato-approved-heading = Potwierdziliśmy Twoją tożsamość
ondato-declined-heading = Nie udało się potwierdzić Twojej tożsamości

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Potwierdź swój rachunek bankowy
paysafe-start-text = Twój rachunek bankowy weryfikuje dla nas firma {$provider}. Jej bezpieczna strona otworzy się w tej karcie przeglądarki, a potem wrócisz tutaj. Zarezerwuj na to kilka minut.
paysafe-hint-ready = Przygotuj dane do logowania do bankowości internetowej
paysafe-hint-own = Rachunek musi być prowadzony na Twoje nazwisko
paysafe-hint-privacy = Ta strona nigdy nie widzi Twojego hasła do banku
paysafe-unfinished-heading = Rachunek bankowy nie jest jeszcze potwierdzony
paysafe-approved-heading = Potwierdziliśmy Twój rachunek bankowy
paysafe-declined-heading = Nie udało się potwierdzić tego rachunku bankowego

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Potwierdź, że to Ty
airwallex-start-text = Firma {$provider} sprawdza dla nas, czy to Ty. Jej bezpieczna strona poprosi o dokument tożsamości i nagra Twoją twarz. Otworzy się w tej karcie przeglądarki, a potem wrócisz tutaj. Zarezerwuj na to kilka minut.
airwallex-hint-ready = Przygotuj paszport lub dowód osobisty
airwallex-hint-place = Użyj telefonu w jasnym miejscu, bez innych osób w kadrze
airwallex-hint-privacy = Twoje zdjęcia i nagranie trafiają bezpośrednio do firmy {$provider}, nie na tę stronę
airwallex-unfinished-heading = Weryfikacja nie została ukończona
airwallex-approved-heading = Potwierdziliśmy, że to Ty
airwallex-declined-heading = Nie udało się potwierdzić, że to Ty

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Potwierdź swoją tożsamość
connectfi-start-text = Twoje dane weryfikuje dla nas firma {$provider}. Jeśli będą potrzebne zdjęcia dokumentów, dodasz je na tej stronie.
connectfi-hint-ready = Przygotuj paszport, dowód osobisty lub prawo jazdy
connectfi-hint-device = Telefonem łatwo zrobić dobre zdjęcia dokumentów
connectfi-hint-pause = Możesz przerwać w każdej chwili i wrócić później
connectfi-unfinished-heading = Weryfikacja nie została ukończona
connectfi-unfinished-text = Możesz kontynuować przerwaną weryfikację, teraz lub później.
connectfi-approved-heading = Potwierdziliśmy Twoją tożsamość
connectfi-declined-heading = Nie udało się potwierdzić Twojej tożsamości

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Otwórz konto
connectpay-start-text = {$provider} to nasz bank partnerski. Najpierw potwierdzi Twoją tożsamość, a potem poprosi o kilka danych.
connectpay-hint-identity = Potwierdzenie tożsamości często trwa tylko kilka minut
connectpay-hint-review = Analiza w banku może potrwać kilka godzin lub kilka dni roboczych
connectpay-hint-pause = Możesz w każdej chwili zamknąć tę stronę i wrócić później
connectpay-identity-heading = Trwa potwierdzanie Twojej tożsamości
connectpay-identity-text = Bank odczytuje wynik weryfikacji Twojej tożsamości. Często trwa to tylko kilka minut. Potem możesz kontynuować tutaj.
connectpay-processing-heading = Otrzymaliśmy Twoje dane
connectpay-processing-text = Teraz przeanalizuje je bank. Możesz zamknąć tę stronę i wrócić później.
connectpay-review-heading = Bank analizuje Twoje dane
connectpay-review-text = Z Twojej strony to już wszystko. Może to potrwać kilka godzin lub kilka dni roboczych. Możesz zamknąć tę stronę i wrócić później.
connectpay-details-heading = Twoja tożsamość jest potwierdzona
connectpay-details-text = Teraz bank potrzebuje kilku danych o Tobie. Nie musisz się spieszyć.
connectpay-unfinished-heading = Weryfikacja tożsamości nie została ukończona
connectpay-cannot-open-heading = Nie udało się rozpocząć składania wniosku
connectpay-link-heading = Link do weryfikacji tożsamości wygasł
connectpay-link-text = Nie podjęto żadnej decyzji. Zacznij od nowa, aby otrzymać nowy link.
connectpay-approved-heading = Twoje konto jest otwarte
connectpay-identity-declined-heading = Bankowi nie udało się potwierdzić Twojej tożsamości
connectpay-declined-heading = Nie udało się otworzyć Twojego konta

## On a computer, where the check needs a phone

handoff-start-text = Do tej weryfikacji potrzebny jest telefon z aparatem. W następnym kroku pokażemy kod do zeskanowania telefonem. Na telefonie dokończysz weryfikację, a wynik pojawi się na tej stronie.
handoff-heading = Kontynuuj na telefonie
handoff-text = Do tej weryfikacji potrzebny jest telefon z aparatem. Pokażemy kod do zeskanowania. Działa przez kilka minut i tylko na jednym telefonie.
handoff-camera = Aparat w telefonie sfotografuje Twój dokument tożsamości i nagra Twoją twarz.
handoff-code-heading = Zeskanuj ten kod telefonem
handoff-code-text = Skieruj aparat telefonu na kod i kontynuuj na telefonie. Nie zamykaj tej strony: pojawi się na niej wynik.
handoff-code-label = Kod QR do zeskanowania aparatem telefonu
handoff-valid = Czas ważności kodu: {$time}
handoff-not-copied = Nie udało się skopiować linku. Zeskanuj kod telefonem.
handoff-over-heading = Ten kod już nie działa
handoff-over-text = Każdy kod działa przez kilka minut i tylko na jednym telefonie. Wyświetl nowy kod na komputerze i go zeskanuj. Możesz też zalogować się na tym telefonie i spróbować ponownie.
handoff-opening = Tworzenie kodu dla telefonu
button-continue-phone = Kontynuuj na telefonie
button-continue-here = Kontynuuj na tym urządzeniu
button-new-code = Pokaż nowy kod
button-making-code = Tworzenie kodu…
button-share-link = Udostępnij link

## While the provider's page opens

opening-said = Otwieranie strony {$provider}
starting-said = Rozpoczynanie weryfikacji
start-host = Otworzy się strona {$host}
did-not-open-heading = Strona firmy {$provider} się nie otworzyła
did-not-open-text = Połączenie z internetem może być wolne. Spróbuj ponownie.
cannot-open-heading = Nie udało się otworzyć strony weryfikacji
cannot-open-text = Spróbuj ponownie za chwilę.

## Waiting for a result

checking-heading = Sprawdzamy wynik
checking-text = Pobieramy teraz Twój wynik.
back-text = Dziękujemy. Czekamy na wynik od firmy {$provider}.
processing-heading = Trwa weryfikacja Twoich danych
processing-text = Z Twojej strony to już wszystko. Możesz tu zostać albo zamknąć tę stronę i wrócić później.
review-heading = Pracownik analizuje Twoje dane
review-text = Z Twojej strony to już wszystko. Gdy dane analizuje pracownik, trwa to dłużej. Możesz zamknąć tę stronę i wrócić później.
waiting-heading = Weryfikacja nadal trwa
waiting-text = Nie ma jeszcze wyniku. Możesz tu zostać albo zamknąć tę stronę i wrócić później.
no-result-heading = Nie ma jeszcze wyniku
no-result-text = Nie musisz nic robić. Możesz zamknąć tę stronę i wrócić później, aby zobaczyć wynik.
stopped-text = Ta strona nie odświeża się już sama. Użyj przycisku „{$button}”, aby sprawdzić ponownie.
unfinished-text = Możesz kontynuować przerwaną weryfikację. Jeśli właśnie się zakończyła, poczekaj chwilę: ta strona odświeży się sama.
unfinished-long-text = Możesz kontynuować przerwaną weryfikację, teraz lub później. Jeśli zakończyła się na innym urządzeniu, użyj przycisku „{$button}”, aby zobaczyć wynik.

## Details that the company asks for in a form of its own

details-heading = Potrzebujemy więcej danych
details-text = Do weryfikacji brakuje niektórych danych.
details-below = Wypełnij poniższy formularz. Gdy otrzymamy odpowiedzi, będziemy kontynuować weryfikację.
details-elsewhere = Poprosimy Cię o nie osobno. Gdy je otrzymamy, weryfikacja będzie kontynuowana na tej stronie.

## Documents that are uploaded on this page

documents-heading = Potrzebujemy Twoich dokumentów
documents-text = Dodaj zdjęcie lub plik każdego dokumentu, a potem je wyślij. Trafią do firmy {$provider} na potrzeby tej weryfikacji. Ta strona ich nie przechowuje.
documents-unknown-text = Gdy tylko będzie wiadomo, jakie dokumenty są potrzebne, zobaczysz je tutaj.
documents-label = Dokumenty
documents-passport = Paszport, strona ze zdjęciem
documents-licence = Prawo jazdy
documents-id-card = Dowód osobisty
documents-tenancy = Umowa najmu
documents-utility = Rachunek za prąd, wodę lub gaz
documents-other = Inny dokument
documents-front = {$document}, przód
documents-back = {$document}, tył
documents-wants-pdf = Jeden plik PDF ze wszystkimi stronami
documents-wants-any = Zdjęcie (JPEG lub PNG) albo plik PDF
documents-wants-photo = Zdjęcie (JPEG lub PNG), na którym widać wszystkie cztery rogi
documents-file = {$name}, {$size}
documents-ready = Gotowe do wysłania
documents-sending = Wysyłanie: {$percent}
documents-received = Otrzymano
documents-lost = Ten plik nie dotarł. Wyślij go ponownie.
documents-refused = Otrzymaliśmy ten plik, ale nie możemy go użyć. Wybierz taki, na którym wszystko jest czytelne.
documents-too-large = Ten plik jest za duży. Limit to {$size}. Wybierz mniejszy plik.
documents-empty = Ten plik jest pusty lub nie da się go otworzyć. Wybierz inny plik.
documents-heic = Nie możemy odczytać zdjęć w formacie HEIC. Zrób zdjęcie tutaj albo wybierz plik JPEG.
documents-not-photo = Ten plik nie jest zdjęciem. Wybierz plik JPEG lub PNG.
documents-not-pdf = To nie jest plik PDF. Wybierz plik PDF ze wszystkimi stronami.
documents-not-readable = Nie możemy odczytać tego pliku. Wybierz plik JPEG, PNG lub PDF.
documents-progress = Wysyłanie: {$document}
documents-ready-said = Gotowe do wysłania: {$count}
documents-received-said = Otrzymano: {$count} z {$total}
documents-nothing-chosen = Nie ma jeszcze nic do wysłania. Najpierw wybierz plik.
button-send = Wyślij dokumenty
button-sending = Wysyłanie…
button-choose = Wybierz plik
button-choose-other = Wybierz inny plik
button-photo = Zrób zdjęcie
button-photo-other = Zrób nowe zdjęcie
button-remove = Usuń

## Results

approved-text = Dziękujemy.
recent-text = To wynik Twojej ostatniej weryfikacji.
declined-photo-text = Jedno ze zdjęć było nieczytelne. Spróbuj ponownie w dobrym świetle. Pokaż cały dokument, ostro i bez odblasków.
declined-document-text = Nie można użyć tego dokumentu. Mógł stracić ważność albo jest to rodzaj dokumentu, którego nie przyjmujemy. Użyj innego dokumentu.
declined-data-text = Podane dane różnią się od danych w dokumencie. Sprawdź imię i nazwisko oraz daty, a potem spróbuj ponownie.
declined-face-text = Nie udało się dopasować Twojej twarzy do zdjęcia w dokumencie. Spróbuj ponownie bez innych osób, w dobrym świetle, z odsłoniętą twarzą.
declined-duplicate-text = Te dane są już używane na innym koncie użytkownika. Obsługa klienta może Ci w tym pomóc.
declined-bank-text = Ten bank nie jest obsługiwany. Możesz użyć rachunku w innym banku.
declined-bank-data-text = Bank nie przesłał wystarczających informacji, aby wykazać, że rachunek należy do Ciebie. Możesz użyć innego rachunku.
declined-name-text = Imię i nazwisko na rachunku różnią się od tych, które mamy w naszych danych. Obsługa klienta może potwierdzić rachunek, jeśli prześlesz jej wyciąg bankowy.
declined-shared-text = Nie można przypisać tego rachunku wyłącznie do Ciebie. Tak bywa przy rachunkach wspólnych. Obsługa klienta może Ci w tym pomóc.
declined-support-text = Obsługa klienta może Ci powiedzieć, co można dalej zrobić.
declined-retry-text = Możesz spróbować ponownie.
expired-heading = Czas na tę weryfikację upłynął
expired-text = Nie podjęto żadnej decyzji. Możesz zacząć od nowa.
abandoned-heading = Weryfikacja nie została ukończona
abandoned-text = Nic nie szkodzi. Nie podjęto żadnej decyzji. Możesz zacząć od nowa w dogodnej chwili.
failed-heading = Coś poszło nie tak
failed-bank-text = Wystąpił problem przy wyborze rachunku bankowego. Nie podjęto żadnej decyzji. Możesz spróbować ponownie.
failed-provider-text = W firmie {$provider} wystąpił problem techniczny. Nie podjęto żadnej decyzji. Możesz spróbować ponownie.
failed-support-text = Weryfikacja zatrzymała się bez wyniku. Obsługa klienta może Ci powiedzieć, co się stało i co robić dalej.

## Problems

elsewhere-heading = Wróć tam, gdzie zaczęła się weryfikacja
elsewhere-text = To może być inna przeglądarka lub aplikacja niż na początku. Aby zobaczyć wynik, otwórz tę stronę tam, gdzie zaczęła się weryfikacja.
offline-heading = Brak połączenia z internetem
offline-text = Połącz się z internetem, a potem spróbuj ponownie.
unreachable-heading = Nie możemy się teraz połączyć
unreachable-text = Problem może leżeć po naszej stronie. Spróbuj ponownie za minutę.
sign-in-heading = Zaloguj się
sign-in-text = Aby kontynuować, musisz się zalogować. Zaloguj się, a potem wróć na tę stronę.
not-found-heading = Nie udało się znaleźć tej weryfikacji
not-found-text = Mogła zostać zamknięta lub należy do innego konta użytkownika. Możesz rozpocząć nową.
gone-heading = Ta weryfikacja jest zamknięta
gone-text = Nie można jej kontynuować. Możesz zacząć od nowa.
framed-heading = Otwórz tę stronę w osobnej karcie przeglądarki
framed-text = Ta strona jest wyświetlana wewnątrz innej strony. Dla Twojego bezpieczeństwa weryfikacja otwiera się tylko w osobnej karcie przeglądarki.
unsupported-heading = Tutaj nie można bezpiecznie otworzyć strony weryfikacji
unsupported-text = Użyj aktualnej przeglądarki i adresu, który zaczyna się od https.
misconfigured-heading = Weryfikacja jest teraz niedostępna
misconfigured-text = Wystąpił problem z tą stroną. Spróbuj ponownie później.

## Notices beside the text

notice-offline = Brak połączenia z internetem. Będziemy kontynuować, gdy połączenie wróci.
notice-trying = Mamy problem z połączeniem. Próbujemy dalej.
notice-unreachable = Nie możemy się teraz połączyć. Użyj przycisku „{$button}”, aby spróbować ponownie.
notice-no-result = Sprawdzono przed chwilą: nie ma jeszcze wyniku
notice-slow-start = Trwa to dłużej niż zwykle. Próbujemy dalej.
notice-link-copied = Skopiowano link
notice-not-copied = Nie udało się skopiować. Zaznacz tekst i go skopiuj.
advice-not-copied = Nie udało się skopiować linku. Użyj menu tej aplikacji, aby otworzyć stronę w przeglądarce.
advice-in-app = Ta strona jest otwarta w innej aplikacji. Weryfikacja może tu nie działać. Otwórz stronę w przeglądarce, której zwykle używasz.
advice-no-camera = Nie znaleźliśmy aparatu w tym urządzeniu. Użyj telefonu lub innego urządzenia z aparatem.

## Help

help-text = Skontaktuj się z obsługą klienta i podaj ten numer referencyjny.
help-plain-text = Jeśli to nie pomoże, skontaktuj się z obsługą klienta.
help-long-text = Jeśli czekasz już długo, skontaktuj się z obsługą klienta i podaj ten numer referencyjny.
reference-label = Numer referencyjny
code-label = Kod błędu
recorder-heading = Szczegóły techniczne
recorder-text = Obsługa klienta może o nie poprosić. Zawierają godziny i kody, ale nic o Tobie.

## The title of the browser's tab

title-waiting = Sprawdzanie
title-action = Twoja kolej
title-problem = Problem
