package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.Map;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Skeleton;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;

/** {@code labs/lab reset N}: backs up the learner's code and restores the skeleton. */
@Command(
    name = "reset",
    header = "Restores a lab's starting point, and keeps a backup of your code.",
    description = {
      "",
      "It first copies everything under labs/labN/src to .lab/backup; this needs no git, and the code",
      "need not compile. Files that you added are then only in the backup. Hints start from the first",
      "step again. The lab's tests stay as they are.",
      ""
    })
final class ResetCommand extends LabCommand {
  ResetCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    LabHome lab = lab();
    Map<String, String> skeleton = Skeleton.of(lab).files(); // fails before anything is touched
    int mine = Backup.names(lab).size();
    LabFiles.refuseLinks(lab, skeleton);
    course.progress().forget(lab.number());
    if (!course.touched(lab)) {
      terminal.line(
          "Lab "
              + lab.number()
              + " is at its starting point; you have not changed anything in it.");
      return ExitCode.DONE;
    }
    Path backup = LabFiles.replace(course, lab, skeleton);
    terminal.line("Lab " + lab.number() + " is back at its starting point.");
    String files = mine == 1 ? "1 file" : mine + " files";
    terminal.labelledWhole("backup", course.pasted(backup) + " (" + files + ")");
    String undo = "cp -R " + course.pasted(backup.resolve("src")) + " " + course.pasted(lab.dir());
    terminal.labelledWhole("undo", undo);
    terminal.labelled("next", CommandNames.lab("watch " + lab.number()));
    return ExitCode.DONE;
  }
}
