# Hindi (हिन्दी)
# Form of address: आप, with ...करें. The person's gender is never needed (no "आप कर सकते हैं"); "हम" (the company) takes the usual plural.
# Check/confirm = सत्यापन; review by people = समीक्षा; details = जानकारी; result = नतीजा; support = ग्राहक सेवा.
# ID card = पहचान पत्र (Aadhaar is not named: photos of it have rules of their own); driving licence = ड्राइविंग लाइसेंस.
# Online banking = नेट बैंकिंग, as Indian banks say. English loans where banks' apps use them (पेज, टैब, फ़ाइल, कोड).
# Quotation marks “ ”; danda । ends a sentence; nukta on फ़ and ज़ (and ड़, ढ़) only; chandrabindu is written.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = सत्यापन
steps-label = प्रगति
step-count = चरण {$number}/{$total}
step-state-done = पूरा हुआ
step-state-current = मौजूदा चरण
step-state-stopped = रुक गया
step-state-ahead = शुरू नहीं हुआ
step-start = शुरुआत
step-identity = पहचान
step-bank-account = बैंक खाता
step-bank-check = बैंक की जाँच
step-documents = दस्तावेज़
step-details = जानकारी
step-review = समीक्षा
step-result = नतीजा
step-account = खाता

## Buttons

button-continue-with = {$provider} पर जारी रखें
button-start = शुरू करें
button-continue = जारी रखें
button-opening = {$provider} खुल रहा है…
button-starting = शुरू हो रहा है…
button-check = स्थिति देखें
button-checking = जाँच हो रही है…
button-try-again = फिर से कोशिश करें
button-start-again = फिर से शुरू करें
button-start-new = नया सत्यापन शुरू करें
button-start-here = यहाँ फिर से शुरू करें
button-other-document = दूसरा दस्तावेज़ आज़माएँ
button-other-account = दूसरा बैंक खाता आज़माएँ
button-finish = जारी रखें
button-not-now = अभी नहीं
button-cancel = रद्द करें
button-open-tab = नए टैब में खोलें
button-open-browser = अपने ब्राउज़र में खोलें
button-copy-link = लिंक कॉपी करें
button-copy = कॉपी करें
button-copied = कॉपी हो गया

## Before the first answer

lookup-heading = कृपया एक पल रुकें
lookup-text = हम देख रहे हैं कि आपने पहले से शुरुआत की है या नहीं।

## Ondato: identity check with documents and camera

