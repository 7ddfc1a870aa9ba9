# Russian (русский)
# Address: вы in lower case, as the large banks write in their apps; «е» for «ё», except «всё».
# "check": проверка; identity check: проверка личности; review by people: рассмотрение; details: данные.
# ID card: удостоверение личности (in Russia itself the passport serves); driving licence: водительское удостоверение.
# Online banking: онлайн-банк; support: служба поддержки; user account: профиль; bank account: счет; tab: вкладка.
# Names of providers follow «компания» or stand bare in a place without an ending. Buttons are infinitives (Продолжить).
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Проверка
steps-label = Ход проверки
step-count = Шаг {$number} из {$total}
step-state-done = завершено
step-state-current = текущий шаг
step-state-stopped = прервано
step-state-ahead = еще не начато
step-start = Начало
step-identity = Проверка личности
step-bank-account = Банковский счет
step-bank-check = Проверка в банке
step-documents = Документы
step-details = Данные
step-review = Рассмотрение
step-result = Результат
step-account = Счет

## Buttons

button-continue-with = Продолжить с {$provider}
button-start = Начать
button-continue = Продолжить
button-opening = Открываем {$provider}…
button-starting = Начинаем…
button-check = Проверить статус
button-checking = Проверяем…
button-try-again = Попробовать снова
button-start-again = Начать заново
button-start-new = Начать новую проверку
button-start-here = Начать заново здесь
button-other-document = Выбрать другой документ
button-other-account = Выбрать другой банковский счет
button-finish = Продолжить
button-not-now = Не сейчас
button-cancel = Отмена
button-open-tab = Открыть в новой вкладке
button-open-browser = Открыть в браузере
button-copy-link = Скопировать ссылку
button-copy = Скопировать
button-copied = Скопировано

## Before the first answer

lookup-heading = Одну минуту
lookup-text = Смотрим, начинали ли вы проверку раньше.

## Ondato: identity check with documents and camera

ondato-start-heading = Подтвердите личность
ondato-start-text = Вашу личность проверяет компания {$provider}. Ее защищенная страница откроется в этой вкладке, а затем вернет вас сюда. Выделите на это несколько минут.
ondato-hint-ready = Приготовьте паспорт или удостоверение личности
ondato-hint-device = Используйте устройство с камерой, например телефон
ondato-hint-privacy = Ваши фото поступают напрямую в компанию {$provider}, а не на эту страницу
ondato-unfinished-heading = Проверка личности не завершена
ondato-approved-heading = Мы подтвердили вашу личность
ondato-declined-heading = Не удалось подтвердить вашу личность

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Подтвердите банковский счет
paysafe-start-text = Ваш банковский счет проверяет компания {$provider}. Ее защищенная страница откроется в этой вкладке, а затем вернет вас сюда. Выделите на это несколько минут.
paysafe-hint-ready = Приготовьте данные для входа в онлайн-банк
paysafe-hint-own = Счет должен быть открыт на ваше имя
paysafe-hint-privacy = Эта страница никогда не видит ваш пароль от банка
paysafe-unfinished-heading = Ваш банковский счет еще не подтвержден
paysafe-approved-heading = Мы подтвердили ваш банковский счет
paysafe-declined-heading = Не удалось подтвердить этот банковский счет

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Подтвердите, что это вы
airwallex-start-text = Компания {$provider} проверяет, что это действительно вы. На ее защищенной странице нужно показать документ и снять лицо на видео. Страница откроется в этой вкладке, а затем вернет вас сюда. Выделите на это несколько минут.
airwallex-hint-ready = Приготовьте паспорт или удостоверение личности
airwallex-hint-place = Возьмите телефон и найдите светлое место, где в кадре нет других людей
airwallex-hint-privacy = Ваши фото и видео поступают напрямую в компанию {$provider}, а не на эту страницу
airwallex-unfinished-heading = Проверка не завершена
airwallex-approved-heading = Мы подтвердили, что это вы
airwallex-declined-heading = Не удалось подтвердить, что это вы

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Подтвердите личность
connectfi-start-text = Ваши данные проверяет компания {$provider}. Если понадобятся фото документов, вы добавите их на этой странице.
connectfi-hint-ready = Приготовьте паспорт, удостоверение личности или водительское удостоверение
connectfi-hint-device = Документы удобно снимать на телефон
connectfi-hint-pause = Можно остановиться в любой момент и продолжить позже
connectfi-unfinished-heading = Проверка не завершена
connectfi-unfinished-text = Вы можете продолжить с того же места — сейчас или позже.
connectfi-approved-heading = Мы подтвердили вашу личность
connectfi-declined-heading = Не удалось подтвердить вашу личность

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Откройте счет
connectpay-start-text = {$provider} — наш банк-партнер. Сначала он подтверждает вашу личность, затем запрашивает некоторые данные.
connectpay-hint-identity = Подтверждение личности часто занимает всего несколько минут
connectpay-hint-review = Рассмотрение в банке может занять несколько часов или рабочих дней
connectpay-hint-pause = Эту страницу можно закрыть в любой момент и вернуться позже
connectpay-identity-heading = Идет подтверждение вашей личности
connectpay-identity-text = Банк получает результат проверки вашей личности. Часто это занимает всего несколько минут. Затем вы продолжите здесь.
connectpay-processing-heading = Мы получили ваши данные
connectpay-processing-text = Теперь их рассмотрит банк. Вы можете закрыть эту страницу и вернуться позже.
connectpay-review-heading = Банк рассматривает ваши данные
connectpay-review-text = Вы сделали всё, что нужно. Рассмотрение может занять несколько часов или рабочих дней. Вы можете закрыть эту страницу и вернуться позже.
connectpay-details-heading = Ваша личность подтверждена
connectpay-details-text = Теперь банку нужны некоторые данные о вас. Можно не торопиться.
connectpay-unfinished-heading = Проверка личности не завершена
connectpay-cannot-open-heading = Не удалось начать оформление заявки
connectpay-link-heading = Срок действия ссылки на проверку личности истек
connectpay-link-text = Решение не принято. Начните заново, чтобы получить новую ссылку.
connectpay-approved-heading = Ваш счет открыт
connectpay-identity-declined-heading = Банку не удалось подтвердить вашу личность
connectpay-declined-heading = Счет открыть не удалось

