package jobsinpractice.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.NewLab;
import jobsinpractice.testkit.Colours;

/** A course of one lab in a folder of its own, and the tool over it, as a learner would type it. */
final class MiniCourse {
  private static final boolean GIT = git();

  static final String CODE = "src/main/java/jobsinpractice/lab1/Busy.java";

  private final Path root;
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private MiniCourse(Path root) {
    this.root = root;
  }

  static MiniCourse in(Path folder) {
    Path root = folder.resolve("a course"); // every test runs in a path with a space
    try {
      Files.createDirectories(root.resolve("labs"));
      Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n");
      Files.writeString(
          root.resolve("pom.xml"),
          """
          <project>
            <modules>
              <module>labs</module>
              <module>solutions</module>
            </modules>
          </project>
          """);
      NewLab.make(Labs.at(root), 1, "How busy");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MiniCourse(root);
  }

  /** Returns the same course with a screen of its own. */
  MiniCourse inAnotherTerminal() {
    return new MiniCourse(root);
  }

  Path root() {
    return root;
  }

  LabHome lab() {
    return Labs.at(root).lab(1);
  }

  Path code() {
    return lab().dir().resolve(CODE);
  }

  /** Runs {@code labs/lab …}; what it printed is in {@link #screen()}. */
  int type(String... words) {
    screen.reset();
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, out, Colours.NONE, false);
    return new LabTool(new Course(Labs.at(root), root, terminal)).run(words);
  }

  String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  void solve() {
    SolutionText.files(lab()).forEach((name, text) -> write(lab().dir().resolve(name), text));
  }

  /** Lets a test of the lab fail as it does where Redis is missing. */
  void breakMachine() {
    Path test = lab().tests().resolve("jobsinpractice/lab1/BusyTest.java");
    String trouble =
        "if (true) throw new jobsinpractice.testkit.MachineTrouble(\"no Redis\", \"start it\");";
    String before = "void noThreads() {\n";
    write(test, read(test).replace(before, before + trouble));
  }

  String skeleton() {
    return jobsinpractice.runner.Skeleton.of(lab()).files().get(CODE);
  }

  /** Skips the test on a machine without Git: the course needs none. */
  static void needsGit() {
    org.junit.jupiter.api.Assumptions.assumeTrue(GIT, "no Git on this machine");
  }

  private static boolean git() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      System.out.println("Tests that need a Git clone are skipped: no git on the PATH");
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
