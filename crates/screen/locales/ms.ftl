# Malay (Bahasa Melayu)
# Form of address: anda (small letter, as Malaysian banks write). Check/confirm = pengesahan, sahkan; review by people = semakan.
# ID card = kad pengenalan; driving licence = lesen memandu; online banking = perbankan dalam talian; details = maklumat.
# Support = khidmat pelanggan; account at a bank = akaun bank; sign in = log masuk; offline = luar talian.
# "Keputusan" is "result" only; "no decision has been made" is written with diputuskan. Written for Malaysia.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Pengesahan
steps-label = Kemajuan
step-count = Langkah {$number}/{$total}
step-state-done = selesai
step-state-current = langkah semasa
step-state-stopped = terhenti
step-state-ahead = belum bermula
step-start = Mula
step-identity = Identiti
step-bank-account = Akaun bank
step-bank-check = Pengesahan bank
step-documents = Dokumen
step-details = Maklumat
step-review = Semakan
step-result = Keputusan
step-account = Akaun

## Buttons

button-continue-with = Teruskan ke {$provider}
button-start = Mula
button-continue = Teruskan
button-opening = Membuka {$provider}…
button-starting = Memulakan…
button-check = Semak status
button-checking = Menyemak…
button-try-again = Cuba lagi
button-start-again = Mula semula
button-start-new = Mulakan pengesahan baharu
button-start-here = Mula semula di sini
button-other-document = Cuba dokumen lain
button-other-account = Cuba akaun bank lain
button-finish = Teruskan
button-not-now = Bukan sekarang
button-cancel = Batal
button-open-tab = Buka dalam tab baharu
button-open-browser = Buka dalam pelayar web anda
button-copy-link = Salin pautan
button-copy = Salin
button-copied = Disalin

## Before the first answer

lookup-heading = Sila tunggu sebentar
lookup-text = Kami sedang menyemak sama ada anda sudah bermula.

## Ondato: identity check with documents and camera

