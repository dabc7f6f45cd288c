package jobsinpractice.database;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import javax.sql.DataSource;

/**
 * What a worker does, in a class of its own, so that a test can run it as another process does:
 * with its own static fields and its own Java locks, which keep out no thread of another process.
 *
 * <pre>{@code
 * static final class Taking implements WorkerCode<String, Boolean> {
 *   public Boolean run(DataSource database, String item) throws Exception {
 *     return new Stock(database).take(item);
 *   }
 * }
 * WorkerCode<String, Boolean> other = WorkerCode.inAnotherProcess(Taking.class);
 * }</pre>
 *
 * @param <A> the argument; a type of the JDK, or a public type of the lab
 * @param <R> the result; such a type too
 */
@FunctionalInterface
public interface WorkerCode<A, R> {
  R run(DataSource database, A argument) throws Exception;

  /**
   * Returns an object of this class, loaded once more together with all classes of its package that
   * are not public. Public ones are shared, so that they can be passed from one to the other.
   */
  static <A, R> WorkerCode<A, R> inAnotherProcess(Class<? extends WorkerCode<A, R>> type) {
    try {
      Constructor<?> made =
          new OtherProcess(type).loadClass(type.getName()).getDeclaredConstructor();
      made.setAccessible(true);
      @SuppressWarnings("unchecked")
      WorkerCode<A, R> code = (WorkerCode<A, R>) made.newInstance();
      return code;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be loaded again", e);
    }
  }

  /** Loads the classes of one package again. */
  final class OtherProcess extends ClassLoader {
    private final String ownPackage;

    private OtherProcess(Class<?> type) {
      super(type.getClassLoader());
      this.ownPackage = type.getPackageName();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded == null && !name.startsWith(ownPackage + ".")) {
          return super.loadClass(name, resolve);
        }
        return loaded == null ? again(super.loadClass(name, resolve)) : loaded;
      }
    }

    private Class<?> again(Class<?> theirs) throws ClassNotFoundException {
      if (Modifier.isPublic(theirs.getModifiers())) {
        return theirs;
      }
      String file = theirs.getName().replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        byte[] code = in.readAllBytes();
        return defineClass(theirs.getName(), code, 0, code.length, theirs.getProtectionDomain());
      } catch (IOException e) {
        throw new ClassNotFoundException(theirs.getName(), e);
      }
    }
  }
}
