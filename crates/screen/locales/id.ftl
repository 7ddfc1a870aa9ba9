# Indonesian (Bahasa Indonesia)
# Form of address: Anda (capitalised). Check/confirm = verifikasi; review by people = peninjauan; details = data.
# ID card = KTP; driving licence = Surat Izin Mengemudi (SIM), written out because SIM alone is also the phone's card.
# Online banking = internet banking (as the banks say; perbankan daring is the official word); support = layanan pelanggan; sign in = login.
# Doubt: KTP names the Indonesian card only; a holder of a foreign card reads it as "identity card" all the same.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verifikasi
steps-label = Kemajuan
step-count = Langkah {$number}/{$total}
step-state-done = selesai
step-state-current = langkah saat ini
step-state-stopped = terhenti
step-state-ahead = belum dimulai
step-start = Mulai
step-identity = Identitas
step-bank-account = Rekening bank
step-bank-check = Verifikasi bank
step-documents = Dokumen
step-details = Data
step-review = Peninjauan
step-result = Hasil
step-account = Rekening

## Buttons

button-continue-with = Lanjutkan ke {$provider}
button-start = Mulai
button-continue = Lanjutkan
button-opening = Membuka {$provider}…
button-starting = Memulai…
button-check = Periksa status
button-checking = Memeriksa…
button-try-again = Coba lagi
button-start-again = Mulai lagi
button-start-new = Mulai verifikasi baru
button-start-here = Mulai lagi di sini
button-other-document = Coba dokumen lain
button-other-account = Coba rekening bank lain
button-finish = Lanjutkan
button-not-now = Nanti saja
button-cancel = Batal
button-open-tab = Buka di tab baru
button-open-browser = Buka di browser Anda
button-copy-link = Salin tautan
button-copy = Salin
button-copied = Disalin

## Before the first answer

lookup-heading = Mohon tunggu sebentar
lookup-text = Kami sedang memeriksa apakah Anda sudah pernah memulai.

## Ondato: identity check with documents and camera

