# Arabic (العربية)
# Address: texts use the suffix ك and "يُرجى" + verbal noun, so that no gender shows; buttons are verbal nouns, as on phones.
# "check" is "التحقق"; asking for the result is "الاستعلام", so that the two are not confused. "مراجعة البنك" is avoided: it also means a visit to the bank.
# A bank account is "الحساب البنكي"; online banking is "الخدمات المصرفية عبر الإنترنت"; support is "خدمة العملاء".
# {$provider} follows "شركة" (company) or "صفحة" (page). {$time} follows a colon, for the grammar of numbers.
# U+00A0 ties a negation (لا، لم، ما) to its word.
# Doubt: documents-file mixes a Latin file name and a size; it needs isolation of text direction where it is shown.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = التحقق
steps-label = مراحل التحقق
step-count = الخطوة {$number} من {$total}
step-state-done = مكتملة
step-state-current = الخطوة الحالية
step-state-stopped = متوقفة
step-state-ahead = لم تبدأ بعد
step-start = البداية
step-identity = الهوية
step-bank-account = الحساب البنكي
step-bank-check = تحقق البنك
step-documents = المستندات
step-details = البيانات
step-review = المراجعة
step-result = النتيجة
step-account = الحساب

## Buttons

button-continue-with = المتابعة مع {$provider}
button-start = بدء
button-continue = متابعة
button-opening = جارٍ فتح {$provider}…
button-starting = جارٍ البدء…
button-check = الاستعلام عن الحالة
button-checking = جارٍ الاستعلام…
button-try-again = إعادة المحاولة
button-start-again = البدء من جديد
button-start-new = بدء عملية تحقق جديدة
button-start-here = البدء من جديد هنا
button-other-document = تجربة مستند آخر
button-other-account = تجربة حساب بنكي آخر
button-finish = متابعة
button-not-now = ليس الآن
button-cancel = إلغاء
button-open-tab = فتح في علامة تبويب جديدة
button-open-browser = فتح في متصفحك
button-copy-link = نسخ الرابط
button-copy = نسخ
button-copied = تم النسخ

## Before the first answer

lookup-heading = لحظة من فضلك
lookup-text = نبحث عن أي عملية تحقق سبق أن بدأتها.

## Ondato: identity check with documents and camera

ondato-start-heading = تأكيد هويتك
ondato-start-text = نستعين بشركة {$provider} للتحقق من هويتك. تُفتح صفحتها الآمنة في علامة التبويب هذه، ثم تعيدك إلى هنا. يُرجى تخصيص بضع دقائق لذلك.
ondato-hint-ready = يُرجى تجهيز جواز السفر أو بطاقة الهوية
ondato-hint-device = يُرجى استخدام جهاز به كاميرا، مثل الهاتف
ondato-hint-privacy = تصل صورك مباشرةً إلى شركة {$provider}، وليس إلى هذه الصفحة
ondato-unfinished-heading = لم يكتمل التحقق من هويتك بعد
ondato-approved-heading = لقد تأكدنا من هويتك
ondato-declined-heading = لم نتمكن من تأكيد هويتك

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = تأكيد حسابك البنكي
paysafe-start-text = نستعين بشركة {$provider} للتحقق من حسابك البنكي. تُفتح صفحتها الآمنة في علامة التبويب هذه، ثم تعيدك إلى هنا. يُرجى تخصيص بضع دقائق لذلك.
paysafe-hint-ready = يُرجى تجهيز بيانات الدخول إلى خدماتك المصرفية عبر الإنترنت
paysafe-hint-own = يجب أن يكون الحساب باسمك
paysafe-hint-privacy = لا تطّلع هذه الصفحة مطلقًا على كلمة مرور حسابك البنكي
paysafe-unfinished-heading = لم يتم تأكيد حسابك البنكي بعد
paysafe-approved-heading = لقد تأكدنا من حسابك البنكي
paysafe-declined-heading = لم نتمكن من تأكيد هذا الحساب البنكي

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = إثبات هويتك
airwallex-start-text = نستعين بشركة {$provider} للتحقق من هويتك. تطلب صفحتها الآمنة مستند الهوية وتصوّر وجهك بالفيديو. تُفتح الصفحة في علامة التبويب هذه، ثم تعيدك إلى هنا. يُرجى تخصيص بضع دقائق لذلك.
airwallex-hint-ready = يُرجى تجهيز جواز السفر أو بطاقة الهوية
airwallex-hint-place = يُرجى استخدام هاتف في مكان مضيء دون ظهور أي شخص آخر
airwallex-hint-privacy = تصل صورك ومقاطع الفيديو مباشرةً إلى شركة {$provider}، وليس إلى هذه الصفحة
airwallex-unfinished-heading = لم يكتمل التحقق بعد
airwallex-approved-heading = لقد تأكدنا من هويتك
airwallex-declined-heading = لم نتمكن من تأكيد هويتك

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = تأكيد هويتك
connectfi-start-text = نستعين بشركة {$provider} للتحقق من بياناتك. إذا كانت هناك حاجة إلى صور لمستنداتك، فيمكنك إضافتها في هذه الصفحة.
connectfi-hint-ready = يُرجى تجهيز جواز السفر أو بطاقة الهوية أو رخصة القيادة
connectfi-hint-device = يلتقط الهاتف صورًا جيدة للمستندات
connectfi-hint-pause = يمكنك التوقف في أي وقت والمتابعة لاحقًا
connectfi-unfinished-heading = لم يكتمل التحقق بعد
connectfi-unfinished-text = يمكنك المتابعة من حيث توقفت، الآن أو لاحقًا.
connectfi-approved-heading = لقد تأكدنا من هويتك
connectfi-declined-heading = لم نتمكن من تأكيد هويتك

