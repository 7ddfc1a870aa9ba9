# Macedonian (македонски)
# Address: Вие with capital Вие/Ви/Вас/Ваш, as banks write to one person; buttons in the short imperative (Продолжи).
# "check": проверка; identity check: проверка на идентитетот; review by people: преглед; details: податоци.
# ID card: лична карта; driving licence: возачка дозвола; online banking: електронско банкарство.
# Support: корисничка поддршка; user account: кориснички профил; bank account: сметка; tab: картичка; reference: референтен број.
# Names of providers follow „компанијата“ where a verb needs to agree. Plurals are masculine where grammar forces it.
# Doubt: картичка (tab) is also a bank card; „картичка на прелистувачот“ stands in the texts where a person could wonder.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Проверка
steps-label = Напредок
step-count = Чекор {$number} од {$total}
step-state-done = завршено
step-state-current = тековен чекор
step-state-stopped = прекинато
step-state-ahead = не е започнато
step-start = Почеток
step-identity = Идентитет
step-bank-account = Банкарска сметка
step-bank-check = Проверка од банката
step-documents = Документи
step-details = Податоци
step-review = Преглед
step-result = Резултат
step-account = Сметка

## Buttons

button-continue-with = Продолжи кон {$provider}
button-start = Започни
button-continue = Продолжи
button-opening = Се отвора {$provider}…
button-starting = Започнува…
button-check = Провери статус
button-checking = Се проверува…
button-try-again = Обиди се повторно
button-start-again = Започни одново
button-start-new = Започни нова проверка
button-start-here = Започни одново овде
button-other-document = Обиди се со друг документ
button-other-account = Обиди се со друга банкарска сметка
button-finish = Продолжи
button-not-now = Не сега
button-cancel = Откажи
button-open-tab = Отвори во нова картичка
button-open-browser = Отвори во прелистувач
button-copy-link = Копирај линк
button-copy = Копирај
button-copied = Копирано

## Before the first answer

lookup-heading = Само момент
lookup-text = Проверуваме дали веќе сте започнале.

## Ondato: identity check with documents and camera

ondato-start-heading = Потврдете го Вашиот идентитет
ondato-start-text = Вашиот идентитет го проверува компанијата {$provider}. Нејзината безбедна страница се отвора во оваа картичка на прелистувачот, а потоа Ве враќа овде. Одвојте неколку минути.
ondato-hint-ready = Подгответе пасош или лична карта
ondato-hint-device = Користете уред со камера, на пример телефон
ondato-hint-privacy = Вашите фотографии ги добива директно компанијата {$provider}, а не оваа страница
ondato-unfinished-heading = Проверката на Вашиот идентитет не е завршена
ondato-approved-heading = Го потврдивме Вашиот идентитет
ondato-declined-heading = Не можевме да го потврдиме Вашиот идентитет

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Потврдете ја Вашата банкарска сметка
paysafe-start-text = Вашата банкарска сметка ја проверува компанијата {$provider}. Нејзината безбедна страница се отвора во оваа картичка на прелистувачот, а потоа Ве враќа овде. Одвојте неколку минути.
paysafe-hint-ready = Подгответе ги податоците за најава на електронското банкарство
paysafe-hint-own = Сметката мора да биде на Ваше име
paysafe-hint-privacy = Оваа страница никогаш не ја гледа Вашата лозинка за банката
paysafe-unfinished-heading = Вашата банкарска сметка сѐ уште не е потврдена
paysafe-approved-heading = Ја потврдивме Вашата банкарска сметка
paysafe-declined-heading = Не можевме да ја потврдиме оваа банкарска сметка

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Потврдете дека сте тоа Вие
airwallex-start-text = Компанијата {$provider} проверува дали сте тоа Вие. Нејзината безбедна страница бара документ за идентификација и го снима Вашето лице. Се отвора во оваа картичка на прелистувачот, а потоа Ве враќа овде. Одвојте неколку минути.
airwallex-hint-ready = Подгответе пасош или лична карта
airwallex-hint-place = Користете телефон на светло место, без други луѓе во кадарот
airwallex-hint-privacy = Вашите фотографии и видео ги добива директно компанијата {$provider}, а не оваа страница
airwallex-unfinished-heading = Вашата проверка не е завршена
airwallex-approved-heading = Потврдивме дека сте тоа Вие
airwallex-declined-heading = Не можевме да потврдиме дека сте тоа Вие

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Потврдете го Вашиот идентитет
connectfi-start-text = Вашите податоци ги проверува компанијата {$provider}. Ако се потребни фотографии од Вашите документи, ќе ги додадете на оваа страница.
connectfi-hint-ready = Подгответе пасош, лична карта или возачка дозвола
connectfi-hint-device = Со телефон лесно се прават добри фотографии од документи
connectfi-hint-pause = Можете да запрете во секое време и да продолжите подоцна
connectfi-unfinished-heading = Вашата проверка не е завршена
connectfi-unfinished-text = Можете да продолжите таму каде што застанавте, сега или подоцна.
connectfi-approved-heading = Го потврдивме Вашиот идентитет
connectfi-declined-heading = Не можевме да го потврдиме Вашиот идентитет

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Отворете сметка
connectpay-start-text = {$provider} е нашата партнерска банка. Таа прво го потврдува Вашиот идентитет, а потоа бара неколку податоци.
connectpay-hint-identity = Потврдувањето на идентитетот често трае само неколку минути
connectpay-hint-review = Прегледот од банката може да трае со часови или неколку работни дена
connectpay-hint-pause = Можете да ја затворите оваа страница во секое време и да се вратите
connectpay-identity-heading = Вашиот идентитет се потврдува
connectpay-identity-text = Банката го презема резултатот од проверката на Вашиот идентитет. Тоа често трае само неколку минути. Потоа продолжувате овде.
connectpay-processing-heading = Ги добивме Вашите податоци
connectpay-processing-text = Сега банката ги прегледува. Можете да ја затворите оваа страница и да се вратите подоцна.
connectpay-review-heading = Банката ги прегледува Вашите податоци
connectpay-review-text = Вие го завршивте својот дел. Прегледот може да трае со часови или неколку работни дена. Можете да ја затворите оваа страница и да се вратите подоцна.
connectpay-details-heading = Вашиот идентитет е потврден
connectpay-details-text = Сега на банката ѝ се потребни некои податоци за Вас. Нема потреба да брзате.
connectpay-unfinished-heading = Проверката на Вашиот идентитет не е завршена
connectpay-cannot-open-heading = Не можевме да го започнеме Вашето барање
connectpay-link-heading = Линкот за проверка на Вашиот идентитет истече
connectpay-link-text = Не е донесена одлука. Започнете одново за да добиете нов линк.
connectpay-approved-heading = Вашата сметка е отворена
connectpay-identity-declined-heading = Банката не можеше да го потврди Вашиот идентитет
connectpay-declined-heading = Отворањето на Вашата сметка не успеа

