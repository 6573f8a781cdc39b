### Ce qui ne va pas dans un fichier, où, et que faire ; et pourquoi un changement n’a pas pu être écrit.

fault-at = { $file }, ligne { $line }, colonne { $column } : { $what }
fault-in = { $file } : { $what }

fault-left-out = Le fichier reste intact et { $name } n’apparaît pas tant qu’il est illisible.
fault-left-out-unnamed = Le fichier reste intact et n’est pas pris en compte tant qu’il est illisible.
fault-still-shown = Le fichier reste intact. Ce qu’il contenait quand il était encore lisible reste affiché, et ce qui est modifié ici est gardé jusqu’à ce que cela puisse être écrit.
fault-nothing-opens = Le fichier reste intact, et l’espace de travail s’ouvrira dès qu’il sera lisible.

fault-syntax = ceci n’a pas sa place ici
fault-syntax-mark = « { $mark } » était attendu ici
fault-syntax-quote = ce texte n’a pas de guillemet fermant
fault-syntax-comment = ce commentaire n’a pas de fin
fault-syntax-escape = ce texte contient une « \ » qui ne veut rien dire
fault-syntax-hint = Corrigez-le dans un éditeur de texte.
fault-unknown-field = il n’y a pas de champ « { $found } » ici
fault-unknown-word = « { $found } » n’est pas un des mots admis ici
fault-did-you-mean = Vouliez-vous dire « { $nearest } » ?
fault-correct-or-remove = Corrigez son nom ou supprimez-le.
fault-allowed-words = Mots admis : { $words }.
fault-missing-field = le champ « { $field } » manque ici
fault-missing-field-hint = Ajoutez-le entre ces parenthèses.
fault-wrong-type = { $expected ->
    [text] un texte était attendu ici
    [number] un nombre était attendu ici
    [whole] un nombre entier, à partir de 0, était attendu ici
    [date] une date était attendue ici
    [time] une heure était attendue ici
    [list] une liste était attendue ici
    [map] une table était attendue ici
    [record] une fiche était attendue ici
    [truth] « true » ou « false » était attendu ici
   *[word] un mot était attendu ici
}
fault-wrong-type-hint = { $expected ->
    [text] On y lit { $found } ; les textes s’écrivent entre guillemets droits, par exemple "Lyon".
    [number] On y lit { $found } ; les nombres s’écrivent sans guillemets, par exemple 0.8.
    [whole] On y lit { $found } ; les nombres s’écrivent sans guillemets, par exemple 4.
    [date] On y lit { $found } ; les dates s’écrivent année, mois, jour, par exemple "2026-11-23".
    [time] On y lit { $found } ; les heures s’écrivent avec deux chiffres chacune, par exemple "09:30".
    [list] On y lit { $found } ; les listes s’écrivent entre crochets, par exemple [Mon, Tue].
    [map] On y lit { $found } ; les tables s’écrivent entre accolades, par exemple {"{"}"cold-calls": 1{"}"}.
    [record] On y lit { $found } ; les fiches s’écrivent entre parenthèses, par exemple (from: "09:00", to: "12:30").
    [truth] On y lit { $found }.
   *[word] On y lit { $found } ; les mots comme Morning s’écrivent sans guillemets.
}
fault-no-such-date = cette date n’existe pas
fault-days-in-month = { $month } compte { $days } jours.
fault-no-such-month = Les mois vont de 01 à 12, et les dates s’écrivent année, mois, jour, par exemple "2026-11-23".
fault-duplicate = « { $key } » figure ici une deuxième fois
fault-duplicate-hint = La première est à la ligne { $line } ; n’en gardez qu’une.
fault-duplicate-hint-unplaced = N’en gardez qu’une.
fault-not-utf8 = le texte n’est pas en UTF-8
fault-not-utf8-hint = Il semble être en { $encoding } ; enregistrez-le en UTF-8 dans un éditeur de texte.
fault-not-utf8-hint-unknown = Enregistrez-le en UTF-8 dans un éditeur de texte.
fault-empty = le fichier est vide
fault-empty-hint = Remettez-en une copie antérieure, ou supprimez-le s’il ne sert à rien.
fault-no-workspace = il n’y a pas de workspace.ron dans ce dossier
fault-no-workspace-hint = Choisissez le dossier qui le contient, ou créez un nouvel espace de travail.
fault-missing-folder = le dossier est introuvable
fault-missing-folder-hint = Il a peut-être été déplacé, ou le partage qui le contient n’est pas connecté.
fault-missing-file = le fichier n’est plus là
fault-missing-file-hint = Le lien qui y menait ne mène nulle part, ou quelqu’un vient de le supprimer.
fault-not-a-folder = c’est un fichier, pas un dossier
fault-not-a-folder-hint = Choisissez le dossier qui contient workspace.ron.
fault-foreign-file = ce fichier ne fait pas partie de l’espace de travail
fault-foreign-folder = ce dossier ne fait pas partie de l’espace de travail
fault-foreign-hint = Seuls les fichiers en .ron sont lus ici ; il n’est pas ouvert et peut être rangé ailleurs.
fault-newer = l’espace de travail vient d’une version plus récente de Terrain
fault-newer-hint = Il est au format { $found }, et cette version connaît le format { $known }. Il est ouvert en lecture seule ; installez la version plus récente pour le modifier.
fault-no-permission = vous n’avez pas le droit de lire ceci
fault-no-permission-hint = Demandez l’accès à la personne qui gère le dossier.
fault-bad-id = « { $found } » ne peut pas être un identifiant
fault-bad-id-hint = Un identifiant se compose de lettres de a à z, de chiffres et de tirets simples ; le fichier n’est pas ouvert.
fault-bad-id-rename = Renommez le fichier en { $suggestion }.ron.
fault-copy = c’est une copie de { $file }, née de deux modifications simultanées sur deux machines
fault-copy-hint = Elle sera fusionnée avec { $file } dès que quelqu’un qui peut écrire dans le dossier l’ouvrira ici ou lancera une commande qui écrit, puis gardée dans history/merged.
fault-copy-alone-hint = Il n’y a plus de { $file }. Renommez la copie ainsi si la fiche doit revenir ; sinon elle peut être supprimée.
fault-torn-line = la dernière ligne est coupée
fault-torn-line-hint = Elle était en cours d’écriture quand le programme ou la machine s’est arrêté. Elle est ignorée et le reste est lu.
fault-bad-line = cette ligne n’est pas une entrée d’historique
fault-bad-line-hint = Elle est ignorée et le reste est lu.
fault-clock-ahead = une entrée est datée du { $on }, donc à venir
fault-clock-back = une entrée datée du { $from } précède une autre datée du { $to }
fault-clock-hint = L’horloge de cette machine était fausse ; faites-la régler par le réseau, car le journal suit l’ordre des horloges.
fault-unfinished = ce fichier est resté à moitié écrit, le programme ayant été interrompu
fault-unfinished-hint = Le fichier qu’il devait remplacer est intact.
fault-no-lock = ceci n’est pas un fichier, si bien que deux programmes ne peuvent pas s’attendre ici
fault-no-lock-hint = Tout est enregistré quand même ; déplacez-le ailleurs.
fault-read-only-file = ce fichier est en lecture seule
fault-read-only-folder = ce dossier est en lecture seule
fault-read-only-hint = Si vous devez y changer quelque chose, adressez-vous à la personne qui gère le dossier.
fault-outside-link = ce lien mène hors de l’espace de travail
fault-outside-link-hint = Il n’est pas suivi ; mettez le fichier lui-même à sa place.
fault-too-large = le fichier est trop volumineux
fault-too-large-hint = Il fait { $bytes } Mo, et on n’en lit pas plus de { $most } Mo.
fault-too-deep = trop de parenthèses sont imbriquées ici
fault-too-deep-hint = On ne lit pas plus de { $most } niveaux.
fault-unreadable = le système ne peut pas lire ceci
fault-unreadable-hint = Il répond { $reason }.

