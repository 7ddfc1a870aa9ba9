# Ukrainian (українська)
# Address: ви in lower case, as banks write in their apps.
# "check": перевірка; identity check: перевірка особи; review by people: розгляд; details: дані.
# ID card: ID-картка (the everyday name of the Ukrainian card); driving licence: посвідчення водія.
# Online banking: онлайн-банкінг; support: служба підтримки; user account: профіль; bank account: рахунок; tab: вкладка.
# Names of providers follow «компанія» or stand bare in a place without an ending. Buttons are infinitives (Продовжити).
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Перевірка
steps-label = Хід перевірки
step-count = Крок {$number} з {$total}
step-state-done = завершено
step-state-current = поточний крок
step-state-stopped = перервано
step-state-ahead = ще не розпочато
step-start = Початок
step-identity = Перевірка особи
step-bank-account = Банківський рахунок
step-bank-check = Перевірка в банку
step-documents = Документи
step-details = Дані
step-review = Розгляд
step-result = Результат
step-account = Рахунок

## Buttons

button-continue-with = Продовжити з {$provider}
button-start = Почати
button-continue = Продовжити
button-opening = Відкриваємо {$provider}…
button-starting = Починаємо…
button-check = Перевірити статус
button-checking = Перевіряємо…
button-try-again = Спробувати ще раз
button-start-again = Почати спочатку
button-start-new = Почати нову перевірку
button-start-here = Почати спочатку тут
button-other-document = Вибрати інший документ
button-other-account = Вибрати інший банківський рахунок
button-finish = Продовжити
button-not-now = Не зараз
button-cancel = Скасувати
button-open-tab = Відкрити в новій вкладці
button-open-browser = Відкрити в браузері
button-copy-link = Копіювати посилання
button-copy = Копіювати
button-copied = Скопійовано

## Before the first answer

lookup-heading = Зачекайте хвилину
lookup-text = Дивимося, чи ви вже починали перевірку.

## Ondato: identity check with documents and camera

ondato-start-heading = Підтвердьте свою особу
ondato-start-text = Вашу особу перевіряє компанія {$provider}. Її захищена сторінка відкриється в цій вкладці, а потім поверне вас сюди. Виділіть на це кілька хвилин.
ondato-hint-ready = Підготуйте паспорт або ID-картку
ondato-hint-device = Скористайтеся пристроєм із камерою, наприклад телефоном
ondato-hint-privacy = Ваші фото надходять безпосередньо до компанії {$provider}, а не на цю сторінку
ondato-unfinished-heading = Перевірку вашої особи не завершено
ondato-approved-heading = Ми підтвердили вашу особу
ondato-declined-heading = Не вдалося підтвердити вашу особу

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Підтвердьте банківський рахунок
paysafe-start-text = Ваш банківський рахунок перевіряє компанія {$provider}. Її захищена сторінка відкриється в цій вкладці, а потім поверне вас сюди. Виділіть на це кілька хвилин.
paysafe-hint-ready = Підготуйте дані для входу в онлайн-банкінг
paysafe-hint-own = Рахунок має бути на ваше ім’я
paysafe-hint-privacy = Ця сторінка ніколи не бачить ваш пароль від банку
paysafe-unfinished-heading = Ваш банківський рахунок ще не підтверджено
paysafe-approved-heading = Ми підтвердили ваш банківський рахунок
paysafe-declined-heading = Не вдалося підтвердити цей банківський рахунок

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Підтвердьте, що це ви
airwallex-start-text = Компанія {$provider} перевіряє, що це справді ви. На її захищеній сторінці треба показати документ і зняти обличчя на відео. Сторінка відкриється в цій вкладці, а потім поверне вас сюди. Виділіть на це кілька хвилин.
airwallex-hint-ready = Підготуйте паспорт або ID-картку
airwallex-hint-place = Візьміть телефон і знайдіть світле місце, де в кадрі немає інших людей
airwallex-hint-privacy = Ваші фото й відео надходять безпосередньо до компанії {$provider}, а не на цю сторінку
airwallex-unfinished-heading = Вашу перевірку не завершено
airwallex-approved-heading = Ми підтвердили, що це ви
airwallex-declined-heading = Не вдалося підтвердити, що це ви

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Підтвердьте свою особу
connectfi-start-text = Ваші дані перевіряє компанія {$provider}. Якщо знадобляться фото документів, ви додасте їх на цій сторінці.
connectfi-hint-ready = Підготуйте паспорт, ID-картку або посвідчення водія
connectfi-hint-device = Документи зручно фотографувати телефоном
connectfi-hint-pause = Можна зупинитися будь-коли й продовжити пізніше
connectfi-unfinished-heading = Вашу перевірку не завершено
connectfi-unfinished-text = Ви можете продовжити з того самого місця зараз або пізніше.
connectfi-approved-heading = Ми підтвердили вашу особу
connectfi-declined-heading = Не вдалося підтвердити вашу особу

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Відкрийте рахунок
connectpay-start-text = {$provider} — наш банк-партнер. Спочатку він підтверджує вашу особу, а потім просить надати деякі дані.
connectpay-hint-identity = Підтвердження особи часто триває лише кілька хвилин
connectpay-hint-review = Розгляд у банку може тривати кілька годин або робочих днів
connectpay-hint-pause = Цю сторінку можна закрити будь-коли й повернутися пізніше
connectpay-identity-heading = Триває підтвердження вашої особи
connectpay-identity-text = Банк отримує результат перевірки вашої особи. Часто це триває лише кілька хвилин. Потім ви продовжите тут.
connectpay-processing-heading = Ми отримали ваші дані
connectpay-processing-text = Тепер їх розгляне банк. Ви можете закрити цю сторінку й повернутися пізніше.
connectpay-review-heading = Банк розглядає ваші дані
connectpay-review-text = Ви зробили все, що потрібно. Розгляд може тривати кілька годин або робочих днів. Ви можете закрити цю сторінку й повернутися пізніше.
connectpay-details-heading = Вашу особу підтверджено
connectpay-details-text = Тепер банку потрібні деякі дані про вас. Можна не поспішати.
connectpay-unfinished-heading = Перевірку вашої особи не завершено
connectpay-cannot-open-heading = Не вдалося розпочати оформлення заявки
connectpay-link-heading = Термін дії посилання на перевірку особи минув
connectpay-link-text = Рішення не ухвалено. Почніть спочатку, щоб отримати нове посилання.
connectpay-approved-heading = Ваш рахунок відкрито
connectpay-identity-declined-heading = Банку не вдалося підтвердити вашу особу
connectpay-declined-heading = Не вдалося відкрити ваш рахунок

