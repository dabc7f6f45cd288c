package jobsinpractice.runner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a compiler sees of compiled classes: their members with types, flags, and constants, but no
 * code and nothing private. Classes that were compiled with one version of this API also fit
 * another version with the same API.
 */
final class ClassApi {
  private static final int PRIVATE = 0x0002;
  private static final int SYNTHETIC = 0x1000;

  /** Attributes that another class's compilation depends on; each is a list of constants. */
  private static final Set<String> OF_MEMBERS = Set.of("ConstantValue", "Signature", "Exceptions");

  private final DataInputStream in;
  private final Object[] pool;
  private final StringBuilder out = new StringBuilder();
  private String name;
  private boolean local;

  /** A reference to another entry of the constant pool: a class's name, a string's text. */
  private record Ref(int index) {}

  private ClassApi(byte[] classFile) throws IOException {
    in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.readInt(); // magic
    in.readInt(); // version
    pool = new Object[in.readUnsignedShort()];
    for (int i = 1; i < pool.length; i++) {
      int tag = in.readUnsignedByte();
      pool[i] = constant(tag);
      if (tag == 5 || tag == 6) {
        i++; // a long or a double takes two entries
      }
    }
  }

  /** Returns the API of every class in a folder, in a form that can be compared. */
  static String of(Path classes) throws IOException {
    Set<String> all = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        all.add(new ClassApi(Files.readAllBytes(file)).text());
      }
    }
    all.remove(""); // of the classes that no other class can name
    return String.join("\n", all);
  }

  private Object constant(int tag) throws IOException {
    return switch (tag) {
      case 1 -> in.readUTF();
      case 3 -> in.readInt();
      case 4 -> in.readFloat();
      case 5 -> in.readLong();
      case 6 -> in.readDouble();
      case 7, 8, 16, 19, 20 -> new Ref(in.readUnsignedShort());
      case 15 -> {
        in.skipBytes(3);
        yield "";
      }
      default -> in.readInt(); // a member, or a dynamic constant: only code has those
    };
  }

  private String text(int index) {
    Object value = pool[index];
    return value instanceof Ref ref ? text(ref.index) : String.valueOf(value);
  }

  private String text() throws IOException {
    out.append(in.readUnsignedShort());
    name = text(in.readUnsignedShort());
    out.append(' ').append(name);
    out.append(" extends ")
        .append(text(in.readUnsignedShort()))
        .append(constants(count()))
        .append('\n');
    members();
    members();
    for (int left = count(); left > 0; left--) {
      classAttribute();
    }
    return local ? "" : out.toString(); // no other class can name a local or an anonymous class
  }

  private int count() throws IOException {
    return in.readUnsignedShort();
  }

  private List<String> constants(int count) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in.readUnsignedShort()));
    }
    return texts;
  }

  private void members() throws IOException {
    Set<String> visible = new TreeSet<>();
    for (int left = count(); left > 0; left--) {
      int flags = in.readUnsignedShort();
      StringBuilder member = new StringBuilder("  " + flags + constants(2));
      for (int attributes = count(); attributes > 0; attributes--) {
        String attribute = text(in.readUnsignedShort());
        int length = in.readInt();
        if (OF_MEMBERS.contains(attribute)) {
          int all = attribute.equals("Exceptions") ? count() : 1;
          member.append(' ').append(attribute).append(constants(all));
        } else {
          in.skipBytes(length);
        }
      }
      if ((flags & (PRIVATE | SYNTHETIC)) == 0) {
        visible.add(member.toString());
      }
    }
    visible.forEach(member -> out.append(member).append('\n'));
  }

  private void classAttribute() throws IOException {
    String attribute = text(in.readUnsignedShort());
    int length = in.readInt();
    switch (attribute) {
      case "Signature" -> out.append(constants(1)).append('\n');
      case "PermittedSubclasses" -> out.append(constants(count())).append('\n');
      case "InnerClasses" -> innerClasses();
      default -> {
        local |= attribute.equals("EnclosingMethod");
        in.skipBytes(length);
      }
    }
  }

  private void innerClasses() throws IOException {
    Set<String> named = new TreeSet<>();
    for (int left = count(); left > 0; left--) {
      String inner = text(in.readUnsignedShort());
      boolean member = in.readUnsignedShort() != 0;
      in.readUnsignedShort();
      int flags = in.readUnsignedShort();
      if (member && (flags & PRIVATE) == 0) {
        named.add("  " + flags + " " + inner);
      }
    }
    // Also lists the classes that the code uses, so only its own members count.
    named.stream()
        .filter(one -> one.contains(" " + name + "$"))
        .forEach(one -> out.append(one).append('\n'));
  }
}
