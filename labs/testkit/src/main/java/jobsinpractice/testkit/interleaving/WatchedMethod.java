package jobsinpractice.testkit.interleaving;

import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reports field accesses, locks, and calls of java.util.concurrent to the {@link Recording}, and
 * asks it whether a wait with a time limit is over. Everything else stays as it is.
 */
final class WatchedMethod extends ReportedMethod {
  private static final String RECORDING = Type.getInternalName(Recording.class);

  private static final Pattern LIMITED =
      Pattern.compile(
          "(join|wait|sleep)\\(JI?\\)V|(join|sleep)\\(Ljava/time/Duration;\\)[VZ]"
              + "|park(Nanos|Until)\\((Ljava/lang/Object;)?J\\)V"
              + "|timedJoin\\(Ljava/lang/Thread;J\\)V"
              + "|awaitNanos\\(J\\)J|awaitUntil\\(Ljava/util/Date;\\)Z"
              + "|(await|awaitTermination|tryAcquire|tryLock|get|poll)"
              + "\\(I?JLjava/util/concurrent/TimeUnit;\\).*");

  WatchedMethod(
      MethodVisitor next,
      String owner,
      int access,
      BiFunction<String, String, Boolean> isVolatile) {
    super(next, owner, access, isVolatile);
  }

  @Override
  void report(String hook, String types) {
    recording(hook, "(" + types + ")V");
  }

  private void recording(String name, String descriptor) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, RECORDING, name, descriptor, false);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER) {
      super.visitInsn(Opcodes.DUP);
      super.visitInsn(opcode);
      recording("enter", "(Ljava/lang/Object;)V");
      return;
    }
    if (opcode == Opcodes.MONITOREXIT) {
      super.visitInsn(Opcodes.DUP);
      recording("exit", "(Ljava/lang/Object;)V");
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
    reportField(opcode, type, name, descriptor);
    super.visitFieldInsn(opcode, type, name, descriptor);
  }

  @Override
  public void visitMethodInsn(int opcode, String type, String name, String desc, boolean itf) {
    boolean concurrent = type.startsWith("java/util/concurrent/");
    if (LIMITED.matcher(name + desc).matches() && (concurrent || !type.startsWith("java/util/"))) {
      limited(opcode, type, name, desc, itf);
      return;
    }
    int arguments = Type.getArgumentTypes(desc).length;
    if (!concurrent || opcode == Opcodes.INVOKESTATIC || name.equals("<init>") || arguments > 1) {
      super.visitMethodInsn(opcode, type, name, desc, itf);
      return;
    }
    if (arguments == 1) {
      copyFromBelow(Type.getArgumentTypes(desc)[0]);
      recording("releaseAndAcquire", "(Ljava/lang/Object;)V");
      super.visitMethodInsn(opcode, type, name, desc, itf);
      return;
    }
    boolean lock = type.startsWith("java/util/concurrent/locks/");
    super.visitInsn(Opcodes.DUP);
    super.visitInsn(Opcodes.DUP);
    recording(lock && name.equals("unlock") ? "exit" : "release", "(Ljava/lang/Object;)V");
    super.visitMethodInsn(opcode, type, name, desc, itf);
    int size = Type.getReturnType(desc).getSize();
    if (size == 1) {
      super.visitInsn(Opcodes.SWAP);
    } else if (size == 2) {
      super.visitInsn(Opcodes.DUP2_X1);
      super.visitInsn(Opcodes.POP2);
    }
    boolean takes = lock && name.matches("lock|lockInterruptibly|tryLock");
    recording(takes ? "enter" : "acquire", "(Ljava/lang/Object;)V");
  }

  private void limited(int opcode, String type, String name, String desc, boolean itf) {
    Label call = new Label();
    Label end = new Label();
    recording("timePasses", "()Z");
    super.visitJumpInsn(Opcodes.IFEQ, call);
    Type[] arguments = Type.getArgumentTypes(desc);
    for (int i = arguments.length - 1; i >= 0; i--) {
      super.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
    if (opcode != Opcodes.INVOKESTATIC) {
      super.visitInsn(Opcodes.POP);
    }
    switch (Type.getReturnType(desc).getSort()) {
      case Type.VOID -> {}
      case Type.LONG -> super.visitInsn(Opcodes.LCONST_0);
      case Type.OBJECT -> {
        if (name.equals("get")) {
          recording("timeout", "()Ljava/lang/Object;");
        } else {
          super.visitInsn(Opcodes.ACONST_NULL);
        }
      }
      default -> super.visitInsn(Opcodes.ICONST_0);
    }
    super.visitJumpInsn(Opcodes.GOTO, end);
    super.visitLabel(call);
    super.visitMethodInsn(opcode, type, name, desc, itf);
    super.visitLabel(end);
  }
}
