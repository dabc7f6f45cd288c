package jobsinpractice.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;

/**
 * Loads the classes of a package once more, as another process does: with static fields of their
 * own, and so that their static code runs again.
 */
public final class OtherProcess extends ClassLoader {
  private final String ownPackage;

  private OtherProcess(Class<?> type) {
    super(type.getClassLoader());
    this.ownPackage = type.getPackageName() + ".";
  }

  /**
   * Returns a new object of this class there. Its methods can call the learner's code.
   *
   * @param type a class of the test, with a constructor without arguments
   * @param <T> an interface from another package, which both processes share
   */
  @SuppressWarnings("unchecked")
  public static <T> T create(Class<? extends T> type) throws ReflectiveOperationException {
    Constructor<?> made = new OtherProcess(type).loadClass(type.getName()).getDeclaredConstructor();
    made.setAccessible(true);
    return (T) made.newInstance();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ownPackage)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? again(name) : known;
    }
  }

  private Class<?> again(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = in.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
