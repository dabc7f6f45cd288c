package jobsinpractice.testkit.interleaving;

import java.util.function.BiFunction;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method that reports the lock it takes because it is synchronized, and can report each access to
 * a field. Never changes what the method does.
 */
abstract class ReportedMethod extends MethodVisitor {
  private final String owner;
  private final boolean isStatic;
  private final boolean isSynchronized;
  private final BiFunction<String, String, Boolean> isVolatile;
  private final Label start = new Label();

  /**
   * @param isVolatile whether a field, given by class and name, is volatile; null if its accesses
   *     are not reported
   */
  ReportedMethod(
      MethodVisitor next,
      String owner,
      int access,
      BiFunction<String, String, Boolean> isVolatile) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.isSynchronized = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
    this.isVolatile = isVolatile;
  }

  /** Calls the hook of this name with arguments of these types, which are on the stack. */
  abstract void report(String hook, String types);

  private void reportLock(String hook) {
    if (isStatic) {
      super.visitLdcInsn(Type.getObjectType(owner));
    } else {
      super.visitVarInsn(Opcodes.ALOAD, 0);
    }
    report(hook, "Ljava/lang/Object;");
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (isSynchronized) {
      reportLock("enter");
      super.visitLabel(start);
    }
  }

  /** An exception that leaves a synchronized method also releases its lock. */
  @Override
  public void visitMaxs(int stack, int locals) {
    if (isSynchronized) {
      Label handler = new Label();
      super.visitLabel(handler);
      super.visitTryCatchBlock(start, handler, handler, null);
      reportLock("exit");
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(stack, locals);
  }

  @Override
  public void visitInsn(int opcode) {
    if (isSynchronized && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      reportLock("exit");
    }
    super.visitInsn(opcode);
  }

  /** Reports an access that follows, unless the field is not watched; returns whether it is. */
  final boolean reportField(int opcode, String type, String name, String descriptor) {
    Boolean ordered = isVolatile.apply(type, name);
    if (ordered == null) {
      return false;
    }
    switch (opcode) {
      case Opcodes.GETFIELD -> super.visitInsn(Opcodes.DUP);
      case Opcodes.PUTFIELD -> copyFromBelow(Type.getType(descriptor));
      default -> super.visitLdcInsn(Type.getObjectType(type));
    }
    super.visitLdcInsn(name);
    super.visitIntInsn(Opcodes.BIPUSH, (writes(opcode) ? 1 : 0) + (ordered ? 2 : 0));
    report("field", "Ljava/lang/Object;Ljava/lang/String;I");
    return true;
  }

  static boolean writes(int opcode) {
    return opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
  }

  /** Copies an object to the top of the stack, from below a value of this type. */
  final void copyFromBelow(Type value) {
    if (value.getSize() == 2) {
      super.visitInsn(Opcodes.DUP2_X1);
      super.visitInsn(Opcodes.POP2);
      super.visitInsn(Opcodes.DUP_X2);
    } else {
      super.visitInsn(Opcodes.DUP2);
      super.visitInsn(Opcodes.POP);
    }
  }
}
