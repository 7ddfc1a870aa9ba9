# English (English): the source of every other language.
#
# One message per text. `{$name}` is a placeholder: keep it exactly. The comment above a message says
# where it stands and how long it may be. Write as a bank would to a worried customer: short
# sentences, active, present tense, no jargon, no promise that nobody can keep.

## The frame around every screen

# Name of the whole component, for screen readers. Max 40.
region-label = Verification

# Name of the list of steps, for screen readers. Max 40.
steps-label = Progress

# Above the heading on a small screen; the name of the step follows. Max 36.
step-count = Step {$number} of {$total}

# After the name of a step that is behind the person, for screen readers. Max 20.
step-state-done = done

# After the name of the step where the person is, for screen readers. Max 30.
step-state-current = current step

# After the name of the step where the check ended without success, for screen readers. Max 24.
step-state-stopped = stopped

# After the name of a step that is still to come, for screen readers. Max 24.
step-state-ahead = not started

# Name of a step: before anything was done. Max 16.
step-start = Start

# Name of a step: the identity check. Max 18.
step-identity = Identity

# Name of a step: the person's bank account is confirmed. Max 20.
step-bank-account = Bank account

# Name of a step: the partner bank reads the result of the identity check. Max 20.
step-bank-check = Bank check

# Name of a step: documents are uploaded. Max 18.
step-documents = Documents

# Name of a step: the person fills in missing details. Max 18.
step-details = Details

# Name of a step: the provider decides. Max 18.
step-review = Review

# Name of a step: there is a result. Max 18.
step-result = Result

# Name of a step: the account is open. Max 18.
step-account = Account

## Buttons

# Opens the provider's page; {$provider} is a company's name. Max 34.
button-continue-with = Continue with {$provider}

# Starts a check that takes place on this page. Max 24.
button-start = Start

# Continues a check that was started before. Max 24.
button-continue = Continue

# Shown on the pressed button while the provider’s page opens; {$provider} is a company’s name, or the
# internet address of its page. Max 34.
button-opening = Opening {$provider}…

# Shown on the pressed button while the check starts. Max 28.
button-starting = Starting…

# Asks for the result now. Max 28.
button-check = Check status

# Shown on the pressed button while the result is asked for. Max 28.
button-checking = Checking…

# After a problem, or after a result that allows another try. Max 28.
button-try-again = Try again

# Starts the whole check from the beginning. Max 30.
button-start-again = Start again

# Where the earlier check was not found. Max 32.
button-start-new = Start a new check

# Starts from the beginning in this browser, instead of going back to the other one. Max 34.
button-start-here = Start again here

# After a document that cannot be used. Max 36.
button-other-document = Try another document

# After a bank that cannot be used. Max 40.
button-other-account = Try another bank account

# After success: goes on to the next page of the company. Max 24.
button-finish = Continue

# Puts the check off. Max 24.
button-not-now = Not now

# Stops a start that takes long. Max 24.
button-cancel = Cancel

# Opens this page in a tab of its own. Max 34.
button-open-tab = Open in a new tab

# In the browser of another app: opens this page in the person’s own browser. Max 34. Feature: advice.
button-open-browser = Open in your browser

# Copies the address of this page or of the code. Max 28. Feature: advice or handoff.
button-copy-link = Copy link

# Beside a reference or technical details: copies them. Max 18. Feature: copy.
button-copy = Copy

# In place of “Copy” for a moment. Max 20. Feature: copy.
button-copied = Copied

## Before the first answer

# Heading while the page asks whether a check was started before. Max 40.
lookup-heading = One moment

# Below “One moment”. Max 120.
lookup-text = We’re checking whether you’ve already started.

## Ondato: identity check with documents and camera. Feature: ondato.

# Heading of the first screen. Max 50.
ondato-start-heading = Confirm your identity

# Below the heading of the first screen. Max 250.
ondato-start-text = We use {$provider} to check your identity. Their secure page opens in this tab, then brings you back here. Allow a few minutes.

# In the list of what to prepare. No full stop. Max 80.
ondato-hint-ready = Get your passport or ID card ready

