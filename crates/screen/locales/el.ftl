# Greek (ελληνικά)
# Address: polite plural, as Greek banks write.
# "check": έλεγχος; identity check: ταυτοποίηση (the banks' word); review by people: εξέταση; details: στοιχεία.
# ID card: δελτίο ταυτότητας; driving licence: δίπλωμα οδήγησης; online banking: e-banking, as banks there say.
# Support: εξυπηρέτηση πελατών; user account: λογαριασμός χρήστη; reference: αριθμός αναφοράς; sign in: σύνδεση; tab: καρτέλα.
# Names of providers follow «η εταιρεία», so that no article or ending is needed. Buttons are nouns (Συνέχεια).
# Doubt: the step “Bank account” is only Λογαριασμός, as τραπεζικός λογαριασμός is over 20 characters.
# Read twice: against the English, and alone.

## The frame around every screen

region-label = Έλεγχος
steps-label = Πρόοδος
step-count = Βήμα {$number} από {$total}
step-state-done = ολοκληρώθηκε
step-state-current = τρέχον βήμα
step-state-stopped = διακόπηκε
step-state-ahead = ακολουθεί
step-start = Έναρξη
step-identity = Ταυτοποίηση
step-bank-account = Λογαριασμός
step-bank-check = Έλεγχος από τράπεζα
step-documents = Έγγραφα
step-details = Στοιχεία
step-review = Εξέταση
step-result = Αποτέλεσμα
step-account = Λογαριασμός

## Buttons

button-continue-with = Συνέχεια με {$provider}
button-start = Έναρξη
button-continue = Συνέχεια
button-opening = Άνοιγμα: {$provider}…
button-starting = Έναρξη…
button-check = Έλεγχος κατάστασης
button-checking = Γίνεται έλεγχος…
button-try-again = Νέα προσπάθεια
button-start-again = Έναρξη από την αρχή
button-start-new = Έναρξη νέου ελέγχου
button-start-here = Έναρξη από την αρχή εδώ
button-other-document = Δοκιμή με άλλο έγγραφο
button-other-account = Δοκιμή με άλλον τραπεζικό λογαριασμό
button-finish = Συνέχεια
button-not-now = Όχι τώρα
button-cancel = Ακύρωση
button-open-tab = Άνοιγμα σε νέα καρτέλα
button-open-browser = Άνοιγμα στον περιηγητή σας
button-copy-link = Αντιγραφή συνδέσμου
button-copy = Αντιγραφή
button-copied = Αντιγράφηκε

## Before the first answer

lookup-heading = Μια στιγμή
lookup-text = Ελέγχουμε αν έχετε ήδη ξεκινήσει.

## Ondato: identity check with documents and camera

ondato-start-heading = Επιβεβαιώστε την ταυτότητά σας
ondato-start-text = Η ταυτοποίησή σας γίνεται μέσω της εταιρείας {$provider}. Η ασφαλής σελίδα της ανοίγει σε αυτή την καρτέλα και μετά επιστρέφετε εδώ. Υπολογίστε λίγα λεπτά.
ondato-hint-ready = Ετοιμάστε το διαβατήριο ή το δελτίο ταυτότητάς σας
ondato-hint-device = Χρησιμοποιήστε συσκευή με κάμερα, όπως ένα κινητό
ondato-hint-privacy = Οι φωτογραφίες σας πηγαίνουν απευθείας στην εταιρεία {$provider}, όχι σε αυτή τη σελίδα
ondato-unfinished-heading = Η ταυτοποίησή σας δεν έχει ολοκληρωθεί
ondato-approved-heading = Επιβεβαιώσαμε την ταυτότητά σας
ondato-declined-heading = Δεν μπορέσαμε να επιβεβαιώσουμε την ταυτότητά σας

## Paysafe: a bank account is confirmed through the person's online banking

paysafe-start-heading = Επιβεβαιώστε τον τραπεζικό σας λογαριασμό
paysafe-start-text = Ο έλεγχος του τραπεζικού σας λογαριασμού γίνεται μέσω της εταιρείας {$provider}. Η ασφαλής σελίδα της ανοίγει σε αυτή την καρτέλα και μετά επιστρέφετε εδώ. Υπολογίστε λίγα λεπτά.
paysafe-hint-ready = Ετοιμάστε τα στοιχεία σύνδεσής σας στο e-banking
paysafe-hint-own = Ο λογαριασμός πρέπει να είναι στο όνομά σας
paysafe-hint-privacy = Αυτή η σελίδα δεν βλέπει ποτέ τον κωδικό σας στο e-banking
paysafe-unfinished-heading = Ο τραπεζικός σας λογαριασμός δεν έχει επιβεβαιωθεί ακόμη
paysafe-approved-heading = Επιβεβαιώσαμε τον τραπεζικό σας λογαριασμό
paysafe-declined-heading = Δεν μπορέσαμε να επιβεβαιώσουμε αυτόν τον λογαριασμό

