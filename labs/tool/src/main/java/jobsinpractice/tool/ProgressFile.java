package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import jobsinpractice.runner.Links;

/**
 * Keeps what the tool remembers in the text file {@code .lab/progress}: the current lab, the number
 * of hints seen, and the result of each lab's last test run with a fingerprint of the tested code.
 * The file is a convenience: status runs the tests instead.
 */
final class ProgressFile {
  private static final String HEADER =
      """
      # What labs/lab remembers: the current lab, the hints you have seen, and the last test results.
      # You can delete any line. labs/lab status does not use this file: it runs the tests.
      """;

  private static final String CURRENT = "current";

  private final Path file;

  ProgressFile(Path state) {
    this.file = state.resolve("progress");
  }

  Optional<Integer> current() {
    return Optional.ofNullable(read().get(CURRENT)).map(ProgressFile::number);
  }

  void current(int lab) {
    if (current().filter(known -> known == lab).isEmpty()) {
      update(all -> all.put(CURRENT, "" + lab));
    }
  }

  /** Returns how many of a task's hints have been shown. */
  int hints(int lab, int task) {
    return number(read().getOrDefault(hintsKey(lab, task), "0"));
  }

  void hints(int lab, int task, int seen) {
    update(all -> all.put(hintsKey(lab, task), "" + seen));
  }

  /** Forgets the hints seen and the last result of one lab. */
  void forget(int lab) {
    update(
        all -> {
          all.keySet().removeIf(key -> key.startsWith("hints " + lab + "."));
          all.remove("stands " + lab);
        });
  }

  /** Returns the result of the last test run, if it tested exactly this code. */
  Optional<LabProgress> recall(int lab, String fingerprint) {
    return Optional.ofNullable(read().get("stands " + lab))
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2 && parts[0].equals(fingerprint))
        .flatMap(parts -> LabProgress.parse(lab, parts[1]));
  }

  /** Returns the result of the last test run, also if the code has changed since. */
  Optional<LabProgress> last(int lab) {
    return Optional.ofNullable(read().get("stands " + lab))
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .flatMap(parts -> LabProgress.parse(lab, parts[1]));
  }

  void remember(String fingerprint, LabProgress standing) {
    update(all -> all.put("stands " + standing.lab(), fingerprint + " " + standing.line()));
  }

  private static String hintsKey(int lab, int task) {
    return "hints " + lab + "." + task;
  }

  // The learner may have edited the file, so a line that cannot be read counts as missing.
  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private Map<String, String> read() {
    Map<String, String> all = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          int equals = line.indexOf(" = ");
          if (!line.startsWith("#") && equals > 0) {
            all.put(line.substring(0, equals), line.substring(equals + 3).strip());
          }
        }
      }
      return all;
    } catch (IOException e) {
      return all;
    }
  }

  // A watch in one terminal and a hint in another write the same file.
  private void update(Consumer<Map<String, String>> change) {
    try {
      Files.createDirectories(Links.refuse(file.getParent()));
      Path lock = Links.refuse(file.resolveSibling("progress.lock"));
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        Map<String, String> all = read();
        change.accept(all);
        List<String> lines = new ArrayList<>(HEADER.strip().lines().toList());
        all.forEach((key, value) -> lines.add(key + " = " + value));
        Path part = Links.refuse(file.resolveSibling("progress.new"));
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
