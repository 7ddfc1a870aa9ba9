# Japanese (日本語)
# Address: desu/masu with お/ご for the customer, no pronoun; "we" is left out wherever Japanese does so.
# "check": 確認 (as a thing: 確認手続き); identity check: 本人確認; a review by people or the bank: 審査; details: お客様情報.
# Any ID: 本人確認書類; ID card: 身分証明書（IDカード） (cards of many countries, so not マイナンバーカード).
# Online banking: インターネットバンキング; support: カスタマーサポート; reference: お問い合わせ番号; sign in: ログイン.
# Buttons are verbs in plain form (続ける) or noun + を + noun (リンクをコピー), as on phones.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = 確認手続き
steps-label = 進行状況
step-count = ステップ{$number}/{$total}
step-state-done = 完了
step-state-current = 現在のステップ
step-state-stopped = 停止
step-state-ahead = 未開始
step-start = 開始
step-identity = 本人確認
step-bank-account = 銀行口座
step-bank-check = 銀行の確認
step-documents = 書類
step-details = お客様情報
step-review = 審査
step-result = 結果
step-account = 口座

## Buttons

button-continue-with = {$provider}へ進む
button-start = 開始する
button-continue = 続ける
button-opening = {$provider}に接続中…
button-starting = 開始しています…
button-check = 状況を確認
button-checking = 確認しています…
button-try-again = もう一度試す
button-start-again = 最初からやり直す
button-start-new = 新しく確認を始める
button-start-here = ここで最初からやり直す
button-other-document = 別の書類で試す
button-other-account = 別の銀行口座で試す
button-finish = 次へ進む
button-not-now = 後で行う
button-cancel = キャンセル
button-open-tab = 新しいタブで開く
button-open-browser = ブラウザで開く
button-copy-link = リンクをコピー
button-copy = コピー
button-copied = コピーしました

## Before the first answer

lookup-heading = 少々お待ちください
lookup-text = すでに始めた手続きがあるか確認しています。

## Ondato: identity check with documents and camera

ondato-start-heading = 本人確認のお願い
ondato-start-text = 本人確認には{$provider}のサービスを利用します。同社の安全なページがこのタブで開き、終わるとこのページに戻ります。数分ほどお時間をいただきます。
ondato-hint-ready = パスポートまたは身分証明書（IDカード）をご用意ください
ondato-hint-device = スマートフォンなど、カメラ付きの端末をお使いください
ondato-hint-privacy = 写真は{$provider}に直接送信され、このページには送られません
ondato-unfinished-heading = 本人確認が完了していません
ondato-approved-heading = 本人確認が完了しました
ondato-declined-heading = 本人確認ができませんでした

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = 銀行口座の確認のお願い
paysafe-start-text = 銀行口座の確認には{$provider}のサービスを利用します。同社の安全なページがこのタブで開き、終わるとこのページに戻ります。数分ほどお時間をいただきます。
paysafe-hint-ready = インターネットバンキングのログイン情報をご用意ください
paysafe-hint-own = ご本人名義の口座をお使いください
paysafe-hint-privacy = 銀行のパスワードがこのページに伝わることはありません
paysafe-unfinished-heading = 銀行口座の確認が完了していません
paysafe-approved-heading = 銀行口座を確認しました
paysafe-declined-heading = この銀行口座を確認できませんでした

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = ご本人であることの確認
airwallex-start-text = ご本人であることの確認には{$provider}のサービスを利用します。同社の安全なページで、本人確認書類のご提示と、お顔の動画撮影をお願いします。ページはこのタブで開き、終わるとここに戻ります。数分ほどお時間をいただきます。
airwallex-hint-ready = パスポートまたは身分証明書（IDカード）をご用意ください
airwallex-hint-place = スマートフォンを使い、ほかの人が写らない明るい場所で行ってください
airwallex-hint-privacy = 写真と動画は{$provider}に直接送信され、このページには送られません
airwallex-unfinished-heading = 確認が完了していません
airwallex-approved-heading = ご本人であることを確認しました
airwallex-declined-heading = ご本人であることを確認できませんでした

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = 本人確認のお願い
connectfi-start-text = お客様情報の確認には{$provider}のサービスを利用します。書類の写真が必要な場合は、このページで追加していただきます。
connectfi-hint-ready = パスポート、身分証明書（IDカード）、運転免許証のいずれかをご用意ください
connectfi-hint-device = スマートフォンなら書類をきれいに撮影できます
connectfi-hint-pause = いつでも中断でき、後から再開できます
connectfi-unfinished-heading = 確認が完了していません
connectfi-unfinished-text = 中断したところから、今すぐ、または後で再開できます。
connectfi-approved-heading = 本人確認が完了しました
connectfi-declined-heading = 本人確認ができませんでした

