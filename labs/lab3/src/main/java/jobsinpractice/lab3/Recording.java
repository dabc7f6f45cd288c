package jobsinpractice.lab3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.redislauncher.RedisSource;

/**
 * Given. Recorded runs of one fleet, as a CSV file in .lab/runs with one line for each machine of
 * each run. The runs of chapter 3 come with the lab.
 *
 * <pre>
 * run,type,on_seconds,jobs,cpu_seconds
 * 1,small,3.002,291,0.204
 * </pre>
 */
final class Recording {
  static final String HEADER = "run,type,on_seconds,jobs,cpu_seconds";

  private Recording() {}

  static Path file(String name) {
    return RedisSource.folder().resolve("runs").resolve(name + ".csv");
  }

  /** Creates the file, or empties it. */
  static void begin(String name) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), HEADER + "\n");
  }

  static void append(String name, int number, Run run) throws IOException {
    for (Machine machine : run.machines()) {
      String line =
          String.join(
              ",",
              "" + number,
              machine.type(),
              "" + machine.on().toMillis() / 1000.0,
              "" + machine.used().jobs(),
              "" + Math.round(machine.used().cpuSeconds() * 1000) / 1000.0);
      Files.writeString(file(name), line + "\n", StandardOpenOption.APPEND);
    }
  }

  /** Reads your own recording of this name, or else the lab's own recording. */
  static List<Run> read(String name) throws IOException {
    try (InputStream mine =
            Files.exists(file(name)) ? Files.newInputStream(file(name)) : shipped(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(mine, StandardCharsets.UTF_8))) {
      return runs(lines.lines().toList());
    }
  }

  /** Opens a recording that comes with the lab. */
  static InputStream shipped(String name) throws IOException {
    InputStream found = Recording.class.getResourceAsStream("runs/" + name + ".csv");
    if (found == null) {
      throw new NoSuchFileException("no recording " + name + ": there is no " + file(name));
    }
    return found;
  }

  static List<Run> runs(List<String> lines) {
    Map<Integer, List<Machine>> runs = new TreeMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.equals(HEADER)) {
        String[] field = line.strip().split(",");
        Duration on = Duration.ofMillis(Math.round(Double.parseDouble(field[2]) * 1000));
        Usage used = new Usage(Double.parseDouble(field[4]), Long.parseLong(field[3]));
        runs.computeIfAbsent(Integer.valueOf(field[0]), run -> new ArrayList<>())
            .add(new Machine(field[1], on, used));
      }
    }
    return runs.values().stream().map(Run::new).toList();
  }
}
