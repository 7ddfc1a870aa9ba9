# Turkish (Türkçe)
# Address: siz, as banks write; buttons in the short imperative (Devam et), as on phones.
# "check": doğrulama; identity check: kimlik doğrulama; review by people: inceleme; details: bilgiler; asking again: kontrol.
# ID card: kimlik kartı; driving licence: sürücü belgesi (the official name; people also say ehliyet).
# Online banking: internet bankacılığı; support: müşteri hizmetleri; user and bank account both: hesap, told apart by "kullanıcı".
# Names of providers take endings in Turkish: they stand before "ile", "sayfası" or "şirketi".
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Doğrulama
steps-label = İlerleme
step-count = Adım {$number}/{$total}
step-state-done = tamamlandı
step-state-current = şu anki adım
step-state-stopped = durdu
step-state-ahead = başlamadı
step-start = Başlangıç
step-identity = Kimlik
step-bank-account = Banka hesabı
step-bank-check = Banka kontrolü
step-documents = Belgeler
step-details = Bilgiler
step-review = İnceleme
step-result = Sonuç
step-account = Hesap

## Buttons

button-continue-with = {$provider} ile devam et
button-start = Başla
button-continue = Devam et
button-opening = {$provider} açılıyor…
button-starting = Başlatılıyor…
button-check = Durumu kontrol et
button-checking = Kontrol ediliyor…
button-try-again = Tekrar dene
button-start-again = Baştan başla
button-start-new = Yeni doğrulama başlat
button-start-here = Burada baştan başla
button-other-document = Başka bir belge dene
button-other-account = Başka bir banka hesabı dene
button-finish = Devam et
button-not-now = Şimdi değil
button-cancel = İptal
button-open-tab = Yeni sekmede aç
button-open-browser = Tarayıcıda aç
button-copy-link = Bağlantıyı kopyala
button-copy = Kopyala
button-copied = Kopyalandı

## Before the first answer

lookup-heading = Bir dakika lütfen
lookup-text = Daha önce başlayıp başlamadığınızı kontrol ediyoruz.

## Ondato: identity check with documents and camera

