# Chinese, traditional (繁體中文)
# Neutral for Taiwan and Hong Kong: 您; check = 驗證; ID card = 身份證 (Taiwan writes 身分證, Hong Kong only 身份證); 駕駛執照.
# Online banking = 網銀 (網路銀行 in Taiwan, 網上銀行 in Hong Kong); "network/internet" avoided: 連線.
# Uploaded papers = 文件 (檔案 is kept for the computer file); details = 資料; review by people = 審核; support = 客服.
# "No decision has been made" = 這次驗證尚無結論. Quotation marks 「」; no spaces around Latin names; QR碼 (行動條碼 / 二維碼 are regional); tab = 分頁.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = 驗證
steps-label = 進度
step-count = 第{$number}步，共{$total}步
step-state-done = 已完成
step-state-current = 目前步驟
step-state-stopped = 已停止
step-state-ahead = 尚未開始
step-start = 開始
step-identity = 身份驗證
step-bank-account = 銀行帳戶
step-bank-check = 銀行核實
step-documents = 文件
step-details = 資料
step-review = 審核
step-result = 結果
step-account = 帳戶

## Buttons

button-continue-with = 前往{$provider}繼續
button-start = 開始
button-continue = 繼續
button-opening = 正在開啟{$provider}…
button-starting = 正在開始…
button-check = 查詢進度
button-checking = 正在查詢…
button-try-again = 再試一次
button-start-again = 重新開始
button-start-new = 開始新的驗證
button-start-here = 在此重新開始
button-other-document = 改用其他證件
button-other-account = 改用其他銀行帳戶
button-finish = 繼續
button-not-now = 暫時不要
button-cancel = 取消
button-open-tab = 在新分頁開啟
button-open-browser = 在瀏覽器中開啟
button-copy-link = 複製連結
button-copy = 複製
button-copied = 已複製

## Before the first answer

lookup-heading = 請稍候
lookup-text = 我們正在查看您是否已開始驗證。

## Ondato: identity check with documents and camera

ondato-start-heading = 驗證您的身份
ondato-start-text = 我們透過{$provider}驗證您的身份。該公司的安全頁面會在此分頁開啟，之後您會回到這裡。請預留幾分鐘時間。
ondato-hint-ready = 請備妥您的護照或身份證
ondato-hint-device = 請使用有相機的裝置，例如手機
ondato-hint-privacy = 您的照片會直接傳送給{$provider}，不會經過此頁面
ondato-unfinished-heading = 您的身份驗證尚未完成
ondato-approved-heading = 您的身份已通過驗證
ondato-declined-heading = 我們未能驗證您的身份

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = 驗證您的銀行帳戶
paysafe-start-text = 我們透過{$provider}驗證您的銀行帳戶。該公司的安全頁面會在此分頁開啟，之後您會回到這裡。請預留幾分鐘時間。
paysafe-hint-ready = 請備妥您的網銀登入資料
paysafe-hint-own = 帳戶必須在您本人名下
paysafe-hint-privacy = 此頁面不會取得您的網銀密碼
paysafe-unfinished-heading = 您的銀行帳戶尚未完成驗證
paysafe-approved-heading = 您的銀行帳戶已通過驗證
paysafe-declined-heading = 我們未能驗證此銀行帳戶

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = 確認是您本人
airwallex-start-text = 我們透過{$provider}確認是您本人。該公司的安全頁面會請您提供身份證件，並拍攝您的臉部影片。該頁面會在此分頁開啟，之後您會回到這裡。請預留幾分鐘時間。
airwallex-hint-ready = 請備妥您的護照或身份證
airwallex-hint-place = 請使用手機，在明亮的地方進行，畫面中不要有其他人
airwallex-hint-privacy = 您的照片和影片會直接傳送給{$provider}，不會經過此頁面
airwallex-unfinished-heading = 您的驗證尚未完成
airwallex-approved-heading = 已確認是您本人
airwallex-declined-heading = 我們未能確認是您本人

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = 驗證您的身份
connectfi-start-text = 我們透過{$provider}核對您的資料。如果需要文件的照片，您可以在此頁面加入。
connectfi-hint-ready = 請備妥您的護照、身份證或駕駛執照
connectfi-hint-device = 用手機可以清楚拍下證件和文件
connectfi-hint-pause = 您可以隨時停下，稍後再繼續
connectfi-unfinished-heading = 您的驗證尚未完成
connectfi-unfinished-text = 您可以從上次停下的地方繼續，現在或稍後都可以。
connectfi-approved-heading = 您的身份已通過驗證
connectfi-declined-heading = 我們未能驗證您的身份

