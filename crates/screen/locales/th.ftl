# Thai (ไทย)
# Form of address: คุณ (as Thai banks' apps write; ท่าน is for letters); no ครับ/ค่ะ, so no gender of the speaker.
# Check/confirm = การยืนยัน, ยืนยัน; review by people = พิจารณา; details = ข้อมูล; support = ฝ่ายบริการลูกค้า.
# ID card = บัตรประชาชน; driving licence = ใบขับขี่; online banking = อินเทอร์เน็ตแบงก์กิ้ง. No full stops; a space between sentences.
# A space on either side of Latin names and numbers, as the Royal Society's rules ask; none elsewhere within a clause.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = การยืนยัน
steps-label = ความคืบหน้า
step-count = ขั้นตอนที่ {$number} จาก {$total}
step-state-done = เสร็จแล้ว
step-state-current = ขั้นตอนปัจจุบัน
step-state-stopped = หยุดแล้ว
step-state-ahead = ยังไม่เริ่ม
step-start = เริ่มต้น
step-identity = ยืนยันตัวตน
step-bank-account = บัญชีธนาคาร
step-bank-check = ธนาคารตรวจสอบ
step-documents = เอกสาร
step-details = ข้อมูล
step-review = การพิจารณา
step-result = ผลลัพธ์
step-account = บัญชี

## Buttons

button-continue-with = ไปต่อที่ {$provider}
button-start = เริ่ม
button-continue = ดำเนินการต่อ
button-opening = กำลังเปิด {$provider}…
button-starting = กำลังเริ่ม…
button-check = ตรวจสอบสถานะ
button-checking = กำลังตรวจสอบ…
button-try-again = ลองอีกครั้ง
button-start-again = เริ่มใหม่
button-start-new = เริ่มการยืนยันใหม่
button-start-here = เริ่มใหม่ที่นี่
button-other-document = ลองใช้เอกสารอื่น
button-other-account = ลองใช้บัญชีธนาคารอื่น
button-finish = ดำเนินการต่อ
button-not-now = ไว้ภายหลัง
button-cancel = ยกเลิก
button-open-tab = เปิดในแท็บใหม่
button-open-browser = เปิดในเบราว์เซอร์
button-copy-link = คัดลอกลิงก์
button-copy = คัดลอก
button-copied = คัดลอกแล้ว

## Before the first answer

lookup-heading = โปรดรอสักครู่
lookup-text = เรากำลังตรวจสอบว่าคุณได้เริ่มไว้แล้วหรือไม่

## Ondato: identity check with documents and camera

