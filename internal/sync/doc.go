// Package sync makes a folder on disk hold a finished site.
//
// Sync makes a folder hold what the tree holds, and what is foreign besides.
// It promises:
//
//   - Each file is old or new, never half, whenever the build ends: by an
//     error, by being killed, by a full disk. A file that both builds have is
//     always there, unless its name differs in case only.
//   - Nothing is written if anything foreign is in the way. The error lists
//     all of it.
//   - What is foreign is never changed or removed, and nothing outside of
//     the folder is, whatever links it holds and whatever its manifest says.
//   - The next build heals what one that did not end left: files, temporary
//     files, empty folders. It also heals our own files that somebody damaged,
//     changed or removed, since it looks at the bytes on disk.
//   - A file that is as it should be is not touched.
//   - Two folders that hold builds of one tree are equal byte for byte.
//   - One build at a time: a second one fails at once and says why. The lock
//     ends with the process that holds it, whichever way that ends.
//
// The folder itself may be reached by a link. Files get mode 0644 and folders
// 0755, less what the umask takes away.
//
// What is ours: the file .httpcodes-manifest names the files that builds
// wrote, one line each, sorted by path:
//
//	# httpcodes manifest 1
//	0ba904eae8773b70c75333db4de2f3ac45a8ad4ddba1b242f0b3cfc199391dd8  404/index.html
//
// The number is the SHA-256 of the file, so that "sha256sum -c" can read the
// manifest. Whatever it does not name is foreign, and so is what it names but
// is no regular file. Two exceptions: a file with just the bytes that would
// be written is adopted, and names that start with ".httpcodes-tmp-" are
// temporary files. A manifest that cannot be read stops the build.
//
// The order of a build that has something to do:
//
//  1. Temporary files of a killed build are removed.
//  2. A manifest is written that names the files of both builds and says that
//     this one has not finished. From here on a killed build can leave
//     nothing that the next one takes for foreign.
//  3. Obsolete files that are in the way are removed: where the tree has a
//     folder of that name, or the same name in another case.
//  4. Everything but the pages is written, then the pages, so that no page is
//     there before what it loads. Each file is written beside its place and
//     renamed.
//  5. Obsolete files are removed, and the folders that are empty without them.
//  6. The manifest of this build is written.
//
// Between two files, a build stops if its context ends.
//
// After a loss of power, files that were just written may be damaged on some
// disks; the next build heals them. Only the manifests are flushed to the
// disk before they are renamed: to flush each of a thousand pages makes a
// build four to six times slower.
package sync
