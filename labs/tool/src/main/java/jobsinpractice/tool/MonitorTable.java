package jobsinpractice.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobsinpractice.testkit.CommandNames;

/** Groups the commands of the last few seconds by process and purpose, and shows rates. */
final class MonitorTable {
  private static final double WINDOW = 5; // s
  private static final int ROWS = 9;

  private final Deque<Said> said = new ArrayDeque<>();
  private double first = -1;

  private record Said(double seconds, String client, MonitorMeaning.Meaning meaning) {}

  private record Group(String who, String what) {}

  private static final class Sum {
    int times;
    int jobs;
    int most;
    String why = "";
  }

  void add(MonitorLine line, MonitorMeaning.Meaning meaning) {
    if (first < 0) {
      first = line.seconds();
    }
    said.add(new Said(line.seconds(), line.client(), meaning));
  }

  /**
   * @param now seconds on Redis's clock
   */
  List<String> rows(double now, Terminal terminal) {
    while (!said.isEmpty() && said.peek().seconds() < now - WINDOW) {
      said.remove();
    }
    double span = Math.max(1, Math.min(WINDOW, now - first));
    Map<Group, Sum> sums = new HashMap<>();
    Set<String> clients = new HashSet<>();
    for (Said one : said) {
      clients.add(one.client());
      Sum sum =
          sums.computeIfAbsent(
              new Group(one.meaning().who(), one.meaning().what()), g -> new Sum());
      sum.times++;
      sum.jobs += one.meaning().jobs();
      sum.most = Math.max(sum.most, one.meaning().most());
      sum.why = one.meaning().why();
    }
    List<String> out = new ArrayList<>();
    out.add(
        String.format(
            Locale.ROOT,
            "%.1f commands per second on %d connections",
            said.size() / span,
            clients.size()));
    out.add("");
    List<Map.Entry<Group, Sum>> sorted = new ArrayList<>(sums.entrySet());
    sorted.sort(
        Comparator.comparing((Map.Entry<Group, Sum> e) -> -e.getValue().times)
            .thenComparing(e -> e.getKey().what()));
    for (Map.Entry<Group, Sum> row : sorted.subList(0, Math.min(ROWS, sorted.size()))) {
      Sum sum = row.getValue();
      String jobs =
          sum.jobs == 0 ? "" : String.format(Locale.ROOT, " · %.1f jobs/s", sum.jobs / span);
      String rate = String.format(Locale.ROOT, "%6.1f/s", sum.times / span);
      out.add(
          rate
              + "  "
              + terminal.cyan(row.getKey().who())
              + " "
              + row.getKey().what().replace("# jobs", sum.most == 1 ? "1 job" : sum.most + " jobs")
              + jobs);
      out.add("          " + terminal.dim(sum.why));
    }
    if (sorted.size() > ROWS) {
      int rest =
          sorted.subList(ROWS, sorted.size()).stream().mapToInt(e -> e.getValue().times).sum();
      out.add(
          String.format(
              Locale.ROOT,
              "%6.1f/s  %d other kinds of commands",
              rest / span,
              sorted.size() - ROWS));
    }
    if (sorted.isEmpty()) {
      out.add(
          "  Redis receives no commands. Run "
              + CommandNames.lab("start")
              + " in another terminal.");
    }
    return out;
  }
}
