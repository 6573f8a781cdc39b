### First start.

app-name = Terrain
start-lead = Plan the days your marketing people spend on the telephone and on the road with sales, and see who still owes them.
start-sample = Look around with a sample company
start-sample-text = Maison Aubier: 24 people, 7 hosts, dated around today. It is copied to a folder of its own, so try anything.
start-sample-open = Open the sample
start-create = Create a workspace
start-create-text = Name, country and language. The programme starts from six months of sales, four cold-call sessions and three ride-alongs.
start-create-button = Create…
start-open = Open a folder
start-open-text = A workspace is a folder of plain files: on this computer, on a share, or kept in git.
start-open-button = Choose a folder…
start-open-path = or type its path
start-dialog-open = Open a workspace
start-dialog-new = Folder of the new workspace
start-form-name = Name
start-form-folder = Folder
start-form-country = Public holidays of
start-form-hint = Files of a workspace are made in this folder. People, hosts, teams and rules can be changed afterwards.
start-form-create = Create the workspace
start-country-none = No public holidays
start-recent = Recent workspaces
start-foot = No account, no server. Your files stay where you put them.
start-programme-name = Field immersion
start-cold-calls-name = Cold calls
start-ride-alongs-name = Ride-alongs
settings-language = Language
