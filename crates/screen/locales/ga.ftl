# Irish (Gaeilge)
# Form of address: tú (Irish has no polite plural). Check = seiceáil (feminine); confirm = deimhnigh; review = athbhreithniú.
# ID card = cárta aitheantais; ID (any) = doiciméad aitheantais; support = an fhoireann tacaíochta; user account = cuntas úsáideora; phone = fón; tab = cluaisín.
# Names of companies stand after words that do not change them (chuig, ag, an chomhlachta, ón gcomhlacht), never after le, i, ó, do.
# "Hours" = uaireanta an chloig (uaireanta alone also means "sometimes"). Prefixed h, t and eclipsis follow the Official Standard.
# Doubt: banks in Ireland rarely write whole flows in Irish; terms follow tearma.ie and the state's forms.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Fíorú
steps-label = Dul chun cinn
step-count = Céim {$number} as {$total}
step-state-done = déanta
step-state-current = an chéim reatha
step-state-stopped = stoptha
step-state-ahead = gan tosú
step-start = Tús
step-identity = Aitheantas
step-bank-account = Cuntas bainc
step-bank-check = Seiceáil an bhainc
step-documents = Doiciméid
step-details = Sonraí
step-review = Athbhreithniú
step-result = Toradh
step-account = Cuntas

## Buttons

button-continue-with = Ar aghaidh chuig {$provider}
button-start = Tosaigh
button-continue = Lean ar aghaidh
button-opening = Ag oscailt {$provider}…
button-starting = Ag tosú…
button-check = Seiceáil an stádas
button-checking = Ag seiceáil…
button-try-again = Bain triail eile as
button-start-again = Tosaigh arís
button-start-new = Tosaigh seiceáil nua
button-start-here = Tosaigh arís anseo
button-other-document = Bain triail as doiciméad eile
button-other-account = Bain triail as cuntas bainc eile
button-finish = Lean ar aghaidh
button-not-now = Ní anois
button-cancel = Cealaigh
button-open-tab = Oscail i gcluaisín nua
button-open-browser = Oscail i do bhrabhsálaí
button-copy-link = Cóipeáil an nasc
button-copy = Cóipeáil
button-copied = Cóipeáilte

## Before the first answer

lookup-heading = Fan nóiméad, le do thoil
lookup-text = Táimid ag seiceáil ar thosaigh tú cheana.

## Ondato: identity check with documents and camera