# In the list of what to prepare. No full stop. Max 90.
ondato-hint-device = Use a device with a camera, such as a phone

# In the list of what to prepare. No full stop. Max 100.
ondato-hint-privacy = Your photos go straight to {$provider}, not to this page

# Heading where the person stopped on the way. Max 60.
ondato-unfinished-heading = Your identity check isn’t finished

# Heading of success. Max 60.
ondato-approved-heading = We’ve confirmed your identity

# Heading of a refusal. Max 60.
ondato-declined-heading = We couldn’t confirm your identity

## Paysafe: a bank account is confirmed through the person's online banking. Feature: paysafe.

# Heading of the first screen. Max 50.
paysafe-start-heading = Confirm your bank account

# Below the heading of the first screen. Max 250.
paysafe-start-text = We use {$provider} to check your bank account. Their secure page opens in this tab, then brings you back here. Allow a few minutes.

# In the list of what to prepare. No full stop. Max 90.
paysafe-hint-ready = Get your online banking sign-in details ready

# In the list of what to prepare. No full stop. Max 80.
paysafe-hint-own = The account must be in your own name

# In the list of what to prepare. No full stop. Max 90.
paysafe-hint-privacy = This page never sees your bank password

# Heading where the person stopped on the way. Max 60.
paysafe-unfinished-heading = Your bank account isn’t confirmed yet

# Heading of success. Max 60.
paysafe-approved-heading = We’ve confirmed your bank account

# Heading of a refusal. Max 60.
paysafe-declined-heading = We couldn’t confirm this bank account

## Airwallex: identity document and a look at the face (liveness). Feature: airwallex.

# Heading of the first screen. Max 50.
airwallex-start-heading = Confirm it’s you

# Below the heading of the first screen. Max 300.
airwallex-start-text = We use {$provider} to check that it’s you. Their secure page asks for your ID and films your face. It opens in this tab, then brings you back here. Allow a few minutes.

# In the list of what to prepare. No full stop. Max 80.
airwallex-hint-ready = Get your passport or ID card ready

# In the list of what to prepare. No full stop. Max 110.
airwallex-hint-place = Use a phone, in a bright place with nobody else in view

# In the list of what to prepare. No full stop. Max 120.
airwallex-hint-privacy = Your photos and video go straight to {$provider}, not to this page

# Heading where the person stopped on the way. Max 60.
airwallex-unfinished-heading = Your check isn’t finished

# Heading of success. Max 60.
airwallex-approved-heading = We’ve confirmed it’s you

# Heading of a refusal. Max 60.
airwallex-declined-heading = We couldn’t confirm it’s you

## connectFi: details are checked; documents may be asked for on this page. Feature: connectfi.

# Heading of the first screen. Max 50.
connectfi-start-heading = Confirm your identity

# Below the heading of the first screen. Max 250.
connectfi-start-text = We use {$provider} to check your details. If photos of your documents are needed, you add them on this page.

# In the list of what to prepare. No full stop. Max 100.
connectfi-hint-ready = Get your passport, ID card or driving licence ready

# In the list of what to prepare. No full stop. Max 90.
connectfi-hint-device = A phone takes good photos of documents

# In the list of what to prepare. No full stop. Max 90.
connectfi-hint-pause = You can stop at any time and continue later

# Heading where the person stopped on the way. Max 60.
connectfi-unfinished-heading = Your check isn’t finished

# Below the heading. Max 130.
connectfi-unfinished-text = You can continue where you stopped, now or later.

# Heading of success. Max 60.
connectfi-approved-heading = We’ve confirmed your identity

# Heading of a refusal. Max 60.
connectfi-declined-heading = We couldn’t confirm your identity

## ConnectPay: a partner bank opens an account. Feature: connectpay.

# Heading of the first screen. Max 50.
connectpay-start-heading = Open your account

# Below the heading of the first screen. Max 200.
connectpay-start-text = {$provider} is our partner bank. It confirms your identity first, then asks for a few details.

# In the list of what to expect. No full stop. Max 100.
connectpay-hint-identity = Confirming your identity often takes only a few minutes

