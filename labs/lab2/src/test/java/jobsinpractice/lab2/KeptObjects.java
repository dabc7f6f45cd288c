package jobsinpractice.lab2;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts what an object of this lab keeps in memory: the elements of collections, maps, and arrays
 * that it reaches, and other objects of this lab's classes. It looks into nothing else.
 */
final class KeptObjects {
  private static final String LAB = KeptObjects.class.getPackageName() + ".";

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> elements = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private int count;

  private KeptObjects() {}

  static int of(Object root) {
    KeptObjects kept = new KeptObjects();
    kept.reach(root);
    while (!kept.open.isEmpty()) {
      kept.lookInto(kept.open.remove());
    }
    return kept.count;
  }

  private void reach(Object object) {
    if (object != null && seen.add(object)) {
      open.add(object);
    }
  }

  private void lookInto(Object object) {
    if (object instanceof Collection<?> collection) {
      collection.forEach(this::element);
    } else if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            element(key);
            reach(value);
          });
    } else if (object instanceof AtomicReference<?> reference) {
      reach(reference.get());
    } else if (object instanceof AtomicReferenceArray<?> array) {
      for (int i = 0; i < array.length(); i++) {
        element(array.get(i));
      }
    } else if (object instanceof Object[] array) {
      for (Object element : array) {
        element(element);
      }
    } else if (object.getClass().isArray()) {
      count += Array.getLength(object);
    }
    if (object.getClass().getName().startsWith(LAB)) {
      count += elements.contains(object) ? 0 : 1;
      lookIntoFields(object);
    }
  }

  private void element(Object element) {
    if (element != null) {
      count++;
      elements.add(element);
      reach(element);
    }
  }

  private void lookIntoFields(Object object) {
    Class<?> type = object.getClass();
    while (type != null && type.getName().startsWith(LAB)) {
      for (Field field : type.getDeclaredFields()) {
        if (!field.getType().isPrimitive()) {
          reach(value(field, object));
        }
      }
      type = type.getSuperclass();
    }
  }

  private static Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }
}
