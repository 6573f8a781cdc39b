### Keeping a folder well: the doctor, archives of a workspace.

doctor-nothing = Nothing is wrong with this folder.
doctor-by-hand = Somebody has to see to this.
doctor-no-care = Nothing has to be done.
doctor-merge = --fix merges it into { $file } and keeps it in history/merged.
doctor-set-aside = --fix moves it to history/aside.
doctor-merged = Merged { $file } into { $into }; it is kept as { $to }
doctor-moved = Moved { $file } to { $to }
doctor-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}, { $curable ->
    [0] none of which --fix puts right.
    [one] { $curable } of which --fix puts right.
   *[other] { $curable } of which --fix puts right.
}

backup-done = { $count ->
    [one] { $count } file
   *[other] { $count } files
} in { $file }
backup-left-out = { $file } could not be read and is not in it.

archive-inside = The archive would lie in the folder that it is made of. Choose another place.
archive-unread = This file cannot be read. The system says { $reason }.
archive-none = This file is no archive of a workspace, or it is damaged.
archive-no-workspace = There is no workspace.ron here.
archive-unsafe-name = The file “{ $name }” in it has a name that leads out of the folder, so nothing of it is read.
archive-twice = The file “{ $name }” is in it twice, so nothing of it is read.
archive-too-large = The file “{ $name }” in it has more than { $most } MB when unpacked, so nothing of it is read.
archive-too-much = It holds more than { $most } MB when unpacked, so nothing of it is read.