## ConnectPay: a partner bank opens an account

connectpay-start-heading = 口座開設のお手続き
connectpay-start-text = {$provider}は当社の提携銀行です。まず本人確認を行い、次にいくつかの情報をお伺いします。
connectpay-hint-identity = 本人確認は、数分で終わることが多いです
connectpay-hint-review = 銀行の審査には、数時間から数営業日かかることがあります
connectpay-hint-pause = いつでもこのページを閉じて、後で戻ることができます
connectpay-identity-heading = 本人確認を行っています
connectpay-identity-text = 銀行が本人確認の結果を確認しています。多くの場合、数分で終わります。その後、このページで続けられます。
connectpay-processing-heading = お客様情報を受け取りました
connectpay-processing-text = 次に銀行が審査します。このページを閉じて、後でご確認いただけます。
connectpay-review-heading = 銀行がお客様情報を審査しています
connectpay-review-text = お客様に行っていただくお手続きは終わっています。審査には数時間から数営業日かかることがあります。このページを閉じて、後でご確認いただけます。
connectpay-details-heading = 本人確認が完了しました
connectpay-details-text = 次に、銀行での手続きのため、お客様についての情報がいくつか必要です。お急ぎになる必要はありません。
connectpay-unfinished-heading = 本人確認が完了していません
connectpay-cannot-open-heading = お申し込みを開始できませんでした
connectpay-link-heading = 本人確認のリンクの有効期限が切れました
connectpay-link-text = 可否の判断は行われていません。新しいリンクを取得するには、最初からやり直してください。
connectpay-approved-heading = 口座が開設されました
connectpay-identity-declined-heading = 銀行で本人確認ができませんでした
connectpay-declined-heading = 口座を開設できませんでした

## On a computer, where the check needs a phone

handoff-start-text = この確認にはカメラ付きのスマートフォンが必要です。次に表示するコードをスマートフォンで読み取り、そのままスマートフォンで続けてください。結果はこのページに表示されます。
handoff-heading = スマートフォンで続けてください
handoff-text = この確認にはカメラ付きのスマートフォンが必要です。読み取り用のコードを表示します。コードは数分間有効で、使えるのは1台のスマートフォンだけです。
handoff-camera = スマートフォンのカメラで、本人確認書類の写真とお顔の動画を撮影します。
handoff-code-heading = このコードをスマートフォンで読み取ってください
handoff-code-text = スマートフォンのカメラをコードに向け、そのままスマートフォンで続けてください。このページは開いたままにしてください。結果がここに表示されます。
handoff-code-label = スマートフォンのカメラで読み取るQRコード
handoff-valid = このコードの有効時間：{$time}
handoff-not-copied = リンクをコピーできませんでした。スマートフォンでコードを読み取ってください。
handoff-over-heading = このコードは使えなくなりました
handoff-over-text = コードは数分間有効で、使えるのは1台のスマートフォンだけです。パソコンで新しいコードを表示して読み取ってください。または、このスマートフォンでログインしてから、再度お試しください。
handoff-opening = スマートフォン用のコードを作成しています
button-continue-phone = スマートフォンで続ける
button-continue-here = この端末で続ける
button-new-code = 新しいコードを表示
button-making-code = コードを作成しています…
button-share-link = リンクを共有

## While the provider's page opens

opening-said = {$provider}に接続しています
starting-said = 確認を開始しています
start-host = 開くページ：{$host}
did-not-open-heading = {$provider}のページが開きませんでした
did-not-open-text = 接続が遅くなっている可能性があります。再度お試しください。
cannot-open-heading = 確認ページを開けませんでした
cannot-open-text = 少し待ってから、再度お試しください。

## Waiting for a result