## On a computer, where the check needs a phone

handoff-start-text = За оваа проверка е потребен телефон со камера. Потоа ќе Ви покажеме код што треба да го скенирате со телефонот. Таму продолжувате, а оваа страница го покажува резултатот.
handoff-heading = Продолжете на телефонот
handoff-text = За оваа проверка е потребен телефон со камера. Ќе Ви покажеме код за скенирање. Важи неколку минути, само на еден телефон.
handoff-camera = Камерата на телефонот го фотографира Вашиот документ за идентификација и снима видео од Вашето лице.
handoff-code-heading = Скенирајте го овој код со телефонот
handoff-code-text = Насочете ја камерата на телефонот кон кодот и продолжете таму. Оставете ја оваа страница отворена: таа го покажува резултатот.
handoff-code-label = QR-код за скенирање со камерата на телефонот
handoff-valid = Кодот важи: {$time}
handoff-not-copied = Копирањето на линкот не успеа. Скенирајте го кодот со телефонот.
handoff-over-heading = Овој код повеќе не важи
handoff-over-text = Секој код важи неколку минути, само на еден телефон. Прикажете нов код на компјутерот и скенирајте го. Или најавете се на овој телефон, па обидете се повторно.
handoff-opening = Се создава код за Вашиот телефон
button-continue-phone = Продолжи на телефонот
button-continue-here = Продолжи на овој уред
button-new-code = Прикажи нов код
button-making-code = Се создава код…
button-share-link = Сподели линк

## While the provider's page opens

opening-said = Се отвора {$provider}
starting-said = Вашата проверка започнува
start-host = Страницата што се отвора е {$host}
did-not-open-heading = Страницата на компанијата {$provider} не се отвори
did-not-open-text = Можеби Вашата врска е бавна. Обидете се повторно.
cannot-open-heading = Не можевме да ја отвориме проверката
cannot-open-text = Обидете се повторно малку подоцна.

## Waiting for a result

