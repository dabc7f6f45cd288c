package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tests that fail before the learner starts, as the lab's README publishes them: bullets "-
 * task 3 · name" between {@code <!-- red -->} and {@code <!-- /red -->}.
 */
public record RedList(List<Entry> entries) {
  private static final Pattern BULLET = Pattern.compile("[-*]\\s+task (\\d+) · (.+)");

  public record Entry(int task, String test) {
    @Override
    public String toString() {
      return "task " + task + " · " + test;
    }
  }

  public RedList {
    entries = List.copyOf(entries);
  }

  static RedList of(LabHome lab) {
    List<Entry> entries = new ArrayList<>();
    boolean inside = false;
    for (String line : TextFiles.read(lab.readme()).lines().map(String::strip).toList()) {
      if (line.equals("<!-- red -->")) {
        inside = true;
      } else if (line.equals("<!-- /red -->")) {
        inside = false;
      } else if (inside && !line.isEmpty()) {
        Matcher bullet = BULLET.matcher(line);
        if (!bullet.matches()) {
          throw new LabProblem(lab.readme() + ": \"" + line + "\" is not \"- task 3 · name\"");
        }
        entries.add(new Entry(Integer.parseInt(bullet.group(1)), bullet.group(2).strip()));
      }
    }
    return new RedList(entries);
  }

  public int tasks() {
    return (int) entries.stream().mapToInt(Entry::task).distinct().count();
  }
}
