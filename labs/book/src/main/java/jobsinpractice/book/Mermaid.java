package jobsinpractice.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the few diagrams that are written as Mermaid as a list of their arrows: the book has no
 * program that draws them, and a list can also be read aloud.
 */
final class Mermaid {
  private static final String NODE = "(\\[\\*]|\\w+)(?:\\[\\(?(.*?)\\)?])?";
  private static final Pattern ARROW =
      Pattern.compile(
          "\\s*" + NODE + "\\s*-->\\s*(?:\\|(.*?)\\|)?\\s*" + NODE + "(?:\\s*:\\s*(.*))?");

  private final Map<String, String> names = new HashMap<>(Map.of("[*]", "start"));

  private Mermaid() {}

  /** Returns the list as HTML, or empty if the text has no arrows. */
  static Optional<String> html(String text) {
    return new Mermaid().list(text);
  }

  private Optional<String> list(String text) {
    StringBuilder out = new StringBuilder("<ul class=\"arrows\">\n");
    boolean found = false;
    for (String line : text.lines().toList()) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches()) {
        found = true;
        String label = arrow.group(3) != null ? arrow.group(3) : arrow.group(6);
        out.append("<li><b>")
            .append(Html.escaped(name(arrow.group(1), arrow.group(2))))
            .append("</b> → <b>")
            .append(Html.escaped(name(arrow.group(4), arrow.group(5))))
            .append("</b>")
            .append(label == null ? "" : " <span>(" + Html.escaped(label) + ")</span>")
            .append("</li>\n");
      }
    }
    return found ? Optional.of(out.append("</ul>\n").toString()) : Optional.empty();
  }

  private String name(String id, String title) {
    if (title != null) {
      names.put(id, title);
    }
    return names.getOrDefault(id, id);
  }
}
