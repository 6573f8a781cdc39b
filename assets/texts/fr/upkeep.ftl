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
archive-taken = Ce dossier contient déjà des fichiers de ces noms. Choisissez un autre emplacement.
archive-unread = Ce fichier ne peut pas être lu. Le système indique { $reason }.
archive-none = Ce fichier n’est pas l’archive d’un espace de travail, ou il est endommagé.
archive-no-workspace = Il n’y a pas de workspace.ron ici.
archive-unsafe-name = Le nom du fichier « { $name } » qu’elle contient mène hors du dossier ; rien n’en est donc lu.
archive-newer = L’espace de travail qu’elle contient vient d’une version plus récente de Terrain. Installez cette version pour le restaurer.
archive-too-large = Le fichier « { $name } » qu’elle contient dépasse { $most } Mo une fois décompressé ; rien n’en est donc lu.
archive-too-much = Elle contient plus de { $most } Mo une fois décompressée ; rien n’en est donc lu.

erase-mark = [effacé]
erase-nobody = Il n’y a pas de collaborateur { $id }, et rien ici n’en parle.
erase-what = { $name } : { $sessions ->
    [0] fichier
    [one] fichier avec { $sessions } séance
   *[other] fichier avec { $sessions } séances
}{ $entries ->
    [0] { "" }
    [one] {" "}et { $entries } entrée des historiques
   *[other] {" "}et { $entries } entrées des historiques
}
erase-goes = disparaît : { $file }
erase-changes = change : { $file }
erase-shared = « { $text } » désigne aussi quelqu’un d’autre et reste là où c’est écrit.
erase-git = L’historique git de ce dossier en garde la trace.
erase-backups = Les sauvegardes faites plus tôt et les dossiers d’autres machines en gardent la trace tant qu’on ne l’y efface pas aussi.
erase-not-done = Rien n’a été modifié ; --yes efface, et rien ne le fera revenir.
erase-done = { $name } : effacement terminé.
erase-left = Nom encore présent dans { $file }, que Terrain ne modifie pas.

restore-comes-whole = revient en entier : { $to }
restore-comes = { $path } : { $to } revient
restore-goes-back = { $path } : { $from } → { $to }
restore-nothing = Rien de la sauvegarde ne manque ni ne diffère ; ce qui est venu plus tard reste.
restore-not-applied = Rien n’a été modifié ; --apply reprend ces valeurs, et ce qui est venu plus tard reste.
restore-moved-aside = Un fichier illisible a été déplacé vers { $file }
restore-erased = { $count ->
    [one] { $count } collaborateur de la sauvegarde a été effacé depuis et ne revient pas.
   *[other] { $count } collaborateurs de la sauvegarde ont été effacés depuis et ne reviennent pas.
}
restore-damaged = { $file } est illisible dans la sauvegarde et n’est pas repris.
restore-would-unpack = { $count ->
    [one] Il n’y a pas d’espace de travail dans ce dossier ; --apply y décompresse la sauvegarde et sa fiche ({ $count }).
   *[other] Il n’y a pas d’espace de travail dans ce dossier ; --apply y décompresse la sauvegarde et ses { $count } fiches.
}
restore-unpacked = { $count ->
    [one] { $count } fichier décompressé.
   *[other] { $count } fichiers décompressés.
}

erase-ask-title = Effacer { $name } ?
erase-ask = { $what }{ $changed ->
    [0] { "" }
    [one] , et le nom dans { $changed } autre fichier
   *[other] , et le nom dans { $changed } autres fichiers
}. Tout cela disparaîtra, et rien ne pourra l’annuler.
erase-ask-yes = Effacer définitivement
erase-asking = Recherche de tout ce qui en parle…
erase-doing = { $name } : effacement en cours…
erase-unsaved = Personne n’a été effacé, car des modifications ne sont pas encore sur le disque.
erase-gone = Rien ne parle plus de { $id } ici.
export-dialog = Dossier de l’export
export-doing = { $name } : export en cours…
export-done = Exporté vers { $file }
upkeep-no-person = Ouvrez d’abord la page d’un collaborateur.
upkeep-no-thread = Le système ne peut pas le faire pour l’instant ; réessayez plus tard.
