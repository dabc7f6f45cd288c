package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lab's hints.md: three steps per task, namely a nudge, the API to open, and an outline. */
public record Hints(List<TaskHints> tasks) {
  private static final Pattern HEADING = Pattern.compile("## (\\d+)\\.(\\d+)\\s+(.*)");
  private static final Pattern STEP = Pattern.compile("(\\d+)\\.\\s+(.*)");

  /**
   * @param steps texts as Markdown, their own lines kept
   */
  public record TaskHints(int task, String title, List<String> steps) {}

  public Hints {
    tasks = List.copyOf(tasks);
  }

  public Optional<TaskHints> task(int number) {
    return tasks.stream().filter(hints -> hints.task() == number).findFirst();
  }

  static Hints of(LabHome lab) {
    List<TaskHints> tasks = new ArrayList<>();
    List<String> steps = null;
    for (String line : TextFiles.read(lab.hintsFile()).lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      Matcher step = STEP.matcher(line);
      if (heading.matches()) {
        steps = new ArrayList<>();
        tasks.add(new TaskHints(Integer.parseInt(heading.group(2)), heading.group(3), steps));
      } else if (steps != null && step.matches()) {
        steps.add(step.group(2));
      } else if (steps != null && !steps.isEmpty()) {
        int last = steps.size() - 1;
        steps.set(last, steps.get(last) + "\n" + line.replaceFirst("^ {1,3}", ""));
      }
    }
    return new Hints(
        tasks.stream()
            .map(
                t ->
                    new TaskHints(
                        t.task(), t.title(), t.steps().stream().map(String::strip).toList()))
            .toList());
  }
}
