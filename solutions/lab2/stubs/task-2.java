// Lab 2, task 2: override the method that the worker calls when it loses Redis, and count the calls.

/** Returns the number of outages since the worker started. */
int count() {
  throw ToDo.task(2, 2);
}