## ConnectPay: a partner bank opens an account

connectpay-start-heading = 開立您的帳戶
connectpay-start-text = {$provider}是我們的合作銀行。銀行會先驗證您的身份，再請您填寫一些資料。
connectpay-hint-identity = 身份驗證通常只需幾分鐘
connectpay-hint-review = 銀行審核可能需要數小時或幾個工作日
connectpay-hint-pause = 您可以隨時關閉此頁面，之後再回來
connectpay-identity-heading = 正在驗證您的身份
connectpay-identity-text = 銀行正在讀取您的身份驗證結果，通常只需幾分鐘。之後您可以在這裡繼續。
connectpay-processing-heading = 我們已收到您的資料
connectpay-processing-text = 接下來由銀行審核。您可以關閉此頁面，稍後再回來。
connectpay-review-heading = 銀行正在審核您的資料
connectpay-review-text = 您這邊的步驟已全部完成。審核可能需要數小時或幾個工作日。您可以關閉此頁面，稍後再回來。
connectpay-details-heading = 您的身份已通過驗證
connectpay-details-text = 接下來，銀行需要您的一些資料。請慢慢填寫，不用著急。
connectpay-unfinished-heading = 您的身份驗證尚未完成
connectpay-cannot-open-heading = 我們未能為您啟動開戶申請
connectpay-link-heading = 您的身份驗證連結已過期
connectpay-link-text = 這次驗證尚無結論。請重新開始，以取得新的連結。
connectpay-approved-heading = 您的帳戶已開立
connectpay-identity-declined-heading = 銀行未能驗證您的身份
connectpay-declined-heading = 未能為您開立帳戶

## On a computer, where the check needs a phone

handoff-start-text = 此驗證需要有相機的手機。接下來，我們會顯示一個QR碼，請用手機掃描，然後在手機上繼續。此頁面會顯示結果。
handoff-heading = 請在手機上繼續
handoff-text = 此驗證需要有相機的手機。我們會顯示一個QR碼供您掃描。QR碼幾分鐘內有效，只能在一部手機上使用。
handoff-camera = 在手機上，相機會為您的身份證件拍照，並拍攝您的臉部影片。
handoff-code-heading = 請用手機掃描此QR碼
handoff-code-text = 請將手機相機對準QR碼，並在手機上繼續。請不要關閉此頁面，結果會顯示在這裡。
handoff-code-label = 供手機相機掃描的QR碼
handoff-valid = 此QR碼在{$time}內有效
handoff-not-copied = 未能複製連結。請改用手機掃描QR碼。
handoff-over-heading = 此QR碼已失效
handoff-over-text = 每個QR碼幾分鐘內有效，只能在一部手機上使用。請在電腦上顯示新的QR碼並掃描。您也可以在這部手機上登入，然後再試一次。
handoff-opening = 正在為您的手機產生QR碼
button-continue-phone = 在手機上繼續
button-continue-here = 在此裝置上繼續
button-new-code = 顯示新的QR碼
button-making-code = 正在產生QR碼…
button-share-link = 分享連結

## While the provider's page opens

opening-said = 正在開啟{$provider}
starting-said = 正在開始您的驗證
start-host = 即將開啟的頁面：{$host}
did-not-open-heading = {$provider}的頁面未能開啟
did-not-open-text = 您的連線速度可能較慢。請再試一次。
cannot-open-heading = 我們未能開啟驗證頁面
cannot-open-text = 請稍後再試。

## Waiting for a result