## Airwallex: identity document and a look at the face (liveness)

airwallex-start-heading = Επιβεβαιώστε ότι είστε εσείς
airwallex-start-text = Μέσω της εταιρείας {$provider} ελέγχουμε ότι είστε εσείς. Η ασφαλής σελίδα της ζητά έγγραφο ταυτότητας και βιντεοσκοπεί το πρόσωπό σας. Ανοίγει σε αυτή την καρτέλα και μετά επιστρέφετε εδώ. Υπολογίστε λίγα λεπτά.
airwallex-hint-ready = Ετοιμάστε το διαβατήριο ή το δελτίο ταυτότητάς σας
airwallex-hint-place = Χρησιμοποιήστε κινητό σε φωτεινό χώρο, χωρίς άλλα άτομα στο πλάνο
airwallex-hint-privacy = Οι φωτογραφίες και το βίντεο πηγαίνουν απευθείας στην εταιρεία {$provider}, όχι σε αυτή τη σελίδα
airwallex-unfinished-heading = Ο έλεγχός σας δεν έχει ολοκληρωθεί
airwallex-approved-heading = Επιβεβαιώσαμε ότι είστε εσείς
airwallex-declined-heading = Δεν μπορέσαμε να επιβεβαιώσουμε ότι είστε εσείς

## connectFi: details are checked; documents may be asked for on this page

connectfi-start-heading = Επιβεβαιώστε την ταυτότητά σας
connectfi-start-text = Ο έλεγχος των στοιχείων σας γίνεται μέσω της εταιρείας {$provider}. Αν χρειαστούν φωτογραφίες των εγγράφων σας, θα τις προσθέσετε σε αυτή τη σελίδα.
connectfi-hint-ready = Ετοιμάστε διαβατήριο, δελτίο ταυτότητας ή δίπλωμα οδήγησης
connectfi-hint-device = Το κινητό βγάζει καλές φωτογραφίες εγγράφων
connectfi-hint-pause = Μπορείτε να σταματήσετε όποτε θέλετε και να συνεχίσετε αργότερα
connectfi-unfinished-heading = Ο έλεγχός σας δεν έχει ολοκληρωθεί
connectfi-unfinished-text = Μπορείτε να συνεχίσετε από εκεί που σταματήσατε, τώρα ή αργότερα.
connectfi-approved-heading = Επιβεβαιώσαμε την ταυτότητά σας
connectfi-declined-heading = Δεν μπορέσαμε να επιβεβαιώσουμε την ταυτότητά σας

## ConnectPay: a partner bank opens an account

connectpay-start-heading = Ανοίξτε λογαριασμό
connectpay-start-text = Συνεργαζόμαστε με την τράπεζα {$provider}. Η τράπεζα πρώτα επιβεβαιώνει την ταυτότητά σας και μετά ζητά λίγα στοιχεία.
connectpay-hint-identity = Η ταυτοποίηση συχνά διαρκεί μόνο λίγα λεπτά
connectpay-hint-review = Η εξέταση από την τράπεζα μπορεί να διαρκέσει ώρες ή λίγες εργάσιμες ημέρες
connectpay-hint-pause = Μπορείτε να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα
connectpay-identity-heading = Η ταυτοποίησή σας είναι σε εξέλιξη
connectpay-identity-text = Η τράπεζα παραλαμβάνει το αποτέλεσμα της ταυτοποίησής σας. Αυτό συχνά διαρκεί μόνο λίγα λεπτά. Μετά συνεχίζετε εδώ.
connectpay-processing-heading = Λάβαμε τα στοιχεία σας
connectpay-processing-text = Τώρα θα τα εξετάσει η τράπεζα. Μπορείτε να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα.
connectpay-review-heading = Η τράπεζα εξετάζει τα στοιχεία σας
connectpay-review-text = Έχετε κάνει ό,τι χρειάζεται. Η εξέταση μπορεί να διαρκέσει ώρες ή λίγες εργάσιμες ημέρες. Μπορείτε να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα.
connectpay-details-heading = Η ταυτότητά σας επιβεβαιώθηκε
connectpay-details-text = Τώρα η τράπεζα χρειάζεται λίγα στοιχεία για εσάς. Δεν χρειάζεται να βιαστείτε.
connectpay-unfinished-heading = Η ταυτοποίησή σας δεν έχει ολοκληρωθεί
connectpay-cannot-open-heading = Δεν μπορέσαμε να ξεκινήσουμε την αίτησή σας
connectpay-link-heading = Ο σύνδεσμος για την ταυτοποίησή σας έληξε
connectpay-link-text = Δεν έχει ληφθεί απόφαση. Ξεκινήστε από την αρχή για να λάβετε νέο σύνδεσμο.
connectpay-approved-heading = Ο λογαριασμός σας άνοιξε
connectpay-identity-declined-heading = Η τράπεζα δεν μπόρεσε να επιβεβαιώσει την ταυτότητά σας
connectpay-declined-heading = Δεν ήταν δυνατό να ανοίξει ο λογαριασμός σας

