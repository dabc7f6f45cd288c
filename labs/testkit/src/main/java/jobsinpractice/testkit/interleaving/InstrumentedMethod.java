package jobsinpractice.testkit.interleaving;

import java.util.function.BiFunction;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Inserts a call of {@link Hooks} before each field access, monitor, lock, and call of the JDK. */
final class InstrumentedMethod extends MethodVisitor {
  private static final String HOOKS = Type.getInternalName(Hooks.class);
  private static final String WHERE = "Ljava/lang/String;";

  /** Above every local variable of the method; a call's receiver and arguments are kept there. */
  private static final int SPARE = 256;

  private final String owner;
  private final String source;
  private final boolean isStatic;
  private final boolean isSynchronized;
  private final BiFunction<String, String, Boolean> isVolatile;
  private final Label start = new Label();
  private int line;

  InstrumentedMethod(
      MethodVisitor next,
      String owner,
      String source,
      int access,
      boolean isSynchronized,
      BiFunction<String, String, Boolean> isVolatile) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.source = source;
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.isSynchronized = isSynchronized;
    this.isVolatile = isVolatile;
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

  // -- synchronized ----------------------------------------------------------------------------

  @Override
  public void visitCode() {
    super.visitCode();
    if (isSynchronized) {
      monitor("enter");
      super.visitLabel(start);
    }
  }

  @Override
  public void visitMaxs(int stack, int locals) {
    if (isSynchronized) {
      Label handler = new Label();
      super.visitLabel(handler);
      super.visitTryCatchBlock(start, handler, handler, null);
      monitor("exit");
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(stack, locals);
  }

  private void monitor(String hook) {
    if (isStatic) {
      super.visitLdcInsn(Type.getObjectType(owner));
    } else {
      super.visitVarInsn(Opcodes.ALOAD, 0);
    }
    hook(hook, "(Ljava/lang/Object;" + WHERE + ")V");
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      String name = opcode == Opcodes.MONITORENTER ? "enter" : "exit";
      hook(name, "(Ljava/lang/Object;" + WHERE + ")V");
      return;
    }
    boolean loads = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
    boolean stores = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    if (loads || stores) {
      hook("element", "(" + WHERE + ")V");
    }
    if (isSynchronized && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      monitor("exit");
    }
    super.visitInsn(opcode);
  }

  // -- fields ----------------------------------------------------------------------------------

  @Override
  public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
    Boolean ordered = isVolatile.apply(type, name);
    if (ordered == null) {
      super.visitFieldInsn(opcode, type, name, descriptor);
      return;
    }
    boolean write = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    boolean wide = Type.getType(descriptor).getSize() == 2;
    switch (opcode) {
      case Opcodes.GETFIELD -> super.visitInsn(Opcodes.DUP);
      case Opcodes.PUTFIELD -> ownerBelow(wide);
      default -> super.visitLdcInsn(Type.getObjectType(type));
    }
    super.visitLdcInsn(name);
    super.visitLdcInsn((write ? 1 : 0) + (ordered ? 2 : 0));
    hook("field", "(Ljava/lang/Object;Ljava/lang/String;I" + WHERE + ")V");
    if (write) {
      value(descriptor, wide);
    }
    super.visitFieldInsn(opcode, type, name, descriptor);
    if (!write) {
      value(descriptor, wide);
    }
  }

  /** Copies the object to the top of the stack, from below the value that will be written. */
  private void ownerBelow(boolean wide) {
    if (wide) {
      super.visitInsn(Opcodes.DUP2_X1);
      super.visitInsn(Opcodes.POP2);
      super.visitInsn(Opcodes.DUP_X2);
    } else {
      super.visitInsn(Opcodes.DUP2);
      super.visitInsn(Opcodes.POP);
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