## ConnectPay: a partner bank opens an account

connectpay-start-heading = فتح حسابك
connectpay-start-text = بنكنا الشريك هو {$provider}. يتأكد البنك من هويتك أولًا، ثم يطلب منك بعض البيانات.
connectpay-hint-identity = غالبًا ما يستغرق تأكيد هويتك بضع دقائق فقط
connectpay-hint-review = قد تستغرق المراجعة لدى البنك بضع ساعات أو بضعة أيام عمل
connectpay-hint-pause = يمكنك إغلاق هذه الصفحة في أي وقت والعودة إليها
connectpay-identity-heading = جارٍ تأكيد هويتك
connectpay-identity-text = يطّلع البنك على نتيجة التحقق من هويتك. غالبًا ما يستغرق ذلك بضع دقائق فقط. بعدها يمكنك المتابعة هنا.
connectpay-processing-heading = لقد استلمنا بياناتك
connectpay-processing-text = سيراجعها البنك بعد ذلك. يمكنك إغلاق هذه الصفحة والعودة لاحقًا.
connectpay-review-heading = يراجع البنك بياناتك
connectpay-review-text = لقد أنجزت المطلوب منك. قد تستغرق المراجعة بضع ساعات أو بضعة أيام عمل. يمكنك إغلاق هذه الصفحة والعودة لاحقًا.
connectpay-details-heading = تم تأكيد هويتك
connectpay-details-text = يحتاج البنك الآن إلى بعض البيانات عنك. لا داعي للاستعجال.
connectpay-unfinished-heading = لم يكتمل التحقق من هويتك بعد
connectpay-cannot-open-heading = لم نتمكن من بدء طلبك
connectpay-link-heading = انتهت صلاحية رابط التحقق من هويتك
connectpay-link-text = لم يُتخذ أي قرار. يُرجى البدء من جديد للحصول على رابط جديد.
connectpay-approved-heading = تم فتح حسابك
connectpay-identity-declined-heading = لم يتمكن البنك من تأكيد هويتك
connectpay-declined-heading = تعذّر فتح حسابك

## On a computer, where the check needs a phone