checking-heading = 正在查詢您的結果
checking-text = 我們正在取得您的結果。
back-text = 謝謝。我們正在等待{$provider}傳回結果。
processing-heading = 正在核對您的資料
processing-text = 您這邊的步驟已全部完成。您可以留在這裡，也可以關閉此頁面，稍後再回來。
review-heading = 專人正在審核您的資料
review-text = 您這邊的步驟已全部完成。人工審核需要較長時間。您可以關閉此頁面，稍後再回來。
waiting-heading = 仍在處理中
waiting-text = 目前還沒有結果。您可以留在這裡，也可以關閉此頁面，稍後再回來。
no-result-heading = 尚無結果
no-result-text = 您不需要進行任何操作。您可以關閉此頁面，稍後再回來查看結果。
stopped-text = 此頁面已停止自動更新。請按「{$button}」再次查看。
unfinished-text = 您可以從上次停下的地方繼續。如果您剛剛完成，請稍候，此頁面會自動更新。
unfinished-long-text = 您可以從上次停下的地方繼續，現在或稍後都可以。如果您已在其他裝置上完成，請按「{$button}」查看結果。

## Details that the company asks for in a form of its own

details-heading = 我們需要您補充資料
details-text = 您的驗證還缺少一些資料。
details-below = 請填寫下面的表格。收到您的回答後，驗證會繼續進行。
details-elsewhere = 我們會另行請您提供這些資料。收到後，此頁面會繼續。

## Documents that are uploaded on this page

documents-heading = 我們需要您的文件
documents-text = 請為每份文件加入照片或檔案，然後傳送。這些文件會傳送給{$provider}用於此次驗證，此頁面不會保留。
documents-unknown-text = 一旦確定需要哪些文件，您會在這裡看到。
documents-label = 文件
documents-passport = 護照（照片頁）
documents-licence = 駕駛執照
documents-id-card = 身份證
documents-tenancy = 租約
documents-utility = 水電等公用事業帳單
documents-other = 其他文件
documents-front = {$document}（正面）
documents-back = {$document}（背面）
documents-wants-pdf = 一個包含所有頁面的PDF
documents-wants-any = 照片（JPEG或PNG）或PDF
documents-wants-photo = 照片（JPEG或PNG），四個角都要拍到
documents-file = {$name}，{$size}
documents-ready = 待傳送
documents-sending = 正在傳送：{$percent}
documents-received = 已收到
documents-lost = 此檔案未送達。請重新傳送。
documents-refused = 我們已收到此檔案，但無法使用。請選擇所有內容都清晰可讀的檔案。
documents-too-large = 此檔案太大，上限為{$size}。請選擇較小的檔案。
documents-empty = 此檔案是空的或無法開啟。請選擇其他檔案。
documents-heic = 我們無法讀取HEIC格式的照片。請改為在這裡拍照，或選擇JPEG。
documents-not-photo = 此檔案不是照片。請選擇JPEG或PNG。
documents-not-pdf = 此檔案不是PDF。請選擇包含所有頁面的PDF。
documents-not-readable = 我們無法讀取此檔案。請選擇JPEG、PNG或PDF。
documents-progress = 正在傳送{$document}
documents-ready-said = 待傳送：{$count}份
documents-received-said = 已收到{$count}份，共{$total}份
documents-nothing-chosen = 還沒有可傳送的檔案。請先選擇檔案。
button-send = 傳送文件
button-sending = 正在傳送…
button-choose = 選擇檔案
button-choose-other = 選擇其他檔案
button-photo = 拍照
button-photo-other = 重新拍照
button-remove = 移除

## Results

