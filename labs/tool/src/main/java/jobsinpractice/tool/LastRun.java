package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.runner.Links;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.Colours;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.Explanation;

/**
 * What a lab's last run printed, kept in {@code .lab/results}, so that the book and {@code labs/lab
 * report} can show it. A second file keeps the last red block of each task after the task is green.
 * The files are plain text, and can be deleted.
 *
 * @param blocks the red block of each task, by its number; 0 for what concerns the whole lab
 * @param ids the id of the explanation in that block, as {@code labs/lab test --json} prints it
 */
record LastRun(Map<Integer, String> blocks, Map<Integer, String> ids) {
  private static final Pattern TASK = Pattern.compile("task (\\d{1,3})(?: ([0-9a-f]{16}))?");
  private static final String INDENT = "  ";
  private static final int WHOLE_LAB = 0;

  LastRun(Map<Integer, String> blocks) {
    this(blocks, Map.of());
  }

  static LastRun of(Verdicts verdicts) {
    Map<Integer, String> blocks = new TreeMap<>();
    Map<Integer, String> ids = new TreeMap<>();
    boolean noTasks = !verdicts.errors().isEmpty() || MachineTroubles.in(verdicts);
    if (noTasks) {
      blocks.put(0, verdicts.text(Colours.NONE).strip());
      return new LastRun(blocks);
    }
    List<String> trouble = new ArrayList<>(verdicts.trouble());
    verdicts.leaked().stream()
        .distinct()
        .forEach(
            thread -> trouble.add("Your code left a thread running after the tests: " + thread));
    if (!trouble.isEmpty()) {
      blocks.put(0, String.join("\n", trouble));
    }
    for (TestResult red : verdicts.report().shown()) {
      String text = red.kind() == null ? red.name() + "\n" + red.message() : red.message();
      blocks.put(red.task(), text.strip());
      ids.put(red.task(), Explanation.id(red));
    }
    return new LastRun(blocks, ids);
  }

  void write(Path state, int lab) {
    write(file(state, lab));
    LastRun reds = lastReds(state, lab);
    reds.blocks().putAll(blocks);
    reds.ids().putAll(ids);
    reds.blocks().remove(WHOLE_LAB);
    if (!reds.blocks().isEmpty()) {
      reds.write(redsFile(state, lab));
    }
  }

  private void write(Path target) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(
        (task, text) -> {
          lines.add(("task " + task + " " + ids.getOrDefault(task, "")).strip());
          text.lines().forEach(line -> lines.add(INDENT + line));
        });
    try {
      Path file = Links.refuse(target);
      Files.createDirectories(file.getParent());
      // A name of its own, because two runs of a lab can end at the same moment.
      Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
      try {
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  static LastRun read(Path state, int lab) {
    return read(file(state, lab));
  }

  /** Returns the last red block of each task that was ever red, whichever run printed it. */
  static LastRun lastReds(Path state, int lab) {
    return read(redsFile(state, lab));
  }

  private static LastRun read(Path file) {
    Map<Integer, String> blocks = new TreeMap<>();
    Map<Integer, String> ids = new TreeMap<>();
    Optional<Integer> task = Optional.empty();
    for (String line : lines(file)) {
      Matcher heading = TASK.matcher(line);
      if (heading.matches()) {
        task = Optional.of(Integer.valueOf(heading.group(1)));
        if (heading.group(2) != null) {
          ids.put(task.get(), heading.group(2));
        }
      } else if (task.isPresent() && line.startsWith(INDENT)) {
        String more = line.substring(INDENT.length());
        blocks.merge(task.get(), more, (before, after) -> before + "\n" + after);
      }
    }
    return new LastRun(blocks, ids);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path redsFile(Path state, int lab) {
    return state.resolve("results").resolve("lab" + lab + ".reds");
  }

  private static Path file(Path state, int lab) {
    return state.resolve("results").resolve("lab" + lab);
  }
}