ondato-start-heading = Deimhnigh d’aitheantas
ondato-start-text = Úsáidimid {$provider} chun d’aitheantas a sheiceáil. Osclaíonn leathanach slán an chomhlachta sa chluaisín seo, agus tugann sé ar ais anseo thú ansin. Tabhair cúpla nóiméad dó.
ondato-hint-ready = Bíodh do phas nó do chárta aitheantais réidh agat
ondato-hint-device = Úsáid gléas a bhfuil ceamara air, fón mar shampla
ondato-hint-privacy = Téann do ghrianghraif díreach chuig {$provider}, ní chuig an leathanach seo
ondato-unfinished-heading = Níl do sheiceáil aitheantais críochnaithe
ondato-approved-heading = Tá d’aitheantas deimhnithe againn
ondato-declined-heading = Níorbh fhéidir linn d’aitheantas a dheimhniú

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Deimhnigh do chuntas bainc
paysafe-start-text = Úsáidimid {$provider} chun do chuntas bainc a sheiceáil. Osclaíonn leathanach slán an chomhlachta sa chluaisín seo, agus tugann sé ar ais anseo thú ansin. Tabhair cúpla nóiméad dó.
paysafe-hint-ready = Bíodh do shonraí logála isteach don bhaincéireacht ar líne réidh agat
paysafe-hint-own = Caithfidh an cuntas a bheith i d’ainm féin
paysafe-hint-privacy = Ní fheiceann an leathanach seo do phasfhocal bainc riamh
paysafe-unfinished-heading = Níl do chuntas bainc deimhnithe fós
paysafe-approved-heading = Tá do chuntas bainc deimhnithe againn
paysafe-declined-heading = Níorbh fhéidir linn an cuntas bainc seo a dheimhniú

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Deimhnigh gur tusa atá ann
airwallex-start-text = Úsáidimid {$provider} chun a sheiceáil gur tusa atá ann. Iarrann leathanach slán an chomhlachta doiciméad aitheantais ort agus déanann sé físeán de d’aghaidh. Osclaíonn sé sa chluaisín seo, agus tugann sé ar ais anseo thú ansin. Tabhair cúpla nóiméad dó.
airwallex-hint-ready = Bíodh do phas nó do chárta aitheantais réidh agat
airwallex-hint-place = Úsáid fón, in áit gheal, gan aon duine eile le feiceáil
airwallex-hint-privacy = Téann do ghrianghraif agus d’fhíseán díreach chuig {$provider}, ní chuig an leathanach seo
airwallex-unfinished-heading = Níl do sheiceáil críochnaithe
airwallex-approved-heading = Tá sé deimhnithe againn gur tusa atá ann
airwallex-declined-heading = Níorbh fhéidir linn a dheimhniú gur tusa atá ann

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Deimhnigh d’aitheantas
connectfi-start-text = Úsáidimid {$provider} chun do shonraí a sheiceáil. Má theastaíonn grianghraif de do chuid doiciméad, is ar an leathanach seo a chuireann tú isteach iad.
connectfi-hint-ready = Bíodh do phas, do chárta aitheantais nó do cheadúnas tiomána réidh agat
connectfi-hint-device = Tógann fón grianghraif mhaithe de dhoiciméid
connectfi-hint-pause = Is féidir leat stopadh am ar bith agus leanúint ar aghaidh níos déanaí
connectfi-unfinished-heading = Níl do sheiceáil críochnaithe
connectfi-unfinished-text = Is féidir leat leanúint ar aghaidh ón áit ar stop tú, anois nó níos déanaí.
connectfi-approved-heading = Tá d’aitheantas deimhnithe againn
connectfi-declined-heading = Níorbh fhéidir linn d’aitheantas a dheimhniú

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Oscail do chuntas
connectpay-start-text = Is é {$provider} ár mbanc comhpháirtíochta. Deimhníonn an banc d’aitheantas ar dtús, agus iarrann sé cúpla sonra ort ansin.
connectpay-hint-identity = Is minic nach dtógann sé ach cúpla nóiméad d’aitheantas a dheimhniú
connectpay-hint-review = Féadfaidh athbhreithniú an bhainc uaireanta an chloig nó cúpla lá oibre a thógáil
connectpay-hint-pause = Is féidir leat an leathanach seo a dhúnadh am ar bith agus teacht ar ais
connectpay-identity-heading = Tá d’aitheantas á dheimhniú
connectpay-identity-text = Tá toradh do sheiceála aitheantais á léamh ag an mbanc. Is minic nach dtógann sé seo ach cúpla nóiméad. Leanann tú ar aghaidh anseo ina dhiaidh sin.
connectpay-processing-heading = Fuaireamar do shonraí
connectpay-processing-text = Déanfaidh an banc athbhreithniú orthu anois. Is féidir leat an leathanach seo a dhúnadh agus teacht ar ais níos déanaí.
connectpay-review-heading = Tá do shonraí á n-athbhreithniú ag an mbanc
connectpay-review-text = Tá do chuid féin déanta agat. Féadfaidh sé seo uaireanta an chloig nó cúpla lá oibre a thógáil. Is féidir leat an leathanach seo a dhúnadh agus teacht ar ais níos déanaí.
connectpay-details-heading = Tá d’aitheantas deimhnithe
connectpay-details-text = Anois, teastaíonn roinnt sonraí fút ón mbanc. Níl aon deifir leis.
connectpay-unfinished-heading = Níl do sheiceáil aitheantais críochnaithe
connectpay-cannot-open-heading = Níorbh fhéidir linn tús a chur le d’iarratas
connectpay-link-heading = Tá an nasc chuig do sheiceáil aitheantais imithe as feidhm
connectpay-link-text = Níl aon chinneadh déanta. Tosaigh arís chun nasc nua a fháil.
connectpay-approved-heading = Tá do chuntas oscailte
connectpay-identity-declined-heading = Níorbh fhéidir leis an mbanc d’aitheantas a dheimhniú
connectpay-declined-heading = Níorbh fhéidir do chuntas a oscailt

