package jobsinpractice.tool;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command about the course on this machine, with the help that every command has. */
abstract class CourseCommand implements Callable<Integer> {
  final Course course;
  final Terminal terminal;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  CourseCommand(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }
}