handoff-start-text = يتطلب هذا التحقق هاتفًا به كاميرا. في الخطوة التالية نعرض لك رمزًا لمسحه ضوئيًا بهاتفك. تتم المتابعة على الهاتف، وتظهر النتيجة في هذه الصفحة.
handoff-heading = المتابعة على هاتفك
handoff-text = يتطلب هذا التحقق هاتفًا به كاميرا. نعرض لك رمزًا لمسحه ضوئيًا. يعمل الرمز لبضع دقائق وعلى هاتف واحد فقط.
handoff-camera = على هاتفك، تلتقط الكاميرا صورًا لمستند هويتك، وتصوّر وجهك بالفيديو.
handoff-code-heading = يُرجى مسح هذا الرمز ضوئيًا بهاتفك
handoff-code-text = يُرجى توجيه كاميرا الهاتف نحو الرمز والمتابعة على الهاتف، مع إبقاء هذه الصفحة مفتوحة: ستظهر فيها النتيجة.
handoff-code-label = رمز QR لمسحه ضوئيًا بكاميرا هاتفك
handoff-valid = مدة صلاحية هذا الرمز: {$time}
handoff-not-copied = لم نتمكن من نسخ الرابط. يُرجى مسح الرمز ضوئيًا بهاتفك.
handoff-over-heading = لم يعد هذا الرمز صالحًا
handoff-over-text = يعمل كل رمز لبضع دقائق وعلى هاتف واحد فقط. يُرجى عرض رمز جديد على الكمبيوتر ومسحه ضوئيًا. ويمكنك بدلًا من ذلك تسجيل الدخول على هذا الهاتف، ثم إعادة المحاولة.
handoff-opening = جارٍ إنشاء رمز لهاتفك
button-continue-phone = المتابعة على الهاتف
button-continue-here = المتابعة على هذا الجهاز
button-new-code = عرض رمز جديد
button-making-code = جارٍ إنشاء الرمز…
button-share-link = مشاركة الرابط

## While the provider's page opens

opening-said = جارٍ فتح صفحة {$provider}
starting-said = جارٍ بدء التحقق
start-host = عنوان الصفحة التي ستُفتح: {$host}
did-not-open-heading = لم تُفتح صفحة {$provider}
did-not-open-text = ربما كان اتصالك بالإنترنت بطيئًا. يُرجى إعادة المحاولة.
cannot-open-heading = لم نتمكن من فتح صفحة التحقق
cannot-open-text = يُرجى إعادة المحاولة بعد لحظات.

## Waiting for a result

checking-heading = جارٍ الاستعلام عن نتيجتك
checking-text = نطلب نتيجتك الآن.
back-text = شكرًا لك. ننتظر النتيجة من شركة {$provider}.
processing-heading = جارٍ التحقق من بياناتك
processing-text = لقد أنجزت المطلوب منك. يمكنك البقاء هنا أو إغلاق هذه الصفحة والعودة لاحقًا.
review-heading = يراجع أحد الموظفين بياناتك
review-text = لقد أنجزت المطلوب منك. المراجعة التي يجريها موظف تستغرق وقتًا أطول. يمكنك إغلاق هذه الصفحة والعودة لاحقًا.
waiting-heading = التحقق لا يزال جاريًا
waiting-text = لا توجد نتيجة بعد. يمكنك البقاء هنا أو إغلاق هذه الصفحة والعودة لاحقًا.
no-result-heading = لا توجد نتيجة بعد
no-result-text = لا يلزمك القيام بأي شيء. يمكنك إغلاق هذه الصفحة والعودة لاحقًا لمعرفة النتيجة.
stopped-text = لم تعد هذه الصفحة تُحدَّث تلقائيًا. لمعرفة الجديد، يُرجى الضغط على «{$button}».
unfinished-text = يمكنك المتابعة من حيث توقفت. إذا انتهيت للتو، يُرجى الانتظار لحظة: تُحدَّث هذه الصفحة تلقائيًا.
unfinished-long-text = يمكنك المتابعة من حيث توقفت، الآن أو لاحقًا. إذا انتهيت على جهاز آخر، يُرجى الضغط على «{$button}» لمعرفة النتيجة.

## Details that the company asks for in a form of its own

details-heading = نحتاج إلى مزيد من البيانات
details-text = تنقصنا بعض البيانات لمتابعة التحقق.
details-below = يُرجى ملء النموذج أدناه. يُستأنف التحقق عند وصول إجاباتك.
details-elsewhere = سنطلبها منك بشكل منفصل. عند وصول البيانات تستمر العملية في هذه الصفحة.

## Documents that are uploaded on this page

