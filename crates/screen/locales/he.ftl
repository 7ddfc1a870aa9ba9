# Hebrew (עברית)
# Address: no form that shows gender: infinitives with יש, אפשר, כדאי, and verbal nouns on buttons (המשך, העתקה).
# "check": אימות; identity check: אימות זהות; review by people or the bank: בדיקה; details: פרטים.
# ID card: תעודת זהות; driving licence: רישיון נהיגה; online banking: חשבון הבנק המקוון.
# Support: שירות הלקוחות; reference: מספר אסמכתא, as banks spell it; sign in: התחברות; tab: כרטיסייה; QR: קוד QR.
# Names of providers follow "חברת" after a preposition. Button names stand in gershayim (״…״).
# Read twice: against the English, and alone.

## The frame around every screen

region-label = אימות
steps-label = התקדמות
step-count = שלב {$number} מתוך {$total}
step-state-done = הושלם
step-state-current = השלב הנוכחי
step-state-stopped = נעצר
step-state-ahead = טרם התחיל
step-start = התחלה
step-identity = זהות
step-bank-account = חשבון בנק
step-bank-check = בדיקה בבנק
step-documents = מסמכים
step-details = פרטים
step-review = בדיקה
step-result = תוצאה
step-account = חשבון

## Buttons

button-continue-with = המשך אל {$provider}
button-start = התחלה
button-continue = המשך
button-opening = פתיחת {$provider}…
button-starting = מתחילים…
button-check = בדיקת הסטטוס
button-checking = בודקים…
button-try-again = ניסיון נוסף
button-start-again = התחלה מחדש
button-start-new = התחלת אימות חדש
button-start-here = התחלה מחדש כאן
button-other-document = ניסיון עם מסמך אחר
button-other-account = ניסיון עם חשבון בנק אחר
button-finish = המשך
button-not-now = לא עכשיו
button-cancel = ביטול
button-open-tab = פתיחה בכרטיסייה חדשה
button-open-browser = פתיחה בדפדפן
button-copy-link = העתקת הקישור
button-copy = העתקה
button-copied = הועתק

## Before the first answer

lookup-heading = רק רגע
lookup-text = אנחנו בודקים אם כבר התחלת.

## Ondato: identity check with documents and camera

ondato-start-heading = אימות הזהות שלך
ondato-start-text = אימות הזהות נעשה באמצעות חברת {$provider}. הדף המאובטח של החברה נפתח בכרטיסייה הזאת, ובסיום חוזרים לכאן. כדאי להקדיש לכך כמה דקות.
ondato-hint-ready = כדאי להכין דרכון או תעודת זהות
ondato-hint-device = יש להשתמש במכשיר עם מצלמה, למשל טלפון
ondato-hint-privacy = התמונות שלך מועברות ישירות אל חברת {$provider}, ולא אל הדף הזה
ondato-unfinished-heading = אימות הזהות שלך עוד לא הסתיים
ondato-approved-heading = אימתנו את הזהות שלך
ondato-declined-heading = לא הצלחנו לאמת את הזהות שלך

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = אימות חשבון הבנק שלך
paysafe-start-text = אימות חשבון הבנק נעשה באמצעות חברת {$provider}. הדף המאובטח של החברה נפתח בכרטיסייה הזאת, ובסיום חוזרים לכאן. כדאי להקדיש לכך כמה דקות.
paysafe-hint-ready = כדאי להכין את פרטי הכניסה לחשבון הבנק המקוון
paysafe-hint-own = החשבון צריך להיות על שמך
paysafe-hint-privacy = הסיסמה שלך לבנק לעולם לא נחשפת לדף הזה
paysafe-unfinished-heading = חשבון הבנק שלך עוד לא אומת
paysafe-approved-heading = אימתנו את חשבון הבנק שלך
paysafe-declined-heading = לא הצלחנו לאמת את חשבון הבנק הזה

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = אימות הזהות שלך
airwallex-start-text = אימות הזהות נעשה באמצעות חברת {$provider}. בדף המאובטח של החברה מציגים מסמך מזהה ומצלמים את הפנים בווידאו. הדף נפתח בכרטיסייה הזאת, ובסיום חוזרים לכאן. כדאי להקדיש לכך כמה דקות.
airwallex-hint-ready = כדאי להכין דרכון או תעודת זהות
airwallex-hint-place = יש להשתמש בטלפון, במקום מואר ובלי אנשים נוספים בתמונה
airwallex-hint-privacy = התמונות והסרטון שלך מועברים ישירות אל חברת {$provider}, ולא אל הדף הזה
airwallex-unfinished-heading = האימות שלך עוד לא הסתיים
airwallex-approved-heading = אימתנו את הזהות שלך
airwallex-declined-heading = לא הצלחנו לאמת את הזהות שלך

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = אימות הזהות שלך
connectfi-start-text = אימות הפרטים שלך נעשה באמצעות חברת {$provider}. אם יידרשו תמונות של המסמכים שלך, מוסיפים אותן בדף הזה.
connectfi-hint-ready = כדאי להכין דרכון, תעודת זהות או רישיון נהיגה
connectfi-hint-device = בטלפון קל לצלם מסמכים באיכות טובה
connectfi-hint-pause = אפשר לעצור בכל רגע ולהמשיך מאוחר יותר
connectfi-unfinished-heading = האימות שלך עוד לא הסתיים
connectfi-unfinished-text = אפשר להמשיך מהמקום שבו עצרת, עכשיו או מאוחר יותר.
connectfi-approved-heading = אימתנו את הזהות שלך
connectfi-declined-heading = לא הצלחנו לאמת את הזהות שלך