ondato-start-heading = Verifikasi identitas Anda
ondato-start-text = Kami menggunakan {$provider} untuk memverifikasi identitas Anda. Halaman aman milik perusahaan tersebut terbuka di tab ini, lalu membawa Anda kembali ke sini. Sediakan waktu beberapa menit.
ondato-hint-ready = Siapkan paspor atau KTP Anda
ondato-hint-device = Gunakan perangkat dengan kamera, misalnya ponsel
ondato-hint-privacy = Foto Anda langsung dikirim ke {$provider}, bukan ke halaman ini
ondato-unfinished-heading = Verifikasi identitas Anda belum selesai
ondato-approved-heading = Kami telah memverifikasi identitas Anda
ondato-declined-heading = Kami tidak dapat memverifikasi identitas Anda

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Verifikasi rekening bank Anda
paysafe-start-text = Kami menggunakan {$provider} untuk memverifikasi rekening bank Anda. Halaman aman milik perusahaan tersebut terbuka di tab ini, lalu membawa Anda kembali ke sini. Sediakan waktu beberapa menit.
paysafe-hint-ready = Siapkan data login internet banking Anda
paysafe-hint-own = Rekening harus atas nama Anda sendiri
paysafe-hint-privacy = Halaman ini tidak pernah melihat kata sandi bank Anda
paysafe-unfinished-heading = Rekening bank Anda belum terverifikasi
paysafe-approved-heading = Kami telah memverifikasi rekening bank Anda
paysafe-declined-heading = Kami tidak dapat memverifikasi rekening bank ini

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Verifikasi bahwa ini memang Anda
airwallex-start-text = Kami menggunakan {$provider} untuk memverifikasi bahwa ini memang Anda. Halaman aman milik perusahaan tersebut meminta dokumen identitas dan merekam video wajah Anda. Halaman itu terbuka di tab ini, lalu membawa Anda kembali ke sini. Sediakan waktu beberapa menit.
airwallex-hint-ready = Siapkan paspor atau KTP Anda
airwallex-hint-place = Gunakan ponsel, di tempat terang dan tanpa orang lain dalam gambar
airwallex-hint-privacy = Foto dan video Anda langsung dikirim ke {$provider}, bukan ke halaman ini
airwallex-unfinished-heading = Verifikasi Anda belum selesai
airwallex-approved-heading = Kami telah memverifikasi bahwa ini memang Anda
airwallex-declined-heading = Kami tidak dapat memverifikasi bahwa ini memang Anda

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Verifikasi identitas Anda
connectfi-start-text = Kami menggunakan {$provider} untuk memeriksa data Anda. Jika foto dokumen diperlukan, Anda dapat menambahkannya di halaman ini.
connectfi-hint-ready = Siapkan paspor, KTP, atau Surat Izin Mengemudi (SIM) Anda
connectfi-hint-device = Ponsel menghasilkan foto dokumen yang jelas
connectfi-hint-pause = Anda dapat berhenti kapan saja dan melanjutkannya nanti
connectfi-unfinished-heading = Verifikasi Anda belum selesai
connectfi-unfinished-text = Anda dapat melanjutkan dari tempat Anda berhenti, sekarang atau nanti.
connectfi-approved-heading = Kami telah memverifikasi identitas Anda
connectfi-declined-heading = Kami tidak dapat memverifikasi identitas Anda

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Buka rekening Anda
connectpay-start-text = {$provider} adalah bank mitra kami. Bank memverifikasi identitas Anda terlebih dahulu, lalu meminta beberapa data.
connectpay-hint-identity = Verifikasi identitas sering kali selesai dalam beberapa menit saja
connectpay-hint-review = Peninjauan oleh bank dapat memakan waktu beberapa jam atau beberapa hari kerja
connectpay-hint-pause = Anda dapat menutup halaman ini kapan saja dan kembali lagi
connectpay-identity-heading = Identitas Anda sedang diverifikasi
connectpay-identity-text = Bank sedang membaca hasil verifikasi identitas Anda. Proses ini sering kali selesai dalam beberapa menit saja. Setelah itu, Anda dapat melanjutkan di sini.
connectpay-processing-heading = Kami telah menerima data Anda
connectpay-processing-text = Selanjutnya, bank akan meninjau data tersebut. Anda dapat menutup halaman ini dan kembali lagi nanti.
connectpay-review-heading = Bank sedang meninjau data Anda
connectpay-review-text = Bagian Anda sudah selesai. Peninjauan dapat memakan waktu beberapa jam atau beberapa hari kerja. Anda dapat menutup halaman ini dan kembali lagi nanti.
connectpay-details-heading = Identitas Anda telah diverifikasi
connectpay-details-text = Selanjutnya, bank memerlukan beberapa data tentang Anda. Tidak perlu terburu-buru.
connectpay-unfinished-heading = Verifikasi identitas Anda belum selesai
connectpay-cannot-open-heading = Kami tidak dapat memulai permohonan pembukaan rekening Anda
connectpay-link-heading = Tautan verifikasi identitas Anda sudah kedaluwarsa
connectpay-link-text = Belum ada keputusan yang diambil. Mulai lagi untuk mendapatkan tautan baru.
connectpay-approved-heading = Rekening Anda sudah dibuka
connectpay-identity-declined-heading = Bank tidak dapat memverifikasi identitas Anda
connectpay-declined-heading = Rekening Anda tidak dapat dibuka

## On a computer, where the check needs a phone

