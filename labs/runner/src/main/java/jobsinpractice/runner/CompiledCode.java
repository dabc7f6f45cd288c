package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles a lab's code, and no file of it that would give the same classes as before: an answer
 * changes a file or two of the solution. The other files' classes stay as they are if the changed
 * ones look the same from outside ({@link ClassApi}). In any other case, and for any error, it
 * compiles all files. Safe to use from many threads.
 */
final class CompiledCode {
  /** Code that differs in more files is another starting point. */
  private static final int MOST = 3;

  private final Path folder;
  private final Map<Path, Base> byLab = new ConcurrentHashMap<>();

  CompiledCode(Path folder) {
    this.folder = folder;
  }

  /**
   * Code that was compiled as a whole, in a folder that nothing else changes.
   *
   * @param made by source file, the class files that came out of it
   */
  private record Base(Map<String, String> java, Path classes, Map<String, Set<String>> made) {
    Set<String> changed(Map<String, String> other) {
      Set<String> files = new TreeSet<>(java.keySet());
      files.addAll(other.keySet());
      files.removeIf(file -> Objects.equals(java.get(file), other.get(file)));
      return files;
    }

    List<Path> madeOf(Set<String> files) {
      return files.stream()
          .flatMap(file -> made.getOrDefault(file, Set.of()).stream())
          .map(classes::resolve)
          .toList();
    }
  }

  /** Compiles into an empty folder; returns the errors, if any. */
  List<CompileError> of(LabHome lab, Sources sources, Path classes, LabCompiler compiler)
      throws IOException {
    Base base = byLab.get(lab.dir());
    Set<String> changed = base == null ? Set.of() : base.changed(sources.java());
    boolean few = base != null && !changed.isEmpty() && changed.size() <= MOST;
    if (few && sources.java().keySet().equals(base.java.keySet())) {
      if (onlyThese(changed, base, sources, classes, compiler)) {
        return List.of();
      }
      TextFiles.delete(classes);
    }
    LabCompiler.Result result = compiler.code(sources, classes, List.of());
    if (result.errors().isEmpty() && (base == null || changed.size() > MOST)) {
      Path kept = Files.createTempDirectory(folder, lab.name() + "-code-");
      for (Set<String> files : result.made().values()) {
        for (String file : files) {
          copy(classes.resolve(file), kept.resolve(file));
        }
      }
      byLab.put(lab.dir(), new Base(sources.java(), kept, result.made()));
    }
    return result.errors();
  }

  /** Returns false if the other files have to be compiled too. */
  private static boolean onlyThese(
      Set<String> changed, Base base, Sources sources, Path classes, LabCompiler compiler)
      throws IOException {
    Map<String, String> java = new HashMap<>(sources.java());
    java.keySet().retainAll(changed);
    Sources part = new Sources(java, sources.resources());
    LabCompiler.Result result = compiler.code(part, classes, List.of(base.classes));
    if (!result.errors().isEmpty()) {
      return false;
    }
    List<Path> now =
        result.made().values().stream().flatMap(Set::stream).map(classes::resolve).toList();
    if (!ClassApi.of(now).equals(ClassApi.of(base.madeOf(changed)))) {
      return false;
    }
    Set<String> others = new TreeSet<>(base.java.keySet());
    others.removeAll(changed);
    for (Path file : base.madeOf(others)) {
      Path to = classes.resolve(base.classes.relativize(file).toString());
      if (Files.exists(to)) {
        return false; // two files declare the same class
      }
      copy(file, to);
    }
    return true;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }
}