ondato-start-heading = अपनी पहचान सत्यापित करें
ondato-start-text = हम आपकी पहचान का सत्यापन {$provider} के ज़रिए करते हैं। इस कंपनी का सुरक्षित पेज इसी टैब में खुलता है, फिर आपको यहाँ वापस ले आता है। कृपया कुछ मिनट का समय रखें।
ondato-hint-ready = अपना पासपोर्ट या पहचान पत्र तैयार रखें
ondato-hint-device = कैमरे वाला डिवाइस इस्तेमाल करें, जैसे फ़ोन
ondato-hint-privacy = आपकी फ़ोटो सीधे {$provider} के पास जाती हैं, इस पेज पर नहीं
ondato-unfinished-heading = आपकी पहचान का सत्यापन पूरा नहीं हुआ है
ondato-approved-heading = आपकी पहचान सत्यापित हो गई है
ondato-declined-heading = हम आपकी पहचान सत्यापित नहीं कर पाए

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = अपना बैंक खाता सत्यापित करें
paysafe-start-text = हम आपके बैंक खाते का सत्यापन {$provider} के ज़रिए करते हैं। इस कंपनी का सुरक्षित पेज इसी टैब में खुलता है, फिर आपको यहाँ वापस ले आता है। कृपया कुछ मिनट का समय रखें।
paysafe-hint-ready = अपनी नेट बैंकिंग की लॉग-इन जानकारी तैयार रखें
paysafe-hint-own = खाता आपके अपने नाम पर होना चाहिए
paysafe-hint-privacy = यह पेज आपके बैंक का पासवर्ड कभी नहीं देखता
paysafe-unfinished-heading = आपका बैंक खाता अभी सत्यापित नहीं हुआ है
paysafe-approved-heading = आपका बैंक खाता सत्यापित हो गया है
paysafe-declined-heading = हम यह बैंक खाता सत्यापित नहीं कर पाए

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = सत्यापित करें कि यह आप ही हैं
airwallex-start-text = हम {$provider} के ज़रिए सत्यापित करते हैं कि यह आप ही हैं। इस कंपनी का सुरक्षित पेज आपका पहचान दस्तावेज़ माँगता है और आपके चेहरे का वीडियो बनाता है। वह इसी टैब में खुलता है, फिर आपको यहाँ वापस ले आता है। कृपया कुछ मिनट का समय रखें।
airwallex-hint-ready = अपना पासपोर्ट या पहचान पत्र तैयार रखें
airwallex-hint-place = रोशनी वाली जगह पर फ़ोन इस्तेमाल करें, जहाँ कोई और न दिखे
airwallex-hint-privacy = आपकी फ़ोटो और वीडियो सीधे {$provider} के पास जाते हैं, इस पेज पर नहीं
airwallex-unfinished-heading = आपका सत्यापन पूरा नहीं हुआ है
airwallex-approved-heading = सत्यापित हो गया है कि यह आप ही हैं
airwallex-declined-heading = हम सत्यापित नहीं कर पाए कि यह आप ही हैं

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = अपनी पहचान सत्यापित करें
connectfi-start-text = हम आपकी जानकारी की जाँच {$provider} के ज़रिए करते हैं। अगर दस्तावेज़ों की फ़ोटो चाहिए हों, तो उन्हें इसी पेज पर जोड़ें।
connectfi-hint-ready = अपना पासपोर्ट, पहचान पत्र या ड्राइविंग लाइसेंस तैयार रखें
connectfi-hint-device = फ़ोन से दस्तावेज़ों की फ़ोटो अच्छी आती हैं
connectfi-hint-pause = चाहें तो किसी भी समय रुकें और बाद में जारी रखें
connectfi-unfinished-heading = आपका सत्यापन पूरा नहीं हुआ है
connectfi-unfinished-text = जहाँ काम रुका था, वहीं से अभी या बाद में जारी रखें।
connectfi-approved-heading = आपकी पहचान सत्यापित हो गई है
connectfi-declined-heading = हम आपकी पहचान सत्यापित नहीं कर पाए

## ConnectPay: a partner bank opens an account

connectpay-start-heading = अपना खाता खोलें
connectpay-start-text = {$provider} हमारा सहयोगी बैंक है। बैंक पहले आपकी पहचान सत्यापित करता है, फिर कुछ जानकारी माँगता है।
connectpay-hint-identity = पहचान के सत्यापन में अक्सर कुछ ही मिनट लगते हैं
connectpay-hint-review = बैंक की समीक्षा में कुछ घंटे या कुछ कार्य दिवस लग सकते हैं
connectpay-hint-pause = चाहें तो किसी भी समय यह पेज बंद करें और बाद में वापस आएँ
connectpay-identity-heading = आपकी पहचान सत्यापित हो रही है
connectpay-identity-text = बैंक आपकी पहचान के सत्यापन का नतीजा देख रहा है। इसमें अक्सर कुछ ही मिनट लगते हैं। इसके बाद यहीं जारी रखें।
connectpay-processing-heading = हमें आपकी जानकारी मिल गई है
connectpay-processing-text = अब बैंक इसकी समीक्षा करेगा। चाहें तो यह पेज बंद कर दें और बाद में वापस आएँ।
connectpay-review-heading = बैंक आपकी जानकारी की समीक्षा कर रहा है
connectpay-review-text = आपकी ओर से सब पूरा हो गया है। समीक्षा में कुछ घंटे या कुछ कार्य दिवस लग सकते हैं। चाहें तो यह पेज बंद कर दें और बाद में वापस आएँ।
connectpay-details-heading = आपकी पहचान सत्यापित हो गई है
connectpay-details-text = अब बैंक को आपके बारे में कुछ जानकारी चाहिए। कोई जल्दी नहीं है।
connectpay-unfinished-heading = आपकी पहचान का सत्यापन पूरा नहीं हुआ है
connectpay-cannot-open-heading = हम आपके खाते का आवेदन शुरू नहीं कर पाए
connectpay-link-heading = आपकी पहचान के सत्यापन के लिंक की अवधि खत्म हो गई है
connectpay-link-text = कोई फ़ैसला नहीं हुआ है। नया लिंक पाने के लिए फिर से शुरू करें।
connectpay-approved-heading = आपका खाता खुल गया है
connectpay-identity-declined-heading = बैंक आपकी पहचान सत्यापित नहीं कर पाया
connectpay-declined-heading = आपका खाता नहीं खुल पाया

