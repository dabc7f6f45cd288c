package jobsinpractice.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The course on disk: its root, and its labs. */
public final class Labs {
  private static final Pattern NAME = Pattern.compile("lab\\d+");

  private final Path root;

  private Labs(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Returns the course with this root; it need not have any lab yet. */
  public static Labs at(Path root) {
    return new Labs(root);
  }

  /** Returns the course around this folder; {@code -Dlab.home} overrides it. */
  public static Labs find(Path from) {
    String told = System.getProperty("lab.home", "");
    if (!told.isEmpty()) {
      return at(Path.of(told));
    }
    for (Path dir = from.toAbsolutePath().normalize(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve("labs")) && Files.exists(dir.resolve("mvnw"))) {
        return at(dir);
      }
    }
    throw new LabProblem(from.toAbsolutePath() + " is not inside a clone of Jobs in Practice");
  }

  public Path root() {
    return root;
  }

  /** Returns the folder where the kit keeps its files between runs; git ignores it. */
  public Path state() {
    return root.resolve(".lab");
  }

  /** Returns every lab, in order of its number. */
  public List<LabHome> all() {
    Path labs = root.resolve("labs");
    if (!Files.isDirectory(labs)) {
      return List.of();
    }
    try (Stream<Path> dirs = Files.list(labs)) {
      return dirs.filter(Files::isDirectory)
          .map(dir -> dir.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .map(name -> Integer.parseInt(name.substring(3)))
          .sorted()
          .map(number -> new LabHome(root, number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LabHome lab(int number) {
    LabHome lab = new LabHome(root, number);
    if (!Files.isDirectory(lab.dir())) {
      String known = String.join(", ", all().stream().map(l -> "" + l.number()).toList());
      throw new LabProblem("Lab " + number + " does not exist; the labs are " + known);
    }
    return lab;
  }

  /** Returns the lab around this folder, if any. */
  public java.util.Optional<LabHome> around(Path folder) {
    Path here = folder.toAbsolutePath().normalize();
    return all().stream()
        .filter(lab -> here.startsWith(lab.dir()) || here.startsWith(lab.solutionDir()))
        .findFirst();
  }
}