handoff-start-text = Verifikasi ini memerlukan ponsel dengan kamera. Selanjutnya, kami akan menampilkan kode QR untuk dipindai dengan ponsel Anda. Lanjutkan di ponsel, dan halaman ini akan menampilkan hasilnya.
handoff-heading = Lanjutkan di ponsel Anda
handoff-text = Verifikasi ini memerlukan ponsel dengan kamera. Kami akan menampilkan kode QR untuk dipindai. Kode berlaku selama beberapa menit, hanya untuk satu ponsel.
handoff-camera = Di ponsel Anda, kamera memotret dokumen identitas dan merekam video wajah Anda.
handoff-code-heading = Pindai kode ini dengan ponsel Anda
handoff-code-text = Arahkan kamera ponsel ke kode, lalu lanjutkan di ponsel. Biarkan halaman ini terbuka: hasilnya akan tampil di sini.
handoff-code-label = Kode QR untuk dipindai dengan kamera ponsel Anda
handoff-valid = Kode ini berlaku selama {$time}
handoff-not-copied = Kami tidak dapat menyalin tautan. Pindai kode dengan ponsel Anda.
handoff-over-heading = Kode ini sudah tidak berlaku
handoff-over-text = Setiap kode berlaku selama beberapa menit, hanya untuk satu ponsel. Tampilkan kode baru di komputer Anda, lalu pindai. Atau login di ponsel ini, lalu coba lagi.
handoff-opening = Membuat kode untuk ponsel Anda
button-continue-phone = Lanjutkan di ponsel
button-continue-here = Lanjutkan di perangkat ini
button-new-code = Tampilkan kode baru
button-making-code = Membuat kode…
button-share-link = Bagikan tautan

## While the provider's page opens

opening-said = Membuka {$provider}
starting-said = Memulai verifikasi Anda
start-host = Halaman yang akan terbuka adalah {$host}
did-not-open-heading = Halaman {$provider} tidak terbuka
did-not-open-text = Koneksi Anda mungkin lambat. Silakan coba lagi.
cannot-open-heading = Kami tidak dapat membuka halaman verifikasi
cannot-open-text = Silakan coba beberapa saat lagi.

## Waiting for a result

checking-heading = Memeriksa hasil Anda
checking-text = Kami sedang meminta hasil Anda.
back-text = Terima kasih. Kami sedang menunggu hasil dari {$provider}.
processing-heading = Data Anda sedang diperiksa
processing-text = Bagian Anda sudah selesai. Anda dapat menunggu di sini, atau menutup halaman ini dan kembali lagi nanti.
review-heading = Petugas sedang meninjau data Anda
review-text = Bagian Anda sudah selesai. Peninjauan oleh petugas memakan waktu lebih lama. Anda dapat menutup halaman ini dan kembali lagi nanti.
waiting-heading = Masih diproses
waiting-text = Belum ada hasil. Anda dapat menunggu di sini, atau menutup halaman ini dan kembali lagi nanti.
no-result-heading = Belum ada hasil
no-result-text = Anda tidak perlu melakukan apa pun. Anda dapat menutup halaman ini dan kembali lagi nanti untuk melihat hasilnya.
stopped-text = Halaman ini tidak lagi diperbarui secara otomatis. Pilih “{$button}” untuk melihat lagi.
unfinished-text = Anda dapat melanjutkan dari tempat Anda berhenti. Jika baru saja selesai, tunggu sebentar: halaman ini diperbarui secara otomatis.
unfinished-long-text = Anda dapat melanjutkan dari tempat Anda berhenti, sekarang atau nanti. Jika sudah selesai di perangkat lain, pilih “{$button}” untuk melihat hasilnya.

## Details that the company asks for in a form of its own

details-heading = Kami memerlukan data tambahan
details-text = Beberapa data untuk verifikasi Anda belum ada.
details-below = Isi formulir di bawah ini. Verifikasi akan dilanjutkan setelah jawaban Anda diterima.
details-elsewhere = Kami akan meminta data tersebut secara terpisah. Proses di halaman ini berlanjut setelah data diterima.

## Documents that are uploaded on this page