checking-heading = Го проверуваме Вашиот резултат
checking-text = Во моментов го бараме Вашиот резултат.
back-text = Ви благодариме. Го чекаме резултатот од компанијата {$provider}.
processing-heading = Вашите податоци се проверуваат
processing-text = Вие го завршивте својот дел. Можете да останете овде или да ја затворите оваа страница и да се вратите подоцна.
review-heading = Вработен ги прегледува Вашите податоци
review-text = Вие го завршивте својот дел. Прегледот од вработен трае подолго. Можете да ја затворите оваа страница и да се вратите подоцна.
waiting-heading = Проверката сѐ уште е во тек
waiting-text = Сѐ уште нема резултат. Можете да останете овде или да ја затворите оваа страница и да се вратите подоцна.
no-result-heading = Сѐ уште нема резултат
no-result-text = Не треба да правите ништо. Можете да ја затворите оваа страница и да се вратите подоцна за да го видите резултатот.
stopped-text = Оваа страница повеќе не се освежува сама. Притиснете „{$button}“ за да видите дали има резултат.
unfinished-text = Можете да продолжите таму каде што застанавте. Ако штотуку завршивте, почекајте малку: оваа страница се освежува сама.
unfinished-long-text = Можете да продолжите таму каде што застанавте, сега или подоцна. Ако завршивте на друг уред, притиснете „{$button}“ за да го видите резултатот.

## Details that the company asks for in a form of its own

details-heading = Ни се потребни уште податоци
details-text = Недостигаат некои податоци за Вашата проверка.
details-below = Пополнете го формуларот подолу. Проверката продолжува кога ќе пристигнат Вашите одговори.
details-elsewhere = Ќе Ви ги побараме одделно. Кога ќе пристигнат, проверката продолжува на оваа страница.

## Documents that are uploaded on this page

documents-heading = Ни се потребни Вашите документи
documents-text = Додајте фотографија или датотека од секој документ, па испратете ги. Ги добива компанијата {$provider} за оваа проверка. Оваа страница не ги чува.
documents-unknown-text = Овде ќе видите кои документи се потребни штом ќе дознаеме.
documents-label = Документи
documents-passport = Пасош, страницата со фотографијата
documents-licence = Возачка дозвола
documents-id-card = Лична карта
documents-tenancy = Договор за закуп
documents-utility = Сметка за струја, вода или гас
documents-other = Друг документ
documents-front = {$document}, предна страна
documents-back = {$document}, задна страна
documents-wants-pdf = Еден PDF со сите страници
documents-wants-any = Фотографија (JPEG или PNG) или PDF
documents-wants-photo = Фотографија (JPEG или PNG) на која се гледаат сите четири агли
documents-file = {$name}, {$size}
documents-ready = Подготвено за испраќање
documents-sending = Се испраќа: {$percent}
documents-received = Примено
documents-lost = Оваа датотека не пристигна. Испратете ја повторно.
documents-refused = Ја примивме оваа датотека, но не можеме да ја користиме. Изберете датотека на која сѐ е читливо.
documents-too-large = Оваа датотека е преголема. Најголемата дозволена големина е {$size}. Изберете помала датотека.
documents-empty = Оваа датотека е празна или не може да се отвори. Изберете друга датотека.
documents-heic = Не можеме да читаме фотографии во форматот HEIC. Фотографирајте овде или изберете JPEG.
documents-not-photo = Оваа датотека не е фотографија. Изберете JPEG или PNG.
documents-not-pdf = Оваа датотека не е PDF. Изберете PDF со сите страници.
documents-not-readable = Не можеме да ја прочитаме оваа датотека. Изберете JPEG, PNG или PDF.
documents-progress = Се испраќа: {$document}
documents-ready-said = Подготвени за испраќање: {$count}
documents-received-said = Примени: {$count} од {$total}
documents-nothing-chosen = Сѐ уште нема што да се испрати. Прво изберете датотека.
button-send = Испрати документи
button-sending = Се испраќа…
button-choose = Избери датотека
button-choose-other = Избери друга датотека
button-photo = Фотографирај
button-photo-other = Фотографирај повторно
button-remove = Отстрани

## Results

