# Persian (فارسی)
# Address: شما with the plural verb, as banks write; buttons are nouns or short infinitives (ادامه, کپی).
# "check": بررسی; identity check: بررسی هویت (confirm: تأیید); review by people or the bank: ارزیابی; details: اطلاعات.
# ID card: کارت شناسایی and not کارت ملی, as the providers check cards of many countries; driving licence: گواهینامه رانندگی.
# Online banking: بانکداری اینترنتی; support: پشتیبانی; user account: حساب کاربری; reference: شماره پیگیری; tab: برگه; link: لینک.
# The ezafe after silent he is not written (صفحه امن), as banks and phones do; zero-width non-joiners are kept.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = بررسی
steps-label = روند کار
step-count = مرحله {$number} از {$total}
step-state-done = انجام شد
step-state-current = مرحله کنونی
step-state-stopped = متوقف شد
step-state-ahead = شروع نشده
step-start = شروع
step-identity = هویت
step-bank-account = حساب بانکی
step-bank-check = بررسی در بانک
step-documents = مدارک
step-details = اطلاعات
step-review = ارزیابی
step-result = نتیجه
step-account = حساب

## Buttons

button-continue-with = ادامه با {$provider}
button-start = شروع
button-continue = ادامه
button-opening = در حال باز کردن {$provider}…
button-starting = در حال شروع…
button-check = بررسی وضعیت
button-checking = در حال بررسی…
button-try-again = تلاش دوباره
button-start-again = شروع دوباره
button-start-new = شروع بررسی جدید
button-start-here = شروع دوباره در اینجا
button-other-document = استفاده از مدرک دیگر
button-other-account = استفاده از حساب بانکی دیگر
button-finish = ادامه
button-not-now = اکنون نه
button-cancel = لغو
button-open-tab = باز کردن در برگه جدید
button-open-browser = باز کردن در مرورگر
button-copy-link = کپی لینک
button-copy = کپی
button-copied = کپی شد

## Before the first answer

lookup-heading = یک لحظه
lookup-text = در حال بررسی هستیم که آیا قبلاً شروع کرده‌اید یا نه.

## Ondato: identity check with documents and camera

ondato-start-heading = هویت خود را تأیید کنید
ondato-start-text = هویت شما از طریق شرکت {$provider} بررسی می‌شود. صفحه امن این شرکت در همین برگه مرورگر باز می‌شود و سپس شما را به اینجا بازمی‌گرداند. چند دقیقه وقت بگذارید.
ondato-hint-ready = گذرنامه یا کارت شناسایی خود را آماده کنید
ondato-hint-device = از دستگاهی با دوربین، مانند تلفن همراه، استفاده کنید
ondato-hint-privacy = عکس‌های شما مستقیم به شرکت {$provider} ارسال می‌شود، نه به این صفحه
ondato-unfinished-heading = بررسی هویت شما هنوز تمام نشده است
ondato-approved-heading = هویت شما را تأیید کردیم
ondato-declined-heading = نتوانستیم هویت شما را تأیید کنیم

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = حساب بانکی خود را تأیید کنید
paysafe-start-text = حساب بانکی شما از طریق شرکت {$provider} بررسی می‌شود. صفحه امن این شرکت در همین برگه مرورگر باز می‌شود و سپس شما را به اینجا بازمی‌گرداند. چند دقیقه وقت بگذارید.
paysafe-hint-ready = اطلاعات ورود به بانکداری اینترنتی خود را آماده کنید
paysafe-hint-own = حساب باید به نام خود شما باشد
paysafe-hint-privacy = این صفحه هرگز رمز بانکی شما را نمی‌بیند
paysafe-unfinished-heading = حساب بانکی شما هنوز تأیید نشده است
paysafe-approved-heading = حساب بانکی شما را تأیید کردیم
paysafe-declined-heading = نتوانستیم این حساب بانکی را تأیید کنیم

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = تأیید کنید که خودتان هستید
airwallex-start-text = شرکت {$provider} بررسی می‌کند که خودتان هستید. صفحه امن این شرکت مدرک شناسایی می‌خواهد و از چهره شما فیلم می‌گیرد. این صفحه در همین برگه مرورگر باز می‌شود و سپس شما را به اینجا بازمی‌گرداند. چند دقیقه وقت بگذارید.
airwallex-hint-ready = گذرنامه یا کارت شناسایی خود را آماده کنید
airwallex-hint-place = از تلفن همراه در جایی روشن و بدون افراد دیگر در تصویر استفاده کنید
airwallex-hint-privacy = عکس‌ها و فیلم شما مستقیم به شرکت {$provider} ارسال می‌شود، نه به این صفحه
airwallex-unfinished-heading = بررسی هنوز تمام نشده است
airwallex-approved-heading = تأیید کردیم که خودتان هستید
airwallex-declined-heading = نتوانستیم تأیید کنیم که خودتان هستید

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = هویت خود را تأیید کنید
connectfi-start-text = اطلاعات شما از طریق شرکت {$provider} بررسی می‌شود. اگر عکس مدارک لازم باشد، آن‌ها را در همین صفحه اضافه می‌کنید.
connectfi-hint-ready = گذرنامه، کارت شناسایی یا گواهینامه رانندگی خود را آماده کنید
connectfi-hint-device = با تلفن همراه می‌توان از مدارک عکس خوبی گرفت
connectfi-hint-pause = هر زمان می‌توانید کار را متوقف کنید و بعداً ادامه دهید
connectfi-unfinished-heading = بررسی هنوز تمام نشده است
connectfi-unfinished-text = می‌توانید از همان جایی که متوقف شدید، اکنون یا بعداً ادامه دهید.
connectfi-approved-heading = هویت شما را تأیید کردیم
connectfi-declined-heading = نتوانستیم هویت شما را تأیید کنیم

