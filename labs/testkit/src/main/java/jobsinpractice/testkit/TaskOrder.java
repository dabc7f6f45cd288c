package jobsinpractice.testkit;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;

/**
 * Orders tests by task, so that an IDE shows them in the order of the lab's README, and by @Order
 * inside a task. It is an OrderAnnotation, because JUnit warns about @Order under any other
 * orderer.
 */
final class TaskOrder extends MethodOrderer.OrderAnnotation {
  @Override
  public void orderMethods(MethodOrdererContext context) {
    context
        .getMethodDescriptors()
        .sort(Comparator.comparingInt(TaskOrder::task).thenComparingInt(TaskOrder::order));
  }

  private static int task(MethodDescriptor test) {
    List<String> tags = test.findRepeatableAnnotations(Tag.class).stream().map(Tag::value).toList();
    return Tasks.number(tags);
  }

  private static int order(MethodDescriptor test) {
    return test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
  }
}
