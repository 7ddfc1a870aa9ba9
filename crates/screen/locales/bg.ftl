# Bulgarian (български)
# Address: Вие with capital Ви/Вас/Ваш, as banks write to one person; short „си“ where it reads better.
# "check": проверка; identity check: проверка на самоличността; review by people: преглед; details: данни.
# ID card: лична карта; driving licence: шофьорска книжка (everyday word); online banking: онлайн банкиране.
# Support: отдел „Обслужване на клиенти“ is too long, so: екип за обслужване на клиенти; tab: раздел; user account: клиентски профил.
# Buttons are nouns (Продължаване, Копиране), as on phones; „Отказ“ is the platforms' word for Cancel.
# Doubt: открита (opened) also means “found”; the headings on the account are worded so that it cannot.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Проверка
steps-label = Напредък
step-count = Стъпка {$number} от {$total}
step-state-done = готово
step-state-current = текуща стъпка
step-state-stopped = прекъснато
step-state-ahead = предстои
step-start = Начало
step-identity = Самоличност
step-bank-account = Банкова сметка
step-bank-check = Проверка в банката
step-documents = Документи
step-details = Данни
step-review = Преглед
step-result = Резултат
step-account = Сметка

## Buttons

button-continue-with = Продължаване към {$provider}
button-start = Започване
button-continue = Продължаване
button-opening = Отваря се {$provider}…
button-starting = Започване…
button-check = Проверка на статуса
button-checking = Проверява се…
button-try-again = Нов опит
button-start-again = Започване отначало
button-start-new = Започване на нова проверка
button-start-here = Започване отначало тук
button-other-document = Опит с друг документ
button-other-account = Опит с друга банкова сметка
button-finish = Продължаване
button-not-now = Не сега
button-cancel = Отказ
button-open-tab = Отваряне в нов раздел
button-open-browser = Отваряне в браузъра
button-copy-link = Копиране на линка
button-copy = Копиране
button-copied = Копирано

## Before the first answer

lookup-heading = Един момент
lookup-text = Проверяваме дали вече сте започнали.

## Ondato: identity check with documents and camera