ondato-start-heading = ยืนยันตัวตนของคุณ
ondato-start-text = เราใช้บริการของ {$provider} เพื่อยืนยันตัวตนของคุณ หน้าเว็บที่ปลอดภัยของผู้ให้บริการจะเปิดในแท็บนี้ แล้วพาคุณกลับมาที่นี่ โปรดเผื่อเวลาไว้สองสามนาที
ondato-hint-ready = เตรียมหนังสือเดินทางหรือบัตรประชาชนของคุณให้พร้อม
ondato-hint-device = ใช้อุปกรณ์ที่มีกล้อง เช่น โทรศัพท์มือถือ
ondato-hint-privacy = รูปถ่ายของคุณส่งตรงไปยัง {$provider} โดยไม่ผ่านหน้านี้
ondato-unfinished-heading = การยืนยันตัวตนของคุณยังไม่เสร็จสิ้น
ondato-approved-heading = เรายืนยันตัวตนของคุณแล้ว
ondato-declined-heading = เราไม่สามารถยืนยันตัวตนของคุณได้

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = ยืนยันบัญชีธนาคารของคุณ
paysafe-start-text = เราใช้บริการของ {$provider} เพื่อยืนยันบัญชีธนาคารของคุณ หน้าเว็บที่ปลอดภัยของผู้ให้บริการจะเปิดในแท็บนี้ แล้วพาคุณกลับมาที่นี่ โปรดเผื่อเวลาไว้สองสามนาที
paysafe-hint-ready = เตรียมข้อมูลเข้าสู่ระบบอินเทอร์เน็ตแบงก์กิ้งของคุณให้พร้อม
paysafe-hint-own = บัญชีต้องเป็นชื่อของคุณเอง
paysafe-hint-privacy = หน้านี้จะไม่เห็นรหัสผ่านธนาคารของคุณ
paysafe-unfinished-heading = บัญชีธนาคารของคุณยังไม่ได้รับการยืนยัน
paysafe-approved-heading = เรายืนยันบัญชีธนาคารของคุณแล้ว
paysafe-declined-heading = เราไม่สามารถยืนยันบัญชีธนาคารนี้ได้

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = ยืนยันว่าเป็นคุณ
airwallex-start-text = เราใช้บริการของ {$provider} เพื่อยืนยันว่าเป็นคุณ หน้าเว็บที่ปลอดภัยของผู้ให้บริการจะขอดูเอกสารแสดงตนและถ่ายวิดีโอใบหน้าของคุณ หน้าเว็บดังกล่าวจะเปิดในแท็บนี้ แล้วพาคุณกลับมาที่นี่ โปรดเผื่อเวลาไว้สองสามนาที
airwallex-hint-ready = เตรียมหนังสือเดินทางหรือบัตรประชาชนของคุณให้พร้อม
airwallex-hint-place = ใช้โทรศัพท์มือถือในที่สว่าง โดยไม่มีคนอื่นอยู่ในภาพ
airwallex-hint-privacy = รูปถ่ายและวิดีโอของคุณส่งตรงไปยัง {$provider} โดยไม่ผ่านหน้านี้
airwallex-unfinished-heading = การยืนยันของคุณยังไม่เสร็จสิ้น
airwallex-approved-heading = เรายืนยันแล้วว่าเป็นคุณ
airwallex-declined-heading = เราไม่สามารถยืนยันว่าเป็นคุณได้

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = ยืนยันตัวตนของคุณ
connectfi-start-text = เราใช้บริการของ {$provider} เพื่อตรวจสอบข้อมูลของคุณ หากต้องใช้รูปถ่ายเอกสาร คุณเพิ่มได้ในหน้านี้
connectfi-hint-ready = เตรียมหนังสือเดินทาง บัตรประชาชน หรือใบขับขี่ของคุณให้พร้อม
connectfi-hint-device = โทรศัพท์มือถือถ่ายรูปเอกสารได้ชัดเจน
connectfi-hint-pause = คุณหยุดได้ทุกเมื่อ และดำเนินการต่อภายหลังได้
connectfi-unfinished-heading = การยืนยันของคุณยังไม่เสร็จสิ้น
connectfi-unfinished-text = คุณดำเนินการต่อจากจุดที่หยุดไว้ได้ ตอนนี้หรือภายหลังก็ได้
connectfi-approved-heading = เรายืนยันตัวตนของคุณแล้ว
connectfi-declined-heading = เราไม่สามารถยืนยันตัวตนของคุณได้

## ConnectPay: a partner bank opens an account

connectpay-start-heading = เปิดบัญชีของคุณ
connectpay-start-text = {$provider} เป็นธนาคารพันธมิตรของเรา ธนาคารจะยืนยันตัวตนของคุณก่อน แล้วจึงขอข้อมูลบางอย่าง
connectpay-hint-identity = การยืนยันตัวตนมักใช้เวลาเพียงไม่กี่นาที
connectpay-hint-review = การพิจารณาของธนาคารอาจใช้เวลาหลายชั่วโมงหรือสองสามวันทำการ
connectpay-hint-pause = คุณปิดหน้านี้ได้ทุกเมื่อ แล้วกลับมาใหม่ได้
connectpay-identity-heading = กำลังยืนยันตัวตนของคุณ
connectpay-identity-text = ธนาคารกำลังตรวจสอบผลการยืนยันตัวตนของคุณ ซึ่งมักใช้เวลาเพียงไม่กี่นาที จากนั้นคุณดำเนินการต่อได้ที่นี่
connectpay-processing-heading = เราได้รับข้อมูลของคุณแล้ว
connectpay-processing-text = จากนี้ธนาคารจะพิจารณาข้อมูล คุณปิดหน้านี้แล้วกลับมาใหม่ภายหลังได้
connectpay-review-heading = ธนาคารกำลังพิจารณาข้อมูลของคุณ
connectpay-review-text = คุณดำเนินการในส่วนของคุณครบแล้ว ขั้นตอนนี้อาจใช้เวลาหลายชั่วโมงหรือสองสามวันทำการ คุณปิดหน้านี้แล้วกลับมาใหม่ภายหลังได้
connectpay-details-heading = ยืนยันตัวตนของคุณแล้ว
connectpay-details-text = ต่อไปธนาคารต้องการข้อมูลบางอย่างเกี่ยวกับคุณ ค่อย ๆ กรอกได้ ไม่ต้องรีบ
connectpay-unfinished-heading = การยืนยันตัวตนของคุณยังไม่เสร็จสิ้น
connectpay-cannot-open-heading = เราไม่สามารถเริ่มคำขอเปิดบัญชีของคุณได้
connectpay-link-heading = ลิงก์สำหรับยืนยันตัวตนของคุณหมดอายุแล้ว
connectpay-link-text = ยังไม่มีผลการพิจารณาใด ๆ โปรดเริ่มใหม่เพื่อรับลิงก์ใหม่
connectpay-approved-heading = บัญชีของคุณเปิดแล้ว
connectpay-identity-declined-heading = ธนาคารไม่สามารถยืนยันตัวตนของคุณได้
connectpay-declined-heading = ไม่สามารถเปิดบัญชีของคุณได้