write-unreadable = Le fichier n’a pas pu être lu, il n’est donc pas écrit non plus
write-unreadable-hint = Corrigez-le d’abord ; voyez les problèmes.
write-newer = L’espace de travail vient d’une version plus récente de Terrain
write-newer-hint = Installez la version plus récente pour le modifier.
write-no-permission = Vous n’avez pas le droit d’écrire à cet endroit
write-no-permission-hint = Demandez l’accès à la personne qui gère le dossier ; d’ici là, le changement est conservé ici.
write-disk-full = Le disque est plein
write-disk-full-hint = Libérez de la place ; le changement est conservé ici et sera réessayé.
write-gone = Le dossier n’est plus là
write-gone-hint = Le changement sera écrit dès son retour.
write-busy = Quelqu’un d’autre écrit dans le dossier
write-busy-hint = Votre changement est conservé ici et sera réessayé.
write-changed = Quelqu’un d’autre a modifié le fichier, qui n’est plus lisible
write-changed-hint = Son fichier reste tel quel et votre changement est conservé ici ; il sera écrit une fois le fichier corrigé.
write-outside-link = Un lien qui mène hors de l’espace de travail occupe sa place
write-outside-link-hint = Mettez le fichier lui-même à sa place.
write-bad-id = L’identifiant ne peut pas servir de nom de fichier
write-bad-id-hint = Un identifiant se compose de lettres de a à z, de chiffres et de tirets simples.
write-exists = Il y a déjà un espace de travail dans ce dossier
write-exists-hint = Ouvrez-le, ou choisissez un autre dossier.
write-unfaithful = Le fichier ne se relirait pas tel qu’il doit être
write-unfaithful-hint = Rien n’est écrit, pour que rien ne se perde ; merci de le signaler.
write-other = Le système ne peut pas écrire le fichier
write-other-hint = Il répond { $reason }. Le changement est conservé ici et sera réessayé.