## ConnectPay: a partner bank opens an account

connectpay-start-heading = افتتاح حساب
connectpay-start-text = {$provider} بانک همکار ماست. این بانک ابتدا هویت شما را تأیید می‌کند و سپس چند مورد اطلاعات از شما می‌خواهد.
connectpay-hint-identity = تأیید هویت اغلب فقط چند دقیقه طول می‌کشد
connectpay-hint-review = ارزیابی در بانک ممکن است چند ساعت یا چند روز کاری طول بکشد
connectpay-hint-pause = هر زمان می‌توانید این صفحه را ببندید و برگردید
connectpay-identity-heading = هویت شما در حال تأیید است
connectpay-identity-text = بانک در حال دریافت نتیجه بررسی هویت شماست. این کار اغلب فقط چند دقیقه طول می‌کشد. سپس از همین‌جا ادامه می‌دهید.
connectpay-processing-heading = اطلاعات شما را دریافت کردیم
connectpay-processing-text = اکنون بانک آن‌ها را ارزیابی می‌کند. می‌توانید این صفحه را ببندید و بعداً برگردید.
connectpay-review-heading = بانک در حال ارزیابی اطلاعات شماست
connectpay-review-text = شما مراحل لازم را انجام داده‌اید. ارزیابی ممکن است چند ساعت یا چند روز کاری طول بکشد. می‌توانید این صفحه را ببندید و بعداً برگردید.
connectpay-details-heading = هویت شما تأیید شد
connectpay-details-text = اکنون بانک به چند مورد اطلاعات درباره شما نیاز دارد. عجله‌ای نیست.
connectpay-unfinished-heading = بررسی هویت شما هنوز تمام نشده است
connectpay-cannot-open-heading = نتوانستیم درخواست افتتاح حساب را شروع کنیم
connectpay-link-heading = لینک بررسی هویت شما منقضی شده است
connectpay-link-text = هیچ تصمیمی گرفته نشده است. برای دریافت لینک جدید، دوباره شروع کنید.
connectpay-approved-heading = حساب شما افتتاح شد
connectpay-identity-declined-heading = بانک نتوانست هویت شما را تأیید کند
connectpay-declined-heading = افتتاح حساب شما ممکن نشد

## On a computer, where the check needs a phone

