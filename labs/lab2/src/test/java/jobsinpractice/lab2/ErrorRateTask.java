package jobsinpractice.lab2;

import jobsinpractice.testkit.Task;

/** Task 3, for its two test classes. */
interface ErrorRateTask {
  Task RATE =
      Task.of(2, 3, "error rate of a class")
          .asks(
              "override the methods that the worker calls when an attempt ends, and return which"
                  + " share of this class's attempts in the window failed")
          .lookAt("WorkerListener (engine) · chapter 2, \"The error rate\"")
          .whenThrown(
              ArithmeticException.class,
              "a class without attempts in the window has nothing to divide by: return 0");
}
