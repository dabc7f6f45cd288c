package jobsinpractice.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The learner's code of one lab, compiled into a folder, for a worker to load. */
public final class LabClasses {
  private LabClasses() {}

  /** A class folder, or the compiler's errors. */
  public record Compiled(Path classes, List<CompileError> errors) {}

  /**
   * @param folder emptied first
   */
  public static Compiled compile(LabHome lab, Path folder) {
    empty(Links.refuse(folder));
    Path classes = folder.resolve("classes");
    try (LabCompiler compiler = new LabCompiler()) {
      List<CompileError> errors = compiler.code(Sources.learners(lab), classes);
      return new Compiled(classes, errors);
    }
  }

  private static void empty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + folder, e);
    }
  }
}
