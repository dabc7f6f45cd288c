package jobsinpractice.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrivals recorded from a real system: lines {@code seconds,class[,duration]}, in order of time.
 * Seconds count from the start of the recording; a duration, in seconds, replaces the class's own
 * distributions and is split over its phases in proportion to their means. A first line of column
 * names, blank lines and lines that start with # are skipped.
 */
public final class Trace {
  private final List<Entry> entries;

  record Entry(double at, String job, double duration) {}

  private Trace(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  public static Trace read(Path file) throws IOException {
    return parse(file.getFileName().toString(), Files.readAllLines(file));
  }

  /** {@code name} is only for the message when a line cannot be read. */
  public static Trace parse(String name, List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    double last = 0;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      if (entries.isEmpty() && line.startsWith("seconds,")) continue;
      Entry entry = entry(name + " line " + number, line);
      String order = name + " line " + number + " is earlier than the line before: sort by time";
      ModelCheck.that(entry.at() >= last, order);
      last = entry.at();
      entries.add(entry);
    }
    return new Trace(entries);
  }

  private static Entry entry(String where, String line) {
    String[] cells = line.split(",", -1);
    String shape = where + " is not seconds,class[,duration]: " + line;
    ModelCheck.that(cells.length == 2 || cells.length == 3, shape);
    try {
      double at = Double.parseDouble(cells[0].strip());
      boolean own = cells.length == 2 || cells[2].isBlank();
      double duration = own ? Double.NaN : Double.parseDouble(cells[2].strip());
      ModelCheck.that(
          Double.isFinite(at) && !(duration < 0) && !Double.isInfinite(duration), shape);
      return new Entry(at, cells[1].strip(), duration);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(shape, notANumber);
    }
  }

  public int size() {
    return entries.size();
  }

  /** A load: the classes say what the recorded names mean; every recorded name must be one. */
  public Load of(JobClass... jobs) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (JobClass job : jobs) kinds.put(job.name(), kinds.size());
    int[] kind = new int[entries.size()];
    for (int n = 0; n < kind.length; n++) {
      String name = entries.get(n).job();
      ModelCheck.that(
          kinds.containsKey(name), "the trace has a job of class " + name + ": describe it");
      kind[n] = kinds.get(name);
    }
    return new TracedLoad(entries, List.of(jobs), kind);
  }
}
