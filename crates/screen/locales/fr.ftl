# French (français)
# Address: "vous"; buttons in the infinitive. Check = "vérification", review = "examen", details = "informations".
# ID card = "carte d’identité", any ID = "pièce d’identité"; online banking = "banque en ligne"; support = "service client"; user account = "compte utilisateur".
# Narrow no-break space (U+202F) before : ; ? ! and inside « ». Participles that show the person's gender are avoided.
# "Bank check" as a step is "Contrôle bancaire": "Vérification de la banque" is too long, and could mean that the bank is checked.
# No "de {$provider}": the name may begin with a vowel (d’Ondato); "le prestataire" stands before it or for it.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Vérification
steps-label = Progression
step-count = Étape {$number} sur {$total}
step-state-done = terminée
step-state-current = étape en cours
step-state-stopped = interrompue
step-state-ahead = à venir
step-start = Début
step-identity = Identité
step-bank-account = Compte bancaire
step-bank-check = Contrôle bancaire
step-documents = Documents
step-details = Informations
step-review = Examen
step-result = Résultat
step-account = Compte

## Buttons

button-continue-with = Continuer avec {$provider}
button-start = Commencer
button-continue = Continuer
button-opening = Ouverture de la page {$provider}…
button-starting = Démarrage…
button-check = Actualiser le statut
button-checking = Actualisation…
button-try-again = Réessayer
button-start-again = Recommencer
button-start-new = Nouvelle vérification
button-start-here = Recommencer ici
button-other-document = Essayer un autre document
button-other-account = Essayer un autre compte bancaire
button-finish = Continuer
button-not-now = Plus tard
button-cancel = Annuler
button-open-tab = Ouvrir dans un nouvel onglet
button-open-browser = Ouvrir dans votre navigateur
button-copy-link = Copier le lien
button-copy = Copier
button-copied = Copié

## Before the first answer

lookup-heading = Un instant
lookup-text = Nous regardons si vous avez déjà commencé.

## Ondato: identity check with documents and camera

ondato-start-heading = Confirmez votre identité
ondato-start-text = Nous vérifions votre identité avec {$provider}. La page sécurisée du prestataire s’ouvre dans cet onglet, puis vous ramène ici. Prévoyez quelques minutes.
ondato-hint-ready = Préparez votre passeport ou votre carte d’identité
ondato-hint-device = Utilisez un appareil équipé d’une caméra, comme un téléphone
ondato-hint-privacy = Vos photos sont envoyées directement à {$provider}, pas à cette page
ondato-unfinished-heading = Votre vérification d’identité n’est pas terminée
ondato-approved-heading = Nous avons confirmé votre identité
ondato-declined-heading = Nous n’avons pas pu confirmer votre identité

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Confirmez votre compte bancaire
paysafe-start-text = Nous vérifions votre compte bancaire avec {$provider}. La page sécurisée du prestataire s’ouvre dans cet onglet, puis vous ramène ici. Prévoyez quelques minutes.
paysafe-hint-ready = Préparez vos identifiants de banque en ligne
paysafe-hint-own = Le compte doit être à votre nom
paysafe-hint-privacy = Cette page ne voit jamais votre mot de passe bancaire
paysafe-unfinished-heading = Votre compte bancaire n’est pas encore confirmé
paysafe-approved-heading = Nous avons confirmé votre compte bancaire
paysafe-declined-heading = Nous n’avons pas pu confirmer ce compte bancaire

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Confirmez que c’est bien vous
airwallex-start-text = Avec {$provider}, nous vérifions que c’est bien vous. La page sécurisée du prestataire demande votre pièce d’identité et filme votre visage. Elle s’ouvre dans cet onglet, puis vous ramène ici. Prévoyez quelques minutes.
airwallex-hint-ready = Préparez votre passeport ou votre carte d’identité
airwallex-hint-place = Utilisez un téléphone, dans un endroit bien éclairé et sans autre personne à l’image
airwallex-hint-privacy = Vos photos et votre vidéo sont envoyées directement à {$provider}, pas à cette page
airwallex-unfinished-heading = Votre vérification n’est pas terminée
airwallex-approved-heading = Nous avons confirmé que c’est bien vous
airwallex-declined-heading = Nous n’avons pas pu confirmer que c’est bien vous

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Confirmez votre identité
connectfi-start-text = Nous vérifions vos informations avec {$provider}. Si des photos de vos documents sont nécessaires, vous les ajouterez sur cette page.
connectfi-hint-ready = Préparez votre passeport, votre carte d’identité ou votre permis de conduire
connectfi-hint-device = Un téléphone convient bien pour photographier des documents
connectfi-hint-pause = Vous pouvez vous arrêter à tout moment et continuer plus tard
connectfi-unfinished-heading = Votre vérification n’est pas terminée
connectfi-unfinished-text = Vous pouvez reprendre là où vous en étiez, maintenant ou plus tard.
connectfi-approved-heading = Nous avons confirmé votre identité
connectfi-declined-heading = Nous n’avons pas pu confirmer votre identité

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Ouvrez votre compte
connectpay-start-text = {$provider} est notre banque partenaire. La banque confirme d’abord votre identité, puis vous demande quelques informations.
connectpay-hint-identity = La confirmation de votre identité ne prend souvent que quelques minutes
connectpay-hint-review = L’examen par la banque peut prendre plusieurs heures ou quelques jours ouvrés
connectpay-hint-pause = Vous pouvez fermer cette page à tout moment et revenir plus tard
connectpay-identity-heading = Confirmation de votre identité en cours
connectpay-identity-text = La banque consulte le résultat de votre vérification d’identité. Cela ne prend souvent que quelques minutes. Vous pourrez ensuite continuer ici.
connectpay-processing-heading = Nous avons reçu vos informations
connectpay-processing-text = La banque va maintenant les examiner. Vous pouvez fermer cette page et revenir plus tard.
connectpay-review-heading = La banque examine vos informations
connectpay-review-text = Vous avez fait le nécessaire. L’examen peut prendre plusieurs heures ou quelques jours ouvrés. Vous pouvez fermer cette page et revenir plus tard.
connectpay-details-heading = Votre identité est confirmée
connectpay-details-text = La banque a maintenant besoin de quelques informations sur vous. Prenez votre temps.
connectpay-unfinished-heading = Votre vérification d’identité n’est pas terminée
connectpay-cannot-open-heading = Nous n’avons pas pu démarrer votre demande
connectpay-link-heading = Le lien vers votre vérification d’identité a expiré
connectpay-link-text = Aucune décision n’a été prise. Recommencez pour obtenir un nouveau lien.
connectpay-approved-heading = Votre compte est ouvert
connectpay-identity-declined-heading = La banque n’a pas pu confirmer votre identité
connectpay-declined-heading = Votre compte n’a pas pu être ouvert

