package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a compiler sees of compiled classes: their members with types, flags, and constants, but no
 * code and nothing private. A private class counts only if a signature or another class's parents
 * name it. Classes that were compiled with one version of this API also fit another version with
 * the same API.
 */
final class ClassApi extends ClassVisitor {
  private final Set<String> members = new TreeSet<>();

  /** Private nested classes. */
  private final Set<String> hidden = new HashSet<>();

  /** The class around each nested class. */
  private final Map<String, String> around = new HashMap<>();

  private String name;
  private String head;
  private boolean local;

  private ClassApi() {
    super(Opcodes.ASM9);
  }

  /** Returns the API of every class in a folder, in a form that can be compared. */
  static String of(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return of(files.filter(f -> f.toString().endsWith(".class")).toList());
    }
  }

  static String of(List<Path> files) throws IOException {
    List<ClassApi> seen = new ArrayList<>();
    List<ClassApi> hidden = new ArrayList<>();
    for (Path file : files) {
      ClassApi api = new ClassApi();
      new ClassReader(Files.readAllBytes(file)).accept(api, ClassReader.SKIP_CODE);
      if (!api.local) { // no other class can name a local or an anonymous class
        (api.isHidden() ? hidden : seen).add(api);
      }
    }
    for (int i = 0; i < seen.size(); i++) {
      String text = seen.get(i).text();
      List<ClassApi> named = hidden.stream().filter(api -> text.contains(api.name)).toList();
      seen.addAll(named);
      hidden.removeAll(named);
    }
    return seen.stream().map(ClassApi::text).sorted().collect(Collectors.joining("\n"));
  }

  private String text() {
    return head + "\n" + String.join("\n", members);
  }

  private boolean isHidden() {
    for (String type = name; type != null; type = around.get(type)) {
      if (hidden.contains(type)) {
        return true;
      }
    }
    return false;
  }

  private void member(int flags, Object... parts) {
    if ((flags & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0) {
      members.add("  " + flags + " " + Arrays.deepToString(parts));
    }
  }

  @Override
  public void visit(int version, int flags, String type, String generic, String sup, String[] is) {
    name = type;
    head = flags + " " + Arrays.deepToString(new Object[] {type, generic, sup, is});
  }

  @Override
  public void visitOuterClass(String owner, String method, String descriptor) {
    local = true;
  }

  @Override
  public void visitPermittedSubclass(String type) {
    members.add("  permits " + type);
  }

  @Override
  public void visitInnerClass(String type, String outer, String simpleName, int flags) {
    if (outer != null) {
      around.put(type, outer);
    }
    if ((flags & Opcodes.ACC_PRIVATE) != 0) {
      hidden.add(type);
    }
    if (name.equals(outer)) { // the list also has the classes that the code uses
      member(flags, type);
    }
  }

  @Override
  public FieldVisitor visitField(int flags, String field, String type, String generic, Object to) {
    member(flags, field, type, generic, to);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int flags, String method, String type, String generic, String[] exceptions) {
    member(flags, method, type, generic, exceptions);
    return null;
  }
}