ondato-start-heading = Kimliğinizi doğrulayın
ondato-start-text = Kimliğinizi {$provider} ile doğruluyoruz. Şirketin güvenli sayfası bu sekmede açılır, ardından sizi buraya geri getirir. Bunun için birkaç dakika ayırın.
ondato-hint-ready = Pasaportunuzu veya kimlik kartınızı hazırlayın
ondato-hint-device = Telefon gibi kamerası olan bir cihaz kullanın
ondato-hint-privacy = Fotoğraflarınız bu sayfaya değil, doğrudan {$provider} şirketine iletilir
ondato-unfinished-heading = Kimlik doğrulamanız tamamlanmadı
ondato-approved-heading = Kimliğinizi doğruladık
ondato-declined-heading = Kimliğinizi doğrulayamadık

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Banka hesabınızı doğrulayın
paysafe-start-text = Banka hesabınızı {$provider} ile doğruluyoruz. Şirketin güvenli sayfası bu sekmede açılır, ardından sizi buraya geri getirir. Bunun için birkaç dakika ayırın.
paysafe-hint-ready = İnternet bankacılığı giriş bilgilerinizi hazırlayın
paysafe-hint-own = Hesap sizin adınıza olmalıdır
paysafe-hint-privacy = Bu sayfa banka şifrenizi hiçbir zaman görmez
paysafe-unfinished-heading = Banka hesabınız henüz doğrulanmadı
paysafe-approved-heading = Banka hesabınızı doğruladık
paysafe-declined-heading = Bu banka hesabını doğrulayamadık

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Siz olduğunuzu doğrulayın
airwallex-start-text = Bu işlemi sizin yaptığınızı {$provider} ile doğruluyoruz. Şirketin güvenli sayfası kimlik belgenizi ister ve yüzünüzü videoya alır. Sayfa bu sekmede açılır, ardından sizi buraya geri getirir. Bunun için birkaç dakika ayırın.
airwallex-hint-ready = Pasaportunuzu veya kimlik kartınızı hazırlayın
airwallex-hint-place = Telefonunuzu aydınlık, başka kimsenin görünmediği bir yerde kullanın
airwallex-hint-privacy = Fotoğraflarınız ve videonuz bu sayfaya değil, doğrudan {$provider} şirketine iletilir
airwallex-unfinished-heading = Doğrulamanız tamamlanmadı
airwallex-approved-heading = Siz olduğunuzu doğruladık
airwallex-declined-heading = Siz olduğunuzu doğrulayamadık

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Kimliğinizi doğrulayın
connectfi-start-text = Bilgilerinizi {$provider} ile doğruluyoruz. Belgelerinizin fotoğrafları gerekirse bu sayfada eklersiniz.
connectfi-hint-ready = Pasaportunuzu, kimlik kartınızı veya sürücü belgenizi hazırlayın
connectfi-hint-device = Belgelerin net fotoğraflarını telefonla çekebilirsiniz
connectfi-hint-pause = İstediğiniz zaman durabilir, daha sonra devam edebilirsiniz
connectfi-unfinished-heading = Doğrulamanız tamamlanmadı
connectfi-unfinished-text = Kaldığınız yerden şimdi veya daha sonra devam edebilirsiniz.
connectfi-approved-heading = Kimliğinizi doğruladık
connectfi-declined-heading = Kimliğinizi doğrulayamadık

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Hesabınızı açın
connectpay-start-text = {$provider}, iş birliği yaptığımız bankadır. Banka önce kimliğinizi doğrular, ardından birkaç bilgi ister.
connectpay-hint-identity = Kimlik doğrulama çoğu zaman yalnızca birkaç dakika sürer
connectpay-hint-review = Bankanın incelemesi birkaç saat veya birkaç iş günü sürebilir
connectpay-hint-pause = Bu sayfayı istediğiniz zaman kapatıp geri dönebilirsiniz
connectpay-identity-heading = Kimliğiniz doğrulanıyor
connectpay-identity-text = Banka, kimlik doğrulamanızın sonucunu alıyor. Bu çoğu zaman yalnızca birkaç dakika sürer. Ardından buradan devam edersiniz.
connectpay-processing-heading = Bilgilerinizi aldık
connectpay-processing-text = Şimdi banka bunları inceleyecek. Bu sayfayı kapatıp daha sonra geri dönebilirsiniz.
connectpay-review-heading = Banka bilgilerinizi inceliyor
connectpay-review-text = Yapmanız gerekenleri tamamladınız. İnceleme birkaç saat veya birkaç iş günü sürebilir. Bu sayfayı kapatıp daha sonra geri dönebilirsiniz.
connectpay-details-heading = Kimliğiniz doğrulandı
connectpay-details-text = Şimdi bankanın sizinle ilgili birkaç bilgiye ihtiyacı var. Acele etmenize gerek yok.
connectpay-unfinished-heading = Kimlik doğrulamanız tamamlanmadı
connectpay-cannot-open-heading = Başvurunuzu başlatamadık
connectpay-link-heading = Kimlik doğrulama bağlantınızın süresi doldu
connectpay-link-text = Herhangi bir karar verilmedi. Yeni bir bağlantı almak için baştan başlayın.
connectpay-approved-heading = Hesabınız açıldı
connectpay-identity-declined-heading = Banka kimliğinizi doğrulayamadı
connectpay-declined-heading = Hesabınız açılamadı

## On a computer, where the check needs a phone

