package jobsinpractice.testkit.interleaving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the classes of one package a second time, with a call of {@link Hooks} before each step.
 * The test class, in which the scenario is nested, is loaded a second time as it is.
 */
final class InstrumentingLoader extends ClassLoader {
  private final Class<?> scenario;
  private final String testClass;
  private final boolean watches;

  InstrumentingLoader(Class<?> scenario) {
    this(scenario, false);
  }

  /** Returns a loader for code that runs on threads of its own, with calls of {@link Recording}. */
  static InstrumentingLoader watching(Class<?> scenario) {
    return new InstrumentingLoader(scenario, true);
  }

  private InstrumentingLoader(Class<?> scenario, boolean watches) {
    super(scenario.getClassLoader());
    this.scenario = scenario;
    this.watches = watches;
    this.testClass = scenario.getNestHost().getName();
  }

  /** Creates an instance of the scenario. An exception of the learner's code goes on unchanged. */
  <T> T newScenario(Class<T> kind) {
    try {
      var constructor = loadClass(scenario.getName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      return kind.cast(constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw InstrumentingLoader.<RuntimeException>sneaky(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(scenario + " cannot be created", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable error) throws E {
    throw (E) error;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isOfTheLab(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private boolean isOfTheLab(String name) {
    String lab = scenario.getPackageName() + ".";
    return name.startsWith(lab) && name.indexOf('.', lab.length()) < 0;
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = in.readAllBytes();
      boolean given = name.equals(testClass) || name.startsWith(testClass + "$");
      byte[] shown = given ? code : instrumented(code);
      return defineClass(name, shown, 0, shown.length, scenario.getProtectionDomain());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] instrumented(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return getParent();
          }
        };
    reader.accept(new Methods(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /**
   * Returns whether a field of the lab is final, or else whether it is volatile; null elsewhere.
   */
  private Boolean isVolatile(String owner, String name) {
    String type = owner.replace('/', '.');
    if (!isOfTheLab(type)) {
      return null;
    }
    try {
      int modifiers = modifiers(Class.forName(type, false, getParent()), name);
      boolean fixed = (modifiers & (Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC)) != 0;
      return fixed ? null : (modifiers & Opcodes.ACC_VOLATILE) != 0;
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private static int modifiers(Class<?> type, String field) throws NoSuchFieldException {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (java.lang.reflect.Field declared : c.getDeclaredFields()) {
        if (declared.getName().equals(field)) {
          return declared.getModifiers() | (declared.isSynthetic() ? Opcodes.ACC_SYNTHETIC : 0);
        }
      }
    }
    throw new NoSuchFieldException(field);
  }

  /** Instruments every method except constructors, whose object no other thread knows yet. */
  private final class Methods extends ClassVisitor {
    private String owner = "";
    private String source = "";

    Methods(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String sig, String sup, String[] is) {
      owner = name;
      source = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\$.*", "");
      super.visit(version, access, name, sig, sup, is);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean instrumented = !name.startsWith("<");
      if (watches) {
        MethodVisitor same = super.visitMethod(access, name, descriptor, signature, exceptions);
        return instrumented
            ? new WatchedMethod(same, owner, access, InstrumentingLoader.this::isVolatile)
            : same;
      }
      int less = instrumented ? access & ~Opcodes.ACC_SYNCHRONIZED : access;
      MethodVisitor next = super.visitMethod(less, name, descriptor, signature, exceptions);
      return instrumented
          ? new InstrumentedMethod(
              next, owner, source, access, InstrumentingLoader.this::isVolatile)
          : next;
    }
  }
}