## On a computer, where the check needs a phone

handoff-start-text = इस सत्यापन के लिए कैमरे वाला फ़ोन चाहिए। आगे हम एक QR कोड दिखाएँगे, जिसे अपने फ़ोन से स्कैन करें। फिर फ़ोन पर जारी रखें; नतीजा इस पेज पर दिखेगा।
handoff-heading = अपने फ़ोन पर जारी रखें
handoff-text = इस सत्यापन के लिए कैमरे वाला फ़ोन चाहिए। हम स्कैन करने के लिए एक QR कोड दिखाएँगे। यह कुछ मिनट तक, एक ही फ़ोन पर चलता है।
handoff-camera = फ़ोन का कैमरा आपके पहचान दस्तावेज़ की फ़ोटो लेता है और आपके चेहरे का वीडियो बनाता है।
handoff-code-heading = इस कोड को अपने फ़ोन से स्कैन करें
handoff-code-text = फ़ोन का कैमरा कोड की ओर रखें और फ़ोन पर जारी रखें। यह पेज खुला रखें: नतीजा यहीं दिखेगा।
handoff-code-label = फ़ोन के कैमरे से स्कैन करने के लिए QR कोड
handoff-valid = यह कोड {$time} तक चलेगा
handoff-not-copied = हम लिंक कॉपी नहीं कर पाए। इसके बजाय कोड को अपने फ़ोन से स्कैन करें।
handoff-over-heading = यह कोड अब काम नहीं करता
handoff-over-text = हर कोड कुछ मिनट तक, एक ही फ़ोन पर चलता है। अपने कंप्यूटर पर नया कोड दिखाएँ और उसे स्कैन करें। या इस फ़ोन पर लॉग इन करें, फिर दोबारा कोशिश करें।
handoff-opening = आपके फ़ोन के लिए कोड बन रहा है
button-continue-phone = फ़ोन पर जारी रखें
button-continue-here = इस डिवाइस पर जारी रखें
button-new-code = नया कोड दिखाएँ
button-making-code = कोड बन रहा है…
button-share-link = लिंक शेयर करें

## While the provider's page opens

opening-said = {$provider} खुल रहा है
starting-said = आपका सत्यापन शुरू हो रहा है
start-host = {$host} पेज खुलेगा
did-not-open-heading = {$provider} का पेज नहीं खुला
did-not-open-text = हो सकता है कि आपका इंटरनेट धीमा हो। फिर से कोशिश करें।
cannot-open-heading = हम सत्यापन नहीं खोल पाए
cannot-open-text = थोड़ी देर में फिर से कोशिश करें।

## Waiting for a result