checking-heading = 結果を確認しています
checking-text = 現在、結果を問い合わせています。
back-text = ありがとうございます。{$provider}からの結果を待っています。
processing-heading = お客様情報を確認しています
processing-text = お客様に行っていただくお手続きは終わっています。このままお待ちいただくことも、ページを閉じて後で戻ることもできます。
review-heading = 担当者がお客様情報を審査しています
review-text = お客様に行っていただくお手続きは終わっています。担当者による審査には、お時間がかかります。このページを閉じて、後でご確認いただけます。
waiting-heading = 手続きは進行中です
waiting-text = まだ結果は出ていません。このままお待ちいただくことも、ページを閉じて後で戻ることもできます。
no-result-heading = まだ結果は出ていません
no-result-text = お客様に行っていただくことはありません。このページを閉じて、後で結果をご覧いただけます。
stopped-text = このページの自動更新は停止しました。「{$button}」を押すと、再度確認できます。
unfinished-text = 中断したところから続けられます。終わったばかりの場合は、少々お待ちください。このページは自動で更新されます。
unfinished-long-text = 中断したところから、今すぐ、または後で続けられます。別の端末で終えた場合は、「{$button}」を押して結果をご確認ください。

## Details that the company asks for in a form of its own

details-heading = 追加の情報が必要です
details-text = 確認を続けるために必要な情報が不足しています。
details-below = 下のフォームにご入力ください。回答が届くと、確認が再開されます。
details-elsewhere = 必要な情報は、別途お伺いします。情報が届くと、このページで手続きが進みます。

## Documents that are uploaded on this page

documents-heading = 書類のご提出をお願いします
documents-text = 書類ごとに写真またはファイルを追加して、送信してください。書類はこの確認のために{$provider}に送られます。このページには保存されません。
documents-unknown-text = 必要な書類がわかり次第、ここに表示します。
documents-label = 書類
documents-passport = パスポートの顔写真ページ
documents-licence = 運転免許証
documents-id-card = 身分証明書（IDカード）
documents-tenancy = 賃貸借契約書
documents-utility = 公共料金の請求書
documents-other = その他の書類
documents-front = {$document}の表面
documents-back = {$document}の裏面
documents-wants-pdf = 全ページをまとめた1つのPDF
documents-wants-any = 写真（JPEGまたはPNG）、またはPDF
documents-wants-photo = 四隅がすべて写った写真（JPEGまたはPNG）
documents-file = {$name}（{$size}）
documents-ready = 送信できます
documents-sending = 送信中：{$percent}
documents-received = 受け取りました
documents-lost = このファイルは届きませんでした。再度お送りください。
documents-refused = このファイルは受け取りましたが、使用できません。すべての文字が読めるファイルをお選びください。
documents-too-large = このファイルは大きすぎます。上限は{$size}です。より小さいファイルをお選びください。
documents-empty = このファイルは中身が空か、開けない状態です。別のファイルをお選びください。
documents-heic = HEIC形式の写真は読み取れません。ここで撮影するか、JPEGをお選びください。
documents-not-photo = このファイルは写真ではありません。JPEGまたはPNGをお選びください。
documents-not-pdf = このファイルはPDFではありません。全ページを含むPDFをお選びください。
documents-not-readable = このファイルは読み取れません。JPEG、PNG、PDFのいずれかをお選びください。
documents-progress = {$document}を送信しています
documents-ready-said = 送信できる書類：{$count}件
documents-received-said = 受け取った書類：{$total}件中{$count}件
documents-nothing-chosen = 送信するものがまだありません。先にファイルをお選びください。
button-send = 書類を送信
button-sending = 送信しています…
button-choose = ファイルを選ぶ
button-choose-other = 別のファイルを選ぶ
button-photo = 写真を撮る
button-photo-other = 別の写真を撮る
button-remove = 削除

## Results

