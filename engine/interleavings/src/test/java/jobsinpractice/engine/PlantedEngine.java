package jobsinpractice.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * The engine with a bug in one file, next to the real one: that file's classes, and all that refer
 * to them, are written again under names of their own, such as {@code CLOSE_WAKES_ONE_Manager}.
 * Lincheck knows classes by their names and finds them on the class path, so class loaders cannot
 * keep the two engines apart.
 */
final class PlantedEngine {
  private static final String PACKAGE = "jobsinpractice/engine/";

  /** The folder of the test classes, which is on the class path. */
  private static final Path CLASS_PATH =
      Path.of(
          URI.create(
              PlantedEngine.class.getProtectionDomain().getCodeSource().getLocation().toString()));

  private final String prefix;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<String, Set<String>> references = new HashMap<>();
  private final Set<String> affected;

  PlantedEngine(PlantedBug bug) {
    this.prefix = PACKAGE + bug.name() + "_";
    classes.putAll(BugCompiler.compile(bug));
    this.affected = new HashSet<>(classes.keySet());
  }

  /** The scenario, as it runs against the engine with the bug. */
  Class<?> scenario(Class<?> real) throws ClassNotFoundException {
    String name = real.getName().replace('.', '/');
    follow(name);
    while (spread()) {
      // until no class is left that refers to an affected one
    }
    affected.forEach(this::write);
    return Class.forName(renamed(name).replace('/', '.'));
  }

  /** Reads a class and all that it refers to, directly or not. */
  private void follow(String name) {
    if (references.containsKey(name)) return;
    Set<String> referred = new HashSet<>();
    references.put(name, referred);
    Remapper collecting =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String other) {
            if (other.startsWith(PACKAGE)) referred.add(other);
            return other;
          }
        };
    new ClassReader(bytes(name)).accept(new ClassRemapper(new ClassWriter(0), collecting), 0);
    referred.forEach(this::follow);
  }

  private boolean spread() {
    boolean more = false;
    for (Map.Entry<String, Set<String>> entry : references.entrySet()) {
      if (affected.contains(entry.getKey())) continue;
      if (entry.getValue().stream().anyMatch(affected::contains)) {
        more |= affected.add(entry.getKey());
      }
    }
    return more;
  }

  private void write(String name) {
    Remapper renaming =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String other) {
            return affected.contains(other) ? renamed(other) : other;
          }
        };
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes(name)).accept(new ClassRemapper(writer, renaming), 0);
    try {
      Files.write(CLASS_PATH.resolve(renamed(name) + ".class"), writer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String renamed(String name) {
    return prefix + name.substring(PACKAGE.length());
  }

  private byte[] bytes(String name) {
    return classes.computeIfAbsent(name, PlantedEngine::read);
  }

  private static byte[] read(String name) {
    String file = "/" + name + ".class";
    try (InputStream in = PlantedEngine.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
