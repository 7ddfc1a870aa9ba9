# Portuguese, Brazil (Português do Brasil)
# Address: "você", as Brazilian banks write. Buttons are infinitives, as on phones.
# "check" is "verificação"; asking for the result is "consultar". Support is "atendimento".
# ID card is "carteira de identidade (RG ou CIN)": the new national card (CIN) replaces the RG. Any ID is "documento de identidade".
# Driving licence is "CNH"; phone is "celular"; online banking is "internet banking"; a browser tab is "guia", as in Chrome.
# User account is "conta de usuário"; to sign in is "fazer login"; "conta" alone is the bank account.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Verificação
steps-label = Progresso
step-count = Etapa {$number} de {$total}
step-state-done = concluída
step-state-current = etapa atual
step-state-stopped = interrompida
step-state-ahead = não iniciada
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
button-start = Começar
button-continue = Continuar
button-opening = Abrindo {$provider}…
button-starting = Começando…
button-check = Consultar status
button-checking = Consultando…
button-try-again = Tentar de novo
button-start-again = Começar de novo
button-start-new = Começar nova verificação
button-start-here = Começar de novo aqui
button-other-document = Tentar com outro documento
button-other-account = Tentar com outra conta bancária
button-finish = Continuar
button-not-now = Agora não
button-cancel = Cancelar
button-open-tab = Abrir em uma nova guia
button-open-browser = Abrir no navegador
button-copy-link = Copiar link
button-copy = Copiar
button-copied = Copiado

## Before the first answer

lookup-heading = Um momento
lookup-text = Estamos vendo se você já começou uma verificação.

## Ondato: identity check with documents and camera

ondato-start-heading = Confirme sua identidade
ondato-start-text = Contamos com a empresa {$provider} para verificar sua identidade. A página segura dessa empresa abre nesta guia e depois traz você de volta para cá. Reserve alguns minutos.
ondato-hint-ready = Tenha em mãos seu passaporte ou carteira de identidade (RG ou CIN)
ondato-hint-device = Use um aparelho com câmera, como um celular
ondato-hint-privacy = Suas fotos vão direto para {$provider}, e não para esta página
ondato-unfinished-heading = A verificação da sua identidade ainda não terminou
ondato-approved-heading = Confirmamos sua identidade
ondato-declined-heading = Não conseguimos confirmar sua identidade

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Confirme sua conta bancária
paysafe-start-text = Contamos com a empresa {$provider} para verificar sua conta bancária. A página segura dessa empresa abre nesta guia e depois traz você de volta para cá. Reserve alguns minutos.
paysafe-hint-ready = Tenha em mãos os dados de acesso ao seu internet banking
paysafe-hint-own = A conta precisa estar no seu nome
paysafe-hint-privacy = Esta página nunca vê a senha do seu banco
paysafe-unfinished-heading = Sua conta bancária ainda não foi confirmada
paysafe-approved-heading = Confirmamos sua conta bancária
paysafe-declined-heading = Não conseguimos confirmar esta conta bancária

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Confirme que é você
airwallex-start-text = Contamos com a empresa {$provider} para confirmar que é você. A página segura dessa empresa pede seu documento de identidade e filma seu rosto. Ela abre nesta guia e depois traz você de volta para cá. Reserve alguns minutos.
airwallex-hint-ready = Tenha em mãos seu passaporte ou carteira de identidade (RG ou CIN)
airwallex-hint-place = Use um celular, em um lugar bem iluminado e sem mais ninguém na imagem
airwallex-hint-privacy = Suas fotos e seu vídeo vão direto para {$provider}, e não para esta página
airwallex-unfinished-heading = A verificação ainda não terminou
airwallex-approved-heading = Confirmamos que é você
airwallex-declined-heading = Não conseguimos confirmar que é você

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Confirme sua identidade
connectfi-start-text = Contamos com a empresa {$provider} para verificar seus dados. Se forem necessárias fotos dos seus documentos, você pode adicioná-las nesta página.
connectfi-hint-ready = Tenha em mãos seu passaporte, carteira de identidade (RG ou CIN) ou CNH
connectfi-hint-device = O celular tira boas fotos de documentos
connectfi-hint-pause = Você pode parar a qualquer momento e continuar depois
connectfi-unfinished-heading = A verificação ainda não terminou
connectfi-unfinished-text = Você pode continuar de onde parou, agora ou mais tarde.
connectfi-approved-heading = Confirmamos sua identidade
connectfi-declined-heading = Não conseguimos confirmar sua identidade

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Abra sua conta
connectpay-start-text = {$provider} é o nosso banco parceiro. Primeiro ele confirma sua identidade, depois pede alguns dados.
connectpay-hint-identity = Muitas vezes, a confirmação da identidade leva só alguns minutos
connectpay-hint-review = A análise do banco pode levar horas ou alguns dias úteis
connectpay-hint-pause = Você pode fechar esta página a qualquer momento e voltar mais tarde
connectpay-identity-heading = Sua identidade está sendo confirmada
connectpay-identity-text = O banco está lendo o resultado da verificação da sua identidade. Muitas vezes, isso leva só alguns minutos. Depois você continua aqui.
connectpay-processing-heading = Recebemos seus dados
connectpay-processing-text = Agora o banco vai analisá-los. Você pode fechar esta página e voltar mais tarde.
connectpay-review-heading = O banco está analisando seus dados
connectpay-review-text = Você já fez a sua parte. A análise pode levar horas ou alguns dias úteis. Você pode fechar esta página e voltar mais tarde.
connectpay-details-heading = Sua identidade está confirmada
connectpay-details-text = Agora o banco precisa de alguns dados sobre você. Não precisa ter pressa.
connectpay-unfinished-heading = A verificação da sua identidade ainda não terminou
connectpay-cannot-open-heading = Não conseguimos iniciar sua solicitação
connectpay-link-heading = O link para verificar sua identidade expirou
connectpay-link-text = Nenhuma decisão foi tomada. Comece de novo para receber um novo link.
connectpay-approved-heading = Sua conta está aberta
connectpay-identity-declined-heading = O banco não conseguiu confirmar sua identidade
connectpay-declined-heading = Não foi possível abrir sua conta