## On a computer, where the check needs a phone

handoff-start-text = การยืนยันนี้ต้องใช้โทรศัพท์มือถือที่มีกล้อง ขั้นต่อไปเราจะแสดงคิวอาร์โค้ดให้คุณสแกนด้วยโทรศัพท์ จากนั้นดำเนินการต่อในโทรศัพท์ แล้วหน้านี้จะแสดงผลลัพธ์
handoff-heading = ดำเนินการต่อในโทรศัพท์ของคุณ
handoff-text = การยืนยันนี้ต้องใช้โทรศัพท์มือถือที่มีกล้อง เราจะแสดงคิวอาร์โค้ดให้คุณสแกน โค้ดใช้ได้ไม่กี่นาที และใช้ได้กับโทรศัพท์เครื่องเดียว
handoff-camera = กล้องของโทรศัพท์จะถ่ายรูปเอกสารแสดงตนและถ่ายวิดีโอใบหน้าของคุณ
handoff-code-heading = สแกนโค้ดนี้ด้วยโทรศัพท์ของคุณ
handoff-code-text = ส่องกล้องโทรศัพท์ไปที่โค้ด แล้วดำเนินการต่อในโทรศัพท์ โปรดเปิดหน้านี้ค้างไว้ ผลลัพธ์จะแสดงที่นี่
handoff-code-label = คิวอาร์โค้ดสำหรับสแกนด้วยกล้องโทรศัพท์ของคุณ
handoff-valid = โค้ดนี้ใช้ได้อีก {$time}
handoff-not-copied = คัดลอกลิงก์ไม่สำเร็จ โปรดสแกนโค้ดด้วยโทรศัพท์ของคุณแทน
handoff-over-heading = โค้ดนี้ใช้ไม่ได้แล้ว
handoff-over-text = โค้ดแต่ละอันใช้ได้ไม่กี่นาที และใช้ได้กับโทรศัพท์เครื่องเดียว โปรดแสดงโค้ดใหม่ในคอมพิวเตอร์แล้วสแกน หรือเข้าสู่ระบบในโทรศัพท์เครื่องนี้ แล้วลองอีกครั้ง
handoff-opening = กำลังสร้างโค้ดสำหรับโทรศัพท์ของคุณ
button-continue-phone = ดำเนินการต่อในโทรศัพท์
button-continue-here = ดำเนินการต่อในอุปกรณ์นี้
button-new-code = แสดงโค้ดใหม่
button-making-code = กำลังสร้างโค้ด…
button-share-link = แชร์ลิงก์

## While the provider's page opens

opening-said = กำลังเปิด {$provider}
starting-said = กำลังเริ่มการยืนยันของคุณ
start-host = หน้าเว็บที่จะเปิดคือ {$host}
did-not-open-heading = เปิดหน้าเว็บของ {$provider} ไม่ได้
did-not-open-text = การเชื่อมต่ออินเทอร์เน็ตของคุณอาจช้า โปรดลองอีกครั้ง
cannot-open-heading = เราไม่สามารถเปิดหน้าการยืนยันได้
cannot-open-text = โปรดลองอีกครั้งในอีกสักครู่

## Waiting for a result

