# Vietnamese (Tiếng Việt)
# Form of address: Quý khách (capitalised throughout, as Vietnamese banks write); no pronoun on buttons.
# Check/confirm = xác minh; review by people = xét duyệt; details = thông tin; support = bộ phận hỗ trợ khách hàng.
# ID card = thẻ căn cước (the name since July 2024); driving licence = giấy phép lái xe; online banking = ngân hàng trực tuyến.
# Phone = điện thoại; browser = trình duyệt; tab = tab (browsers also say "thẻ", which at a bank means a card).
# Spelling of tones on the first vowel (hủy, tùy).
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Xác minh
steps-label = Tiến trình
step-count = Bước {$number}/{$total}
step-state-done = đã xong
step-state-current = bước hiện tại
step-state-stopped = đã dừng
step-state-ahead = chưa bắt đầu
step-start = Bắt đầu
step-identity = Danh tính
step-bank-account = Tài khoản ngân hàng
step-bank-check = Ngân hàng kiểm tra
step-documents = Giấy tờ
step-details = Thông tin
step-review = Xét duyệt
step-result = Kết quả
step-account = Tài khoản

## Buttons

button-continue-with = Tiếp tục với {$provider}
button-start = Bắt đầu
button-continue = Tiếp tục
button-opening = Đang mở {$provider}…
button-starting = Đang bắt đầu…
button-check = Xem trạng thái
button-checking = Đang kiểm tra…
button-try-again = Thử lại
button-start-again = Bắt đầu lại
button-start-new = Bắt đầu xác minh mới
button-start-here = Bắt đầu lại tại đây
button-other-document = Thử giấy tờ khác
button-other-account = Thử tài khoản ngân hàng khác
button-finish = Tiếp tục
button-not-now = Để sau
button-cancel = Hủy
button-open-tab = Mở trong tab mới
button-open-browser = Mở trong trình duyệt
button-copy-link = Sao chép liên kết
button-copy = Sao chép
button-copied = Đã sao chép

## Before the first answer

lookup-heading = Xin chờ trong giây lát
lookup-text = Chúng tôi đang kiểm tra xem Quý khách đã bắt đầu trước đó chưa.

## Ondato: identity check with documents and camera

