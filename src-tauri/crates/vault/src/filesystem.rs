//! What kind of file system a vault would lie on. File locks and shared-memory write-ahead logs are not dependable
//! across a network (sqlite.org/wal.html, "All processes … must be on the same host").

use crate::error::{Result, VaultError};
use std::path::Path;

/// Refuses a directory on a network file system.
#[cfg(target_os = "linux")]
pub(crate) fn refuse_network(dir: &Path) -> Result<()> {
    use std::os::unix::fs::MetadataExt;
    let found = rustix::fs::statfs(dir).map_err(|e| VaultError::io("file system")(e.into()))?;
    // The field's width differs between architectures; magic numbers are 32 bits (statfs(2)).
    let magic = found.f_type as u32;
    if NETWORK.contains(&magic) {
        return Err(VaultError::NetworkFileSystem);
    }
    if magic == FUSE {
        let device = std::fs::metadata(dir).map_err(VaultError::io("file system"))?.dev();
        let device = format!("{}:{}", rustix::fs::major(device), rustix::fs::minor(device));
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        if mounts.lines().any(|line| is_remote_fuse(line, &device)) {
            return Err(VaultError::NetworkFileSystem);
        }
    }
    Ok(())
}

/// Elsewhere the locks themselves are the guard.
#[cfg(not(target_os = "linux"))]
pub(crate) fn refuse_network(_dir: &Path) -> Result<()> {
    Ok(())
}

/// NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, 9P, Ceph, Lustre, GPFS: statfs(2) and linux/magic.h.
#[cfg(target_os = "linux")]
const NETWORK: [u32; 11] = [
    0x6969,
    0x517B,
    0xFF53_4D42,
    0xFE53_4D42,
    0x5346_414F,
    0x7375_7245,
    0x564C,
    0x0102_1997,
    0x00C3_6400,
    0x0BD0_0BD0,
    0x4750_4653,
];
#[cfg(target_os = "linux")]
const FUSE: u32 = 0x6573_5546;

/// Whether a line of mountinfo (proc(5)) is the given device and a FUSE program that reaches over a network.
/// Local ones (an encrypted folder, a memory stick) pass.
#[cfg(target_os = "linux")]
fn is_remote_fuse(line: &str, device: &str) -> bool {
    let Some((mount, kind)) = line.split_once(" - ") else { return false };
    let kind = kind.split(' ').next().unwrap_or_default();
    mount.split(' ').nth(2) == Some(device)
        && ["sshfs", "rclone", "gvfsd-fuse", "s3fs", "davfs", "glusterfs", "kio-fuse", "curlftpfs"]
            .iter()
            .any(|remote| kind.strip_prefix("fuse.") == Some(remote))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_local_directory_is_accepted() {
        let dir = tempfile::tempdir().unwrap();
        refuse_network(dir.path()).unwrap();
    }

    #[test]
    fn sshfs_is_remote_and_an_encrypted_folder_is_not() {
        let line = |kind| format!("98 40 0:52 / /mnt rw,nosuid shared:51 - {kind} me@there: rw,user_id=1000");
        assert!(is_remote_fuse(&line("fuse.sshfs"), "0:52"));
        assert!(!is_remote_fuse(&line("fuse.sshfs"), "0:53"), "another mount");
        assert!(!is_remote_fuse(&line("fuse.gocryptfs"), "0:52"));
    }
}
