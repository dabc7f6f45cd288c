package jobsinpractice.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a lab test with a sentence of the lab's README or Javadoc that this test enforces, such as
 * {@code @Promise("Only RedisUnavailable is caught.")}. The gate compares the quotes with the text.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
@Repeatable(Promise.List.class)
public @interface Promise {
  /** The sentence, word for word; Markdown and line breaks do not count. */
  String value();

  /** Holds several promises on one test. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.SOURCE)
  @interface List {
    Promise[] value();
  }
}