## On a computer, where the check needs a phone

handoff-start-text = Для этой проверки нужен телефон с камерой. Дальше мы покажем код, который нужно отсканировать телефоном. Вы продолжите на телефоне, а результат появится на этой странице.
handoff-heading = Продолжите на телефоне
handoff-text = Для этой проверки нужен телефон с камерой. Мы покажем код для сканирования. Он действует несколько минут и только на одном телефоне.
handoff-camera = Камера телефона сфотографирует ваш документ и снимет лицо на видео.
handoff-code-heading = Отсканируйте этот код телефоном
handoff-code-text = Наведите камеру телефона на код и продолжите на телефоне. Не закрывайте эту страницу: здесь появится результат.
handoff-code-label = QR-код для сканирования камерой телефона
handoff-valid = Код действует: {$time}
handoff-not-copied = Не удалось скопировать ссылку. Отсканируйте код телефоном.
handoff-over-heading = Этот код больше не действует
handoff-over-text = Каждый код действует несколько минут и только на одном телефоне. Откройте новый код на компьютере и отсканируйте его. Или войдите в профиль на этом телефоне и попробуйте снова.
handoff-opening = Создаем код для телефона
button-continue-phone = Продолжить на телефоне
button-continue-here = Продолжить на этом устройстве
button-new-code = Показать новый код
button-making-code = Создаем код…
button-share-link = Поделиться ссылкой

## While the provider's page opens

opening-said = Открываем {$provider}
starting-said = Начинаем проверку
start-host = Откроется страница {$host}
did-not-open-heading = Страница компании {$provider} не открылась
did-not-open-text = Возможно, интернет работает медленно. Попробуйте снова.
cannot-open-heading = Не удалось открыть страницу проверки
cannot-open-text = Попробуйте снова чуть позже.

## Waiting for a result

