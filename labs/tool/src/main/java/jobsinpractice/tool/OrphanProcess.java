package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds processes of this course that still run although their parent process has ended. */
final class OrphanProcess {
  /** By name, so that what looks for processes does not depend on all commands. */
  static final String MAIN = "jobsinpractice.tool.Main";

  private OrphanProcess() {}

  /** Returns the processes of this folder's fleet, other than this process. */
  static List<ProcessHandle> fleet(Path root) {
    long self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self && part(process, root).isPresent())
        .toList();
  }

  /** Returns the process's part in the fleet, such as "worker". */
  static Optional<String> part(ProcessHandle process, Path root) {
    String[] words = process.info().arguments().orElse(new String[0]);
    boolean ours = List.of(words).contains("-Dlab.home=" + root) && List.of(words).contains(MAIN);
    for (int i = 0; ours && i + 1 < words.length; i++) {
      if (words[i].equals(MAIN)) {
        boolean run = words[i + 1].equals("run") && i + 2 < words.length;
        boolean fleet = run || words[i + 1].equals("start");
        return fleet ? Optional.of(run ? words[i + 2] : "start") : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns whether its parent has ended, so that no process is left to stop it. */
  static boolean orphan(ProcessHandle process) {
    return process
        .parent()
        .map(parent -> parent.pid() == 1 || parent.info().command().orElse("").endsWith("/systemd"))
        .orElse(true);
  }
}
