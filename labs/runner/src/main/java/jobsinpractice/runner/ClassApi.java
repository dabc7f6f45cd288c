package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a compiler sees of compiled classes: their members with types, flags, and constants, but no
 * code and nothing private. Classes that were compiled with one version of this API also fit
 * another version with the same API.
 */
final class ClassApi extends ClassVisitor {
  private final Set<String> members = new TreeSet<>();
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
    Set<String> all = new TreeSet<>();
    for (Path file : files) {
      ClassApi api = new ClassApi();
      new ClassReader(Files.readAllBytes(file)).accept(api, ClassReader.SKIP_CODE);
      if (!api.local) { // no other class can name a local or an anonymous class
        all.add(api.head + "\n" + String.join("\n", api.members));
      }
    }
    return String.join("\n", all);
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