## On a computer, where the check needs a phone

handoff-start-text = Para esta verificação, você precisa de um celular com câmera. A seguir, mostramos um código para você escanear com o celular. Você continua no celular e vê o resultado nesta página.
handoff-heading = Continue no celular
handoff-text = Para esta verificação, você precisa de um celular com câmera. Vamos mostrar um código para escanear. Ele funciona por alguns minutos e em um só celular.
handoff-camera = No celular, a câmera fotografa seu documento de identidade e filma seu rosto.
handoff-code-heading = Escaneie este código com o celular
handoff-code-text = Aponte a câmera do celular para o código e continue no celular. Deixe esta página aberta: você verá o resultado aqui.
handoff-code-label = QR Code para escanear com a câmera do celular
handoff-valid = Este código funciona por {$time}
handoff-not-copied = Não conseguimos copiar o link. Escaneie o código com o celular.
handoff-over-heading = Este código não funciona mais
handoff-over-text = Cada código funciona por alguns minutos e em um só celular. Mostre um novo código no computador e escaneie com o celular. Ou faça login neste celular e tente de novo.
handoff-opening = Criando um código para o celular
button-continue-phone = Continuar no celular
button-continue-here = Continuar neste aparelho
button-new-code = Mostrar novo código
button-making-code = Criando código…
button-share-link = Compartilhar link

## While the provider's page opens

opening-said = Abrindo {$provider}
starting-said = Começando a verificação
start-host = A página que vai abrir é {$host}
did-not-open-heading = A página da empresa {$provider} não abriu
did-not-open-text = Sua conexão pode estar lenta. Tente de novo.
cannot-open-heading = Não conseguimos abrir a verificação
cannot-open-text = Tente de novo em instantes.

## Waiting for a result