approved-text = ありがとうございました。
recent-text = 前回の確認の結果です。
declined-photo-text = 読み取れない写真がありました。書類全体がはっきり写り、光が反射しないように明るい場所で撮影し、再度お試しください。
declined-document-text = この書類は使用できません。有効期限が切れているか、受け付けていない種類の可能性があります。別の書類でお試しください。
declined-data-text = 書類の内容と入力された情報が一致しません。お名前と日付をご確認のうえ、再度お試しください。
declined-face-text = お顔と書類の写真を照合できませんでした。明るい場所で、お顔を隠さず、お一人だけが写るようにして、再度お試しください。
declined-duplicate-text = この情報は別のアカウントですでに使われています。カスタマーサポートがお手伝いします。
declined-bank-text = この銀行には対応していません。別の銀行の口座でお試しいただけます。
declined-bank-data-text = ご本人の口座であることを確認するための情報が、銀行から十分に届きませんでした。別の口座でお試しいただけます。
declined-name-text = 口座の名義が、ご登録のお名前と一致しません。銀行の取引明細書をカスタマーサポートにお送りいただくと、口座を確認できます。
declined-shared-text = この口座がお客様お一人のものであることを確認できません。共同名義の口座などで起こることがあります。カスタマーサポートがお手伝いします。
declined-support-text = 今後のお手続きについては、カスタマーサポートがご案内します。
declined-retry-text = 再度お試しいただけます。
expired-heading = 手続きの有効期限が切れました
expired-text = 可否の判断は行われていません。最初からやり直すことができます。
abandoned-heading = 確認手続きが完了していません
abandoned-text = ご心配はいりません。可否の判断は行われていません。ご都合のよいときに、最初からやり直すことができます。
failed-heading = 問題が発生しました
failed-bank-text = 銀行口座の選択中に問題が発生しました。可否の判断は行われていません。再度お試しいただけます。
failed-provider-text = {$provider}で技術的な問題が発生しました。可否の判断は行われていません。再度お試しいただけます。
failed-support-text = 結果が出ないまま確認が停止しました。状況と今後のお手続きについては、カスタマーサポートがご案内します。

## Problems

elsewhere-heading = お手続きを始めた画面にお戻りください
elsewhere-text = 別のブラウザまたはアプリで戻られた可能性があります。結果を見るには、手続きを始めたブラウザまたはアプリでこのページを開いてください。
offline-heading = オフラインです
offline-text = インターネットに接続してから、再度お試しください。
unreachable-heading = 現在、接続できません
unreachable-text = 当社側に問題がある可能性があります。1分ほど待ってから、再度お試しください。
sign-in-heading = ログインしてください
sign-in-text = 続けるにはログインが必要です。ログインしてから、このページに戻ってください。
not-found-heading = この確認手続きが見つかりませんでした
not-found-text = すでに終了しているか、別のアカウントのものである可能性があります。新しく始めることができます。
gone-heading = この確認は終了しています
gone-text = 続けることはできません。最初からやり直すことができます。
framed-heading = このページを別のタブで開いてください
framed-text = このページは別のページの中に表示されています。安全のため、確認ページを開けるのは専用のタブだけです。
unsupported-heading = ここでは確認ページを安全に開けません
unsupported-text = 最新のブラウザで、httpsで始まるアドレスをお使いください。
misconfigured-heading = 現在、確認手続きをご利用になれません
misconfigured-text = このページに問題があります。しばらくしてから、再度お試しください。

## Notices beside the text

notice-offline = オフラインです。インターネットに接続されると再開します。
notice-trying = 接続が不安定です。再接続を試みています。
notice-unreachable = 現在、接続できません。再度お試しになるには、「{$button}」を押してください。
notice-no-result = たった今確認しましたが、まだ結果は出ていません
notice-slow-start = 通常より時間がかかっています。処理を続けています。
notice-link-copied = リンクをコピーしました
notice-not-copied = コピーできませんでした。手動でコピーしてください。
advice-not-copied = リンクをコピーできませんでした。このアプリのメニューから、ページをブラウザで開いてください。
advice-in-app = このページはアプリの中で開かれています。ここでは確認がうまく動かないことがあります。普段お使いのブラウザで開いてください。
advice-no-camera = この端末のカメラが見つかりません。スマートフォンなど、カメラ付きの端末をお使いください。

## Help

help-text = カスタマーサポートにご連絡のうえ、下の番号をお伝えください。
help-plain-text = それでも解決しない場合は、カスタマーサポートにお問い合わせください。
help-long-text = 長くお待ちの場合は、カスタマーサポートにご連絡のうえ、下の番号をお伝えください。
reference-label = お問い合わせ番号
code-label = エラーコード
recorder-heading = 技術情報
recorder-text = カスタマーサポートからお尋ねすることがあります。時刻とコードのみで、お客様に関する情報は含まれません。

## The title of the browser's tab

title-waiting = 確認中
title-action = お手続きが必要です
title-problem = 問題があります
