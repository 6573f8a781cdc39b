### git : le pilote de fusion et sa mise en place.

cli-about-merge = Fusionne trois versions d’un fichier pour git ; « terrain git-setup » le met en place
cli-about-git-setup = Fait fusionner par git les fichiers d’un espace champ par champ
cli-help-merge-base = Ce dont les deux côtés sont partis ; un fichier vide s’il n’y en avait pas
cli-help-merge-ours = Notre version, remplacée par la version fusionnée
cli-help-merge-theirs = Leur version
cli-help-merge-path = Chemin du fichier dans le dépôt, qui dit de quelle sorte de fichier il s’agit
cli-help-merge-ours-name = Nom que git donne à notre version, qui dit s’il prend un fichier pour un autre
cli-help-merge-theirs-name = Nom que git donne à leur version

git-merge-conflicts = { $file } : { $count ->
    [one] les deux côtés ont changé une valeur ; les deux réponses sont dans le fichier.
   *[other] les deux côtés ont changé { $count } valeurs ; les deux réponses de chacune sont dans le fichier.
} « terrain conflicts » les liste, « terrain resolve » choisit ; ajoutez ensuite le fichier et validez.
git-merge-base = { $file } (point de départ commun)
git-merge-ours = { $file } (notre version)
git-merge-theirs = { $file } (leur version)
git-merge-left = Rien n’est fusionné : notre version de { $file } est inchangée, et git garde les trois. Corrigez-la, puis ajoutez le fichier et validez.

git-setup-done = git fusionne désormais les fichiers de { $dir } champ par champ dans ce clone.
git-setup-nothing = git était déjà configuré pour { $dir } ; rien n’a changé.
git-setup-commit = Validez { $files } pour que chaque clone en dispose.
git-setup-clones = À exécuter une fois dans chaque autre clone : git ne transmet pas sa configuration. À refaire si Terrain est déplacé.
git-setup-no-git = git n’est pas installé sur cette machine, ou n’est pas dans le chemin. Installez-le, puis recommencez.
git-setup-no-repository = { $dir } n’est dans aucun dépôt git. Créez-en un avec « git init », puis recommencez.
git-setup-refused = git n’a pas pu être configuré pour { $dir }.
git-setup-no-program = Le chemin de ce programme ne peut être écrit dans la configuration de git. Déplacez Terrain dans un dossier au nom simple.
