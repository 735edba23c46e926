// Package output is the finished site: files in memory, to be checked as a
// whole and then written to a folder.
//
// # The tree
//
// A Tree holds the bytes of each file by its path. Paths have slashes and
// consist of letters, digits and "-._~" (RFC 3986 §2.3), so that no address
// ever needs escaping. A path that some disk or host could not hold is
// refused: one that is not clean, one that differs from another in case only,
// a name that Windows keeps for a device, a name that ends with a dot, a name
// of more than 200 bytes, a file that is a folder too.
//
// # The check
//
// Check reads all pages and style sheets and reports what breaks one of the
// Rules: addresses and anchors that lead nowhere, what does not work from
// disk, what the policy of the page blocks or should block, what a page may
// not lack. The file of a problem is a path of the tree. Three of the rules
// are stricter than HTML:
//
//   - An address names the file: "../404/index.html", not "../404/". From
//     disk, a folder opens as a list of files.
//   - In a page within a folder, an address starts with "../" or "#". Some
//     hosts serve /404 without a slash at its end; "../" works there too.
//   - In 404.html, which hosts serve at any depth, an address starts with
//     the base, "/" if there is none, or is a "#".
//
// # The folder
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
package output
