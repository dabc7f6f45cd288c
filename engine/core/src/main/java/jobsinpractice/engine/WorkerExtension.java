package jobsinpractice.engine;

/**
 * Code that plugs itself into a worker which it did not start. Found by {@code ServiceLoader}: a
 * jar or class folder that names its class in {@code META-INF/services} is enough.
 */
public interface WorkerExtension {
  /** Called once, before the worker is built: add listeners, middleware, handlers. */
  void extend(Worker.Builder worker);
}