# In the list of what to expect. No full stop. Max 120.
connectpay-hint-review = The bank’s review can take hours or a few working days

# In the list of what to expect. No full stop. Max 110.
connectpay-hint-pause = You can close this page at any time and come back

# Heading while the bank reads the result of the identity check. Max 60.
connectpay-identity-heading = Your identity is being confirmed

# Below the heading. Max 230.
connectpay-identity-text = The bank is reading the result of your identity check. This often takes only a few minutes. You then continue here.

# Heading once the person's details have arrived. Max 60.
connectpay-processing-heading = We’ve received your details

# Below the heading. Max 180.
connectpay-processing-text = The bank reviews them next. You can close this page and come back later.

# Heading while people at the bank decide. Max 60.
connectpay-review-heading = The bank is reviewing your details

# Below the heading. Max 240.
connectpay-review-text = You’ve done your part. This can take hours or a few working days. You can close this page and come back later.

# Heading when the bank asks for details. Max 60.
connectpay-details-heading = Your identity is confirmed

# Below the heading. Max 150.
connectpay-details-text = Next, the bank needs some details about you. Take your time.

# Heading where the person stopped on the way. Max 60.
connectpay-unfinished-heading = Your identity check isn’t finished

# Heading where the application for an account could not be started. Max 60.
connectpay-cannot-open-heading = We couldn’t start your application

# Heading where a link to the identity check was too old. Max 70.
connectpay-link-heading = The link to your identity check has expired

# Below the heading. Max 140.
connectpay-link-text = No decision has been made. Start again to get a new link.

# Heading of success. Max 60.
connectpay-approved-heading = Your account is open

# Heading where the bank could not confirm who the person is. Max 60.
connectpay-identity-declined-heading = The bank couldn’t confirm your identity

# Heading of a refusal. Max 60.
connectpay-declined-heading = Your account couldn’t be opened

## On a computer, where the check needs a phone. Feature: handoff.

# Below the heading of the first screen, on a computer. Max 280.
handoff-start-text = This check needs a phone with a camera. Next, we show you a code to scan with your phone. You continue there, and this page shows the result.

# Heading before a code is shown. Max 50.
handoff-heading = Continue on your phone

# Below the heading. Max 230.
handoff-text = This check needs a phone with a camera. We show you a code to scan. It works for a few minutes, on one phone.

# Below the text: what will be filmed. Max 150.
handoff-camera = On your phone, the camera photographs your ID and films your face.

# Heading above a QR code. Max 60.
handoff-code-heading = Scan this code with your phone

# Below the heading, above the QR code. Max 210.
handoff-code-text = Point your phone’s camera at the code and continue there. Keep this page open: it shows the result.

# The QR code's name, for screen readers. Max 80.
handoff-code-label = QR code to scan with your phone’s camera

# Below the QR code; {$time} is a duration such as “4 minutes”. Max 70.
handoff-valid = This code works for {$time}

# Beside the code, after a press on “Copy link” that did not work. Max 130.
handoff-not-copied = We couldn’t copy the link. Scan the code with your phone instead.

# Heading on the phone, where a code is too old or was used. Max 60.
handoff-over-heading = This code no longer works

# Below the heading. Max 260.
handoff-over-text = Each code works for a few minutes, on one phone. Show a new code on your computer and scan it. Or sign in on this phone, then try again.

# Said to screen readers while the code is made. Max 60.
handoff-opening = Making a code for your phone

# Shows a code to scan with the phone. Max 36.
button-continue-phone = Continue on your phone

# Continues on this device instead of the phone. Max 36.
button-continue-here = Continue on this device

# Makes another code to scan. Max 34.
button-new-code = Show a new code

# Shown on the pressed button while the code is made. Max 34.
button-making-code = Making a code…

# Beside a code: sends its link by an app of this device. Max 32.
button-share-link = Share link

## While the provider's page opens

# Said to screen readers while the provider's page opens. Max 50.
opening-said = Opening {$provider}

# Said to screen readers while the check starts. Max 50.
starting-said = Starting your check

