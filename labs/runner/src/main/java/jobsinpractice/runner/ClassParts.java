package jobsinpractice.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One compiled class, in parts: its frame, which every use of the class needs (fields,
 * constructors, static code), and each of its other methods. Line numbers are left out, and lambdas
 * are numbered within their method, so a change of one method leaves the other parts as they are.
 */
final class ClassParts extends ClassVisitor {
  private static final Pattern LAMBDA = Pattern.compile("(lambda\\$.*\\$)(\\d+)");
  private static final int UTF8 = 1;
  private static final int NAME_AND_TYPE = 12;

  /**
   * @param name of the method; "" for the frame
   * @param outside whether code outside the lab may call it although no code of the lab names it
   * @param annotated whether a framework may call it
   * @param digest of a class file that has only this part
   * @param members the methods and fields that it uses
   * @param texts its constants that can hold the name of a class, with slashes instead of dots
   * @param besides the same as names of classes in this one's package
   */
  record Part(
      String name,
      boolean outside,
      boolean annotated,
      byte[] digest,
      Set<String> members,
      Set<String> texts,
      Set<String> besides) {}

  private final ClassWriter frame = new ClassWriter(0);
  private final Map<String, ClassWriter> methods = new LinkedHashMap<>();
  private final Map<String, Integer> flags = new HashMap<>();
  private final Set<String> annotated = new LinkedHashSet<>();
  private final Map<String, String> lambdas;
  private final List<String> parents = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private String owner = "";

  private ClassParts(Map<String, String> lambdas) {
    super(Opcodes.ASM9);
    this.lambdas = lambdas;
    cv = frame;
  }

  static ClassParts of(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassParts parts = new ClassParts(lambdas(reader));
    reader.accept(parts, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    parts.collect();
    return parts;
  }

  List<Part> parts() {
    return parts;
  }

  /** Returns its superclass and its interfaces. */
  List<String> parents() {
    return parents;
  }

  /** Returns new names: the compiler numbers lambdas through the class, and this does by method. */
  private static Map<String, String> lambdas(ClassReader reader) {
    List<Matcher> found = new ArrayList<>();
    for (String text : texts(reader)) {
      Matcher lambda = LAMBDA.matcher(text);
      if (lambda.matches()) {
        found.add(lambda);
      }
    }
    found.sort(
        (a, b) -> Integer.compare(Integer.parseInt(a.group(2)), Integer.parseInt(b.group(2))));
    Map<String, Integer> count = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Matcher lambda : found) {
      String start = lambda.group(1);
      names.put(lambda.group(), start + "#" + count.merge(start, 1, Integer::sum));
    }
    return names;
  }

  @Override
  public void visit(int version, int access, String name, String sig, String sup, String[] is) {
    owner = name;
    parents.addAll(sup == null ? List.of() : List.of(sup));
    parents.addAll(Arrays.asList(is));
    super.visit(version, access, name, sig, sup, is);
  }

  @Override
  public void visitInnerClass(String name, String outer, String simpleName, int access) {
    if (name.startsWith(owner + "$")) { // the list also has the classes that the methods use
      super.visitInnerClass(name, outer, simpleName, access);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String sig, String[] exceptions) {
    String shown = lambdas.getOrDefault(name, name);
    ClassWriter part = frame;
    String key = shown + descriptor;
    if (!name.startsWith("<")) {
      part = new ClassWriter(0);
      part.visit(Opcodes.V17, 0, owner, null, null, null);
      methods.put(key, part);
      flags.put(key, access);
    }
    return new Renamed(part.visitMethod(access, shown, descriptor, sig, exceptions), key);
  }

  /** Calls lambdas by their new names, and notes whether the method has an annotation. */
  private final class Renamed extends MethodVisitor {
    private final String key;

    Renamed(MethodVisitor next, String key) {
      super(Opcodes.ASM9, next);
      this.key = key;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      annotated.add(key);
      return super.visitAnnotation(descriptor, visible);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String type, Handle boot, Object... given) {
      Object[] renamed = given.clone();
      for (int i = 0; i < given.length; i++) {
        if (given[i] instanceof Handle h && h.getOwner().equals(owner)) {
          String to = lambdas.getOrDefault(h.getName(), h.getName());
          renamed[i] = new Handle(h.getTag(), owner, to, h.getDesc(), h.isInterface());
        }
      }
      super.visitInvokeDynamicInsn(name, type, boot, renamed);
    }
  }

  private void collect() {
    parts.add(part("", false, false, frame));
    methods.forEach(
        (key, method) -> {
          int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
          String name = key.substring(0, key.indexOf('('));
          boolean outside = (flags.get(key) & hidden) == 0;
          parts.add(part(name, outside, annotated.contains(key), method));
        });
  }

  private Part part(String name, boolean outside, boolean annotated, ClassWriter writer) {
    byte[] bytes = writer.toByteArray();
    ClassReader reader = new ClassReader(bytes);
    Set<String> texts = texts(reader);
    byte[] digest = ReachableCode.sha256().digest(bytes);
    return new Part(name, outside, annotated, digest, members(reader), texts, besides(texts));
  }

  private Set<String> besides(Set<String> texts) {
    String here = owner.substring(0, owner.lastIndexOf('/') + 1);
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      // As in getResource("Readings.class").
      names.add(here + (text.endsWith("/class") ? text.substring(0, text.length() - 6) : text));
    }
    return names;
  }

  private static Set<String> members(ClassReader reader) {
    Set<String> names = new LinkedHashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0 && reader.readByte(at - 1) == NAME_AND_TYPE) {
        names.add(reader.readUTF8(at, buffer));
      }
    }
    return names;
  }

  /** Returns all constants that can hold a name: of classes, methods, types, and texts. */
  private static Set<String> texts(ClassReader reader) {
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0 && reader.readByte(at - 1) == UTF8) {
        int length = reader.readUnsignedShort(at);
        byte[] text = new byte[length];
        for (int j = 0; j < length; j++) {
          text[j] = (byte) reader.readByte(at + 2 + j);
        }
        texts.add(new String(text, UTF_8).replace('.', '/'));
      }
    }
    return texts;
  }
}
