# Portuguese, Portugal (Português de Portugal)
# Address: formal third person without a pronoun, as Portuguese banks write. Buttons are infinitives.
# "check" is "verificação"; asking for the result is "consultar". Support is "apoio ao cliente".
# ID card is "cartão de cidadão ou bilhete de identidade (BI)", so that people with a card of another country find theirs
# too; any ID is "documento de identificação"; online banking is "homebanking"; phone is "telemóvel"; user account is "conta de utilizador".
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verificação
steps-label = Progresso
step-count = Passo {$number} de {$total}
step-state-done = concluído
step-state-current = passo atual
step-state-stopped = interrompido
step-state-ahead = não iniciado
step-start = Início
step-identity = Identidade
step-bank-account = Conta bancária
step-bank-check = Verificação no banco
step-documents = Documentos
step-details = Dados
step-review = Análise
step-result = Resultado
step-account = Conta

## Buttons

button-continue-with = Continuar com {$provider}
button-start = Iniciar
button-continue = Continuar
button-opening = A abrir {$provider}…
button-starting = A iniciar…
button-check = Consultar estado
button-checking = A consultar…
button-try-again = Tentar novamente
button-start-again = Começar de novo
button-start-new = Iniciar nova verificação
button-start-here = Começar de novo aqui
button-other-document = Tentar com outro documento
button-other-account = Tentar com outra conta bancária
button-finish = Continuar
button-not-now = Agora não
button-cancel = Cancelar
button-open-tab = Abrir num novo separador
button-open-browser = Abrir no navegador
button-copy-link = Copiar ligação
button-copy = Copiar
button-copied = Copiado

## Before the first answer

lookup-heading = Um momento
lookup-text = Estamos a confirmar se já iniciou uma verificação.

## Ondato: identity check with documents and camera

ondato-start-heading = Confirme a sua identidade
ondato-start-text = Recorremos à empresa {$provider} para verificar a sua identidade. A página segura desta empresa abre neste separador e, no fim, regressa a esta página. Reserve alguns minutos.
ondato-hint-ready = Tenha à mão o passaporte, o cartão de cidadão ou o bilhete de identidade
ondato-hint-device = Utilize um dispositivo com câmara, por exemplo um telemóvel
ondato-hint-privacy = As suas fotografias vão diretamente para {$provider} e não para esta página
ondato-unfinished-heading = A verificação da sua identidade não está concluída
ondato-approved-heading = Confirmámos a sua identidade
ondato-declined-heading = Não conseguimos confirmar a sua identidade

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Confirme a sua conta bancária
paysafe-start-text = Recorremos à empresa {$provider} para verificar a sua conta bancária. A página segura desta empresa abre neste separador e, no fim, regressa a esta página. Reserve alguns minutos.
paysafe-hint-ready = Tenha à mão os dados de acesso ao seu homebanking
paysafe-hint-own = A conta tem de estar em seu nome
paysafe-hint-privacy = Esta página nunca vê a palavra-passe do seu banco
paysafe-unfinished-heading = A sua conta bancária ainda não está confirmada
paysafe-approved-heading = Confirmámos a sua conta bancária
paysafe-declined-heading = Não conseguimos confirmar esta conta bancária

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Confirme que se trata de si
airwallex-start-text = Recorremos à empresa {$provider} para confirmar que se trata de si. A página segura desta empresa pede o seu documento de identificação e filma o seu rosto. Abre neste separador e, no fim, regressa a esta página. Reserve alguns minutos.
airwallex-hint-ready = Tenha à mão o passaporte, o cartão de cidadão ou o bilhete de identidade
airwallex-hint-place = Utilize um telemóvel, num local com boa luz e sem mais ninguém na imagem
airwallex-hint-privacy = As suas fotografias e o seu vídeo vão diretamente para {$provider} e não para esta página
airwallex-unfinished-heading = A verificação não está concluída
airwallex-approved-heading = Confirmámos que se trata de si
airwallex-declined-heading = Não conseguimos confirmar que se trata de si

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Confirme a sua identidade
connectfi-start-text = Recorremos à empresa {$provider} para verificar os seus dados. Se forem necessárias fotografias dos seus documentos, pode adicioná-las nesta página.
connectfi-hint-ready = Tenha à mão o passaporte, o cartão de cidadão, o bilhete de identidade ou a carta de condução
connectfi-hint-device = Um telemóvel tira boas fotografias de documentos
connectfi-hint-pause = Pode parar a qualquer momento e continuar mais tarde
connectfi-unfinished-heading = A verificação não está concluída
connectfi-unfinished-text = Pode continuar onde parou, agora ou mais tarde.
connectfi-approved-heading = Confirmámos a sua identidade
connectfi-declined-heading = Não conseguimos confirmar a sua identidade

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Abra a sua conta
connectpay-start-text = {$provider} é o nosso banco parceiro. Primeiro confirma a sua identidade e depois pede alguns dados.
connectpay-hint-identity = Muitas vezes, a confirmação da identidade demora apenas alguns minutos
connectpay-hint-review = A análise do banco pode demorar horas ou alguns dias úteis
connectpay-hint-pause = Pode fechar esta página a qualquer momento e voltar mais tarde
connectpay-identity-heading = A sua identidade está a ser confirmada
connectpay-identity-text = O banco está a ler o resultado da verificação da sua identidade. Muitas vezes demora apenas alguns minutos. Depois poderá continuar aqui.
connectpay-processing-heading = Recebemos os seus dados
connectpay-processing-text = O banco vai agora analisá-los. Pode fechar esta página e voltar mais tarde.
connectpay-review-heading = O banco está a analisar os seus dados
connectpay-review-text = Da sua parte, está tudo feito. A análise pode demorar horas ou alguns dias úteis. Pode fechar esta página e voltar mais tarde.
connectpay-details-heading = A sua identidade está confirmada
connectpay-details-text = Agora o banco precisa de alguns dados sobre si. Não há pressa.
connectpay-unfinished-heading = A verificação da sua identidade não está concluída
connectpay-cannot-open-heading = Não conseguimos iniciar o seu pedido
connectpay-link-heading = A ligação para verificar a sua identidade expirou
connectpay-link-text = Não foi tomada qualquer decisão. Comece de novo para receber uma nova ligação.
connectpay-approved-heading = A sua conta está aberta
connectpay-identity-declined-heading = O banco não conseguiu confirmar a sua identidade
connectpay-declined-heading = Não foi possível abrir a sua conta

