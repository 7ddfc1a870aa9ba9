# Korean (한국어)
# Form of address: none ("고객님" only where it must be plain whose); style ~합니다 / ~해 주세요, as banks' apps write.
# Check = 인증 (본인 인증, 계좌 인증); review by people = 심사; details = 정보; support = 고객센터; ID card = 신분증 (a driving licence is one too).
# Particles: names and {$button} are followed only by particles that do not depend on the last sound (에서, 의, 에, 버튼을).
# Doubt: 본인 인증 often means a check by mobile phone in Korea; the hints make plain that it is by passport and camera.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = 인증
steps-label = 진행 단계
step-count = {$total}단계 중 {$number}단계
step-state-done = 완료
step-state-current = 현재 단계
step-state-stopped = 중단됨
step-state-ahead = 시작 전
step-start = 시작
step-identity = 본인 인증
step-bank-account = 은행 계좌
step-bank-check = 은행 확인
step-documents = 서류
step-details = 정보 입력
step-review = 심사
step-result = 결과
step-account = 계좌

## Buttons

button-continue-with = {$provider}에서 계속
button-start = 시작
button-continue = 계속
button-opening = {$provider} 여는 중…
button-starting = 시작하는 중…
button-check = 상태 확인
button-checking = 확인 중…
button-try-again = 다시 시도
button-start-again = 처음부터 다시 시작
button-start-new = 새 인증 시작
button-start-here = 여기에서 다시 시작
button-other-document = 다른 신분증으로 시도
button-other-account = 다른 은행 계좌로 시도
button-finish = 계속
button-not-now = 나중에
button-cancel = 취소
button-open-tab = 새 탭에서 열기
button-open-browser = 브라우저에서 열기
button-copy-link = 링크 복사
button-copy = 복사
button-copied = 복사됨

## Before the first answer

lookup-heading = 잠시만 기다려 주세요
lookup-text = 이미 시작한 인증이 있는지 확인하고 있습니다.

## Ondato: identity check with documents and camera

ondato-start-heading = 본인 인증을 진행해 주세요
ondato-start-text = 본인 인증은 {$provider}에서 진행합니다. 이 탭에서 해당 회사의 보안 페이지가 열리고, 끝나면 이 페이지로 돌아옵니다. 몇 분 정도 여유를 두고 진행해 주세요.
ondato-hint-ready = 여권이나 신분증을 준비해 주세요
ondato-hint-device = 휴대폰처럼 카메라가 있는 기기를 사용해 주세요
ondato-hint-privacy = 사진은 이 페이지를 거치지 않고 {$provider}에 바로 전송됩니다
ondato-unfinished-heading = 본인 인증이 아직 끝나지 않았습니다
ondato-approved-heading = 본인 인증이 완료되었습니다
ondato-declined-heading = 본인 인증을 완료하지 못했습니다

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = 계좌 인증을 진행해 주세요
paysafe-start-text = 계좌 인증은 {$provider}에서 진행합니다. 이 탭에서 해당 회사의 보안 페이지가 열리고, 끝나면 이 페이지로 돌아옵니다. 몇 분 정도 여유를 두고 진행해 주세요.
paysafe-hint-ready = 인터넷뱅킹 로그인 정보를 준비해 주세요
paysafe-hint-own = 본인 명의의 계좌여야 합니다
paysafe-hint-privacy = 은행 비밀번호는 이 페이지에 전달되지 않습니다
paysafe-unfinished-heading = 계좌 인증이 아직 끝나지 않았습니다
paysafe-approved-heading = 계좌 인증이 완료되었습니다
paysafe-declined-heading = 이 계좌를 인증하지 못했습니다

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = 본인임을 인증해 주세요
airwallex-start-text = 본인인지 {$provider}에서 확인합니다. 해당 회사의 보안 페이지에서 신분증을 요청하고 얼굴을 동영상으로 촬영합니다. 보안 페이지는 이 탭에서 열리고, 끝나면 이 페이지로 돌아옵니다. 몇 분 정도 여유를 두고 진행해 주세요.
airwallex-hint-ready = 여권이나 신분증을 준비해 주세요
airwallex-hint-place = 밝은 곳에서 다른 사람이 화면에 나오지 않게 휴대폰으로 진행해 주세요
airwallex-hint-privacy = 사진과 동영상은 이 페이지를 거치지 않고 {$provider}에 바로 전송됩니다
airwallex-unfinished-heading = 인증이 아직 끝나지 않았습니다
airwallex-approved-heading = 본인임이 인증되었습니다
airwallex-declined-heading = 본인임을 인증하지 못했습니다

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = 본인 인증을 진행해 주세요
connectfi-start-text = 고객님의 정보는 {$provider}에서 확인합니다. 서류 사진이 필요하면 이 페이지에서 추가할 수 있습니다.
connectfi-hint-ready = 여권, 운전면허증 또는 그 밖의 신분증을 준비해 주세요
connectfi-hint-device = 휴대폰을 쓰면 서류 사진을 선명하게 찍을 수 있습니다
connectfi-hint-pause = 언제든지 멈췄다가 나중에 계속할 수 있습니다
connectfi-unfinished-heading = 인증이 아직 끝나지 않았습니다
connectfi-unfinished-text = 지금 또는 나중에, 멈춘 곳부터 계속할 수 있습니다.
connectfi-approved-heading = 본인 인증이 완료되었습니다
connectfi-declined-heading = 본인 인증을 완료하지 못했습니다

