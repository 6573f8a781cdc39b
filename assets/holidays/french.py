"""French names of holidays, by their English name in the PyPI package `holidays`, where it has no French."""

# What the package writes around a name.
OBSERVED = {
    r"(.*) \(observed\)": "%s (jour de remplacement)",
    r"Monday following (.*)": "%s (lundi de remplacement)",
}

_TABLE = """
1st Octave | Octave de la Toussaint
75th anniversary of the East German uprising of 1953 | 75e anniversaire du soulèvement de 1953 en RDA
75th anniversary of the liberation from Nazism and the end of the Second World War in Europe | 75e anniversaire de la fin de la Seconde Guerre mondiale en Europe
80th Anniversary of the first Basque Government | 80e anniversaire du premier gouvernement basque
80th anniversary of the liberation from Nazism and the end of the Second World War in Europe | 80e anniversaire de la fin de la Seconde Guerre mondiale en Europe
Alaska Day | Jour de l’Alaska
All Saints' Day | Toussaint
All Souls' Day | Jour des Morts
American Indian Heritage Day | Journée du patrimoine amérindien
American Samoa Flag Day | Jour du drapeau des Samoa américaines
Andalusia Day | Jour de l’Andalousie
Arbor Day | Fête de l’arbre
Ascension Day | Ascension
Assumption Day | Assomption
Assumption Of Mary Day | Assomption
Asturias Day | Jour des Asturies
August Bank Holiday | Jour férié d’août
Battle of the Boyne | Bataille de la Boyne
Bennington Battle Day | Bataille de Bennington
Bocage Day | Jour de Bocage
Boxing Day | Lendemain de Noël
Cantabria Institutions Day | Jour des institutions de Cantabrie
Casimir Pulaski Day | Jour de Casimir Pulaski
Castile and León Day | Jour de Castille-et-León
Castilla-La Mancha Day | Jour de Castille-La Manche
Cesar Chavez Day | Jour de César Chávez
Ceuta Day | Jour de Ceuta
Christmas Day | Noël
Christmas Eve | Veille de Noël
Christmas Second Day | Lendemain de Noël
Citizenship Day | Jour de la citoyenneté
Columbus Day | Jour de Christophe Colomb
Columbus Day / American Indian Heritage Day / Fraternal Day | Jour de Christophe Colomb, du patrimoine amérindien et de la fraternité
Columbus Day and Puerto Rico Friendship Day | Jour de Christophe Colomb et de l’amitié avec Porto Rico
Commonwealth Covenant Day | Jour du pacte du Commonwealth
Commonwealth Cultural Day | Jour de la culture du Commonwealth
Confederate Memorial Day | Jour du souvenir des confédérés
Constitution Day | Jour de la Constitution
Coronation of Charles III | Couronnement de Charles III
Corpus Christi | Fête-Dieu
Day After Christmas | Lendemain de Noël
Day After Thanksgiving | Lendemain de Thanksgiving
Day following Saint Joseph's Day | Lendemain de la Saint-Joseph
Day of Our Lady of Victory | Notre-Dame de la Victoire
Day of Portugal, Camões, and the Portuguese Communities | Jour du Portugal, de Camões et des communautés portugaises
Day of Remembrance and Recognition | Jour du souvenir et de la reconnaissance
Day of the Autonomous Region of Madeira and the Madeiran Communities | Jour de la région autonome de Madère
Day of the Autonomous Region of the Azores | Jour de la région autonome des Açores
Day of the Balearic Islands | Jour des îles Baléares
Day of the Canary Islands | Jour des Canaries
Diwali | Divali
Dr. Martin Luther King Jr. / Civil Rights Day | Jour de Martin Luther King et des droits civiques
Dr. Martin Luther King Jr. and Robert E. Lee's Birthdays | Anniversaires de Martin Luther King et de Robert E. Lee
Easter Monday | Lundi de Pâques
Easter Sunday | Pâques
Eid al-Adha | Aïd al-Adha
Eid al-Fitr | Aïd al-Fitr
Election Day | Jour des élections
Emancipation Day | Jour de l’émancipation
Emancipation Day In Texas | Jour de l’émancipation au Texas
Epiphany | Épiphanie
Extremadura Day | Jour de l’Estrémadure
Family Day | Jour de la famille
Feast of Our Lady of Graces | Notre-Dame des Grâces
Feast of Our Lady of Mércoles | Notre-Dame de Mércoles
Feast of Our Lady of Sorrows | Notre-Dame des Douleurs
Frances Xavier Cabrini Day | Jour de Françoise-Xavière Cabrini
Freedom Day | Jour de la Liberté
Friday After Thanksgiving | Lendemain de Thanksgiving
Galician Literature Day | Jour des lettres galiciennes
Galician National Day | Fête nationale de Galice
George Washington & Thomas Jefferson's Birthday | Anniversaires de George Washington et de Thomas Jefferson
George Washington Day | Jour de George Washington
George Washington Day, Presidents' Day, and the Day of the Hero and the Illustrious Woman of Puerto Rico | Jour de George Washington, des présidents et des héros de Porto Rico
George Washington Day, Presidents' Day, and the Day of the Women and Men Heroes of Puerto Rico | Jour de George Washington, des présidents et des héros de Porto Rico
George Washington Day, Presidents' Day, and the Puerto Rican Heroes Day | Jour de George Washington, des présidents et des héros de Porto Rico
George Washington's Birthday and Daisy Gatson Bates Day | Anniversaire de George Washington et jour de Daisy Gatson Bates
German Unity Day | Jour de l’Unité allemande
Good Friday | Vendredi saint
Great Prayer Day | Jour de la Grande Prière
Guam Discovery Day | Jour de la découverte de Guam
Holy Thursday | Jeudi saint
Immaculate Conception | Immaculée Conception
Inauguration Day | Investiture du président
Independence Day | Jour de l’Indépendance
Independent Czech State Restoration Day | Restauration de l’État tchèque indépendant
Independent Czechoslovak State Day | Fondation de l’État tchécoslovaque indépendant
Indigenous Peoples' Day | Jour des peuples autochtones
Indigenous Peoples' Day / Columbus Day | Jour des peuples autochtones et de Christophe Colomb
Jan Hus Day | Jour de Jan Hus
Jefferson Davis Birthday | Anniversaire de Jefferson Davis
June Bank Holiday | Jour férié de juin
Juneteenth National Independence Day | Juneteenth, fin de l’esclavage
Kamehameha Day | Jour de Kamehameha
King's Day | Fête du Roi
La Rioja Day | Jour de La Rioja
Labor Day | Fête du Travail
Lady of Camarin Day | Notre-Dame de Camarin
Late Summer Bank Holiday | Jour férié de fin août
Lee Jackson Day | Jour de Lee et Jackson
Liberation Day | Fête de la Libération
Liberation Day (Guam) | Libération de Guam
Liberty Day | Jour de la liberté
Lincoln's Birthday | Anniversaire de Lincoln
Lincoln's and Washington's Birthdays | Anniversaires de Lincoln et de Washington
Lincoln/Washington Presidents' Day | Jour des présidents Lincoln et Washington
Lyndon Baines Johnson Day | Jour de Lyndon Baines Johnson
Madrid Day | Jour de Madrid
Manu'a Islands Cession Day | Cession des îles Manua
Mardi Gras | Mardi gras
Martin Luther King Jr. / Idaho Human Rights Day | Jour de Martin Luther King et des droits humains
Martin Luther King Jr. Day | Jour de Martin Luther King
Martin Luther King Jr.'s Birthday | Anniversaire de Martin Luther King
Martin Luther King, Jr & Robert E. Lee's Birthday | Anniversaires de Martin Luther King et de Robert E. Lee
Maundy Thursday | Jeudi saint
May Bank Holiday | Jour férié de mai
May Day | Fête de mai
Melilla Day | Jour de Melilla
Memorial Day | Jour du Souvenir
Midsummer Day | Saint-Jean d’été
Midsummer Eve | Veille de la Saint-Jean d’été
Municipal Holiday of Faro | Fête municipale de Faro
Municipal Holiday of Guarda | Fête municipale de Guarda
Municipal Holiday of Leiria | Fête municipale de Leiria
Municipal Holiday of Portalegre | Fête municipale de Portalegre
Murcia Day | Jour de Murcie
National Day | Fête nationale
National Day of Catalonia | Fête nationale de Catalogne
National Day of the Third of May | Fête nationale du 3 mai
National Independence Day | Fête de l’Indépendance
National Independence Day - 100th anniversary | Centenaire de l’Indépendance
Native American Heritage Day | Journée du patrimoine amérindien
Native Americans' Day | Jour des Amérindiens
Nevada Day | Jour du Nevada
New Year Holiday | Lendemain du jour de l’an
New Year's Day | Jour de l’an
New Year's Eve | Saint-Sylvestre
October Bank Holiday | Jour férié d’octobre
Our Lady of Bien Aparecida | Notre-Dame de la Bien Aparecida
Our Lady of Graces | Notre-Dame des Grâces
Our Lady of Health | Notre-Dame de la Santé
Our Lady of Mercy | Notre-Dame de la Merci
Our Lady of Monte Berico | Notre-Dame de Monte Berico
Our Lady of the Bruna | Notre-Dame de la Bruna
Our Lady of the Fire | Notre-Dame du Feu
Our Lady of the Letter | Notre-Dame de la Lettre
Our Lady of the Pilerio | Notre-Dame du Pilerio
Our Lady of the Seven Veils | Notre-Dame des Sept Voiles
Our Lady of the Snows | Notre-Dame des Neiges
Patriots' Day | Jour des patriotes
Pentecost | Pentecôte
Pentecost Monday | Lundi de Pentecôte
Pioneer Day | Jour des pionniers
Platinum Jubilee of Elizabeth II | Jubilé de platine d’Élisabeth II
President's Day | Jour du président
Presidents Day | Jour des présidents
Presidents' Day | Jour des présidents
Primary Election Day | Jour des élections primaires
Prince Jonah Kuhio Kalanianaole Day | Jour du prince Jonah Kuhio Kalanianaole
Puerto Rican Culture and Discovery of Puerto Rico Day | Jour de la culture portoricaine et de la découverte de Porto Rico
Puerto Rican Identity Day | Jour de l’identité portoricaine
Puerto Rico Constitution Day | Jour de la Constitution de Porto Rico
Reformation Day | Fête de la Réformation
Repentance and Prayer Day | Jour de pénitence et de prière
Republic Day | Fête de la République
Restoration of Independence Day | Restauration de l’indépendance
Robert E. Lee's Birthday | Anniversaire de Robert E. Lee
Saint Abbondius's Day | Saint-Abbondio
Saint Agatha's Day | Sainte-Agathe
Saint Albert of Trapani's Day | Saint-Albert de Trapani
Saint Alexander of Bergamo's Day | Saint-Alexandre de Bergame
Saint Ambrose's Day | Saint-Ambroise
Saint Andrew's Day | Saint-André
Saint Ansanus's Day | Saint-Ansan
Saint Anselm of Baggio's Day | Saint-Anselme de Baggio
Saint Anthony of Padua's Day | Saint-Antoine de Padoue
Saint Anthony's Day | Saint-Antoine
Saint Antoninus of Piacenza's Day | Saint-Antonin de Plaisance
Saint Apollinaris's Day | Saint-Apollinaire
Saint Archelaus's Day | Saint-Archélaüs
Saint Barbara's Day | Sainte-Barbe
Saint Bartholomew's Day | Saint-Barthélemy
Saint Bassianus's Day | Saint-Bassien
Saint Baudolino's Day | Saint-Baudolin
Saint Bellinus's Day | Saint-Bellin
Saint Berardo's Day | Saint-Bérard
Saint Brigid's Day | Sainte-Brigitte
Saint Catald's Day | Saint-Catalde
Saint Cetteus's Day | Saint-Cetteo
Saint Clare of Assisi's Day | Sainte-Claire d’Assise
Saint Crescentinus's Day | Saint-Crescentin
Saint Cyriacus's Day | Saint-Cyriaque
Saint Dionysius's Day | Saint-Denys
Saint Donatus of Arezzo's Day | Saint-Donat d’Arezzo
Saint Elizabeth's Day | Sainte-Élisabeth
Saint Emidius's Day | Saint-Émygde
Saint Eusebius of Vercelli's Day | Saint-Eusèbe de Verceil
Saint Francis Xavier's Day | Saint-François-Xavier
Saint Francis of Assisi's Day | Saint-François d’Assise
Saint Francis of Assisi, Patron Saint of Italy | Saint-François d’Assise, patron de l’Italie
Saint Gaudentius's Day | Saint-Gaudence
Saint Geminianus's Day | Saint-Géminien
Saint George's Day | Saint-Georges
Saint Gerard of Potenza's Day | Saint-Gérard de Potenza
Saint Gerland's Day | Saint-Gerland
Saint Grat's Day | Saint-Grat
Saint Hilary of Poitiers's Day | Saint-Hilaire de Poitiers
Saint Homobonus's Day | Saint-Homebon
Saint James' Day | Saint-Jacques
Saint James's Day | Saint-Jacques
Saint Januarius's Day | Saint-Janvier
Saint Joanna's Day | Sainte-Jeanne
Saint John the Baptist | Saint-Jean-Baptiste
Saint John's Day | Saint-Jean
Saint Joseph's Day | Saint-Joseph
Saint Julia's Day | Sainte-Julie
Saint Julian the Hospitaller's Day | Saint-Julien l’Hospitalier
Saint Justin of Chieti's Day | Saint-Justin de Chieti
Saint Justus's Day | Saint-Just
Saint Lawrence's Day | Saint-Laurent
Saint Leoluca's Day | Saint-Léoluc
Saint Leonard of Porto Maurizio's Day | Saint-Léonard de Port-Maurice
Saint Liberal's Day | Saint-Libéral
Saint Lucy's Day | Sainte-Lucie
Saint Maria Goretti's Day | Sainte-Maria Goretti
Saint Mark's Day | Saint-Marc
Saint Martin's Day | Saint-Martin
Saint Matthew's Day | Saint-Matthieu
Saint Maximus of Aveia's Day | Saint-Maxime d’Aveia
Saint Michael the Archangel's Day | Saint-Michel archange
Saint Modestinus's Day | Saint-Modestin
Saint Nicholas the Pilgrim's Day | Saint-Nicolas le Pèlerin
Saint Nicholas's Day | Saint-Nicolas
Saint Orontius's Day | Saint-Oronce
Saint Patrick's Day | Saint-Patrick
Saint Paulinus of Lucca's Day | Saint-Paulin de Lucques
Saint Peter Celestine's Day | Saint-Pierre-Célestin
Saint Peter's Day | Saint-Pierre
Saint Petronius's Day | Saint-Pétrone
Saint Pontian's Day | Saint-Pontien
Saint Prosper of Reggio's Day | Saint-Prosper de Reggio
Saint Ranieri's Day | Saint-Rainier
Saint Richard of Andria's Day | Saint-Richard d’Andria
Saint Roger's Day | Saint-Roger
Saint Rosalia's Day | Sainte-Rosalie
Saint Rose of Viterbo's Day | Sainte-Rose de Viterbe
Saint Saturninus of Cagliari's Day | Saint-Saturnin de Cagliari
Saint Sebastian's Day | Saint-Sébastien
Saint Secundus of Asti's Day | Saint-Second d’Asti
Saint Silverius's Day | Saint-Silvère
Saint Stephen's Day | Saint-Étienne
Saint Syrus's Day | Saint-Syr
Saint Terentius of Pesaro's Day | Saint-Térence de Pesaro
Saint Theodore of Amasea and Saint Lawrence of Brindisi's Day | Saint-Théodore d’Amasée et Saint-Laurent de Brindisi
Saint Valentine's Day | Saint-Valentin
Saint Victor the Moor's Day | Saint-Victor le Maure
Saint Vigilius's Day | Saint-Vigile
Saint Vitalian's Day | Saint-Vitalien
Saint Zeno's Day | Saint-Zénon
Saints Cyril and Methodius Day | Saints Cyrille et Méthode
Saints Faustinus and Jovita's Day | Saints Faustin et Jovite
Saints Gervasius and Protasius's Day | Saints Gervais et Protais
Saints Hermagoras and Fortunatus's Day | Saints Hermagoras et Fortunat
Saints Hilary and Tatian's Day | Saints Hilaire et Tatien
Saints Peter and Paul's Day | Saints Pierre et Paul
San Jacinto Day | Bataille de San Jacinto
Santa Maria of Africa | Notre-Dame d’Afrique
Scotland's participation in the FIFA World Cup final | Participation de l’Écosse à la Coupe du monde de football
Second Day of Christmas | Lendemain de Noël
Seward's Day | Jour de Seward
Shrove Tuesday | Mardi gras
Spring Bank Holiday | Jour férié de printemps
State Funeral of Queen Elizabeth II | Funérailles de la reine Élisabeth II
State Holiday | Jour férié de l’État
Statehood Day | Jour de l’État
Statute of Autonomy of Melilla Day | Statut d’autonomie de Melilla
Struggle for Freedom and Democracy Day | Jour du combat pour la liberté et la démocratie
Struggle for Freedom and Democracy Day and International Students' Day | Jour du combat pour la liberté et la démocratie et des étudiants
Summer Bank Holiday | Jour férié d’été
Susan B. Anthony Day | Jour de Susan B. Anthony
Texas Independence Day | Indépendance du Texas
Thanksgiving Day | Thanksgiving
Three Kings Day | Épiphanie
Town Meeting Day | Jour des assemblées communales
Transfer Day | Jour du transfert
Truman Day | Jour de Truman
V Centennial of the Circumnavigation of the World | 5e centenaire du premier tour du monde
Valencian Community Day | Jour de la Communauté valencienne
Veterans Day | Jour des anciens combattants
Victory Day | Fête de la Victoire
Visitation of Mary Day | Visitation
Washington and Lincoln Day | Jour de Washington et de Lincoln
Washington's Birthday | Anniversaire de Washington
Washington's and Lincoln's Birthday | Anniversaires de Washington et de Lincoln
Washington-Lincoln Day | Jour de Washington et de Lincoln
West Virginia Day | Jour de la Virginie-Occidentale
White Sunday | Dimanche blanc
Women's Day | Journée des femmes
World Children's Day | Journée mondiale de l’enfance
Åland's Autonomy Day | Jour de l’autonomie d’Åland
"""

FRENCH = dict(line.split(" | ") for line in _TABLE.strip().splitlines())