## On a computer, where the check needs a phone

handoff-start-text = Esta verificação requer um telemóvel com câmara. A seguir, mostramos um código para ler com o telemóvel. A verificação continua no telemóvel e o resultado aparece nesta página.
handoff-heading = Continue no telemóvel
handoff-text = Esta verificação requer um telemóvel com câmara. Mostramos um código para ler. O código funciona durante alguns minutos e num só telemóvel.
handoff-camera = No telemóvel, a câmara fotografa o seu documento de identificação e filma o seu rosto.
handoff-code-heading = Leia este código com o telemóvel
handoff-code-text = Aponte a câmara do telemóvel para o código e continue no telemóvel. Mantenha esta página aberta: é aqui que verá o resultado.
handoff-code-label = Código QR para ler com a câmara do telemóvel
handoff-valid = Este código funciona durante {$time}
handoff-not-copied = Não conseguimos copiar a ligação. Leia o código com o telemóvel.
handoff-over-heading = Este código já não funciona
handoff-over-text = Cada código funciona durante alguns minutos e num só telemóvel. Mostre um novo código no computador e leia-o com o telemóvel. Ou inicie sessão neste telemóvel e tente novamente.
handoff-opening = A criar um código para o telemóvel
button-continue-phone = Continuar no telemóvel
button-continue-here = Continuar neste dispositivo
button-new-code = Mostrar novo código
button-making-code = A criar o código…
button-share-link = Partilhar ligação

## While the provider's page opens

opening-said = A abrir {$provider}
starting-said = A iniciar a verificação
start-host = A página que se abre é {$host}
did-not-open-heading = A página da empresa {$provider} não abriu
did-not-open-text = A sua ligação à Internet pode estar lenta. Tente novamente.
cannot-open-heading = Não conseguimos abrir a verificação
cannot-open-text = Tente novamente dentro de momentos.

## Waiting for a result

