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
archive-taken = There are files of these names in this folder already. Choose another place.
archive-unread = This file cannot be read. The system says { $reason }.
archive-none = This file is no archive of a workspace, or it is damaged.
archive-no-workspace = There is no workspace.ron here.
archive-unsafe-name = The file “{ $name }” in it has a name that leads out of the folder, so nothing of it is read.
archive-newer = The workspace in it is of a later version of Terrain. Install that version to restore it.
archive-too-large = The file “{ $name }” in it has more than { $most } MB when unpacked, so nothing of it is read.
archive-too-much = It holds more than { $most } MB when unpacked, so nothing of it is read.

erase-mark = [erased]
erase-nobody = There is no person { $id }, and nothing here tells of one.
erase-what = { $sessions ->
    [0] The file of { $name }
    [one] The file of { $name } with { $sessions } session
   *[other] The file of { $name } with { $sessions } sessions
}{ $entries ->
    [0] { "" }
    [one] {" "}and { $entries } entry of the histories
   *[other] {" "}and { $entries } entries of the histories
}
erase-goes = goes: { $file }
erase-changes = changes: { $file }
erase-shared = “{ $text }” names somebody else too and stays where it stands.
erase-git = The git history of this folder still holds them.
erase-backups = Backups made earlier and folders on other machines still hold them until they are erased there too.
erase-not-done = Nothing was changed; --yes erases, and nothing brings it back.
erase-done = { $name } is erased.
erase-left = Still named in { $file }, which Terrain does not change.

restore-comes-whole = comes back whole: { $to }
restore-comes = { $path }: { $to } comes back
restore-goes-back = { $path }: { $from } → { $to }
restore-nothing = Nothing of the backup is missing or different; what came later stays.
restore-not-applied = Nothing was changed; --apply takes these values back, and what came later stays.
restore-moved-aside = A file that could not be read was moved to { $file }
restore-erased = { $count ->
    [one] { $count } person of the backup was erased since and does not come back.
   *[other] { $count } people of the backup were erased since and do not come back.
}
restore-damaged = { $file } cannot be read in the backup and is left out.
restore-would-unpack = { $count ->
    [one] There is no workspace in the folder; --apply unpacks the backup with its { $count } record there.
   *[other] There is no workspace in the folder; --apply unpacks the backup with its { $count } records there.
}
restore-unpacked = { $count ->
    [one] { $count } file unpacked.
   *[other] { $count } files unpacked.
}

erase-ask-title = Erase { $name }?
erase-ask = { $what }{ $changed ->
    [0] { "" }
    [one] , and the name in { $changed } other file
   *[other] , and the name in { $changed } other files
} will go. This cannot be undone.
erase-ask-yes = Erase for good
erase-asking = Looking for everything that tells of them…
erase-doing = { $name } is being erased…
erase-unsaved = Nobody was erased, as some changes are not on the disk yet.
erase-gone = Nothing here tells of { $id } any more.
export-dialog = Folder for the export
export-doing = Exporting { $name }…
export-done = Exported to { $file }
upkeep-no-person = Open a person’s page first.
upkeep-no-thread = The system cannot do this just now; try again later.