documents-heading = Kami memerlukan dokumen Anda
documents-text = Tambahkan foto atau file setiap dokumen, lalu kirim. Dokumen dikirim ke {$provider} untuk verifikasi ini. Halaman ini tidak menyimpannya.
documents-unknown-text = Dokumen yang diperlukan akan tampil di sini segera setelah kami mengetahuinya.
documents-label = Dokumen
documents-passport = Paspor, halaman foto
documents-licence = Surat Izin Mengemudi (SIM)
documents-id-card = KTP
documents-tenancy = Perjanjian sewa rumah
documents-utility = Tagihan listrik, air, atau gas
documents-other = Dokumen lain
documents-front = {$document}, depan
documents-back = {$document}, belakang
documents-wants-pdf = Satu PDF dengan semua halaman
documents-wants-any = Foto (JPEG atau PNG) atau PDF
documents-wants-photo = Foto (JPEG atau PNG) yang memperlihatkan keempat sudut
documents-file = {$name}, {$size}
documents-ready = Siap dikirim
documents-sending = Mengirim: {$percent}
documents-received = Diterima
documents-lost = File ini tidak sampai. Kirim lagi.
documents-refused = Kami menerima file ini, tetapi tidak dapat menggunakannya. Pilih file yang semua isinya terbaca.
documents-too-large = File ini terlalu besar. Batasnya {$size}. Pilih file yang lebih kecil.
documents-empty = File ini kosong atau tidak dapat dibuka. Pilih file lain.
documents-heic = Kami tidak dapat membaca foto berformat HEIC. Ambil foto di sini, atau pilih JPEG.
documents-not-photo = File ini bukan foto. Pilih JPEG atau PNG.
documents-not-pdf = File ini bukan PDF. Pilih PDF dengan semua halaman.
documents-not-readable = Kami tidak dapat membaca file ini. Pilih JPEG, PNG, atau PDF.
documents-progress = Mengirim {$document}
documents-ready-said = Siap dikirim: {$count}
documents-received-said = Diterima: {$count} dari {$total}
documents-nothing-chosen = Belum ada yang dapat dikirim. Pilih file terlebih dahulu.
button-send = Kirim dokumen
button-sending = Mengirim…
button-choose = Pilih file
button-choose-other = Pilih file lain
button-photo = Ambil foto
button-photo-other = Ambil foto lain
button-remove = Hapus

## Results

approved-text = Terima kasih.
recent-text = Ini adalah hasil verifikasi terakhir Anda.
declined-photo-text = Ada foto yang tidak terbaca. Coba lagi di tempat yang cukup terang. Perlihatkan seluruh dokumen, tajam dan tanpa pantulan cahaya.
declined-document-text = Dokumen ini tidak dapat digunakan. Dokumen mungkin sudah kedaluwarsa, atau jenisnya tidak dapat kami terima. Coba dokumen lain.
declined-data-text = Dokumen Anda dan data yang Anda masukkan tidak cocok. Periksa nama Anda dan tanggal-tanggalnya, lalu coba lagi.
declined-face-text = Wajah Anda tidak dapat dicocokkan dengan foto pada dokumen. Coba lagi sendirian, di tempat yang cukup terang, dengan wajah tidak tertutup.
declined-duplicate-text = Data ini sudah digunakan di akun pelanggan lain. Layanan pelanggan dapat membantu Anda.
declined-bank-text = Bank ini tidak didukung. Anda dapat mencoba rekening di bank lain.
declined-bank-data-text = Bank tidak mengirim cukup informasi untuk menunjukkan bahwa rekening itu milik Anda. Anda dapat mencoba rekening lain.
declined-name-text = Nama pada rekening tidak cocok dengan nama Anda dalam data kami. Jika Anda mengirim rekening koran ke layanan pelanggan, mereka dapat memverifikasi rekening itu.
declined-shared-text = Rekening ini tidak dapat dipastikan sebagai milik Anda saja. Ini dapat terjadi pada rekening bersama. Layanan pelanggan dapat membantu Anda.
declined-support-text = Layanan pelanggan dapat memberi tahu apa yang dapat Anda lakukan selanjutnya.
declined-retry-text = Anda dapat mencoba lagi.
expired-heading = Waktu untuk verifikasi ini sudah habis
expired-text = Belum ada keputusan yang diambil. Anda dapat mulai lagi.
abandoned-heading = Verifikasi belum selesai
abandoned-text = Tidak apa-apa. Belum ada keputusan yang diambil. Anda dapat mulai lagi jika sudah siap.
failed-heading = Terjadi kesalahan
failed-bank-text = Terjadi masalah saat Anda memilih rekening bank. Belum ada keputusan yang diambil. Anda dapat mencoba lagi.
failed-provider-text = {$provider} mengalami masalah teknis. Belum ada keputusan yang diambil. Anda dapat mencoba lagi.
failed-support-text = Verifikasi terhenti tanpa hasil. Layanan pelanggan dapat memberi tahu apa yang terjadi dan langkah selanjutnya.

