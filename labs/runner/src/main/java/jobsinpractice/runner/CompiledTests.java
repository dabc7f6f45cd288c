package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The compiled tests of each lab. The tests are compiled again only when they have changed, or when
 * the lab's code looks different from outside: a method has another type, a constant another value.
 * Safe to use from many threads.
 */
final class CompiledTests {
  /** Code that looks different from outside is rare, and its tests need not be kept. */
  private static final int MOST = 4;

  private final Path folder;
  private final Map<Path, Kept> byLab = new ConcurrentHashMap<>();

  CompiledTests(Path folder) {
    this.folder = folder;
  }

  /** One lab's tests: their sources, and a folder of classes for each API of the lab's code. */
  private record Kept(Map<String, String> sources, Map<String, Path> byApi) {}

  /** A folder of classes, or the compiler's errors. */
  record Compiled(Path classes, List<CompileError> errors) {}

  /**
   * @param classes the lab's compiled code
   * @param otherwise an empty folder, for tests that are not kept
   */
  Compiled of(LabHome lab, Path classes, LabCompiler compiler, Path otherwise) throws IOException {
    Map<String, String> sources = TextFiles.readAll(lab.tests(), ".java");
    sources.putAll(TextFiles.readAll(lab.testResources(), ""));
    Kept kept =
        byLab.compute(
            lab.dir(),
            (dir, old) ->
                old != null && old.sources.equals(sources)
                    ? old
                    : new Kept(sources, new ConcurrentHashMap<>()));
    String api = ClassApi.of(classes);
    Path known = kept.byApi.get(api);
    if (known != null) {
      return new Compiled(known, List.of());
    }
    boolean keep = kept.byApi.size() < MOST;
    Path to = keep ? Files.createTempDirectory(folder, lab.name() + "-tests-") : otherwise;
    List<CompileError> errors = compiler.tests(lab, classes, to);
    if (keep && errors.isEmpty()) {
      kept.byApi.put(api, to);
    }
    return new Compiled(to, errors);
  }
}