checking-heading = กำลังตรวจสอบผลลัพธ์ของคุณ
checking-text = เรากำลังขอผลลัพธ์ของคุณ
back-text = ขอบคุณ เรากำลังรอผลลัพธ์จาก {$provider}
processing-heading = กำลังตรวจสอบข้อมูลของคุณ
processing-text = คุณดำเนินการในส่วนของคุณครบแล้ว คุณรออยู่ที่นี่ หรือปิดหน้านี้แล้วกลับมาใหม่ภายหลังได้
review-heading = เจ้าหน้าที่กำลังพิจารณาข้อมูลของคุณ
review-text = คุณดำเนินการในส่วนของคุณครบแล้ว การพิจารณาโดยเจ้าหน้าที่ใช้เวลานานกว่า คุณปิดหน้านี้แล้วกลับมาใหม่ภายหลังได้
waiting-heading = ยังอยู่ระหว่างดำเนินการ
waiting-text = ยังไม่มีผลลัพธ์ คุณรออยู่ที่นี่ หรือปิดหน้านี้แล้วกลับมาใหม่ภายหลังได้
no-result-heading = ยังไม่มีผลลัพธ์
no-result-text = คุณไม่ต้องทำอะไร คุณปิดหน้านี้แล้วกลับมาดูผลลัพธ์ภายหลังได้
stopped-text = หน้านี้หยุดอัปเดตอัตโนมัติแล้ว กด “{$button}” เพื่อดูอีกครั้ง
unfinished-text = คุณดำเนินการต่อจากจุดที่หยุดไว้ได้ หากคุณเพิ่งทำเสร็จ โปรดรอสักครู่ หน้านี้จะอัปเดตอัตโนมัติ
unfinished-long-text = คุณดำเนินการต่อจากจุดที่หยุดไว้ได้ ตอนนี้หรือภายหลังก็ได้ หากคุณทำเสร็จในอุปกรณ์อื่นแล้ว กด “{$button}” เพื่อดูผลลัพธ์

## Details that the company asks for in a form of its own

details-heading = เราต้องการข้อมูลเพิ่มเติม
details-text = ยังขาดข้อมูลบางอย่างสำหรับการยืนยันของคุณ
details-below = กรอกแบบฟอร์มด้านล่าง การยืนยันจะดำเนินต่อเมื่อเราได้รับคำตอบของคุณ
details-elsewhere = เราจะขอข้อมูลนี้จากคุณแยกต่างหาก หน้านี้จะดำเนินต่อเมื่อได้รับข้อมูล

## Documents that are uploaded on this page

documents-heading = เราต้องการเอกสารของคุณ
documents-text = เพิ่มรูปถ่ายหรือไฟล์ของเอกสารแต่ละรายการ แล้วกดส่ง เอกสารจะส่งไปยัง {$provider} เพื่อการยืนยันนี้ หน้านี้ไม่เก็บเอกสารไว้
documents-unknown-text = เมื่อเราทราบว่าต้องใช้เอกสารใด รายการจะแสดงที่นี่
documents-label = เอกสาร
documents-passport = หนังสือเดินทาง หน้าที่มีรูปถ่าย
documents-licence = ใบขับขี่
documents-id-card = บัตรประชาชน
documents-tenancy = สัญญาเช่าที่พัก
documents-utility = ใบแจ้งค่าน้ำ ค่าไฟ หรือค่าแก๊ส
documents-other = เอกสารอื่น
documents-front = {$document} ด้านหน้า
documents-back = {$document} ด้านหลัง
documents-wants-pdf = PDF ไฟล์เดียวที่มีครบทุกหน้า
documents-wants-any = รูปถ่าย (JPEG หรือ PNG) หรือ PDF
documents-wants-photo = รูปถ่าย (JPEG หรือ PNG) ที่เห็นครบทั้งสี่มุม
documents-file = {$name}, {$size}
documents-ready = พร้อมส่ง
documents-sending = กำลังส่ง: {$percent}
documents-received = ได้รับแล้ว
documents-lost = ไฟล์นี้ส่งไม่ถึง โปรดส่งอีกครั้ง
documents-refused = เราได้รับไฟล์นี้แล้ว แต่ใช้ไม่ได้ โปรดเลือกไฟล์ที่อ่านได้ชัดเจนทั้งหมด
documents-too-large = ไฟล์นี้ใหญ่เกินไป ขนาดสูงสุดคือ {$size} โปรดเลือกไฟล์ที่เล็กกว่านี้
documents-empty = ไฟล์นี้ว่างเปล่าหรือเปิดไม่ได้ โปรดเลือกไฟล์อื่น
documents-heic = เราอ่านรูปถ่ายแบบ HEIC ไม่ได้ โปรดถ่ายรูปที่นี่แทน หรือเลือกไฟล์ JPEG
documents-not-photo = ไฟล์นี้ไม่ใช่รูปถ่าย โปรดเลือกไฟล์ JPEG หรือ PNG
documents-not-pdf = ไฟล์นี้ไม่ใช่ PDF โปรดเลือก PDF ที่มีครบทุกหน้า
documents-not-readable = เราอ่านไฟล์นี้ไม่ได้ โปรดเลือกไฟล์ JPEG, PNG หรือ PDF
documents-progress = กำลังส่ง {$document}
documents-ready-said = พร้อมส่ง: {$count}
documents-received-said = ได้รับแล้ว: {$count} จาก {$total}
documents-nothing-chosen = ยังไม่มีไฟล์ที่จะส่ง โปรดเลือกไฟล์ก่อน
button-send = ส่งเอกสาร
button-sending = กำลังส่ง…
button-choose = เลือกไฟล์
button-choose-other = เลือกไฟล์อื่น
button-photo = ถ่ายรูป
button-photo-other = ถ่ายรูปใหม่
button-remove = ลบออก