checking-heading = आपका नतीजा देखा जा रहा है
checking-text = हम अभी आपका नतीजा पता कर रहे हैं।
back-text = धन्यवाद। हम {$provider} से नतीजे का इंतज़ार कर रहे हैं।
processing-heading = आपकी जानकारी की जाँच हो रही है
processing-text = आपकी ओर से सब पूरा हो गया है। चाहें तो यहीं रुकें, या यह पेज बंद करके बाद में वापस आएँ।
review-heading = कर्मचारी आपकी जानकारी की समीक्षा कर रहे हैं
review-text = आपकी ओर से सब पूरा हो गया है। कर्मचारियों की समीक्षा में ज़्यादा समय लगता है। चाहें तो यह पेज बंद कर दें और बाद में वापस आएँ।
waiting-heading = प्रक्रिया अभी चल रही है
waiting-text = अभी कोई नतीजा नहीं आया है। चाहें तो यहीं रुकें, या यह पेज बंद करके बाद में वापस आएँ।
no-result-heading = अभी कोई नतीजा नहीं
no-result-text = आपको कुछ करने की ज़रूरत नहीं है। चाहें तो यह पेज बंद कर दें और नतीजा देखने के लिए बाद में वापस आएँ।
stopped-text = यह पेज अब अपने-आप अपडेट नहीं हो रहा है। फिर से देखने के लिए “{$button}” दबाएँ।
unfinished-text = जहाँ काम रुका था, वहीं से जारी रखें। अगर आपने अभी-अभी पूरा किया है, तो थोड़ा रुकें: यह पेज अपने-आप अपडेट होता है।
unfinished-long-text = जहाँ काम रुका था, वहीं से अभी या बाद में जारी रखें। अगर आपने किसी दूसरे डिवाइस पर पूरा किया है, तो नतीजा देखने के लिए “{$button}” दबाएँ।

## Details that the company asks for in a form of its own

details-heading = हमें और जानकारी चाहिए
details-text = आपके सत्यापन के लिए कुछ जानकारी बाकी है।
details-below = नीचे दिया गया फ़ॉर्म भरें। आपके जवाब मिलने पर सत्यापन जारी रहेगा।
details-elsewhere = यह जानकारी हम आपसे अलग से माँगेंगे। जानकारी मिलने पर यह पेज आगे बढ़ेगा।

## Documents that are uploaded on this page

documents-heading = हमें आपके दस्तावेज़ चाहिए
documents-text = हर दस्तावेज़ की फ़ोटो या फ़ाइल जोड़ें, फिर उन्हें भेजें। इस सत्यापन के लिए वे {$provider} के पास जाते हैं। यह पेज उन्हें अपने पास नहीं रखता।
documents-unknown-text = कौन-से दस्तावेज़ चाहिए, यह पता चलते ही आपको यहाँ दिखेगा।
documents-label = दस्तावेज़
documents-passport = पासपोर्ट, फ़ोटो वाला पेज
documents-licence = ड्राइविंग लाइसेंस
documents-id-card = पहचान पत्र
documents-tenancy = रेंट एग्रीमेंट (किरायानामा)
documents-utility = बिजली, पानी या गैस का बिल
documents-other = दूसरा दस्तावेज़
documents-front = {$document}, सामने का हिस्सा
documents-back = {$document}, पीछे का हिस्सा
documents-wants-pdf = सभी पेजों वाली एक PDF
documents-wants-any = फ़ोटो (JPEG या PNG) या PDF
documents-wants-photo = फ़ोटो (JPEG या PNG), जिसमें चारों कोने दिखें
documents-file = {$name}, {$size}
documents-ready = भेजने के लिए तैयार
documents-sending = भेजा जा रहा है: {$percent}
documents-received = मिल गया
documents-lost = यह फ़ाइल नहीं पहुँची। इसे फिर से भेजें।
documents-refused = यह फ़ाइल मिल गई, पर हम इसे इस्तेमाल नहीं कर सकते। ऐसी फ़ाइल चुनें, जिसमें सब कुछ साफ़ पढ़ा जा सके।
documents-too-large = यह फ़ाइल बहुत बड़ी है। सीमा {$size} है। छोटी फ़ाइल चुनें।
documents-empty = यह फ़ाइल खाली है या खुल नहीं रही। दूसरी फ़ाइल चुनें।
documents-heic = हम HEIC फ़ॉर्मैट की फ़ोटो नहीं पढ़ सकते। इसके बजाय यहाँ फ़ोटो लें, या JPEG चुनें।
documents-not-photo = यह फ़ाइल फ़ोटो नहीं है। JPEG या PNG चुनें।
documents-not-pdf = यह फ़ाइल PDF नहीं है। सभी पेजों वाली PDF चुनें।
documents-not-readable = हम यह फ़ाइल नहीं पढ़ सकते। JPEG, PNG या PDF चुनें।
documents-progress = {$document} भेजा जा रहा है
documents-ready-said = भेजने के लिए तैयार: {$count}
documents-received-said = मिले: {$total} में से {$count}
documents-nothing-chosen = भेजने के लिए अभी कुछ नहीं है। पहले फ़ाइल चुनें।
button-send = दस्तावेज़ भेजें
button-sending = भेजा जा रहा है…
button-choose = फ़ाइल चुनें
button-choose-other = दूसरी फ़ाइल चुनें
button-photo = फ़ोटो लें
button-photo-other = दूसरी फ़ोटो लें
button-remove = हटाएँ