ondato-start-heading = Sahkan identiti anda
ondato-start-text = Kami menggunakan {$provider} untuk mengesahkan identiti anda. Halaman selamat milik syarikat itu akan dibuka dalam tab ini, kemudian membawa anda kembali ke sini. Sila luangkan beberapa minit.
ondato-hint-ready = Sediakan pasport atau kad pengenalan anda
ondato-hint-device = Gunakan peranti yang mempunyai kamera, seperti telefon
ondato-hint-privacy = Foto anda dihantar terus kepada {$provider}, bukan ke halaman ini
ondato-unfinished-heading = Pengesahan identiti anda belum selesai
ondato-approved-heading = Kami telah mengesahkan identiti anda
ondato-declined-heading = Kami tidak dapat mengesahkan identiti anda

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Sahkan akaun bank anda
paysafe-start-text = Kami menggunakan {$provider} untuk mengesahkan akaun bank anda. Halaman selamat milik syarikat itu akan dibuka dalam tab ini, kemudian membawa anda kembali ke sini. Sila luangkan beberapa minit.
paysafe-hint-ready = Sediakan maklumat log masuk perbankan dalam talian anda
paysafe-hint-own = Akaun mestilah atas nama anda sendiri
paysafe-hint-privacy = Halaman ini tidak pernah melihat kata laluan bank anda
paysafe-unfinished-heading = Akaun bank anda belum disahkan
paysafe-approved-heading = Kami telah mengesahkan akaun bank anda
paysafe-declined-heading = Kami tidak dapat mengesahkan akaun bank ini

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Sahkan bahawa ini memang anda
airwallex-start-text = Kami menggunakan {$provider} untuk mengesahkan bahawa ini memang anda. Halaman selamat milik syarikat itu meminta dokumen pengenalan dan merakam video wajah anda. Halaman itu akan dibuka dalam tab ini, kemudian membawa anda kembali ke sini. Sila luangkan beberapa minit.
airwallex-hint-ready = Sediakan pasport atau kad pengenalan anda
airwallex-hint-place = Gunakan telefon, di tempat terang dan tanpa orang lain dalam gambar
airwallex-hint-privacy = Foto dan video anda dihantar terus kepada {$provider}, bukan ke halaman ini
airwallex-unfinished-heading = Pengesahan anda belum selesai
airwallex-approved-heading = Kami telah mengesahkan bahawa ini memang anda
airwallex-declined-heading = Kami tidak dapat mengesahkan bahawa ini memang anda

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Sahkan identiti anda
connectfi-start-text = Kami menggunakan {$provider} untuk menyemak maklumat anda. Jika foto dokumen diperlukan, anda boleh menambahkannya di halaman ini.
connectfi-hint-ready = Sediakan pasport, kad pengenalan atau lesen memandu anda
connectfi-hint-device = Telefon mengambil foto dokumen dengan jelas
connectfi-hint-pause = Anda boleh berhenti pada bila-bila masa dan menyambungnya kemudian
connectfi-unfinished-heading = Pengesahan anda belum selesai
connectfi-unfinished-text = Anda boleh menyambung dari tempat anda berhenti, sekarang atau kemudian.
connectfi-approved-heading = Kami telah mengesahkan identiti anda
connectfi-declined-heading = Kami tidak dapat mengesahkan identiti anda

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Buka akaun anda
connectpay-start-text = {$provider} ialah bank rakan kongsi kami. Bank mengesahkan identiti anda dahulu, kemudian meminta beberapa maklumat.
connectpay-hint-identity = Pengesahan identiti selalunya mengambil masa beberapa minit sahaja
connectpay-hint-review = Semakan bank boleh mengambil masa beberapa jam atau beberapa hari bekerja
connectpay-hint-pause = Anda boleh menutup halaman ini pada bila-bila masa dan kembali semula
connectpay-identity-heading = Identiti anda sedang disahkan
connectpay-identity-text = Bank sedang membaca keputusan pengesahan identiti anda. Proses ini selalunya mengambil masa beberapa minit sahaja. Selepas itu, anda boleh meneruskannya di sini.
connectpay-processing-heading = Kami telah menerima maklumat anda
connectpay-processing-text = Seterusnya, bank akan menyemak maklumat itu. Anda boleh menutup halaman ini dan kembali kemudian.
connectpay-review-heading = Bank sedang menyemak maklumat anda
connectpay-review-text = Bahagian anda sudah selesai. Semakan boleh mengambil masa beberapa jam atau beberapa hari bekerja. Anda boleh menutup halaman ini dan kembali kemudian.
connectpay-details-heading = Identiti anda telah disahkan
connectpay-details-text = Seterusnya, bank memerlukan beberapa maklumat tentang anda. Tidak perlu tergesa-gesa.
connectpay-unfinished-heading = Pengesahan identiti anda belum selesai
connectpay-cannot-open-heading = Kami tidak dapat memulakan permohonan anda
connectpay-link-heading = Pautan ke pengesahan identiti anda telah tamat tempoh
connectpay-link-text = Belum ada apa-apa yang diputuskan. Mula semula untuk mendapatkan pautan baharu.
connectpay-approved-heading = Akaun anda telah dibuka
connectpay-identity-declined-heading = Bank tidak dapat mengesahkan identiti anda
connectpay-declined-heading = Akaun anda tidak dapat dibuka

## On a computer, where the check needs a phone

