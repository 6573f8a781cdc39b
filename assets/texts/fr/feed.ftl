### Les séances dans l’agenda de chacun : ce que disent les événements, et ce qui est demandé avant d’écrire le fichier.

feed-name = Jours de terrain, { $workspace }
feed-nobody = accueillant à trouver
feed-summary = { $rotation } avec { $with }
feed-summary-team = { $who }, { $rotation } avec { $with }
feed-with = Avec { $text }
feed-account = Compte : { $text }
feed-topics = À observer : { $text }
feed-note = Note : { $text }
feed-status = État : { $text }
feed-add = Ajouter à mon agenda
feed-add-all = Toutes mes séances
feed-add-all-name = Ajouter toutes mes séances à mon agenda
feed-add-all-of = Agenda (iCal)
feed-add-all-of-name = Enregistrer toutes les séances à venir de { $name } comme agenda
feed-none = Rien n’est réservé à partir d’aujourd’hui.
feed-dialog = Agenda à écrire
feed-kind = Agenda
feed-done = { $count ->
    [one] { $count } séance écrite dans { $file } : ouvrez-le pour l’ajouter à l’agenda
   *[other] { $count } séances écrites dans { $file } : ouvrez-le pour les ajouter à l’agenda
}
feed-busy = Un agenda est en cours d’écriture
feed-lost = L’agenda n’a pas pu être écrit
