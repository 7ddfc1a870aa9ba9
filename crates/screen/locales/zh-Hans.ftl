# Chinese, simplified (简体中文)
# Form of address: 您. Check = 验证; identity document = 身份证件 (any), 身份证 (the ID card), 驾驶证 as in mainland law.
# Uploaded papers = 材料 (文件 is kept for the computer file); details = 资料; review by people = 审核; support = 客服.
# No spaces around Latin names or numbers; “ ” as quotation marks; single … on buttons (as platforms do), not ……
# "No decision has been made" = 本次验证尚无结论.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = 验证
steps-label = 进度
step-count = 第{$number}步，共{$total}步
step-state-done = 已完成
step-state-current = 当前步骤
step-state-stopped = 已停止
step-state-ahead = 未开始
step-start = 开始
step-identity = 身份验证
step-bank-account = 银行账户
step-bank-check = 银行核实
step-documents = 材料
step-details = 资料
step-review = 审核
step-result = 结果
step-account = 账户

## Buttons

button-continue-with = 前往{$provider}继续
button-start = 开始
button-continue = 继续
button-opening = 正在打开{$provider}…
button-starting = 正在开始…
button-check = 查询进度
button-checking = 正在查询…
button-try-again = 重试
button-start-again = 重新开始
button-start-new = 开始新的验证
button-start-here = 在此重新开始
button-other-document = 换用其他证件
button-other-account = 换用其他银行账户
button-finish = 继续
button-not-now = 暂不
button-cancel = 取消
button-open-tab = 在新标签页中打开
button-open-browser = 在浏览器中打开
button-copy-link = 复制链接
button-copy = 复制
button-copied = 已复制

## Before the first answer

lookup-heading = 请稍候
lookup-text = 我们正在查看您是否已经开始过验证。

## Ondato: identity check with documents and camera

ondato-start-heading = 验证您的身份
ondato-start-text = 我们通过{$provider}验证您的身份。该公司的安全页面会在此标签页中打开，之后您会回到这里。请预留几分钟时间。
ondato-hint-ready = 请准备好您的护照或身份证
ondato-hint-device = 请使用带摄像头的设备，例如手机
ondato-hint-privacy = 您的照片会直接发送给{$provider}，不经过此页面
ondato-unfinished-heading = 您的身份验证尚未完成
ondato-approved-heading = 您的身份已通过验证
ondato-declined-heading = 我们未能验证您的身份

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = 验证您的银行账户
paysafe-start-text = 我们通过{$provider}验证您的银行账户。该公司的安全页面会在此标签页中打开，之后您会回到这里。请预留几分钟时间。
paysafe-hint-ready = 请准备好您的网上银行登录信息
paysafe-hint-own = 账户必须在您本人名下
paysafe-hint-privacy = 此页面不会获取您的网上银行密码
paysafe-unfinished-heading = 您的银行账户尚未完成验证
paysafe-approved-heading = 您的银行账户已通过验证
paysafe-declined-heading = 我们未能验证此银行账户

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = 确认是您本人
airwallex-start-text = 我们通过{$provider}确认是您本人。该公司的安全页面会请您提供身份证件，并拍摄您的面部视频。该页面会在此标签页中打开，之后您会回到这里。请预留几分钟时间。
airwallex-hint-ready = 请准备好您的护照或身份证
airwallex-hint-place = 请使用手机，在明亮的地方进行，画面中不要有其他人
airwallex-hint-privacy = 您的照片和视频会直接发送给{$provider}，不经过此页面
airwallex-unfinished-heading = 您的验证尚未完成
airwallex-approved-heading = 已确认是您本人
airwallex-declined-heading = 我们未能确认是您本人

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = 验证您的身份
connectfi-start-text = 我们通过{$provider}核对您的资料。如果需要证件或其他材料的照片，您可以在此页面添加。
connectfi-hint-ready = 请准备好您的护照、身份证或驾驶证
connectfi-hint-device = 用手机可以清晰地拍摄证件和材料
connectfi-hint-pause = 您可以随时停下，稍后再继续
connectfi-unfinished-heading = 您的验证尚未完成
connectfi-unfinished-text = 您可以从上次停下的地方继续，现在或稍后都可以。
connectfi-approved-heading = 您的身份已通过验证
connectfi-declined-heading = 我们未能验证您的身份

## ConnectPay: a partner bank opens an account