## ConnectPay: a partner bank opens an account

connectpay-start-heading = פתיחת החשבון שלך
connectpay-start-text = {$provider} הוא הבנק השותף שלנו. תחילה הבנק מאמת את הזהות שלך, ולאחר מכן מבקש כמה פרטים.
connectpay-hint-identity = אימות הזהות נמשך לרוב כמה דקות בלבד
connectpay-hint-review = הבדיקה של הבנק עשויה להימשך שעות או כמה ימי עסקים
connectpay-hint-pause = אפשר לסגור את הדף הזה בכל רגע ולחזור אליו
connectpay-identity-heading = הזהות שלך בתהליך אימות
connectpay-identity-text = הבנק מקבל את תוצאת אימות הזהות שלך. לרוב זה נמשך כמה דקות בלבד. לאחר מכן ממשיכים כאן.
connectpay-processing-heading = קיבלנו את הפרטים שלך
connectpay-processing-text = כעת הבנק בודק אותם. אפשר לסגור את הדף הזה ולחזור מאוחר יותר.
connectpay-review-heading = הבנק בודק את הפרטים שלך
connectpay-review-text = השלמת את החלק שלך. הבדיקה עשויה להימשך שעות או כמה ימי עסקים. אפשר לסגור את הדף הזה ולחזור מאוחר יותר.
connectpay-details-heading = הזהות שלך אומתה
connectpay-details-text = כעת הבנק צריך כמה פרטים עליך. אין צורך למהר.
connectpay-unfinished-heading = אימות הזהות שלך עוד לא הסתיים
connectpay-cannot-open-heading = לא הצלחנו להתחיל את הטיפול בבקשה שלך
connectpay-link-heading = פג תוקף הקישור לאימות הזהות שלך
connectpay-link-text = לא התקבלה החלטה. כדי לקבל קישור חדש יש להתחיל מחדש.
connectpay-approved-heading = החשבון שלך נפתח
connectpay-identity-declined-heading = הבנק לא הצליח לאמת את הזהות שלך
connectpay-declined-heading = לא היה אפשר לפתוח את החשבון שלך

## On a computer, where the check needs a phone