approved-text = Ви благодариме.
recent-text = Ова е резултатот од Вашата последна проверка.
declined-photo-text = Една фотографија не е читлива. Обидете се повторно на добро светло. Покажете го целиот документ, јасно и без одблесоци.
declined-document-text = Овој документ не може да се користи. Можеби е со истечен рок или е од вид што не го прифаќаме. Обидете се со друг документ.
declined-data-text = Документот и податоците што ги внесовте не се совпаѓаат. Проверете ги името и датумите, па обидете се повторно.
declined-face-text = Не можевме да утврдиме дека Вашето лице одговара на фотографијата во документот. Обидете се повторно без други луѓе во кадарот, на добро светло и со откриено лице.
declined-duplicate-text = Друг кориснички профил веќе ги користи овие податоци. Корисничката поддршка може да Ви помогне.
declined-bank-text = Оваа банка не е поддржана. Можете да се обидете со сметка во друга банка.
declined-bank-data-text = Банката не испрати доволно податоци што покажуваат дека сметката е Ваша. Можете да се обидете со друга сметка.
declined-name-text = Името на сметката не се совпаѓа со името што го имаме за Вас. Ако ѝ испратите банкарски извод на корисничката поддршка, таа може да ја потврди сметката.
declined-shared-text = Оваа сметка не може да се поврзе само со Вас. Тоа може да се случи кај заеднички сметки. Корисничката поддршка може да Ви помогне.
declined-support-text = Корисничката поддршка може да Ви каже што можете да направите понатаму.
declined-retry-text = Можете да се обидете повторно.
expired-heading = Времето за проверката истече
expired-text = Не е донесена одлука. Можете да започнете одново.
abandoned-heading = Проверката остана незавршена
abandoned-text = Во ред е. Не е донесена одлука. Можете да започнете одново кога ќе Ви одговара.
failed-heading = Настана грешка
failed-bank-text = Настана проблем при изборот на Вашата банкарска сметка. Не е донесена одлука. Можете да се обидете повторно.
failed-provider-text = Компанијата {$provider} имаше технички проблем. Не е донесена одлука. Можете да се обидете повторно.
failed-support-text = Проверката запре без резултат. Корисничката поддршка може да Ви каже што се случи и што да направите.

## Problems

elsewhere-heading = Вратете се таму каде што започнавте
elsewhere-text = Можеби се вративте во друг прелистувач или апликација. За да го видите резултатот, отворете ја оваа страница таму каде што започнавте.
offline-heading = Немате интернет-врска
offline-text = Поврзете се на интернет, па обидете се повторно.
unreachable-heading = Во моментов не можеме да се поврземе
unreachable-text = Проблемот можеби е кај нас. Обидете се повторно за една минута.
sign-in-heading = Ве молиме, најавете се
sign-in-text = За да продолжите, треба да се најавите. Најавете се, па вратете се на оваа страница.
not-found-heading = Не ја најдовме оваа проверка
not-found-text = Можеби е затворена или му припаѓа на друг кориснички профил. Можете да започнете нова.
gone-heading = Оваа проверка е затворена
gone-text = Не може да се продолжи. Можете да започнете одново.
framed-heading = Отворете ја страницата во посебна картичка на прелистувачот
framed-text = Оваа страница е прикажана во друга страница. Заради Вашата безбедност, проверката се отвора само во посебна картичка на прелистувачот.
unsupported-heading = Проверката не може безбедно да се отвори овде
unsupported-text = Користете ажуриран прелистувач и адреса што почнува со https.
misconfigured-heading = Проверката не е достапна во моментов
misconfigured-text = Има проблем со оваа страница. Обидете се повторно подоцна.

## Notices beside the text

notice-offline = Немате интернет-врска. Ќе продолжиме кога ќе се врати.
notice-trying = Имаме тешкотии со врската. Сѐ уште се обидуваме.
notice-unreachable = Во моментов не можеме да се поврземе. Притиснете „{$button}“ за да се обидете повторно.
notice-no-result = Штотуку проверивме: сѐ уште нема резултат
notice-slow-start = Ова трае подолго од вообичаено. Сѐ уште се обидуваме.
notice-link-copied = Линкот е копиран
notice-not-copied = Копирањето не успеа. Означете го текстот и копирајте го рачно.
advice-not-copied = Копирањето на линкот не успеа. Отворете ја страницата во Вашиот прелистувач преку менито на оваа апликација.
advice-in-app = Ја отворивте оваа страница во апликација. Проверката можеби нема да работи овде. Отворете ја страницата во Вашиот вообичаен прелистувач.
advice-no-camera = Не наоѓаме камера на овој уред. Користете телефон или друг уред со камера.

## Help

help-text = Обратете се до корисничката поддршка и наведете го овој референтен број.
help-plain-text = Ако и понатаму не работи, обратете се до корисничката поддршка.
help-long-text = Ако долго чекате, обратете се до корисничката поддршка и наведете го овој референтен број.
reference-label = Референтен број
code-label = Код на грешка
recorder-heading = Технички податоци
recorder-text = Корисничката поддршка може да ги побара. Содржат временски податоци и кодови, но ништо за Вас.

## The title of the browser's tab

title-waiting = Проверка
title-action = Вие сте на ред
title-problem = Проблем
