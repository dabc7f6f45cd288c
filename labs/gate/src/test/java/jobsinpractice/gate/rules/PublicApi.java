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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a class folder offers to other modules, as javap shows it: public types, and their public
 * and protected members. A type in a package "internal" is public only for Java.
 *
 * @param members by type: the first line is the type's own
 * @param hidden the types that are not public, in the same form
 */
record PublicApi(Map<String, List<String>> members, Map<String, List<String>> hidden) {
  private static final String INTERNAL = "internal ";
  private static final String HEADER =
      """
      # The public types of this module, and their members, by PublicApiIT; do not edit by hand, except:
      # "internal" marks a type that is public only because another module of this project uses it. It
      # may change without notice, so its members are not written down. All types of a package
      # "internal" are marked by the test itself.
      """;
  private static final Pattern TYPE =
      Pattern.compile("(public )?.*?\\b(?:class|interface) ([\\w.$]+).*\\{");
  private static final Pattern NAME = Pattern.compile("[\\w.$]+");

  PublicApi(Map<String, List<String>> members) {
    this(members, Map.of());
  }

  static PublicApi of(Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-protected"));
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".class") && !name.matches(".*\\$\\d+.*"))
          .filter(name -> !name.endsWith("package-info.class"))
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

  static PublicApi parse(String text) {
    Map<String, List<String>> members = new TreeMap<>();
    Map<String, List<String>> hidden = new TreeMap<>();
    List<String> type = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher head = TYPE.matcher(line);
      if (!line.startsWith(" ") && head.matches()) {
        type = new ArrayList<>(List.of(line.substring(0, line.length() - 1).strip()));
        (head.group(1) == null ? hidden : members).put(head.group(2), type);
      } else if (line.startsWith("  ")) {
        type.add(line.strip().replaceFirst(";$", ""));
      }
    }
    // A public type inside a hidden one cannot be named from outside.
    members.keySet().removeIf(name -> !members.containsKey(outer(name)));
    members.values().forEach(lines -> inherit(lines, lines.get(0), hidden));
    return new PublicApi(members, hidden);
  }

  /** Adds what a type has from a hidden type that it extends: callers see it as the type's own. */
  private static void inherit(List<String> lines, String head, Map<String, List<String>> hidden) {
    Matcher names = NAME.matcher(head.replaceFirst(".*?\\b(class|interface) [\\w.$]+", ""));
    while (names.find()) {
      List<String> inherited = hidden.get(names.group());
      if (inherited != null) {
        inherited.stream()
            .skip(1)
            .filter(line -> line.startsWith("public ") && !lines.contains(line))
            .filter(line -> !line.startsWith("public " + names.group() + "(")) // no constructor
            .forEach(lines::add);
        inherit(lines, inherited.get(0), hidden);
      }
    }
  }

  /** Returns the text of the list; types that are internal in the last one stay so. */
  String text(String last) {
    Set<String> internal = internal(last);
    StringBuilder text = new StringBuilder(HEADER);
    text.append("# ").append(counts(internal)).append('\n');
    new TreeMap<>(members)
        .forEach(
            (type, lines) -> {
              if (internal.contains(outer(type))) {
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

  private String counts(Set<String> internal) {
    List<String> types = members.keySet().stream().filter(type -> !type.contains("$")).toList();
    long apart = types.stream().filter(PublicApi::inInternalPackage).count();
    long marked = types.stream().filter(internal::contains).count() - apart;
    return (types.size() - apart - marked)
        + " API types, "
        + marked
        + " internal types in the same packages, "
        + apart
        + " in a package \"internal\"";
  }

  /**
   * Returns each head and each member of the API that names a type which is not API. A head may
   * name a hidden type, because what is inherited from that is listed.
   *
   * @param lists the lists of all modules: each marks its own internal types
   */
  List<String> leaks(String lists) {
    Set<String> internal = internal(lists);
    List<String> leaks = new ArrayList<>();
    members.forEach(
        (type, lines) -> {
          if (!internal.contains(outer(type))) {
            Stream<String> ofMembers = lines.stream().skip(1).filter(this::namesHidden);
            Stream<String> ofAll = lines.stream().filter(line -> namesInternal(line, internal));
            Stream.concat(ofMembers, ofAll)
                .distinct()
                .forEach(line -> leaks.add(type + ": " + line));
          }
        });
    return leaks;
  }

  private boolean namesHidden(String line) {
    return names(line).anyMatch(hidden::containsKey);
  }

  private static boolean namesInternal(String line, Set<String> internal) {
    return names(line).anyMatch(name -> inInternalPackage(name) || internal.contains(outer(name)));
  }

  private static Stream<String> names(String line) {
    return NAME.matcher(line).results().map(MatchResult::group);
  }

  private Set<String> internal(String last) {
    Stream<String> marked =
        last.lines()
            .filter(line -> line.startsWith(INTERNAL))
            .map(line -> line.substring(INTERNAL.length()));
    return Stream.concat(marked, members.keySet().stream().filter(PublicApi::inInternalPackage))
        .collect(Collectors.toSet());
  }

  private static boolean inInternalPackage(String type) {
    return type.contains(".internal.");
  }

  private static String outer(String type) {
    return type.replaceFirst("\\$.*", "");
  }

  /** Returns the packages that have API. */
  Set<String> packages(String last) {
    Set<String> internal = internal(last);
    return members.keySet().stream()
        .filter(type -> !internal.contains(outer(type)))
        .map(type -> type.replaceFirst("\\.[^.]*$", ""))
        .collect(Collectors.toSet());
  }
}