## ConnectPay: a partner bank opens an account

connectpay-start-heading = 계좌를 개설해 주세요
connectpay-start-text = 저희 제휴 은행은 {$provider}입니다. 은행에서 먼저 본인 인증을 진행한 다음 몇 가지 정보를 요청합니다.
connectpay-hint-identity = 본인 인증은 몇 분이면 끝나는 경우가 많습니다
connectpay-hint-review = 은행 심사에는 몇 시간 또는 영업일 기준 며칠이 걸릴 수 있습니다
connectpay-hint-pause = 언제든지 이 페이지를 닫았다가 다시 열 수 있습니다
connectpay-identity-heading = 본인 인증을 진행하고 있습니다
connectpay-identity-text = 은행에서 본인 인증 결과를 확인하고 있습니다. 몇 분이면 끝나는 경우가 많습니다. 그다음 여기에서 계속하면 됩니다.
connectpay-processing-heading = 고객님의 정보를 받았습니다
connectpay-processing-text = 이제 은행에서 심사합니다. 이 페이지를 닫았다가 나중에 다시 열어도 됩니다.
connectpay-review-heading = 은행에서 고객님의 정보를 심사하고 있습니다
connectpay-review-text = 고객님이 하실 일은 모두 끝났습니다. 심사에는 몇 시간 또는 영업일 기준 며칠이 걸릴 수 있습니다. 이 페이지를 닫았다가 나중에 다시 열어도 됩니다.
connectpay-details-heading = 본인 인증이 완료되었습니다
connectpay-details-text = 다음으로 은행에서 몇 가지 정보가 필요합니다. 천천히 입력해 주세요.
connectpay-unfinished-heading = 본인 인증이 아직 끝나지 않았습니다
connectpay-cannot-open-heading = 계좌 개설 신청을 시작하지 못했습니다
connectpay-link-heading = 본인 인증 링크가 만료되었습니다
connectpay-link-text = 아직 아무것도 결정되지 않았습니다. 새 링크를 받으려면 다시 시작해 주세요.
connectpay-approved-heading = 계좌가 개설되었습니다
connectpay-identity-declined-heading = 은행에서 본인 인증을 완료하지 못했습니다
connectpay-declined-heading = 계좌를 개설하지 못했습니다

## On a computer, where the check needs a phone