handoff-start-text = Bu doğrulama için kameralı bir telefon gerekir. Sonraki adımda telefonunuzla okutacağınız bir kod göstereceğiz. Telefonda devam edersiniz, sonuç bu sayfada görünür.
handoff-heading = Telefonunuzda devam edin
handoff-text = Bu doğrulama için kameralı bir telefon gerekir. Okutmanız için bir kod göstereceğiz. Kod birkaç dakika, yalnızca bir telefonda geçerlidir.
handoff-camera = Telefonunuzun kamerası kimlik belgenizin fotoğrafını çeker ve yüzünüzü videoya alır.
handoff-code-heading = Bu kodu telefonunuzla okutun
handoff-code-text = Telefonunuzun kamerasını koda tutun ve telefonda devam edin. Bu sayfayı açık tutun: Sonuç burada görünür.
handoff-code-label = Telefonunuzun kamerasıyla okutulacak QR kod
handoff-valid = Kodun geçerlilik süresi: {$time}
handoff-not-copied = Bağlantıyı kopyalayamadık. Bunun yerine kodu telefonunuzla okutun.
handoff-over-heading = Bu kod artık geçerli değil
handoff-over-text = Her kod birkaç dakika, yalnızca bir telefonda geçerlidir. Bilgisayarınızda yeni bir kod görüntüleyip telefonunuzla okutun. Veya bu telefonda giriş yapıp tekrar deneyin.
handoff-opening = Telefonunuz için kod oluşturuluyor
button-continue-phone = Telefonda devam et
button-continue-here = Bu cihazda devam et
button-new-code = Yeni kod göster
button-making-code = Kod oluşturuluyor…
button-share-link = Bağlantıyı paylaş

## While the provider's page opens

opening-said = {$provider} açılıyor
starting-said = Doğrulamanız başlatılıyor
start-host = {$host} sayfası açılacak
did-not-open-heading = {$provider} sayfası açılmadı
did-not-open-text = İnternet bağlantınız yavaş olabilir. Tekrar deneyin.
cannot-open-heading = Doğrulama sayfasını açamadık
cannot-open-text = Birazdan tekrar deneyin.

## Waiting for a result

checking-heading = Sonucunuz kontrol ediliyor
checking-text = Şu anda sonucunuzu sorguluyoruz.
back-text = Teşekkür ederiz. {$provider} şirketinden sonucu bekliyoruz.
processing-heading = Bilgileriniz doğrulanıyor
processing-text = Yapmanız gerekenleri tamamladınız. Burada kalabilir veya bu sayfayı kapatıp daha sonra geri dönebilirsiniz.
review-heading = Bir görevli bilgilerinizi inceliyor
review-text = Yapmanız gerekenleri tamamladınız. Bir görevlinin incelemesi daha uzun sürer. Bu sayfayı kapatıp daha sonra geri dönebilirsiniz.
waiting-heading = Doğrulama sürüyor
waiting-text = Henüz sonuç yok. Burada kalabilir veya bu sayfayı kapatıp daha sonra geri dönebilirsiniz.
no-result-heading = Henüz sonuç yok
no-result-text = Bir şey yapmanız gerekmiyor. Bu sayfayı kapatıp sonucu görmek için daha sonra geri dönebilirsiniz.
stopped-text = Bu sayfa artık kendiliğinden yenilenmiyor. Sonuç olup olmadığını görmek için “{$button}” düğmesine basın.
unfinished-text = Kaldığınız yerden devam edebilirsiniz. Az önce bitirdiyseniz biraz bekleyin: Bu sayfa kendiliğinden yenilenir.
unfinished-long-text = Kaldığınız yerden şimdi veya daha sonra devam edebilirsiniz. Başka bir cihazda bitirdiyseniz sonucu görmek için “{$button}” düğmesine basın.

## Details that the company asks for in a form of its own

details-heading = Ek bilgilere ihtiyacımız var
details-text = Doğrulamanız için bazı bilgiler eksik.
details-below = Aşağıdaki formu doldurun. Yanıtlarınız ulaştığında doğrulama devam eder.
details-elsewhere = Bunları sizden ayrıca isteyeceğiz. Bilgiler ulaştığında doğrulama bu sayfada devam eder.

## Documents that are uploaded on this page