ondato-start-heading = Xác minh danh tính
ondato-start-text = Chúng tôi xác minh danh tính của Quý khách qua {$provider}. Trang bảo mật của công ty đó sẽ mở trong tab này rồi đưa Quý khách trở lại đây. Vui lòng dành ra vài phút.
ondato-hint-ready = Chuẩn bị sẵn hộ chiếu hoặc thẻ căn cước
ondato-hint-device = Dùng thiết bị có camera, chẳng hạn như điện thoại
ondato-hint-privacy = Ảnh của Quý khách được gửi thẳng đến {$provider}, không qua trang này
ondato-unfinished-heading = Việc xác minh danh tính chưa hoàn tất
ondato-approved-heading = Chúng tôi đã xác minh danh tính của Quý khách
ondato-declined-heading = Chúng tôi không xác minh được danh tính của Quý khách

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Xác minh tài khoản ngân hàng
paysafe-start-text = Chúng tôi xác minh tài khoản ngân hàng của Quý khách qua {$provider}. Trang bảo mật của công ty đó sẽ mở trong tab này rồi đưa Quý khách trở lại đây. Vui lòng dành ra vài phút.
paysafe-hint-ready = Chuẩn bị sẵn thông tin đăng nhập ngân hàng trực tuyến
paysafe-hint-own = Tài khoản phải đứng tên chính Quý khách
paysafe-hint-privacy = Trang này không bao giờ thấy mật khẩu ngân hàng của Quý khách
paysafe-unfinished-heading = Tài khoản ngân hàng của Quý khách chưa được xác minh
paysafe-approved-heading = Chúng tôi đã xác minh tài khoản ngân hàng của Quý khách
paysafe-declined-heading = Chúng tôi không xác minh được tài khoản ngân hàng này

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Xác minh đây chính là Quý khách
airwallex-start-text = Qua {$provider}, chúng tôi xác minh đây chính là Quý khách. Trang bảo mật của công ty đó yêu cầu giấy tờ tùy thân và quay video khuôn mặt. Trang sẽ mở trong tab này rồi đưa Quý khách trở lại đây. Vui lòng dành ra vài phút.
airwallex-hint-ready = Chuẩn bị sẵn hộ chiếu hoặc thẻ căn cước
airwallex-hint-place = Dùng điện thoại, ở nơi đủ sáng và không có người khác trong khung hình
airwallex-hint-privacy = Ảnh và video của Quý khách được gửi thẳng đến {$provider}, không qua trang này
airwallex-unfinished-heading = Việc xác minh chưa hoàn tất
airwallex-approved-heading = Chúng tôi đã xác minh đây chính là Quý khách
airwallex-declined-heading = Chúng tôi không xác minh được đây chính là Quý khách

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Xác minh danh tính
connectfi-start-text = Chúng tôi kiểm tra thông tin của Quý khách qua {$provider}. Nếu cần ảnh chụp giấy tờ, Quý khách có thể thêm ảnh ngay trên trang này.
connectfi-hint-ready = Chuẩn bị sẵn hộ chiếu, thẻ căn cước hoặc giấy phép lái xe
connectfi-hint-device = Điện thoại chụp ảnh giấy tờ rõ nét
connectfi-hint-pause = Quý khách có thể dừng bất cứ lúc nào và tiếp tục sau
connectfi-unfinished-heading = Việc xác minh chưa hoàn tất
connectfi-unfinished-text = Quý khách có thể tiếp tục từ chỗ đã dừng, ngay bây giờ hoặc sau này.
connectfi-approved-heading = Chúng tôi đã xác minh danh tính của Quý khách
connectfi-declined-heading = Chúng tôi không xác minh được danh tính của Quý khách

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Mở tài khoản
connectpay-start-text = {$provider} là ngân hàng đối tác của chúng tôi. Ngân hàng xác minh danh tính của Quý khách trước, sau đó hỏi thêm một vài thông tin.
connectpay-hint-identity = Việc xác minh danh tính thường chỉ mất vài phút
connectpay-hint-review = Ngân hàng có thể cần vài giờ hoặc vài ngày làm việc để xét duyệt
connectpay-hint-pause = Quý khách có thể đóng trang này bất cứ lúc nào rồi quay lại
connectpay-identity-heading = Danh tính của Quý khách đang được xác minh
connectpay-identity-text = Ngân hàng đang xem kết quả xác minh danh tính của Quý khách. Việc này thường chỉ mất vài phút. Sau đó, Quý khách tiếp tục tại đây.
connectpay-processing-heading = Chúng tôi đã nhận được thông tin của Quý khách
connectpay-processing-text = Tiếp theo, ngân hàng sẽ xét duyệt thông tin. Quý khách có thể đóng trang này và quay lại sau.
connectpay-review-heading = Ngân hàng đang xét duyệt thông tin của Quý khách
connectpay-review-text = Quý khách đã hoàn thành phần của mình. Việc xét duyệt có thể mất vài giờ hoặc vài ngày làm việc. Quý khách có thể đóng trang này và quay lại sau.
connectpay-details-heading = Danh tính của Quý khách đã được xác minh
connectpay-details-text = Tiếp theo, ngân hàng cần một số thông tin về Quý khách. Quý khách không cần vội.
connectpay-unfinished-heading = Việc xác minh danh tính chưa hoàn tất
connectpay-cannot-open-heading = Chúng tôi không khởi tạo được hồ sơ mở tài khoản
connectpay-link-heading = Liên kết xác minh danh tính của Quý khách đã hết hạn
connectpay-link-text = Chưa có quyết định nào được đưa ra. Vui lòng bắt đầu lại để nhận liên kết mới.
connectpay-approved-heading = Tài khoản của Quý khách đã được mở
connectpay-identity-declined-heading = Ngân hàng không xác minh được danh tính của Quý khách
connectpay-declined-heading = Không mở được tài khoản cho Quý khách

## On a computer, where the check needs a phone