## On a computer, where the check needs a phone

handoff-start-text = Для цієї перевірки потрібен телефон із камерою. Далі ми покажемо код, який треба відсканувати телефоном. Ви продовжите на телефоні, а результат з’явиться на цій сторінці.
handoff-heading = Продовжте на телефоні
handoff-text = Для цієї перевірки потрібен телефон із камерою. Ми покажемо код для сканування. Він діє кілька хвилин і лише на одному телефоні.
handoff-camera = Камера телефону сфотографує ваш документ і зніме обличчя на відео.
handoff-code-heading = Відскануйте цей код телефоном
handoff-code-text = Наведіть камеру телефону на код і продовжте на телефоні. Не закривайте цю сторінку: тут з’явиться результат.
handoff-code-label = QR-код для сканування камерою телефону
handoff-valid = Код діє: {$time}
handoff-not-copied = Не вдалося скопіювати посилання. Відскануйте код телефоном.
handoff-over-heading = Цей код більше не діє
handoff-over-text = Кожен код діє кілька хвилин і лише на одному телефоні. Відкрийте новий код на комп’ютері й відскануйте його. Або увійдіть у профіль на цьому телефоні й спробуйте ще раз.
handoff-opening = Створюємо код для телефону
button-continue-phone = Продовжити на телефоні
button-continue-here = Продовжити на цьому пристрої
button-new-code = Показати новий код
button-making-code = Створюємо код…
button-share-link = Поділитися посиланням

## While the provider's page opens

opening-said = Відкриваємо {$provider}
starting-said = Починаємо перевірку
start-host = Відкриється сторінка {$host}
did-not-open-heading = Сторінка компанії {$provider} не відкрилася
did-not-open-text = Можливо, інтернет працює повільно. Спробуйте ще раз.
cannot-open-heading = Не вдалося відкрити сторінку перевірки
cannot-open-text = Спробуйте ще раз трохи згодом.

## Waiting for a result