checking-heading = Estamos a consultar o seu resultado
checking-text = Estamos agora a pedir o seu resultado.
back-text = Obrigado. Estamos a aguardar o resultado da empresa {$provider}.
processing-heading = Os seus dados estão a ser verificados
processing-text = Da sua parte, está tudo feito. Pode ficar aqui ou fechar esta página e voltar mais tarde.
review-heading = Uma pessoa está a analisar os seus dados
review-text = Da sua parte, está tudo feito. A análise feita por uma pessoa demora mais tempo. Pode fechar esta página e voltar mais tarde.
waiting-heading = A verificação ainda está em curso
waiting-text = Ainda não há resultado. Pode ficar aqui ou fechar esta página e voltar mais tarde.
no-result-heading = Ainda não há resultado
no-result-text = Não precisa de fazer nada. Pode fechar esta página e voltar mais tarde para ver o resultado.
stopped-text = Esta página deixou de se atualizar automaticamente. Utilize «{$button}» para ver se há novidades.
unfinished-text = Pode continuar onde parou. Se acabou de concluir, aguarde um momento: esta página atualiza-se automaticamente.
unfinished-long-text = Pode continuar onde parou, agora ou mais tarde. Se concluiu noutro dispositivo, utilize «{$button}» para ver o resultado.

## Details that the company asks for in a form of its own

details-heading = Precisamos de mais dados
details-text = Faltam alguns dados para a sua verificação.
details-below = Preencha o formulário abaixo. A verificação continua quando chegarem as suas respostas.
details-elsewhere = Vamos pedir-lhe esses dados em separado. Quando os recebermos, a verificação continua nesta página.

## Documents that are uploaded on this page

documents-heading = Precisamos dos seus documentos
documents-text = Adicione uma fotografia ou um ficheiro de cada documento e depois envie-os. Os documentos são enviados à empresa {$provider} para esta verificação. Esta página não os guarda.
documents-unknown-text = Assim que soubermos, verá aqui quais são os documentos necessários.
documents-label = Documentos
documents-passport = Passaporte, página da fotografia
documents-licence = Carta de condução
documents-id-card = Cartão de cidadão ou BI
documents-tenancy = Contrato de arrendamento
documents-utility = Fatura de eletricidade, água ou gás
documents-other = Outro documento
documents-front = {$document}, frente
documents-back = {$document}, verso
documents-wants-pdf = Um PDF com todas as páginas
documents-wants-any = Uma fotografia (JPEG ou PNG) ou um PDF
documents-wants-photo = Uma fotografia (JPEG ou PNG) que mostre os quatro cantos
documents-file = {$name}, {$size}
documents-ready = Pronto para enviar
documents-sending = A enviar: {$percent}
documents-received = Recebido
documents-lost = Este ficheiro não chegou. Envie-o novamente.
documents-refused = Recebemos este ficheiro, mas não o podemos utilizar. Escolha um em que tudo seja legível.
documents-too-large = Este ficheiro é demasiado grande. O limite é {$size}. Escolha um ficheiro mais pequeno.
documents-empty = Este ficheiro está vazio ou não é possível abri-lo. Escolha outro ficheiro.
documents-heic = Não conseguimos ler fotografias no formato HEIC. Tire a fotografia aqui ou escolha um JPEG.
documents-not-photo = Este ficheiro não é uma fotografia. Escolha um JPEG ou PNG.
documents-not-pdf = Este ficheiro não é um PDF. Escolha um PDF com todas as páginas.
documents-not-readable = Não conseguimos ler este ficheiro. Escolha um JPEG, PNG ou PDF.
documents-progress = A enviar: {$document}
documents-ready-said = Prontos para enviar: {$count}
documents-received-said = Recebidos: {$count} de {$total}
documents-nothing-chosen = Ainda não há nada para enviar. Escolha primeiro um ficheiro.
button-send = Enviar documentos
button-sending = A enviar…
button-choose = Escolher ficheiro
button-choose-other = Escolher outro ficheiro
button-photo = Tirar fotografia
button-photo-other = Tirar outra fotografia
button-remove = Remover

## Results

