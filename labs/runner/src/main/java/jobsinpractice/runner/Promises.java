package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences in which a lab promises or forbids something, and the tests that enforce them.
 *
 * <p>A sentence counts when it contains must, only, at once, exactly, never, or from many threads,
 * in the README's section "Tasks" or in the Javadoc of a file that the learner writes in. A test
 * quotes it with {@code @Promise}. {@code solutions/labN/untested-promises.txt} holds the sentences
 * that no test can enforce, each as {@code sentence => reason}.
 */
final class Promises {
  private static final Pattern WORDS =
      Pattern.compile("\\b(must|only|at once|exactly|never|from many threads)\\b");
  private static final Pattern SENTENCE =
      Pattern.compile("[^.!?]*(?:[.!?](?!\\s|$)[^.!?]*)*[.!?]?");
  private static final Pattern TEST =
      Pattern.compile(
          "@Promise\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)\\)"
              + "|@DisplayName\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)\\)"
              + "|\\bvoid (\\w+)\\(");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  /** Maps each promise to its place in the text. */
  private final Map<String, String> made = new LinkedHashMap<>();

  private final Map<String, List<String>> tests = new TreeMap<>();
  private final Map<String, String> untested = new TreeMap<>();

  static Promises of(LabHome lab) {
    Promises promises = new Promises();
    promises.collect("README", tasksSection(TextFiles.read(lab.readme())));
    TextFiles.readAll(lab.solutionSources(), ".java")
        .forEach(
            (file, text) -> {
              if (Regions.parse(file, text).names().isEmpty()) return;
              JAVADOC.matcher(text).results().forEach(r -> promises.collect(file, r.group(1)));
            });
    TextFiles.readAll(lab.tests(), ".java").values().forEach(promises::readTests);
    TextFiles.read(lab.solutionDir().resolve("untested-promises.txt"))
        .lines()
        .filter(line -> line.contains("=>"))
        .map(line -> line.split("=>", 2))
        .forEach(parts -> promises.untested.put(plain(parts[0]), parts[1].strip()));
    return promises;
  }

  GateResult.Count count() {
    int tested = (int) made.keySet().stream().filter(this::settled).count();
    return new GateResult.Count(tested, made.size());
  }

  /** Returns promises without a test, and quotes that are no longer in any text. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    made.forEach(
        (sentence, where) -> {
          if (!settled(sentence)) {
            problems.add(where + " promises \"" + sentence + "\", but no test has it as @Promise");
          }
        });
    for (String quoted : tests.keySet()) {
      if (!made.containsKey(quoted)) {
        problems.add(
            "a test has @Promise(\"" + quoted + "\"), which is not in the README or the Javadoc");
      }
    }
    for (String sentence : untested.keySet()) {
      if (!made.containsKey(sentence)) {
        problems.add("untested-promises.txt lists \"" + sentence + "\", which is not in any text");
      }
    }
    return problems;
  }

  /** Returns the lab's rows of the page that lists promises and their tests. */
  String page(LabHome lab) {
    StringBuilder out = new StringBuilder("## " + lab.title() + " (" + lab + ")\n\n");
    out.append("| promise | where | test |\n|---|---|---|\n");
    made.forEach(
        (sentence, where) -> {
          String by = String.join("<br>", tests.getOrDefault(sentence, List.of()));
          String reason = untested.containsKey(sentence) ? "*" + untested.get(sentence) + "*" : by;
          out.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", sentence, where, reason));
        });
    return out.append('\n').toString();
  }

  private boolean settled(String sentence) {
    return tests.containsKey(sentence) || untested.containsKey(sentence);
  }

  private void collect(String where, String text) {
    for (String block :
        text.replaceAll("(?s)```.*?```", "")
            .split("\n\\s*\\*?\\s*\n|\n(?=\\s*(?:\\d\\. |- |\\* @))")) {
      SENTENCE
          .matcher(plain(block))
          .results()
          .map(r -> r.group().strip())
          .filter(sentence -> WORDS.matcher(sentence.toLowerCase(Locale.ROOT)).find())
          .forEach(sentence -> made.putIfAbsent(sentence, where));
    }
  }

  private void readTests(String source) {
    List<String> waiting = new ArrayList<>();
    String name = "";
    Matcher found = TEST.matcher(source);
    while (found.find()) {
      if (found.group(1) != null) {
        waiting.add(plain(literal(found.group(1))));
      } else if (found.group(2) != null) {
        name = literal(found.group(2));
      } else {
        String test = name.isEmpty() ? found.group(3) : name;
        waiting.forEach(p -> tests.computeIfAbsent(p, any -> new ArrayList<>()).add(test));
        waiting.clear();
        name = "";
      }
    }
  }

  private static String literal(String code) {
    StringBuilder out = new StringBuilder();
    Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
        .matcher(code)
        .results()
        .forEach(r -> out.append(r.group(1)));
    return out.toString().translateEscapes();
  }

  private static String tasksSection(String readme) {
    Matcher section = Pattern.compile("(?ms)^## Tasks\n(.*?)(?=^## |\\z)").matcher(readme);
    return section.find() ? section.group(1) : "";
  }

  /** Without Markdown, Javadoc tags, and line breaks. */
  private static String plain(String text) {
    return text.replaceAll("(?m)^\\s*\\*( |$)", " ")
        .replaceAll("\\{@(?:code|link|literal) ([^}]*)\\}", "$1")
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("</?\\w+>", " ")
        .replaceAll("[*`]", "")
        .replaceFirst("^\\s*(\\d+\\.|-)\\s+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
