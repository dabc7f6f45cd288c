package jobsinpractice.lab2;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;

/** Checks that a percentage of attempts stays the same when a worker calls what ends no attempt. */
final class OtherCalls {
  private record Call(String name, Consumer<WorkerListener> to) {}

  private OtherCalls() {}

  /**
   * Makes each call, and asks for the percentage after it.
   *
   * @param right the percentage, which was right before the calls
   * @param why ends the explanation: what the listener did wrong, and the rule
   */
  static void check(
      TestBench bench,
      Task task,
      String given,
      double right,
      WorkerListener listener,
      DoubleSupplier percent,
      String why) {
    Worker worker = bench.worker().build();
    List<Call> calls =
        List.of(
            new Call("heartbeat", to -> to.heartbeat(worker)),
            new Call("redisLost", to -> to.redisLost(new IllegalStateException("Redis is away"))),
            new Call("redisBack", WorkerListener::redisBack),
            new Call("quiet", to -> to.quiet(worker)));
    for (Call call : calls) {
      call.to.accept(listener);
      task.expect(right, "%")
          .within(0.01)
          .given(given + "; then the worker calls " + call.name)
          .got(percent.getAsDouble())
          .butIf(
              number -> true,
              "before the call of "
                  + call.name
                  + " your code returned "
                  + Math.round(right)
                  + "%. Does your class override "
                  + call.name
                  + why)
          .otherwise("the same as before the call of " + call.name);
    }
  }
}
