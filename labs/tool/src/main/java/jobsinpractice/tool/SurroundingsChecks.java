package jobsinpractice.tool;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Checks for doctor what Java and Maven need from the machine's surroundings: a home folder, a path
 * that a class path can contain, a locale that can represent that path, and folders whose programs
 * may run. The launchers check some of this, but not for a learner who calls Maven or Java.
 */
final class SurroundingsChecks {
  private final Path root;
  private final Path home;
  private final Path temporary;
  private final Charset paths;

  /** Checks this machine. */
  SurroundingsChecks(Path root) {
    this(
        root,
        home(System.getenv(), System.getProperty("user.home")),
        Path.of(System.getProperty("java.io.tmpdir")),
        Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
  }

  /**
   * Returns where Maven's script looks. Java asks the system instead, and may know another folder.
   */
  static Path home(Map<String, String> environment, String system) {
    String named = environment.getOrDefault("HOME", "");
    return Path.of(named.isBlank() || File.separatorChar == '\\' ? system : named);
  }

  /** {@code paths} is the character set in which the operating system gets a path. */
  SurroundingsChecks(Path root, Path home, Path temporary, Charset paths) {
    this.root = root;
    this.home = home;
    this.temporary = temporary;
    this.paths = paths;
  }

  /** Returns only what is wrong. */
  List<Finding> all() {
    List<Finding> found = new ArrayList<>();
    home().ifPresent(found::add);
    separator().ifPresent(found::add);
    characters().ifPresent(found::add);
    programs(temporary, "export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/path/to/another/folder")
        .ifPresent(found::add);
    programs(root, "move the clone to a disk that is mounted without noexec").ifPresent(found::add);
    return found;
  }

  private Optional<Finding> home() {
    if (Files.isDirectory(home) && Files.isWritable(home)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.broken(
            "The home folder "
                + home
                + (Files.isDirectory(home) ? " is not writable" : " does not exist")
                + ", but Maven keeps its libraries there.",
            "export HOME=/path/to/your/home"));
  }

  private Optional<Finding> separator() {
    if (!root.toString().contains(File.pathSeparator)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.broken(
            "The path "
                + root
                + " contains \""
                + File.pathSeparator
                + "\", which Java cannot have in a class path.",
            "move the clone to a path without it"));
  }

  private Optional<Finding> characters() {
    if (paths.newEncoder().canEncode(root.toString())) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.broken(
            "The path of this clone has characters that your locale (" + paths + ") lacks.",
            "export LC_ALL=en_US.UTF-8, or move the clone to a path with ASCII characters only"));
  }

  /** The course runs programs in these folders: its launchers, and the Redis in its jar. */
  private static Optional<Finding> programs(Path folder, String fix) {
    if (File.separatorChar != '/' || !Files.isWritable(folder) || mayRun(folder)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.broken(
            "Programs in " + folder + " cannot run: its disk is mounted with noexec.", fix));
  }

  private static boolean mayRun(Path folder) {
    Path program = null;
    try {
      program = Files.createTempFile(folder, ".doctor-", ".sh");
      Files.writeString(program, "#!/bin/sh\nexit 0\n");
      if (!program.toFile().setExecutable(true, true)) {
        return true; // another problem
      }
      new ProcessBuilder(program.toString()).start().waitFor(10, TimeUnit.SECONDS);
      return true; // it has started, so programs may run here
    } catch (IOException e) {
      return !String.valueOf(e.getMessage()).contains("error=13");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      if (program != null) {
        program.toFile().delete();
      }
    }
  }
}