## On a computer, where the check needs a phone

handoff-start-text = Teastaíonn fón a bhfuil ceamara air don tseiceáil seo. Taispeánfaimid cód QR duit anois le scanadh le d’fhón. Leanann tú ar aghaidh ar an bhfón, agus taispeánann an leathanach seo an toradh.
handoff-heading = Lean ar aghaidh ar d’fhón
handoff-text = Teastaíonn fón a bhfuil ceamara air don tseiceáil seo. Taispeánfaimid cód QR duit le scanadh. Oibríonn sé ar feadh cúpla nóiméad, ar fhón amháin.
handoff-camera = Ar d’fhón, tógann an ceamara grianghraf de do dhoiciméad aitheantais agus déanann sé físeán de d’aghaidh.
handoff-code-heading = Scan an cód seo le d’fhón
handoff-code-text = Dírigh ceamara d’fhóin ar an gcód agus lean ar aghaidh ar an bhfón. Coinnigh an leathanach seo ar oscailt: taispeánann sé an toradh.
handoff-code-label = Cód QR le scanadh le ceamara d’fhóin
handoff-valid = Oibríonn an cód seo ar feadh {$time}
handoff-not-copied = Níorbh fhéidir linn an nasc a chóipeáil. Scan an cód le d’fhón ina áit sin.
handoff-over-heading = Ní oibríonn an cód seo a thuilleadh
handoff-over-text = Oibríonn gach cód ar feadh cúpla nóiméad, ar fhón amháin. Taispeáin cód nua ar do ríomhaire agus scan é. Nó logáil isteach ar an bhfón seo, agus bain triail eile as ansin.
handoff-opening = Cód á chruthú do d’fhón
button-continue-phone = Lean ar aghaidh ar d’fhón
button-continue-here = Lean ar aghaidh ar an ngléas seo
button-new-code = Taispeáin cód nua
button-making-code = Cód á chruthú…
button-share-link = Comhroinn an nasc

## While the provider's page opens

opening-said = Ag oscailt {$provider}
starting-said = Do sheiceáil á tosú
start-host = Is é {$host} an leathanach a osclófar
did-not-open-heading = Níor oscail leathanach an chomhlachta {$provider}
did-not-open-text = B’fhéidir go bhfuil do cheangal leis an idirlíon mall. Bain triail eile as.
cannot-open-heading = Níorbh fhéidir linn an tseiceáil a oscailt
cannot-open-text = Bain triail eile as ar ball beag.

## Waiting for a result

