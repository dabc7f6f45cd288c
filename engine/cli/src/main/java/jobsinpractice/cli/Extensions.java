package jobsinpractice.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;

/** The WorkerExtensions on the class path and in what -r names. */
final class Extensions {
  private Extensions() {}

  /**
   * Lets each change the worker, once.
   *
   * @throws BadSetting when one cannot be loaded, or throws
   */
  static void extend(Worker.Builder worker, List<Path> require) {
    ClassLoader loader = WorkerCommand.class.getClassLoader();
    if (!require.isEmpty()) {
      URL[] urls = require.stream().map(Extensions::url).toArray(URL[]::new);
      loader = new URLClassLoader(urls, loader); // open as long as the worker runs
    }
    Set<Class<?>> seen = new HashSet<>();
    Iterator<WorkerExtension> all = ServiceLoader.load(WorkerExtension.class, loader).iterator();
    while (true) {
      WorkerExtension extension = next(all);
      if (extension == null) return;
      if (seen.add(extension.getClass())) extend(worker, extension);
    }
  }

  private static WorkerExtension next(Iterator<WorkerExtension> all) {
    try {
      return all.hasNext() ? all.next() : null;
    } catch (Throwable e) { // a ServiceConfigurationError, or what its constructor threw
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BadSetting(
          "A WorkerExtension cannot be loaded: "
              + OneLine.of(e)
              + " ("
              + OneLine.withClass(cause)
              + "). Check what its META-INF/services file names.");
    }
  }

  private static void extend(Worker.Builder worker, WorkerExtension extension) {
    try {
      extension.extend(worker);
    } catch (Throwable e) {
      StackTraceElement[] trace = e.getStackTrace();
      throw new BadSetting(
          "The extension "
              + extension.getClass().getName()
              + " threw "
              + OneLine.withClass(e)
              + (trace.length == 0 ? "" : ", at " + trace[0])
              + ". Correct it, or take it off the class path.");
    }
  }

  static URL url(Path path) {
    if (!Files.exists(path)) {
      throw new BadSetting("-r " + path + " does not exist. Name a jar or a folder of classes.");
    }
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new BadSetting("-r " + path + " cannot be loaded: " + e.getMessage());
    }
  }
}
