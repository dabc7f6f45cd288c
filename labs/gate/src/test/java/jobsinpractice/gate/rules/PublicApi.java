package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What a class folder offers to other modules, as javap shows it: public types, and their public
 * and protected members.
 */
record PublicApi(Map<String, List<String>> members) {
  private static final String INTERNAL = "internal ";
  private static final String HEADER =
      """
      # The public types of this module, and their members, by PublicApiIT; do not edit by hand, except:
      # "internal" marks a type that is public only because another module of this project uses it. It
      # may change without notice, so its members are not written down.
      """;
  private static final Pattern TYPE =
      Pattern.compile("public .*?\\b(?:class|interface) ([\\w.$]+).*\\{");

  static PublicApi of(Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-protected"));
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".class") && !name.matches(".*\\$\\d+.*"))
          .sorted()
          .forEach(arguments::add);
    }
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int code =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(out, out, arguments.toArray(String[]::new));
    assertThat(code).as(text.toString()).isZero();
    return parse(text.toString());
  }

  private static PublicApi parse(String text) {
    Map<String, List<String>> members = new TreeMap<>();
    List<String> type = null;
    for (String line : text.lines().toList()) {
      if (!line.startsWith(" ") && line.endsWith("{")) {
        Matcher head = TYPE.matcher(line);
        type =
            head.matches()
                ? members.computeIfAbsent(head.group(1), any -> new ArrayList<>())
                : null;
        if (type != null) {
          type.add(line.substring(0, line.length() - 1).strip());
        }
      } else if (type != null && line.startsWith("  ")) {
        type.add(line.strip().replaceFirst(";$", ""));
      }
    }
    // A public type inside a hidden one cannot be named from outside.
    members.keySet().removeIf(name -> !members.containsKey(name.replaceFirst("\\$.*", "")));
    return new PublicApi(members);
  }

  /** Returns the text of the list; types that are internal in the last one stay so. */
  String text(String last) {
    List<String> internal =
        last.lines()
            .filter(line -> line.startsWith(INTERNAL))
            .map(line -> line.substring(INTERNAL.length()))
            .toList();
    StringBuilder text = new StringBuilder(HEADER);
    new TreeMap<>(members)
        .forEach(
            (type, lines) -> {
              if (internal.contains(type.replaceFirst("\\$.*", ""))) {
                if (!type.contains("$")) {
                  text.append(INTERNAL).append(type).append('\n');
                }
                return;
              }
              lines.stream()
                  .sorted()
                  .forEach(line -> text.append(type).append(": ").append(line).append('\n'));
            });
    return text.toString();
  }
}
