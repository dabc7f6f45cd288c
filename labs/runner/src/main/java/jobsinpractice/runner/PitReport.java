package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * PIT's report about a lab's solution, reduced to the lines of its tasks: the given code around
 * them is not what a lab's tests are about.
 */
final class PitReport {
  /** A mutant that no test runs has also survived. */
  private static final Set<String> SURVIVED = Set.of("SURVIVED", "NO_COVERAGE");

  private final Map<String, Boolean> mutants = new LinkedHashMap<>();

  /** Reads the report of the last run of {@code -Pmutation}; empty if there is none. */
  static PitReport of(LabHome lab) {
    PitReport report = new PitReport();
    Path file = lab.solutionDir().resolve("target/pit-reports/mutations.xml");
    if (Files.exists(file)) {
      report.read(lab, file);
    }
    return report;
  }

  /** Maps each mutant's name to whether a test noticed it. */
  Map<String, Boolean> mutants() {
    return mutants;
  }

  private void read(LabHome lab, Path file) {
    try {
      NodeList all =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("mutation");
      Map<String, Integer> count = new HashMap<>();
      for (int i = 0; i < all.getLength(); i++) {
        add(lab, (Element) all.item(i), count);
      }
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new LabProblem(file + " cannot be read: " + e.getMessage());
    }
  }

  private void add(LabHome lab, Element mutation, Map<String, Integer> count) {
    String type = text(mutation, "mutatedClass");
    String name = text(mutation, "sourceFile");
    String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
    String source = TextFiles.read(lab.solutionSources().resolve(folder).resolve(name));
    int line = Integer.parseInt(text(mutation, "lineNumber"));
    if (!Regions.taskLines(source).contains(line)) {
      return;
    }
    String code = source.split("\n", -1)[line - 1].strip();
    String what =
        name + ": " + text(mutation, "description").replaceAll("\\b[\\w.]+/", "") + ": " + code;
    int number = count.merge(what, 1, Integer::sum);
    boolean survived = SURVIVED.contains(mutation.getAttribute("status"));
    mutants.put(number == 1 ? what : what + " #" + number, !survived);
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent().strip();
  }
}