## Results

approved-text = ขอบคุณ
recent-text = นี่คือผลการยืนยันครั้งล่าสุดของคุณ
declined-photo-text = มีรูปถ่ายที่อ่านไม่ได้ โปรดลองอีกครั้งในที่แสงสว่างเพียงพอ ถ่ายให้เห็นเอกสารทั้งใบ คมชัด และไม่มีแสงสะท้อน
declined-document-text = ใช้เอกสารนี้ไม่ได้ เอกสารอาจหมดอายุ หรือเป็นประเภทที่เรารับไม่ได้ โปรดลองใช้เอกสารอื่น
declined-data-text = เอกสารของคุณไม่ตรงกับข้อมูลที่กรอกไว้ โปรดตรวจสอบชื่อและวันที่ แล้วลองอีกครั้ง
declined-face-text = เราจับคู่ใบหน้าของคุณกับรูปในเอกสารไม่ได้ โปรดลองอีกครั้งโดยอยู่คนเดียว ในที่แสงสว่างเพียงพอ และไม่มีอะไรปิดบังใบหน้า
declined-duplicate-text = มีบัญชีผู้ใช้อื่นใช้ข้อมูลนี้อยู่แล้ว ฝ่ายบริการลูกค้าช่วยคุณในเรื่องนี้ได้
declined-bank-text = ระบบไม่รองรับธนาคารนี้ คุณลองใช้บัญชีของธนาคารอื่นได้
declined-bank-data-text = ธนาคารส่งข้อมูลมาไม่เพียงพอที่จะแสดงว่าบัญชีเป็นของคุณ คุณลองใช้บัญชีอื่นได้
declined-name-text = ชื่อบัญชีไม่ตรงกับชื่อของคุณที่เรามีอยู่ หากคุณส่งรายการเดินบัญชีให้ฝ่ายบริการลูกค้า เจ้าหน้าที่จะยืนยันบัญชีให้คุณได้
declined-shared-text = ไม่สามารถระบุได้ว่าบัญชีนี้เป็นของคุณเพียงคนเดียว เรื่องนี้เกิดขึ้นได้กับบัญชีร่วม ฝ่ายบริการลูกค้าช่วยคุณในเรื่องนี้ได้
declined-support-text = ฝ่ายบริการลูกค้าบอกคุณได้ว่าทำอะไรต่อได้บ้าง
declined-retry-text = คุณลองอีกครั้งได้
expired-heading = หมดเวลาสำหรับการยืนยันนี้แล้ว
expired-text = ยังไม่มีผลการพิจารณาใด ๆ คุณเริ่มใหม่ได้
abandoned-heading = การยืนยันยังไม่เสร็จสิ้น
abandoned-text = ไม่เป็นไร ยังไม่มีผลการพิจารณาใด ๆ คุณเริ่มใหม่ได้เมื่อพร้อม
failed-heading = เกิดข้อผิดพลาด
failed-bank-text = เกิดปัญหาขณะที่คุณเลือกบัญชีธนาคาร ยังไม่มีผลการพิจารณาใด ๆ คุณลองอีกครั้งได้
failed-provider-text = {$provider} มีปัญหาทางเทคนิค ยังไม่มีผลการพิจารณาใด ๆ คุณลองอีกครั้งได้
failed-support-text = การยืนยันหยุดลงโดยไม่มีผลลัพธ์ ฝ่ายบริการลูกค้าบอกคุณได้ว่าเกิดอะไรขึ้นและต้องทำอะไรต่อ

## Problems

