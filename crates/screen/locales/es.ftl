# Spanish, Spain (Español de España)
# Address: "usted", mostly without the pronoun; many Spanish banks now write "tú" in their apps. "usted" offends nobody.
# "check" is "verificación"; asking for the result is "consultar". Support is "atención al cliente"; user account is "cuenta de usuario".
# ID card is "DNI o tarjeta de identidad", so that people with a card of another country find theirs too.
# Online banking is "banca online"; phone is "móvil"; buttons are infinitives; one presses them ("pulse").
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verificación
steps-label = Progreso
step-count = Paso {$number} de {$total}
step-state-done = completado
step-state-current = paso actual
step-state-stopped = detenido
step-state-ahead = sin empezar
step-start = Inicio
step-identity = Identidad
step-bank-account = Cuenta bancaria
step-bank-check = Control del banco
step-documents = Documentos
step-details = Datos
step-review = Revisión
step-result = Resultado
step-account = Cuenta

## Buttons

button-continue-with = Continuar con {$provider}
button-start = Empezar
button-continue = Continuar
button-opening = Abriendo {$provider}…
button-starting = Iniciando…
button-check = Consultar estado
button-checking = Consultando…
button-try-again = Intentar de nuevo
button-start-again = Empezar de nuevo
button-start-new = Empezar otra verificación
button-start-here = Empezar de nuevo aquí
button-other-document = Probar con otro documento
button-other-account = Probar con otra cuenta bancaria
button-finish = Continuar
button-not-now = Ahora no
button-cancel = Cancelar
button-open-tab = Abrir en otra pestaña
button-open-browser = Abrir en su navegador
button-copy-link = Copiar enlace
button-copy = Copiar
button-copied = Copiado

## Before the first answer

lookup-heading = Un momento
lookup-text = Estamos comprobando si ya ha empezado una verificación.

## Ondato: identity check with documents and camera

ondato-start-heading = Confirme su identidad
ondato-start-text = Trabajamos con {$provider} para verificar su identidad. La página segura de esta empresa se abre en esta pestaña y después le trae de vuelta aquí. Reserve unos minutos.
ondato-hint-ready = Tenga a mano su pasaporte, DNI o tarjeta de identidad
ondato-hint-device = Use un dispositivo con cámara, como un móvil
ondato-hint-privacy = Sus fotos van directamente a {$provider}, no a esta página
ondato-unfinished-heading = La verificación de su identidad aún no ha terminado
ondato-approved-heading = Hemos confirmado su identidad
ondato-declined-heading = No hemos podido confirmar su identidad

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Confirme su cuenta bancaria
paysafe-start-text = Trabajamos con {$provider} para verificar su cuenta bancaria. La página segura de esta empresa se abre en esta pestaña y después le trae de vuelta aquí. Reserve unos minutos.
paysafe-hint-ready = Tenga a mano sus claves de acceso a la banca online
paysafe-hint-own = La cuenta debe estar a su nombre
paysafe-hint-privacy = Esta página nunca ve la contraseña de su banco
paysafe-unfinished-heading = Su cuenta bancaria aún no está confirmada
paysafe-approved-heading = Hemos confirmado su cuenta bancaria
paysafe-declined-heading = No hemos podido confirmar esta cuenta bancaria

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Confirme que es usted
airwallex-start-text = Trabajamos con {$provider} para comprobar que es usted. La página segura de esta empresa le pide su documento de identidad y graba su cara. Se abre en esta pestaña y después le trae de vuelta aquí. Reserve unos minutos.
airwallex-hint-ready = Tenga a mano su pasaporte, DNI o tarjeta de identidad
airwallex-hint-place = Use un móvil, en un lugar con luz y sin nadie más en la imagen
airwallex-hint-privacy = Sus fotos y su vídeo van directamente a {$provider}, no a esta página
airwallex-unfinished-heading = La verificación aún no ha terminado
airwallex-approved-heading = Hemos confirmado que es usted
airwallex-declined-heading = No hemos podido confirmar que es usted

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Confirme su identidad
connectfi-start-text = Trabajamos con {$provider} para verificar sus datos. Si hacen falta fotos de sus documentos, podrá añadirlas en esta página.
connectfi-hint-ready = Tenga a mano su pasaporte, DNI, tarjeta de identidad o permiso de conducir
connectfi-hint-device = El móvil hace buenas fotos de los documentos
connectfi-hint-pause = Puede parar en cualquier momento y continuar más tarde
connectfi-unfinished-heading = La verificación aún no ha terminado
connectfi-unfinished-text = Puede continuar donde lo dejó, ahora o más tarde.
connectfi-approved-heading = Hemos confirmado su identidad
connectfi-declined-heading = No hemos podido confirmar su identidad

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Abra su cuenta
connectpay-start-text = {$provider} es nuestro banco colaborador. Primero confirma su identidad y después le pide algunos datos.
connectpay-hint-identity = Confirmar su identidad a menudo lleva solo unos minutos
connectpay-hint-review = La revisión del banco puede tardar horas o algunos días laborables
connectpay-hint-pause = Puede cerrar esta página en cualquier momento y volver más tarde
connectpay-identity-heading = Se está confirmando su identidad
connectpay-identity-text = El banco está consultando el resultado de la verificación de su identidad. A menudo tarda solo unos minutos. Después podrá continuar aquí.
connectpay-processing-heading = Hemos recibido sus datos
connectpay-processing-text = Ahora los revisa el banco. Puede cerrar esta página y volver más tarde.
connectpay-review-heading = El banco está revisando sus datos
connectpay-review-text = Por su parte, ya está todo. La revisión puede tardar horas o algunos días laborables. Puede cerrar esta página y volver más tarde.
connectpay-details-heading = Su identidad está confirmada
connectpay-details-text = Ahora el banco necesita algunos datos sobre usted. No hay prisa.
connectpay-unfinished-heading = La verificación de su identidad aún no ha terminado
connectpay-cannot-open-heading = No hemos podido iniciar su solicitud
connectpay-link-heading = El enlace para verificar su identidad ha caducado
connectpay-link-text = No se ha tomado ninguna decisión. Empiece de nuevo para recibir otro enlace.
connectpay-approved-heading = Su cuenta está abierta
connectpay-identity-declined-heading = El banco no ha podido confirmar su identidad
connectpay-declined-heading = No se ha podido abrir su cuenta