## On a computer, where the check needs a phone

handoff-start-text = Cette vérification nécessite un téléphone avec caméra. Nous allons afficher un code à scanner avec votre téléphone. Vous continuerez sur le téléphone, et le résultat s’affichera sur cette page.
handoff-heading = Continuez sur votre téléphone
handoff-text = Cette vérification nécessite un téléphone avec caméra. Nous allons afficher un code à scanner. Il sera valable quelques minutes, sur un seul téléphone.
handoff-camera = Sur votre téléphone, la caméra photographie votre pièce d’identité et filme votre visage.
handoff-code-heading = Scannez ce code avec votre téléphone
handoff-code-text = Dirigez la caméra de votre téléphone vers le code et continuez sur le téléphone. Gardez cette page ouverte : le résultat s’y affichera.
handoff-code-label = Code QR à scanner avec la caméra de votre téléphone
handoff-valid = Ce code est encore valable {$time}
handoff-not-copied = Nous n’avons pas pu copier le lien. Scannez plutôt le code avec votre téléphone.
handoff-over-heading = Ce code n’est plus valable
handoff-over-text = Chaque code est valable quelques minutes, sur un seul téléphone. Affichez un nouveau code sur votre ordinateur et scannez-le. Ou connectez-vous à votre compte utilisateur sur ce téléphone, puis réessayez.
handoff-opening = Création d’un code pour votre téléphone
button-continue-phone = Continuer sur votre téléphone
button-continue-here = Continuer sur cet appareil
button-new-code = Afficher un nouveau code
button-making-code = Création du code…
button-share-link = Partager le lien

## While the provider's page opens

opening-said = Ouverture de la page {$provider}
starting-said = Votre vérification démarre
start-host = La page qui s’ouvre est {$host}
did-not-open-heading = La page du prestataire {$provider} ne s’est pas ouverte
did-not-open-text = Votre connexion est peut-être lente. Réessayez.
cannot-open-heading = Nous n’avons pas pu ouvrir la vérification
cannot-open-text = Réessayez dans un instant.

## Waiting for a result

