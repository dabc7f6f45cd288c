package jobsinpractice.lab12;

import java.io.IOException;
import java.io.InputStream;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Runs the learner's code as on a machine in another time zone, where all its classes are loaded.
 */
final class OtherMachine {
  private OtherMachine() {}

  /**
   * Returns what a supplier of this lab returns there; its class has a constructor without
   * arguments.
   */
  @SuppressWarnings("unchecked")
  static <T> T in(String zone, Supplier<T> supplier) throws ReflectiveOperationException {
    TimeZone here = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      Class<?> loaded = Class.forName(supplier.getClass().getName(), true, new Fresh());
      var constructor = loaded.getDeclaredConstructor();
      constructor.setAccessible(true);
      return ((Supplier<T>) constructor.newInstance()).get();
    } finally {
      TimeZone.setDefault(here);
    }
  }

  /** Loads the lab's classes itself, and all others from where they are. */
  private static final class Fresh extends ClassLoader {
    Fresh() {
      super(SentMails.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(SentMails.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) return known;
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
