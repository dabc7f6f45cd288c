package jobsinpractice.mavenoutput;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Named;
import javax.inject.Singleton;
import org.codehaus.plexus.compiler.CompilerConfiguration;
import org.codehaus.plexus.compiler.CompilerException;
import org.codehaus.plexus.compiler.CompilerMessage;
import org.codehaus.plexus.compiler.CompilerResult;
import org.codehaus.plexus.compiler.javac.JavacCompiler;

/**
 * Runs javac for labs ({@code compilerId} lab): it prints each error once and the fix, instead of
 * Maven's two lists and closing lines.
 */
@Named("lab")
@Singleton
public final class LabCompiler extends JavacCompiler {
  private static final int SHOWN = 5;

  @Override
  public CompilerResult performCompile(CompilerConfiguration configuration)
      throws CompilerException {
    CompilerResult result = super.performCompile(configuration);
    List<CompilerMessage> errors =
        result.getCompilerMessages().stream()
            .filter(CompilerMessage::isError)
            .filter(message -> message.getFile() != null)
            .toList();
    if (!result.isSuccess() && !errors.isEmpty()) {
      System.out.print(report(Path.of(configuration.getOutputLocation()), errors));
      System.out.flush();
      MavenTail.silence();
      MavenTail.silence(
          "org.apache.maven.plugin.compiler.CompilerMojo",
          "org.apache.maven.plugin.compiler.TestCompilerMojo");
    }
    return result;
  }

  // Output goes to <root>/labs/lab1/target/classes.
  static String report(Path classes, List<CompilerMessage> errors) {
    Path lab = classes.getParent().getParent();
    Path root = lab.getParent().getParent();
    String place = root.relativize(lab).toString().replace('\\', '/');
    StringBuilder text = new StringBuilder("\n" + place + " does not compile\n");
    for (CompilerMessage error : errors.subList(0, Math.min(SHOWN, errors.size()))) {
      text.append("  error    ").append(where(root, error)).append('\n');
      error
          .getMessage()
          .lines()
          .forEach(line -> text.append("           ").append(line.strip()).append('\n'));
    }
    if (errors.size() > SHOWN) {
      text.append("           and ").append(errors.size() - SHOWN).append(" more errors\n");
    }
    text.append("  fix      correct that line and run the same command again");
    if (place.startsWith("labs/lab")) {
      text.append("\n  lost?    labs/lab reset ")
          .append(place.substring("labs/lab".length()))
          .append(" restores the lab's starting point, and keeps a backup of your code");
    }
    return text.append("\n\n").toString();
  }

  private static String where(Path root, CompilerMessage error) {
    Path file = Path.of(error.getFile()).toAbsolutePath();
    return (file.startsWith(root) ? root.relativize(file) : file) + ":" + error.getStartLine();
  }
}