## Results

approved-text = धन्यवाद।
recent-text = यह आपके पिछले सत्यापन का नतीजा है।
declined-photo-text = एक फ़ोटो पढ़ी नहीं जा सकी। अच्छी रोशनी में फिर से कोशिश करें। पूरा दस्तावेज़ दिखाएँ, साफ़ और बिना चमक के।
declined-document-text = यह दस्तावेज़ इस्तेमाल नहीं हो सकता। हो सकता है कि इसकी अवधि खत्म हो गई हो, या हम इस तरह का दस्तावेज़ न लेते हों। दूसरा दस्तावेज़ आज़माएँ।
declined-data-text = आपका दस्तावेज़ और भरी गई जानकारी मेल नहीं खाते। अपना नाम और तारीखें जाँचें, फिर दोबारा कोशिश करें।
declined-face-text = आपके चेहरे का मिलान दस्तावेज़ की फ़ोटो से नहीं हो पाया। अच्छी रोशनी में, अकेले और चेहरा ढके बिना फिर से कोशिश करें।
declined-duplicate-text = यह जानकारी पहले से किसी दूसरे यूज़र अकाउंट में है। ग्राहक सेवा इसमें आपकी मदद कर सकती है।
declined-bank-text = यह बैंक यहाँ उपलब्ध नहीं है। किसी दूसरे बैंक का खाता आज़माएँ।
declined-bank-data-text = बैंक से इतनी जानकारी नहीं मिली, जिससे पता चले कि खाता आपका है। कोई दूसरा खाता आज़माएँ।
declined-name-text = खाते में दर्ज नाम हमारे पास दर्ज आपके नाम से मेल नहीं खाता। अगर आप ग्राहक सेवा को बैंक स्टेटमेंट भेजें, तो वह खाता सत्यापित कर सकती है।
declined-shared-text = यह तय नहीं हो पाया कि यह खाता सिर्फ़ आपका है। संयुक्त खातों में ऐसा हो सकता है। ग्राहक सेवा इसमें आपकी मदद कर सकती है।
declined-support-text = ग्राहक सेवा बता सकती है कि आगे क्या किया जा सकता है।
declined-retry-text = चाहें तो फिर से कोशिश करें।
expired-heading = सत्यापन का समय खत्म हो गया
expired-text = कोई फ़ैसला नहीं हुआ है। चाहें तो फिर से शुरू करें।
abandoned-heading = सत्यापन पूरा नहीं हुआ
abandoned-text = कोई बात नहीं। कोई फ़ैसला नहीं हुआ है। जब चाहें, फिर से शुरू करें।
failed-heading = कोई गड़बड़ी हुई है
failed-bank-text = बैंक खाता चुनने के दौरान समस्या आई। कोई फ़ैसला नहीं हुआ है। चाहें तो फिर से कोशिश करें।
failed-provider-text = {$provider} की ओर से तकनीकी समस्या आई। कोई फ़ैसला नहीं हुआ है। चाहें तो फिर से कोशिश करें।
failed-support-text = सत्यापन बिना नतीजे के रुक गया। ग्राहक सेवा बता सकती है कि क्या हुआ और आगे क्या करना है।

## Problems

