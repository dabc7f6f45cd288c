package jobsinpractice.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles the simulator to JavaScript. */
final class SimulatorScript {
  private static final String NAME = "simulator.js";
  private static final String HEAD =
      """
      // The simulator (labs/simulator), compiled to JavaScript by labs/figures. Do not edit.
      // It holds parts of TeaVM and Apache Harmony (Apache-2.0), of the ThreeTen backport (BSD-3-Clause,
      // (c) Stephen Colebourne and Michael Nascimento Santos), and of HdrHistogram (CC0).
      """;

  private SimulatorScript() {}

  /**
   * Returns the script, the same bytes for the same class files. The order of its parts depends on
   * identity hashes, so a JVM of its own compiles it, which has done nothing before.
   *
   * @param folder for the compiler's files
   */
  static String compile(Path folder) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                SimulatorScript.class.getName(),
                folder.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) throw new IllegalStateException("the compiler ended with " + exit);
    return HEAD + Files.readString(folder.resolve(NAME));
  }

  /** Compiles into the folder that is named. */
  public static void main(String[] folder) throws TeaVMToolException {
    compileHere(Path.of(folder[0]));
  }

  private static void compileHere(Path folder) throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setMainClass(BrowserFigures.class.getName());
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setTargetDirectory(folder.toFile());
    tool.setTargetFileName(NAME);
    tool.setObfuscated(true);
    // Without Java's checks of null and of an array's bounds, which take a third of the time. No
    // figure relies on them: MovingFiguresBrowserIT compares the texts with those of a JVM.
    tool.setStrict(false);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.setClassLoader(SimulatorScript.class.getClassLoader());
    tool.setLog(new EmptyTeaVMToolLog());
    tool.generate();
    List<String> problems = new ArrayList<>();
    for (Problem problem : tool.getProblemProvider().getSevereProblems()) {
      problems.add(text(problem));
    }
    if (!problems.isEmpty()) throw new IllegalStateException(String.join("\n", problems));
  }

  private static String text(Problem problem) {
    List<String> names = new ArrayList<>();
    for (Object name : problem.getParams()) names.add(String.valueOf(name));
    return problem.getText() + " " + names + " in " + problem.getLocation();
  }
}
