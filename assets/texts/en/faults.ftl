### What is wrong with a file, where, and what to do about it; and why a change could not be written.

fault-at = { $file }, line { $line }, column { $column }: { $what }
fault-in = { $file }: { $what }

fault-left-out = The file is untouched and { $name } is left out until it reads.
fault-left-out-unnamed = The file is untouched and left out until it reads.
fault-still-shown = The file stays as it is. What it held when it could last be read is still shown, and what is changed here is kept until it can be written.
fault-nothing-opens = The file is untouched, and the workspace opens once it reads.

fault-syntax = this cannot stand here
fault-syntax-mark = “{ $mark }” was expected here
fault-syntax-quote = this text has no closing quote
fault-syntax-comment = this comment has no end
fault-syntax-escape = this text has a “\” that means nothing
fault-syntax-hint = Put it right in a text editor.
fault-unknown-field = there is no field “{ $found }” here
fault-unknown-word = “{ $found }” is none of the words allowed here
fault-did-you-mean = Did you mean “{ $nearest }”?
fault-correct-or-remove = Correct its name or remove it.
fault-allowed-words = Allowed: { $words }.
fault-missing-field = the field “{ $field }” is missing here
fault-missing-field-hint = Add it between these brackets.
fault-wrong-type = { $expected ->
    [text] a text was expected here
    [number] a number was expected here
    [whole] a whole number was expected here, from 0 up
    [date] a date was expected here
    [time] a time of day was expected here
    [list] a list was expected here
    [map] a map was expected here
    [record] a record was expected here
    [truth] “true” or “false” was expected here
   *[word] a word was expected here
}
fault-wrong-type-hint = { $expected ->
    [text] It says { $found }; texts stand in quotes, such as "Lyon".
    [number] It says { $found }; numbers stand without quotes, such as 0.8.
    [whole] It says { $found }; numbers stand without quotes, such as 4.
    [date] It says { $found }; dates are written as year, month and day, such as "2026-11-23".
    [time] It says { $found }; times are written with two digits each, such as "09:30".
    [list] It says { $found }; lists stand in square brackets, such as [Mon, Tue].
    [map] It says { $found }; maps stand in braces, such as {"{"}"cold-calls": 1{"}"}.
    [record] It says { $found }; records stand in round brackets, such as (from: "09:00", to: "12:30").
    [truth] It says { $found }.
   *[word] It says { $found }; words such as Morning stand without quotes.
}
fault-no-such-date = this date does not exist
fault-days-in-month = { $month } has { $days } days.
fault-no-such-month = Months go from 01 to 12, and dates are written as year, month and day, such as "2026-11-23".
fault-duplicate = “{ $key }” stands here a second time
fault-duplicate-hint = The first is on line { $line }; keep one of them.
fault-duplicate-hint-unplaced = Keep one of them.
fault-not-utf8 = the text is not UTF-8
fault-not-utf8-hint = It looks like { $encoding }; save it as UTF-8 in a text editor.
fault-not-utf8-hint-unknown = Save it as UTF-8 in a text editor.
fault-empty = the file is empty
fault-empty-hint = Put back an earlier copy of it, or remove it if it is not needed.
fault-no-workspace = there is no workspace.ron in this folder
fault-no-workspace-hint = Choose the folder that holds it, or begin a new workspace.
fault-missing-folder = the folder is not there
fault-missing-folder-hint = It may have been moved, or the share it is on is not connected.
fault-missing-file = the file is not there any more
fault-missing-file-hint = The link to it leads nowhere, or somebody has just removed it.
fault-not-a-folder = this is a file, not a folder
fault-not-a-folder-hint = Choose the folder that holds workspace.ron.
fault-foreign-file = this file is none of the workspace’s
fault-foreign-folder = this folder is none of the workspace’s
fault-foreign-hint = Only files that end in .ron are read here; it is not opened, and can be moved elsewhere.
fault-newer = the workspace is of a later version of Terrain
fault-newer-hint = It has format { $found }, and this version knows { $known }. It is open for reading only; install the later version to change it.
fault-no-permission = you are not allowed to read this
fault-no-permission-hint = Ask whoever looks after the folder for access.
fault-bad-id = “{ $found }” cannot be an id
fault-bad-id-hint = Ids are made of a to z, 0 to 9 and single hyphens; the file is not opened.
fault-bad-id-rename = Rename the file to { $suggestion }.ron.
fault-copy = this is a copy of { $file } that was made when two machines changed it at once
fault-copy-hint = It is merged into { $file } when somebody who may write the folder opens it here or runs a command that writes; it is then kept in history/merged.
fault-copy-alone-hint = There is no { $file } any more. Rename the copy to that if the record is to come back; otherwise it can be deleted.
fault-torn-line = the last line is cut short
fault-torn-line-hint = It was being written when the program or the machine stopped. It is passed over, and the rest is read.
fault-bad-line = this line is no entry of a history
fault-bad-line-hint = It is passed over, and the rest is read.
fault-clock-ahead = an entry is dated { $on }, which is yet to come
fault-clock-back = an entry dated { $from } stands before one dated { $to }
fault-clock-hint = The clock of that machine was wrong; have it set by the network, as the log is told in the order of the clocks.
fault-unfinished = this file was left half-written by a program that was ended
fault-unfinished-hint = The file that it was to replace is whole.
fault-no-lock = this is no file, so that two programs cannot wait for one another here
fault-no-lock-hint = Everything is saved all the same; move it elsewhere.
fault-read-only-file = this file is for reading only
fault-read-only-folder = this folder is for reading only
fault-read-only-hint = If you are to change something there, ask whoever looks after the folder.
fault-outside-link = this link leads out of the workspace
fault-outside-link-hint = It is not followed; put the file itself in its place.
fault-too-large = the file is too large
fault-too-large-hint = It has { $bytes } MB, and { $most } MB are the most that is read.
fault-too-deep = brackets are nested too deep here
fault-too-deep-hint = { $most } levels are the most that is read.
fault-unreadable = the system cannot read this
fault-unreadable-hint = It says { $reason }.

write-unreadable = The file could not be read, so it is not written either
write-unreadable-hint = Put it right first; see the problems.
write-newer = The workspace is of a later version of Terrain
write-newer-hint = Install the later version to change it.
write-no-permission = You are not allowed to write there
write-no-permission-hint = Ask whoever looks after the folder for access; the change is kept here until then.
write-disk-full = The disk is full
write-disk-full-hint = Free some space; the change is kept here and tried again.
write-gone = The folder is not there any more
write-gone-hint = Once it is back, the change is written.
write-busy = Somebody else is writing into the folder
write-busy-hint = Your change is kept here and tried again.
write-changed = Somebody else has changed the file, and it cannot be read any more
write-changed-hint = Their file is left as it is and your change is kept here; put the file right, and it is written.
write-outside-link = A link that leads out of the workspace stands in its place
write-outside-link-hint = Put the file itself in its place.
write-bad-id = The id cannot be the name of a file
write-bad-id-hint = Ids are made of a to z, 0 to 9 and single hyphens.
write-exists = There is a workspace in this folder already
write-exists-hint = Open it, or choose another folder.
write-unfaithful = The file would not read back as what it is to hold
write-unfaithful-hint = Nothing is written, so that nothing is lost; please report it.
write-other = The system cannot write the file
write-other-hint = It says { $reason }. The change is kept here and tried again.