checking-heading = Consultando seu resultado
checking-text = Estamos pedindo seu resultado agora.
back-text = Obrigado. Estamos aguardando o resultado da empresa {$provider}.
processing-heading = Seus dados estão sendo verificados
processing-text = Você já fez a sua parte. Você pode ficar aqui ou fechar esta página e voltar mais tarde.
review-heading = Uma pessoa está analisando seus dados
review-text = Você já fez a sua parte. A análise feita por uma pessoa demora mais. Você pode fechar esta página e voltar mais tarde.
waiting-heading = A verificação ainda está em andamento
waiting-text = Ainda não há resultado. Você pode ficar aqui ou fechar esta página e voltar mais tarde.
no-result-heading = Ainda não há resultado
no-result-text = Você não precisa fazer nada. Pode fechar esta página e voltar mais tarde para ver o resultado.
stopped-text = Esta página parou de se atualizar sozinha. Use “{$button}” para ver se há novidades.
unfinished-text = Você pode continuar de onde parou. Se acabou de terminar, espere um momento: esta página se atualiza sozinha.
unfinished-long-text = Você pode continuar de onde parou, agora ou mais tarde. Se terminou em outro aparelho, use “{$button}” para ver o resultado.

## Details that the company asks for in a form of its own

details-heading = Precisamos de mais dados
details-text = Faltam alguns dados para a sua verificação.
details-below = Preencha o formulário abaixo. A verificação continua quando suas respostas chegarem.
details-elsewhere = Vamos pedir esses dados a você separadamente. Quando eles chegarem, a verificação continua nesta página.

## Documents that are uploaded on this page

documents-heading = Precisamos dos seus documentos
documents-text = Adicione uma foto ou um arquivo de cada documento e depois envie. Os documentos são enviados à empresa {$provider} para esta verificação. Esta página não guarda os documentos.
documents-unknown-text = Assim que soubermos, você verá aqui quais documentos são necessários.
documents-label = Documentos
documents-passport = Passaporte, página da foto
documents-licence = CNH (carteira de motorista)
documents-id-card = Carteira de identidade (RG ou CIN)
documents-tenancy = Contrato de aluguel
documents-utility = Conta de luz, água ou gás
documents-other = Outro documento
documents-front = {$document}, frente
documents-back = {$document}, verso
documents-wants-pdf = Um PDF com todas as páginas
documents-wants-any = Uma foto (JPEG ou PNG) ou um PDF
documents-wants-photo = Uma foto (JPEG ou PNG) que mostre os quatro cantos
documents-file = {$name}, {$size}
documents-ready = Pronto para enviar
documents-sending = Enviando: {$percent}
documents-received = Recebido
documents-lost = Este arquivo não chegou. Envie de novo.
documents-refused = Recebemos este arquivo, mas não podemos usá-lo. Escolha um em que tudo esteja legível.
documents-too-large = Este arquivo é grande demais. O limite é {$size}. Escolha um arquivo menor.
documents-empty = Este arquivo está vazio ou não pode ser aberto. Escolha outro arquivo.
documents-heic = Não conseguimos ler fotos no formato HEIC. Tire a foto aqui ou escolha um JPEG.
documents-not-photo = Este arquivo não é uma foto. Escolha um JPEG ou PNG.
documents-not-pdf = Este arquivo não é um PDF. Escolha um PDF com todas as páginas.
documents-not-readable = Não conseguimos ler este arquivo. Escolha um JPEG, PNG ou PDF.
documents-progress = Enviando: {$document}
documents-ready-said = Prontos para enviar: {$count}
documents-received-said = Recebidos: {$count} de {$total}
documents-nothing-chosen = Ainda não há nada para enviar. Escolha um arquivo primeiro.
button-send = Enviar documentos
button-sending = Enviando…
button-choose = Escolher arquivo
button-choose-other = Escolher outro arquivo
button-photo = Tirar foto
button-photo-other = Tirar outra foto
button-remove = Remover

## Results

