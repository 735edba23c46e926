// Package sync makes a folder on disk hold a finished site.
//
// # Promises
//
// After Sync, the folder holds the files of the tree, and the foreign files that
// it held before. A foreign file is one that no build wrote.
//
//   - Each file has its old or its new content, never a part of it, however the
//     build ends: by an error, by being killed, by a full disk. A file that is
//     in both builds exists at every moment.
//   - If a foreign file has a name that the tree needs, nothing is written. The
//     error lists all such files.
//   - A foreign file is never changed or removed, nor is anything outside the
//     folder, whatever links the folder contains and whatever its manifest says.
//   - A build repairs what an interrupted build left: files, temporary files and
//     empty folders. It also repairs files of earlier builds that somebody
//     damaged, changed or removed, because it compares the bytes on disk.
//   - A file that already has the right content is not touched.
//   - Two folders that hold builds of the same tree are equal byte for byte.
//   - Only one build writes to a folder at a time. A second one fails at once and
//     says why; on Windows it waits. The lock ends with the process that holds it.
//
// The folder itself may be a symbolic link. Files have mode 0644 and folders
// 0755, before umask.
//
// # The manifest
//
// The file .httpcodes-manifest lists the files that builds wrote, one per line,
// sorted by path:
//
//	# httpcodes manifest 1
//	0ba904eae8773b70c75333db4de2f3ac45a8ad4ddba1b242f0b3cfc199391dd8  404/index.html
//
// The number is the SHA-256 of the file, so that "sha256sum -c" can read the
// manifest. A file that is not in the manifest is foreign, and so is anything in
// it that is not a regular file. There are two exceptions: a file with exactly
// the bytes that would be written is adopted, and a name that begins with
// ".httpcodes-tmp-" is a temporary file. A manifest that cannot be parsed stops
// the build.
//
// # The steps of a build
//
// If anything has to change, a build does the following in this order:
//
//  1. It removes the temporary files of a killed build.
//  2. It writes a manifest that lists the files of both builds and says that this
//     one is not finished. From here on, whatever a killed build leaves is in the
//     manifest, so the next build does not treat it as foreign.
//  3. It writes everything except the pages, then the pages, so that no page
//     exists before the files that it loads. Each file is written under a
//     temporary name in its folder and renamed.
//  4. It removes the obsolete files, and the folders that become empty.
//  5. It writes the manifest of this build.
//
// A build stops between two files if its context ends.
//
// On some disks, a loss of power may damage files that were just written. The
// next build repairs them. Only the manifests are flushed to the disk before they
// are renamed: flushing each of a thousand pages makes a build four to six times
// slower.
package sync