ondato-start-heading = Потвърдете самоличността си
ondato-start-text = Проверяваме самоличността Ви чрез компанията {$provider}. Нейната защитена страница се отваря в този раздел на браузъра, а после Ви връща тук. Отделете няколко минути.
ondato-hint-ready = Пригответе паспорта или личната си карта
ondato-hint-device = Използвайте устройство с камера, например телефон
ondato-hint-privacy = Снимките Ви се изпращат директно на {$provider}, а не на тази страница
ondato-unfinished-heading = Проверката на самоличността Ви не е завършена
ondato-approved-heading = Потвърдихме самоличността Ви
ondato-declined-heading = Не успяхме да потвърдим самоличността Ви

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Потвърдете банковата си сметка
paysafe-start-text = Проверяваме банковата Ви сметка чрез компанията {$provider}. Нейната защитена страница се отваря в този раздел на браузъра, а после Ви връща тук. Отделете няколко минути.
paysafe-hint-ready = Пригответе данните си за вход в онлайн банкирането
paysafe-hint-own = Сметката трябва да е на Ваше име
paysafe-hint-privacy = Тази страница никога не вижда банковата Ви парола
paysafe-unfinished-heading = Банковата Ви сметка още не е потвърдена
paysafe-approved-heading = Потвърдихме банковата Ви сметка
paysafe-declined-heading = Не успяхме да потвърдим тази банкова сметка

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Потвърдете, че това сте Вие
airwallex-start-text = Чрез компанията {$provider} проверяваме дали това сте Вие. Нейната защитена страница иска документ за самоличност и заснема лицето Ви. Тя се отваря в този раздел на браузъра, а после Ви връща тук. Отделете няколко минути.
airwallex-hint-ready = Пригответе паспорта или личната си карта
airwallex-hint-place = Използвайте телефон на светло място, без други хора в кадъра
airwallex-hint-privacy = Снимките и видеото Ви се изпращат директно на {$provider}, а не на тази страница
airwallex-unfinished-heading = Проверката Ви не е завършена
airwallex-approved-heading = Потвърдихме, че това сте Вие
airwallex-declined-heading = Не успяхме да потвърдим, че това сте Вие

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Потвърдете самоличността си
connectfi-start-text = Проверяваме данните Ви чрез компанията {$provider}. Ако са нужни снимки на документите Ви, ще ги добавите на тази страница.
connectfi-hint-ready = Пригответе паспорта, личната карта или шофьорската си книжка
connectfi-hint-device = С телефон лесно се правят добри снимки на документи
connectfi-hint-pause = Можете да спрете по всяко време и да продължите по-късно
connectfi-unfinished-heading = Проверката Ви не е завършена
connectfi-unfinished-text = Можете да продължите оттам, където спряхте – сега или по-късно.
connectfi-approved-heading = Потвърдихме самоличността Ви
connectfi-declined-heading = Не успяхме да потвърдим самоличността Ви

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Открийте сметка
connectpay-start-text = {$provider} е нашата банка партньор. Първо тя потвърждава самоличността Ви, а после иска някои данни.
connectpay-hint-identity = Проверката на самоличността често отнема само няколко минути
connectpay-hint-review = Прегледът от банката може да отнеме часове или няколко работни дни
connectpay-hint-pause = Можете да затворите тази страница по всяко време и да се върнете
connectpay-identity-heading = Самоличността Ви се потвърждава
connectpay-identity-text = Банката получава резултата от проверката на самоличността Ви. Това често отнема само няколко минути. След това продължавате тук.
connectpay-processing-heading = Получихме данните Ви
connectpay-processing-text = Сега банката ще ги прегледа. Можете да затворите тази страница и да се върнете по-късно.
connectpay-review-heading = Банката преглежда данните Ви
connectpay-review-text = Направихте всичко необходимо. Прегледът може да отнеме часове или няколко работни дни. Можете да затворите тази страница и да се върнете по-късно.
connectpay-details-heading = Самоличността Ви е потвърдена
connectpay-details-text = Сега банката има нужда от някои данни за Вас. Няма нужда да бързате.
connectpay-unfinished-heading = Проверката на самоличността Ви не е завършена
connectpay-cannot-open-heading = Не успяхме да започнем откриването на сметката
connectpay-link-heading = Линкът за проверка на самоличността Ви е изтекъл
connectpay-link-text = Не е взето решение. Започнете отначало, за да получите нов линк.
connectpay-approved-heading = Сметката Ви вече е открита
connectpay-identity-declined-heading = Банката не успя да потвърди самоличността Ви
connectpay-declined-heading = Откриването на сметката Ви не беше успешно

## On a computer, where the check needs a phone

handoff-start-text = За тази проверка е нужен телефон с камера. На следващата стъпка ще Ви покажем код, който да сканирате с телефона си. Продължавате на телефона, а тази страница показва резултата.
handoff-heading = Продължете на телефона си
handoff-text = За тази проверка е нужен телефон с камера. Ще Ви покажем код за сканиране. Той важи няколко минути, само на един телефон.
handoff-camera = Камерата на телефона ще снима документа Ви за самоличност и ще запише видео с лицето Ви.
handoff-code-heading = Сканирайте този код с телефона си
handoff-code-text = Насочете камерата на телефона към кода и продължете там. Оставете тази страница отворена: тя ще покаже резултата.
handoff-code-label = QR код за сканиране с камерата на телефона
handoff-valid = Кодът важи: {$time}
handoff-not-copied = Не успяхме да копираме линка. Сканирайте кода с телефона си.
handoff-over-heading = Този код вече не важи
handoff-over-text = Всеки код важи няколко минути, само на един телефон. Покажете нов код на компютъра си и го сканирайте. Или влезте в профила си на този телефон и опитайте отново.
handoff-opening = Създава се код за телефона Ви
button-continue-phone = Продължаване на телефона
button-continue-here = Продължаване на това устройство
button-new-code = Показване на нов код
button-making-code = Създава се код…
button-share-link = Споделяне на линка

## While the provider's page opens

opening-said = Отваря се {$provider}
starting-said = Проверката Ви започва
start-host = Страницата, която се отваря, е {$host}
did-not-open-heading = Страницата на {$provider} не се отвори
did-not-open-text = Възможно е връзката Ви да е бавна. Опитайте отново.
cannot-open-heading = Не успяхме да отворим проверката
cannot-open-text = Опитайте отново след малко.

## Waiting for a result