documents-heading = نحتاج إلى مستنداتك
documents-text = يُرجى إضافة صورة أو ملف لكل مستند، ثم إرسالها. تُرسل المستندات إلى شركة {$provider} لإجراء هذا التحقق. لا تحتفظ هذه الصفحة بها.
documents-unknown-text = ستظهر هنا المستندات المطلوبة فور معرفتنا بها.
documents-label = المستندات
documents-passport = جواز السفر، صفحة الصورة
documents-licence = رخصة القيادة
documents-id-card = بطاقة الهوية
documents-tenancy = عقد الإيجار
documents-utility = فاتورة كهرباء أو ماء أو غاز
documents-other = مستند آخر
documents-front = {$document}، الوجه الأمامي
documents-back = {$document}، الوجه الخلفي
documents-wants-pdf = ملف PDF واحد يضم كل الصفحات
documents-wants-any = صورة (JPEG أو PNG) أو ملف PDF
documents-wants-photo = صورة (JPEG أو PNG) تظهر فيها الزوايا الأربع كلها
documents-file = {$name}، {$size}
documents-ready = جاهز للإرسال
documents-sending = جارٍ الإرسال: {$percent}
documents-received = تم الاستلام
documents-lost = لم يصل هذا الملف. يُرجى إرساله مرة أخرى.
documents-refused = استلمنا هذا الملف لكن لا يمكننا استخدامه. يُرجى اختيار ملف يكون كل ما فيه مقروءًا.
documents-too-large = هذا الملف كبير جدًا. الحد الأقصى {$size}. يُرجى اختيار ملف أصغر.
documents-empty = هذا الملف فارغ أو لا يمكن فتحه. يُرجى اختيار ملف آخر.
documents-heic = لا يمكننا قراءة الصور بتنسيق HEIC. يُرجى التقاط الصورة هنا بدلًا من ذلك، أو اختيار صورة JPEG.
documents-not-photo = هذا الملف ليس صورة. يُرجى اختيار صورة JPEG أو PNG.
documents-not-pdf = هذا الملف ليس بتنسيق PDF. يُرجى اختيار ملف PDF يضم كل الصفحات.
documents-not-readable = لا يمكننا قراءة هذا الملف. يُرجى اختيار ملف JPEG أو PNG أو PDF.
documents-progress = جارٍ الإرسال: {$document}
documents-ready-said = جاهز للإرسال: {$count}
documents-received-said = تم الاستلام: {$count} من {$total}
documents-nothing-chosen = لا يوجد ما يمكن إرساله بعد. يُرجى اختيار ملف أولًا.
button-send = إرسال المستندات
button-sending = جارٍ الإرسال…
button-choose = اختيار ملف
button-choose-other = اختيار ملف آخر
button-photo = التقاط صورة
button-photo-other = التقاط صورة أخرى
button-remove = إزالة

## Results

approved-text = شكرًا لك.
recent-text = هذه نتيجة آخر عملية تحقق لك.
declined-photo-text = تعذّرت قراءة إحدى الصور. يُرجى إعادة المحاولة في إضاءة جيدة، مع إظهار المستند كاملًا وواضحًا دون انعكاس للضوء.
declined-document-text = لا يمكن استخدام هذا المستند. ربما انتهت صلاحيته أو كان من نوع لا يمكننا قبوله. يُرجى تجربة مستند آخر.
declined-data-text = لا يتطابق مستندك مع البيانات التي أدخلتها. يُرجى مراجعة الاسم والتواريخ، ثم إعادة المحاولة.
declined-face-text = لم نتمكن من مطابقة وجهك مع الصورة في مستندك. يُرجى إعادة المحاولة بمفردك، في إضاءة جيدة وبوجه مكشوف.
declined-duplicate-text = هذه البيانات مستخدمة بالفعل في حساب آخر مسجَّل لدينا. يمكن لخدمة العملاء مساعدتك في ذلك.
declined-bank-text = هذا البنك غير مدعوم. يمكنك تجربة حساب في بنك آخر.
declined-bank-data-text = لم يرسل البنك معلومات كافية تُظهر أن الحساب لك. يمكنك تجربة حساب آخر.
declined-name-text = الاسم على الحساب لا يطابق الاسم المسجَّل لدينا. إذا أرسلت كشف حساب بنكي إلى خدمة العملاء، فيمكنها تأكيد الحساب.
declined-shared-text = لا يمكن ربط هذا الحساب بك وحدك. قد يحدث هذا مع الحسابات المشتركة. يمكن لخدمة العملاء مساعدتك في ذلك.
declined-support-text = يمكن لخدمة العملاء إبلاغك بما يمكنك فعله بعد ذلك.
declined-retry-text = يمكنك إعادة المحاولة.
expired-heading = انتهت مهلة التحقق
expired-text = لم يُتخذ أي قرار. يمكنك البدء من جديد.
abandoned-heading = لم يكتمل التحقق
abandoned-text = لا بأس. لم يُتخذ أي قرار. يمكنك البدء من جديد متى شئت.
failed-heading = حدث خطأ ما
failed-bank-text = حدثت مشكلة أثناء اختيار حسابك البنكي. لم يُتخذ أي قرار. يمكنك إعادة المحاولة.
failed-provider-text = واجهت شركة {$provider} مشكلة فنية. لم يُتخذ أي قرار. يمكنك إعادة المحاولة.
failed-support-text = توقف التحقق دون نتيجة. يمكن لخدمة العملاء إبلاغك بما حدث وبالخطوة التالية.