# In the list of what to prepare, where it is known; {$host} is an internet address without “https”,
# such as “id.example.com”. No full stop. Max 70.
start-host = The page that opens is {$host}

# Heading where the provider's page never appeared. Max 70.
did-not-open-heading = The {$provider} page didn’t open

# Below the heading. Max 130.
did-not-open-text = Your connection may be slow. Try again.

# Heading where the provider's page cannot be had. Max 60.
cannot-open-heading = We couldn’t open the check

# Below the heading; how to reach support follows. Max 80.
cannot-open-text = Try again in a moment.

## Waiting for a result

# Heading while the result is asked for. Max 60.
checking-heading = Checking your result

# Below the heading. Max 110.
checking-text = One moment, please.

# Below the heading “Checking your result”, after the person came back. Max 140.
back-text = Thank you. We’re waiting for the result from {$provider}.

# Heading while the provider's computers check. Max 60.
processing-heading = Your details are being checked

# Below the heading. Max 190.
processing-text = You’ve done your part. You can stay here or close this page and come back later.

# Heading while people at the provider decide. Max 60.
review-heading = A person is reviewing your details

# Below the heading. Max 230.
review-text = You’ve done your part. A review by a person takes longer. You can close this page and come back later.

# Heading where nothing more is known. Max 50.
waiting-heading = Still in progress

# Below the heading. Max 190.
waiting-text = There’s no result yet. You can stay here or close this page and come back later.

# Heading after a long wait. Max 50.
no-result-heading = No result yet

# Below the heading. Max 210.
no-result-text = You don’t need to do anything. You can close this page and come back later to see the result.

# After a long wait; {$button} is the label of the button “Check status”. Max 180.
stopped-text = This page has stopped refreshing by itself. Use “{$button}” to look again.

# Below “Your identity check isn't finished” and the like. Max 230.
unfinished-text = You can continue where you stopped. If you’ve just finished, wait a moment: this page updates by itself.

# The same, after a long wait; {$button} is the label of the button “Check status”. Max 260.
unfinished-long-text = You can continue where you stopped, now or later. If you finished on another device, use “{$button}” to see the result.

## Details that the company asks for in a form of its own. Feature: details.

# Heading. Max 60.
details-heading = We need more details

# Below the heading. Max 150.
details-text = Some details are missing for your check.

# Above the form. Max 160.
details-below = Fill in the form below. The check continues when your answers arrive.

# Where there is no form on this page: the company asks by email or on another page. Max 210.
details-elsewhere = We’ll ask you for them by email or on another page. This page continues when they arrive.

## Documents that are uploaded on this page. Feature: documents.

# Heading. Max 60.
documents-heading = We need your documents

# Below the heading. Max 260.
documents-text = Add a photo or a file of each document, then send them. They go to {$provider} for this check. This page doesn’t keep them.

# Below the heading, before the list is known. Max 150.
documents-unknown-text = You’ll see here which documents are needed as soon as we know.

# Name of the list, for screen readers. Max 30.
documents-label = Documents

# A document. Max 50.
documents-passport = Passport, photo page

# A document. Max 40.
documents-licence = Driving licence

# A document. Max 40.
documents-id-card = ID card

# A document. Max 50.
documents-tenancy = Tenancy agreement

# A document: an invoice for electricity, water or gas. Max 60.
documents-utility = Utility bill

# A document of another kind. Max 50.
documents-other = Another document

# The front side of a document. Max 30.
documents-front = {$document}, front

# The back side of a document. Max 30.
documents-back = {$document}, back

# What kind of file is needed. Max 60.
documents-wants-pdf = One PDF with all pages

# What kind of file is needed. Max 70.
documents-wants-any = A photo (JPEG or PNG) or a PDF

# What kind of file is needed. Max 100.
documents-wants-photo = A photo (JPEG or PNG) that shows all four corners

# The chosen file: its name and size. Max 30.
documents-file = {$name}, {$size}

# State of a chosen document. Max 40.
documents-ready = Ready to send

# State of a document; {$percent} is “40%” or the like. Max 40.
documents-sending = Sending: {$percent}

# State of a document that has arrived. Max 40.
documents-received = Received