handoff-start-text = לאימות הזה דרוש טלפון עם מצלמה. בשלב הבא נציג קוד שסורקים בטלפון. ממשיכים בטלפון, והדף הזה מציג את התוצאה.
handoff-heading = ממשיכים בטלפון
handoff-text = לאימות הזה דרוש טלפון עם מצלמה. אנחנו מציגים קוד לסריקה. הקוד תקף לכמה דקות, בטלפון אחד בלבד.
handoff-camera = מצלמת הטלפון מצלמת תמונות של המסמך המזהה וסרטון של הפנים שלך.
handoff-code-heading = יש לסרוק את הקוד הזה בטלפון
handoff-code-text = יש לכוון את מצלמת הטלפון אל הקוד ולהמשיך בטלפון. חשוב להשאיר את הדף הזה פתוח: הוא מציג את התוצאה.
handoff-code-label = קוד QR לסריקה במצלמת הטלפון
handoff-valid = הקוד תקף למשך: {$time}
handoff-not-copied = העתקת הקישור לא הצליחה. אפשר לסרוק את הקוד בטלפון.
handoff-over-heading = הקוד הזה כבר לא תקף
handoff-over-text = כל קוד תקף לכמה דקות, בטלפון אחד בלבד. אפשר להציג קוד חדש במחשב ולסרוק אותו. אפשר גם להתחבר לחשבון המשתמש בטלפון הזה, ואז לנסות שוב.
handoff-opening = יצירת קוד לטלפון שלך
button-continue-phone = המשך בטלפון
button-continue-here = המשך במכשיר הזה
button-new-code = הצגת קוד חדש
button-making-code = יוצרים קוד…
button-share-link = שיתוף הקישור

## While the provider's page opens

opening-said = פתיחת {$provider}
starting-said = האימות שלך מתחיל
start-host = הדף שייפתח הוא {$host}
did-not-open-heading = הדף של חברת {$provider} לא נפתח
did-not-open-text = ייתכן שהחיבור שלך לאינטרנט איטי. יש לנסות שוב.
cannot-open-heading = לא הצלחנו לפתוח את דף האימות
cannot-open-text = יש לנסות שוב בעוד רגע.

## Waiting for a result

checking-heading = בודקים את התוצאה שלך
checking-text = אנחנו מבקשים עכשיו את התוצאה שלך.
back-text = תודה. אנחנו ממתינים לתוצאה מחברת {$provider}.
processing-heading = הפרטים שלך בתהליך אימות
processing-text = השלמת את החלק שלך. אפשר להישאר כאן, או לסגור את הדף הזה ולחזור מאוחר יותר.
review-heading = הפרטים שלך בבדיקה אנושית
review-text = השלמת את החלק שלך. בדיקה אנושית נמשכת זמן רב יותר. אפשר לסגור את הדף הזה ולחזור מאוחר יותר.
waiting-heading = התהליך עוד נמשך
waiting-text = אין עדיין תוצאה. אפשר להישאר כאן, או לסגור את הדף הזה ולחזור מאוחר יותר.
no-result-heading = אין עדיין תוצאה
no-result-text = אין צורך לעשות דבר. אפשר לסגור את הדף הזה ולחזור מאוחר יותר כדי לראות את התוצאה.
stopped-text = הדף הזה כבר לא מתעדכן מעצמו. כדי לבדוק שוב יש ללחוץ על ״{$button}״.
unfinished-text = אפשר להמשיך מהמקום שבו עצרת. אם סיימת ממש עכשיו, כדאי לחכות רגע: הדף הזה מתעדכן מעצמו.
unfinished-long-text = אפשר להמשיך מהמקום שבו עצרת, עכשיו או מאוחר יותר. אם סיימת במכשיר אחר, יש ללחוץ על ״{$button}״ כדי לראות את התוצאה.

## Details that the company asks for in a form of its own

details-heading = דרושים לנו פרטים נוספים
details-text = חסרים כמה פרטים לאימות שלך.
details-below = יש למלא את הטופס שלמטה. האימות יימשך כשהתשובות שלך יגיעו.
details-elsewhere = נבקש אותם ממך בנפרד. כשהם יגיעו, ממשיכים בדף הזה.

## Documents that are uploaded on this page

