### Where something could not be read or written.

storing-in = { $place }: { $what }
read-only-folder = you may not write in this folder
read-only-newer = a later version made it