handoff-start-text = این بررسی به تلفن همراه دوربین‌دار نیاز دارد. در مرحله بعد کدی نشان می‌دهیم تا با تلفن همراه خود اسکن کنید. در تلفن ادامه می‌دهید و این صفحه نتیجه را نشان می‌دهد.
handoff-heading = در تلفن همراه خود ادامه دهید
handoff-text = این بررسی به تلفن همراه دوربین‌دار نیاز دارد. کدی برای اسکن نشان می‌دهیم. این کد چند دقیقه و فقط در یک تلفن معتبر است.
handoff-camera = دوربین تلفن از مدرک شناسایی شما عکس می‌گیرد و از چهره شما فیلم می‌گیرد.
handoff-code-heading = این کد را با تلفن همراه خود اسکن کنید
handoff-code-text = دوربین تلفن همراه را روبه‌روی کد بگیرید و در تلفن ادامه دهید. این صفحه را باز نگه دارید: نتیجه را نشان می‌دهد.
handoff-code-label = کد QR برای اسکن با دوربین تلفن همراه
handoff-valid = مدت اعتبار کد: {$time}
handoff-not-copied = نتوانستیم لینک را کپی کنیم. کد را با تلفن همراه خود اسکن کنید.
handoff-over-heading = این کد دیگر معتبر نیست
handoff-over-text = هر کد چند دقیقه و فقط در یک تلفن معتبر است. در رایانه خود کد جدیدی نمایش دهید و آن را اسکن کنید. یا در همین تلفن وارد حساب کاربری شوید و سپس دوباره تلاش کنید.
handoff-opening = در حال ساخت کد برای تلفن همراه شما
button-continue-phone = ادامه در تلفن همراه
button-continue-here = ادامه در همین دستگاه
button-new-code = نمایش کد جدید
button-making-code = در حال ساخت کد…
button-share-link = اشتراک‌گذاری لینک

## While the provider's page opens

opening-said = در حال باز کردن {$provider}
starting-said = بررسی در حال شروع است
start-host = صفحه‌ای که باز می‌شود {$host} است
did-not-open-heading = صفحه شرکت {$provider} باز نشد
did-not-open-text = شاید اینترنت شما کند باشد. دوباره تلاش کنید.
cannot-open-heading = نتوانستیم صفحه بررسی را باز کنیم
cannot-open-text = چند لحظه دیگر دوباره تلاش کنید.

## Waiting for a result

checking-heading = در حال بررسی نتیجه شما
checking-text = اکنون در حال دریافت نتیجه شما هستیم.
back-text = سپاسگزاریم. منتظر نتیجه از شرکت {$provider} هستیم.
processing-heading = اطلاعات شما در حال بررسی است
processing-text = شما مراحل لازم را انجام داده‌اید. می‌توانید همین‌جا بمانید یا این صفحه را ببندید و بعداً برگردید.
review-heading = کارشناسی در حال ارزیابی اطلاعات شماست
review-text = شما مراحل لازم را انجام داده‌اید. ارزیابی توسط کارشناس بیشتر طول می‌کشد. می‌توانید این صفحه را ببندید و بعداً برگردید.
waiting-heading = بررسی هنوز ادامه دارد
waiting-text = هنوز نتیجه‌ای اعلام نشده است. می‌توانید همین‌جا بمانید یا این صفحه را ببندید و بعداً برگردید.
no-result-heading = هنوز نتیجه‌ای اعلام نشده است
no-result-text = لازم نیست کاری انجام دهید. می‌توانید این صفحه را ببندید و برای دیدن نتیجه بعداً برگردید.
stopped-text = این صفحه دیگر خودکار به‌روز نمی‌شود. برای بررسی دوباره، «{$button}» را بزنید.
unfinished-text = می‌توانید از همان جایی که متوقف شدید ادامه دهید. اگر همین حالا تمام کرده‌اید، کمی صبر کنید: این صفحه خودکار به‌روز می‌شود.
unfinished-long-text = می‌توانید از همان جایی که متوقف شدید، اکنون یا بعداً ادامه دهید. اگر در دستگاه دیگری تمام کرده‌اید، برای دیدن نتیجه «{$button}» را بزنید.

## Details that the company asks for in a form of its own

details-heading = به اطلاعات بیشتری نیاز داریم
details-text = برخی اطلاعات لازم برای بررسی شما هنوز به دست ما نرسیده است.
details-below = فرم زیر را پر کنید. وقتی پاسخ‌های شما برسد، بررسی ادامه می‌یابد.
details-elsewhere = این اطلاعات را جداگانه از شما می‌خواهیم. وقتی اطلاعات برسد، در همین صفحه ادامه می‌دهید.

## Documents that are uploaded on this page