# State of a document. Max 100.
documents-lost = This file didn’t arrive. Send it again.

# State of a document. Max 180.
documents-refused = We received this file but can’t use it. Choose one where everything is readable.

# State of a document. Max 150.
documents-too-large = This file is too large. The limit is {$size}. Choose a smaller file.

# State of a document. Max 140.
documents-empty = This file is empty or can’t be opened. Choose another file.

# State of a document; HEIC is the format of iPhone photos. Max 190.
documents-heic = We can’t read photos in HEIC format. Take the photo here instead, or choose a JPEG.

# State of a document. Max 120.
documents-not-photo = This file isn’t a photo. Choose a JPEG or PNG.

# State of a document. Max 120.
documents-not-pdf = This file isn’t a PDF. Choose a PDF with all pages.

# State of a document. Max 130.
documents-not-readable = We can’t read this file. Choose a JPEG, PNG or PDF.

# Name of the progress bar, for screen readers. Max 50.
documents-progress = Sending {$document}

# Said to screen readers: how many documents are chosen. Max 50.
documents-ready-said = Ready to send: {$count}

# Said to screen readers: how many documents have arrived. Max 50.
documents-received-said = Received: {$count} of {$total}

# Beside the button, when “Send documents” was pressed too early. Max 110.
documents-nothing-chosen = Nothing to send yet. Choose a file first.

# Sends the chosen files. Max 34.
button-send = Send documents

# Shown on the pressed button while files are sent. Max 28.
button-sending = Sending…

# Opens the device's list of files. Max 34.
button-choose = Choose a file

# The same, where one is already chosen. Max 40.
button-choose-other = Choose another file

# Opens the camera. Max 34.
button-photo = Take a photo

# The same, where one is already taken. Max 40.
button-photo-other = Take another photo

# Takes a chosen file back. Max 28.
button-remove = Remove

## Results

# Below a heading of success. Max 130.
approved-text = Thank you.

# Where the person comes back after a result. Max 100. Feature: recent.
recent-text = This is the result of your last check.

# Below a refusal: why. Max 230.
declined-photo-text = A photo couldn’t be read. Try again in good light. Show the whole document, sharp and without glare.

# Below a refusal: why. Max 240.
declined-document-text = This document can’t be used. It may have expired, or be of a kind we can’t accept. Try another document.

# Below a refusal: why. Max 220.
declined-data-text = Your document and the details you entered don’t match. Check your name and dates, then try again.

# Below a refusal: why. Max 260.
declined-face-text = Your face couldn’t be matched to the photo on your document. Try again alone, in good light, with your face uncovered.

# Below a refusal: why. Max 180.
declined-duplicate-text = Another customer account already uses these details. Support can help you with this.

# Below a refusal: why. Max 160.
declined-bank-text = This bank isn’t supported. You can try an account at another bank.

# Below a refusal: why. Max 240.
declined-bank-data-text = The bank didn’t send enough information to show that the account is yours. You can try another account.

# Below a refusal: why. Max 270.
declined-name-text = The name on the account doesn’t match the name we have for you. If you send support a bank statement, they can confirm the account.

# Below a refusal: why. Max 250.
declined-shared-text = This account can’t be linked to you alone. This can happen with shared accounts. Support can help you with this.

# Below a refusal without a reason. Max 170.
declined-support-text = Support can tell you what you can do next.

# Below a refusal without a reason. Max 120.
declined-retry-text = You can try again.

# Heading where the time for the check ran out. Max 60.
expired-heading = The time for this check ran out

# Below the heading. Max 120.
expired-text = No decision has been made. You can start again.

# Heading where the person stopped on the provider's page. Max 50.
abandoned-heading = The check wasn’t finished

# Below the heading. Max 160.
abandoned-text = That’s OK. No decision has been made. You can start again when you’re ready.

# Heading of a technical failure. Max 50.
failed-heading = Something went wrong

# Below the heading. Max 230.
failed-bank-text = There was a problem while you chose your bank account. No decision has been made. You can try again.

# Below the heading. Max 190.
failed-provider-text = {$provider} had a technical problem. No decision has been made. You can try again.

