package jobsinpractice.tool;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import jobsinpractice.runner.LabHome;
import picocli.CommandLine.Command;

/** {@code labs/lab certificate}: prints which labs are solved, as their tests show now. */
@Command(
    name = "certificate",
    header = "Runs the tests of every lab you have started, and prints which labs you have solved.",
    description = {
      "",
      "A lab counts if every test of it is green now. A lab whose code is the published solution is",
      "marked as such. The page has no signature, and does not prove who wrote the code.",
      ""
    })
final class CertificateCommand extends CourseCommand {
  CertificateCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    Map<LabHome, LabProgress> all = new LabRuns(course).run();
    all.values().forEach(LabProgress::requireTested);
    long solved = all.values().stream().filter(LabProgress::complete).count();
    terminal.line();
    terminal.line("Jobs in Practice");
    terminal.line(
        solved
            + " of "
            + all.size()
            + " labs solved, tested on "
            + LocalDate.now(ZoneId.systemDefault()));
    terminal.line();
    all.forEach(
        (lab, progress) -> {
          if (progress.complete()) {
            terminal.line("  " + lab.number() + "  " + lab.title() + published(lab));
          }
        });
    return ExitCode.DONE;
  }

  private static String published(LabHome lab) {
    return SolutionText.equalsCodeOf(lab) ? " (the published solution)" : "";
  }
}