documents-heading = به مدارک شما نیاز داریم
documents-text = از هر مدرک یک عکس یا فایل اضافه کنید و سپس بفرستید. مدارک برای این بررسی به شرکت {$provider} ارسال می‌شود. این صفحه آن‌ها را نگه نمی‌دارد.
documents-unknown-text = همین که بدانیم چه مدارکی لازم است، فهرست آن‌ها را در اینجا می‌بینید.
documents-label = مدارک
documents-passport = گذرنامه، صفحه دارای عکس
documents-licence = گواهینامه رانندگی
documents-id-card = کارت شناسایی
documents-tenancy = اجاره‌نامه
documents-utility = قبض برق، آب یا گاز
documents-other = مدرک دیگر
documents-front = {$document}، روی مدرک
documents-back = {$document}، پشت مدرک
documents-wants-pdf = یک فایل PDF با همه صفحه‌ها
documents-wants-any = عکس (JPEG یا PNG) یا فایل PDF
documents-wants-photo = عکس (JPEG یا PNG) که هر چهار گوشه در آن دیده شود
documents-file = {$name}، {$size}
documents-ready = آماده ارسال
documents-sending = در حال ارسال: {$percent}
documents-received = دریافت شد
documents-lost = این فایل نرسید. دوباره آن را بفرستید.
documents-refused = این فایل را دریافت کردیم، اما نمی‌توانیم از آن استفاده کنیم. فایلی انتخاب کنید که همه چیز در آن خوانا باشد.
documents-too-large = این فایل خیلی بزرگ است. حداکثر اندازه {$size} است. فایل کوچک‌تری انتخاب کنید.
documents-empty = این فایل خالی است یا باز نمی‌شود. فایل دیگری انتخاب کنید.
documents-heic = نمی‌توانیم عکس‌های HEIC را بخوانیم. همین‌جا عکس بگیرید یا یک فایل JPEG انتخاب کنید.
documents-not-photo = این فایل عکس نیست. فایل JPEG یا PNG انتخاب کنید.
documents-not-pdf = این فایل PDF نیست. یک فایل PDF با همه صفحه‌ها انتخاب کنید.
documents-not-readable = نمی‌توانیم این فایل را بخوانیم. یک فایل JPEG یا PNG یا PDF انتخاب کنید.
documents-progress = در حال ارسال: {$document}
documents-ready-said = آماده ارسال: {$count}
documents-received-said = دریافت‌شده: {$count} از {$total}
documents-nothing-chosen = هنوز چیزی برای ارسال نیست. ابتدا یک فایل انتخاب کنید.
button-send = ارسال مدارک
button-sending = در حال ارسال…
button-choose = انتخاب فایل
button-choose-other = انتخاب فایل دیگر
button-photo = گرفتن عکس
button-photo-other = گرفتن عکس دیگر
button-remove = حذف

## Results

approved-text = سپاسگزاریم.
recent-text = این نتیجه آخرین بررسی شماست.
declined-photo-text = یکی از عکس‌ها خوانا نبود. در نور خوب دوباره تلاش کنید. تمام مدرک باید واضح و بدون بازتاب نور دیده شود.
declined-document-text = نمی‌توان از این مدرک استفاده کرد. شاید منقضی شده باشد یا از نوعی باشد که نمی‌توانیم بپذیریم. مدرک دیگری را امتحان کنید.
declined-data-text = اطلاعات مدرک شما با اطلاعاتی که وارد کرده‌اید یکسان نیست. نام و تاریخ‌ها را بررسی کنید و دوباره تلاش کنید.
declined-face-text = تطبیق چهره شما با عکس مدرک ممکن نشد. به‌تنهایی، در نور خوب و با چهره کاملاً نمایان دوباره تلاش کنید.
declined-duplicate-text = حساب کاربری دیگری از همین اطلاعات استفاده می‌کند. پشتیبانی می‌تواند در این مورد به شما کمک کند.
declined-bank-text = این بانک پشتیبانی نمی‌شود. می‌توانید حسابی در بانک دیگر را امتحان کنید.
declined-bank-data-text = بانک اطلاعات کافی نفرستاد تا نشان دهد حساب متعلق به شماست. می‌توانید حساب دیگری را امتحان کنید.
declined-name-text = نام صاحب حساب با نامی که از شما داریم یکسان نیست. اگر صورت‌حساب بانکی خود را برای پشتیبانی بفرستید، پشتیبانی می‌تواند حساب را تأیید کند.
declined-shared-text = مشخص نشد که این حساب فقط متعلق به شماست. این ممکن است در حساب‌های مشترک پیش بیاید. پشتیبانی می‌تواند در این مورد به شما کمک کند.
declined-support-text = پشتیبانی می‌تواند بگوید چه کاری می‌توانید انجام دهید.
declined-retry-text = می‌توانید دوباره تلاش کنید.
expired-heading = مهلت بررسی به پایان رسید
expired-text = هیچ تصمیمی گرفته نشده است. می‌توانید دوباره شروع کنید.
abandoned-heading = بررسی ناتمام ماند
abandoned-text = اشکالی ندارد. هیچ تصمیمی گرفته نشده است. هر وقت آماده بودید، می‌توانید دوباره شروع کنید.
failed-heading = مشکلی پیش آمد
failed-bank-text = هنگام انتخاب حساب بانکی شما مشکلی پیش آمد. هیچ تصمیمی گرفته نشده است. می‌توانید دوباره تلاش کنید.
failed-provider-text = برای شرکت {$provider} مشکلی فنی پیش آمد. هیچ تصمیمی گرفته نشده است. می‌توانید دوباره تلاش کنید.
failed-support-text = بررسی بدون نتیجه متوقف شد. پشتیبانی می‌تواند بگوید چه شده است و چه باید کرد.