connectpay-start-heading = 开立您的账户
connectpay-start-text = {$provider}是我们的合作银行。银行会先验证您的身份，然后请您填写一些资料。
connectpay-hint-identity = 身份验证通常只需几分钟
connectpay-hint-review = 银行审核可能需要数小时或几个工作日
connectpay-hint-pause = 您可以随时关闭此页面，之后再回来
connectpay-identity-heading = 正在验证您的身份
connectpay-identity-text = 银行正在读取您的身份验证结果，通常只需几分钟。之后您可以在这里继续。
connectpay-processing-heading = 我们已收到您的资料
connectpay-processing-text = 接下来由银行审核。您可以关闭此页面，稍后再回来。
connectpay-review-heading = 银行正在审核您的资料
connectpay-review-text = 您这边的步骤已全部完成。审核可能需要数小时或几个工作日。您可以关闭此页面，稍后再回来。
connectpay-details-heading = 您的身份已通过验证
connectpay-details-text = 接下来，银行需要您的一些资料。请慢慢填写，不用着急。
connectpay-unfinished-heading = 您的身份验证尚未完成
connectpay-cannot-open-heading = 我们未能发起您的开户申请
connectpay-link-heading = 您的身份验证链接已过期
connectpay-link-text = 本次验证尚无结论。请重新开始，以获取新的链接。
connectpay-approved-heading = 您的账户已开立
connectpay-identity-declined-heading = 银行未能验证您的身份
connectpay-declined-heading = 未能为您开立账户

## On a computer, where the check needs a phone

handoff-start-text = 此验证需要带摄像头的手机。接下来，我们会显示一个二维码，请用手机扫描，然后在手机上继续。此页面会显示结果。
handoff-heading = 请在手机上继续
handoff-text = 此验证需要带摄像头的手机。我们会显示一个二维码供您扫描。二维码几分钟内有效，仅限一部手机使用。
handoff-camera = 在手机上，摄像头会为您的身份证件拍照，并拍摄您的面部视频。
handoff-code-heading = 请用手机扫描此二维码
handoff-code-text = 请将手机摄像头对准二维码，并在手机上继续。请不要关闭此页面，结果会显示在这里。
handoff-code-label = 供手机摄像头扫描的二维码
handoff-valid = 此二维码在{$time}内有效
handoff-not-copied = 未能复制链接。请改用手机扫描二维码。
handoff-over-heading = 此二维码已失效
handoff-over-text = 每个二维码几分钟内有效，仅限一部手机使用。请在电脑上显示新的二维码并扫描。您也可以在这部手机上登录，然后重试。
handoff-opening = 正在为您的手机生成二维码
button-continue-phone = 在手机上继续
button-continue-here = 在此设备上继续
button-new-code = 显示新的二维码
button-making-code = 正在生成二维码…
button-share-link = 分享链接

## While the provider's page opens

opening-said = 正在打开{$provider}
starting-said = 正在开始您的验证
start-host = 即将打开的页面：{$host}
did-not-open-heading = {$provider}的页面未能打开
did-not-open-text = 您的网络连接可能较慢。请重试。
cannot-open-heading = 我们未能打开验证页面
cannot-open-text = 请稍后重试。

## Waiting for a result

checking-heading = 正在查询您的结果
checking-text = 我们正在获取您的结果。
back-text = 谢谢。我们正在等待{$provider}返回结果。
processing-heading = 正在核对您的资料
processing-text = 您这边的步骤已全部完成。您可以留在这里，也可以关闭此页面，稍后再回来。
review-heading = 工作人员正在审核您的资料
review-text = 您这边的步骤已全部完成。人工审核需要更长时间。您可以关闭此页面，稍后再回来。
waiting-heading = 仍在处理中
waiting-text = 目前还没有结果。您可以留在这里，也可以关闭此页面，稍后再回来。
no-result-heading = 暂无结果
no-result-text = 您无需进行任何操作。您可以关闭此页面，稍后再回来查看结果。
stopped-text = 此页面已停止自动刷新。请点按“{$button}”再次查看。
unfinished-text = 您可以从上次停下的地方继续。如果您刚刚完成，请稍候，此页面会自动更新。
unfinished-long-text = 您可以从上次停下的地方继续，现在或稍后都可以。如果您已在其他设备上完成，请点按“{$button}”查看结果。

## Details that the company asks for in a form of its own

details-heading = 我们需要您补充资料
details-text = 您的验证还缺少一些资料。
details-below = 请填写下面的表单。收到您的回答后，验证会继续进行。
details-elsewhere = 我们会另行请您提供这些资料。收到后，此页面会继续。

## Documents that are uploaded on this page

documents-heading = 我们需要您的材料
documents-text = 请为每份材料添加照片或文件，然后发送。这些材料会发送给{$provider}用于此次验证，此页面不会保留。
documents-unknown-text = 一旦确定需要哪些材料，您会在这里看到。
documents-label = 材料
documents-passport = 护照（照片页）
documents-licence = 驾驶证
documents-id-card = 身份证
documents-tenancy = 租房合同
documents-utility = 水电燃气账单
documents-other = 其他材料
documents-front = {$document}（正面）
documents-back = {$document}（背面）
documents-wants-pdf = 一个包含所有页面的PDF
documents-wants-any = 照片（JPEG或PNG）或PDF
documents-wants-photo = 照片（JPEG或PNG），四个角都要拍到
documents-file = {$name}，{$size}
documents-ready = 待发送
documents-sending = 正在发送：{$percent}
documents-received = 已收到
documents-lost = 此文件未送达。请重新发送。
documents-refused = 我们已收到此文件，但无法使用。请选择所有内容都清晰可读的文件。
documents-too-large = 此文件过大，上限为{$size}。请选择较小的文件。
documents-empty = 此文件为空或无法打开。请选择其他文件。
documents-heic = 我们无法读取HEIC格式的照片。请改为在这里拍照，或选择JPEG。
documents-not-photo = 此文件不是照片。请选择JPEG或PNG。
documents-not-pdf = 此文件不是PDF。请选择包含所有页面的PDF。
documents-not-readable = 我们无法读取此文件。请选择JPEG、PNG或PDF。
documents-progress = 正在发送{$document}
documents-ready-said = 待发送：{$count}份
documents-received-said = 已收到{$count}份，共{$total}份
documents-nothing-chosen = 还没有可发送的文件。请先选择文件。
button-send = 发送材料
button-sending = 正在发送…
button-choose = 选择文件
button-choose-other = 选择其他文件
button-photo = 拍照
button-photo-other = 重新拍照
button-remove = 移除

