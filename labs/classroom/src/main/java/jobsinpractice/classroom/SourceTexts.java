package jobsinpractice.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.testkit.OrderCheck;
import jobsinpractice.testkit.classroom.Explanation;

/**
 * Finds the words of an explanation in the sources of the labs' tests, because a report has only
 * the explanation's id. The board shows only text of its own course, whatever a learner sends.
 */
public final class SourceTexts implements LabTexts {
  /** A few words without an end, such as "an attempt was lost". */
  private static final Pattern PART_OF_A_SENTENCE = Pattern.compile("[a-z]+ [^.?:;%]{6,120}");

  private final Path root;
  private final Map<Integer, String> titles;
  private final Map<Integer, Integer> tasks;
  private final Map<Integer, Map<String, String>> byLab = new ConcurrentHashMap<>();

  /**
   * @param root the course's folder
   * @param tasks how many tasks each lab has
   */
  public SourceTexts(Path root, Map<Integer, String> titles, Map<Integer, Integer> tasks) {
    this.root = root;
    this.titles = Map.copyOf(titles);
    this.tasks = Map.copyOf(tasks);
  }

  @Override
  public Map<Integer, String> titles() {
    return titles;
  }

  @Override
  public int tasks(int lab) {
    return tasks.getOrDefault(lab, 0);
  }

  @Override
  public Optional<Text> explanation(int lab, String id) {
    if (!Explanation.isId(id)) {
      return Optional.empty();
    }
    Map<String, String> halves = byLab.computeIfAbsent(lab, this::halves);
    String test = halves.get("test " + id.substring(0, 8));
    String why = halves.get("why " + id.substring(8));
    return test == null && why == null
        ? Optional.empty()
        : Optional.of(new Text(test == null ? "" : test, why == null ? "" : why));
  }

  private Map<String, String> halves(int lab) {
    Map<String, String> halves = new HashMap<>();
    List<Path> folders =
        List.of(
            root.resolve("labs/lab" + lab + "/src/test"), root.resolve("labs/testkit/src/main"));
    for (Path folder : folders) {
      for (String source : sources(folder)) {
        List<String> literals = StringLiterals.of(source);
        if (source.contains("expectInEveryOrder")) {
          addOrders(halves, literals);
        }
        for (String text : literals) {
          String shown = text.replace(StringLiterals.PART, "…");
          halves.putIfAbsent("test " + Explanation.name(text), shown);
          // Explanations differ by numbers most of all, and numbers do not count in an id.
          String said = text.replace(StringLiterals.PART, "0");
          halves.putIfAbsent("why " + Explanation.words(said), shown);
        }
      }
    }
    return halves;
  }

  /**
   * Adds what an {@link OrderCheck} says of the orders of two threads. It joins its own words to
   * two texts of the lab: what was lost, and what to use instead. Both are in the same file.
   */
  private static void addOrders(Map<String, String> halves, List<String> literals) {
    List<String> parts =
        literals.stream().filter(text -> PART_OF_A_SENTENCE.matcher(text).matches()).toList();
    for (String lost : parts) {
      for (String use : parts) {
        for (String why : OrderCheck.explanations(lost, use)) {
          halves.putIfAbsent("why " + Explanation.words(why), why);
        }
      }
    }
  }

  private static List<String> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SourceTexts::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
