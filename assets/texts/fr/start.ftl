### First start.

app-name = Terrain
start-lead = Planifiez les journées que vos équipes marketing passent au téléphone et sur la route avec les commerciaux, et voyez qui en doit encore.
start-sample = Découvrir avec un exemple
start-sample-text = Maison Aubier : 24 collaborateurs, 7 accueillants, datés autour d’aujourd’hui. Elle est copiée dans un dossier à part ; essayez tout.
start-sample-open = Ouvrir l’exemple
start-create = Créer un espace de travail
start-create-text = Nom, pays et langue. Le programme part de six mois de vente, quatre séances de prospection et trois tournées.
start-create-button = Créer…
start-open = Ouvrir un dossier
start-open-text = Un espace de travail est un dossier de simples fichiers : sur cet ordinateur, sur un partage ou dans git.
start-open-button = Choisir un dossier…
start-open-path = ou saisir son chemin
start-dialog-open = Ouvrir un espace de travail
start-dialog-new = Dossier du nouvel espace de travail
start-form-name = Nom
start-form-folder = Dossier
start-form-country = Jours fériés de
start-form-hint = Les fichiers de l’espace de travail sont créés dans ce dossier. Collaborateurs, accueillants, équipes et règles se changent ensuite.
start-form-create = Créer l’espace de travail
start-country-none = Aucun jour férié
start-recent = Espaces de travail récents
start-foot = Ni compte, ni serveur. Vos fichiers restent où vous les avez mis.
start-programme-name = Immersion commerciale
start-cold-calls-name = Prospection téléphonique
start-ride-alongs-name = Tournée terrain
settings-language = Langue
