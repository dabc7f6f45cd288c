package jobsinpractice.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tracks the live processes of this fleet: one file for each, named by its process id. */
final class FleetMembers {
  private final Path folder;
  private final Path me;

  private FleetMembers(Path folder, Path me) {
    this.folder = folder;
    this.me = me;
  }

  static FleetMembers join(FleetFolder fleet, String part) {
    Path folder = fleet.processes();
    Path me = folder.resolve(ProcessHandle.current().pid() + "." + part);
    try {
      Files.writeString(me, part);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + me, e);
    }
    return new FleetMembers(folder, me);
  }

  /** Returns whether no other process is alive; removes the files of killed processes. */
  boolean alone() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.equals(me)).noneMatch(FleetMembers::alive);
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean alive(Path file) {
    String name = file.getFileName().toString();
    long pid = Long.parseLong(name.substring(0, name.indexOf('.')));
    if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) return true;
    remove(file);
    return false;
  }

  /** Returns whether a process of this name is alive. */
  static boolean anyOf(FleetFolder fleet, String part) {
    try (Stream<Path> files = Files.list(fleet.processes())) {
      return files
          .filter(file -> file.toString().endsWith("." + part))
          .anyMatch(FleetMembers::alive);
    } catch (IOException e) {
      return false;
    }
  }

  void leave() {
    remove(me);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // the next start finds that its process has ended
    }
  }
}