checking-heading = Do thoradh á sheiceáil
checking-text = Tá do thoradh á iarraidh againn anois.
back-text = Go raibh maith agat. Táimid ag fanacht leis an toradh ón gcomhlacht {$provider}.
processing-heading = Tá do shonraí á seiceáil
processing-text = Tá do chuid féin déanta agat. Is féidir leat fanacht anseo, nó an leathanach seo a dhúnadh agus teacht ar ais níos déanaí.
review-heading = Tá do shonraí á n-athbhreithniú ag duine
review-text = Tá do chuid féin déanta agat. Tógann sé níos mó ama nuair is duine a dhéanann an t-athbhreithniú. Is féidir leat an leathanach seo a dhúnadh agus teacht ar ais níos déanaí.
waiting-heading = Ar siúl fós
waiting-text = Níl toradh ann fós. Is féidir leat fanacht anseo, nó an leathanach seo a dhúnadh agus teacht ar ais níos déanaí.
no-result-heading = Níl toradh ann fós
no-result-text = Ní gá duit aon rud a dhéanamh. Is féidir leat an leathanach seo a dhúnadh agus teacht ar ais níos déanaí chun an toradh a fheiceáil.
stopped-text = Ní nuashonraíonn an leathanach seo é féin a thuilleadh. Brúigh “{$button}” chun féachaint arís.
unfinished-text = Is féidir leat leanúint ar aghaidh ón áit ar stop tú. Má chríochnaigh tú díreach anois, fan nóiméad: nuashonraíonn an leathanach seo é féin.
unfinished-long-text = Is féidir leat leanúint ar aghaidh ón áit ar stop tú, anois nó níos déanaí. Má chríochnaigh tú ar ghléas eile, brúigh “{$button}” chun an toradh a fheiceáil.

## Details that the company asks for in a form of its own

details-heading = Teastaíonn tuilleadh sonraí uainn
details-text = Tá roinnt sonraí in easnamh le haghaidh do sheiceála.
details-below = Líon isteach an fhoirm thíos. Leanfaidh an tseiceáil ar aghaidh nuair a thiocfaidh do fhreagraí isteach.
details-elsewhere = Iarrfaimid na sonraí sin ort ar leithligh. Leanfaidh an tseiceáil ar aghaidh ar an leathanach seo nuair a thiocfaidh siad isteach.

## Documents that are uploaded on this page

documents-heading = Teastaíonn do dhoiciméid uainn
documents-text = Cuir isteach grianghraf nó comhad de gach doiciméad, agus seol iad ansin. Téann siad chuig {$provider} don tseiceáil seo. Ní choinníonn an leathanach seo iad.
documents-unknown-text = Feicfidh tú anseo cé na doiciméid atá ag teastáil a luaithe a bheidh a fhios againn.
documents-label = Doiciméid
documents-passport = Pas, leathanach an ghrianghraif
documents-licence = Ceadúnas tiomána
documents-id-card = Cárta aitheantais
documents-tenancy = Comhaontú tionóntachta
documents-utility = Bille leictreachais, uisce nó gáis
documents-other = Doiciméad eile
documents-front = {$document}, tosach
documents-back = {$document}, cúl
documents-wants-pdf = PDF amháin ina bhfuil na leathanaigh go léir
documents-wants-any = Grianghraf (JPEG nó PNG) nó PDF
documents-wants-photo = Grianghraf (JPEG nó PNG) ina bhfuil na ceithre chúinne le feiceáil
documents-file = {$name}, {$size}
documents-ready = Réidh le seoladh
documents-sending = Á sheoladh: {$percent}
documents-received = Faighte
documents-lost = Níor tháinig an comhad seo. Seol arís é.
documents-refused = Fuaireamar an comhad seo ach ní féidir linn é a úsáid. Roghnaigh comhad ina bhfuil gach rud inléite.
documents-too-large = Tá an comhad seo rómhór. Is é {$size} an teorainn. Roghnaigh comhad níos lú.
documents-empty = Tá an comhad seo folamh nó ní féidir é a oscailt. Roghnaigh comhad eile.
documents-heic = Ní féidir linn grianghraif san fhormáid HEIC a léamh. Tóg an grianghraf anseo ina áit sin, nó roghnaigh JPEG.
documents-not-photo = Ní grianghraf é an comhad seo. Roghnaigh JPEG nó PNG.
documents-not-pdf = Ní PDF é an comhad seo. Roghnaigh PDF ina bhfuil na leathanaigh go léir.
documents-not-readable = Ní féidir linn an comhad seo a léamh. Roghnaigh JPEG, PNG nó PDF.
documents-progress = {$document} á sheoladh
documents-ready-said = Réidh le seoladh: {$count}
documents-received-said = Faighte: {$count} as {$total}
documents-nothing-chosen = Níl aon rud le seoladh fós. Roghnaigh comhad ar dtús.
button-send = Seol na doiciméid
button-sending = Ag seoladh…
button-choose = Roghnaigh comhad
button-choose-other = Roghnaigh comhad eile
button-photo = Tóg grianghraf
button-photo-other = Tóg grianghraf eile
button-remove = Bain an comhad