handoff-start-text = Việc xác minh này cần điện thoại có camera. Tiếp theo, chúng tôi sẽ hiển thị một mã QR để Quý khách quét bằng điện thoại. Quý khách tiếp tục trên điện thoại, còn trang này sẽ hiển thị kết quả.
handoff-heading = Tiếp tục trên điện thoại
handoff-text = Việc xác minh này cần điện thoại có camera. Chúng tôi sẽ hiển thị một mã QR để Quý khách quét. Mã dùng được trong vài phút, chỉ trên một điện thoại.
handoff-camera = Trên điện thoại, camera sẽ chụp giấy tờ tùy thân và quay video khuôn mặt của Quý khách.
handoff-code-heading = Quét mã này bằng điện thoại
handoff-code-text = Hướng camera điện thoại vào mã và tiếp tục trên điện thoại. Vui lòng giữ trang này mở: kết quả sẽ hiển thị tại đây.
handoff-code-label = Mã QR để quét bằng camera điện thoại
handoff-valid = Mã này dùng được trong {$time}
handoff-not-copied = Chúng tôi không sao chép được liên kết. Vui lòng quét mã bằng điện thoại.
handoff-over-heading = Mã này không còn dùng được
handoff-over-text = Mỗi mã dùng được trong vài phút, chỉ trên một điện thoại. Vui lòng hiển thị mã mới trên máy tính rồi quét mã đó. Hoặc đăng nhập trên điện thoại này rồi thử lại.
handoff-opening = Đang tạo mã cho điện thoại
button-continue-phone = Tiếp tục trên điện thoại
button-continue-here = Tiếp tục trên thiết bị này
button-new-code = Hiển thị mã mới
button-making-code = Đang tạo mã…
button-share-link = Chia sẻ liên kết

## While the provider's page opens

opening-said = Đang mở {$provider}
starting-said = Đang bắt đầu xác minh
start-host = Trang sẽ mở là {$host}
did-not-open-heading = Trang của {$provider} không mở được
did-not-open-text = Kết nối của Quý khách có thể đang chậm. Vui lòng thử lại.
cannot-open-heading = Chúng tôi không mở được trang xác minh
cannot-open-text = Vui lòng thử lại sau giây lát.

## Waiting for a result

checking-heading = Đang kiểm tra kết quả
checking-text = Chúng tôi đang lấy kết quả của Quý khách.
back-text = Cảm ơn Quý khách. Chúng tôi đang chờ kết quả từ {$provider}.
processing-heading = Thông tin của Quý khách đang được kiểm tra
processing-text = Quý khách đã hoàn thành phần của mình. Quý khách có thể chờ tại đây, hoặc đóng trang này và quay lại sau.
review-heading = Nhân viên đang xét duyệt thông tin của Quý khách
review-text = Quý khách đã hoàn thành phần của mình. Việc xét duyệt do nhân viên thực hiện nên mất nhiều thời gian hơn. Quý khách có thể đóng trang này và quay lại sau.
waiting-heading = Vẫn đang xử lý
waiting-text = Chưa có kết quả. Quý khách có thể chờ tại đây, hoặc đóng trang này và quay lại sau.
no-result-heading = Chưa có kết quả
no-result-text = Quý khách không cần làm gì. Quý khách có thể đóng trang này và quay lại sau để xem kết quả.
stopped-text = Trang này đã ngừng tự cập nhật. Nhấn “{$button}” để xem lại.
unfinished-text = Quý khách có thể tiếp tục từ chỗ đã dừng. Nếu vừa hoàn thành, vui lòng chờ giây lát: trang này sẽ tự cập nhật.
unfinished-long-text = Quý khách có thể tiếp tục từ chỗ đã dừng, ngay bây giờ hoặc sau này. Nếu đã hoàn thành trên thiết bị khác, hãy nhấn “{$button}” để xem kết quả.

## Details that the company asks for in a form of its own

details-heading = Chúng tôi cần thêm thông tin
details-text = Việc xác minh còn thiếu một số thông tin.
details-below = Vui lòng điền vào biểu mẫu bên dưới. Việc xác minh sẽ tiếp tục khi chúng tôi nhận được câu trả lời.
details-elsewhere = Chúng tôi sẽ yêu cầu riêng các thông tin này. Trang này sẽ tiếp tục khi nhận được thông tin.

## Documents that are uploaded on this page

