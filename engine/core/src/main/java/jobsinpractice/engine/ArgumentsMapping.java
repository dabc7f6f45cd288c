package jobsinpractice.engine;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a typed job's arguments become a list of JSON values, and how that list becomes them. */
final class ArgumentsMapping<A> {
  private final String name;
  private final Class<A> type;
  private final List<ArgumentType> types;

  /** Both empty for what is not a record: it is the one argument itself. */
  private final List<Method> accessors;

  private final Constructor<A> constructor;

  private ArgumentsMapping(
      String name,
      Class<A> type,
      List<ArgumentType> types,
      List<Method> accessors,
      Constructor<A> constructor) {
    this.name = name;
    this.type = type;
    this.types = types;
    this.accessors = accessors;
    this.constructor = constructor;
  }

  /**
   * @throws IllegalArgumentException when a job cannot have such arguments, with the path
   */
  static <A> ArgumentsMapping<A> of(String name, Class<A> type) {
    if (!type.isRecord()) {
      return new ArgumentsMapping<>(
          name, type, List.of(ArgumentType.of(type, name)), List.of(), null);
    }
    List<ArgumentType> types = new ArrayList<>();
    List<Method> accessors = new ArrayList<>();
    List<Class<?>> parameters = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(ArgumentType.of(component.getGenericType(), name + "." + component.getName()));
      accessors.add(accessible(component.getAccessor(), name));
      parameters.add(component.getType());
    }
    try {
      Constructor<A> constructor = type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
      return new ArgumentsMapping<>(name, type, types, accessors, accessible(constructor, name));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every record has it
    }
  }

  private static <T extends AccessibleObject> T accessible(T member, String name) {
    try {
      member.setAccessible(true);
      return member;
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          name + ": its module does not open the record's package to the engine", e);
    }
  }

  List<Object> toArgs(A args) {
    if (constructor == null) return Collections.singletonList(args);
    if (args == null) throw new IllegalArgumentException(name + " is pushed without arguments");
    List<Object> values = new ArrayList<>();
    for (Method accessor : accessors) values.add(invoke(() -> accessor.invoke(args)));
    return values;
  }

  A fromArgs(List<Object> args) {
    if (types.size() != args.size()) {
      throw new IllegalArgumentException(
          name + " takes " + types.size() + " arguments, and the job has " + args.size());
    }
    Object[] values = new Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = types.get(i).from(args.get(i), name + ": args[" + i + "]");
    }
    if (constructor == null) return single(values[0]);
    return invoke(() -> constructor.newInstance(values));
  }

  @SuppressWarnings("unchecked") // a Class<Long> may be that of long, which casts nothing
  private A single(Object value) {
    return type.isPrimitive() ? (A) value : type.cast(value);
  }

  private interface Reflection<T> {
    T run() throws ReflectiveOperationException;
  }

  private static <T> T invoke(Reflection<T> reflection) {
    try {
      return reflection.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      if (e.getCause() instanceof Error cause) throw cause;
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