## On a computer, where the check needs a phone

handoff-start-text = Για αυτόν τον έλεγχο χρειάζεται κινητό με κάμερα. Στη συνέχεια σαρώνετε έναν κωδικό QR με το κινητό σας. Συνεχίζετε εκεί και αυτή η σελίδα δείχνει το αποτέλεσμα.
handoff-heading = Συνεχίστε στο κινητό σας
handoff-text = Για αυτόν τον έλεγχο χρειάζεται κινητό με κάμερα. Σας δείχνουμε έναν κωδικό QR για σάρωση. Ισχύει για λίγα λεπτά, μόνο σε ένα κινητό.
handoff-camera = Η κάμερα του κινητού σας φωτογραφίζει το έγγραφο ταυτότητας και βιντεοσκοπεί το πρόσωπό σας.
handoff-code-heading = Σαρώστε αυτόν τον κωδικό QR με το κινητό σας
handoff-code-text = Σαρώστε τον κωδικό QR με την κάμερα του κινητού και συνεχίστε εκεί. Κρατήστε αυτή τη σελίδα ανοιχτή: θα δείξει το αποτέλεσμα.
handoff-code-label = Κωδικός QR για σάρωση με την κάμερα του κινητού
handoff-valid = Ο κωδικός QR ισχύει για: {$time}
handoff-not-copied = Ο σύνδεσμος δεν αντιγράφηκε. Σαρώστε τον κωδικό QR με το κινητό.
handoff-over-heading = Αυτός ο κωδικός QR δεν ισχύει πλέον
handoff-over-text = Κάθε κωδικός QR ισχύει για λίγα λεπτά, μόνο σε ένα κινητό. Εμφανίστε νέο κωδικό στον υπολογιστή και σαρώστε τον. Ή συνδεθείτε σε αυτό το κινητό και δοκιμάστε ξανά.
handoff-opening = Δημιουργείται κωδικός QR για το κινητό σας
button-continue-phone = Συνέχεια στο κινητό σας
button-continue-here = Συνέχεια σε αυτή τη συσκευή
button-new-code = Εμφάνιση νέου κωδικού QR
button-making-code = Δημιουργείται κωδικός QR…
button-share-link = Κοινοποίηση συνδέσμου

## While the provider's page opens

opening-said = Άνοιγμα σελίδας: {$provider}
starting-said = Ο έλεγχός σας ξεκινά
start-host = Η σελίδα που ανοίγει είναι η {$host}
did-not-open-heading = Η σελίδα της εταιρείας {$provider} δεν άνοιξε
did-not-open-text = Ίσως η σύνδεση είναι αργή. Δοκιμάστε ξανά.
cannot-open-heading = Δεν μπορέσαμε να ξεκινήσουμε τον έλεγχο
cannot-open-text = Δοκιμάστε ξανά σε λίγο.

## Waiting for a result

