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
 * The files of a {@link FleetPlan}: the Procfile that foreman reads, and the workload that the
 * fleet's processes read. {@link FleetStart} runs the same lines without foreman.
 */
public final class Formation {
  /** One process: its name on the screen, and its arguments after "labs/lab run". */
  record Member(String label, List<String> words) {}

  private static final String RUN = "labs/lab run ";

  private final int lab;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final String flag;
  private final Map<String, String> workload;

  /**
   * @throws IllegalArgumentException if a line does not belong in this Procfile
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
            "a line of the Procfile is \""
                + line
                + "\"; it has to start with \"name: "
                + RUN
                + "\"");
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
        throw new IllegalArgumentException(
            "the value of -m is \"" + flag + "\"; it has to look like all=1,fast=2");
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

  /** Returns the command that starts this fleet under foreman. */
  public String foreman() {
    return "foreman start -f " + procfile() + " -t 30 -m " + flag;
  }

  /** Returns the name of the Procfile, which is at the top of the course. */
  public String procfile() {
    return "Procfile.lab" + lab;
  }

  /** Returns every process but Redis, which {@link FleetStart} runs itself. */
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

  /** Writes the workload, and the Procfile at the top of the course, where foreman looks. */
  public void write(Path root) {
    List<String> settings = new ArrayList<>();
    workload.forEach((name, value) -> settings.add(name + " = " + value));
    List<String> text = new ArrayList<>();
    text.add("# Written from your code. To write it again: labs/lab plan " + lab);
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
