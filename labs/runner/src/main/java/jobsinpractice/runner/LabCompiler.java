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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import jobsinpractice.testkit.MachineTrouble;

/**
 * Compiles a lab's code and its tests, from memory into folders. Keep it between runs: the jars
 * stay open, which makes the second run fast.
 */
final class LabCompiler implements AutoCloseable {
  private static final int RELEASE = 17;

  private static final List<String> OPTIONS = options();

  private final JavaCompiler javac;
  private final StandardJavaFileManager files;

  /** What is in the packages of the jars and of the JDK, which do not change. */
  private final Map<List<Object>, List<JavaFileObject>> packages = new HashMap<>();

  LabCompiler() {
    javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new MachineTrouble(
          "this Java has no compiler: " + System.getProperty("java.home"),
          "install a JDK 17 or newer (not a JRE) and point JAVA_HOME at it");
    }
    files = newFiles();
    setClassPath();
  }

  /** On the JDK of that release, --release would only read the same API a second time, slowly. */
  private static List<String> options() {
    List<String> options = List.of("-proc:none", "-parameters", "-nowarn", "-Xlint:-options");
    if (Runtime.version().feature() == RELEASE) {
      return options;
    }
    return Stream.concat(options.stream(), Stream.of("--release", "" + RELEASE)).toList();
  }

  private StandardJavaFileManager newFiles() {
    return javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  }

  private void setClassPath() {
    List<File> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry));
    }
    try {
      files.setLocation(StandardLocation.CLASS_PATH, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles a lab's code into an empty folder; returns the errors, if any. */
  List<CompileError> code(Sources main, Path classes) {
    return code(main, classes, List.of()).errors;
  }

  /**
   * Compiles some of a lab's code.
   *
   * @param more folders with the classes of the rest
   */
  Result code(Sources main, Path classes, List<Path> more) {
    return compile(main.java(), main.resources(), classes, more);
  }

  /** Compiles a lab's tests into an empty folder; returns the errors, if any. */
  List<CompileError> tests(LabHome lab, Path classes, Path into) {
    Map<String, String> tests = TextFiles.readAll(lab.tests(), ".java");
    return compile(tests, lab.testResources(), into, List.of(classes)).errors;
  }

  /** The errors, and the class files that were written, by the name of the source file. */
  record Result(List<CompileError> errors, Map<String, Set<String>> made) {}

  private Result compile(Map<String, String> java, Path resources, Path into, List<Path> more) {
    List<JavaFileObject> units = new ArrayList<>();
    java.forEach((name, text) -> units.add(new Source(name, text)));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Map<String, Set<String>> made = new TreeMap<>();
    try (StandardJavaFileManager other = newFiles()) {
      Files.createDirectories(into);
      copy(resources, into);
      other.setLocationFromPaths(StandardLocation.CLASS_PATH, more);
      javac.getTask(null, new Output(files, other, into, made), said, OPTIONS, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<CompileError> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(error(one, one.getSource() instanceof Source source ? source : null));
      }
    }
    return new Result(errors, made);
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

    Source(String name, String text) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    String file() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Writes classes to a folder, and reads classes from one more class path. */
  private final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final StandardJavaFileManager more;
    private final Path folder;
    private final Map<String, Set<String>> made;

    Output(
        StandardJavaFileManager files,
        StandardJavaFileManager more,
        Path folder,
        Map<String, Set<String>> made) {
      super(files);
      this.more = more;
      this.folder = folder;
      this.made = made;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location place, String name, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      List<Object> key = List.of(place, name, Set.copyOf(kinds), recurse);
      List<JavaFileObject> known = packages.get(key);
      if (known == null) {
        known = new ArrayList<>();
        super.list(place, name, kinds, recurse).forEach(known::add);
        packages.put(key, known);
      }
      if (place != StandardLocation.CLASS_PATH) {
        return known;
      }
      List<JavaFileObject> all = new ArrayList<>();
      more.list(place, name, kinds, recurse).forEach(all::add);
      all.addAll(known);
      return all;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location place, String type, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      String name = type.replace('.', '/') + kind.extension;
      if (sibling instanceof Source source) {
        made.computeIfAbsent(source.name, any -> new TreeSet<>()).add(name);
      }
      Path file = folder.resolve(name);
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