## Results

approved-text = 谢谢。
recent-text = 这是您上一次验证的结果。
declined-photo-text = 有一张照片无法识别。请在光线充足的地方重试。请拍下完整的证件，保持清晰、不反光。
declined-document-text = 此证件无法使用。证件可能已过期，或不属于我们接受的类型。请换用其他证件。
declined-data-text = 您的证件与您填写的资料不一致。请核对姓名和日期，然后重试。
declined-face-text = 未能将您的面部与证件上的照片匹配。请在光线充足的地方重试，画面中只有您一人，并且不要遮挡面部。
declined-duplicate-text = 已有其他用户账号使用这些资料。客服可以帮助您处理。
declined-bank-text = 此银行不在支持范围内。您可以换用其他银行的账户。
declined-bank-data-text = 银行提供的信息不足以证明该账户属于您。您可以换用其他账户。
declined-name-text = 该账户的户名与我们记录的您的姓名不一致。如果您将银行对账单发送给客服，客服可以为您验证该账户。
declined-shared-text = 无法确认该账户只属于您本人。共有账户可能会出现这种情况。客服可以帮助您处理。
declined-support-text = 客服可以告诉您接下来可以怎么做。
declined-retry-text = 您可以重试。
expired-heading = 本次验证已超时
expired-text = 本次验证尚无结论。您可以重新开始。
abandoned-heading = 验证尚未完成
abandoned-text = 没关系，本次验证尚无结论。您准备好后可以重新开始。
failed-heading = 出现了问题
failed-bank-text = 您选择银行账户时出现了问题。本次验证尚无结论。您可以重试。
failed-provider-text = {$provider}出现了技术问题。本次验证尚无结论。您可以重试。
failed-support-text = 验证已停止，没有结果。客服可以告诉您发生了什么，以及接下来该怎么做。

## Problems

elsewhere-heading = 请回到您开始验证的地方
elsewhere-text = 您可能是在另一个浏览器或应用中返回的。请在您开始验证的浏览器或应用中打开此页面，查看结果。
offline-heading = 您已离线
offline-text = 请连接网络，然后重试。
unreachable-heading = 我们暂时无法连接
unreachable-text = 这可能是我们这边的问题。请过一分钟再试。
sign-in-heading = 请登录
sign-in-text = 您需要登录才能继续。请登录后再回到此页面。
not-found-heading = 我们未找到此验证
not-found-text = 此验证可能已关闭，或属于其他用户账号。您可以开始新的验证。
gone-heading = 此验证已关闭
gone-text = 此验证无法继续。您可以重新开始。
framed-heading = 请在单独的标签页中打开此页面
framed-text = 此页面显示在另一个页面之中。为了您的安全，验证只能在单独的标签页中打开。
unsupported-heading = 无法在这里安全地打开验证
unsupported-text = 请使用最新版本的浏览器，并使用以https开头的网址。
misconfigured-heading = 验证暂时无法进行
misconfigured-text = 此页面出现了问题。请稍后重试。

## Notices beside the text

notice-offline = 您已离线。恢复联网后，我们会继续。
notice-trying = 连接出现问题。我们仍在尝试。
notice-unreachable = 我们暂时无法连接。请点按“{$button}”重试。
notice-no-result = 刚刚查询过：暂无结果
notice-slow-start = 所需时间比平时长。我们仍在尝试。
notice-link-copied = 链接已复制
notice-not-copied = 未能复制，请手动复制。
advice-not-copied = 未能复制链接。请使用此应用的菜单，在您的浏览器中打开此页面。
advice-in-app = 您是在某个应用内打开此页面的，验证在这里可能无法进行。请在您常用的浏览器中打开此页面。
advice-no-camera = 我们在此设备上未找到摄像头。请使用手机或其他带摄像头的设备。

## Help

help-text = 请联系客服，并提供以下参考编号。
help-plain-text = 如果仍有问题，请联系客服。
help-long-text = 如果您已等待很久，请联系客服，并提供以下参考编号。
reference-label = 参考编号
code-label = 错误代码
recorder-heading = 技术信息
recorder-text = 客服可能会向您索取这些信息。其中只有时间和代码，没有您的个人信息。

## The title of the browser's tab

title-waiting = 查询中
title-action = 待您操作
title-problem = 出现问题
