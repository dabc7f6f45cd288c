package jobsinpractice.redislauncher;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder that no other user of this machine can read or write, because the kit runs a program and
 * keeps a password in it.
 *
 * <p>Only the folder itself is checked, because mode 0700 covers everything below it. The folder
 * above it is the clone, and the learner already runs scripts from there.
 */
final class PrivateFolder {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private PrivateFolder() {}

  /** Returns the folder of the kit's files, which is perhaps not made yet. */
  static Path ofKit() {
    String given = System.getProperty("lab.folder");
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw")) && Files.isDirectory(at.resolve("engine"))) {
        return at.resolve(".lab");
      }
    }
    return here.resolve(".lab");
  }

  /** Creates the folder, or checks an existing one; throws {@link RedisMissing}. */
  static Path make(Path folder) {
    try {
      create(folder);
      if (POSIX) {
        check(folder);
      }
      return folder;
    } catch (IOException e) {
      throw new RedisMissing(
          "The folder " + folder + " cannot be used: " + e.getMessage(),
          "Check its owner and the free disk space.");
    }
  }

  /** Creates an empty file that only its owner can read, and replaces an existing file. */
  static Path file(Path file) throws IOException {
    Files.deleteIfExists(file);
    return POSIX
        ? Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE))
        : Files.createFile(file);
  }

  private static void create(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    FileAttribute<?>[] mode = {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    try {
      Files.createDirectory(folder, POSIX ? mode : new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException e) {
      // Created earlier, by the kit or by another user: the check finds out.
    }
  }

  private static void check(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new RedisMissing(
          folder + " is a link to " + Files.readSymbolicLink(folder) + ", not a folder.",
          "Remove the link: rm '" + folder + "'");
    }
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      throw new RedisMissing(
          folder + " is not a folder.", "Move it away: mv '" + folder + "' '" + folder + ".old'");
    }
    Object owner = owner(folder);
    boolean mine = owner.equals(me(folder));
    if (!mine && !owner.equals(owner(folder.toAbsolutePath().getParent()))) {
      throw foreign(folder, "belongs to " + Files.getOwner(folder, NOFOLLOW_LINKS));
    }
    if (!closed(folder) && !mine) {
      throw foreign(folder, "is open to other users");
    }
  }

  /** Returns whether other users are kept out; false if the file system has no modes. */
  private static boolean closed(Path folder) throws IOException {
    if (OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder, NOFOLLOW_LINKS))) {
      return true;
    }
    try {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    } catch (IOException e) {
      return false; // Another user's folder, or a Windows drive in WSL: the caller knows which.
    }
    return OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder, NOFOLLOW_LINKS));
  }

  private static RedisMissing foreign(Path folder, String why) {
    return new RedisMissing(
        folder + " " + why + ", so the course does not trust its files.",
        "Move it away: mv '" + folder + "' '" + folder + ".old'");
  }

  static Object owner(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS);
  }

  /** Returns the user of this process, who owns what it creates. */
  private static Object me(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "owner", ".tmp");
    try {
      return owner(probe);
    } finally {
      Files.delete(probe);
    }
  }
}