handoff-start-text = Pengesahan ini memerlukan telefon yang mempunyai kamera. Seterusnya, kami akan memaparkan kod QR untuk diimbas dengan telefon anda. Teruskan di telefon, dan halaman ini akan memaparkan keputusannya.
handoff-heading = Teruskan di telefon anda
handoff-text = Pengesahan ini memerlukan telefon yang mempunyai kamera. Kami akan memaparkan kod QR untuk diimbas. Kod ini boleh digunakan selama beberapa minit, pada satu telefon sahaja.
handoff-camera = Di telefon anda, kamera mengambil foto dokumen pengenalan dan merakam video wajah anda.
handoff-code-heading = Imbas kod ini dengan telefon anda
handoff-code-text = Halakan kamera telefon pada kod, kemudian teruskan di telefon. Biarkan halaman ini terbuka: keputusannya akan dipaparkan di sini.
handoff-code-label = Kod QR untuk diimbas dengan kamera telefon anda
handoff-valid = Kod ini boleh digunakan selama {$time}
handoff-not-copied = Kami tidak dapat menyalin pautan. Imbas kod dengan telefon anda.
handoff-over-heading = Kod ini tidak boleh digunakan lagi
handoff-over-text = Setiap kod boleh digunakan selama beberapa minit, pada satu telefon sahaja. Paparkan kod baharu di komputer anda dan imbas kod itu. Atau log masuk di telefon ini, kemudian cuba lagi.
handoff-opening = Membuat kod untuk telefon anda
button-continue-phone = Teruskan di telefon
button-continue-here = Teruskan di peranti ini
button-new-code = Paparkan kod baharu
button-making-code = Membuat kod…
button-share-link = Kongsi pautan

## While the provider's page opens

opening-said = Membuka {$provider}
starting-said = Memulakan pengesahan anda
start-host = Halaman yang akan dibuka ialah {$host}
did-not-open-heading = Halaman {$provider} tidak dapat dibuka
did-not-open-text = Sambungan anda mungkin perlahan. Sila cuba lagi.
cannot-open-heading = Kami tidak dapat membuka halaman pengesahan
cannot-open-text = Sila cuba sebentar lagi.

## Waiting for a result

checking-heading = Menyemak keputusan anda
checking-text = Kami sedang meminta keputusan anda.
back-text = Terima kasih. Kami sedang menunggu keputusan daripada {$provider}.
processing-heading = Maklumat anda sedang disemak
processing-text = Bahagian anda sudah selesai. Anda boleh menunggu di sini, atau menutup halaman ini dan kembali kemudian.
review-heading = Pegawai sedang menyemak maklumat anda
review-text = Bahagian anda sudah selesai. Semakan oleh pegawai mengambil masa lebih lama. Anda boleh menutup halaman ini dan kembali kemudian.
waiting-heading = Masih dalam proses
waiting-text = Belum ada keputusan. Anda boleh menunggu di sini, atau menutup halaman ini dan kembali kemudian.
no-result-heading = Belum ada keputusan
no-result-text = Anda tidak perlu berbuat apa-apa. Anda boleh menutup halaman ini dan kembali kemudian untuk melihat keputusannya.
stopped-text = Halaman ini tidak lagi dikemas kini secara automatik. Pilih “{$button}” untuk melihat semula.
unfinished-text = Anda boleh menyambung dari tempat anda berhenti. Jika anda baru sahaja selesai, tunggu sebentar: halaman ini dikemas kini secara automatik.
unfinished-long-text = Anda boleh menyambung dari tempat anda berhenti, sekarang atau kemudian. Jika anda selesai di peranti lain, pilih “{$button}” untuk melihat keputusannya.

## Details that the company asks for in a form of its own

details-heading = Kami memerlukan maklumat tambahan
details-text = Beberapa maklumat untuk pengesahan anda belum ada.
details-below = Isi borang di bawah. Pengesahan akan diteruskan apabila jawapan anda diterima.
details-elsewhere = Kami akan meminta maklumat itu secara berasingan. Proses di halaman ini akan diteruskan apabila maklumat diterima.

## Documents that are uploaded on this page