## Problems

elsewhere-heading = Kembali ke tempat Anda memulai
elsewhere-text = Anda mungkin kembali di browser atau aplikasi lain. Buka halaman ini di tempat Anda memulai untuk melihat hasilnya.
offline-heading = Anda sedang offline
offline-text = Sambungkan ke internet, lalu coba lagi.
unreachable-heading = Kami tidak dapat terhubung saat ini
unreachable-text = Ini mungkin masalah di pihak kami. Coba lagi setelah satu menit.
sign-in-heading = Silakan login
sign-in-text = Anda perlu login untuk melanjutkan. Login dahulu, lalu kembali ke halaman ini.
not-found-heading = Kami tidak menemukan verifikasi ini
not-found-text = Verifikasi ini mungkin sudah ditutup, atau milik akun pelanggan lain. Anda dapat memulai yang baru.
gone-heading = Verifikasi ini sudah ditutup
gone-text = Verifikasi ini tidak dapat dilanjutkan. Anda dapat mulai lagi.
framed-heading = Buka halaman ini di tab tersendiri
framed-text = Halaman ini ditampilkan di dalam halaman lain. Demi keamanan Anda, verifikasi hanya terbuka di tab tersendiri.
unsupported-heading = Verifikasi tidak dapat dibuka dengan aman di sini
unsupported-text = Gunakan browser versi terbaru, dan alamat yang diawali dengan https.
misconfigured-heading = Verifikasi saat ini tidak tersedia
misconfigured-text = Ada masalah pada halaman ini. Coba lagi nanti.

## Notices beside the text

notice-offline = Anda sedang offline. Kami akan melanjutkan saat Anda kembali online.
notice-trying = Koneksi sedang bermasalah. Kami masih mencoba.
notice-unreachable = Kami tidak dapat terhubung saat ini. Pilih “{$button}” untuk mencoba lagi.
notice-no-result = Baru saja diperiksa: belum ada hasil
notice-slow-start = Proses ini lebih lama dari biasanya. Kami masih mencoba.
notice-link-copied = Tautan disalin
notice-not-copied = Kami tidak dapat menyalinnya. Silakan salin sendiri.
advice-not-copied = Kami tidak dapat menyalin tautan. Gunakan menu aplikasi ini untuk membuka halaman ini di browser Anda.
advice-in-app = Anda membuka halaman ini di dalam sebuah aplikasi. Verifikasi mungkin tidak berfungsi di sini. Buka halaman ini di browser yang biasa Anda gunakan.
advice-no-camera = Kami tidak menemukan kamera di perangkat ini. Gunakan ponsel atau perangkat lain dengan kamera.

## Help

help-text = Hubungi layanan pelanggan dan berikan nomor referensi ini.
help-plain-text = Jika masih tidak berhasil, hubungi layanan pelanggan.
help-long-text = Jika Anda sudah menunggu lama, hubungi layanan pelanggan dan berikan nomor referensi ini.
reference-label = Nomor referensi
code-label = Kode kesalahan
recorder-heading = Detail teknis
recorder-text = Layanan pelanggan mungkin memintanya. Isinya hanya waktu dan kode, tanpa informasi tentang Anda.

## The title of the browser's tab

title-waiting = Memeriksa
title-action = Giliran Anda
title-problem = Ada masalah
