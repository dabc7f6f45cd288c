package jobsinpractice.cli;

import java.lang.reflect.Proxy;

/**
 * Unix signals, where the JVM has them. By reflection: the class is outside Java's standard, and a
 * system without it, or without the signal, goes without.
 */
final class Signals {
  private Signals() {}

  /** False where the signal cannot be had. */
  static boolean on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, args) -> {
                if (method.getName().equals("handle")) action.run();
                return null;
              });
      Object wanted = signal.getConstructor(String.class).newInstance(name);
      signal.getMethod("handle", signal, handler).invoke(null, wanted, proxy);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