# Below the heading. Max 210.
failed-support-text = The check stopped without a result. Support can tell you what happened and what to do next.

## Problems

# Heading where the person came back in another browser or app. Max 60.
elsewhere-heading = Go back to where you started

# Below the heading. Max 240.
elsewhere-text = You may have returned in a different browser or app. Open this page where you started to see your result.

# Heading. Max 50.
offline-heading = You’re offline

# Below the heading. Max 110.
offline-text = Connect to the internet, then try again.

# Heading. Max 60.
unreachable-heading = We can’t connect right now

# Below the heading. Max 150.
unreachable-text = This may be a problem on our side. Try again in a minute.

# Heading where the person is signed out. Max 50.
sign-in-heading = Please sign in

# Below the heading. Max 190.
sign-in-text = You need to be signed in to continue. Sign in, then come back to this page.

# Heading. Max 60.
not-found-heading = We couldn’t find this check

# Below the heading. Max 180.
not-found-text = It may be closed, or belong to another customer account. You can start a new one.

# Heading. Max 50.
gone-heading = This check is closed

# Below the heading. Max 120.
gone-text = It can’t be continued. You can start again.

# Heading where the page is shown inside another page. Max 60.
framed-heading = Open this page in its own tab

# Below the heading. Max 230.
framed-text = This page is shown inside another page. For your security, the check opens only in a tab of its own.

# Heading where the browser lacks something. Max 70.
unsupported-heading = The check can’t open safely here

# Below the heading. Max 150.
unsupported-text = Open this page in an up-to-date browser. The page’s address must start with https.

# Heading where the page itself is at fault. Max 60.
misconfigured-heading = The check isn’t available right now

# Below the heading. Max 120.
misconfigured-text = There is a problem with this page. Try again later.

## Notices beside the text

# Max 140.
notice-offline = You’re offline. We’ll continue when you’re back online.

# Max 120.
notice-trying = We’re having trouble connecting. We’re still trying.

# {$button} is the label of the button “Check status”. Max 150.
notice-unreachable = We can’t connect right now. Use “{$button}” to try again.

# After a press on “Check status”. Max 80.
notice-no-result = Checked just now: no result yet

# While the check starts. Max 130.
notice-slow-start = This is taking longer than usual. We’re still trying.

# After a press on “Copy link”. Max 50. Feature: advice or handoff.
notice-link-copied = Link copied

# After a press on “Copy” that did not work; what should be copied is in view. Max 150. Feature: copy.
notice-not-copied = We couldn’t copy it. Please copy it yourself.

# After a press on “Copy link” that did not work, in the built-in browser of another app. Max 200. Feature: advice.
advice-not-copied = We couldn’t copy the link. Use this app’s menu to open the page in your browser.

# Before leaving, in the built-in browser of another app. Max 240. Feature: advice.
advice-in-app = You opened this page inside an app. The check may not work here. Open the page in your usual browser.

# Before leaving, on a device without a camera. Max 190. Feature: advice.
advice-no-camera = We can’t find a camera on this device. Use a phone or another device with a camera.

## Help

# Above the reference; the company's own words on how to reach it follow. Max 120.
help-text = Contact support and give them this reference.

# The same where there is no reference. Max 120.
help-plain-text = If it still doesn’t work, contact support.

# Above the reference, during a long wait. Max 180.
help-long-text = If you’ve waited a long time, contact support and give them this reference.

# Before the reference, such as “7F3A-92C1”. Max 24.
reference-label = Reference

# Before a code for support. Max 28.
code-label = Error code

# Opens technical details for support. Max 40. Feature: recorder.
recorder-heading = Technical details

# Above the technical details. Max 180. Feature: recorder.
recorder-text = Support may ask for these. They contain times and codes, and nothing about you.

## The title of the browser's tab

# Before the page's own title, while waiting for a result. Max 20. Feature: title.
title-waiting = Checking

# Before the page's own title, when the person has something to do. Max 24. Feature: title.
title-action = Your turn

# Before the page's own title, when something is wrong. Max 20. Feature: title.
title-problem = Problem