## Results

approved-text = Go raibh maith agat.
recent-text = Seo toradh na seiceála is déanaí a rinne tú.
declined-photo-text = Níorbh fhéidir grianghraf a léamh. Bain triail eile as faoi sholas maith. Taispeáin an doiciméad iomlán, go soiléir agus gan frithchaitheamh solais.
declined-document-text = Ní féidir an doiciméad seo a úsáid. B’fhéidir go bhfuil sé as dáta, nó gur cineál é nach féidir linn glacadh leis. Bain triail as doiciméad eile.
declined-data-text = Ní hionann na sonraí ar do dhoiciméad agus na sonraí a chuir tú isteach. Seiceáil d’ainm agus na dátaí, agus bain triail eile as ansin.
declined-face-text = Níorbh fhéidir d’aghaidh a mheaitseáil leis an ngrianghraf ar do dhoiciméad. Bain triail eile as i d’aonar, faoi sholas maith, agus d’aghaidh gan chlúdach.
declined-duplicate-text = Tá na sonraí seo in úsáid ag cuntas úsáideora eile cheana. Is féidir leis an bhfoireann tacaíochta cabhrú leat.
declined-bank-text = Ní thacaítear leis an mbanc seo. Is féidir leat triail a bhaint as cuntas i mbanc eile.
declined-bank-data-text = Níor sheol an banc go leor faisnéise lena thaispeáint gur leatsa an cuntas. Is féidir leat triail a bhaint as cuntas eile.
declined-name-text = Ní hionann an t-ainm ar an gcuntas agus an t-ainm atá againn duit. Má sheolann tú ráiteas bainc chuig an bhfoireann tacaíochta, is féidir leo an cuntas a dheimhniú.
declined-shared-text = Ní féidir an cuntas seo a nascadh leatsa amháin. D’fhéadfadh sé seo tarlú le cuntais chomhpháirteacha. Is féidir leis an bhfoireann tacaíochta cabhrú leat.
declined-support-text = Is féidir leis an bhfoireann tacaíochta a rá leat cad is féidir leat a dhéanamh anois.
declined-retry-text = Is féidir leat triail eile a bhaint as.
expired-heading = Tá an t-am don tseiceáil istigh
expired-text = Níl aon chinneadh déanta. Is féidir leat tosú arís.
abandoned-heading = Níor críochnaíodh an tseiceáil
abandoned-text = Tá sin ceart go leor. Níl aon chinneadh déanta. Is féidir leat tosú arís nuair a bheidh tú réidh.
failed-heading = Tharla fadhb
failed-bank-text = Tharla fadhb agus do chuntas bainc á roghnú agat. Níl aon chinneadh déanta. Is féidir leat triail eile a bhaint as.
failed-provider-text = Bhí fadhb theicniúil ag {$provider}. Níl aon chinneadh déanta. Is féidir leat triail eile a bhaint as.
failed-support-text = Stop an tseiceáil gan toradh. Is féidir leis an bhfoireann tacaíochta a rá leat cad a tharla agus cad atá le déanamh anois.

## Problems

