package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.redislauncher.RedisSource;

/** The command line that runs this tool again, for one process of the fleet. */
final class FleetCommandLine {
  private FleetCommandLine() {}

  /**
   * Returns it without the process's name. The class path is in the environment: so the command
   * line stays short, the system shows all of it, and doctor recognises the course's own processes.
   */
  static List<String> of(Course course) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
    command.add("-Dlab.home=" + course.labs().root());
    command.add("-Dlab.folder=" + RedisSource.folder());
    for (String name : List.of("kit.redis", "lab.trace", "lab.log")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    if (System.getenv("CLASSPATH") == null) {
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    }
    command.addAll(List.of(OrphanProcess.MAIN, "run"));
    return command;
  }
}