checking-heading = Проверяваме резултата Ви
checking-text = В момента питаме за резултата Ви.
back-text = Благодарим Ви. Очакваме резултата от {$provider}.
processing-heading = Данните Ви се проверяват
processing-text = Направихте всичко необходимо. Можете да останете тук или да затворите тази страница и да се върнете по-късно.
review-heading = Служител преглежда данните Ви
review-text = Направихте всичко необходимо. Прегледът от служител отнема повече време. Можете да затворите тази страница и да се върнете по-късно.
waiting-heading = Проверката още продължава
waiting-text = Още няма резултат. Можете да останете тук или да затворите тази страница и да се върнете по-късно.
no-result-heading = Още няма резултат
no-result-text = Не е нужно да правите нищо. Можете да затворите тази страница и да се върнете по-късно, за да видите резултата.
stopped-text = Тази страница вече не се обновява сама. Натиснете „{$button}“, за да видите дали има резултат.
unfinished-text = Можете да продължите оттам, където спряхте. Ако току-що сте приключили, изчакайте малко: тази страница се обновява сама.
unfinished-long-text = Можете да продължите оттам, където спряхте – сега или по-късно. Ако сте приключили на друго устройство, натиснете „{$button}“, за да видите резултата.

## Details that the company asks for in a form of its own

details-heading = Нужни са ни още данни
details-text = За проверката Ви липсват някои данни.
details-below = Попълнете формуляра по-долу. Проверката ще продължи, когато отговорите Ви пристигнат.
details-elsewhere = Ще Ви ги поискаме отделно. Когато ги получим, проверката ще продължи на тази страница.

## Documents that are uploaded on this page

documents-heading = Нужни са ни Вашите документи
documents-text = Добавете снимка или файл на всеки документ и ги изпратете. Компанията {$provider} ги получава за тази проверка. Тази страница не ги съхранява.
documents-unknown-text = Тук ще видите кои документи са нужни, веднага щом разберем.
documents-label = Документи
documents-passport = Паспорт, страницата със снимката
documents-licence = Шофьорска книжка
documents-id-card = Лична карта
documents-tenancy = Договор за наем
documents-utility = Сметка за ток, вода или газ
documents-other = Друг документ
documents-front = {$document}, лице
documents-back = {$document}, гръб
documents-wants-pdf = Един PDF файл с всички страници
documents-wants-any = Снимка (JPEG или PNG) или PDF файл
documents-wants-photo = Снимка (JPEG или PNG), на която се виждат и четирите ъгъла
documents-file = {$name}, {$size}
documents-ready = Готово за изпращане
documents-sending = Изпраща се: {$percent}
documents-received = Получено
documents-lost = Този файл не пристигна. Изпратете го отново.
documents-refused = Получихме този файл, но не можем да го използваме. Изберете файл, на който всичко се чете.
documents-too-large = Този файл е твърде голям. Максималният размер е {$size}. Изберете по-малък файл.
documents-empty = Този файл е празен или не може да се отвори. Изберете друг файл.
documents-heic = Не можем да прочетем снимки във формат HEIC. Направете снимката тук или изберете JPEG файл.
documents-not-photo = Този файл не е снимка. Изберете JPEG или PNG файл.
documents-not-pdf = Този файл не е PDF. Изберете PDF файл с всички страници.
documents-not-readable = Не можем да прочетем този файл. Изберете JPEG, PNG или PDF файл.
documents-progress = Изпраща се: {$document}
documents-ready-said = Готови за изпращане: {$count}
documents-received-said = Получени: {$count} от {$total}
documents-nothing-chosen = Още няма какво да се изпрати. Първо изберете файл.
button-send = Изпращане на документите
button-sending = Изпраща се…
button-choose = Избор на файл
button-choose-other = Избор на друг файл
button-photo = Заснемане
button-photo-other = Нова снимка
button-remove = Премахване

## Results