## Problems

elsewhere-heading = يُرجى العودة إلى المتصفح أو التطبيق الذي بدأت فيه
elsewhere-text = ربما عُدت من خلال متصفح أو تطبيق آخر. لمعرفة نتيجتك، يُرجى فتح هذه الصفحة في المتصفح أو التطبيق الذي بدأت فيه.
offline-heading = لا يوجد اتصال بالإنترنت
offline-text = يُرجى الاتصال بالإنترنت، ثم إعادة المحاولة.
unreachable-heading = تعذّر الاتصال حاليًا
unreachable-text = قد تكون المشكلة من جانبنا. يُرجى إعادة المحاولة بعد دقيقة.
sign-in-heading = يُرجى تسجيل الدخول
sign-in-text = يلزم تسجيل الدخول للمتابعة، ثم العودة إلى هذه الصفحة.
not-found-heading = لم نعثر على عملية التحقق هذه
not-found-text = ربما أُغلقت أو كانت مرتبطة بحساب آخر مسجَّل لدينا. يمكنك بدء عملية جديدة.
gone-heading = عملية التحقق هذه مغلقة
gone-text = لا يمكن متابعتها. يمكنك البدء من جديد.
framed-heading = يُرجى فتح الصفحة في علامة تبويب مستقلة
framed-text = تُعرض هذه الصفحة داخل صفحة أخرى. حفاظًا على أمانك، لا تُفتح صفحة التحقق إلا في علامة تبويب مستقلة.
unsupported-heading = لا يمكن فتح صفحة التحقق هنا بأمان
unsupported-text = يُرجى استخدام متصفح محدَّث وعنوان يبدأ بـ https.
misconfigured-heading = التحقق غير متاح حاليًا
misconfigured-text = توجد مشكلة في هذه الصفحة. يُرجى إعادة المحاولة لاحقًا.

## Notices beside the text

notice-offline = لا يوجد اتصال بالإنترنت. سنتابع عند عودة الاتصال.
notice-trying = نواجه صعوبة في الاتصال. ما زلنا نحاول.
notice-unreachable = تعذّر الاتصال حاليًا. يُرجى الضغط على «{$button}» لإعادة المحاولة.
notice-no-result = تم الاستعلام قبل لحظات: لا توجد نتيجة بعد
notice-slow-start = يستغرق هذا وقتًا أطول من المعتاد. ما زلنا نحاول.
notice-link-copied = تم نسخ الرابط
notice-not-copied = لم نتمكن من النسخ. يُرجى النسخ يدويًا.
advice-not-copied = لم نتمكن من نسخ الرابط. يُرجى استخدام قائمة هذا التطبيق لفتح الصفحة في متصفحك.
advice-in-app = هذه الصفحة مفتوحة داخل تطبيق. قد لا يعمل التحقق هنا. يُرجى فتح الصفحة في متصفحك المعتاد.
advice-no-camera = لم نعثر على كاميرا في هذا الجهاز. يُرجى استخدام هاتف أو جهاز آخر به كاميرا.

## Help

help-text = يُرجى التواصل مع خدمة العملاء وذكر هذا الرقم المرجعي.
help-plain-text = إذا استمرت المشكلة، يُرجى التواصل مع خدمة العملاء.
help-long-text = إذا طال انتظارك، يُرجى التواصل مع خدمة العملاء وذكر هذا الرقم المرجعي.
reference-label = الرقم المرجعي
code-label = رمز الخطأ
recorder-heading = التفاصيل الفنية
recorder-text = قد تطلبها خدمة العملاء. تحتوي على أوقات ورموز، ولا تتضمن أي معلومات عنك.

## The title of the browser's tab

title-waiting = جارٍ التحقق
title-action = دورك الآن
title-problem = مشكلة