documents-heading = Chúng tôi cần giấy tờ của Quý khách
documents-text = Thêm ảnh hoặc tệp của từng giấy tờ, rồi gửi đi. Giấy tờ được gửi đến {$provider} để xác minh. Trang này không lưu giữ giấy tờ.
documents-unknown-text = Ngay khi biết cần những giấy tờ nào, chúng tôi sẽ hiển thị tại đây.
documents-label = Giấy tờ
documents-passport = Hộ chiếu, trang có ảnh
documents-licence = Giấy phép lái xe
documents-id-card = Thẻ căn cước
documents-tenancy = Hợp đồng thuê nhà
documents-utility = Hóa đơn điện, nước hoặc gas
documents-other = Giấy tờ khác
documents-front = {$document}, mặt trước
documents-back = {$document}, mặt sau
documents-wants-pdf = Một tệp PDF có đủ các trang
documents-wants-any = Ảnh (JPEG hoặc PNG) hoặc PDF
documents-wants-photo = Ảnh (JPEG hoặc PNG) thấy rõ cả bốn góc
documents-file = {$name}, {$size}
documents-ready = Sẵn sàng gửi
documents-sending = Đang gửi: {$percent}
documents-received = Đã nhận
documents-lost = Chúng tôi chưa nhận được tệp này. Vui lòng gửi lại.
documents-refused = Chúng tôi đã nhận tệp này nhưng không dùng được. Vui lòng chọn tệp đọc rõ mọi nội dung.
documents-too-large = Tệp này quá lớn. Giới hạn là {$size}. Vui lòng chọn tệp nhỏ hơn.
documents-empty = Tệp này trống hoặc không mở được. Vui lòng chọn tệp khác.
documents-heic = Chúng tôi không đọc được ảnh định dạng HEIC. Vui lòng chụp ảnh tại đây hoặc chọn tệp JPEG.
documents-not-photo = Tệp này không phải là ảnh. Vui lòng chọn tệp JPEG hoặc PNG.
documents-not-pdf = Tệp này không phải là PDF. Vui lòng chọn tệp PDF có đủ các trang.
documents-not-readable = Chúng tôi không đọc được tệp này. Vui lòng chọn tệp JPEG, PNG hoặc PDF.
documents-progress = Đang gửi {$document}
documents-ready-said = Sẵn sàng gửi: {$count}
documents-received-said = Đã nhận: {$count}/{$total}
documents-nothing-chosen = Chưa có gì để gửi. Vui lòng chọn tệp trước.
button-send = Gửi giấy tờ
button-sending = Đang gửi…
button-choose = Chọn tệp
button-choose-other = Chọn tệp khác
button-photo = Chụp ảnh
button-photo-other = Chụp ảnh khác
button-remove = Gỡ bỏ

## Results

approved-text = Cảm ơn Quý khách.
recent-text = Đây là kết quả của lần xác minh gần nhất.
declined-photo-text = Có một ảnh không đọc được. Vui lòng thử lại ở nơi đủ sáng. Chụp toàn bộ giấy tờ, rõ nét và không bị lóa.
declined-document-text = Không dùng được giấy tờ này. Giấy tờ có thể đã hết hạn, hoặc thuộc loại chúng tôi không thể chấp nhận. Vui lòng thử giấy tờ khác.
declined-data-text = Giấy tờ và thông tin đã nhập không khớp nhau. Vui lòng kiểm tra họ tên và ngày tháng, rồi thử lại.
declined-face-text = Chúng tôi không đối chiếu được khuôn mặt của Quý khách với ảnh trên giấy tờ. Vui lòng thử lại một mình, ở nơi đủ sáng, không che khuôn mặt.
declined-duplicate-text = Một tài khoản khách hàng khác đã dùng thông tin này. Bộ phận hỗ trợ khách hàng có thể giúp Quý khách.
declined-bank-text = Ngân hàng này không được hỗ trợ. Quý khách có thể thử tài khoản ở ngân hàng khác.
declined-bank-data-text = Ngân hàng không gửi đủ thông tin để cho thấy tài khoản là của Quý khách. Quý khách có thể thử tài khoản khác.
declined-name-text = Tên chủ tài khoản không khớp với tên mà chúng tôi có. Nếu Quý khách gửi sao kê ngân hàng cho bộ phận hỗ trợ khách hàng, bộ phận này có thể xác minh tài khoản.
declined-shared-text = Không thể xác định tài khoản này là của riêng Quý khách. Điều này có thể xảy ra với tài khoản chung. Bộ phận hỗ trợ khách hàng có thể giúp Quý khách.
declined-support-text = Bộ phận hỗ trợ khách hàng có thể cho Quý khách biết bước tiếp theo.
declined-retry-text = Quý khách có thể thử lại.
expired-heading = Đã hết thời gian cho lần xác minh này
expired-text = Chưa có quyết định nào được đưa ra. Quý khách có thể bắt đầu lại.
abandoned-heading = Việc xác minh chưa hoàn tất
abandoned-text = Không sao cả. Chưa có quyết định nào được đưa ra. Quý khách có thể bắt đầu lại khi sẵn sàng.
failed-heading = Đã xảy ra lỗi
failed-bank-text = Đã xảy ra sự cố khi Quý khách chọn tài khoản ngân hàng. Chưa có quyết định nào được đưa ra. Quý khách có thể thử lại.
failed-provider-text = {$provider} gặp sự cố kỹ thuật. Chưa có quyết định nào được đưa ra. Quý khách có thể thử lại.
failed-support-text = Việc xác minh đã dừng mà không có kết quả. Bộ phận hỗ trợ khách hàng có thể cho Quý khách biết điều đã xảy ra và bước tiếp theo.

