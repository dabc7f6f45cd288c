package jobsinpractice.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a lab's test class, whose failures explain themselves to the learner. A stub is shown as
 * "to do", an exception names the learner's line, an endless loop is stopped, and a problem of the
 * machine is reported as such. Each test names its task as {@code @Tag("task-3")}; the class (or an
 * interface it implements) holds the {@link Task} constants.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestMethodOrder(TaskOrder.class)
@ExtendWith({UntilRed.class, LabExtension.class})
public @interface Lab {
  /** The lab's number. */
  int value();

  /** The time limit of one test, in seconds; {@code -Dlab.seconds} overrides it. */
  int seconds() default 10;
}
