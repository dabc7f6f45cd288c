package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Links;
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
    List<String> mine = Backup.names(lab);
    skeleton.keySet().forEach(name -> Links.refuse(lab.dir().resolve(name)));
    mine.forEach(name -> Links.refuse(lab.dir().resolve(name)));
    course.progress().forget(lab.number());
    if (!course.touched(lab)) {
      terminal.line(
          "Lab "
              + lab.number()
              + " is at its starting point; you have not changed anything in it.");
      return ExitCode.DONE;
    }
    Path backup =
        Backup.make(lab, course.labs().state(), LocalDateTime.now(ZoneId.systemDefault()));
    restore(lab, skeleton, mine);
    terminal.line("Lab " + lab.number() + " is back at its starting point.");
    String files = mine.size() == 1 ? "1 file" : mine.size() + " files";
    terminal.labelledWhole("backup", course.pasted(backup) + " (" + files + ")");
    String undo = "cp -R " + course.pasted(backup.resolve("src")) + " " + course.pasted(lab.dir());
    terminal.labelledWhole("undo", undo);
    terminal.labelled("next", CommandNames.lab("watch " + lab.number()));
    return ExitCode.DONE;
  }

  private static void restore(LabHome lab, Map<String, String> skeleton, List<String> mine) {
    try {
      for (String name : mine) {
        if (!skeleton.containsKey(name)) {
          Files.delete(lab.dir().resolve(name)); // it is in the backup
        }
      }
      for (Map.Entry<String, String> file : skeleton.entrySet()) {
        Path path = lab.dir().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("lab " + lab.number() + " could not be restored", e);
    }
  }
}
