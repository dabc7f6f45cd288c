package jobsinpractice.kit.lab;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tasks that a test class knows: its Task constants, its parents' and its interfaces'. */
public final class Tasks {
  private static final String TAG = "task-";

  private Tasks() {}

  /** The annotation on a test class, or on the class around it; null when it is no lab's. */
  static Lab lab(Class<?> testClass) {
    for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      Lab lab = type.getAnnotation(Lab.class);
      if (lab != null) {
        return lab;
      }
    }
    return null;
  }

  /** By task number, in order. */
  public static SortedMap<Integer, Task> of(Class<?> testClass) {
    SortedMap<Integer, Task> found = new TreeMap<>();
    collect(testClass, found);
    return found;
  }

  /** The number in a test's {@code task-3} tag, or 0. */
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
