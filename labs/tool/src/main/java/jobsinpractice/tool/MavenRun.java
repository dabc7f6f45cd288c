package jobsinpractice.tool;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jobsinpractice.runner.Links;

/** Runs the Maven wrapper of a clone, quietly, and keeps its output in a file. */
final class MavenRun {
  private static final Pattern NOT_THERE =
      Pattern.compile(
          "Unknown host|Could not (transfer|resolve|find)|Cannot access|offline mode"
              + "|has not been downloaded|Failed to fetch|Non-resolvable|timed out");

  private final Path root;
  private final Path log;

  /**
   * @param log the file for the output of the last run
   */
  MavenRun(Path root, Path log) {
    this.root = root;
    this.log = log;
  }

  /** Returns whether Maven succeeded. */
  boolean run(List<String> words) {
    String script = File.separatorChar == '\\' ? "mvnw.cmd" : "mvnw";
    List<String> line = new ArrayList<>(List.of(root.resolve(script).toString(), "-q", "-B"));
    line.addAll(words);
    try {
      Files.createDirectories(Links.refuse(log).getParent());
      ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process maven = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      maven.getOutputStream().close();
      Thread stop = new Thread(maven::destroy); // Ctrl-C here also ends Maven
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        return maven.waitFor() == 0;
      } finally {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    } catch (IOException e) {
      throw new UserError("Maven cannot be started: " + e.getMessage(), "chmod +x mvnw");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns whether the last run failed because something was not there, and not to be had. */
  boolean missedSomething() {
    return NOT_THERE.matcher(output()).find();
  }

  /** Returns the first error of the last run, in one line. */
  String firstError() {
    String line =
        output()
            .lines()
            .filter(text -> text.matches(".*(ERROR|rror:|annot|ailed|Could not).*"))
            .findFirst()
            .orElse("see the log")
            .replace("[ERROR] ", "")
            .replace(root + File.separator, "");
    return line.length() > 200 ? line.substring(0, 200) + " …" : line;
  }

  private String output() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
