package jobsinpractice.runner;

import java.nio.file.Path;

/** The paths of one lab's folders and files. It reads a file only when a method needs it. */
public record LabHome(Path root, int number) {

  /** "lab1", also the last part of its package. */
  public String name() {
    return "lab" + number;
  }

  public Path dir() {
    return root.resolve("labs").resolve(name());
  }

  public Path solutionDir() {
    return root.resolve("solutions").resolve(name());
  }

  /** The learner's code. */
  public Path sources() {
    return dir().resolve("src/main/java");
  }

  public Path resources() {
    return dir().resolve("src/main/resources");
  }

  /** Lines that change the fleet's workload; most labs have no such file. */
  public Path workload() {
    return resources().resolve("fleet.properties");
  }

  public Path tests() {
    return dir().resolve("src/test/java");
  }

  public Path testResources() {
    return dir().resolve("src/test/resources");
  }

  public Path solutionSources() {
    return solutionDir().resolve("src/main/java");
  }

  public Path solutionResources() {
    return solutionDir().resolve("src/main/resources");
  }

  public Path stubs() {
    return solutionDir().resolve("stubs");
  }

  public Path wrongAnswers() {
    return solutionDir().resolve("wrong-answers");
  }

  public Path rightAnswers() {
    return solutionDir().resolve("right-answers");
  }

  public Path readme() {
    return dir().resolve("README.md");
  }

  public Path hintsFile() {
    return dir().resolve("hints.md");
  }

  /** The heading of its README without "Lab 1 · ", or its name. */
  public String title() {
    return TextFiles.read(readme())
        .lines()
        .filter(line -> line.startsWith("# "))
        .findFirst()
        .map(line -> line.substring(2).replaceFirst("^Lab \\d+\\s*[·:.-]?\\s*", ""))
        .orElse(name());
  }

  /** The tests that fail on a fresh skeleton, as the README publishes them. */
  public RedList redList() {
    return RedList.of(this);
  }

  public Hints hints() {
    return Hints.of(this);
  }

  @Override
  public String toString() {
    return "lab " + number;
  }
}