## Problems

elsewhere-heading = به جایی که شروع کردید برگردید
elsewhere-text = شاید در مرورگر یا برنامه دیگری برگشته باشید. برای دیدن نتیجه، این صفحه را همان جایی که شروع کردید باز کنید.
offline-heading = به اینترنت متصل نیستید
offline-text = به اینترنت متصل شوید و دوباره تلاش کنید.
unreachable-heading = اکنون نمی‌توانیم ارتباط برقرار کنیم
unreachable-text = شاید مشکل از سوی ما باشد. یک دقیقه دیگر دوباره تلاش کنید.
sign-in-heading = لطفاً وارد حساب کاربری شوید
sign-in-text = برای ادامه باید وارد حساب کاربری خود شوید. وارد شوید و سپس به این صفحه برگردید.
not-found-heading = این بررسی را پیدا نکردیم
not-found-text = شاید بسته شده یا متعلق به حساب کاربری دیگری باشد. می‌توانید بررسی جدیدی شروع کنید.
gone-heading = این بررسی بسته شده است
gone-text = نمی‌توان آن را ادامه داد. می‌توانید دوباره شروع کنید.
framed-heading = این صفحه را در برگه‌ای جداگانه از مرورگر باز کنید
framed-text = این صفحه درون صفحه دیگری نشان داده می‌شود. برای امنیت شما، بررسی تنها در برگه‌ای جداگانه از مرورگر باز می‌شود.
unsupported-heading = بررسی در اینجا به‌طور امن باز نمی‌شود
unsupported-text = از مرورگر به‌روز استفاده کنید. نشانی صفحه باید با https شروع شود.
misconfigured-heading = بررسی اکنون در دسترس نیست
misconfigured-text = مشکلی در این صفحه وجود دارد. بعداً دوباره تلاش کنید.

## Notices beside the text

notice-offline = به اینترنت متصل نیستید. وقتی دوباره متصل شوید، ادامه می‌دهیم.
notice-trying = در برقراری ارتباط مشکل داریم. همچنان تلاش می‌کنیم.
notice-unreachable = اکنون نمی‌توانیم ارتباط برقرار کنیم. برای تلاش دوباره، «{$button}» را بزنید.
notice-no-result = همین حالا بررسی شد: هنوز نتیجه‌ای اعلام نشده است
notice-slow-start = این کار بیش از حد معمول طول کشیده است. همچنان تلاش می‌کنیم.
notice-link-copied = لینک کپی شد
notice-not-copied = نتوانستیم آن را کپی کنیم. لطفاً خودتان کپی کنید.
advice-not-copied = نتوانستیم لینک را کپی کنیم. از منوی همین برنامه، صفحه را در مرورگر خود باز کنید.
advice-in-app = این صفحه را درون یک برنامه باز کرده‌اید. بررسی ممکن است در اینجا کار نکند. صفحه را در مرورگر همیشگی خود باز کنید.
advice-no-camera = در این دستگاه دوربینی پیدا نمی‌کنیم. از تلفن همراه یا دستگاه دیگری با دوربین استفاده کنید.

## Help

help-text = با پشتیبانی تماس بگیرید و این شماره پیگیری را اعلام کنید.
help-plain-text = اگر باز هم نشد، با پشتیبانی تماس بگیرید.
help-long-text = اگر مدت زیادی منتظر مانده‌اید، با پشتیبانی تماس بگیرید و این شماره پیگیری را اعلام کنید.
reference-label = شماره پیگیری
code-label = کد خطا
recorder-heading = جزئیات فنی
recorder-text = پشتیبانی ممکن است آن را بخواهد. فقط زمان‌ها و کدها در آن است و چیزی درباره شما نیست.

## The title of the browser's tab

title-waiting = در حال بررسی
title-action = نوبت شماست
title-problem = مشکل