elsewhere-heading = Téigh ar ais go dtí an áit ar thosaigh tú
elsewhere-text = B’fhéidir gur tháinig tú ar ais i mbrabhsálaí eile nó in aip eile. Oscail an leathanach seo san áit ar thosaigh tú chun do thoradh a fheiceáil.
offline-heading = Tá tú as líne
offline-text = Ceangail leis an idirlíon, agus bain triail eile as ansin.
unreachable-heading = Ní féidir linn ceangal a dhéanamh faoi láthair
unreachable-text = B’fhéidir gur againne atá an fhadhb. Bain triail eile as i gceann nóiméid.
sign-in-heading = Logáil isteach, le do thoil
sign-in-text = Ní mór duit a bheith logáilte isteach chun leanúint ar aghaidh. Logáil isteach, agus tar ar ais chuig an leathanach seo ansin.
not-found-heading = Níorbh fhéidir linn an tseiceáil seo a aimsiú
not-found-text = B’fhéidir go bhfuil sí dúnta, nó go mbaineann sí le cuntas úsáideora eile. Is féidir leat seiceáil nua a thosú.
gone-heading = Tá an tseiceáil seo dúnta
gone-text = Ní féidir leanúint ar aghaidh léi. Is féidir leat tosú arís.
framed-heading = Oscail an leathanach seo ina chluaisín féin
framed-text = Tá an leathanach seo á thaispeáint laistigh de leathanach eile. Ar mhaithe le do shlándáil, ní osclaíonn an tseiceáil ach ina cluaisín féin.
unsupported-heading = Ní féidir an tseiceáil a oscailt go sábháilte anseo
unsupported-text = Úsáid brabhsálaí atá cothrom le dáta, agus seoladh a thosaíonn le https.
misconfigured-heading = Níl an tseiceáil ar fáil faoi láthair
misconfigured-text = Tá fadhb leis an leathanach seo. Bain triail eile as níos déanaí.

## Notices beside the text

notice-offline = Tá tú as líne. Leanfaimid ar aghaidh nuair a bheidh tú ar líne arís.
notice-trying = Tá deacracht againn ceangal a dhéanamh. Táimid á thriail fós.
notice-unreachable = Ní féidir linn ceangal a dhéanamh faoi láthair. Brúigh “{$button}” chun triail eile a bhaint as.
notice-no-result = Seiceáladh díreach anois: níl toradh ann fós
notice-slow-start = Tá sé seo ag tógáil níos faide ná mar is gnách. Táimid á thriail fós.
notice-link-copied = Cóipeáladh an nasc
notice-not-copied = Níorbh fhéidir linn é a chóipeáil. Roghnaigh agus cóipeáil tú féin é.
advice-not-copied = Níorbh fhéidir linn an nasc a chóipeáil. Úsáid roghchlár na haipe seo chun an leathanach a oscailt i do bhrabhsálaí.
advice-in-app = D’oscail tú an leathanach seo laistigh d’aip. B’fhéidir nach n-oibreoidh an tseiceáil anseo. Oscail an leathanach i do ghnáthbhrabhsálaí.
advice-no-camera = Ní féidir linn ceamara a aimsiú ar an ngléas seo. Úsáid fón nó gléas eile a bhfuil ceamara air.

## Help

help-text = Déan teagmháil leis an bhfoireann tacaíochta agus tabhair an uimhir thagartha seo dóibh.
help-plain-text = Mura n-oibríonn sé fós, déan teagmháil leis an bhfoireann tacaíochta.
help-long-text = Má tá tú ag fanacht le fada, déan teagmháil leis an bhfoireann tacaíochta agus tabhair an uimhir thagartha seo dóibh.
reference-label = Uimhir thagartha
code-label = Cód earráide
recorder-heading = Sonraí teicniúla
recorder-text = Is féidir go n-iarrfaidh an fhoireann tacaíochta iad seo. Tá amanna agus cóid iontu, agus níl aon rud fút iontu.

## The title of the browser's tab

title-waiting = Ag seiceáil
title-action = Do shealsa
title-problem = Fadhb
