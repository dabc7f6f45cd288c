package jobsinpractice.testkit.interleaving;

import java.util.function.BiFunction;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Inserts a call of {@link Hooks} before each field access, monitor, lock, and call of the JDK. */
final class InstrumentedMethod extends ReportedMethod {
  private static final String HOOKS = Type.getInternalName(Hooks.class);
  private static final String WHERE = "Ljava/lang/String;";

  /** Above every local variable of the method; a call's receiver and arguments are kept there. */
  private static final int SPARE = 256;

  private final String source;
  private int line;

  InstrumentedMethod(
      MethodVisitor next,
      String owner,
      String source,
      int access,
      BiFunction<String, String, Boolean> isVolatile) {
    super(next, owner, access, isVolatile);
    this.source = source;
  }

  @Override
  public void visitLineNumber(int number, Label at) {
    line = number;
    super.visitLineNumber(number, at);
  }

  private void hook(String name, String descriptor) {
    super.visitLdcInsn(line == 0 ? source : source + ":" + line);
    super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, name, descriptor, false);
  }

  @Override
  void report(String hook, String types) {
    hook(hook, "(" + types + WHERE + ")V");
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      String name = opcode == Opcodes.MONITORENTER ? "enter" : "exit";
      report(name, "Ljava/lang/Object;");
      return;
    }
    boolean loads = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
    boolean stores = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    if (loads || stores) {
      hook("element", "(" + WHERE + ")V");
    }
    super.visitInsn(opcode);
  }

  // -- fields ----------------------------------------------------------------------------------

  @Override
  public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
    if (!reportField(opcode, type, name, descriptor)) {
      super.visitFieldInsn(opcode, type, name, descriptor);
      return;
    }
    boolean write = writes(opcode);
    boolean wide = Type.getType(descriptor).getSize() == 2;
    if (write) {
      value(descriptor, wide);
    }
    super.visitFieldInsn(opcode, type, name, descriptor);
    if (!write) {
      value(descriptor, wide);
    }
  }

  private void value(String descriptor, boolean wide) {
    super.visitInsn(wide ? Opcodes.DUP2 : Opcodes.DUP);
    String box =
        switch (descriptor.charAt(0)) {
          case 'I', 'S', 'B' -> "Integer";
          case 'J' -> "Long";
          case 'D' -> "Double";
          case 'F' -> "Float";
          case 'Z' -> "Boolean";
          case 'C' -> "Character";
          default -> "";
        };
    if (!box.isEmpty()) {
      String type = "java/lang/" + box;
      String from = "(" + (box.equals("Integer") ? "I" : descriptor) + ")L" + type + ";";
      super.visitMethodInsn(Opcodes.INVOKESTATIC, type, "valueOf", from, false);
    }
    super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, "value", "(Ljava/lang/Object;)V", false);
  }

  // -- calls -----------------------------------------------------------------------------------

  @Override
  public void visitMethodInsn(int opcode, String type, String name, String desc, boolean itf) {
    if (replaced(opcode, type, name, desc)) {
      return;
    }
    if (JdkCall.isFunction(type) && opcode == Opcodes.INVOKEINTERFACE) {
      super.visitLdcInsn(type.substring(type.lastIndexOf('/') + 1) + "." + name);
      hook("function", "(Ljava/lang/String;" + WHERE + ")V");
    }
    if (!JdkCall.mayShare(type)) {
      super.visitMethodInsn(opcode, type, name, desc, itf);
      return;
    }
    boolean receiver = opcode != Opcodes.INVOKESTATIC && !name.equals("<init>");
    if (JdkCall.waits(type, name + desc)) {
      super.visitInsn(Opcodes.DUP);
      hook("result", "(Ljava/lang/Object;" + WHERE + ")V");
    }
    keep(Type.getArgumentTypes(desc), receiver);
    announce(Type.getArgumentTypes(desc), receiver, type, name);
    putBack(Type.getArgumentTypes(desc), receiver);
    super.visitMethodInsn(opcode, type, name, desc, itf);
    if (receiver) {
      boolean object = Type.getReturnType(desc).getSort() == Type.OBJECT;
      super.visitInsn(object ? Opcodes.DUP : Opcodes.ACONST_NULL);
      super.visitVarInsn(Opcodes.ALOAD, SPARE);
      super.visitLdcInsn(name);
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          HOOKS,
          "returned",
          "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)V",
          false);
    }
  }

  private void keep(Type[] arguments, boolean receiver) {
    for (int i = arguments.length - 1; i >= 0; i--) {
      super.visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), SPARE + 2 + 2 * i);
    }
    if (receiver) {
      super.visitVarInsn(Opcodes.ASTORE, SPARE);
    }
  }

  private void putBack(Type[] arguments, boolean receiver) {
    if (receiver) {
      super.visitVarInsn(Opcodes.ALOAD, SPARE);
    }
    for (int i = 0; i < arguments.length; i++) {
      super.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), SPARE + 2 + 2 * i);
    }
  }

  private void announce(Type[] arguments, boolean receiver, String type, String name) {
    if (receiver) {
      super.visitVarInsn(Opcodes.ALOAD, SPARE);
    } else {
      super.visitInsn(Opcodes.ACONST_NULL);
    }
    super.visitIntInsn(Opcodes.SIPUSH, arguments.length);
    super.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].getSort() == Type.OBJECT) {
        super.visitInsn(Opcodes.DUP);
        super.visitIntInsn(Opcodes.SIPUSH, i);
        super.visitVarInsn(Opcodes.ALOAD, SPARE + 2 + 2 * i);
        super.visitInsn(Opcodes.AASTORE);
      }
    }
    super.visitLdcInsn(type);
    super.visitLdcInsn(name);
    hook(
        "call",
        "(Ljava/lang/Object;[Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;"
            + WHERE
            + ")V");
  }

  /** Calls that could block are made by the hooks, which hand over instead. */
  private boolean replaced(int opcode, String type, String name, String desc) {
    String call = name + desc;
    if (type.startsWith("java/util/concurrent/locks/")) {
      switch (call) {
        case "lock()V", "lockInterruptibly()V" ->
            hook("lock", "(Ljava/lang/Object;" + WHERE + ")V");
        case "tryLock(JLjava/util/concurrent/TimeUnit;)Z" ->
            hook("tryLock", "(Ljava/lang/Object;JLjava/util/concurrent/TimeUnit;" + WHERE + ")Z");
        case "writeLock()J", "readLock()J" -> {
          super.visitInsn(name.equals("writeLock") ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
          hook("stamped", "(Ljava/lang/Object;Z" + WHERE + ")J");
        }
        default -> {
          return false;
        }
      }
      return true;
    }
    if (type.equals("java/util/concurrent/Semaphore") && call.matches("acquire.*\\(\\)V")) {
      hook("acquire", "(Ljava/lang/Object;" + WHERE + ")V");
      return true;
    }
    return opcode == Opcodes.INVOKEVIRTUAL ? monitorCall(call) : pause(type, call);
  }

  private boolean monitorCall(String call) {
    switch (call) {
      case "wait()V" -> {
        super.visitInsn(Opcodes.LCONST_0);
        hook("await", "(Ljava/lang/Object;J" + WHERE + ")V");
      }
      case "wait(J)V" -> hook("await", "(Ljava/lang/Object;J" + WHERE + ")V");
      case "notify()V", "notifyAll()V" -> hook("wake", "(Ljava/lang/Object;" + WHERE + ")V");
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean pause(String type, String call) {
    if (!type.equals("java/lang/Thread")) {
      return false;
    }
    switch (call) {
      case "yield()V", "onSpinWait()V" -> super.visitInsn(Opcodes.LCONST_0);
      case "sleep(J)V" -> {}
      default -> {
        return false;
      }
    }
    super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, "pause", "(J)V", false);
    return true;
  }
}
