package jobsinpractice.testkit;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tasks of a test class: its Task constants, and those in its superclasses and interfaces. */
public final class Tasks {
  private static final String TAG = "task-";

  private Tasks() {}

  /** Returns the annotation on a test class or the class around it; null if it is not a lab's. */
  static Lab lab(Class<?> testClass) {
    for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      Lab lab = type.getAnnotation(Lab.class);
      if (lab != null) {
        return lab;
      }
    }
    return null;
  }

  /** Returns the tasks by number, in order. */
  public static SortedMap<Integer, Task> of(Class<?> testClass) {
    SortedMap<Integer, Task> found = new TreeMap<>();
    collect(testClass, found);
    return found;
  }

  /**
   * Returns the numbers of all tasks of this test class's lab, including those of its other
   * classes.
   */
  static SortedSet<Integer> ofLab(Class<?> testClass) {
    SortedSet<Integer> numbers = new TreeSet<>(of(testClass).keySet());
    URL self = testClass.getResource(testClass.getSimpleName() + ".class");
    if (self == null || !self.getProtocol().equals("file")) {
      return numbers;
    }
    try (Stream<Path> files = Files.list(Path.of(self.toURI()).getParent())) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.class"))
          .map(name -> testClass.getPackageName() + "." + name.replace(".class", ""))
          .forEach(name -> numbers.addAll(ofOther(name, testClass)));
    } catch (IOException | URISyntaxException e) {
      return numbers; // a smaller count does no harm
    }
    return numbers;
  }

  private static Set<Integer> ofOther(String name, Class<?> beside) {
    try {
      Class<?> other = Class.forName(name, true, beside.getClassLoader());
      Lab lab = lab(other);
      return lab != null && lab.value() == lab(beside).value() ? of(other).keySet() : Set.of();
    } catch (ClassNotFoundException | LinkageError e) {
      return Set.of();
    }
  }

  /** Returns the number in a test's {@code task-3} tag, or 0. */
  public static int number(Collection<String> tags) {
    return tags.stream()
        .filter(tag -> tag.matches(TAG + "\\d+"))
        .mapToInt(tag -> Integer.parseInt(tag.substring(TAG.length())))
        .findFirst()
        .orElse(0);
  }

  private static void collect(Class<?> type, SortedMap<Integer, Task> found) {
    if (type == null || type == Object.class) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Task.class) {
        Task task = read(field);
        if (task != null) {
          found.putIfAbsent(task.number(), task);
        }
      }
    }
    collect(type.getSuperclass(), found);
    collect(type.getEnclosingClass(), found);
    for (Class<?> parent : type.getInterfaces()) {
      collect(parent, found);
    }
  }

  private static Task read(Field field) {
    try {
      field.setAccessible(true);
      return (Task) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }
}