approved-text = Благодарим Ви.
recent-text = Това е резултатът от последната Ви проверка.
declined-photo-text = Една от снимките не можа да бъде разчетена. Опитайте отново на добра светлина. Покажете целия документ, на фокус и без отблясъци.
declined-document-text = Този документ не може да се използва. Възможно е да е с изтекъл срок или да е от вид, който не приемаме. Опитайте с друг документ.
declined-data-text = Документът Ви и въведените данни не съвпадат. Проверете името и датите и опитайте отново.
declined-face-text = Не успяхме да установим съвпадение между лицето Ви и снимката в документа. Опитайте отново без други хора в кадъра, на добра светлина и с открито лице.
declined-duplicate-text = Друг клиентски профил вече използва тези данни. Екипът за обслужване на клиенти може да Ви помогне.
declined-bank-text = Тази банка не се поддържа. Можете да опитате със сметка в друга банка.
declined-bank-data-text = Банката не изпрати достатъчно информация, която да показва, че сметката е Ваша. Можете да опитате с друга сметка.
declined-name-text = Името на титуляра на сметката не съвпада с името, което имаме за Вас. Ако изпратите банково извлечение на екипа за обслужване на клиенти, той може да потвърди сметката.
declined-shared-text = Тази сметка не може да бъде свързана само с Вас. Това може да се случи при съвместни сметки. Екипът за обслужване на клиенти може да Ви помогне.
declined-support-text = Екипът за обслужване на клиенти може да Ви каже какво можете да направите.
declined-retry-text = Можете да опитате отново.
expired-heading = Времето за проверката изтече
expired-text = Не е взето решение. Можете да започнете отначало.
abandoned-heading = Проверката остана незавършена
abandoned-text = Няма проблем. Не е взето решение. Можете да започнете отначало, когато Ви е удобно.
failed-heading = Възникна проблем
failed-bank-text = Възникна проблем при избора на банковата Ви сметка. Не е взето решение. Можете да опитате отново.
failed-provider-text = При {$provider} възникна технически проблем. Не е взето решение. Можете да опитате отново.
failed-support-text = Проверката спря без резултат. Екипът за обслужване на клиенти може да Ви каже какво се случи и какво да направите.

## Problems

elsewhere-heading = Върнете се там, където започнахте
elsewhere-text = Възможно е да сте се върнали в друг браузър или приложение. За да видите резултата, отворете тази страница там, където започнахте.
offline-heading = Няма връзка с интернет
offline-text = Свържете се с интернет и опитайте отново.
unreachable-heading = В момента не можем да се свържем
unreachable-text = Възможно е проблемът да е при нас. Опитайте отново след минута.
sign-in-heading = Моля, влезте в профила си
sign-in-text = За да продължите, трябва да влезете в профила си. Влезте и се върнете на тази страница.
not-found-heading = Не намерихме тази проверка
not-found-text = Възможно е да е приключена или да е от друг клиентски профил. Можете да започнете нова.
gone-heading = Тази проверка е приключена
gone-text = Тя не може да бъде продължена. Можете да започнете отначало.
framed-heading = Отворете тази страница в отделен раздел на браузъра
framed-text = Тази страница се показва вътре в друга страница. За Вашата сигурност проверката се отваря само в отделен раздел на браузъра.
unsupported-heading = Проверката не може да се отвори безопасно тук
unsupported-text = Използвайте актуален браузър и адрес, който започва с https.
misconfigured-heading = В момента проверката не е достъпна
misconfigured-text = Има проблем с тази страница. Опитайте отново по-късно.

## Notices beside the text

notice-offline = Няма връзка с интернет. Ще продължим, когато връзката се възстанови.
notice-trying = Имаме затруднения с връзката. Продължаваме да опитваме.
notice-unreachable = В момента не можем да се свържем. Натиснете „{$button}“, за да опитате отново.
notice-no-result = Току-що проверихме: още няма резултат
notice-slow-start = Това отнема повече време от обикновено. Продължаваме да опитваме.
notice-link-copied = Линкът е копиран
notice-not-copied = Не успяхме да копираме. Моля, маркирайте текста и го копирайте сами.
advice-not-copied = Не успяхме да копираме линка. Отворете страницата в браузъра си от менюто на това приложение.
advice-in-app = Отворихте тази страница в приложение. Възможно е проверката да не работи тук. Отворете страницата в обичайния си браузър.
advice-no-camera = Не откриваме камера на това устройство. Използвайте телефон или друго устройство с камера.

## Help

help-text = Свържете се с екипа за обслужване на клиенти и посочете този номер.
help-plain-text = Ако отново не се получи, свържете се с екипа за обслужване на клиенти.
help-long-text = Ако чакате отдавна, свържете се с екипа за обслужване на клиенти и посочете този номер.
reference-label = Референтен номер
code-label = Код на грешката
recorder-heading = Технически данни
recorder-text = Екипът за обслужване на клиенти може да ги поиска. Съдържат часове и кодове, но нищо за Вас.

## The title of the browser's tab

title-waiting = Проверка
title-action = Ваш ред е
title-problem = Проблем