## On a computer, where the check needs a phone

handoff-start-text = Para esta verificación hace falta un móvil con cámara. A continuación le mostramos un código para escanear con el móvil. Continuará en el móvil y verá el resultado en esta página.
handoff-heading = Continúe en su móvil
handoff-text = Para esta verificación hace falta un móvil con cámara. Le mostramos un código para escanear. Funciona unos minutos y en un solo móvil.
handoff-camera = En el móvil, la cámara fotografía su documento de identidad y graba su cara.
handoff-code-heading = Escanee este código con su móvil
handoff-code-text = Apunte con la cámara del móvil al código y continúe en el móvil. Deje esta página abierta: aquí verá el resultado.
handoff-code-label = Código QR para escanear con la cámara del móvil
handoff-valid = Este código funciona durante {$time}
handoff-not-copied = No hemos podido copiar el enlace. Escanee el código con su móvil.
handoff-over-heading = Este código ya no funciona
handoff-over-text = Cada código funciona unos minutos y en un solo móvil. Muestre un código nuevo en su ordenador y escanéelo. O inicie sesión en este móvil e inténtelo de nuevo.
handoff-opening = Creando un código para su móvil
button-continue-phone = Continuar en el móvil
button-continue-here = Continuar en este dispositivo
button-new-code = Mostrar otro código
button-making-code = Creando el código…
button-share-link = Compartir enlace

## While the provider's page opens

opening-said = Abriendo {$provider}
starting-said = Iniciando la verificación
start-host = La página que se abre es {$host}
did-not-open-heading = La página de {$provider} no se ha abierto
did-not-open-text = Puede que su conexión sea lenta. Inténtelo de nuevo.
cannot-open-heading = No hemos podido abrir la verificación
cannot-open-text = Inténtelo de nuevo dentro de un momento.

## Waiting for a result

