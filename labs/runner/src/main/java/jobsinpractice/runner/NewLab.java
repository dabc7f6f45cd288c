package jobsinpractice.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates a new lab from a small template that passes the gate, for an author to rewrite task by
 * task: its folder, its solution's folder, and the entries in the top pom.xml. Never overwrites
 * anything.
 */
public final class NewLab {
  private static final String TEMPLATE = "new-lab/";

  private NewLab() {}

  /**
   * @return the files that were created or changed
   */
  public static List<Path> make(Labs labs, int number, String title) {
    LabHome lab = new LabHome(labs.root(), number);
    for (Path folder : List.of(lab.dir(), lab.solutionDir())) {
      if (Files.exists(folder)) {
        throw new LabProblem(lab + " already exists: " + folder);
      }
    }
    List<Path> made = new ArrayList<>();
    files(lab).forEach((template, file) -> made.add(copy(template, file, number, title)));
    Skeleton skeleton = Skeleton.of(lab);
    skeleton.writeTo(lab.dir());
    skeleton.files().keySet().forEach(file -> made.add(lab.dir().resolve(file)));
    made.add(addModules(labs.root().resolve("pom.xml"), lab));
    return made;
  }

  private static Map<String, Path> files(LabHome lab) {
    Path code = Path.of("jobsinpractice", lab.name());
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : List.of("pom.xml", "README.md", "hints.md")) {
      files.put("labs/" + name, lab.dir().resolve(name));
    }
    files.put("labs/BusyTest.java", lab.tests().resolve(code).resolve("BusyTest.java"));
    for (String name : List.of("pom.xml", "README.md", "gate.properties", "stubs/task-1.java")) {
      files.put("solutions/" + name, lab.solutionDir().resolve(name));
    }
    files.put("solutions/Busy.java", lab.solutionSources().resolve(code).resolve("Busy.java"));
    for (String slug :
        List.of(
            "share-of-one",
            "integer-division",
            "idle-for-busy",
            "count-for-share",
            "not-a-number",
            "nothing-to-divide-by")) {
      String name = "wrong-answers/" + slug + ".java";
      files.put("solutions/" + name, lab.solutionDir().resolve(name));
    }
    for (String slug : List.of("loop", "early-return", "at-least-one")) {
      String name = "right-answers/" + slug + ".java";
      files.put("solutions/" + name, lab.solutionDir().resolve(name));
    }
    return files;
  }

  private static Path copy(String template, Path file, int number, String title) {
    try (InputStream in = NewLab.class.getResourceAsStream(TEMPLATE + template)) {
      if (in == null) {
        throw new IllegalStateException("the kit lacks its template " + template);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      String shown = file.toString().endsWith(".xml") ? escaped(title) : title;
      TextFiles.write(file, text.replace("@N@", "" + number).replace("@title@", shown));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String title) {
    return title.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** After the last module of its kind, so that the reactor's order stays readable. */
  private static Path addModules(Path pom, LabHome lab) {
    List<String> lines = new ArrayList<>(List.of(TextFiles.read(pom).split("\n", -1)));
    for (String folder : List.of("labs", "solutions")) {
      int last = -1;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.equals("</modules>")) {
          break; // later modules belong to a profile
        }
        last = line.startsWith("<module>" + folder) ? i : last;
      }
      if (last < 0) {
        throw new LabProblem(pom + " has no module in " + folder + " to add the new one after");
      }
      String indent = lines.get(last).replaceFirst("\\S.*", "");
      lines.add(last + 1, indent + "<module>" + folder + "/" + lab.name() + "</module>");
    }
    TextFiles.write(pom, String.join("\n", lines));
    return pom;
  }
}
