package jobsinpractice.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's Chromium or Chrome, without a window. Nothing is downloaded. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
  private static final long MINUTES = 10;

  private final Path program;

  private Chromium(Path program) {
    this.program = program;
  }

  static Optional<Chromium> find() {
    return find(System.getenv().getOrDefault("PATH", ""));
  }

  static Optional<Chromium> find(String path) {
    Stream<Path> onPath =
        Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, ELSEWHERE.stream())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(Chromium::new);
  }

  String name() {
    return program.getFileName().toString();
  }

  /**
   * Returns a page as PDF.
   *
   * @param folder for the browser's own files
   */
  byte[] print(Path page, Path folder) throws IOException {
    Path pdf = folder.resolve("book.pdf");
    Path log = folder.resolve("browser.log");
    Process process =
        new ProcessBuilder(command(page, pdf, folder))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (ended && process.exitValue() == 0 && Files.isRegularFile(pdf)) {
        return Files.readAllBytes(pdf);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    throw new UserError(
        program + " has not printed the book" + reason(log) + ".",
        "open labs/lab read in a browser, and print its pages");
  }

  private List<String> command(Path page, Path pdf, Path folder) {
    List<String> words =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--generate-pdf-document-outline",
                "--print-to-pdf=" + pdf));
    if (System.getProperty("user.name").equals("root")) {
      words.add("--no-sandbox"); // in a container; the page is the course's own
    }
    words.add(page.toUri().toString());
    return words;
  }

  private static String reason(Path log) throws IOException {
    List<String> lines = Files.isRegularFile(log) ? Files.readAllLines(log) : List.of();
    return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1).strip();
  }
}