checking-heading = Проверяем результат
checking-text = Сейчас запрашиваем ваш результат.
back-text = Спасибо. Ждем результат от компании {$provider}.
processing-heading = Ваши данные проверяются
processing-text = Вы сделали всё, что нужно. Вы можете остаться здесь или закрыть эту страницу и вернуться позже.
review-heading = Ваши данные рассматривает сотрудник
review-text = Вы сделали всё, что нужно. Рассмотрение сотрудником занимает больше времени. Вы можете закрыть эту страницу и вернуться позже.
waiting-heading = Проверка продолжается
waiting-text = Результата пока нет. Вы можете остаться здесь или закрыть эту страницу и вернуться позже.
no-result-heading = Результата пока нет
no-result-text = Вам ничего не нужно делать. Вы можете закрыть эту страницу и вернуться позже, чтобы увидеть результат.
stopped-text = Эта страница больше не обновляется сама. Нажмите «{$button}», чтобы узнать, есть ли результат.
unfinished-text = Вы можете продолжить с того же места. Если вы только что закончили, подождите немного: эта страница обновляется сама.
unfinished-long-text = Вы можете продолжить с того же места — сейчас или позже. Если вы закончили на другом устройстве, нажмите «{$button}», чтобы увидеть результат.

## Details that the company asks for in a form of its own

details-heading = Нам нужны дополнительные данные
details-text = Для проверки не хватает некоторых данных.
details-below = Заполните форму ниже. Проверка продолжится, когда поступят ваши ответы.
details-elsewhere = Мы запросим их отдельно. Когда они поступят, проверка продолжится на этой странице.

## Documents that are uploaded on this page

documents-heading = Нам нужны ваши документы
documents-text = Добавьте фото или файл каждого документа и отправьте их. Для этой проверки их получит компания {$provider}. Эта страница их не хранит.
documents-unknown-text = Здесь появится список нужных документов, как только мы его узнаем.
documents-label = Документы
documents-passport = Паспорт, страница с фото
documents-licence = Водительское удостоверение
documents-id-card = Удостоверение личности
documents-tenancy = Договор аренды жилья
documents-utility = Счет за коммунальные услуги
documents-other = Другой документ
documents-front = {$document}, лицевая сторона
documents-back = {$document}, обратная сторона
documents-wants-pdf = Один PDF со всеми страницами
documents-wants-any = Фото (JPEG или PNG) или PDF
documents-wants-photo = Фото (JPEG или PNG), на котором видны все четыре угла
documents-file = {$name}, {$size}
documents-ready = Готово к отправке
documents-sending = Отправка: {$percent}
documents-received = Получено
documents-lost = Этот файл не дошел. Отправьте его еще раз.
documents-refused = Мы получили этот файл, но не можем его использовать. Выберите файл, где всё хорошо читается.
documents-too-large = Этот файл слишком большой. Максимальный размер: {$size}. Выберите файл меньшего размера.
documents-empty = Этот файл пустой или не открывается. Выберите другой файл.
documents-heic = Мы не можем прочитать фото в формате HEIC. Сделайте фото здесь или выберите JPEG.
documents-not-photo = Этот файл не фото. Выберите JPEG или PNG.
documents-not-pdf = Этот файл не PDF. Выберите PDF со всеми страницами.
documents-not-readable = Мы не можем прочитать этот файл. Выберите JPEG, PNG или PDF.
documents-progress = Отправка: {$document}
documents-ready-said = Готово к отправке: {$count}
documents-received-said = Получено: {$count} из {$total}
documents-nothing-chosen = Пока нечего отправлять. Сначала выберите файл.
button-send = Отправить документы
button-sending = Отправляем…
button-choose = Выбрать файл
button-choose-other = Выбрать другой файл
button-photo = Сделать фото
button-photo-other = Сделать другое фото
button-remove = Убрать

## Results