approved-text = Obrigado.
recent-text = Este é o resultado da sua última verificação.
declined-photo-text = Não foi possível ler uma foto. Tente de novo com boa luz. Mostre o documento inteiro, nítido e sem reflexos.
declined-document-text = Este documento não pode ser usado. Ele pode estar vencido ou ser de um tipo que não podemos aceitar. Tente com outro documento.
declined-data-text = Seu documento e os dados que você informou não coincidem. Confira o nome e as datas e tente de novo.
declined-face-text = Não foi possível associar seu rosto à foto do documento. Tente de novo sem ninguém por perto, com boa luz e com o rosto descoberto.
declined-duplicate-text = Outra conta de usuário já usa estes dados. O atendimento pode ajudar você.
declined-bank-text = Este banco não é aceito. Você pode tentar com uma conta de outro banco.
declined-bank-data-text = O banco não enviou informações suficientes para mostrar que a conta é sua. Você pode tentar com outra conta.
declined-name-text = O nome na conta é diferente do nome que temos no seu cadastro. Se você enviar um extrato bancário ao atendimento, ele pode confirmar a conta.
declined-shared-text = Não é possível vincular esta conta só a você. Isso pode acontecer com contas conjuntas. O atendimento pode ajudar você.
declined-support-text = O atendimento pode dizer o que você pode fazer agora.
declined-retry-text = Você pode tentar de novo.
expired-heading = O tempo para esta verificação acabou
expired-text = Nenhuma decisão foi tomada. Você pode começar de novo.
abandoned-heading = A verificação não foi concluída
abandoned-text = Tudo bem. Nenhuma decisão foi tomada. Você pode começar de novo quando quiser.
failed-heading = Algo deu errado
failed-bank-text = Houve um problema na escolha da conta bancária. Nenhuma decisão foi tomada. Você pode tentar de novo.
failed-provider-text = A empresa {$provider} teve um problema técnico. Nenhuma decisão foi tomada. Você pode tentar de novo.
failed-support-text = A verificação parou sem resultado. O atendimento pode dizer o que aconteceu e o que fazer agora.

## Problems

elsewhere-heading = Volte para onde você começou
elsewhere-text = Talvez você tenha voltado em outro navegador ou aplicativo. Para ver o resultado, abra esta página onde você começou.
offline-heading = Você está sem internet
offline-text = Conecte-se à internet e tente de novo.
unreachable-heading = Não conseguimos nos conectar agora
unreachable-text = O problema pode ser nosso. Tente de novo em um minuto.
sign-in-heading = Faça login
sign-in-text = Para continuar, você precisa fazer login. Faça login e depois volte para esta página.
not-found-heading = Não encontramos esta verificação
not-found-text = Ela pode estar encerrada ou ser de outra conta de usuário. Você pode começar uma nova verificação.
gone-heading = Esta verificação está encerrada
gone-text = Não é possível continuar. Você pode começar de novo.
framed-heading = Abra esta página em uma guia própria
framed-text = Esta página está sendo mostrada dentro de outra página. Para sua segurança, a verificação só abre em uma guia própria.
unsupported-heading = Não é possível abrir a verificação com segurança aqui
unsupported-text = Use um navegador atualizado e um endereço que comece com https.
misconfigured-heading = A verificação não está disponível agora
misconfigured-text = Há um problema com esta página. Tente de novo mais tarde.

## Notices beside the text

notice-offline = Você está sem internet. Vamos continuar quando a conexão voltar.
notice-trying = Estamos com dificuldade para nos conectar. Continuamos tentando.
notice-unreachable = Não conseguimos nos conectar agora. Use “{$button}” para tentar de novo.
notice-no-result = Consultado agora mesmo: ainda não há resultado
notice-slow-start = Está demorando mais do que o normal. Continuamos tentando.
notice-link-copied = Link copiado
notice-not-copied = Não conseguimos copiar. Selecione o texto e copie.
advice-not-copied = Não conseguimos copiar o link. Abra a página no seu navegador pelo menu deste aplicativo.
advice-in-app = Você abriu esta página dentro de um aplicativo. A verificação pode não funcionar aqui. Abra a página no navegador que você costuma usar.
advice-no-camera = Não encontramos uma câmera neste aparelho. Use um celular ou outro aparelho com câmera.

## Help

help-text = Fale com o atendimento e informe este número de referência.
help-plain-text = Se ainda não funcionar, fale com o atendimento.
help-long-text = Se você já está esperando há muito tempo, fale com o atendimento e informe este número de referência.
reference-label = Número de referência
code-label = Código do erro
recorder-heading = Detalhes técnicos
recorder-text = O atendimento pode pedir estes detalhes. Eles contêm horários e códigos, mas nada sobre você.

## The title of the browser's tab

title-waiting = Consultando
title-action = Sua vez
title-problem = Problema
