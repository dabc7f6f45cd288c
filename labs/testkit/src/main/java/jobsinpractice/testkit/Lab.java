package jobsinpractice.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a lab's test class: failures speak to the learner. A stub becomes "to do", an exception names
 * the learner's line, an endless loop is cut off, a broken machine is told apart. Each test says
 * its task as {@code @Tag("task-3")}; the class (or an interface it implements) holds the {@link
 * Task} constants.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestMethodOrder(TaskOrder.class)
@ExtendWith(LabExtension.class)
public @interface Lab {
  /** The lab's number. */
  int value();

  /** How long one test may run before it is cut off; {@code -Dlab.seconds} overrides it. */
  int seconds() default 10;
}
