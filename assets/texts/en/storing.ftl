### Where something could not be read or written.

storing-in = { $place }: { $what }
read-only-folder = you may not write in this folder
read-only-newer = a later version made it
past-not-kept = It is saved, but no history of it can be kept: { $reason }.