approved-text = Obrigado.
recent-text = Este é o resultado da sua última verificação.
declined-photo-text = Não foi possível ler uma fotografia. Tente novamente com boa luz. Mostre o documento inteiro, nítido e sem reflexos.
declined-document-text = Este documento não pode ser utilizado. Pode ter caducado ou ser de um tipo que não podemos aceitar. Tente com outro documento.
declined-data-text = O seu documento e os dados que indicou não coincidem. Confirme o nome e as datas e tente novamente.
declined-face-text = Não foi possível associar o seu rosto à fotografia do documento. Tente novamente sem mais ninguém por perto, com boa luz e com o rosto descoberto.
declined-duplicate-text = Outra conta de utilizador já utiliza estes dados. O apoio ao cliente pode ajudar.
declined-bank-text = Este banco não é aceite nesta verificação. Pode tentar com uma conta de outro banco.
declined-bank-data-text = O banco não enviou informação suficiente para mostrar que a conta é sua. Pode tentar com outra conta.
declined-name-text = O nome do titular da conta não coincide com o nome que temos registado. O apoio ao cliente pode confirmar a conta se lhe enviar um extrato bancário.
declined-shared-text = Não é possível associar esta conta apenas a si. Pode acontecer com contas de vários titulares. O apoio ao cliente pode ajudar.
declined-support-text = O apoio ao cliente pode dizer-lhe o que pode fazer a seguir.
declined-retry-text = Pode tentar novamente.
expired-heading = O tempo para esta verificação terminou
expired-text = Não foi tomada qualquer decisão. Pode começar de novo.
abandoned-heading = A verificação não foi concluída
abandoned-text = Não há problema. Não foi tomada qualquer decisão. Pode começar de novo quando quiser.
failed-heading = Algo correu mal
failed-bank-text = Ocorreu um problema durante a escolha da conta bancária. Não foi tomada qualquer decisão. Pode tentar novamente.
failed-provider-text = A empresa {$provider} teve um problema técnico. Não foi tomada qualquer decisão. Pode tentar novamente.
failed-support-text = A verificação parou sem resultado. O apoio ao cliente pode dizer-lhe o que aconteceu e o que fazer a seguir.

## Problems

elsewhere-heading = Volte ao navegador ou à aplicação onde começou
elsewhere-text = Pode ter voltado noutro navegador ou noutra aplicação. Para ver o resultado, abra esta página onde começou.
offline-heading = Sem ligação à Internet
offline-text = Ligue-se à Internet e tente novamente.
unreachable-heading = Neste momento não conseguimos estabelecer ligação
unreachable-text = O problema pode ser nosso. Tente novamente dentro de um minuto.
sign-in-heading = Inicie sessão
sign-in-text = Para continuar, tem de iniciar sessão. Inicie sessão e depois volte a esta página.
not-found-heading = Não encontrámos esta verificação
not-found-text = Pode estar encerrada ou pertencer a outra conta de utilizador. Pode iniciar uma nova verificação.
gone-heading = Esta verificação está encerrada
gone-text = Não é possível continuá-la. Pode começar de novo.
framed-heading = Abra esta página num separador próprio
framed-text = Esta página está a ser mostrada dentro de outra página. Para sua segurança, a verificação só abre num separador próprio.
unsupported-heading = Aqui não é possível abrir a verificação em segurança
unsupported-text = Utilize um navegador atualizado e um endereço que comece por https.
misconfigured-heading = A verificação não está disponível neste momento
misconfigured-text = Há um problema com esta página. Tente novamente mais tarde.

## Notices beside the text

notice-offline = Sem ligação à Internet. Continuamos quando a ligação voltar.
notice-trying = Estamos com dificuldade em estabelecer ligação. Continuamos a tentar.
notice-unreachable = Neste momento não conseguimos estabelecer ligação. Utilize «{$button}» para tentar novamente.
notice-no-result = Consultado agora mesmo: ainda não há resultado
notice-slow-start = Está a demorar mais do que o habitual. Continuamos a tentar.
notice-link-copied = Ligação copiada
notice-not-copied = Não conseguimos copiar. Selecione o texto e copie-o.
advice-not-copied = Não conseguimos copiar a ligação. Abra a página no seu navegador através do menu desta aplicação.
advice-in-app = Abriu esta página dentro de uma aplicação. A verificação pode não funcionar aqui. Abra a página no seu navegador habitual.
advice-no-camera = Não encontrámos uma câmara neste dispositivo. Utilize um telemóvel ou outro dispositivo com câmara.

## Help

help-text = Contacte o apoio ao cliente e indique esta referência.
help-plain-text = Se continuar sem funcionar, contacte o apoio ao cliente.
help-long-text = Se já está à espera há muito tempo, contacte o apoio ao cliente e indique esta referência.
reference-label = Referência
code-label = Código de erro
recorder-heading = Detalhes técnicos
recorder-text = O apoio ao cliente pode pedir estes detalhes. Contêm horas e códigos, mas nada sobre si.

## The title of the browser's tab

title-waiting = A consultar
title-action = É a sua vez
title-problem = Problema