elsewhere-heading = โปรดกลับไปยังเบราว์เซอร์หรือแอปที่คุณเริ่มไว้
elsewhere-text = คุณอาจกลับมาในเบราว์เซอร์หรือแอปอื่น โปรดเปิดหน้านี้ในเบราว์เซอร์หรือแอปที่คุณเริ่มไว้เพื่อดูผลลัพธ์
offline-heading = คุณออฟไลน์อยู่
offline-text = โปรดเชื่อมต่ออินเทอร์เน็ต แล้วลองอีกครั้ง
unreachable-heading = ขณะนี้เราเชื่อมต่อไม่ได้
unreachable-text = ปัญหาอาจเกิดจากฝั่งของเรา โปรดลองอีกครั้งในอีกหนึ่งนาที
sign-in-heading = โปรดเข้าสู่ระบบ
sign-in-text = คุณต้องเข้าสู่ระบบเพื่อดำเนินการต่อ โปรดเข้าสู่ระบบ แล้วกลับมาที่หน้านี้
not-found-heading = เราไม่พบการยืนยันนี้
not-found-text = การยืนยันนี้อาจปิดไปแล้ว หรือเป็นของบัญชีผู้ใช้อื่น คุณเริ่มการยืนยันใหม่ได้
gone-heading = การยืนยันนี้ปิดแล้ว
gone-text = ไม่สามารถดำเนินการต่อได้ คุณเริ่มใหม่ได้
framed-heading = โปรดเปิดหน้านี้ในแท็บแยก
framed-text = หน้านี้แสดงอยู่ภายในหน้าอื่น เพื่อความปลอดภัยของคุณ การยืนยันจะเปิดในแท็บแยกเท่านั้น
unsupported-heading = ไม่สามารถเปิดการยืนยันอย่างปลอดภัยที่นี่ได้
unsupported-text = โปรดใช้เบราว์เซอร์เวอร์ชันล่าสุด และที่อยู่เว็บที่ขึ้นต้นด้วย https
misconfigured-heading = ขณะนี้การยืนยันยังไม่พร้อมใช้งาน
misconfigured-text = หน้านี้มีปัญหา โปรดลองอีกครั้งภายหลัง

## Notices beside the text

notice-offline = คุณออฟไลน์อยู่ เราจะดำเนินการต่อเมื่อคุณกลับมาออนไลน์
notice-trying = การเชื่อมต่อมีปัญหา เรายังพยายามอยู่
notice-unreachable = ขณะนี้เราเชื่อมต่อไม่ได้ กด “{$button}” เพื่อลองอีกครั้ง
notice-no-result = เพิ่งตรวจสอบ: ยังไม่มีผลลัพธ์
notice-slow-start = ใช้เวลานานกว่าปกติ เรายังพยายามอยู่
notice-link-copied = คัดลอกลิงก์แล้ว
notice-not-copied = คัดลอกไม่สำเร็จ โปรดคัดลอกด้วยตนเอง
advice-not-copied = คัดลอกลิงก์ไม่สำเร็จ โปรดใช้เมนูของแอปนี้เพื่อเปิดหน้านี้ในเบราว์เซอร์ของคุณ
advice-in-app = คุณเปิดหน้านี้ภายในแอป การยืนยันอาจใช้ไม่ได้ที่นี่ โปรดเปิดหน้านี้ในเบราว์เซอร์ที่คุณใช้ประจำ
advice-no-camera = เราไม่พบกล้องในอุปกรณ์นี้ โปรดใช้โทรศัพท์มือถือหรืออุปกรณ์อื่นที่มีกล้อง

## Help

help-text = โปรดติดต่อฝ่ายบริการลูกค้า และแจ้งหมายเลขอ้างอิงนี้
help-plain-text = หากยังมีปัญหา โปรดติดต่อฝ่ายบริการลูกค้า
help-long-text = หากคุณรอมานานแล้ว โปรดติดต่อฝ่ายบริการลูกค้า และแจ้งหมายเลขอ้างอิงนี้
reference-label = หมายเลขอ้างอิง
code-label = รหัสข้อผิดพลาด
recorder-heading = ข้อมูลทางเทคนิค
recorder-text = ฝ่ายบริการลูกค้าอาจขอข้อมูลนี้ ซึ่งมีเพียงเวลาและรหัส ไม่มีข้อมูลเกี่ยวกับคุณ

## The title of the browser's tab

title-waiting = กำลังตรวจสอบ
title-action = โปรดดำเนินการ
title-problem = มีปัญหา