documents-heading = Kami memerlukan dokumen anda
documents-text = Tambahkan foto atau fail setiap dokumen, kemudian hantar. Dokumen itu dihantar kepada {$provider} untuk pengesahan ini. Halaman ini tidak menyimpannya.
documents-unknown-text = Dokumen yang diperlukan akan dipaparkan di sini sebaik sahaja kami mengetahuinya.
documents-label = Dokumen
documents-passport = Pasport, halaman foto
documents-licence = Lesen memandu
documents-id-card = Kad pengenalan
documents-tenancy = Perjanjian sewa
documents-utility = Bil elektrik, air atau gas
documents-other = Dokumen lain
documents-front = {$document}, depan
documents-back = {$document}, belakang
documents-wants-pdf = Satu PDF dengan semua halaman
documents-wants-any = Foto (JPEG atau PNG) atau PDF
documents-wants-photo = Foto (JPEG atau PNG) yang menunjukkan keempat-empat penjuru
documents-file = {$name}, {$size}
documents-ready = Sedia untuk dihantar
documents-sending = Menghantar: {$percent}
documents-received = Diterima
documents-lost = Fail ini tidak sampai. Hantar sekali lagi.
documents-refused = Kami menerima fail ini tetapi tidak dapat menggunakannya. Pilih fail yang semua isinya boleh dibaca.
documents-too-large = Fail ini terlalu besar. Hadnya {$size}. Pilih fail yang lebih kecil.
documents-empty = Fail ini kosong atau tidak dapat dibuka. Pilih fail lain.
documents-heic = Kami tidak dapat membaca foto dalam format HEIC. Ambil foto di sini, atau pilih JPEG.
documents-not-photo = Fail ini bukan foto. Pilih JPEG atau PNG.
documents-not-pdf = Fail ini bukan PDF. Pilih PDF dengan semua halaman.
documents-not-readable = Kami tidak dapat membaca fail ini. Pilih JPEG, PNG atau PDF.
documents-progress = Menghantar {$document}
documents-ready-said = Sedia untuk dihantar: {$count}
documents-received-said = Diterima: {$count} daripada {$total}
documents-nothing-chosen = Belum ada yang boleh dihantar. Pilih fail dahulu.
button-send = Hantar dokumen
button-sending = Menghantar…
button-choose = Pilih fail
button-choose-other = Pilih fail lain
button-photo = Ambil foto
button-photo-other = Ambil foto lain
button-remove = Alih keluar

## Results

approved-text = Terima kasih.
recent-text = Ini ialah keputusan pengesahan terakhir anda.
declined-photo-text = Ada foto yang tidak dapat dibaca. Cuba lagi di tempat yang cukup terang. Tunjukkan seluruh dokumen, jelas dan tanpa silau.
declined-document-text = Dokumen ini tidak boleh digunakan. Dokumen mungkin telah tamat tempoh, atau jenisnya tidak dapat kami terima. Cuba dokumen lain.
declined-data-text = Dokumen anda dan maklumat yang anda masukkan tidak sepadan. Semak nama anda dan tarikh yang dimasukkan, kemudian cuba lagi.
declined-face-text = Wajah anda tidak dapat dipadankan dengan foto pada dokumen. Cuba lagi seorang diri, di tempat yang cukup terang, dengan wajah yang tidak ditutup.
declined-duplicate-text = Akaun pelanggan lain sudah menggunakan maklumat ini. Khidmat pelanggan boleh membantu anda.
declined-bank-text = Bank ini tidak disokong. Anda boleh mencuba akaun di bank lain.
declined-bank-data-text = Bank tidak menghantar maklumat yang cukup untuk menunjukkan bahawa akaun itu milik anda. Anda boleh mencuba akaun lain.
declined-name-text = Nama pada akaun tidak sepadan dengan nama anda dalam rekod kami. Jika anda menghantar penyata bank kepada khidmat pelanggan, mereka boleh mengesahkan akaun itu.
declined-shared-text = Akaun ini tidak dapat dipastikan sebagai milik anda seorang. Hal ini boleh berlaku dengan akaun bersama. Khidmat pelanggan boleh membantu anda.
declined-support-text = Khidmat pelanggan boleh memberitahu anda langkah seterusnya.
declined-retry-text = Anda boleh mencuba lagi.
expired-heading = Masa untuk pengesahan ini telah tamat
expired-text = Belum ada apa-apa yang diputuskan. Anda boleh mula semula.
abandoned-heading = Pengesahan belum selesai
abandoned-text = Tidak mengapa. Belum ada apa-apa yang diputuskan. Anda boleh mula semula apabila anda bersedia.
failed-heading = Ada sesuatu yang tidak kena
failed-bank-text = Terdapat masalah semasa anda memilih akaun bank. Belum ada apa-apa yang diputuskan. Anda boleh mencuba lagi.
failed-provider-text = {$provider} mengalami masalah teknikal. Belum ada apa-apa yang diputuskan. Anda boleh mencuba lagi.
failed-support-text = Pengesahan terhenti tanpa keputusan. Khidmat pelanggan boleh memberitahu anda apa yang berlaku dan langkah seterusnya.