checking-heading = Перевіряємо результат
checking-text = Зараз запитуємо ваш результат.
back-text = Дякуємо. Чекаємо на результат від компанії {$provider}.
processing-heading = Ваші дані перевіряються
processing-text = Ви зробили все, що потрібно. Ви можете залишитися тут або закрити цю сторінку й повернутися пізніше.
review-heading = Ваші дані розглядає працівник
review-text = Ви зробили все, що потрібно. Розгляд працівником триває довше. Ви можете закрити цю сторінку й повернутися пізніше.
waiting-heading = Перевірка триває
waiting-text = Результату ще немає. Ви можете залишитися тут або закрити цю сторінку й повернутися пізніше.
no-result-heading = Результату ще немає
no-result-text = Вам не потрібно нічого робити. Ви можете закрити цю сторінку й повернутися пізніше, щоб побачити результат.
stopped-text = Ця сторінка більше не оновлюється сама. Натисніть «{$button}», щоб дізнатися, чи є результат.
unfinished-text = Ви можете продовжити з того самого місця. Якщо ви щойно закінчили, трохи зачекайте: ця сторінка оновлюється сама.
unfinished-long-text = Ви можете продовжити з того самого місця зараз або пізніше. Якщо ви закінчили на іншому пристрої, натисніть «{$button}», щоб побачити результат.

## Details that the company asks for in a form of its own

details-heading = Нам потрібні додаткові дані
details-text = Для перевірки бракує деяких даних.
details-below = Заповніть форму нижче. Перевірка продовжиться, коли надійдуть ваші відповіді.
details-elsewhere = Ми окремо попросимо вас їх надати. Коли вони надійдуть, перевірка продовжиться на цій сторінці.

## Documents that are uploaded on this page

documents-heading = Нам потрібні ваші документи
documents-text = Додайте фото або файл кожного документа й надішліть їх. Для цієї перевірки їх отримає компанія {$provider}. Ця сторінка їх не зберігає.
documents-unknown-text = Тут з’явиться список потрібних документів, щойно ми його отримаємо.
documents-label = Документи
documents-passport = Паспорт, сторінка з фото
documents-licence = Посвідчення водія
documents-id-card = ID-картка
documents-tenancy = Договір оренди житла
documents-utility = Рахунок за комунальні послуги
documents-other = Інший документ
documents-front = {$document}, лицьовий бік
documents-back = {$document}, зворотний бік
documents-wants-pdf = Один PDF з усіма сторінками
documents-wants-any = Фото (JPEG або PNG) чи PDF
documents-wants-photo = Фото (JPEG або PNG), на якому видно всі чотири кути
documents-file = {$name}, {$size}
documents-ready = Готово до надсилання
documents-sending = Надсилання: {$percent}
documents-received = Отримано
documents-lost = Цей файл не надійшов. Надішліть його ще раз.
documents-refused = Ми отримали цей файл, але не можемо його використати. Виберіть файл, на якому все добре читається.
documents-too-large = Цей файл занадто великий. Максимальний розмір: {$size}. Виберіть менший файл.
documents-empty = Цей файл порожній або не відкривається. Виберіть інший файл.
documents-heic = Ми не можемо прочитати фото у форматі HEIC. Зробіть фото тут або виберіть JPEG.
documents-not-photo = Цей файл не є фото. Виберіть JPEG або PNG.
documents-not-pdf = Цей файл не є PDF. Виберіть PDF з усіма сторінками.
documents-not-readable = Ми не можемо прочитати цей файл. Виберіть JPEG, PNG або PDF.
documents-progress = Надсилання: {$document}
documents-ready-said = Готово до надсилання: {$count}
documents-received-said = Отримано: {$count} з {$total}
documents-nothing-chosen = Ще немає що надсилати. Спочатку виберіть файл.
button-send = Надіслати документи
button-sending = Надсилаємо…
button-choose = Вибрати файл
button-choose-other = Вибрати інший файл
button-photo = Зробити фото
button-photo-other = Зробити інше фото
button-remove = Прибрати

## Results

