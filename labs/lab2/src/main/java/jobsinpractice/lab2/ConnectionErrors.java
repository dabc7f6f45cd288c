package jobsinpractice.lab2;

import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Counts how often a worker lost its Redis. The worker calls its listeners. When a listener throws,
 * the worker logs the exception and goes on, so a count that stopped is easy to overlook.
 */
final class ConnectionErrors implements WorkerListener {
  // Lab 2, task 2: override the method that the worker calls when it loses Redis, and count the calls.

  /** Returns how many outages the workers that share this object have reported. */
  int count() {
    throw ToDo.task(2, 2);
  }
}