elsewhere-heading = वहीं वापस जाएँ, जहाँ से शुरुआत की थी
elsewhere-text = हो सकता है कि वापसी किसी दूसरे ब्राउज़र या ऐप में हुई हो। नतीजा देखने के लिए यह पेज वहीं खोलें, जहाँ से शुरुआत की थी।
offline-heading = आप ऑफ़लाइन हैं
offline-text = इंटरनेट से जुड़ें, फिर दोबारा कोशिश करें।
unreachable-heading = अभी कनेक्शन नहीं हो पा रहा है
unreachable-text = हो सकता है कि समस्या हमारी ओर हो। एक मिनट बाद फिर से कोशिश करें।
sign-in-heading = कृपया लॉग इन करें
sign-in-text = जारी रखने के लिए लॉग इन करना ज़रूरी है। लॉग इन करें, फिर इस पेज पर वापस आएँ।
not-found-heading = हमें यह सत्यापन नहीं मिला
not-found-text = हो सकता है कि यह बंद हो चुका हो, या किसी दूसरे यूज़र अकाउंट का हो। चाहें तो नया सत्यापन शुरू करें।
gone-heading = यह सत्यापन बंद हो चुका है
gone-text = इसे जारी नहीं रखा जा सकता। चाहें तो फिर से शुरू करें।
framed-heading = यह पेज अलग टैब में खोलें
framed-text = यह पेज किसी दूसरे पेज के अंदर दिख रहा है। आपकी सुरक्षा के लिए सत्यापन सिर्फ़ अलग टैब में खुलता है।
unsupported-heading = सत्यापन यहाँ सुरक्षित रूप से नहीं खुल सकता
unsupported-text = अपडेट किया हुआ ब्राउज़र और https से शुरू होने वाला वेब पता इस्तेमाल करें।
misconfigured-heading = सत्यापन अभी उपलब्ध नहीं है
misconfigured-text = इस पेज में कोई समस्या है। बाद में फिर से कोशिश करें।

## Notices beside the text

notice-offline = आप ऑफ़लाइन हैं। इंटरनेट वापस आने पर हम जारी रखेंगे।
notice-trying = कनेक्शन में दिक्कत आ रही है। हमारी कोशिश जारी है।
notice-unreachable = अभी कनेक्शन नहीं हो पा रहा है। फिर से कोशिश करने के लिए “{$button}” दबाएँ।
notice-no-result = अभी-अभी देखा: अब तक कोई नतीजा नहीं
notice-slow-start = इसमें सामान्य से ज़्यादा समय लग रहा है। हमारी कोशिश जारी है।
notice-link-copied = लिंक कॉपी हो गया
notice-not-copied = हम इसे कॉपी नहीं कर पाए। कृपया खुद कॉपी करें।
advice-not-copied = हम लिंक कॉपी नहीं कर पाए। इस ऐप के मेनू से पेज को अपने ब्राउज़र में खोलें।
advice-in-app = यह पेज किसी ऐप के अंदर खुला है। हो सकता है कि यहाँ सत्यापन काम न करे। पेज को अपने रोज़ के ब्राउज़र में खोलें।
advice-no-camera = हमें इस डिवाइस पर कैमरा नहीं मिला। फ़ोन या कैमरे वाला कोई दूसरा डिवाइस इस्तेमाल करें।

## Help

help-text = ग्राहक सेवा से संपर्क करें और यह संदर्भ संख्या बताएँ।
help-plain-text = अगर तब भी काम न करे, तो ग्राहक सेवा से संपर्क करें।
help-long-text = अगर इंतज़ार करते हुए बहुत देर हो गई है, तो ग्राहक सेवा से संपर्क करें और यह संदर्भ संख्या बताएँ।
reference-label = संदर्भ संख्या
code-label = गड़बड़ी का कोड
recorder-heading = तकनीकी जानकारी
recorder-text = ग्राहक सेवा यह जानकारी माँग सकती है। इसमें सिर्फ़ समय और कोड हैं, आपके बारे में कुछ नहीं।

## The title of the browser's tab

title-waiting = जाँच जारी
title-action = आपकी बारी
title-problem = समस्या
