### git: the merge driver and its setting up.

cli-about-merge = Merges three versions of a file for git; “terrain git-setup” makes git use it
cli-about-git-setup = Makes git merge the files of a workspace field by field
cli-help-merge-base = What both sides started from; an empty file where there was none
cli-help-merge-ours = Our version, which the merged one is written over
cli-help-merge-theirs = Their version
cli-help-merge-path = Path of the file in the repository, which tells what kind of file it is
cli-help-merge-ours-name = What git calls our version, which tells where git takes one file for another
cli-help-merge-theirs-name = What git calls their version

git-merge-conflicts = { $file }: { $count ->
    [one] both sides changed one value; both answers are in the file.
   *[other] both sides changed { $count } values; both answers of each are in the file.
} “terrain conflicts” lists them, “terrain resolve” chooses; then add the file and commit.
git-merge-base = { $file } (what both started from)
git-merge-ours = { $file } (our version)
git-merge-theirs = { $file } (their version)
git-merge-left = Nothing is merged: our version of { $file } is as it was, and git holds all three. Put it right, then add the file and commit.

git-setup-done = git now merges the files of { $dir } field by field in this clone.
git-setup-nothing = git was already set up for { $dir }; nothing was changed.
git-setup-commit = Commit { $files }, so that every clone has it.
git-setup-clones = Run this once in every other clone, too: git does not hand on its configuration. Run it again when Terrain has moved.
git-setup-no-git = There is no git on this machine, or it is not on the path. Install it, then run this again.
git-setup-no-repository = { $dir } is in no git repository. Make one there with “git init”, then run this again.
git-setup-refused = git could not be set up for { $dir }.
git-setup-no-program = The path of this program cannot be written into git’s configuration. Move Terrain to a folder with a plain name.
