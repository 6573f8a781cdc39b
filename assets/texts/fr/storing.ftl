### Where something could not be read or written.

storing-in = { $place } : { $what }
read-only-folder = vous n’avez pas le droit d’écrire dans ce dossier
read-only-newer = créé par une version plus récente
past-not-kept = C’est enregistré, mais aucun historique ne peut être tenu : { $reason }.
