### Keeping a folder well: the doctor, archives of a workspace.

doctor-nothing = Ce dossier n’a aucun problème.
doctor-by-hand = Quelqu’un doit s’en occuper.
doctor-no-care = Il n’y a rien à faire.
doctor-merge = --fix la fusionne dans { $file } et la conserve dans history/merged.
doctor-set-aside = --fix le déplace dans history/aside.
doctor-merged = { $file } fusionné dans { $into } ; conservé sous { $to }
doctor-moved = { $file } déplacé vers { $to }
doctor-count = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}, { $curable ->
    [0] dont --fix ne règle aucun.
    [one] dont { $curable } que --fix règle.
   *[other] dont { $curable } que --fix règle.
}

backup-done = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
} dans { $file }
backup-left-out = { $file } n’a pas pu être lu et n’y figure pas.

archive-inside = L’archive se trouverait dans le dossier qu’elle contient. Choisissez un autre emplacement.
archive-unread = Ce fichier ne peut pas être lu. Le système indique { $reason }.
archive-none = Ce fichier n’est pas l’archive d’un espace de travail, ou il est endommagé.
archive-no-workspace = Il n’y a pas de workspace.ron ici.
archive-unsafe-name = Le nom du fichier « { $name } » qu’elle contient mène hors du dossier ; rien n’en est donc lu.
archive-twice = Elle contient deux fois le fichier « { $name } » ; rien n’en est donc lu.
archive-too-large = Le fichier « { $name } » qu’elle contient dépasse { $most } Mo une fois décompressé ; rien n’en est donc lu.
archive-too-much = Elle contient plus de { $most } Mo une fois décompressée ; rien n’en est donc lu.