checking-heading = Recherche de votre résultat
checking-text = Nous demandons votre résultat.
back-text = Merci. Nous attendons le résultat du prestataire {$provider}.
processing-heading = Vérification de vos informations en cours
processing-text = Vous avez fait le nécessaire. Vous pouvez rester ici, ou fermer cette page et revenir plus tard.
review-heading = Une personne examine vos informations
review-text = Vous avez fait le nécessaire. L’examen par une personne prend plus de temps. Vous pouvez fermer cette page et revenir plus tard.
waiting-heading = Toujours en cours
waiting-text = Il n’y a pas encore de résultat. Vous pouvez rester ici, ou fermer cette page et revenir plus tard.
no-result-heading = Pas encore de résultat
no-result-text = Vous n’avez rien à faire. Vous pouvez fermer cette page et revenir plus tard pour voir le résultat.
stopped-text = Cette page ne s’actualise plus automatiquement. Utilisez « {$button} » pour voir s’il y a du nouveau.
unfinished-text = Vous pouvez reprendre là où vous en étiez. Si vous venez de terminer, patientez un instant : cette page s’actualise automatiquement.
unfinished-long-text = Vous pouvez reprendre là où vous en étiez, maintenant ou plus tard. Si vous avez terminé sur un autre appareil, utilisez « {$button} » pour voir le résultat.

## Details that the company asks for in a form of its own

details-heading = Nous avons besoin d’autres informations
details-text = Il manque des informations pour votre vérification.
details-below = Remplissez le formulaire ci-dessous. La vérification reprendra quand nous aurons reçu vos réponses.
details-elsewhere = Nous vous les demanderons séparément. La vérification reprendra sur cette page quand nous les aurons reçues.

## Documents that are uploaded on this page

documents-heading = Nous avons besoin de vos documents
documents-text = Ajoutez une photo ou un fichier pour chaque document, puis envoyez-les. Ils sont transmis à {$provider} pour cette vérification. Cette page ne les conserve pas.
documents-unknown-text = Vous verrez ici quels documents sont nécessaires dès que nous le saurons.
documents-label = Documents
documents-passport = Passeport, page avec photo
documents-licence = Permis de conduire
documents-id-card = Carte d’identité
documents-tenancy = Contrat de location
documents-utility = Facture d’électricité, d’eau ou de gaz
documents-other = Autre document
documents-front = {$document}, recto
documents-back = {$document}, verso
documents-wants-pdf = Un seul PDF avec toutes les pages
documents-wants-any = Une photo (JPEG ou PNG) ou un PDF
documents-wants-photo = Une photo (JPEG ou PNG) où l’on voit les quatre coins
documents-file = {$name}, {$size}
documents-ready = Prêt à envoyer
documents-sending = Envoi : {$percent}
documents-received = Reçu
documents-lost = Ce fichier n’est pas arrivé. Envoyez-le à nouveau.
documents-refused = Nous avons reçu ce fichier, mais nous ne pouvons pas l’utiliser. Choisissez-en un où tout est lisible.
documents-too-large = Ce fichier est trop volumineux. La limite est de {$size}. Choisissez un fichier plus petit.
documents-empty = Ce fichier est vide ou ne peut pas être ouvert. Choisissez un autre fichier.
documents-heic = Nous ne pouvons pas lire les photos au format HEIC. Prenez plutôt la photo ici, ou choisissez un JPEG.
documents-not-photo = Ce fichier n’est pas une photo. Choisissez un JPEG ou un PNG.
documents-not-pdf = Ce fichier n’est pas un PDF. Choisissez un PDF avec toutes les pages.
documents-not-readable = Nous ne pouvons pas lire ce fichier. Choisissez un JPEG, un PNG ou un PDF.
documents-progress = Envoi : {$document}
documents-ready-said = Prêts à envoyer : {$count}
documents-received-said = Reçus : {$count} sur {$total}
documents-nothing-chosen = Rien à envoyer pour le moment. Choisissez d’abord un fichier.
button-send = Envoyer les documents
button-sending = Envoi en cours…
button-choose = Choisir un fichier
button-choose-other = Choisir un autre fichier
button-photo = Prendre une photo
button-photo-other = Prendre une autre photo
button-remove = Retirer

## Results

