package jobsinpractice.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own files that hold sentences: texts, sources, scripts, and page templates. */
final class ProjectFiles {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".lab", ".idea", "node_modules");

  /** These hold habits on purpose. */
  private static final Set<String> ABOUT_HABITS =
      Set.of("Habit.java", "HabitsIT.java", "ProseFileTest.java", "GrammarIT.java");

  /** Written by a compiler. */
  private static final Set<String> COMPILED = Set.of("simulator.js");

  private ProjectFiles() {}

  /** Returns the top folder of the project. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("chapters"))) folder = folder.getParent();
    return folder;
  }

  /** Returns every file with sentences of ours, in the order of their names. */
  static List<Path> all() throws IOException {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(md|java|html|js|lua)"))
          .filter(file -> !ABOUT_HABITS.contains(file.getFileName().toString()))
          .filter(file -> !COMPILED.contains(file.getFileName().toString()))
          .filter(file -> ours(root.relativize(file)))
          .sorted()
          .toList();
    }
  }

  /** Returns the Markdown files only. */
  static List<Path> texts() throws IOException {
    return all().stream().filter(file -> file.toString().endsWith(".md")).toList();
  }

  static String name(Path file) {
    return root().relativize(file).toString().replace('\\', '/');
  }

  private static boolean ours(Path relative) {
    for (Path part : relative) {
      if (NOT_OURS.contains(part.toString())) return false;
    }
    return true;
  }
}