checking-heading = Ελέγχουμε το αποτέλεσμά σας
checking-text = Ζητάμε τώρα το αποτέλεσμά σας.
back-text = Σας ευχαριστούμε. Περιμένουμε το αποτέλεσμα από την εταιρεία {$provider}.
processing-heading = Τα στοιχεία σας ελέγχονται
processing-text = Έχετε κάνει ό,τι χρειάζεται. Μπορείτε να μείνετε εδώ ή να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα.
review-heading = Υπάλληλος εξετάζει τα στοιχεία σας
review-text = Έχετε κάνει ό,τι χρειάζεται. Η εξέταση από υπάλληλο διαρκεί περισσότερο. Μπορείτε να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα.
waiting-heading = Ο έλεγχος είναι σε εξέλιξη
waiting-text = Δεν υπάρχει ακόμη αποτέλεσμα. Μπορείτε να μείνετε εδώ ή να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα.
no-result-heading = Δεν υπάρχει ακόμη αποτέλεσμα
no-result-text = Δεν χρειάζεται να κάνετε κάτι. Μπορείτε να κλείσετε αυτή τη σελίδα και να επιστρέψετε αργότερα για να δείτε το αποτέλεσμα.
stopped-text = Αυτή η σελίδα δεν ανανεώνεται πλέον μόνη της. Πατήστε «{$button}» για να δείτε αν υπάρχει αποτέλεσμα.
unfinished-text = Μπορείτε να συνεχίσετε από εκεί που σταματήσατε. Αν μόλις ολοκληρώσατε, περιμένετε λίγο: αυτή η σελίδα ανανεώνεται μόνη της.
unfinished-long-text = Μπορείτε να συνεχίσετε από εκεί που σταματήσατε, τώρα ή αργότερα. Αν ολοκληρώσατε σε άλλη συσκευή, πατήστε «{$button}» για να δείτε το αποτέλεσμα.

## Details that the company asks for in a form of its own

details-heading = Χρειαζόμαστε περισσότερα στοιχεία
details-text = Λείπουν κάποια στοιχεία για τον έλεγχο.
details-below = Συμπληρώστε την παρακάτω φόρμα. Ο έλεγχος συνεχίζεται μόλις λάβουμε τις απαντήσεις σας.
details-elsewhere = Θα σας τα ζητήσουμε ξεχωριστά. Μόλις τα λάβουμε, ο έλεγχος συνεχίζεται σε αυτή τη σελίδα.

## Documents that are uploaded on this page

documents-heading = Χρειαζόμαστε τα έγγραφά σας
documents-text = Προσθέστε μια φωτογραφία ή ένα αρχείο για κάθε έγγραφο και στείλτε τα. Πηγαίνουν στην εταιρεία {$provider} για αυτόν τον έλεγχο. Αυτή η σελίδα δεν τα αποθηκεύει.
documents-unknown-text = Εδώ θα δείτε ποια έγγραφα χρειάζονται, μόλις το γνωρίζουμε.
documents-label = Έγγραφα
documents-passport = Διαβατήριο, σελίδα με τη φωτογραφία
documents-licence = Δίπλωμα οδήγησης
documents-id-card = Δελτίο ταυτότητας
documents-tenancy = Μισθωτήριο
documents-utility = Λογαριασμός ρεύματος, νερού ή αερίου
documents-other = Άλλο έγγραφο
documents-front = {$document}, μπροστινή όψη
documents-back = {$document}, πίσω όψη
documents-wants-pdf = Ένα PDF με όλες τις σελίδες
documents-wants-any = Φωτογραφία (JPEG ή PNG) ή PDF
documents-wants-photo = Φωτογραφία (JPEG ή PNG) όπου φαίνονται οι τέσσερις γωνίες
documents-file = {$name}, {$size}
documents-ready = Έτοιμο για αποστολή
documents-sending = Αποστολή: {$percent}
documents-received = Παραλήφθηκε
documents-lost = Αυτό το αρχείο δεν έφτασε. Στείλτε το ξανά.
documents-refused = Λάβαμε αυτό το αρχείο, αλλά δεν μπορεί να χρησιμοποιηθεί. Επιλέξτε αρχείο όπου όλα διαβάζονται.
documents-too-large = Αυτό το αρχείο είναι πολύ μεγάλο. Το όριο είναι {$size}. Επιλέξτε μικρότερο αρχείο.
documents-empty = Αυτό το αρχείο είναι κενό ή δεν ανοίγει. Επιλέξτε άλλο αρχείο.
documents-heic = Δεν μπορούμε να διαβάσουμε φωτογραφίες HEIC. Βγάλτε τη φωτογραφία εδώ ή επιλέξτε JPEG.
documents-not-photo = Αυτό το αρχείο δεν είναι φωτογραφία. Επιλέξτε JPEG ή PNG.
documents-not-pdf = Αυτό το αρχείο δεν είναι PDF. Επιλέξτε PDF με όλες τις σελίδες.
documents-not-readable = Δεν μπορούμε να διαβάσουμε αυτό το αρχείο. Επιλέξτε JPEG, PNG ή PDF.
documents-progress = Αποστολή: {$document}
documents-ready-said = Έτοιμα για αποστολή: {$count}
documents-received-said = Παραλήφθηκαν: {$count} από {$total}
documents-nothing-chosen = Δεν υπάρχει κάτι για αποστολή. Επιλέξτε πρώτα ένα αρχείο.
button-send = Αποστολή εγγράφων
button-sending = Αποστολή…
button-choose = Επιλογή αρχείου
button-choose-other = Επιλογή άλλου αρχείου
button-photo = Λήψη φωτογραφίας
button-photo-other = Λήψη νέας φωτογραφίας
button-remove = Αφαίρεση