checking-heading = Estamos consultando su resultado
checking-text = Estamos solicitando su resultado.
back-text = Gracias. Estamos esperando el resultado de {$provider}.
processing-heading = Se están verificando sus datos
processing-text = Por su parte, ya está todo. Puede quedarse aquí o cerrar esta página y volver más tarde.
review-heading = Una persona está revisando sus datos
review-text = Por su parte, ya está todo. La revisión por una persona tarda más. Puede cerrar esta página y volver más tarde.
waiting-heading = La verificación sigue en curso
waiting-text = Todavía no hay resultado. Puede quedarse aquí o cerrar esta página y volver más tarde.
no-result-heading = Todavía no hay resultado
no-result-text = No tiene que hacer nada. Puede cerrar esta página y volver más tarde para ver el resultado.
stopped-text = Esta página ya no se actualiza sola. Pulse «{$button}» para ver si hay novedades.
unfinished-text = Puede continuar donde lo dejó. Si acaba de terminar, espere un momento: esta página se actualiza sola.
unfinished-long-text = Puede continuar donde lo dejó, ahora o más tarde. Si terminó en otro dispositivo, pulse «{$button}» para ver el resultado.

## Details that the company asks for in a form of its own

details-heading = Necesitamos más datos
details-text = Faltan algunos datos para su verificación.
details-below = Rellene el formulario de abajo. La verificación continuará cuando lleguen sus respuestas.
details-elsewhere = Se los pediremos por separado. La verificación continuará en esta página cuando lleguen.

## Documents that are uploaded on this page

documents-heading = Necesitamos sus documentos
documents-text = Añada una foto o un archivo de cada documento y envíelos. {$provider} los recibe para esta verificación. Esta página no los guarda.
documents-unknown-text = Aquí verá qué documentos hacen falta en cuanto lo sepamos.
documents-label = Documentos
documents-passport = Pasaporte, página de la foto
documents-licence = Permiso de conducir
documents-id-card = DNI o tarjeta de identidad
documents-tenancy = Contrato de alquiler
documents-utility = Factura de luz, agua o gas
documents-other = Otro documento
documents-front = {$document}, anverso
documents-back = {$document}, reverso
documents-wants-pdf = Un PDF con todas las páginas
documents-wants-any = Una foto (JPEG o PNG) o un PDF
documents-wants-photo = Una foto (JPEG o PNG) en la que se vean las cuatro esquinas
documents-file = {$name}, {$size}
documents-ready = Listo para enviar
documents-sending = Enviando: {$percent}
documents-received = Recibido
documents-lost = Este archivo no ha llegado. Envíelo de nuevo.
documents-refused = Hemos recibido este archivo, pero no podemos usarlo. Elija uno en el que se lea todo.
documents-too-large = Este archivo es demasiado grande. El límite es {$size}. Elija uno más pequeño.
documents-empty = Este archivo está vacío o no se puede abrir. Elija otro archivo.
documents-heic = No podemos leer fotos en formato HEIC. Haga la foto aquí o elija un JPEG.
documents-not-photo = Este archivo no es una foto. Elija un JPEG o PNG.
documents-not-pdf = Este archivo no es un PDF. Elija un PDF con todas las páginas.
documents-not-readable = No podemos leer este archivo. Elija un JPEG, PNG o PDF.
documents-progress = Enviando: {$document}
documents-ready-said = Listos para enviar: {$count}
documents-received-said = Recibidos: {$count} de {$total}
documents-nothing-chosen = Todavía no hay nada que enviar. Elija antes un archivo.
button-send = Enviar documentos
button-sending = Enviando…
button-choose = Elegir archivo
button-choose-other = Elegir otro archivo
button-photo = Hacer una foto
button-photo-other = Hacer otra foto
button-remove = Quitar

## Results