documents-heading = דרושים לנו המסמכים שלך
documents-text = יש להוסיף תמונה או קובץ של כל מסמך ולשלוח אותם. הם מועברים אל חברת {$provider} לצורך האימות הזה. הדף הזה לא שומר אותם.
documents-unknown-text = כאן יופיעו המסמכים הדרושים, ברגע שנדע מה הם.
documents-label = מסמכים
documents-passport = דרכון, עמוד התמונה
documents-licence = רישיון נהיגה
documents-id-card = תעודת זהות
documents-tenancy = חוזה שכירות
documents-utility = חשבון חשמל, מים או גז
documents-other = מסמך אחר
documents-front = {$document}, צד קדמי
documents-back = {$document}, צד אחורי
documents-wants-pdf = קובץ PDF אחד עם כל העמודים
documents-wants-any = תמונה (JPEG או PNG) או קובץ PDF
documents-wants-photo = תמונה (JPEG או PNG) שבה רואים את כל ארבע הפינות
documents-file = {$name}, {$size}
documents-ready = מוכן לשליחה
documents-sending = בשליחה: {$percent}
documents-received = התקבל
documents-lost = הקובץ הזה לא הגיע. יש לשלוח אותו שוב.
documents-refused = קיבלנו את הקובץ הזה, אבל אי אפשר להשתמש בו. יש לבחור קובץ שבו הכול קריא.
documents-too-large = הקובץ הזה גדול מדי. הגודל המרבי הוא {$size}. יש לבחור קובץ קטן יותר.
documents-empty = הקובץ הזה ריק או שאי אפשר לפתוח אותו. יש לבחור קובץ אחר.
documents-heic = אנחנו לא יכולים לקרוא תמונות בפורמט HEIC. אפשר לצלם כאן, או לבחור קובץ JPEG.
documents-not-photo = הקובץ הזה אינו תמונה. יש לבחור קובץ JPEG או PNG.
documents-not-pdf = הקובץ הזה אינו PDF. יש לבחור קובץ PDF עם כל העמודים.
documents-not-readable = אנחנו לא יכולים לקרוא את הקובץ הזה. יש לבחור קובץ JPEG, PNG או PDF.
documents-progress = בשליחה: {$document}
documents-ready-said = מוכנים לשליחה: {$count}
documents-received-said = התקבלו: {$count} מתוך {$total}
documents-nothing-chosen = אין עדיין מה לשלוח. קודם יש לבחור קובץ.
button-send = שליחת המסמכים
button-sending = שולחים…
button-choose = בחירת קובץ
button-choose-other = בחירת קובץ אחר
button-photo = צילום תמונה
button-photo-other = צילום תמונה אחרת
button-remove = הסרה

## Results

approved-text = תודה.
recent-text = זו תוצאת האימות האחרון שלך.
declined-photo-text = אחת התמונות לא הייתה קריאה. אפשר לנסות שוב בתאורה טובה. יש להראות את כל המסמך, בתמונה חדה ובלי השתקפויות.
declined-document-text = אי אפשר להשתמש במסמך הזה. ייתכן שפג תוקפו, או שהוא מסוג שאיננו יכולים לקבל. אפשר לנסות מסמך אחר.
declined-data-text = המסמך והפרטים שהזנת אינם תואמים. כדאי לבדוק את השם ואת התאריכים ולנסות שוב.
declined-face-text = לא היה אפשר להתאים בין הפנים שלך לבין התמונה במסמך. אפשר לנסות שוב בלי אנשים נוספים בתמונה, בתאורה טובה ועם פנים גלויות.
declined-duplicate-text = חשבון משתמש אחר כבר משתמש בפרטים האלה. שירות הלקוחות יכול לעזור לך בכך.
declined-bank-text = הבנק הזה אינו נתמך. אפשר לנסות חשבון בבנק אחר.
declined-bank-data-text = הבנק לא שלח מספיק מידע שמראה שהחשבון שייך לך. אפשר לנסות חשבון אחר.
declined-name-text = השם בחשבון אינו תואם את השם שרשום אצלנו. אפשר לשלוח לשירות הלקוחות דף חשבון מהבנק, ושם יוכלו לאמת את החשבון.
declined-shared-text = אי אפשר לשייך את החשבון הזה רק אליך. זה יכול לקרות בחשבונות משותפים. שירות הלקוחות יכול לעזור לך בכך.
declined-support-text = שירות הלקוחות יכול להסביר לך מה אפשר לעשות עכשיו.
declined-retry-text = אפשר לנסות שוב.
expired-heading = הזמן לאימות הסתיים
expired-text = לא התקבלה החלטה. אפשר להתחיל מחדש.
abandoned-heading = האימות לא הושלם
abandoned-text = זה בסדר. לא התקבלה החלטה. אפשר להתחיל מחדש בזמן שנוח לך.
failed-heading = משהו השתבש
failed-bank-text = הייתה בעיה בזמן בחירת חשבון הבנק שלך. לא התקבלה החלטה. אפשר לנסות שוב.
failed-provider-text = אצל חברת {$provider} הייתה בעיה טכנית. לא התקבלה החלטה. אפשר לנסות שוב.
failed-support-text = האימות נעצר ללא תוצאה. שירות הלקוחות יכול להסביר לך מה קרה ומה לעשות עכשיו.