## Results

approved-text = Σας ευχαριστούμε.
recent-text = Αυτό είναι το αποτέλεσμα του τελευταίου σας ελέγχου.
declined-photo-text = Μία φωτογραφία δεν διαβάζεται. Δοκιμάστε ξανά με καλό φωτισμό. Δείξτε ολόκληρο το έγγραφο, καθαρά και χωρίς αντανακλάσεις.
declined-document-text = Αυτό το έγγραφο δεν μπορεί να χρησιμοποιηθεί. Ίσως έχει λήξει ή είναι τύπου που δεν δεχόμαστε. Δοκιμάστε άλλο έγγραφο.
declined-data-text = Τα στοιχεία που δώσατε δεν συμφωνούν με το έγγραφό σας. Ελέγξτε το όνομα και τις ημερομηνίες και δοκιμάστε ξανά.
declined-face-text = Δεν μπορέσαμε να αντιστοιχίσουμε το πρόσωπό σας με τη φωτογραφία του εγγράφου. Δοκιμάστε ξανά με καλό φωτισμό, χωρίς άλλα άτομα στο πλάνο, με ακάλυπτο πρόσωπο.
declined-duplicate-text = Άλλος λογαριασμός χρήστη χρησιμοποιεί ήδη αυτά τα στοιχεία. Η εξυπηρέτηση πελατών μπορεί να σας βοηθήσει.
declined-bank-text = Αυτή η τράπεζα δεν υποστηρίζεται. Μπορείτε να δοκιμάσετε λογαριασμό σε άλλη τράπεζα.
declined-bank-data-text = Τα στοιχεία που έστειλε η τράπεζα δεν αρκούν για να φανεί ότι ο λογαριασμός είναι δικός σας. Μπορείτε να δοκιμάσετε άλλον λογαριασμό.
declined-name-text = Το όνομα στον λογαριασμό δεν συμφωνεί με το όνομα που έχουμε για εσάς. Αν στείλετε στην εξυπηρέτηση πελατών αντίγραφο κίνησης λογαριασμού, μπορεί να τον επιβεβαιώσει.
declined-shared-text = Δεν προκύπτει ότι αυτός ο λογαριασμός ανήκει μόνο σε εσάς. Αυτό μπορεί να συμβεί σε κοινούς λογαριασμούς. Η εξυπηρέτηση πελατών μπορεί να σας βοηθήσει.
declined-support-text = Η εξυπηρέτηση πελατών μπορεί να σας πει τι να κάνετε.
declined-retry-text = Μπορείτε να δοκιμάσετε ξανά.
expired-heading = Ο χρόνος του ελέγχου έληξε
expired-text = Δεν έχει ληφθεί απόφαση. Μπορείτε να ξεκινήσετε από την αρχή.
abandoned-heading = Ο έλεγχος δεν ολοκληρώθηκε
abandoned-text = Δεν πειράζει. Δεν έχει ληφθεί απόφαση. Μπορείτε να ξεκινήσετε από την αρχή όποτε θέλετε.
failed-heading = Κάτι πήγε στραβά
failed-bank-text = Υπήρξε πρόβλημα κατά την επιλογή του τραπεζικού σας λογαριασμού. Δεν έχει ληφθεί απόφαση. Μπορείτε να δοκιμάσετε ξανά.
failed-provider-text = Η εταιρεία {$provider} είχε τεχνικό πρόβλημα. Δεν έχει ληφθεί απόφαση. Μπορείτε να δοκιμάσετε ξανά.
failed-support-text = Ο έλεγχος σταμάτησε χωρίς αποτέλεσμα. Η εξυπηρέτηση πελατών μπορεί να σας πει τι συνέβη και τι να κάνετε.

## Problems