approved-text = 謝謝。
recent-text = 這是您上一次驗證的結果。
declined-photo-text = 有一張照片無法辨識。請在光線充足的地方再試一次。請拍下完整的證件，保持清晰、不反光。
declined-document-text = 此證件無法使用。證件可能已過期，或不屬於我們接受的類型。請改用其他證件。
declined-data-text = 您的證件與您填寫的資料不一致。請核對姓名和日期，然後再試一次。
declined-face-text = 未能確認您的臉部與證件上的照片相符。請在光線充足的地方再試一次，畫面中只有您一人，並且不要遮住臉部。
declined-duplicate-text = 已有其他用戶帳號使用這些資料。客服可以協助您處理。
declined-bank-text = 此銀行不在支援範圍內。您可以改用其他銀行的帳戶。
declined-bank-data-text = 銀行提供的資料不足以證明該帳戶屬於您。您可以改用其他帳戶。
declined-name-text = 該帳戶的戶名與我們記錄的您的姓名不一致。如果您將銀行對帳單傳送給客服，客服可以為您驗證該帳戶。
declined-shared-text = 無法確認該帳戶只屬於您本人。聯名帳戶可能會出現這種情況。客服可以協助您處理。
declined-support-text = 客服可以告訴您接下來可以怎麼做。
declined-retry-text = 您可以再試一次。
expired-heading = 這次驗證已逾時
expired-text = 這次驗證尚無結論。您可以重新開始。
abandoned-heading = 驗證尚未完成
abandoned-text = 沒關係，這次驗證尚無結論。您準備好後可以重新開始。
failed-heading = 發生問題
failed-bank-text = 您選擇銀行帳戶時發生問題。這次驗證尚無結論。您可以再試一次。
failed-provider-text = {$provider}發生技術問題。這次驗證尚無結論。您可以再試一次。
failed-support-text = 驗證已停止，沒有結果。客服可以告訴您發生了什麼事，以及接下來該怎麼做。

## Problems

elsewhere-heading = 請回到您開始驗證的地方
elsewhere-text = 您可能是在另一個瀏覽器或應用程式中返回的。請在您開始驗證的瀏覽器或應用程式中開啟此頁面，查看結果。
offline-heading = 您已離線
offline-text = 請先連線上網，然後再試一次。
unreachable-heading = 我們暫時無法連線
unreachable-text = 這可能是我們這邊的問題。請過一分鐘再試。
sign-in-heading = 請登入
sign-in-text = 您需要登入才能繼續。請登入後再回到此頁面。
not-found-heading = 我們找不到此驗證
not-found-text = 此驗證可能已關閉，或屬於其他用戶帳號。您可以開始新的驗證。
gone-heading = 此驗證已關閉
gone-text = 此驗證無法繼續。您可以重新開始。
framed-heading = 請在獨立的分頁開啟此頁面
framed-text = 此頁面顯示在另一個頁面之中。為了您的安全，驗證只能在獨立的分頁開啟。
unsupported-heading = 無法在這裡安全地開啟驗證
unsupported-text = 請使用最新版本的瀏覽器，並使用以https開頭的網址。
misconfigured-heading = 驗證目前無法進行
misconfigured-text = 此頁面發生問題。請稍後再試。

## Notices beside the text

notice-offline = 您已離線。恢復連線後，我們會繼續。
notice-trying = 連線發生問題。我們仍在嘗試。
notice-unreachable = 我們暫時無法連線。請按「{$button}」再試一次。
notice-no-result = 剛剛查詢過：尚無結果
notice-slow-start = 所需時間比平時長。我們仍在嘗試。
notice-link-copied = 連結已複製
notice-not-copied = 未能複製，請手動複製。
advice-not-copied = 未能複製連結。請使用此應用程式的選單，在您的瀏覽器開啟此頁面。
advice-in-app = 您是在某個應用程式內開啟此頁面的，驗證在這裡可能無法進行。請在您常用的瀏覽器開啟此頁面。
advice-no-camera = 我們在此裝置上找不到相機。請使用手機或其他有相機的裝置。

## Help

help-text = 請聯絡客服，並提供以下參考編號。
help-plain-text = 如果仍有問題，請聯絡客服。
help-long-text = 如果您已等待很久，請聯絡客服，並提供以下參考編號。
reference-label = 參考編號
code-label = 錯誤代碼
recorder-heading = 技術資料
recorder-text = 客服可能會向您索取這些資料。其中只有時間和代碼，沒有您的個人資料。

## The title of the browser's tab

title-waiting = 查詢中
title-action = 待您操作
title-problem = 發生問題
