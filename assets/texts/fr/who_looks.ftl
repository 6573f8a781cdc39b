who-looks-lead = Dites qui vous êtes ici. Cela décide de la première page et de ce qui s’affiche d’abord, jamais de ce que vous pouvez modifier. Vous pourrez changer en bas de la barre latérale.
who-looks-likely = C’est sans doute vous
who-looks-search = Nom, équipe ou secteur
who-looks-staff = RH et responsables d’équipe
who-looks-employees = Collaborateurs
who-looks-hosts = Accueillants
who-looks-hr = Tout le monde : échéances, capacité, décisions
who-looks-nobody = Personne de ce nom
who-looks-more = { $count ->
    [one] Encore { $count }. Tapez une partie du nom.
   *[other] Encore { $count }. Tapez une partie du nom.
}
