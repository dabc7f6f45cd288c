package jobsinpractice.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.Sources;

/** A course of one small lab, copied to where a test may break it. */
final class FixtureLab {
  static final String CODE = "src/main/java/jobsinpractice/lab1/Counter.java";
  static final String TEST = "src/test/java/jobsinpractice/lab1/CounterTest.java";

  private final Path root;

  private FixtureLab(Path root) {
    this.root = root;
  }

  /** As it should be: the gate has nothing to say about it. */
  static FixtureLab in(Path folder) {
    try {
      Path original = Path.of(FixtureLab.class.getResource("/course").toURI());
      Path copy = folder.resolve("a course");
      try (Stream<Path> files = Files.walk(original)) {
        for (Path file : files.toList()) {
          Path target = copy.resolve(original.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        }
      }
      return new FixtureLab(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path root() {
    return root;
  }

  LabHome home() {
    return Labs.at(root).lab(1);
  }

  FixtureLab lab(String file, String text) {
    return write(home().dir().resolve(file), text);
  }

  FixtureLab inLab(String file, String from, String to) {
    return replace(home().dir().resolve(file), from, to);
  }

  FixtureLab solution(String file, String text) {
    return write(home().solutionDir().resolve(file), text);
  }

  FixtureLab inSolution(String file, String from, String to) {
    return replace(home().solutionDir().resolve(file), from, to);
  }

  /** A learner who answers task 1 with this code. */
  FixtureLab taskOneIs(String code) {
    String stub = "throw ToDo.task(1, 1);";
    return lab(CODE, read(home().dir().resolve(CODE)).replace(stub, code));
  }

  FixtureLab solved() {
    Sources.solution(home()).java().forEach((name, text) -> lab("src/main/java/" + name, text));
    return this;
  }

  private FixtureLab replace(Path file, String from, String to) {
    String text = read(file);
    if (!text.contains(from)) {
      throw new IllegalStateException(file + " does not hold " + from);
    }
    return write(file, text.replace(from, to));
  }

  private FixtureLab write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