## Problems

elsewhere-heading = Kembali ke tempat anda bermula
elsewhere-text = Anda mungkin kembali dalam pelayar web atau aplikasi lain. Buka halaman ini di tempat anda bermula untuk melihat keputusan anda.
offline-heading = Anda berada di luar talian
offline-text = Sambungkan ke Internet, kemudian cuba lagi.
unreachable-heading = Kami tidak dapat membuat sambungan sekarang
unreachable-text = Ini mungkin masalah di pihak kami. Cuba lagi selepas seminit.
sign-in-heading = Sila log masuk
sign-in-text = Anda perlu log masuk untuk meneruskan. Log masuk, kemudian kembali ke halaman ini.
not-found-heading = Kami tidak menjumpai pengesahan ini
not-found-text = Pengesahan ini mungkin telah ditutup, atau milik akaun pelanggan lain. Anda boleh memulakan yang baharu.
gone-heading = Pengesahan ini telah ditutup
gone-text = Pengesahan ini tidak boleh diteruskan. Anda boleh mula semula.
framed-heading = Buka halaman ini dalam tab tersendiri
framed-text = Halaman ini dipaparkan di dalam halaman lain. Demi keselamatan anda, pengesahan hanya dibuka dalam tab tersendiri.
unsupported-heading = Pengesahan tidak dapat dibuka dengan selamat di sini
unsupported-text = Gunakan pelayar web versi terkini, dan alamat yang bermula dengan https.
misconfigured-heading = Pengesahan tidak tersedia buat masa ini
misconfigured-text = Terdapat masalah dengan halaman ini. Cuba lagi kemudian.

## Notices beside the text

notice-offline = Anda berada di luar talian. Kami akan meneruskan apabila anda kembali dalam talian.
notice-trying = Kami menghadapi masalah sambungan. Kami masih mencuba.
notice-unreachable = Kami tidak dapat membuat sambungan sekarang. Pilih “{$button}” untuk mencuba lagi.
notice-no-result = Baru sahaja disemak: belum ada keputusan
notice-slow-start = Ini mengambil masa lebih lama daripada biasa. Kami masih mencuba.
notice-link-copied = Pautan disalin
notice-not-copied = Kami tidak dapat menyalinnya. Sila salin sendiri.
advice-not-copied = Kami tidak dapat menyalin pautan. Gunakan menu aplikasi ini untuk membuka halaman ini dalam pelayar web anda.
advice-in-app = Anda membuka halaman ini di dalam aplikasi. Pengesahan mungkin tidak berfungsi di sini. Buka halaman ini dalam pelayar web yang biasa anda gunakan.
advice-no-camera = Kami tidak menjumpai kamera pada peranti ini. Gunakan telefon atau peranti lain yang mempunyai kamera.

## Help

help-text = Hubungi khidmat pelanggan dan berikan nombor rujukan ini.
help-plain-text = Jika masih tidak berjaya, hubungi khidmat pelanggan.
help-long-text = Jika anda sudah lama menunggu, hubungi khidmat pelanggan dan berikan nombor rujukan ini.
reference-label = Nombor rujukan
code-label = Kod ralat
recorder-heading = Butiran teknikal
recorder-text = Khidmat pelanggan mungkin memintanya. Butiran ini hanya mengandungi masa dan kod, tanpa maklumat tentang anda.

## The title of the browser's tab

title-waiting = Menyemak
title-action = Giliran anda
title-problem = Ada masalah