approved-text = Merci.
recent-text = Voici le résultat de votre dernière vérification.
declined-photo-text = Une photo n’a pas pu être lue. Réessayez avec un bon éclairage. Montrez le document en entier, net et sans reflet.
declined-document-text = Ce document ne peut pas être utilisé. Il a peut-être expiré, ou nous ne pouvons pas accepter ce type de document. Essayez un autre document.
declined-data-text = Votre document et les informations saisies ne correspondent pas. Vérifiez votre nom et les dates, puis réessayez.
declined-face-text = Nous n’avons pas pu associer votre visage à la photo de votre document. Réessayez sans autre personne à l’image, avec un bon éclairage et le visage découvert.
declined-duplicate-text = Ces informations sont déjà associées à un autre compte utilisateur. Le service client peut vous aider.
declined-bank-text = Cette banque n’est pas prise en charge. Vous pouvez essayer un compte dans une autre banque.
declined-bank-data-text = La banque n’a pas envoyé assez d’informations pour montrer que ce compte est le vôtre. Vous pouvez essayer un autre compte.
declined-name-text = Le nom indiqué sur le compte ne correspond pas au nom que nous avons enregistré pour vous. Si vous envoyez un relevé bancaire au service client, il peut confirmer le compte.
declined-shared-text = Ce compte ne peut pas être associé à vous uniquement. Cela peut arriver avec un compte joint. Le service client peut vous aider.
declined-support-text = Le service client peut vous dire ce que vous pouvez faire ensuite.
declined-retry-text = Vous pouvez réessayer.
expired-heading = Le temps prévu pour la vérification est écoulé
expired-text = Aucune décision n’a été prise. Vous pouvez recommencer.
abandoned-heading = La vérification n’a pas été terminée
abandoned-text = Ce n’est pas grave. Aucune décision n’a été prise. Vous pouvez recommencer quand vous le souhaitez.
failed-heading = Un problème est survenu
failed-bank-text = Un problème est survenu pendant le choix de votre compte bancaire. Aucune décision n’a été prise. Vous pouvez réessayer.
failed-provider-text = {$provider} a rencontré un problème technique. Aucune décision n’a été prise. Vous pouvez réessayer.
failed-support-text = La vérification s’est arrêtée sans résultat. Le service client peut vous dire ce qui s’est passé et comment continuer.

## Problems

elsewhere-heading = Retournez là où vous avez commencé
elsewhere-text = Vous êtes peut-être de retour dans un autre navigateur ou une autre application. Ouvrez cette page là où vous avez commencé pour voir votre résultat.
offline-heading = Pas de connexion internet
offline-text = Connectez-vous à internet, puis réessayez.
unreachable-heading = Impossible d’établir la connexion pour le moment
unreachable-text = Le problème vient peut-être de chez nous. Réessayez dans une minute.
sign-in-heading = Veuillez vous connecter
sign-in-text = Pour continuer, vous devez vous connecter à votre compte utilisateur. Connectez-vous, puis revenez sur cette page.
not-found-heading = Nous n’avons pas trouvé cette vérification
not-found-text = Elle est peut-être clôturée ou liée à un autre compte utilisateur. Vous pouvez en commencer une nouvelle.
gone-heading = Cette vérification est clôturée
gone-text = Il n’est pas possible de la reprendre. Vous pouvez recommencer.
framed-heading = Ouvrez cette page dans son propre onglet
framed-text = Cette page s’affiche à l’intérieur d’une autre page. Pour votre sécurité, la vérification ne s’ouvre que dans son propre onglet.
unsupported-heading = La vérification ne peut pas s’ouvrir ici en toute sécurité
unsupported-text = Utilisez un navigateur à jour et une adresse qui commence par https.
misconfigured-heading = La vérification n’est pas disponible pour le moment
misconfigured-text = Il y a un problème avec cette page. Réessayez plus tard.

## Notices beside the text

notice-offline = Pas de connexion internet. Nous continuerons dès qu’elle sera rétablie.
notice-trying = Nous avons du mal à établir la connexion. Nous essayons encore.
notice-unreachable = Impossible d’établir la connexion pour le moment. Utilisez « {$button} » pour réessayer.
notice-no-result = Actualisé à l’instant : pas encore de résultat
notice-slow-start = Cela prend plus de temps que d’habitude. Nous essayons encore.
notice-link-copied = Lien copié
notice-not-copied = La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le vous-même.
advice-not-copied = Nous n’avons pas pu copier le lien. Ouvrez la page dans votre navigateur depuis le menu de cette application.
advice-in-app = Vous avez ouvert cette page dans une application. La vérification risque de ne pas fonctionner ici. Ouvrez la page dans votre navigateur habituel.
advice-no-camera = Nous ne trouvons pas de caméra sur cet appareil. Utilisez un téléphone ou un autre appareil avec caméra.

## Help

help-text = Contactez le service client et indiquez cette référence.
help-plain-text = Si le problème persiste, contactez le service client.
help-long-text = Si vous attendez depuis longtemps, contactez le service client et indiquez cette référence.
reference-label = Référence
code-label = Code d’erreur
recorder-heading = Détails techniques
recorder-text = Le service client peut vous les demander. Ils contiennent des heures et des codes, mais rien sur vous.

## The title of the browser's tab

title-waiting = En cours
title-action = À vous
title-problem = Problème
