package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.book.Prediction;
import jobsinpractice.book.Prediction.Verdict;
import jobsinpractice.runner.Links;

/**
 * Keeps the learner's predictions in the text file {@code .lab/predictions}, one line for each
 * question. The book and the quiz read it; both can be open at the same time.
 */
final class PredictionFile {
  private static final String HEADER =
      "# Your predictions: the question, your verdict, and your answer. You can delete any line.";

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{12}) (open|right|wrong)(?: (.*))?");

  private final Path file;

  PredictionFile(Path state) {
    this.file = state.resolve("predictions");
  }

  List<Prediction> all() {
    return List.copyOf(read().values());
  }

  synchronized void keep(Prediction prediction) {
    Map<String, Prediction> all = read();
    all.put(prediction.question(), prediction);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    all.values().forEach(each -> lines.add(line(each)));
    try {
      Files.createDirectories(Links.refuse(file.getParent()));
      Path part = Links.refuse(file.resolveSibling("predictions.new"));
      Files.write(part, lines);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String line(Prediction prediction) {
    String answer = prediction.answer().replaceAll("\\s+", " ").strip();
    String verdict = prediction.verdict().name().toLowerCase(Locale.ROOT);
    return (prediction.question() + " " + verdict + " " + answer).strip();
  }

  private Map<String, Prediction> read() {
    Map<String, Prediction> all = new TreeMap<>();
    // keep() writes all lines again, so a file that cannot be read must not count as empty.
    String lines = Files.exists(file) ? SolutionText.text(file) : "";
    for (String text : lines.lines().toList()) {
      Matcher line = LINE.matcher(text);
      if (line.matches()) {
        String answer = line.group(3) == null ? "" : line.group(3);
        Verdict verdict = Verdict.valueOf(line.group(2).toUpperCase(Locale.ROOT));
        all.put(line.group(1), new Prediction(line.group(1), answer, verdict));
      }
    }
    return all;
  }
}
