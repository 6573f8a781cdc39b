//! Whether a folder lies on a file system of another machine, whose changes no event of this one tells.

use std::path::Path;

/// Names of file systems that other machines write to, or begin so.
#[cfg(any(target_os = "linux", test))]
const NETWORK: &[&str] = &[
    "nfs", "cifs", "smb", "9p", "afs", "ceph", "gluster", "lustre", "davfs", "vboxsf", "prl_fs", "virtiofs", "beegfs",
    "gpfs", "ncpfs", "coda", "ocfs2", "gfs2", "fuse",
];

/// Tells whether a folder is known to be on the network; `false` where the system does not say.
#[cfg(target_os = "linux")]
pub(super) fn is_network(dir: &Path) -> bool {
    std::fs::read_to_string("/proc/self/mountinfo").is_ok_and(|mounts| is_network_in(&mounts, dir))
}

/// Windows turns letters of connected drives into the server's name when a path is made canonical.
#[cfg(windows)]
pub(super) fn is_network(dir: &Path) -> bool {
    let text = dir.to_string_lossy();
    text.starts_with(r"\\?\UNC\") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
}

/// What no event tells of is found by looking over, and then looked over more often.
#[cfg(not(any(target_os = "linux", windows)))]
pub(super) fn is_network(_: &Path) -> bool {
    false
}

/// Looks up the innermost mount a folder is in, in the system's list.
#[cfg(any(target_os = "linux", test))]
fn is_network_in(mounts: &str, dir: &Path) -> bool {
    let mounts = mounts.lines().filter_map(|line| {
        let (mount, kind) = line.split_once(" - ")?;
        Some((unescaped(mount.split(' ').nth(4)?), kind.split(' ').next()?))
    });
    let inside = mounts.filter(|(point, _)| dir.starts_with(point));
    // Of two mounts in one place the later one is seen.
    let kind = inside.max_by_key(|(point, _)| point.len()).map(|(_, kind)| kind);
    // A foreign disk of this machine is no network.
    kind.is_some_and(|kind| kind != "fuseblk" && NETWORK.iter().any(|name| kind.starts_with(name)))
}

/// Reads a path in which blanks and line ends are written as `\` and three digits.
#[cfg(any(target_os = "linux", test))]
fn unescaped(path: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(path.to_owned(), |path, (code, plain)| path.replace(code, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_mount_tells() {
        let mounts = "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n\
            40 22 0:40 / /mnt rw - tmpfs tmpfs rw\n\
            41 40 0:41 / /mnt/the\\040share rw,relatime shared:9 - cifs //server/share rw,vers=3.0\n\
            42 22 0:42 / /home/claire/drive rw - fuse.sshfs claire@server: rw\n\
            43 22 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw\n";
        let is = |dir: &str| is_network_in(mounts, Path::new(dir));
        assert!(is("/mnt/the share/marketing") && is("/home/claire/drive/w"));
        assert!(!is("/mnt/other") && !is("/home/claire/w") && !is("/media/stick/w") && !is("/mnt/the share too"));
        assert!(!is_network_in("", Path::new("/w")));
    }
}