## Problems

elsewhere-heading = יש לחזור למקום שבו התחלת
elsewhere-text = ייתכן שחזרת בדפדפן אחר או באפליקציה אחרת. כדי לראות את התוצאה, יש לפתוח את הדף הזה במקום שבו התחלת.
offline-heading = אין חיבור לאינטרנט
offline-text = יש להתחבר לאינטרנט ולנסות שוב.
unreachable-heading = אין כרגע חיבור לשרת
unreachable-text = ייתכן שהבעיה אצלנו. אפשר לנסות שוב בעוד דקה.
sign-in-heading = יש להתחבר לחשבון המשתמש
sign-in-text = כדי להמשיך יש להתחבר לחשבון המשתמש. לאחר ההתחברות יש לחזור לדף הזה.
not-found-heading = לא מצאנו את האימות הזה
not-found-text = ייתכן שהוא נסגר, או שהוא שייך לחשבון משתמש אחר. אפשר להתחיל אימות חדש.
gone-heading = האימות הזה נסגר
gone-text = אי אפשר להמשיך בו. אפשר להתחיל מחדש.
framed-heading = יש לפתוח את הדף הזה בכרטיסייה נפרדת
framed-text = הדף הזה מוצג בתוך דף אחר. מטעמי אבטחה, האימות נפתח רק בכרטיסייה נפרדת.
unsupported-heading = אי אפשר לפתוח כאן את האימות באופן מאובטח
unsupported-text = יש להשתמש בדפדפן מעודכן ובכתובת שמתחילה ב-https.
misconfigured-heading = האימות אינו זמין כרגע
misconfigured-text = יש בעיה בדף הזה. אפשר לנסות שוב מאוחר יותר.

## Notices beside the text

notice-offline = אין חיבור לאינטרנט. נמשיך כשהחיבור יחזור.
notice-trying = יש קשיים בחיבור. אנחנו ממשיכים לנסות.
notice-unreachable = אין כרגע חיבור לשרת. כדי לנסות שוב יש ללחוץ על ״{$button}״.
notice-no-result = בדקנו ממש עכשיו: אין עדיין תוצאה
notice-slow-start = זה לוקח יותר זמן מהרגיל. אנחנו ממשיכים לנסות.
notice-link-copied = הקישור הועתק
notice-not-copied = ההעתקה לא הצליחה. אפשר להעתיק ידנית.
advice-not-copied = העתקת הקישור לא הצליחה. אפשר לפתוח את הדף בדפדפן שלך דרך התפריט של האפליקציה הזאת.
advice-in-app = הדף הזה נפתח בתוך אפליקציה. ייתכן שהאימות לא יפעל כאן. כדאי לפתוח את הדף בדפדפן הרגיל שלך.
advice-no-camera = לא מצאנו מצלמה במכשיר הזה. יש להשתמש בטלפון או במכשיר אחר עם מצלמה.

## Help

help-text = אפשר לפנות לשירות הלקוחות ולמסור את מספר האסמכתא הזה.
help-plain-text = אם זה עדיין לא עובד, אפשר לפנות לשירות הלקוחות.
help-long-text = אם ההמתנה נמשכת זמן רב, אפשר לפנות לשירות הלקוחות ולמסור את מספר האסמכתא הזה.
reference-label = מספר אסמכתא
code-label = קוד שגיאה
recorder-heading = פרטים טכניים
recorder-text = שירות הלקוחות עשוי לבקש אותם. הם כוללים שעות וקודים, ואין בהם מידע עליך.

## The title of the browser's tab

title-waiting = בבדיקה
title-action = נדרשת פעולה
title-problem = בעיה
