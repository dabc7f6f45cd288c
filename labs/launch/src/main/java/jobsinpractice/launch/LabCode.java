package jobsinpractice.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The compiled classes of one lab, in a class loader of their own. Most are package-private, so
 * they are called by reflection.
 */
public final class LabCode implements AutoCloseable {
  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          int.class, Integer.class,
          long.class, Long.class,
          double.class, Double.class,
          boolean.class, Boolean.class);

  private final int lab;
  private final Loader loader;

  private LabCode(int lab, Loader loader) {
    this.lab = lab;
    this.loader = loader;
  }

  /** The lab has no such class: it was not compiled, or the class was renamed. */
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1;

    Missing(String message) {
      super(message);
    }
  }

  /**
   * Returns the code of a lab.
   *
   * @param classes the folder with its compiled classes; it can be missing
   */
  public static LabCode of(int lab, Path classes) {
    try {
      URL[] urls = Files.isDirectory(classes) ? new URL[] {classes.toUri().toURL()} : new URL[0];
      return new LabCode(lab, new Loader(lab, urls));
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the lab's own package from its folder only, and everything else as usual. */
  private static final class Loader extends URLClassLoader {
    private final String own;

    Loader(int lab, URL[] urls) {
      super(urls, LabCode.class.getClassLoader());
      own = "jobsinpractice.lab" + lab + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(own)) return super.loadClass(name, resolve);
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }
  }

  /** Returns a new object of a class of the lab. */
  public Object create(String type, Object... args) throws Exception {
    for (Constructor<?> constructor : type(type).getDeclaredConstructors()) {
      if (accepts(constructor, args)) {
        open(constructor);
        return unwrapped(() -> constructor.newInstance(args));
      }
    }
    throw new Missing(type + " has no such constructor");
  }

  /** Calls a method of an object of the lab. */
  public Object call(Object target, String method, Object... args) throws Exception {
    return call(target.getClass(), target, method, args);
  }

  /** Calls a static method of a class of the lab. */
  public Object callStatic(String type, String method, Object... args) throws Exception {
    return call(type(type), null, method, args);
  }

  /** Returns a static field of a class of the lab. */
  public Object constant(String type, String name) throws Exception {
    try {
      Field field = type(type).getDeclaredField(name);
      open(field);
      return field.get(null);
    } catch (NoSuchFieldException e) {
      throw new Missing(type + " has no field " + name);
    }
  }

  /** Returns an object of an interface of the lab that hands each call to this handler. */
  public Object implement(String type, InvocationHandler calls) throws Exception {
    return Proxy.newProxyInstance(loader, new Class<?>[] {type(type)}, calls);
  }

  private Object call(Class<?> type, Object target, String name, Object... args) throws Exception {
    for (Class<?> in = type; in != null; in = in.getSuperclass()) {
      for (Method method : in.getDeclaredMethods()) {
        if (method.getName().equals(name) && !method.isBridge() && accepts(method, args)) {
          open(method);
          return unwrapped(() -> method.invoke(target, args));
        }
      }
    }
    throw new Missing(type.getSimpleName() + " has no method " + name);
  }

  private Class<?> type(String name) throws Missing {
    try {
      return Class.forName("jobsinpractice.lab" + lab + "." + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new Missing("its class " + name + " is not compiled");
    }
  }

  private static boolean accepts(Executable method, Object[] args) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != args.length) return false;
    for (int i = 0; i < types.length; i++) {
      if (args[i] != null && !BOXES.getOrDefault(types[i], types[i]).isInstance(args[i])) {
        return false;
      }
    }
    return true;
  }

  private static void open(AccessibleObject member) {
    member.setAccessible(true);
  }

  private interface Call {
    Object run() throws ReflectiveOperationException;
  }

  /** Throws what the lab's code throws. */
  private static Object unwrapped(Call call) throws Exception {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception exception) throw exception;
      if (e.getCause() instanceof Error error) throw error;
      throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