handoff-start-text = 이 인증에는 카메라가 있는 휴대폰이 필요합니다. 다음 화면에 나오는 코드를 휴대폰으로 스캔해 주세요. 인증은 휴대폰에서 계속하고, 결과는 이 페이지에 표시됩니다.
handoff-heading = 휴대폰에서 계속해 주세요
handoff-text = 이 인증에는 카메라가 있는 휴대폰이 필요합니다. 스캔할 코드를 보여 드립니다. 코드는 몇 분 동안, 휴대폰 한 대에서만 사용할 수 있습니다.
handoff-camera = 휴대폰 카메라로 신분증 사진을 찍고 얼굴을 동영상으로 촬영합니다.
handoff-code-heading = 휴대폰으로 이 코드를 스캔해 주세요
handoff-code-text = 휴대폰 카메라로 코드를 비춘 다음 휴대폰에서 계속해 주세요. 이 페이지는 닫지 마세요. 결과가 여기에 표시됩니다.
handoff-code-label = 휴대폰 카메라로 스캔할 QR 코드
handoff-valid = 이 코드는 {$time} 동안 사용할 수 있습니다
handoff-not-copied = 링크를 복사하지 못했습니다. 휴대폰으로 코드를 스캔해 주세요.
handoff-over-heading = 이 코드는 더 이상 사용할 수 없습니다
handoff-over-text = 코드는 몇 분 동안, 휴대폰 한 대에서만 사용할 수 있습니다. 컴퓨터에서 새 코드를 표시해 스캔해 주세요. 또는 이 휴대폰에서 로그인한 다음 다시 시도해 주세요.
handoff-opening = 휴대폰용 코드를 만드는 중입니다
button-continue-phone = 휴대폰에서 계속
button-continue-here = 이 기기에서 계속
button-new-code = 새 코드 표시
button-making-code = 코드 만드는 중…
button-share-link = 링크 공유

## While the provider's page opens

opening-said = {$provider} 페이지를 여는 중입니다
starting-said = 인증을 시작하는 중입니다
start-host = 열리는 페이지 주소는 {$host}입니다
did-not-open-heading = {$provider} 페이지가 열리지 않았습니다
did-not-open-text = 인터넷 연결이 느릴 수 있습니다. 다시 시도해 주세요.
cannot-open-heading = 인증 페이지를 열지 못했습니다
cannot-open-text = 잠시 후 다시 시도해 주세요.

## Waiting for a result

checking-heading = 결과를 확인하고 있습니다
checking-text = 지금 결과를 요청하고 있습니다.
back-text = 감사합니다. {$provider}에서 결과가 오기를 기다리고 있습니다.
processing-heading = 고객님의 정보를 확인하고 있습니다
processing-text = 고객님이 하실 일은 모두 끝났습니다. 여기에서 기다리거나, 이 페이지를 닫았다가 나중에 다시 열어도 됩니다.
review-heading = 담당자가 고객님의 정보를 심사하고 있습니다
review-text = 고객님이 하실 일은 모두 끝났습니다. 담당자 심사는 시간이 더 걸립니다. 이 페이지를 닫았다가 나중에 다시 열어도 됩니다.
waiting-heading = 아직 진행 중입니다
waiting-text = 아직 결과가 없습니다. 여기에서 기다리거나, 이 페이지를 닫았다가 나중에 다시 열어도 됩니다.
no-result-heading = 아직 결과가 없습니다
no-result-text = 지금 하실 일은 없습니다. 이 페이지를 닫았다가 나중에 다시 열어 결과를 확인할 수 있습니다.
stopped-text = 이 페이지의 자동 새로고침이 멈췄습니다. ‘{$button}’ 버튼을 눌러 다시 확인해 주세요.
unfinished-text = 멈춘 곳부터 계속할 수 있습니다. 방금 마쳤다면 잠시 기다려 주세요. 이 페이지는 자동으로 업데이트됩니다.
unfinished-long-text = 지금 또는 나중에, 멈춘 곳부터 계속할 수 있습니다. 다른 기기에서 마쳤다면 ‘{$button}’ 버튼을 눌러 결과를 확인해 주세요.

## Details that the company asks for in a form of its own

details-heading = 정보가 더 필요합니다
details-text = 인증에 필요한 정보 중 아직 받지 못한 정보가 있습니다.
details-below = 아래 양식을 작성해 주세요. 답변을 받으면 인증이 계속됩니다.
details-elsewhere = 필요한 정보는 별도로 요청드리겠습니다. 정보를 받으면 이 페이지에서 계속 진행됩니다.

## Documents that are uploaded on this page