approved-text = Спасибо.
recent-text = Это результат вашей последней проверки.
declined-photo-text = Одно из фото не удалось прочитать. Попробуйте снова при хорошем освещении. Документ должен быть виден целиком, четко и без бликов.
declined-document-text = Этот документ не подходит. Возможно, истек срок его действия или документы этого вида не принимаются. Попробуйте другой документ.
declined-data-text = Данные в документе не совпадают с теми, что вы ввели. Проверьте имя и даты и попробуйте снова.
declined-face-text = Не удалось сопоставить ваше лицо с фото в документе. Попробуйте снова без других людей в кадре, при хорошем освещении и с открытым лицом.
declined-duplicate-text = Эти данные уже указаны в другом профиле. Служба поддержки может вам помочь.
declined-bank-text = Этот банк не поддерживается. Вы можете попробовать счет в другом банке.
declined-bank-data-text = Банк прислал недостаточно сведений о том, что счет принадлежит вам. Вы можете попробовать другой счет.
declined-name-text = Имя, на которое открыт счет, не совпадает с именем, которое есть у нас. Служба поддержки может подтвердить счет, если вы отправите ей банковскую выписку.
declined-shared-text = Не удалось установить, что этот счет только ваш. Так бывает с совместными счетами. Служба поддержки может вам помочь.
declined-support-text = Служба поддержки может подсказать, что делать дальше.
declined-retry-text = Вы можете попробовать снова.
expired-heading = Время на проверку истекло
expired-text = Решение не принято. Вы можете начать заново.
abandoned-heading = Проверка не закончена
abandoned-text = Ничего страшного. Решение не принято. Вы можете начать заново, когда вам будет удобно.
failed-heading = Что-то пошло не так
failed-bank-text = При выборе банковского счета возникла проблема. Решение не принято. Вы можете попробовать снова.
failed-provider-text = У компании {$provider} возникла техническая проблема. Решение не принято. Вы можете попробовать снова.
failed-support-text = Проверка прервалась без результата. Служба поддержки может рассказать, что произошло и что делать дальше.

## Problems

elsewhere-heading = Вернитесь туда, где вы начали
elsewhere-text = Возможно, вы вернулись в другом браузере или приложении. Чтобы увидеть результат, откройте эту страницу там, где начали.
offline-heading = Нет подключения к интернету
offline-text = Подключитесь к интернету и попробуйте снова.
unreachable-heading = Сейчас нет связи с сервером
unreachable-text = Возможно, проблема на нашей стороне. Попробуйте снова через минуту.
sign-in-heading = Войдите в профиль
sign-in-text = Чтобы продолжить, нужно войти в профиль. Войдите и вернитесь на эту страницу.
not-found-heading = Мы не нашли эту проверку
not-found-text = Возможно, она закрыта или относится к другому профилю. Вы можете начать новую.
gone-heading = Эта проверка закрыта
gone-text = Ее нельзя продолжить. Вы можете начать заново.
framed-heading = Откройте эту страницу в отдельной вкладке
framed-text = Эта страница показана внутри другой страницы. Для вашей безопасности проверка открывается только в отдельной вкладке.
unsupported-heading = Здесь нельзя безопасно открыть проверку
unsupported-text = Используйте обновленный браузер и адрес, который начинается с https.
misconfigured-heading = Сейчас проверка недоступна
misconfigured-text = На этой странице возникла проблема. Попробуйте снова позже.

## Notices beside the text

notice-offline = Нет подключения к интернету. Мы продолжим, когда связь восстановится.
notice-trying = Возникли трудности со связью. Продолжаем попытки.
notice-unreachable = Сейчас нет связи с сервером. Нажмите «{$button}», чтобы попробовать снова.
notice-no-result = Только что проверили: результата пока нет
notice-slow-start = Это занимает больше времени, чем обычно. Продолжаем попытки.
notice-link-copied = Ссылка скопирована
notice-not-copied = Не удалось скопировать. Выделите текст и скопируйте его.
advice-not-copied = Не удалось скопировать ссылку. Откройте страницу в браузере через меню этого приложения.
advice-in-app = Вы открыли эту страницу внутри приложения. Проверка может здесь не работать. Откройте страницу в обычном браузере.
advice-no-camera = На этом устройстве не найдена камера. Используйте телефон или другое устройство с камерой.

## Help

help-text = Обратитесь в службу поддержки и назовите этот номер обращения.
help-plain-text = Если опять не получится, обратитесь в службу поддержки.
help-long-text = Если вы ждете долго, обратитесь в службу поддержки и назовите этот номер обращения.
reference-label = Номер обращения
code-label = Код ошибки
recorder-heading = Технические данные
recorder-text = Их может запросить служба поддержки. В них есть время и коды, но нет ничего о вас.

## The title of the browser's tab

title-waiting = Проверка
title-action = Нужно ваше действие
title-problem = Проблема