## Problems

elsewhere-heading = Vui lòng quay lại nơi đã bắt đầu
elsewhere-text = Có thể Quý khách đã quay lại trong trình duyệt hoặc ứng dụng khác. Hãy mở trang này ở nơi đã bắt đầu để xem kết quả.
offline-heading = Quý khách đang ngoại tuyến
offline-text = Vui lòng kết nối Internet rồi thử lại.
unreachable-heading = Hiện chúng tôi không kết nối được
unreachable-text = Sự cố có thể đến từ phía chúng tôi. Vui lòng thử lại sau một phút.
sign-in-heading = Vui lòng đăng nhập
sign-in-text = Quý khách cần đăng nhập để tiếp tục. Vui lòng đăng nhập rồi quay lại trang này.
not-found-heading = Chúng tôi không tìm thấy lần xác minh này
not-found-text = Lần xác minh này có thể đã đóng hoặc thuộc một tài khoản khách hàng khác. Quý khách có thể bắt đầu xác minh mới.
gone-heading = Lần xác minh này đã đóng
gone-text = Không thể tiếp tục lần xác minh này. Quý khách có thể bắt đầu lại.
framed-heading = Mở trang này trong một tab riêng
framed-text = Trang này đang hiển thị bên trong một trang khác. Để bảo mật cho Quý khách, việc xác minh chỉ mở trong một tab riêng.
unsupported-heading = Không thể mở trang xác minh một cách an toàn tại đây
unsupported-text = Vui lòng dùng trình duyệt mới nhất và địa chỉ bắt đầu bằng https.
misconfigured-heading = Hiện không thể thực hiện xác minh
misconfigured-text = Trang này đang gặp sự cố. Vui lòng thử lại sau.

## Notices beside the text

notice-offline = Quý khách đang ngoại tuyến. Chúng tôi sẽ tiếp tục khi có kết nối trở lại.
notice-trying = Kết nối đang gặp trục trặc. Chúng tôi vẫn đang thử.
notice-unreachable = Hiện chúng tôi không kết nối được. Nhấn “{$button}” để thử lại.
notice-no-result = Vừa kiểm tra: chưa có kết quả
notice-slow-start = Việc này mất nhiều thời gian hơn bình thường. Chúng tôi vẫn đang thử.
notice-link-copied = Đã sao chép liên kết
notice-not-copied = Chúng tôi không sao chép được. Vui lòng tự sao chép.
advice-not-copied = Chúng tôi không sao chép được liên kết. Vui lòng dùng menu của ứng dụng này để mở trang trong trình duyệt.
advice-in-app = Quý khách đã mở trang này bên trong một ứng dụng. Việc xác minh có thể không hoạt động tại đây. Hãy mở trang trong trình duyệt thường dùng.
advice-no-camera = Chúng tôi không tìm thấy camera trên thiết bị này. Vui lòng dùng điện thoại hoặc thiết bị khác có camera.

## Help

help-text = Vui lòng liên hệ bộ phận hỗ trợ khách hàng và cung cấp mã tham chiếu này.
help-plain-text = Nếu vẫn không được, hãy liên hệ bộ phận hỗ trợ khách hàng.
help-long-text = Nếu đã chờ lâu, vui lòng liên hệ bộ phận hỗ trợ khách hàng và cung cấp mã tham chiếu này.
reference-label = Mã tham chiếu
code-label = Mã lỗi
recorder-heading = Thông tin kỹ thuật
recorder-text = Bộ phận hỗ trợ khách hàng có thể hỏi thông tin này. Trong đó chỉ có thời gian và mã, không có thông tin nào về Quý khách.

## The title of the browser's tab

title-waiting = Đang kiểm tra
title-action = Đến lượt Quý khách
title-problem = Có sự cố