documents-heading = 서류가 필요합니다
documents-text = 서류마다 사진이나 파일을 추가한 다음 보내 주세요. 서류는 이 인증을 위해 {$provider}에 전송되며, 이 페이지에는 보관되지 않습니다.
documents-unknown-text = 필요한 서류가 정해지면 여기에 표시됩니다.
documents-label = 서류
documents-passport = 여권(사진이 있는 면)
documents-licence = 운전면허증
documents-id-card = 신분증(주민등록증 등)
documents-tenancy = 임대차 계약서
documents-utility = 공과금 고지서
documents-other = 기타 서류
documents-front = {$document}, 앞면
documents-back = {$document}, 뒷면
documents-wants-pdf = 모든 페이지가 들어 있는 PDF 1개
documents-wants-any = 사진(JPEG 또는 PNG) 또는 PDF
documents-wants-photo = 네 모서리가 모두 보이는 사진(JPEG 또는 PNG)
documents-file = {$name}, {$size}
documents-ready = 보낼 준비 완료
documents-sending = 보내는 중: {$percent}
documents-received = 받음
documents-lost = 이 파일이 도착하지 않았습니다. 다시 보내 주세요.
documents-refused = 파일을 받았지만 사용할 수 없습니다. 모든 내용이 잘 보이는 파일을 선택해 주세요.
documents-too-large = 파일이 너무 큽니다. 최대 크기는 {$size}입니다. 더 작은 파일을 선택해 주세요.
documents-empty = 파일이 비어 있거나 열리지 않습니다. 다른 파일을 선택해 주세요.
documents-heic = HEIC 형식의 사진은 읽을 수 없습니다. 여기에서 사진을 찍거나 JPEG 파일을 선택해 주세요.
documents-not-photo = 이 파일은 사진이 아닙니다. JPEG 또는 PNG 파일을 선택해 주세요.
documents-not-pdf = 이 파일은 PDF가 아닙니다. 모든 페이지가 들어 있는 PDF를 선택해 주세요.
documents-not-readable = 이 파일을 읽을 수 없습니다. JPEG, PNG 또는 PDF 파일을 선택해 주세요.
documents-progress = {$document} 보내는 중
documents-ready-said = 보낼 준비 완료: {$count}개
documents-received-said = 받음: {$total}개 중 {$count}개
documents-nothing-chosen = 아직 보낼 파일이 없습니다. 먼저 파일을 선택해 주세요.
button-send = 서류 보내기
button-sending = 보내는 중…
button-choose = 파일 선택
button-choose-other = 다른 파일 선택
button-photo = 사진 찍기
button-photo-other = 사진 다시 찍기
button-remove = 제거

## Results

approved-text = 감사합니다.
recent-text = 지난번 인증 결과입니다.
declined-photo-text = 사진을 알아볼 수 없었습니다. 밝은 곳에서 다시 시도해 주세요. 신분증 전체가 빛 반사 없이 선명하게 나오게 찍어 주세요.
declined-document-text = 이 신분증은 사용할 수 없습니다. 유효 기간이 지났거나 사용할 수 없는 종류일 수 있습니다. 다른 신분증으로 시도해 주세요.
declined-data-text = 신분증의 정보와 입력한 정보가 일치하지 않습니다. 이름과 날짜를 확인한 다음 다시 시도해 주세요.
declined-face-text = 얼굴이 신분증 사진과 일치하는지 확인하지 못했습니다. 밝은 곳에서 혼자, 얼굴을 가리지 않고 다시 시도해 주세요.
declined-duplicate-text = 다른 고객 계정에서 이미 이 정보를 사용하고 있습니다. 고객센터에서 도와드릴 수 있습니다.
declined-bank-text = 이 은행은 지원되지 않습니다. 다른 은행의 계좌로 시도할 수 있습니다.
declined-bank-data-text = 은행에서 보낸 정보만으로는 본인 계좌인지 알 수 없습니다. 다른 계좌로 시도할 수 있습니다.
declined-name-text = 계좌의 예금주명이 등록된 이름과 일치하지 않습니다. 고객센터로 은행 거래 내역서를 보내 주시면 계좌를 인증해 드릴 수 있습니다.
declined-shared-text = 이 계좌가 본인만의 계좌인지 확인할 수 없습니다. 공동 명의 계좌에서 생길 수 있는 일입니다. 고객센터에서 도와드릴 수 있습니다.
declined-support-text = 다음에 할 수 있는 일을 고객센터에서 안내해 드릴 수 있습니다.
declined-retry-text = 다시 시도할 수 있습니다.
expired-heading = 인증 시간이 만료되었습니다
expired-text = 아직 아무것도 결정되지 않았습니다. 다시 시작할 수 있습니다.
abandoned-heading = 인증이 끝나지 않았습니다
abandoned-text = 괜찮습니다. 아직 아무것도 결정되지 않았습니다. 준비되면 다시 시작할 수 있습니다.
failed-heading = 문제가 발생했습니다
failed-bank-text = 은행 계좌를 선택하는 동안 문제가 발생했습니다. 아직 아무것도 결정되지 않았습니다. 다시 시도할 수 있습니다.
failed-provider-text = {$provider}에서 기술적인 문제가 발생했습니다. 아직 아무것도 결정되지 않았습니다. 다시 시도할 수 있습니다.
failed-support-text = 인증이 결과 없이 중단되었습니다. 어떤 일이 있었는지와 다음에 할 일을 고객센터에서 안내해 드릴 수 있습니다.