documents-heading = Belgelerinize ihtiyacımız var
documents-text = Her belgenin bir fotoğrafını veya dosyasını ekleyip gönderin. Belgeler bu doğrulama için {$provider} şirketine iletilir. Bu sayfa onları saklamaz.
documents-unknown-text = Hangi belgelerin gerektiğini öğrenir öğrenmez burada göstereceğiz.
documents-label = Belgeler
documents-passport = Pasaport, fotoğraflı sayfa
documents-licence = Sürücü belgesi
documents-id-card = Kimlik kartı
documents-tenancy = Kira sözleşmesi
documents-utility = Elektrik, su veya doğal gaz faturası
documents-other = Başka bir belge
documents-front = {$document}, ön yüz
documents-back = {$document}, arka yüz
documents-wants-pdf = Tüm sayfaları içeren tek bir PDF
documents-wants-any = Fotoğraf (JPEG veya PNG) ya da PDF
documents-wants-photo = Dört köşesi de görünen bir fotoğraf (JPEG veya PNG)
documents-file = {$name}, {$size}
documents-ready = Gönderilmeye hazır
documents-sending = Gönderiliyor: {$percent}
documents-received = Alındı
documents-lost = Bu dosya ulaşmadı. Tekrar gönderin.
documents-refused = Bu dosyayı aldık ancak kullanamıyoruz. Her şeyin okunabildiği bir dosya seçin.
documents-too-large = Bu dosya çok büyük. Üst sınır: {$size}. Daha küçük bir dosya seçin.
documents-empty = Bu dosya boş veya açılamıyor. Başka bir dosya seçin.
documents-heic = HEIC biçimindeki fotoğrafları okuyamıyoruz. Fotoğrafı burada çekin veya bir JPEG seçin.
documents-not-photo = Bu dosya fotoğraf değil. JPEG veya PNG seçin.
documents-not-pdf = Bu dosya PDF değil. Tüm sayfaları içeren bir PDF seçin.
documents-not-readable = Bu dosyayı okuyamıyoruz. JPEG, PNG veya PDF seçin.
documents-progress = Gönderiliyor: {$document}
documents-ready-said = Gönderilmeye hazır: {$count}
documents-received-said = Alındı: {$count}/{$total}
documents-nothing-chosen = Henüz gönderilecek bir şey yok. Önce bir dosya seçin.
button-send = Belgeleri gönder
button-sending = Gönderiliyor…
button-choose = Dosya seç
button-choose-other = Başka bir dosya seç
button-photo = Fotoğraf çek
button-photo-other = Başka bir fotoğraf çek
button-remove = Kaldır

## Results

approved-text = Teşekkür ederiz.
recent-text = Bu, son doğrulamanızın sonucudur.
declined-photo-text = Bir fotoğraf okunamadı. İyi ışıkta tekrar deneyin. Belgenin tamamı net ve parlama olmadan görünsün.
declined-document-text = Bu belge kullanılamıyor. Süresi dolmuş veya kabul edemediğimiz türde olabilir. Başka bir belge deneyin.
declined-data-text = Belgeniz ile girdiğiniz bilgiler eşleşmiyor. Adınızı ve tarihleri kontrol edip tekrar deneyin.
declined-face-text = Yüzünüz belgedeki fotoğrafla eşleştirilemedi. Yalnızken, iyi ışıkta ve yüzünüz açıkken tekrar deneyin.
declined-duplicate-text = Bu bilgiler başka bir kullanıcı hesabında zaten kullanılıyor. Müşteri hizmetleri size bu konuda yardımcı olabilir.
declined-bank-text = Bu banka desteklenmiyor. Başka bir bankadaki hesabınızı deneyebilirsiniz.
declined-bank-data-text = Banka, hesabın size ait olduğunu gösteren yeterli bilgi göndermedi. Başka bir hesap deneyebilirsiniz.
declined-name-text = Hesaptaki ad, bizde kayıtlı adınızla eşleşmiyor. Banka hesap özetinizi gönderirseniz müşteri hizmetleri hesabı doğrulayabilir.
declined-shared-text = Bu hesap yalnızca sizinle ilişkilendirilemiyor. Ortak hesaplarda bu olabilir. Müşteri hizmetleri size bu konuda yardımcı olabilir.
declined-support-text = Müşteri hizmetleri bundan sonra ne yapabileceğinizi söyleyebilir.
declined-retry-text = Tekrar deneyebilirsiniz.
expired-heading = Doğrulama süreniz doldu
expired-text = Herhangi bir karar verilmedi. Baştan başlayabilirsiniz.
abandoned-heading = Doğrulama tamamlanmadı
abandoned-text = Sorun değil. Herhangi bir karar verilmedi. Hazır olduğunuzda baştan başlayabilirsiniz.
failed-heading = Bir sorun oluştu
failed-bank-text = Banka hesabınızı seçerken bir sorun oluştu. Herhangi bir karar verilmedi. Tekrar deneyebilirsiniz.
failed-provider-text = {$provider} tarafında teknik bir sorun oluştu. Herhangi bir karar verilmedi. Tekrar deneyebilirsiniz.
failed-support-text = Doğrulama sonuç alınmadan durdu. Müşteri hizmetleri ne olduğunu ve ne yapmanız gerektiğini söyleyebilir.

