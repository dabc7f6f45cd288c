package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How each class of jobs fared: how many were pushed, late, done, and lost. */
final class Promises {
  /**
   * @param late jobs that started later than promised, or that still wait for longer
   * @param worst the longest wait in seconds
   * @param lost jobs that never ended, and that are no longer in Redis
   */
  record Of(JobClass job, int pushed, int late, double worst, int lost) {
    double kept() {
      return pushed == 0 ? 1 : 1 - (double) late / pushed;
    }
  }

  private final List<Of> classes = new ArrayList<>();

  /**
   * @param now the end of the day, in seconds
   */
  Promises(
      Map<String, DayLoad.Pushed> pushed,
      List<ShopDatabase.Run> runs,
      Remaining remaining,
      double now) {
    Map<String, Double> waited = new HashMap<>();
    Set<String> done = new HashSet<>();
    for (ShopDatabase.Run run : runs) {
      waited.putIfAbsent(run.jid(), run.waited());
      if (run.is("done")) done.add(run.jid());
    }
    for (JobClass job : JobClass.values()) {
      int all = 0;
      int late = 0;
      int lost = 0;
      double worst = 0;
      for (Map.Entry<String, DayLoad.Pushed> each : pushed.entrySet()) {
        if (each.getValue().job() != job) continue;
        all++;
        double wait = waited.getOrDefault(each.getKey(), now - each.getValue().at());
        worst = Math.max(worst, wait);
        if (wait > job.demand().promise()) late++;
        if (!done.contains(each.getKey()) && !remaining.has(each.getKey())) lost++;
      }
      classes.add(new Of(job, all, late, worst, lost));
    }
  }

  Of of(JobClass job) {
    return classes.get(job.ordinal());
  }

  int lost() {
    return classes.stream().mapToInt(Of::lost).sum();
  }

  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(row("job class", "promised", "pushed", "late", "worst wait", "lost"));
    for (Of each : classes) {
      lines.add(
          row(
              each.job().type(),
              Math.round(each.job().demand().promise()) + " s",
              Integer.toString(each.pushed()),
              Integer.toString(each.late()),
              String.format(Locale.ROOT, "%.1f s", each.worst()),
              Integer.toString(each.lost())));
    }
    return lines;
  }

  private static String row(String a, String b, String c, String d, String e, String f) {
    return String.format(Locale.ROOT, "%-14s %9s %7s %6s %11s %5s", a, b, c, d, e, f);
  }
}
