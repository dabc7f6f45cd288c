package jobsinpractice.runner;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jobsinpractice.testkit.MachineTrouble;

/**
 * Compiles a lab's code and its tests in one pass, from memory into a folder with {@code classes}
 * and {@code test-classes}. Keep it between runs: the jars stay open, which makes the second run
 * fast.
 */
final class LabCompiler implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-parameters", "-nowarn", "-Xlint:-options", "--release", "17");

  private final JavaCompiler javac;
  private final StandardJavaFileManager files;

  LabCompiler() {
    javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new MachineTrouble(
          "this Java has no compiler: " + System.getProperty("java.home"),
          "install a JDK 17 or newer (not a JRE) and point JAVA_HOME at it");
    }
    files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    setClassPath();
  }

  private void setClassPath() {
    List<File> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry));
    }
    try {
      files.setLocation(javax.tools.StandardLocation.CLASS_PATH, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles into the folder, which must be empty; returns the errors, if any. */
  List<CompileError> compile(Sources main, LabHome lab, Path folder) {
    Path classes = folder.resolve("classes");
    Path tests = folder.resolve("test-classes");
    List<JavaFileObject> units = new ArrayList<>();
    main.java().forEach((name, text) -> units.add(new Source(name, text, classes)));
    TextFiles.readAll(lab.tests(), ".java")
        .forEach((name, text) -> units.add(new Source(name, text, tests)));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try {
      Files.createDirectories(classes);
      Files.createDirectories(tests);
      copy(main.resources(), classes);
      copy(lab.testResources(), tests);
      javac.getTask(null, new Split(files), said, OPTIONS, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<CompileError> errors = errors(said, classes);
    // A mistake in the learner's code also keeps the tests from compiling: report one cause, once.
    return errors.isEmpty() ? errors(said, tests) : errors;
  }

  private static List<CompileError> errors(DiagnosticCollector<JavaFileObject> said, Path of) {
    List<CompileError> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
      Source source = one.getSource() instanceof Source s ? s : null;
      boolean mine = source == null || source.output.equals(of);
      if (one.getKind() == Diagnostic.Kind.ERROR && mine) {
        errors.add(error(one, source));
      }
    }
    return errors;
  }

  private static CompileError error(Diagnostic<?> one, Source source) {
    String message = one.getMessage(Locale.ENGLISH);
    if (source == null || one.getLineNumber() < 1) {
      return new CompileError(source == null ? "javac" : source.file(), 0, 0, message, "");
    }
    String[] lines = source.text.split("\n", -1);
    int line = (int) one.getLineNumber();
    String text = line <= lines.length ? lines[line - 1].replace('\t', ' ') : "";
    long column = column(one, source.text);
    return new CompileError(source.file(), line, column, message, text);
  }

  // Diagnostic.getColumnNumber expands tabs to 8; the source line is shown with one space a tab.
  private static long column(Diagnostic<?> one, String text) {
    long position = one.getPosition();
    if (position == Diagnostic.NOPOS || position > text.length()) {
      return 0;
    }
    return position - text.lastIndexOf('\n', (int) position - 1);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One Java file in memory, with the folder for its classes. */
  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;
    private final Path output;

    Source(String name, String text, Path output) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.name = name;
      this.text = text;
      this.output = output;
    }

    String file() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Writes each class to the folder of its source. */
  private static final class Split extends ForwardingJavaFileManager<StandardJavaFileManager> {
    Split(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location place, String type, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      Path folder = ((Source) sibling).output;
      Path file = folder.resolve(type.replace('.', '/') + kind.extension);
      Files.createDirectories(file.getParent());
      return fileManager.getJavaFileObjects(file.toFile()).iterator().next();
    }

    @Override
    public void close() {
      // the shared manager stays open for the next compilation
    }
  }

  /** Returns the names of the test classes in a folder of compiled tests. */
  static List<String> testClasses(LabHome lab) {
    Map<String, String> tests = TextFiles.readAll(lab.tests(), "Test.java");
    return tests.keySet().stream()
        .map(name -> name.replaceFirst("\\.java$", "").replace('/', '.'))
        .toList();
  }
}
