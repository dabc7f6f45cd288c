package jobsinpractice.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks axe-core, in the page, what hinders people who use it differently. */
final class Accessibility {
  private static final String AXE = read("axe.min.js");

  private Accessibility() {}

  /** A line for each violation: rule, explanation, and place. */
  static List<String> violations(Browser browser) {
    browser.script(AXE);
    List<Map<String, Object>> found =
        browser.later(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] })
              .then(all => done(all.violations.map(v => ({
                id: v.id, help: v.help, nodes: v.nodes.slice(0, 5).map(n => n.html + ' ' + n.failureSummary) }))))
              .catch(e => done([{ id: 'axe', help: String(e), nodes: [] }]));
            """);
    List<String> lines = new ArrayList<>();
    for (Map<String, Object> violation : found) {
      lines.add(
          violation.get("id") + ": " + violation.get("help") + "\n  " + violation.get("nodes"));
    }
    return lines;
  }

  private static String read(String resource) {
    try (InputStream in = Accessibility.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
