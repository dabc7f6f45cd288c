package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;

/** {@code labs/lab catch-up N}: solves the labs that the learner has skipped before lab N. */
@Command(
    name = "catch-up",
    header = "Solves the labs before lab N that are not done, so that you can start with lab N.",
    description = {
      "",
      "Each lab before N whose tests are not all green gets its published solution. Your code of such",
      "a lab is first copied to .lab/backup. Labs that are done, lab N, and later labs stay as they",
      "are. reset M brings back the starting point of lab M.",
      ""
    })
final class CatchUpCommand extends LabCommand {
  CatchUpCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome target = lab();
    List<LabHome> skipped =
        course.labs().all().stream()
            .filter(lab -> lab.number() < target.number())
            .filter(lab -> !course.standing(lab).requireTested().complete())
            .toList();
    // Before anything is touched.
    skipped.forEach(lab -> LabFiles.refuseLinks(lab, SolutionText.files(lab)));
    if (skipped.isEmpty()) {
      String before = target.number() == 0 ? "No lab comes before lab " : "Every lab before lab ";
      String done =
          target.number() == 0 ? ". Nothing was changed." : " is done. Nothing was changed.";
      terminal.line(before + target.number() + done);
    }
    skipped.forEach(this::solve);
    if (!skipped.isEmpty()) {
      String readme = course.shown(target.readme());
      terminal.labelled("read", readme + " names the chapter to read first");
    }
    terminal.labelled("next", CommandNames.lab("watch " + target.number()));
    return ExitCode.DONE;
  }

  private void solve(LabHome lab) {
    Map<String, String> solution = SolutionText.files(lab);
    boolean touched = course.touched(lab);
    Path backup = LabFiles.replace(course, lab, solution);
    terminal.line("Lab " + lab.number() + " now has its published solution.");
    if (touched) {
      terminal.labelledWhole("backup", course.pasted(backup));
    } else {
      terminal.labelled("backup", "none, because you had not changed the lab's files");
    }
    terminal.labelled("why", CommandNames.lab("solution " + lab.number()) + " explains it");
  }
}