## Problems

elsewhere-heading = Başladığınız yere geri dönün
elsewhere-text = Farklı bir tarayıcıda veya uygulamada geri dönmüş olabilirsiniz. Sonucunuzu görmek için bu sayfayı başladığınız yerde açın.
offline-heading = İnternet bağlantınız yok
offline-text = İnternete bağlanıp tekrar deneyin.
unreachable-heading = Şu anda bağlantı kuramıyoruz
unreachable-text = Sorun bizden kaynaklanıyor olabilir. Bir dakika sonra tekrar deneyin.
sign-in-heading = Lütfen giriş yapın
sign-in-text = Devam etmek için giriş yapmanız gerekir. Giriş yapıp bu sayfaya geri dönün.
not-found-heading = Bu doğrulamayı bulamadık
not-found-text = Kapatılmış veya başka bir kullanıcı hesabına ait olabilir. Yeni bir doğrulama başlatabilirsiniz.
gone-heading = Bu doğrulama kapatıldı
gone-text = Doğrulamaya devam edilemez. Baştan başlayabilirsiniz.
framed-heading = Bu sayfayı ayrı bir sekmede açın
framed-text = Bu sayfa başka bir sayfanın içinde gösteriliyor. Güvenliğiniz için doğrulama yalnızca ayrı bir sekmede açılır.
unsupported-heading = Doğrulama burada güvenli bir şekilde açılamıyor
unsupported-text = Güncel bir tarayıcı ve https ile başlayan bir adres kullanın.
misconfigured-heading = Doğrulama şu anda kullanılamıyor
misconfigured-text = Bu sayfayla ilgili bir sorun var. Daha sonra tekrar deneyin.

## Notices beside the text

notice-offline = İnternet bağlantınız yok. Bağlantı yeniden kurulduğunda devam edeceğiz.
notice-trying = Bağlanmakta güçlük çekiyoruz. Denemeye devam ediyoruz.
notice-unreachable = Şu anda bağlantı kuramıyoruz. Tekrar denemek için “{$button}” düğmesine basın.
notice-no-result = Az önce kontrol edildi: Henüz sonuç yok
notice-slow-start = Bu, her zamankinden uzun sürüyor. Denemeye devam ediyoruz.
notice-link-copied = Bağlantı kopyalandı
notice-not-copied = Kopyalayamadık. Lütfen seçip kendiniz kopyalayın.
advice-not-copied = Bağlantıyı kopyalayamadık. Bu uygulamanın menüsünü kullanarak sayfayı tarayıcınızda açın.
advice-in-app = Bu sayfayı bir uygulamanın içinde açtınız. Doğrulama burada çalışmayabilir. Sayfayı her zamanki tarayıcınızda açın.
advice-no-camera = Bu cihazda kamera bulamıyoruz. Telefon veya kamerası olan başka bir cihaz kullanın.

## Help

help-text = Müşteri hizmetlerine ulaşın ve bu referans numarasını iletin.
help-plain-text = Yine olmazsa müşteri hizmetlerine ulaşın.
help-long-text = Uzun süredir bekliyorsanız müşteri hizmetlerine ulaşın ve bu referans numarasını iletin.
reference-label = Referans numarası
code-label = Hata kodu
recorder-heading = Teknik bilgiler
recorder-text = Müşteri hizmetleri bunları isteyebilir. Saat ve kod içerir, sizinle ilgili bilgi içermez.

## The title of the browser's tab

title-waiting = Kontrol ediliyor
title-action = Sıra sizde
title-problem = Sorun
