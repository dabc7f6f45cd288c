package jobsinpractice.springboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the job class that a handler bean performs, on the bean's class or on its {@code @Bean}
 * method. A {@link jobsinpractice.engine.Handler.Typed} of a record needs no name unless it differs
 * from the record's: {@code @JobClass("Shop::WelcomeMail")}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface JobClass {
  /** The name on the wire; "class" in the payload. */
  String value();
}
