package jobsinpractice.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.testkit.FleetPlan;

/**
 * A {@link FleetPlan} written down: the Procfile that foreman reads, and the workload that its
 * parts read. {@link Start} runs the same lines without foreman.
 */
public final class Formation {
  /** One process: what it is called on the screen, and its words after "labs/lab run". */
  record Member(String label, List<String> words) {}

  private static final String RUN = "labs/lab run ";

  private final int lab;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final String flag;
  private final Map<String, String> workload;

  /**
   * @throws IllegalArgumentException when a line is none of a Procfile's, or starts something else
   */
  public Formation(int lab, FleetPlan plan) {
    this.lab = lab;
    this.flag = plan.counts();
    lines.add("redis: " + RUN + "redis");
    lines.add("enqueuer: " + RUN + "enqueuer --plan " + lab);
    lines.addAll(plan.workers());
    lines.add("promises: " + RUN + "promises --plan " + lab);
    for (String line : lines) {
      if (!line.matches("[A-Za-z0-9_-]+: " + RUN + "\\S.*|[A-Za-z0-9_-]+: " + RUN + "redis")) {
        throw new IllegalArgumentException(
            "a line of the Procfile is \"" + line + "\"; it needs \"name: " + RUN + "…\"");
      }
    }
    count();
    this.workload = new TreeMap<>(plan.workload());
    workload.put("workers", Integer.toString(workers()));
  }

  private void count() {
    for (String line : lines) counts.put(name(line), 1);
    for (String word : flag.split(",")) {
      String[] pair = word.split("=");
      if (pair.length != 2 || !pair[1].matches("\\d{1,2}")) {
        throw new IllegalArgumentException("\"" + flag + "\" is no all=1,name=processes");
      }
      if (!pair[0].equals("all")) counts.put(pair[0], Integer.parseInt(pair[1]));
    }
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private int workers() {
    return lines.stream()
        .filter(line -> line.contains(": " + RUN + "worker"))
        .mapToInt(line -> counts.get(name(line)))
        .sum();
  }

  /** What to type for foreman. */
  public String foreman() {
    return "foreman start -f " + procfile() + " -t 30 -m " + flag;
  }

  /** The name of the Procfile, at the top of the course. */
  public String procfile() {
    return "Procfile.lab" + lab;
  }

  /** Every process but Redis, which {@link Start} is itself. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (String line : lines) {
      String name = name(line);
      if (name.equals("redis")) continue;
      List<String> words = List.of(line.substring(line.indexOf(RUN) + RUN.length()).split("\\s+"));
      for (int i = 1; i <= counts.get(name); i++) members.add(new Member(name + "." + i, words));
    }
    return members;
  }

  /** Writes the Procfile at the top of the course, where foreman looks, and the workload. */
  public void write(Path root) {
    List<String> settings = new ArrayList<>();
    workload.forEach((name, value) -> settings.add(name + " = " + value));
    List<String> text = new ArrayList<>();
    text.add("# Made from your code: labs/lab plan " + lab + " makes it again.");
    text.add("# " + foreman());
    text.addAll(lines);
    try {
      Files.write(FleetFolder.ofThisCourse().plan(lab), settings);
      Files.write(root.resolve(procfile()), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + root.resolve(procfile()), e);
    }
  }
}
