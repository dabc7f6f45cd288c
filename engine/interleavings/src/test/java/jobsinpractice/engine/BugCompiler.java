package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one of the engine's source files with a bug in it, in memory. */
final class BugCompiler {
  private static final Path SOURCES = Path.of("../core/src/main/java/jobsinpractice/engine");

  private BugCompiler() {}

  /** Returns the classes of the file by their internal names. */
  static Map<String, byte[]> compile(PlantedBug bug) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Outputs outputs = new Outputs(compiler.getStandardFileManager(null, null, UTF_8));
    StringWriter errors = new StringWriter();
    List<String> options =
        List.of("-g", "-proc:none", "-cp", System.getProperty("java.class.path"));
    boolean compiles =
        compiler.getTask(errors, outputs, null, options, null, List.of(new Source(bug))).call();
    if (!compiles) throw new IllegalStateException(bug + " does not compile: " + errors);
    Map<String, byte[]> classes = new HashMap<>();
    outputs.classes.forEach((name, out) -> classes.put(name.replace('.', '/'), out.toByteArray()));
    return classes;
  }

  /** The file with the bug. Fails if the correct text is not there exactly once. */
  private static String source(PlantedBug bug) {
    String source;
    try {
      source = Files.readString(SOURCES.resolve(bug.file));
    } catch (IOException e) {
      throw new IllegalStateException("to be run in the folder engine/interleavings", e);
    }
    int at = source.indexOf(bug.correct);
    if (at < 0 || source.indexOf(bug.correct, at + 1) >= 0) {
      throw new IllegalStateException(
          bug + " must replace text that is in " + bug.file + " exactly once: " + bug.correct);
    }
    return source.replace(bug.correct, bug.wrong);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(PlantedBug bug) {
      super(URI.create("string:///jobsinpractice/engine/" + bug.file), Kind.SOURCE);
      this.text = source(bug);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what the compiler writes in memory. */
  private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
    final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Outputs(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/')), kind) {
        @Override
        public ByteArrayOutputStream openOutputStream() {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          classes.put(name, out);
          return out;
        }
      };
    }
  }
}