approved-text = Gracias.
recent-text = Este es el resultado de su última verificación.
declined-photo-text = No se ha podido leer una foto. Inténtelo de nuevo con buena luz. Muestre el documento entero, nítido y sin reflejos.
declined-document-text = Este documento no se puede usar. Quizá haya caducado o sea de un tipo que no podemos aceptar. Pruebe con otro documento.
declined-data-text = Su documento y los datos que ha introducido no coinciden. Revise su nombre y las fechas e inténtelo de nuevo.
declined-face-text = No se ha podido comprobar que su cara coincide con la foto del documento. Inténtelo de nuevo sin otras personas, con buena luz y con la cara descubierta.
declined-duplicate-text = Otra cuenta de usuario ya usa estos datos. Atención al cliente puede ayudarle con esto.
declined-bank-text = Este banco no está entre los admitidos. Puede probar con una cuenta de otro banco.
declined-bank-data-text = El banco no ha enviado información suficiente para mostrar que la cuenta es suya. Puede probar con otra cuenta.
declined-name-text = El nombre de la cuenta no coincide con el que tenemos de usted. Si envía un extracto bancario a atención al cliente, allí pueden confirmar la cuenta.
declined-shared-text = Esta cuenta no se puede vincular solo a usted. Puede ocurrir con las cuentas de varios titulares. Atención al cliente puede ayudarle con esto.
declined-support-text = Atención al cliente puede decirle qué puede hacer ahora.
declined-retry-text = Puede intentarlo de nuevo.
expired-heading = El tiempo para esta verificación se ha agotado
expired-text = No se ha tomado ninguna decisión. Puede empezar de nuevo.
abandoned-heading = La verificación ha quedado sin terminar
abandoned-text = No pasa nada. No se ha tomado ninguna decisión. Puede empezar de nuevo cuando quiera.
failed-heading = Algo ha fallado
failed-bank-text = Ha habido un problema al elegir su cuenta bancaria. No se ha tomado ninguna decisión. Puede intentarlo de nuevo.
failed-provider-text = {$provider} ha tenido un problema técnico. No se ha tomado ninguna decisión. Puede intentarlo de nuevo.
failed-support-text = La verificación se ha detenido sin resultado. Atención al cliente puede decirle qué ha pasado y qué hacer ahora.

## Problems

elsewhere-heading = Vuelva a donde empezó
elsewhere-text = Es posible que haya vuelto en otro navegador o en otra aplicación. Abra esta página donde empezó para ver su resultado.
offline-heading = No tiene conexión a internet
offline-text = Conéctese a internet e inténtelo de nuevo.
unreachable-heading = Ahora mismo no podemos conectarnos
unreachable-text = Puede ser un problema nuestro. Inténtelo de nuevo en un minuto.
sign-in-heading = Inicie sesión
sign-in-text = Para continuar tiene que iniciar sesión. Hágalo y vuelva después a esta página.
not-found-heading = No hemos encontrado esta verificación
not-found-text = Puede que esté cerrada o que sea de otra cuenta de usuario. Puede empezar otra verificación.
gone-heading = Esta verificación está cerrada
gone-text = No se puede continuar. Puede empezar de nuevo.
framed-heading = Abra esta página en su propia pestaña
framed-text = Esta página se muestra dentro de otra página. Por su seguridad, la verificación solo se abre en una pestaña propia.
unsupported-heading = Aquí no se puede abrir la verificación de forma segura
unsupported-text = Use un navegador actualizado y una dirección que empiece por https.
misconfigured-heading = La verificación no está disponible ahora
misconfigured-text = Hay un problema con esta página. Inténtelo de nuevo más tarde.

## Notices beside the text

notice-offline = No tiene conexión a internet. Continuaremos cuando la recupere.
notice-trying = Tenemos problemas para conectarnos. Seguimos intentándolo.
notice-unreachable = Ahora mismo no podemos conectarnos. Pulse «{$button}» para intentarlo de nuevo.
notice-no-result = Consultado ahora mismo: todavía no hay resultado
notice-slow-start = Está tardando más de lo habitual. Seguimos intentándolo.
notice-link-copied = Enlace copiado
notice-not-copied = No hemos podido copiarlo. Selecciónelo y cópielo usted.
advice-not-copied = No hemos podido copiar el enlace. Abra la página en su navegador desde el menú de esta aplicación.
advice-in-app = Ha abierto esta página dentro de una aplicación. Puede que la verificación no funcione aquí. Abra la página en su navegador habitual.
advice-no-camera = No encontramos ninguna cámara en este dispositivo. Use un móvil u otro dispositivo con cámara.

## Help

help-text = Contacte con atención al cliente e indique esta referencia.
help-plain-text = Si sigue sin funcionar, contacte con atención al cliente.
help-long-text = Si lleva mucho tiempo esperando, contacte con atención al cliente e indique esta referencia.
reference-label = Referencia
code-label = Código de error
recorder-heading = Detalles técnicos
recorder-text = Atención al cliente puede pedírselos. Contienen horas y códigos, y nada sobre usted.

## The title of the browser's tab

title-waiting = Consultando
title-action = Le toca a usted
title-problem = Problema