## Problems

elsewhere-heading = 시작한 곳으로 돌아가 주세요
elsewhere-text = 다른 브라우저나 앱으로 돌아왔을 수 있습니다. 결과를 보려면 시작한 곳에서 이 페이지를 열어 주세요.
offline-heading = 인터넷에 연결되어 있지 않습니다
offline-text = 인터넷에 연결한 다음 다시 시도해 주세요.
unreachable-heading = 지금은 연결할 수 없습니다
unreachable-text = 저희 쪽 문제일 수 있습니다. 1분 후에 다시 시도해 주세요.
sign-in-heading = 로그인해 주세요
sign-in-text = 계속하려면 로그인해야 합니다. 로그인한 다음 이 페이지로 돌아와 주세요.
not-found-heading = 이 인증을 찾지 못했습니다
not-found-text = 종료되었거나 다른 고객 계정의 인증일 수 있습니다. 새 인증을 시작할 수 있습니다.
gone-heading = 이 인증은 종료되었습니다
gone-text = 이 인증은 계속할 수 없습니다. 다시 시작할 수 있습니다.
framed-heading = 이 페이지를 별도의 탭에서 열어 주세요
framed-text = 이 페이지가 다른 페이지 안에 표시되고 있습니다. 안전을 위해 인증은 별도의 탭에서만 열립니다.
unsupported-heading = 여기에서는 인증을 안전하게 열 수 없습니다
unsupported-text = 최신 버전의 브라우저와 https로 시작하는 주소를 사용해 주세요.
misconfigured-heading = 지금은 인증을 이용할 수 없습니다
misconfigured-text = 이 페이지에 문제가 있습니다. 나중에 다시 시도해 주세요.

## Notices beside the text

notice-offline = 인터넷에 연결되어 있지 않습니다. 다시 연결되면 계속합니다.
notice-trying = 연결이 원활하지 않습니다. 계속 시도하고 있습니다.
notice-unreachable = 지금은 연결할 수 없습니다. ‘{$button}’ 버튼을 눌러 다시 시도해 주세요.
notice-no-result = 방금 확인했지만 아직 결과가 없습니다
notice-slow-start = 평소보다 오래 걸리고 있습니다. 계속 시도하고 있습니다.
notice-link-copied = 링크를 복사했습니다
notice-not-copied = 복사하지 못했습니다. 직접 복사해 주세요.
advice-not-copied = 링크를 복사하지 못했습니다. 이 앱의 메뉴를 사용해 페이지를 브라우저에서 열어 주세요.
advice-in-app = 이 페이지를 앱 안에서 열었습니다. 여기에서는 인증이 되지 않을 수 있습니다. 평소에 쓰는 브라우저에서 페이지를 열어 주세요.
advice-no-camera = 이 기기에서 카메라를 찾을 수 없습니다. 휴대폰이나 카메라가 있는 다른 기기를 사용해 주세요.

## Help

help-text = 고객센터에 문의하고 이 문의 번호를 알려 주세요.
help-plain-text = 문제가 계속되면 고객센터에 문의해 주세요.
help-long-text = 오래 기다렸다면 고객센터에 문의하고 이 문의 번호를 알려 주세요.
reference-label = 문의 번호
code-label = 오류 코드
recorder-heading = 기술 정보
recorder-text = 고객센터에서 이 정보를 요청할 수 있습니다. 시간과 코드만 들어 있으며 개인정보는 없습니다.

## The title of the browser's tab

title-waiting = 확인 중
title-action = 진행해 주세요
title-problem = 문제 발생