approved-text = Дякуємо.
recent-text = Це результат вашої останньої перевірки.
declined-photo-text = Одне з фото не вдалося прочитати. Спробуйте ще раз за доброго освітлення. Документ має бути видно повністю, чітко й без відблисків.
declined-document-text = Цей документ не підходить. Можливо, минув термін його дії або документи цього виду не приймаються. Спробуйте інший документ.
declined-data-text = Дані в документі не збігаються з тими, що ви ввели. Перевірте ім’я та дати й спробуйте ще раз.
declined-face-text = Не вдалося зіставити ваше обличчя з фото в документі. Спробуйте ще раз без інших людей у кадрі, за доброго освітлення та з відкритим обличчям.
declined-duplicate-text = Ці дані вже вказано в іншому профілі. Служба підтримки може вам допомогти.
declined-bank-text = Цей банк не підтримується. Ви можете спробувати рахунок в іншому банку.
declined-bank-data-text = Банк надіслав недостатньо відомостей про те, що рахунок належить вам. Ви можете спробувати інший рахунок.
declined-name-text = Ім’я, на яке відкрито рахунок, не збігається з ім’ям, яке є в нас. Служба підтримки може підтвердити рахунок, якщо ви надішлете їй банківську виписку.
declined-shared-text = Не вдалося встановити, що цей рахунок лише ваш. Таке буває зі спільними рахунками. Служба підтримки може вам допомогти.
declined-support-text = Служба підтримки може підказати, що робити далі.
declined-retry-text = Ви можете спробувати ще раз.
expired-heading = Час на перевірку минув
expired-text = Рішення не ухвалено. Ви можете почати спочатку.
abandoned-heading = Перевірку не закінчено
abandoned-text = Нічого страшного. Рішення не ухвалено. Ви можете почати спочатку, коли вам буде зручно.
failed-heading = Щось пішло не так
failed-bank-text = Під час вибору банківського рахунку виникла проблема. Рішення не ухвалено. Ви можете спробувати ще раз.
failed-provider-text = У компанії {$provider} виникла технічна проблема. Рішення не ухвалено. Ви можете спробувати ще раз.
failed-support-text = Перевірка перервалася без результату. Служба підтримки може розповісти, що сталося та що робити далі.

## Problems

elsewhere-heading = Поверніться туди, де ви почали
elsewhere-text = Можливо, ви повернулися в іншому браузері або застосунку. Щоб побачити результат, відкрийте цю сторінку там, де почали.
offline-heading = Немає з’єднання з інтернетом
offline-text = Підключіться до інтернету та спробуйте ще раз.
unreachable-heading = Зараз немає зв’язку із сервером
unreachable-text = Можливо, проблема на нашому боці. Спробуйте ще раз за хвилину.
sign-in-heading = Увійдіть у профіль
sign-in-text = Щоб продовжити, потрібно увійти в профіль. Увійдіть і поверніться на цю сторінку.
not-found-heading = Ми не знайшли цю перевірку
not-found-text = Можливо, її закрито або вона належить до іншого профілю. Ви можете почати нову.
gone-heading = Цю перевірку закрито
gone-text = Її не можна продовжити. Ви можете почати спочатку.
framed-heading = Відкрийте цю сторінку в окремій вкладці
framed-text = Цю сторінку показано всередині іншої сторінки. Для вашої безпеки перевірка відкривається лише в окремій вкладці.
unsupported-heading = Тут не можна безпечно відкрити перевірку
unsupported-text = Скористайтеся оновленим браузером і адресою, що починається з https.
misconfigured-heading = Зараз перевірка недоступна
misconfigured-text = На цій сторінці виникла проблема. Спробуйте ще раз пізніше.

## Notices beside the text

notice-offline = Немає з’єднання з інтернетом. Ми продовжимо, коли воно відновиться.
notice-trying = Є труднощі зі з’єднанням. Продовжуємо спроби.
notice-unreachable = Зараз немає зв’язку із сервером. Натисніть «{$button}», щоб спробувати ще раз.
notice-no-result = Щойно перевірили: результату ще немає
notice-slow-start = Це триває довше, ніж зазвичай. Продовжуємо спроби.
notice-link-copied = Посилання скопійовано
notice-not-copied = Не вдалося скопіювати. Виділіть текст і скопіюйте його.
advice-not-copied = Не вдалося скопіювати посилання. Відкрийте сторінку в браузері через меню цього застосунку.
advice-in-app = Ви відкрили цю сторінку всередині застосунку. Перевірка може тут не працювати. Відкрийте сторінку у звичайному браузері.
advice-no-camera = На цьому пристрої не знайдено камери. Скористайтеся телефоном або іншим пристроєм із камерою.

## Help

help-text = Зверніться до служби підтримки та назвіть цей номер звернення.
help-plain-text = Якщо знову не вийде, зверніться до служби підтримки.
help-long-text = Якщо ви чекаєте довго, зверніться до служби підтримки та назвіть цей номер звернення.
reference-label = Номер звернення
code-label = Код помилки
recorder-heading = Технічні дані
recorder-text = Вони можуть знадобитися службі підтримки. У них є час і коди, але немає нічого про вас.

## The title of the browser's tab

title-waiting = Перевірка
title-action = Потрібна ваша дія
title-problem = Проблема
