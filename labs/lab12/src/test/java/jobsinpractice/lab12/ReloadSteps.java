package jobsinpractice.lab12;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.testkit.interleaving.Interleaving;

/** Finds out where a reload, on the second thread, changed the settings of a job on the first. */
final class ReloadSteps {
  private static final Pattern READS = Pattern.compile(" reads (\\w+)|(Atomic\\w+)\\.get$");
  private static final Pattern CHANGES =
      Pattern.compile(
          " writes (\\w+)|(Atomic\\w+)\\.set$|(\\w*Map)\\.(?:put|replace|remove|clear)");

  private ReloadSteps() {}

  /**
   * Whether the job read a field before and after the reload changed it, and it changed no other.
   */
  static boolean readsAgain(Interleaving order) {
    Set<String> read = new HashSet<>();
    Set<String> changed = new HashSet<>();
    boolean again = false;
    for (Interleaving.Step step : order.steps()) {
      String reads = step.thread() == 0 ? found(READS, step) : "";
      again |= changed.contains(reads) && read.contains(reads);
      read.add(changed.isEmpty() ? reads : "");
      if (step.thread() == 1) changed.add(found(CHANGES, step));
      changed.remove("");
    }
    return again && changed.size() == 1;
  }

  private static String found(Pattern pattern, Interleaving.Step step) {
    Matcher found = pattern.matcher(step.text());
    if (!found.find()) return "";
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  /** Whether the reload changed something before the job's last step, and something after it. */
  static boolean inTheMiddle(Interleaving order) {
    List<Interleaving.Step> steps = order.steps();
    int last = 0;
    for (int i = 0; i < steps.size(); i++) {
      last = steps.get(i).thread() == 0 ? i : last;
    }
    return changes(steps.subList(0, last)) && changes(steps.subList(last, steps.size()));
  }

  private static boolean changes(List<Interleaving.Step> steps) {
    return steps.stream()
        .anyMatch(step -> step.thread() == 1 && CHANGES.matcher(step.text()).find());
  }
}
