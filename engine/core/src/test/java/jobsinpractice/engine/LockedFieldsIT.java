package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In a class with a lock, each field that changes is either volatile or used under the lock only.
 * Read from the class files: a read without the lock is right on every machine here until a
 * compiler keeps the old value, so no run shows it.
 */
class LockedFieldsIT {
  private static final Pattern FIELD =
      Pattern.compile(
          " {2}(?!.*\\b(?:final|volatile|static)\\b)(?:\\w+ )*[\\w.$<>?,\\[\\] ]+ (\\w+);");
  private static final Pattern METHOD = Pattern.compile(" {2}\\S.*?([\\w$]+)\\(.*\\).*;");
  private static final Pattern USE = Pattern.compile("(?:get|put)field .*// Field (\\w+):.*");
  private static final Pattern CALL =
      Pattern.compile("invoke\\w+ .*// (?:Method|InvokeDynamic) (?:#\\d+:)?([\\w$]+):.*");
  private static final Pattern LOCKS =
      Pattern.compile("monitorenter|.*ReentrantLock\\.(?:lock|lockInterruptibly|tryLock):.*");

  /** Uses that are right for another reason. */
  private static final Set<String> RIGHT =
      Set.of(
          // Set once, while the worker is put together, before it starts a thread.
          "HandoffBuffer.whenIdle in whenIdle");

  @Test
  void a_field_that_changes_is_volatile_or_used_under_the_lock() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String text : disassembled(classFiles())) {
      if (text.contains("locks.ReentrantLock ")) wrong.addAll(unlocked(text));
    }
    wrong.removeAll(RIGHT);
    assertThat(wrong).as("fields read or written without their lock").isEmpty();
  }

  private static List<Path> classFiles() throws IOException {
    Path folder = Path.of("target/classes/jobsinpractice/engine");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(found).hasSizeGreaterThan(50);
      return found;
    }
  }

  private static List<String> disassembled(List<Path> files) {
    List<String> arguments = new ArrayList<>(List.of("-p", "-c"));
    files.forEach(file -> arguments.add(file.toString()));
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    ToolProvider.findFirst("javap").orElseThrow().run(out, out, arguments.toArray(String[]::new));
    return List.of(text.toString().split("Compiled from \""));
  }

  private static Set<String> unlocked(String text) {
    String name = text.substring(0, text.indexOf(".java"));
    Map<String, Body> bodies = new HashMap<>();
    Set<String> fields = new HashSet<>();
    Body body = null;
    for (String line : text.lines().toList()) {
      Matcher method = METHOD.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (method.matches()) {
        body = bodies.computeIfAbsent(method.group(1), any -> new Body());
        if (line.contains(" synchronized ")) body.locks = true;
      } else if (field.matches()) {
        fields.add(field.group(1));
      } else if (body != null) {
        body.read(line);
      }
    }
    Set<String> wrong = new TreeSet<>();
    bodies.forEach(
        (method, used) -> {
          if (method.equals(name) || locked(method, bodies, new HashSet<>())) return;
          for (String each : used.uses) {
            if (fields.contains(each)) wrong.add(name + "." + each + " in " + method);
          }
        });
    return wrong;
  }

  /** It takes the lock itself, or every method of its class that calls it has taken it. */
  private static boolean locked(String method, Map<String, Body> bodies, Set<String> seen) {
    if (bodies.get(method).locks) return true;
    if (!seen.add(method)) return true;
    List<String> callers = new ArrayList<>();
    bodies.forEach(
        (name, body) -> {
          if (body.calls.contains(method) && !name.equals(method)) callers.add(name);
        });
    return !callers.isEmpty() && callers.stream().allMatch(caller -> locked(caller, bodies, seen));
  }

  private static final class Body {
    private final Set<String> uses = new HashSet<>();
    private final Set<String> calls = new HashSet<>();
    private boolean locks;

    private void read(String line) {
      Matcher use = USE.matcher(line);
      if (use.find()) uses.add(use.group(1));
      Matcher call = CALL.matcher(line);
      if (call.find()) calls.add(call.group(1));
      if (LOCKS.matcher(line).find()) locks = true;
    }
  }
}