elsewhere-heading = Επιστρέψτε εκεί όπου ξεκινήσατε
elsewhere-text = Ίσως επιστρέψατε σε άλλον περιηγητή ή εφαρμογή. Για να δείτε το αποτέλεσμα, ανοίξτε αυτή τη σελίδα εκεί όπου ξεκινήσατε.
offline-heading = Δεν έχετε σύνδεση στο διαδίκτυο
offline-text = Συνδεθείτε στο διαδίκτυο και δοκιμάστε ξανά.
unreachable-heading = Δεν μπορούμε να συνδεθούμε αυτή τη στιγμή
unreachable-text = Ίσως το πρόβλημα είναι δικό μας. Δοκιμάστε ξανά σε ένα λεπτό.
sign-in-heading = Παρακαλούμε συνδεθείτε
sign-in-text = Για να συνεχίσετε, συνδεθείτε και μετά επιστρέψτε σε αυτή τη σελίδα.
not-found-heading = Δεν βρήκαμε αυτόν τον έλεγχο
not-found-text = Ίσως έχει κλείσει ή ανήκει σε άλλον λογαριασμό χρήστη. Μπορείτε να ξεκινήσετε νέο έλεγχο.
gone-heading = Αυτός ο έλεγχος έχει κλείσει
gone-text = Δεν μπορεί να συνεχιστεί. Μπορείτε να ξεκινήσετε από την αρχή.
framed-heading = Ανοίξτε αυτή τη σελίδα σε δική της καρτέλα
framed-text = Αυτή η σελίδα εμφανίζεται μέσα σε άλλη σελίδα. Για την ασφάλειά σας, ο έλεγχος ανοίγει μόνο σε δική του καρτέλα.
unsupported-heading = Ο έλεγχος δεν μπορεί να γίνει εδώ με ασφάλεια
unsupported-text = Χρησιμοποιήστε ενημερωμένο περιηγητή και διεύθυνση που αρχίζει με https.
misconfigured-heading = Ο έλεγχος δεν είναι διαθέσιμος αυτή τη στιγμή
misconfigured-text = Υπάρχει πρόβλημα με αυτή τη σελίδα. Δοκιμάστε ξανά αργότερα.

## Notices beside the text

notice-offline = Δεν έχετε σύνδεση στο διαδίκτυο. Θα συνεχίσουμε μόλις επανέλθει.
notice-trying = Υπάρχει πρόβλημα σύνδεσης. Συνεχίζουμε να προσπαθούμε.
notice-unreachable = Δεν μπορούμε να συνδεθούμε αυτή τη στιγμή. Πατήστε «{$button}» για να δοκιμάσετε ξανά.
notice-no-result = Μόλις ελέγξαμε: δεν υπάρχει ακόμη αποτέλεσμα
notice-slow-start = Διαρκεί περισσότερο από το συνηθισμένο. Συνεχίζουμε να προσπαθούμε.
notice-link-copied = Ο σύνδεσμος αντιγράφηκε
notice-not-copied = Δεν αντιγράφηκε. Αντιγράψτε το εσείς.
advice-not-copied = Ο σύνδεσμος δεν αντιγράφηκε. Ανοίξτε τη σελίδα στον περιηγητή σας από το μενού της εφαρμογής.
advice-in-app = Ανοίξατε αυτή τη σελίδα μέσα σε εφαρμογή. Ο έλεγχος ίσως δεν λειτουργεί εδώ. Ανοίξτε τη σελίδα στον περιηγητή σας.
advice-no-camera = Δεν βρίσκουμε κάμερα σε αυτή τη συσκευή. Χρησιμοποιήστε κινητό ή άλλη συσκευή με κάμερα.

## Help

help-text = Επικοινωνήστε με την εξυπηρέτηση πελατών και δώστε αυτόν τον αριθμό αναφοράς.
help-plain-text = Αν πάλι δεν λειτουργεί, επικοινωνήστε με την εξυπηρέτηση πελατών.
help-long-text = Αν περιμένετε πολλή ώρα, επικοινωνήστε με την εξυπηρέτηση πελατών και δώστε αυτόν τον αριθμό αναφοράς.
reference-label = Αριθμός αναφοράς
code-label = Κωδικός σφάλματος
recorder-heading = Τεχνικές πληροφορίες
recorder-text = Ίσως σας τις ζητήσει η εξυπηρέτηση πελατών. Περιέχουν ώρες και τεχνικούς κωδικούς, αλλά τίποτα για εσάς.

## The title of the browser's tab

title-waiting = Έλεγχος
title-action = Η σειρά σας
title-problem = Πρόβλημα
