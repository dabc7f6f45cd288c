// Lab 2, task 2: override the method that the worker calls when it loses Redis, and count the calls.

/** Returns how many outages the workers that share this object have reported. */
int count() {
  throw ToDo.task(2, 2);
}
